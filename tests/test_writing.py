"""The files of a graph, written by two processes: what one writes; what the end or the error of the other costs."""

from __future__ import annotations

import os
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kg.graph import Graph
from kg.pipeline import writing
from kg.pipeline.workers import Recipe
from kg.store import Store
from tests.extractions import article, moved


def dying(connection: Connection, recipe: Recipe) -> None:
    """A process that ends in the middle of its file."""
    _, file = connection.recv()
    file.write_text("@prefix", encoding="utf-8")
    os._exit(9)


def failing(connection: Connection, recipe: Recipe) -> None:
    """A process that finds no room on the disk."""
    connection.recv()
    connection.send(OSError(28, "No space left on device"))


@pytest.fixture
def graph(tmp_path, ontology):
    with Store(tmp_path / "out", ontology=ontology) as store:
        store.add_all(moved(article(), name) for name in "abc")
        yield Graph(store, ontology)


def written(folder: Path) -> dict[str, bytes]:
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]
    return {path.name: path.read_bytes() for path in folder.glob("graph.*")}


def test_two_processes_write_what_one_does(graph, tmp_path):
    out = tmp_path / "out"
    assert graph.write(out) == ""
    alone = written(out)
    (out / "graph.ttl").unlink()
    (out / "graph.html").unlink()
    assert writing.write_parallel(graph, out, Recipe()) == ""
    assert written(out) == alone
    assert set(alone) == {"graph.ttl", "graph.html"}


def test_a_process_that_ends_costs_nothing(graph, tmp_path, monkeypatch):
    out = tmp_path / "out"
    graph.write(out)
    alone = written(out)
    (out / "graph.ttl").unlink()
    monkeypatch.setattr(writing, "_write_turtle", dying)
    writing.write_parallel(graph, out, Recipe())
    assert written(out) == alone


def test_an_error_leaves_the_file_as_it_was(graph, tmp_path, monkeypatch):
    out = tmp_path / "out"
    graph.write(out)
    alone = written(out)
    monkeypatch.setattr(writing, "_write_turtle", failing)
    with pytest.raises(OSError, match="No space"):
        writing.write_parallel(graph, out, Recipe())
    assert written(out) == alone
