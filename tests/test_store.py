"""The store: documents in and out, one transaction each, whatever the order; one writer, many readers."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import NotFoundError, QueryError, StoreError
from kg.store import Change, Store, turtle
from tests.extractions import article, extractions, moved


def text_of(store: Store) -> str:
    return turtle(store.quads(), store.prefixes)


def everything(store: Store) -> set[str]:
    return {str(q) for q in store.engine}


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path):
    with Store(tmp_path / "out" if request.param == "disk" else None) as store:
        yield store


def test_adding_twice_changes_nothing_and_a_changed_document_replaces_itself(store: Store) -> None:
    assert store.add(article()) is Change.ADDED
    before = everything(store)
    assert store.add(article()) is Change.UNCHANGED
    assert store.add(article(confidence=0.4)) is Change.REPLACED
    assert everything(store) != before
    assert store.add(article()) is Change.REPLACED
    assert everything(store) == before


def test_a_document_is_current_only_with_the_same_content_and_settings(store: Store) -> None:
    store.add(article(), "v1")
    document = article().document
    assert store.is_current(document, "v1")
    assert not store.is_current(document, "v2")
    assert not store.is_current(replace(document, text="別の文。"), "v1")


def test_removing_takes_away_exactly_a_documents_support(store: Store) -> None:
    store.add(article("a"))
    alone = everything(store)
    store.add(article("b", confidence=0.99))
    assert {f.confidence for f in store.facts() if f.relation == "investsIn"} == {0.99}
    assert all(len(f.evidence) == 2 for f in store.facts())
    store.remove("b")
    assert everything(store) == alone
    store.remove("a")
    assert not everything(store)


def test_documents_facts_and_entities_come_back(store: Store) -> None:
    store.add(article())
    assert [d.id for d in store.documents()] == ["moon"]
    assert store.documents()[0].text == article().document.text
    assert len(list(store.facts())) == 5
    assert {e.id for e in store.entities()} == {e.id for e in article().entities}
    assert {f.relation for f in store.facts_about("みなと新聞")} == {"builds"}
    fact = next(f for f in store.facts() if f.relation == "investsIn")
    assert fact.evidence[0].marks == (("subject", 0, 5), ("object", 17, 21))
    assert fact.evidence[0].rule == "verb:出資する"


def test_queries_know_the_prefixes_and_say_where_they_fail(store: Store) -> None:
    store.add(article())
    answer = store.query("SELECT ?who ?what WHERE { ?who kgo:investsIn ?what }")
    assert answer.variables == ("who", "what")
    assert list(answer.rows()) == [("kge:HibariBank", "kge:月面計画")]
    assert bool(store.query("ASK { ?s kgo:investsIn ?o }"))
    assert "kge:HibariBank kgo:investsIn" in store.query("CONSTRUCT WHERE { ?s kgo:investsIn ?o }").turtle()
    with pytest.raises(QueryError, match="line 2, column 8: unexpected end of line"):
        store.query("SELECT * WHERE {\n?s ?p }")


def test_an_unknown_document_is_named(store: Store) -> None:
    with pytest.raises(NotFoundError, match="nowhere"):
        store.remove("nowhere")


def test_a_second_writer_is_refused_and_readers_go_on(tmp_path: Path) -> None:
    with Store(tmp_path) as writer:
        writer.add(article())
        with pytest.raises(StoreError, match="another process"):
            Store(tmp_path)
        with Store(tmp_path, read_only=True) as reader:
            assert len(list(reader.facts())) == 5
            with pytest.raises(StoreError, match="reading only"):
                reader.add(article())


def test_what_a_reader_opened_stays_whatever_a_writer_does(tmp_path: Path) -> None:
    readers = tmp_path / "store" / "readers"
    with Store(tmp_path) as writer:
        for n in range(30):
            writer.add(moved(article(), f"d{n}"))
            writer.slim()  # a table each time, more than a reader opens before it is asked
        with Store(tmp_path, read_only=True) as reader:
            tables = list(writer.folder.engine.glob("*.sst"))
            for n in range(30):
                writer.remove(f"d{n}")
            writer.engine.optimize()
            assert not all(table.exists() for table in tables)
            assert len(reader.documents()) == 30
            assert len(list(reader.facts())) == 5
        assert not list(readers.iterdir())
        with Store(tmp_path, read_only=True) as reader:
            assert not list(reader.facts())


def test_what_killed_readers_left_goes(tmp_path: Path) -> None:
    Store(tmp_path).close()
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = [tmp_path / "store" / "readers" / f"{socket.gethostname()}.{n}.0" for n in (dead.pid, os.getpid())]
    for place in left:
        place.mkdir(parents=True)
    with Store(tmp_path, read_only=True):
        assert [place.exists() for place in left] == [False, True]


def test_a_disk_that_takes_no_links_is_read_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    with Store(tmp_path) as writer:
        writer.add(article())
    monkeypatch.setattr(Path, "hardlink_to", refused)
    with Store(tmp_path, read_only=True) as reader:
        assert len(list(reader.facts())) == 5


def test_a_writer_that_slims_holds_what_it_held_and_goes_on(tmp_path: Path) -> None:
    with Store(tmp_path) as writer:
        writer.add(article("one"))
        before = set(writer.quads())
        writer.slim()
        assert set(writer.quads()) == before
        writer.add(moved(article(), "two"))
        with pytest.raises(StoreError, match="another process"):
            Store(tmp_path)
    with Store(tmp_path, read_only=True) as reader:
        assert [d.id for d in reader.documents()] == ["one", "two"]


def test_entities_are_counted_once_whatever_their_classes(store: Store) -> None:
    first, *others = article().entities
    store.add(article())
    store.add(replace(moved(article(), "two"), entities=(replace(first, type="Thing"), *others)))
    assert store.count_entities() == len(list(store.entities())) == len(article().entities)


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("x")
    with pytest.raises(StoreError, match=r"thesis\.tex"):
        Store(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.tex"]
    with pytest.raises(StoreError, match="kg build"):
        Store(tmp_path / "none", read_only=True)


def test_a_store_keeps_its_base(tmp_path: Path) -> None:
    with Store(tmp_path, base="https://example.org/kg/") as store:
        store.add(article())
    with Store(tmp_path) as store:
        assert store.base == "https://example.org/kg/"
        assert "@prefix kge: <https://example.org/kg/entity/>" in text_of(store)
    with pytest.raises(StoreError, match="was built with base"):
        Store(tmp_path, base="https://example.org/other/")


class Dying:
    """An engine that dies where a change would be made."""

    def __init__(self, engine) -> None:
        self.engine = engine

    def __getattr__(self, name: str):
        return getattr(self.engine, name)

    def update(self, _: str) -> None:
        raise KeyboardInterrupt


def cut_off(store: Store) -> None:
    engine = store.engine
    store.engine = Dying(engine)
    try:
        store.remove("b")
    except KeyboardInterrupt:
        store.engine = engine


def test_a_change_that_was_cut_off_leaves_no_trace(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.add(article("a"))
        store.add(article("b"))
        before = everything(store)
        cut_off(store)
        assert everything(store) != before
    with Store(tmp_path) as store:
        assert everything(store) == before


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(["add", "add", "remove"]), st.sampled_from("abc"), extractions("x")), max_size=7)
)
def test_any_order_of_adds_and_removes_equals_a_fresh_build_of_what_remains(steps) -> None:
    store, left = Store(), {}
    for action, name, extraction in steps:
        if action == "add":
            left[name] = moved(extraction, name)
            store.add(left[name])
        elif name in left:
            del left[name]
            store.remove(name)
    fresh = Store()
    for name in sorted(left):
        fresh.add(left[name])
    assert everything(store) == everything(fresh)
    assert text_of(store) == text_of(fresh)


def test_an_update_given_as_a_query_is_told_apart_whatever_stands_before_it() -> None:
    store = Store()
    for text in ("INSERT DATA { <a:a> <a:b> <a:c> }", "# why\nPREFIX x: <x:>\n base <y:> delete where { ?s ?p ?o }"):
        with pytest.raises(QueryError, match="--write"):
            store.query(text)
    with pytest.raises(QueryError, match="line 1"):
        store.query("SELEC ?insert {}")
    with pytest.raises(QueryError):
        store.query("PREFIX" + " " * 500_000 + "x")  # at once


def test_many_documents_at_once_are_what_one_after_the_other_are(ontology) -> None:
    readings = [moved(article(confidence=c), name) for name, c in zip("abcda", (0.5, 0.9, 0.4, 0.9, 0.7), strict=True)]
    with Store(ontology=ontology) as at_once, Store(ontology=ontology) as singly:
        assert at_once.add_all(readings, "s") == [singly.add(reading, "s") for reading in readings]
        assert everything(at_once) == everything(singly)
        more = [moved(article(confidence=0.95), "e"), moved(article(), "a")]  # one raises a confidence
        assert at_once.add_all(more, "s") == [singly.add(reading, "s") for reading in more]
        assert everything(at_once) == everything(singly)


def test_a_bulk_load_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.write.BULK", 1)
    with Store(tmp_path / "out") as store:
        store.add(moved(article(), "a"))
        before = everything(store)

        def broken(*_: object) -> None:
            yield from list(store.quads())[:5]
            raise ValueError("stopped")

        monkeypatch.setattr("kg.store.write._statements", broken)
        with pytest.raises(ValueError, match="stopped"):
            store.add(moved(article(), "b"))
        assert everything(store) == before
