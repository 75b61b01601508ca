"""What is listed behind the second of two names that a pair frame relates: 高木誠の『青い港』や『白い塔』."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind

__all__ = ["listed_behind"]

_NEXT_TITLE = re.compile(r"[」』](?:[（(][^（()）]*[）)])?(?:、|や|と|および|及び|・)?[「『]")
_SORTS = frozenset("島県州省郡市町村区湖山")  # what places end in that are listed with their like
_AND = frozenset(("、", "と", "や", "および", "及び", "ならびに", "・"))


def listed_behind(make: ClaimMaker, first: Mention) -> Iterator[Mention]:
    """The works listed behind one, each in quotes (高木誠の『青い港』や『白い塔』), and the places of its kind
    (若草国のアオバ島およびミナト島)."""
    work, place = (make.ontology.is_a(first.type, c) for c in ("Work", "Place"))
    if not work and not (place and first.surface[-1] in _SORTS):
        return
    last = first
    for m in sorted(make.clause.mentions, key=lambda m: (m.start, -m.end)):
        if m.kind is not MentionKind.NAME or m.start < last.end:
            continue
        between = make.clause.text(last.end, m.start)
        if work:
            listed = make.ontology.is_a(m.type, "Work") and _NEXT_TITLE.fullmatch(between) is not None
        else:
            listed = m.type == first.type and m.surface[-1] == first.surface[-1] and between in _AND
        if not listed:
            return
        yield m
        last = m
