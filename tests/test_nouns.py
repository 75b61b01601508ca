"""Head nouns and titles: what a noun says that something is."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.ontology import Ontology, TitleKind


@pytest.mark.parametrize(
    ("noun", "class_"),
    [
        ("地方銀行", "Company"),
        ("東京電力", "Company"),
        ("電力", None),
        ("最高裁判所", "GovernmentBody"),
        ("神奈川県警", "GovernmentBody"),
        ("長野県", "Region"),
        ("選手村", "Facility"),
        ("電気自動車", "Product"),
        ("研究グループ", "Organization"),
        ("個人投資家", "Group"),
        ("民法", "Work"),
        ("方法", None),
        ("直木賞", "Award"),
        ("受賞", None),
        ("首相", "Person"),
        ("米大統領", "Person"),
        ("ＣＥＯ", "Person"),
        ("", None),
    ],
)
def test_head_nouns(ontology: Ontology, noun: str, class_: str | None) -> None:
    assert ontology.head_class(noun) == class_


def test_titles(ontology: Ontology) -> None:
    assert ontology.title("鈴木首相") == ("首相", TitleKind.POST)
    assert ontology.title("鈴木さん") == ("さん", TitleKind.HONORIFIC)
    assert ontology.title("鈴木容疑者") == ("容疑者", TitleKind.STANDING)
    assert ontology.title("鈴木一郎") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[heads]\nFirm = ["社"]', "[heads.Firm] is no class"),
        ('[heads]\nCompany = ["社"]\nPlace = ["社"]', "[heads.Place] repeats 社"),
        ('not_heads = ["社"]\n[heads]\nCompany = ["社"]', "[not_heads] holds 社"),
        ('[titles]\nrank = ["社長"]', "[titles.rank] is no kind of title"),
        ('[heds]\nCompany = ["社"]', "[heds] is unknown"),
        ('[heads]\nCompany = "社"', "is no list of words"),
    ],
)
def test_defects_of_nouns_are_named(small_ontology: Path, text: str, said: str) -> None:
    (small_ontology / "nouns-ja.toml").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(small_ontology)
    assert "nouns-ja.toml" in str(caught.value) and said in str(caught.value)
