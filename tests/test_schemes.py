"""What is planned is meant by a word for a plan or by the deed alone, and who weighs a plan is not who makes it."""

from __future__ import annotations

import pytest

from tests.extractions import told

# A text, with the facts that it tells and those that it does not.
TEXTS = [
    ("北浜市は、水族館「湊シーパーク」を2028年までに建設する。住民団体「海を守る会」は計画に反対している。",
     ["海を守る会 | opposes | 湊シーパーク"], []),
    ("白川県は県立白川美術館を新設する方針を固めた。青葉商工会議所は同計画を支持している。",
     ["青葉商工会議所 | supports | 県立白川美術館"], []),
    ("海浜電機は、北浜市に「湊半導体工場」を建設する計画を発表した。この計画には白川銀行が200億円を融資する。",
     ["白川銀行 | funds | 湊半導体工場"], []),
    ("宇宙機構は月面探査計画「カグツチ」を発表した。計画にはステラ社も参加する。",
     ["ステラ | participatesIn | カグツチ"], []),
    ("湊市は「若草ホール」を建設する。市民団体「市政の会」は建設に反対している。",
     ["市政の会 | opposes | 若草ホール"], []),
    ("海浜電機は新型車「アオ」を発売する。環境団体「緑の会」は発売に反対している。",
     ["緑の会 | opposes | アオ"], []),
    ("青葉党は湊空港を建設する計画を批判した。",
     ["青葉党 | opposes | 湊空港"], ["青葉党 | builds"]),
    ("海を守る会は、白川県が湊空港を建設する計画に反対している。",
     ["海を守る会 | opposes | 湊空港", "白川県 | builds | 湊空港"], ["海を守る会 | builds", "白川県 | opposes"]),
    ("国土省は湊空港を建設する構想を承認した。",
     ["国土省 | approves | 湊空港"], ["国土省 | builds"]),
    ("海を守る会は湊空港を建設する計画の撤回を求めた。",
     ["海を守る会 | opposes | 湊空港"], ["海を守る会 | builds"]),
    ("白川県は湊空港を建設する計画を発表した。", ["白川県 | builds | 湊空港"], []),
    ("白川県は湊空港を建設する。青葉党は新しい計画を立てた。青葉党は計画を導入した。", [], ["青葉党 | uses | 湊空港"]),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "said", "unsaid"), TEXTS)
def test_what_is_planned_is_meant_by_a_word_for_a_plan(
    extracted, text: str, said: list[str], unsaid: list[str]
) -> None:
    lines = told(extracted(text))
    assert not [fact for fact in said if not any(line.startswith(fact) for line in lines)], lines
    assert not [fact for fact in unsaid if any(line.startswith(fact) for line in lines)], lines
