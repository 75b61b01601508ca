"""Which words count the names before them."""

from __future__ import annotations

import pytest

from kg.fact.syntax.inclusion import counts


@pytest.mark.parametrize(
    "words",
    [
        "3人",
        "計2人",
        "５社",
        "両容疑者",
        "国内大手3行",
        "各社",
        "数十団体",
        "県内4信用金庫",
        "3町村",
        "林容疑者ら3人",
        "8社以上",
    ],
)
def test_counts(words: str) -> None:
    assert counts(words)


@pytest.mark.parametrize(
    "words", ["3年", "10億円", "2時間", "5キロ", "10日", "3歳", "社", "同社", "第3回大会", "30カ月"]
)
def test_is_a_measure_or_no_count(words: str) -> None:
    assert not counts(words)
