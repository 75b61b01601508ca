"""Families that rule, trade or are noble: ハプスブルク家, 徳川家; not the family name alone, and no 政治家."""

from __future__ import annotations

from collections.abc import Iterator

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Rank, Span
from kg.model import Sentence

__all__ = ["clans"]

_HOUSE = "家"
_NAMED = ("固有名詞-人名", "固有名詞-地名", "固有名詞-一般")


def clans(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The families of a sentence: a name with 家 behind it that ends its word."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.surface != _HOUSE:
            continue
        begin = i
        while begin and tokens[begin - 1].end == tokens[begin].start and _part(tokens[begin - 1].surface):
            begin -= 1
        if begin == i and i and tokens[i - 1].end == token.start and any(n in tokens[i - 1].tag for n in _NAMED):
            begin = i - 1
        after = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].start == token.end else None
        if begin == i or (after is not None and after.tag.startswith(("名詞", "接尾辞")) and after.surface != "出身"):
            continue
        text = sentence.text[tokens[begin].start - sentence.start : tokens[i - 1].end - sentence.start]
        if len(text) < 2 or lexicon.class_of(text):
            continue
        span = Span(begin, i + 1, tokens[begin].start, token.end, "Organization", confidence=0.9, rank=Rank.MARKED)
        span.vote("Organization", 3.0)
        yield span


def _part(text: str) -> bool:
    """Whether a token may be part of a foreign name."""
    return katakana(text) or text in "・=＝"
