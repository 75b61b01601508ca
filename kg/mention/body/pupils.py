"""High schools as reports of their games write them, without saying that they are schools: 青葉商, 若草商業, 北湊工."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span
from kg.model import MentionKind, Sentence

__all__ = ["sides"]

_GAMES = re.compile(
    r"高校野球|高校サッカー|高校ラグビー|全国高校|全国高等学校|高校選手権|選抜高校|高校総体|インターハイ|甲子園|高校駅伝"
)
_SCHOOL = re.compile(r"[一-龥々ヶ]{1,5}(?:商業?|工業?|農業?|農林|水産|実業?|高)")
_TOWNS = ("市", "町", "村", "区", "県", "球場", "大会")
_BEHIND = frozenset("はがをにとも戦（(、対－-―")


def sides(sentences: Sequence[Sentence], found: Sequence[list[Span]], lexicon: Lexicon) -> None:
    """Makes schools of what is named like one, and does or suffers something in a game, and of what has its prefecture in a
    bracket behind it (東海大相洋（神奈川）) wherever it stands, in a report of school sport."""
    if not any(_GAMES.search(s.text) for s in sentences):
        return
    told: set[str] = set()
    for sentence, spans in zip(sentences, found, strict=True):
        acting = any(t.lemma in lexicon.deeds for t in sentence.tokens)
        for span in spans:
            text = span.surface(sentence)
            after = sentence.text[span.stop - sentence.start :][:1]
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


def _of_prefecture(sentence: Sentence, span: Span) -> bool:
    """Whether the bracket behind a name holds a place alone: （神奈川）, （西東京）."""
    inside = sentence.tokens[span.end + 1 : span.end + 4]
    close = next((k for k, t in enumerate(inside) if t.surface in "）)"), 0)
    return 0 < close < 3 and "地名" in inside[close - 1].tag
