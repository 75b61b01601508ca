"""Encyclopedia articles: the states that wars and treaties are called for, whose state somebody headed, and lands and towns of
one name."""

from __future__ import annotations

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def _facts(found: Extraction) -> set[tuple[str, str, str]]:
    names = {e.id: e.name for e in found.entities}
    return {(names[f.subject], f.relation, names.get(str(f.object), str(f.object))) for f in found.facts}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "ヨルム・アルダンは、ノルウェーの軍人。デンマークで学び、のちノルウェー・デンマーク戦争で戦死した。",
            {("ノルウェー", "ノルウェー・デンマーク戦争"), ("デンマーク", "ノルウェー・デンマーク戦争")},
        ),
        ("ヨルム・アルダンは、ロシアの軍人。日露戦争に従軍した。", {("ロシア", "日露戦争")}),
        (
            "ヨルム・アルダンは、フランスの外交官。1902年にスペインへ渡り、フランス・スペイン平和条約が結ばれた。",
            {("フランス", "フランス・スペイン平和条約"), ("スペイン", "フランス・スペイン平和条約")},
        ),
        ("ヨルム・アルダンは、フランスの軍人。アルダン・ベルゲン戦争の名は彼による。", set()),
    ],
)
def test_states_take_part_in_a_war_that_is_called_for_them(extracted, text: str, told: set[tuple[str, str]]) -> None:
    found = extracted(text, "ヨルム・アルダン")
    names = {e.id: e.name for e in found.entities}
    inferred = {
        (names[f.subject], names[str(f.object)]) for f in found.facts if f.inferred and f.relation == "participatesIn"
    }
    assert inferred == told


def test_who_headed_a_state_is_of_it(extracted) -> None:
    text = "若草党は、ロシアの政党。ボリス・エリツィンの改革を支持した。"
    assert ("ボリス・エリツィン", "citizenOf", "ロシア") in _facts(extracted(text, "若草党"))


def test_a_town_is_not_the_province_of_its_name(extracted) -> None:
    text = "ソルカは、トルコの内陸部にある都市。人口は18万人で、ソルカ県の県都。"
    assert {("ソルカ", "capitalOf", "ソルカ県"), ("ソルカ", "administrativelyIn", "ソルカ県")} <= _facts(
        extracted(text, "ソルカ")
    )


def test_a_county_is_called_after_somebody_who_is_not_it(extracted) -> None:
    text = "ヨルム・ソルカは、カナダの政治家。オンタリオ州ソルカ郡はソルカの名から取られた。ソルカは1885年2月28日に死んだ。"
    found = _facts(extracted(text, "ヨルム・ソルカ"))
    assert ("ソルカ", "administrativelyIn", "オンタリオ州") not in found
    assert any(s == "ヨルム・ソルカ" and r == "deathDate" for s, r, _ in found)


def test_a_quarter_of_a_land_is_no_name_of_its_own(extracted) -> None:
    text = "ソルカは、ノルウェー西部地域の町。ヘド県に属し、トルム街道沿線に位置する。"
    found = _facts(extracted(text, "ソルカ"))
    assert ("ソルカ", "administrativelyIn", "ノルウェー") in found
    assert not any("沿線" in name or "地域" in name for fact in found for name in (fact[0], fact[2]))


def test_a_headword_of_one_letter_is_a_name(extracted) -> None:
    found = _facts(
        extracted(
            "ア (ノルウェー)は、ノルウェーの村。ア州の州都である。".replace(" (ノルウェー)", ""), "ア (ノルウェー)"
        )
    )
    assert {("ア", "administrativelyIn", "ノルウェー"), ("ア", "capitalOf", "ア州")} <= found


def test_the_quarters_of_a_town_on_a_peninsula_may_lie_off_it(extracted) -> None:
    text = "マルネは、ノルウェーの都市。トルム半島に位置し、オルスト、ベルナフス、フィリンスダの3つの行政区で構成されている。"
    found = _facts(extracted(text, "マルネ"))
    assert ("オルスト", "partOf", "マルネ") in found
    assert not any(s == "オルスト" and o == "トルム半島" for s, _, o in found)


def test_a_tongue_is_not_the_land_that_it_is_called_after(extracted) -> None:
    text = "ソルカは、ノルウェー、ヘド県の村。カスティーリャ語ではSolcaと書く。"
    assert not any("カスティーリャ" in fact for fact in _facts(extracted(text, "ソルカ")))


def test_who_has_a_clan_s_name_is_of_it(extracted) -> None:
    text = "若草氏は、日本の氏族。若草景朝が湊城に拠った。のち高木誠に滅ぼされた。"
    found = _facts(extracted(text, "若草氏"))
    assert ("若草景朝", "memberOf", "若草氏") in found and ("高木誠", "memberOf", "若草氏") not in found


def test_who_wins_an_event_takes_part_in_it(extracted) -> None:
    text = "ヨルム・アルダンは、カナダの選手。2014年の若草選手権で優勝した。"
    found = extracted(text, "ヨルム・アルダン")
    assert any(f.relation == "participatesIn" for f in found.facts)


def test_a_house_is_where_its_head_is(extracted) -> None:
    text = "ヨルム・アルダンは、カナダの宣教師。1919年に長崎市の青葉学院副校長に就任した。"
    assert ("青葉学院", "locatedIn", "長崎市") in _facts(extracted(text, "ヨルム・アルダン"))


def test_a_place_that_opens_with_its_province_lies_in_it(extracted) -> None:
    text = "王若海は、中華人民共和国の政治家。湖南省海陽生まれ。のち湖南省の宣伝部で働いた。"
    assert ("湖南省海陽", "partOf", "湖南省") in _facts(extracted(text, "王若海"))


def test_a_town_tells_which_land_is_meant(extracted) -> None:
    text = "ヨルム・アルダンは、ジョージアの画家。トビリシに生まれた。"
    assert ("ヨルム・アルダン", "citizenOf", "ジョージア") in _facts(extracted(text, "ヨルム・アルダン"))


def test_a_headword_with_a_second_name_behind_its_gloss(extracted) -> None:
    text = "若草連合（わかくされんごう）ないし若草同盟（わかくさどうめい）は、ノルウェーの政党。2003年に若草同盟は議席を失った。"
    found = extracted(text, "若草連合 (ノルウェー)")
    assert ("若草連合", "administrativelyIn", "ノルウェー") in _facts(found)
    assert sum("若草同盟" in {name for name, _ in (*e.labels, *e.aliases)} for e in found.entities) == 1


def test_a_gloss_may_tell_a_name_in_other_characters(extracted) -> None:
    found = extracted(
        "ミン・タオヤン（民道洋）は、シンガポールの飲料メーカー。民道洋は1900年に設立された。", "ミン・タオヤン"
    )
    assert sum("民道洋" in {name for name, _ in (*e.labels, *e.aliases)} for e in found.entities) == 1


def test_years_before_eras_abroad_are_those_of_a_life(extracted) -> None:
    found = extracted("王若海（おう じゃくかい、812年（貞元28年） - 861年（大中14年））は、中国の詩人。", "王若海")
    dates = {(f.relation, f.object.start) for f in found.facts if f.relation in ("birthDate", "deathDate")}
    assert dates == {("birthDate", "0812"), ("deathDate", "0861")}


def test_a_capital_and_a_plain_are_in_no_province_by_guess(extracted) -> None:
    text = "ソルカは、トルコの都市で、ヘド県の県都。首都ヴェスナフからは40km離れ、アルダン高原とベルナフスに近い。"
    found = _facts(extracted(text, "ソルカ"))
    assert not {s for s, r, o in found if o == "ヘド県"} & {"ヴェスナフ", "アルダン高原"}
