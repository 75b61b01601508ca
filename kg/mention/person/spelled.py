"""Persons' names with characters that the dictionary takes for something else: 安倍晋 + 三, 三 + 部 + 直人, 脇田隆 + 字."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.mention.crf.recogniser import Found
from kg.mention.lexicon import Lexicon
from kg.mention.span import touching
from kg.model import Token

__all__ = ["completed", "numerals", "of_post", "rank", "ranks"]

_BODIES = ("Company", "Organization", "Political", "Product")
_SURE = 0.9
_NUMERALS = frozenset("一二三四五六七八九十")
_RANKS = frozenset(("段", "冠"))
_BEFORE_POST = frozenset(("元", "前", "現", "新", "旧", "次期"))
_SEATS = frozenset("県府都市区町村")
_OF_POSTS = _BEFORE_POST | frozenset(("故", "副", "総", "仮", "代", "次", "準", "全", "各", "両", "同"))


def numerals(tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    """The tokens that are written like a number, or what it counts, and are part of a name.

    A given name may end in one (高木晋三元首相), a family name may be one with the character after it (三部直人氏).
    """
    found: set[int] = set()
    for i, token in enumerate(tokens):
        if token.surface not in _NUMERALS:
            continue
        if rank(tokens, i):
            continue
        before, after = _neighbour(tokens, i, -1), _neighbour(tokens, i, 1)
        if before is not None and "人名" in before.tag and _ends(tokens, i + 1, lexicon):
            found.add(i)
        elif before is None or not before.tag.startswith(("名詞", "接", "連体詞")):
            given = _neighbour(tokens, i + 1, 1) if after is not None else None
            if after is not None and len(after.surface) == 1 and given is not None and "人名-名" in given.tag:
                found |= {i, i + 1}
    return frozenset(found)


def rank(tokens: Sequence[Token], i: int) -> str:
    """The player's rank that begins at token i behind a name, which counts nothing (九段 of 高木誠九段, 二冠), else ""."""
    if not 0 < i < len(tokens) - 1 or tokens[i].surface not in _NUMERALS or tokens[i + 1].surface not in _RANKS:
        return ""
    behind = "人名" in tokens[i - 1].tag and touching(tokens, i)
    return tokens[i].surface + tokens[i + 1].surface if behind else ""


def ranks(tokens: Sequence[Token]) -> set[int]:
    """The tokens with which players' ranks begin."""
    return {i for i, token in enumerate(tokens) if token.surface in _NUMERALS and rank(tokens, i)}


def completed(
    tokens: Sequence[Token], begin: int, end: int, numbers: Collection[int], lexicon: Lexicon
) -> tuple[int, int]:
    """Where a recognised person's name begins and ends, with its numerals and odd characters, without its title's."""
    if end - begin > 2 and rank(tokens, end - 2):
        end -= 2  # 高木誠 + 九段
    while begin and begin - 1 in numbers and touching(tokens, begin):
        begin -= 1
    while end < len(tokens) and end in numbers and touching(tokens, end):
        end += 1
    if end + 1 < len(tokens) and _odd(tokens, end) and lexicon.titled(tokens[end + 1].surface):
        return begin, end + 1  # 高木隆 + 字 + 所長
    return begin, end


def of_post(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> Found:
    """A name that the recogniser has for a firm's though a post behind it shows somebody's: 荒木 + 哲 + 頭取."""
    if found.type not in _BODIES:
        return found
    begin, end = found.begin, found.end
    stop = end - 1 if lexicon.titled(tokens[end - 1].surface) else end
    kanji = all("一" <= c <= "鿿" for t in tokens[begin:stop] for c in t.surface)
    named = kanji and stop - begin == 2 and "人名-名" in tokens[stop - 1].tag
    if named and stop < len(tokens) and lexicon.titled(tokens[stop].surface):
        return replace(found, type="Person", chances={"Person": _SURE})
    return found


def _odd(tokens: Sequence[Token], i: int) -> bool:
    """Whether a single character ends a given name: one that the parser takes for a name or has before another noun (真弘 +
    多 + 知事), and leads no post."""
    token, before = tokens[i], tokens[i - 1]
    return (
        len(token.surface) == 1
        and token.start == before.end
        and tokens[i + 1].start == token.end
        and "一" <= token.surface <= "鿿"
        and (
            (token.pos == "PROPN" and token.tag.startswith("名詞-普通名詞-一般"))
            or (token.tag == "接頭辞" and "人名-名" in before.tag)
        )
        and token.surface not in _OF_POSTS
        and token.surface not in _SEATS  # 高木誠 + 県 + 教育長
        and "人名" in before.tag
    )


def _ends(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether nothing is counted at token i: a title, a particle, a mark or the end."""
    if not touching(tokens, i):
        return True
    here = tokens[i]
    if here.tag.startswith(("助詞", "補助記号")):
        return True
    if here.surface in _BEFORE_POST and i + 1 < len(tokens):
        return lexicon.title(tokens[i + 1].surface)
    return lexicon.titled(here.surface) or lexicon.honorific(here.surface) == "Person"


def _neighbour(tokens: Sequence[Token], i: int, step: int) -> Token | None:
    """The token before (-1) or after (1) token i where the two touch."""
    if not 0 <= i + step < len(tokens):
        return None
    left, right = sorted((i, i + step))
    return tokens[i + step] if tokens[left].end == tokens[right].start else None
