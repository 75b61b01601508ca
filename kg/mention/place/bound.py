"""Trains and flights by where they start and where they are bound for: 湊発北浜行き快速列車."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, text_of
from kg.model import MentionKind, Token

__all__ = ["BOUND", "bound"]

BOUND = frozenset(("行き", "行", "着", "経由"))  # behind where something is bound for


def bound(tokens: Sequence[Token], names: Sequence[Span], end: int, lexicon: Lexicon) -> Span | None:
    """The description of what runs between two places, with what it is behind them; None where that is told apart (湊発北浜行きの)."""
    if len(names) != 2 or names[0].end + 1 != names[1].begin or tokens[names[0].end].surface != "発":
        return None
    last = names[1].end
    if last + 1 >= end or tokens[last].surface not in BOUND:
        return None
    given = lexicon.class_of(text_of(tokens, last + 1, end)) or "Thing"
    return Span(names[0].begin, end, names[0].start, tokens[end - 1].end, given, MentionKind.NOMINAL, 0.6)
