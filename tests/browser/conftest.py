"""A headless Chromium and the sample page, opened from file:// and offline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.export.page import render
from kg.store import Store
from tests.browser.chromium import CHROMIUM, FLAGS, Open
from tests.page_sample import ONTOLOGY, extractions


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    (folder / "graph.html").write_text(render(extractions(), ONTOLOGY), encoding="utf-8")
    return folder


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
