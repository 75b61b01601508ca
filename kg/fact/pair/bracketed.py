"""What stands in brackets behind a name and is no more than how it is read or written, or how old its bearer is."""

from __future__ import annotations

import re

__all__ = ["INITIALS", "opens", "spells", "without_notes", "without_number"]

INITIALS = re.compile(r"^[（(][A-Za-zＡ-Ｚａ-ｚ]{2,12}[）)]")
_OPENING = ("（", "(")
_NUMBERED = re.compile(r"^第?[0-9０-９一二三四五六七八九十]+(?:号機|号炉|号棟|号館)(?=[（(]|$)")
_FORM = re.compile(r"^[（(][株有資名合社財医学福][）)](?=[（(])")
_DOUBLED = re.compile(
    r"^[」』]?[（(][^（()）]{1,20}[）)](?=[（(])|^[」』](?=[（(][A-ZＡ-Ｚ]{2,8}、)"
)  # X（JCT）（Y市）, 「X」（JWA、Y市）
_AGED = re.compile(r"^[（(](?:満|当時|同)?[0-9０-９]{1,3}(?:歳|年生?)?(?P<after>[）)]|[、，,・=＝])(?P<apart>[=＝])?")
_READ = re.compile(  # how a name is read, and what its bearer is: X（よみ）選手（17、海浜電機）
    r"^[（(][ぁ-ゖー・ 　]{2,30}[）)]\s*(?:選手|投手|捕手|内野手|外野手|騎手|監督|さん|氏|容疑者|被告|棋士|名人|[二三四五六七八九]段)"
)
_COMES = re.compile(
    r"(?<=^[（(])(?:(?:本名|旧姓)[^（()）=＝、]{1,8}、|[^（()）=＝、]{1,12}(?:出身|生まれ|上場)、|[A-ZＡ-Ｚ]{2,8}、|(?:[東名福札]証|ジャスダック|マザーズ)[^（()）=＝、]{0,8}、"
    r"|[ぁ-ゖー]{2,16}、|[^（()）=＝、]{2,10}(?:社長|会長|代表|代表取締役|理事長)、"
    r"|(?:資本金|従業員|社員|年商|売上高|設立|創業|創立)[^（()）=＝、]{1,16}、)+$"
)  # X（Y市出身、Z部屋）, X（DG、Y市）, X（東証プライム、Y市）, X（えっくす、Y市）, X（Z社長、Y市）, X（資本金1000万円、Y市）
_KANJI, _SOUND = re.compile(r"[一-龥]{2,4}"), re.compile(r"[ァ-ヺー]{1,3}・[ァ-ヺー]{1,5}")


def without_notes(between: str) -> str:
    """What stands between two names, without the reading and the age that a bracket has of the first: X（34）のY; nor whence
    it comes, nor its number in a series."""
    rest = _DOUBLED.sub("", without_number(between))
    if rest[:1] not in _OPENING:
        return rest
    return _COMES.sub("", _AGED.sub(_without_age, _READ.sub("", rest, count=1)))


def opens(bracket: str) -> bool:
    """Whether a bracket opens with no more than a note of the name before it: X（東証プライム、."""
    return without_notes(bracket) in _OPENING


def without_number(behind: str) -> str:
    """What stands behind a name, without its number in a series (青葉原発3号機（青葉町）) and the form of a firm: 青葉食品(株)（福井市）."""
    rest = _NUMBERED.sub("", behind) if behind[:1] not in _OPENING else behind
    return _FORM.sub("", rest) if rest[:1] in _OPENING else rest


def _without_age(found: re.Match[str]) -> str:
    """What is left of a bracket that tells somebody's age: X（34）のY, X（34、海浜電機）, X(34)=海浜電機=."""
    return "" if found["after"] in "）)" and not found["apart"] else "（"


def spells(name: str, other: str) -> bool:
    """Whether what stands in a bracket behind a person's name is that name in other letters or as it sounds:
    ゴラン・ハジッチ（Goran Hadžić）, 朴北湊（パク・ブクホ）."""
    return (_spelled(other) and not _spelled(name)) or (_KANJI.fullmatch(name) and _SOUND.fullmatch(other)) is not None


def _spelled(name: str) -> bool:
    """Whether a name is written in Latin letters, with small ones among them."""
    return any(c.islower() and c.isalpha() for c in name) and not any("ぁ" <= c <= "鿿" for c in name)
