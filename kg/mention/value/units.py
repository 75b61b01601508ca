"""The units of quantities (units-ja.toml), found behind a number by what they begin with.

A range is told from what stands between two numbers: 5〜10キロ, 3万から5万人.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from kg.mention.value.number import NUMBER

__all__ = [
    "AFTER",
    "CURRENCY_SIGNS",
    "CURRENCY_WORDS",
    "HUNDREDTHS",
    "RATES",
    "UNITS",
    "United",
    "any_of",
    "bounds",
    "currency",
    "range_at",
    "united_at",
]

_DATA = tomllib.loads((files(__package__) / "units-ja.toml").read_text(encoding="utf-8"))
_OWN = {word: code for code, words in _DATA["currencies"].items() for word in words}
_SHARED: dict[str, list[list[str]]] = _DATA["shared"]
_BASES: dict[str, str] = _DATA["bases"]
CURRENCY_WORDS = frozenset((*_OWN, *_SHARED))
CURRENCY_SIGNS: dict[str, str] = _DATA["signs"] | {code: code for code in _DATA["currencies"]}
HUNDREDTHS: dict[str, str] = _DATA["hundredths"]
RATES: dict[str, str] = _DATA["rates"]
COUNTERS = frozenset(_DATA["counters"]["words"])
UNITS: dict[str, str] = (
    {word: unit for unit, words in _DATA["units"].items() for word in words}
    | {prefix + word: sign + unit for prefix, sign in _DATA["prefixes"].items() for word, unit in _BASES.items()}
    | _BASES
    | {unit: unit for unit in _DATA["plain"]["symbols"]}
)


def any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def bounds(**words: str) -> dict[str, str]:
    return {word: bound for bound, listed in words.items() for word in listed.split()}


AFTER = bounds(
    以上="以上",
    以下="以下 以内",
    未満="未満 弱",
    超="超 超え 余り あまり 余 強",
    約="近く 前後 程度 ほど くらい ぐらい",
)
_WORDS = {*CURRENCY_WORDS, *HUNDREDTHS, *UNITS, *CURRENCY_SIGNS, *COUNTERS}


def _by_first(words: Iterable[str]) -> dict[str, list[tuple[str, re.Pattern[str] | None]]]:
    """Units by what they begin with, the longest first. One that ends in Latin or katakana is none where the word goes on
    (W杯, フランス): the pattern of what must not follow."""
    found: dict[str, list[tuple[str, re.Pattern[str] | None]]] = {}
    for word in sorted(words, key=len, reverse=True):
        latin, kana = word.isascii() and word[-1].isalpha(), "ァ" <= word[-1] <= "ー"
        found.setdefault(word[0], []).append((word, _LATIN if latin else _KANA if kana else None))
    return found


_LATIN, _KANA = re.compile("[A-Za-z0-9杯]"), re.compile("[ァ-ヴー]")
_BY_FIRST = _by_first(_WORDS)
_SOME = ("余り", "余", "数", "超", "強", "弱", "")  # before a unit: 50余りの
_SOME_FIRST = frozenset("余数超強弱")

_TO = re.compile(rf"(?P<to>[~-]|から|ないし|乃至|、)\s?(?P<high>{NUMBER})")
_MINOR = re.compile(rf"(?:(?P<minor>{NUMBER})(?P<cent>{any_of(HUNDREDTHS)}))?(?P<after>{any_of(AFTER)})?")


@dataclass(frozen=True, slots=True)
class United:
    """A unit behind a number: where the number ends, what stands before the unit, the unit, and what follows it."""

    start: int
    some: str
    unit: str
    unit_end: int
    minor: str | None
    after: str | None
    end: int


def _units_at(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The units that begin at a place and where they end, the longest first."""
    for word, barred in _BY_FIRST.get(text[at : at + 1], ()):
        end = at + len(word)
        if text.startswith(word, at) and (barred is None or barred.match(text, end) is None):
            yield word, end


def _gaps(text: str, at: int) -> tuple[int, ...]:
    """Where something may begin at a place, behind one blank or none."""
    return (at + 1, at) if text[at : at + 1].isspace() else (at,)


def united_at(text: str, start: int) -> United | None:
    """The unit behind a number that ends at `start`, the longest that fits."""
    for some in _SOME if text[start : start + 1] in _SOME_FIRST else ("",):
        for at in _gaps(text, start + len(some)) if text.startswith(some, start) else ():
            for unit, end in _units_at(text, at):
                rest = _MINOR.match(text, end)
                assert rest is not None  # noqa: S101 - all of it may be left out
                return United(start, some, unit, end, rest["minor"], rest["after"], rest.end())
    return None


def range_at(text: str, start: int) -> tuple[re.Match[str], bool] | None:
    """How a number goes on to a second one, and whether the first has a unit of its own."""
    for at in _gaps(text, start):
        for end in (*(end for _, end in _units_at(text, at)), at):
            if found := _TO.match(text, end):
                return found, end > at
    return None


def currency(word: str, context: str) -> str:
    """The ISO 4217 code of a currency word; `context` (the sentence) decides between countries that share the word."""
    return _OWN.get(word) or next(code for country, code in _SHARED[word] if country in context)
