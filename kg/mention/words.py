"""The word lists of words-ja.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["tables", "words"]


@cache
def tables() -> dict[str, Any]:
    """The sections of the file as it stands."""
    return tomllib.loads((files("kg.mention") / "words-ja.toml").read_text(encoding="utf-8"))


@cache
def words(section: str) -> dict[str, tuple[str, ...]]:
    """The lists of a section by name, each in the order of the file.

    >>> words("chambers")["words"][:2]
    ('上院', '下院')
    """
    return {name: tuple(found) for name, found in tables()[section].items()}
