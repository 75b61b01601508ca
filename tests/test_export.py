"""Every format: round trips by isomorphism, the same bytes twice, nothing that a name can break."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import networkx
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from rdflib.compare import isomorphic, to_isomorphic

from kg.errors import InputError, KgError
from kg.export import FORMATS, export, network, to_networkx, to_rdflib
from kg.model import Entity, Evidence, Fact, Status
from kg.store import Store
from tests.extractions import article, extractions, moved

RDF = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.add(article("a"))
    store.add(article("b", 0.99))
    return store


@pytest.fixture(scope="module")
def graph(store: Store) -> rdflib.Graph:
    return to_rdflib(store.quads(), store.prefixes)


@pytest.mark.parametrize("format", [f for f in FORMATS if f != "html"])
def test_the_same_graph_gives_the_same_bytes(store: Store, format: str) -> None:
    other = Store()
    other.add(article("b", 0.99))
    other.add(article("a"))
    assert export(store, format) == export(other, format)


@pytest.mark.parametrize("format", RDF)
def test_rdf_round_trips_by_isomorphism(store: Store, graph: rdflib.Graph, format: str) -> None:
    again = rdflib.Graph().parse(data=export(store, format), format=RDF[format])
    assert to_isomorphic(again) == to_isomorphic(graph)


@pytest.mark.parametrize("format", ["trig", "nquads"])
def test_datasets_keep_a_graph_for_each_document(store: Store, format: str) -> None:
    data = rdflib.Dataset().parse(data=export(store, format), format=format)
    names = {str(g.identifier).rsplit("/", 1)[1] for g in data.graphs() if len(g)}
    assert names == {"a", "b"}


@pytest.mark.parametrize("format", ["turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml", "turtle12"])
def test_what_is_exported_can_be_imported(store: Store, tmp_path: Path, format: str) -> None:
    path = tmp_path / f"graph{FORMATS[format].suffix}"
    export(store, format, path)
    again = Store()
    changes = again.load(path)
    assert set(changes) == {"a", "b"}
    assert export(again, "turtle") == export(store, "turtle")
    assert set(again.load(path).values()) == {"unchanged"}
    if format in ("trig", "nquads"):
        assert export(again, "nquads") == export(store, "nquads")


@settings(max_examples=40, deadline=None)
@given(extractions("a"), extractions("b"))
def test_any_graph_goes_through_every_syntax(tmp_path_factory: pytest.TempPathFactory, first, second) -> None:
    store = Store()
    store.add(first)
    store.add(second)
    triples = {q.triple for q in store.quads()}
    for format, syntax in (("jsonld", ox.RdfFormat.JSON_LD), ("turtle", ox.RdfFormat.TURTLE)):
        assert {q.triple for q in ox.parse(export(store, format), format=syntax)} == triples
    rdflib.Graph().parse(data=export(store, "rdfxml"), format="xml")
    networkx.read_graphml(io.BytesIO(export(store, "graphml")), force_multigraph=True)
    networkx.read_gexf(io.BytesIO(export(store, "gexf")))
    path = tmp_path_factory.mktemp("any") / "x.ttl"
    export(store, "turtle12", path)
    again = Store()
    again.load(path)
    assert {q.triple for q in again.quads()} == triples


def test_rdf_1_2_annotates_what_is_asserted_and_only_that(store: Store) -> None:
    text = export(store, "turtle12").decode()
    assert "kgo:investsIn kge:月面計画 ~ kgf:" in text
    assert "rdf:reifies <<( kge:あおば電機 kgo:builds" in text
    assert "rdf:Statement" not in text


def test_json_ld_is_compact(store: Store) -> None:
    text = export(store, "jsonld").decode()
    assert '"confidence": "0.99"' in text
    assert '"investsIn": "kge:月面計画"' in text


def test_csv_is_what_neo4j_reads_and_no_formula(tmp_path: Path) -> None:
    store = Store()
    document = article()
    evil = type(document.entities[0])("=cmd|'/c calc'!A1", "Company", (("@SUM(1)", "ja"),))
    fact = type(document.facts[0])(
        evil.id, "funds", "月面計画", document.facts[0].status, 0.5, document.facts[0].evidence
    )
    store.add(type(document)(document.document, (*document.entities, evil), (*document.facts, fact)))
    export(store, "csv", tmp_path / "tables")
    nodes = list(csv.DictReader((tmp_path / "tables" / "nodes.csv").open(encoding="utf-8")))
    edges = list(csv.DictReader((tmp_path / "tables" / "edges.csv").open(encoding="utf-8")))
    ids = {row[":ID"] for row in nodes}
    assert all(row[":START_ID"] in ids and row[":END_ID"] in ids for row in edges)
    assert {":ID", ":LABEL"} <= set(nodes[0]) and {":START_ID", ":END_ID", ":TYPE"} <= set(edges[0])
    assert not [cell for row in (*nodes, *edges) for cell in row.values() if cell[:1] in "=+-@" and cell]
    assert not list(tmp_path.rglob("*.part"))


def test_parquet_holds_a_row_for_each_fact(store: Store) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(export(store, "parquet")))
    assert table.num_rows == 5
    row = next(r for r in table.to_pylist() if r["relation"] == "investsIn")
    assert (row["subject_name"], row["amount_value"], row["documents"]) == ("ひばり銀行", 5e11, ["a", "b"])


def test_entities_that_are_one_are_one_node_of_networkx() -> None:
    short, whole, other = (
        Entity(identifier, "Person", ((name, "ja"),))
        for identifier, name in (("霧島-0a1b2c3d", "霧島"), ("霧島潮", "霧島潮"), ("大庭隼", "大庭隼"))
    )
    facts = [
        Fact(person.id, "meets", other.id, Status.ACTUAL, 0.9, (Evidence(document, 0, 1, "…"),))
        for document, person in (("a", short), ("b", whole))
    ]
    graph = network.to_networkx([short, whole, other], facts, {short.id: whole.id})
    assert dict(graph.nodes("aliases")) == {whole.id: "霧島", other.id: ""}
    assert graph.number_of_edges(whole.id, other.id) == 2


def test_networkx_has_an_edge_for_each_fact(store: Store) -> None:
    graph = to_networkx(store)
    assert graph.number_of_edges() == 5
    assert graph.nodes["HibariBank"]["label"] == "ひばり銀行"
    data = next(iter(graph["あおば電機"]["データセンター/1"].values()))
    assert (data["relation"], data["status"], data["attribution"]) == ("builds", "Planned", "みなと新聞")


def test_other_peoples_rdf_is_kept_and_named_by_content(tmp_path: Path) -> None:
    path = tmp_path / "friends.ttl"
    path.write_text('@prefix f: <http://xmlns.com/foaf/0.1/> . <http://a> f:knows [ f:name "B" ] .', encoding="utf-8")
    store = Store()
    assert store.load(path) == {"friends": "added"}
    assert store.load(path) == {"friends": "unchanged"}
    assert list(store.query("SELECT ?n WHERE { ?a foaf:knows/foaf:name ?n }").rows()) == [("B",)]
    store.remove("friends")
    assert not list(store.engine)


def test_a_file_that_is_not_rdf_is_named_with_its_place(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("<a> <b>\n <c> nonsense", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.ttl does not parse"):
        Store().load(bad)
    with pytest.raises(InputError, match="must end in"):
        Store().load(tmp_path / "x.docx")
    with pytest.raises(InputError, match="cannot be read"):
        Store().load(tmp_path / "none.ttl")


def test_an_unknown_format_is_refused(store: Store) -> None:
    with pytest.raises(KgError, match="choose one of turtle"):
        export(store, "docx")


def test_isomorphism_is_told_from_difference(graph: rdflib.Graph, store: Store) -> None:
    store2 = Store()
    store2.add(moved(article(), "z"))
    assert not isomorphic(graph, to_rdflib(store2.quads(), store2.prefixes))
