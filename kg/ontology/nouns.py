"""Head nouns and titles: `nouns-ja.toml`, which says that 銀行 ends a Company, that 容疑者 follows a person.

[heads]       class -> nouns that count alone and as the end of a word; the longest that a word ends in decides
[suffixes]    class -> nouns that count only as the end of a longer word (東京電力, not 電力)
[words]       class -> nouns that count only as the whole word
[titles]      honorific | post | standing -> words that stand beside a person's name
not_heads     words that end in a head noun and are none (方法 ends in 法)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from kg.errors import OntologyError

__all__ = ["Nouns", "TitleKind", "read_nouns"]

_KEPT = 8192  # nouns whose class was found
Value = TypeVar("Value")


class TitleKind(StrEnum):
    """What a word beside a person's name is."""

    HONORIFIC = "honorific"  # 氏, さん
    POST = "post"  # 社長, 首相: a role in some body
    STANDING = "standing"  # 容疑者, 被告, 選手, 歌手: what the person is


@dataclass(frozen=True)
class Nouns:
    """`heads` and `suffixes` give classes by suffix, `words` by whole word, `titles` the kind of a title by suffix."""

    heads: SuffixTable[str | None]
    suffixes: SuffixTable[str]
    words: dict[str, str]
    titles: SuffixTable[TitleKind]
    _found: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)

    def head_class(self, noun: str) -> str | None:
        """The class that a noun's head says, None where it says none; a post or other title says Person."""
        if noun not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[noun] = self._head_class(noun)
        return self._found[noun]

    def _head_class(self, noun: str) -> str | None:
        noun = unicodedata.normalize("NFKC", noun)
        if noun in self.words:
            return self.words[noun]
        head, class_ = self.heads.longest(noun) or ("", None)
        if (suffix := self.suffixes.longest(noun[1:])) is not None and len(suffix[0]) >= len(head):
            head, class_ = suffix  # of a word in both, one of not_heads, more than the word itself says something
        if (title := self.titles.longest(noun)) is not None and len(title[0]) > len(head):
            return "Person"
        return class_


def read_nouns(path: Path, table: dict[str, Any], classes: Container[str]) -> Nouns:
    """Head nouns and titles from the parsed file. Raises OntologyError on a wrong table, class or repeated noun."""

    def fail(entry: str, problem: str, remedy: str) -> OntologyError:
        return OntologyError(f"{path.name}: [{entry}] {problem}; {remedy}")

    def entries(section: str, allowed: Container[str], what: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, nouns in table.pop(section, {}).items():
            if key not in allowed:
                raise fail(f"{section}.{key}", f"is no {what}", "use a known one")
            if not isinstance(nouns, list) or not all(isinstance(n, str) and n for n in nouns):
                raise fail(f"{section}.{key}", "is no list of words", 'write it as ["…", …]')
            for noun in (unicodedata.normalize("NFKC", n) for n in nouns):
                if noun in found:
                    raise fail(f"{section}.{key}", f"repeats {noun} of {found[noun]}", "keep one")
                found[noun] = key
        return found

    heads: dict[str, str | None] = {**entries("heads", classes, "class of core.ttl")}
    suffixes = entries("suffixes", classes, "class of core.ttl")
    for noun in heads.keys() & suffixes.keys():
        raise fail(f"suffixes.{suffixes[noun]}", f"holds {noun}, a head noun of {heads[noun]}", "keep one")
    words = entries("words", classes, "class of core.ttl")
    titles = entries("titles", set(TitleKind), f"kind of title ({', '.join(TitleKind)})")
    for noun in table.pop("not_heads", []):
        if noun in heads:
            raise fail("not_heads", f"holds {noun}, a head noun of {heads[noun]}", "keep one")
        heads[noun] = None
    if table:
        raise fail(next(iter(table)), "is unknown", "use heads, suffixes, words, titles or not_heads")
    kinds = {noun: TitleKind(kind) for noun, kind in titles.items()}
    return Nouns(SuffixTable(heads), SuffixTable(suffixes), words, SuffixTable(kinds))


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
