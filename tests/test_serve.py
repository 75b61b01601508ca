"""The server over HTTP: protocol, negotiation, limits, pages; and nothing that a stranger sends makes it fail or hang."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import QueryError, StoreError
from kg.model import Document, Entity, Evidence, Extraction, Fact, Status
from kg.serve import application
from kg.serve.negotiate import GRAPHS, ROWS, choose
from kg.store import Store
from kg.store.guard import refuse_remote
from tests.extractions import article
from tests.serving import served

EVIL = '<script>alert(1)</script>"&'
SELECT = "SELECT ?a ?b WHERE { ?a kgo:investsIn ?b }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "out"
    text = f"{EVIL}はひばり銀行だ。"
    evidence = Evidence("evil", 0, len(text), text, marks=(("subject", 0, len(EVIL)),))
    evil = Extraction(
        Document("evil", text),
        (Entity(EVIL, "Company", ((EVIL, "ja"),)), Entity("HibariBank", "Company", (("ひばり銀行", "ja"),))),
        (Fact(EVIL, "partnerOf", "HibariBank", Status.ACTUAL, 0.5, (evidence,)),),
    )
    with Store(folder) as store:
        store.add(article())
        store.add(evil)
        store.load_ontology()
    (folder / "graph.html").write_text("<!doctype html><title>graph</title>", encoding="utf-8")
    (folder / "secret.txt").write_text("secret", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def client(folder: Path):
    with served(folder, seconds=5.0, limit=2000, hosts=("127.0.0.1", "localhost")) as client:
        yield client


@pytest.mark.parametrize("media", ROWS)
def test_rows_in_every_form(client: httpx.Client, media: str) -> None:
    response = client.get("/sparql", params={"query": SELECT}, headers={"accept": media})
    assert response.status_code == 200 and response.headers["content-type"].startswith(media)
    format = {"json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML, "tsv": ox.QueryResultsFormat.TSV}
    if ROWS[media] in format:
        (row,) = ox.parse_query_results(response.content, format=format[ROWS[media]])
        assert row["b"].value.endswith("/entity/月面計画")
    else:
        assert response.text.splitlines()[0] == "a,b"


@pytest.mark.parametrize("media", GRAPHS)
def test_graphs_in_every_form(client: httpx.Client, media: str) -> None:
    query = "CONSTRUCT WHERE { ?a kgo:investsIn ?b }"
    response = client.get("/sparql", params={"query": query}, headers={"accept": media})
    assert response.status_code == 200 and response.headers["content-type"].startswith(media)
    names = {"rdfxml": "xml", "jsonld": "json-ld", "ntriples": "nt"}
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=response.content, format=names.get(GRAPHS[media], GRAPHS[media]))
    assert len(list(graph.triples((None, None, None)))) == 1


def test_the_three_ways_to_ask_agree(client: httpx.Client) -> None:
    direct = client.post("/sparql", content=SELECT, headers={"content-type": "application/sparql-query"})
    form = client.post("/sparql", data={"query": SELECT})
    assert direct.json() == form.json() == client.get("/sparql", params={"query": SELECT}).json()


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "GET", "url": "/sparql", "params": {"query": "SELECT nonsense"}}, 400),
        ({"method": "GET", "url": "/sparql", "params": {"query": SELECT}, "headers": {"accept": "image/png"}}, 406),
        ({"method": "GET", "url": "/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D"}, 400),
        ({"method": "GET", "url": "/sparql?query=%FF"}, 400),
        ({"method": "POST", "url": "/sparql", "content": "ASK {}", "headers": {"content-type": "text/plain"}}, 415),
        ({"method": "POST", "url": "/sparql", "data": {"update": "CLEAR ALL"}}, 403),
        ({"method": "PUT", "url": "/sparql"}, 405),
        ({"method": "POST", "url": "/sparql", "content": b"x" * 1_000_001}, 413),
        ({"method": "GET", "url": "/sparql", "params": {"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }"}}, 400),
        (
            {"method": "GET", "url": "/sparql", "params": {"query": "SELECT * { SERVICE <http://x/> { ?a ?b ?c } }"}},
            400,
        ),
        ({"method": "PUT", "url": "/graphs?default"}, 405),
        ({"method": "DELETE", "url": "/graphs?default"}, 405),
        ({"method": "GET", "url": "/graphs"}, 400),
        ({"method": "GET", "url": "/graphs?graph=https://example.org/none"}, 404),
        ({"method": "GET", "url": "/graphs?graph=not an iri"}, 404),
        ({"method": "GET", "url": "/entity/nobody"}, 404),
        ({"method": "GET", "url": "/secret.txt"}, 404),
        ({"method": "GET", "url": "/assets/..%2fpages.py"}, 404),
        ({"method": "GET", "url": "/entity/..%2f..%2fsecret.txt"}, 404),
        ({"method": "GET", "url": "/document/%2e%2e/%2e%2e/secret.txt"}, 404),
        ({"method": "GET", "url": "/", "headers": {"host": "evil.example"}}, 421),
    ],
)
def test_what_is_not_to_be_had_gets_its_own_status(client: httpx.Client, request_: dict, status: int) -> None:
    response = client.request(**request_)
    assert response.status_code == status
    assert "secret" not in response.text or status == 404
    assert len(response.text.strip().splitlines()) <= 1


def test_a_query_that_takes_too_long_is_stopped_and_the_next_one_answered(folder: Path) -> None:
    with served(folder, seconds=1.0) as client:
        slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
        response = client.get("/sparql", params={"query": slow})
        assert response.status_code == 422 and "1 seconds" in response.text
        assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def test_other_pages_may_ask_only_if_allowed(folder: Path, client: httpx.Client) -> None:
    asked = {"params": {"query": "ASK {}"}, "headers": {"origin": "https://page.example"}}
    assert "access-control-allow-origin" not in client.get("/sparql", **asked).headers
    with served(folder, origins=["https://page.example"]) as open_client:
        response = open_client.get("/sparql", **asked)
        assert response.headers["access-control-allow-origin"] == "https://page.example"


def test_the_service_describes_itself(client: httpx.Client) -> None:
    graph = rdflib.Graph().parse(data=client.get("/sparql").text, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (endpoint,) = graph.objects(None, sd.endpoint)
    assert str(endpoint).endswith("/sparql")
    assert (None, sd.supportedLanguage, sd.SPARQL11Query) in graph


def test_graphs_can_be_had_whole_and_by_name(client: httpx.Client) -> None:
    whole = client.get("/graphs?default", headers={"accept": "application/n-triples"})
    one = client.get("/graphs?graph=https://w3id.org/kg-builder/document/moon")
    assert whole.status_code == one.status_code == 200
    assert len(whole.text.splitlines()) > 100
    assert client.head("/graphs?default").status_code == 200
    assert "kgo:extractionHash" not in whole.text


def test_a_node_has_a_page_and_data(client: httpx.Client) -> None:
    page = client.get("/entity/HibariBank", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert page.headers["content-type"].startswith("text/html")
    assert "<mark>ひばり銀行</mark>" in page.text
    turtle = client.get("/entity/HibariBank", headers={"accept": "text/turtle"})
    assert "kge:HibariBank a kgo:Company" in turtle.text
    data = client.get("/entity/HibariBank?format=jsonld")
    assert json.loads(data.text)["@graph"]
    assert client.get("/entity/データセンター%2F1").status_code == 200
    assert client.get("/document/moon").status_code == 200
    assert client.get("/node", params={"iri": "https://w3id.org/kg-builder/entity/HibariBank"}).status_code == 200


def test_names_are_text_and_never_markup(client: httpx.Client) -> None:
    from urllib.parse import quote

    for path in ("/entity/HibariBank", f"/entity/{quote(EVIL, safe='')}", "/document/evil"):
        response = client.get(path, headers={"accept": "text/html"})
        assert response.status_code == 200
        assert "<script" not in response.text
        assert "default-src 'none'" in response.headers["content-security-policy"]


def test_the_editor_is_whole_without_a_network(client: httpx.Client) -> None:
    page = client.get("/editor")
    assert "http" not in page.text.replace("http-equiv", "")
    for name in ("yasgui.min.js", "yasgui.min.css", "editor.js"):
        assert f"/assets/{name}" in page.text
        assert client.get(f"/assets/{name}").status_code == 200
    assert client.get("/graph").text.startswith("<!doctype html>")
    assert client.get("/").status_code == 200


def test_readers_see_what_a_writer_has_written(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.add(article("a"))
    count = "SELECT (COUNT(?d) AS ?n) { ?d a nif:Context }"
    with served(tmp_path) as client:
        assert client.get("/sparql", params={"query": count}, headers={"accept": "text/csv"}).text.split() == ["n", "1"]
        with Store(tmp_path) as store:
            store.add(article("b"))
            csv = client.get("/sparql", params={"query": count}, headers={"accept": "text/csv"})
            assert csv.text.split() == ["n", "2"]


def test_there_is_no_server_without_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"), served(tmp_path / "none"):
        pass
    assert application


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://x/> {} }",
        "select * { service silent ?x {} }",
        "SELECT * { \\u0053ERVICE <http://x/> {} }",
        'SELECT * { ?a ?b "\\\\" . SERVICE <http://x/> {} }',
        "SELECT * { ?a ?b '''x'''. SERVICE <http://x/> {} }",
        "SELECT * { # comment\nSERVICE<http://x/> {} }",
        "LOAD <http://x/>",
        "LOAD SILENT <file:///etc/passwd> INTO GRAPH <urn:x>",
    ],
)
def test_reaching_other_hosts_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="switched off"):
        refuse_remote(text)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT * { ?service ?load "SERVICE LOAD" }',
        "SELECT * { ?a <http://service.example/SERVICE> ?b } # LOAD",
        "PREFIX service: <http://x/> SELECT * { ?a service:load ?b ; schema:service ?c }",
        "SELECT * { ?a ?b '''it's SERVICE''' }",
    ],
)
def test_words_that_only_look_like_it_are_not(text: str) -> None:
    refuse_remote(text)


def test_the_best_liked_form_is_chosen() -> None:
    assert choose("text/csv;q=0.5, text/*;q=0.9, application/json;q=0.1", ROWS) == (
        "text/tab-separated-values",
        "tsv",
    )
    assert choose("*/*", ROWS) == choose(None, ROWS) == ("application/sparql-results+json", "json")
    assert choose("image/png", ROWS) is None and choose("text/csv;q=0", ROWS) is None


PIECES = st.lists(
    st.sampled_from(
        [
            *("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "*", "WHERE", "{", "}", "?a", "?b", "kgo:investsIn", "a", "."),
            *("<", ">", "<http://x>", '"', "'", "\\u0022", "FILTER", "(", ")", "REGEX", "BIND", "AS", "COUNT", "1e999"),
            *("UNION", "OPTIONAL", "GRAPH", "FROM", "LIMIT", "-1", "99999999999999999999", "\x00", "日本", "😀", "#"),
            *("SERVICE", "LOAD", "PREFIX", "BASE", "VALUES", "/", "+", "^", "|", "!", "NOW()", "RAND()", "BNODE()"),
        ]
    ),
    max_size=14,
).map(" ".join)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.one_of(PIECES, st.text(max_size=60)),
    method=st.sampled_from(["GET", "POST", "form", "PUT", "HEAD", "OPTIONS", "PATCH"]),
    path=st.one_of(
        st.sampled_from(["/sparql", "/graphs", "/node", "/entity/x", "/document/moon", "/", "//", "/graph/../x"]),
        st.text(max_size=20).map(lambda t: "/" + t),
    ),
    accept=st.one_of(
        st.sampled_from([*ROWS, *GRAPHS, "*/*", "", ";;q=", "text/*;q=x", "a/b;q=2, */*;q=-1"]),
        st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=20),
    ),
    key=st.sampled_from(["query", "graph", "iri", "default-graph-uri", "named-graph-uri", "format", "default"]),
)
def test_nothing_that_is_sent_makes_it_fail_or_hang(
    client: httpx.Client, text: str, method: str, path: str, accept: str, key: str
) -> None:
    headers = {"accept": accept}
    try:
        if method == "form":
            response = client.post(path, data={key: text, "query": text}, headers=headers)
        elif method == "POST":
            headers["content-type"] = "application/sparql-query"
            response = client.post(path, content=text.encode("utf-8", "replace"), headers=headers)
        else:
            response = client.request(method, path, params={key: text, "query": text}, headers=headers)
    except (httpx.InvalidURL, httpx.LocalProtocolError, UnicodeEncodeError):
        return
    assert response.status_code < 500
    assert "Traceback" not in response.text
