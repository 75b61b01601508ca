"""Changing a graph: a document's graph is exchanged for another, all that depends on it follows, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.store.rdf import Triple
from kg.store.readback import Reader
from kg.store.terms import CONFIDENCE, TYPE, iri_of, placed, term, text
from kg.store.view import DEFAULT, ONTOLOGY, View
from kg.store.vocabulary import KGO, PREFIXES, Names

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["STAGING", "New", "Writer", "described", "is_merged", "triple_of"]

STAGING = "urn:x-kg:staging:"
BULK = 20_000  # statements
_SCHEME, _KNOWN = term("skos:inScheme"), term("kgo:KnownEntities")
_PARTS = tuple(term(f"rdf:{part}").value for part in ("subject", "predicate", "object"))


@dataclass(frozen=True, slots=True)
class New:
    """A document to be added: the IRI of its graph, what that holds, and the store's record of it."""

    name: NamedNode
    graph: list[Triple]
    record: list[Quad]


class Writer(View):
    """The changes that keep an engine's graphs in step with each other."""

    read_only = False
    persistent = False  # whether the engine is on disk

    def _writable(self) -> None:
        if self.read_only:
            raise StoreError("the store was opened for reading only; open it for writing")

    def _insert(self, batch: Iterable[New]) -> None:
        """Adds documents that are new, all in one step: as fast as the engine takes their statements in bulk.

        Where the store holds a fact with a lower confidence, the higher one is put in its place first: were the rest to
        fail, adding the documents again leaves what it should."""
        added = [(document, *self._parted(document.graph)) for document in batch]
        lower, higher, first = self._raised(chain.from_iterable(confidences for _, _, confidences in added))
        # read before the engine begins to write
        more = first
        known = {iri for document, _, _ in added for iri in self._mentioned(document.graph)}
        more += [quad for iri in sorted(known) for quad in self._introduced(NamedNode(iri))]
        if self._concluded_before():
            more += [self._stale_document(document.name) for document, _, _ in added]
        if lower:
            self._apply(lower, higher)
        statements = chain(*(_statements(document, plain) for document, plain, _ in added), more)
        if self.persistent and 2 * sum(len(document.graph) for document, _, _ in added) >= BULK:
            self.engine.bulk_extend(statements)
        else:  # bulk loads make files of their own, too many for little
            self.engine.extend(statements)

    def _parted(self, graph: list[Triple]) -> tuple[list[Triple], list[Triple]]:
        """The statements of a document, and the confidences of its facts among them."""
        plain: list[Triple] = []
        confidences: list[Triple] = []
        for triple in graph:
            (confidences if triple[1] == CONFIDENCE and self._is_merged(triple) else plain).append(triple)
        return plain, confidences

    def _raised(self, confidences: Iterable[Triple]) -> tuple[list[Quad], list[Quad], list[Quad]]:
        """What these confidences of facts change in the default graph: those that it holds and that are lower, what takes
        their place, and those of facts that are new to it."""
        best: dict[Any, Any] = {}
        for subject, _, value in confidences:
            best[subject] = _higher(best.get(subject), value)
        lower, higher, first = list[Quad](), list[Quad](), list[Quad]()
        for subject, value in best.items():
            present = next(iter(self.engine.quads_for_pattern(subject, CONFIDENCE, None, DEFAULT)), None)
            if present is None:
                first.append(Quad(subject, CONFIDENCE, value, DEFAULT))
            elif probability(present.object) < probability(value):
                lower.append(present)
                higher.append(Quad(subject, CONFIDENCE, value, DEFAULT))
        return lower, higher, first

    def _exchange(self, name: NamedNode, graph: list[Triple], old_record: list[Quad], record: list[Quad]) -> None:
        """Puts `graph` in the place of a document's graph, and the default and known graphs in step."""
        old = [triple_of(q) for q in self.engine.quads_for_pattern(None, None, None, name)]
        gone: list[Triple] = []
        new = graph
        if old:  # most documents are new, and sets of statements are slow to make
            kept, before = set(graph), set(old)
            gone = [t for t in old if t not in kept]
            new = [t for t in graph if t not in before]
        removals = [*(Quad(*t, name) for t in gone), *old_record]
        additions = [*(Quad(*t, name) for t in new), *record]
        if self._concluded_before():
            (additions if graph else removals).append(self._stale_document(name))
            additions += (Quad(*edge, self.stale_graph) for edge in self.edges(old))
        removals += (Quad(*t, DEFAULT) for t in gone if not self._is_merged(t) and not self._elsewhere(t, name))
        additions += (Quad(*t, DEFAULT) for t in new if not self._is_merged(t))
        self._confidences(name, old, graph, removals, additions)
        self._known(name, old, graph, removals, additions)
        self._apply(removals, additions, emptied=None if graph else name)

    def _is_merged(self, triple: Triple) -> bool:
        """Whether it is the confidence of a fact, of which the default graph has one, whatever the documents say."""
        if triple[1] != CONFIDENCE:
            return False
        return is_merged(getattr(triple[0], "value", ""), self.names)

    def _concluded_before(self) -> bool:
        """Whether there are conclusions, which changes may make stale."""
        noted = self.engine.quads_for_pattern(self.inferred_graph, None, None, self.records)
        return next(iter(noted), None) is not None

    def _stale_document(self, name: NamedNode) -> Quad:
        """Notes that what follows from a document is yet to be inferred."""
        return Quad(self.inferred_graph, term("kgo:stale"), name, self.records)

    def edges(self, graph: Iterable[Triple]) -> Iterator[Triple]:
        """What inference may rest on: the classes of entities, plain edges, and those that facts are about."""
        parts: dict[Any, dict[str, Any]] = {}
        for subject, predicate, target in graph:
            if isinstance(target, Literal):
                continue
            name = predicate.value
            if name in _PARTS:
                parts.setdefault(subject, {})[name] = target
            elif name.startswith(KGO) or (predicate == TYPE and target.value.startswith(KGO)):
                if not iri_of(subject).startswith(self.names.facts):
                    yield subject, predicate, target
        for part in parts.values():
            if len(part) == len(_PARTS):
                subject, predicate, target = (part[name] for name in _PARTS)
                yield subject, predicate, target

    def _elsewhere(self, triple: Triple, name: NamedNode) -> bool:
        """Whether another document's graph holds the triple too."""
        own = (DEFAULT, self.known_graph, self.inferred_graph, self.records, self.stale_graph, ONTOLOGY, name)
        return any(q.graph_name not in own for q in self.engine.quads_for_pattern(*triple, None))

    def _confidences(
        self, name: NamedNode, old: list[Triple], new: list[Triple], removals: list[Quad], additions: list[Quad]
    ) -> None:
        """One confidence a fact in the default graph: the highest that a document has."""
        mine: dict[Any, list[Any]] = {}
        for triple in new:
            if self._is_merged(triple):
                mine.setdefault(triple[0], []).append(triple[2])
        for subject in dict.fromkeys([*mine, *(t[0] for t in old if self._is_merged(t))]):
            present, others = [], []
            for q in self.engine.quads_for_pattern(subject, CONFIDENCE, None, None):
                if q.graph_name == DEFAULT:
                    present.append(q.object)
                elif q.graph_name not in (name, self.inferred_graph):
                    others.append(q.object)
            best = max([*others, *mine.get(subject, ())], key=probability, default=None)
            removals += (Quad(subject, CONFIDENCE, v, DEFAULT) for v in present if v != best)
            if best is not None and best not in present:
                additions.append(Quad(subject, CONFIDENCE, best, DEFAULT))

    def _known(
        self, name: NamedNode, old: list[Triple], new: list[Triple], removals: list[Quad], additions: list[Quad]
    ) -> None:
        """Describes the known entities that documents mention, and forgets those that none mentions any more."""
        after, before = self._mentioned(new), self._mentioned(old)
        for node in map(NamedNode, sorted(after - before)):
            additions += self._introduced(node)
        for node in map(NamedNode, sorted(before - after)):
            if not self._elsewhere((node, _SCHEME, _KNOWN), name):
                removals += self.engine.quads_for_pattern(node, None, None, self.known_graph)

    def _mentioned(self, graph: Iterable[Triple]) -> set[str]:
        """The known entities of a document."""
        if self.ontology is None:
            return set()
        return {iri_of(s) for s, predicate, target in graph if predicate == _SCHEME and target == _KNOWN}

    def _introduced(self, node: NamedNode) -> Iterator[Quad]:
        """What the ontology says of a known entity, where the store does not hold it yet."""
        assert self.ontology is not None  # noqa: S101 - without one nothing is known
        if next(iter(self.engine.quads_for_pattern(node, None, None, self.known_graph)), None) is None:
            yield from described(node, self.ontology, self.names)

    def _apply(self, removals: Iterable[Quad], additions: Iterable[Quad], emptied: NamedNode | None = None) -> None:
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
                stage = NamedNode(f"{STAGING}{verb}:{number}")
                staged += (placed(q, stage) for q in part)
                pattern = "?s ?p ?o" if isinstance(graph, DefaultGraph) else f"GRAPH {graph} {{ ?s ?p ?o }}"
                steps.append(f"{verb} {{ {pattern} }} WHERE {{ GRAPH {stage} {{ ?s ?p ?o }} }}")
                steps.append(f"DROP GRAPH {stage}")
        if emptied is not None:  # a graph without statements would still be listed
            steps.append(f"DROP SILENT GRAPH {emptied}")
        self.engine.extend(staged)
        self.engine.update(" ;\n".join(steps))


def _statements(document: New, plain: list[Triple]) -> Iterator[Quad]:
    """What adding a document puts into its graph, the default graph, which gets the `plain` ones, and the records."""
    name = document.name
    for subject, predicate, target in document.graph:
        yield Quad(subject, predicate, target, name)
    for subject, predicate, target in plain:
        yield Quad(subject, predicate, target)
    yield from document.record


def is_merged(subject: str, names: Names) -> bool:
    """Whether an IRI is a fact's, rather than of how the fact follows from a sentence."""
    return subject.startswith(names.facts) and "#" not in subject


def described(node: NamedNode, ontology: Ontology, names: Names) -> Iterator[Quad]:
    """What the ontology says of a known entity; nothing of others."""
    known = ontology.entities.by_id.get(Reader(lambda _: {}, names).entity_id(node.value))
    if known is None:
        return
    graph = NamedNode(names.graph("known"))
    yield Quad(node, TYPE, NamedNode(names.relation(known.type)), graph)
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
        yield Quad(node, term("kgo:within"), NamedNode(names.entity(known.within)), graph)


def probability(term: Any) -> tuple[float, str]:
    """What orders the values of `kgo:confidence`."""
    try:
        return float(iri_of(term)), str(term)
    except ValueError:  # a foreign graph may call anything a confidence
        return -1.0, str(term)


def _higher(known: Any, value: Any) -> Any:
    """The higher of two confidences, the first of which there may not be."""
    return value if known is None else max(known, value, key=probability)


def triple_of(quad: Quad | ox.Triple) -> Any:
    """A statement without its graph."""
    return quad.subject, quad.predicate, quad.object
