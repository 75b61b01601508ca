"""What a claim says of somebody and a body: that he belongs to it, makes it, comes from it; and what posts ask for."""

from __future__ import annotations

from kg.model import Claim, Status
from kg.ontology import Ontology
from kg.resolve.anaphora.demands import Demand

__all__ = ["called", "founder", "hails", "of_firm", "ties"]


def ties(ontology: Ontology, claim: Claim) -> bool:
    """Whether a claim says that a person belongs to a body."""
    return ontology.is_below(claim.relation, ontology.constructions.affiliation)


def founder(ontology: Ontology, claim: Claim) -> bool:
    """Whether a claim says that a person founds a body, at which his next post is: X氏が創業した。XCEOは."""
    return ontology.is_a(claim.subject.type, "Person") and claim.relation in ontology.constructions.foundation


def hails(claim: Claim) -> bool:
    """Whether a claim only says where somebody comes from, which is not where the next post is: 海浜電機出身のX氏が社長に,
    元海浜電機専務のX氏が社外取締役に."""
    return claim.status is Status.CEASED and claim.evidence.rule in {"noun_apposed", "pair_genitive"}


def called(claim: Claim) -> bool:
    """Whether a claim rests on a title at a name: X大統領, who is it when the text is written."""
    return claim.evidence.rule == "noun_title"


def of_firm(ontology: Ontology, demand: Demand) -> bool:
    """Whether the posts asked for are those of companies alone: 社長, 専務."""
    posts = tuple(ontology.frames.words["seat"]["Company"])
    roles = [claim.qualifiers.role or "" for claim in demand.claims]
    return bool(roles) and all(role.endswith(posts) for role in roles)
