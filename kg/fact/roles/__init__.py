"""Relational nouns: X is the CEO, subsidiary, capital, wife, turnover … of H, in every construction that says so.

HのN X · HのNであるX · H N X · HのX N · N X · X（HのN） · XはHのN(だ) · HのNはX(だ) · XがHのNに就任 · HがXをNに起用
"""

from __future__ import annotations

from kg.fact.claims import ClaimMaker
from kg.fact.roles.reader import RoleReader
from kg.fact.roles.succession import promoted, relieved

__all__ = ["read_roles"]


def read_roles(make: ClaimMaker) -> set[int]:
    """Claims from every relational noun of the sentence; the phrases they stand in are returned."""
    reader = RoleReader(make)
    used = set()
    for role in reader.roles():
        before = len(make.claims)
        reader.read(role)
        if len(make.claims) > before:
            used.add(role.phrase.index)
    promoted(reader)
    relieved(reader)
    return used
