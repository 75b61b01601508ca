"""Cutting texts into sentences: offsets, brackets, headings, and lines longer than any sentence."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.analyse.segment import segments
from kg.model import SentenceKind


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segments(text)]


def test_stops_end_sentences_unless_inside_quotes():
    assert cut("佐伯氏は「買収する。すぐだ」と述べた。株価は上がった。") == [
        "佐伯氏は「買収する。すぐだ」と述べた。",
        "株価は上がった。",
    ]


def test_headings_items_and_numbers():
    found = segments("海浜電機、買収へ\n\n・本社は横浜市\n売上高は3.5億円だった。")
    assert [s.kind for s in found] == [SentenceKind.HEADING, SentenceKind.ITEM, SentenceKind.SENTENCE]


def test_a_headline_of_two_parts_is_two_headings_and_a_name_with_a_blank_is_one():
    assert cut("海浜電機、青葉製作所を買収へ　年内に手続き完了") == ["海浜電機、青葉製作所を買収へ", "年内に手続き完了"]
    assert cut("代表取締役社長　佐伯　健") == ["代表取締役社長　佐伯　健"]
    assert {s.kind for s in segments("海浜電機が値上げへ　北湊重工も追随")} == {SentenceKind.HEADING}


def test_a_line_longer_than_any_sentence_is_cut_at_commas():
    text = "海浜電機は青葉製作所を買収し、" * 2000
    found = cut(text)
    assert "".join(found) == text
    assert max(map(len, found)) <= 4001
    assert all(piece.endswith("、") for piece in found)
    assert max(map(len, cut("あ" * 5000))) <= 4001


@given(st.text(alphabet="あ買収「」（）。、！.1 \n\r・　", max_size=200))
def test_segments_lie_in_order_and_hold_all_that_is_written(text):
    found = segments(text)
    assert all(0 <= a.start < a.end <= b.start for a, b in pairwise(found))
    assert all(s.end <= len(text) and text[s.start : s.end].strip() for s in found)
