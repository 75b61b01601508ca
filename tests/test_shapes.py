"""The SHACL shapes are in step with the ontology and find what breaks the fact model."""

from __future__ import annotations

import pytest

from kg.ontology import ontology_folder
from kg.ontology.schema import read_schema
from kg.ontology.shapes import renew_shapes

FOLDER = ontology_folder()


def test_shapes_are_in_step_with_core() -> None:
    path = FOLDER / "shapes.ttl"
    assert path.read_text(encoding="utf-8") == renew_shapes(path, *read_schema(FOLDER / "core.ttl")), (
        "run `python -m kg.ontology.shapes`"
    )


def severities(change: str) -> set[str]:
    """The severities that validation finds in a small good graph after a SPARQL update."""
    pyshacl = pytest.importorskip("pyshacl")
    from rdflib import RDFS, Graph, Namespace

    data = Graph().parse(data=GOOD, format="turtle")
    data += Graph().parse(FOLDER / "core.ttl").triples((None, RDFS.subClassOf, None))
    if change:
        data.update(PREFIXES_SPARQL + change)
    _, report, _ = pyshacl.validate(data, shacl_graph=Graph().parse(FOLDER / "shapes.ttl"), inference="none")
    sh = Namespace("http://www.w3.org/ns/shacl#")
    return {
        str(severity).rpartition("#")[2]
        for result in report.objects(None, sh.result)
        for severity in report.objects(result, sh.resultSeverity)
    }


PREFIXES = {
    "kgo": "https://w3id.org/kg-builder/ontology#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "schema": "https://schema.org/",
    "e": "https://example.org/",
}
PREFIXES_SPARQL = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
GOOD = (
    PREFIXES_SPARQL
    + """
e:d a nif:Context ; dcterms:identifier "d" .
e:s a nif:Sentence ; nif:beginIndex 0 ; nif:endIndex 9 ; nif:anchorOf "AはBを買収した。"@ja ; nif:referenceContext e:d .
e:a a kgo:Company ; rdfs:label "A"@ja . e:b a kgo:Organization ; rdfs:label "B"@ja . e:p a kgo:Person ; rdfs:label "P" .
e:a kgo:acquires e:b .
e:f a kgo:Fact , rdf:Statement ; rdf:subject e:a ; rdf:predicate kgo:acquires ; rdf:object e:b ; kgo:status kgo:Actual ;
    kgo:confidence 0.9 ; kgo:pointInTime "2025"^^xsd:gYear ; kgo:amount e:q ; prov:wasDerivedFrom e:s .
e:q a schema:MonetaryAmount ; schema:value 5 ; schema:currency "USD" .
"""
)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("", set()),
        ("INSERT DATA { e:p kgo:ceoOf e:b }", set()),
        ("INSERT DATA { e:p kgo:acquires e:b ; kgo:birthDate '1970-01'^^xsd:gYearMonth }", set()),
        ("INSERT DATA { e:c a kgo:Country ; rdfs:label 'C' ; kgo:meets e:p . e:p kgo:holdsPositionAt e:c }", set()),
        ("INSERT DATA { e:a kgo:acquires e:p }", {"Warning"}),
        ("INSERT DATA { e:a kgo:ceoOf e:b }", {"Warning"}),
        ("INSERT DATA { e:p kgo:birthDate 5 }", {"Warning"}),
        ("DELETE DATA { e:f kgo:status kgo:Actual }", {"Violation"}),
        ("INSERT DATA { e:f kgo:status kgo:Planned }", {"Violation"}),
        ("DELETE DATA { e:f kgo:confidence 0.9 } ; INSERT DATA { e:f kgo:confidence 1.5 }", {"Violation"}),
        ("DELETE DATA { e:f prov:wasDerivedFrom e:s }", {"Violation"}),
        ("DELETE DATA { e:s nif:endIndex 9 } ; INSERT DATA { e:s nif:endIndex 0 }", {"Violation"}),
        ("DELETE DATA { e:a rdfs:label 'A'@ja }", {"Violation"}),
        ("DELETE DATA { e:q schema:currency 'USD' }", {"Violation"}),
        ("INSERT DATA { e:p a kgo:Place }", {"Violation"}),
    ],
)
def test_shapes_find_what_breaks_the_model(change: str, found: set[str]) -> None:
    assert severities(change) == found
