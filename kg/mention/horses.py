"""The names that horses race under, in a report of a race: 3番人気のミナトノホシ, カイヒンスター（牡4、高木誠騎手）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mention.span import Rank, Span
from kg.model import Sentence

__all__ = ["horses"]

_TELLING = ("番人気", "賞馬", "ダービー馬", "騎手", "牡", "牝", "競走馬", "名馬")
_NAME = r"(?P<name>[ァ-ヴー]{2,9})"
_LED = re.compile(
    rf"(?:[0-9０-９一二三四五六七八九十]+番人気(?:の|、|で)|[牡牝]馬の?|競走馬の?|名馬の?)「?{_NAME}(?![ァ-ヴー・])"
)
_PARENT = re.compile(r"[父母](?P<name>[ァ-ヴー]{2,9})(?=、[母牡牝]|の[牡牝])")  # 父ミナトカゼ、母アオバノハナの牡3歳
_RACE = re.compile(
    r"(?<![一-龥ァ-ヴー])(?P<name>[一-龥ァ-ヴー]{2,8}(?:賞|ダービー|オークス|杯|記念|カップ))馬(?=[ので]|[ァ-ヴー])"
)
_NOTED = re.compile(
    rf"(?<![ァ-ヴー・]){_NAME}」?号?[（(](?:[牡牝セ騸][馬\s0-9０-９]|[^（()）]{{1,10}}騎手|[0-9０-９]+番人気)"
)


def horses(sentence: Sentence) -> Iterator[Span]:
    """The horses of a sentence, which race and win as teams and people do, and the races that they are called by (皐月賞馬)."""
    if not any(word in sentence.text for word in _TELLING):
        return
    begins = {t.start: i for i, t in enumerate(sentence.tokens)}
    ends = {t.end: i + 1 for i, t in enumerate(sentence.tokens)}
    for pattern, kind in ((_LED, "Agent"), (_NOTED, "Agent"), (_PARENT, "Agent"), (_RACE, "Event")):
        for found in pattern.finditer(sentence.text):
            start, stop = (sentence.start + k for k in found.span("name"))
            begin, end = begins.get(start), ends.get(stop)
            if begin is None or end is None:
                continue
            span = Span(begin, end, start, stop, kind, confidence=0.9, rank=Rank.MARKED)
            span.vote(kind, 4.0)
            yield span
