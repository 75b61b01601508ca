"""TOML tables of the frame files made into frames, with every defect named by file, entry and remedy."""

from __future__ import annotations

import dataclasses
import itertools
import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, get_type_hints

from kg.errors import OntologyError
from kg.model import Status
from kg.ontology.frames import KINDS, SPREAD, Example, ExampleFact, Frame, Predicate
from kg.ontology.predicate import CASES, parse_predicate
from kg.ontology.schema import Relation

__all__ = ["load_toml", "read_frames", "read_words"]

# Two letters and the literal text around the second: AのB, A（B）, A傘下のB, A（B－）.
_PATTERN = re.compile(r"A[^AB]*B[^AB]*")
# What stands in braces, and what does not.
_ALTERNATIVES = re.compile(r"\{[^{}]*\}|[^{}]+")
_NEEDS_EXAMPLES = ("verb", "noun", "pair")
# Fields that hold a case, and those that hold classes, whatever the kind of frame.
_CASE_FIELDS = {
    "verb": ("subject", "object", "role"),
    "link": ("bearer", "noun", "agent", "host"),
    "light": ("noun",),
    "embed": ("speaker",),
}
_CLASS_FIELDS = ("subject_class", "object_class", "A", "B")
_CHOICES = {
    ("noun", "bearer"): ("subject", "object"),
    ("pair", "subject"): ("A", "B"),
    ("light", "voice"): ("active", "passive"),
}


def load_toml(path: Path, content: bytes) -> dict[str, Any]:
    """The tables of a TOML file. Raises OntologyError where it does not parse."""
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path.name} is not readable as TOML: {error}; correct that line") from error


def read_frames(
    path: Path, tables: Mapping[str, Any], relations: Mapping[str, Relation], classes: Collection[str]
) -> Iterator[Frame]:
    """The frames of one parsed file, a frame for each predicate or noun of its tables. Raises OntologyError."""
    for kind, entries in tables.items():
        if kind not in KINDS:
            raise OntologyError(f"{path.name}: [[{kind}]] is no kind of frame; use {', '.join(KINDS)}")
        if not isinstance(entries, list):
            raise OntologyError(f"{path.name}: [{kind}] is a single table; write [[{kind}]]")
        for number, table in enumerate(entries, start=1):
            yield from _TableReader(path, kind, number, table, relations, classes).frames()


def read_words(path: Path, tables: dict[str, Any]) -> dict[str, dict[str, tuple[str, ...]]]:
    """The plain word lists of a file (`[section]` with `key = ["…"]`), taken out of `tables`. Raises OntologyError."""
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for section in [name for name, table in tables.items() if isinstance(table, dict)]:
        words[section] = {}
        for key, items in tables.pop(section).items():
            if not isinstance(items, list) or not all(isinstance(item, str) and item for item in items):
                raise OntologyError(f'{path.name}: [{section}] {key} is no list of words; write it as ["…", …]')
            words[section][key] = tuple(items)
    return words


def _spelled_out(wording: str) -> Iterator[str]:
    """Every wording that one with alternatives in braces stands for.

    >>> list(_spelled_out("{対応,姿勢}を{批判する,非難する}"))
    ['対応を批判する', '対応を非難する', '姿勢を批判する', '姿勢を非難する']
    """
    parts = [part[1:-1].split(",") if part.startswith("{") else [part] for part in _ALTERNATIVES.findall(wording)]
    return map("".join, itertools.product(*parts))


class _TableReader:
    def __init__(
        self,
        path: Path,
        kind: str,
        number: int,
        table: dict[str, Any],
        relations: Mapping[str, Relation],
        classes: Collection[str],
    ) -> None:
        self.kind, self.table, self.relations, self.classes = kind, table, relations, classes
        names = next((table[key] for key in SPREAD if table.get(key)), table.get("pattern", ""))
        first = next(_spelled_out(names[0])) if isinstance(names, list) and names else names
        self.source = f"{path.name} [[{kind}]] {number} ({table.get('relation', '')} {first})".replace("( ", "(")

    def fail(self, problem: str, remedy: str) -> OntologyError:
        return OntologyError(f"{self.source}: {problem}; {remedy}")

    def frames(self) -> Iterator[Frame]:
        frame = KINDS[self.kind]
        types = get_type_hints(frame)
        fields = {f.name: f for f in dataclasses.fields(frame) if f.name != "source"}
        for key in self.table:
            if key not in fields:
                raise self.fail(f"unknown key {key}", f"use {', '.join(fields)}")
        for name, field in fields.items():
            if field.default is dataclasses.MISSING and name not in self.table:
                raise self.fail(f"no {name}", "add it")
        if self.kind in _NEEDS_EXAMPLES and not self.table.get("examples"):
            raise self.fail("no example", "add an example sentence with its facts")
        spread = next((name for name in fields if name in SPREAD), None)
        values = {name: self.value(name, types[name], value) for name, value in self.table.items() if name != spread}
        if spread is None:
            for pattern in _spelled_out(values["pattern"]) if "pattern" in values else [None]:
                yield frame(**values | ({"pattern": pattern} if pattern else {}), source=self.source)
            return
        for item in dict.fromkeys(x for one in self.strings(spread, self.table[spread]) for x in _spelled_out(one)):
            yield frame(**{spread: self.value(spread, types[spread], item)}, **values, source=self.source)

    def value(self, name: str, type_: Any, value: Any) -> Any:
        converters: dict[Any, Callable[[str, Any], Any]] = {
            str: self.string,
            bool: self.flag,
            Predicate: self.predicate,
            Status: self.status,
            Status | None: self.status,
            tuple[str, ...]: self.strings,
            tuple[Example, ...]: self.examples,
        }
        converted = converters.get(type_, partial(self.number, type_))(name, value)
        if name == "relation":
            self.check(name, [converted] if converted else [], self.relations, "a relation of core.ttl")
        elif name in _CASE_FIELDS.get(self.kind, ()):
            self.check(name, converted, CASES, "a case such as が, を, に, によって")
        elif (self.kind, name) == ("pair", "pattern") and not _PATTERN.fullmatch(converted):
            raise self.fail(
                f"pattern = {converted!r} is unknown", "write A, B and the text between, such as AのB or A（B）"
            )
        elif name in _CLASS_FIELDS:
            self.check(name, converted, self.classes, "a class of core.ttl")
        elif (self.kind, name) in _CHOICES:
            self.check(name, [converted], _CHOICES[self.kind, name], " or ".join(_CHOICES[self.kind, name]))
        return converted

    def check(self, name: str, values: Collection[str], allowed: Collection[str], expected: str) -> None:
        for value in values:
            if value not in allowed:
                raise self.fail(f"{name} = {value!r} is unknown", f"use {expected}")

    def string(self, name: str, value: Any) -> str:
        if not isinstance(value, str) or not value:
            raise self.fail(f"{name} = {value!r} is no text", 'write it as "…"')
        return value

    def strings(self, name: str, value: Any) -> tuple[str, ...]:
        if value == "" and self.kind == "embed":  # nobody is named
            return ()
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not items:
            raise self.fail(f"{name} is no list of words", 'write it as ["…", …]')
        strings = tuple(self.string(name, item) for item in items)
        for string in strings:
            if strings.count(string) > 1:
                raise self.fail(f"{name} holds {string} twice", "keep one")
        return strings

    def flag(self, name: str, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self.fail(f"{name} = {value!r} is neither true nor false", "write true or false")
        return value

    def number(self, type_: Any, name: str, value: Any) -> Any:
        if type_ not in (int, float) or isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.fail(f"{name} = {value!r} is no number", "write a number")
        return type_(value)

    def status(self, name: str, value: Any) -> Status | None:
        if value == "" and self.kind == "embed":  # written out where it is a decision: the statement stays as it is
            return None
        try:
            return Status(value)
        except ValueError:
            raise self.fail(f"{name} = {value!r} is unknown", f"use {', '.join(Status)}") from None

    def predicate(self, name: str, value: Any) -> Predicate:
        try:
            return Predicate(value, *parse_predicate(self.string(name, value)))
        except ValueError as error:
            raise self.fail(str(error), "write 買収する, 置く, 本社を置く") from error

    def examples(self, name: str, value: Any) -> tuple[Example, ...]:
        if not isinstance(value, list):
            raise self.fail("examples is no list", 'write examples = [{ text = "…", facts = ["… | … | …"] }]')
        return tuple(map(self.example, value))

    def example(self, value: Any) -> Example:
        if not isinstance(value, dict) or set(value) != {"text", "facts"} or not isinstance(value["facts"], list):
            raise self.fail(f"example {value!r}", 'write { text = "…", facts = ["… | … | …"] }')
        return Example(self.string("text", value["text"]), tuple(map(self.fact, value["facts"])))

    def fact(self, value: Any) -> ExampleFact:
        parts = re.split(r"\s*\|\s*", self.string("facts", value).strip())
        if len(parts) not in (3, 4) or not all(parts):
            raise self.fail(f"example fact {value!r}", 'write "subject | relation | object" or "… | Planned"')
        self.check("relation of an example", parts[1:2], self.relations, "a relation of core.ttl")
        status = self.status("status", parts[3]) if len(parts) == 4 else None
        subject, relation, object_ = parts[:3]
        return ExampleFact(subject, relation, object_, status or Status.ACTUAL)
