"""What can be taken from the page: files, queries, links, a notebook cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import rdflib

from kg.export.page import notebook
from kg.store import turtle
from tests.browser.chromium import CHROMIUM, Open

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed"),
]


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


def test_deep_link_survives_and_unknown_parts_are_ignored(visit: Open) -> None:
    page = visit("#st=Planned&st=Possible&kind=Company&n=AomineElectric&steps=2&c=70&view=table")
    assert page.locator(".chip").count() == 5
    again = visit("#" + page.url.split("#")[1])
    assert again.locator("table").get_attribute("aria-rowcount") == page.locator("table").get_attribute("aria-rowcount")
    odd = visit("#st=Nonsense&n=nobody&f=xyz&steps=99&c=-4&t=x..y&path=a&path=b&top=-1&read=none&%F0%9F=%")
    assert odd.locator(".meta").is_visible()


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
