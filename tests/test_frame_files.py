"""Frames as files say them: predicates taken apart, a frame for each, defects named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.model import Status
from kg.ontology import Ontology, parse_predicate
from tests.small_ontology import DEALS


@pytest.mark.parametrize(
    ("phrase", "lemma", "fixed"),
    [
        ("買収する", "買収", ()),
        ("属する", "属する", ()),
        ("置く", "置く", ()),
        ("本社を置く", "置く", (("を", "本社"),)),
        ("傘下に持つ", "持つ", (("に", "傘下"),)),
        ("株式の大半を取得する", "取得", (("を", "株式の大半"),)),
        ("名乗りを上げる", "上げる", (("を", "名乗り"),)),
        ("明らかにする", "する", (("に", "明らか"),)),
        ("取引先として選ぶ", "選ぶ", (("として", "取引先"),)),
        ("本社を東京に置く", "置く", (("を", "本社"), ("に", "東京"))),
        ("取りまとめる", "取りまとめる", ()),
        ("手がける", "手がける", ()),
    ],
)
def test_predicates_are_taken_apart(phrase: str, lemma: str, fixed: tuple[tuple[str, str], ...]) -> None:
    assert parse_predicate(phrase) == (lemma, fixed)


def test_all_frames_load_with_known_relations(ontology: Ontology) -> None:
    assert ontology.frames.relations() <= ontology.relations.keys()
    assert ontology.frames.embeds and ontology.frames.links and ontology.frames.lights and ontology.frames.cues


def test_a_table_becomes_a_frame_for_each_predicate(small_ontology: Path) -> None:
    frames = Ontology.load(small_ontology).frames
    (buy,), (take,) = frames.verbs["買収"], frames.verbs["収める"]
    assert (buy.relation, buy.subject, buy.object, buy.nominal) == ("acquires", ("が",), ("を", "の"), True)
    assert take.fixed == (("に", "傘下"),)
    assert [fact.status for _, example in frames.examples() for fact in example.facts] == [
        Status.ACTUAL,
        Status.PLANNED,
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('relation = "acquires"', 'relation = "buys"', "relation = 'buys' is unknown"),
        ("| acquires | みなと銀行 |", "| buys | みなと銀行 |", "'buys' is unknown"),
        ("| acquires | みなと銀行 | Planned", "| acquires", "example fact"),
        ("| Planned", "| Intended", "'Intended' is unknown"),
        ('subject = "が"', 'subject = "ga"', "subject = 'ga' is unknown"),
        ('subject = "が"\n', "", "no subject"),
        ("[[verb]]", "[[verbs]]", "[[verbs]] is no kind of frame"),
        ('subject = "が"', 'subject = "が"\nsubject_class = ["Firm"]', "'Firm' is unknown"),
        ('subject = "が"', 'subject = "が"\nnominal = "no"', "nominal = 'no' is neither true nor false"),
        ('subject = "が"', 'subject = "が"\nmood = "x"', "unknown key mood"),
        ('"買収する"', '"買収"', "買収 does not end in a dictionary form"),
        ('"傘下に収める"', '"買収する"', "買収する twice"),
        ('subject = "が"', "subject = ", "not readable as TOML"),
    ],
)
def test_defects_of_frames_are_named(small_ontology: Path, old: str, new: str, said: str) -> None:
    path = small_ontology / "frames" / "deals.toml"
    assert old in DEALS
    path.write_text(DEALS.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(small_ontology)
    message = str(caught.value)
    assert "deals.toml" in message and said in message and "\n" not in message and ";" in message


def test_a_frame_needs_an_example(small_ontology: Path) -> None:
    text = DEALS.partition("examples")[0]
    (small_ontology / "frames" / "deals.toml").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"deals\.toml \[\[verb\]\] 1 \(acquires 買収する\): no example; add"):
        Ontology.load(small_ontology)


def test_the_frames_of_a_verb_are_made_when_asked_for_and_kept(ontology: Ontology) -> None:
    frames = ontology.frames
    found = frames.verbs["買収"]
    assert found and all(frame.lemma == "買収" and frame.source for frame in found)
    assert frames.verbs.get("買収") is found
    assert "青葉する" not in frames.verbs and frames.verbs.get("青葉する", ()) == ()
    assert sum(map(len, frames.verbs.values())) == len(list(frames.verbs.written()))
