"""Those who rule and their kin in an encyclopedia's articles: lands before titles, couples, foreign names in two spellings."""

from __future__ import annotations

import pytest

from kg.model import Extraction
from tests.test_entry import _facts


def _type(found: Extraction, name: str) -> str:
    return next(e.type for e in found.entities if name in {label for label, _ in (*e.labels, *e.aliases)})


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("ヘルガ・トレッテンは、デンマークの貴族。父はサヴォニア公ルドルフ・トレッテン、母はマリア。", "サヴォニア"),
        ("ヘルガ・トレッテンは、デンマークの貴族。エストリア国王カール1世の娘である。", "エストリア"),
        ("ヘルガ・トレッテンは、デンマークの貴族。妹にロムリア王妃ゾフィーがいる。", "ロムリア"),
        ("ヘルガ・トレッテンは、ナヴァリア女王。1502年に生まれた。", "ナヴァリア"),
        ("ヘルガ・トレッテンは、デンマークの貴族。ヘルデン・ダルム方伯ゲオルク2世と結婚した。", "ヘルデン・ダルム"),
    ],
)
def test_a_land_before_a_title_is_a_place(extracted, text: str, land: str) -> None:
    found = extracted(text, "ヘルガ・トレッテン")
    assert _type(found, land) == "Place"
    assert not any(s == land for s, r, _ in _facts(found) if r in ("administrativelyIn", "partOf", "hasChild"))


@pytest.mark.model
def test_a_queen_of_another_land_is_a_sister_only(extracted) -> None:
    text = "ヘルガ・トレッテンは、貴族。妹にスウェーデン王妃エルザ、ロムリア王妃ゾフィーがいる。"
    found = _facts(extracted(text, "ヘルガ・トレッテン"))
    sisters = {frozenset((s, o)) for s, r, o in found if r == "siblingOf"}
    assert {frozenset(("ヘルガ・トレッテン", name)) for name in ("エルザ", "ゾフィー")} <= sisters
    assert not any(r == "spouseOf" for _, r, _ in found)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "ヨハン・ベルノーは、フランスの医師。妻は歌手のマリー・ダルで、彼女との間に息子のルイ・ベルノーがいる。",
        "ヨハン・ベルノーは、フランスの医師。1903年に歌手のマリー・ダルと結婚し、ルイ・ベルノーをもうけた。",
    ],
)
def test_a_child_of_a_couple_is_of_both(extracted, text: str) -> None:
    found = set(_facts(extracted(text, "ヨハン・ベルノー")))
    assert {("ヨハン・ベルノー", "hasChild", "ルイ・ベルノー"), ("マリー・ダル", "hasChild", "ルイ・ベルノー")} <= found


@pytest.mark.model
def test_two_spellings_of_a_foreign_name_are_one(extracted) -> None:
    text = "バルダルは、光の神である。両親はオディール（オーディール）とフリーガで、妻はナンニである。"
    found = extracted(text, "バルダル")
    assert {("オディール", "hasChild", "バルダル"), ("フリーガ", "hasChild", "バルダル")} <= set(_facts(found))
    (father,) = (e for e in found.entities if e.name == "オディール")
    assert "オーディール" in {alias for alias, _ in father.aliases}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "prize"),
    [
        ("石井誠は、日本の作家。2004年第3回青葉舞台芸術賞受賞。", "第3回青葉舞台芸術賞"),
        ("石井誠は、日本の作家。平成29年度青葉文化賞を受賞した。", "平成29年度青葉文化賞"),
        ("石井誠は、日本の作家。第15回(1984年)若草文学賞を受賞した。", "第15回(1984年)若草文学賞"),
        ("石井誠は、日本の作家。2016年に青葉勲章オフィシエを受章。", "青葉勲章オフィシエ"),
    ],
)
def test_a_prize_is_called_by_its_edition_too(extracted, text: str, prize: str) -> None:
    found = extracted(text, "石井誠")
    won = {str(f.object) for f in found.facts if f.relation == "awardReceived"}
    names = {label for e in found.entities if e.id in won for label, _ in (*e.labels, *e.aliases)}
    assert prize in names


@pytest.mark.model
def test_who_plays_for_a_team_is_a_member_of_it_in_an_entry(extracted) -> None:
    text = "セルジオ・マルケスは、ポルトガルのサッカー選手。2008年夏にFCポルティーニョへ移籍した。"
    told = [r for s, r, o in _facts(extracted(text, "セルジオ・マルケス")) if o == "FCポルティーニョ"]
    assert told == ["memberOf"]


@pytest.mark.model
def test_a_post_is_an_affiliation_and_a_seat_a_place_in_an_entry(extracted) -> None:
    text = "青葉電機は、横浜市に本社を置く企業。社長は高木誠。"
    found = set(_facts(extracted(text, "青葉電機")))
    assert {("青葉電機", "locatedIn", "横浜市"), ("高木誠", "affiliatedWith", "青葉電機")} <= found


@pytest.mark.model
def test_somebody_who_headed_a_state_was_of_it_in_an_entry(extracted) -> None:
    text = "東雲大学は、横浜市にある大学。元フィンランド大統領のマッティ・コルホが講演した。"
    assert ("マッティ・コルホ", "citizenOf", "フィンランド") in _facts(extracted(text, "東雲大学"))


@pytest.mark.model
def test_brothers_and_sisters_are_no_children_of_the_one_whose_child_the_headword_is(extracted) -> None:
    text = "高木誠は、日本の画家。佐伯健の息子で、姉に白石花子、弟に白石学がいる。"
    found = set(_facts(extracted(text, "高木誠")))
    assert {o for s, r, o in found if (s, r) == ("佐伯健", "hasChild")} == {"高木誠"}
