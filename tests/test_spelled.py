"""Persons' names written with characters that are usually something else."""

from __future__ import annotations

import pytest

from kg import mention
from kg.model import Document, Mention

PEOPLE = [
    ("海浜電機の社長は三部直人氏だ。", "三部直人"),
    ("十時健太氏が海浜電機の社長に就く。", "十時健太"),
    ("新人賞は九段美咲さんが受賞した。", "九段美咲"),
    ("高木晋三元首相は7月に会見した。", "高木晋三"),
    ("高木晋三首相は7月に会見した。", "高木晋三"),
    ("マスク氏が会社を提訴した。", "マスク"),
    ("警察はネギシマ容疑者を逮捕した。", "ネギシマ"),
    ("習近平国家主席が演説した。", "習近平"),
    ("習近平総書記が演説した。", "習近平"),
]


def mentions(analyser, ontology, text: str) -> tuple[Mention, ...]:
    document = Document("d", text)
    return mention.find(document, analyser(document), ontology)


@pytest.mark.model
@pytest.mark.parametrize(("text", "name"), PEOPLE, ids=[text for text, _ in PEOPLE])
def test_people(analyser, ontology, text: str, name: str) -> None:
    assert name in {m.surface for m in mentions(analyser, ontology, text) if m.type == "Person"}


@pytest.mark.model
@pytest.mark.parametrize("text", ["三部門が黒字だ。", "高木三人組が勝った。", "十時間後に着いた。", "両氏は会談した。"])
def test_numbers_stay_numbers(analyser, ontology, text: str) -> None:
    names = [m for m in mentions(analyser, ontology, text) if m.kind == "name" and m.type == "Person"]
    assert not any(set(m.surface) & set("三十両") for m in names)
