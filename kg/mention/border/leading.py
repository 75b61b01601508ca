"""What stands before a name and is no part of it: 北東部 + シャン州, 南米 + ペルー, 西アフリカ・ + マリ, 同省 + 整備計画局."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS, katakana
from kg.mention.span import text_of
from kg.mention.words import words
from kg.model import Token

__all__ = ["QUARTER", "past_leading", "past_row"]

QUARTER = re.compile(r"[東西南北中]{1,2}部|沿岸部?|両国|各地")
_PART = re.compile(r"[東西南北中]{1,2}部|中央部|沿岸部|内陸部|山間部")
_GROUNDS = words("places")["grounds"]
_SCHOOLS = frozenset(words("bodies")["schools"])
_TIMES = frozenset(("年", "度", "回", "大会", "期", "季", "シーズン", "場所"))
_ACTRESS = re.compile(r"[米英仏独伊露中韓豪加]女優")  # torn as 米女 + 優
_HIGHEST = "最高賞"
_LEAGUE = "リーグ"
_OVER = tuple(words("places")["over"])
_WIDE = frozenset(words("places")["wide"])
_STATES = ("国", "連邦")
_SECTIONS = tuple(words("places")["sections"])


def past_row(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where a noun begins behind how many times in a row it is told of: 2 + 年連続 + 最多勝."""
    row = end - begin > 2 and tokens[begin].surface in _TIMES and tokens[begin + 1].surface == "連続"
    return begin + 2 if row else begin


def _past_circuit(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where a team's name begins behind what it plays for or in: 南北海道代表 + 青葉高校, アメリカ大リーグ・ + 若草ベアーズ."""
    school = tokens[end - 1].surface in _SCHOOLS
    for i in range(end - 2, begin, -1):
        if school and tokens[i].surface == "代表" and tokens[i - 1].surface not in DOTS:
            return i + 1
        if tokens[i].surface in DOTS and tokens[i - 1].surface.endswith(_LEAGUE):
            return i + 1 if lexicon.ontology.entities.certain(text_of(tokens, i + 1, end)) is not None else begin
    return begin


def past_leading(tokens: Sequence[Token], begin: int, end: int, kind: str, lexicon: Lexicon) -> int:
    """Where a name of a `kind` begins behind such a word; `begin` where none stands there."""
    if end - begin < 2:
        return begin
    first, second = tokens[begin], tokens[begin + 1]
    if first.surface in lexicon.leaders:
        return begin + 1  # 今後 + 捜査本部
    if end - begin > 2 and first.surface in lexicon.pronouns and _PART.fullmatch(second.surface):
        third = tokens[begin + 2]
        named = katakana(third.surface) or "固有名詞" in third.tag or tokens[end - 1].surface.endswith(_OVER)
        return begin + 2 if named else begin  # 同国 + 南部 + リビウ州, not 同市南部方面公園事務所
    if (team := _past_circuit(tokens, begin, end, lexicon)) > begin:
        return team
    if past_row(tokens, begin, end) > begin or (
        end - begin > 2 and _ACTRESS.fullmatch(text_of(tokens, begin, begin + 2))
    ):
        return begin + 2
    if first.surface == _HIGHEST:
        return begin + 1  # 最高賞 + 湊賞
    for i in range(begin + 1, min(begin + 3, end)) if kind == "Place" else ():
        if text_of(tokens, begin, i).endswith(_GROUNDS) and (
            katakana(tokens[i].surface) or "固有名詞" in tokens[i].tag
        ):
            return i  # 観光地 + ロンボク島
    if kind == "Person" and first.surface in ("故", "亡") and "人名" in second.tag:
        return begin + 1  # 故 + 高木誠
    rest = text_of(tokens, begin + 1, end)
    whole = lexicon.ontology.entities.certain(text_of(tokens, begin, end))
    if kind == "Place" and _PART.fullmatch(first.surface) and whole is None:
        named = "地名" in second.tag or katakana(second.surface) or lexicon.ontology.entities.certain(rest) is not None
        return begin + 1 if named and (rest.endswith(_OVER) or lexicon.ontology.entities.certain(rest)) else begin
    if first.surface in _WIDE and whole is None:
        at = begin + 1 + (second.surface in DOTS)
        if at == end:
            return begin
        known = lexicon.ontology.entities.match(text_of(tokens, at, end))
        state = katakana(tokens[at].surface) and tokens[end - 1].surface.endswith(_STATES)  # 南米 + サンタナ共和国
        return at if state or any(k.type == "Country" for k in known) else begin
    if kind in ("Political", "Organization") and first.surface in lexicon.pronouns and rest.endswith(_SECTIONS):
        return begin + 1
    return begin
