"""The description of the SPARQL service (SPARQL 1.1 Service Description), made for the address it is asked at."""

from __future__ import annotations

from kg.serve.negotiate import GRAPHS, ROWS
from kg.store.vocabulary import KGO

__all__ = ["description"]

_FORMATS = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "rdfxml": "RDF_XML",
    "jsonld": "JSON-LD",
    "trig": "TriG",
    "nquads": "N-Quads",
}


def description(endpoint: str) -> str:
    """The service at `endpoint` (an IRI), in Turtle; no blank nodes."""
    offered = dict.fromkeys([*ROWS.values(), *GRAPHS.values()])
    formats = " , ".join(f"<http://www.w3.org/ns/formats/{_FORMATS[name]}>" for name in offered)
    return f"""@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .

<{endpoint}> a sd:Service ;
    sd:endpoint <{endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:EmptyGraphs ;
    sd:resultFormat {formats} ;
    sd:defaultDataset <{endpoint}#dataset> .

<{endpoint}#dataset> a sd:Dataset ;
    sd:defaultGraph <{endpoint}#merged> ;
    sd:namedGraph <{endpoint}#ontology> .

<{endpoint}#merged> a sd:Graph .

<{endpoint}#ontology> a sd:NamedGraph ;
    sd:name <{KGO.rstrip("#")}> .
"""
