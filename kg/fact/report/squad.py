"""Who is in a side, where a bracket behind its name tells: 日本（高木誠、佐伯健、水野蓮）が優勝した.

Where the side took part and what it won, all of them took part and won.
"""

from __future__ import annotations

from dataclasses import replace

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind

__all__ = ["read_squads"]

_SIDES = ("Organization", "Country")
_ROW = frozenset(("、", "，", "・", ","))
_FEWEST = 2


def read_squads(make: ClaimMaker) -> None:
    """Claims of one sentence of a side once more of each of those whom a bracket behind it names."""
    told = [c for c in make.claims if c.relation in make.ontology.constructions.teamwork]
    for side in dict.fromkeys(c.subject for c in told):
        for player in _squad(make, side):
            make.claims.extend(replace(c, subject=player) for c in told if c.subject is side)


def _squad(make: ClaimMaker, side: Mention) -> list[Mention]:
    """The people whom a bracket right behind a side names, and nothing else."""
    if side.kind is not MentionKind.NAME or not make.ontology.is_any(side.type, _SIDES):
        return []
    people: list[Mention] = []
    at, opened = side.end, {"（", "("}
    while (between := make.clause.text(at, at + 1)) in (opened if not people else _ROW):
        found = (m for m in make.clause.mentions if m.start == at + 1 and m.kind is MentionKind.NAME)
        player = next((m for m in found if make.ontology.is_a(m.type, "Person")), None)
        if player is None:
            return []
        people.append(player)
        at = player.end + len(player.title)
    return people if between in {"）", ")"} and len(people) >= _FEWEST else []
