"""What an encyclopedia's article implies by what it says.

    acquires             owns           its parent in the ontology (OWL 2 RL prp-spo1), as a post is an affiliation, a
                                        seat a place where the body is
    is a subsidiary of   is owned by
    reigned, governed    was a citizen of the state, where no other is told
    children of one      are siblings, unless a half or a step is told
    a child of a couple  is a child of both: 妻はBで、彼女との間に息子Cがいる
    leads an army        takes part in what it takes part in
    wins an event        takes part in it
    wrote a book         wrote its sequel, where no other author of it is told

The facts are inferred, not said, and are marked so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kg.model import Entity, Evidence, Fact, Status
from kg.ontology import Ontology

__all__ = ["implied"]

_HALF = re.compile(r"異[母父]|義[理父母兄弟姉妹]|養[父母子女]|継[父母子]|腹違い|再婚")
_BETWEEN = re.compile(r"(?:と|彼女|二人|2人|夫妻)の間[にで]|と(?:再婚|結婚|婚姻)し(?:て)?、?[^。]{0,80}をもうけ")
_KIN = 0.8  # how sure a sibling is who follows from what is said of two children
_WROTE = 0.65  # and the author of a sequel
_HEADLINED = frozenset({"definition"})  # an author, not who made the music or the pictures of one of them
_RULED = 0.75  # and the state that somebody reigned over or governed


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said, so that nothing of it is inferred, and by what."""

    facts: tuple[Fact, ...]
    said: frozenset[tuple[str, str, object]]

    def of(self, relations: Iterable[str]) -> Iterator[Fact]:
        return (f for f in self.facts if f.relation in relations and isinstance(f.object, str))


def implied(said: Sequence[Fact], ontology: Ontology, entities: Iterable[Entity] = ()) -> Iterator[Fact]:
    """The facts that follow from those `said` of `entities`, none that is itself said."""
    actual = tuple(f for f in said if f.status is Status.ACTUAL)
    told = _Told(actual, frozenset((f.subject, f.relation, f.object) for f in said))
    ever = replace(told, facts=tuple(f for f in said if f.status in (Status.ACTUAL, Status.CEASED)))
    seen: set[tuple[str, str, object]] = set()
    types = {entity.id: entity.type for entity in entities}
    for fact in (
        *_wider(told, ever, ontology, types),
        *_kin(told, ontology),
        *_of_couples(told, ontology),
        *_citizens(ever, ontology, types),
        *_sequels(told, ontology, types),
    ):
        key = fact.subject, fact.relation, fact.object
        if key not in told.said and key not in seen:
            seen.add(key)
            yield fact


def _wider(told: _Told, ever: _Told, ontology: Ontology, types: Mapping[str, str]) -> Iterator[Fact]:
    known = ontology.constructions
    for fact in ever.of(known.entailment):  # who was the head of a body belonged to it
        wider = ontology.relations[fact.relation].parent
        while wider is not None:
            yield _fact(fact.subject, wider, str(fact.object), fact.confidence, fact.evidence, fact.status)
            wider = ontology.relations[wider].parent if wider in known.entailment else None
    events = {i for i, type_ in types.items() if type_ == "Event"}
    for fact in told.of(known.victory):
        for relation in known.participation if fact.object in events else ():
            yield _fact(fact.subject, relation, str(fact.object), fact.confidence, fact.evidence)
    for fact in told.of(known.subordination):
        for relation in known.ownership:
            yield _fact(str(fact.object), relation, fact.subject, fact.confidence, fact.evidence)


def _kin(told: _Told, ontology: Ontology) -> Iterator[Fact]:
    """Children of one parent, who are siblings."""
    known = ontology.constructions
    children: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in told.of(known.descent):
        if not any(_HALF.search(e.text) for e in fact.evidence):
            children[fact.subject][str(fact.object)] = fact
    kin = {frozenset((f.subject, str(f.object))) for f in told.of(known.fraternity)}
    for parent in sorted(children):
        for one, other in combinations(sorted(children[parent]), 2):
            first, second = children[parent][one], children[parent][other]
            if parent not in (one, other) and frozenset((one, other)) not in kin:
                confidence = _KIN * first.confidence * second.confidence
                for relation in known.fraternity:
                    yield _fact(one, relation, other, confidence, (*first.evidence, *second.evidence))


def _of_couples(told: _Told, ontology: Ontology) -> Iterator[Fact]:
    """Children whom a sentence tells of somebody with the one whom it says to be the other's wife or husband."""
    known = ontology.constructions
    couples = [
        (str(a), str(b), f) for f in told.of(known.marriage) for a, b in ((f.subject, f.object), (f.object, f.subject))
    ]
    for child in told.of(known.descent):
        for one, other, married in couples:
            here = {(e.start, e.end) for e in married.evidence}
            both = any(_BETWEEN.search(e.text) and (e.start, e.end) in here for e in child.evidence)
            if one == child.subject and both and other != child.object:
                sure = _KIN * child.confidence * married.confidence
                yield _fact(other, child.relation, str(child.object), sure, child.evidence)


def _citizens(told: _Told, ontology: Ontology, types: Mapping[str, str]) -> Iterator[Fact]:
    """Who holds or held an office of a state and is told to be of no other."""
    known = ontology.constructions
    settled = {f.subject for f in told.of(known.nationality)}
    for fact in told.of(known.incumbency):
        if fact.subject not in settled and types.get(str(fact.object)) == "Country":
            for relation in known.nationality:
                yield _fact(fact.subject, relation, str(fact.object), _RULED, fact.evidence)


def _sequels(told: _Told, ontology: Ontology, types: Mapping[str, str]) -> Iterator[Fact]:
    """Who wrote a work, with the works before and after it."""
    known = ontology.constructions
    authors: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in told.of(known.authorship):
        if types.get(fact.subject) == "Person" and any(e.rule in _HEADLINED for e in fact.evidence):
            authors[str(fact.object)][fact.subject] = fact
    for link in told.of(known.sequel):
        for one, other in ((link.subject, str(link.object)), (str(link.object), link.subject)):
            if types.get(one) == types.get(other) == "Work" and len(authors[one]) == 1 and not authors[other]:
                ((author, wrote),) = authors[one].items()
                for relation in known.authorship:
                    yield _fact(author, relation, other, _WROTE, (*wrote.evidence, *link.evidence))


def _fact(
    subject: str,
    relation: str,
    obj: str,
    confidence: float,
    evidence: Sequence[Evidence],
    status: Status = Status.ACTUAL,
) -> Fact:
    places = {(e.start, e.end): replace(e, rule="inference") for e in reversed(evidence)}
    return Fact(
        subject,
        relation,
        obj,
        status,
        round(confidence, 4),
        tuple(places[place] for place in sorted(places)),
        inferred=True,
    )
