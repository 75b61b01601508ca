"""Turtle written from runs on disk is the Turtle written from memory."""

from __future__ import annotations

import pytest

from kg.store import Store, sorting, turtle, write_turtle
from tests.extractions import article


@pytest.mark.parametrize("run", [1, 10, 1_000_000])
def test_runs_give_the_same_bytes(tmp_path, run):
    store = Store()
    store.add(article("one"))
    store.add(article("two", confidence=0.5))
    write_turtle(store.quads(), store.prefixes, tmp_path / "graph.ttl", run)
    assert (tmp_path / "graph.ttl").read_text("utf-8") == turtle(store.quads(), store.prefixes)
    assert [p.name for p in tmp_path.iterdir()] == ["graph.ttl"]


def test_more_runs_than_files(tmp_path, monkeypatch):
    """Runs that are more than a system opens at a time are merged in rounds."""
    monkeypatch.setattr(sorting, "FILES", 3)
    store = Store()
    store.add(article("one"))
    assert len(store) > 3**3
    write_turtle(store.quads(), store.prefixes, tmp_path / "graph.ttl", 1)
    assert (tmp_path / "graph.ttl").read_text("utf-8") == turtle(store.quads(), store.prefixes)


def test_an_empty_graph(tmp_path):
    write_turtle(iter(()), {}, tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_text("utf-8") == ""
