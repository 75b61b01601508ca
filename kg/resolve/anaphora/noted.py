"""What the reading of a document leaves behind as it goes on, for the readers of anaphors to look back at."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.resolve.anaphora.quoted import Quoted
from kg.resolve.entity.member import Member

__all__ = ["Noted"]


@dataclass(slots=True)
class Noted:
    """Filled while the sentences are gone through: the papers that told the news, what each mention that ends at an
    offset means, which row of coordinated members ends there, and how prominent the mention at a place is. `ends` are
    the offsets at which mentions of anything but amounts end, `copular` the places of those of whom the subject is said
    to be something (A社はB社の子会社だ), `quoted` what is quoted, all known beforehand."""

    ends: frozenset[int]
    copular: frozenset[tuple[int, int]] = frozenset()
    quoted: Quoted = field(default_factory=lambda: Quoted([]))
    papers: list[Member] = field(default_factory=list)
    named_until: dict[int, tuple[Member, ...]] = field(default_factory=dict)
    rows_until: dict[int, tuple[Member, ...]] = field(default_factory=dict)
    weights: dict[tuple[int, int], float] = field(default_factory=dict)
