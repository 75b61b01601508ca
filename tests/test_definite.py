"""同信金, 規制委, a bare 市 and 球団: nouns that take up a body named before, in full or by their short form."""

from __future__ import annotations

import pytest

from tests.extractions import told

TAKEN_UP = [
    ("白浜信用金庫", "同信金"),
    ("白浜信用組合", "同信組"),
    ("みどり農業協同組合", "同農協"),
    ("みどり生活協同組合", "同生協"),
    ("桜川市教育委員会", "同市教委"),
    ("原子力規制委員会", "規制委"),
    ("海浜電機", "同メーカー"),
    ("高木法律事務所", "同事務所"),
    ("青葉ユナイテッド", "球団"),
    ("桜川市", "市"),
    ("桜川県", "県"),
]


@pytest.mark.model
@pytest.mark.parametrize(("name", "noun"), TAKEN_UP)
def test_takes_up_the_body_named_before(extracted, name: str, noun: str) -> None:
    lines = told(extracted(f"{name}は10日、東京で記者会見を開いた。{noun}は昨年、青葉製作所と提携した。"))
    assert any("partnerOf" in line and name in line for line in lines), lines


@pytest.mark.model
def test_a_city_is_not_taken_up_where_two_are_named(extracted) -> None:
    lines = told(extracted("桜川市と北湊市は10日、協定を結んだ。市は昨年、青葉製作所と提携した。"))
    assert not any("partnerOf" in line and "青葉製作所" in line and "湊市" in line for line in lines)


@pytest.mark.model
def test_the_noun_with_whose_it_is_takes_up_the_name_made_of_both(extracted) -> None:
    lines = told(extracted("桜川市議会選挙が10日、行われた。高木誠氏は桜川市の選挙に立候補した。"))
    assert any(line.startswith("高木誠 | participatesIn | 桜川市議会選挙") for line in lines), lines


@pytest.mark.model
@pytest.mark.parametrize("between", ["社長、", "社長の", "の社長、"])
def test_a_post_behind_a_quoted_name_makes_it_no_person(extracted, between: str) -> None:
    lines = told(extracted(f"警視庁は投資会社「青空アセット」{between}三浦竜也容疑者（39）を逮捕した。"))
    assert "三浦竜也 | presidentOf | 青空アセット | Actual | 社長" in lines


PLACES = ["劇場", "球場", "水族館", "動物園", "美術館", "商店街", "遊園地", "植物園"]


@pytest.mark.model
@pytest.mark.parametrize("noun", PLACES)
def test_takes_up_the_place_named_before(extracted, noun: str) -> None:
    lines = told(extracted(f"海浜{noun}で式典があった。同{noun}は2024年8月31日に閉鎖された。"))
    assert any(line.startswith(f"海浜{noun} | endDate | 2024-08-31") for line in lines), lines


@pytest.mark.model
@pytest.mark.parametrize("determiner", ["", "同", "この"])
def test_the_new_firm_is_the_one_just_founded(extracted, determiner: str) -> None:
    lines = told(extracted(f"海浜電機は新会社「アクア」を設立した。{determiner}新会社は横浜市に本社を置く。"))
    assert any(line.startswith("アクア | headquarteredIn | 横浜市") for line in lines), lines


COUNTED = [
    (
        "海浜電機と青葉製作所は提携した。2社は新会社「アクア」を設立する。",
        "founds | アクア",
        {"海浜電機", "青葉製作所"},
    ),
    (
        "佐伯健さんと高木誠さんが結婚した。2人は映画「午後の海」で共演した。",
        "performerOf | 午後の海",
        {"佐伯健", "高木誠"},
    ),
    (
        "佐伯健氏と高木誠氏が評議員や理事の前で抱負を述べた。2人は会長選の候補者になる。",
        "participatesIn | 会長選",
        {"佐伯健", "高木誠"},
    ),
    ("佐伯健氏と高木誠氏が会談した。両氏は海浜大学を卒業した。", "educatedAt | 海浜大学", {"佐伯健", "高木誠"}),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "told_of", "names"), COUNTED)
def test_a_number_alone_takes_up_as_many(extracted, text: str, told_of: str, names: set[str]) -> None:
    lines = [line for line in told(extracted(text)) if told_of in line]
    assert {line.split(" | ")[0] for line in lines} == names


@pytest.mark.model
def test_the_injured_are_nobody_named_before(extracted) -> None:
    lines = told(extracted("北湊市で火災があり、佐伯健さんと高木誠さんが逃げた。3人は青葉商事を設立した。"))
    assert not any("founds" in line for line in lines), lines
