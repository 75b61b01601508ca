"""The query editor in a browser: it asks this server, and nobody else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.store import Store
from tests.extractions import article
from tests.serving import served

pytestmark = pytest.mark.browser
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync")


def test_the_editor_answers_without_asking_anybody_else(tmp_path: Path) -> None:
    playwright = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.skip("there is no Chromium")
    with Store(tmp_path) as store:
        store.add(article())
    with served(tmp_path) as client, playwright.sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page()
        asked: list[str] = []
        errors: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{client.base_url}/editor")
        page.wait_for_selector(".yasqe_queryButton", timeout=60_000)
        page.click(".yasqe_queryButton")
        page.wait_for_selector("text=月面計画", timeout=60_000)
        assert not [url for url in asked if not url.startswith((str(client.base_url), "data:", "blob:"))]
        assert not errors
        browser.close()
