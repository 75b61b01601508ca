"""Numbers set off by blanks, as some translators write them: 2017 年 6 月, 1 億 4 千万ドル, 20 人."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.mention.value.number import plain
from kg.model import Sentence, Token

__all__ = ["Closed", "closed"]

_BLANK = re.compile(r"\s")
_COUNTING = ("名詞-数詞", "名詞-普通名詞", "接尾辞-名詞的", "助詞-副助詞")  # 歳, 人, 回, つ


@dataclass(frozen=True, slots=True)
class Closed:
    """Plain text of a sentence without the blanks within its numbers; `start` and `end` tell where in the document
    what begins and ends at a place of it stands."""

    text: str
    places: Sequence[int]

    def start(self, at: int) -> int:
        """The document offset of what begins at a place of the text."""
        return self.places[at]

    def end(self, at: int) -> int:
        """The document offset of the end of what ends at a place of the text."""
        return self.places[at - 1] + 1 if at else self.places[0]


def closed(sentence: Sentence) -> Closed:
    """The text of a sentence as its numbers are read."""
    text = plain(sentence.text)
    places = range(sentence.start, sentence.start + len(text) + 1)
    blanks = _blanks(sentence)
    if not blanks:
        return Closed(text, places)
    kept = [place for place in places if place not in blanks]
    return Closed("".join(text[place - sentence.start] for place in kept[:-1]), kept)


def _blanks(sentence: Sentence) -> set[int]:
    """Where one blank alone parts a number from its unit, or the unit from the next number."""
    found: set[int] = set()
    counted = False
    for one, other in pairwise(sentence.tokens) if _BLANK.search(sentence.text) else ():
        counted = one.surface[-1].isdigit() or (counted and _counts(one))
        if counted and other.start == one.end + 1 and _counts(other):
            if one.surface[-1].isdigit() != other.surface[0].isdigit():
                found.add(one.end)
        elif other.start > one.end:
            counted = False
    return found


def _counts(token: Token) -> bool:
    return token.surface[0].isdigit() or (not token.surface.isascii() and token.tag.startswith(_COUNTING))
