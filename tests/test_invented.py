"""Sentences made up for the recogniser to learn from."""

from __future__ import annotations

from kg.mention.crf.invented import GROUPS, sentences
from kg.mention.crf.train import TYPES

DATA = [
    ("海浜電機は湊市の高木誠氏を迎えた。", [(0, 4, "Company"), (5, 7, "Place"), (8, 11, "Person")]),
    ("内閣は若草賞の青葉座で「潮」を見た。", [(0, 2, "Political"), (3, 6, "Event"), (7, 10, "Facility"), (12, 13, "Product")]),
    ("青葉FCが勝った。", [(0, 4, "Organization")]),
]  # fmt: skip


def test_names_stand_where_they_are_marked_and_do_not_cross():
    for text, names in sentences(DATA):
        at = 0
        for start, end, kind in sorted(names):
            assert at <= start < end <= len(text)
            assert kind in TYPES.values()
            at = end
        assert "{" not in text
        assert "}" not in text


def test_the_same_data_gives_the_same_sentences():
    assert sentences(DATA) == sentences(DATA)


def test_the_data_s_sentences_come_with_other_names():
    made = [text for text, _ in sentences(DATA * 5)]
    assert any(text.endswith("氏を迎えた。") and text != DATA[0][0] for text in made)


def test_lines_without_names_teach_what_is_none():
    assert sum(not names for _, names in sentences(DATA)) > 50


def test_each_group_of_lines_teaches_something_of_its_own():
    made = [{text for text, _ in sentences(DATA, (group,))} for group in GROUPS]
    assert len(made[0] - made[1]) > 1000
    assert len(made[1] - made[0]) > 1000
    assert sentences(DATA, GROUPS, seed=1) != sentences(DATA)
