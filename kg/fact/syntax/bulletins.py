"""Headlines that tell of an event by its noun alone, with where it was before it: 青葉ホテルで火災、1人が軽傷."""

from __future__ import annotations

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind, SentenceKind

__all__ = ["bulletins"]

_ADVERBIAL = ("で", "", "に", "の")


def bulletins(arguments: Coordination) -> None:
    """Makes a clause of such a noun, and hangs what stands before it there."""
    clause = arguments.clause
    if clause.sentence.kind is not SentenceKind.HEADING:
        return
    for phrase in clause.phrases[1:]:
        where = _where(arguments, phrase)
        if where is None or not (phrase.comma or phrase is clause.phrases[-1]):
            continue
        noun = clause.tokens[phrase.stop - 1].surface
        form = Form.CONTINUATIVE if phrase.comma else Form.FINAL
        phrase.predicate = Predicate(
            phrase, Kind.COPULA, form, tuple(dict.fromkeys((phrase.content, noun))), headline=True
        )
        if phrase.parent is not None and phrase.parent.index < phrase.index:
            continue
        for child in clause.phrases[: phrase.index]:
            adverbial = child.dated or child.case == "で"
            if adverbial and child.parent is not None and child.parent.index > phrase.index:
                child.hang(phrase)
        if phrase.comma:
            phrase.hang(clause.phrases[-1])


def _where(arguments: Coordination, phrase: Phrase) -> Phrase | None:
    """Where the event was that a phrase is no more than the noun of."""
    m = phrase.mention
    if m is None or m.kind is not MentionKind.NOMINAL or phrase.func or not arguments.ontology.is_a(m.type, "Event"):
        return None
    before = phrase.before
    while before is not None and (before.dated or before.case == "の"):
        before = before.before
    if before is None or before.mention is None or before.case != "で" or before.topic:
        return None
    return before if arguments.ontology.is_a(before.mention.type, "Place") else None
