"""What speaks for each class of each name of a document, over all its occurrences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.mention.body.trades import DESCRIBED, of_trade
from kg.mention.lexicon import Lexicon, normal
from kg.mention.person.ring import named_in_ring, of_sumo
from kg.mention.span import Span
from kg.mention.thing.used import of_use
from kg.mention.votes.beside import beside
from kg.mention.votes.lying import of_place, within
from kg.mention.votes.whose import whose
from kg.model import MentionKind, Sentence

__all__ = ["Ballot"]

_GUESSED = 1.8  # as much as the recogniser has for one person


class Ballot:
    """The names of one document by their normal form: `names` the spans of each, `votes` the weight of each class, `surfaces`
    how it is first written, `also` the name that an alias stands for. `found` holds the spans of each sentence."""

    def __init__(self, sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
        self.names: dict[str, list[Span]] = defaultdict(list)
        self.votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self.surfaces: dict[str, str] = {}
        self.also: dict[str, str] = {}
        self._firms: dict[str, float] = defaultdict(float)
        sumo = of_sumo(sentences)
        for sentence, spans in zip(sentences, found, strict=True):
            self._count(sentence, spans, sumo, lexicon)
            for span, name, weight in within(sentence, spans, lexicon):
                self.votes[normal(span.surface(sentence))][name] += weight
        for (
            key,
            weight,
        ) in self._firms.items():  # 建機大手のX: however often the recogniser takes X for somebody elsewhere
            if weight >= DESCRIBED and not any(span.title for span in self.names[key]):
                self.votes[key]["Company"] += _GUESSED * (len(self.names[key]) - 1)

    def _count(self, sentence: Sentence, spans: Sequence[Span], sumo: bool, lexicon: Lexicon) -> None:
        """Adds what one sentence says of its names; `sumo` where the document tells of wrestlers."""
        posts = {span.begin: span.title for span in spans if span.title}
        for span in spans:
            if span.kind is not MentionKind.NAME:
                continue
            surface = span.surface(sentence)
            key = normal(surface)
            self.names[key].append(span)
            self.surfaces.setdefault(key, surface)
            trade = tuple(of_trade(sentence, span, lexicon))
            self._firms[key] = max(self._firms[key], dict(trade).get("Company", 0.0) if not span.title else 0.0)
            for name, weight in (
                *whose(sentence.tokens, span, posts, lexicon),
                *span.votes.items(),
                *beside(sentence, span, surface, lexicon),
                *trade,
                *of_use(sentence, span, lexicon),
                *of_place(sentence, span, lexicon),
                *(named_in_ring(sentence, span) if sumo else ()),
            ):
                self.votes[key][name] += weight
            for alias in span.aliases:
                self.also.setdefault(normal(alias), key)
