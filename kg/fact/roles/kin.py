"""Whose kin a name is beside which nobody is written: 妻の花子と店を開いた, 娘の花子も女優だ, Xには娘の花子がいる."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.roles.holder import holder_of
from kg.fact.roles.unwritten import of_clause
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention

__all__ = ["whose_kin"]

_THERE_IS = frozenset(("いる", "居る", "おる"))


def whose_kin(reader: RoleClaims, role: Role, bearer: Mention, following: Phrase | None) -> Argument | None:
    """Whose kin a name is beside which nobody is written: the subject's (妻の花子と店を開いた), else whom the text is about
    (娘の花子も女優だ)."""
    if any(of.head.start < role.start for of in reader.arguments.genitive(role.phrase)):
        return None
    for found in (_who_has(reader, following), of_clause(reader, role, following, ("Person",))):
        if found is not None and bearer not in found.mentions:
            return found
    return holder_of(reader, role, ("Person",), skip=bearer, omit=True)


def _who_has(reader: RoleClaims, had: Phrase | None) -> Argument | None:
    """Who has somebody: X of Xには娘のYがいる."""
    verb = had.parent if had is not None and had.case == "が" else None
    if verb is None or reader.clause.tokens[verb.head].lemma not in _THERE_IS:
        return None
    for child in verb.children:
        if child.case == "に" and child.topic and child.mention is not None:
            return Argument(reader.arguments.group(child), child, "topic")
    return None
