"""Where the places of an encyclopedia's article lie, and which names are those of places."""

from __future__ import annotations

import pytest

from kg.model import Extraction


def _pairs(found: Extraction, relation: str) -> set[tuple[str, str]]:
    names = {e.id: e.name for e in found.entities}
    return {(names[f.subject], names[str(f.object)]) for f in found.facts if f.relation == relation}


def _type(found: Extraction, name: str) -> str:
    return next(e.type for e in found.entities if name in {label for label, _ in (*e.labels, *e.aliases)})


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ドーラ・リンデンは、デンマークの画家。サヴェリッツに生まれ、首都の美術学校に学んだ。", "サヴェリッツ"),
        ("ドーラ・リンデンは、デンマークの画家。晩年は病を得てトルムーティエにて没。", "トルムーティエ"),
        ("トルムは、デンマークの町。ロレートの北西40kmに位置し、人口は3000人である。", "ロレート"),
        ("トルムは、デンマークの町。人口は同国で3つの町であるハルコ(8,386人)、カルテラ(8,809人)より多い。", "ハルコ"),
        ("トルムは、デンマークの町。サヴェリッツからは東へ50km離れている。", "サヴェリッツ"),
        ("トルム郡は、デンマークの郡。最大の町は郡の東のサヴェリッツ（人口1282人）である。", "サヴェリッツ"),
        ("トルム州は、デンマークの州。州都は海に面したサヴェリッツである。", "サヴェリッツ"),
        ("トルム川は、デンマークの川。小さな町が多く、サヴェリッツ、ハルコ、カルテラがある。", "ハルコ"),
    ],
)
def test_where_somebody_is_born_and_what_lies_beside_it_is_a_place(extracted, text: str, place: str) -> None:
    assert _type(extracted(text, text.partition("は")[0]), place) in ("Place", "City")


@pytest.mark.model
def test_a_town_is_one_by_its_name_alone(extracted) -> None:
    text = "トルムは、デンマークのサヴェリッツ郡にある村。サヴェリッツの一部として発展した。"
    assert _type(extracted(text, "トルム"), "サヴェリッツ") in ("Place", "Region")


@pytest.mark.model
def test_a_river_is_in_a_state_and_no_part_of_it(extracted) -> None:
    found = extracted("アサノ川は、日本の石川県を流れる川である。金沢市の中心部を通る。", "アサノ川")
    assert ("アサノ川", "石川県") in _pairs(found, "administrativelyIn") | _pairs(found, "locatedIn")
    assert ("金沢市", "石川県") in _pairs(found, "partOf")
    assert not any(inner == "アサノ川" for inner, _ in _pairs(found, "partOf"))


@pytest.mark.model
def test_a_town_in_kanji_is_in_no_western_state(extracted) -> None:
    text = "ウィリアム・リンデンは、イギリスの宣教師。木挽町で教会を開き、デヴォンに帰った。"
    found = extracted(text, "ウィリアム・リンデン")
    assert not any(inner == "木挽町" for inner, _ in _pairs(found, "administrativelyIn"))
    found = extracted(text + "日本に関する著書がある。", "ウィリアム・リンデン")
    assert ("木挽町", "英国") not in _pairs(found, "administrativelyIn")
    assert ("木挽町", "日本") in _pairs(found, "administrativelyIn")


@pytest.mark.model
def test_a_state_within_another_name_alone_is_no_place_of_its_own(extracted) -> None:
    text = "トルム郡は、アメリカ合衆国オレゴン州の郡である。アメリカ独立戦争の将校にちなむ。"
    found = extracted(text, "トルム郡")
    assert ("オレゴン州", "米国") not in _pairs(found, "partOf")


@pytest.mark.model
def test_a_place_is_called_by_its_address_and_by_the_name_of_its_area(extracted) -> None:
    text = "ドーラ・リンデンは、アメリカ・オレゴン州トルム郡出身の画家。アイスランドのサヴェリ地区で没。"
    labels = {name for e in extracted(text, "ドーラ・リンデン").entities for name, _ in (*e.labels, *e.aliases)}
    assert {"アメリカ・オレゴン州トルム郡", "サヴェリ", "サヴェリ地区"} <= labels


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("1605年のスウェーデン・ポーランド戦争で戦った。", "スウェーデン・ポーランド戦争", "Event"),
        ("1979年に日本・カナダ租税条約が結ばれた。", "日本・カナダ租税条約", "Work"),
        ("1937年に王立劇場でリンデンの《トルム姫》を歌った。", "トルム姫", "Work"),
    ],
)
def test_names_of_two_states_and_works_in_angle_quotes(extracted, text: str, name: str, type_: str) -> None:
    entity = next(e for e in extracted(text).entities if name in {label for label, _ in (*e.labels, *e.aliases)})
    assert entity.type == type_


@pytest.mark.model
def test_the_end_of_a_definition_says_what_the_headword_is(extracted) -> None:
    text = "トルムーンは、デンマークの入り江の奥にある静かな場所である。"
    assert _type(extracted(text, "トルムーン"), "トルムーン") == "Place"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("ドーラ・リンデンは、ドイツの画家。ニーダーザクセン州とハノーファーで活動した。", "ハノーファー", "ドイツ"),
        ("トルム庵は、日本の寺院。丹波国に建てられた。", "丹波国", "日本"),
        ("リンデン鉱は、オーストラリアの鉱物。タスマニアで見つかった。", "タスマニア州", "オーストラリア"),
    ],
)
def test_provinces_and_towns_abroad_are_known(extracted, text: str, inner: str, outer: str) -> None:
    assert (inner, outer) in _pairs(extracted(text, text.partition("は")[0]), "administrativelyIn")


@pytest.mark.model
def test_a_school_that_begins_with_the_name_of_a_town_is_there(extracted) -> None:
    text = "ドーラ・リンデンは、チェコの画家。ブルノに移り、ブルノ大学で教えた。"
    assert ("ブルノ大学", "ブルノ") in _pairs(extracted(text, "ドーラ・リンデン"), "administrativelyIn")


@pytest.mark.model
def test_a_state_is_in_its_continent_and_its_towns_are_not_said_to_be(extracted) -> None:
    found = extracted(
        "アグダ・ノールは、ノルウェーの作曲家。ヨーロッパ各地を旅し、オスロとロンドンに住んだ。", "アグダ・ノール"
    )
    inside = _pairs(found, "locatedIn")
    assert ("ノルウェー", "ヨーロッパ") in inside
    assert not any(inner == "オスロ" and outer == "ヨーロッパ" for inner, outer in inside)


@pytest.mark.model
def test_what_is_near_a_county_town_is_in_the_province_if_anywhere(extracted) -> None:
    text = "トルムは、アメリカ合衆国オレゴン州マーロウ郡の町である。セラムの南東40kmにある。"
    inside = _pairs(extracted(text, "トルム"), "administrativelyIn")
    assert ("トルム", "マーロウ郡") in inside
    assert ("セラム", "マーロウ郡") not in inside


@pytest.mark.model
def test_a_state_that_was_is_in_none_of_those_that_hold_its_land(extracted) -> None:
    text = "トルム公国は、1798年まで存在した国家。首都はハルコ。ロレートの町は現在のスイスにある。"
    inside = _pairs(extracted(text, "トルム公国"), "administrativelyIn")
    assert ("ハルコ", "トルム公国") in inside
    assert ("ハルコ", "スイス") not in inside


@pytest.mark.model
def test_a_body_that_begins_with_the_name_of_a_state_is_there(extracted) -> None:
    text = "アグダ・ノールは、ノルウェーの経済学者。ノルウェー漁業委員会の委員を務めた。"
    assert ("ノルウェー漁業委員会", "ノルウェー") in _pairs(extracted(text, "アグダ・ノール"), "administrativelyIn")


@pytest.mark.model
def test_provinces_that_are_gathered_lie_side_by_side(extracted) -> None:
    text = "ハルコ・リーグは、カンザス、ミズーリ、アイオワの各州で試合を開いたプロレス団体。"
    inside = _pairs(extracted(text, "ハルコ・リーグ"), "administrativelyIn")
    assert not any("ミズーリ" in inner and "カンザス" in outer for inner, outer in inside)


@pytest.mark.model
def test_a_place_in_a_bracket_of_the_rank_before_it_is_its_other_name(extracted) -> None:
    found = extracted("セレノ村は、トルム県（ヴェルデ県）にある村。", "セレノ村")
    assert not any(
        "トルム県" in inner and "ヴェルデ県" in outer for inner, outer in _pairs(found, "administrativelyIn")
    )
    assert next(e for e in found.entities if e.name == "トルム県").aliases == (("ヴェルデ県", "ja"),)


@pytest.mark.model
def test_a_metropolitan_area_is_not_its_city(extracted) -> None:
    found = extracted("トルム郡は、アメリカ合衆国の郡。シカゴ大都市圏に属している。", "トルム郡")
    assert ("トルム郡", "シカゴ") not in _pairs(found, "administrativelyIn") | _pairs(found, "partOf")


@pytest.mark.model
def test_an_address_is_one_name_and_no_list_of_facts(extracted) -> None:
    found = extracted("北湊館は、日本の奈良県高市郡明日香村にある公園。", "北湊館")
    lying = _pairs(found, "administrativelyIn") | _pairs(found, "locatedIn") | _pairs(found, "partOf")
    assert ("北湊館", "明日香村") in lying and ("明日香村", "高市郡") not in lying
    found = extracted("北湊館は、日本の奈良県高市郡明日香村にある公園。高市郡には寺が多い。", "北湊館")
    assert ("明日香村", "高市郡") in _pairs(found, "administrativelyIn") | _pairs(found, "partOf")


@pytest.mark.model
def test_what_a_town_s_article_names_lies_in_its_province(extracted) -> None:
    text = "マーロウは、アメリカ合衆国オレゴン州オルダ郡の都市。オレゴン州では5番目に大きい。サヴェリッツ市に隣接し、リンデン橋を渡る。"
    lying = _pairs(extracted(text, "マーロウ"), "administrativelyIn")
    assert {("サヴェリッツ市", "オレゴン州"), ("リンデン橋", "マーロウ"), ("リンデン橋", "オレゴン州")} <= lying
    text = "ドーラ・リンデンは、アメリカ合衆国オレゴン州の画家。オレゴン州を出て、サヴェリッツ市で働いた。"
    assert ("サヴェリッツ市", "オレゴン州") not in _pairs(extracted(text, "ドーラ・リンデン"), "administrativelyIn")


@pytest.mark.model
def test_towns_are_in_no_state_of_old(extracted) -> None:
    text = "トルム大公国は、1806年に成立した国家。サヴェリッツとマーロウ市を都とした。"
    found = extracted(text, "トルム大公国")
    assert not any(outer == "トルム大公国" for _, outer in _pairs(found, "partOf"))


@pytest.mark.parametrize("text", ["湊島は北浜市の東方にある。", "湊岳は青葉山の約700m東に位置する山だ。"])
def test_what_is_in_a_direction_from_a_place_is_not_in_it(extracted, text: str) -> None:
    assert not _pairs(extracted(text), "locatedIn")


def test_a_prefecture_is_in_no_town_that_a_list_has_before_it(extracted) -> None:
    assert not any(
        inner == "神奈川県"
        for inner, _ in _pairs(extracted("震度3埼玉県:秩父市、飯能市神奈川県:横浜市"), "administrativelyIn")
    )


@pytest.mark.model
def test_of_two_places_of_a_headword_the_lesser_is_in_the_greater(extracted) -> None:
    text = "川上町は、青葉県の東部に位置し、若草郡に属していた町。"
    assert ("若草郡", "青葉県") in _pairs(extracted(text, "川上町"), "administrativelyIn")


@pytest.mark.model
def test_an_entry_is_at_home_in_a_land_whose_state_it_does_not_name(extracted) -> None:
    text = "マーロウは、スコットランドのトルム州にある村。サヴェリッツ村に隣接する。"
    assert ("サヴェリッツ村", "スコットランド") in _pairs(extracted(text, "マーロウ"), "partOf")


@pytest.mark.model
def test_what_a_town_s_article_names_is_in_its_state(extracted) -> None:
    text = "マーロウは、ノルウェーの都市。サヴェリッツ大聖堂とトルム造船所がある。北イタリアから移り住んだ人が多い。"
    lying = _pairs(extracted(text, "マーロウ"), "administrativelyIn")
    assert {("サヴェリッツ大聖堂", "ノルウェー"), ("トルム造船所", "ノルウェー")} <= lying
    assert ("北イタリア", "ノルウェー") not in lying


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("青葉書店は先週、バーミンガムのセレドークに店を開いた。", "セレドーク", "バーミンガム"),
        ("海浜電機はドイツのエッシェンハイムに工場を持つ。", "エッシェンハイム", "ドイツ"),
        ("ウィスコンシン州のケノールで20日、デモが行われた。", "ケノール", "ウィスコンシン州"),
        ("青葉書店は先週、北イタリアのベルガモに店を開いた。", "ベルガモ", "北イタリア"),
    ],
)
def test_what_a_town_leads_to_where_things_happen_is_a_part_of_it(extracted, text: str, inner: str, outer: str) -> None:
    assert (inner, outer) in _pairs(extracted(text, ""), "administrativelyIn")


@pytest.mark.model
def test_a_hotel_in_a_town_is_none(extracted) -> None:
    found = extracted("会議は豊田市のホテルリンデンで開かれた。", "")
    assert ("ホテルリンデン", "豊田市") not in _pairs(found, "administrativelyIn")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "house", "place"),
    [
        ("青森県立若草高校の野球部が練習した。", "青森県立若草高校", "青森県"),
        ("東京都立海浜病院は10日、発表した。", "東京都立海浜病院", "東京都"),
        ("広島県立北湊高校は10日、会見した。", "広島県立北湊高校", "広島県"),
    ],
)
def test_what_a_prefecture_runs_is_in_it(extracted, text: str, house: str, place: str) -> None:
    assert (house, place) in _pairs(extracted(text), "locatedIn")


@pytest.mark.model
def test_what_has_no_name_but_who_runs_it_is_nowhere(extracted) -> None:
    assert _pairs(extracted("神戸市立の動物園は混雑した。"), "locatedIn") == set()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        (
            "コリン・ガムスは、オーストラリアの天文学者。翌年、スイスのツェルニッツでスキー事故により亡くなった。",
            "ツェルニッツ",
            "スイス",
        ),
        ("コリン・ガムスは、オーストラリアの天文学者。サリム州のレッドホルンで生まれた。", "レッドホルン", "サリム州"),
        (
            "コリン・ガムスは、オーストラリアの醸造家。ロンドンのクラーケンルに蒸留所を開いた。",
            "クラーケンル",
            "ロンドン",
        ),
    ],
)
def test_a_place_abroad_lies_in_the_land_before_it(extracted, text: str, inner: str, outer: str) -> None:
    found = _pairs(extracted(text, "コリン・ガムス"), "administrativelyIn")
    assert (inner, outer) in found
    if outer in ("スイス", "ロンドン"):  # of which it is known that they are no part of it
        assert not any(i == inner and o == "オーストラリア" for i, o in found)


@pytest.mark.model
def test_a_river_of_two_provinces_makes_neither_the_scope(extracted) -> None:
    text = "上沢川は、長峰県および岐山県を流れる河川である。恵川山の南に発し、平川村を流れる。"
    found = _pairs(extracted(text, "上沢川"), "administrativelyIn")
    assert ("平川村", "岐山県") not in found
    assert ("長峰県", "岐山県") not in found


@pytest.mark.model
def test_a_station_lies_where_its_line_does_not_begin(extracted) -> None:
    text = "豊川駅は、青葉県若草市にある、東海鉄道（JT東海）若草本線の駅である。"
    found = extracted(text, "豊川駅")
    assert ("豊川駅", "若草市") in _pairs(found, "administrativelyIn") | _pairs(found, "locatedIn")
    assert not any(inner == "東海鉄道" for inner, _ in _pairs(found, "locatedIn"))


@pytest.mark.model
def test_a_side_of_the_compass_is_no_place(extracted) -> None:
    text = "オーセル郡は、アメリカ合衆国ミズーリ州の中央部東、オーセル川の南岸に位置する郡である。"
    assert not any("中央部東" in pair for pair in _pairs(extracted(text, "オーセル郡"), "administrativelyIn"))


@pytest.mark.model
def test_a_line_is_named_for_both_its_ends(extracted) -> None:
    text = "ハルデン駅は、ドイツのハルデンにある鉄道駅。ベルリン-ミュンヘル線とハルデン-ツェーレ線が乗り入れる。"
    found = _pairs(extracted(text, "ハルデン駅"), "partOf")
    assert {("ハルデン駅", "ベルリン-ミュンヘル線"), ("ハルデン駅", "ハルデン-ツェーレ線")} <= found


@pytest.mark.model
def test_a_town_stays_apart_from_the_county_named_like_it_whatever_bracket_its_title_has(extracted) -> None:
    found = extracted("マルネは、カナダのトルム州マルネ郡の町。マルネ湖のほとりに位置する。", "マルネ (トルム州)")
    assert ("マルネ", "マルネ郡") in _pairs(found, "administrativelyIn")


@pytest.mark.model
def test_what_spans_a_river_is_in_the_town_told_with_the_river(extracted) -> None:
    text = "若草橋は、北湊県青葉市の美浜川にかかる橋。美浜川は若草県も流れる。"
    assert ("若草橋", "青葉市") in _pairs(extracted(text, "若草橋"), "administrativelyIn")


@pytest.mark.model
def test_a_noun_for_towns_abroad_names_nothing(extracted) -> None:
    found = extracted("ロレートは、スペイン・サヴァ州トルム県のムニシピオ。", "ロレート")
    assert "ムニシピオ" not in {e.name for e in found.entities}
    assert ("ロレート", "トルム県") in _pairs(found, "administrativelyIn")


@pytest.mark.model
def test_houses_of_one_kind_are_told_apart_by_their_towns(extracted) -> None:
    text = "男性は若草市内の病院に運ばれた。別の女性も海原市の病院に運ばれた。日本のモスクワ大使館は閉まった。"
    found = extracted(text)
    assert {("若草市の病院", "若草市"), ("海原市の病院", "海原市")} <= _pairs(found, "locatedIn")
    assert ("モスクワ", "日本") not in _pairs(found, "administrativelyIn")
    assert {"病院"} == {alias for e in found.entities if e.type == "Facility" for alias, _ in e.aliases}
