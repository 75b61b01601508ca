"""The store: documents go in and come out, and what is left is always what a fresh build of the rest would hold.

Each document has a named graph that bears its IRI, a pure function of what was read from it. The default graph is
their union, with one `kgo:confidence` a fact, the highest; it is what queries see. (The engine's own union view
answers a triple once for each graph that holds it, so it cannot serve.) Beside these: the known entities that are
mentioned, the ontology, what was inferred, and the store's records. Every change is one transaction of the engine.
"""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, Triple

from kg.errors import NotFoundError, StoreError
from kg.model import Document, Extraction
from kg.store.curation import Decision, applied, decision_quads, now
from kg.store.exchange import named, read_rdf, sort_out
from kg.store.folder import Folder
from kg.store.guard import refuse_remote
from kg.store.rdf import CONFIDENCE, TYPE, conclusion, integer, iri_of, placed, quads, term, text
from kg.store.readback import Reader, index
from kg.store.results import query_error
from kg.store.turtle import ntriples
from kg.store.view import DEFAULT, ONTOLOGY
from kg.store.vocabulary import DEFAULT_BASE, KGO, Names
from kg.store.write import STAGING, Writer, probability

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["Change", "Store", "record_quads"]

_ATTEMPTS = 15


class Change(StrEnum):
    """What adding a document did."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


class Store(Writer):
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
            return self._engine(_read_only)
        self.folder.create(base)
        self.folder.lock()
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

    def flush(self) -> None:
        """Makes the engine let go of the memory that changes take; they are safe on disk without it."""
        if self.folder is not None:
            self.engine.flush()

    def close(self) -> None:
        """Writes everything out and lets go of the folder; the store is of no use afterwards."""
        if self.folder is not None and not self.read_only:
            with contextlib.suppress(OSError):
                self.engine.flush()
            self.engine = ox.Store()
            self.folder.unlock()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, extraction: Extraction, settings: str = "") -> Change:
        """Adds what was read from a document, replacing what was read from it before; nothing happens when both are
        the same. `settings` names whatever else the reading depended on (versions, options): see `is_current`."""
        self._writable()
        record = record_quads(extraction, settings, self.names)
        return self._put(record, lambda: self._curated(extraction, self.decisions()))

    def _put(self, record: list[Quad], curated: Callable[[], tuple[list[Quad], list[Quad]]]) -> Change:
        """Puts a document's graph, as `curated` gives it with what else is to be recorded, in the place of its old one,
        unless `record` says that it is the same reading."""
        name: Any = record[0].subject
        old_record = list(self.engine.quads_for_pattern(name, None, None, self.records))
        kept = [q for q in old_record if q.predicate == term("kgo:original")]
        if set(old_record) - set(kept) == set(record):
            return Change.UNCHANGED
        digests = {q.object for q in record if q.predicate == term("kgo:extractionHash")}
        if any(q.predicate == term("kgo:extractionHash") and q.object in digests for q in old_record):
            self._apply(old_record, [*record, *kept])
            return Change.REPLACED
        graph, more = curated()
        self._exchange(name, graph, old_record, [*record, *more])
        return Change.REPLACED if old_record else Change.ADDED

    def add_read(self, graph: Iterable[Quad], record: Iterable[Quad]) -> Change:
        """Adds a document that was read elsewhere: its graph, as `kg.store.quads` makes it, and the record of its reading,
        as `record_quads` does. The same happens as if it had been added here."""
        self._writable()
        given = list(graph)

        def curated() -> tuple[list[Quad], list[Quad]]:
            decisions = self.decisions()
            if not decisions:
                return given, []
            properties = index(given)
            reader = Reader(lambda iri: properties.get(iri, {}), self.names, self._depth)
            return self._curated(reader.extraction(iri_of(given[0].graph_name), properties), decisions)

        return self._put(list(record), curated)

    def load_read(self, file: IO[bytes], name: str) -> None:
        """Loads statements (N-Quads or N-Triples by the ending of `name`) as they are, as fast as the engine can, past
        the rules that keep graphs in step: for stores that are filled in one go, by whoever made the graphs that depend
        on the documents' as well. Raises StoreError where the file is not whole; the store is of no use then."""
        self._writable()
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
        wanted = {"kgo:documentHash": _document_hash(document), "kgo:settings": settings}
        return all(
            next(iter(self.engine.quads_for_pattern(name, term(key), text(value), self.records)), None) is not None
            for key, value in wanted.items()
        )

    def add_graph(self, identifier: str, triples: Iterable[Triple]) -> Change:
        """Adds statements of other makers as the graph of a document, replacing those it had."""
        self._writable()
        name = NamedNode(self.names.document(identifier))
        graph = [placed(triple, name) for triple in dict.fromkeys(triples)]
        digest = hashlib.sha256("\n".join(sorted(map(str, graph))).encode()).hexdigest()
        record = [
            Quad(name, TYPE, term("prov:Collection"), self.records),
            Quad(name, term("kgo:extractionHash"), text(digest), self.records),
        ]
        old_record = list(self.engine.quads_for_pattern(name, None, None, self.records))
        if set(old_record) == set(record):
            return Change.UNCHANGED
        self._exchange(name, graph, old_record, record)
        return Change.REPLACED if old_record else Change.ADDED

    def load(self, path: str | Path) -> dict[str, Change]:
        """Reads an RDF file in: documents of the fact model as if they had been read here, all else as one graph that
        bears the file's stem. Gives what changed, by identifier. Raises InputError where the file is not RDF."""
        self._writable()
        imported = sort_out(read_rdf(path))
        changes = {x.document.id: self.add(x) for x in imported.extractions}
        if imported.rest:
            stem = Path(path).stem
            name = f"{stem}-rest" if stem in changes else stem
            changes[name] = self.add_graph(name, imported.rest)
        return changes

    def update(self, sparql: str) -> tuple[int, int]:
        """Runs a SPARQL 1.1 update, and gives the number of statements added to and removed from the merged graph.

        What it adds to the default graph is kept in the graph of a document called `by-hand`; what it removes from there
        goes from every document. A document that is read anew says what it says. Raises QueryError where the update
        does not parse or reaches for another host."""
        self._writable()
        refuse_remote(sparql)
        before = {q.triple for q in self.quads()}
        try:
            self.engine.update(sparql, prefixes=dict(self.prefixes))
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise query_error(error, sparql) from error
        after = {q.triple for q in self.quads()}
        hand = NamedNode(self.names.document("by-hand"))
        removed = before - after
        removals = [q for q in self.engine if self._of_document(q) and q.triple in removed]
        additions = [placed(t, hand) for t in after - before]
        if additions:
            additions.append(Quad(hand, TYPE, term("prov:Collection"), self.records))
        self._apply(removals, additions)
        self._merge_again()
        final = {q.triple for q in self.quads()}
        return len(final - before), len(before - final)

    def _of_document(self, quad: Quad) -> bool:
        return iri_of(quad.graph_name).startswith(self.names.documents)

    def _merge_again(self) -> None:
        """Makes the merged graph the union of the documents' graphs, as they are."""
        wanted: set[Quad] = set()
        best: dict[Any, Any] = {}
        for quad in self.engine:
            if not self._of_document(quad):
                continue
            if self._is_merged(quad):
                best[quad.subject] = max(best.get(quad.subject, quad.object), quad.object, key=probability)
            else:
                wanted.add(placed(quad, DEFAULT))
        wanted |= {Quad(subject, CONFIDENCE, value, DEFAULT) for subject, value in best.items()}
        present = set(self.quads())
        self._apply(present - wanted, wanted - present)

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

    def infer(self, same: Mapping[str, str] | None = None) -> int:
        """Brings the inferred graph in step with what the documents say now, and gives the number of its facts.

        It holds each conclusion as a fact with its edge, the classes above those of the entities, and which entities
        are one (owl:sameAs, see `kg.resolve.corpus`); nothing that the documents say themselves. `same` is what is
        known of the latter from elsewhere. Without an ontology there is nothing to conclude."""
        from kg.store.infer import infer

        self._writable()
        if self.ontology is None:
            return 0
        facts = infer(self.facts(), self.ontology)
        new: set[Quad] = set()
        graph = self.inferred_graph
        for fact in facts:
            edge, *rest = conclusion(fact, self.names)
            if Quad(*edge, DEFAULT) not in self.engine:
                new.add(Quad(*edge, graph))
            new.update(Quad(*triple, graph) for triple in rest)
        for iri in self._entity_iris():
            node = NamedNode(iri)
            said = {iri_of(q.object) for q in self.engine.quads_for_pattern(node, TYPE, None, DEFAULT)}
            above: set[str] = set()
            for name in (type_.removeprefix(KGO) for type_ in said):
                while name in self.ontology.classes and (name := self.ontology.classes[name].parent):
                    above.add(self.names.relation(name))
            new.update(Quad(node, TYPE, NamedNode(type_), graph) for type_ in above - said)
        new.update(self._same(self._united() if same is None else same))
        old = set(self.quads(self.inferred_graph))
        self._apply(old - new, new - old)
        return len(facts)

    def _same(self, same: Mapping[str, str]) -> Iterator[Quad]:
        for entity, other in same.items():
            one, two = NamedNode(self.names.entity(entity)), NamedNode(self.names.entity(other))
            yield Quad(one, term("owl:sameAs"), two, self.inferred_graph)

    def _united(self) -> dict[str, str]:
        """The entities that are one with another, by what all documents together say of them."""
        from kg.resolve.corpus import Bearer, same

        assert self.ontology is not None  # noqa: S101 - the caller has seen to it
        reader = self.reader()
        found = (reader.entity(iri) for iri in self._entity_iris())
        return same((Bearer(e.id, e.type, e.labels) for e in found), self.ontology)

    def merge(self, entity: str, other: str, *, by: str = "", when: str = "") -> Decision:
        """Decides that `other` is the same thing as `entity`: what documents say of it is about `entity` from now on.

        `by` names who decides, `when` (ISO 8601, now by default) is recorded. Raises NotFoundError for an entity that
        no document mentions."""
        known, absorbed = self.entity(entity), self.entity(other)
        if known.id == absorbed.id:
            raise StoreError(f"{entity!r} cannot be merged with itself")
        label, lang = known.labels[0]
        return self._decide(Decision(0, "merge", known.id, absorbed.id, (), label, lang, known.type, when or now(), by))

    def split(self, entity: str, documents: Iterable[str], *, by: str = "", when: str = "") -> Decision:
        """Decides that `documents` speak of another thing where they speak of `entity`; it gets an identifier of its own,
        the decision's `other`. Raises NotFoundError for an entity or document that is not there."""
        known = self.entity(entity)
        chosen = tuple(sorted(set(documents)))
        for document in chosen:
            self._document(document)
        if not chosen:
            raise StoreError(f"name the documents that mean another {entity!r}")
        taken = {d.other for d in self.decisions()}
        other = next(
            name
            for name in (f"{known.id}~{n}" for n in range(2, len(taken) + 3))
            if name not in taken and not self._lookup(self.names.entity(name))
        )
        label, lang = known.labels[0]
        return self._decide(Decision(0, "split", known.id, other, chosen, label, lang, known.type, when or now(), by))

    def undo(self, number: int | None = None, *, when: str = "") -> Decision:
        """Takes back a decision, the last valid one unless `number` tells which. Raises NotFoundError without one."""
        valid = [d for d in self.decisions() if not d.undone and number in (None, d.number)]
        if not valid:
            raise NotFoundError("there is no decision to undo" if number is None else f"no valid decision {number}")
        return self._decide(replace(valid[-1], undone=when or now()))

    def _decide(self, decision: Decision) -> Decision:
        """Records a decision and applies it; `PENDING` stands beside it until every document has followed."""
        self._writable()
        before = self.decisions()
        if not decision.number:
            decision = replace(decision, number=len(before) + 1)
        old = [q for d in before if d.number == decision.number for q in self._decision(d)]
        self._apply(old, [*self._decision(decision), self._pending(decision)])
        self._follow(decision)
        return decision

    def _decision(self, decision: Decision) -> list[Quad]:
        return decision_quads(decision, self.names, self.curation_graph)

    def _pending(self, decision: Decision) -> Quad:
        return Quad(self.curation_graph, term("kgo:pending"), integer(decision.number), self.curation_graph)

    def _catch_up(self) -> None:
        """Ends what a crash cut off."""
        pending = {iri_of(q.object) for q in self.quads(self.curation_graph) if q.predicate == term("kgo:pending")}
        for decision in self.decisions():
            if str(decision.number) in pending:
                self._follow(decision)

    def _follow(self, decision: Decision) -> None:
        """Puts the documents that a decision touches through all decisions again."""
        original = term("kgo:original")
        touched: set[Any] = {q.subject for q in self.engine.quads_for_pattern(None, original, None, self.records)}
        for identifier in (decision.entity, decision.other):
            node = NamedNode(self.names.entity(identifier))
            touched |= {q.graph_name for q in self.engine.quads_for_pattern(node, TYPE, None, None)}
        decisions = self.decisions()
        for name in sorted((n for n in touched if iri_of(n).startswith(self.names.documents)), key=str):
            old_record = list(self.engine.quads_for_pattern(name, None, None, self.records))
            if not any(q.predicate == term("kgo:documentHash") for q in old_record):
                continue  # a graph of other makers is kept as it came
            kept = [q.object for q in old_record if q.predicate == original]
            read = ox.parse(iri_of(kept[0]), format=ox.RdfFormat.N_TRIPLES) if kept else self.quads(name)
            properties = index(read)
            reader = Reader(lambda iri, p=properties: p.get(iri, {}), self.names, self._depth)  # type: ignore[misc]
            extraction = reader.extraction(iri_of(name), properties)
            record = [q for q in old_record if q.predicate != original]
            graph, more = self._curated(extraction, decisions)
            self._exchange(name, graph, old_record, [*record, *more])
        self._apply([self._pending(decision)], [])

    def _curated(self, extraction: Extraction, decisions: Iterable[Decision]) -> tuple[list[Quad], list[Quad]]:
        """The graph of a document after all decisions, and the record of its reading where they change it."""
        corrected = applied(extraction, decisions)
        graph = quads(corrected, self.names)
        if corrected == extraction:
            return graph, []
        name = NamedNode(self.names.document(extraction.document.id))
        original = text(ntriples(quads(extraction, self.names)))
        return graph, [Quad(name, term("kgo:original"), original, self.records)]

    def _writable(self) -> None:
        if self.read_only:
            raise StoreError("the store was opened for reading only; open it for writing")


def _read_only(path: str) -> ox.Store:
    """Opens for reading; where a writer tidies its files away meanwhile, again a moment later, for some seconds."""
    for attempt in range(_ATTEMPTS):
        try:
            return ox.Store.read_only(path)
        except (OSError, RuntimeError):
            if attempt == _ATTEMPTS - 1:
                raise
            time.sleep(0.02 * (attempt + 1))
    raise AssertionError("unreachable")


def record_quads(extraction: Extraction, settings: str, names: Names) -> list[Quad]:
    """What the store notes of a reading: hashes of the document and of what was read, and the settings."""
    name, records = NamedNode(names.document(extraction.document.id)), NamedNode(names.graph("records"))
    digest = hashlib.sha256(repr(extraction).encode("utf-8", "backslashreplace")).hexdigest()
    return [
        Quad(name, TYPE, term("prov:Entity"), records),
        Quad(name, term("kgo:extractionHash"), text(digest), records),
        Quad(name, term("kgo:documentHash"), text(_document_hash(extraction.document)), records),
        Quad(name, term("kgo:settings"), text(settings), records),
    ]


def _document_hash(document: Document) -> str:
    return hashlib.sha256(repr(document).encode("utf-8", "backslashreplace")).hexdigest()
