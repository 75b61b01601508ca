"""Several places that were taken for one name: one within another (パレスチナ自治区ガザ), countries of one character each (日米)."""

from __future__ import annotations

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span
from kg.mention.words import words
from kg.model import Token

__all__ = ["AREAS", "countries"]

AREAS = frozenset(words("places")["states"])


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
