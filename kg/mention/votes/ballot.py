"""What speaks for each class of each name of a document, over all its occurrences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.mention.body.trades import DESCRIBED, of_trade
from kg.mention.lexicon import Lexicon, normal
from kg.mention.person.ring import named_in_ring, of_sumo
from kg.mention.span import Span
from kg.mention.thing.used import of_use
from kg.mention.votes.beside import beside
from kg.mention.votes.lying import of_place, within
from kg.model import MentionKind, Sentence, Token

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


def whose(
    tokens: Sequence[Token], span: Span, posts: Mapping[int, str], lexicon: Lexicon
) -> Iterator[tuple[str, float]]:
    """What a name is whose somebody is named behind it: XのY社長, 海浜ベアーズ・高木誠投手. `posts` holds the titles of the
    sentence's persons by the tokens that they begin at."""
    if span.title or span.nested or span.entity or span.end >= len(tokens) or span.votes.get("Place", 0.0) > 0.5:
        return
    first, *rest = tokens[span.begin : span.end]
    if rest and "人名-姓" in first.tag and all("人名-名" in t.tag for t in rest) and tokens[span.end].surface == "・":
        return  # 高木誠・湊FC監督
    between, title = tokens[span.end].surface, posts.get(span.end + 1, "")
    if any(span.votes.get(kind, 0.0) > 0.3 for kind in ("Event", "Product", "Technology", "Award")):
        return
    if any(token.ner.endswith("-Sport") for token in tokens[span.begin : span.end]):  # 柔道の高木誠選手
        return
    if between in ("の", "・") and title in lexicon.sports:
        yield "SportsTeam", 1.5
        yield "Person", -0.6
    elif between == "の" and lexicon.post(title):
        yield "Organization", 0.8
        yield "Person", -0.8
