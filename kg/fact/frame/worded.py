"""What a verb frame asks of the words around its predicate, beside its arguments: what may not stand there, what must."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.takeup import phrase_at
from kg.fact.syntax.predicate import Kind
from kg.ontology import VerbFrame

__all__ = ["alike", "for_others", "goes_with", "meant", "own_doing", "set_as_worded"]

_MOST = re.compile(r"全(?:て|部|株|持ち?分|保有|議決権)|すべて|過半|大半")


def set_as_worded(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether nothing stands beside the predicate in a case that the frame rules out, and what it asks for follows."""
    phrase = reader.predicate.phrase
    if any(c.case in frame.unless and c.index not in reader.fixed for c in phrase.children):
        return False
    tokens = reader.make.clause.tokens
    behind = reader.make.clause.text(tokens[phrase.begin].start, reader.make.sentence.end) if frame.followed else ""
    return not frame.followed or any(word in behind for word in frame.followed)


def goes_with(reader: PredicateReader, frame: VerbFrame, subject: Argument, obj: Argument) -> bool:
    """Whether both ends are what the frame asks of them beside their classes."""
    if (frame.beside and not _beside(reader, frame, obj)) or (frame.alike and not alike(reader, subject, obj)):
        return False
    return not frame.ownerless or _ownerless(reader, obj)


def alike(reader: PredicateReader, subject: Argument, obj: Argument) -> bool:
    """Whether it may be that both are people or neither is."""
    types = [a.head.type for a in (subject, obj)]
    people = [reader.ontology.is_a(t, "Person") for t in types]
    bodies = [reader.ontology.is_any(t, ("Organization", "Country")) for t in types]
    return not (any(people) and any(bodies))


def _ownerless(reader: PredicateReader, obj: Argument) -> bool:
    """Whether nothing before the object says whose it is, but where it lies at the most: 青葉県の湊工場."""
    of = (c for c in obj.phrase.children if c.func == "の") if obj.phrase is not None else ()
    return all(c.mention is not None and reader.ontology.is_a(c.mention.type, "Place") for c in of)


def for_others(reader: PredicateReader, relation: str, subject: Argument, obj: Argument) -> bool:
    """Whether a relative clause tells what others do with a thing that its subject makes: A社は、工場で使う ロボット「X」を
    開発した; not 工場で使っている, 使った."""
    known, own = reader.ontology.constructions, reader.predicate.phrase
    if relation not in known.employment or obj.source != "gap" or subject.source in {"direct", "gap"}:
        return False
    above = obj.phrase.parent if obj.phrase is not None else None
    main = above.predicate if above is not None else None
    if main is None or own.func not in {"", "する", "できる"}:
        return False
    made = (*known.making, *known.repute)
    return any(f.relation in made for f in reader.ontology.frames.of(main.lemmas))


def own_doing(reader: PredicateReader, frame: VerbFrame, obj: Argument) -> bool:
    """Whether what stands in の before a noun of action is who does it, as its class has it: A国の 加盟, which joins."""
    if reader.predicate.kind is not Kind.NOUN or frame.fixed or obj.phrase is None or obj.phrase.func != "の":
        return False
    of = {name for name in frame.subject_class if reader.ontology.is_a(obj.head.type, name)}
    strictly = reader.ontology.is_any(obj.head.type, frame.object_class)
    return bool(of) and bool(frame.object_class) and not strictly


def _beside(reader: PredicateReader, frame: VerbFrame, obj: Argument) -> bool:
    """Whether the word beside the predicate that goes with the object has one of the frame's endings: of those that
    sound like them, the nearest before the object, else the first behind it."""
    topics = (a.phrase for a in reader.arguments.topics(reader.predicate.phrase))
    beside = {*reader.predicate.phrase.children, *(p for p in topics if p is not None)}
    sound = {ending[-1] for ending in frame.beside}
    alike = [p for p in sorted(beside, key=lambda p: p.index) if p.content.rstrip("」』”")[-1:] in sound]
    begin = [reader.make.clause.tokens[p.begin].start for p in alike]
    before = [p for p, at in zip(alike, begin, strict=True) if at < obj.head.start]
    near = before[-1] if before else next(iter(alike), None)
    return near is not None and near.content.rstrip("」』”").endswith(frame.beside)


def meant(reader: PredicateReader, frame: VerbFrame, obj: Argument) -> str:
    """The relation that a frame says: another of a time that only begins or only ends (10日まで開かれる), and of more than
    half (株式の51%を取得する)."""
    time = obj.head.time
    if time is not None and not (time.start and time.end):
        return (frame.until if time.end else frame.since) or frame.relation
    return frame.majority if frame.majority and _most(reader) else frame.relation


def _most(reader: PredicateReader) -> bool:
    """Whether a share of more than half stands beside the predicate or with what is fixed: 株式の51%を, 全株式を, 大半の株式を."""
    held = [phrase_at(reader, i) for i in reader.fixed]
    if any(_MOST.match(p.content) for phrase in held for p in (phrase, *phrase.children)):
        return True
    beside = (*reader.predicate.phrase.children, *held)
    amounts = (m.quantity for phrase in beside for m in phrase.values if m.quantity is not None)
    return any(amount.unit == "%" and 50 < amount.value <= 100 for amount in amounts)
