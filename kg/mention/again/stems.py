"""What a text goes on with of a name that it has given whole: the first word of a firm's (福源 after 福源食品, ノルディア after
ノルディア薬品), and a town's in the names of what is there (北湊労働局 after 北湊市)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign, katakana
from kg.mention.span import Rank, Span, text_of
from kg.model import MentionKind, Sentence, Token

__all__ = ["named_after_towns", "stem_of"]

_KANJI = re.compile(r"[一-龥]{2,}")
_LEAST = 3  # characters of a foreign word
_SELDOM = 10_000  # words have their vectors by how often they are written
_TOWNS = ("市", "町", "村", "県")
_NAMED = ("Organization", "Facility", "Event")


def stem_of(tokens: Sequence[Token], span: Span, lexicon: Lexicon) -> str:
    """The first word of a firm's name, where it says nothing by itself: a foreign one that is hardly ever written, single
    characters that the dictionary has no word of, a word new to it; "" where there is none."""
    if span.end - span.begin < 2 or span.entity is not None or "固有名詞" in tokens[span.begin].tag:
        return ""
    end = span.begin + 1
    if len(tokens[span.begin].surface) == 1:
        while end < span.end - 1 and len(tokens[end].surface) == 1:
            end += 1
    first, text = tokens[span.begin], text_of(tokens, span.begin, end)
    if (
        end == span.end
        or (foreign(text) and foreign(tokens[end].surface) and tokens[end].surface != "・")
        or not first.tag.startswith("名詞-普通名詞-一般")
    ):
        return ""  # a foreign name of several words is repeated whole
    if lexicon.class_of(text) or text in lexicon.plain or lexicon.ontology.entities.match(text):
        return ""
    if katakana(text):
        return text if len(text) >= _LEAST and (first.strange or first.vector > _SELDOM) else ""
    strung = end - span.begin == len(text) > 1
    return text if _KANJI.fullmatch(text) and (strung or first.new) else ""


def named_after_towns(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Makes names of the descriptions that begin with the name of a town of the text, in place."""
    towns = {
        stem for sentence, spans in zip(sentences, found, strict=True) for stem in _towns(sentence, spans, lexicon)
    }
    if not towns:
        return
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            if (
                span.kind is not MentionKind.NOMINAL
                or span.end - span.begin < 2
                or not lexicon.is_any(span.type, _NAMED)
            ):
                continue
            if sentence.tokens[span.begin].surface in towns:
                span.kind, span.confidence, span.rank = MentionKind.NAME, 0.6, Rank.REPEATED
                span.vote(span.type, 1.2)


def _towns(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> Iterator[str]:
    """The names of towns without the word for one, which are two words to the dictionary."""
    for span in spans:
        if span.kind is MentionKind.NAME and span.end - span.begin == 2 and lexicon.is_a(span.type, "Place"):
            stem, end = sentence.tokens[span.begin : span.end]
            if end.surface in _TOWNS and len(stem.surface) > 1:
                yield stem.surface
