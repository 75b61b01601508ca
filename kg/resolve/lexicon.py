"""The words of words-ja.toml: what names begin and end with, and what things are called once they have been told of."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

__all__ = ["any_of", "words"]


@cache
def words(section: str) -> dict[str, tuple[str, ...]]:
    """The word lists of a section, by name.

    >>> words("games")["オリンピック"]
    ('五輪',)
    """
    table = tomllib.loads((files("kg.resolve") / "words-ja.toml").read_text(encoding="utf-8"))[section]
    return {name: tuple(found) for name, found in table.items()}


def any_of(found: Iterable[str]) -> str:
    """A pattern of any of some words, the earlier of two that both fit.

    >>> any_of(["㈱", "(株)"])
    '(?:㈱|\\\\(株\\\\))'
    """
    return f"(?:{'|'.join(map(re.escape, found))})"
