"""Facts as plain dictionaries: what `kg extract` writes, one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.model import Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Time

__all__ = ["records"]


def records(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Each fact of a document with the names it needs to stand alone; keys without a value are left out."""
    entities = {e.id: e for e in extraction.entities}
    for fact in extraction.facts:
        yield _record(fact, extraction.document.id, entities)


def _record(fact: Fact, document: str, entities: dict[str, Entity]) -> dict[str, Any]:
    return _present(
        document=document,
        subject=_thing(fact.subject, entities),
        relation=fact.relation,
        label=fact.label,
        open=fact.open,
        object=_thing(fact.object, entities),
        status=str(fact.status),
        confidence=round(fact.confidence, 4),
        attribution=_thing(fact.attribution, entities),
        qualifiers=_qualifiers(fact.qualifiers, entities),
        evidence=[_evidence(e) for e in fact.evidence],
    )


def _present(**values: Any) -> dict[str, Any]:
    return {k: v for k, v in values.items() if v not in (None, "", False, {}, [])}


def _thing(value: object, entities: dict[str, Entity]) -> Any:
    if isinstance(value, Quantity):
        return _present(value=value.value, unit=value.unit, money=value.money, bound=value.bound) | {
            "value": value.value
        }
    if isinstance(value, Time):
        return _present(text=value.text, start=value.start, end=value.end, duration=value.duration)
    if isinstance(value, str) and value in entities:
        entity = entities[value]
        return _present(id=value, name=entity.name, type=entity.type)
    return value


def _qualifiers(q: Qualifiers, entities: dict[str, Entity]) -> dict[str, Any]:
    return _present(
        amount=_thing(q.amount, entities),
        time=_thing(q.time, entities),
        duration=q.duration,
        role=q.role,
        location=_thing(q.location, entities),
        purpose=_thing(q.purpose, entities),
    )


def _evidence(e: Evidence) -> dict[str, Any]:
    return {"start": e.start, "end": e.end, "text": e.text} | _present(rule=e.rule, marks=[list(m) for m in e.marks])
