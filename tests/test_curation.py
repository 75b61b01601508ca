"""Identity by hand: merged, split, undone; kept over rebuilds, and picked up after a crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import NotFoundError, StoreError
from kg.store import Store, nquads, trig, turtle
from tests.extractions import article, moved

WHEN = "2025-02-01T09:00:00Z"


def text_of(store: Store) -> str:
    return turtle(store.quads(), store.prefixes)


@pytest.fixture
def store() -> Store:
    store = Store()
    store.add(article("a"))
    store.add(article("b"))
    return store


def test_a_merged_entity_takes_over_facts_names_and_mentions(store: Store) -> None:
    store.merge("HibariBank", "あおば電機", by="tester", when=WHEN)
    assert {e.id for e in store.entities()} == {e.id for e in article().entities} - {"あおば電機"}
    kept = store.entity("HibariBank")
    assert ("あおば電機", "ja") in kept.aliases
    assert kept.name == "ひばり銀行"
    assert any(f.relation == "builds" and f.subject == "HibariBank" for f in store.facts())


def test_a_decision_is_recorded_with_its_provenance_and_can_be_undone(store: Store) -> None:
    before = text_of(store)
    decision = store.merge("HibariBank", "あおば電機", by="tester", when=WHEN)
    assert (decision.number, decision.kind, decision.made, decision.by) == (1, "merge", WHEN, "tester")
    assert store.query(
        "ASK { GRAPH ?g { ?d a kgo:Merge , prov:Entity ; prov:generatedAtTime ?t ; prov:wasAttributedTo ?a } }"
    )
    undone = store.undo(when=WHEN)
    assert undone.undone == WHEN
    assert text_of(store) == before
    with pytest.raises(NotFoundError, match="no decision to undo"):
        store.undo()


def test_a_split_gives_some_documents_a_thing_of_their_own(store: Store) -> None:
    decision = store.split("HibariBank", ["b"], when=WHEN)
    assert decision.other == "HibariBank~2"
    (first,) = [f for f in store.facts_about("HibariBank") if f.relation == "investsIn"]
    (second,) = [f for f in store.facts_about("HibariBank~2") if f.relation == "investsIn"]
    assert ({e.document for e in first.evidence}, {e.document for e in second.evidence}) == ({"a"}, {"b"})


def test_decisions_are_applied_in_their_order_and_undone_one_by_one(store: Store) -> None:
    states = [text_of(store)]
    store.split("HibariBank", ["b"], when=WHEN)
    states.append(text_of(store))
    store.merge("あおば電機", "HibariBank~2", when=WHEN)
    assert any(f.relation == "investsIn" and f.subject == "あおば電機" for f in store.facts())
    store.undo(when=WHEN)
    assert text_of(store) == states[1]
    store.undo(when=WHEN)
    assert text_of(store) == states[0]


def test_new_and_rebuilt_documents_meet_the_decisions_made(store: Store) -> None:
    store.merge("HibariBank", "あおば電機", when=WHEN)
    after = text_of(store)
    store.remove("a")
    store.add(article("a"))
    assert text_of(store) == after
    assert store.add(article("a")) == "unchanged"
    store.add(moved(article(), "c"))
    assert "あおば電機" not in {e.id for e in store.entities()}
    store.remove("c")
    assert text_of(store) == after


def test_a_decision_that_was_cut_off_is_finished_when_the_store_is_opened(tmp_path: Path, monkeypatch) -> None:
    with Store(tmp_path / "whole") as store:
        store.add(article("a"))
        store.merge("HibariBank", "あおば電機", when=WHEN)
        wanted = {str(q) for q in store.engine}
    with Store(tmp_path / "cut") as store:
        store.add(article("a"))
        monkeypatch.setattr(Store, "_follow", lambda self, decision: None)
        store.merge("HibariBank", "あおば電機", when=WHEN)
        monkeypatch.undo()
        assert {str(q) for q in store.engine} != wanted
    with Store(tmp_path / "cut") as store:
        assert {str(q) for q in store.engine} == wanted


def test_what_makes_no_sense_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="itself"):
        store.merge("HibariBank", "HibariBank")
    with pytest.raises(NotFoundError, match="nobody"):
        store.merge("HibariBank", "nobody")
    with pytest.raises(StoreError, match="name the documents"):
        store.split("HibariBank", [])


@pytest.mark.parametrize("ending", ["trig", "nq"])
def test_decisions_come_back_with_an_imported_graph_and_can_be_undone_there(tmp_path: Path, ending: str) -> None:
    text = {"trig": lambda s: trig(s.dataset(), s.prefixes), "nq": lambda s: nquads(s.dataset())}[ending]
    with Store() as store, Store() as copy:
        store.add(article("a"))
        store.add(article("b"))
        before = nquads(store.dataset())
        (first, second, *_) = store.entities()
        store.merge(first.id, second.id, by="me", when="2025-02-03T04:05:06Z")
        store.split(first.id, ["b"], by="me", when="2025-02-03T04:05:07Z")
        path = tmp_path / f"graph.{ending}"
        path.write_text(text(store), "utf-8")
        copy.load(path)
        assert copy.decisions() == store.decisions()
        assert text(copy) == text(store)
        copy.load(path)  # once more changes nothing
        assert copy.decisions() == store.decisions()
        copy.undo()
        copy.undo()
        undone = {line for line in nquads(copy.dataset()).split("\n") if "/graph/curation>" not in line}
        assert undone == set(before.split("\n"))
        store.undo(2, when="2025-02-04T00:00:00Z")
        path.write_text(text(store), "utf-8")
        copy.load(path)  # what was undone here stays undone
        assert all(d.undone for d in copy.decisions())
