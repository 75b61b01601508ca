"""Relational nouns: X is the CEO, subsidiary, capital, wife, turnover … of H, in every construction that says so.

HのN X · HのNであるX · H N X · HのX N · N X · X（HのN） · XがNのH · XはHのN(だ) · HのNはX(だ) · XがHのNに就任 · HがXをNに起用
"""

from __future__ import annotations

from collections.abc import Callable

from kg.fact.claims import ClaimMaker
from kg.fact.roles.apposed import apposed
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.clausal import bracketed, predicated, topical
from kg.fact.roles.elsewhere import before_body, credited, exemplified, headed, rowed, seated, shared
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.linked import linked
from kg.fact.roles.succession import compounded, promoted, relieved
from kg.fact.roles.valued import valued
from kg.fact.syntax.conjugation import is_sahen

__all__ = ["read_roles"]

Construction = Callable[[RoleClaims, Sense], None]
_CONSTRUCTIONS: tuple[Construction, ...] = (
    shared,
    rowed,
    before_body,
    apposed,
    exemplified,
    valued,
    predicated,
    linked,
    compounded,
    topical,
    headed,
    bracketed,
    seated,
    credited,
)


def read_roles(make: ClaimMaker) -> set[int]:
    """Claims from every relational noun of the sentence; the phrases they stand in are returned."""
    reader = RoleClaims(make)
    used = set()
    for role in reader.roles():
        before = len(make.claims)
        _read(reader, role)
        if len(make.claims) > before:
            used.add(role.phrase.index)
    promoted(reader)
    relieved(reader)
    return used


def _read(reader: RoleClaims, role: Role) -> None:
    """Claims of one relational noun, by the first construction that gives it a bearer."""
    for frame in role.frames:
        if frame.relation not in reader.ontology.relations or (frame.seat and _for_work(reader, role)):
            continue
        bearers, holders = reader.ontology.ends_of(frame)
        sense = Sense(
            role.frames, role.noun, role.start, role.end, role.phrase, role.prefix, role.whole,
            frame, bearers, holders,
        )  # fmt: skip
        made = len(reader.make.claims)
        for construction in _CONSTRUCTIONS:
            construction(reader, sense)
            if len(reader.make.claims) > made:
                break


def _for_work(reader: RoleClaims, role: Role) -> bool:
    """Whether a noun for a seat is compounded with what is done there, and is none: 生産拠点, 統括本部."""
    return any(t.end == role.start and is_sahen(t) for t in reader.clause.tokens)
