"""The rooms' lists of words: each is read by some module, and says every word once."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.ontology import ontology_folder

KG = Path(kg.__file__).parent
ROOMS = {"mention": KG / "mention" / "words-ja.toml", "resolve": KG / "resolve" / "words-ja.toml"}
LISTS = [
    (path.name, section, key, words)
    for path in (*ROOMS.values(), ontology_folder() / "standing-ja.toml")
    for section, table in tomllib.loads(path.read_text(encoding="utf-8")).items()
    if isinstance(table, dict)
    for key, words in table.items()
    if isinstance(words, list)
]


def strings(room: str) -> Iterator[str]:
    """The texts that stand in the code of a room."""
    for path in (KG / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@pytest.mark.parametrize("room", ROOMS)
def test_every_section_is_read(room: str) -> None:
    named = set(strings(room))
    assert tomllib.loads(ROOMS[room].read_text(encoding="utf-8")).keys() - named == set()


@pytest.mark.parametrize(("file", "section", "key", "words"), LISTS)
def test_a_list_says_a_word_once(file: str, section: str, key: str, words: list[str]) -> None:
    assert sorted({word for word in words if words.count(word) > 1}) == [], f"{file} [{section}] {key}"
