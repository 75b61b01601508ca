"""Nouns that count the members of a list before them: 計3人, 両容疑者, 国内大手5社, 各国, 県内4信用金庫."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind

__all__ = ["counts", "many_bodies", "of_so_many", "so_many"]

_NUMBER = r"(?:[0-9０-９]+|[一二三四五六七八九十数]+|各|両)(?:余り|数)?"
_COUNTED = (
    "人|社|者|名|氏|団体|か国|カ国|ヶ国|国|県|市|町|村|行|校|大学|党|会派|選手|容疑者|被告|被害者|機関|銀行|チーム|企業|法人|都市|グループ|"
    "作品|局|紙|首脳|夫妻|政府|議会|当局|軍|州|府|省|球団|首相|外相|大統領|議員|監督"
)
_ROUGHLY = r"(?:以上|余り|近く|ほど|前後)?"
_OF_PEOPLE = re.compile(rf"(?:以上の|[^0-9０-９、。のぁ-ん]{{0,8}}|合わせて)?{_NUMBER}(?:{_COUNTED}){_ROUGHLY}")
_OF_ALL = re.compile("両方|双方|両者|全員|全て|すべて|ペア|コンビ")  # AとBの両方が
# Any other noun behind a figure, but for the units of time, money and measure.
_OF_THINGS = re.compile(
    r"(?:[一-龥]{2}|計|両)?[0-9０-９]+(?![年月日時分秒週円回件点位度歳台倍割戦勝敗種億万兆千百]|カ月|か月|ヶ月|ドル|ユーロ|パーセント|メートル|キロ|トン|ワット|リーグ)"
    r"[一-龥ァ-ヶー]{1,6}?(?:、?計約?[0-9０-９,]+[万千]?[一-龥])?"
)  # 3車種計12万台
_WITH_OTHERS = re.compile(r"[^0-9０-９]{1,12}ら[計約]?[0-9０-９]+人")  # 林容疑者ら3人, 市長ら約150人
_SO_MANY = re.compile(r"(?:ら|男女)?(?:計|合わせて|約)?[0-9０-９]+人")
_BODIES = re.compile(r"[0-9０-９]+(?:社|校|団体|法人|機関|店|自治体|市町村)$")
_MAY_COUNT = re.compile("[0-9０-９一二三四五六七八九十数各両双全すペコ]")  # what one of them has each


def counts(words: str) -> bool:
    """Whether a phrase's words are a number of bodies, people or things that names may stand for."""
    return _MAY_COUNT.search(words) is not None and any(
        pattern.fullmatch(words) for pattern in (_OF_PEOPLE, _OF_THINGS, _WITH_OTHERS, _OF_ALL)
    )


def many_bodies(noun: Phrase) -> bool:
    """Whether a noun only says how many bodies are meant: 企業5社, 私立大36校の."""
    return noun.mention is None and _BODIES.search(noun.content) is not None


def so_many(phrase: Phrase) -> Iterator[Mention]:
    """The common nouns of whom a phrase says how many: 住民45人, 元従業員の 男女29人."""
    of = [c.mention for c in phrase.children if c.func == "の" and c.index == phrase.index - 1]
    for m in (*of, *phrase.inner):
        head = m.surface if m is not None and m not in of else ""
        if m is not None and m.kind is MentionKind.NOMINAL and phrase.content.startswith(head):
            if _SO_MANY.fullmatch(phrase.content, len(head)):
                yield m


def of_so_many(clause: Phrase) -> bool:
    """Whether a clause is about so many who are not named: 市民の8割は 支持している."""
    return any(
        c.theme and c.mention is None and any(m.kind is MentionKind.QUANTITY for m in c.values) for c in clause.children
    )
