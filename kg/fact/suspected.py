"""Whom an inquiry is about that only the clause before names: 県警は、X容疑者が盗んだとみて調べている."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fact.arguments import Argument, Arguments
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind
from kg.model import MentionKind

__all__ = ["suspected"]

_HOLDING = frozenset(("みる", "見る", "する", "判断", "疑う", "考える", "想定"))
_DOUBT = ("疑い", "容疑", "可能性", "恐れ", "おそれ", "疑惑")
_WRONGED = ("さん", "ちゃん", "くん", "君", "様")
_UNDERGOING = frozenset(
    ("死亡", "死去", "死ぬ", "亡くなる", "負傷", "自殺", "発症", "被る", "受ける")
)  # not one's own doing
_DEPTH = 4  # from 調べている over とみて and 疑いがある to 盗んだ


def suspected(arguments: Arguments, phrase: Phrase) -> Iterator[Argument]:
    """Who does what is looked into by the predicate of a phrase, nearest first: nobody who only undergoes it."""
    for clause in _held(arguments, phrase, _DEPTH):
        said = arguments.predicates[clause.index]
        cases = ("に", "が") if said.lemmas[-1] == "ある" else ("が",)
        for case in cases if not said.passive and said.lemmas[-1] not in _UNDERGOING else ():
            found = arguments.case(clause, case)
            if found is not None and found.head.kind is not MentionKind.NOMINAL:
                if not found.head.title.startswith(_WRONGED) and arguments.ontology.is_a(found.head.type, "Agent"):
                    yield found


def _held(arguments: Arguments, phrase: Phrase, depth: int) -> Iterator[Phrase]:
    """The clauses of what is held to be so below a phrase: …したとみて, …した疑いがあるとして, …した疑いで, …したかどうか."""
    for child in reversed(phrase.children) if depth else ():
        own = arguments.predicates.get(child.index)
        if own is not None and own.kind is Kind.VERB:
            doubted = own.form is Form.ADNOMINAL and phrase.content.endswith(_DOUBT)
            if own.form is Form.QUOTED or doubted:
                yield child
                yield from _held(arguments, child, depth - 1)
            elif own.form is Form.CONTINUATIVE and own.lemmas[-1] in _HOLDING:
                yield from _held(arguments, child, depth - 1)
        elif child.content.endswith((*_DOUBT, "どう")) and child.case in {"が", "で", "か", "も", ""}:
            yield from _held(arguments, child, depth - 1)
