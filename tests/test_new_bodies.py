"""What is told of a body right after the sentence that says it is founded, and whose results stand without a name."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

VENTURE = "北湊重工と豊浜化学は、電池材料を生産する合弁会社「湊バッテリー」を9月に設立する。"


@pytest.mark.parametrize(
    ("then", "wanted"),
    [
        ("本社は豊橋市に置く。", "湊バッテリー | headquarteredIn | 豊橋市 | Planned"),
        ("社長には北湊重工の木下常務執行役員が就く。", "木下 | presidentOf | 湊バッテリー | Planned"),
        ("北湊重工が60%、豊浜化学が40%を出資する。", "豊浜化学 | investsIn | 湊バッテリー | Planned"),
    ],
)
def test_of_a_new_body_the_next_sentence_tells(extracted, then, wanted):
    extraction = extracted(VENTURE + then)
    assert not missing(extraction, [wanted])
    assert not any(line.startswith("北湊重工 | headquarteredIn") for line in told(extraction))


@pytest.mark.parametrize(
    "text",
    [
        VENTURE + "海浜電機は本社を豊橋市に置く。",  # another body is the topic
        "北湊重工は湊バッテリーと組む。" + VENTURE + "社長の木下氏は期待を示した。",  # 社長 of whoever speaks
    ],
)
def test_no_old_body_nor_one_that_speaks_is_a_new_one(extracted, text):
    lines = told(extracted(text))
    assert not any(" 湊バッテリー |" in line and "presidentOf" in line for line in lines)
    assert not any(line.startswith("湊バッテリー | headquarteredIn") for line in lines)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "海浜電機は人員を削減する。1〜3月期決算は売上高が前年同期比12%減の31億ドル、最終損益は4億ドルの赤字だった。",
            ["海浜電機 | hasRevenue | 3100000000 USD", "海浜電機 | hasProfit | -400000000 USD"],
        ),
        (
            "青葉製作所は工場を閉鎖する。昨年度の業績は売上高が300億円、営業利益は前の年より5割減り12億円だった。",
            ["青葉製作所 | hasRevenue | 30000000000 JPY", "青葉製作所 | hasProfit | 1200000000 JPY"],
        ),
        (
            "海浜電機が発表した第1四半期決算は、最終利益が前の年の同じ時期に比べて12%増え31億円となりました。",
            ["海浜電機 | hasProfit | 3100000000 JPY"],
        ),
    ],
)
def test_results_are_those_of_the_body_that_the_text_is_about(extracted, text, wanted):
    assert not missing(extracted(text), wanted)


def test_an_exchange_is_no_firm_that_is_taken_up(extracted):
    text = "東京証券取引所は24日、決済企業ペイルテックの上場を承認した。同社は2016年、小川圭氏が設立した。"
    lines = told(extracted(text))
    assert not any("founds | 東京証券取引所" in line or line.startswith("東京証券取引所 | inception") for line in lines)
    assert any(line.startswith("小川圭 | founds | ペイルテック") for line in lines)


def test_a_clause_tells_of_the_firm_behind_its_country(extracted):
    text = "青葉精機は28日、産業用ロボットを手がけるドイツのヴァルター社を約850億円で買収すると発表した。"
    lines = told(extracted(text))
    assert not any(line.startswith("青葉精機 | produces") for line in lines)
    assert any(line.startswith("ヴァルター | produces | 産業用ロボット") for line in lines)


def test_two_that_act_together_go_on_unwritten(extracted):
    text = (
        "北都銀行と南都銀行は15日、経営統合で合意した。持ち株会社「北南フィナンシャルグループ」を設立する。"
        "新会社の社長には北都銀行の藤原頭取が就任する。本社は仙台市に置く。"
    )
    wanted = [
        "北都銀行 | founds | 北南フィナンシャルグループ | Planned",
        "南都銀行 | founds | 北南フィナンシャルグループ | Planned",
        "藤原 | presidentOf | 北南フィナンシャルグループ | Planned",
        "北南フィナンシャルグループ | headquarteredIn | 仙台市 | Planned",
    ]
    assert not missing(extracted(text), wanted)


def test_one_of_two_that_is_only_acted_with_does_not_go_on(extracted):
    lines = told(extracted("海浜電機は北湊重工と提携する。2027年に新会社「湊電池」を設立する。"))
    assert not any(line.startswith("北湊重工 | founds") for line in lines)


def test_the_day_of_the_choice_is_not_that_of_what_is_chosen(extracted):
    text = "海浜電機は14日、村田孝社長が会長に退く人事を固めた。"
    (post,) = [f for f in extracted(text).facts if f.relation == "chairpersonOf"]
    assert post.qualifiers.time is None
    dated = extracted("海浜電機は14日、村田孝社長が10月1日付で会長に退く人事を固めた。")
    (post,) = [f for f in dated.facts if f.relation == "chairpersonOf"]
    assert post.qualifiers.time is not None and post.qualifiers.time.start == "2025-10-01"


@pytest.mark.parametrize(
    ("text", "many"),
    [("堀田製作所は工場を閉鎖し、約400人の人員を削減する。", 0), ("堀田製作所は約400人の従業員を抱える。", 1)],
)
def test_people_that_something_is_done_to_are_not_all_there_are(extracted, text, many):
    assert sum(f.relation == "hasEmployees" for f in extracted(text).facts) == many


def test_what_is_sold_is_the_topic_though_it_has_no_name(extracted):
    text = "大栄百貨店は本店を閉店する。建物は不動産会社の西日本地所に約90億円で売却する。"
    assert not any(line.startswith("西日本地所 | acquires | 大栄百貨店") for line in told(extracted(text)))
