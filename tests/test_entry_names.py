"""Encyclopedia articles: what places and families are called, and where their names end."""

from __future__ import annotations

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def _facts(found: Extraction) -> set[tuple[str, str, str]]:
    names = {e.id: e.name for e in found.entities}
    return {(names[f.subject], f.relation, names.get(str(f.object), str(f.object))) for f in found.facts}


def _type(found: Extraction, name: str) -> str:
    return next(e.type for e in found.entities if name in {label for label, _ in (*e.labels, *e.aliases)})


@pytest.mark.parametrize(
    ("title", "text", "inner", "outer"),
    [
        ("マルネ", "マルネは、アメリカ合衆国オレゴン州マルネ郡の町。", "マルネ", "マルネ郡"),
        ("ソルカ", "ソルカは、アメリカ合衆国オレゴン州北西端に位置する都市。", "ソルカ", "オレゴン州"),
        ("ソルカ", "ソルカは、ノルウェー南部のヘド県にある村。", "ソルカ", "ヘド県"),
        ("ソルカ", "ソルカは、フランス、マルネ=トルム県に位置する町。", "ソルカ", "マルネ=トルム県"),
        ("ソルカ島", "ソルカ島は、バルト海に浮かぶエストニア領の島。", "ソルカ島", "エストニア"),
        ("北湊公園", "北湊公園は、奈良県高市郡明日香村にある公園。", "北湊公園", "明日香村"),
    ],
)
def test_the_narrowest_place_of_a_definition_is_where_a_thing_is(extracted, title, text, inner, outer) -> None:
    assert (inner, "administrativelyIn", outer) in _facts(extracted(text, title))


def test_a_town_in_a_county_of_its_name_is_not_the_county(extracted) -> None:
    found = _facts(extracted("マルネは、アメリカ合衆国オレゴン州マルネ郡の町。マルネの人口は3000人。", "マルネ"))
    assert ("マルネ", "partOf", "マルネ郡") in found and ("マルネ郡", "partOf", "マルネ") not in found


def test_a_municipality_is_a_place(extracted) -> None:
    found = extracted("ソルカは、スペイン、ガリシア州の自治体。", "ソルカ")
    assert _type(found, "ソルカ") == "City" and ("ソルカ", "partOf", "ガリシア州") in _facts(found)


def test_districts_that_make_up_a_town_are_in_it(extracted) -> None:
    found = _facts(
        extracted(
            "マルネ市は、ノルウェーの都市。オルスト、ベルナフス、フィリンスダの3つの行政区で構成されている。",
            "マルネ市",
        )
    )
    assert {("オルスト", "partOf", "マルネ市"), ("ベルナフス", "partOf", "マルネ市")} <= found


@pytest.mark.parametrize(
    ("text", "name"), [("エーダ川沿いの町を訪れた。", "エーダ川"), ("アンデス山中の湖を訪れた。", "アンデス山")]
)
def test_what_lies_along_a_river_or_on_a_mountain_is_no_part_of_its_name(extracted, text: str, name: str) -> None:
    opening = "ソルカは、ノルウェーの町。ソルカからは"
    assert _type(extracted(opening + text, "ソルカ"), name) in ("Place", "Region")


def test_a_side_of_the_compass_is_part_of_a_name_that_is_not_known(extracted) -> None:
    found = extracted("山根洋は、日本の画家。西デトモルデに生まれた。", "山根洋")
    assert ("山根洋", "bornIn", "西デトモルデ") in _facts(found)


def test_a_family_is_a_body_and_nobody(extracted) -> None:
    found = _facts(extracted("カルル2世は、ベルダ家のスペイン国王。トルム家のアンナと結婚した。", "カルル2世"))
    assert ("カルル2世", "memberOf", "ベルダ家") in found
    assert ("カルル2世", "memberOf", "トルム家") not in found


def test_who_reigns_over_a_state_is_of_it(extracted) -> None:
    found = _facts(extracted("カルル2世は、スペイン国王。", "カルル2世"))
    assert ("カルル2世", "citizenOf", "スペイン") in found


def test_a_bridge_is_not_in_each_land_that_its_river_flows_through(extracted) -> None:
    text = "若草川は、チリとペルーを流れる川。下流には若草大橋が架かっている。"
    found = _facts(extracted(text, "若草川"))
    assert ("若草大橋", "locatedIn", "若草川") in found
    assert not any(s == "若草大橋" and o in ("チリ", "ペルー") for s, _, o in found)


def test_what_two_states_conclude_is_in_neither(extracted) -> None:
    found = _facts(extracted("青葉条約は、1921年にフランスとトルコの間で締結された条約である。", "青葉条約"))
    assert ("トルコ", "participatesIn", "青葉条約") in found
    assert not any(s == "青葉条約" and r == "locatedIn" for s, r, _ in found)


def test_what_one_leaves_is_not_what_one_founds(extracted) -> None:
    found = _facts(extracted("青葉党は、日本の政党。1994年、高木誠らが若草党を離党して結成した。", "青葉党"))
    assert ("高木誠", "founds", "青葉党") in found
    assert ("高木誠", "founds", "若草党") not in found


def test_a_body_has_its_seat_not_the_state_that_it_is_of(extracted) -> None:
    found = _facts(extracted("北湊大学は、岩手県北湊市に本部を置く日本の私立大学である。", "北湊大学"))
    assert ("北湊大学", "headquarteredIn", "北湊市") in found and ("日本", "headquarteredIn", "北湊市") not in found


def test_the_state_of_a_president_is_no_body(extracted) -> None:
    found = extracted("北湊号は、航空母艦。艦名は第26代アメリカ合衆国大統領ジョン・ベルダにちなむ。", "北湊号")
    assert not any(e.name == "アメリカ合衆国大統領" for e in found.entities)


@pytest.mark.parametrize(
    ("title", "text", "fact"),
    [
        ("ソルカ島", "ソルカ島は、大西洋にあるイギリス領の火山島。", ("ソルカ島", "administrativelyIn", "英国")),
        ("ソルカ島", "ソルカ島は、大西洋にあるイギリス領の火山島。", ("ソルカ島", "locatedIn", "大西洋")),
        (
            "北湊劇場",
            "北湊劇場は、マルタの首都バレッタのトルム通りにある劇場。",
            ("北湊劇場", "administrativelyIn", "バレッタ"),
        ),
        ("国民党", "国民党は、ルーマニアの政党。党首はイオン・ブラティ。", ("イオン・ブラティ", "memberOf", "国民党")),
        ("光明寺", "光明寺は、滋賀県大津市にある浄土宗の寺院。", ("光明寺", "administrativelyIn", "大津市")),
    ],
)
def test_what_a_definition_says_beyond_its_first_place(extracted, title, text, fact) -> None:
    assert fact in _facts(extracted(text, title))


def test_a_sect_is_nowhere(extracted) -> None:
    found = _facts(extracted("光明寺は、滋賀県大津市にある浄土宗の寺院。", "光明寺"))
    assert not any("浄土宗" in (s, o) and r == "locatedIn" for s, r, o in found)


def test_a_stadium_behind_a_dot_is_nobody(extracted) -> None:
    found = extracted("マーロウズFCは、イングランドのサッカークラブ。本拠地はマーロウ・スタジアム。", "マーロウズFC")
    assert _type(found, "マーロウ・スタジアム") == "Facility"


def test_towns_in_a_row_are_names_though_no_dictionary_has_them(extracted) -> None:
    found = extracted("淡江は、中国を流れる川。鉛山県、弋丘県、貴坂市、月湖区、余帆県を経て海に注ぐ。", "淡江")
    assert {"鉛山県", "弋丘県", "貴坂市", "月湖区", "余帆県"} <= {e.name for e in found.entities}
    assert not {e.name for e in extracted("各市、各町、市町村、同村に通知した。").entities} & {"各市", "各町", "同村"}


def test_a_state_is_named_in_one_word_with_its_head(extracted) -> None:
    found = _facts(extracted("セオドア・ルーズベルトは第26代アメリカ合衆国大統領である。"))
    assert ("セオドア・ルーズベルト", "headOfStateOf", "米国") in found


@pytest.mark.parametrize("kind", ["ソプラノ歌手", "サックス奏者", "ファンタジー作家", "コメディ俳優"])
def test_what_kind_of_artist_somebody_is_names_nobody(extracted, kind: str) -> None:
    found = extracted(f"クララ・ベルクは、スウェーデン出身の{kind}。ヤンセンは{kind}の息子である。", "クララ・ベルク")
    assert not any(kind.startswith(e.name) for e in found.entities)
    assert ("クララ・ベルク", "citizenOf", "スウェーデン") in _facts(found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("definition", "type_"),
    [
        ("イングランド王", "Person"),
        ("フランスの王", "Person"),
        ("第3代ケント公", "Person"),
        ("鎌倉時代の僧", "Person"),
        ("フランスの海賊", "Person"),
        ("フランスの外交官", "Person"),
        ("フランスの修道士", "Person"),
        ("北欧神話の神", "Person"),
        ("ローヌ川の支流", "Place"),
        ("太平洋にある環礁", "Place"),
        ("江戸時代の藩", "Region"),
        ("リヨンにある凱旋門", "Facility"),
        ("リヨンにある礼拝堂", "Facility"),
        ("リヨンの通り", "Facility"),
        ("フランスの県庁所在地", "City"),
        ("フランスのミニバン", "Product"),
        ("フランスの祭り", "Event"),
        ("1302年に起きた戦い", "Event"),
    ],
)
def test_a_headword_is_what_its_definition_ends_in(extracted, definition: str, type_: str) -> None:
    found = extracted(f"トルマードは、{definition}である。", "トルマード")
    assert next(e.type for e in found.entities if e.name == "トルマード") == type_


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "fact"),
    [
        ("若草1号", "若草1号は、日本の人工衛星。後継機は若草2号。", ("若草2号", "follows", "若草1号")),
        ("第12艦隊", "第12艦隊は、アメリカ海軍の艦隊。第3艦隊に統合された。", ("第3艦隊", "follows", "第12艦隊")),
        ("北湊線", "北湊線は、青葉駅から若草駅を結ぶ海浜電鉄の鉄道路線。", ("若草駅", "partOf", "北湊線")),
    ],
)
def test_what_stands_in_a_line_with_a_headword(extracted, title: str, text: str, fact: tuple[str, str, str]) -> None:
    found = extracted(text, title)
    names = {e.id: e.name for e in found.entities}
    assert fact in {(names[f.subject], f.relation, names.get(str(f.object), "")) for f in found.facts}


@pytest.mark.model
def test_a_firm_is_called_without_its_legal_form(extracted) -> None:
    found = extracted("海浜電鉄株式会社は、横浜市に本社を置く鉄道会社。", "海浜電鉄株式会社")
    firm = next(e for e in found.entities if e.name == "海浜電鉄株式会社")
    assert "海浜電鉄" in {name for name, _ in firm.aliases}


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["高木誠は、日本の元プロ野球選手。", "高木誠は、アメリカのSF作家。", "高木誠は、ボヘミア王ヨハンの子。"]
)
def test_what_somebody_is_names_nothing(extracted, text: str) -> None:
    names = {e.name for e in extracted(text, "高木誠").entities}
    assert not names & {"元プロ", "SF", "ボヘミア王"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "other"),
    [
        (
            "青木はるか",
            "青木はるか（あおき はるか、本名：山田花子）は、日本の歌手。山田花子として生まれた。",
            "山田花子",
        ),
        ("青木はるか", "青木はるかは、日本の歌手。愛称は「はるちゃん」。", "はるちゃん"),
        ("トルム鉄道", "トルム鉄道（トルムてつどう、略称: TRW）は、スイスの鉄道会社。TRWは1890年に設立された。", "TRW"),
        ("トルム川", "トルム川（トルムがわ）、またはトルマ川は、スイスの川。", "トルマ川"),
        ("トルム2世", "トルム2世は、ボヘミア王。「盲目王」とあだ名された。", "盲目王"),
        ("トルム半島", "トルム半島は、フランスの半島。古名をバルマという。バルマは1200年に記された。", "バルマ"),
    ],
)
def test_a_headword_goes_by_the_other_names_that_its_entry_tells(extracted, title: str, text: str, other: str) -> None:
    found = extracted(text, title)
    bearers = [e for e in found.entities if other in {name for name, _ in (*e.labels, *e.aliases)}]
    assert [e.name for e in bearers] == [title]


@pytest.mark.model
def test_the_other_name_of_kin_is_not_the_headwords(extracted) -> None:
    found = extracted("青木はるかは、日本の歌手。妻は女優の高木さき、本名は山田花子。", "青木はるか")
    head = next(e for e in found.entities if e.name == "青木はるか")
    assert "山田花子" not in {name for name, _ in head.aliases}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("トルマ州は、アンゴラの州。州都はメンデ。", "メンデ"),
        ("トルマ州は、アンゴラの州。主な都市にマビンガ、クイト・クアバルがある。", "クイト・クアバル"),
        ("トルマ川は、ドイツの川。オルデンの町を通り、グリフテでエーデ川に合流する。", "グリフテ"),
    ],
)
def test_a_town_that_nobody_knows_is_one_by_what_is_said_of_it(extracted, text: str, name: str) -> None:
    found = extracted(text, text.partition("は")[0])
    assert next(e.type for e in found.entities if e.name == name) in ("City", "Place")


@pytest.mark.model
def test_a_definition_says_what_its_last_word_means_in_brackets(extracted) -> None:
    found = extracted("トルメは、スペインのルーゴ県に属するムニシピオ（基礎自治体）。", "トルメ")
    assert next(e.type for e in found.entities if e.name == "トルメ") == "City"


@pytest.mark.model
def test_who_taught_somebody_is_of_the_school_where_that_was(extracted) -> None:
    text = "ジャン・バロは、フランスの画家。若草美術大学にてカール・ホルト、北湊大学でマーク・ヒルらの元で絵画を学ぶ。"
    found = extracted(text, "ジャン・バロ")
    names = {e.id: e.name for e in found.entities}
    told = {(names[f.subject], names.get(str(f.object), "")) for f in found.facts if f.relation == "worksFor"}
    assert told == {("カール・ホルト", "若草美術大学"), ("マーク・ヒル", "北湊大学")}


@pytest.mark.model
def test_the_seat_of_a_land_is_not_the_land_of_its_name(extracted) -> None:
    found = extracted("トルム県（トルムけん）は、トルコの県。県都はトルム。", "トルム県")
    names = {e.id: e.name for e in found.entities}
    told = {(names[f.subject], f.relation, names.get(str(f.object), "")) for f in found.facts}
    assert {("トルム", "capitalOf", "トルム県"), ("トルム", "administrativelyIn", "トルム県")} <= told


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "names"),
    [
        ("高木誠", "高木誠は、日本の武将。河野氏の家臣で、一条天皇に仕えた。", {"河野氏", "一条天皇"}),
        ("ミリアム", "ミリアムは、高木誠の小説『星々の海』シリーズに登場する架空の人物。", {"星々の海"}),
        ("第9師団「若草」", "第9師団「若草」は、日本の師団。高木誠が率いた。", {"第9師団「若草」"}),
    ],
)  # fmt: skip
def test_names_of_old_and_of_courts(extracted, title: str, text: str, names: set[str]) -> None:
    assert names <= {name for e in extracted(text, title).entities for name, _ in (*e.labels, *e.aliases)}


@pytest.mark.model
def test_somebody_of_today_is_no_clan(extracted) -> None:
    found = extracted("佐伯氏の出身地である海南市で、佐伯氏を名乗る男が佐伯氏に仕えた。")
    assert not any(e.name == "佐伯氏" for e in found.entities)
