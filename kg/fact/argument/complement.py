"""What is said and what says it, where the parser hangs the parts of the one on the other.

Xは、Yを買収することを、5日に開いた会見で発表した.     ことを belongs to 発表した, not to 開いた.
Xは新監督として、Yが就任することを発表した.            として belongs to 就任する.
X社は5日、Yが退任し、後任にZが就任すると発表した.      X社は belongs to 発表した, 退任し to 就任する.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.fact.argument.counted import person_of
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Status

if TYPE_CHECKING:
    from kg.fact.argument.beside import Beside

__all__ = ["attach_complements"]

_CLAUSES = {"こと", "旨"}


def attach_complements(arguments: Beside) -> None:
    """Moves complements to the verbs of saying and deciding that they belong to, and their parts to them."""
    for phrase in arguments.clause.phrases:
        if phrase.comma and phrase.case == "を" and arguments.noun(phrase) in _CLAUSES:
            _raise(arguments, phrase)
    for predicate in arguments.clause.predicates:
        if _says(arguments, predicate):
            _part(arguments, predicate)
            _lower(arguments, predicate)


def _says(arguments: Beside, predicate: Predicate) -> bool:
    embeds = (e for lemma in predicate.lemmas for e in arguments.words.embeds.get(lemma, ()))
    return predicate.kind is Kind.VERB and any(e.speaker or e.status is Status.PLANNED for e in embeds)


def _raise(arguments: Beside, phrase: Phrase) -> None:
    """Moves ことを from a relative clause to the verb of saying above, where that has no complement."""
    own = phrase.governor
    if own is None or own.form is not Form.ADNOMINAL or own.content_clause or _says(arguments, own):
        return
    above = own.phrase.parent
    while above is not None:
        predicate = above.predicate
        if predicate is not None and _says(arguments, predicate):
            if _complement(arguments, predicate) is None:
                move(phrase, above)
            return
        above = above.parent


def _complement(arguments: Beside, predicate: Predicate) -> tuple[Phrase, Predicate] | None:
    """The phrase that holds what a verb says, and the predicate of it."""
    for child in reversed(predicate.phrase.children):
        inner = child.predicate
        if inner is not None and inner.kind is not Kind.NOUN and inner.form is Form.QUOTED:
            return child, inner
        if arguments.noun(child) in _CLAUSES and child.case in {"を", "に", "で", ""}:
            for modifier in reversed(child.children):
                inner = modifier.predicate
                if inner is not None and inner.form is Form.ADNOMINAL:
                    return child, inner
    return None


def _part(arguments: Beside, predicate: Predicate) -> None:
    """Parts the speaker from the first of several clauses that are said, where that has a subject of its own."""
    found = _complement(arguments, predicate) or _announced(predicate)
    if found is None or found[1].kind is not Kind.VERB:
        return
    for child in [*predicate.phrase.children, *found[1].phrase.children]:
        first = child.predicate
        if child.index >= found[0].index or first is None or first.form is not Form.CONTINUATIVE or not child.comma:
            continue
        subject = next((c.index for c in child.children if c.case == "が"), -1)
        speaker = [c for c in child.children if c.index < subject and c.theme and c.mention is not None]
        if speaker:
            for part in [c for c in child.children if speaker[0].index <= c.index < subject and not c.case]:
                move(part, predicate.phrase)  # with the day on which it was said
            move(child, found[1].phrase)


def _announced(predicate: Predicate) -> tuple[Phrase, Predicate] | None:
    """The noun whose content a verb of saying makes known, and the predicate of that: Zが就く人事を発表した."""
    for child in reversed(predicate.phrase.children):
        for clause in child.children if child.case == "を" else ():
            inner = clause.predicate
            if inner is not None and inner.form is Form.ADNOMINAL:
                return child, inner
    return None


def _lower(arguments: Beside, predicate: Predicate) -> None:
    """Moves として from a verb of saying to what is said, where it stands before that; the second of two subjects (X社は、
    Yが…に就任することを発表した); and a time that is to come."""
    found = _complement(arguments, predicate)
    announced = None if found is not None else _announced(predicate)
    found = found or announced
    if found is None or found[1].kind is not Kind.VERB:
        return
    held, inner = found
    told = any(c.case == "が" or (c.theme and c.mention is not None) for c in inner.phrase.children)
    filled = inner.phrase.has("に")
    acted_on = inner.phrase.has("を") or inner.passive
    takes = any(arguments.words.office(lemma) for lemma in inner.lemmas)
    topic = next((c.index for c in predicate.phrase.children if c.theme and c.mention is not None), None)
    for child in list(predicate.phrase.children):
        if child.index > held.index or child.index >= inner.phrase.index:
            continue
        acting = child.case == "が" and announced is None
        acting = acting or (child.theme and person_of(arguments, child.mention))
        second = acting and not told and topic is not None and topic < child.index
        given = (
            child.case == "を" and held.case == "を" and child.mention is not None and not acted_on
        )  # 賞を、X氏に贈ることを
        post = takes and not filled and child.case == "に" and child.mention is not None  # Yの社長に、Xが就くと発表した
        if second or (announced is None and (child.case == "として" or post or given or _ahead(arguments, child))):
            move(child, inner.phrase)


def _ahead(arguments: Beside, phrase: Phrase) -> bool:
    """Whether a time is to come, when nothing has been said yet: X社は来年4月、Yを買収すると発表した."""
    dated = phrase.dated
    return dated and phrase.content.startswith(arguments.words.ahead)


def move(phrase: Phrase, above: Phrase) -> None:
    """Hangs a phrase on another one, unless that hangs on it."""
    over: Phrase | None = above
    while over is not None and over is not phrase:
        over = over.parent
    if over is phrase:
        return
    phrase.hang(above)
