"""Several places that were taken for one name: the ends of a way (尼崎～難波間), one within another (パレスチナ自治区ガザ), countries of one character
each (日米)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS
from kg.mention.span import Rank, Span
from kg.model import Token

__all__ = ["AREAS", "all_places", "countries", "journey", "place"]

AREAS = frozenset(("自治区", "特別行政区", "自治州", "自治共和国", "共和国", "準州", "連邦管区"))

_TO = frozenset("~〜～")


def journey(tokens: Sequence[Token], begin: int, end: int) -> tuple[Span, Span] | None:
    """The two ends of a way that were taken for one name: 尼崎～難波 before 間."""
    if end >= len(tokens) or not tokens[end].surface.startswith("間"):
        return None
    ends = next((i for i in range(begin + 1, end - 1) if tokens[i].surface in _TO), None)
    return (place(tokens, begin, ends), place(tokens, ends + 1, end)) if ends is not None else None


def all_places(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a name is a chain of places, whatever it was taken for: パレスチナ + 自治区 + ガザ."""
    inside = tokens[begin:end]
    return any(t.surface in AREAS for t in inside[1:-1]) and all(
        "地名" in t.tag or t.surface in AREAS or t.surface in DOTS for t in inside
    )


def place(tokens: Sequence[Token], begin: int, end: int) -> Span:
    span = Span(begin, end, tokens[begin].start, tokens[end - 1].end, "Place", confidence=0.8, rank=Rank.RECOGNISED)
    span.vote("Place", 1.0)
    return span


def countries(token: Token, i: int, lexicon: Lexicon) -> list[Span]:
    """The countries of a word made of their one-character names: 日米, 米中韓."""
    if token.end - token.start < 2 or not all(c in lexicon.countries for c in token.surface):
        return []
    out = []
    for k, character in enumerate(token.surface):
        entity = lexicon.ontology.entities.prefix(character)
        span = Span(i, i + 1, token.start + k, token.start + k + 1, "Country", confidence=0.8, rank=Rank.RECOGNISED)
        span.entity = entity.id if entity else None
        span.vote(span.type, 1.0)
        out.append(span)
    return out
