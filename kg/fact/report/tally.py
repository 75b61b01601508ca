"""Who beats whom, where nothing but the score tells it: 青葉FC 3－1 北湊SC, 青葉高校0―7若草高校.

The side with more points wins. A score between two names is read only where both are sides of a kind; nothing is told by
a draw, nor by figures that are no score (a range of floors, a date).
"""

from __future__ import annotations

import re

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind

__all__ = ["read_tally"]

_MARK = r"[\s　]*[○●△◯◎〇]?[\s　]*"  # how the games of a day are listed: ○青葉FC 3－1 北湊SC●
_NOTE = r"(?:[（(][^（）()0-9０-９]{1,10}[）)])?"
_AGAINST = r"[\s　]*(?:[-－–―ー−‐―—:：]|対)[\s　]*"
_POINTS = re.compile(rf"[0-9０-９](?:[\s　]*[xX×Ｘ])?{_AGAINST}[0-9０-９]")
_SCORE = re.compile(
    rf"{_NOTE}{_MARK}(?P<one>[0-9０-９]{{1,3}})(?P<last>[\s　]*[xX×Ｘ])?{_AGAINST}"
    rf"(?P<other>[0-9０-９]{{1,3}})[xX×Ｘ]?{_MARK}(?:[（(][^（）()]{{1,14}}[）)])?{_MARK}"
)
_SIDES = ("SportsTeam", "University", "Country", "Person")


def read_tally(make: ClaimMaker) -> None:
    """Claims of the scores of one sentence that stand between the names of two sides."""
    if not _POINTS.search(make.sentence.text):
        return
    names = sorted((m for m in make.clause.mentions if m.kind is MentionKind.NAME), key=lambda m: (m.start, -m.end))
    whole = [m for m in names if not any(_within(m, n) for n in names)]
    for one, other in (
        (m, n) for i, m in enumerate(whole) for n in whole[i + 1 : i + 3]
    ):  # 青葉高校（海浜）7－0若草高校
        score = _SCORE.fullmatch(make.clause.between(one, other)) if one.end < other.start else None
        if score is None or not _contend(make, one, other):
            continue
        points = int(score["one"]), int(score["other"])
        if points[0] == points[1]:
            continue
        winner, loser = (one, other) if points[0] > points[1] else (other, one)
        for relation in make.ontology.constructions.contest:
            known = make.ontology.relations[relation]
            make.of_expression(relation, winner, loser, rule="score", slots=(known.domain, known.range))


def _within(m: Mention, other: Mention) -> bool:
    return (
        m is not other
        and other.start <= m.start
        and m.end <= other.end
        and (m.start, m.end) != (other.start, other.end)
    )


def _contend(make: ClaimMaker, one: Mention, other: Mention) -> bool:
    """Whether both are sides of one kind: two players, two states, two teams or schools."""
    kinds = [next((k for k in _SIDES if make.ontology.is_a(m.type, k)), "") for m in (one, other)]
    bodies = [make.ontology.is_a(m.type, "Organization") for m in (one, other)]
    same = bool(kinds[0]) and kinds[0] == kinds[1]
    return same or (all(bodies) and "SportsTeam" in kinds)
