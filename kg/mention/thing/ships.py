"""Ships by the noun before their names: 貨物船第三北湊丸, 空母ロナルド・リンド, 豪華客船オーシャン・クイーン号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mention.span import Span, over, spelled
from kg.mention.words import words
from kg.model import Sentence

__all__ = ["ships"]

_NOUNS = "|".join(sorted(words("vessels")["ships"], key=len, reverse=True))
_NAMED = re.compile(
    rf"(?:{_NOUNS})(?P<name>(?:第[一二三四五六七八九十0-9０-９]{{1,3}})?(?:[一-鿿ァ-ヺ・ー]{{1,8}}?|[ぁ-ん]{{2,6}})(?:丸|号)|[ァ-ヺー]{{2,}}(?:・[ァ-ヺー]{{2,}})+)"
    r"(?=[はがをにのとで、。（(]|から|へ|船長|$)"
)
_OF_STATE = re.compile(
    r"(?:護衛艦|巡視船|巡視艇|潜水艦|練習艦|輸送艦|補給艦|掃海艇|掃海艦|測量船|調査船|練習船|漁船|貨物船|客船|遊漁船|タンカー|フェリー)(?P<name>[ぁ-んー]{2,7}?)(?=[はがをにのとで、。（(]|から|へ|$)"
)
_CLASSES = re.compile(
    r"(?<![一-鿿ァ-ヺー・])(?P<name>(?![同両各前後新旧])[一-鿿ァ-ヺー・]{2,12}?[級型](?:航空母艦|空母|巡洋戦艦|戦艦|[重軽]?巡洋艦|装甲巡洋艦|護衛駆逐艦|駆逐艦|護衛艦|潜水艦|海防艦|砲艦|フリゲート|コルベット|揚陸艦|掃海艇|巡視船|哨戒艇|ミサイル艇|戦列艦))"
    r"(?![一-鿿ァ-ヺー])"
)
_KINDS = re.compile(r"大型|小型|中型|新型|旧型|改型|超大型|原子力|汎用型|[大中小]型")  # 新型駆逐艦 is no class
_NO_NAMES = ("助詞", "助動詞", "接続詞", "接尾辞", "代名詞")
_SURE = 2.5  # more than the recogniser and the sound of a name say


def ships(sentence: Sentence) -> Iterator[Span]:
    """The ships of a sentence whose names begin and end where tokens do."""
    for _, place in (*spelled(sentence, _NAMED, "name"), *spelled(sentence, _OF_STATE, "name")):
        tag = sentence.tokens[place[0]].tag
        if not tag.startswith(_NO_NAMES) and "副詞可能" not in tag:  # 護衛艦からも, 漁船すべて
            yield over(sentence.tokens, *place, "Product", _SURE, 0.9)
    for found, place in spelled(sentence, _CLASSES, "name"):
        if not _KINDS.search(found["name"]):
            yield over(sentence.tokens, *place, "Product", _SURE, 0.9)
