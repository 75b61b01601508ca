"""Measures that go by a number alone: 決議2231, 安保理決議第1718号, 議案第12号."""

from __future__ import annotations

import re

from kg.mention.span import Rank, Span
from kg.mention.words import words
from kg.model import MentionKind, Sentence

__all__ = ["measures"]

_MEASURE = re.compile(
    rf"(?:{'|'.join(words('measures')['words'])})(?:第?[0-9０-９]{{1,5}}号?)(?![0-9０-９年月日時人件本項次回度万億.．,，])"
)


def measures(sentence: Sentence, spans: list[Span]) -> None:
    """Makes names of the measures of a sentence with their numbers, in place of the common noun alone."""
    begins = {token.start: i for i, token in enumerate(sentence.tokens)}
    ends = {token.end: i + 1 for i, token in enumerate(sentence.tokens)}
    for found in _MEASURE.finditer(sentence.text):
        start, stop = sentence.start + found.start(), sentence.start + found.end()
        begin, end = begins.get(start), ends.get(stop)
        over = [s for s in spans if s.start < stop and start < s.stop]
        if (
            begin is None
            or end is None
            or any(s.kind is not MentionKind.NOMINAL or s.start < start or s.stop > stop for s in over)
        ):
            continue
        for span in over:
            spans.remove(span)
        name = Span(begin, end, start, stop, "Work", MentionKind.NAME, 0.8)
        name.rank = Rank.MARKED
        name.vote("Work", 2.0)
        spans.append(name)
