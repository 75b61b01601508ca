"""Firms that nobody has heard of, in katakana or Latin letters, told by what only firms do or by the list they stand in:
ネットビューは配信を始めると発表した; テスコム、セインズ、アズモの3社."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign
from kg.mention.span import Rank, Span, over, spelled, spelling, text_of
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["acting"]

_DOES = re.compile(
    r"(?:は|が)、?(?:(?:[^。「」は]|「[^「」]{1,20}」){0,60}?"
    r"(?:(?:すると|したと|を)(?:正式に)?発表(?:した|する|している)|を(?:買収|子会社化|完全子会社化)(?:した|する)"
    r"|を(?:発売|量産|配信|投入|提供)(?:した|する|して|し、)|の(?:発売|量産|配信|提供|販売)を(?:始め|開始し)"
    r"|に(?:出資|上場)(?:した|する|している)|と(?:資本提携|業務提携|資本業務提携|合併|経営統合)(?:した|する)))"
)
_WORD = r"[ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]{2,}"
_LISTED = re.compile(
    rf"(?P<names>{_WORD}(?:(?:、|と|や|及び|および){_WORD})+)(?:など|等)?の(?:計)?[0-9０-９一二三四五六七八九十]+社"
)
_NAMED = re.compile(
    r"(?:社名|会社名|商号|会社の名称)は「?(?P<name>[^「」『』、。はがをに\s]{3,25}?)(?=」|で、|とし|に決|と決|だ?。|に変)"
)
# What is done to firms, of a word behind the letter for a land: 米バンジーを36億ドルで買収した, 英アームと提携した.
_OF_LAND = re.compile(
    r"(?<![一-鿿])[米英独仏伊加豪露蘭韓印中]\s?(?P<name>[ァ-ヺー]{3,})(?=(?:（[^（）]*）|社)?"
    r"(?:を[^。、「」]{0,16}?(?:買収|子会社化|傘下に)|(?:への|に)[^。、「」]{0,12}?出資|と[^。、「」]{0,16}?(?:提携|合併|経営統合|資本)"
    r"|(?:の|による)(?:買収|株式|株|傘下)|傘下の))"
)
_BETWEEN = re.compile(r"、|と|や|及び|および")
_KINDS = words("firms")["matters"]
_SELDOM = 7_000  # words have their vectors by how often they are written
_WEIGHT = 1.3
_LISTED_WEIGHT = 1.6


def acting(sentence: Sentence, compounds: Sequence[tuple[int, int]], lexicon: Lexicon) -> Iterator[Span]:
    """The firms of a sentence; `compounds` are its runs of nouns."""
    tokens, text = sentence.tokens, sentence.text
    for found in _LISTED.finditer(text):
        at = found.start("names")
        for name in _BETWEEN.split(found["names"]):
            start = sentence.start + text.index(name, at)
            at = start - sentence.start + len(name)
            place = spelling(tokens, start, start + len(name))
            if place is not None and _unheard(tokens[place[0] : place[1]], lexicon):
                yield over(tokens, *place, "Company", _LISTED_WEIGHT, 0.6, rank=Rank.DICTIONARY)
    for _, place in spelled(sentence, _NAMED, "name"):
        if tokens[place[1] - 1].tag.startswith(("助動詞", "動詞-非自立")):  # 社名は維持する
            continue
        yield over(tokens, *place, "Company", _LISTED_WEIGHT, 0.6)
    for _, place in spelled(sentence, _OF_LAND, "name"):
        if place[1] == place[0] + 1 and not _common(tokens[place[0]].surface, lexicon):
            yield over(tokens, *place, "Company", _LISTED_WEIGHT, 0.6)
    for begin, end in compounds:
        if end - begin > 2 or not _unheard(tokens[begin:end], lexicon):
            continue
        if _DOES.match(text, tokens[end - 1].end - sentence.start) is not None:
            yield over(tokens, begin, end, "Company", _WEIGHT, 0.6, rank=Rank.DICTIONARY)


def _common(word: str, lexicon: Lexicon) -> bool:
    """Whether a foreign word says what kind of body or of person somebody is: 米メーカー, 米アナリスト."""
    return word in lexicon.plain or bool(lexicon.class_of(word)) or lexicon.title(word) or word in _KINDS


def _unheard(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether foreign words are no common noun that is known: one that is hardly ever written, or two of no class together."""
    for t in tokens:
        if not foreign(t.surface):
            return False
    word = text_of(tokens, 0, len(tokens))
    if len(word) < 3:
        return False
    if any(t.surface in lexicon.plain or "サ変" in t.tag or lexicon.title(t.surface) for t in tokens):
        return False
    if lexicon.class_of(word) or word in lexicon.common_latin:
        return False
    return len(tokens) > 1 or tokens[0].strange or tokens[0].vector > _SELDOM
