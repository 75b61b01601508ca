"""Families that rule, trade or are noble: ハプスブルク家, 徳川家; not the family name alone, and no 政治家. So are those of old by
what they have: 河野氏の家臣 (佐伯氏 is somebody today)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Span, over, spelled, touching
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["clans"]

_HOUSES = words("bodies")["clans"]
# A family of old and what it has; the name begins where a kanji does not go on.
_CLAN = re.compile(
    r"(?<![一-鿿])(?P<name>(?![同両各])[一-鿿]{1,5}氏)(?=(?:一族|一門)?の(?:家臣|重臣|一族|一門|支流|支族|庶流|嫡流|分家|傍流|末裔|後裔|祖(?![父母])|始祖|居城|本拠|所領|領地|菩提寺|氏神|氏寺|被官|家老|当主|滅亡)"
    r"|(?:一族|一門)|流の|に(?:臣従|滅ぼされ)|を(?:滅ぼ|称し)|を?(?:祖|始祖)と)"
)
_NAMED = ("固有名詞-人名", "固有名詞-地名", "固有名詞-一般")


def clans(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The families of a sentence: a name with 家 behind it that ends its word, and those of old."""
    tokens = sentence.tokens
    for _, place in spelled(sentence, _CLAN, "name"):
        yield _family(tokens, *place)
    for i, token in enumerate(tokens if "家" in sentence.text else ()):
        if token.surface not in _HOUSES:
            continue
        begin = i
        while touching(tokens, begin) and _part(tokens[begin - 1].surface):
            begin -= 1
        if begin == i and i and tokens[i - 1].end == token.start and any(n in tokens[i - 1].tag for n in _NAMED):
            begin = i - 1
        after = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].start == token.end else None
        if begin == i or (after is not None and after.tag.startswith(("名詞", "接尾辞")) and after.surface != "出身"):
            continue
        text = sentence.part(tokens[begin].start, tokens[i - 1].end)
        if len(text) < 2 or lexicon.class_of(text):
            continue
        yield _family(tokens, begin, i + 1)


def _family(tokens: Sequence[Token], begin: int, end: int) -> Span:
    return over(tokens, begin, end, "Organization", 3.0, 0.9)


def _part(text: str) -> bool:
    """Whether a token may be part of a foreign name."""
    return katakana(text) or text in "・=＝"
