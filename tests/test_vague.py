"""Bare nouns that say of nothing in particular what it is are no end of a fact; those that something tells apart are."""

from __future__ import annotations

import pytest

from tests.extractions import told

NOTHING = [
    ("高木誠選手は10日、メダルを獲得した。", "メダル"),
    ("軽自動車が海に転落した。", "海"),
    ("高木誠氏は高校を卒業した。", "高校"),
    ("青葉大学の高木誠学長は「地域の企業や自治体と連携したい」と述べた。", "企業"),
    ("青葉大学の高木誠学長は「地域の企業や自治体と連携したい」と述べた。", "自治体"),
    ("海浜電機は海外の企業を買収した。", "企業"),
]
TOLD_APART = [
    ("高木誠氏は銀メダルを獲得した。", "銀メダル"),
    ("高木誠氏は父親が経営する会社の取締役だ。", "会社"),
    ("海浜電機は米国の企業を買収した。", "企業"),
    ("海浜電機は昨年、青葉技術の使用権を持つ企業を買収した。", "企業"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "noun"), NOTHING)
def test_a_bare_noun_is_no_end(extracted, text: str, noun: str) -> None:
    lines = told(extracted(text))
    assert not any(f"| {noun} |" in line or line.startswith(f"{noun} |") for line in lines), lines


@pytest.mark.model
@pytest.mark.parametrize(("text", "noun"), TOLD_APART)
def test_what_is_told_apart_is_one(extracted, text: str, noun: str) -> None:
    lines = told(extracted(text))
    assert any(f"| {noun} |" in line for line in lines), lines
