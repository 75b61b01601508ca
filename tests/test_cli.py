"""The commands: what they print, what they leave behind, and how they end."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest
from rdflib import Graph
from typer.testing import CliRunner

from kg.cli.commands import app
from kg.export import FORMATS

runner = CliRunner()
TEXT = "海浜電機は4日、青葉製作所を約120億円で買収すると発表した。海浜電機は横浜市に本社を置く。\n"


def run(*words: object, status: int = 0, input: bytes | None = None) -> str:
    """What a command prints to standard output, having ended with `status`."""
    result = runner.invoke(app, [str(w) for w in words], input=input)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == status, result.output
    return result.stdout


def refused(*words: object, input: bytes | None = None) -> str:
    """The one line to standard error of a command that ends with 2."""
    result = runner.invoke(app, [str(w) for w in words], input=input)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    return lines[0]


@pytest.fixture(scope="module")
def out(tmp_path_factory, data):
    """The graph of a sample article."""
    folder = tmp_path_factory.mktemp("cli") / "out"
    run("build", data / "battery.txt", "-o", folder)
    return folder


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "article.txt"
    file.write_text(TEXT, "utf-8")
    return file


# --- build


@pytest.mark.model
def test_build_ends_with_facts_and_counts(article, tmp_path):
    said = run("build", article, "-o", tmp_path / "out", "--date", "2025-03-05", "--title", "買収")
    for words in ("海浜電機", "acquires", "青葉製作所", "documents", "sentences", "entities", "facts", "graph.html"):
        assert words in said
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["graph.html", "graph.ttl", "store"]
    again = run("build", article, "-o", tmp_path / "out", "--date", "2025-03-05", "--title", "買収")
    assert "1 there already" in again
    assert run("build", article, "-o", tmp_path / "out", "-q") == ""


@pytest.mark.model
def test_build_under_a_base_of_ones_own(article, tmp_path):
    run("build", article, "-o", tmp_path / "out", "--base", "https://news.example/id/")
    assert "https://news.example/id/entity/" in (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    assert "built with base" in refused("build", article, "-o", tmp_path / "out", "--base", "https://other.example/")


@pytest.mark.model
def test_build_from_a_pipe_and_a_broken_corpus(tmp_path):
    lines = [json.dumps({"id": "one", "text": TEXT}), "{broken", json.dumps({"id": "two", "text": TEXT})]
    result = runner.invoke(app, ["build", "-", "-o", str(tmp_path / "out")], input="\n".join(lines).encode())
    assert result.exit_code == 0
    assert "line 2" in result.stderr and "skipped" in result.stderr
    assert "documents  2" in result.stdout


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"  \n\n", "empty"),
        ("binary.txt", bytes(range(256)) * 8, "not text"),
        ("latin.txt", "Ça déjà été décidé à Genève".encode("latin-1"), "UTF-8"),
        ("report.pdf", b"%PDF-1.7\n", "PDF"),
        ("broken.jsonl", b"{\n[]\n", "no document could be read"),
    ],
)
def test_bad_input_is_one_line_and_writes_nothing(tmp_path, name, content, words):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = runner.invoke(app, ["build", str(tmp_path / name), "-o", str(tmp_path / "out")])
    assert result.exit_code == 2
    line = result.stderr.splitlines()[-1]
    assert words in line and "Traceback" not in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(article):
    article.chmod(0)
    assert "cannot be read" in refused("build", article)


def test_build_refuses_before_it_reads(article, tmp_path):
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "letter.doc").write_text("x")
    assert "something else's folder" in refused("build", article, "-o", folder)
    assert [p.name for p in folder.iterdir()] == ["letter.doc"]
    assert "not a day" in refused("build", article, "-o", tmp_path / "out", "--date", "soon")
    assert "--title" in refused("build", article, article, "-o", tmp_path / "out", "--title", "x")
    assert "core.ttl" in refused("build", article, "-o", tmp_path / "out", "--ontology", tmp_path)
    assert "names.tsv" in refused("build", article, "-o", tmp_path / "out", "--entities", tmp_path / "names.tsv")
    assert "absolute" in refused("build", article, "-o", tmp_path / "out", "--base", "no address")
    assert not (tmp_path / "out").exists()


@pytest.mark.model
def test_another_language_is_a_warning(tmp_path):
    file = tmp_path / "en.txt"
    file.write_text("SoftBank said on Tuesday that it would invest ten billion dollars in OpenAI.", "utf-8")
    result = runner.invoke(app, ["build", str(file), "-o", str(tmp_path / "out")])
    assert result.exit_code == 0
    assert "does not look like Japanese" in result.stderr


# --- query, show, export


@pytest.mark.model
def test_query_in_every_format(out):
    select = "SELECT ?who ?what WHERE { ?f rdf:predicate kgo:acquires ; rdf:subject/rdfs:label ?who ; rdf:object/rdfs:label ?what }"
    assert "海浜電機" in run("query", out, select)
    rows = list(csv.reader(io.StringIO(run("query", out, select, "--format", "csv"))))
    assert rows == [["who", "what"], ["海浜電機", "青葉製作所"]]
    assert run("query", out, select, "--format", "tsv").splitlines()[0] == "?who\t?what"
    answer = json.loads(run("query", out, select, "--format", "json"))
    assert answer["results"]["bindings"][0]["who"]["value"] == "海浜電機"
    assert run("query", out, select, "--format", "xml").startswith("<?xml")
    assert run("query", out, "ASK { ?f kgo:status kgo:Planned }") == "yes\n"
    assert run("query", out, "ASK { ?f kgo:status kgo:Nonsense }") == "no\n"
    turtle = run("query", out, "CONSTRUCT { ?s kgo:acquires ?o } WHERE { ?f rdf:subject ?s ; rdf:object ?o }")
    assert len(Graph().parse(data=turtle, format="turtle")) > 0


@pytest.mark.model
def test_ready_queries(out, tmp_path):
    names = [line.split("\t")[0].split()[0] for line in run("query", out, "--list").splitlines()]
    assert {"funding", "planned", "said", "about"} <= set(names)
    for name in set(names) - {"about"}:
        run("query", out, name)
    assert "買収" in run("query", out, "about", "海浜電機")
    assert "takes no argument" in refused("query", out, "planned", "x")
    assert "needs a name" in refused("query", out, "about")
    assert "no ready query" in refused("query", out, "nothing-like-it")
    file = tmp_path / "mine.rq"
    file.write_text("ASK { ?s ?p ?o }", "utf-8")
    assert run("query", out, "-f", file) == "yes\n"
    assert "cannot be read" in refused("query", out, "-f", tmp_path / "none.rq")


@pytest.mark.model
def test_an_empty_answer_says_where_plans_are(out):
    plain, planned = ("SELECT ?who WHERE { ?who kgo:acquires ?what }", "SELECT ?f WHERE { ?f kgo:status kgo:Planned }")
    assert "kg query OUT planned" in runner.invoke(app, ["query", str(out), plain]).stderr
    assert "no rows" not in runner.invoke(app, ["query", str(out), planned]).stderr
    typo = "SELECT ?who WHERE { ?who kgo:investsInn ?what }"
    assert "kgo:investsInn is nowhere" in runner.invoke(app, ["query", str(out), typo]).stderr
    assert "nothing of that name" in runner.invoke(app, ["query", str(out), "about", "無名商事"]).stderr


@pytest.mark.model
def test_a_query_that_fails_says_where(out):
    line = refused("query", out, "SELECT ?x WHERE { ?x kgo:funds }")
    assert "line 1" in line and "column" in line
    assert "give one query" in refused("query", out)
    strange = 'SELECT ?x WHERE { ?x rdfs:label "not:this", "<nor:this>" . ?x ex:owns ?y } # nor: this'
    assert "the prefix ex: is not known" in refused("query", out, strange)
    assert "column" in refused("query", out, f"PREFIX ex: <https://example.org/> {strange}\n}}")


def test_what_is_no_graph(tmp_path):
    for command in (["query", tmp_path, "ASK {}"], ["show", tmp_path, "x"], ["export", tmp_path]):
        assert "kg build" in refused(*command)


@pytest.mark.model
def test_show_marks_the_words_in_their_sentence(out):
    said = run("show", out, "青葉製作所")
    assert "〔海浜電機〕" in said and "〔青葉製作所〕" in said and "買収" in said
    assert "acquires" in said and "battery:0" in said
    line = refused("show", out, "青葉製作")
    assert "did you mean 青葉製作所" in line


@pytest.mark.model
@pytest.mark.parametrize("format", FORMATS)
def test_export_to_a_file_and_to_a_pipe(out, tmp_path, format):
    if format == "parquet":
        pytest.importorskip("pyarrow")
    result = runner.invoke(app, ["export", str(out), "--format", format])
    assert result.exit_code == 0 and result.stdout_bytes
    target = tmp_path / f"graph{FORMATS[format].suffix}"
    assert run("export", out, "--format", format, "-o", target) == ""
    assert target.exists()
    assert "choose one of turtle" in refused("export", out, "--format", "docx")


@pytest.mark.model
def test_extract_writes_json_lines(data):
    facts = [json.loads(line) for line in run("extract", data / "battery.txt").splitlines()]
    bought = next(f for f in facts if f["relation"] == "acquires")
    assert bought["subject"]["name"] == "海浜電機"
    assert bought["qualifiers"]["amount"] == {"value": 12000000000, "unit": "JPY", "money": True, "bound": "約"}
    assert bought["evidence"][0]["text"].startswith("海浜電機は4日")
    piped = run("extract", "--date", "2025-03-05", input=TEXT.encode("cp932"))
    assert "acquires" in piped


# --- help and the process itself


def test_help_teaches_with_examples():
    assert "Start here" in run("--help")
    commands = [c.name or c.callback.__name__ for c in app.registered_commands]
    assert {"build", "query", "export", "show", "extract", "eval"} <= set(commands)
    for command in commands:
        said = run(command, "--help")
        assert f"kg {command}" in said, f"kg {command} --help gives no example"
        examples = said.split("Arguments")[0].split("Example")[1]
        assert all(len(re.findall(r"\bkg [a-z]+ ", line)) < 2 for line in examples.splitlines()), examples
        usage = " ".join(said.split("Usage:")[1].split("\n\n")[0].split())
        assert "......" not in usage and "[[" not in usage and "...}" not in usage, usage
    assert run("--version").startswith("kg ")


def kg(*words: object, **options) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "kg", *map(str, words)], capture_output=True, **options)


@pytest.mark.model
def test_output_is_utf8_in_any_locale(out):
    done = kg(
        "show", out, "青葉製作所", env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert done.returncode == 0, done.stderr
    assert "海浜電機" in done.stdout.decode("utf-8")


@pytest.mark.model
def test_a_reader_that_has_seen_enough(out):
    script = f'"{sys.executable}" -m kg export "{out}" --format ntriples | head -n 1'
    done = subprocess.run(["bash", "-o", "pipefail", "-c", script], capture_output=True)
    assert b"Traceback" not in done.stderr and b"Broken" not in done.stderr
    assert done.stdout.startswith(b"<")


def test_errors_of_a_real_process(tmp_path):
    done = kg("build", tmp_path / "none.txt", "-o", tmp_path / "out")
    assert done.returncode == 2 and done.stdout == b""
    assert done.stderr.decode().startswith("kg: ") and done.stderr.count(b"\n") == 1
    assert kg("build").returncode == 2
    assert kg("nonsense").returncode == 2


@pytest.mark.model
def test_ctrl_c_stops_soon_and_leaves_a_valid_graph(tmp_path):
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("".join(json.dumps({"id": f"d{i}", "text": TEXT * 10}) + "\n" for i in range(2000)), "utf-8")
    out = tmp_path / "out"
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "build", str(corpus), "-o", str(out), "--jobs", "2"],
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background jobs ignore ctrl-C
    )
    deadline = time.monotonic() + 60
    while not (out / "store" / "oxigraph").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=150)
    assert process.returncode == 130, stderr
    assert b"Traceback" not in stderr
    assert run("query", out, "ASK { ?s ?p ?o }") in ("yes\n", "no\n")


def test_a_stop_says_which_files_are_of_before(tmp_path, capsys):
    from kg.cli.build import _continues

    for files, said in (
        ((), "continues"),
        (("graph.ttl", "graph.html"), "graph.ttl and graph.html still show what was"),
    ):
        for name in files:
            (tmp_path / name).touch()
        with pytest.raises(KeyboardInterrupt), _continues(tmp_path):
            raise KeyboardInterrupt
        assert said in capsys.readouterr().err
