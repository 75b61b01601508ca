"""The graph page as text: what is embedded, how, and what it refuses to be broken by."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.export.page import notebook, render
from kg.export.page.grouping import components
from kg.export.page.layout import layout
from kg.export.page.payload import collect
from kg.model import Document, Entity, Evidence, Extraction, Fact, Status
from tests.page_sample import ONTOLOGY, extractions

PAGE = Path(__file__).parent.parent / "kg" / "export" / "page"
HOSTILE = [
    "</script><script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=1">',
    "<svg onload=window.hacked=1>",
    "javascript:window.hacked=1",
    "<!--<script>window.hacked=1",
    "]]><script>window.hacked=1</script>",
    "\u2028window.hacked=1//\u2029",
    "{{ 7 * 7 }}{% raw %}",
    "<iframe srcdoc='<script>parent.hacked=1</script>'>",
    "__proto__",
    "constructor",
    "'-window.hacked=1-'",
    "\\u003cscript\\u003ewindow.hacked=1",
    "<a href='javascript:window.hacked=1'>href</a>",
    "\ud800broken\udfff",
    "\x00\x07\x1b[31m",
    "‮right to left",
    "=HYPERLINK(0)",
]


def hostile(texts: list[str]) -> Extraction:
    """An extraction that has each text in every place where text can be."""
    facts, entities, body, mentions, sentences = [], [], "", [], []
    for index, text in enumerate(texts):
        start = len(body)
        body += text + "。"
        entities.append(Entity(text + str(index), text, ((text, "ja"), (text, text)), ((text, "en"),), True, text))
        evidence = Evidence("doc", start, len(body), text + "。", text, (("subject", start, start + len(text)),))
        facts.append(
            Fact(
                text + str(index),
                text,
                texts[index - 1] + str((index - 1) % len(texts)),
                Status.ACTUAL,
                0.5,
                (evidence,),
                text + str(index),
                open=bool(index % 2),
                label=text,
            )
        )
        mentions.append((text + str(index), start, start + len(text)))
        sentences.append((start, len(body)))
    document = Document("doc", body, texts[0], None, "javascript:window.hacked=1//" + texts[0])
    return Extraction(document, tuple(entities), tuple(facts), tuple(sentences), tuple(mentions))


def embedded(page: str, name: str) -> object:
    block = re.search(rf'<script type="application/json" id="kg-{name}">(.*?)</script>', page, re.DOTALL)
    assert block
    return json.loads(block.group(1))


@pytest.fixture(scope="module")
def page() -> str:
    return render(extractions(), ONTOLOGY, title="青嶺電機と東雲自動車")


def test_same_input_gives_same_bytes(page: str) -> None:
    assert render(extractions(), ONTOLOGY, title="青嶺電機と東雲自動車") == page


def test_facts_that_wait_on_disk_give_the_same_bytes(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.export.page.payload._IN_MEMORY", 1)
    assert render(iter(extractions()), ONTOLOGY, title="青嶺電機と東雲自動車") == page


def test_policy_admits_only_the_page_s_own_code(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    given_policy = policy.group(1).replace("&#39;", "'")
    assert "default-src 'none'" in given_policy and "unsafe" not in given_policy
    for kind in ("script", "style"):
        for text in re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in given_policy


def test_nothing_is_fetched_and_nothing_embedded_twice(page: str) -> None:
    body = page[page.index("<body>") :]
    outside = re.sub(r"<script>.*?</script>", "", body, flags=re.DOTALL)
    assert not re.search(r"<(?:link|img|iframe|object|embed)\b|\bsrc=", outside)
    for extraction in extractions():
        for sentence in extraction.document.text.split("。")[1:-1]:
            assert page.count(json.dumps(sentence.strip("\n"), ensure_ascii=False)[1:-1]) <= 1


def test_offsets_are_utf16(page: str) -> None:
    tables = embedded(page, "tables")
    assert isinstance(tables, dict)
    for document in tables["documents"]:
        units = document["text"].encode("utf-16-le")
        names = [node["label"] for node in embedded(page, "nodes")]  # type: ignore[attr-defined]
        places = document["mentions"]
        for node, begin, end in zip(places[::3], places[1::3], places[2::3], strict=True):
            assert units[2 * begin : 2 * end].decode("utf-16-le") == names[node]


def test_facts_of_several_documents_are_one_edge() -> None:
    twice = [extraction for number in "ab" for extraction in _numbered(number)]
    payload = collect(twice, ONTOLOGY)
    once = collect(_numbered("a"), ONTOLOGY)
    assert len(payload.edges) == len(once.edges) and len(payload.nodes) == len(once.nodes)
    assert all(len(two["e"]) == 2 * len(one["e"]) for one, two in zip(once.edges, payload.edges, strict=True))


def _numbered(number: str) -> list[Extraction]:
    evidence = (Evidence(number, 0, 4, "甲は乙。", "", ()),)
    entities = (Entity("A", "Company", (("甲", "ja"),)), Entity("B", "Company", (("乙", "ja"),)))
    fact = Fact("A", "owns", "B", Status.ACTUAL, 0.5, evidence)
    return [Extraction(Document(number, "甲は乙。"), entities, (fact,), ((0, 4),), (("A", 0, 1),))]


def test_entities_that_are_one_are_one_node() -> None:
    def says(document: str, person: Entity, other: Entity) -> Extraction:
        fact = Fact(person.id, "meets", other.id, Status.ACTUAL, 0.9, (Evidence(document, 0, 1, "…"),))
        places = ((person.id, 0, 1),)
        return Extraction(Document(document, "…"), (person, other), (fact,), ((0, 1),), places)

    short = Entity("霧島-0a1b2c3d", "Person", (("霧島", "ja"),))
    whole = Entity("霧島潮", "Person", (("霧島潮", "ja"),))
    other = Entity("大庭隼", "Person", (("大庭隼", "ja"),))
    payload = collect([says("a", short, other), says("b", whole, other)], ONTOLOGY, {short.id: whole.id})
    one, two = payload.nodes
    assert (one["label"], one["iri"], one["names"], two["label"]) == ("霧島潮", "霧島潮", [["霧島", "ja"]], "大庭隼")
    (edge,) = payload.edges
    assert (edge["from"], edge["to"], len(edge["e"])) == (0, 1, 2)
    assert [document["mentions"] for document in payload.documents] == [[0, 0, 1]] * 2


def test_empty_graph_is_a_page() -> None:
    assert "<title>Knowledge graph</title>" in render([])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_data(text: str) -> None:
    page = render([hostile([text, "乙"])], title=text)
    page.encode("utf-8")
    safe = text.encode("utf-8", "replace").decode()
    nodes = embedded(page, "nodes")
    assert isinstance(nodes, list) and nodes[0]["label"] == safe
    outside = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    assert set(re.findall(r"<(\w+)", outside)) == {"html", "head", "meta", "title", "body", "noscript"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_any_text_stays_data(texts: list[str]) -> None:
    page = render([hostile(texts)], title=texts[0])
    outside = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    assert set(re.findall(r"<(\w+)", outside)) == {"html", "head", "meta", "title", "body", "noscript"}
    assert isinstance(embedded(page, "tables"), dict)


def test_notebook_frame_is_sandboxed(page: str) -> None:
    frame = notebook(page, 500)
    assert "allow-same-origin" not in frame and "<script" not in frame and "height:500px" in frame


def test_script_never_parses_markup() -> None:
    banned = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser"
        r"|createContextualFragment"
    )
    for path in sorted((PAGE / "web" / "src").glob("*.ts")):
        assert not banned.search(path.read_text(encoding="utf-8")), path.name


def test_assets_are_built_from_the_source(tmp_path: Path) -> None:
    node, tools = shutil.which("node"), PAGE / "web" / "node_modules" / "esbuild"
    if not node or not tools.exists():
        pytest.skip("needs node and `npm ci` in kg/export/page/web")
    subprocess.run([node, "build.mjs", str(tmp_path)], cwd=PAGE / "web", check=True)
    for name in ("page.js", "page.css"):
        assert (tmp_path / name).read_bytes() == (PAGE / "assets" / name).read_bytes(), f"run `npm run build`: {name}"


def test_source_is_well_typed() -> None:
    compiler = PAGE / "web" / "node_modules" / ".bin" / "tsc"
    if not compiler.exists():
        pytest.skip("needs node and `npm ci` in kg/export/page/web")
    checked = subprocess.run([compiler, "--noEmit"], cwd=PAGE / "web", capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=80))
def test_layout_places_every_node(count: int, pairs: list[tuple[int, int]]) -> None:
    edges = np.array([pair for pair in pairs if max(pair) < count], dtype=np.int64).reshape(-1, 2)
    keys = [f"k{index}" for index in range(count)]
    places = layout(keys, edges)
    assert places.shape == (count, 2) and np.isfinite(places).all()
    assert np.array_equal(places, layout(keys, edges))


def test_layout_puts_neighbours_near_each_other() -> None:
    ring = np.array([(index, (index + 1) % 400) for index in range(400)])
    places = layout([f"k{index}" for index in range(400)], ring)
    joined = np.linalg.norm(places[ring[:, 0]] - places[ring[:, 1]], axis=1)
    others = np.linalg.norm(places[:200] - places[200:], axis=1)
    assert np.median(joined) * 5 < np.median(others)


def test_no_node_stands_on_an_edge_of_others() -> None:
    edges = np.array(
        [[0, 1], [0, 2], [1, 2], *([0, leaf] for leaf in range(3, 9)), *([1, leaf] for leaf in range(9, 15))]
    )
    places = layout([f"k{index}" for index in range(15)], edges, np.full((15, 2), 30.0))
    along = (places[1] - places[0]) / np.linalg.norm(places[1] - places[0])
    off = places[2] - places[0]
    assert abs(off[0] * along[1] - off[1] * along[0]) > 20


def test_the_largest_components_stand_together() -> None:
    many = [[2 * pair, 2 * pair + 1] for pair in range(600)]
    stars = [[1200 + 8 * star, 1201 + 8 * star + leaf] for star in range(40) for leaf in range(7)]
    count = 1200 + 40 * 8
    places = layout([f"k{index}" for index in range(count)], np.array(many + stars))
    whole, shown = (np.ptp(some, axis=0).max() for some in (places, places[1200:]))
    assert shown < whole * 0.8


def test_components_are_numbered_by_size() -> None:
    assert components(6, np.array([[0, 1], [2, 3], [3, 4]])).tolist() == [1, 1, 0, 0, 0, 2]
