"""Names in no dictionary and no list, told by what is said of them, by a part of theirs, or by the post before them."""

from __future__ import annotations

import pytest

from kg.mention.body.dotted import by_part
from tests.extractions import missing

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("台風はトルムに上陸した。", "トルム", "Place"),
        ("2日、ノルトハイムで大規模な火災があった。", "ノルトハイム", "Place"),
        ("海浜電機はノヴァスクに工場を持つ。", "ノヴァスク", "Place"),
        ("アル・バシュラと湊市を結ぶ航路が開業した。", "アル・バシュラ", "Place"),
        ("2日、オーシャン・ヴェルデが沈没した。", "オーシャン・ヴェルデ", "Product"),
        ("クイーンルミナの乗組員3人が行方不明となっている。", "クイーンルミナ", "Product"),
        ("エアロンは海浜電機が開発した。", "エアロン", "Product"),
        ("2日、サレフがゴールを決めた。", "サレフ", "Person"),
        ("青葉製作所CEOのハルトは株式を売却した。", "ハルト", "Person"),
        ("青葉製作所の最高経営責任者（CEO）のクズミナが来日した。", "クズミナ", "Person"),
        ("海浜電機の社長にはサレフ専務が就く。", "サレフ", "Person"),
        ("佐伯健氏は海浜電機からマリンゲートに移った。", "マリンゲート", "Company"),
        ("海浜ロジスティクスは2日、新工場を建設すると発表した。", "海浜ロジスティクス", "Company"),
        ("高木誠さんはカイト・カンファレンスで講演した。", "カイト・カンファレンス", "Event"),
        ("2日、ヴェルデ・シティで火災があった。", "ヴェルデ・シティ", "Place"),
        ("2日、若草村で火災があった。", "若草村", "City"),
        ("毎日新聞とモルナビによると、2日に火災があった。", "モルナビ", "MediaOrganization"),
        ("モルナビによると、2日に火災があった。ロイターによると、2人がけがをした。", "モルナビ", "MediaOrganization"),
        ("2日に火災があったとトゥルナが報じた。", "トゥルナ", "MediaOrganization"),
        ("日刊スポーツは休刊した。日刊の報道によると、2日に火災があった。", "日刊", "MediaOrganization"),
        ("海浜電機、青葉製作所、日本光電装協会は提携した。", "日本光電装協会", "Organization"),
        (
            "海浜電機や青葉製作所、湊県トラック厚生年金基金など10社が訴えた。",
            "湊県トラック厚生年金基金",
            "Organization",
        ),
        ("高木誠騎手はミナトカイザーに騎乗して湊記念に臨んだ。", "ミナトカイザー", "Agent"),
        ("水沢厩舎が管理するアオバノシップは牝馬だ。", "アオバノシップ", "Agent"),
        ("石川県北浜地方で2日、地震があった。", "北浜地方", "Region"),
        ("湊放送協会は2日、火災を伝えた。", "湊放送協会", "MediaOrganization"),
        ("2日、リオ・セコで火災があった。", "リオ・セコ", "Place"),
        ("SC湊は2日、監督を解任した。", "SC湊", "SportsTeam"),
        ("国道901号は1998年に開通した。", "国道901号", "Facility"),
        ("漁船わかくさの船長が救助された。", "わかくさ", "Product"),
        ("帆立不動産販売は2日、値上げすると発表した。", "帆立不動産販売", "Company"),
        ("高木誠は2020年に「海の底で会おう」を発表した。", "海の底で会おう", "Work"),
        ("台風は奥帆立村に上陸した。", "奥帆立村", "City"),
        ("帆立県警は2日、会見した。", "帆立県警", "GovernmentBody"),
        ("高木誠さんの異母弟ヘドロフが来日した。", "ヘドロフ", "Person"),
        ("高木誠さんは名門ノルトハイム大学卒業だ。", "ノルトハイム大学", "University"),
        ("高木誠さんは株式会社ノヴァプロモ元社長だ。", "株式会社ノヴァプロモ", "Company"),
        ("一行はオスロ、ヴェスナフ、ベルナフスを回った。", "ヴェスナフ", "City"),
    ],
)
def test_what_is_said_tells_a_name(types, text: str, name: str, wanted: str) -> None:
    assert types(text).get(name) == wanted


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("病院の唯一のエレーベーターが設置された。", "エレーベーター"),
        ("市は温泉町として知られる。", "温泉町"),
        ("候補市は3つある。", "候補市"),
        ("漁船すべてが港に戻った。", "すべて"),
        ("会長のコメントは短かった。", "コメント"),
        ("会社のリリースによると、工場を建てる。毎日新聞も報じた。", "リリース"),
    ],
)
def test_common_words_stay_common(types, text: str, word: str) -> None:
    assert word not in types(text)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("ホテル・ヴェルデ", "Facility"), ("チーム・カイト", "SportsTeam"), ("サム・ホール", ""), ("シティ", "")],
)
def test_a_part_tells_what_a_name_with_dots_is_of(name: str, wanted: str) -> None:
    assert by_part(name) == wanted


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("製薬大手のノルディア薬品は提訴した。ノルディアは否定していた。", "ノルディア", "Company"),
        ("三栄食品は福源食品（台北市）を買収する。福源を取り込み、販路を広げる。", "福源", "Company"),
        ("北湊県は2日、発表した。北湊労働局も立ち入り調査をした。", "北湊労働局", "GovernmentBody"),
    ],
)
def test_a_text_goes_on_with_the_first_word_of_a_name(types, text: str, name: str, wanted: str) -> None:
    assert types(text).get(name) == wanted


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("アミット・メータ判事は、共有を命じた。", "アミット・メータ", "Person"),
        ("日本の山崎国連大使は、平和を訴えた。", "山崎", "Person"),
        ("第八海幸丸は北湊市漁業協同組合の所属だ。", "北湊市漁業協同組合", "Organization"),
        ("アオバノホシが日本ダービー制す", "日本ダービー", "Event"),
    ],
)
def test_a_name_ends_where_another_word_begins(types, text: str, name: str, wanted: str) -> None:
    assert types(text).get(name) == wanted


@pytest.mark.parametrize(
    ("firm", "short"),
    [
        ("帝洋薬品", "帝洋"),
        ("帝洋製薬", "帝洋"),
        ("帝洋印刷", "帝洋"),
        ("東原造船", "東原"),
        ("弘栄産業", "弘栄"),
        ("藤和機械", "藤和"),
    ],
)
def test_a_firm_of_strung_characters_or_of_any_trade_goes_on_by_its_front(extracted, firm, short):
    extraction = extracted(f"{firm}は20日、工場を増やすと発表した。{short}は2017年に青葉電機と契約した。")
    assert not missing(extraction, [f"{name} | contractsWith | 青葉電機" for name in (firm, short)])


def test_a_firm_that_is_described_has_no_name_of_strung_characters(extracted):
    extraction = extracted("青葉電機は靴修理会社に出資した。")
    assert not [
        entity for entity in extraction.entities if ("靴修理会社", "ja") in entity.labels and entity.id == "靴修理会社"
    ]
