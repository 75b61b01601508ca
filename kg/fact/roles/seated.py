"""A body's seat told in passing: X社は青葉市の本社で説明会を開いた, X社のY社長は青葉市の本社で会見した."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Sense
from kg.model import MentionKind, Status

__all__ = ["seated"]

_BODIES = ("Company", "InternationalOrganization")


def seated(reader: RoleClaims, role: Sense) -> None:
    """The town of the seat in which the subject of the clause does something, the subject's or its officer's body being at
    home there."""
    if not role.frame.seat or role.frame.bearer != "object" or not role.head or role.whole != role.noun:
        return
    phrase = role.phrase
    above = phrase.governor
    if phrase.case != "で" or phrase.topic or above is None:
        return
    owners = reader.arguments.genitive(phrase)
    town = owners[-1] if len(owners) == 1 else None
    if town is None or town.phrase is None or town.head.kind is not MentionKind.NAME or town.head.type != "City":
        return
    before = town.phrase.before
    if before is not None and before.case == "の" and before.parent in (town.phrase, phrase):
        if before.mention is None or reader.ontology.is_a(before.mention.type, "Organization"):
            return  # B社の青葉市の本社で
    holder = _whose(reader, next(iter(reader.arguments.subjects(above)), None))
    if holder is not None and reader.fits(holder.head, role.holders):
        reader.emit(role, town.head, holder, "noun_link",
                    status=Status.ACTUAL, bearer_source=town.source)  # fmt: skip


def _whose(reader: RoleClaims, subject: Argument | None) -> Argument | None:
    """The body that the subject of a clause is, or whose officer it is by the same sentence."""
    if subject is None or len(subject.mentions) != 1 or subject.source not in {"direct", "topic", "inherited"}:
        return None
    if reader.ontology.is_any(subject.head.type, _BODIES):
        return subject if subject.head.kind is not MentionKind.NOMINAL else None
    for claim in reader.make.claims:
        body = reader.ontology.is_any(claim.object.type, _BODIES)
        named = claim.object.kind in (MentionKind.NAME, MentionKind.PRONOUN)
        if claim.subject is subject.head and reader.ontology.is_post(claim.relation) and body and named:
            return Argument((claim.object,), None, "topic") if claim.status is Status.ACTUAL else None
    return None
