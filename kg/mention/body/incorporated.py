"""Firms whose names have hiragana in them, by the legal form before and the bracket behind: (株)あおばや（本社・湊市）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mention.span import Rank, Span, spelling
from kg.mention.words import words
from kg.model import Sentence

__all__ = ["incorporated"]

_FORMS = "|".join(map(re.escape, words("before")["Company"]))
_NAMED = re.compile(
    rf"(?P<name>(?:{_FORMS})(?P<bare>(?=[^（()）「」、。]*[ぁ-ん])[ぁ-んァ-ヺー一-鿿A-Za-z・&]{{2,18}}))(?=[（(])"
)
_SURE = 3.0  # more than the recogniser and the sound of a name say


def incorporated(sentence: Sentence) -> Iterator[Span]:
    """The firms of a sentence that are written so, where their names begin and end with tokens."""
    for found in _NAMED.finditer(sentence.text):
        start, stop = (sentence.start + k for k in found.span("name"))
        place = spelling(sentence.tokens, start, stop)
        if place is not None:
            span = Span(*place, start, stop, "Company", confidence=0.9, rank=Rank.MARKED)
            span.aliases = (found["bare"],)
            span.vote("Company", _SURE)
            yield span
