"""From a settled span to the mention that it is: its head, the known entity that it means, its names; what names nothing but what
one is to another (日本法人, ライバル) is none."""

from __future__ import annotations

from collections.abc import Iterator

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span
from kg.mention.thing.works import genre
from kg.mention.words import words
from kg.model import Document, Mention, MentionKind, Sentence

__all__ = ["mention_of", "without_relational"]

_RECORDS = words("genres")["records"]  # 日本新記録, which one sets and does not win
_TITLES = frozenset(words("reigning")["called"])


def without_relational(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> list[Span]:
    """The spans, those no names that are but what one is to another (日本法人, 米子会社, ライバル) or of a kind (日本映画),
    nor what is within them (the town of 米子) but a country."""
    nouns = lexicon.ontology.frames.nouns
    related = []
    for span in spans:
        body = span.kind is MentionKind.NAME and span.rank is not Rank.MARKED and span.entity is None
        body = body and not span.title  # 高原選手
        text = span.surface(sentence)
        if body and (text.endswith(_RECORDS) or (text[-1] == "化" and text[:-1] in nouns)):  # 連結子会社化
            span.kind, span.type, span.votes = MentionKind.NOMINAL, "Thing", {}
        elif body and genre(sentence.tokens, span):
            span.kind = MentionKind.NOMINAL
        elif body and (
            text in nouns or (text[1:] in nouns and text[0] == "元") or text.endswith("上場企業")
        ):  # ナスダック上場企業
            span.kind = MentionKind.NOMINAL
            related.append(span)
    if not related:
        return spans
    within = {id(s) for r in related for s in spans if s is not r and r.start <= s.start and s.stop <= r.stop}
    return [s for s in spans if id(s) not in within or s.type == "Country"]


def mention_of(document: Document, sentence: Sentence, span: Span, lexicon: Lexicon) -> Mention:
    """The mention that a span is once nothing about it is open."""
    return Mention(
        kind=span.kind,
        start=span.start,
        end=span.stop,
        surface=document.text[span.start : span.stop],
        type=span.type or "Thing",
        sentence=sentence.index,
        head=_head(sentence, span),
        entity=_entity(span, lexicon),
        title=span.title,
        aliases=tuple(dict.fromkeys((*span.aliases, *_with_title(document, span)))),
        confidence=span.confidence,
    )


def _with_title(document: Document, span: Span) -> Iterator[str]:
    """A monarch's name with the title that is mostly a part of it: 一条天皇."""
    if span.title in _TITLES and document.text.startswith(span.title, span.stop):
        yield document.text[span.start : span.stop] + span.title


def _entity(span: Span, lexicon: Lexicon) -> str | None:
    """The known entity that a name means, unless the document makes something else of it: TDK, the team."""
    entity = lexicon.ontology.entities.get(span.entity)
    if entity is None or span.kind is not MentionKind.NAME:
        return None
    return entity.id if lexicon.is_a(span.type, entity.type) or lexicon.is_a(entity.type, span.type) else None


def _head(sentence: Sentence, span: Span) -> int:
    """The token of the span that the rest of the sentence hangs on: the one with its head outside."""
    for i in range(span.end - 1, span.begin - 1, -1):
        head = sentence.tokens[i].head
        if not span.begin <= head < span.end or head == i:
            return i
    return span.end - 1
