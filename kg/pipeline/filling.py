"""The store that a build fills: made with the first document, and given some documents at a time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from kg.graph import Graph
from kg.model import Document, Extraction, Status
from kg.ontology import Ontology
from kg.store import Change, Folder, Store

__all__ = ["SLIM_EVERY", "Built", "Filling", "Target"]


SLIM_EVERY = 100  # documents: the engine keeps what is new in memory until then
_AT_ONCE = 32  # documents added to the store together


@dataclass
class Built:
    """What one build did so far: counts of this run, `facts` by status, `seconds` of wall clock; `entities` are those of
    the whole graph, counted at the end.

    `skipped` documents were in the graph already, read with the same settings; `failed` are names and reasons;
    `failed_before` were not tried again. `last` is the document that was added last.
    """

    documents: int = 0
    replaced: int = 0
    skipped: int = 0
    sentences: int = 0
    entities: int = 0
    facts: Counter[Status] = field(default_factory=Counter)
    failed: list[tuple[str, str]] = field(default_factory=list)
    failed_before: int = 0
    last: str = ""
    seconds: float = 0.0

    @property
    def seen(self) -> int:
        """All documents that were come to, whatever became of them."""
        return self.documents + self.skipped + len(self.failed) + self.failed_before


class Target:
    """The store to fill. A folder that is no store yet becomes one with the first document, so that a build of
    nothing leaves nothing behind."""

    def __init__(self, folder: Path | None, base: str | None, ontology: Ontology) -> None:
        self._folder, self._base, self._ontology = folder, base, ontology
        self._store: Store | None = None
        if folder is None or Folder(folder).exists:
            self.open()
        else:
            Folder(folder).check()

    @property
    def opened(self) -> bool:
        """Whether the store is open for writing."""
        return self._store is not None

    def open(self) -> Store:
        """The store, opened at the first call."""
        if self._store is None:
            self._store = Store(self._folder, base=self._base, ontology=self._ontology)
        return self._store

    def is_current(self, document: Document, settings: str) -> bool:
        """Whether the store holds this very document, read with these settings."""
        return self._store is not None and self._store.is_current(document, settings)

    def reopened(self, built: Built) -> Graph:
        """The graph that was filled, for reading."""
        self.close()
        return Graph(Store(self._folder, read_only=True, ontology=self._ontology), self._ontology, built)

    def close(self) -> None:
        """Closes the store, if it is open."""
        if self._store is not None:
            self._store.close()


class Filling:
    """What goes into the store, some documents at a time: many cost less than one by one. The first goes in by itself, so
    that whoever else would write to the same folder is told at once. Ended early, `put` adds those that wait."""

    def __init__(self, target: Target, settings: str, built: Built) -> None:
        self._target, self._settings, self._built = target, settings, built
        self._waiting: list[Extraction] = []
        self._fresh = 0  # documents since the store was slim

    def add(self, extraction: Extraction) -> None:
        """Counts what a document says and puts it with those that wait."""
        built = self._built
        built.documents += 1
        built.last = extraction.document.id
        built.sentences += len(extraction.sentences)
        built.facts.update(f.status for f in extraction.facts)
        self._waiting.append(extraction)
        if len(self._waiting) >= _AT_ONCE or not self._target.opened:
            self.put()

    def put(self) -> None:
        """Adds those that wait to the store."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        store = self._target.open()
        self._built.replaced += store.add_all(waiting, self._settings).count(Change.REPLACED)
        self._fresh += len(waiting)
        if self._fresh >= SLIM_EVERY:
            store.slim()
            self._fresh = 0
