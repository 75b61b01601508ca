"""The rules that read an encyclopedia's sentences about their headword, by their own examples."""

from __future__ import annotations

import pytest

from kg.fact.entry.entry import EntryRule, entry_rules
from tests.test_entry import _facts

EXAMPLES = [(rule, example) for rule in entry_rules() for example in rule.examples]


def test_every_rule_has_an_example() -> None:
    assert all(rule.examples for rule in entry_rules())


def test_rules_are_of_the_ontology(ontology) -> None:
    for rule in entry_rules():
        assert rule.relation in ontology.relations
        assert all(c in ontology.classes for c in (*rule.headword, *rule.object))


@pytest.mark.model
@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[e["text"][:40] for _, e in EXAMPLES])
def test_examples(extracted, ontology, rule: EntryRule, example: dict) -> None:
    said = _facts(extracted(example["text"], example["title"]))
    found = {f"{s} | {r} | {o}" for s, r, o in said}
    found |= {f"{o} | {r} | {s}" for s, r, o in said if r in ontology.relations and ontology.relations[r].symmetric}
    assert set(example["facts"]) <= found
    if not example["facts"]:
        assert not any(f" | {rule.relation} | " in f for f in found)


@pytest.mark.model
def test_a_sentence_about_somebody_else_is_not_read(extracted) -> None:
    text = "青木はるかは、日本の植物学者。夫の杉山健一は青葉文学賞を受賞した。"
    found = _facts(extracted(text, "青木はるか"))
    assert ("青木はるか", "awardReceived", "青葉文学賞") not in found


@pytest.mark.model
def test_news_are_not_read_as_an_entry(extracted) -> None:
    found = extracted("青木はるか氏は10日、記者会見した。青葉文学賞を受賞。青葉大学卒業。", "青木氏に文学賞")
    assert not [fact for fact in found.facts if any(e.rule == "entry" for e in fact.evidence)]


@pytest.mark.model
def test_who_acquires_owns_in_an_entry(extracted) -> None:
    text = "海浜フードは、横浜市に本社を置く企業。2011年に北湊飯店を買収した。"
    found = extracted(text, "海浜フード")
    assert ("海浜フード", "owns", "北湊飯店") in _facts(found)
    assert {f.inferred for f in found.facts if f.relation == "owns"} == {True}
    assert ("海浜フード", "owns", "北湊飯店") not in _facts(extracted(text, "海浜フード、北湊飯店を買収"))


@pytest.mark.model
def test_what_an_entry_leaves_out_is_its_headword_by_a_shorter_title(extracted) -> None:
    text = "海浜フード株式会社は、横浜市に本社を置く企業。1934年に高木誠が創業した。2011年に北湊飯店を買収した。"
    acquired = {(s, o) for s, r, o in _facts(extracted(text, "海浜フード")) if r == "acquires"}
    assert {o for _, o in acquired} == {"北湊飯店"}
    assert "高木誠" not in {s for s, _ in acquired}


@pytest.mark.model
def test_an_entry_says_nothing_of_what_it_does_not_name(extracted) -> None:
    text = "青木はるかは、日本の作家。青葉大学大学院を修了し、映画を製作した。白い博物館が横浜市にある。"
    found = extracted(text, "青木はるか")
    names = {e.name for e in found.entities}
    assert not {"映画", "博物館", "大学院"} & names


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "relation", "facts"),
    [
        ("史家のジョン・ベイカー（1384年没）が記した。", "deathDate", {("ジョン・ベイカー", "1384")}),
        ("父親のパウル（*1861年–†1930年）は教師だった。", "birthDate", {("パウル", "1861")}),
        ("父親のパウル（*1861年–†1930年）は教師だった。", "deathDate", {("パウル", "1930")}),
        ("ハーゲン（1899年-1935年）が設計した。", "deathDate", {("ハーゲン", "1935")}),
        ("ハーゲン戦争（1914年-1918年）が起きた。", "deathDate", set()),
    ],
)
def test_dates_of_lives_in_brackets(extracted, text: str, relation: str, facts: set) -> None:
    assert {(s, str(o)) for s, r, o in _facts(extracted(text, "")) if r == relation} == facts


@pytest.mark.model
def test_a_film_of_a_country_is_the_film_that_the_entry_is_about(extracted) -> None:
    text = "『北の灯台』は、2011年に公開された日本映画。主演は川上奈緒。配給は東和シネマ。"
    found = set(_facts(extracted(text, "北の灯台")))
    assert {("川上奈緒", "performerOf", "北の灯台"), ("東和シネマ", "publishes", "北の灯台")} <= found
    assert "日本映画" not in {s for s, _, _ in found} | {o for _, _, o in found}


@pytest.mark.model
def test_a_piece_of_a_reading_is_no_name(extracted) -> None:
    text = "北湊大橋（きたみなとおおはし、英: Kitaminato Bridge）は、横浜市にある橋である。県都グルノーブルの北20kmに位置する。"
    found = extracted(text, "北湊大橋")
    names = {n for e in found.entities for n, _ in (*e.labels, *e.aliases)}
    assert {"きたみなとおおはし", "Kitaminato Bridge"} <= names
    assert len([e for e in found.entities if any("おおはし" in n for n, _ in (*e.labels, *e.aliases))]) == 1
    assert ("北湊大橋", "locatedIn", "グルノーブル") not in _facts(found)


@pytest.mark.model
def test_works_get_prizes_and_who_has_one_gives_none_to_the_headword(extracted) -> None:
    text = "『青い港』は、青木はるかによる日本の漫画。2011年に第9回若草賞を受賞。"
    assert ("青い港", "awardReceived", "第9回若草賞") in _facts(extracted(text, "青い港"))
    text = "青葉高校は、横浜市にある高等学校。卒業生に若草文学賞受賞者の山根洋がいる。"
    assert not any(s == "青葉高校" and p == "awardReceived" for s, p, _ in _facts(extracted(text, "青葉高校")))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("青木はるかは、日本の画家。夫は元湊放送アナウンサーの山根洋。", ("青木はるか", "worksFor", "湊放送")),
        ("青木はるかは、日本の歌手。2001年に『夜の歌』を歌ってデビューした。", ("青木はるか", "creatorOf", "夜の歌")),
    ],
)
def test_what_is_told_of_kin_and_songs_sung(extracted, text: str, wrong: tuple[str, str, str]) -> None:
    assert wrong not in _facts(extracted(text, "青木はるか"))
