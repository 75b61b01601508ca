"""Mayors, those whom police arrest beside others, and who is meant by the bodies that act."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

# text, then facts that it must give (subject | relation | object | status | role)
SAID = [
    # a town may be called like a family
    ("川崎市長の西村昇容疑者（62）が逮捕された。", ["西村昇 | headOfGovernmentOf | 川崎市 | Actual"]),
    ("青葉町長の西村昇氏は12日、記者会見した。", ["西村昇 | headOfGovernmentOf | 青葉 | Actual"]),
    ("西村昇氏は川崎市長に就任した。", ["西村昇 | headOfGovernmentOf | 川崎市 | Actual"]),
    # a section acts for its body, in the sentences behind too
    ("神奈川県警捜査2課は12日、西村昇容疑者（62）を逮捕した。また、佐伯隆容疑者（55）も逮捕した。", [
        "神奈川県警 | penalizes | 佐伯隆 | Actual"]),
    # several people with a post each under one verb
    ("民和党は大谷誠氏が幹事長に、倉田実氏が政調会長に就いた。", [
        "大谷誠 | holdsPositionAt | 民和党 | Actual | 幹事長", "倉田実 | holdsPositionAt | 民和党 | Actual | 政調会長"]),
    ("海浜電機は、高木誠専務が社長に、佐伯浩社長が会長にそれぞれ昇格する人事を発表した。", [
        "高木誠 | presidentOf | 海浜電機 | Planned | 社長", "佐伯浩 | chairpersonOf | 海浜電機 | Planned | 会長"]),
    ("民和党は大谷誠氏を幹事長に、倉田実氏を政調会長に起用した。", [
        "大谷誠 | holdsPositionAt | 民和党 | Actual | 幹事長", "倉田実 | holdsPositionAt | 民和党 | Actual | 政調会長",
        "民和党 | appoints | 大谷誠 | Actual | 幹事長", "民和党 | appoints | 倉田実 | Actual | 政調会長"]),
    ("民和党は14日、新執行部を決めた。幹事長に大谷誠元総務相、政調会長に倉田実氏、国対委員長に野口恵氏をそれぞれ起用した。", [
        "大谷誠 | holdsPositionAt | 民和党 | Actual | 幹事長", "野口恵 | holdsPositionAt | 民和党 | Actual | 国対委員長",
        "民和党 | appoints | 大谷誠 | Actual | 幹事長", "民和党 | appoints | 倉田実 | Actual | 政調会長"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("民和党は大谷誠氏が幹事長に、倉田実氏が政調会長に就いた。", "倉田実 | holdsPositionAt | 民和党 | Actual | 幹事長"),
    (
        "民和党は大谷誠氏を幹事長に、倉田実氏を政調会長に起用した。",
        "倉田実 | holdsPositionAt | 民和党 | Actual | 幹事長",
    ),
    (
        "民和党は幹事長に大谷誠氏を、政調会長に倉田実氏を充てた。",
        "大谷誠 | holdsPositionAt | 民和党 | Actual | 政調会長",
    ),
    ("高木市長に再選の感想を聞いた。", "高木市"),
    ("北湊市の高木市長は西村市長の要望を聞いた。", "西村市"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[t for t, _ in SAID])
def test_said(extracted, text: str, wanted: list[str]) -> None:
    assert missing(extracted(text), wanted) == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "part"), UNSAID, ids=[t for t, _ in UNSAID])
def test_unsaid(extracted, text: str, part: str) -> None:
    assert [line for line in told(extracted(text)) if part in line] == []
