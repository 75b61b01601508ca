"""Results of companies and what they expect: which amount is whose, how it stands, and which amounts are none of theirs."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

EXPECTED = [
    "海浜電機は12日、2027年3月期の連結純利益予想を従来の280億円から300億円に引き上げた。",
    "海浜電機は通期の連結純利益見通しを250億円から300億円に修正した。",
    "海浜電機は、通期の純利益予想300億円を据え置いた。",
    "海浜電機は純利益予想を上方修正し、従来の280億円から300億円に引き上げた。",
    "海浜電機は通期の業績予想について、売上高を1兆円から1兆2000億円に、純利益を280億円から300億円にそれぞれ引き上げた。",
    "海浜電機は今期の売上高を前期比5%増の1兆2000億円、純利益を同10%増の300億円と見込む。",
    "海浜電機は300億円の純利益を見込んでいる。",
    "海浜電機は4〜6月期の純利益が300億円前後になるとの見通しを示した。",
    "海浜電機は2030年度に純利益300億円を目標に掲げる。",
    "海浜電機は純利益を2030年度に300億円へ引き上げる計画だ。",
    "海浜電機は純利益の目標を300億円に設定した。",
    "海浜電機、今期純利益15%増の300億円 半導体向け好調",
]


@pytest.mark.parametrize("text", EXPECTED)
def test_what_is_expected_is_planned(extracted, text):
    assert missing(extracted(text), ["海浜電機 | hasProfit | 30000000000 JPY | Planned"]) == []
    assert len([line for line in told(extracted(text)) if " | hasProfit | " in line]) == 1


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海浜電機の営業利益は50億円増の310億円だった。", "海浜電機 | hasProfit | 31000000000 JPY | Actual"),
        (
            "海浜電機の営業利益は前の期に比べ300億円減り、90億円にとどまった。",
            "海浜電機 | hasProfit | 9000000000 JPY | Actual",
        ),
        ("海浜電機、最終赤字150億円に", "海浜電機 | hasProfit | -15000000000 JPY | Planned"),
        ("海浜電機、150億円の最終赤字へ", "海浜電機 | hasProfit | -15000000000 JPY | Planned"),
        ("海浜電機、純利益15%増の150億円", "海浜電機 | hasProfit | 15000000000 JPY | Actual"),
        ("純利益は港南銀行が420億円、青葉銀行が380億円だった。", "港南銀行 | hasProfit | 42000000000 JPY | Actual"),
        ("港南銀行の純利益は420億円、青葉銀行は380億円だった。", "青葉銀行 | hasProfit | 38000000000 JPY | Actual"),
        ("若草食品の今期の営業利益は30億円程度になりそうだ。", "若草食品 | hasProfit | 3000000000 JPY | Possible"),
        ("若草食品の営業利益は200億円に届かなかった。", "若草食品 | hasProfit | 20000000000 JPY | Negated"),
        ("若草食品は年商2400億円の食品大手だ。", "若草食品 | hasRevenue | 240000000000 JPY | Actual"),
        ("若草食品は全従業員1万2000人の1割に当たる1200人を削減する。", "若草食品 | hasEmployees | 12000 人 | Actual"),
    ],
)
def test_figures_of_a_body(extracted, text, fact):
    assert missing(extracted(text), [fact]) == []


@pytest.mark.parametrize(
    "text",
    [
        "若草食品の純利益は市場予想の平均（53億円）を下回った。",
        "若草食品の売上高はアナリスト予想の260億円を上回った。",
        "若草食品の純利益は前年同期の74億円を上回った。",
        "若草食品は20億円の特別損失を計上すると発表した。",
        "若草食品は営業利益を約30億円水増ししていたと発表した。",
        "円安は若草食品の営業利益を30億円押し下げた。",
        "若草食品は、冷凍食品事業の売上高が500億円、営業利益が30億円だった。",
        "若草食品の国内売上高は500億円だった。",
        "若草食品はインド事業の売上高を2030年度に600億円に増やす目標を掲げる。",
    ],
)
def test_amounts_that_are_no_result(extracted, text):
    assert not any(" | hasProfit | " in line or " | hasRevenue | " in line for line in told(extracted(text)))


def test_result_of_the_term_before_is_not_of_this_one(extracted):
    found = extracted("青葉製作所の4〜6月期の最終損益は12億円の赤字（前年同期は8億円の黒字）だった。")
    terms = {f.object.value: f.qualifiers.time and f.qualifiers.time.text for f in found.facts}
    assert terms == {-1200000000: "4〜6月期", 800000000: None}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("海浜電機は青葉製作所を買収しそうだ。", "Possible"),
        ("海浜電機は青葉製作所を買収しそうにない。", "Negated"),
        ("海浜電機は青葉製作所を買収したそうだ。", "Actual"),
    ],
)
def test_how_it_looks_and_what_is_heard(extracted, text, status):
    assert missing(extracted(text), [f"海浜電機 | acquires | 青葉製作所 | {status}"]) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "海浜電機は10月10日、スマートフォン「ミナトフォン」（税込み9万8000円）を発売する。",
            "ミナトフォン | hasCost | 98000 JPY | Actual",
        ),
        ("海浜電機は月額980円の保存サービス「湊クラウド」の提供を始めた。", "湊クラウド | hasCost | 980 JPY | Actual"),
        ("海浜電機は2027年にインド市場に参入する。", "海浜電機 | operatesIn | インド | Planned"),
        ("海浜電機は北湊工場に約500億円を投じ、新棟を建設する。", "海浜電機 | investsIn | 北湊工場 | Planned"),
    ],
)
def test_prices_markets_and_money_to_be_spent(extracted, text, fact):
    assert missing(extracted(text), [fact]) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海浜電機は時価総額3000億円で上場した。", "海浜電機 | hasValuation | 300000000000 JPY"),
        ("海浜電機は企業価値500億円で青葉製作所を買収した。", "青葉製作所 | hasValuation | 50000000000 JPY"),
        ("青葉ファンドは海浜電機に評価額10億ドルで出資した。", "海浜電機 | hasValuation | 1000000000 USD"),
        ("海浜電機は売上高100億円で首位に立った。", "海浜電機 | hasRevenue | 10000000000 JPY"),
    ],
)
def test_at_what_figure_something_is_done(extracted, text, fact):
    assert missing(extracted(text), [fact]) == []
