"""A row of people with their posts under one verb: AがX、BがY、CがZに就任した."""

from __future__ import annotations

from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Sense
from kg.fact.roles.holder import holder_of, is_owned
from kg.fact.roles.unwritten import omittable, unnamed_holder
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Predicate
from kg.model import MentionKind

__all__ = ["rowed"]


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
    if holder is None and omittable(reader, role.frame) and not is_owned(reader, role):
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
