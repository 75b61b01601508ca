"""Texts that would run as scripts, and graphs too large to show at once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kg.export.page import render
from kg.model import Document, Entity, Evidence, Extraction, Fact, Status
from tests.browser.chromium import CHROMIUM, Open, colours
from tests.test_page import HOSTILE, hostile

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed"),
]


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
