"""The store: documents go in and come out, and what is left is always what a fresh build of the rest would hold.

Each document has a named graph that bears its IRI, a pure function of what was read from it. The default graph is
their union, with one `kgo:confidence` a fact, the highest; it is what queries see. (The engine's own union view
answers a triple once for each graph that holds it, so it cannot serve.) Beside these: the known entities that are
mentioned, the ontology, what was inferred, and the store's records. Every change is one transaction of the engine.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from kg.errors import StoreError
from kg.model import Document, Extraction
from kg.store.exchange import named, read_rdf, sort_out
from kg.store.folder import Folder
from kg.store.rdf import CONFIDENCE, TYPE, fact_triples, iri_of, placed, quads, term, text
from kg.store.readback import Reader
from kg.store.view import DEFAULT, ONTOLOGY, View
from kg.store.vocabulary import DEFAULT_BASE, KGO, PREFIXES, Names

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["Change", "Store"]

_STAGING = "urn:x-kg:staging:"


class Change(StrEnum):
    """What adding a document did."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


class Store(View):
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

    def _open(self, base: str) -> ox.Store:
        if self.folder is None:
            return ox.Store()
        if self.read_only:
            if not self.folder.exists:
                raise StoreError(f"{self.folder.path} holds no graph; make one with kg build")
            return self._engine(lambda path: ox.Store.read_only(path))
        self.folder.create(base)
        self.folder.lock()
        try:
            engine = self._engine(ox.Store)
            for graph in list(engine.named_graphs()):
                if graph.value.startswith(_STAGING):  # a change that was never made
                    engine.remove_graph(graph)
        except BaseException:
            self.folder.unlock()
            raise
        return engine

    def _engine(self, make: Any) -> ox.Store:
        assert self.folder is not None  # noqa: S101 - only called for stores on disk
        try:
            return make(str(self.folder.engine))
        except OSError as error:
            reason = " ".join(str(error).split())
            raise StoreError(f"{self.folder.path} cannot be opened: {reason[:200]}") from error

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
        digest = hashlib.sha256(repr(extraction).encode("utf-8", "backslashreplace")).hexdigest()
        name = NamedNode(self.names.document(extraction.document.id))
        record = [
            Quad(name, TYPE, term("prov:Entity"), self.records),
            Quad(name, term("kgo:extractionHash"), text(digest), self.records),
            Quad(name, term("kgo:documentHash"), text(_document_hash(extraction.document)), self.records),
            Quad(name, term("kgo:settings"), text(settings), self.records),
        ]
        old_record = list(self.engine.quads_for_pattern(name, None, None, self.records))
        if set(old_record) == set(record):
            return Change.UNCHANGED
        same = any(q.predicate == term("kgo:extractionHash") and q.object == text(digest) for q in old_record)
        if same:
            self._apply(old_record, record)
            return Change.REPLACED
        self._exchange(name, quads(extraction, self.names), old_record, record)
        return Change.REPLACED if old_record else Change.ADDED

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

    def infer(self) -> int:
        """Brings the inferred graph in step with what the documents say now, and gives the number of its facts.

        It holds each conclusion as a fact with its edge, and the classes above those of the entities; nothing that
        the documents say themselves. Without an ontology there is nothing to conclude."""
        from kg.store.infer import infer

        self._writable()
        if self.ontology is None:
            return 0
        facts = infer(self.facts(), self.ontology)
        triples = {Triple(*t) for fact in facts for t in fact_triples(fact, "ja", self.names)}
        for iri in self._entity_iris():
            node = NamedNode(iri)
            for quad in self.engine.quads_for_pattern(node, TYPE, None, DEFAULT):
                name = str(getattr(quad.object, "value", "")).removeprefix(KGO)
                while name in self.ontology.classes and (name := self.ontology.classes[name].parent):
                    triples.add(Triple(node, TYPE, NamedNode(self.names.relation(name))))
        new = {placed(t, self.inferred_graph) for t in triples}
        new = {q for q in new if placed(q, DEFAULT) not in self.engine}
        old = set(self.quads(self.inferred_graph))
        self._apply(old - new, new - old)
        return len(facts)

    def _exchange(self, name: NamedNode, graph: list[Quad], old_record: list[Quad], record: list[Quad]) -> None:
        """Puts `graph` in the place of a document's graph, and the default and known graphs in step."""
        old = list(self.engine.quads_for_pattern(None, None, None, name))
        kept = {q.triple for q in graph}
        gone = [q for q in old if q.triple not in kept]
        before = {q.triple for q in old}
        new = [q for q in graph if q.triple not in before]
        removals, additions = [*gone, *old_record], [*new, *record]
        for quad in gone:
            if quad.predicate != CONFIDENCE and not self._elsewhere(quad, name):
                removals.append(placed(quad, DEFAULT))
        additions += (placed(q, DEFAULT) for q in new if q.predicate != CONFIDENCE)
        self._confidences(name, old, graph, removals, additions)
        self._known(name, old, graph, removals, additions)
        self._apply(removals, additions)

    def _elsewhere(self, quad: Quad, name: NamedNode) -> bool:
        """Whether another document's graph holds the triple too."""
        own = (DEFAULT, self.known_graph, self.inferred_graph, self.records, ONTOLOGY, name)
        found = self.engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        return any(q.graph_name not in own for q in found)

    def _confidences(
        self, name: NamedNode, old: list[Quad], new: list[Quad], removals: list[Quad], additions: list[Quad]
    ) -> None:
        """One confidence a fact in the default graph: the highest that a document has."""
        mine: dict[Any, list[Any]] = {}
        for q in new:
            if q.predicate == CONFIDENCE:
                mine.setdefault(q.subject, []).append(q.object)
        for subject in dict.fromkeys([*mine, *(q.subject for q in old if q.predicate == CONFIDENCE)]):
            present, others = [], []
            for q in self.engine.quads_for_pattern(subject, CONFIDENCE, None, None):
                if q.graph_name == DEFAULT:
                    present.append(q.object)
                elif q.graph_name not in (name, self.inferred_graph):
                    others.append(q.object)
            best = max([*others, *mine.get(subject, ())], key=_probability, default=None)
            removals += (Quad(subject, CONFIDENCE, v, DEFAULT) for v in present if v != best)
            if best is not None and best not in present:
                additions.append(Quad(subject, CONFIDENCE, best, DEFAULT))

    def _known(
        self, name: NamedNode, old: list[Quad], new: list[Quad], removals: list[Quad], additions: list[Quad]
    ) -> None:
        """Describes the known entities that documents mention, and forgets those that none mentions any more."""
        if self.ontology is None:
            return
        scheme, known = term("skos:inScheme"), term("kgo:KnownEntities")
        after = {iri_of(q.subject) for q in new if q.predicate == scheme and q.object == known}
        before = {iri_of(q.subject) for q in old if q.predicate == scheme and q.object == known}
        for node in map(NamedNode, sorted(after - before)):
            if next(iter(self.engine.quads_for_pattern(node, None, None, self.known_graph)), None) is None:
                additions += self._describe(node)
        for node in map(NamedNode, sorted(before - after)):
            if not self._elsewhere(Quad(node, scheme, known), name):
                removals += self.engine.quads_for_pattern(node, None, None, self.known_graph)

    def _describe(self, node: NamedNode) -> Iterator[Quad]:
        assert self.ontology is not None  # noqa: S101 - the caller has seen to it
        known = self.ontology.entities.by_id.get(Reader(lambda _: {}, self.names).entity_id(node.value))
        if known is None:
            return
        graph = self.known_graph
        yield Quad(node, TYPE, NamedNode(self.names.relation(known.type)), graph)
        for lang, label in (("ja", known.ja), ("en", known.en)):
            if label:
                yield Quad(node, term("rdfs:label"), text(label, lang), graph)
        for alias in known.names:
            if alias not in (known.ja, known.en):
                lang = "en" if alias.isascii() else "ja"
                yield Quad(node, term("skos:altLabel"), text(alias, lang), graph)
        if known.wikidata:
            yield Quad(node, term("owl:sameAs"), NamedNode(PREFIXES["wd"] + known.wikidata), graph)
        if known.within:
            yield Quad(node, term("kgo:within"), NamedNode(self.names.entity(known.within)), graph)

    def _writable(self) -> None:
        if self.read_only:
            raise StoreError("the store was opened for reading only; open it for writing")

    def _apply(self, removals: Iterable[Quad], additions: Iterable[Quad]) -> None:
        """Removes and adds in one transaction: all of it is in the store afterwards, or none.

        The engine has two atomic operations, `extend` and `update`. Only update removes, and putting data into its
        text would trust its parser with every string, so the data are staged and the update moves them."""
        removals, additions = list(removals), list(additions)
        if not removals:
            self.engine.extend(additions)
            return
        staged: list[Quad] = []
        steps: list[str] = []
        for verb, changes in (("DELETE", removals), ("INSERT", additions)):
            graphs: dict[Any, list[Quad]] = {}
            for quad in changes:
                graphs.setdefault(quad.graph_name, []).append(quad)
            for number, (graph, part) in enumerate(graphs.items()):
                stage = NamedNode(f"{_STAGING}{verb}:{number}")
                staged += (placed(q, stage) for q in part)
                pattern = "?s ?p ?o" if isinstance(graph, DefaultGraph) else f"GRAPH {graph} {{ ?s ?p ?o }}"
                steps.append(f"{verb} {{ {pattern} }} WHERE {{ GRAPH {stage} {{ ?s ?p ?o }} }}")
                steps.append(f"DROP GRAPH {stage}")
        self.engine.extend(staged)
        self.engine.update(" ;\n".join(steps))


def _probability(term: Any) -> tuple[float, str]:
    try:
        return float(iri_of(term)), str(term)
    except ValueError:  # a foreign graph may call anything a confidence
        return -1.0, str(term)


def _document_hash(document: Document) -> str:
    return hashlib.sha256(repr(document).encode("utf-8", "backslashreplace")).hexdigest()
