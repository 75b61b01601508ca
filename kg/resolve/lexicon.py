"""The words of words-ja.toml, and what is known of states: their capitals (capitals.tsv), the continents and parts of them that they
are in (regions.tsv), and who is or was at their head (heads.tsv)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

__all__ = ["any_of", "capitals", "continents", "headed", "words"]


@cache
def capitals() -> tuple[tuple[str, str], ...]:
    """The known cities that are capitals, each with its state."""
    return tuple(_table("capitals.tsv"))


@cache
def continents() -> tuple[tuple[str, str], ...]:
    """The known states, each with a continent or a part of one that it is in."""
    return tuple((state, region) for region, states in _table("regions.tsv") for state in states.split(" "))


@cache
def headed() -> dict[str, str]:
    """The state that a known person is or was at the head of."""
    return {head: state for state, heads in _table("heads.tsv") for head in heads.split(" ")}


def _table(name: str) -> Iterator[tuple[str, str]]:
    for line in (files(__package__) / name).read_text(encoding="utf-8").splitlines()[1:]:
        first, _, second = line.partition("\t")
        yield first, second


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files(__package__) / "words-ja.toml").read_text(encoding="utf-8"))


@cache
def words(section: str) -> dict[str, tuple[str, ...]]:
    """The word lists of a section, by name.

    >>> words("games")["オリンピック"]
    ('五輪',)
    """
    return {name: tuple(found) for name, found in _tables()[section].items()}


def any_of(found: Iterable[str]) -> str:
    """A pattern of any of some words, the earlier of two that both fit.

    >>> any_of(["㈱", "(株)"])
    '(?:㈱|\\\\(株\\\\))'
    """
    return f"(?:{'|'.join(map(re.escape, found))})"
