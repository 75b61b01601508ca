"""Encyclopedia articles of many kinds: what a careful reader takes from each, beside the rules' own examples."""

from __future__ import annotations

import pytest

from tests.test_entry import _facts

pytestmark = pytest.mark.model

TOLD = [
    (
        "風の塔",
        "『風の塔』は、佐伯健による日本のライトノベル。若草文庫（青葉書房）より2009年から刊行された。続編として『風の塔II』がある。",
        ["青葉書房 publishes 風の塔", "風の塔II follows 風の塔", "佐伯健 creatorOf 風の塔II"],
    ),
    (
        "ヨハン・ダール",
        "ヨハン・ダール（Johan Dahl、1820年5月1日 コペンハーゲン - 1888年6月2日 オーフス）は、デンマークの作曲家。",
        ["ヨハン・ダール bornIn コペンハーゲン", "ヨハン・ダール diedIn オーフス"],
    ),
    (
        "マルコ・ベルニ",
        "マルコ・ベルニは、イタリアの元サッカー選手。SVヴィレンでプレーした。引退後はFCトルムの監督を務めた。",
        ["マルコ・ベルニ memberOf SVヴィレン", "マルコ・ベルニ memberOf FCトルム"],
    ),
    (
        "エミル2世",
        "エミル2世は、デンマークの貴族。1435年にポーランド王カジミェシュの娘ゾフィアと結婚した。",
        ["カジミェシュ hasChild ゾフィア", "カジミェシュ headOfStateOf ポーランド"],
    ),
    (
        "トルム橋",
        "トルム橋は、ハンガリーの首都ブダペストのドナウ川に架かる橋。",
        ["トルム橋 locatedIn ドナウ川", "トルム橋 administrativelyIn ブダペスト"],
    ),
    (
        "アオバ級駆逐艦",
        "アオバ級駆逐艦は、ブラジル海軍の駆逐艦。トルム造船所で4隻が建造された。",
        ["トルム造船所 creatorOf アオバ級駆逐艦"],
    ),
    (
        "海浜電鉄青浜線",
        "青浜線（あおはません）は、横浜市の北湊駅から川崎市の青葉駅までを結ぶ海浜電鉄の鉄道路線である。",
        ["海浜電鉄 operates 青浜線", "北湊駅 partOf 青浜線"],
    ),
    (
        "ガスト・ベルノー",
        "ガスト・ベルノーは、フランスの数学者・工学者。リールにガスト・ベルノー学院がある。",
        ["ガスト・ベルノー citizenOf フランス"],
    ),
    (
        "トルム沖海戦",
        "トルム沖海戦は、1712年にスウェーデン艦隊とデンマーク=ノルウェー艦隊との間で行われた海戦。",
        ["スウェーデン艦隊 participatesIn トルム沖海戦", "デンマーク=ノルウェー艦隊 participatesIn トルム沖海戦"],
    ),
    (
        "アオバーズ",
        "アオバーズは、カナダのロックバンド。1994年にボーカルのダニー・コール、ドラムのマーク・イトウにより結成された。",
        ["ダニー・コール memberOf アオバーズ", "マーク・イトウ memberOf アオバーズ"],
    ),
    (
        "アオバガエル",
        "アオバガエルは、カエルの一種。パプアニューギニアのトルム島およびミナト島に住む。",
        ["トルム島 locatedIn パプアニューギニア", "ミナト島 locatedIn パプアニューギニア"],
    ),
]
UNTOLD = [
    (
        "星の都市",
        "『星の都市』は、1996年に海浜電機から発売されたプレイステーション用シミュレーションRPG。",
        "海浜電機 publishes RPG",
    ),
    (
        "青木はるか",
        "青木はるかは、日本の声優。代表作に『青い港』など。",
        "青木はるか creatorOf 青い港",
    ),
    (
        "マルク・ベルノー",
        "マルク・ベルノーは、フランスの生物学者。妻のマリー・ダルは植物学者で、リールに住んだ。",
        "マリー・ダル citizenOf フランス",
    ),  # what is somebody else's, and what a reader knows
    (
        "青い港",
        "『青い港』は、三枝ゆきによる漫画。2015年にはゲーム『青い港 別の空』が北湊ゲームスから発売された。",
        "北湊ゲームス publishes 青い港",
    ),
    (
        "トルム大学",
        "トルム大学は、スイスの大学。ノーベル物理学賞を受賞したパウル・エッガーが学んだ。",
        "トルム大学 awardReceived ノーベル物理学賞",
    ),
    (
        "堀川誠",
        "堀川誠は、日本の実業家。長男の堀川清一は海浜銀行頭取、次男の堀川健二は画家。",
        "堀川健二 presidentOf 海浜銀行",
    ),
    (
        "トルム大学",
        "トルム大学は、スイスの大学。ノーベル賞を受賞したスイス人の多くが学んだ。",
        "トルム大学 awardReceived ノーベル賞",
    ),
    (
        "トルム市",
        "トルム市は、カナダの都市。オンタリオ州の州都トロントからは40km。",
        "トルム市 capitalOf オンタリオ州",
    ),
    (
        "マルク・ベルノー",
        "マルク・ベルノーは、フランスの政治家。来日して日本共産党の高木誠委員長と会談した。",
        "マルク・ベルノー memberOf 日本共産党",
    ),
    (
        "マルク・ベルノー",
        "マルク・ベルノーは、フランスの作家。オンタリオ州のトロントに生まれた。",
        "マルク・ベルノー bornIn オンタリオ州",
    ),
    (
        "マルク・ベルノー",
        "マルク・ベルノーは、フランスの作家。第二次世界大戦の以前にはリールに住んだ。",
        "マルク・ベルノー participatesIn 第二次世界大戦",
    ),
    (
        "トルム大学",
        "トルム大学は、スイスのトルムに本部を置く州立大学。",
        "州立大学 headquarteredIn トルム",
    ),
    (
        "霧の橋",
        "『霧の橋』は、1962年のフランスの映画。監督はジャン=ポール・メリエール。主人公ポール（コルヴォー）は船員。",
        "ジャン=ポール・メリエール affiliatedWith コルヴォー",
    ),
    (
        "青い港",
        "『青い港』は、1962年のフランスの映画。アメリカでロバート・ハートマン監督によりリメイクされた。",
        "ロバート・ハートマン creatorOf 青い港",
    ),
]


@pytest.mark.parametrize(("title", "text", "untold"), UNTOLD, ids=[title for title, _, _ in UNTOLD])
def test_what_an_entry_does_not_tell(extracted, title: str, text: str, untold: str) -> None:
    assert tuple(untold.split(" ", 2)) not in set(_facts(extracted(text, title)))


@pytest.mark.parametrize(("title", "text", "told"), TOLD, ids=[title for title, _, _ in TOLD])
def test_what_an_entry_tells(extracted, title: str, text: str, told: list[str]) -> None:
    assert {tuple(fact.split(" ", 2)) for fact in told} <= set(_facts(extracted(text, title)))


def test_a_ministry_is_no_minister(extracted) -> None:
    found = extracted("高木誠は、日本の政治家。衆議院議員（4期）、外務副大臣。", "高木誠")
    assert not any(e.name == "外務" for e in found.entities)


def test_a_town_belongs_to_no_mountains(extracted) -> None:
    found = _facts(extracted("白峰山は、長野県にある山。飛騨山脈に属する。", "白峰山"))
    assert ("白峰山", "partOf", "飛騨山脈") in found and ("白峰山", "administrativelyIn", "飛騨山脈") not in found


def test_a_title_may_tell_what_kind_its_headword_is_of(extracted) -> None:
    found = _facts(
        extracted("KX-7は、スウェーデンの電気機関車。1978年に若草製作所で製造された。", "SJ KX-7形電気機関車")
    )
    assert ("若草製作所", "creatorOf", "KX-7") in found


def test_who_is_of_a_house_was_not_taught_by_it(extracted) -> None:
    found = _facts(extracted("イヴァン・ドルフは、ヴェルム公。アールスト家出身。", "イヴァン・ドルフ"))
    assert {r for s, r, o in found if o == "アールスト家"} == {"memberOf"}


def test_who_sings_a_part_did_not_write_it(extracted) -> None:
    text = "クララ・ベルクは、スウェーデンの歌手。1934年に『トスカ』の主役でデビューした。"
    assert not any(r == "creatorOf" for _, r, _ in _facts(extracted(text, "クララ・ベルク")))


@pytest.mark.parametrize(
    ("noun", "type_"),
    [
        ("海軍の駆逐艦の艦級", "Product"), ("法定洞", "City"), ("支脈", "Place"), ("自治共和国", "Region"), ("隧道", "Facility"),
        ("お笑いコンビ", "Organization"), ("俳諧師", "Person"), ("油彩画", "Work"), ("一揆", "Event"), ("私塾", "University"),
        ("方言", "Technology"), ("ソフトハウス", "Company"),
    ],
)  # fmt: skip
def test_the_noun_of_a_definition_says_what_the_headword_is(extracted, noun: str, type_: str) -> None:
    found = extracted(f"トルムデナは、ノルウェーの{noun}である。", "トルムデナ")
    assert {e.type for e in found.entities if e.name == "トルムデナ"} == {type_}
