"""Head nouns and titles: `nouns-ja.toml`, which says that 銀行 ends a Company, that 容疑者 follows a person.

[heads]            class -> suffixes; the longest that a word ends in decides
[words]            class -> words that count only as a whole
[titles]           honorific | post | status -> words that stand beside a person's name
not_heads          words that end in a head noun and are none (方法 ends in 法)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg.errors import OntologyError
from kg.ontology.suffixes import SuffixTable

__all__ = ["Nouns", "TitleKind", "read_nouns"]


class TitleKind(StrEnum):
    """What a word beside a person's name is."""

    HONORIFIC = "honorific"  # 氏, さん
    POST = "post"  # 社長, 首相: a role in some body
    STANDING = "standing"  # 容疑者, 被告, 選手, 歌手: what the person is


@dataclass(frozen=True)
class Nouns:
    """`heads` gives classes by suffix, `words` by whole word, `titles` the kind of a title by suffix."""

    heads: SuffixTable[str | None]
    words: dict[str, str]
    titles: SuffixTable[TitleKind]

    def head_class(self, noun: str) -> str | None:
        """The class that a noun's head says, None where it says none."""
        noun = unicodedata.normalize("NFKC", noun)
        if noun in self.words:
            return self.words[noun]
        found = self.heads.longest(noun)
        return found[1] if found else None


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
    words = entries("words", classes, "class of core.ttl")
    titles = entries("titles", set(TitleKind), f"kind of title ({', '.join(TitleKind)})")
    for noun in table.pop("not_heads", []):
        if noun in heads:
            raise fail("not_heads", f"holds {noun}, a head noun of {heads[noun]}", "keep one")
        heads[noun] = None
    if table:
        raise fail(next(iter(table)), "is unknown", "use heads, words, titles or not_heads")
    return Nouns(SuffixTable(heads), words, SuffixTable({noun: TitleKind(kind) for noun, kind in titles.items()}))
