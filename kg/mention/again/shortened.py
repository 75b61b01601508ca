"""Names in short that a bracket gives behind the full name: 西海電鉄（西電、本社・長崎市）."""

from __future__ import annotations

import re

__all__ = ["short_form", "spells"]

_FIRST = re.compile(
    r"[（(](?:略称|通称|以下)?[・、:：]?「?(?P<short>[^\s（）()「」、,。;；・:：]{2,12})(?=[\s）)」、,。;；])"
)


def short_form(text: str, at: int, name: str) -> str:
    """The name in short that a round bracket at an offset begins with, though more is told behind it; "" for none.

    >>> short_form("西海電鉄（西電、本社・長崎市）は", 4, "西海電鉄")
    '西電'
    """
    found = _FIRST.match(text, at)
    short = found["short"] if found is not None else ""
    return short if 1 < len(short) < len(name) and spells(short, name) else ""


def spells(short: str, full: str) -> bool:
    """Whether a short form takes its characters from the full name in order, from the first on or, where it is long enough,
    from a later one on: 海資研 of 国立海洋資源研究所."""
    at = iter(full)
    begins = short[0] == full[0] or (len(short) > 2 and not full.endswith(short))
    return begins and all(c in at for c in short)
