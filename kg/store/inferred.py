"""The graph of what follows, kept in step with what the documents say: only what a change can reach is worked out anew.

Each change of a document leaves a note of what it touched (the document itself, and in the graph of stale edges what it
said before). From the touched edges the rules are followed forwards, through what is said and what was inferred, to
every edge whose conclusion may differ; those are concluded again from the facts that can bear on them. The rest stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby, islice, pairwise
from typing import TYPE_CHECKING, Any

from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.model import Fact, Status
from kg.store.infer import WITHIN, Edge, Rules, conclusions, conclusions_apart, names_ends
from kg.store.rdf import conclusion
from kg.store.sorting import in_order
from kg.store.terms import TYPE, iri_of, term, text
from kg.store.view import DEFAULT
from kg.store.vocabulary import KGO
from kg.store.write import BULK, Writer, triple_of

if TYPE_CHECKING:
    from kg.ontology import Ontology
    from kg.resolve.corpus import Bearer

__all__ = ["Reasoner"]

_SAME, _FACT = term("owl:sameAs"), term("kgo:Fact")
_MOST = 20_000  # edges in reach of a change, above which all is inferred anew


class Reasoner(Writer):
    """A store that concludes."""

    def infer(self, same: Mapping[str, str] | None = None) -> int:
        """Brings the inferred graph in step with what the documents say now, and gives the number of its facts.

        It holds each conclusion as a fact with its edge, the classes above those of the entities, and which entities
        are one (owl:sameAs, see `kg.resolve.corpus`); nothing that the documents say themselves. `same` is what is
        known of the latter from elsewhere. Without an ontology there is nothing to conclude."""
        self._writable()
        if self.ontology is None:
            return 0
        made_with = Quad(self.inferred_graph, term("kgo:settings"), text(f"1 {self.ontology.digest}"), self.records)
        notes = [*self.quads(self.stale_graph)]
        notes += self.engine.quads_for_pattern(self.inferred_graph, None, None, self.records)
        change = _Change(self, self.ontology).quads(notes) if made_with in notes else None
        if change is None:
            self._conclude_anew(self.ontology, same, made_with, notes)
            return self._inferred_facts()
        old, new = change
        if notes != [made_with]:  # names may have come or gone
            old |= set(self.engine.quads_for_pattern(None, _SAME, None, self.inferred_graph))
            new |= set(self._same(self._united(self.ontology) if same is None else same))
        removals, additions = {*(old - new), *notes}, new - old
        if new or set(self.quads(self.inferred_graph)) - old:  # a store without documents keeps nothing
            additions.add(made_with)
        if removals != additions:
            self._apply(removals - additions, additions - removals)
        return self._inferred_facts()

    def _inferred_facts(self) -> int:
        inferred = self.engine.quads_for_pattern(None, term("kgo:inferred"), None, self.inferred_graph)
        return sum(1 for _ in inferred)

    def _conclude_anew(
        self, ontology: Ontology, same: Mapping[str, str] | None, made_with: Quad, notes: list[Quad]
    ) -> None:
        """Makes the inferred graph what follows from all documents, some statements at a time: a transaction of all of
        them would hold them in memory. The notes that it is out of step go last, so that one who is stopped begins again."""
        before = next(self.quads(self.inferred_graph), None) is not None
        right: set[int] = set()  # hashes: to know what has to go, where there is something
        nothing = True
        for conclude in (self._from_facts, self._from_classes, self._from_names):
            for number, part in enumerate(_parts(conclude(ontology, same))):
                nothing = False
                if before:
                    right.update(map(hash, part))
                self._put_in([q for q in dict.fromkeys(part) if not before or q not in self.engine])
                if number and conclude == self._from_facts:  # which reads nothing of the engine between two parts
                    self.slim()
        if before:
            for part in _parts(q for q in self.quads(self.inferred_graph) if hash(q) not in right):
                self._apply(part, [])
        kept = set() if nothing else {made_with}  # a store without documents keeps nothing
        if set(notes) != kept:
            self._apply(set(notes) - kept, kept - set(notes))

    def slim(self) -> None:
        """Lets go of what the engine keeps in memory, where it is on disk."""

    def _put_in(self, quads: list[Quad]) -> None:
        """Adds statements, past the memory that a transaction takes where there are many."""
        if self.persistent and len(quads) >= BULK:
            self.engine.bulk_extend(quads)
        else:
            self.engine.extend(quads)

    def _forget_inference(self) -> None:
        """Has the next `infer` conclude everything anew."""
        self._apply(self.engine.quads_for_pattern(self.inferred_graph, None, None, self.records), [])

    def _same(self, same: Mapping[str, str]) -> Iterator[Quad]:
        for entity, other in same.items():
            one, two = NamedNode(self.names.entity(entity)), NamedNode(self.names.entity(other))
            yield Quad(one, _SAME, two, self.inferred_graph)

    def _united(self, ontology: Ontology) -> dict[str, str]:
        """The entities that are one with another, by what all documents together say of them."""
        from kg.resolve.corpus import keys, same

        borne = (f"{hash(key)}\t{hash(b.id)}" for b in self._bearers(ontology) for key in keys(b))
        shared: set[int] = set()  # hashes of names: few are of two
        for name, lines in groupby(in_order(borne), _key):
            if any(a != b for a, b in pairwise(lines)):
                shared.add(int(name))
        rivals = (b for b in self._bearers(ontology) if not shared.isdisjoint(map(hash, keys(b)))) if shared else ()
        best: dict[str, Bearer] = {}
        for bearer in rivals:
            best.setdefault(bearer.id, bearer)  # its most specific class comes first
        return same(best.values(), ontology)

    def _bearers(self, ontology: Ontology) -> Iterator[Bearer]:
        """The entities that documents mention, with their names; one of several classes comes several times."""
        from kg.resolve.corpus import Bearer

        reader = self.reader()
        for name in sorted({*ontology.classes, "Thing"}, key=lambda t: (-self._depth(t), t)):
            node = NamedNode(self.names.relation(name))
            for q in self.engine.quads_for_pattern(None, TYPE, node, DEFAULT):
                if (iri := iri_of(q.subject)).startswith(self.names.entities):
                    labels = self.engine.quads_for_pattern(q.subject, term("rdfs:label"), None, DEFAULT)
                    named = tuple((iri_of(q.object), getattr(q.object, "language", "") or "") for q in labels)
                    identifier = reader.entity_id(iri)
                    yield Bearer(identifier, name, named or ((identifier, ""),))

    def _from_facts(self, ontology: Ontology, _: Mapping[str, str] | None) -> Iterator[Quad]:
        rules = Rules(ontology)
        families = {rules.chained(name) for name in ontology.relations}
        named: set[str] = set()  # known places
        for key, lines in groupby(in_order(self._by_what_they_bear_on(rules, named)), _key):
            facts = (self.reader().fact(line[len(key) + 1 :]) for line in lines)
            found = conclusions(facts, ontology, named) if key in families else conclusions_apart(facts, rules)
            for fact in found:
                yield from self._concluded(fact)

    def _from_classes(self, ontology: Ontology, _: Mapping[str, str] | None) -> Iterator[Quad]:
        for q in self.engine.quads_for_pattern(None, TYPE, None, DEFAULT):
            if isinstance(q.subject, NamedNode) and q.subject.value.startswith(self.names.entities):
                yield from self._classes_above(q.subject, ontology)

    def _from_names(self, ontology: Ontology, same: Mapping[str, str] | None) -> Iterator[Quad]:
        yield from self._same(self._united(ontology) if same is None else same)

    def _by_what_they_bear_on(self, rules: Rules, named: set[str]) -> Iterator[str]:
        """The facts that rules are about as lines: what they bear on (their two entities, or the relations that a chain
        ties to theirs), and their IRI. The known places that they name are put among `named`."""
        reader = self.reader()
        for name in rules.ontology.relations:
            relation = NamedNode(self.names.relation(name))
            family = rules.chained(name)
            for q in self.engine.quads_for_pattern(None, term("rdf:predicate"), relation, DEFAULT):
                ends = self._ends_of(q.subject)
                if len(ends) < 2 or Quad(q.subject, TYPE, _FACT, DEFAULT) not in self.engine:
                    continue
                known = [end for end in map(reader.entity_id, ends) if end in rules.ontology.entities.by_id]
                if known and Quad(q.subject, term("kgo:status"), term("kgo:Actual"), DEFAULT) in self.engine:
                    named.update(known)
                yield f"{family or ' '.join(sorted(ends))}\t{iri_of(q.subject)}"

    def _ends_of(self, fact: Any) -> list[str]:
        """The IRIs of what a fact is about; fewer than two where that is a value."""
        found = []
        for part in ("rdf:subject", "rdf:object"):
            nodes = (q.object for q in self.engine.quads_for_pattern(fact, term(part), None, DEFAULT))
            node = min(nodes, key=str, default=None)
            if isinstance(node, NamedNode):
                found.append(node.value)
        return found

    def _concluded(self, fact: Fact) -> Iterator[Quad]:
        """A conclusion as it stands in the inferred graph: its edge only where no document states it."""
        edge, *rest = conclusion(fact, self.names)
        if Quad(*edge, DEFAULT) not in self.engine:
            yield Quad(*edge, self.inferred_graph)
        yield from (Quad(*triple, self.inferred_graph) for triple in rest)

    def _classes_above(self, node: NamedNode, ontology: Ontology) -> Iterator[Quad]:
        said = {iri_of(q.object) for q in self.engine.quads_for_pattern(node, TYPE, None, DEFAULT)}
        above: set[str] = set()
        for name in (type_.removeprefix(KGO) for type_ in said):
            while name in ontology.classes and (name := ontology.classes[name].parent):
                above.add(self.names.relation(name))
        return (Quad(node, TYPE, NamedNode(type_), self.inferred_graph) for type_ in above - said)


class _Change:
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
            triples += self.store._edges(map(triple_of, self.store.quads(NamedNode(iri_of(name)))))
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
                new.update(self.store._concluded(fact))
        for node in entities:
            if iri_of(node).startswith(self.store.names.entities):
                old.update(self.store.engine.quads_for_pattern(node, TYPE, None, self.store.inferred_graph))
                new.update(self.store._classes_above(node, self.ontology))
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
        found += (("", (identifier, WITHIN, outer)) for _, _, outer in outward)
        found += (("", (inner, WITHIN, identifier)) for inner in self._inside.get(identifier, ()))
        self.edges_at[identifier] = found
        return found

    @cached_property
    def _inside(self) -> dict[str, list[str]]:
        """The known places in each known place."""
        found: dict[str, list[str]] = {}
        for place in self.ontology.entities.by_id:
            for _, _, outer in self.rules.around(place):
                found.setdefault(outer, []).append(place)
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


def _key(line: str) -> str:
    """What a line begins with, up to its tab."""
    return line[: line.index("\t")]


def _parts(quads: Iterable[Quad]) -> Iterator[list[Quad]]:
    """Some statements at a time."""
    source = iter(quads)
    while part := list(islice(source, BULK)):
        yield part


def _foreign(identifier: str) -> Iterator[NamedNode]:
    """The node of an entity that other makers named."""
    if ":" in identifier:
        try:
            yield NamedNode(identifier)
        except ValueError:
            return
