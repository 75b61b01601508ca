"""Clauses that something is only measured against, and that are not said to be so."""

from __future__ import annotations

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind, Predicate

__all__ = ["compared", "measured"]

_TOGETHER = ("同時", "一緒", "共")


def measured(clause: Clause, predicate: Predicate) -> bool:
    """Whether a clause only measures another: 買収するより安い, 買収するのと同等だ."""
    if predicate.kind is not Kind.VERB or not predicate.tail.endswith(("より", "よりも", "ほど", "のと")):
        return False
    after = clause.phrases[predicate.phrase.index + 1 : predicate.phrase.index + 2]
    return not (after and after[0].content.startswith((*_TOGETHER, "並行")))


def compared(phrase: Phrase, noun: str) -> bool:
    """Whether a noun over a clause is what something is measured against: 建設するのと同等, 買収することより."""
    if noun not in {"の", "こと"} or phrase.parent is None:
        return False
    return phrase.case == "より" or (phrase.case == "と" and not phrase.parent.content.startswith(_TOGETHER))
