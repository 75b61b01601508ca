"""Gold documents, and the inventory of relations and classes against which they are scored."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.ontology import Ontology

__all__ = ["Gold", "Inventory", "norm", "read_gold"]

_IGNORED = re.compile(r"[\s・·‐‑–—\-「」『』\"'“”]")


@lru_cache(maxsize=65536)
def norm(text: str) -> str:
    """A name as it is compared: NFKC, case folded, without blanks, middle dots, dashes and quotes."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text).casefold())


class Inventory:
    """Which relations count, and how they turn around. With `only`, these and their inverses alone."""

    def __init__(self, ontology: Ontology, only: Iterable[str] | None = None) -> None:
        relations = ontology.relations
        self.forward = {name: r.forward for name, r in relations.items() if r.is_inverse and r.forward}
        self.symmetric = frozenset(name for name, r in relations.items() if r.symmetric)
        self.known = frozenset(relations)
        self._parents = {name: c.parent for name, c in ontology.classes.items()}
        if only is not None:
            wanted = frozenset(only)
            backward = (inverse for inverse, name in self.forward.items() if name in wanted)
            self.known = wanted | {*backward, *(self.forward[name] for name in wanted if name in self.forward)}

    def turn(self, relation: str) -> tuple[str, bool]:
        """The relation in its own direction, and whether its name was that of the inverse."""
        return self.forward.get(relation, relation), relation in self.forward

    def ancestors(self, classes: Iterable[str]) -> set[str]:
        """The classes with all that stand above them."""
        seen: set[str] = set()
        for name in classes:
            at: str | None = name
            while at and at not in seen:
                seen.add(at)
                at = self._parents.get(at)
        return seen


class Gold:
    """The facts of one annotated document."""

    def __init__(self, raw: Mapping[str, Any], inventory: Inventory) -> None:
        try:
            self.document: str = raw["doc"]
            self.entities: Mapping[str, Mapping[str, Any]] = raw["entities"]
            self.facts: list[Mapping[str, Any]] = raw["facts"]
            self.bearers: dict[str, set[str]] = defaultdict(set)
            for identifier, entity in self.entities.items():
                for name in entity["names"]:
                    self.bearers[norm(name)].add(identifier)
        except (KeyError, TypeError) as error:
            raise InputError(f"a gold document lacks what it needs: {error}") from error
        self.inventory = inventory

    def called(self, names: Iterable[str]) -> set[str]:
        """The identifiers of the entities that bear one of the names."""
        return {i for n in names for i in self.bearers.get(n, ())}

    def names(self, identifier: str) -> frozenset[str]:
        """The names of an entity as they are compared."""
        return frozenset(norm(n) for n in self.entities[identifier]["names"])


def read_gold(golds: Iterable[str | os.PathLike[str] | Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The documents of gold files, in order. Raises `InputError` where a file is missing or is not JSON."""
    for gold in golds:
        if isinstance(gold, Mapping):
            yield gold
            continue
        path = Path(gold)
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: cannot be read as gold: {getattr(error, 'strerror', None) or error}") from error
        parts = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
        for number, part in parts if path.suffix == ".jsonl" else [(1, text)]:
            try:
                found = json.loads(part)
            except json.JSONDecodeError as error:
                line = number + error.lineno - 1
                raise InputError(f"{path}, line {line}: not JSON: {error.msg}") from error
            lacking = [key for key in ("doc", "entities", "facts") if not isinstance(found, dict) or key not in found]
            if lacking:
                raise InputError(f"{path}, line {number}: a gold document has doc, entities and facts; no {lacking[0]}")
            yield found
