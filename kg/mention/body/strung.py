"""Firms whose names begin with characters that make no word: 帝 + 洋 + 海運, 帝 + 洋薬 + 品."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS
from kg.mention.span import Span, over, text_of
from kg.model import Sentence, Token

__all__ = ["front_of", "strung"]

_FRONT = 2  # characters
_NAME = re.compile(rf"[一-龥]{{{_FRONT}}}[一-龥ァ-ヶー]{{2,}}")
_UNNAMING = frozenset("各両同某本当他全元前現旧新主副総諸数大小")
_SURE = 1.2


def strung(sentence: Sentence, compounds: Sequence[tuple[int, int]], lexicon: Lexicon) -> Iterator[Span]:
    """The names among the compounds of a sentence: two characters that the dictionary takes apart, and what says that the
    rest is a company's, however the dictionary cuts it."""
    tokens = sentence.tokens
    for begin, end in compounds:
        goes_on = end < len(tokens) and tokens[end].surface in DOTS  # 北雲キャピタル・パートナーズ
        if not goes_on and front_of(tokens, begin, end, lexicon):
            yield over(tokens, begin, end, "Company", _SURE, 0.8)


def front_of(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> str:
    """The two characters, "" for any other compound."""
    first, text = tokens[begin], text_of(tokens, begin, end)
    if len(first.surface) >= _FRONT or not first.tag.startswith("名詞-普通名詞-一般") or not _NAME.fullmatch(text):
        return ""
    plain = first.surface in _UNNAMING or first.surface in lexicon.countries or lexicon.listed(text)
    rest = lexicon.ontology.nouns.suffixes.longest(text[_FRONT:])  # 靴 + 修理 + 会社 is no firm's name
    return "" if plain or rest != (text[_FRONT:], "Company") else text[:_FRONT]
