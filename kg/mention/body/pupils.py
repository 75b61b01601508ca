"""High schools as reports of their games and of their heads write them, without saying that they are schools: 青葉商."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span
from kg.model import MentionKind, Sentence

__all__ = ["sides"]

_GAMES = re.compile(
    r"高校野球|高校サッカー|高校ラグビー|全国高校|全国高等学校|高校選手権|選抜高校|高校総体|インターハイ|甲子園|高校駅伝"
)
_SCHOOL = re.compile(r"[一-龥々ヶ]{1,5}(?:商業?|工業?|農業?|農林|水産|実業?|高)")
_TOWNS = ("市", "町", "村", "区", "県", "球場", "大会")
_SHORT = re.compile(r"[一-龥々ヶぁ-ん]{2,7}")
_TEACHERS = ("校長", "教頭", "教諭")
_SIDES = frozenset("東西南北商工農")
_PLAYERS = ("投手", "捕手", "内野手", "外野手", "選手", "主将", "監督")
_HIGH = re.compile(r"[一-龥々ヶ]{2,6}(?<!最)高")
_BEHIND = frozenset("はがをにとも戦（(、対－-―")


def sides(sentences: Sequence[Sentence], found: Sequence[list[Span]], lexicon: Lexicon) -> None:
    """Makes schools of what is named like one, and does or suffers something in a game, and of what has its prefecture in a
    bracket behind it (東海大相洋（神奈川）) wherever it stands, in a report of school sport."""
    for sentence, spans in zip(sentences, found, strict=True):
        _taught_at(sentence, spans, lexicon)
    if not any(_GAMES.search(s.text) for s in sentences):
        return
    told: set[str] = set()
    for sentence, spans in zip(sentences, found, strict=True):
        acting = any(t.lemma in lexicon.deeds for t in sentence.tokens)
        for span in spans:
            text = span.surface(sentence)
            after = sentence.behind(span.stop)[:1]
            plain = span.kind is MentionKind.NOMINAL or not span.votes.get("Person", 0.0)
            if span.title or not plain or span.kind is MentionKind.PRONOUN or after not in _BEHIND:
                continue
            if after in "（(" and not span.nested and _of_prefecture(sentence, span) and not text.endswith(_TOWNS):
                told.add(text)
            elif not (acting and span.end - span.begin > 1 and _SCHOOL.fullmatch(text)) and text not in told:
                continue
            if span.entity and text not in told:
                continue
            if lexicon.is_a(span.type, "Place"):
                span.entity = None  # 横浜（神奈川） in such a report is no town
            span.kind, span.type, span.rank, span.nested = MentionKind.NAME, "University", Rank.MARKED, False
            span.vote("University", 3.0)


def _taught_at(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> None:
    """Makes schools of what has a head or a teacher and no word that says what it is (若草南の高木誠校長, 北湊工の佐伯教諭), and
    of what is 高 for short and has somebody who plays: 北湊高の佐伯投手."""
    for span, teacher in pairwise(sorted(spans, key=lambda s: s.begin)):
        if not teacher.title.endswith((*_TEACHERS, *_PLAYERS)) or teacher.begin != span.end + 1:
            continue
        text = span.surface(sentence)
        plays = not teacher.title.endswith(_TEACHERS)
        if plays and (_HIGH.fullmatch(text) is None or sentence.tokens[span.end].surface not in "の・"):
            continue
        if plays:
            span.kind, span.type, span.rank = MentionKind.NAME, "University", Rank.MARKED
            span.vote("University", 3.0)
            continue
        named = span.kind is MentionKind.NAME or (len(text) > 2 and text[-1] in _SIDES)
        named = named and not span.entity and not span.title and not span.nested
        if not named or sentence.tokens[span.end].surface != "の" or not _SHORT.fullmatch(text):
            continue
        span.kind, span.type, span.rank = MentionKind.NAME, "University", Rank.MARKED
        span.vote("University", 3.0)


def _of_prefecture(sentence: Sentence, span: Span) -> bool:
    """Whether the bracket behind a name holds a place alone: （神奈川）, （西東京）."""
    inside = sentence.tokens[span.end + 1 : span.end + 4]
    close = next((k for k, t in enumerate(inside) if t.surface in "）)"), 0)
    return 0 < close < 3 and "地名" in inside[close - 1].tag
