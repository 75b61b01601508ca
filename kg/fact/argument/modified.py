"""What the noun is to a relative clause that writes no object: who does it (開発した A社は), or what is done together with
somebody (B社とコラボした 時計)."""

from __future__ import annotations

from kg.fact.argument.beside import Argument, Beside
from kg.fact.argument.relative import gap_of, gaps_of
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["done_together", "holds_share", "modified_in_turn", "modifies_doer", "modifies_other"]

_THINGS = {"Facility", "Product", "Work"}
_MADE = ("Product", "Work", "Event", "Service", "Project")


def modifies_doer(arguments: Beside, predicate: Predicate, classes: tuple[str, ...]) -> bool:
    """Whether a clause without its object, a thing of `classes`, modifies the body that does it: 運営する A社が発表した."""
    if any(c.case and not c.dated for c in predicate.phrase.children):
        return False  # 38局で作る団体: those are who make it
    noun = _modified(arguments, predicate)
    if noun is None or noun.kind is not MentionKind.NAME or not arguments.ontology.is_a(noun.type, "Organization"):
        return False
    return bool(_THINGS.intersection(classes))


def modifies_other(arguments: Beside, predicate: Predicate, frame: VerbFrame) -> bool:
    """Whether a clause that says of two that they are something to each other writes but the one that it modifies: 提携する B社."""
    if "と" not in frame.object or frame.fixed or not arguments.ontology.relations[frame.relation].symmetric:
        return False
    if any(c.case or c.topic for c in predicate.phrase.children) or predicate.past or predicate.negated:
        return False
    gap = _named(arguments, predicate) if _modified(arguments, predicate) is not None else None
    return gap is not None and arguments.ontology.is_a(gap.head.type, "Company")


def holds_share(arguments: Beside, predicate: Predicate, frame: VerbFrame) -> bool:
    """Whether a clause says of the body that it modifies, which then acts, how much it holds, and not of what: 約2割を出資する
    A社は."""
    gap = _named(arguments, predicate) if frame.omitted and not predicate.passive else None
    if gap is None:
        return False
    acts = gap.phrase is not None and gap.phrase.subjective
    if not acts or predicate.past or not arguments.ontology.is_a(gap.head.type, "Organization"):
        return False
    held = [c for c in predicate.phrase.children if c.case == "を"]
    amounts = (m.quantity for c in held for p in (c, *c.children) for m in p.values)
    return any(amount is not None and amount.unit == "%" for amount in amounts)


def done_together(arguments: Beside, predicate: Predicate, frame: VerbFrame) -> bool:
    """Whether a clause says what was done together with another to the noun that it modifies, or there, so that whoever
    did it is told outside: B社とコラボした 時計, B社と共同で設立した X社; not B社と提携した X社."""
    ontology = arguments.ontology
    if "と" not in frame.object or not ontology.relations[frame.relation].symmetric:
        return False
    noun = _modified(arguments, predicate)
    if noun is None or ontology.is_a(noun.type, "Person"):
        return False
    if ontology.is_any(noun.type, _MADE):
        return True
    others = (f for f in ontology.frames.of(predicate.lemmas) if "を" in f.object)
    return any(ontology.admits(noun.type, f.object_class or ontology.relations[f.relation].range) for f in others)


def modified_in_turn(arguments: Beside, predicate: Predicate) -> list[Argument]:
    """What a clause modifies together with the next one, which has a subject of its own: A党が推薦し、B党が 支持した X氏; Aが
    主演し、Bが 監督を務める「X」."""
    first = predicate.phrase
    if predicate.form is not Form.CONTINUATIVE or predicate.kind is not Kind.VERB or not first.comma:
        return []
    after = (p.index for p in arguments.clause.phrases[first.index + 1 :])
    then = next((v for i in after if (v := arguments.clause.predicate_at(i)) is not None and v.kind is Kind.VERB), None)
    if then is None or then.form is not Form.ADNOMINAL or then.content_clause or then.passive != predicate.passive:
        return []
    for clause, begin in ((first, -1), (then.phrase, first.index)):
        beside = [c.case for c in clause.children if begin < c.index and not c.topic and not c.dated]
        serving = {"を"} if any(lemma in arguments.words.links for lemma in clause.lemmas) else set()
        if "が" not in beside or ({"を", "に", "と"} - serving) & set(beside):
            return []
    return gaps_of(arguments, then)


def _named(arguments: Beside, predicate: Predicate) -> Argument | None:
    """The name that a clause modifies, through what is said of it: 出資する 総合商社の A社."""
    named = (g for g in gaps_of(arguments, predicate) if g.source == "gap" and g.head.kind is MentionKind.NAME)
    return next(named, None)


def _modified(arguments: Beside, predicate: Predicate) -> Mention | None:
    """The noun that an active verb without を and が modifies."""
    if not predicate.relative or predicate.passive:
        return None
    if predicate.phrase.has("を", "が"):
        return None
    gap = gap_of(arguments, predicate)
    return gap.head if gap is not None else None
