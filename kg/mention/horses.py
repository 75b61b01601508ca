"""The names that horses race under, in a report of a race: 3番人気のミナトノホシ, カイヒンスター（牡4、高木誠騎手）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mention.span import Rank, Span
from kg.model import Sentence

__all__ = ["horses"]

_TELLING = ("番人気", "騎手", "牡", "牝", "競走馬", "名馬")
_NAME = r"(?P<name>[ァ-ヴー]{2,9})"
_LED = re.compile(
    rf"(?:[0-9０-９一二三四五六七八九十]+番人気(?:の|、|で)|[牡牝]馬の?|競走馬の?|名馬の?)「?{_NAME}(?![ァ-ヴー・])"
)
_NOTED = re.compile(
    rf"(?<![ァ-ヴー・]){_NAME}」?号?[（(](?:[牡牝セ騸][馬\s0-9０-９]|[^（()）]{{1,10}}騎手|[0-9０-９]+番人気)"
)


def horses(sentence: Sentence) -> Iterator[Span]:
    """The horses of a sentence, which race and win as teams and people do."""
    if not any(word in sentence.text for word in _TELLING):
        return
    begins = {t.start: i for i, t in enumerate(sentence.tokens)}
    ends = {t.end: i + 1 for i, t in enumerate(sentence.tokens)}
    for pattern in (_LED, _NOTED):
        for found in pattern.finditer(sentence.text):
            start, stop = (sentence.start + k for k in found.span("name"))
            begin, end = begins.get(start), ends.get(stop)
            if begin is None or end is None:
                continue
            span = Span(begin, end, start, stop, "Agent", confidence=0.9, rank=Rank.MARKED)
            span.vote("Agent", 4.0)
            yield span
