"""Cleft sentences: of whom or what a clause is said to hold (逮捕されたのは A容疑者だ, 買収したのは 2021年だ)."""

from __future__ import annotations

from kg.fact.argument.beside import Argument, Beside
from kg.fact.argument.counted import counted_by, person_of
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind, Predicate

__all__ = ["cleft_argument", "focus_of", "taken_up", "told_of"]


def focus_of(arguments: Beside, predicate: Predicate) -> Phrase | None:
    """The phrase that a cleft sentence says the clause holds of: 買収したのは 2021年だ."""
    phrase = predicate.phrase
    if predicate.kind is not Kind.VERB or not phrase.func.endswith(("のは", "のが")) or phrase.parent is None:
        return None
    focus, near = phrase.parent, phrase.after
    if near is not None and near.index < focus.index and near.func == "で" and near.comma and near.mention is not None:
        focus = near  # A社を買収したのは X社で、B社を買収したのは Y社だ
    relative = focus.predicate
    if relative is not None and relative.relative and focus.parent:
        focus = focus.parent  # 優勝したのは 9秒85で走った X選手だ
    if focus.content == "自称" and focus.index + 2 < len(arguments.clause.phrases):  # 逮捕されたのは自称・A容疑者
        behind = arguments.clause.phrases[focus.index + 1 : focus.index + 3]
        focus = next((p for p in behind if p.mention is not None), focus)
    told = focus.parent if focus.comma and not focus.func and focus.index + 1 < len(arguments.clause.phrases) else None
    if (
        told is not None
        and told.index == focus.index + 1
        and person_of(arguments, told.mention)
        and not person_of(arguments, focus.mention)
    ):
        focus = told  # 逮捕されたのは 町議、A容疑者だ
    while focus.case in {"と", "や"} and focus.parent is not None and focus.mention in arguments.group(focus.parent):
        focus = focus.parent  # 逮捕されたのは A容疑者と B容疑者だ
    if focus.func == "の" and focus.parent is not None and counted_by(arguments, focus.parent):
        focus = focus.parent  # A容疑者と B容疑者の 2人だ
    verbal = focus.predicate is not None and focus.predicate.kind not in {Kind.NOUN, Kind.COPULA}
    return None if focus.index < phrase.index or verbal else focus


def cleft_argument(arguments: Beside, predicate: Predicate) -> Argument | None:
    """What a cleft sentence says the clause holds of: 逮捕されたのは、A容疑者とB容疑者の2人だ."""
    focus = focus_of(arguments, predicate)
    if focus is None:
        return None
    found = arguments.group(focus) if focus.mention is not None else counted_by(arguments, focus)
    return Argument(found, focus, "cleft") if found else None


def told_of(arguments: Beside) -> frozenset[int]:
    """The phrases with で of which a cleft tells and the clause behind may go on: 座礁したのは「X」で、; of people, only those to
    whom something was done, not 提案したのは X氏で、."""
    found: set[int] = set()
    for predicate in arguments.clause.predicates:
        focus = focus_of(arguments, predicate)
        if focus is None or focus.func != "で" or not focus.comma or focus.mention is None:
            continue
        if predicate.passive or not person_of(arguments, focus.mention):
            found.add(focus.index)
    return frozenset(found)


def taken_up(arguments: Beside, predicate: Predicate, before: Beside) -> Predicate | None:
    """The predicate of the sentence before that a cleft takes up, opening its sentence with it alone: …3人を逮捕した。
    逮捕されたのは、A容疑者ら."""
    opens = predicate.phrase.index == 0 and focus_of(arguments, predicate) is not None
    told = (p for p in reversed(before.clause.predicates) if p.kind is not Kind.NOUN)
    return next((p for p in told if opens and set(p.lemmas) & set(predicate.lemmas)), None)
