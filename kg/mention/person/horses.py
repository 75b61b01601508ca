"""The names that horses race under, in a report of a race: 3番人気のミナトノホシ, カイヒンスター（牡4、高木誠騎手）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mention.span import Span, over, spelled
from kg.mention.words import words
from kg.model import Sentence

__all__ = ["horses"]

_TELLING = re.compile("|".join(words("sports")["racing"]))
_NAME = r"(?P<name>[ァ-ヴー]{2,9})"
_LED = re.compile(
    rf"(?:[0-9０-９一二三四五六七八九十]+番人気(?:の|、|で)|[牡牝]馬の?|競走馬の?|名馬の?|(?:賞|ダービー|オークス|杯|優勝|勝ち)馬[の・、]?)「?{_NAME}(?![ァ-ヴー・])"
)
_PARENT = re.compile(r"[父母](?P<name>[ァ-ヴー]{2,9})(?=、[母牡牝]|の[牡牝])")  # 父ミナトカゼ、母アオバノハナの牡3歳
_RACE = re.compile(
    r"(?<![一-龥ァ-ヴー])(?P<name>[一-龥ァ-ヴー]{2,8}(?:賞|ダービー|オークス|杯|記念|カップ))馬(?=[ので・、]|[ァ-ヴー])"
)
_ON_TURF = re.compile(
    r"競馬場|出走|騎手|[牡牝]馬|[牡牝][0-9０-９]|厩舎|馬身|競走馬|馬券|番人気|芝[0-9０-９]|ダート|障害レース"
)
_RUN = re.compile(  # 第10回若草賞, 若草記念: what is run, not what is given to a jockey
    r"(?<![一-龥ァ-ヴー])(?P<name>(?:第[0-9０-９]+回[\s　]?)?(?!最優秀|優秀|特別|功労|年度)[一-龥ァ-ヴー]{2,10}(?<!騎手)(?<!馬)(?<!新人)(?<!功労)"
    r"(?:賞|記念|杯|ステークス|大障害|グランドジャンプ))(?=[」』]?(?:[（(][^（）()]{1,24}[）)])?(?:[はが]、?[^。]{0,40}|(?:が|は|に|へ|で|を|の|も|、)?"
    r"(?!受賞|受け|贈|授与)[^。、]{0,16})(?:行わ|開催|出走|参戦|制[しす覇]|優勝|勝[っちつ利]|連覇|[0-9０-９]着|挑[みむん]|発走|出場|騎乗|敗れ))"
)
_NOTED = re.compile(
    rf"(?<![ァ-ヴー・]){_NAME}」?号?[（(](?:[牡牝セ騸][馬\s0-9０-９]|[^（()）]{{1,10}}騎手|[0-9０-９]+番人気)"
)

_HORSES = ((_LED, "Agent"), (_NOTED, "Agent"), (_PARENT, "Agent"), (_RACE, "Event"))


def horses(sentence: Sentence) -> Iterator[Span]:
    """The horses of a sentence, which race and win as teams and people do, the races that they are called by (皐月賞馬) and those that are run (第10回若草賞)."""
    patterns = list(_HORSES) if _TELLING.search(sentence.text) else []
    if _ON_TURF.search(sentence.text):
        patterns.append((_RUN, "Event"))
    if not patterns:
        return
    for pattern, kind in patterns:
        for _, place in spelled(sentence, pattern, "name"):
            yield over(sentence.tokens, *place, kind, 4.0, 0.9)
