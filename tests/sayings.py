"""The tests that most tables of sentences share: what each text must tell, and what it must not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.extractions import missing, told


def says(cases: Sequence[tuple[str, list[str]]]) -> Callable[..., None]:
    """A test that each text gives all of its facts, written as the beginnings of lines of `told`."""

    @pytest.mark.model
    @pytest.mark.parametrize(("text", "wanted"), cases, ids=[text for text, _ in cases])
    def test(extracted, text: str, wanted: list[str]) -> None:
        assert missing(extracted(text), wanted) == []

    return test


def tells(cases: Sequence[tuple[str, str]]) -> Callable[..., None]:
    """A test that each text gives its one fact, the beginning of a line of `told`; either end may stand first where the
    relation is symmetric."""

    @pytest.mark.model
    @pytest.mark.parametrize(("text", "wanted"), cases, ids=[f"{text} {fact}" for text, fact in cases])
    def test(extracted, ontology, text: str, wanted: str) -> None:
        subject, relation, obj, rest = wanted.split(" | ", 3)
        symmetric = ontology.relations[relation].symmetric
        turned = f"{obj} | {relation} | {subject} | {rest}" if symmetric else wanted
        lines = told(extracted(text))
        assert any(line.startswith((wanted, turned)) for line in lines), lines

    return test


def keeps_out(cases: Sequence[tuple[str, str]]) -> Callable[..., None]:
    """A test that no fact of each text has the part of a line of `told` that stands beside it."""

    @pytest.mark.model
    @pytest.mark.parametrize(("text", "unwanted"), cases, ids=[f"{text} {part}" for text, part in cases])
    def test(extracted, text: str, unwanted: str) -> None:
        assert [line for line in told(extracted(text)) if unwanted in line] == []

    return test
