"""Choosing whom an anaphor means among those who fit."""

from __future__ import annotations

from collections.abc import Mapping

from kg.resolve.constraints import Reading
from kg.resolve.member import Member
from kg.resolve.salience import Salience

__all__ = ["CLOSE", "OMITTED_WINDOW", "TITLED", "chosen"]

OMITTED_WINDOW = 3  # sentences that an omitted argument looks back
TITLED = 3.5  # what the thing keeps throughout that the document has its title from
CLOSE = 0.85  # a rival this near to the best makes an omitted argument undecidable


def chosen(mind: Salience, fit: Mapping[Member, float], sentence: int, close: float = 0.0) -> Reading | None:
    """The most salient; none where another has `close` of its salience or more, if that is given."""
    if not fit:
        return None
    best, *others = sorted(fit, key=lambda m: (-fit[m], m.order))
    if close and any(fit[m] >= fit[best] * close for m in others):
        return None
    return Reading((best,), mind.since(best, sentence), len(others))
