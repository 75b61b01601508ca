"""Two names that stand one right after the other and are one argument."""

from __future__ import annotations

import re

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase
from kg.model import MentionKind

__all__ = ["SIDE_BY_SIDE", "side_by_side"]

SIDE_BY_SIDE = re.compile(r"[」』][・、，]?[「『]")
_AGED = re.compile(r"[（(][0-9０-９]{1,3}歳?[）)]")


def side_by_side(clause: Clause, before: Phrase, current: Phrase) -> bool:
    """Whether two names stand one after the other, in quotes or each with an age: 「A」「B」, A（30）B（27）."""
    a, b = before.mention, current.mention
    if a is None or b is None:
        return False
    between = clause.between(a, b)
    aged = a.kind is b.kind is MentionKind.NAME and a.type == b.type == "Person"
    aged = aged and _AGED.fullmatch(between.removeprefix(a.title)) is not None
    return aged or SIDE_BY_SIDE.fullmatch(between) is not None
