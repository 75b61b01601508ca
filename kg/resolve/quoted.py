"""What a text quotes word for word: who speaks there is no 彼, and an argument left out is told of within, or is the speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from kg.model import Mention

__all__ = ["Quoted", "Span", "quoted"]

Span = tuple[int, int]

_SHORTEST = 8  # letters, brackets included; less is a word (「改革派」)


class Quoted:
    """The quotations of a document, as offsets of their outer brackets."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._starts = [start for start, _ in spans]

    def around(self, offset: int) -> Span | None:
        """The quotation that an offset lies in."""
        at = bisect_right(self._starts, offset) - 1
        return self._spans[at] if at >= 0 and offset < self._spans[at][1] else None


def quoted(text: str, mentions: Iterable[Mention]) -> Quoted:
    """The quotations of a text: what stands in 「」 and is no name, over several sentences too. One that is not closed ends
    where the next paragraph opens another."""
    names = {(m.start - 1, m.end + 1) for m in mentions} | {(m.start, m.end) for m in mentions}
    spans: list[Span] = []
    depth, begin = 0, 0
    for i, letter in enumerate(text):
        if letter == "「":
            if depth and text[i - 1] == "\n":
                depth = 0
            begin = begin if depth else i
            depth += 1
        elif letter == "」" and depth:
            depth -= 1
            if not depth and i + 1 - begin >= _SHORTEST and (begin, i + 1) not in names:
                spans.append((begin, i + 1))
    return Quoted(spans)
