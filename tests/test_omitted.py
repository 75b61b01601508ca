"""Who is meant where nobody is written, over a whole text."""

from __future__ import annotations

import pytest

OBITUARY = (
    "東京大学名誉教授の伊藤正雄氏が12月27日、病院で死去した。伊藤氏は英米法の研究で知られた。兵庫県に生まれた。"
    "1960年に日本学士院賞を受賞した。合祀をめぐる訴訟では、反対意見が述べられた。訴訟の多くは長引いた。"
    "判決は最高裁が言い渡した。判決の多くは支持された。2004年に文化勲章を受賞した。"
)


@pytest.fixture(scope="module")
def told(extracted):
    def reader(text: str) -> set[tuple[str, str, str]]:
        extraction = extracted(text)
        names = {entity.id: entity.name for entity in extraction.entities}
        return {
            (names[f.subject], f.relation, names.get(f.object, "") if isinstance(f.object, str) else "")
            for f in extraction.facts
        }

    return reader


@pytest.mark.model
def test_a_life_goes_on_after_other_sentences(told) -> None:
    assert ("伊藤正雄", "awardReceived", "文化勲章") in told(OBITUARY)


@pytest.mark.model
def test_some_people_as_topic_leave_no_subject_out(told) -> None:
    text = "東京地検は30日、会社を捜索した。{}2004年に新会社ノバを設立した。"
    assert not any(relation == "founds" for _, relation, _ in told(text.format("5人は")))
    assert any(relation == "founds" for _, relation, _ in told("NTTは30日、会見した。2004年に新会社ノバを設立した。"))
