"""Who acts by what is theirs: a body by its board, plants and services; posts in a row; what a cleft says."""

from __future__ import annotations

import pytest

from tests.extractions import told
from tests.sayings import says

# text, then facts that it must give (subject | relation | object | status [| role])
SAID = [
    ("海浜電機、青葉製作所などの企業の翻訳サービスは、ほぼすべて基本ソフト「リンドウ」を使用している。", [
        "海浜電機 | uses | リンドウ | Actual", "青葉製作所 | uses | リンドウ | Actual"]),
    ("海浜電機の取締役会は青葉製作所の買収を承認した。", ["海浜電機 | approves | 青葉製作所の買収 | Actual"]),
    ("海浜電機の工場が電池を生産し、青葉製作所に納入する。", [
        "海浜電機 | produces | 電池 | Actual", "海浜電機 | supplies | 電池 | Actual"]),
    ("青葉製作所の栃木工場では「アオバ」と「ミズホ」が製造されている。", [
        "青葉製作所 | produces | アオバ | Actual", "青葉製作所 | produces | ミズホ | Actual"]),
    ("青葉製作所の札幌工場に勤める佐伯健さんは入社10年目だ。", ["佐伯健 | worksFor | 青葉製作所 | Actual"]),
    # posts in a row, of one body or of several
    ("高木誠氏は海浜財団の会長と青葉大学の理事を務める。", [
        "高木誠 | chairpersonOf | 海浜財団 | Actual", "高木誠 | holdsPositionAt | 青葉大学 | Actual | 理事"]),
    ("高木誠氏は海浜財団の会長および青葉大学の理事だ。", [
        "高木誠 | chairpersonOf | 海浜財団 | Actual", "高木誠 | holdsPositionAt | 青葉大学 | Actual | 理事"]),
    ("高木誠氏は、海浜財団の設立者および理事としての地位を保っている。", [
        "高木誠 | founds | 海浜財団 | Actual", "高木誠 | holdsPositionAt | 海浜財団 | Actual | 理事"]),
    ("海浜電機のライバル、青葉製作所は17日、新型車「ミズホ」を発表した。", [
        "海浜電機 | competesWith | 青葉製作所 | Actual"]),
    # whom a suspicion is of
    ("公正取引委員会は、海浜電機に独占禁止法違反の疑いがあるとして調査を始めた。", [
        "公正取引委員会 | investigates | 海浜電機 | Actual"]),
    # a note in brackets is told of the noun before it
    ("海浜電機の第三者委員会（委員長・大場健一弁護士）は報告書を公表した。", [
        "大場健一 | chairpersonOf | 第三者委員会 | Actual"]),
    ("事故が起きたのは横浜市の路上だった。", ["事故 | occurredIn | 横浜市 | Actual"]),
    ("海浜協会審判部は調査の結果を公表した。", ["海浜協会審判部 | partOf | 海浜協会"]),
    ("海浜大学病院は手術を公開した。", ["海浜大学病院 | partOf | 海浜大学"]),
    ("若草高校湊分校が閉校した。", ["若草高校湊分校 | partOf | 若草高校"]),
]  # fmt: skip

# text, then facts that it must not give
UNSAID = [
    ("海浜電機の新工場は100人を雇用する。", "海浜電機 | hasEmployees"),
    ("海浜電機の新型車が最優秀賞を受賞した。", "海浜電機 | awardReceived"),
    ("海浜電機は青葉製作所の工場を買収した。", "海浜電機 | acquires | 青葉製作所 | Actual"),
    ("海浜電機のライバル、青葉製作所は17日、新型車「ミズホ」を発表した。", "ライバル | announces"),
    ("海浜電機の第三者委員会（委員長・大場健一弁護士）は報告書を公表した。", "大場健一 | worksFor"),
    ("JR海浜によると、同時に海浜鉄道の100系も引退するという。", "subsidiaryOf"),
    # an amount of several bodies together is that of none
    ("海浜電機と青葉製作所の売上高は合わせて3兆円に上る。", "hasRevenue"),
    ("海浜電機は青葉製作所と提携した。両社の従業員は計8000人。", "hasEmployees"),
    ("海浜財団の会長と青葉大学の理事は会談した。", "holdsPositionAt"),
    ("3月11日の湊大震災10年を前に、海浜新聞社は特集を組んだ。", "occurredOn"),
    ("海浜大学野球リーグ2部に昇格した。", "partOf"),
]

test_said = says(SAID)


@pytest.mark.model
@pytest.mark.parametrize(("text", "unsaid"), UNSAID)
def test_unsaid(extracted, text: str, unsaid: str) -> None:
    assert not any(unsaid in line for line in told(extracted(text)))


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["海浜電機が青葉製作所を買収したのは昨年4月のことだ。", "海浜電機が青葉製作所を買収したのは2024年だ。"]
)
def test_a_cleft_dates_its_clause(extracted, text: str) -> None:
    (fact,) = (f for f in extracted(text).facts if f.relation == "acquires")
    assert fact.qualifiers.time is not None and str(fact.qualifiers.time.start).startswith("2024")
