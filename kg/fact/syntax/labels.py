"""Labels of rows: 監督：高木誠, 大賞＝高木誠, 【本社】湊市, 設立　2012年; what stands behind one is told of it as by は."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Mention, MentionKind, Sentence, SentenceKind

__all__ = ["label_end"]

_LABEL = re.compile(
    r"\s*(?:【(?P<boxed>[一-龥々ァ-ヶー・]{2,12})】|(?P<bare>[一-龥々ァ-ヶー・]{2,12})(?P<mark>\s*[:：=＝]\s*|　))(?=\S)"
)
_NAMES = (MentionKind.NAME, MentionKind.TIME, MentionKind.QUANTITY)


def label_end(sentence: Sentence, mentions: Sequence[Mention]) -> int:
    """The token behind the label and its mark that a row begins with; 0 where it begins with none."""
    found = _LABEL.match(sentence.text) if sentence.kind is not SentenceKind.SENTENCE else None
    if found is None:
        return 0
    start, stop = (sentence.start + k for k in found.span("boxed" if found["boxed"] else "bare"))
    for m in mentions:
        named = m.kind in _NAMES and not (m.kind is MentionKind.NAME and m.type == "Award")
        if named and m.start < stop and start < m.end:
            return 0  # 高木誠＝写真＝
    end = sentence.start + found.end()
    return next((i for i, t in enumerate(sentence.tokens) if t.start >= end and i), 0)
