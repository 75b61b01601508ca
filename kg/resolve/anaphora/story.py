"""What the readers of one document's anaphors share, and leave behind for each other as the reading goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kg.model import Claim, Mention, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.quoted import Quoted
from kg.resolve.anaphora.report import Report
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.cast import Cast
from kg.resolve.entity.member import Member

__all__ = ["Noted", "Story", "StoryReader"]


@dataclass(slots=True)
class Noted:
    """Filled while the sentences are gone through: the papers that told the news, what each mention that ends at an
    offset means, which row of coordinated members ends there, and how prominent the mention at a place is. `ends` are
    the offsets at which mentions of anything but amounts end, `copular` the places of those of whom the subject is said
    to be something (A社はB社の子会社だ), `quoted` what is quoted, all known beforehand."""

    ends: frozenset[int]
    copular: frozenset[tuple[int, int]] = frozenset()
    quoted: Quoted = field(default_factory=lambda: Quoted([]))
    papers: list[Member] = field(default_factory=list)
    named_until: dict[int, tuple[Member, ...]] = field(default_factory=dict)
    rows_until: dict[int, tuple[Member, ...]] = field(default_factory=dict)
    weights: dict[tuple[int, int], float] = field(default_factory=dict)


class _Members(Protocol):
    """Tells whom a mention means, by itself or as the argument of a claim, as far as the text has been read."""

    def __call__(self, mention: Mention, claim: Claim | None = None, side: str = "") -> Reading | None: ...


@dataclass(frozen=True, slots=True)
class Story:
    """One document while it is read: what it says, who is in it, what is noted of it, who is in mind, whose report it is, and
    who may be meant."""

    sentences: Sequence[Sentence]
    claims: Sequence[Claim]
    cast: Cast
    noted: Noted
    mind: Salience
    report: Report
    may: Constraints
    members: _Members
    ontology: Ontology


class StoryReader:
    """Reads some of the anaphors of one document."""

    def __init__(self, story: Story) -> None:
        self._sentences, self._cast, self._noted, self._ontology = (
            story.sentences,
            story.cast,
            story.noted,
            story.ontology,
        )
        self._mind, self._report, self._may, self._members = story.mind, story.report, story.may, story.members
