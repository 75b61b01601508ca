"""Who is to have a post and who leaves it: candidates, decisions, announcements with a clause of their own, lists, headlines."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

PRESIDENT = "高木誠 | presidentOf | 海浜電機"


@pytest.mark.parametrize(
    "text",
    [
        "海浜電機の次期社長候補に高木誠専務が浮上している。",
        "高木誠氏が海浜電機の社長候補に浮上した。",
        "海浜電機の社長には高木誠副社長が有力視されている。",
        "海浜電機の社長候補として高木誠氏の名前が挙がっている。",
    ],
)
def test_whom_a_body_has_in_view(extracted, text):
    assert missing(extracted(text), [f"{PRESIDENT} | Possible"]) == []


def test_who_stands_for_election_has_no_post_in_view(extracted):
    assert not any("headOf" in line for line in told(extracted("米国の大統領候補に高木誠氏が浮上した。")))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("海浜電機は臨時取締役会で高木誠社長の解任を決議した。", [f"{PRESIDENT} | Ceased"]),
        ("株主は海浜電機の高木誠社長の解任を求めている。", [f"{PRESIDENT} | Actual"]),
        ("高木誠氏は青葉製作所から海浜電機の社長に転身した。", [f"{PRESIDENT} | Actual"]),
        ("高木誠氏は前海浜電機社長だ。", [f"{PRESIDENT} | Ceased"]),
        ("海浜電機は株主総会で、社長に高木誠氏を再任した。", [f"{PRESIDENT} | Actual"]),
        ("高木誠・海浜電機前会長が講演した。", ["高木誠 | chairpersonOf | 海浜電機 | Ceased"]),
        ("海浜電機は12日、次期社長に高木誠副社長を内定したと発表した。", [f"{PRESIDENT} | Planned"]),
        ("海浜電機は元幹部の高木誠氏を社長に復帰させる。", [f"{PRESIDENT} | Planned"]),
        (
            "海浜電機は12日、佐伯健専務が社長に昇格し、高木誠社長が代表権のある会長に就く人事を発表した。",
            ["佐伯健 | presidentOf | 海浜電機 | Planned", "高木誠 | chairpersonOf | 海浜電機 | Planned"],
        ),
        ("会合には稲盛和夫京セラ名誉会長が出席した。", ["稲盛和夫 | holdsPositionAt | 京セラ | Actual | 名誉会長"]),
        ("高木誠海浜電機社長は会見で述べた。", [PRESIDENT]),
        ("社外取締役には高木誠海浜電機前会長が就く。", ["高木誠 | chairpersonOf | 海浜電機 | Ceased"]),
        (
            "佐藤進日本商工会議所会頭、佐伯健海浜電機専務執行役員、田中実イオン執行役副社長らが参加した。",
            [
                "佐藤進 | holdsPositionAt | 日本商工会議所 | Actual | 会頭",
                "佐伯健 | holdsPositionAt | 海浜電機 | Actual | 専務執行役員",
                "田中実 | holdsPositionAt | イオン | Actual | 執行役副社長",
            ],
        ),
        ("海浜電機は、高木誠氏を社長として迎え入れると発表した。", [f"{PRESIDENT} | Planned"]),
        ("高木誠氏が海浜電機の社長就任要請を受諾した。", [f"{PRESIDENT} | Planned"]),
        ("高木誠氏が海浜電機の社長就任要請を断った。", [f"{PRESIDENT} | Negated"]),
        ("海浜電機は外部から高木誠氏を社長に招聘する。", [f"{PRESIDENT} | Planned"]),
        (
            "海浜電機の社長に高木誠専務が就く。高木 誠氏（たかぎ・まこと）1990年東大法卒、海浜電機入社。静岡県出身。",
            ["高木誠 | educatedAt | 東大", "高木誠 | worksFor | 海浜電機", "高木誠 | bornIn | 静岡県"],
        ),
        (
            "海浜電機の高木誠最高執行責任者は会見した。",
            ["高木誠 | holdsPositionAt | 海浜電機 | Actual | 最高執行責任者"],
        ),
        (
            "【人事】海浜電機（4月1日）社長（専務）高木誠▽会長（社長）佐伯健▽退任（会長）松井進",
            [
                f"{PRESIDENT} | Actual | 社長",
                "佐伯健 | chairpersonOf | 海浜電機 | Actual | 会長",
                "松井進 | chairpersonOf | 海浜電機 | Ceased",
            ],
        ),
        ("海浜協会の総会で高木誠氏が理事に選任された。", ["高木誠 | holdsPositionAt | 海浜協会 | Actual | 理事"]),
        ("海浜協会の理事会で高木誠氏が会長に選出された。", ["高木誠 | chairpersonOf | 海浜協会 | Actual | 会長"]),
        ("海浜党の党大会で高木誠氏が代表に選出された。", ["高木誠 | holdsPositionAt | 海浜党 | Actual | 代表"]),
        ("高木誠氏は10日、海浜連盟の総会で新会長に選ばれた。", ["高木誠 | chairpersonOf | 海浜連盟 | Actual"]),
        (
            "海浜電機、新社長に高木誠氏　佐伯健社長は会長に",
            [f"{PRESIDENT} | Planned", "佐伯健 | chairpersonOf | 海浜電機 | Planned"],
        ),
    ],
)
def test_who_comes_and_who_goes(extracted, text, facts):
    assert missing(extracted(text), facts) == []


def test_a_clause_of_its_own_takes_its_subject(extracted):
    text = "海浜電機は12日、佐伯健専務が社長に昇格し、高木誠社長が代表権のある会長に就く人事を発表した。"
    assert not any(line.startswith("佐伯健 | chairpersonOf") for line in told(extracted(text)))


@pytest.mark.parametrize(
    "text", ["高木誠社長（たかぎ・まこと）は会見した。", "高木 誠氏（たかぎ・まこと）が会見した。"]
)
def test_a_reading_behind_a_title_is_no_part_of_the_name(extracted, text):
    names = {name for entity in extracted(text + "海浜電機を買収した。").entities for name, _ in entity.labels}
    assert not any(name.endswith(("氏", "社長", "まこと")) for name in names)
