"""Places written as one, cut into names."""

from __future__ import annotations

import pytest

from kg.mention.place.address import addresses
from kg.mention.span import Span
from tests.sayings import says
from tests.test_mention_names import CASE, COMMON, PLACE, SUFFIX, WORDS, sentence, texts


def _span(s, begin: int, end: int, kind: str) -> Span:
    span = Span(begin, end, s.tokens[begin].start, s.tokens[end - 1].end, kind, confidence=0.8)
    span.vote(kind, 1.0)
    return span


@pytest.mark.parametrize(
    ("words", "kind", "pieces"),
    [
        ((("オレゴン", PLACE), ("州", SUFFIX), ("南西部", COMMON), ("カーリー", PLACE), ("郡", SUFFIX)), "Region",
         ["オレゴン州", "カーリー郡"]),
        ((("アメリカ合衆国", PLACE), ("オレゴン", PLACE), ("州", SUFFIX)), "Region", ["アメリカ合衆国", "オレゴン州"]),
        ((("フランス", PLACE), ("南西部", COMMON)), "Country", ["フランス"]),
        ((("ワシントン", PLACE), ("郡", SUFFIX)), "Region", ["ワシントン郡"]),
        ((("四日市", PLACE), ("市", SUFFIX)), "City", ["四日市市"]),
        ((("ルソン", PLACE), ("島", SUFFIX), ("西", COMMON)), "Place", ["ルソン島"]),
        ((("北海道", PLACE), ("地区", COMMON)), "Region", ["北海道地区"]),
        ((("フランス", PLACE), ("列島", COMMON)), "Region", ["フランス列島"]),
        ((("若草", PLACE), ("市", SUFFIX), ("北俣", COMMON)), "Place", ["若草市", "北俣"]),
        ((("若草", PLACE), ("市", SUFFIX), ("在住", COMMON)), "Place", ["若草市在住"]),
        ((("八雲", PLACE), ("社", SUFFIX)), "Company", ["八雲社"]),
    ],
)  # fmt: skip
def test_an_address_is_cut_into_places(words, kind: str, pieces: list[str]) -> None:
    s = sentence(*words, ("に", CASE))
    assert texts(s, addresses(s, [_span(s, 0, len(words), kind)], WORDS)) == pieces


def test_the_narrowest_place_is_called_by_the_whole_address() -> None:
    s = sentence(("滋賀県", PLACE), ("大津市", PLACE), ("青葉町", PLACE), ("の", CASE), ("川上村", PLACE))
    spans = [_span(s, 0, 1, "Region"), _span(s, 1, 2, "City"), _span(s, 2, 3, "City"), _span(s, 4, 5, "City")]
    found = addresses(s, spans, WORDS)
    assert [f.aliases for f in found] == [(), (), ("滋賀県大津市青葉町",), ()]


def test_a_state_before_a_dot_may_be_left_out_of_the_address() -> None:
    words = (("フランス", PLACE), ("・", COMMON), ("青葉州", PLACE), ("川上村", PLACE))
    s = sentence(*words, ("の", CASE))
    spans = [_span(s, 0, 1, "Country"), _span(s, 2, 3, "Region"), _span(s, 3, 4, "City")]
    found = addresses(s, spans, WORDS)
    assert [f.aliases for f in found] == [(), (), ("フランス・青葉州川上村", "青葉州川上村")]


test_a_state_and_its_quarter_stand_before_a_place = says(
    [
        (
            "仏中西部ヴァロワーズ州で8日、爆発があった。",
            ["ヴァロワーズ州 | administrativelyIn | フランス", "爆発 | occurredIn | ヴァロワーズ州"],
        ),
        ("韓国南部ナムチョンで9日、土砂崩れがあった。", ["ナムチョン | administrativelyIn | 韓国"]),
        ("海浜電機は独南部バイエルン州に工場を建てた。", ["工場 | locatedIn | バイエルン州"]),
        ("西岸北部カルミーヤで8日、ミサイル攻撃があり、5人が負傷した。", ["ミサイル攻撃 | hasCasualties | 5 人"]),
        ("会談は米北東部ニュージャージー州で行われた。", ["ニュージャージー州 | administrativelyIn | 米国"]),
    ]
)
