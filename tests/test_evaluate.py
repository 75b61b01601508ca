"""The figures of `evaluate`: small graphs with known answers, and agreement with the scorer kept beside the project."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError
from kg.evaluate import evaluate
from kg.evaluate.score import expected_calibration_error
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time
from kg.store import Store, turtle

TEXT = "アオバ電機は2020年、ミドリ銀行から10億円を調達したと発表した。"
GOLD: dict[str, Any] = {
    "doc": "aoba",
    "entities": {
        "Aoba": {"type": "Company", "names": ["アオバ電機", "アオバ"]},
        "Midori": {"type": "Company", "names": ["ミドリ銀行"]},
    },
    "facts": [
        {
            "s": "Midori",
            "p": "funds",
            "o": "Aoba",
            "by": "Aoba",
            "quals": {"amount": {"value": 1000000000, "unit": "JPY"}, "time": "2020"},
            "evidence": "ミドリ銀行から10億円を調達した",
        },
        {"s": "Aoba", "p": "announces", "o": "Midori", "optional": True},
        {"s": "Aoba", "p": "inceptionDate", "o": "1990-04"},
        {"s": "Aoba", "p": "partnerOf", "o": "Midori", "status": "Planned"},
    ],
}
AOBA = Entity("Aoba", "Company", (("アオバ電機", "ja"),), (("アオバ", "ja"),))
MIDORI = Entity("Midori", "Organization", (("ミドリ銀行", "ja"),))
EVIDENCE = (Evidence("aoba", 0, len(TEXT), TEXT),)
FUNDED = Fact(
    "Aoba",
    "fundedBy",
    "Midori",
    Status.ACTUAL,
    0.9,
    EVIDENCE,
    attribution="Aoba",
    qualifiers=Qualifiers(Quantity(1000000000, "JPY", True), Time("2020年", "2020", "2020")),
)


def graph(*facts: Fact, entities: tuple[Entity, ...] = (AOBA, MIDORI)) -> Graph:
    store = Store()
    store.add(Extraction(Document("aoba", TEXT), entities, facts, ((0, len(TEXT)),)))
    return Graph(store)


def test_an_inverse_relation_is_the_same_fact() -> None:
    report = evaluate(graph(FUNDED), [GOLD])
    figures = report.figures
    assert figures["precision"] == 1.0
    assert figures["recall"] == round(1 / 3, 4)
    assert figures["status"] == figures["attribution"] == figures["qualifiers"] == figures["evidence"] == 1.0
    assert figures["entity_type"] == 0.5, "an Organization is no Company"
    assert {m.kind for m in report.misses} == {"missed", "type"}


def test_optional_facts_neither_help_nor_hurt() -> None:
    optional = Fact("Aoba", "announces", "Midori", Status.ACTUAL, 0.5, EVIDENCE)
    assert evaluate(graph(FUNDED, optional), [GOLD]).counts.predicted == 1


def test_wrong_and_open_facts() -> None:
    wrong = Fact("Aoba", "acquires", "Midori", Status.ACTUAL, 0.5, EVIDENCE)
    opened = Fact("Aoba", "祝う:を", "Midori", Status.ACTUAL, 0.5, EVIDENCE, open=True)
    figures = evaluate(graph(FUNDED, wrong, opened), [GOLD]).figures
    assert (figures["precision"], figures["open"]) == (0.5, 1)


def test_symmetric_relations_and_status() -> None:
    partner = Fact("Midori", "partnerOf", "Aoba", Status.ACTUAL, 0.5, EVIDENCE)
    report = evaluate(graph(partner), [GOLD])
    assert report.figures["precision"] == 1.0
    assert [m.text for m in report.misses if m.kind == "status"] == ["Aoba —partnerOf→ Midori: Planned, got ['Actual']"]


def test_a_date_is_compared_as_written_in_iso() -> None:
    date = Time("1990年4月", "1990-04", "1990-04")
    assert evaluate(graph(Fact("Aoba", "inceptionDate", date, Status.ACTUAL, 0.5, EVIDENCE)), [GOLD]).counts.right == 1


def test_merged_and_split_entities() -> None:
    both = Entity("Both", "Company", (("アオバ電機", "ja"),), (("ミドリ銀行", "ja"),))
    other = Entity("Other", "Company", (("アオバ", "ja"),))
    fact = Fact("Both", "partnerOf", "Other", Status.ACTUAL, 0.5, EVIDENCE)
    figures = evaluate(graph(fact, entities=(both, other)), [GOLD]).figures
    assert (figures["merged"], figures["split"]) == (1, 1)


def test_only_some_relations() -> None:
    wrong = Fact("Aoba", "acquires", "Midori", Status.ACTUAL, 0.5, EVIDENCE)
    counts = evaluate(graph(FUNDED, wrong), [GOLD], only=["funds"]).counts
    assert (counts.predicted, counts.right, counts.open) == (1, 1, 1)


def test_expected_calibration_error() -> None:
    assert expected_calibration_error([(0.95, True), (0.95, False)]) == pytest.approx(0.45)
    assert expected_calibration_error([(1.0, True), (0.0, False)]) == 0


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    gold.write_text('{"doc": \n', encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.json, line 2"):
        evaluate(graph(), [gold])
    gold.write_text('{"doc": "aoba", "facts": []}', encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.json, line 1: .* no entities"):
        evaluate(graph(), [gold])
    with pytest.raises(InputError, match=r"none\.json"):
        evaluate(graph(), [tmp_path / "none.json"])
    with pytest.raises(InputError, match="no graph for 'aoba'"):
        evaluate(tmp_path, [GOLD])
    broken = tmp_path / "aoba.ttl"
    broken.write_text("this is no Turtle", encoding="utf-8")
    with pytest.raises(InputError, match=r"aoba\.ttl"):
        evaluate(broken, [GOLD])


def mutated(gold: dict[str, Any], choose: random.Random) -> Extraction:
    """A graph of a gold document as an extractor might have got it: some facts lost, others bent."""

    def bent(value: str, *others: str) -> str:
        return value if choose.random() < 0.85 else choose.choice(others)

    entities = {
        i: Entity(
            i,
            choose.choice([e.get("type") or "Thing", "Thing"]),
            ((e["names"][0], "ja"),),
            tuple((n, "ja") for n in e["names"][1:]),
        )
        for i, e in gold["entities"].items()
    }
    identifiers = sorted(entities)
    for i in choose.sample(identifiers, len(identifiers) // 8):  # a second node with one of the names
        entities[i + "2"] = Entity(i + "2", "Thing", ((gold["entities"][i]["names"][-1], "ja"),))
    for i in choose.sample(identifiers, len(identifiers) // 8):  # a node with the names of two
        other = entities[choose.choice(identifiers)]
        entities[i] = Entity(i, entities[i].type, entities[i].labels, (*entities[i].aliases, *other.labels))
    facts = []
    for want in gold["facts"]:
        if choose.random() < 0.3:
            continue
        o = want["o"]
        if isinstance(o, dict):
            target: Any = Quantity(o["value"] * choose.choice([1, 1, 10]), o["unit"], o["unit"].isupper())
        elif o in entities:
            target = bent(o, *identifiers)
        else:
            target = Time(o, o, o)
        quals = want.get("quals", {})
        amount = quals.get("amount")
        time = quals.get("time")
        evidence = want.get("evidence") or "文"
        facts.append(
            Fact(
                bent(want["s"], *identifiers, *(i for i in entities if i.endswith("2"))),
                bent(want["p"], "partnerOf", "acquiredBy"),
                target,
                choose.choice([Status(want.get("status", "Actual")), Status.PLANNED]),
                round(choose.random(), 4),
                (Evidence(gold["doc"], 0, 10, choose.choice([evidence, evidence + "。", "別の文"])),),
                attribution=choose.choice([want.get("by"), None]),
                qualifiers=Qualifiers(
                    Quantity(amount["value"], amount["unit"], True) if amount and choose.random() < 0.7 else None,
                    choose.choice([Time(time, time, time), Time(time, time), None]) if time else None,
                    quals.get("duration") if choose.random() < 0.7 else None,
                    quals.get("role") if choose.random() < 0.7 else None,
                ),
            )
        )
    document = Document(gold["doc"], "あ" * 200)
    return Extraction(document, tuple(entities.values()), tuple(facts), ())


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("only", [None, "partnerOf,hasInvestor,wins"])
def test_agrees_with_the_scorer_beside_the_project(shared: Path, tmp_path: Path, seed: int, only: str | None) -> None:
    golds = sorted((shared / "gold").glob("*.json"))
    choose = random.Random(seed)
    for path in golds:
        store = Store()
        store.add(mutated(json.loads(path.read_text(encoding="utf-8")), choose))
        (tmp_path / f"{path.stem}.ttl").write_text(turtle(store.quads(), store.prefixes), encoding="utf-8")
    command = [sys.executable, str(shared / "gold" / "score.py"), str(tmp_path), *map(str, golds), "--json"]
    command += ["--only", only] if only else []
    expected = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    report = evaluate(tmp_path, golds, only.split(",") if only else None)
    assert report.figures == expected
    counts = report.counts
    assert min(counts.right, counts.split, counts.merged, counts.speaker, counts.qualifier) > 0
    verbose = subprocess.run(
        [*command[:-1], "-v"] if not only else [*command, "-v"], capture_output=True, check=True, text=True
    )
    lines = [line.strip() for line in verbose.stdout.splitlines() if line.startswith("  ")]
    kinds = {
        kind: sum(line.startswith(kind) for line in lines) for kind in ("wrong", "missed", "status", "split", "type")
    }
    assert {kind: sum(m.kind == kind for m in report.misses) for kind in kinds} == kinds


def test_reads_a_graph_in_memory_like_its_file(shared: Path, tmp_path: Path) -> None:
    path = shared / "gold" / "stargate.json"
    store = Store()
    store.add(mutated(json.loads(path.read_text(encoding="utf-8")), random.Random(3)))
    (tmp_path / "graph.ttl").write_text(turtle(store.quads(), store.prefixes), encoding="utf-8")
    assert evaluate(Graph(store), [path]).figures == evaluate(tmp_path, [path]).figures
