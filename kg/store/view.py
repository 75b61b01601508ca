"""Reading a graph: documents, facts and entities as model values, and SPARQL over all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.errors import NotFoundError
from kg.model import Document, Entity, Extraction, Fact
from kg.store.curation import Decision, read_decisions
from kg.store.readback import Reader, index
from kg.store.results import Answer, query_error
from kg.store.terms import TYPE, iri_of, term
from kg.store.vocabulary import KGO, Names, prefixes

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["DEFAULT", "ONTOLOGY", "View", "class_depth"]

DEFAULT = DefaultGraph()
ONTOLOGY = NamedNode(KGO.rstrip("#"))


class View:
    """What can be read from an engine that holds graphs as `Store` lays them out."""

    def __init__(self, engine: ox.Store, base: str, ontology: Ontology | None = None) -> None:
        """Reads `engine`, whose IRIs stand under `base`; `ontology` tells which class is more specific."""
        self.engine = engine
        self.base = base
        self.ontology = ontology
        self.names = Names(base)
        self.prefixes: Mapping[str, str] = prefixes(base)
        self.known_graph = NamedNode(self.names.graph("known"))
        self.inferred_graph = NamedNode(self.names.graph("inferred"))
        self.curation_graph = NamedNode(self.names.graph("curation"))
        self.records = NamedNode(self.names.graph("records"))
        self.stale_graph = NamedNode(self.names.graph("stale"))

    def __len__(self) -> int:
        """The number of triples of the merged graph."""
        return sum(1 for _ in self.quads())

    def documents(self) -> tuple[Document, ...]:
        """The documents in the store, by identifier."""
        reader = self.reader()
        found = self.engine.quads_for_pattern(None, TYPE, term("nif:Context"), DEFAULT)
        return tuple(sorted((reader.document(iri_of(q.subject)) for q in found), key=lambda d: d.id))

    def __contains__(self, document: str) -> bool:
        name = NamedNode(self.names.document(document))
        return next(iter(self.engine.quads_for_pattern(name, None, None, self.records)), None) is not None

    def extraction(self, document: str) -> Extraction:
        """All that was read from one document. Raises NotFoundError where there is none of that identifier."""
        name = self._document(document)
        properties = index(self.engine.quads_for_pattern(None, None, None, name))
        reader = Reader(lambda iri: properties.get(iri, {}), self.names, self._depth)
        return reader.extraction(name.value, properties)

    def extractions(self) -> Iterator[Extraction]:
        """All that was read, document by document, in the order of their identifiers."""
        for document in self.documents():
            if document.id in self:
                yield self.extraction(document.id)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions about identity, in their order, those taken back as well."""
        return tuple(read_decisions(self.quads(self.curation_graph), self.names))

    def document(self, identifier: str) -> Document:
        """One document. Raises NotFoundError where there is none of that identifier."""
        return self.reader().document(iri_of(self._document(identifier)))

    def facts(self) -> Iterator[Fact]:
        """Every fact that documents say, once each, with all its sentences; in the order of their IRIs."""
        reader = self.reader()
        for iri in sorted(
            iri_of(q.subject) for q in self.engine.quads_for_pattern(None, TYPE, term("kgo:Fact"), DEFAULT)
        ):
            yield reader.fact(iri)

    def inferred_facts(self) -> Iterator[Fact]:
        """The facts that follow from what was said through the ontology, in the order of their IRIs."""
        reader = Reader(self._lookup_inferred, self.names, self._depth)
        found = self.engine.quads_for_pattern(None, TYPE, term("kgo:Fact"), self.inferred_graph)
        for iri in sorted(iri_of(q.subject) for q in found):
            yield reader.fact(iri)

    def facts_about(self, entity: str) -> Iterator[Fact]:
        """The facts whose subject, object or speaker is the entity of this identifier, in the order of their IRIs."""
        node = NamedNode(self.names.entity(entity))
        roles = (term("rdf:subject"), term("rdf:object"), term("prov:wasAttributedTo"))
        found = {iri_of(q.subject) for role in roles for q in self.engine.quads_for_pattern(None, role, node, DEFAULT)}
        reader = self.reader()
        return (reader.fact(iri) for iri in sorted(found))

    def same(self) -> dict[str, str]:
        """Identifiers of one thing that all documents together show to be one, each with that to show it by."""
        from kg.resolve.entity.corpus import shown

        found = self.engine.quads_for_pattern(None, term("owl:sameAs"), None, self.inferred_graph)
        reader = self.reader()
        return shown({reader.entity_id(iri_of(q.subject)): reader.entity_id(iri_of(q.object)) for q in found})

    def entities(self) -> Iterator[Entity]:
        """Every entity that a document mentions, by identifier."""
        reader = self.reader()
        for iri in sorted(self._entity_iris()):
            yield reader.entity(iri)

    def count_entities(self) -> int:
        """How many entities documents mention, counted without holding them."""
        found = 0
        for quad in self.engine.quads_for_pattern(None, TYPE, None, DEFAULT):
            if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(self.names.entities):
                others = self.engine.quads_for_pattern(quad.subject, TYPE, None, DEFAULT)
                found += all(iri_of(quad.object) <= iri_of(q.object) for q in others)  # at the first of its classes
        return found

    def entity(self, identifier: str) -> Entity:
        """One entity. Raises NotFoundError where no document mentions it."""
        iri = self.names.entity(identifier)
        if not self._lookup(iri):
            raise NotFoundError(f"the graph has no entity {identifier!r}")
        return self.reader().entity(iri)

    def find(self, name: str) -> tuple[Entity, ...]:
        """The entities that bear a name or identifier, compared as names are (NFKC, case, spaces and middle dots
        ignored); those whose preferred name it is come first."""
        from kg.ontology import normalise

        wanted = normalise(name)
        ranks: dict[str, int] = {}
        for rank, label in enumerate(("rdfs:label", "skos:altLabel")):
            for quad in chain(*(self.engine.quads_for_pattern(None, term(label), None, g) for g in self._described)):
                iri = iri_of(quad.subject)
                if iri.startswith(self.names.entities) and normalise(iri_of(quad.object)) == wanted:
                    ranks.setdefault(iri, rank)
        direct = self.names.entity(name) if name else ""
        if direct and self._lookup(direct):
            ranks[direct] = -1
        reader = self.reader()
        return tuple(reader.entity(iri) for iri in sorted(ranks, key=lambda i: (ranks[i], i)) if self._lookup(iri))

    @property
    def _described(self) -> tuple[Any, ...]:
        return (DEFAULT, self.known_graph)

    def reader(self) -> Reader:
        """Reads model values off the merged graph."""
        return Reader(self._lookup, self.names, self._depth)

    def quads(self, graph: NamedNode | DefaultGraph = DEFAULT) -> Iterator[Quad]:
        """The statements of one graph, by default the merged graph of all documents."""
        return self.engine.quads_for_pattern(None, None, None, graph)

    def dataset(self) -> Iterator[Quad]:
        """The named graphs of the documents, the known entities, the ontology, what was inferred, and the decisions about
        identity with the readings that they changed."""
        own = (DEFAULT, self.records, self.stale_graph)
        yield from (q for q in self.engine if q.graph_name not in own)
        for q in self.engine.quads_for_pattern(None, term("kgo:original"), None, self.records):
            yield Quad(q.subject, q.predicate, q.object, self.curation_graph)

    def document_graph(self, document: str) -> Iterator[Quad]:
        """The graph of one document. Raises NotFoundError where there is none of that identifier."""
        return self.quads(self._document(document))

    def graph(self, iri: str) -> Iterator[Quad]:
        """The statements of any named graph but the store's records; none where there is no such graph."""
        name = _node(iri)
        return iter(()) if name is None or name in (self.records, self.stale_graph) else self.quads(name)

    def graph_names(self) -> set[str]:
        """The named graphs but the store's records: documents, known entities, ontology, inferred, curation."""
        names = {iri_of(name) for name in self.engine.named_graphs()} - {self.records.value, self.stale_graph.value}
        return {name for name in names if next(self.graph(name), None) is not None}

    def describe(self, iri: str) -> Iterator[Quad]:
        """What the merged graph says of a node: its statements, and for an entity the facts that it has a part in."""
        node = _node(iri)
        if node is None:
            return
        yield from self.engine.quads_for_pattern(node, None, None, DEFAULT)
        if iri.startswith(self.names.entities):
            for role in (term("rdf:subject"), term("rdf:object"), term("prov:wasAttributedTo")):
                for quad in self.engine.quads_for_pattern(None, role, node, DEFAULT):
                    if quad.subject != node:
                        yield from self.engine.quads_for_pattern(quad.subject, None, None, DEFAULT)

    def query(
        self,
        sparql: str,
        *,
        inferred: bool = False,
        substitutions: Mapping[str, Any] | None = None,
        dataset: tuple[Sequence[str], Sequence[str]] | None = None,
        base: str | None = None,
    ) -> Answer:
        """Answers SPARQL 1.1 over the merged graph; named graphs are there for GRAPH. All prefixes are declared.

        `inferred` adds what follows through the ontology. `substitutions` binds selected variables to terms, or to
        plain values as literals, so that no text need be put together. `dataset` names the graphs that make up the default
        graph, and the named ones, instead of those of the store and the query. `base` resolves relative IRIs. Raises QueryError with line and column."""
        graphs: Any = [DEFAULT, self.inferred_graph] if inferred else None
        named: Any = None
        bound: Any = {ox.Variable(k): _bound(v) for k, v in substitutions.items()} if substitutions else None
        try:
            if dataset is not None:
                graphs, named = ([NamedNode(iri) for iri in iris] for iris in dataset)
            found = self.engine.query(
                sparql,
                base_iri=base,
                prefixes=dict(self.prefixes),
                default_graph=graphs,
                named_graphs=named,
                substitutions=bound,
            )
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise query_error(error, sparql, self.prefixes) from error
        return Answer.of(found, self.prefixes)

    def _entity_iris(self) -> set[str]:
        start = self.names.entities
        return {
            iri_of(q.subject)
            for q in self.engine.quads_for_pattern(None, TYPE, None, DEFAULT)
            if isinstance(q.subject, NamedNode) and iri_of(q.subject).startswith(start)
        }

    def _lookup(self, iri: str) -> dict[str, list[Any]]:
        if iri.startswith("_:"):
            return {}
        found: dict[str, list[Any]] = {}
        for q in self.engine.quads_for_pattern(NamedNode(iri), None, None, DEFAULT):
            found.setdefault(q.predicate.value, []).append(q.object)
        return found

    def _lookup_inferred(self, iri: str) -> dict[str, list[Any]]:
        found = self._lookup(iri)
        if not iri.startswith("_:"):
            for q in self.engine.quads_for_pattern(NamedNode(iri), None, None, self.inferred_graph):
                found.setdefault(q.predicate.value, []).append(q.object)
        return found

    def _depth(self, name: str) -> int:
        return class_depth(self.ontology, name)

    def _document(self, identifier: str) -> NamedNode:
        if not identifier or identifier not in self:
            raise NotFoundError(f"the graph has no document {identifier!r}; kg list shows those it has")
        return NamedNode(self.names.document(identifier))


def class_depth(ontology: Ontology | None, name: str) -> int:
    """How specific a class is: the number of classes above it."""
    if ontology is None:
        return 0 if name in ("", "Thing") else 1
    depth, classes = 0, ontology.classes
    while name in classes and classes[name].parent:
        name, depth = classes[name].parent, depth + 1
    return depth


def _bound(value: Any) -> Any:
    return ox.Literal(value) if isinstance(value, (str, int, float, bool)) else value


def _node(iri: str) -> NamedNode | None:
    try:
        return NamedNode(iri)
    except ValueError:
        return None
