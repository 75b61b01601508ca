"""Military units before the 長 of who leads them, which the parser takes for a word with their noun: 第9 + 師団長."""

from __future__ import annotations

import re

from kg.mention.span import Span, beginning
from kg.model import MentionKind, Sentence

__all__ = ["units"]

_NUMBER = r"第?[0-9０-９一二三四五六七八九十]+"
_UNIT = re.compile(
    rf"(?:(?:独立|近衛|機械化|自動車化|機甲|空挺|装甲|山岳|歩兵|騎兵|野?砲兵|工兵|戦車|飛行|混成|水雷|潜水|航空)*{_NUMBER}(?:水雷|潜水|航空)?"
    r"(?:師団|旅団|連隊|大隊|艦隊|戦隊|航空隊|飛行隊|駆逐隊))(?=長)"
)
_KIND = "GovernmentBody"
_SURE = 2.5  # more than the recogniser has for half a name


def units(sentence: Sentence, spans: list[Span]) -> None:
    """Lets the names of such units end in their noun, in place."""
    for found in _UNIT.finditer(sentence.text):
        start, stop = (sentence.start + at for at in found.span())
        begin = beginning(sentence.tokens, start)
        within = [s for s in spans if s.kind is MentionKind.NAME and start <= s.start < stop]
        if begin is None:
            continue
        unit = within[0] if within else Span(begin, begin, start, stop, _KIND, confidence=0.8)
        end = next(i + 1 for i, t in enumerate(sentence.tokens) if t.end >= stop)
        unit.begin, unit.start, unit.end, unit.stop = begin, start, end, stop
        unit.type, unit.entity, unit.title = _KIND, None, ""
        unit.votes.clear()
        unit.vote(unit.type, _SURE)
        spans[:] = [unit, *(s for s in spans if not start <= s.start < stop)]
