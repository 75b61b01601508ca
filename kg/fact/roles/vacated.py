"""Who leaves the post that somebody takes, where a clause before it says so: Xが退任する Hの会長には Yが就く."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.syntax.predicate import Form, Predicate
from kg.model import MentionKind, Status

__all__ = ["vacated"]


def vacated(reader: RoleClaims, role: Sense, holder: Argument) -> None:
    """The post that the subject of a clause of leaving before it has had."""
    for clause in _clauses(role) if role.frame.role else ():
        leaver = next((c for c in clause.phrase.children if c.case == "が" and c.index < clause.phrase.index), None)
        m = leaver.mention if leaver is not None else None
        if m is None or m.kind is not MentionKind.NAME or not reader.fits(m, role.bearers):
            continue
        left = (link for lemma in clause.lemmas for link in reader.words.links.get(lemma, ()))
        if any(link.status is Status.CEASED and link.personal and "が" in link.bearer for link in left):
            reader.emit(role, m, holder, "noun_link", status=Status.CEASED)


def _clauses(role: Role) -> Iterator[Predicate]:
    """The relative clauses before a post and before whose it is."""
    owners = (c for c in role.phrase.children if c.case == "の" and c.mention is not None)
    for child in (c for p in (role.phrase, *owners) for c in p.children):
        own = child.predicate
        if own is not None and own.form is Form.ADNOMINAL and not own.negated:
            yield own
