"""Numerals as Japanese newspapers write them: 1,541億4,800万, 三十七万五千, 1.5兆, 二〇〇七, 数百.

Text goes through `plain` first, which maps one character to one, so that every offset holds.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache

__all__ = ["KANJI_DIGITS", "NUMBER", "NUMERALS", "NUMERIC", "number", "plain"]

KANJI_DIGITS = "〇零一二三四五六七八九壱弐"
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "壱": "1", "弐": "2"}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "億": 10**8, "憶": 10**8, "兆": 10**12, "京": 10**16}  # 憶: a slip that is common in print

_ARABIC = r"(?:\d{1,3}(?:,\s?\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"  # scraping leaves blanks after the commas: 4, 800
_KANJI = rf"(?:[{KANJI_DIGITS}]+(?:\.[{KANJI_DIGITS}]+)?)"
_FEW = "[数幾]"
_ATOM = rf"(?:{_ARABIC}|{_KANJI})"
_SMALL = rf"(?:(?:(?:{_FEW}|{_ATOM})?[十百千])+(?:{_ATOM}|数)?|{_FEW}|{_ATOM}数?)"
_MYRIAD = r"[万億憶兆京]"

NUMBER = rf"(?:{_SMALL}(?:\s?{_MYRIAD}(?:\s?{_SMALL}\s?{_MYRIAD})*{_SMALL}?)?)"
"""Source of a regular expression (no groups) that matches one numeral in plain text."""
NUMERIC = rf"\d{KANJI_DIGITS}数幾十百千"
"""The characters that begin one, for a set."""
NUMERALS = rf"(?:[{NUMERIC}][\d{KANJI_DIGITS}数幾十百千万億憶兆京,.\s]*)"
"""The same of whatever numerals are made of, one or not: a hundredth of the time to compile."""

_PIECE = re.compile(rf"{_ARABIC}|{_KANJI}|{_FEW}|[十百千]|{_MYRIAD}")
_DECIMAL_DOT = re.compile(
    rf"(?<=[\d{KANJI_DIGITS}])・(?=[\d{KANJI_DIGITS}]+(?:{_MYRIAD}|%|パーセント|ポイント|倍|割|キロ|メートル|トン|ミリ|センチ))"
)


def _table() -> dict[int, str]:
    table = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFF5F)}
    table |= {0x3000: " ", 0x00A0: " ", 0xFFE5: "¥", 0xFFE1: "£", 0x301C: "~", 0x2212: "-", 0x2010: "-", 0x2011: "-"}
    return table | {0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2015: "-", 0x2032: "'", 0x2019: "'", 0x2018: "'"}


_TABLE = _table()


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """The text with digits, Latin, dashes and decimal points in one form, character by character (offsets hold)."""
    return _DECIMAL_DOT.sub(".", text.translate(_TABLE))


@lru_cache(maxsize=4096)
def number(numeral: str) -> tuple[int | float, bool]:
    """The value of a numeral that `NUMBER` matched, and whether it is only an order of magnitude (数百, 十数).

    数 counts as one of what follows it: 数百 is 100 and vague, 十数 is 10 and vague.

    Raises `ValueError` where the numeral has no numeric piece.
    """
    total = group = Fraction(0)
    pending: Fraction | None = None  # digits that wait for the scale that follows them
    vague = seen = False
    for match in _PIECE.finditer(numeral):
        piece, seen = match[0], True
        if piece in "数幾":
            vague = True
            pending = pending if pending is not None else (Fraction(1) if not group else None)
        elif piece in _TENS:
            group += (Fraction(1) if pending is None else pending) * _TENS[piece]
            pending = None
        elif piece in _MYRIADS:
            group += pending or 0
            total += group * _MYRIADS[piece]
            group, pending = Fraction(0), None
        else:
            digits = re.sub(r"[,\s]", "", "".join(_DIGITS.get(c, c) for c in piece))
            pending = (pending or Fraction(0)) + Fraction(digits)
    if not seen:
        raise ValueError(f"no numeral: {numeral!r}")
    value = total + group + (pending or 0)
    return (int(value) if value.denominator == 1 else float(value)), vague
