"""Cutting corpora into shards, joining what they say, and loading it: without a cluster and without the model."""

from __future__ import annotations

import io
import json
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.read import corpus
from kg.resolve.entity.corpus import Bearer, post, same, united
from kg.scale.components import large_star, small_star
from kg.scale.shards import Piece, _cut, cut, documents, shards, sources
from kg.store import Names, Store
from kg.store.shards import confidences, documents_of, known, statements, without
from tests.extractions import article, extractions, moved

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pytest.importorskip("fsspec", reason="fsspec is not installed")


@given(
    st.lists(st.sampled_from([b"", b"a", b"bb", b"c" * 30]), max_size=40),
    st.integers(1, 50),
    st.integers(1, 40),
    st.integers(1, 64),
)
def test_cuts_are_at_lines_and_know_their_number(lines, size, block, span):
    data = b"\n".join(lines)
    found = []
    for low in range(0, len(data), span):
        part = data[low : low + span]
        cuts = _cut((part[i : i + block] for i in range(0, len(part), block)), low, size)
        assert cuts.lines == part.count(b"\n")
        found += [(offset, cuts_before + data[:low].count(b"\n")) for offset, cuts_before in cuts.points]
    assert found == sorted(set(found))
    for offset, before in found:
        assert data[offset - 1 : offset] == b"\n"
        assert data[:offset].count(b"\n") == before


def whole(found):
    return list(chain.from_iterable(documents(Piece(s, 0, s.count), None, print) for s in found))


def plan(path, size):
    return list(shards(sources([str(path)]), size, lambda wanted: [cut(*one) for one in wanted]))


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.sampled_from(['{"text": "東京。"}', "", "{broken", '{"text": "大阪。", "id": "x"}']), max_size=30),
    st.integers(1, 200),
)
def test_shards_of_lines_hold_the_documents_of_the_corpus(tmp_path_factory, lines, size):
    path = tmp_path_factory.mktemp("lines") / "news.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    expected = list(corpus.documents(io.BytesIO(path.read_bytes()), str(path), "news", lambda line: None))
    found = plan(path, size)
    assert whole(found) == expected
    halves = [half for s in found if s.count > 1 for half in Piece(s, 0, s.count).halves()]
    singles = [Piece(s, 0, s.count) for s in found if s.count == 1]
    cutup = sorted([*halves, *singles], key=lambda p: p.name)
    assert list(chain.from_iterable(documents(p, None, lambda line: None) for p in cutup)) == expected


def test_a_table_is_read_as_the_same_corpus(tmp_path):
    from pyarrow import parquet

    import kg.read

    rows = [{"text": f"{i}番目の記事。", "id": f"d{i}" if i % 2 else None, "date": "2024-05-06"} for i in range(50)]
    rows[7]["text"] = " "
    table, lines = tmp_path / "news.parquet", tmp_path / "news.jsonl"
    parquet.write_table(pyarrow.Table.from_pylist(rows), table, row_group_size=20)
    lines.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    said: list[str] = []
    local = list(kg.read.open_sources([str(table)], report=said.append))
    assert "row 8" in said[0]
    assert kg.read.count([str(table)]) == 50
    assert [d.id for d in local] == [d.id for d in kg.read.open_sources([str(lines)])]
    assert whole(plan(table, 300)) == local
    assert len(plan(table, 300)) > 3


def test_a_table_without_texts_is_refused(tmp_path):
    from pyarrow import parquet

    import kg.read

    parquet.write_table(pyarrow.table({"body": ["a"]}), tmp_path / "a.parquet")
    with pytest.raises(InputError, match='no column "text"'):
        kg.read.open_sources([str(tmp_path / "a.parquet")])
    (tmp_path / "b.parquet").write_text("nothing")
    with pytest.raises(InputError, match="Parquet"):
        kg.read.open_sources([str(tmp_path / "b.parquet")])


def test_addresses_are_read_through_fsspec():
    import fsspec

    system = fsspec.filesystem("memory")
    system.pipe("/news/a.jsonl", '{"text": "東京。"}\n{"text": "大阪。"}\n'.encode())
    system.pipe("/news/notes.doc", b"")
    found = list(shards(sources(["memory://news"]), 10, lambda wanted: [cut(*one) for one in wanted]))
    assert [d.id for d in whole(found)] == ["a-1", "a-2"]
    with pytest.raises(InputError, match=r"no \.jsonl"):
        sources(["memory://nothing"])
    with pytest.raises(InputError, match="standard input"):
        sources(["-"])


def test_articles_of_their_own_come_in_bunches(tmp_path):
    for i in range(40):
        (tmp_path / f"{i:02}.txt").write_text(f"{i}番目の記事。", "utf-8")
    found = list(shards(sources([str(tmp_path)]), None, lambda wanted: []))
    assert [s.count for s in found] == [32, 8]
    assert [d.id for d in whole(found)] == [f"{i:02}" for i in range(40)]


Edges = st.lists(
    st.tuples(st.sampled_from("abcdefghijk"), st.sampled_from("abcdefghijk")).filter(lambda e: e[0] != e[1])
)


@given(Edges)
def test_stars_end_in_the_connected_components(edges):
    now = {(max(e), min(e)) for e in edges}
    before = None
    while now != before:
        before = now
        large = large_star([*now, *((b, a) for a, b in now)])
        now = small_star((max(e), min(e)) for e in large)
    assert dict(now) == united(edges)


def bearer(identifier, type_, *labels):
    return Bearer(identifier, type_, labels)


def test_a_name_in_two_scripts_joins_what_has_one(ontology):
    both = bearer("オラクル", "Company", ("オラクル", "ja"), ("Oracle", "en"))
    latin = bearer("Oracle", "Company", ("Oracle", "en"))
    spelt = bearer("オ_ラクル", "Company", ("オ・ラクル", "ja"))
    for order in ([both, latin, spelt], [spelt, latin, both]):
        assert same(order, ontology) == {"オ_ラクル": "Oracle", "オラクル": "Oracle"}


def test_a_foreign_name_joins_what_is_heard_of_it_otherwise(ontology):
    one, two = (bearer(n, "Person", (n, "ja")) for n in ("ロマーノ・カヴェルティ", "ロマノ・カベルティ"))
    assert same([one, two], ontology) == {one.id: two.id}
    short, shorter = (bearer(n, "Person", (n, "ja")) for n in ("ジョン・ラーム", "ジョン・ラム"))
    assert same([short, shorter], ontology) == {}


@pytest.mark.parametrize(
    "other",
    [
        bearer("Oracle", "Person", ("Oracle", "en")),  # of another kind
        bearer("Oracle", "SportsTeam", ("Oracle", "en")),  # a club that bears the company's name
        bearer("Oracle-Company", "Company", ("Oracle", "en")),  # a document told it from another
        bearer("Oracle-0a1b2c3d", "Company", ("Oracle", "en")),  # only its document knows it
        bearer("神託", "Company", ("神託", "ja"), ("Oracle", "en")),  # has a Japanese name of its own
        bearer("Oracle", "Thing", ("Oracle", "en")),  # nobody knows what it is
    ],
)
def test_a_name_that_could_mean_two_things_joins_nothing(ontology, other):
    assert same([bearer("オラクル", "Company", ("オラクル", "ja"), ("Oracle", "en")), other], ontology) == {}


def test_a_ward_joins_its_bare_name_only_where_there_is_one_of_that_name(ontology):
    bare = bearer("中央区", "City", ("中央区", "ja"))
    one, other = (bearer(f"中央区-{city}", "City", ("中央区", "ja")) for city in ("Osaka", "Sapporo"))
    assert same([bare, one], ontology) == {"中央区-Osaka": "中央区"}
    assert same([other, bare, one], ontology) == {}


def test_a_known_body_of_a_state_is_not_that_of_another(ontology):
    here = bearer("SupremeCourtOfJapan", "GovernmentBody", ("最高裁判所", "ja"))
    bare, abroad = (bearer(i, "GovernmentBody", ("最高裁判所", "ja")) for i in ("最高裁判所", "最高裁判所-Chile"))
    assert same([here, abroad], ontology) == same([here, abroad, bare], ontology) == {}


def test_a_family_name_joins_the_one_holder_of_a_post_that_bears_it(ontology):
    def holder(identifier, name, at="Japan"):
        return Bearer(identifier, "Person", ((name, "ja"),), (post("headOfGovernmentOf", at, ontology),))

    short, whole = holder("霧島-0a1b2c3d", "霧島"), holder("霧島潮", "霧島潮")
    assert same([short, whole, holder("大庭隼", "大庭隼")], ontology) == {"霧島潮": "霧島-0a1b2c3d"}
    assert same([short, whole, holder("霧島隼", "霧島隼")], ontology) == {}  # of two nobody knows which
    assert same([short, holder("霧島潮", "霧島潮", "Brazil")], ontology) == {}
    assert same([short, holder("霧島-4e5f6a7b", "霧島")], ontology) == {}
    assert post("worksFor", "Japan", ontology) == post("capitalOf", "Japan", ontology) == ""


def test_elections_of_two_years_are_two(ontology):
    one, other = (bearer(f"富山県知事選挙-{year}", "Event", ("富山県知事選挙", "ja")) for year in (2008, 2012))
    assert same([one, other], ontology) == {}
    one, other = (bearer(f"富山県知事選-{year}", "Event", ("富山県知事選挙", "ja")) for year in (2008, 2012))
    assert same([one, other], ontology) == {}


def test_a_name_that_two_known_things_bear_joins_nothing(ontology):
    (one, *others) = ontology.entities.match("民主党")
    assert others
    known_ = bearer(one.id, one.type, (one.ja, "ja"), (one.en, "en"))
    assert same([known_, bearer("民主党", one.type, ("民主党", "ja"))], ontology) == {}


def test_inference_says_which_entities_are_one(ontology):
    from kg.model import Document, Entity, Evidence, Extraction, Fact, Status

    def one(document, *entities):
        text = "…"
        fact = Fact(entities[0].id, "partnerOf", entities[1].id, Status.ACTUAL, 0.9, (Evidence(document, 0, 1, text),))
        return Extraction(Document(document, text), entities, (fact,), ((0, 1),))

    acme = Entity("Acme", "Company", (("Acme", "en"),))
    with Store(ontology=ontology) as store:
        store.add(one("a", Entity("オラクル", "Company", (("オラクル", "ja"), ("Oracle", "en"))), acme))
        store.add(one("b", Entity("Oracle", "Company", (("Oracle", "en"),)), acme))
        store.infer()
        asked = "SELECT ?x ?y { ?a owl:sameAs ?b . ?a rdfs:label ?x . ?b rdfs:label ?y FILTER(lang(?x) = 'ja') }"
        assert set(store.query(asked, inferred=True).rows()) == {("オラクル", "Oracle")}
        assert not list(store.query(asked).rows())
        store.remove("a")
        store.infer()
        assert not list(store.query(asked, inferred=True).rows())


def everything(store: Store) -> set[str]:
    return {str(q) for q in store.engine}


def filled(found, ontology, names=None):
    """A store that is filled from what readers write, as the last step on a cluster does."""
    names = names or Names()
    text = statements(found, "s", names)
    highest: dict[str, float] = {}
    for one in found:
        for fact in one.facts:
            key = names.fact(fact).rsplit("/", 1)[1]
            highest[key] = max(highest.get(key, 0.0), fact.confidence)
    store = Store(ontology=ontology)
    store.load_read(io.BytesIO(text.graphs), "a.nq")
    store.load_read(io.BytesIO(text.records), "a.nq")
    store.load_read(io.BytesIO(text.merged), "a.nt")
    store.load_read(io.BytesIO(confidences(highest.items(), names)), "a.nt")
    ids = sorted({e.id for one in found for e in one.entities if e.known})
    store.load_read(io.BytesIO(known(ids, ontology, names)), "a.nq")
    return store


@settings(deadline=None, max_examples=40)
@given(st.lists(extractions(), max_size=4, unique_by=lambda x: x.document.id))
def test_a_store_filled_from_shards_is_the_store_of_the_documents(ontology, found):
    store = Store(ontology=ontology)
    for one in found:
        store.add(one, "s")
    assert everything(filled(found, ontology)) == everything(store)


def test_documents_of_shards_go_into_a_store_that_has_decisions(ontology):
    first, other = article("moon", 0.9), moved(article("mars", 0.6), "mars")
    one, two = Store(ontology=ontology), Store(ontology=ontology)
    for store in (one, two):
        store.add(first, "s")
        store.merge("あおば電機", "みなと新聞", when="2024-01-01T00:00:00Z")
    one.add(other, "s")
    text = statements([other, first], "s", Names())
    for graph, record in documents_of(text.graphs, text.records):
        two.add_read(graph, record)
    assert everything(one) == everything(two)


def test_a_document_is_taken_out_of_a_shard():
    first, other = article("moon"), moved(article("mars"), "mars")
    assert without(statements([first, other], "s", Names()), ["moon"], Names()) == statements([other], "s", Names())
