"""The whole way: the same bytes twice, on one process or two; adding, replacing, skipping, failing, stopping."""

from __future__ import annotations

import gc
import json
import subprocess
import sys

import pytest

import kg
from kg import mention
from kg.errors import InputError, StoreError
from kg.model import Document, Extraction
from kg.pipeline import builder, filling, stages

pytestmark = pytest.mark.model

FIRST = "海浜電機は4日、青葉製作所を約120億円で買収すると発表した。海浜電機は横浜市に本社を置く。"
SECOND = "海浜電機は北湊重工と提携した。青葉製作所は仙台市に本社を置く。"


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, "utf-8")
    (folder / "second.txt").write_text(SECOND, "utf-8")
    return folder


def turtle(out) -> bytes:
    return (out / "graph.ttl").read_bytes()


def test_what_is_said_is_in_the_graph(data):
    graph = kg.build(data / "battery.txt")
    assert graph.built.documents == 1
    assert graph.built.sentences == len(graph.extractions[0].sentences) > 10
    names = {e.id: e.name for e in graph.entities}
    said = {(names[f.subject], f.relation, names.get(f.object)) for f in graph.facts}
    assert ("海浜電機", "acquires", "青葉製作所") in said
    assert ("海浜電機", "investsIn", "青葉製作所") in said


def test_offsets_point_into_the_text(data):
    for extraction in kg.extract(*sorted(data.glob("*.txt"))):
        text = extraction.document.text
        for fact in extraction.facts:
            assert 0.0 <= fact.confidence <= 1.0
            for evidence in fact.evidence:
                assert text[evidence.start : evidence.end] == evidence.text
                for _, start, end in evidence.marks:
                    assert evidence.start <= start <= end <= evidence.end


def test_the_same_build_gives_the_same_bytes(data, tmp_path):
    articles = sorted(data.glob("*.txt"))
    for name, order in (("a", articles), ("b", articles), ("c", articles[::-1])):
        kg.build(*order, out=tmp_path / name).close()
    assert turtle(tmp_path / "a") == turtle(tmp_path / "b")
    assert turtle(tmp_path / "a") == turtle(tmp_path / "c")
    assert (tmp_path / "a" / "graph.html").read_bytes() == (tmp_path / "b" / "graph.html").read_bytes()


def test_two_processes_give_the_bytes_of_one(monkeypatch):
    monkeypatch.setattr(builder, "_WORTH_WORKERS", 100)
    articles = [Document(id=f"d{i:03}", text=FIRST if i % 2 else SECOND) for i in range(70)]
    articles.append(Document(id="long", text=FIRST * 30))
    one = kg.build(*articles, jobs=1)
    two = kg.build(*articles, jobs=2)
    assert one.built.documents == two.built.documents == 71
    assert one.to_turtle() == two.to_turtle()


def test_documents_are_added_replaced_and_skipped(articles, tmp_path):
    out = tmp_path / "out"
    assert kg.build(articles / "first.txt", out=out).built.documents == 1
    again = kg.build(articles, out=out)
    assert (again.built.documents, again.built.skipped) == (1, 1)
    both = turtle(out)
    assert kg.build(articles, out=out).built.skipped == 2
    assert turtle(out) == both
    (articles / "second.txt").write_text(SECOND.replace("提携", "合併"), "utf-8")
    changed = kg.build(articles, out=out)
    assert (changed.built.replaced, changed.built.skipped) == (1, 1)
    fresh = kg.build(articles, out=tmp_path / "fresh")
    assert turtle(out) == turtle(tmp_path / "fresh")
    assert fresh.built.documents == 2


def test_other_settings_read_again(articles, tmp_path):
    out = tmp_path / "out"
    all_of_them = kg.build(articles, out=out)
    sure = kg.build(articles, out=out, min_confidence=1.0)
    assert sure.built.skipped == 0
    assert len(sure.facts) < len(all_of_them.facts)


def test_a_document_that_fails_is_named_and_not_tried_again(articles, tmp_path, monkeypatch):
    real = stages.read_sentences

    def stumbling(document, sentences, *rest):
        if document.id == "second":
            raise RuntimeError("a hostile\ntext")
        return real(document, sentences, *rest)

    out = tmp_path / "out"
    said: list[str] = []
    monkeypatch.setattr(stages, "read_sentences", stumbling)
    graph = kg.build(articles, out=out, report=said.append)
    assert graph.built.failed == [("second", "RuntimeError: a hostile text")]
    assert "second" in said[0]
    assert [d.id for d in graph.documents] == ["first"]
    entry = json.loads((out / "failed.jsonl").read_text("utf-8"))
    assert entry["id"] == "second"
    monkeypatch.setattr(stages, "read_sentences", real)
    assert kg.build(articles, out=out).built.failed_before == 1
    retried = kg.build(articles, out=out, retry_failed=True)
    assert [d.id for d in retried.documents] == ["first", "second"]
    assert not (out / "failed.jsonl").exists()


def test_a_parser_that_stumbles_costs_one_document(ontology, analyser, monkeypatch):
    class Stumbling:
        def stream(self, documents):
            for document in documents:
                if document.id == "1":
                    raise MemoryError
                yield document, analyser(document)

        def __call__(self, document):
            raise MemoryError("too large")

    outcomes = list(stages.extract([Document(str(i), FIRST) for i in range(3)], ontology, Stumbling()))
    assert [type(o) for o in outcomes] == [Extraction, stages.Failure, Extraction]
    assert [o.document.id for o in outcomes] == ["0", "1", "2"]


def test_what_is_read_leaves_nothing_to_the_garbage_collector(ontology, analyser):
    """Circles of objects would wait for it, and it takes as long as reading a dozen sentences."""
    text = "青葉電機は10日、海浜商事を買収したと発表した。同社は工場を建設する。高木誠社長が会見した。"
    document = Document("x", text)
    sentences = analyser(document)
    stages.read_sentences(document, sentences, ontology)
    gc.collect()
    gc.disable()
    try:
        stages.read_sentences(document, sentences, ontology)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_names_that_cannot_be_recognised_together_are_recognised_one_by_one(ontology, analyser, monkeypatch):
    documents = [Document("a", FIRST), Document("b", SECOND)]
    together = list(stages.extract(documents, ontology, analyser))
    real = mention.recognise

    def stumbling(texts):
        if len(texts) > 1:
            raise MemoryError
        return real(texts)

    monkeypatch.setattr(mention, "recognise", stumbling)
    assert list(stages.extract(documents, ontology, analyser)) == together
    assert all(x.facts for x in together)


def test_stopping_leaves_what_was_done_and_the_same_call_continues(tmp_path, monkeypatch):
    articles = [Document(id=f"d{i}", text=FIRST) for i in range(6)]

    def interrupt(built):
        if built.documents == 3:
            raise KeyboardInterrupt

    out = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        kg.build(*articles, out=out, progress=interrupt)
    assert len(kg.open(out).documents) == 3
    monkeypatch.setattr(filling, "_AT_ONCE", 1)
    monkeypatch.setattr(filling, "SLIM_EVERY", 2)  # the engine is closed and opened in the middle
    graph = kg.build(*articles, out=out)
    assert (graph.built.skipped, graph.built.documents) == (3, 3)
    assert graph.built.entities == len(graph.entities)
    kg.build(*articles, out=tmp_path / "fresh")
    assert turtle(out) == turtle(tmp_path / "fresh")


def test_a_build_takes_its_folder_with_the_first_document(articles, tmp_path):
    seen = []

    def second_build(built):
        if not seen:
            seen.append(built.documents)
            with pytest.raises(StoreError):
                kg.build(articles / "second.txt", out=tmp_path / "out")

    kg.build(articles, out=tmp_path / "out", progress=second_build).close()
    assert seen == [1]


def test_what_workers_share_is_loaded_before_they_are_made():
    ask = (
        "import kg.pipeline.preload; from kg.mention.crf.recogniser import recogniser; from kg.pipeline import workers; "
        "print(recogniser.cache_info().currsize, workers.ontology.cache_info().currsize)"
    )
    told = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True)
    assert told.stdout.split() == ["1", "1"]


def test_nothing_is_written_where_nothing_could_be_read(tmp_path):
    (tmp_path / "bad.jsonl").write_text("{\n", "utf-8")
    with pytest.raises(InputError, match="no document"):
        kg.build(tmp_path / "bad.jsonl", out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_something_elses_is_left_alone(articles, tmp_path):
    with pytest.raises(StoreError, match="something else"):
        kg.build(articles / "first.txt", out=articles)
    assert sorted(p.name for p in articles.iterdir()) == ["first.txt", "second.txt"]


@pytest.mark.parametrize(("bound", "said"), [("PAGE_FACTS", "3 facts"), ("PAGE_CHARACTERS", "3 characters")])
def test_a_graph_too_large_for_a_page_loses_the_one_it_had(articles, tmp_path, monkeypatch, bound, said):
    out, told = tmp_path / "out", []
    kg.build(articles / "first.txt", out=out, report=told.append).close()
    assert (out / "graph.html").is_file() and not told
    monkeypatch.setattr(kg.graph, bound, 3)
    kg.build(articles, out=out, report=told.append).close()
    assert not (out / "graph.html").exists() and (out / "graph.ttl").is_file()
    assert len(told) == 1 and said in told[0]


def test_the_graph_in_python(data):
    with kg.build(data / "battery.txt") as graph:
        rows = list(
            graph.query("SELECT ?who WHERE { ?f rdf:predicate kgo:acquires ; rdf:subject/rdfs:label ?who }").rows()
        )
        assert ("海浜電機",) in rows
        assert len(graph.rdf) == len(graph.store)
        assert graph.to_networkx().number_of_edges() >= len(graph.facts)
        assert "<!doctype html>" in graph.to_html().lower()[:40]
        assert graph.find("海浜電機")[0].type == "Company"
        assert graph.find("だれでもない") == ()


def test_turtle_means_the_same_in_every_reader(data):
    import rdflib
    from rdflib.compare import isomorphic

    from kg.export import export

    graph = kg.build(data / "battery.txt")
    turtle = rdflib.Graph().parse(data=graph.to_turtle(), format="turtle")
    assert isomorphic(turtle, graph.rdf)
    assert isomorphic(turtle, rdflib.Graph().parse(data=export(graph.store, "jsonld"), format="json-ld"))


def test_a_date_that_is_none(data):
    with pytest.raises(InputError, match="not a day"):
        kg.build(data / "battery.txt", date="someday")
    with pytest.raises(InputError, match="nothing to read"):
        kg.build()
