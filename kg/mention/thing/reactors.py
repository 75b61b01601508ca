"""The units of power plants, which a text names with the plant once (海浜原発2号機) and then by their number (2号機)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span, marked, spelling
from kg.model import Sentence

__all__ = ["reactors"]

_PLANT = re.compile(r"(?:原発|原子力発電所|火力発電所|発電所|火力)$")
_NUMBER = re.compile(r"第?[0-9０-９一二三四五六七八九十]{1,2}号(?:機|炉|ユニット)")


def reactors(sentences: Sequence[Sentence], found: Sequence[list[Span]], lexicon: Lexicon) -> None:
    """Adds the units that stand behind the names of their plants, and then those that stand alone by a number told before."""
    told: set[str] = set()
    for sentence, spans in zip(sentences, found, strict=True):
        if "号" not in sentence.text:
            continue
        for span in [s for s in spans if lexicon.is_a(s.type, "Facility") or s.type == "Product"]:
            if (unit := _of_plant(sentence, span)) is not None:
                told.update(unit.aliases)
                if unit.start == span.start and unit.stop == span.stop:
                    spans.remove(span)
                    spans.append(_plant(sentence, span, unit))
                else:
                    span.nested = True
                spans.append(unit)
        spans.extend(list(_alone(sentence, spans, told)))


def _of_plant(sentence: Sentence, span: Span) -> Span | None:
    """The unit whose name begins with a plant's, or is all that the span covers."""
    text = sentence.text
    begin, end = span.start - sentence.start, span.stop - sentence.start
    number = _NUMBER.match(text, end) if _PLANT.search(text[begin:end]) else None
    if number is None:
        number = next((n for n in _NUMBER.finditer(text, begin, end) if n.end() == end), None)
        if number is None or not _PLANT.search(text[begin : number.start()]):
            return None
    return _unit(sentence, span.start, sentence.start + number.end(), (number.group(),))


def _plant(sentence: Sentence, span: Span, unit: Span) -> Span:
    """The plant within a span that covers one of its units."""
    stop = unit.stop - len(unit.aliases[0])
    end = next(i + 1 for i, t in enumerate(sentence.tokens) if t.end >= stop)
    return marked(span.begin, end, span.start, stop, "Facility", 3.0, 0.8, rank=Rank.DICTIONARY, nested=True)


def _alone(sentence: Sentence, spans: Sequence[Span], told: set[str]) -> Iterator[Span]:
    """The units of a sentence by their numbers alone, where the text has told of a plant's."""
    if not told:
        return
    for number in _NUMBER.finditer(sentence.text):
        start, stop = sentence.start + number.start(), sentence.start + number.end()
        if not any(s.start < stop and start < s.stop for s in spans):
            if (unit := _unit(sentence, start, stop, ())) is not None:
                yield unit


def _unit(sentence: Sentence, start: int, stop: int, aliases: tuple[str, ...]) -> Span | None:
    if (place := spelling(sentence.tokens, start, stop)) is None:
        return None
    return marked(*place, start, stop, "Facility", 3.0, 0.8, aliases=aliases)
