"""How the tests open pages in Chromium, and what they see there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
Open = Callable[..., Any]


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
