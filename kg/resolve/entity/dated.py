"""Which events that go by one common noun are two, for they happened at different times: 8日の地震 and 2024年の地震."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from kg.model import Claim, Mention, MentionKind, Status, Time
from kg.ontology import Ontology
from kg.resolve.lexicon import words

__all__ = ["Timeline"]

_BEFALLEN = words("events")["befallen"]
_ONE_EVENT = 2  # days that reports of one event may differ by: by night, or by where the clock is


def _dates(claims: Iterable[Claim], ontology: Ontology) -> Mapping[int, Time]:
    """When each event that befalls and that only a common noun names is said to have happened, by the noun's offset."""
    told = ontology.constructions.occurrence
    return {
        c.subject.start: c.object.time
        for c in claims
        if c.relation in told
        and c.status is Status.ACTUAL
        and c.object.time is not None
        and c.subject.kind is MentionKind.NOMINAL
        and c.subject.surface.endswith(_BEFALLEN)
    }


def _apart(one: Time, other: Time) -> bool:
    """Whether two times are surely not one: years or months that differ, or days that lie further apart than reports do."""
    a, b = one.point, other.point
    if not a or not b:
        return False
    if len(a) == len(b) == len("2026-01-01"):
        return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) > _ONE_EVENT
    size = min(len(a), len(b))
    return a[:size] != b[:size]


class Timeline:
    """The events of a document that go by common nouns, each with when the claims say that it happened."""

    def __init__(self, claims: Iterable[Claim], ontology: Ontology) -> None:
        self._times = _dates(claims, ontology)
        self._told: dict[str, list[tuple[str, Time]]] = {}

    def key(self, noun: str, mention: Mention) -> str:
        """The noun, or a key of its own for an event that happened at another time than those before it."""
        time = self._times.get(mention.start)
        if time is None:
            return noun
        told = self._told.setdefault(noun, [])
        same = (key for key, other in told if not _apart(time, other))
        key = next(same, f"{noun}@{mention.start}" if told else noun)
        told.append((key, time))
        return key
