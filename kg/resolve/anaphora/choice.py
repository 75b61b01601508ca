"""Choosing whom an anaphor means among those who fit."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Mention, MentionKind
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.roles import TOPIC
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.member import Member

__all__ = ["CLOSE", "OMITTED_WINDOW", "THEME", "TITLED", "chosen", "told_alone", "told_of"]

OMITTED_WINDOW = 3  # sentences that an omitted argument looks back
THEME = 0.8  # what the document's first subject keeps throughout
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


def told_alone(mind: Salience, fit: dict[Member, float], mention: Mention) -> dict[Member, float]:
    """Without those of whom several are last told together, where one is told of alone behind them: A党とB党は賛成し、C党は
    反対した。同党は…"""
    if len(fit) < 2 or not mention.surface.startswith("同"):
        return fit
    last = min(mind.since(m, mention.sentence) for m in fit)
    named = {m for m in fit if m.kind is MentionKind.NAME}
    groups = [named & {*g} for g in mind.together(mention.sentence - last)]
    joined = {m for g in groups if len(g) > 1 for m in g}
    apart = any(mind.since(m, mention.sentence) == last for m in named - joined)
    return {m: s for m, s in fit.items() if m not in joined} if joined and apart else fit


def told_of(mind: Salience, fit: dict[Member, float], lead: Member | None) -> dict[Member, float]:
    """Without those whom no sentence was about, where the text goes on about the firm it has begun with (`lead`): A社は新商品を
    発売した。子会社のB社の高木所長は「自信作」と話す。配送はC社が担う。同社は…"""
    if lead not in fit:
        return fit
    return {m: s for m, s in fit.items() if m is lead or mind.was_subject(m, TOPIC)}
