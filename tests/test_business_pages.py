"""What the business pages tell of firms: who pays for whom, who makes what, who heads a body just founded, whose 同社 is."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

TOLD = [
    # new shares go to whoever takes them
    (
        "ミナト精機は20日、海浜電機や北湊ベンチャーズなどを引受先とする第三者割当増資で計45億円を調達したと発表した。",
        ["海浜電機 | investsIn | ミナト精機", "北湊ベンチャーズ | investsIn | ミナト精機"],
    ),
    # a firm that is called after a technology: what it does says that it is one
    (
        "ミナトAIは、クラウドサービス「ミナトデスク」を提供し、北都銀行や青葉生命保険など約200社が導入している。",
        [
            "ミナトAI | supplies | ミナトデスク",
            "北都銀行 | uses | ミナトデスク",
            "青葉生命保険 | uses | ミナトデスク",
        ],
    ),
    # whoever stops, takes up, recalls or renews a thing makes it; a count of kinds stands for the named one
    (
        "北湊自動車は、青葉製作所の部品を搭載した乗用車「アオバ」など4車種の出荷を停止した。",
        ["北湊自動車 | produces | アオバ"],
    ),
    (
        "北湊自動車は20日、ブレーキに不具合があるとして「アオバ」など3車種計12万台のリコールを国土交通省に届け出た。",
        ["北湊自動車 | produces | アオバ"],
    ),
    ("どら焼き「湊月」で知られる湊堂本舗は20日、民事再生法の適用を申請した。", ["湊堂本舗 | produces | 湊月"]),
    (
        "湊堂本舗は、看板商品のどら焼き「湊月」が人気を集める。",
        ["湊堂本舗 | produces | 湊月"],
    ),
    # the drug is approved, not the firm
    (
        "海浜製薬は20日、解熱剤「ミナトール」の製造販売承認を厚生労働省から取得したと発表した。",
        ["厚生労働省 | approves | ミナトール"],
    ),
    # a rival of whom the text is about, not of the state that it is from
    (
        "ミナト精機は海外展開を急ぐ。競合の米オルダー・ラボは昨年、日本に進出した。",
        ["オルダー・ラボ | competesWith | ミナト精機"],
    ),
    # 同社 is the other firm where the sentence is about its owner
    (
        "海浜電機の大株主である北湊キャピタルは、同社の高木誠社長の再任に反対すると表明した。",
        ["高木誠 | presidentOf | 海浜電機"],
    ),
    (
        "海浜電機は北湊重工に出資し、同社の高木誠社長を取締役に迎える。",
        ["高木誠 | presidentOf | 北湊重工"],
    ),
    # posts in a row at a body just founded
    (
        "海浜電機と青葉製作所は、共同持ち株会社「湊ホールディングス」を設立すると発表した。"
        "会長に海浜電機の高木誠社長、社長に青葉製作所の佐伯健社長が就く。",
        [
            "高木誠 | chairpersonOf | 湊ホールディングス | Planned",
            "佐伯健 | presidentOf | 湊ホールディングス | Planned",
        ],
    ),
    # below the body that the clause before makes
    (
        "海浜電機と青葉製作所は持ち株会社「湊ホールディングス」を設立し、両社がその傘下に入る。",
        [
            "海浜電機 | subsidiaryOf | 湊ホールディングス | Planned",
            "青葉製作所 | subsidiaryOf | 湊ホールディングス | Planned",
        ],
    ),
]


@pytest.mark.parametrize(("text", "facts"), TOLD)
def test_what_is_told(extracted, text: str, facts: list[str]) -> None:
    assert missing(extracted(text), facts) == []


NOT_TOLD = [
    ("海浜航空は北湊重工から旅客機「アオゾラ」10機を購入する。", "海浜航空 | produces | アオゾラ"),
    ("海浜製薬は、解熱剤「ミナトール」の承認を厚生労働省から得た。", "厚生労働省 | approves | 海浜製薬"),
    ("ミナト精機は海外展開を急ぐ。競合の米オルダー・ラボは昨年、日本に進出した。", "competesWith | 米国"),
    ("海浜電機に出資する北湊キャピタルは、同社の高木誠社長の解任を求めた。", "高木誠 | presidentOf | 北湊キャピタル"),
    (
        "海浜電機と青葉製作所は持ち株会社を設立する。会長に海浜電機の高木誠社長、社長に青葉製作所の佐伯健社長が就く。",
        "佐伯健 | presidentOf | 海浜電機",
    ),
]


@pytest.mark.parametrize(("text", "wrong"), NOT_TOLD)
def test_what_is_not_told(extracted, text: str, wrong: str) -> None:
    assert not any(wrong in line for line in told(extracted(text)))
