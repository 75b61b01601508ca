"""Amounts: how much or how many a predicate tells, and of which event."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fact.argument.arguments import Argument
from kg.fact.argument.relative import leading_up
from kg.fact.argument.setting import cause, scene, suffered
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.slots import counting, of_unit, recalls
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention
from kg.ontology import VerbFrame

__all__ = ["amount_of", "event_behind", "quantity_in", "scene_before"]


def quantity_in(reader: PredicateReader, case: str, frame: VerbFrame) -> Argument | None:
    """A bare amount in a case: 1万人を雇用する, 1万人が亡くなった."""
    marks = {case, ""} if case in {"を", "が"} else {case}
    if reader.passive and case == "を":
        marks = {"が", ""}
    held = [reader.make.clause.phrases[i] for i in reader.fixed] if case == "の" else []
    for child in reversed([c for h in held for c in h.children]):
        if child.case == "の" or not child.func:
            for m in reversed(child.values):
                if of_unit(m, frame.unit):
                    return Argument((m,), child, "direct")
    for child in reversed(reader.predicate.phrase.children):
        if child.case in marks and not recalls(child, frame):
            for m in counting(reader.ontology, child, frame.unit):
                return Argument((*_counted_with(child, frame), m), child, "direct")
    own = reader.predicate.phrase
    if case == "が" and reader.predicate.headline:
        for m in own.values:
            if of_unit(m, frame.unit) and own.text.startswith(m.surface):  # 3人死亡
                return Argument((m,), own, "compound")
    return _led_up(reader, frame) if case == "が" else None


def _led_up(reader: PredicateReader, frame: VerbFrame) -> Argument | None:
    """The amount that opens the clause in て that only says how it came to that: 12人が 転倒するなどして けがをした."""
    own = reader.predicate.phrase
    if reader.predicate.kind is not Kind.VERB or any(c.case == "が" or c.topic for c in own.children):
        return None
    leading = next((c for c in leading_up(reader.arguments, own) if c.parent is own), None)
    if leading is None or leading.comma or not leading.text.endswith(("て", "で")):
        return None
    for phrase in reversed(reader.make.clause.phrases[: leading.index]):
        before = phrase.predicate
        if phrase.topic or (before is not None and before.form is Form.CONTINUATIVE and phrase.comma):
            return None
        if phrase.case == "が":
            found = next((m for m in reversed(phrase.values) if of_unit(m, frame.unit)), None)
            return Argument((found,), phrase, "sibling") if found is not None else None
    return None


def event_behind(reader: PredicateReader, amount: Argument, classes: tuple[str, ...]) -> Argument | None:
    """The event that an amount is of which nothing beside the verb tells."""
    told = cause(reader.arguments, reader.predicate) or _opening(reader, amount)
    return told or suffered(reader.arguments, reader.predicate, amount.phrase) or scene_before(reader, classes)


def _opening(reader: PredicateReader, amount: Argument) -> Argument | None:
    """The event right before the amount that opens such a clause: 地震で、12人が 転倒するなどして けがをした."""
    at = amount.phrase.index if amount.source == "sibling" and amount.phrase is not None else 0
    before = reader.make.clause.phrases[at - 1] if at else None
    event = before is not None and before.case in {"で", "によって"} and before.mention is not None
    if before is None or not event or not reader.ontology.is_a(before.mention.type if before.mention else "", "Event"):
        return None
    return Argument(reader.arguments.group(before), before, "sibling")


def _counted_with(phrase: Phrase, frame: VerbFrame) -> Iterator[Mention]:
    """The amounts that と joins to that of a phrase: 児童3人と 教師2人が 死亡した."""
    for child in phrase.children:
        if child.func == "と" and child.index == phrase.index - 1:
            yield from (m for m in child.values if of_unit(m, frame.unit))


def amount_of(reader: PredicateReader, frame: VerbFrame) -> Argument | None:
    """The last amount beside the verb in a unit that the frame accepts."""
    for child in reversed(reader.predicate.phrase.children):
        for m in reversed(child.values):
            if of_unit(m, frame.unit):
                return Argument((m,), child, "direct")
    return None


def scene_before(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """The event that the clauses before tell of, where one may be meant."""
    if "Event" not in classes:
        return None
    return scene(reader.arguments, reader.predicate, lambda found: reader.ontology.is_a(found.head.type, "Event"))
