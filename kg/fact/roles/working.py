"""Where somebody does what a clause before a post says, so that the post is there: A研究所で物価を研究する研究員のX."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.model import MentionKind

__all__ = ["where_working"]


def where_working(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body at which the clause right before a post tells of its duties; None where it tells of anything else."""
    clause = reader.clause.predicate_at(role.phrase.index - 1)
    if clause is None or not clause.relative or clause.passive:
        return None
    if clause.phrase.parent is not role.phrase or reader.words.duties.isdisjoint(clause.lemmas):
        return None
    site = reader.arguments.case(clause.phrase, "で")
    named = site is not None and site.head.kind is MentionKind.NAME and reader.fits(site.head, classes)
    return site if named else None
