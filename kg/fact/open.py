"""Open relations: what a sentence says between two things and the inventory has no relation for."""

from __future__ import annotations

from kg.fact.claims import ClaimMaker
from kg.fact.syntax.predicate import Kind
from kg.model import MentionKind

__all__ = ["read_open"]

_CASES = ("を", "に", "と", "から", "へ", "に対して", "で")


def read_open(make: ClaimMaker, used: set[int]) -> None:
    """A claim for every verb with a written subject and one written object that no frame read; called by the verb with what is
    compounded with it, but for numbers (提出, not 1月31日提出)."""
    for predicate in make.clause.predicates:
        if (
            predicate.phrase.index in used
            or predicate.kind is not Kind.VERB
            or predicate.passive
            or predicate.causative
        ):
            continue
        if set(predicate.lemmas) & make.words.open_stop or any(
            x in make.words.lights or any(not e.predicates.fixed for e in make.words.embeds.get(x, ()))
            for x in predicate.lemmas
        ):
            continue
        cases = {c.case for c in predicate.phrase.children} | {"で"}  # 事故が国道であった: in the verb's own phrase
        beside = ((case, make.arguments.case(predicate.phrase, case)) for case in _CASES if case in cases)
        objects = [(case, o) for case, o in beside if o is not None and o.head.kind is MentionKind.NAME]
        subject = next(iter(make.arguments.subjects(predicate)), None) if objects else None
        if (
            subject is None
            or subject.source not in {"direct", "topic", "gap"}
            or subject.head.kind is not MentionKind.NAME
        ):
            continue
        if (found := next((o for o in objects if o[1].phrase is not subject.phrase), None)) is not None:
            case, obj = found
            whole = predicate.lemmas[0]
            lemma = predicate.lemmas[-1] if any(map(str.isdigit, whole)) else whole
            make.of_predicate(
                f"{lemma}-{case}", predicate, subject, obj, rule="open", slots=((), ()), open_label=predicate.phrase.content,
            )  # fmt: skip
