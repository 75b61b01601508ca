"""Sites whose name is read out before the noun that says what they are: 狐塚(きつねづか)古墳, 上磯(かみいそ)駅."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, over, text_of, touching
from kg.model import Sentence, Token

__all__ = ["sites"]

_READING = re.compile(r"[（(][ぁ-ゖー]{2,14}[）)]")
_KANJI = re.compile(r"[一-龥々ヶノ]+")
_WHOSE = tuple("線県市町村区郡国州")  # which end what stands before a site's name
_KINDS = ("Place", "Facility", "City", "Region", "University")
_LONGEST = 6  # characters of the name
_NOUN = 3  # tokens of the noun


def sites(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The whole names, reading and noun included."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[1:], 1):
        reading = _READING.match(sentence.text, token.start - sentence.start) if token.surface in "（(" else None
        if reading is None or _KANJI.fullmatch(tokens[i - 1].surface) is None:
            continue
        after = next((k for k in range(i, len(tokens)) if tokens[k].start == sentence.start + reading.end()), None)
        if after is None:
            continue
        end, kind = _kind(tokens, after, lexicon)
        if kind:
            begin = _begin(tokens, i)
            yield over(tokens, begin, end, kind, 2.4, 0.8)


def _kind(tokens: Sequence[Token], after: int, lexicon: Lexicon) -> tuple[int, str]:
    """Where the noun ends that says what sort of site it is, and the class of such; "" where none does."""
    for end in range(min(after + _NOUN, len(tokens)), after, -1):
        noun = text_of(tokens, after, end)
        given = lexicon.listed(noun) if _KANJI.fullmatch(noun) else None
        if given in _KINDS and not _goes_on(tokens, end):
            return end, given
    return after, ""


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether the noun is but the beginning of a longer word: 駅 of 駅前."""
    return touching(tokens, end) and tokens[end].tag.startswith(("名詞", "接尾辞"))


def _begin(tokens: Sequence[Token], i: int) -> int:
    """The first token of the name before the reading."""
    begin = i - 1
    while touching(tokens, begin):
        word = tokens[begin - 1].surface
        long = tokens[i - 1].end - tokens[begin - 1].start > _LONGEST
        if long or _KANJI.fullmatch(word) is None or word.endswith(_WHOSE):
            break
        begin -= 1
    return begin
