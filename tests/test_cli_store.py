"""The commands that look after a graph: documents in and out, identity, conflicts, validation, statistics, push."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.commands import app
from kg.store import Store, turtle
from tests.extractions import article, moved
from tests.test_push import Server, server  # noqa: F401 - a fixture


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    with Store(folder) as store:
        store.add(article("a"))
        store.add(moved(article(confidence=0.5), "b"))
    return folder


def run(*words: object, status: int = 0) -> str:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == status, result.output
    return result.output


def text_of(folder: Path) -> str:
    with Store(folder, read_only=True) as store:
        return turtle(store.quads(), store.prefixes)


def test_list_and_remove(out: Path) -> None:
    assert [line.split("\t")[0] for line in run("list", out).splitlines()] == ["a", "b"]
    run("remove", out, "a", "none", status=2)
    assert len(run("list", out).splitlines()) == 2
    run("remove", out, "a")
    assert [line.split("\t")[0] for line in run("list", out).splitlines()] == ["b"]
    assert "document/a" not in (out / "graph.ttl").read_text(encoding="utf-8")


def test_merge_split_and_undo(out: Path) -> None:
    before = text_of(out)
    run("merge", out, "ひばり銀行", "あおば電機", "--by", "tester")
    assert "あおば電機 is HibariBank" in run("undo", out, "--list")
    run("split", out, "HibariBank", "b")
    assert "HibariBank~2" in text_of(out)
    run("undo", out)
    run("undo", out, 1)
    assert text_of(out) == before
    run("undo", out, status=2)
    run("merge", out, "ひばり銀行", "誰も知らない会社", status=2)


def test_conflicts_validate_and_stats(out: Path) -> None:
    assert "0 found" in run("conflicts", out)
    run("validate", out)
    found = run("stats", out)
    assert "documents\t2" in found and "sources\t1" in found
    assert "investsIn" in found and "2025-01" in found and "ひばり銀行" in found


def test_what_is_exported_can_be_imported(out: Path, tmp_path: Path) -> None:
    run("export", out, "--format", "trig", "-o", tmp_path / "all.trig")
    other = tmp_path / "other"
    Store(other).close()
    assert "added\ta" in run("import", other, tmp_path / "all.trig")
    assert text_of(other) == text_of(out)
    run("import", other, tmp_path / "none.ttl", status=2)
    assert "added\ta" in run("import", tmp_path / "new", tmp_path / "all.trig")
    assert (tmp_path / "new" / "graph.ttl").read_text("utf-8") == text_of(out)
    run("import", tmp_path / "nowhere", tmp_path / "none.ttl", status=2)
    assert not (tmp_path / "nowhere").exists()


def test_updates_only_when_asked_for(out: Path) -> None:
    insert = "INSERT DATA { kge:HibariBank kgo:funds kge:Moon }"
    run("query", out, insert, status=2)
    assert "1 statements added, 0 removed" in run("query", out, insert, "--write")
    assert run("query", out, "ASK { kge:HibariBank kgo:funds kge:Moon }") == "yes\n"
    assert "by-hand" not in run("query", out, "SELECT ?d { ?x dcterms:identifier ?d }", "--format", "csv")
    run("query", out, "DELETE WHERE { ?a kgo:funds ?b }", "--write")
    assert run("query", out, "ASK { ?a kgo:funds ?b }") == "no\n"
    run("query", out, "LOAD <file:///etc/passwd>", "--write", status=2)


def test_push(out: Path, server: str) -> None:  # noqa: F811
    assert "2 graphs sent" in run("push", out, server)
    assert "2 there already" in run("push", out, server)
    assert len(Server.engine) > 100
    run("push", out, "ftp://example.org/", status=2)


def test_serve_says_what_is_wrong(tmp_path: Path) -> None:
    assert run("serve", tmp_path, status=2).strip() == f"kg: {tmp_path} holds no graph; make one with kg build"
    assert "--cors" in run("serve", "--help")
    assert "kg build" in run("add", tmp_path, "x.txt", status=2)
