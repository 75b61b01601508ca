"""Names in no dictionary and no list, told by what is said of them, by a part of theirs, or by the post before them."""

from __future__ import annotations

import pytest

from kg.mention.dotted import by_part

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
        ("台風は奥帆立村に上陸した。", "奥帆立村", "City"),
        ("帆立県警は2日、会見した。", "帆立県警", "GovernmentBody"),
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
        ("会長のコメントは短かった。", "コメント"),
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
