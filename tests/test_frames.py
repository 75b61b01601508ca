"""The frames are data: well formed, about known relations and classes, complete, and never twice the same.

What they make of a text is tested by test_frame_examples.py; nothing here loads a language model.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.model import Status
from kg.ontology import Ontology
from kg.ontology.predicate import CASES

FRAMES = Path(__file__).parents[1] / "ontology" / "frames"
KEYS = {
    "verb": {
        "predicates",
        "subject",
        "object",
        "subject_class",
        "object_class",
        "role",
        "unit",
        "negate",
        "nominal",
        "only",
        "omits",
        "omitted",
        "owned",
        "deeds",
        "rounds",
        "beside",
        "presupposed",
        "adjunct",
        "alike",
        "ownerless",
        "companion",
        "unless",
        "untold",
        "since",
        "until",
        "majority",
        "followed",
        "without",
        "described",
        "entity",
    },
    "noun": {
        "without",
        "nouns",
        "bearer",
        "role",
        "unwritten",
        "beside",
        "seat",
        "counts",
        "successor",
        "subject_class",
        "object_class",
        "unit",
        "negate",
    },
    "pair": {"pattern", "subject", "A", "B", "unit", "fallback", "described", "without", "only", "first", "barred"},
}
SHARED_KEYS = {"relation", "status", "examples"}
STATUSES = {str(status) for status in Status}
PATTERN = re.compile(r"A[^AB]*B[^AB]*")
QUANTITY = re.compile(r"-?\d+(\.\d+)? \S+")
DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


def frames() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yields (file name, kind, frame) for every table of every file."""
    for path in sorted(FRAMES.glob("*.toml")):
        for kind, tables in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for frame in tables:
                yield path.name, kind, frame


def listed(value: str | list[str]) -> list[str]:
    """Gives a list for a value that may stand alone."""
    return [value] if isinstance(value, str) else value


ALL = list(frames())
EXAMPLES = [(frame, example) for _, _, frame in ALL for example in frame["examples"]]


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology.load()


def name(entry: tuple[str, str, dict[str, Any]]) -> str:
    """Names a frame in a test's output."""
    file, kind, frame = entry
    words = frame.get("predicates") or frame.get("nouns") or [frame.get("pattern")]
    return f"{file}:{kind}:{frame['relation']}:{words[0]}"


@pytest.mark.parametrize("entry", ALL, ids=name)
def test_well_formed(entry: tuple[str, str, dict[str, Any]]) -> None:
    _, kind, frame = entry
    assert set(frame) <= KEYS[kind] | SHARED_KEYS, set(frame) - KEYS[kind] - SHARED_KEYS
    assert frame.get("status", "Actual") in STATUSES
    assert frame["examples"], "a frame needs an example"
    assert any(example["facts"] for example in frame["examples"]), "a frame needs an example that says a fact"
    if kind == "verb":
        assert len(set(frame["predicates"])) == len(frame["predicates"]) > 0
        for key in ("subject", "object", "role"):
            assert set(listed(frame.get(key, []))) <= CASES, frame.get(key)
        assert frame["subject"] and frame["object"]
    elif kind == "noun":
        assert len(set(frame["nouns"])) == len(frame["nouns"]) > 0
        assert frame.get("bearer", "subject") in {"subject", "object"}
    else:
        assert PATTERN.fullmatch(frame["pattern"])
        assert frame["subject"] in {"A", "B"}
        assert frame["A"] and frame["B"]


def test_names_known_classes_and_relations(ontology: Ontology) -> None:
    for _, _, frame in ALL:
        assert frame["relation"] in ontology.relations
        for key in ("subject_class", "object_class", "A", "B"):
            assert set(frame.get(key, [])) <= set(ontology.classes), frame


def test_examples_are_written_as_agreed() -> None:
    for _, example in EXAMPLES:
        assert set(example) == {"text", "facts"}, example
        for fact in example["facts"]:
            parts = fact.split(" | ")
            assert len(parts) in (3, 4), fact
            assert all(part == part.strip() and part for part in parts), fact
            assert len(parts) == 3 or parts[3] in STATUSES - {"Actual"}, fact


def test_positive_examples_say_the_frames_relation(ontology: Ontology) -> None:
    relations = ontology.relations
    for frame, example in EXAMPLES:
        said = {relations[fact.split(" | ")[1]].forward for fact in example["facts"]}
        own = {relations[frame[key]].forward for key in ("relation", "since", "until", "majority") if key in frame}
        assert not said or own & said, example["text"]


def test_names_in_examples_stand_in_the_text() -> None:
    for _, example in EXAMPLES:
        for fact in example["facts"]:
            subject, _, obj = fact.split(" | ")[:3]
            assert subject in example["text"], (subject, example["text"])
            assert obj in example["text"] or QUANTITY.fullmatch(obj) or DATE.fullmatch(obj), (obj, example["text"])


def test_no_text_twice() -> None:
    counts = Counter(example["text"] for _, example in EXAMPLES)
    assert [text for text, n in counts.items() if n > 1] == []


def test_no_wording_twice() -> None:
    seen: Counter[tuple[str, ...]] = Counter()
    for _, kind, frame in ALL:
        if kind == "verb":
            for predicate in frame["predicates"]:
                for subject in listed(frame["subject"]):
                    for obj in listed(frame["object"]):
                        classes = str((frame.get("subject_class"), frame.get("object_class")))
                        seen[frame["relation"], predicate, subject, obj, classes] += 1
        elif kind == "noun":
            for noun in frame["nouns"]:
                classes = str((frame.get("subject_class"), frame.get("object_class")))
                seen[frame["relation"], noun, frame.get("bearer", "subject"), classes] += 1
        else:
            seen[frame["relation"], frame["pattern"], str(frame["A"]), str(frame["B"])] += 1
    assert [wording for wording, n in seen.items() if n > 1] == []


def test_enough_examples(ontology: Ontology) -> None:
    relations = ontology.relations
    said: Counter[str] = Counter()
    for _, example in EXAMPLES:
        said.update({relations[fact.split(" | ")[1]].forward for fact in example["facts"]})
    assert len(EXAMPLES) >= 1000
    assert sum(not example["facts"] for _, example in EXAMPLES) >= 150
    thin = {each.forward: said[each.forward] for each in relations.values() if said[each.forward] < 5}
    assert thin == {}, "relations with fewer than five examples"
