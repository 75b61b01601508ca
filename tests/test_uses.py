"""What is done with a thing, what it does and whose somebody is tell its class, where nobody knows its name."""

from __future__ import annotations

import pytest

from kg.mention.thing.used import made

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("海浜電機は電子書籍端末のルミーラを国内で発売した。", "ルミーラ", "Product"),
        ("高木誠氏が設立したソラリンが上場した。", "ソラリン", "Company"),
        ("製造元のヘリオラが調査を始めた。", "ヘリオラ", "Company"),
        ("青葉製作所は親会社のトルネアに資産を移した。", "トルネア", "Company"),
        ("ミナトグループ傘下の青葉百貨店は店を閉める。", "ミナトグループ", "Company"),
        ("ヴェルダ傘下の海浜電機は人員を削減した。", "ヴェルダ", "Company"),
        ("食材宅配「とれたて」を運営する青葉製作所は値上げする。", "とれたて", "Service"),
        ("護衛艦「しおかぜ」が派遣された。", "しおかぜ", "Product"),
        ("ノルウェーのテレノラ社長のヨハン・リンド氏が来日した。", "テレノラ", "Company"),
        ("調査会社ポイントラインによると、首位は海浜電機だった。", "ポイントライン", "Company"),
    ],
)
def test_use_tells_a_class(types, text, name, wanted):
    assert types(text).get(name) == wanted


def test_a_body_is_no_person_though_it_sounds_like_one(types):
    found = types("フィンクラの川上亮社長が会見した。フィンクラは5日、値上げを発表した。")
    assert found.get("川上亮") == "Person"
    assert found.get("フィンクラ") != "Person"


def test_a_sport_is_no_team(types):
    assert types("柔道の高木誠選手が優勝した。").get("柔道") != "SportsTeam"


def test_what_a_body_says_in_quotes_is_no_name(types):
    assert "わからない" not in types("警視庁「わからない」と説明した。")


@pytest.mark.parametrize(
    ("after", "wanted"), [("」を全国で発売する。", "Product"), ("」を運営する会社", "Service"), ("」と述べた。", "")]
)
def test_what_is_sold_or_run_goes_by_the_name_in_quotes(after, wanted):
    assert made("「なにか" + after, 4) == wanted
