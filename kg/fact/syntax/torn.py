"""Two names with と between them that are one argument, though the parser hangs the first elsewhere."""

from __future__ import annotations

from kg.fact.syntax.phrase import Phrase
from kg.model import MentionKind

__all__ = ["torn"]


def torn(first: Phrase, second: Phrase) -> bool:
    """Whether two neighbours are both whence something comes (AとBから調達する), or both the subject of a clause before the
    noun that the first was hung on (Xは、AとBが開発したロケットで、…), or each somebody's (Aさんの「X」とBさんの「Y」に決まった)."""
    a, b, verb = first.mention, second.mention, second.parent
    if a is None or b is None or not a.kind is b.kind is MentionKind.NAME:
        return False
    if first.index != second.index - 1:
        return first.case == "と" and first.parent is verb and a.type == b.type and _owned(first) and _owned(second)
    if second.case == "から":
        return first.parent is verb and a.type == b.type
    before_noun = verb is not None and verb.parent is not None and first.parent is verb.parent
    return before_noun and first.case == "と" and second.case == "が"


def _owned(thing: Phrase) -> bool:
    """Whether a name right before a thing is whose it is: Aさんの 「X」, A氏 「X」."""
    beside = (*thing.children, *(thing.parent.children if thing.parent is not None else ()))
    before = (c for c in beside if c.index == thing.index - 1 and c.mention is not None)
    return any(c.case == "の" or not (c.func or c.comma) for c in before)
