"""Firms whose names have hiragana or numbers in them, by the legal form before and the bracket behind, which says where
they are or who heads them: (株)あおばや（本社・湊市）, 海と風（高木誠社長）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.span import Span, over, spelled
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["incorporated"]

_FORMS = "|".join(map(re.escape, words("before")["Company"]))
_NAMED = re.compile(
    rf"(?P<name>(?:{_FORMS})(?P<bare>(?=[^（()）「」、。]*[ぁ-ん])[ぁ-んァ-ヺー一-鿿A-Za-z・&]{{2,18}}))(?=[（(])"
)
_HEADED = re.compile(
    r"[（(](?:[^（）()、]{1,14}、){0,2}[^（）()、]{2,10}(?:社長|会長|代表|代表取締役|理事長|組合長|店主)(?:[、，][^（）()]{1,20})?[）)]"
)
_WORDS = ("名詞", "接頭辞", "接尾辞", "形状詞")
_LONGEST = 6  # tokens
_SURE = 3.0  # more than the recogniser and the sound of a name say


def incorporated(sentence: Sentence) -> Iterator[Span]:
    """The firms of a sentence that are written so, where their names begin and end with tokens."""
    for found, place in spelled(sentence, _NAMED, "name"):
        yield over(sentence.tokens, *place, "Company", _SURE, 0.9, aliases=(found["bare"],))
    for found in _HEADED.finditer(sentence.text):
        if (joined := _before(sentence.tokens, sentence.start + found.start())) is not None:
            yield over(sentence.tokens, *joined, "Company", _SURE, 0.9)


def _before(tokens: Sequence[Token], stop: int) -> tuple[int, int] | None:
    """The words that end at a bracket, where they are two nouns with と between or have a number among them, which no names
    have that are told otherwise: 海 + と + 風, 北浜 + 100 + 年."""
    end = next((i + 1 for i, t in enumerate(tokens) if t.end == stop), 0)
    begin = end
    while begin and end - begin < _LONGEST and _within(tokens, begin - 1, end):
        begin -= 1
    words = tokens[begin:end]
    joined = [t.surface for t in words].count("と") == 1 and len(words) == 3
    joined = joined and all("普通名詞" in t.tag for t in (words[0], words[2]))
    counted = any(t.tag == "名詞-数詞" for t in words[1:]) and not any(t.surface == "と" for t in words)
    return (begin, end) if joined or counted else None


def _within(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a token may belong to the words that go on to `end`."""
    joins = tokens[i].surface == "と" and i + 1 < end and i > 0 and tokens[i - 1].tag.startswith(_WORDS)
    return joins or tokens[i].tag.startswith(_WORDS)
