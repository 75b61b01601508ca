"""The words for units, read from units-ja.toml: currencies (ISO 4217), physical units, counters of Japanese."""

from __future__ import annotations

import tomllib
from importlib.resources import files

__all__ = ["COUNTERS", "CURRENCY_SIGNS", "CURRENCY_WORDS", "HUNDREDTHS", "RATES", "UNITS", "currency"]

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


def currency(word: str, context: str) -> str:
    """The ISO 4217 code of a currency word; `context` (the sentence) decides between countries that share the word."""
    return _OWN.get(word) or next(code for country, code in _SHARED[word] if country in context)
