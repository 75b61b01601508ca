"""How facts look in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from kg.model import Entity, Evidence, Fact, Quantity, Status, Time

__all__ = ["fact_line", "marked", "particulars", "value"]

STYLES = {
    Status.ACTUAL: "green",
    Status.PLANNED: "cyan",
    Status.POSSIBLE: "yellow",
    Status.CEASED: "magenta",
    Status.NEGATED: "red",
    Status.HYPOTHETICAL: "yellow",
}
_MARKS = {
    "subject": "bold blue",
    "relation": "bold green",
    "object": "bold magenta",
    "speaker": "italic cyan",
    "time": "underline",
    "amount": "underline",
}


def value(of: object, entities: Mapping[str, Entity]) -> str:
    """An entity's name, or a quantity or time as a reader writes it."""
    if isinstance(of, Quantity):
        number = f"{of.value:,}" if isinstance(of.value, int) else f"{of.value:,g}"
        return f"{of.bound + ' ' if of.bound else ''}{number} {of.unit}".rstrip()
    if isinstance(of, Time):
        if of.start is None:
            return of.text
        return of.start if of.start == of.end or of.end is None else f"{of.start} – {of.end}"
    identifier = str(of)
    return entities[identifier].name if identifier in entities else identifier


def fact_line(fact: Fact, entities: Mapping[str, Entity]) -> Text:
    """subject —relation→ object, with status and confidence."""
    line = Text()
    line.append(value(fact.subject, entities), "bold")
    line.append(f" —{fact.label if fact.open and fact.label else fact.relation}→ ", "dim")
    line.append(value(fact.object, entities), "bold")
    line.append(f"  {fact.status} ", STYLES[fact.status])
    line.append(f"{fact.confidence:.2f}", "dim")
    return line


def particulars(fact: Fact, entities: Mapping[str, Entity]) -> str:
    """Who says so, when, how much: whatever the fact is qualified with, or ""."""
    q = fact.qualifiers
    parts = {
        "according to": fact.attribution,
        "time": q.time,
        "amount": q.amount,
        "for": q.duration,
        "as": q.role,
        "in": q.location,
        "to": q.purpose,
    }
    return ", ".join(f"{k} {value(v, entities)}" for k, v in parts.items() if v)


def marked(evidence: Evidence, colour: bool) -> Text:
    """The sentence with the words that carry the fact: coloured, or in 〔〕 where there are no colours."""
    text = Text()
    at = evidence.start
    for part, start, end in _apart(evidence.marks):
        if start < at or end > evidence.end:
            continue
        text.append(evidence.text[at - evidence.start : start - evidence.start])
        words = evidence.text[start - evidence.start : end - evidence.start]
        text.append(words if colour else f"〔{words}〕", _MARKS.get(part, "bold"))
        at = end
    text.append(evidence.text[at - evidence.start :])
    return text


def _apart(marks: Iterable[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The marks from left to right; of two that overlap the shorter, which says more."""
    kept: list[tuple[str, int, int]] = []
    for mark in sorted(marks, key=lambda m: (m[2] - m[1], m[1])):
        if mark[1] < mark[2] and all(mark[2] <= k[1] or mark[1] >= k[2] for k in kept):
            kept.append(mark)
    return sorted(kept, key=lambda m: m[1])
