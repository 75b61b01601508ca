"""The first word of a firm's name, with which a text goes on: 福源 after 福源食品, ノルディア after ノルディア薬品."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.body.strung import front_of
from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign, katakana
from kg.mention.span import Span, text_of
from kg.model import Token

__all__ = ["stem_of"]

_KANJI = re.compile(r"[一-龥]{2,}")
_LEAST = 3  # characters of a foreign word
_VERBAL = "名詞-普通名詞-サ変可能"
_SELDOM = 10_000  # words have their vectors by how often they are written


def stem_of(tokens: Sequence[Token], span: Span, lexicon: Lexicon) -> str:
    """The first word of a firm's name, where it says nothing by itself: a foreign one that is hardly ever written, single
    characters that the dictionary has no word of, a word new to it; "" where there is none."""
    if span.end - span.begin < 2 or span.entity is not None or "固有名詞" in tokens[span.begin].tag:
        return ""
    if (front := front_of(tokens, span.begin, span.end, lexicon)) and not lexicon.ontology.entities.match(front):
        return front
    end = span.begin + 1
    if len(tokens[span.begin].surface) == 1:
        while end < span.end - 1 and len(tokens[end].surface) == 1:
            end += 1
    first, text = tokens[span.begin], text_of(tokens, span.begin, end)
    if (foreign(text) and foreign(tokens[end].surface) and tokens[end].surface != "・") or not first.tag.startswith(
        "名詞-普通名詞-一般"
    ):
        return ""  # a foreign name of several words is repeated whole
    apart = end - span.begin == len(text) > 1
    if (lexicon.class_of(text) and not apart) or text in lexicon.plain or lexicon.ontology.entities.match(text):
        return ""
    if katakana(text):
        undergoes = not first.new and tokens[end].tag.startswith(_VERBAL)  # カモメ + 保護 + 会: done to gulls
        seldom = (first.strange or first.vector > _SELDOM) and not undergoes
        return text if len(text) >= _LEAST and seldom else ""
    return text if _KANJI.fullmatch(text) and (apart or first.new) else ""
