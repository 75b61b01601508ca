"""What the page shows and hides: search, filters, timeline, table, languages, themes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.chromium import CHROMIUM, Open, colours, facts_shown
from tests.test_page import PAGE

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed"),
]


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
        ("factory", "新工場計画"),  # a word that begins so comes before what only has it inside (Gigafactory)
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


def test_what_is_named_most_is_counted_under_the_filters(visit: Open) -> None:
    page = visit()
    for status in ("予定", "可能性"):
        page.locator("[data-facet=status] label", has_text=status).click()
    counts = [
        int(text.removesuffix("件の事実")) for text in page.locator(".details .group .line .count").all_inner_texts()
    ]
    assert len(set(counts)) > 1
    assert counts == sorted(counts, reverse=True)


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


def test_help_lists_the_keys(visit: Open) -> None:
    page = visit()
    page.locator("#help").click()
    assert "Ctrl+K" in page.locator("dialog[open]").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


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
