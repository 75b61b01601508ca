"""The graph page in headless Chromium: from file://, offline, by real clicks and keys."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from math import cos, pi, sin
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import rdflib

from kg.export.page import notebook, render
from kg.model import Document, Entity, Evidence, Extraction, Fact, Status
from kg.store import Store, turtle
from tests.page_sample import ONTOLOGY, extractions
from tests.test_page import HOSTILE, PAGE, hostile

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed"),
]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    (folder / "graph.html").write_text(render(extractions(), ONTOLOGY), encoding="utf-8")
    return folder


Open = Callable[..., Any]


@pytest.fixture
def visit(browser: Any, folder: Path) -> Iterator[Open]:
    """Opens a page; at the end no error may have been logged and nothing requested but the file."""
    contexts, troubles = [], []

    def visit(fragment: str = "", name: str = "graph.html", **options: Any) -> Any:
        context = browser.new_context(offline=True, **{"viewport": {"width": 1440, "height": 900}, **options})
        context.set_default_timeout(8000)
        contexts.append(context)
        page = context.new_page()
        address = (folder / name).as_uri()
        page.on(
            "console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on(
            "request",
            lambda request: None if request.url.startswith((address, "blob:")) else troubles.append(request.url),
        )
        page.goto(address + fragment)
        page.wait_for_selector("html[data-ready]")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not troubles


def colours(page: Any) -> int:
    """How many different colours the canvas shows."""
    return int(
        page.evaluate("""() => {
            const canvas = document.querySelector('.canvas canvas');
            const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            const seen = new Set();
            for (let i = 0; i < data.length; i += 4) seen.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
            return seen.size;
        }""")
    )


def facts_shown(page: Any) -> int:
    page.get_by_role("button", name="表", exact=True).click()
    count = int(page.locator("table").get_attribute("aria-rowcount")) - 1
    page.get_by_role("button", name="グラフ", exact=True).click()
    return count


def test_opens_offline_and_draws(visit: Open) -> None:
    page = visit()
    assert page.title().startswith("青嶺電機、海沿いの町に")
    assert "2件の記事" in page.locator(".meta").inner_text() and "55件の事実" in page.locator(".meta").inner_text()
    assert colours(page) > 50
    box = page.locator(".canvas canvas").bounding_box()
    assert 300 < box["width"] < 1440 and 300 < box["height"] < 900
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("青嶺", "青嶺電機"),
        ("ｱｵﾐﾈ", "青嶺電機"),
        ("aomine el", "青嶺電機"),
        ("ＬＵＭＩＮＡ　Ｘ", "ルミナX"),
        ("るみなx", "ルミナX"),
        ("fiyorudo", "フィヨルド・モーターズ"),
        ("フィヨルドモーターズ", "フィヨルド・モーターズ"),
    ],
)
def test_search_finds_any_script(visit: Open, typed: str, found: str) -> None:
    page = visit()
    page.keyboard.press("Control+k")
    page.keyboard.type(typed)
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#panel-title").inner_text() == found
    assert page.evaluate("document.activeElement.id") == "panel-title"


def test_search_finds_sentences_and_says_when_nothing(visit: Open) -> None:
    page = visit()
    page.fill("#search", "藻場")
    page.locator("[role=option]", has_text="藻場が失われる").click()
    assert "失われる" in page.locator(".card mark.is-relation").first.inner_text()
    page.fill("#search", "zzzz")
    assert page.locator("#found").inner_text() == "見つかりません"
    page.keyboard.press("Escape")
    assert page.locator("#found").is_hidden()


def test_filters_combine_count_and_reset(visit: Open) -> None:
    page = visit()
    planned = page.locator("[data-facet=status] label", has_text="予定")
    count = int(planned.locator(".count").inner_text())
    planned.click()
    assert facts_shown(page) == count
    assert "st=Planned" in page.url
    company = page.locator("[data-facet=class] label", has_text="企業")
    both = int(company.locator(".count").inner_text())
    company.click()
    assert facts_shown(page) == both < count
    assert page.locator(".chip").count() == 2
    page.get_by_role("button", name="すべて解除").click()
    assert facts_shown(page) == 55 and page.locator(".chips").is_hidden()


def test_confidence_document_and_speaker_filter(visit: Open) -> None:
    page = visit()
    page.locator("#confidence").focus()
    for _ in range(18):
        page.keyboard.press("ArrowRight")
    assert "c=90" in page.url
    assert 0 < facts_shown(page) < 25
    page.keyboard.press("Escape")
    page = visit("#doc=kazehaya&by=Sources")
    assert facts_shown(page) == 4


def test_edge_click_shows_why(visit: Open) -> None:
    page = visit("#n=ShiokazeCapital&steps=1")
    place = page.evaluate(
        """() => { const box = document.querySelector('.canvas canvas').getBoundingClientRect();
                   return [box.left, box.top, box.width, box.height]; }"""
    )
    found = False
    for step in range(1, 400):  # look for the link as a reader does: by pointing
        x, y = place[0] + place[2] * (step * 0.381966 % 1), place[1] + place[3] * (step * 0.2071 % 1)
        page.mouse.move(x, y)
        if page.evaluate(
            "new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(!!document.querySelector('.tip:not([hidden]) q')))))"
        ):
            found = True
            page.mouse.click(x, y)
            break
    assert found
    page.locator(".card.chosen").wait_for()
    card = page.locator(".card.chosen")
    assert card.locator("mark").count() >= 1 and "確信度" in card.inner_text() and "話者" in card.inner_text()
    assert re.search(r"&?f=[0-9a-f]{20}", page.url)


def test_edge_panel_has_evidence_and_qualifiers(visit: Open) -> None:
    page = visit("#n=ShiokazeCapital")
    page.locator(".group", has_text="出資").locator("button.line").first.click()
    card = page.locator(".card.chosen")
    text = card.inner_text()
    for part in (
        "潮風キャピタル",
        "出資",
        "青嶺電機",
        "事実",
        "確信度 94%",
        "2029年",
        "500億円",
        "記事の地の文",
        "2031年4月10日",
    ):
        assert part in text
    assert card.locator("mark.is-subject").inner_text() == "潮風キャピタル"
    assert card.locator("mark.is-relation").inner_text() == "出資して"
    assert card.locator("mark.is-object").inner_text() == "青嶺電機"
    link = card.locator("a")
    assert (
        link.get_attribute("href") == "https://news.example/aomine"
        and link.get_attribute("rel") == "noopener noreferrer"
    )


def test_node_panel_links_out(visit: Open) -> None:
    page = visit("#n=LuminaChemical")
    hrefs = [link.get_attribute("href") for link in page.locator(".links a").all()]
    assert hrefs == ["https://w3id.org/kg-builder/entity/LuminaChemical", "https://www.wikidata.org/wiki/Q1000003"]
    assert "Lumina Chemical" in page.locator(".names").inner_text()
    assert {"開発 →", "→ CEO"} <= {title.split("\n")[0] for title in page.locator(".group h3").all_inner_texts()}


def test_keys_reach_everything(visit: Open) -> None:
    page = visit()
    page.locator("#stage").focus()
    page.keyboard.press("ArrowRight")
    first = page.locator("#panel-title").inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    assert page.locator("#panel-title").inner_text() != first or page.locator("[aria-live]").inner_text()
    page.keyboard.press("2")
    assert "steps=2" in page.url
    page.keyboard.press("Escape")
    assert "steps" not in page.url
    page.keyboard.press("e")
    assert page.locator(".card.chosen").count() == 1
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel-title"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "stage"
    for key in ("+", "-", "0"):
        page.keyboard.press(key)
    reached = set()
    page.locator(".skip").focus()
    for _ in range(90):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("document.activeElement.id || document.activeElement.closest('[class]')?.className || ''")
        )
    assert {"search", "stage", "help", "language", "theme", "tab-details"} <= reached
    assert any("handle" in name for name in reached) and any("status-" in name or "value" in name for name in reached)


def test_neighbourhood_path_and_back(visit: Open) -> None:
    page = visit("#n=HokutoBank")
    page.get_by_role("button", name="1つ先").click()
    near = facts_shown(page)
    assert 0 < near < 10
    page.go_back()  # from the graph to the table
    page.go_back()  # to the neighbourhood
    page.go_back()  # to the whole
    assert "steps" not in page.url
    page.get_by_role("button", name="ここからの経路を探す").click()
    page.fill("#search", "ノルディア")
    page.keyboard.press("Enter")
    assert "北斗銀行 → ノルディア共和国" in page.locator("#panel-title").inner_text()
    assert page.locator(".card").count() == 2
    page.keyboard.press("Escape")
    assert "path" not in page.url


def test_article_beside_the_graph(visit: Open) -> None:
    page = visit()
    page.get_by_role("button", name="記事", exact=True).click()
    assert page.locator("#side-article").is_visible()
    text = page.locator(".article-text")
    assert text.locator(".mention.family-company", has_text="青嶺電機").count() >= 3
    text.locator(".mention", has_text="北斗銀行").first.click()
    assert "n=HokutoBank" in page.url and text.locator(".mention.chosen").count() == 1
    text.locator(".sentence", has_text="資金を提供する").locator("button").click()
    assert page.locator(".sentence.told").count() == 1
    before = page.locator(".canvas canvas").screenshot()
    sentence = text.locator(".sentence", has_text="客員教授").first
    sentence.scroll_into_view_if_needed()
    box = sentence.bounding_box()
    page.mouse.move(box["x"] + 6, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + box["height"] / 2 + 4, steps=4)
    page.mouse.up()
    assert page.evaluate("getSelection().toString().length") > 3
    assert page.locator(".canvas canvas").screenshot() != before


def test_fact_leads_to_its_sentence_and_other_article(visit: Open) -> None:
    page = visit("#n=Kazehaya")
    page.locator("button.line", has_text="東雲自動車").first.click()
    page.get_by_role("button", name="記事で読む").first.click()
    assert page.locator(".article-head h2").inner_text().startswith("東雲自動車、電気自動車")
    assert page.locator(".sentence.told").count() == 1
    page.locator(".article-head select").select_option("0")
    assert page.locator(".article-head h2").inner_text().startswith("青嶺電機、海沿い")
    emoji = page.evaluate("document.body.textContent.includes('😀新型車')")
    assert emoji is False
    page.locator(".article-head select").select_option("1")
    assert "😀新型車の愛称は公募で決まった。" in page.locator(".article-text").inner_text()
    assert page.locator(".sentence", has_text="😀新型車").inner_text().startswith("😀新型車の愛称は公募で決まった。")


def test_timeline_filters_by_pointer_and_keys(visit: Open) -> None:
    page = visit()
    box = page.locator(".track").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.98, box["y"] + 20, steps=5)
    page.mouse.up()
    assert "t=20" in page.url
    dated = facts_shown(page)
    assert 0 < dated < 15
    page.get_by_text("日付のない事実も表示").click()
    assert facts_shown(page) > 40
    page.get_by_role("button", name="全期間").click()
    page.get_by_role("button", name="記事の日付").click()
    page.locator(".handle.to").focus()
    page.keyboard.press("PageDown")
    assert "by-article=1" in page.url and facts_shown(page) == 34
    page.get_by_role("button", name="事実の日付").click()
    assert "t=20" not in page.url
    page.locator(".handle.from").focus()
    page.keyboard.press("ArrowRight")
    assert "t=1960-01-01" in page.url
    assert page.locator(".handle.from").get_attribute("aria-valuetext") == "1960年"


def test_table_sorts_and_opens(visit: Open) -> None:
    page = visit()
    page.get_by_role("button", name="表", exact=True).click()
    page.get_by_role("button", name="確信度", exact=True).click()
    page.get_by_role("button", name="確信度", exact=True).click()
    assert page.locator("th.column-confidence").get_attribute("aria-sort") == "descending"
    assert page.locator("td.column-confidence").first.inner_text() == "98%"
    page.locator("tbody tr[tabindex='0']").focus()
    page.keyboard.press("End")
    assert page.locator("td.column-confidence").last.inner_text() == "40%"
    assert page.locator("tbody tr").count() < 45  # drawn only where it is looked at
    page.keyboard.press("Enter")
    assert "40%" in page.locator(".card.chosen").inner_text()


def test_language_and_theme(visit: Open) -> None:
    page = visit(color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#language").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator("#search").get_attribute("placeholder") == "Search names and sentences"
    page.fill("#search", "Aomine")
    page.keyboard.press("Enter")
    assert page.locator("#panel-title").inner_text() == "Aomine Electric"
    assert "builds →" in page.locator(".details").inner_text()
    page.locator("#theme").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page = visit(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


def test_deep_link_survives_and_unknown_parts_are_ignored(visit: Open) -> None:
    page = visit("#st=Planned&st=Possible&kind=Company&n=AomineElectric&steps=2&c=70&view=table")
    assert page.locator(".chip").count() == 5
    again = visit("#" + page.url.split("#")[1])
    assert again.locator("table").get_attribute("aria-rowcount") == page.locator("table").get_attribute("aria-rowcount")
    odd = visit("#st=Nonsense&n=nobody&f=xyz&steps=99&c=-4&t=x..y&path=a&path=b&top=-1&read=none&%F0%9F=%")
    assert odd.locator(".meta").is_visible()


@pytest.mark.parametrize(
    ("which", "start", "contains"),
    [
        ("png", b"\x89PNG", b"IDAT"),
        ("svg", b"<?xml", "青嶺電機".encode()),
        ("csv", b"\xef\xbb\xbf", "潮風キャピタル".encode()),
        ("turtle", b"@prefix", b"kgo:Planned"),
    ],
)
def test_take_away(visit: Open, store: Any, which: str, start: bytes, contains: bytes) -> None:
    page = visit()
    page.get_by_role("button", name="保存").click()
    with page.expect_download() as download:
        page.locator(f"[data-take={which}]").click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(start) and contains in content
    if which == "turtle":
        said = rdflib.Graph().parse(data=content.decode(), format="turtle")
        kept = rdflib.Graph().parse(data=turtle(store.quads(), store.prefixes), format="turtle")
        kgo = rdflib.Namespace("https://w3id.org/kg-builder/ontology#")
        assert len(set(said.subjects(rdflib.RDF.type, kgo.Fact))) == 55
        assert set(said) <= set(kept)
    if which == "svg":
        from xml.etree import ElementTree

        assert len(list(ElementTree.fromstring(content.decode()).iter())) > 100


@pytest.mark.parametrize(
    "view",
    [
        "st=Planned&st=Possible",
        "kind=Company&c=85",
        "kind=Quantity",
        "kind=Date&kind=University",
        "doc=kazehaya&by=-",
        "by=Sources&by=-&rel=builds&rel=locatedIn",
        "by=TakaseMaho",
        "t=2029-01-01..2031-12-31",
        "t=2030-01-01..2033-12-31&undated=1",
        "t=2031-05-01..2031-12-31&by-article=1",
        "rel=harms",
        "n=ShirahamaCity&steps=1",
        "n=LuminaChemical&steps=2&st=Actual",
    ],
)
def test_sparql_gives_what_is_shown(shown: Any, store: Any, view: str) -> None:
    page = shown
    page.evaluate("fragment => { location.hash = fragment }", view + "&view=table")
    page.locator("tbody tr").first.wait_for()
    count = int(page.locator("table").get_attribute("aria-rowcount")) - 1
    page.get_by_role("button", name="保存").click()
    page.locator("[data-take=sparql]").click()
    query = page.locator("dialog[open] textarea").input_value()
    page.get_by_role("dialog").get_by_role("button", name="閉じる").click()
    facts = {row[0] for row in store.query(query).rows()}
    assert len(facts) == count > 0, query


@pytest.fixture(scope="module")
def store() -> Iterator[Any]:
    with Store() as store:
        for extraction in extractions():
            store.add(extraction)
        yield store


@pytest.fixture(scope="module")
def shown(browser: Any, folder: Path) -> Iterator[Any]:
    """One page for tests that only look at what its address shows."""
    context = browser.new_context(offline=True)
    context.set_default_timeout(8000)
    page = context.new_page()
    page.goto((folder / "graph.html").as_uri())
    page.wait_for_selector("html[data-ready]")
    yield page
    context.close()


def test_sparql_and_link_can_be_copied(visit: Open) -> None:
    page = visit("#st=Planned&by=AomineElectric&c=50&t=2031-01-01..2031-12-31&undated=1")
    page.get_by_role("button", name="保存").click()
    page.locator("[data-take=sparql]").click()
    query = page.locator("dialog[open] textarea").input_value()
    assert "VALUES ?status { kgo:Planned }" in query and "entity/AomineElectric>" in query
    pytest.importorskip("rdflib.plugins.sparql").prepareQuery(query)
    page.get_by_role("button", name="閉じる").click()
    page.get_by_role("button", name="保存").click()
    page.locator("[data-take=copyLink]").click()
    assert "st=Planned" in unquote(page.locator("dialog[open] textarea").input_value())


def test_nodes_can_be_dragged_and_tapped(visit: Open) -> None:
    page = visit("#n=VoiceOfSea&steps=1", **PHONE)
    box = page.locator(".canvas canvas").bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)  # two nodes: the link between
    assert "海の声" in page.locator(".card.chosen .triple").inner_text()
    page = visit("#n=VoiceOfSea&steps=1")
    box = page.locator(".canvas canvas").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def pointed_at(dx: float, dy: float) -> str:
        """What a reader sees who points there: a node, a link, nothing."""
        page.mouse.move(x + dx, y + dy)
        page.evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
        if not page.locator(".tip:not([hidden])").count():
            return ""
        return "link" if page.locator(".tip q").count() else "node"

    turns = [(cos(k * pi / 24), sin(k * pi / 24)) for k in range(24)]
    along = next(turn for turn in turns if pointed_at(30 * turn[0], 30 * turn[1]) == "link")
    way = next(r for r in range(30, 600, 10) if pointed_at(r * along[0], r * along[1]) == "node")
    x, y = x + way * along[0], y + way * along[1]
    name = page.locator(".tip strong").inner_text()
    page.mouse.down()
    page.mouse.move(x + 40, y + 30, steps=4)
    page.mouse.up()
    page.mouse.move(x + 41, y + 31)
    page.locator(".tip strong", has_text=name).wait_for()


def test_help_lists_the_keys(visit: Open) -> None:
    page = visit()
    page.locator("#help").click()
    assert "Ctrl+K" in page.locator("dialog[open]").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


def test_phone(visit: Open) -> None:
    page = visit(**PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert colours(page) > 50
    page.get_by_role("button", name="絞り込み").tap()
    page.locator("[data-facet=status] label", has_text="予定").tap()
    page.keyboard.press("Escape")
    page.locator("#search").tap()
    page.keyboard.type("青嶺")
    page.locator("[role=option]").first.tap()
    assert page.locator("#panel-title").inner_text() == "青嶺電機"
    page.get_by_role("button", name="閉じる").tap()
    assert page.locator(".side").is_hidden()


@pytest.mark.parametrize(
    "view", ["", "#n=AomineElectric", "#view=table", "#read=aomine", "#st=Planned&steps=1&n=Gigafactory"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(browser: Any, folder: Path, view: str, scheme: str) -> None:
    axe = PAGE / "web" / "node_modules" / "axe-core" / "axe.min.js"
    if not axe.exists():
        pytest.skip("needs `npm ci` in kg/export/page/web")
    context = browser.new_context(offline=True, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto((folder / "graph.html").as_uri() + view)
    page.wait_for_selector("html[data-ready]")
    page.evaluate(axe.read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    context.close()
    assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found["violations"]] == []


def test_hostile_text_executes_nothing(visit: Open, folder: Path) -> None:
    (folder / "hostile.html").write_text(render([hostile(HOSTILE)], title=HOSTILE[0]), encoding="utf-8")
    page = visit("", "hostile.html")
    for fragment in ("", "#view=table", "#read=doc"):
        page.evaluate("fragment => { location.hash = fragment }", fragment)
    page.locator("#language").click()
    for text in HOSTILE[:6]:
        page.fill("#search", text[:12])
        page.keyboard.press("Enter")
        if page.locator("button.line").count():
            page.locator("button.line").first.click()
        page.mouse.move(600, 400)
    assert page.evaluate("window.hacked") is None
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.locator("main img, main iframe, body svg[onload]").count() == 0


def generated(count: int) -> list[str]:
    """Strings made of what markup and scripts are made of."""
    chance = random.Random(1)
    pieces = [
        "<",
        ">",
        "</",
        '"',
        "'",
        "`",
        "&lt;",
        "\\",
        "/*",
        "-->",
        "<!--",
        "script",
        "svg",
        "img",
        "style",
        "onerror=",
    ]
    pieces += [
        "onload=",
        "src=x",
        "href=",
        "javascript:",
        "window.hacked=1",
        "//",
        "\u2028",
        "\x00",
        " ",
        "{{",
        "${",
        "]]>",
    ]
    return ["".join(chance.choices(pieces, k=chance.randint(3, 12))) for _ in range(count)]


def test_generated_text_executes_nothing(visit: Open, folder: Path) -> None:
    texts = generated(100)
    (folder / "generated.html").write_text(render([hostile(texts)], title="".join(texts[:5])), encoding="utf-8")
    page = visit("#view=table", "generated.html")
    assert int(page.locator("table").get_attribute("aria-rowcount")) == 101
    page.evaluate("location.hash = 'read=doc'")
    page.locator(".fact-count").nth(50).click()
    page.fill("#search", "script")
    page.locator("[role=option]").nth(3).click()
    assert page.evaluate("window.hacked") is None
    assert page.locator("main img, main iframe, main style, main script").count() == 0


def grown(count: int) -> Extraction:
    """A tree of companies, too large to be shown at once."""
    evidence = (Evidence("big", 0, 5, "甲は乙だ。"),)
    facts = tuple(Fact(f"N{node}", "owns", f"N{node // 12}", Status.ACTUAL, 0.9, evidence) for node in range(1, count))
    entities = tuple(Entity(f"N{node}", "Company", ((f"会社{node}号", "ja"),)) for node in range(count))
    return Extraction(Document("big", "甲は乙だ。"), entities, facts)


def test_large_graph_opens_on_what_matters_and_grows(visit: Open, folder: Path) -> None:
    (folder / "large.html").write_text(render([grown(4000)]), encoding="utf-8")
    page = visit("", "large.html")
    assert colours(page) > 20
    assert page.locator(".chip").inner_text() == "つながりの多い順に: 300 ×"
    page.keyboard.press("Control+k")
    page.keyboard.type("会社200号")
    page.keyboard.press("Enter")
    assert page.locator("#panel-title").inner_text() == "会社200号"
    shown = page.locator(".chips .muted").inner_text()
    page.get_by_role("button", name="つながりを広げる").click()
    assert page.locator(".chips .muted").inner_text() != shown and "grow=N200" in page.url
    page.locator("#level").select_option("0")
    page.locator(".chips").wait_for(state="hidden")
    before = page.locator(".canvas canvas").screenshot()
    box = page.locator(".canvas canvas").bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 120, steps=4)
    page.mouse.up()
    page.mouse.wheel(0, -300)
    assert page.locator(".canvas canvas").screenshot() != before
    page.get_by_role("button", name="表", exact=True).click()
    assert page.locator("table").get_attribute("aria-rowcount") == "4000" and page.locator("tbody tr").count() < 60


def test_notebook_frame_works(visit: Open, folder: Path) -> None:
    frame = notebook((folder / "graph.html").read_text(encoding="utf-8"), 600)
    (folder / "cell.html").write_text(
        f"<!doctype html><html data-ready><meta charset=utf-8><body>{frame}", encoding="utf-8"
    )
    page = visit("", "cell.html")
    inside = page.frame_locator("iframe")
    inside.locator("html[data-ready]").wait_for(state="attached")
    inside.locator("#search").fill("青嶺")
    inside.locator("[role=option]").first.click()
    assert inside.locator("#panel-title").inner_text() == "青嶺電機"
