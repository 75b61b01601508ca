"""Cutting a text into sentences before it is parsed, with offsets into the text as it was read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from kg.model import SentenceKind

__all__ = ["Segment", "segments", "unify"]

_OPEN, _CLOSE = "「『（(【［[〔《〈“", "」』）)】］]〕》〉”"
_STOP = "。！？!?．"
_PAUSE = "、，,；; "
_BULLET = re.compile(r"\s*(?:[・●○◆◇■□▼▽▲※*\-–—]\s*(?=\S)|\(?\d{1,2}[)．）]\s*(?=\S)|\d{1,2}\.\s+(?=\S))")
# A headline of two parts (A社、B社を買収へ　年内に完了): the first has an argument or a comma, which no name with a blank has.
_PARTS = re.compile(r"(?=[^　]{8})[^　]*[、をがにはでも][^　]*　(?=[^　]{5})")
_ENTRY = "▽▼"  # opens each entry of a list that is written in one line: 社長（専務）高木誠▽会長（社長）佐伯健
_LONG = 2_000  # characters: a line that goes on without a stop is cut, so that memory is bounded
_DEEP = 400  # a bracket still open after so many characters is a slip of the pen, not a quotation


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence to be: character offsets into the text, and what kind it is."""

    start: int
    end: int
    kind: SentenceKind


def _one_to_one() -> dict[int, str]:
    table = {}
    for code in (*range(0xFF01, 0xFF5F), 0x3000, *range(0xFF65, 0xFFA0), 0x00A0):
        normal = unicodedata.normalize("NFKC", chr(code))
        if len(normal) == 1:
            table[code] = normal
    return table


_TABLE = _one_to_one()


# A blank between two words in katakana, as some translators write foreign names: ペトラ ノバク.
_PARTED = re.compile(r"(?<=[ァ-ヺー]) (?=[ァ-ヺ])")
DOT = "・"


def unify(text: str) -> str:
    """NFKC where it maps one character to one, so that offsets hold (full-width Latin, digits, half-width kana), and a dot for
    the blank within a foreign name."""
    return _PARTED.sub(DOT, text.translate(_TABLE))


def segments(text: str) -> list[Segment]:
    """The sentences of a text: full stops end one unless inside brackets or quotes, line ends always do.

    A line without a stop is a heading, of several parts where a wide blank parts them, or an item where a bullet or
    number opens it.
    """
    out: list[Segment] = []
    start = 0
    for line in text.splitlines(keepends=True):
        out.extend(_line(line, start))
        start += len(line)
    return out


def _line(line: str, offset: int) -> list[Segment]:
    cuts, opened, begin = [], [], 0
    i, n = 0, len(line)
    while i < n:
        c = line[i]
        if c in _OPEN:
            opened.append(i)
        elif c in _CLOSE and opened:
            opened.pop()
        elif c in _STOP and (not opened or i - opened[-1] > _DEEP) and not _inside_number(line, i):
            while i + 1 < n and (line[i + 1] in _STOP or (line[i + 1] in _CLOSE and not opened)):
                i += 1
            cuts.append((begin, i + 1, True))
            begin, opened = i + 1, []
        elif c in _ENTRY and not opened and i > begin:
            cuts.append((begin, i, False))
            begin = i
        elif i - begin >= _LONG and (c in _PAUSE or i - begin >= 2 * _LONG):
            cuts.append((begin, i + 1, False))
            begin, opened = i + 1, []
        i += 1
    if not cuts:
        for part in _PARTS.finditer(line):
            cuts.append((part.start(), part.end(), False))
            begin = part.end()
    heading = not any(stopped for _, _, stopped in cuts) and n < _LONG
    cuts.append((begin, n, False))
    out = []
    for a, b, stopped in cuts:
        piece = line[a:b]
        body = piece.strip()
        if not body:
            continue
        a += len(piece) - len(piece.lstrip())
        kind = SentenceKind.HEADING if heading else SentenceKind.SENTENCE
        bullet = _BULLET.match(line[a:b])
        if bullet:
            a += bullet.end()
            kind = kind if stopped else SentenceKind.ITEM
        out.append(Segment(offset + a, offset + a + len(line[a:b].strip()), kind))
    return out


def _inside_number(line: str, i: int) -> bool:
    return (
        line[i] in ".．!?"
        and 0 < i < len(line) - 1
        and (line[i - 1].isascii() and line[i + 1].isascii() and line[i + 1].isalnum())
    )
