"""Facts that say the same made one, and those left out that a more specific one implies."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from kg.model import Evidence, Fact, Qualifiers, Quantity, Time
from kg.ontology import Ontology

__all__ = ["merged", "specific"]


def specific(found: Sequence[Fact], ontology: Ontology) -> list[Fact]:
    """The facts without those that a more specific one of the same pair implies (affiliatedWith beside ceoOf), but for
    another post of the same person there (専務理事 beside 会長)."""
    implied: dict[tuple[str, str, str | Quantity | Time], set[str]] = defaultdict(set)
    for fact in found:
        relation = ontology.relations.get(fact.relation)
        while relation is not None and relation.parent:
            implied[fact.subject, relation.parent, fact.object].add(fact.qualifiers.role or "")
            relation = ontology.relations.get(relation.parent)

    def told(fact: Fact) -> bool:
        by = implied.get((fact.subject, fact.relation, fact.object))
        role = fact.qualifiers.role
        return by is not None and (not role or any(other in {"", role} for other in by))

    return [f for f in found if not told(f)]


def merged(found: Sequence[Fact]) -> tuple[Fact, ...]:
    """One fact for those that say the same: subject, relation, object, status and speaker equal, qualifiers that do
    not contradict. The evidence is in text order, the confidence that of independent witnesses, capped."""
    by_said: dict[tuple, list[Fact]] = defaultdict(list)
    for fact in found:
        same = by_said[(fact.subject, fact.relation, fact.object, fact.status, fact.attribution, fact.open)]
        for i, other in enumerate(same):
            qualifiers = _joined(other.qualifiers, fact.qualifiers)
            if qualifiers is not None:
                evidence = _witnesses((*other.evidence, *fact.evidence))
                more = len(evidence) > len(other.evidence)
                both = 1 - (1 - other.confidence) * (1 - fact.confidence)
                most = max(other.confidence, fact.confidence)
                confidence = round(min(both, most + 0.1, 0.99), 4) if more else most
                same[i] = dataclasses.replace(
                    other,
                    qualifiers=qualifiers,
                    evidence=evidence,
                    confidence=max(confidence, most),
                    label=other.label or fact.label,
                )
                break
        else:
            same.append(fact)
    out = [fact for same in by_said.values() for fact in same]
    return tuple(
        sorted(
            out,
            key=lambda f: (f.evidence[0].start, f.subject, f.relation, repr(f.object), f.status, f.attribution or ""),
        )
    )


def _witnesses(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """One of each sentence, in text order."""
    by_place: dict[tuple[str, int, int], Evidence] = {}
    for piece in evidence:
        by_place.setdefault((piece.document, piece.start, piece.end), piece)
    return tuple(by_place[place] for place in sorted(by_place))


def _joined(a: Qualifiers, b: Qualifiers) -> Qualifiers | None:
    """All that both say; None where they contradict each other. Of two times, one within the other is the finer."""
    values: dict[str, Any] = {}
    for name in ("amount", "duration", "role", "location", "purpose"):
        x, y = getattr(a, name), getattr(b, name)
        if x is not None and y is not None and x != y:
            if name != "role" or not (x in y or y in x):
                return None
            x = max(x, y, key=len)
        values[name] = x if x is not None else y
    if a.time is None or b.time is None or a.time == b.time:
        return Qualifiers(time=a.time or b.time, **values)
    x, y = a.time.start, b.time.start
    if x and y and a.time.point and b.time.point and (x.startswith(y) or y.startswith(x)):
        return Qualifiers(time=a.time if len(x) >= len(y) else b.time, **values)
    return None
