"""The W3C's SPARQL 1.1 tests of queries, over HTTP: whatever the engine passes by itself passes through `kg serve`.

The suite lies beside the repository; without it these tests are skipped. `pytest -s` prints the counts.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, RDFS, Namespace, URIRef
from rdflib.collection import Collection

from kg.store import Store
from tests.serving import served

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
GROUPS = (
    *("aggregates", "bind", "bindings", "cast", "construct", "csv-tsv-res", "exists", "functions", "grouping"),
    *("json-res", "negation", "project-expression", "property-path", "subquery", "syntax-query"),
)


def csv_rows(text: str) -> Counter[tuple[tuple[str, str], ...]]:
    """Rows by column, as neither the order of the columns of SELECT * nor the labels of blank nodes are given."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return Counter(tuple(sorted((k, "_:" if v.startswith("_:") else v) for k, v in row.items())) for row in rows)


@dataclass(frozen=True)
class Case:
    name: str
    kind: str
    query: Path
    data: tuple[tuple[str, Path], ...]  # graph IRI ("" is the default graph) and file
    result: Path | None


def path_of(uri: Any) -> Path:
    return Path(httpx.URL(str(uri)).path)


def cases(suite: Path) -> Iterator[Case]:
    for group in GROUPS:
        manifest = suite / group / "manifest.ttl"
        graph = rdflib.Graph().parse(manifest, publicID=manifest.as_uri())
        for entries in graph.objects(None, MF.entries):
            for test in Collection(graph, entries):
                kind = str(graph.value(test, RDF.type)).rpartition("#")[2]
                action = graph.value(test, MF.action)
                if "Update" in kind or action is None:
                    continue
                query = graph.value(action, QT.query) or action
                data = [("", path_of(d)) for d in graph.objects(action, QT.data)]
                for named in graph.objects(action, QT.graphData):
                    file = graph.value(named, QT.graph) or named
                    data.append((str(graph.value(named, RDFS.label) or file), path_of(file)))
                result = graph.value(test, MF.result)
                name = f"{group}/{str(test).rpartition('#')[2]}"
                yield Case(name, kind, path_of(query), tuple(data), path_of(result) if result else None)


def quads(case: Case) -> list[ox.Quad]:
    found = []
    for iri, file in case.data:
        graph = ox.NamedNode(iri) if iri else ox.DefaultGraph()
        for q in ox.parse(path=str(file), base_iri=file.as_uri()):
            found.append(ox.Quad(q.subject, q.predicate, q.object, graph))
    return found


def text_of(case: Case) -> str:
    return f"BASE <{case.query.as_uri()}> {case.query.read_text(encoding='utf-8')}"


def canonical(quads: list[ox.Quad]) -> set[str]:
    store = ox.Store()
    store.extend(quads)
    dataset = ox.Dataset(store)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return {str(q) for q in dataset}


def rows(results: Any) -> set[str]:
    """Solutions as a canonical graph, so that blank nodes compare by what they are and rows by how many."""
    if isinstance(results, (bool, ox.QueryBoolean)):
        return {str(bool(results)).lower()}
    names = [v.value for v in results.variables]
    statements = []
    for solution in results:
        row = ox.BlankNode()
        statements.append(ox.Quad(row, ox.NamedNode("urn:a"), ox.NamedNode("urn:row")))
        for name, term in zip(names, solution, strict=True):
            if term is not None:
                statements.append(ox.Quad(row, ox.NamedNode(f"urn:v:{name}"), term))
    return canonical(statements)


def expected(path: Path) -> tuple[str, Any]:
    kind = path.suffix
    if kind in (".srx", ".srj", ".tsv"):
        return "rows", rows(ox.parse_query_results(path=str(path)))
    if kind == ".csv":
        return "csv", csv_rows(path.read_text(encoding="utf-8"))
    graph = list(ox.parse(path=str(path), base_iri=path.as_uri()))
    if any(q.object == ox.NamedNode(f"{RS}ResultSet") for q in graph):
        return "rows", result_set(graph)
    return "graph", canonical(graph)


def result_set(graph: list[ox.Quad]) -> set[str]:
    """Rows that are written down as a graph, in DAWG's vocabulary."""
    found: dict[Any, dict[str, list[Any]]] = {}
    for q in graph:
        found.setdefault(q.subject, {}).setdefault(q.predicate.value.removeprefix(RS), []).append(q.object)
    (whole,) = [p for p in found.values() if "resultVariable" in p or "boolean" in p]
    if "boolean" in whole:
        return {whole["boolean"][0].value}
    statements = []
    for solution in whole.get("solution", []):
        row = ox.BlankNode()
        statements.append(ox.Quad(row, ox.NamedNode("urn:a"), ox.NamedNode("urn:row")))
        for binding in found[solution].get("binding", []):
            name, value = found[binding]["variable"][0].value, found[binding]["value"][0]
            statements.append(ox.Quad(row, ox.NamedNode(f"urn:v:{name}"), value))
    return canonical(statements)


def judged(case: Case, answer: tuple[int, Any]) -> bool:
    """Whether an answer, as (status, function from format to content), is the one that a test wants."""
    status, content = answer
    if "Negative" in case.kind:
        return status == 400
    if "Syntax" in case.kind:
        return status == 200
    if status != 200 or case.result is None:
        return False
    kind, wanted = expected(case.result)
    try:
        return content(kind) == wanted
    except (ValueError, SyntaxError):
        return False


def by_engine(case: Case) -> bool:
    store = ox.Store()
    store.extend(quads(case))
    try:
        results = store.query(text_of(case))

        def content(kind: str) -> Any:
            if kind == "csv":
                out = io.BytesIO()
                results.serialize(out, ox.QueryResultsFormat.CSV)
                return csv_rows(out.getvalue().decode())
            if kind == "graph":
                return canonical([ox.Quad(t.subject, t.predicate, t.object) for t in results])
            return rows(results)

        return judged(case, (200, content))
    except (SyntaxError, ValueError, OSError, RuntimeError):
        return judged(case, (400, None))


def by_server(case: Case, client: httpx.Client) -> bool:
    """The protocol names the graphs of the case, so that all cases lie in one store."""
    accept = {"rows": "application/sparql-results+json", "csv": "text/csv", "graph": "application/n-triples"}
    wanted = expected(case.result)[0] if case.result and "Syntax" not in case.kind else "any"
    default = [file.as_uri() for iri, file in case.data if not iri] or ["urn:x-none"]
    dataset = {"default-graph-uri": default, "named-graph-uri": [iri for iri, _ in case.data if iri]}
    response = client.post(
        "/sparql",
        params={} if re.search(r"\bFROM\b", text_of(case)) else dataset,
        content=text_of(case).encode(),
        headers={"content-type": "application/sparql-query", "accept": accept.get(wanted, "*/*")},
    )

    def content(kind: str) -> Any:
        if kind == "csv":
            return csv_rows(response.text)
        if kind == "graph":
            return canonical(list(ox.parse(response.content, format=ox.RdfFormat.N_TRIPLES)))
        return rows(ox.parse_query_results(response.content, format=ox.QueryResultsFormat.JSON))

    return judged(case, (response.status_code, content))


@pytest.fixture(scope="module")
def suite(shared: Path) -> Path:
    folder = shared / "w3c" / "sparql11"
    if not folder.is_dir():
        pytest.skip("the W3C's tests are not beside the repository")
    return folder


def test_queries_that_the_engine_answers_rightly_are_so_over_http(suite: Path, tmp_path: Path) -> None:
    all_cases = list(cases(suite))
    with Store(tmp_path / "out", base="https://example.org/") as store:
        for iri, file in sorted({(iri or file.as_uri(), file) for case in all_cases for iri, file in case.data}):
            for q in ox.parse(path=str(file), base_iri=file.as_uri()):
                store.engine.add(ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode(iri)))
    engine = {case.name for case in all_cases if by_engine(case)}
    with served(tmp_path / "out") as client:
        server = {case.name for case in all_cases if by_server(case, client)}
    missed = sorted({case.name for case in all_cases} - server)
    print(
        f"\nSPARQL 1.1 query: {len(server)} of {len(all_cases)} over HTTP, {len(engine)} by the engine; not: {missed}"
    )
    assert sorted(engine - server) == []
    assert len(server) >= 270


def requests(suite: Path) -> Iterator[tuple[str, list[tuple[str, Path]], rdflib.Graph, Any]]:
    manifest = suite / "protocol" / "manifest.ttl"
    graph = rdflib.Graph().parse(manifest, publicID=manifest.as_uri())
    for test in Collection(graph, graph.value(URIRef(manifest.as_uri()), MF.entries)):
        name = str(test).rpartition("#")[2]
        data = [
            (str(graph.value(d, RDFS.label)), path_of(graph.value(d, UT.graph)))
            for d in graph.objects(test, UT.graphData)
        ]
        action = graph.value(test, MF.action)
        lists = list(graph.objects(action, HT.requests))
        for head in lists:
            for request in Collection(graph, head):
                items = Collection(graph, request) if (request, RDF.first, None) in graph else [request]
                for item in items:
                    yield name, data, graph, item


def test_the_protocol_s_tests_of_queries(suite: Path, tmp_path: Path) -> None:
    Store(tmp_path / "out", base="https://example.org/").close()
    outcome: dict[str, bool] = {}
    with served(tmp_path / "out") as client:
        for name, data, graph, request in requests(suite):
            if "update" in name:
                continue
            with Store(tmp_path / "out") as store:
                store.engine.clear()
                for iri, file in data:
                    for q in ox.parse(path=str(file)):
                        store.engine.add(ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode(iri)))
            body = graph.value(request, HT.body)
            content, encoding = b"", "utf-8"
            if body is not None:
                encoding = str(graph.value(body, CNT.characterEncoding) or "utf-8")
                content = str(graph.value(body, CNT.chars)).encode(encoding)
            headers = {}
            for head in graph.objects(request, HT.headers):
                for header in Collection(graph, head):
                    headers[str(graph.value(header, HT.fieldName))] = str(graph.value(header, HT.fieldValue))
            path = str(graph.value(request, HT.absolutePath))
            method = str(graph.value(request, HT.methodName))
            response = client.request(method, path, content=content or None, headers=headers)
            answer = graph.value(request, HT.resp)
            wanted = {str(s)[-3] for s in graph.objects(answer, MF.expectedStatus)}
            good = str(response.status_code)[0] in wanted
            boolean = graph.value(answer, MF.expectedBoolean)
            if good and boolean is not None:
                kind = response.headers["content-type"].partition(";")[0]
                good = bool(ox.parse_query_results(
                    response.content, format=ox.QueryResultsFormat.from_media_type(kind)
                )) is bool(boolean.toPython())  # fmt: skip
            outcome[name] = outcome.get(name, True) and good
    print(f"\nSPARQL 1.1 Protocol: {sum(outcome.values())} of {len(outcome)}")
    assert len(outcome) >= 18
    assert [name for name, good in outcome.items() if not good] == []
