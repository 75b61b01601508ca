"""What may fill an argument place: the classes, units and signs that frames ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind
from kg.ontology import Ontology, VerbFrame

__all__ = ["counting", "fits", "of_unit", "recalls", "signed"]

# Of these a description (選手, 国) means anybody of the kind, or somebody whose name is told elsewhere.
_SINGLE = ("Person", "Country", "Region", "City")
_PEOPLE = ("Person", "Group")  # who may be counted by a number before
# What was told of before, whatever it is, but nobody and no place.
_THAT = ("これ", "それ")
_NO_THING = frozenset(("Agent", "Person", "Group", "Place", "Country", "Region", "City"))
# Classes whose names say what they are.
_TOLD = {"Event", "Award", "Date", "Quantity"}


def of_unit(mention: Mention, units: tuple[str, ...]) -> bool:
    """Whether a quantity is in one of the units that a frame accepts ("money": any currency; none: any unit)."""
    quantity = mention.quantity
    return quantity is not None and (not units or quantity.unit in units or ("money" in units and quantity.money))


def counting(ontology: Ontology, phrase: Phrase, units: tuple[str, ...]) -> Iterator[Mention]:
    """The amounts that a phrase is written with, last first, and those by which the people it names are counted: 6人の 看守."""
    noun = phrase.mention
    for m in reversed(phrase.values):
        if of_unit(m, units) and (noun is None or noun.start == m.start or _among(ontology, phrase, noun, m)):
            yield m
    people = noun is None or (noun.kind is MentionKind.NOMINAL and ontology.is_any(noun.type, _PEOPLE))
    if people:
        for before in reversed(phrase.children):
            if before.func == "の" and before.mention is None:
                yield from (m for m in reversed(before.values) if of_unit(m, units))


def _among(ontology: Ontology, phrase: Phrase, person: Mention, number: Mention) -> bool:
    """Whether a number counts all of those of whom one is named: 高木さんら5人."""
    before, found, _ = phrase.text.partition(number.surface)
    return bool(found) and ontology.is_a(person.type, "Person") and before.endswith("ら") and person.end < number.start


def signed(mention: Mention, negate: bool) -> Mention:
    """The mention with its quantity turned negative where the frame says so (赤字)."""
    if not negate or mention.quantity is None or mention.quantity.value <= 0:
        return mention
    return replace(mention, quantity=replace(mention.quantity, value=-mention.quantity.value))


def fits(ontology: Ontology, mention: Mention, classes: tuple[str, ...]) -> bool:
    """Whether a mention may fill a place that asks for `classes`.

    A name of unknown type fits, but for amounts, dates, and the classes whose names always tell (大会, 賞); a
    description or a demonstrative whose noun says no class fits only where anything does, and one of a person or a
    country nowhere, but for a post by which somebody has been called (石川首相は… 首相は).
    """
    if mention.kind is MentionKind.QUANTITY:
        return "Quantity" in classes
    if mention.kind is MentionKind.TIME:
        return "Date" in classes
    if classes in {("Quantity",), ("Date",)}:
        return False
    anybody = mention.kind is MentionKind.NOMINAL and not mention.title
    if anybody and ontology.is_any(mention.type, _SINGLE):
        return False
    if mention.type in {"", "Thing"} and mention.kind is not MentionKind.OMITTED and classes and "Thing" not in classes:
        if mention.kind is MentionKind.NAME:
            return not set(classes) <= _TOLD
        return mention.kind is MentionKind.PRONOUN and mention.surface in _THAT and not _NO_THING.issuperset(classes)
    if mention.kind is MentionKind.NOMINAL and ontology.is_a(mention.type, "Facility"):
        return ontology.compatible(mention.type, classes)  # 鉱山 acts for nobody
    if mention.kind is MentionKind.NAME or "Agent" in classes:
        return ontology.admits(mention.type, classes)
    return ontology.compatible(mention.type, classes)


def recalls(phrase: Phrase, frame: VerbFrame) -> bool:
    """Whether a number takes up people told of before and counts none of whom a body has: 2人は同社に勤めていた."""
    taken_up = phrase.mention is not None and phrase.mention.kind is MentionKind.PRONOUN
    return phrase.topic and taken_up and bool(frame.subject_class) and "Event" not in frame.subject_class
