"""Two names with と between them that are one argument, though the parser hangs the first elsewhere."""

from __future__ import annotations

from kg.fact.syntax.phrase import Phrase
from kg.model import MentionKind

__all__ = ["torn"]


def torn(first: Phrase, second: Phrase) -> bool:
    """Whether two neighbours are both whence something comes (AとBから調達する), or both the subject of a clause before the
    noun that the first was hung on (Xは、AとBが開発したロケットで、…)."""
    a, b, verb = first.mention, second.mention, second.parent
    if a is None or b is None or not a.kind is b.kind is MentionKind.NAME or first.index != second.index - 1:
        return False
    if second.case == "から":
        return first.parent is verb and a.type == b.type
    before_noun = verb is not None and verb.parent is not None and first.parent is verb.parent
    return before_noun and first.case == "と" and second.case == "が"
