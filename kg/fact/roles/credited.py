"""By whom something is done, told in passing by the noun for it: 「X」はYさんの主演で映画化される, Xが始まった。Y社の主催で…."""

from __future__ import annotations

from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Sense
from kg.fact.roles.unwritten import unwritten_holder
from kg.fact.syntax.predicate import Kind
from kg.model import MentionKind

__all__ = ["credited"]


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
