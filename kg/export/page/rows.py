"""How one text, label or value is written in the page's tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import Any

from kg.model import Quantity, Time

__all__ = ["Offsets", "Row", "headline", "labels_of", "quantity_row", "time_row"]


Row = dict[str, Any]
_KANA = re.compile("[ぁ-ヺ]")


class Offsets:
    """Code point offsets of a text as UTF-16 offsets."""

    def __init__(self, text: str) -> None:
        self.astral = [place for place, char in enumerate(text) if ord(char) > 0xFFFF]

    def __call__(self, offset: int) -> int:
        return offset + bisect_left(self.astral, offset) if self.astral else offset


def headline(text: str) -> str:
    """The headline of an article that came without a title: the first of its first lines that looks like one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((line for line in lines[:4] if 10 <= len(line) <= 80 and _KANA.search(line) and line[-1] != "。"), "")


def labels_of(known: object, name: str) -> Row:
    """The labels of a class or relation in both languages, its name where it is not known."""
    labels: Mapping[str, str] = getattr(known, "labels", None) or {}
    return {lang: labels.get(lang) or name for lang in ("ja", "en")}


def quantity_row(quantity: Quantity) -> Row:
    """An amount with its unit, whole numbers as such."""
    value: int | float = quantity.value
    if not isinstance(value, int):
        value = int(value) if float(value).is_integer() else float(value)
    row: Row = {"value": value, "unit": quantity.unit}
    if quantity.money:
        row["money"] = 1
    if quantity.bound:
        row["bound"] = quantity.bound
    return row


def time_row(time: Time) -> Row:
    """What is known of a time, and how it is written."""
    row = {"text": time.text, "start": time.start, "end": time.end, "duration": time.duration}
    return {name: value for name, value in row.items() if value}
