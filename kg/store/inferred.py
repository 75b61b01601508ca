"""The graph of what follows, kept in step with what the documents say: only what a change can reach is worked out anew.

Each change of a document leaves a note of what it touched (the document itself, and in the graph of stale edges what it
said before). How far that reaches is found out in `kg.store.reach`. The rest stays.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode, Quad

from kg.model import Fact
from kg.store.infer import Rules, conclusions, conclusions_apart
from kg.store.rdf import conclusion
from kg.store.reach import Reach
from kg.store.sorting import gathered
from kg.store.terms import TYPE, iri_of, term, text
from kg.store.view import DEFAULT
from kg.store.vocabulary import KGO
from kg.store.write import BULK, Writer

if TYPE_CHECKING:
    from kg.ontology import Ontology
    from kg.resolve.entity.corpus import Bearer

__all__ = ["Reasoner"]

_SAME, _FACT = term("owl:sameAs"), term("kgo:Fact")


class Reasoner(Writer):
    """A store that concludes."""

    def infer(self, same: Mapping[str, str] | None = None) -> int:
        """Brings the inferred graph in step with what the documents say now, and gives the number of its facts.

        It holds each conclusion as a fact with its edge, the classes above those of the entities, and which entities
        are one (owl:sameAs, see `kg.resolve.entity.corpus`); nothing that the documents say themselves. `same` is what is
        known of the latter from elsewhere. Without an ontology there is nothing to conclude."""
        self._writable()
        if self.ontology is None:
            return 0
        made_with = Quad(self.inferred_graph, term("kgo:settings"), text(f"1 {self.ontology.digest}"), self.records)
        notes = [*self.quads(self.stale_graph)]
        notes += self.engine.quads_for_pattern(self.inferred_graph, None, None, self.records)
        change = Reach(self, self.ontology).quads(notes) if made_with in notes else None
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
        from kg.resolve.entity.corpus import keys, same

        borne = (f"{hash(key)}\t{hash(b.id)}" for b in self._bearers(ontology) for key in keys(b))
        shared: set[int] = set()  # hashes of names: few are of two
        sharers: set[int] = set()  # hashes of the identifiers that bear them
        for name, lines in gathered(borne):
            if len(bearers := {int(line) for line in lines}) > 1:
                shared.add(int(name))
                sharers |= bearers
        best: dict[str, Bearer] = {}
        for bearer in self._bearers(ontology, sharers) if shared else ():
            if not shared.isdisjoint(map(hash, keys(bearer))):
                best.setdefault(bearer.id, bearer)  # its most specific class comes first
        return same(best.values(), ontology)

    def _bearers(self, ontology: Ontology, among: Container[int] | None = None) -> Iterator[Bearer]:
        """The entities that documents mention, with their names and posts; one of several classes comes several times. With
        `among`, those alone whose identifiers have these hashes."""
        from kg.resolve.entity.corpus import Bearer, post

        reader = self.reader()
        posts = [relation for relation in ontology.relations if post(relation, "", ontology)]
        for name in sorted({*ontology.classes, "Thing"}, key=lambda t: (-self._depth(t), t)):
            node = NamedNode(self.names.relation(name))
            for q in self.engine.quads_for_pattern(None, TYPE, node, DEFAULT):
                if (iri := iri_of(q.subject)).startswith(self.names.entities):
                    identifier = reader.entity_id(iri)
                    if among is not None and hash(identifier) not in among:
                        continue
                    labels = self.engine.quads_for_pattern(q.subject, term("rdfs:label"), None, DEFAULT)
                    named = tuple((iri_of(q.object), getattr(q.object, "language", "") or "") for q in labels)
                    held = self._posts(q.subject, posts, ontology) if ontology.is_a(name, "Person") else ()
                    yield Bearer(identifier, name, named or ((identifier, ""),), tuple(sorted(held)))

    def _posts(self, person: Any, relations: Iterable[str], ontology: Ontology) -> Iterator[str]:
        """The posts of a person that only one holds at a time."""
        from kg.resolve.entity.corpus import post

        reader = self.reader()
        for relation in relations:
            node = NamedNode(self.names.relation(relation))
            for q in self.engine.quads_for_pattern(person, node, None, DEFAULT):
                yield post(relation, reader.entity_id(iri_of(q.object)), ontology)

    def _from_facts(self, ontology: Ontology, _: Mapping[str, str] | None) -> Iterator[Quad]:
        rules = Rules(ontology)
        families = {rules.chained(name) for name in ontology.relations}
        named: set[str] = set()  # known places
        reader = self.reader()
        for key, iris in gathered(self._by_what_they_bear_on(rules, named)):
            facts = map(reader.fact, iris)
            found = conclusions(facts, ontology, named) if key in families else conclusions_apart(facts, rules)
            for fact in found:
                yield from self.concluded(fact)

    def _from_classes(self, ontology: Ontology, _: Mapping[str, str] | None) -> Iterator[Quad]:
        for name in ontology.classes:
            for q in self.engine.quads_for_pattern(None, TYPE, NamedNode(self.names.relation(name)), DEFAULT):
                if isinstance(q.subject, NamedNode) and q.subject.value.startswith(self.names.entities):
                    yield from self.classes_above(q.subject, ontology)

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

    def concluded(self, fact: Fact) -> Iterator[Quad]:
        """A conclusion as it stands in the inferred graph: its edge only where no document states it."""
        edge, *rest = conclusion(fact, self.names)
        if Quad(*edge, DEFAULT) not in self.engine:
            yield Quad(*edge, self.inferred_graph)
        yield from (Quad(*triple, self.inferred_graph) for triple in rest)

    def classes_above(self, node: NamedNode, ontology: Ontology) -> Iterator[Quad]:
        """The classes above those that a thing is said to be of, as inferred quads."""
        said = {iri_of(q.object) for q in self.engine.quads_for_pattern(node, TYPE, None, DEFAULT)}
        above: set[str] = set()
        for name in (type_.removeprefix(KGO) for type_ in said):
            while name in ontology.classes and (name := ontology.classes[name].parent):
                above.add(self.names.relation(name))
        return (Quad(node, TYPE, NamedNode(type_), self.inferred_graph) for type_ in above - said)


def _parts(quads: Iterable[Quad]) -> Iterator[list[Quad]]:
    """Some statements at a time."""
    source = iter(quads)
    while part := list(islice(source, BULK)):
        yield part
