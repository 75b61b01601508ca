"""Changing a graph: a document's graph is exchanged for another, all that depends on it follows, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.store.rdf import CONFIDENCE, TYPE, iri_of, placed, term, text
from kg.store.readback import Reader
from kg.store.view import DEFAULT, ONTOLOGY, View
from kg.store.vocabulary import PREFIXES, Names

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["STAGING", "Writer", "described", "is_merged"]

STAGING = "urn:x-kg:staging:"


class Writer(View):
    """The changes that keep an engine's graphs in step with each other."""

    def _exchange(self, name: NamedNode, graph: list[Quad], old_record: list[Quad], record: list[Quad]) -> None:
        """Puts `graph` in the place of a document's graph, and the default and known graphs in step."""
        old = list(self.engine.quads_for_pattern(None, None, None, name))
        gone, new = [], graph
        if old:  # most documents are new, and sets of statements are slow to make
            kept, before = {q.triple for q in graph}, {q.triple for q in old}
            gone = [q for q in old if q.triple not in kept]
            new = [q for q in graph if q.triple not in before]
        removals, additions = [*gone, *old_record], [*new, *record]
        for quad in gone:
            if not self._is_merged(quad) and not self._elsewhere(quad, name):
                removals.append(placed(quad, DEFAULT))
        additions += [
            Quad(q.subject, q.predicate, q.object, DEFAULT)
            for q in new
            if q.predicate != CONFIDENCE or not self._is_merged(q)
        ]
        self._confidences(name, old, graph, removals, additions)
        self._known(name, old, graph, removals, additions)
        self._apply(removals, additions, emptied=None if graph else name)

    def _is_merged(self, quad: Quad) -> bool:
        """Whether it is the confidence of a fact, of which the default graph has one, whatever the documents say."""
        return quad.predicate == CONFIDENCE and is_merged(iri_of(quad.subject), self.names)

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
            if q.predicate == CONFIDENCE and self._is_merged(q):
                mine.setdefault(q.subject, []).append(q.object)
        for subject in dict.fromkeys([*mine, *(q.subject for q in old if self._is_merged(q))]):
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
                additions += described(node, self.ontology, self.names)
        for node in map(NamedNode, sorted(before - after)):
            if not self._elsewhere(Quad(node, scheme, known), name):
                removals += self.engine.quads_for_pattern(node, None, None, self.known_graph)

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
