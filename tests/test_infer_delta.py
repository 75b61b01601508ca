"""Inference after a change works out only what the change can reach, and gives what inferring everything anew gives."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.model import Document, Entity, Evidence, Extraction, Fact, Status
from kg.store import Store, reach, sorting
from kg.store import inferred as inferred_module
from kg.store.infer import infer

NAMES = st.sampled_from(["A", "B", "C", "D", "Tokyo", "Japan", "Asia"])
RELATIONS = st.sampled_from(
    [
        "partOf",
        "subsidiaryOf",
        "parentOf",
        "hasPart",
        "locatedIn",
        "headquarteredIn",
        "administrativelyIn",
        "bornIn",
        "ceoOf",
        "hasCeo",
        "partnerOf",
        "technologyPartnerOf",
        "hasTechnologyPartner",
    ]
)
STATUSES = st.sampled_from([Status.ACTUAL] * 4 + [Status.NEGATED, Status.CEASED, Status.PLANNED])
STATEMENTS = st.tuples(NAMES, RELATIONS, NAMES, STATUSES, st.sampled_from([0.5, 0.71, 0.9]))
TYPES = st.sampled_from(["Company", "City", "Person", "Organization"])
READINGS = st.tuples(
    st.lists(STATEMENTS, max_size=4), st.dictionaries(st.sampled_from(["A", "B", "C"]), TYPES, max_size=2)
)
STEPS = st.lists(st.tuples(st.sampled_from("wxyz"), st.none() | READINGS, st.booleans()), min_size=1, max_size=9)


def reading(name: str, statements: list, types: dict[str, str]) -> Extraction:
    text, facts, sentences, named = "", [], [], {}
    for subject, relation, target, status, confidence in statements:
        sentence = f"{subject} {relation} {target}.\n"
        at = len(text)
        text += sentence
        sentences.append((at, len(text)))
        evidence = Evidence(name, at, len(text), sentence)
        facts.append(Fact(subject, relation, target, status, confidence, (evidence,)))
        for one in (subject, target):
            named[one] = Entity(one, types.get(one, "Thing"), ((one, "en"),), known=one in ("Tokyo", "Japan"))
    document = Document(name, text, date=datetime.date(2025, 1, 1))
    return Extraction(document, tuple(named.values()), tuple(facts), tuple(sentences))


def follow(store: Store, steps: list, always: bool) -> None:
    for name, content, conclude in steps:
        if content is None:
            if name in store:
                store.remove(name)
        else:
            store.add(reading(name, *content))
        if always or conclude:
            store.infer()
    store.infer()


def edge(fact: Fact) -> tuple:
    places = sorted((e.document, e.start, e.end) for e in fact.evidence)
    return fact.subject, fact.relation, fact.object, fact.confidence, tuple(places)


def conclusions(store: Store) -> set[str]:
    return {str(q) for q in store.quads(store.inferred_graph)}


NAMED = [  # a known place that a later document is the first to name
    ("x", ([("Japan", "locatedIn", "A", Status.ACTUAL, 0.5)], {}), True),
    ("w", ([("A", "partOf", "Tokyo", Status.ACTUAL, 0.5)], {}), False),
]


@settings(max_examples=50)
@example(steps=NAMED, bulk=None)
@example(steps=NAMED, bulk=3)
@given(steps=STEPS, bulk=st.sampled_from([None, 3]))
def test_any_order_of_adds_and_removes_ends_as_inferring_everything_does(ontology, steps: list, bulk) -> None:
    """All statements at once, and so few at a time that every conclusion is cut. Documents of every kind keep the store
    large enough that a change is a small part of it."""
    ballast = [reading(f"ballast{n}", [(f"N{n}", "ceoOf", f"M{n}", Status.ACTUAL, 0.9)], {}) for n in range(9)]
    left = {name: content for name, content, _ in steps}
    with (
        pytest.MonkeyPatch.context() as patched,
        Store(ontology=ontology) as by_parts,
        Store(ontology=ontology) as anew,
    ):
        if bulk:
            patched.setattr(inferred_module, "BULK", bulk)
            patched.setattr(sorting, "RUN", bulk)
        by_parts.add_all(ballast)
        by_parts.infer()
        follow(by_parts, steps, always=False)
        anew.add_all([*ballast, *(reading(name, *content) for name, content in left.items() if content)])
        anew.infer()
        assert conclusions(by_parts) == conclusions(anew)
        assert not list(by_parts.quads(by_parts.stale_graph))
        whole = infer(anew.facts(), ontology)  # not pair by pair
        assert {edge(f) for f in anew.inferred_facts()} == {edge(f) for f in whole}


def test_a_small_change_reads_few_facts(ontology, monkeypatch) -> None:
    read: list[int] = []
    conclusions = inferred_module.conclusions

    def counted(facts, ontology, named=()):
        facts = list(facts)
        read.append(len(facts))
        return conclusions(facts, ontology, named)

    for room in (inferred_module, reach):
        monkeypatch.setattr(room, "conclusions", counted)
    with Store(ontology=ontology) as store:
        store.add_all(
            reading(f"d{n}", [(f"N{n}", "headquarteredIn", "Tokyo", Status.ACTUAL, 0.9)], {}) for n in range(50)
        )
        store.infer()
        store.add(reading("new", [("X", "subsidiaryOf", "N7", Status.ACTUAL, 0.9)], {}))
        count = store.infer()
        assert read[0] == 50 and read[1] <= 3
        assert count == sum(1 for _ in store.inferred_facts())
        store.infer()
        assert read[2:] in ([], [0])


def test_merging_entities_and_updates_by_hand_reach_the_conclusions(ontology) -> None:
    with Store(ontology=ontology) as store:
        store.add(reading("a", [("A", "subsidiaryOf", "B", Status.ACTUAL, 0.9)], {}))
        store.add(reading("b", [("C", "subsidiaryOf", "D", Status.ACTUAL, 0.9)], {}))
        store.add_all(reading(f"n{n}", [(f"N{n}", "ceoOf", "M", Status.ACTUAL, 0.9)], {}) for n in range(5))
        store.infer()
        ask = "ASK { kge:A kgo:partOf kge:D }"
        store.merge("B", "C")
        store.infer()
        assert store.query(ask, inferred=True)
        store.undo()
        store.infer()
        assert not store.query(ask, inferred=True)
        store.update("INSERT DATA { kge:A kgo:partOf kge:Z }")
        store.infer()
        assert not [q for q in store.quads(store.inferred_graph) if str(q.object).endswith("/Z>")]


def test_concluding_anew_is_what_is_left_of_one_that_was_stopped(ontology, tmp_path, monkeypatch) -> None:
    """Stopped between two parts of its conclusions, a store concludes the same when it is asked again."""

    def stopped_after(count: int):
        def put_in(self: Store, quads: list) -> None:
            nonlocal count
            if not count:
                raise KeyboardInterrupt
            count -= 1
            self.engine.extend(quads)

        return put_in

    documents = [reading(f"d{n}", [(f"N{n}", "subsidiaryOf", f"N{n + 1}", Status.ACTUAL, 0.9)], {}) for n in range(9)]
    monkeypatch.setattr(inferred_module, "BULK", 20)
    with Store(tmp_path / "calm", ontology=ontology) as calm, Store(ontology=ontology) as cut:
        for store in (calm, cut):
            store.add_all(documents)
        calm.infer()
        with monkeypatch.context() as patched:
            patched.setattr(Store, "_put_in", stopped_after(3))
            with pytest.raises(KeyboardInterrupt):
                cut.infer()
        assert 0 < len(conclusions(cut)) < len(conclusions(calm))
        cut.remove("d4")  # what was put in already may be wrong by then
        calm.remove("d4")
        cut.infer()
        calm.infer()
        assert conclusions(cut) == conclusions(calm)
