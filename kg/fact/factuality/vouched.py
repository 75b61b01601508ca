"""How far a statement is vouched for, and how one word after another that embeds it changes that."""

from __future__ import annotations

from dataclasses import dataclass

from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Predicate
from kg.model import Mention, Status

__all__ = ["Climb", "Standing", "combine"]


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a predicate, its nearest speaker, and how many words embed it. `said` is false where the text only
    compares or wishes and commits itself to nothing (建設するのと同等だ)."""

    status: Status
    speaker: Mention | None = None
    depth: int = 0
    said: bool = True


_COMBINE: dict[tuple[Status, Status], Status] = {
    (Status.NEGATED, Status.NEGATED): Status.POSSIBLE,
    (Status.NEGATED, Status.PLANNED): Status.NEGATED,
    (Status.NEGATED, Status.POSSIBLE): Status.NEGATED,
    (Status.CEASED, Status.PLANNED): Status.CEASED,
    (Status.PLANNED, Status.CEASED): Status.NEGATED,  # 統合交渉は決裂した: it never came about
    (Status.POSSIBLE, Status.CEASED): Status.NEGATED,
    (Status.CEASED, Status.CEASED): Status.CEASED,
    (Status.POSSIBLE, Status.PLANNED): Status.POSSIBLE,
    (Status.HYPOTHETICAL, Status.PLANNED): Status.HYPOTHETICAL,
    (Status.HYPOTHETICAL, Status.POSSIBLE): Status.HYPOTHETICAL,
}


def combine(inner: Status, outer: Status | None) -> Status:
    """The status of a statement of status `inner` under a word that gives `outer`."""
    if outer is None or outer is Status.ACTUAL:
        return inner
    return _COMBINE.get((inner, outer), outer)


@dataclass(slots=True)
class Climb:
    """The way up from a predicate to what embeds it, and how that has it so far: `at` is the phrase that is reached, `own`
    its predicate, `path` the predicate with the light verbs that stand for it."""

    predicate: Predicate
    status: Status
    at: Phrase
    own: Predicate | None
    path: list[Predicate]
    speaker: Mention | None = None
    depth: int = 0

    def under(self, outer: Status | None) -> Climb:
        """Under one word more, which gives `outer`."""
        self.status, self.depth = combine(self.status, outer), self.depth + 1
        return self

    def standing(self, said: bool = True) -> Standing:
        """What has been found so far; `said` is False where it is only compared or wished for."""
        return Standing(self.status, self.speaker, self.depth, said)
