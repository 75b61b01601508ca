"""For whom an officer speaks of what a body does: A社のB社長は、工場を建設する考えを示した."""

from __future__ import annotations

from kg.fact.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.predicate import Predicate
from kg.model import MentionKind, Status

__all__ = ["for_whom"]


def for_whom(make: ClaimMaker, predicate: Predicate, relation: str, subject: Argument | None) -> Argument | None:
    """The firm of whoever says so, where the relation is one that firms do and he has a post there by the same sentence;
    None where the subject given is somebody else, or no officer says so."""
    if relation not in make.ontology.constructions.corporate:
        return None
    speaker = make.standing.of(predicate).speaker
    if speaker is None or speaker.kind is not MentionKind.NAME or not make.ontology.is_a(speaker.type, "Person"):
        return None
    if subject is not None and subject.head is not speaker:
        return None
    for claim in make.claims:
        office = claim.subject is speaker and make.ontology.is_post(claim.relation) and claim.status is Status.ACTUAL
        firm = claim.object.kind is MentionKind.NAME and make.ontology.is_a(claim.object.type, "Company")
        if office and firm:
            return Argument((claim.object,), None, "topic")
    return None
