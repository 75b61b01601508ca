"""What readers on many machines write of documents, so that a store can be filled from their files in one go.

A store's graphs in three parts: the documents' own graphs and the records of their reading, which each reader knows by
itself; the merged graph, which is their union but for the confidence of facts, the highest that any document has; and
the known entities that any document mentions. `Store.load_read` takes all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from kg.model import Extraction
from kg.store.rdf import quads
from kg.store.records import record_quads
from kg.store.terms import CONFIDENCE, decimal, iri_of
from kg.store.view import DEFAULT
from kg.store.vocabulary import Names
from kg.store.write import described, is_merged

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["Statements", "confidences", "documents_of", "known", "statements"]


@dataclass(frozen=True)
class Statements:
    """Documents as text: `graphs` and `records` are N-Quads, `merged` N-Triples."""

    graphs: bytes
    merged: bytes
    records: bytes


def statements(extractions: Iterable[Extraction], settings: str, names: Names) -> Statements:
    """The graphs of documents, what the merged graph has of them but confidences, and the records of their reading."""
    graphs: list[Quad] = []
    records: list[Quad] = []
    for extraction in extractions:
        graphs += quads(extraction, names)
        records += record_quads(extraction, settings, names)
    return Statements(_text(graphs), _merged(graphs, names), _text(records))


def without(found: Statements, documents: Iterable[str], names: Names) -> Statements:
    """The same without some documents."""
    gone = {NamedNode(names.document(document)) for document in documents}
    graphs = [q for q in parse(found.graphs, format=RdfFormat.N_QUADS) if q.graph_name not in gone]
    records = [q for q in parse(found.records, format=RdfFormat.N_QUADS) if q.subject not in gone]
    return Statements(_text(graphs), _merged(graphs, names), _text(records))


def documents_of(graphs: bytes, records: bytes) -> Iterator[tuple[list[Quad], list[Quad]]]:
    """Each document's graph and record, for `Store.add_read`."""
    by_name: dict[Any, tuple[list[Quad], list[Quad]]] = {}
    for quad in parse(records, format=RdfFormat.N_QUADS):
        by_name.setdefault(quad.subject, ([], []))[1].append(quad)
    for quad in parse(graphs, format=RdfFormat.N_QUADS):
        by_name[quad.graph_name][0].append(quad)
    yield from by_name.values()


def confidences(highest: Iterable[tuple[str, float]], names: Names) -> bytes:
    """The confidence of facts in the merged graph, as N-Triples; facts by the last part of their IRIs."""
    return _text([Quad(NamedNode(names.facts + fact), CONFIDENCE, decimal(value), DEFAULT) for fact, value in highest])


def known(identifiers: Iterable[str], ontology: Ontology, names: Names) -> bytes:
    """The descriptions of known entities, as N-Quads."""
    return _text([q for name in identifiers for q in described(NamedNode(names.entity(name)), ontology, names)])


def _merged(graphs: list[Quad], names: Names) -> bytes:
    kept = dict.fromkeys(
        q.triple for q in graphs if q.predicate != CONFIDENCE or not is_merged(iri_of(q.subject), names)
    )
    return serialize(kept, format=RdfFormat.N_TRIPLES) or b""


def _text(statements: list[Quad]) -> bytes:
    return serialize(statements, format=RdfFormat.N_QUADS) or b""
