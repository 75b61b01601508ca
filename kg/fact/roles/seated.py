"""A body's seat told in passing: X社は青葉市の本社で説明会を開いた, X社のY社長は青葉市の本社で会見した."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Sense
from kg.fact.roles.unwritten import unwritten_holder
from kg.fact.syntax.predicate import Kind
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


def credited(reader: RoleClaims, role: Sense) -> None:
    """The name before the noun with の, where it is who does it and not what it is done to, which is the clause's subject or,
    where the noun may go without it, was told of before."""
    phrase = role.phrase
    above = phrase.governor
    if (
        role.frame.bearer != "subject"
        or not role.head
        or role.whole != role.noun
        or phrase.func != "で"
        or above is None
    ):
        return
    owners = reader.arguments.genitive(phrase)
    doer = owners[-1] if len(owners) == 1 else None
    if doer is None or doer.head.kind is not MentionKind.NAME or above.kind is Kind.NOUN:
        return
    if not reader.fits(doer.head, role.bearers) or reader.fits(doer.head, role.holders):
        return
    told = (a for a in reader.arguments.subjects(above) if a.phrase is not phrase)
    holder = next((a for a in told if a.head.kind is MentionKind.NAME and reader.fits(a.head, role.holders)), None)
    if holder is None and role.frame.unwritten:
        holder = unwritten_holder(reader, phrase, role.holders)
    if holder is None:
        return
    reader.emit_each(role, doer, holder, "noun_link", above if holder.phrase is not None else None)
