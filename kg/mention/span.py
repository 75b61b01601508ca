"""What the steps of this room pass on: a stretch of tokens that may become a mention, and what each token is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from operator import attrgetter
from typing import Any

from kg.model import MentionKind, Sentence, Token

__all__ = [
    "Rank",
    "Span",
    "beginning",
    "between",
    "covering",
    "ending",
    "marked",
    "over",
    "spelled",
    "spelling",
    "text_of",
    "touching",
]


Spelled = tuple[re.Match[str], tuple[int, int]]
_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(slots=True)
class Span:
    """Tokens begin..end of one sentence with the characters start..stop of the document that they cover.

    The characters may be fewer than the tokens': 徳島県 in the token 徳島県徳島市. `rank` orders proposals that overlap
    (see Rank), `votes` are what speaks for each class of a name.
    """

    begin: int
    end: int
    start: int
    stop: int
    type: str
    kind: MentionKind = MentionKind.NAME
    confidence: float = 0.5
    title: str = ""
    aliases: tuple[str, ...] = ()
    entity: str | None = None
    nested: bool = False
    rank: int = 0
    votes: dict[str, float] = field(default_factory=dict)

    def surface(self, sentence: Sentence) -> str:
        """What is written in its sentence."""
        return sentence.part(self.start, self.stop)

    def vote(self, name: str, weight: float) -> None:
        """Adds to what speaks for a class; "" and Thing say nothing."""
        if name and name != "Thing":
            self.votes[name] = self.votes.get(name, 0.0) + weight


class Rank(IntEnum):
    """How much a proposal counts against others that overlap with it; among equals the longer one is taken."""

    DICTIONARY = 0  # a part of speech or a script
    REPEATED = 1  # a name that the document has elsewhere
    RECOGNISED = 2  # the recogniser's, or a known entity
    MARKED = 3  # quotation marks with a head noun beside them
    TITLE = 4  # what the document has its title from


def marked(
    begin: int, end: int, start: int, stop: int, type: str, weight: float, confidence: float, *,
    rank: int = Rank.MARKED, **more: Any,
) -> Span:  # fmt: skip
    """A name proposed as one of a class, for which `weight` speaks."""
    span = Span(begin, end, start, stop, type, confidence=confidence, rank=rank, **more)
    span.vote(type, weight)
    return span


def over(
    tokens: Sequence[Token], begin: int, end: int, type: str, weight: float, confidence: float, **more: Any
) -> Span:
    """The same of whole tokens, begin..end."""
    return marked(begin, end, tokens[begin].start, tokens[end - 1].end, type, weight, confidence, **more)


def text_of(tokens: Sequence[Token], begin: int, end: int) -> str:
    """What tokens begin..end say, without the spaces between them."""
    return "".join([t.surface for t in tokens[begin:end]])


def between(tokens: Sequence[Token], i: int) -> bool:
    """True where token i follows the one before it with at most one plain space between."""
    gap = tokens[i].start - tokens[i - 1].end
    return gap == 0 or gap == 1


def touching(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token stands right behind the one before it, with nothing between them."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def beginning(tokens: Sequence[Token], start: int) -> int | None:
    """The token that begins at an offset; None where none does."""
    i = bisect_left(tokens, start, key=_START)
    return i if i < len(tokens) and tokens[i].start == start else None


def ending(tokens: Sequence[Token], stop: int) -> int | None:
    """The place behind the token that ends at an offset; None where none does."""
    i = bisect_left(tokens, stop, key=_END)
    return i + 1 if i < len(tokens) and tokens[i].end == stop else None


def covering(tokens: Sequence[Token], start: int, stop: int) -> tuple[int, int]:
    """The tokens among which what stands between two offsets lies, whole or in part."""
    begin = bisect_right(tokens, start, key=_END)
    return begin, bisect_left(tokens, stop, lo=begin, key=_START)


def spelling(tokens: Sequence[Token], start: int, stop: int) -> tuple[int, int] | None:
    """The tokens that spell what stands between two offsets; None where their borders are others."""
    begin, end = beginning(tokens, start), ending(tokens, stop)
    return (begin, end) if begin is not None and end is not None and begin < end else None


def spelled(sentence: Sentence, pattern: re.Pattern[str], group: str | int = 0) -> Iterator[Spelled]:
    """Each place of a sentence where a pattern is found and whole tokens spell a group of it, with these tokens."""
    for found in pattern.finditer(sentence.text):
        start, stop = found.span(group)
        if (place := spelling(sentence.tokens, sentence.start + start, sentence.start + stop)) is not None:
            yield found, place
