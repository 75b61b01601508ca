"""Whose figures are that have no owner: whether of another body than the one that the text goes on about, a rival that is only
set beside it, or of whose results it tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.model import Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import THEME
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.roles import OTHER, TOPIC
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.story import Noted
from kg.resolve.entity.member import Member, place_of

__all__ = ["other_body", "own_results", "owner_of_results", "past_aside", "told_aside"]

_ASIDE = re.compile(
    r"(?:(?:取引|納入|販売|仕入れ|供給|提携|委託)先の|顧客の|競合(?:する|の|相手の|他社の|先の)|ライバル(?:の|社の|会社の|企業の)|同業(?:の|他社の|大手の)|(?:業界|国内|世界|県内)(?:首位|トップ|最大手|[1-9]位)の)"
    r"[米英仏独韓中]?「?$"
)
# Behind a body of which no figures follow: who acts in a clause, where things come from or go, a market.
_BESIDE = re.compile(
    r"の(?!買収|取得|株|子会社|完全|経営|事業|統合|合併|業績|決算|売|傘下|親会社)|を引受先|(?:など)?(?:から|が|や|として|のほか|系の|[にへ](?:供給|納入|納め|出荷|輸出|販売|提供))|(?:市場|証券取引所)?[^、。]{0,6}に(?:再|新規)?上場"
)
_RESULTS = re.compile(  # H社の決算は, H社（青葉市）が10日に発表した4〜6月期連結決算は
    r"(?:の[^、。はがの]{0,12}|(?:[（(][^（）()]*[）)])?が[^。「」はが]{0,12}(?:発表|公表|開示)した[^。「」はが]{0,24})"
    r"(?:決算|業績)(?:[（(][^（）()]*[）)])?[はが]"
)
_OWN_RESULTS = re.compile(  # 同日発表した4〜6月期連結決算は
    r"(?:同日|同時に|併せて|あわせて|[0-9０-９]{1,2}日)?に?(?:発表|公表|開示)(?:した|の|された)[^、。はが「」]{0,24}(?:決算|業績)(?:[（(][^（）()]*[）)])?[はで]"
)
_FARTHEST = 6  # sentences in which figures go on
_MARKETS = ("取引所", "証取", "東証")  # where firms are listed whose figures follow


def own_results(
    demand: Demand, here: Sentence, mind: Salience, noted: Noted, is_firm: Callable[[Member], bool]
) -> Member | None:
    """The firm that a text is about, or opens with, where a sentence opens with results that have no owner: 同日発表した決算は、売上高が
    5億円だった."""
    if not demand.counted or _OWN_RESULTS.match(here.text) is None:
        return None
    first = min(filter(is_firm, mind.counts), key=lambda m: m.first, default=None)
    opens = first is not None and noted.weights.get(first.first, 0.0) >= TOPIC
    about = (mind.theme(), mind.lead(is_firm), first if opens else None)
    return next((m for m in about if m is not None and is_firm(m)), None)


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
    asides = [m for m in topics if told_aside(m, before)]
    if not asides or theme in topics:
        return salience
    return {theme: THEME, **{m: s for m, s in salience.items() if m not in asides}}


def told_aside(member: Member, sentence: Sentence) -> bool:
    """Whether a sentence names somebody only as who is measured against another or deals with it: ライバルのB社は昨年発売した,
    取引先のB社は納入を求めた."""
    here = (m for m in member.mentions if m.sentence == sentence.index)
    return any(_ASIDE.search(sentence.ahead(m.start)) for m in here)


def other_body(
    best: Member, mention: Mention, sentences: Sequence[Sentence], mind: Salience, noted: Noted, ontology: Ontology
) -> bool:
    """Whether the sentence before a mention names another firm than `best`, whose figures may be meant (AはBを買収する。
    売上高は80億円); not one that is said to be something or named by the way (AはBやCから受注する)."""
    if best.fullest.endswith(_MARKETS):
        return True
    told = sentences[mention.sentence - 1] if mention.sentence else None
    return told is not None and any(
        m is not best
        and m.kind is MentionKind.NAME
        and ontology.is_a(m.type, "Company")
        and any(
            x.sentence == told.index and place_of(x) not in noted.copular and not _aside(x, told) for x in m.mentions
        )
        for m in mind.recent(mention.sentence, 1, OTHER)
    )


def _aside(name: Mention, sentence: Sentence) -> bool:
    return _BESIDE.match(sentence.text, name.end - sentence.start) is not None


def owner_of_results(
    mention: Mention, demand: Demand, sentences: Sequence[Sentence], mind: Salience, is_firm: Callable[[Member], bool]
) -> dict[Member, float]:
    """The firm whose results a sentence before is about, where figures follow: H社の決算は増収だった。売上高は5億円。利益は1億円。"""
    if not demand.counted or not all(c == ("Organization",) for c in demand.classes):
        return {}
    near = mind.recent(mention.sentence, _FARTHEST)
    firms = [m for m in near if is_firm(m) and m.kind is MentionKind.NAME]
    for told in reversed(sentences[max(mention.sentence - _FARTHEST, 0) : mention.sentence]):
        for firm in firms:
            here = (m for m in firm.mentions if m.sentence == told.index)
            if any(_RESULTS.match(told.text, m.end - told.start) for m in here):
                return {firm: near[firm]}
    return {}
