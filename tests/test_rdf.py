"""The fact model in RDF: the shape of FACTS, names that cannot break out, text that is always the same."""

from __future__ import annotations

import random

import pyoxigraph as ox
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from kg.model import Fact, Quantity, Status
from kg.store import Names, nquads, ntriples, prefixes, quads, trig, turtle
from kg.store.readback import Reader, index
from kg.store.vocabulary import segment, unsegment
from tests.extractions import article, extractions, hostile

KGO = rdflib.Namespace("https://w3id.org/kg-builder/ontology#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
NIF = rdflib.Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
KGE = rdflib.Namespace("https://w3id.org/kg-builder/entity/")


def graph_of(extraction) -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle(quads(extraction), prefixes()), format="turtle")


def test_a_fact_has_the_shape_of_the_model() -> None:
    graph = graph_of(article())
    fact = graph.value(predicate=rdflib.RDF.predicate, object=KGO.investsIn)
    assert {KGO.Fact, rdflib.RDF.Statement} <= set(graph.objects(fact, rdflib.RDF.type))
    assert graph.value(fact, rdflib.RDF.subject) == KGE.HibariBank
    assert graph.value(fact, KGO.status) == KGO.Actual
    assert graph.value(fact, KGO.confidence).value == rdflib.Literal("0.93", datatype=rdflib.XSD.decimal).value
    assert graph.value(fact, KGO.pointInTime) == rdflib.Literal("2025-01", datatype=rdflib.XSD.gYearMonth)
    assert str(graph.value(fact, KGO.amount)).endswith("/quantity/500000000000-USD")
    assert graph.value(fact, KGO.location) == KGE.UnitedStates
    sentence = graph.value(fact, PROV.wasDerivedFrom)
    assert str(sentence).endswith("/document/moon#char=0,40")
    assert str(graph.value(sentence, NIF.anchorOf)).startswith("ひばり銀行は")
    document = graph.value(sentence, NIF.referenceContext)
    assert str(graph.value(document, rdflib.DCTERMS.identifier)) == "moon"


def test_the_edge_stands_only_for_what_is_actual() -> None:
    graph = graph_of(article())
    assert (KGE.HibariBank, KGO.investsIn, KGE["月面計画"]) in graph
    assert not list(graph.triples((None, KGO.builds, None)))


def test_an_open_relation_is_labelled_and_typed() -> None:
    graph = graph_of(article())
    relation = graph.value(predicate=rdflib.RDF.type, object=KGO.OpenRelation)
    assert str(relation).startswith("https://w3id.org/kg-builder/relation/")
    assert str(graph.value(relation, rdflib.RDFS.label)) == "検討する"


def test_facts_that_say_the_same_are_one_node_with_the_highest_confidence() -> None:
    low, high = article("a", 0.4), article("b", 0.9)
    graph = graph_of(low)
    assert {Names().fact(f) for f in low.facts} == {Names().fact(f) for f in high.facts}
    both = low.facts[0], high.facts[0]
    merged = rdflib.Graph().parse(
        data=turtle(quads(type(low)(low.document, low.entities, both)), prefixes()), format="turtle"
    )
    fact = rdflib.URIRef(Names().fact(both[0]))
    assert len(list(merged.objects(fact, PROV.wasDerivedFrom))) == 2
    assert [str(c) for c in merged.objects(fact, KGO.confidence)] == ["0.9"]
    assert fact in graph.subjects()


def test_what_was_inferred_is_another_node_than_what_was_said() -> None:
    said = Fact("A", "partOf", "B", Status.ACTUAL, 1.0, ())
    assert Names().fact(said) != Names().fact(Fact("A", "partOf", "B", Status.ACTUAL, 1.0, (), inferred=True))


@given(st.text(min_size=1))
def test_a_segment_is_one_segment_and_comes_back(name: str) -> None:
    part = segment(name)
    assert not set(part) & set('/#?<>"{}|\\^` \n')
    assert part not in (".", "..")
    ox.NamedNode(f"https://example.org/{part}")
    if not any("\ud800" <= c <= "\udfff" for c in name):
        assert unsegment(part) == name


@settings(max_examples=60)
@given(extractions())
def test_turtle_round_trips_and_names_stay_inside_it(extraction) -> None:
    written = quads(extraction)
    text = turtle(written, prefixes())
    triples = {q.triple for q in written}
    assert {q.triple for q in ox.parse(text, format=ox.RdfFormat.TURTLE)} == triples
    assert not any(isinstance(term, ox.BlankNode) for t in triples for term in (t.subject, t.object))
    assert {q.triple for q in ox.parse(trig(written, prefixes()), format=ox.RdfFormat.TRIG)} == triples
    if "\x00" not in text:
        assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(triples)


@settings(max_examples=60)
@given(extractions(), st.randoms())
def test_the_text_does_not_depend_on_order(extraction, chance: random.Random) -> None:
    written = quads(extraction)
    shuffled = list(written)
    chance.shuffle(shuffled)
    for write in (ntriples, nquads, lambda q: turtle(q, prefixes()), lambda q: trig(q, prefixes())):
        assert write(written) == write(shuffled)


@settings(max_examples=60)
@given(extractions())
def test_reading_back_gives_the_same_graph(extraction) -> None:
    written = quads(extraction)
    properties = index(written)
    names = Names()
    reader = Reader(lambda iri: properties.get(iri, {}), names)
    again = reader.extraction(names.document(extraction.document.id), properties)
    assert set(quads(again)) == set(written)


@given(hostile)
def test_quantities_with_other_content_are_other_nodes(unit: str) -> None:
    money, measure = Quantity(5, "USD", True), Quantity(5, "USD", False)
    assert len({Names().quantity(q) for q in (money, measure, Quantity(5, unit + "x"), Quantity(6, unit + "x"))}) == 4


def test_rdflib_and_the_engine_read_the_same_graph() -> None:
    text = turtle(quads(article()), prefixes())
    other = "".join(f"{q.triple} .\n" for q in ox.parse(text, format=ox.RdfFormat.TURTLE))
    assert isomorphic(rdflib.Graph().parse(data=text, format="turtle"), rdflib.Graph().parse(data=other, format="nt"))
