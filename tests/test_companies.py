"""Companies told by their trade and by what is done with them, and whose figures stand alone in a report."""

from __future__ import annotations

import pytest

from kg.model import Extraction
from tests.extractions import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("建機大手のヴァルトマンを買収する。", "ヴァルトマン"),
        ("独化学大手ゼーバルトが日本法人を設立した。", "ゼーバルト"),
        ("スイスの時計大手ローマンは直営店を閉鎖する。", "ローマン"),
        ("米半導体新興のクロスビームに出資する。", "クロスビーム"),
        ("衣料品チェーンのコトリヤが中国に進出する。", "コトリヤ"),
        ("ソフト開発のアクシオム（東京・港）は上場を申請した。", "アクシオム"),
        ("三峰商事がインドのバララ・スチールに30%出資する。", "バララ・スチール"),
        ("産業用ロボットを手掛けるドイツのクラインは新工場を建てる。", "クライン"),
        ("クラインは1957年の創業で、シュツットガルトに本社を置く。", "クライン"),
        ("中東のEVファンドNVXが出資した。", "NVX"),
        ("政府系ファンドNVXが出資した。", "NVX"),
    ],
)
def test_a_trade_or_a_deal_tells_a_company(types, text, name):
    assert types(text).get(name) == "Company"


def test_a_plan_for_a_technology_is_named_from_the_beginning_of_its_compound(extracted):
    lines = told(extracted("青葉県は国産生成AI開発計画を発表した。"))
    assert any("青葉県 | announces | 国産生成AI開発計画" in line for line in lines), lines


def test_a_kind_of_firm_is_no_firms_name(types):
    assert "EVファンド" not in types("EVファンドが出資した。")


def test_who_has_a_title_is_no_company(types):
    assert types("建機大手の高木誠社長は記者会見した。").get("高木誠") == "Person"


def said(extraction: Extraction) -> set[str]:
    """The facts, a quantity as its value and unit, with the status where it is not Actual."""
    return {line.rpartition(" | ")[0].removesuffix(" | Actual") for line in told(extraction)}


RESULTS = "青葉製作所は5日、決算を発表した。"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (RESULTS + "売上高は6%増の520億円を見込む。", "青葉製作所 | hasRevenue | 52000000000 JPY | Planned"),
        (RESULTS + "純利益は過去最高の300億円となった。", "青葉製作所 | hasProfit | 30000000000 JPY"),
        (RESULTS + "4〜9月期の売上高は210億円だった。", "青葉製作所 | hasRevenue | 21000000000 JPY"),
        ("青葉製作所は2030年に売上高1兆円を目指す。", "青葉製作所 | hasRevenue | 1000000000000 JPY | Planned"),
        ("海浜電機が5日発表した4〜6月期の連結決算は、純利益が12%減の150億円だった。", "海浜電機 | hasProfit | 15000000000 JPY"),
    ],
)  # fmt: skip
def test_figures_that_stand_alone_are_of_who_the_text_is_about(extracted, text, fact):
    assert fact in said(extracted(text))


@pytest.mark.parametrize(
    "text",
    [
        RESULTS + "海外の売上高は520億円だった。",
        RESULTS + "同製品の売上高は520億円だった。",
        "青葉製作所は5日、湊商事を買収すると発表した。売上高は約80億円。",
        "青葉製作所の純利益は予想を50億円上回った。",
    ],
)
def test_figures_of_something_else_are_nobodys(extracted, text):
    assert not [line for line in said(extracted(text)) if "hasRevenue" in line or "hasProfit" in line]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海浜電機は完全子会社の双見電子を吸収合併する。", "双見電子 | subsidiaryOf | 海浜電機"),
        ("海浜電機は、子会社の双見電子が不正アクセスを受けたと発表した。", "双見電子 | subsidiaryOf | 海浜電機"),
        ("海浜電機は三峰グループ傘下の双見電子を買収する。", "双見電子 | subsidiaryOf | 三峰グループ"),
        ("海浜電機は常磐化成株を三峰商事に売却する。", "三峰商事 | acquires | 常磐化成 | Planned"),
        ("海浜電機は湊商事への出資比率を15%から33%に引き上げる。", "海浜電機 | investsIn | 湊商事 | Planned"),
        ("スカイワードは三峰商事などから12億円を調達した。", "三峰商事 | funds | スカイワード"),
        ("輝自動車は新型SUV「テルス」を12月に発売する。", "輝自動車 | launches | テルス | Planned"),
        ("輝自動車の社長に桐山修副社長が昇格する。", "桐山修 | presidentOf | 輝自動車 | Planned"),
    ],
)
def test_what_companies_do_to_each_other(extracted, text, fact):
    assert fact in said(extracted(text))


def test_whose_subsidiary_another_name_says(extracted):
    lines = said(extracted("海浜電機は三峰グループ傘下の双見電子を買収する。"))
    assert "双見電子 | subsidiaryOf | 海浜電機" not in lines


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "三峰商事は新会社を発表した。青葉製作所と合弁会社を設立し、工場を建てる。",
            "青葉製作所 | founds | 合弁会社 | Planned",
        ),
        ("白妙堂は2017年創業で、従業員は85人。三峰商事や青葉製作所が出資している。", "三峰商事 | investsIn | 白妙堂"),
        ("輝自動車の永瀬一郎社長は代表権のない会長となる。", "永瀬一郎 | chairpersonOf | 輝自動車 | Planned"),
    ],
)
def test_what_is_left_out_between_companies(extracted, text, fact):
    lines = said(extracted(text))
    assert fact in lines
    assert "三峰商事 | founds | 青葉製作所" not in lines


def test_a_firm_over_a_dot(types):
    assert types("教科書販売大手・大坂書籍が民事再生法の適用を申請した。").get("大坂書籍") == "Company"


def test_what_was_completed_is_not_who_announced_it(extracted):
    lines = said(extracted("本日、海浜電機と青葉製作所は新規格の完成を発表した。"))
    assert not [line for line in lines if "inceptionDate" in line]


def test_who_runs_a_plant(extracted):
    assert "海浜電機 | operates | 刈谷工場" in said(extracted("海浜電機が刈谷市で操業している「刈谷工場」を見学した。"))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海浜電機は携帯端末「アクア7」を11月に発売する。価格は9万8000円。", "アクア7 | hasCost | 98000 JPY"),
        ("輝自動車は新型車「テルス」を発売する。海浜電機の電池「KB-7」を搭載する。", "テルス | uses | KB-7"),
        ("海浜電機は熊本県菊池市に熊本工場を建設する。生産能力は月3万枚。", "熊本工場 | hasCapacity | 30000 枚"),
        (
            "海浜電機は熊本県菊池市に熊本工場を建設する。投資額は約800億円で、2028年4月に稼働する予定だ。",
            "熊本工場 | startDate | 2028-04 | Planned",
        ),
    ],
)
def test_more_is_told_of_what_was_put_on_sale_or_built(extracted, text, fact):
    assert fact in said(extracted(text))


def test_of_two_that_were_put_on_sale_nothing_is_told_of_either(extracted):
    text = "海浜電機は携帯端末「アクア7」を発売する。双見電子も携帯端末「フタミ3」を発売する。"
    text += "三峰商事は時計「ミネ」を開発し、時計「ミネ2」を発売した。価格は9万8000円。"
    assert not [line for line in said(extracted(text)) if "hasCost" in line]


def test_common_nouns_that_are_bought_are_no_names(types):
    for noun in ("ライバル", "インフラ"):
        assert noun not in types(f"海浜電機は{noun}の買収を検討した。")


def test_a_firm_told_once_is_named_ever_after(types):
    text = "通販サイト「ヘヤモア」を運営するモアライフを買収する。モアライフの本社は東京にある。"
    assert types(text).get("モアライフ") == "Company"


@pytest.mark.model
def test_whose_owner_a_body_is_though_the_sentence_goes_on(extracted):
    assert "海浜電機 | owns | テレノヴァ" in " ".join(
        told(extracted("テレノヴァの筆頭株主は海浜電機で、株式の54%を保有する。"))
    )


@pytest.mark.model
def test_what_lies_somewhere_is_not_who_uses_it(extracted):
    found = told(extracted("研究チームは、アタカマ砂漠にある望遠鏡を使って、惑星を見つけた。"))
    assert not any(line.startswith("研究チーム | locatedIn") for line in found), found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "relation", "amount"),
    [
        (
            "欧州委員会はセルクスに対し、独占禁止法違反で24億ユーロの制裁金を科した。",
            "penalizes",
            (2_400_000_000, "EUR"),
        ),
        ("公取委は海浜電機に課徴金3億円の納付を命じた。", "penalizes", (300_000_000, "JPY")),
        ("海浜電機は青葉製作所に対し10億円の損害賠償を求めて提訴した。", "sues", (1_000_000_000, "JPY")),
        ("青葉銀行は海浜電機に対する50億円の融資を実行した。", "funds", (5_000_000_000, "JPY")),
        ("海浜電機は30億円を投じて新工場を建設する。", "builds", (3_000_000_000, "JPY")),
        ("海浜電機は売上高30億円の青葉製作所に対し損害賠償を求めて提訴した。", "sues", None),  # of whom it is sued
    ],
)
def test_the_money_that_is_fined_lent_and_spent(extracted, text, relation, amount):
    (found,) = [f for f in extracted(text).facts if f.relation == relation]
    said = found.qualifiers.amount
    assert (said and (said.value, said.unit)) == amount


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "産業用ロボットを手掛けるドイツのクラインは新工場を建てる。",
            {"クライン | produces | 産業用ロボット", "クライン | locatedIn | ドイツ"},
        ),
        ("北湊運輸は青森市に本社を置く物流会社で、倉庫を増やす。", {"北湊運輸 | headquarteredIn | 青森市"}),
        ("北湊運輸は青森市に本社を置く物流会社だ。", {"北湊運輸 | headquarteredIn | 青森市"}),
        ("海浜電機出身の高木誠氏が社長を務める。", {"高木誠 | worksFor | 海浜電機 | Ceased"}),
        ("アンソレ社の対話型AI「クリオ」が人気だ。", {"アンソレ | develops | クリオ"}),
    ],
)
def test_what_stands_before_a_name_is_told_of_the_name(extracted, text, facts):
    found = {fact for fact in said(extracted(text)) if not fact.startswith(("新工場", "倉庫"))}
    assert facts <= found
    assert not any(fact.startswith(("ドイツ |", "物流会社 |", "高木誠 | presidentOf")) for fact in found)


DEAL = "海浜電機は10日、ドイツのクラインを買収すると発表した。"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (DEAL + "同社の全株式を投資ファンドのノルデンから取得する。", "ノルデン | sells | クライン | Planned"),
        ("海浜電機は青葉製作所の株式を取得し、連結子会社とした。", "海浜電機 | acquires | 青葉製作所"),
        ("海浜電機は工場を閉じる。従業員は約3200人で、売上高は60億円だった。", "海浜電機 | hasEmployees | 3200 人"),
        ("ネクサラは15日、50億円を調達したと発表した。出資者には三峰商事が名を連ねる。", "三峰商事 | investsIn | ネクサラ"),
    ],
)  # fmt: skip
def test_who_is_dealt_with_is_told_by_the_sentence_before(extracted, text, fact):
    assert fact in said(extracted(text))


def test_what_a_thing_is_said_to_be_is_not_where_it_is(extracted):
    assert "みなと大橋 | locatedIn | 橋" not in said(extracted("みなと大橋は北湊建設が架けた橋で、2020年に完成した。"))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海浜電機の粉飾決算事件で、東京地検は12日、元社長の高木誠容疑者を逮捕した。", "高木誠 | presidentOf | 海浜電機 | Ceased"),
        ("海浜電機の不正会計をめぐっては、金融庁が昨年、調査した。", "金融庁 | investigates | 海浜電機"),
        ("みなと汽船と西海造船は、運搬船の共同開発に乗り出すと発表した。", "みなと汽船 | collaboratesWith | 西海造船 | Planned"),
        ("海浜建設がみなと大橋を設計し、北湊建設が施工を担った。", "北湊建設 | builds | みなと大橋"),
        ("海浜電機が60%、青葉製作所が40%を出資する合弁会社が運営を担う。", "海浜電機 | investsIn | 合弁会社"),
        ("青葉製作所の筆頭株主であるソフト大手の海浜電機は、増資に応じる。", "海浜電機 | owns | 青葉製作所"),
        ("県警は会社員・津久井亘(44)、会社役員・高木誠(65)ら4人の容疑者を送検した。", "県警 | penalizes | 津久井亘"),
    ],
)  # fmt: skip
def test_firms_in_dense_sentences(extracted, text, fact):
    assert fact in said(extracted(text))


def test_the_country_of_a_post_is_no_firm(extracted):
    found = said(extracted("青葉自動車の高木誠氏は青葉モーター・アメリカ社長などを歴任した。"))
    assert not any(" | presidentOf | " in fact for fact in found)


LISTED = "リンドール社は20日、上場した。2012年に村瀬健介氏が設立し、経費精算クラウド「ケイヒラク」を運営する。"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (LISTED, "村瀬健介 | founds | リンドール"),
        (LISTED, "リンドール | operates | ケイヒラク"),
        ("東和商事は、傘下の総合スーパー、東和ストアを売却する。", "東和ストア | subsidiaryOf | 東和商事"),
        ("青葉製作所は新型機を発売した。競合の海浜電機は発売を延期した。", "海浜電機 | competesWith | 青葉製作所"),
        ("関東電力は8日、青葉原発6号機を再稼働させた。", "関東電力 | operates | 青葉原発6号機"),
    ],
)
def test_what_a_firm_does_where_it_is_not_written(extracted, text, fact):
    assert fact in said(extracted(text))


@pytest.mark.parametrize("text", ["同社は1986年創業。", "同社は1986年に創業した。"])
def test_a_firm_that_was_founded_founds_nothing(extracted, text):
    found = said(extracted("海浜電機は新工場を建てる。" + text))
    assert "海浜電機 | inceptionDate | 1986" in found
    assert not any(" | founds | " in fact for fact in found)


def test_a_noun_for_firms_has_no_figures_beside_a_firm(extracted):
    text = LISTED + "導入企業は1万社を超える。2025年6月期の売上高は86億円を見込む。"
    assert "リンドール | hasRevenue | 8600000000 JPY | Planned" in said(extracted(text))


@pytest.mark.model
def test_a_subsidiary_that_begins_like_its_owner_is_another_body(extracted):
    lines = told(extracted("通信大手のエヌコムは30日、決算を発表した。売上高は1兆4200億円だった。"
                           "同社は子会社のエヌコムエナジーを2026年4月に吸収合併する。"))  # fmt: skip
    assert "エヌコム | hasRevenue | 1420000000000 JPY | Actual | " in lines
    assert "エヌコムエナジー | subsidiaryOf | エヌコム | Actual | " in lines
    assert "エヌコム | acquires | エヌコムエナジー | Planned | " in lines
