"""The store: documents go in and come out, and what is left is always what a fresh build of the rest would hold.

Each document has a named graph that bears its IRI, a pure function of what was read from it. The default graph is
their union, with one `kgo:confidence` a fact, the highest; it is what queries see. (The engine's own union view
answers a triple once for each graph that holds it, so it cannot serve.) Beside these: the known entities that are
mentioned, the ontology, what was inferred, and the store's records. Every change is one transaction of the engine.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from kg.errors import StoreError
from kg.model import Document, Extraction
from kg.store.exchange import named, read_rdf, sort_out
from kg.store.folder import Folder
from kg.store.memory import give_back, one_heap
from kg.store.readback import Reader, index
from kg.store.records import document_hash, record_quads
from kg.store.snapshot import release, snapshot
from kg.store.terms import TYPE, iri_of, placed, term, text
from kg.store.update import Updater
from kg.store.view import ONTOLOGY
from kg.store.vocabulary import DEFAULT_BASE, Names
from kg.store.write import STAGING, New, triple_of

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["Change", "Store"]

BATCH = 100_000  # statements that are added in one step
_SMALL = 16 << 20  # bytes of files: some hundred articles


class Change(StrEnum):
    """What adding a document did."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


class Store(Updater):
    """A knowledge graph in memory or on disk.

    Reading: `documents`, `extraction`, `facts`, `entities`, `query`, `quads`. Writing: `add`, `remove`. Use it as a
    context manager, or `close` it: a store on disk has one writer at a time, readers as many as there are.
    """

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        base: str | None = None,
        read_only: bool = False,
        ontology: Ontology | None = None,
    ) -> None:
        """Opens the store in folder `path`, made if need be; without `path` one in memory.

        `base` is the IRI under which entities, facts and documents are named; a store keeps the one it was made with.
        `ontology` tells the known entities, and which class is more specific. Raises StoreError where the folder holds
        something else, another process writes to it, or nothing is there to read; ValueError for a bad base.
        """
        self.folder = Folder(path) if path is not None else None
        self.read_only = read_only
        self.persistent = path is not None
        self._snapshot: Path | None = None
        if base:
            Names(base)
        base = self.folder.base(base) if self.folder else base or DEFAULT_BASE
        super().__init__(self._open(base), base, ontology)
        if self.folder and not read_only:
            self._catch_up()

    def _open(self, base: str) -> ox.Store:
        if self.folder is None:
            return ox.Store()
        if self.read_only:
            if not self.folder.exists:
                raise StoreError(f"{self.folder.path} holds no graph; make one with kg build")
            return self._engine(self._as_it_is)
        self.folder.create(base)
        self.folder.lock()
        one_heap()
        try:
            engine = self._engine(ox.Store)
            for graph in list(engine.named_graphs()):
                if iri_of(graph).startswith(STAGING):  # a change that was never made
                    engine.remove_graph(graph)
        except BaseException:
            self.folder.unlock()
            raise
        return engine

    def _engine(self, make: Any) -> ox.Store:
        assert self.folder is not None  # noqa: S101 - only called for stores on disk
        try:
            return make(str(self.folder.engine))
        except (OSError, RuntimeError) as error:
            reason = " ".join(str(error).split())
            raise StoreError(f"{self.folder.path} cannot be opened: {reason[:200]}") from error

    def _as_it_is(self, path: str) -> ox.Store:
        assert self.folder is not None  # noqa: S101 - only called for stores on disk
        self._snapshot = snapshot(Path(path), self.folder.readers)
        return ox.Store.read_only(str(self._snapshot or path))

    def slim(self) -> None:
        """Lets go of memory that is not needed: what changes take until they are in a table, and what a writer's engine
        keeps of the tables it reads, which grows with them and cannot be bounded but by closing it and opening it again;
        so nobody may be iterating over anything. Raises StoreError where one is."""
        if self.folder is not None and not self.read_only:
            self.engine.flush()
            self.engine = ox.Store()  # the last reference to the other is gone
            self.engine = self._engine(ox.Store)
        give_back()

    def ease(self) -> None:
        """`slim`, where it is worth it: opening the engine anew takes longer than a small store."""
        if self.folder is None or self.folder.size > _SMALL:
            self.slim()

    def close(self) -> None:
        """Writes everything out and lets go of the folder; the store is of no use afterwards."""
        if self.folder is None:
            return
        if not self.read_only:
            with contextlib.suppress(OSError):
                self.engine.flush()
        self.engine = ox.Store()
        self.folder.unlock()
        if self._snapshot:
            release(self._snapshot)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, extraction: Extraction, settings: str = "") -> Change:
        """Adds what was read from a document, replacing what was read from it before; nothing happens when both are
        the same. `settings` names whatever else the reading depended on (versions, options): see `is_current`."""
        (change,) = self.add_all([extraction], settings)
        return change

    def add_all(self, extractions: Iterable[Extraction], settings: str = "") -> list[Change]:
        """Adds many documents, and gives what each did. Many at a time are added faster than one by one: those that
        are new go in together, `BATCH` statements at a time, and each time all of them or none; the confidence of a fact that
        is known already is raised before."""
        self._writable()
        decisions = self.decisions()
        return self._put_all(
            (record_quads(x, settings, self.names), partial(self._curated, x, decisions)) for x in extractions
        )

    def add_read(self, graph: Iterable[Quad], record: Iterable[Quad]) -> Change:
        """Adds a document that was read elsewhere: its graph, as `kg.store.quads` makes it, and the record of its reading,
        as `record_quads` does. The same happens as if it had been added here."""
        self._writable()
        given = list(graph)

        def curated() -> tuple[list[Any], list[Quad]]:
            decisions = self.decisions()
            if not decisions:
                return [triple_of(quad) for quad in given], []
            properties = index(given)
            reader = Reader(lambda iri: properties.get(iri, {}), self.names, self._depth)
            return self._curated(reader.extraction(iri_of(given[0].graph_name), properties), decisions)

        (change,) = self._put_all([(list(record), curated)])
        return change

    def _put_all(
        self, documents: Iterable[tuple[list[Quad], Callable[[], tuple[list[Any], list[Quad]]]]]
    ) -> list[Change]:
        """Puts graphs of documents in the place of their old ones. Of each the record of its reading is given, and what
        gives its graph with what else is to be recorded, unless the record says that it is the same reading."""
        changes: list[Change] = []
        batch: dict[Any, New] = {}
        size = 0
        for record, curated in documents:
            name: Any = record[0].subject
            if name in batch or size > BATCH:
                self._insert(batch.values())
                batch, size = {}, 0
            old_record = list(self.engine.quads_for_pattern(name, None, None, self.records))
            kept = [q for q in old_record if q.predicate == term("kgo:original")]
            if set(old_record) - set(kept) == set(record):
                changes.append(Change.UNCHANGED)
                continue
            changes.append(Change.REPLACED if old_record else Change.ADDED)
            digests = {q.object for q in record if q.predicate == term("kgo:extractionHash")}
            if any(q.predicate == term("kgo:extractionHash") and q.object in digests for q in old_record):
                self._apply(old_record, [*record, *kept])  # read anew, with the same result
                continue
            graph, more = curated()
            if old_record or next(iter(self.quads(name)), None) is not None:
                self._exchange(name, graph, old_record, [*record, *more])
            else:
                batch[name] = New(name, graph, [*record, *more])
                size += len(graph)
        if batch:
            self._insert(batch.values())
        return changes

    def load_read(self, file: IO[bytes], name: str) -> None:
        """Loads statements (N-Quads or N-Triples by the ending of `name`) as they are, as fast as the engine can, past
        the rules that keep graphs in step: for stores that are filled in one go, by whoever made the graphs that depend
        on the documents' as well. Raises StoreError where the file is not whole; the store is of no use then."""
        self._writable()
        self._forget_inference()
        syntax = ox.RdfFormat.N_TRIPLES if name.endswith(".nt") else ox.RdfFormat.N_QUADS
        try:
            self.engine.bulk_load(file, format=syntax)
        except (OSError, SyntaxError, ValueError) as error:
            raise StoreError(f"{name} cannot be loaded: {' '.join(str(error).split())[:200]}") from error

    def remove(self, document: str) -> None:
        """Forgets a document: its sentences, the facts that only it said, the entities that only it mentioned.

        Raises NotFoundError for a document that is not in the store."""
        self._writable()
        name = self._document(document)
        self._exchange(name, [], list(self.engine.quads_for_pattern(name, None, None, self.records)), [])

    def is_current(self, document: Document, settings: str = "") -> bool:
        """Whether this very document was added with these settings, so that it need not be read again."""
        name = NamedNode(self.names.document(document.id))
        wanted = {"kgo:documentHash": document_hash(document), "kgo:settings": settings}
        return all(
            next(iter(self.engine.quads_for_pattern(name, term(key), text(value), self.records)), None) is not None
            for key, value in wanted.items()
        )

    def add_graph(self, identifier: str, triples: Iterable[ox.Triple]) -> Change:
        """Adds statements of other makers as the graph of a document, replacing those it had."""
        self._writable()
        name = NamedNode(self.names.document(identifier))
        graph, lines = list[Any](), list[str]()
        for triple in dict.fromkeys(triples):
            graph.append(triple_of(triple))
            lines.append(str(placed(triple, name)))
        digest = hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
        record = [
            Quad(name, TYPE, term("prov:Collection"), self.records),
            Quad(name, term("kgo:extractionHash"), text(digest), self.records),
        ]
        old_record = list(self.engine.quads_for_pattern(name, None, None, self.records))
        if set(old_record) == set(record):
            return Change.UNCHANGED
        if old_record or next(iter(self.quads(name)), None) is not None:
            self._exchange(name, graph, old_record, record)
        else:
            self._insert([New(name, graph, record)])
        return Change.REPLACED if old_record else Change.ADDED

    def load(self, path: str | Path) -> dict[str, Change]:
        """Reads an RDF file in: documents of the fact model as if they had been read here, all else as one graph that
        bears the file's stem. Decisions about identity that the file tells of hold here too. Gives what changed, by
        identifier. Raises InputError where the file is not RDF."""
        self._writable()
        imported = sort_out(read_rdf(path))
        self.recall(imported.decisions)
        names = [x.document.id for x in imported.extractions]
        changes = dict(zip(names, self.add_all(imported.extractions), strict=True))
        if imported.rest:
            stem = Path(path).stem
            name = f"{stem}-rest" if stem in changes else stem
            changes[name] = self.add_graph(name, imported.rest)
        return changes

    def load_ontology(self, folder: str | Path | None = None) -> None:
        """Puts the ontology's classes and relations, with their labels, into the graph of the ontology.

        `folder` holds `core.ttl`; the project's own by default. Raises StoreError where it cannot be read."""
        from kg.ontology import ontology_folder

        self._writable()
        folder = Path(folder) if folder is not None else ontology_folder()
        new: list[Quad] = []
        for path in sorted(folder.glob("*.ttl")):
            if path.name != "shapes.ttl":
                try:
                    new += (placed(q, ONTOLOGY) for q in named(list(ox.parse(path=str(path)))))
                except (OSError, SyntaxError) as error:
                    raise StoreError(f"{path} cannot be loaded: {' '.join(str(error).split())}") from error
        old = list(self.engine.quads_for_pattern(None, None, None, ONTOLOGY))
        if set(old) != set(new):
            self._apply(old, new)
