"""Rivals whom a text only sets beside the firm that it is about: X社は店を開く。競合するY社は昨年閉めた。野菜を仕入れる。"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.model import Mention, Sentence
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.written import THEME
from kg.resolve.entity.member import Member

__all__ = ["past_aside"]

_ASIDE = re.compile(
    r"(?:競合(?:する|の|相手の|他社の|先の)|ライバル(?:の|社の|会社の|企業の)|同業(?:の|他社の|大手の)|(?:業界|国内|世界|県内)(?:首位|トップ|最大手|[1-9]位)の)"
    r"[米英仏独韓中]?「?$"
)


def past_aside(
    mention: Mention,
    salience: dict[Member, float],
    sentences: Sequence[Sentence],
    mind: Salience,
    is_firm: Callable[[Member], bool],
) -> dict[Member, float]:
    """Whom what is left out may mean, without the rival that the sentence before is about where the text is about another firm."""
    before = sentences[mention.sentence - 1] if mention.sentence else None
    theme = mind.theme() or mind.lead(is_firm)
    if before is None or theme is None or not is_firm(theme):
        return salience
    topics = mind.topics(before.index)
    asides = [m for m in topics if _told_aside(m, before)]
    if not asides or theme in topics:
        return salience
    return {theme: THEME, **{m: s for m, s in salience.items() if m not in asides}}


def _told_aside(member: Member, sentence: Sentence) -> bool:
    """Whether a sentence names somebody only as who is measured against another: ライバルのB社は昨年発売した."""
    here = (m for m in member.mentions if m.sentence == sentence.index)
    return any(_ASIDE.search(sentence.ahead(m.start)) for m in here)
