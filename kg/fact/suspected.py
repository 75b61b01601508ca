"""Whom an inquiry is about that only the clause before names: 県警は、X容疑者が盗んだとみて調べている."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fact.arguments import Argument, Arguments
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind
from kg.model import MentionKind

__all__ = ["suspected"]

_DEPTH = 4  # from 調べている over とみて and 疑いがある to 盗んだ


def suspected(arguments: Arguments, phrase: Phrase) -> Iterator[Argument]:
    """Who does what is looked into by the predicate of a phrase, nearest first: nobody who only undergoes it."""
    for clause in _held(arguments, phrase, _DEPTH):
        said = arguments.predicates[clause.index]
        cases = ("に", "が") if said.lemmas[-1] == "ある" else ("が",)
        for case in cases if not said.passive and said.lemmas[-1] not in arguments.words.undergoing else ():
            found = arguments.case(clause, case)
            if found is not None and found.head.kind is not MentionKind.NOMINAL:
                wronged = found.head.title.startswith(arguments.words.wronged)
                if not wronged and arguments.ontology.is_a(found.head.type, "Agent"):
                    yield found


def _held(arguments: Arguments, phrase: Phrase, depth: int) -> Iterator[Phrase]:
    """The clauses of what is held to be so below a phrase: …したとみて, …した疑いがあるとして, …した疑いで, …したかどうか."""
    for child in reversed(phrase.children) if depth else ():
        own = arguments.predicates.get(child.index)
        if own is not None and own.kind is Kind.VERB:
            doubted = own.form is Form.ADNOMINAL and phrase.content.endswith(arguments.words.doubts)
            if own.form is Form.QUOTED or doubted:
                yield child
                yield from _held(arguments, child, depth - 1)
            elif own.form is Form.CONTINUATIVE and own.lemmas[-1] in arguments.words.supposing:
                yield from _held(arguments, child, depth - 1)
        elif child.content.endswith((*arguments.words.doubts, "どう")) and child.case in {"が", "で", "か", "も", ""}:
            yield from _held(arguments, child, depth - 1)
