"""A post that two bear who stand before it, each at a body of their own or both at one: A社のXとB社のYの両社長, A社のX、Y両専務,
or at the house that the post itself names: X、Y両衆院議員."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.holder import holder_of, is_owned
from kg.fact.roles.unwritten import omittable, unnamed_holder
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Predicate
from kg.model import Mention, MentionKind

__all__ = ["shared"]

_BOTH = "両"
_NOTED = r"(?:[（(][^（）()]*[）)])?(?:氏|さん)?"
_BEFORE_POST, _AND = re.compile(rf"{_NOTED}の?"), re.compile(rf"{_NOTED}[、と]")
_OF = frozenset(("の", "・", ""))


def shared(reader: RoleClaims, role: Sense) -> None:
    """The post of both who stand before it, at the body right before each."""
    if not role.frame.role or not role.whole.startswith(_BOTH):
        return
    each = replace(role, whole=role.whole.removeprefix(_BOTH))
    last = _before(reader, role.end - len(role.whole), _BEFORE_POST, role.bearers)
    own = _body(reader, last, role.holders)
    first = _before(reader, (own or last).start, _AND, role.bearers) if last is not None else None
    house = _named_in(reader, each, role.holders)
    body = house or _body(reader, first, role.holders)
    if first is None or last is None or body is None:
        return
    for person, at in ((first, body), (last, house or own or body)):
        reader.emit(each, person, Argument((at,), role.phrase, "genitive"), "noun_title")


def _before(reader: RoleClaims, place: int, joint: re.Pattern[str], classes: tuple[str, ...]) -> Mention | None:
    """The name before a place of the text, with no more than a joint between."""
    for m in reversed(reader.mentions):
        if m.end <= place and m.kind is MentionKind.NAME and reader.fits(m, classes):
            return m if joint.fullmatch(reader.clause.text(m.end, place)) else None
    return None


def _named_in(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Mention | None:
    """The body that a post has in its own word: the 衆院 of 衆院議員."""
    found = holder_of(reader, role, classes)
    return found.head if found is not None and role.start <= found.head.start < role.end else None


def _body(reader: RoleClaims, person: Mention | None, classes: tuple[str, ...]) -> Mention | None:
    """The name of a body right before that of a person."""
    for m in reader.mentions if person is not None else ():
        if m.kind is MentionKind.NAME and person is not None and m.end <= person.start:
            if reader.clause.between(m, person) in _OF and reader.fits(m, classes):
                return m
    return None


def rowed(reader: RoleClaims, role: Sense) -> None:
    """A post of such a row but the last, which stands beside the verb: its bearer is the name with が before it."""
    phrases = reader.clause.phrases
    phrase = role.phrase
    before = _person_before(reader, phrase)
    if not role.head or phrase.func or not phrase.comma or before is None or before.mention is None:
        return
    if not reader.fits(before.mention, role.bearers):
        return
    index = phrase.index
    while phrases[index].comma and not phrases[index].func and index + 2 < len(phrases):
        index += 2
        if _person_before(reader, phrases[index]) is None or not reader.posts(phrases[index]):
            return
    last = phrases[index]
    office = last.governor
    if last is phrase or office is None or not _joins(reader, office, last.case):
        return
    holder = holder_of(reader, role, role.holders, skip=before.mention)
    if holder is None and omittable(reader, role) and not is_owned(reader, role):
        holder = unnamed_holder(reader, role, role.holders, before.mention, phrase)
    if holder is not None:
        reader.emit(role, before.mention, holder, "noun_link", predicate=office)


def _person_before(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The phrase right before one, where it is a person's name with が or は."""
    before = phrase.before
    m = before.mention if before is not None else None
    if before is None or m is None or m.kind is not MentionKind.NAME or not reader.ontology.is_a(m.type, "Person"):
        return None
    return before if before.subjective else None


def _joins(reader: RoleClaims, office: Predicate, case: str) -> bool:
    """Whether a verb joins who stands in が to a post in the case given."""
    links = (link for lemma in office.lemmas for link in reader.words.links.get(lemma, ()))
    return any("が" in link.bearer and case in link.noun and not link.predicates.fixed for link in links)
