"""How far a change of documents reaches among the conclusions: which of them may differ, and what they should be.

From the edges that the change touches the rules are followed forwards, through what is said and what was inferred; what
is reached is concluded again from the facts that can bear on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.model import Fact, Status
from kg.store.infer import Edge, Rules, conclusions, names_ends
from kg.store.rdf import conclusion
from kg.store.terms import TYPE, iri_of, term
from kg.store.view import DEFAULT
from kg.store.vocabulary import KGO
from kg.store.write import triple_of

if TYPE_CHECKING:
    from kg.ontology import Ontology
    from kg.store.inferred import Reasoner

__all__ = ["Reach"]

_MOST = 20_000  # edges in reach of a change, above which all is inferred anew


class Reach:
    """What a change of documents does to the inferred graph."""

    def __init__(self, store: Reasoner, ontology: Ontology) -> None:
        self.store = store
        self.ontology = ontology
        self.rules = Rules(ontology)
        self.reader = store.reader()
        self.edges_at: dict[str, list[tuple[str, Edge]]] = {}
        self.neighbours_of: dict[str, tuple[dict[str, set[str]], dict[str, set[str]]]] = {}
        self.touched: set[Edge] = set()  # as they are or were said

    def quads(self, notes: Iterable[Quad]) -> tuple[set[Quad], set[Quad]] | None:
        """The statements of the inferred graph that the change can reach: as they are, as they should be. None where it
        reaches so far that it is simpler to conclude everything anew."""
        entities: set[Any] = set()
        stale = {q.object for q in notes if q.predicate == term("kgo:stale")}
        if 2 * len(stale) > sum(
            1 for _ in self.store.engine.quads_for_pattern(None, TYPE, term("nif:Context"), DEFAULT)
        ):
            return None
        triples = [triple_of(q) for q in notes if q.graph_name == self.store.stale_graph]
        for name in stale:
            triples += self.store.edges(map(triple_of, self.store.quads(NamedNode(iri_of(name)))))
        for subject, predicate, target in triples:
            if predicate == TYPE:
                entities.add(subject)
            elif edge := self._edge(subject, predicate, target):
                self.touched.add(edge)
        for end in {end for subject, _, target in self.touched for end in (subject, target)}:
            self.touched.update(self.rules.around(end))  # where a known place lies counts once a fact names it
        reached = self._reached()
        if reached is None:
            return None
        old: set[Quad] = set()
        new: set[Quad] = set()
        for edge in reached:
            old.update(self._stored(edge))
        named = {end for edge in reached for end in (edge[0], edge[2]) if self._named(end)}
        for fact in conclusions(self._bearing_on(reached), self.ontology, named):
            if self.rules.forward((fact.subject, fact.relation, str(fact.object))) in reached:
                new.update(self.store.concluded(fact))
        for node in entities:
            if iri_of(node).startswith(self.store.names.entities):
                old.update(self.store.engine.quads_for_pattern(node, TYPE, None, self.store.inferred_graph))
                new.update(self.store.classes_above(node, self.ontology))
        return old, new

    def _edge(self, subject: Any, predicate: Any, target: Any) -> Edge | None:
        """A statement as an edge between identifiers, None where no rule is about it."""
        name = self.reader.relation_name(predicate.value)
        if name not in self.ontology.relations or not predicate.value.startswith(KGO):
            return None
        if not isinstance(target, NamedNode):
            return None
        return self.reader.entity_id(iri_of(subject)), name, self.reader.entity_id(target.value)

    def _reached(self) -> set[Edge] | None:
        """Every edge whose conclusion may differ after the change."""
        found: set[Edge] = set()
        todo = [v for edge in self.touched for v in self.rules.variants(edge)]
        by_start: dict[tuple[str, str], set[str]] = {}
        by_end: dict[tuple[str, str], set[str]] = {}
        while todo:
            edge = todo.pop()
            if edge in found:
                continue
            found.add(edge)
            if len(found) > _MOST:
                return None
            subject, name, target = edge
            by_start.setdefault((name, subject), set()).add(target)
            by_end.setdefault((name, target), set()).add(subject)
            for first, second, third in self.rules.steps:
                if name == first:
                    for end in {*by_start.get((second, target), ()), *self._ends(second, target)}:
                        todo += self.rules.variants((subject, third, end))
                if name == second:
                    for start in {*by_end.get((first, subject), ()), *self._starts(first, subject)}:
                        todo += self.rules.variants((start, third, target))
        return found

    def _ends(self, name: str, start: str) -> set[str]:
        """Where edges of a relation lead from a node, as is said, was inferred, or is known beforehand."""
        return self._neighbours(start)[0].get(name, set())

    def _starts(self, name: str, end: str) -> set[str]:
        return self._neighbours(end)[1].get(name, set())

    def _neighbours(self, node: str) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """Where each relation leads from a node, and from where each leads to it; worked out once, as a continent has
        thousands of places."""
        if node not in self.neighbours_of:
            ends: dict[str, set[str]] = {}
            starts: dict[str, set[str]] = {}
            for _, said in self._at(node):
                for subject, name, target in self.rules.variants(said):
                    if subject == node:
                        ends.setdefault(name, set()).add(target)
                    if target == node:
                        starts.setdefault(name, set()).add(subject)
            self.neighbours_of[node] = ends, starts
        return self.neighbours_of[node]

    def _at(self, identifier: str) -> list[tuple[str, Edge]]:
        """The edges at a node, each with the IRI of the fact that says it, "" where none does."""
        if identifier in self.edges_at:
            return self.edges_at[identifier]
        found: list[tuple[str, Edge]] = []
        for node in {NamedNode(self.store.names.entity(identifier)), *_foreign(identifier)}:
            for graph in (DEFAULT, self.store.inferred_graph):
                for part in ("rdf:subject", "rdf:object"):
                    for q in self.store.engine.quads_for_pattern(None, term(part), node, graph):
                        if edge := self._about(q.subject, graph):
                            found.append((iri_of(q.subject) if graph == DEFAULT else "", edge))
        found += (("", edge) for edge in self.touched if identifier in (edge[0], edge[2]))
        outward = list(self.rules.around(identifier))
        found += (("", (identifier, name, outer)) for _, name, outer in outward)
        found += (("", (inner, name, identifier)) for inner, name in self._inside.get(identifier, ()))
        self.edges_at[identifier] = found
        return found

    @cached_property
    def _inside(self) -> dict[str, list[tuple[str, str]]]:
        """The known places in each known place, with how they are there."""
        found: dict[str, list[tuple[str, str]]] = {}
        for place in self.ontology.entities.by_id:
            for _, name, outer in self.rules.around(place):
                found.setdefault(outer, []).append((place, name))
        return found

    def _named(self, place: str) -> bool:
        """Whether a fact names a known place, so that where it lies counts."""
        if next(iter(self.rules.around(place)), None) is None:
            return False
        facts = {iri for iri, _ in self._at(place) if iri}
        return any(names_ends(self.reader.fact(iri), self.rules) for iri in facts)

    def _about(self, fact: Any, graph: NamedNode | DefaultGraph) -> Edge | None:
        ends = []
        for part in ("rdf:subject", "rdf:predicate", "rdf:object"):
            found = [q.object for q in self.store.engine.quads_for_pattern(fact, term(part), None, graph)]
            if not found:
                return None
            ends.append(min(found, key=str))
        return self._edge(*ends)

    def _bearing_on(self, edges: set[Edge]) -> list[Fact]:
        """The facts from which any of `edges` can follow: where no chain leads to its relation those about its two ends,
        else all those of relations that lead to it, on the ways from its ends."""
        facts: set[str] = set()
        ends: dict[str, set[str]] = {}
        for edge in edges:
            subject, name, target = edge
            if name in self._chained:
                ends.setdefault(name, set()).update((subject, target))
            else:
                facts.update(fact for fact, said in self._at(subject) if edge in self.rules.variants(said))
        for name, starts in ends.items():
            facts |= self._on_the_way(starts, self.rules.premises([name]))
        return [self.reader.fact(iri) for iri in sorted(facts - {""})]

    def _on_the_way(self, starts: set[str], relations: set[str]) -> set[str]:
        """The facts with one of `relations` on all ways from `starts`."""
        facts: set[str] = set()
        seen: set[str] = set()
        todo = list(starts)
        while todo:
            here = todo.pop()
            if here in seen:
                continue
            seen.add(here)
            for fact, edge in self._at(here):
                for start, name, end in self.rules.variants(edge):
                    if name in relations and (start == here or self._turned):
                        facts.add(fact)
                        todo.append(end if start == here else start)
        return facts

    @cached_property
    def _chained(self) -> set[str]:
        """The relations that a chain can lead to."""
        thirds = {third for _, _, third in self.rules.steps}
        return {name for name in self.ontology.relations if thirds & self.rules.premises([name])}

    @cached_property
    def _turned(self) -> bool:
        """Whether what a chain gives may be turned round, as where it is symmetric: then ways lead back as well."""
        thirds = {third for _, _, third in self.rules.steps}
        return any(e[0] == "b" for third in thirds for e in self.rules.variants(("a", third, "b")))

    def _stored(self, edge: Edge) -> Iterator[Quad]:
        """What the inferred graph holds about a conclusion, in either direction."""
        subject, name, target = edge
        ways = {edge}
        inverse = self.ontology.relations[name].inverse
        if inverse:
            ways.add((target, inverse, subject))
        engine, graph = self.store.engine, self.store.inferred_graph
        for way in ways:
            statement, (node, *_), *_ = conclusion(Fact(*way, Status.ACTUAL, 1.0, (), inferred=True), self.store.names)
            yield from engine.quads_for_pattern(*statement, graph)
            yield from engine.quads_for_pattern(node, None, None, graph)


def _foreign(identifier: str) -> Iterator[NamedNode]:
    """The node of an entity that other makers named."""
    if ":" in identifier:
        try:
            yield NamedNode(identifier)
        except ValueError:
            return
