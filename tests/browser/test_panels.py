"""What a click, a key or a finger opens: evidence, neighbours, articles."""

from __future__ import annotations

import re
from math import cos, pi, sin
from pathlib import Path

import pytest

from tests.browser.chromium import CHROMIUM, PHONE, Open, colours, facts_shown

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed"),
]


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
