"""Whose child somebody is, when and where somebody lived and served, by the sentences of an encyclopedia's article."""

from __future__ import annotations

import pytest

from tests.test_entry import _facts

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("told", "child_of"),
    [
        ("クヌート1世とマルネ侯エルンスト2世の娘ゾフィーの次男として生まれた。", {"クヌート1世", "ゾフィー"}),
        ("クヌート1世と、マルネ公エルンストの妹ゾフィーの息子。", {"クヌート1世", "ゾフィー"}),
    ],
)
def test_a_mother_told_by_her_father(extracted, told: str, child_of: set[str]) -> None:
    found = _facts(extracted(f"ヨルム2世は、デンマークの国王。{told}", "ヨルム2世"))
    assert {s for s, r, o in found if (r, o) == ("hasChild", "ヨルム2世")} == child_of
    assert ("クヌート1世", "hasChild", "ゾフィー") not in found


def test_a_land_and_whoever_is_numbered_behind_its_title_are_two(extracted) -> None:
    found = extracted("妃はサルッツォ侯マンフレード3世の娘アンナで、ボニファーチョをもうけた。")
    assert {(e.name, e.type) for e in found.entities} >= {
        ("サルッツォ", "Place"), ("マンフレード3世", "Person"), ("ボニファーチョ", "Person"),
    }  # fmt: skip


def test_a_place_that_nobody_knows_behind_a_date_of_life(extracted) -> None:
    text = "カール・ベルク（1801年4月3日 ゴスタル - 1874年2月 ノルデ）は、ドイツの画家。"
    found = _facts(extracted(text, "カール・ベルク"))
    assert {("カール・ベルク", "bornIn", "ゴスタル"), ("カール・ベルク", "diedIn", "ノルデ")} <= set(found)


def test_who_lives_in_a_work_alone_is_of_no_state(extracted) -> None:
    text = "ラスティ・ベルは、アメリカの小説『青い港』の登場人物。詩人のヨルム・アルダによれば、兄はトム・ベル。"
    found = _facts(extracted(text, "ラスティ・ベル"))
    assert ("ラスティ・ベル", "presentInWork", "青い港") in found
    assert not any(r == "citizenOf" and s == "ラスティ・ベル" for s, r, _ in found)
    assert ("ヨルム・アルダ", "presentInWork", "青い港") not in found


def test_who_had_a_post_belonged_to_the_body(extracted) -> None:
    text = "ヨルム・アルダは、チェコの指揮者。1960年から1975年まで若草管弦楽団の常任指揮者を務めた。"
    found = extracted(text, "ヨルム・アルダ")
    assert ("ヨルム・アルダ", "affiliatedWith", "若草管弦楽団") in _facts(found)


def test_of_bodies_in_a_list_none_is_of_the_one_before(extracted) -> None:
    found = _facts(extracted("若草放送系列、青葉テレビ系列で流れた。"))
    assert not any(r == "subsidiaryOf" for _, r, _ in found)


def test_a_fief_is_where_it_was_put(extracted) -> None:
    found = _facts(extracted("白浪藩は、陸奥国宮城郡に置かれた藩。", "白浪藩"))
    assert any(s == "白浪藩" and r == "administrativelyIn" for s, r, _ in found)


@pytest.mark.parametrize(
    "told",
    ["1888年〈明治21年〉5月6日 - 1945年〈昭和20年〉8月2日", "1888年〈明治21年〉5月6日生、1945年〈昭和20年〉8月2日没"],
)
def test_a_life_by_two_calendars_in_pointed_brackets(extracted, told: str) -> None:
    found = set(_facts(extracted(f"佐伯正家（{told}）は、日本の画家。", "佐伯正家")))
    assert {("佐伯正家", "birthDate", "1888-05-06"), ("佐伯正家", "deathDate", "1945-08-02")} <= found


def test_who_led_units_belonged_to_them(extracted) -> None:
    text = "佐伯正家は、日本の陸軍軍人。歩兵第7連隊長、第9師団長を務めた。"
    found = {o for s, r, o in _facts(extracted(text, "佐伯正家")) if r == "memberOf"}
    assert found == {"歩兵第7連隊", "第9師団"}


def test_a_firm_is_called_after_a_state(extracted) -> None:
    found = extracted("曲はブラジル・レコードから発売された。")
    assert [(e.name, e.type) for e in found.entities if "レコード" in e.name] == [("ブラジル・レコード", "Company")]
