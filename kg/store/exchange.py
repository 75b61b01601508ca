"""Reading RDF files back in: our own graphs become documents again, other people's become graphs to query.

Every syntax of RDF 1.1 is read (Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD without remote contexts) and Turtle
of RDF 1.2. Blank nodes get names made from their content (RDFC-1.0), so importing twice changes nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Triple

from kg.errors import InputError
from kg.model import Extraction
from kg.store.curation import Decision, read_decisions
from kg.store.rdf import quads
from kg.store.readback import Reader, index
from kg.store.terms import CONFIDENCE, TYPE, iri_of, term
from kg.store.vocabulary import KGO, Names

__all__ = ["Imported", "named", "read_rdf", "sort_out"]

SYNTAXES: dict[str, RdfFormat] = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".rdf": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
}
_CURATION = re.compile(r"graph/curation$")
_REIFIES = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"


@dataclass(frozen=True)
class Imported:
    """What a file held: documents of the fact model, statements that are of no document, and the decisions about
    identity that were taken where it comes from."""

    extractions: tuple[Extraction, ...]
    rest: tuple[Triple, ...]
    decisions: tuple[Decision, ...] = ()


def read_rdf(path: str | Path) -> list[Quad]:
    """The statements of an RDF file, its syntax told by its ending; no blank nodes, no RDF 1.2 reifiers.

    Raises InputError where it cannot be read or does not parse, with line and column where they are known."""
    path = Path(path)
    syntax = SYNTAXES.get(path.suffix.lower())
    if syntax is None:
        raise InputError(f"{path} is not known as RDF; its name must end in one of {', '.join(SYNTAXES)}")
    try:
        found = list(ox.parse(path=str(path), format=syntax, base_iri=path.resolve().as_uri()))
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error
    except (SyntaxError, ValueError) as error:
        place = f"line {error.lineno}, " if isinstance(error, SyntaxError) and error.lineno else ""
        raise InputError(f"{path} does not parse as RDF: {place}{' '.join(str(error).split())[:200]}") from error
    return named(_classic(found))


def sort_out(statements: Iterable[Quad]) -> Imported:
    """Splits statements into the documents of the fact model, and the rest.

    Graphs that the store derives itself (known, inferred, records, ontology) are left out. Facts of a file whose
    graphs were merged go to the documents whose sentences say them. A document that a decision about identity changed
    is given as it was read, where the file tells it: the decision changes it again."""
    statements = list(statements)
    own = [q for q in statements if not _derived(q.graph_name)]
    curation = [q for q in statements if isinstance(q.graph_name, NamedNode) and _CURATION.search(q.graph_name.value)]
    read = {iri_of(q.subject): iri_of(q.object) for q in curation if q.predicate == term("kgo:original")}
    decisions: list[Decision] = []
    for base in sorted({_CURATION.sub("", iri_of(q.graph_name)) for q in curation}):
        decisions += read_decisions(curation, Names(base))
    triples = {q.triple for q in own}
    properties = index(own)
    contexts = [iri for iri, p in properties.items() if term("nif:Context") in p.get(TYPE.value, ())]
    bases = {iri[: iri.rfind("/document/") + 1] for iri in contexts if "/document/" in iri}
    extractions, explained = [], set()
    for base in sorted(bases):
        theirs = Names(base)
        reader = Reader(lambda iri: properties.get(iri, {}), theirs)
        for document in sorted(iri for iri in contexts if iri.startswith(theirs.documents)):
            extraction = _document(reader, document, properties, alone=len(contexts) == 1)
            extractions.append(_as_read(read[document], document, theirs) if document in read else extraction)
            explained |= {q.triple for q in quads(extraction, theirs)}
    rest = {t for t in triples - explained if t.predicate != CONFIDENCE or not _is_fact(t.subject, explained)}
    return Imported(tuple(extractions), tuple(sorted(rest, key=str)), tuple(decisions))


def _as_read(ntriples: str, document: str, names: Names) -> Extraction:
    """A document before all decisions."""
    properties = index(ox.parse(ntriples, format=RdfFormat.N_TRIPLES))
    return Reader(lambda iri: properties.get(iri, {}), names).extraction(document, properties)


def _is_fact(node: Any, explained: set[Triple]) -> bool:
    return Triple(node, TYPE, term("kgo:Fact")) in explained


def _document(reader: Reader, document: str, properties: Any, alone: bool) -> Extraction:
    """What one document says, out of a graph that may hold several."""
    whole = reader.extraction(document, properties)
    if alone:
        return whole
    facts = tuple(f for f in whole.facts if f.evidence)
    used: set[object] = {e for e, _, _ in whole.mentions}
    for fact in facts:
        used |= {fact.subject, fact.attribution, fact.object, fact.qualifiers.location}
    entities = tuple(e for e in whole.entities if e.id in used)
    return Extraction(whole.document, entities, facts, whole.sentences, whole.mentions)


def _derived(graph: Any) -> bool:
    return isinstance(graph, NamedNode) and (
        graph.value == KGO.rstrip("#")
        or re.search(r"/graph/(known|inferred|records|stale|curation)$", graph.value) is not None
    )


def _classic(statements: list[Quad]) -> list[Quad]:
    """RDF 1.2 reifiers as classic reification."""
    found: list[Quad] = []
    for q in statements:
        if q.predicate.value == _REIFIES and isinstance(q.object, Triple):
            found.append(Quad(q.subject, TYPE, term("rdf:Statement"), q.graph_name))
            for part in ("subject", "predicate", "object"):
                found.append(Quad(q.subject, term(f"rdf:{part}"), getattr(q.object, part), q.graph_name))
        else:
            found.append(q)
    return found


def named(statements: list[Quad]) -> list[Quad]:
    """Blank nodes named by content, as RDF 1.1 skolemises them."""
    if not any(isinstance(t, BlankNode) for q in statements for t in (q.subject, q.object, q.graph_name)):
        return statements
    dataset = ox.Dataset(statements)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    digest = hashlib.sha256("\n".join(sorted(map(str, dataset))).encode()).hexdigest()[:16]

    def name(t: Any) -> Any:
        return NamedNode(f"urn:x-kg:genid:{digest}:{t.value}") if isinstance(t, BlankNode) else t

    return [Quad(name(q.subject), q.predicate, name(q.object), name(q.graph_name)) for q in dataset]
