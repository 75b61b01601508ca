"""From a settled span to the mention that it is: its head, the known entity that it means, its names."""

from __future__ import annotations

from collections.abc import Iterator

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.mention.words import words
from kg.model import Document, Mention, MentionKind, Sentence

__all__ = ["mention_of"]

_TITLES = frozenset(words("reigning")["called"])


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
