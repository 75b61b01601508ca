"""Frames: how Japanese says each relation, read from `frames/*.toml` and `standing-ja.toml`.

Each kind of table is one dataclass below; its fields are the keys that the table may have. A table of predicates or
nouns becomes one frame for each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kg.model import Status

__all__ = [
    "KINDS",
    "SPREAD",
    "Cue",
    "Embed",
    "Example",
    "ExampleFact",
    "Frame",
    "Light",
    "Link",
    "NounFrame",
    "PairFrame",
    "Predicate",
    "VerbFrame",
]


class ExampleFact(NamedTuple):
    """A fact that an example sentence must yield: subject and object as the sentence names them."""

    subject: str
    relation: str
    object: str
    status: Status = Status.ACTUAL


class Example(NamedTuple):
    """A sentence with the facts that must be read from it; with none, that the frame's relation must not be."""

    text: str
    facts: tuple[ExampleFact, ...] = ()


class Predicate(NamedTuple):
    """A predicate as written in the file, with the lemma of its verb and its fixed complements, (case, noun) each."""

    phrase: str
    lemma: str
    fixed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class VerbFrame:
    """[[verb]] 買収する: which cases carry the relation's subject and object, alternatives in order of preference.

    The keys are those of the file, which `ontology/frames/README.md` explains one by one; what a file leaves out has the
    value that asks for nothing. `subject_class` and `object_class` narrow the relation's domain and range; `status` is what
    the wording itself says (撤退する: Ceased); `role` the case of the role qualifier; `nominal` whether the nominalisation is
    read too; `unit` the units of a quantity that are accepted, "money" for any currency; `entity` a known entity that the
    predicate itself names as the object (訪米する). `source` is the file, for messages.
    """

    relation: str
    predicates: Predicate
    subject: tuple[str, ...]
    object: tuple[str, ...]
    subject_class: tuple[str, ...] = ()
    object_class: tuple[str, ...] = ()
    status: Status | None = None
    role: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    negate: bool = False
    nominal: bool = True
    presupposed: bool = False
    adjunct: bool = False
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    entity: str = ""
    omits: tuple[str, ...] = ()
    omitted: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    deeds: bool = False
    rounds: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    alike: bool = False
    ownerless: bool = False
    companion: bool = False
    unless: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    majority: str = ""
    examples: tuple[Example, ...] = ()
    source: str = ""

    @property
    def phrase(self) -> str:
        return self.predicates.phrase

    @cached_property
    def lemma(self) -> str:
        return self.predicates.lemma

    @cached_property
    def fixed(self) -> tuple[tuple[str, str], ...]:
        return self.predicates.fixed


@dataclass(frozen=True)
class NounFrame:
    """[[noun]] CEO: X is the CEO of H. `bearer` says whether X is the relation's "subject" or "object"; with `role`
    the noun is kept as the role qualifier; with `unwritten` H may be left out where the noun is the topic (配給はX). `beside` says whom a noun right beside X may
    mean where nobody is written: the "clause"'s subject (筆頭株主のX), whom the "text" is about (創業者のX) or "both", one after the other (子会社のX); a `seat` is
    where H is at home (本社); what `counts` H's people has the number of them all, not of those who do something
    (社員2000人が転籍する); a `successor` takes what H leaves (後任); `without` are endings that H's name
    must not have (予選リーグの選手)."""

    relation: str
    nouns: str
    bearer: str = "subject"
    role: bool = False
    unwritten: bool = False
    beside: str = ""
    seat: bool = False
    counts: bool = False
    successor: bool = False
    subject_class: tuple[str, ...] = ()
    object_class: tuple[str, ...] = ()
    status: Status | None = None
    unit: tuple[str, ...] = ()
    negate: bool = False
    without: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    source: str = ""

    @property
    def noun(self) -> str:
        return self.nouns


@dataclass(frozen=True)
class PairFrame:
    """[[pair]] AのB: two names side by side whose classes say the relation; `subject` is "A" or "B". With `fallback` it
    is read only where the sentence says nothing else of the two; `without` are endings of A or B that rule it out, `only`
    those that B must have, `first` those that A must, `barred` classes that B is not of. With `described` B may be a common noun, and what it says is said of the thing that bears a
    name. In a pattern … stands for a run of nouns or nothing (五輪…の決勝), 最大の for any rank; `A＋B` is a compound B
    that begins with A, `A＋立B` one that goes on with 立 (神戸市立動物園)."""

    relation: str
    pattern: str
    subject: str
    A: tuple[str, ...]
    B: tuple[str, ...]
    status: Status | None = None
    unit: tuple[str, ...] = ()
    fallback: bool = False
    described: bool = False
    without: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Link:
    """[[link]] 就任する, 務める: a verb that joins a bearer to a relational noun.

    `bearer`, `noun`, `agent` (who brings it about) and `host` (where the noun is held, by no agent: B社に役員として派遣する) are
    cases; with `event` the verb says that the relation begins; with `personal` it says of the bearer alone that the post
    is left (山田社長が辞任した).
    """

    predicates: Predicate
    bearer: tuple[str, ...]
    noun: tuple[str, ...]
    agent: tuple[str, ...] = ()
    host: tuple[str, ...] = ()
    status: Status | None = None
    event: bool = False
    personal: bool = False
    examples: tuple[Example, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Light:
    """[[light]] 行う, 担当する: a verb that leaves the meaning to the action noun in case `noun`; in the passive
    `voice` its subject undergoes the action (出資を受ける), as it does nouns
    of `others`, who do them to it (買収に応じる)."""

    predicates: Predicate
    noun: tuple[str, ...]
    voice: str = "active"
    others: tuple[str, ...] = ()
    status: Status | None = None
    examples: tuple[Example, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Embed:
    """[[embed]] 発表する, 検討する: a predicate whose complement is another statement.

    `complement` are the words that end the complement (と, ことを), `speaker` the cases of who says it, none where
    nobody is named; `status` what becomes of the statement, None where it stays as it is; with `control` the subject
    is also that of a nominal complement (同社は買収を発表した).
    """

    predicates: Predicate
    complement: tuple[str, ...]
    speaker: tuple[str, ...] = ()
    status: Status | None = None
    control: bool = False
    examples: tuple[Example, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Cue:
    """[[cue]] 予定, 可能性: a noun that closes a clause and says how it stands."""

    nouns: str
    status: Status
    examples: tuple[Example, ...] = ()
    source: str = ""


Frame = VerbFrame | NounFrame | PairFrame | Link | Light | Embed | Cue
KINDS: Mapping[str, type[Frame]] = {
    "verb": VerbFrame,
    "noun": NounFrame,
    "pair": PairFrame,
    "link": Link,
    "light": Light,
    "embed": Embed,
    "cue": Cue,
}
# The field that holds a list in the file and one value in a frame: the frame is repeated for each.
SPREAD = ("predicates", "nouns")
