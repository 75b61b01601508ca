"""Who heads a town or prefecture, where a report of the election of its head calls one of those who stand the present or
a former one: 湊市長選は、新人の佐伯氏が現職の高木氏を破った."""

from __future__ import annotations

import re

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind

__all__ = ["read_incumbents"]

_ELECTION = re.compile(r"(?P<post>知事|[市町村区]長)選(?:挙)?")
_BEHIND = r"(?:の|・|、|で(?:[^、。はがを]{1,16}の)?)?"
_BACK = 2  # sentences before in which the election may be named


def read_incumbents(make: ClaimMaker) -> None:
    """Claims of the posts of those whom the sentence calls 現職, 前職 or 元職 in an election of the last sentences."""
    if not any(term in make.sentence.text for term in make.words.terms):
        return
    called = re.compile(rf"(?P<term>{'|'.join(sorted(make.words.terms))}){_BEHIND}$")
    for m in make.clause.mentions:
        if m.kind is not MentionKind.NAME or not make.ontology.is_a(m.type, "Person"):
            continue
        found = called.search(make.clause.text(make.sentence.start, m.start))
        held = _contested(make, m) if found is not None else None
        if found is None or held is None:
            continue
        place, post = held
        for relation in make.ontology.constructions.government:
            known = make.ontology.relations[relation]
            make.of_expression(
                relation, m, place, rule="noun_apposed", slots=(known.domain, known.range), role=post,
                status=make.words.terms[found["term"]], features={"holder_before": 1.0},
            )  # fmt: skip


def _contested(make: ClaimMaker, person: Mention) -> tuple[Mention, str] | None:
    """The place whose head is elected in the last election named before a person, and the post."""
    at: ClaimMaker | None = make
    bare = ""
    for _ in range(_BACK + 1):
        if at is None:
            return None
        for event in reversed(at.clause.mentions):
            found = _ELECTION.search(event.surface) if (at is not make or event.start < person.start) else None
            if found is None or found.end() != len(event.surface) or not at.ontology.is_a(event.type, "Event"):
                continue
            if bare and not event.surface.endswith(bare):
                continue
            place = next((p for p in at.clause.mentions if _of(at, p, event)), None)
            if place is not None or found.start() or bare:
                return (place, found["post"]) if place is not None else None
            bare = event.surface  # 市長選では: the one that was named before
        at = at.before
    return None


def _of(make: ClaimMaker, place: Mention, event: Mention) -> bool:
    """Whether a name is that of the place in an election's name, or stands before it with の."""
    if place.kind is not MentionKind.NAME or not make.ontology.is_any(place.type, ("City", "Region")):
        return False
    inside = place.start == event.start and place.end < event.end
    return inside or (place.end < event.start and make.clause.between(place, event) == "の")
