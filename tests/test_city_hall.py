"""Mayors, those whom police arrest beside others, and who is meant by the bodies that act."""

from __future__ import annotations

import pytest

from tests.extractions import told
from tests.sayings import says

# text, then facts that it must give (subject | relation | object | status | role)
SAID = [
    # a town may be called like a family
    ("川崎市長の西村昇容疑者（62）が逮捕された。", ["西村昇 | headOfGovernmentOf | 川崎市 | Actual"]),
    ("青葉町長の西村昇氏は12日、記者会見した。", ["西村昇 | headOfGovernmentOf | 青葉町 | Actual"]),
    ("西村昇氏は川崎市長に就任した。", ["西村昇 | headOfGovernmentOf | 川崎市 | Actual"]),
    # which nobody need have heard of, before the name or behind it
    ("北浜市議の佐伯健氏は会見した。", ["佐伯健 | holdsPositionAt | 北浜市 | Actual"]),
    ("若草党北浜市議の佐伯健氏は会見した。", ["佐伯健 | memberOf | 若草党 | Actual"]),
    ("高木誠長岡市長は会見した。", ["高木誠 | headOfGovernmentOf | 長岡市 | Actual"]),
    ("高木誠小樽市長は辞任する意向だ。", ["高木誠 | headOfGovernmentOf | 小樽市 | Actual"]),
    ("若草党の佐伯健松江市議は会見した。", ["佐伯健 | memberOf | 若草党 | Actual", "佐伯健 | holdsPositionAt | 松江市 | Actual"]),
    ("高木誠・北浜市長は会見した。", ["高木誠 | headOfGovernmentOf | 北浜市 | Actual"]),
    ("高木誠・元若草市長は話した。", ["高木誠 | headOfGovernmentOf | 若草市 | Ceased"]),
    # a section acts for its body, in the sentences behind too
    ("神奈川県警捜査2課は12日、西村昇容疑者（62）を逮捕した。また、佐伯隆容疑者（55）も逮捕した。", [
        "神奈川県警 | penalizes | 佐伯隆 | Actual"]),
    # what somebody is charged with is his doing
    ("警視庁は3日、求人サイト「ハタラク」を運営した疑いで高木誠容疑者を逮捕した。", [
        "高木誠 | operates | ハタラク | Possible", "警視庁 | penalizes | 高木誠 | Actual"]),
    ("求人サイト「ハタラク」を運営し、登録料を集めた疑いで、高木誠容疑者が3日、逮捕された。", [
        "高木誠 | operates | ハタラク | Possible"]),
    ("青葉県警は、合成麻薬「MDMA」を使ったとする疑いで、高木誠容疑者を逮捕した。", [
        "高木誠 | uses | MDMA | Possible"]),
    ("東京地検特捜部は、海浜電機の株式を取得した罪で、高木誠容疑者を起訴した。", [
        "高木誠 | investsIn | 海浜電機 | Possible"]),
    # a stance is taken by saying so, whatever is planned beside it
    ("高木誠外相は中国を批判したうえで、同盟を強化する方針を示した。", ["高木誠 | opposes | 中国 | Actual"]),
    ("高木誠外相と佐伯浩国防相は、ロシアを非難するとともに、制裁を継続することで一致した。", [
        "高木誠 | opposes | ロシア | Actual"]),
    # a leader may be called like a town
    ("高木誠首相は8日、フィリピンのサントス大統領と首相官邸で会談した。", [
        "サントス | headOfStateOf | フィリピン | Actual", "サントス | meets | 高木誠 | Actual"]),
    # what stands between the name and the post
    ("舛添要一前東京都知事が会見した。", ["舛添要一 | headOfGovernmentOf | 東京都 | Ceased"]),
    # who it was that was arrested, by the name he gives
    ("青葉県警が男を現行犯逮捕した。逮捕されたのは自称・荘司正容疑者（65）。", ["青葉県警 | penalizes | 荘司正 | Actual"]),
    # who is to come after somebody by a decision
    ("政府は、西岡隆事務次官の後任に森田浩局長を充てる人事を決めた。", ["森田浩 | follows | 西岡隆 | Planned"]),
    # whose party stands before a ministry's post
    ("自民党の宮本徹元法相が述べた。", ["宮本徹 | holdsPositionAt | 法務省 | Ceased", "宮本徹 | memberOf | 自民党 | Actual"]),
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
    ("警視庁は3日、求人サイト「ハタラク」を運営した疑いで高木誠容疑者を逮捕した。", "警視庁 | operates"),
    (
        "メンデス氏が現職のアナ・ソト大統領を破った。アメリカのトランプ大統領はメンデス氏に祝意を伝えた。ソト大統領は敗北を認めた。",
        "アナ・ソト | headOfStateOf",
    ),
    ("フランスのパリ市長が述べた。", "パリ | headOfGovernmentOf"),
    ("青葉党は2012年9月、大阪青葉の会を母体として結成。", "founds"),
    ("高木誠首相とサントス大統領は、自衛隊とフィリピン軍の相互訪問を円滑にする協定に署名した。", "visits"),
    ("高木市長に再選の感想を聞いた。", "高木市"),
    ("高木誠・北浜市長は会見した。", "meets"),
    ("北湊市の高木市長は西村市長の要望を聞いた。", "西村市"),
]

test_said = says(SAID)


@pytest.mark.model
def test_a_month_that_a_past_clause_modifies_is_behind(extracted) -> None:
    facts = extracted("高木誠容疑者は、高岡署に勤務していた9月に、逮捕する予定であるとの情報を漏らした。").facts
    assert [f.qualifiers.time.start for f in facts if f.relation == "worksFor"] == ["2024-09"]


@pytest.mark.model
@pytest.mark.parametrize(("text", "part"), UNSAID, ids=[t for t, _ in UNSAID])
def test_unsaid(extracted, text: str, part: str) -> None:
    assert [line for line in told(extracted(text)) if part in line] == []
