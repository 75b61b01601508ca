"""Reasoning: what follows from the facts through the ontology, by the RDFS and OWL 2 RL rules that its relations use.

    sub-property   ceoOf below holdsPositionAt          rdfs7     X ceoOf Y         => X holdsPositionAt Y
    symmetric      partnerOf                            prp-symp  X partnerOf Y     => Y partnerOf X
    inverse        hasCeo inverts ceoOf                 prp-inv   X ceoOf Y         => Y hasCeo X
    transitive     partOf                               prp-trp   X partOf Y partOf Z => X partOf Z
    chain of two   bornIn, administrativelyIn => bornIn prp-spo2  X bornIn Y administrativelyIn Z => X bornIn Z

Only facts with status Actual are premises, and nothing is concluded that a source says to be otherwise (Negated,
Ceased) or that is said anyway. A conclusion rests on its most probable derivation: its confidence is the product of
the premises', its evidence their sentences. Where places lie (`within` of the known entities) counts as known.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kg.model import Evidence, Fact, Status

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["Edge", "Rules", "conclusions", "conclusions_apart", "infer", "names_ends"]

Edge = tuple[str, str, str]
Sentence = tuple[str, int, int, str]
"""Where a sentence stands (document, start, end) and its text."""


@dataclass(order=True, frozen=True)
class _Support:
    """The best derivation of an edge: sorted by confidence falling, then by premises, then by content."""

    cost: float
    size: int
    edge: Edge
    premises: tuple[Sentence, ...]
    said: bool = field(compare=False)


def infer(facts: Iterable[Fact], ontology: Ontology) -> list[Fact]:
    """The facts that follow from `facts`, marked `inferred`, sorted by subject, relation and object.

    Conclusions of quantity and date relations are not drawn (none implies another). The order of `facts` is of no
    consequence."""
    return sorted(conclusions(facts, ontology), key=lambda f: (f.subject, f.relation, str(f.object)))


def conclusions(facts: Iterable[Fact], ontology: Ontology, named: Iterable[str] = ()) -> Iterator[Fact]:
    """The same, one after the other in no order: what they hold is not in memory all at once. `named` are places that
    other facts name, so that where they lie is known too."""
    return _Closure(facts, Rules(ontology), named).conclusions()


def conclusions_apart(facts: Iterable[Fact], rules: Rules) -> Iterator[Fact]:
    """The same for facts about two entities whose relations no chain is in (`Rules.chained`)."""
    return _Closure(facts, rules, None).conclusions()


def names_ends(fact: Fact, rules: Rules) -> bool:
    """Whether a fact is one from which anything follows, so that where its ends lie counts."""
    plain = not fact.open and not fact.inferred and isinstance(fact.object, str) and fact.status is Status.ACTUAL
    return plain and rules.forward((fact.subject, fact.relation, str(fact.object))) is not None


class Rules:
    """The rules that an ontology's relations stand for, over edges named by stored relations, never by inverses."""

    def __init__(self, ontology: Ontology) -> None:
        """Reads the rules off `ontology`."""
        self.ontology = ontology
        self.steps = self._chains()

    def _chains(self) -> list[tuple[str, str, str]]:
        """Rules "first, then second, gives third"; transitivity is the chain of a relation with itself."""
        steps = []
        for name, relation in self.ontology.relations.items():
            if relation.transitive and not relation.is_inverse:
                steps.append((name, name, name))
            steps += [(chain[0], chain[1], name) for chain in relation.chains if len(chain) == 2]
        return sorted(steps)

    def forward(self, edge: Edge) -> Edge | None:
        """An edge under the name it is stored by, None for a relation that the ontology lacks."""
        subject, name, target = edge
        relation = self.ontology.relations.get(name)
        if relation is None:
            return None
        return (target, relation.forward, subject) if relation.is_inverse else edge

    def variants(self, edge: Edge) -> set[Edge]:
        """What follows from an edge alone, with the edge itself."""
        found: set[Edge] = set()
        todo = [self.forward(edge)]
        while todo:
            one = todo.pop()
            if one is None or one in found:
                continue
            found.add(one)
            subject, name, target = one
            relation = self.ontology.relations[name]
            if relation.symmetric:
                todo.append((target, name, subject))
            if relation.parent:
                todo.append(self.forward((subject, relation.parent, target)))
        return found

    def premises(self, names: Iterable[str]) -> set[str]:
        """The relations from which edges of relations `names` can follow, in any number of steps."""
        found: set[str] = set()
        todo = list(names)
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                todo += self._premises_of[name]
        return found

    @cached_property
    def _premises_of(self) -> dict[str, set[str]]:
        """The relations from which edges of a relation follow in one step."""
        given: dict[str, set[str]] = defaultdict(set)
        for name in self.ontology.relations:
            for _, implied, _ in self.variants(("a", name, "b")):
                given[implied].add(name)
        for first, second, third in self.steps:
            given[third] |= {first, second}
        return given

    def chained(self, name: str) -> str:
        """The name of the relations that chains tie to a relation, so that facts about strangers bear on each other; ""
        where what follows from a fact is about its own two entities."""
        return self._families.get(name, "")

    @cached_property
    def _families(self) -> dict[str, str]:
        """The relations that rules tie together and that are in a chain, each with the least of them."""
        beside: dict[str, set[str]] = defaultdict(set)
        for name in self.ontology.relations:
            for _, implied, _ in self.variants(("a", name, "b")):
                beside[name].add(implied)
                beside[implied].add(name)
        for first, *others in self.steps:
            for other in others:
                beside[first].add(other)
                beside[other].add(first)
        found: dict[str, str] = {}
        for start in sorted({name for step in self.steps for name in step}):
            todo = [start]
            while todo:
                name = todo.pop()
                if name not in found:
                    found[name] = start
                    todo += beside[name]
        return found

    def around(self, place: str) -> Iterator[Edge]:
        """Where a known place lies, up to the widest: edge by edge, as is known beforehand."""
        known = self.ontology.entities.by_id
        seen: set[str] = set()
        while place in known and place not in seen:
            seen.add(place)
            outer = known[place].within
            if not outer or outer not in known:
                break
            if self.ontology.is_a(known[place].type, "Place") and self.ontology.is_a(known[outer].type, "Place"):
                yield from ((place, name, outer) for name in self.ontology.constructions.boundary)
            place = outer


class _Closure:
    """What follows from `facts`; where places lie, and the `named` ones, is left out of account where that is None."""

    def __init__(self, facts: Iterable[Fact], rules: Rules, named: Iterable[str] | None = ()) -> None:
        self.ontology = rules.ontology
        self.rules = rules
        self.best: dict[Edge, _Support] = {}
        self.barred: set[Edge] = set()
        self.heap: list[_Support] = []
        self.by_subject: dict[tuple[str, str], list[_Support]] = defaultdict(list)
        self.by_object: dict[tuple[str, str], list[_Support]] = defaultdict(list)
        self.steps = self.rules.steps if named is not None else []
        self.said: set[Edge] = set()
        self._read(facts, named)

    def _read(self, facts: Iterable[Fact], named: Iterable[str] | None) -> None:
        ends = set(named or ())
        for fact in facts:
            if fact.open or fact.inferred or not isinstance(fact.object, str):
                continue
            edge = self.rules.forward((fact.subject, fact.relation, fact.object))
            if edge is None:
                continue
            if fact.status in (Status.NEGATED, Status.CEASED):
                self.barred |= self._sides(edge)
            if fact.status is not Status.ACTUAL:
                continue
            ends |= {fact.subject, fact.object}
            first = min((e.document, e.start, e.end, e.text) for e in fact.evidence)
            self.said |= {edge, (fact.subject, fact.relation, fact.object)}
            self._push(edge, fact.confidence, (first,), said=True)
        for edge in {edge for end in ends for edge in self.rules.around(end)} if named is not None else ():
            if edge not in self.said:
                self._push(edge, 1.0, (), said=False)

    def _sides(self, edge: Edge) -> set[Edge]:
        subject, name, target = edge
        return {edge, (target, name, subject)} if self.ontology.relations[name].symmetric else {edge}

    def _push(self, edge: Edge, confidence: float, premises: tuple[Sentence, ...], said: bool) -> None:
        subject, _, target = edge
        if subject == target or edge in self.best or (not said and edge in self.barred):
            return
        heapq.heappush(self.heap, _Support(-confidence, len(premises), edge, premises, said))

    def _close(self) -> None:
        """Settles edges from the most probable down (as Dijkstra's paths), so that each is derived once, and best."""
        while self.heap:
            support = heapq.heappop(self.heap)
            if support.edge in self.best:
                continue
            self.best[support.edge] = support
            subject, name, target = support.edge
            self.by_subject[name, subject].append(support)
            self.by_object[name, target].append(support)
            relation = self.ontology.relations[name]
            confidence = -support.cost
            if relation.symmetric:
                self._push((target, name, subject), confidence, support.premises, said=False)
            if relation.parent:
                parent = self.rules.forward((subject, relation.parent, target))
                if parent:
                    self._push(parent, confidence, support.premises, said=False)
            for first, second, third in self.steps:
                if name == first:
                    for other in self.by_subject[second, target]:
                        self._join(support, other, (subject, third, other.edge[2]))
                if name == second:
                    for other in self.by_object[first, subject]:
                        self._join(other, support, (other.edge[0], third, target))

    def _join(self, first: _Support, second: _Support, edge: Edge) -> None:
        premises = tuple(sorted({*first.premises, *second.premises}))
        self._push(edge, first.cost * second.cost, premises, said=False)  # two negative costs: a probability

    def conclusions(self) -> Iterator[Fact]:
        self._close()
        for edge, support in self.best.items():
            if not support.premises:  # known beforehand, so no document says anything towards it
                continue
            subject, name, target = edge
            if edge not in self.said:
                yield self._fact(edge, support)
            relation = self.ontology.relations[name]
            if relation.inverse and relation.inverse != name:
                turned = (target, relation.inverse, subject)
                if turned not in self.said:
                    yield self._fact(turned, support)

    def _fact(self, edge: Edge, support: _Support) -> Fact:
        evidence = tuple(Evidence(*sentence, rule="inference") for sentence in support.premises)
        return Fact(*edge, Status.ACTUAL, round(-support.cost, 4), evidence, inferred=True)
