"""A predicate's object where it does not stand beside it: marked with も, told of before, left out."""

from __future__ import annotations

from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.relative import gaps_of
from kg.fact.frame.amounts import scene_before
from kg.fact.frame.charged import accused_before, arrested, charged, sued
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.objects import set_before
from kg.fact.frame.omission import PASSIVE_AGENT, object_omissible, own_subject
from kg.fact.frame.recalled import recalled
from kg.fact.frame.takeup import (
    also,
    announcer,
    classes_told,
    concerning,
    contrasted,
    entered,
    has_case,
    object_written,
    of_part,
    shared_work,
    taken_up,
    topic_object,
)
from kg.fact.syntax.predicate import Form, Kind
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["recovered", "undergone_topic"]


def recovered(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]], obj: Argument | None
) -> Argument | None:
    """The object that was found, a better one that も marks, or else whatever the text has told of."""
    symmetric = reader.ontology.relations[frame.relation].symmetric
    shared = obj is None or obj.source == "sibling"  # A賞を受賞し、B賞も受賞した
    if shared and "を" in frame.object and reader.predicate.kind is Kind.VERB and not reader.passive:
        obj = also(reader, classes[1], classes[0]) or obj
    carried = reader.predicate.kind is Kind.NOUN and not symmetric  # X氏は、Y社が協議を行うと述べた: not with him
    if obj is None and carried and reader.governor is not None and not reader.passive_light():
        obj = topic_object(reader, reader.governor, classes)  # この計画は X社が運営を担当する
    if obj is None and "を" in frame.object:
        obj = shared_work(reader, classes[1])
    if obj is None and "を" in frame.object:
        obj = _shared_gap(reader, classes[1])
    if obj is None and {"を", "に"} & set(frame.object):
        obj = arrested(reader, frame, classes[1]) or charged(reader, frame, classes[1])
        obj = obj or accused_before(reader, frame, classes[1])
        obj = obj or sued(reader, frame, classes[1]) or contrasted(reader, frame, classes[1])
    if obj is None and {"を", "に", "の"} & set(frame.object):
        obj = concerning(reader, frame, classes[1])
    if obj is None and set_before(reader, frame, classes):
        obj = (entered(reader) if "Event" in classes[1] else None) or scene_before(reader, classes[1])
    if obj is None and frame.omits:
        obj = recalled(reader.make, reader.predicate, frame, reader.fixed)
    if obj is None and frame.omitted and reader.predicate.kind is Kind.VERB and not object_written(reader, frame):
        obj = of_part(reader, frame)
    if obj is None and object_omissible(reader, frame, classes):
        obj = (
            announcer(reader, classes[1], frame)
            or taken_up(reader, classes[1], frame)
            or reader.make.omitted(reader.predicate.phrase, classes_told(reader, classes[1], frame))
        )
    if obj is None and not symmetric and {"を", "に"} & set(frame.object):
        if reader.received_by_nobody() or _done_to_nobody(reader, frame, classes[0]):
            obj = reader.make.omitted(reader.predicate.phrase, classes[1])
    return obj


def _done_to_nobody(reader: PredicateReader, frame: VerbFrame, acting: tuple[str, ...]) -> bool:
    """Whether a passive clause writes who does it and not to whom: 2024年には 県警に 逮捕され、議員を辞職した."""
    predicate = reader.predicate
    if not reader.passive or predicate.kind is not Kind.VERB or predicate.form is Form.ADNOMINAL:
        return False
    if frame.object[0] != "を" or frame.fixed or has_case(reader, "を") or own_subject(reader) is not None:
        return False
    told = any(c.theme and not c.values for c in predicate.phrase.children)  # 治験の結果は
    if told or next(reader.arguments.subjects(predicate), None) is not None:
        return False
    by = (reader.arguments.case(predicate.phrase, case) for case in PASSIVE_AGENT)
    return any(a is not None and a.head.kind is MentionKind.NAME and reader.fits(a, acting) for a in by)


def _shared_gap(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """What the relative clause modifies to which this one leads, where nothing is done to anything else in either: A社が
    開発し、3月に公開した「X」."""
    own = reader.predicate
    if own.kind is not Kind.VERB or own.form is not Form.CONTINUATIVE or own.passive or has_case(reader, "を"):
        return None
    if reader.arguments.case(own.phrase, "が") is None:
        return None
    above = own.phrase.governor
    if above is None or not above.relative or above.passive:
        return None
    if above.content_clause or reader.arguments.case(above.phrase, "を") is not None:
        return None
    found = next((g for g in gaps_of(reader.arguments, above) if reader.fits(g, classes)), None)
    return replace(found, source="sibling") if found is not None else None


def undergone_topic(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]
) -> Argument | None:
    """A thing as the topic of what only somebody who is left out can do to it: 新型電池は 来年4月に 発売する."""
    predicate = reader.predicate
    if predicate.kind is not Kind.VERB or predicate.passive or predicate.causative or frame.fixed:
        return None
    beside = [c for c in predicate.phrase.children if c.index not in reader.fixed]
    together = any(c.case == "で" and c.content in reader.make.words.together for c in beside)  # X社と 共同で 開発する
    barred = {"を", "が"} if together else {"を", "が", "と"}
    if predicate.form not in {Form.FINAL, Form.QUOTED} or any(c.case in barred for c in beside):
        return None
    topics = [t for t in reader.arguments.topics(predicate.phrase) if t.phrase is not None and t.phrase.func == "は"]
    if len(topics) != 1 or not reader.fits(topics[0], classes[1]) or reader.fits(topics[0], classes[0]):
        return None
    made = reader.ontology.is_any(topics[0].head.type, ("Product", "Service"))
    return topics[0] if made else None
