"""A table looked up by the longest suffix of a word, at a cost that does not grow with the table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

__all__ = ["SuffixTable"]

Value = TypeVar("Value")


class SuffixTable(Generic[Value]):
    """Suffixes with a value each."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        self._entries = dict(entries)
        lengths: dict[str, set[int]] = {}
        for suffix in self._entries:
            lengths.setdefault(suffix[-1:], set()).add(len(suffix))
        self._lengths = {last: tuple(sorted(of, reverse=True)) for last, of in lengths.items()}

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, suffix: str) -> bool:
        return suffix in self._entries

    def get(self, suffix: str) -> Value | None:
        """The value of an entry, the word as a whole."""
        return self._entries.get(suffix)

    def longest(self, word: str) -> tuple[str, Value] | None:
        """The longest entry that `word` ends in (or is), with its value; None where there is none."""
        for length in self._lengths.get(word[-1:], ()):
            if length <= len(word) and (suffix := word[len(word) - length :]) in self._entries:
                return suffix, self._entries[suffix]
        return None
