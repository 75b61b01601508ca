"""Mentions found in sentences that GiNZA parses."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.analyse import Analyser
from kg.mention import find
from kg.mention.triggers import FAMILY, triggered
from kg.model import Document, Mention, MentionKind
from kg.ontology import Ontology

pytestmark = pytest.mark.model


@cache
def analyser() -> Analyser:
    return Analyser()


ONTOLOGY = Ontology.load()


def read(text: str) -> tuple[Mention, ...]:
    document = Document("test", text)
    mentions = find(document, analyser()(document), ONTOLOGY)
    for m in mentions:
        assert text[m.start : m.end] == m.surface
    for one, other in combinations(mentions, 2):
        assert other.start >= one.end or other.end <= one.end, f"{one.surface} crosses {other.surface}"
    return mentions


def found(text: str, kind: MentionKind = MentionKind.NAME) -> dict[str, str]:
    return {m.surface: m.type for m in read(text) if m.kind is kind}


def one(text: str, surface: str) -> Mention:
    return next(m for m in read(text) if m.surface == surface)


def test_a_title_is_no_part_of_the_name():
    assert one("田中太郎社長が辞任した。", "田中太郎").title == "社長"
    assert one("警察は佐藤花子容疑者を逮捕した。", "佐藤花子").title == "容疑者"
    assert one("ジョン・スミス氏は語った。", "ジョン・スミス").title == "氏"


def test_a_head_noun_makes_a_name_of_a_body():
    assert found("横浜地裁は訴えを退けた。")["横浜地裁"] == "GovernmentBody"
    assert found("Kestrel社は工場を建てた。")["Kestrel"] == "Company"
    assert found("株式会社八雲電機は新製品を出した。")["株式会社八雲電機"] == "Company"


def test_places_come_apart():
    names = found("徳島県徳島市に本社を置く。")
    assert (names["徳島県"], names["徳島市"]) == ("Region", "City")


def test_a_person_described_by_a_country_is_a_description():
    mentions = {(m.surface, m.kind): m.type for m in read("フランス大使は会見した。")}
    assert mentions["フランス大使", MentionKind.NOMINAL] == "Person"
    assert mentions["フランス", MentionKind.NAME] == "Country"


def test_quotes_with_a_head_noun():
    assert found("「Nightjar」プロジェクトが始まった。") == {"「Nightjar」プロジェクト": "Project"}
    assert found("新曲「雨の坂道」を発表した。")["雨の坂道"] == "Work"


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("西海道新聞社（西新）は増資する。", "西海道新聞社", "西新"),
        ("中村一郎（なかむら・いちろう）氏が死去した。", "中村一郎", "なかむら・いちろう"),
    ],
)
def test_brackets_give_another_name(text: str, name: str, alias: str):
    assert alias in one(text, name).aliases


def test_descriptions_and_what_names_no_thing():
    nominal = found("両社は共同持株会社を設立することで合意し、臨時株主総会を開く予定だ。", MentionKind.NOMINAL)
    assert nominal.get("持株会社", nominal.get("共同持株会社")) == "Company"
    assert nominal["臨時株主総会"] == "Event"
    assert not {"こと", "予定", "合意", "設立"} & nominal.keys()


def test_pro_forms():
    pronouns = found(
        "同社はこの計画を進める。彼は同国の大使だ。これは当社の本プロジェクトである。", MentionKind.PRONOUN
    )
    assert pronouns == {
        "同社": "Company", "この計画": "Project", "彼": "Person", "同国": "Country", "これ": "Thing", "当社": "Company",
        "本プロジェクト": "Project",
    }  # fmt: skip


def test_latin_names_of_several_words():
    assert "The Daily Record" in found("The Daily Recordによると、計画は延期された。")
    assert "ＨＡＬＤＥＮ" in found("ＨＡＬＤＥＮは赤字を出した。")


PIECES = [
    "トヨタ",
    "氏",
    "、",
    "。",
    "（",
    "）",
    "「",
    "」",
    "『",
    "』",
    "・",
    "社",
    "同社",
    "この",
    "計画",
    "アメリカ",
    "大使",
]
PIECES += [
    "東京都千代田区",
    "Ｘ",
    "OpenAI",
    "は",
    "が",
    "の",
    "3",
    "第",
    "\n",
    " ",
    "　",
    "株式会社",
    "😀",
    "が\u3099",
    "孫正義",
    "米",
]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_offsets_always_hold(text: str):
    mentions = read(text)
    assert list(mentions) == sorted(mentions, key=lambda m: (m.start, -m.end, m.kind.value))


@pytest.mark.parametrize(
    ("hangs_on", "asked"),
    [
        ({"words": ("汽船", "帆船")}, ["若草号は白い帆船だ。"]),
        ({"tokens": ("号",)}, ["若草号は白い帆船だ。"]),
        ({"tag": FAMILY}, ["高木さんは泳いだ。"]),
    ],
)
def test_a_rule_is_asked_only_where_what_it_hangs_on_stands(hangs_on, asked):
    seen = []
    rule = triggered(**hangs_on)(lambda sentence: seen.append(sentence.text))
    for sentence in analyser()(Document("test", "若草号は白い帆船だ。\n高木さんは泳いだ。\n番号を呼んだ。")):
        rule(sentence)
    assert seen == asked
