"""SHACL validation, a document at a time: what breaks the model, with the sentence it comes from.

pyshacl on a whole graph takes minutes, on one article's slice milliseconds; a violation is local to its document anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError, OntologyError
from kg.store.turtle import ntriples

if TYPE_CHECKING:
    from kg.store.view import View

__all__ = ["Violation", "validate"]

_PROV = "http://www.w3.org/ns/prov#"
_NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True)
class Violation:
    """A node that a shape does not admit: `severity` is "Violation", "Warning" or "Info"; `sentence` is the text that
    the node's statement was read from, "" where it rests on none."""

    document: str
    severity: str
    node: str
    path: str
    value: str
    message: str
    sentence: str


def validate(store: View, folder: Path | None = None, document: str | None = None) -> Iterator[Violation]:
    """Violations of the shapes in `folder`/shapes.ttl (the ontology's by default), document by document.

    `document` limits it to one. Raises KgError where pyshacl, an extra, is not installed, OntologyError where the
    shapes cannot be read."""
    try:
        from pyshacl import validate as check
    except ImportError as error:
        raise KgError("validation needs pyshacl; install it with pip install pyshacl") from error
    from rdflib import RDF, RDFS, Graph, URIRef

    from kg.ontology import ontology_folder

    folder = folder or ontology_folder()
    shapes, classes = Graph(), Graph()
    for graph, name in ((shapes, "shapes.ttl"), (classes, "core.ttl")):
        try:
            graph.parse(folder / name, format="turtle")
        except Exception as error:  # rdflib's parsers raise many types
            reason = " ".join(str(error).split())[:200]
            raise OntologyError(f"{folder / name} cannot be read as shapes: {reason}") from error
    hierarchy = [t for t in classes.triples((None, RDFS.subClassOf, None)) if isinstance(t[2], URIRef)]
    hierarchy += [(s, RDF.type, o) for s, _, o in classes.triples((None, RDF.type, None)) if "Status" in str(o)]
    chosen = [document] if document is not None else [d.id for d in store.documents() if d.id in store]
    for identifier in chosen:
        data = Graph().parse(data=ntriples(store.document_graph(identifier)), format="nt")
        for triple in hierarchy:
            data.add(triple)
        conforms, report, _ = check(data, shacl_graph=shapes, inference="none", advanced=True)
        if not conforms:
            yield from sorted(_violations(identifier, report, data), key=repr)


def _violations(document: str, report: Any, data: Any) -> Iterator[Violation]:
    from rdflib import URIRef

    def text(node: Any, name: str) -> str:
        found = report.value(node, URIRef(_SH + name))
        return "" if found is None else str(found)

    # only the report's own results: each may hold others as its details
    for result in report.objects(None, URIRef(_SH + "result")):
        focus = report.value(result, URIRef(_SH + "focusNode"))
        messages = sorted(
            report.objects(result, URIRef(_SH + "resultMessage")), key=lambda m: (m.language != "en", str(m))
        )
        yield Violation(
            document,
            text(result, "resultSeverity").removeprefix(_SH),
            str(focus),
            text(result, "resultPath"),
            text(result, "value"),
            " ".join(str(messages[0]).split()) if messages else text(result, "sourceConstraintComponent"),
            _sentence(focus, data),
        )


def _sentence(node: Any, data: Any) -> str:
    """The text of a node's sentence: its own, its fact's, or that of the first fact about it."""
    from rdflib import RDF, URIRef

    anchor, derived = URIRef(_NIF + "anchorOf"), URIRef(_PROV + "wasDerivedFrom")
    facts = [node, *sorted({s for p in (RDF.subject, RDF.object) for s in data.subjects(p, node)})]
    for fact in facts:
        for place in (fact, *sorted(data.objects(fact, derived))):
            found = data.value(place, anchor)
            if found is not None:
                return str(found)
    return ""
