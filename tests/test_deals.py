"""Deals, posts and results as business pages tell them, and what their wording must not be taken for."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

SAID = [
    # a report that is denied
    ("海浜電機は、北湊重工から出資を受けるとの一部報道について「そのような事実はない」と否定した。", [
        "北湊重工 | investsIn | 海浜電機 | Negated"]),
    # who joined in a round, told with も
    ("ネクサラはシリーズCで3億ドルを調達した。ラウンドは海浜キャピタルが主導し、青葉通信も参加した。", [
        "海浜キャピタル | investsIn | ネクサラ | Actual", "青葉通信 | investsIn | ネクサラ | Actual"]),
    # whose post another takes, told by where he moves on
    ("海浜電機の社長に高木誠副社長が昇格する。小野健社長は代表権のない会長に退く。", [
        "高木誠 | follows | 小野健 | Planned"]),
    # the body of a row of moves is the one that announced them
    ("青葉電機は27日、大村俊介社長が会長に就く人事を発表した。西岡真理子氏は米国法人のNorth Opticsの社長を務めた。"
     "沢田一郎会長は相談役に退く。", ["沢田一郎 | chairpersonOf | 青葉電機 | Actual"]),
]  # fmt: skip

UNSAID = [
    ("海浜電機の高木誠氏は欧州法人社長を経て専務に就いた。", "presidentOf | ヨーロッパ"),
    ("ノースブリッジの売上高は881億ドル、1株利益は3.21ドルだった。", "hasProfit"),
    ("北湊重工は三峰商事との合弁会社である北湊エナジーの全株式を南海資源に譲渡する。", "acquires | 三峰商事"),
    ("英ロイヤル・オークは中国の合弁会社「華橡」から撤退する。", "中国 | founds"),
]


@pytest.mark.parametrize(("text", "facts"), SAID)
def test_what_is_told_of_deals_and_posts(extracted, text, facts):
    assert missing(extracted(text), facts) == []


@pytest.mark.parametrize(("text", "fact"), UNSAID)
def test_what_is_not_told_of_them(extracted, text, fact):
    assert not [line for line in told(extracted(text)) if fact in line]
