"""Where a name ends before a post: 田中 + 書記局長, 厚生労働省 + 局長, 山田 + 新監督."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS, initials, katakana
from kg.mention.span import text_of
from kg.mention.words import words
from kg.model import Token

__all__ = ["CHAMBERS", "before_post", "into_post", "leads_post", "of_chief", "officer", "opens_post", "presented"]

CHAMBERS = frozenset(words("chambers")["words"])
_OF_POSTS = frozenset(("新", "元", "前", "現", "旧"))


def of_chief(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True where the last word belongs to the post of who heads some part of the body: 厚生労働省 + 局 + 長, not 湊署 + 長."""
    if end >= len(tokens) or tokens[end].surface != "長" or tokens[end - 1].surface not in ("局", "部", "課", "室"):
        return False
    return lexicon.is_a(lexicon.class_of(text_of(tokens, begin, end - 1)), "Organization")


def opens_post(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """True where the last word is the first of the post behind the name: 海浜電機名誉 + 会長."""
    if end >= len(tokens) or tokens[end - 1].end != tokens[end].start:
        return False
    first, post = tokens[end - 1].surface, tokens[end].surface
    return lexicon.office(post) and len(first) > 1 and lexicon.office(first + post) and not lexicon.class_of(first)


def before_post(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True where a foreign person's name stands before a post that was cut in two: カラベル事務 + 局長."""
    first = tokens[begin]
    chamber = end - begin == 2 and tokens[begin + 1].surface in CHAMBERS and not lexicon.class_of(first.surface)
    foreigner = katakana(first.surface) and (first.tag.endswith("人名-一般") or (chamber and "地名" not in first.tag))
    if end - begin < 2 or not foreigner:
        return False
    last = end
    while last < len(tokens) and tokens[last].tag.startswith(("名詞-普通名詞", "接尾辞-名詞的")):
        last += 1
    post = text_of(tokens, begin + 1, last)
    return lexicon.post(post) and lexicon.ontology.entities.certain(first.surface) is None


def into_post(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where the post begins that a person's name was taken to reach into (田中書記局 + 長, ケリー国連 + 大使); 0 where none."""
    named = begin
    while named < end and "人名" in tokens[named].tag:
        named += 1
    last = end
    while last < len(tokens) and tokens[last].tag.startswith(("名詞-普通名詞", "接尾辞-名詞的")):
        last += 1
    post = text_of(tokens, named, last)
    known = lexicon.office(post) or (lexicon.post(post) and post in lexicon.ontology.frames.nouns)
    return named if begin < named < end <= last and known else 0


def presented(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True where a person's name is followed by the body and the post in it: 河合雅雄 + 京都大学 + 名誉教授."""
    if end - begin < 3 or "人名-姓" not in tokens[begin].tag or "人名-名" not in tokens[begin + 1].tag:
        return False
    third = tokens[begin + 2]
    body = lexicon.is_a(lexicon.listed(third.surface), "Organization")  # 小泉進次郎 + 衆院 + 議員
    if not body and (not third.tag.startswith("名詞-固有名詞") or "人名" in third.tag):
        return False
    last = begin + 3
    while last < len(tokens) and tokens[last].tag.startswith("名詞") and not lexicon.titled(tokens[last].surface):
        last += 1
    titled = last < len(tokens) and lexicon.titled(tokens[last].surface)
    return titled and lexicon.is_a(lexicon.class_of(text_of(tokens, begin + 2, last)), "Organization")


def officer(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int | None:
    """Where a foreign person's name ends that was taken for one with the body of the post behind it: ヨハン・リンド + WXO + 会長."""
    k = begin
    while k < end and (katakana(tokens[k].surface) or tokens[k].surface in DOTS):
        k += 1
    if not begin + 2 < k < end or not any(t.surface in DOTS for t in tokens[begin:k]):
        return None
    if not initials(tokens[k].surface) and lexicon.ontology.entities.certain(tokens[k].surface) is None:
        return None
    last = end
    while last < len(tokens) and tokens[last].tag.startswith(("名詞-普通名詞", "接尾辞-名詞的")):
        last += 1
    named = k - 1 if tokens[k - 1].surface in DOTS else k  # ヨハン・リンド・青葉国 + 首相
    return named if lexicon.office(text_of(tokens, k + 1, last)) else None


def leads_post(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a token belongs to the post after it though it could end a name: 新 in 山田新監督."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or tokens[i].surface not in _OF_POSTS:
        return False
    return lexicon.title(after.surface) and not after.tag.startswith("接尾辞")  # not the 元 of 中谷元氏
