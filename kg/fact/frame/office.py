"""For whom an officer acts or speaks: A社のB社長は、工場を建設する考えを示した; A国のB大統領は、C国を国家承認した."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.argument.directed import judged
from kg.fact.claims import ClaimMaker
from kg.fact.syntax.predicate import Predicate
from kg.model import Mention, MentionKind, Status

__all__ = ["for_whom", "headed_by", "joins"]


_MEANT = (Status.PLANNED, Status.POSSIBLE)


def for_whom(make: ClaimMaker, predicate: Predicate, relation: str, subject: Argument | None) -> Argument | None:
    """The firm of whoever says so, where the relation is one that firms do and he has a post there by the same sentence;
    None where the subject given is somebody else, or no officer says so."""
    told = make.ontology.constructions
    if relation not in (*told.corporate, *told.undertaking) or judged(make.arguments, predicate):
        return None
    standing = make.standing.of(predicate)
    speaker = standing.speaker
    if speaker is None and subject is not None and standing.depth and standing.status in _MEANT:
        speaker = subject.head  # A社のB社長は、C社との提携を目指す
    if speaker is None or (subject is not None and subject.head is not speaker):
        return None
    if speaker.kind is MentionKind.NOMINAL:
        return _spoken_for(make, speaker)
    if speaker.kind is not MentionKind.NAME or not make.ontology.is_a(speaker.type, "Person"):
        return None
    for claim in make.claims:
        office = claim.subject is speaker and make.ontology.is_post(claim.relation) and claim.status is Status.ACTUAL
        body = claim.object.type == "Organization" or make.ontology.is_a(claim.object.type, "Company")
        firm = claim.object.kind in {MentionKind.NAME, MentionKind.PRONOUN} and body  # 同社の高木社長は
        governs = relation in told.undertaking and claim.relation in told.headship
        if office and (
            firm or (claim.object.kind is MentionKind.OMITTED and not governs)
        ):  # 高木社長は、Yを買収すると述べた
            return Argument((claim.object,), None, "topic")
    return None


def _spoken_for(make: ClaimMaker, speaker: Mention) -> Argument | None:
    """The firm whose people speak without a name: A社の広報担当者, A社幹部."""
    phrase = make.clause.at(speaker.end - 1)
    if phrase is None or not speaker.surface.endswith(make.words.spokesmen):
        return None
    whose = [of.head for of in make.arguments.genitive(phrase)] + [m for m in phrase.inner if m.start == speaker.start]
    firms = (m for m in whose if m.kind is MentionKind.NAME and make.ontology.is_a(m.type, "Company"))
    return next((Argument((m,), None, "topic") for m in firms), None)


def headed_by(make: ClaimMaker, person: Mention) -> Argument | None:
    """The state, town or body that somebody heads by the same sentence, which does what he is told to do; None where he
    heads none that is named or known."""
    for claim in make.claims:
        heads = claim.subject is person and claim.relation in make.ontology.constructions.headship
        if heads and claim.status is Status.ACTUAL and (claim.object.kind is MentionKind.NAME or claim.object.entity):
            return Argument((claim.object,), None, "topic")
    return None


def joins(make: ClaimMaker, relation: str, subject: Argument, obj: Argument) -> Argument | None:
    """Who is a member of a body of states: the state of the head who leaves it (X大統領はNATOから脱退すると表明した), None
    where that is not known; else the subject as it is."""
    if relation not in make.ontology.constructions.membership:
        return subject
    if not all(make.ontology.is_a(m.type, "InternationalOrganization") for m in obj.mentions):
        return subject
    heads = any(c.subject is subject.head and c.relation in make.ontology.constructions.headship for c in make.claims)
    return headed_by(make, subject.head) if heads else subject
