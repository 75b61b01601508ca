"""The contest of which a round is told: who wins its final wins the cup (青葉カップ決勝で破り、優勝した)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.fact.argument.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.syntax.likeness import is_league
from kg.model import Mention, MentionKind

__all__ = ["contest_of"]


_EARLY = ("準決勝", "準々決勝", "回戦", "予選")


def contest_of(make: ClaimMaker, told: Argument, endings: Sequence[str]) -> Argument | None:
    """What a round is of: the name in its own name, what stands with の before it, or the event that the sentence has
    for its topic; the argument as it is where its words end in none of the endings; none where nothing says of what a
    round is that no winner of the whole is told in (準決勝で優勝を目指す)."""
    phrase, head = told.phrase, told.head
    if phrase is None or not endings or not head.surface.endswith(tuple(endings)):
        return told

    def contest(m: Mention) -> bool:
        held = make.ontology.is_a(m.type, "Event") or is_league(m)
        return m is not head and m.kind is not MentionKind.NOMINAL and held

    within = (m for m in make.clause.mentions if m.start == head.start and m.end < head.end and contest(m))
    if (named := next(within, None)) is not None:
        return Argument((named,), phrase, told.source)
    for of in reversed(make.arguments.genitive(phrase)):
        if contest(of.head):
            return Argument(of.mentions, phrase, told.source)
        for m in of.phrase.inner if of.phrase is not None else ():  # 青葉シリーズ・A対Bの第7戦
            if contest(m):
                return Argument((m,), phrase, told.source)
    for before in reversed(make.clause.phrases[: phrase.index]):
        if before.theme and before.mention is not None and contest(before.mention):
            return Argument((before.mention,), before, told.source)
    return told if not head.surface.endswith(_EARLY) else None
