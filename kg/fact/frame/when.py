"""When what a predicate tells happened: the date of its clause, or of what describes the event."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.argument.setting import describing, of_other_topic
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.placed import (
    event_taking_place,
)
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["dated", "when"]


def dated(reader: PredicateReader, case: str) -> Argument | None:
    """The date that stands in a case beside the predicate: 12月27日に 延期する."""
    verb = reader.governor or reader.predicate
    beside = (m for c in verb.phrase.children if c.case == case and c.dated for m in c.values)
    dates = [m for m in beside if m.kind is MentionKind.TIME and m.time is not None and m.time.start]
    return Argument((dates[-1],), None, "time") if dates else None


def when(reader: PredicateReader, frame: VerbFrame) -> Argument | None:
    """The date of what is told, or of what describes the event that it happens in."""
    time = reader.make.time_of(reader.predicate, reader.governor)
    if time is not None and (_only_told(reader, time) or _ended(reader) or of_other_topic(reader.predicate, time)):
        return None
    if time is not None and "から" in time.surface and not (frame.since or frame.until):
        return None  # 1975年から1994年まで放送された: no day of birth or founding
    if time is not None and frame.since == frame.relation and time.time and time.time.start and time.time.end:
        return None  # 5日も戦闘が続いた: neither since then nor until then
    if time is None and frame.subject_class == ("Event",) and (event := event_taking_place(reader)) is not None:
        beside = (reader.make.time_beside(clause) for clause in describing(reader.arguments, event))
        time = next((found for found in beside if found is not None), None)
    return Argument((time,), None, "time") if time is not None else None


def _ended(reader: PredicateReader) -> bool:
    """Whether the date is when what a verbal noun tells came to an end: 発行を3月で終了する."""
    return reader.governor is not None and not reader.make.words.ending.isdisjoint(reader.governor.lemmas)


def _only_told(reader: PredicateReader, time: Mention) -> bool:
    """Whether a date is that of saying or deciding what a noun tells, and not of what happens: 15日、工場の閉鎖を発表した."""
    governor = reader.governor
    if governor is None or not any(reader.make.words.embeds.get(lemma) for lemma in governor.lemmas):
        return False
    return reader.make.time(reader.predicate) is not time and not reader.make.ahead(time)
