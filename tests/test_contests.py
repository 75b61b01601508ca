"""Events of a games and flights, which have no name but a number or a rule (kg/mention/event/contests.py)."""

from __future__ import annotations

import pytest

from kg import mention
from kg.model import Document

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柔道男子66キロ級で高木誠が優勝した。", "男子66キロ級"),
        ("陸上男子400メートルリレーの決勝が行われた。", "男子400メートルリレー"),
        ("女子200メートル個人メドレーは森下結衣が優勝した。", "女子200メートル個人メドレー"),
        ("若草オープンは15日、女子シングルス決勝が行われた。", "女子シングルス決勝"),
    ],
)
def test_disciplines_are_events(analyser, ontology, text: str, name: str) -> None:
    document = Document("d", text)
    found = mention.find(document, analyser(document), ontology)
    assert [m.type for m in found if m.surface == name] == ["Event"]


def test_men_and_women_are_no_events(analyser, ontology) -> None:
    document = Document("d", "男子生徒と女子高校生が参加した。")
    assert not [m for m in mention.find(document, analyser(document), ontology) if m.type == "Event"]


def test_a_flight_begins_with_its_airline(analyser, ontology) -> None:
    document = Document("d", "北浜航空984便が滑走路を外れた。")
    names = [m.surface for m in mention.find(document, analyser(document), ontology)]
    assert "北浜航空984便" in names and "北浜航空" in names


def test_a_club_abroad_begins_with_its_town(types) -> None:
    assert "ロンドン・ローバーズ" in types("ロンドン・ローバーズが決勝で優勝した。")
    assert "パリ・ロンドン" not in types("パリ・ロンドン間の列車が止まった。")


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("競泳の世界選手権第3日は14日、湊市で行われた。", "世界選手権", "Event"),
        ("第66期王棋戦五番勝負第4局が湊市で行われた。", "第66期王棋戦五番勝負", "Event"),
        ("女子100メートルで白石美波（若草高）が勝った。", "若草高", "University"),
        ("優勝は白石美波（神奈川・若草高）だった。", "若草高", "University"),
        ("挑戦者の久保田亮八段（31）が勝った。", "久保田亮", "Person"),
        ("県立若草高校の創立100周年記念式典が開かれた。", "創立100周年記念式典", "Event"),
        ("15日未明、若草町の住宅から火が出た。", "火", "Event"),
    ],
)
def test_contests_schools_ranks_and_fires(analyser, ontology, text: str, name: str, type_: str) -> None:
    document = Document("d", text)
    found = {m.surface: m.type for m in mention.find(document, analyser(document), ontology)}
    assert found.get(name) == type_, found


@pytest.mark.parametrize(
    "text",
    ["第3日曜日に開かれた。", "高木誠（身長は高）と話した。", "会員は二段（にだん）だった。", "ゲストのリストを見た。"],
)
def test_what_only_looks_like_one(analyser, ontology, text: str) -> None:
    document = Document("d", text)
    types = [m.type for m in mention.find(document, analyser(document), ontology)]
    assert "University" not in types and "Event" not in types, types
