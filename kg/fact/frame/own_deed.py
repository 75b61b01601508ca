"""Who does what a verbal noun says where only the clause around it tells: what is done together, and one's own deeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.fact.argument.arguments import Argument
from kg.fact.syntax.grounds import by_deed, upon_deed
from kg.fact.syntax.predicate import Kind

if TYPE_CHECKING:
    from kg.fact.frame.nominal import PredicateReader

__all__ = ["by_own_deed", "together"]

_BY = {"で", "を通じて"}  # how something was done: B大学との共同研究で


def together(reader: PredicateReader, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
    """Who does by what is done together whatever the clause says: A社はB大学との共同研究で、物質を突き止めた."""
    phrase = reader.predicate.phrase
    with_whom = taken.phrase if taken is not None else None
    if reader.governor is not None or phrase.case not in _BY or with_whom is None:
        return
    if with_whom.func != "との" or with_whom.parent is not phrase or phrase.parent is None:
        return
    doing = phrase.parent.predicate
    if doing is None or doing.kind is not Kind.VERB or doing.passive:
        return
    for found in reader.arguments.subjects(doing, taken):
        if found.phrase is not phrase and reader.fits(found, classes):
            yield replace(found, source="controlled")


def by_own_deed(reader: PredicateReader, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
    """Who acted by, upon or after a deed that is one's own (若草賞の受賞後、移った), or by a takeover, which may else have been
    done to one (A社はB社の買収を通じて伸びた)."""
    words, lemmas = reader.make.words, reader.predicate.lemmas
    if reader.governor is not None or taken is None:
        return
    doing = None
    if not words.own_deeds.isdisjoint(lemmas):
        doing = upon_deed(reader.predicate.phrase)
    elif not words.takeovers.isdisjoint(lemmas):
        doing = by_deed(reader.predicate.phrase)
    found = next(reader.arguments.subjects(doing, taken), None) if doing is not None else None
    if found is not None and reader.agentive(found) and reader.fits(found, classes):
        yield replace(found, source="controlled")
