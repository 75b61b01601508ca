"""What the readers of one document's anaphors share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kg.model import Claim, Mention, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.noted import Noted
from kg.resolve.anaphora.report import Report
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.cast import Cast

__all__ = ["Members", "Story", "StoryReader"]


class Members(Protocol):
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
    members: Members
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
