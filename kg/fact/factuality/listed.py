"""Clauses in a list, of which only the last has the particle of all: 買収することや、工場を設けることで合意した."""

from __future__ import annotations

from collections.abc import Callable

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase

__all__ = ["last_listed"]

_CLAUSES = frozenset(("こと", "事", "旨"))


def last_listed(clause: Clause, phrase: Phrase, noun: Callable[[Phrase], str]) -> Phrase | None:
    """The last clause of the list that one with や opens; None where it opens none."""
    if noun(phrase) not in _CLAUSES or not phrase.func.startswith("や"):
        return None
    behind = (p for p in clause.phrases[phrase.index + 1 :] if noun(p) in _CLAUSES)
    return next((p for p in behind if not p.func.startswith("や")), None)
