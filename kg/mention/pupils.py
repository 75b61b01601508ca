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
_BEHIND = frozenset("はがをにとも戦（(、対－-―")


def sides(sentences: Sequence[Sentence], found: Sequence[list[Span]], lexicon: Lexicon) -> None:
    """Makes schools of what is named like one, and does or suffers something in a game, in a report of school sport."""
    if not any(_GAMES.search(s.text) for s in sentences):
        return
    for sentence, spans in zip(sentences, found, strict=True):
        if not any(t.lemma in lexicon.deeds for t in sentence.tokens):
            continue
        for span in spans:
            text = sentence.text[span.start - sentence.start : span.stop - sentence.start]
            after = sentence.text[span.stop - sentence.start :][:1]
            plain = span.kind is MentionKind.NOMINAL or not span.votes.get("Person", 0.0)
            if span.entity or span.title or not plain or after not in _BEHIND or not _SCHOOL.fullmatch(text):
                continue
            if span.end - span.begin < 2 or span.kind is MentionKind.PRONOUN:
                continue
            span.kind, span.type, span.rank, span.nested = MentionKind.NAME, "University", Rank.MARKED, False
            span.vote("University", 3.0)
