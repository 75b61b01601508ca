"""Towns and counties that no dictionary has, in a row with others (鉛山県、弋陽県、貴渓市を経て), or whence somebody is
(若草市出身)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span
from kg.model import Sentence

__all__ = ["homes", "towns_in_rows"]

_TOWN = re.compile(
    r"(?<![一-鿿々ァ-ヶー])(?![同各他両全当近隣数諸本現旧元新中小大某何])[一-鿿々ヶ]{2,4}(?P<kind>[市県区郡町村])(?![一-鿿々ァ-ヶー])"
)
_HOME = re.compile(
    r"(?<![一-鿿々ァ-ヶー])(?![同各他両全当近隣数諸本現旧元新中小大某何])[一-鿿々ヶ]{2,4}(?P<kind>[市県町村])(?=出身|生まれ|在住)"
)
_ROW = re.compile(r"(?:、|・|と|や|および|及び)")
_CLASS = {"市": "City", "区": "City", "町": "City", "村": "City", "県": "Region", "郡": "Region"}
_LEAST = 3  # so many in a row are towns, where one of them is known to be one


def towns_in_rows(sentence: Sentence, found: Sequence[Span], lexicon: Lexicon) -> Iterator[Span]:
    """The names of each row of names with the word for a town or county behind them, one of which at least is `found`
    to be a place, but for those found themselves."""
    places = {(s.start, s.stop) for s in found if s.rank >= Rank.RECOGNISED and lexicon.is_a(s.type, "Place")}
    row: list[re.Match[str]] = []
    for town in [*_TOWN.finditer(sentence.text), None]:
        if town is not None and (not row or _ROW.fullmatch(sentence.text, row[-1].end(), town.start())):
            row.append(town)
            continue
        spans = [(sentence.start + t.start(), sentence.start + t.end()) for t in row]
        if len(row) >= _LEAST and any(span in places for span in spans):
            yield from (
                made
                for t, (start, stop) in zip(row, spans, strict=True)
                if (start, stop) not in places and (made := _span(sentence, start, stop, _CLASS[t["kind"]])) is not None
            )
        row = [town] if town is not None else []


def homes(sentence: Sentence, found: Sequence[Span]) -> Iterator[Span]:
    """The towns and counties that somebody is said to be from, but for those `found` to be names: 若草市出身."""
    for town in _HOME.finditer(sentence.text):
        start, stop = sentence.start + town.start(), sentence.start + town.end()
        if any(s.start < stop and start < s.stop and s.rank >= Rank.RECOGNISED for s in found):
            continue
        if (made := _span(sentence, start, stop, _CLASS[town["kind"]])) is not None:
            yield made


def _span(sentence: Sentence, start: int, stop: int, class_: str) -> Span | None:
    """A name of whole tokens, None where it is of parts of them."""
    covered = [i for i, t in enumerate(sentence.tokens) if t.start < stop and start < t.end]
    if sentence.tokens[covered[0]].start != start or sentence.tokens[covered[-1]].end != stop:
        return None
    span = Span(covered[0], covered[-1] + 1, start, stop, class_, confidence=0.8, rank=Rank.RECOGNISED)
    span.vote(class_, 1.6)
    return span
