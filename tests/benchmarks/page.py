"""How soon the graph page can be used, and how big it is, beside a plain pyvis page of the same graph.

    python -m tests.benchmarks.page [--sizes 100 1000 10000 50000] [--patience 150] [--out results.json]

Scale-free graphs (two edges a new node) with a Japanese sentence an edge. "Usable" is the time from navigation until
the first painting has been presented; for plain pyvis, which lays out in the browser, until its stabilisation is done.
Plain pyvis is given `patience` seconds. Ratios of one run are what to compare: machines differ.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from pathlib import Path
from typing import Any

from kg.export.page import render
from kg.model import Document, Entity, Evidence, Extraction, Fact, Status
from tests.browser.chromium import CHROMIUM, FLAGS

KINDS = ["Company", "Person", "City", "Project", "Product", "Event", "GovernmentBody"]
RELATIONS = ["funds", "acquires", "partnerOf", "locatedIn", "develops", "suppliesTo", "announces", "owns"]


def scale_free(nodes: int) -> list[tuple[int, int]]:
    """Edges of a graph grown by preferential attachment, two a new node (Barabási and Albert 1999)."""
    chance = random.Random(7)
    ends, edges = [0, 1], [(0, 1)]
    for node in range(2, nodes):
        for other in {chance.choice(ends), chance.choice(ends)}:
            edges.append((node, other))
            ends += [node, other]
    return edges


def extraction(nodes: int) -> Extraction:
    edges = scale_free(nodes)
    text, facts = [], []
    place = 0
    for number, (subject, target) in enumerate(edges):
        sentence = f"会社{subject}は{2000 + number % 30}年に会社{target}と第{number}号の契約を結んだと発表した。"
        begin = len(f"会社{subject}は")
        evidence = Evidence(
            "news", place, place + len(sentence), sentence, "", (("subject", place, place + begin - 1),)
        )
        facts.append(
            Fact(
                f"C{subject}",
                RELATIONS[number % len(RELATIONS)],
                f"C{target}",
                list(Status)[number % 11 % 6],
                0.5 + number % 50 / 100,
                (evidence,),
            )
        )
        text.append(sentence)
        place += len(sentence)
    entities = tuple(
        Entity(f"C{node}", KINDS[node % len(KINDS)], ((f"会社{node}", "ja"), (f"Company {node}", "en")))
        for node in range(nodes)
    )
    return Extraction(Document("news", "".join(text), "大きなグラフ"), entities, tuple(facts))


def plain_page(nodes: int) -> str:
    from pyvis.network import Network

    given = extraction(nodes)
    network = Network(directed=True, cdn_resources="in_line", height="900px")
    for entity in given.entities:
        network.add_node(entity.id, label=entity.name)
    for fact in given.facts:
        network.add_edge(fact.subject, fact.object, title=fact.evidence[0].text, label=fact.relation)
    done = """<script>network.once("stabilizationIterationsDone", () => requestAnimationFrame(() =>
        requestAnimationFrame(() => { performance.mark("kg-ready"); document.documentElement.dataset.ready = 1; })));
        </script>"""
    return str(network.generate_html()).replace("</body>", f"{done}</body>")


def usable(browser: Any, path: Path, patience: float) -> tuple[float | None, Any]:
    """Seconds from navigation until the page is usable, None where the patience ran out; and the page."""
    page = browser.new_context(offline=True, viewport={"width": 1440, "height": 900}).new_page()
    page.goto(path.as_uri(), wait_until="commit", timeout=patience * 1000)
    try:
        page.wait_for_selector("html[data-ready]", state="attached", timeout=patience * 1000)
    except Exception:  # the page is too busy to answer: not usable within the patience given
        return None, page
    return float(page.evaluate("performance.getEntriesByName('kg-ready')[0].startTime")) / 1000, page


def frames(page: Any, seconds: float = 2.0) -> float:
    """Frames a second that are presented while the graph is dragged."""
    box = page.locator(".canvas canvas").bounding_box()
    x, y = box["x"] + box["width"] * 0.97, box["y"] + box["height"] * 0.03
    page.evaluate("""() => { const run = window.frames_ = { count: 0, since: performance.now() };
        const tick = () => { run.count++; if (run === window.frames_) requestAnimationFrame(tick); };
        requestAnimationFrame(tick); }""")
    page.mouse.move(x, y)
    page.mouse.down()
    end, step = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        step += 1
        page.mouse.move(x - step * 3 % 300, y + step * 2 % 200)
    rate = page.evaluate("window.frames_.count / (performance.now() - window.frames_.since) * 1000")
    page.mouse.up()
    return float(rate)


def measure(size: int, browser: Any, folder: Path, patience: float) -> dict[str, Any]:
    given = extraction(size)
    start = time.perf_counter()
    html = render([given])
    path = folder / f"{size}.html"
    path.write_text(html, encoding="utf-8")
    row: dict[str, Any] = {"nodes": size, "facts": len(given.facts), "write_s": time.perf_counter() - start}
    row["megabytes"] = path.stat().st_size / 1e6
    times = []
    for _ in range(3):
        seconds, page = usable(browser, path, 60)
        times.append(seconds if seconds is not None else float("inf"))
        page.context.close()
    row["usable_s"] = sorted(times)[1]
    _, page = usable(browser, path, 60)
    row["drag_fps"] = frames(page)
    if page.locator("#level").count():
        start = time.perf_counter()
        page.locator("#level").select_option("0")
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        row["all_s"] = time.perf_counter() - start
        row["all_drag_fps"] = frames(page)
    page.context.close()
    plain = folder / f"{size}-plain.html"
    plain.write_text(plain_page(size), encoding="utf-8")
    row["plain_megabytes"] = plain.stat().st_size / 1e6
    row["plain_usable_s"], page = usable(browser, plain, patience)
    page.context.close()
    if row["plain_usable_s"]:
        row["times_sooner"] = row["plain_usable_s"] / row["usable_s"]
    else:
        row["times_sooner_at_least"] = patience / row["usable_s"]
    return row


def main() -> None:
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000, 50000])
    parser.add_argument("--patience", type=float, default=150.0, help="seconds to wait for plain pyvis")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        for size in options.sizes:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)  # one that hangs harms no other
            rows.append(measure(size, browser, Path(name), options.patience))
            print(json.dumps({key: round(value, 3) if value else value for key, value in rows[-1].items()}), flush=True)
            browser.close()
    if options.out:
        options.out.write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
