"""What a graph claims: its facts and the names of its nodes, read from RDF as the fact model lays it out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from kg.errors import InputError
from kg.evaluate.gold import norm

__all__ = ["Claimed", "ClaimedFact", "Node", "Triples", "local", "parse"]

_KGO = "https://w3id.org/kg-builder/ontology#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_PROV = "http://www.w3.org/ns/prov#"
_NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
_IDENTIFIER = "http://purl.org/dc/terms/identifier"
_SCHEMAS = ("http://schema.org/", "https://schema.org/")
_NAMES = (
    _RDFS + "label",
    _SKOS + "prefLabel",
    _SKOS + "altLabel",
    *(s + "name" for s in _SCHEMAS),
    _SKOS + "hiddenLabel",
)
_TIMES = tuple(_KGO + name for name in ("validFrom", "validUntil", "pointInTime"))


class Node(NamedTuple):
    """An IRI, a blank node (`kind` "blank") or a literal ("literal") by its lexical form."""

    value: str
    kind: str = "iri"

    @property
    def is_literal(self) -> bool:
        return self.kind == "literal"


class Triples:
    """Statements indexed by subject and property. Graph names are forgotten."""

    def __init__(self, statements: Iterable[tuple[Node, str, Node]]) -> None:
        self._by_subject: dict[tuple[Node, str], dict[Node, None]] = defaultdict(dict)
        self._by_property: dict[str, dict[tuple[Node, Node], None]] = defaultdict(dict)
        for s, p, o in statements:
            self._by_subject[s, p][o] = None
            self._by_property[p][s, o] = None

    @classmethod
    def of_quads(cls, quads: Iterable[Any]) -> Triples:
        """From the quads of a store."""
        return cls((_node(q.subject), q.predicate.value, _node(q.object)) for q in quads)

    def objects(self, subject: Node, name: str) -> Iterator[Node]:
        """What a property of a thing is."""
        return iter(self._by_subject.get((subject, name), ()))

    def value(self, subject: Node, *names: str) -> Node | None:
        """The first value of the first property that has one."""
        return next((o for name in names for o in self.objects(subject, name)), None)

    def pairs(self, name: str) -> Iterator[tuple[Node, Node]]:
        """Everything that has a property, with its value."""
        return iter(self._by_property.get(name, ()))


def _node(term: Any) -> Node:
    kind = type(term).__name__
    return Node(term.value, {"NamedNode": "iri", "BlankNode": "blank"}.get(kind, "literal"))


def parse(path: Path) -> Triples:
    """The statements of an RDF file, its syntax by its ending. Raises `InputError` where it cannot be parsed."""
    from rdflib import BNode, Dataset, Literal

    def node(term: Any) -> Node:
        return Node(
            str(term), "literal" if isinstance(term, Literal) else "blank" if isinstance(term, BNode) else "iri"
        )

    data = Dataset(default_union=True)
    try:
        data.parse(path)
    except Exception as error:  # every parser of rdflib has its own errors
        raise InputError(f"{path}: not RDF that can be read: {' '.join(str(error).split())[:200]}") from error
    return Triples((node(s), str(p), node(o)) for s, p, o in data.triples((None, None, None)))


@dataclass(frozen=True, slots=True)
class ClaimedFact:
    """One fact node of a graph with all that is scored."""

    subject: Node
    relation: str
    object: Node
    status: str
    speakers: frozenset[Node]
    amounts: tuple[tuple[float, str], ...]
    times: frozenset[str]
    durations: frozenset[str]
    roles: frozenset[str]
    evidence: tuple[str, ...]
    documents: frozenset[str]
    confidence: float | None


class Claimed:
    """The facts of a graph in the order of their IRIs, and the normalised names of every node."""

    def __init__(self, triples: Triples) -> None:
        self.triples = triples
        self.names: dict[Node, set[str]] = defaultdict(set)
        for name in _NAMES:
            for node, label in triples.pairs(name):
                self.names[node].add(norm(label.value))
        nodes = {s for s, o in triples.pairs(_RDF + "type") if o.value == _KGO + "Fact"}
        facts = (self._fact(node) for node in sorted(nodes, key=lambda n: n.value))
        self.facts = tuple(fact for fact in facts if fact is not None)

    def called(self, node: Node) -> set[str]:
        """The normalised names of a node; one without a name goes by the end of its IRI, a literal by its text."""
        if node.is_literal:
            return {norm(node.value)}
        return self.names.get(node) or {norm(local(node.value))}

    def types(self, node: Node) -> list[str]:
        """The local names of a thing's classes."""
        return [local(o.value) for o in self.triples.objects(node, _RDF + "type")]

    def quantity(self, node: Node) -> tuple[float, str] | None:
        """Value and unit of a schema.org quantity."""
        for schema in _SCHEMAS:
            value = self.triples.value(node, schema + "value")
            if value is not None:
                unit = self.triples.value(node, schema + "currency", schema + "unitText", schema + "unitCode")
                try:
                    return float(value.value), unit.value if unit else ""
                except ValueError:
                    return None
        return None

    def _fact(self, node: Node) -> ClaimedFact | None:
        t = self.triples
        subject, relation, object_ = (t.value(node, _RDF + part) for part in ("subject", "predicate", "object"))
        if subject is None or relation is None or object_ is None:
            return None
        status, confidence = t.value(node, _KGO + "status"), t.value(node, _KGO + "confidence")
        sentences = tuple(t.objects(node, _PROV + "wasDerivedFrom"))
        contexts = [c for s in sentences for c in t.objects(s, _NIF + "referenceContext")]
        amounts = (self.quantity(a) for a in t.objects(node, _KGO + "amount"))
        return ClaimedFact(
            subject,
            local(relation.value),
            object_,
            local(status.value) if status else "Actual",
            frozenset(t.objects(node, _PROV + "wasAttributedTo")),
            tuple(a for a in amounts if a),
            frozenset(o.value for name in _TIMES for o in t.objects(node, name)),
            frozenset(o.value for o in t.objects(node, _KGO + "duration")),
            frozenset(norm(o.value) for o in t.objects(node, _KGO + "role")),
            tuple(o.value for s in sentences for o in t.objects(s, _NIF + "anchorOf")),
            frozenset(o.value for c in contexts for o in t.objects(c, _IDENTIFIER)),
            float(confidence.value) if confidence else None,
        )


@lru_cache(maxsize=65536)
def local(iri: str) -> str:
    """The end of an IRI, after its last # or /."""
    return re.split(r"[#/]", iri)[-1]
