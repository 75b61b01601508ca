"""Reasoning over facts: each rule, what is never concluded, and the graph that keeps the conclusions."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Document, Entity, Evidence, Extraction, Fact, Status
from kg.store import Store, turtle
from kg.store.infer import infer


def fact(subject: str, relation: str, target: str, status: Status = Status.ACTUAL, confidence: float = 0.9) -> Fact:
    text = f"{subject} {relation} {target}"
    return Fact(subject, relation, target, status, confidence, (Evidence("d", 0, len(text), text),))


def edges(facts: list[Fact]) -> set[tuple[str, str, str]]:
    return {(f.subject, f.relation, str(f.object)) for f in facts}


def test_sub_properties_and_inverses_follow(ontology) -> None:
    found = edges(infer([fact("A", "ceoOf", "B")], ontology))
    assert {("A", "holdsPositionAt", "B"), ("A", "affiliatedWith", "B"), ("B", "hasCeo", "A")} <= found


def test_symmetry_follows_once(ontology) -> None:
    found = infer([fact("A", "mergesWith", "B"), fact("B", "mergesWith", "A")], ontology)
    assert ("B", "mergesWith", "A") not in edges(found)
    assert ("B", "mergesWith", "A") in edges(infer([fact("A", "mergesWith", "B")], ontology))


def test_transitivity_multiplies_confidence_and_keeps_the_sentences(ontology) -> None:
    found = infer([fact("A", "partOf", "B", confidence=0.8), fact("B", "partOf", "C", confidence=0.5)], ontology)
    (one,) = [f for f in found if (f.subject, f.relation, f.object) == ("A", "partOf", "C")]
    assert one.inferred and one.confidence == 0.4


def test_the_most_probable_derivation_is_the_one_kept(ontology) -> None:
    facts = [fact("A", "partOf", "B", confidence=0.2), fact("B", "partOf", "D", confidence=0.9)]
    facts += [fact("A", "partOf", "C", confidence=0.7), fact("C", "partOf", "D", confidence=0.7)]
    (one,) = [f for f in infer(facts, ontology) if (f.subject, f.relation, f.object) == ("A", "partOf", "D")]
    assert one.confidence == 0.49


def test_known_places_are_background_and_no_conclusion_of_their_own(ontology) -> None:
    found = edges(infer([fact("P", "bornIn", "Tokyo")], ontology))
    assert ("P", "bornIn", "Japan") in found
    assert not [e for e in found if e[0] == "Tokyo"]


def test_only_what_is_actual_is_a_premise_and_what_is_denied_is_not_concluded(ontology) -> None:
    assert not infer([fact("A", "ceoOf", "B", Status.PLANNED)], ontology)
    chain = [fact("A", "partOf", "B"), fact("B", "partOf", "C")]
    assert ("A", "partOf", "C") not in edges(infer([*chain, fact("A", "partOf", "C", Status.NEGATED)], ontology))
    assert ("A", "partOf", "C") not in edges(infer([*chain, fact("A", "partOf", "C", Status.CEASED)], ontology))


def test_sentences_of_one_place_and_different_text_are_told_apart(ontology) -> None:
    facts = [fact("A", "ceoOf", "B"), fact("C", "ceoOf", "D")]  # both from character 0 to 9 of one document
    assert infer(facts, ontology) == infer(facts[::-1], ontology)


def test_a_circle_of_parts_ends(ontology) -> None:
    circle = [fact("A", "partOf", "B"), fact("B", "partOf", "C"), fact("C", "partOf", "A")]
    assert all(f.subject != f.object for f in infer(circle, ontology))


NAMES = st.sampled_from(["A", "B", "C", "Tokyo", "Japan"])
RELATIONS = st.sampled_from(["partOf", "locatedIn", "administrativelyIn", "bornIn", "ceoOf", "partnerOf", "hasPart"])
FACTS = st.lists(st.builds(fact, NAMES, RELATIONS, NAMES, st.sampled_from(Status), st.sampled_from([0.5, 1.0])))


@settings(max_examples=80, deadline=None)
@given(facts=FACTS, chance=st.randoms())
def test_order_does_not_matter_and_nothing_said_is_concluded(
    ontology, facts: list[Fact], chance: random.Random
) -> None:
    found = infer(facts, ontology)
    shuffled = list(facts)
    chance.shuffle(shuffled)
    assert infer(shuffled, ontology) == found
    assert not edges(found) & edges([f for f in facts if f.status is Status.ACTUAL])
    assert all(f.evidence and f.inferred for f in found)


def extraction(identifier: str, facts: list[Fact]) -> Extraction:
    text = "。".join(f.evidence[0].text for f in facts)
    names = sorted({n for f in facts for n in (f.subject, str(f.object))})
    moved = tuple(
        Fact(f.subject, f.relation, f.object, f.status, f.confidence, (Evidence(identifier, 0, 5, text[:5]),))
        for f in facts
    )
    return Extraction(Document(identifier, text), tuple(Entity(n, "Company", ((n, "ja"),)) for n in names), moved)


def test_conclusions_have_a_graph_of_their_own_and_follow_the_documents(ontology) -> None:
    store = Store(ontology=ontology)
    store.add(extraction("a", [fact("A", "partOf", "B")]))
    store.add(extraction("b", [fact("B", "partOf", "C")]))
    said = turtle(store.quads(), store.prefixes)
    assert store.infer() > 0
    assert turtle(store.quads(), store.prefixes) == said
    ask = "ASK { kge:A kgo:partOf kge:C }"
    assert not store.query(ask) and store.query(ask, inferred=True)
    assert store.query("ASK { kge:A a kgo:Organization }", inferred=True)
    assert ("A", "partOf", "C") in edges(list(store.inferred_facts()))
    (whole,) = [f for f in store.inferred_facts() if f.object == "C" and f.subject == "A"]
    assert {e.document for e in whole.evidence} == {"a", "b"}
    rows = list(store.query("SELECT * { ?s ?p ?o }", inferred=True).rows())
    assert len(rows) == len(set(rows))
    store.remove("b")
    store.infer()
    assert not store.query(ask, inferred=True)
    store.remove("a")
    store.infer()
    assert not list(store.engine)


def test_the_ontology_has_a_graph_of_its_own_without_blank_nodes() -> None:
    store = Store()
    store.load_ontology()
    rows = store.query("SELECT ?l { GRAPH <https://w3id.org/kg-builder/ontology> { kgo:funds rdfs:label ?l } }").rows()
    assert len(list(rows)) == 2
    assert "_:" not in "".join(f"{q.subject} {q.object}"[:2] for q in store.engine)
    before = {str(q) for q in store.engine}
    store.load_ontology()
    assert {str(q) for q in store.engine} == before
