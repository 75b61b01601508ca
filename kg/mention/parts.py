"""What each token is in a noun phrase, and the compounds that they make."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from kg.mention.script import katakana
from kg.mention.span import Span, between
from kg.model import Sentence, Token

__all__ = ["Part", "part", "parts_of", "runs", "scored", "versus"]


class Part(IntEnum):
    """A token's part in a noun phrase."""

    OTHER = 0
    NOUN = 1
    NUMBER = 2
    COUNTER = 3
    PREFIX = 4
    SUFFIX = 5
    DOT = 6
    PRONOUN = 7
    ADJECTIVAL = 8
    OPEN = 9
    CLOSE = 10
    DETERMINER = 11


# Members by names of their own where every token asks for them: Python 3.11 takes ten times as long for Part.NOUN.
_OTHER, _NOUN, _NUMBER, _COUNTER = Part.OTHER, Part.NOUN, Part.NUMBER, Part.COUNTER
_PREFIX, _SUFFIX, _ADJECTIVAL, _DOT = Part.PREFIX, Part.SUFFIX, Part.ADJECTIVAL, Part.DOT
_LEADING = (_PREFIX, _ADJECTIVAL)
_OPENING = frozenset((_NOUN, _PREFIX, _ADJECTIVAL, _NUMBER))

_PLURAL = frozenset(("ら", "等", "たち", "達"))  # a noun after these is another one
_PARTS: dict[str, Part] = {}
_DOTS = frozenset("・･·=＝-‐–—―&＆'’.．")


def part(token: Token) -> Part:
    """A token's part in a noun phrase, by its part of speech."""
    found = _PARTS.get(token.tag)
    if found is None:
        found = _PARTS[token.tag] = _of_tag(token.tag)
    if found is _OTHER and token.surface in _DOTS and token.tag.startswith("補助記号"):
        return _DOT
    return found


def _of_tag(tag: str) -> Part:
    if tag.startswith("名詞"):
        if "数詞" in tag and "助数詞" not in tag:
            return Part.NUMBER
        return Part.NOUN
    for start, found in (
        ("接頭辞", Part.PREFIX),
        ("接尾辞-名詞的-助数詞", Part.COUNTER),
        ("接尾辞-名詞的", Part.SUFFIX),
        ("接尾辞-形状詞的", Part.SUFFIX),
        ("代名詞", Part.PRONOUN),
        ("形状詞-一般", Part.ADJECTIVAL),
        ("形状詞-タリ", Part.OTHER),
        ("連体詞", Part.DETERMINER),
        ("記号", Part.NOUN),
        ("補助記号-括弧開", Part.OPEN),
        ("補助記号-括弧閉", Part.CLOSE),
    ):
        if tag.startswith(start):
            return found
    return Part.OTHER


def parts_of(sentence: Sentence) -> list[Part]:
    """The parts of a sentence's tokens."""
    tokens = sentence.tokens
    return [
        _OTHER
        if (t.surface in _AGAINST and versus(tokens, i)) or (t.surface == "とも" and _with(tokens, i))
        else _NOUN
        if t.tag == "接尾辞-名詞的-一般" and i and tokens[i - 1].surface == "し"  # 優勝し + 金メダルを
        else _COUNTER
        if len(t.surface) == 1 and i and tokens[i - 1].tag == "名詞-数詞" and t.tag == "名詞-普通名詞-一般"  # 3 戦
        else part(t)
        for i, t in enumerate(tokens)
    ]


def _with(tokens: Sequence[Token], i: int) -> bool:
    """Whether とも is the particles, though the dictionary has it for a suffix: 佐伯外相とも; not 2社とも."""
    return not any(t.tag == "名詞-数詞" or t.surface[0].isdigit() for t in tokens[max(i - 3, 0) : i])


_AGAINST = ("対", "vs", "VS")
_DASHES = ("―", "—")


def versus(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token stands between two who compete (ドイツ対日本, 富士通対JOMO, 北山―東浜) and belongs to neither."""
    if not 0 < i < len(tokens) - 1:
        return False
    if tokens[i].surface not in _AGAINST and (tokens[i].surface not in _DASHES or katakana(tokens[i + 1].surface)):
        return False  # イ―グル: a long vowel
    return (_proper(tokens[i - 1]) or tokens[i - 1].surface in ("）", ")")) and _proper(tokens[i + 1])


def scored(tokens: Sequence[Token], i: int) -> bool:
    """Whether a score opens at a token: 0―1 in 北湊0―1青葉."""
    score = tokens[i : i + 3]
    numbers = len(score) == 3 and score[0].surface.isdigit() and score[2].surface.isdigit()
    return numbers and score[1].surface in (*_DASHES, "-", "ー") and len(score[0].surface) < 4


def _proper(token: Token) -> bool:
    return "固有名詞" in token.tag or katakana(token.surface) or (token.surface.isascii() and token.surface.isalpha())


def runs(
    tokens: Sequence[Token], parts: Sequence[Part], barred: Sequence[bool], names: Sequence[Span] = ()
) -> list[tuple[int, int]]:
    """Stretches of tokens that form one compound noun: nouns, their prefixes and suffixes, letters with digits.

    `barred` marks tokens that belong to a quantity or time. A name is never cut, whatever it is made of.
    """
    out: list[tuple[int, int]] = []
    n, i = len(tokens), 0
    reach = {name.begin: name.end for name in sorted(names, key=lambda name: name.end)}
    while i < n:
        if i not in reach and (parts[i] not in _OPENING or barred[i] or not _opens(tokens, parts, i)):
            i += 1
            continue
        j = reach.get(i, i + 1)
        while j < n and between(tokens, j) and (j in reach or (not barred[j] and _continues(tokens, parts, j))):
            if parts[j - 1] is _SUFFIX and tokens[j - 1].surface in _PLURAL:
                break
            j = reach.get(j, j + 1)
        if parts[j - 1] in _LEADING:
            kept = max((end for begin, end in reach.items() if i <= begin < j), default=i)
            while j > kept and parts[j - 1] in _LEADING:
                j -= 1
        if j > i:
            out.append((i, j))
        i = max(j, i + 1)
    return out


def _opens(tokens: Sequence[Token], parts: Sequence[Part], i: int) -> bool:
    here = parts[i]
    if here is _NOUN:
        return True
    if here is _PREFIX:
        return i + 1 < len(tokens) and parts[i + 1] in (_NOUN, _ADJECTIVAL, _NUMBER)
    if here is _ADJECTIVAL:
        return i + 1 < len(tokens) and parts[i + 1] is _NOUN and tokens[i].end == tokens[i + 1].start
    return here is _NUMBER and _lettered(tokens, i)


def _continues(tokens: Sequence[Token], parts: Sequence[Part], j: int) -> bool:
    here = parts[j]
    if here is _OTHER:
        return False
    if here is _NOUN or here is _SUFFIX:
        return True
    if here is _PREFIX:
        return j + 1 < len(tokens) and parts[j + 1] in (_NOUN, _NUMBER)
    if here is _ADJECTIVAL:
        return j + 1 < len(tokens) and parts[j + 1] is _NOUN and tokens[j].end == tokens[j + 1].start
    if here is _NUMBER:
        before = tokens[j - 1]
        return (
            before.surface == "第" or _lettered(tokens, j) or (_latin(before.surface) and before.end == tokens[j].start)
        )
    return here is _COUNTER and parts[j - 1] is _NUMBER


def _lettered(tokens: Sequence[Token], i: int) -> bool:
    """True for a numeral written together with Latin letters after it: 3D, 7-Eleven."""
    return i + 1 < len(tokens) and tokens[i].end == tokens[i + 1].start and _latin(tokens[i + 1].surface)


def _latin(text: str) -> bool:
    return ("a" <= text[0] <= "z") or ("A" <= text[0] <= "Z") or ("Ａ" <= text[0] <= "ｚ")
