"""What the noun is to a relative clause that writes no object: who does it (開発した A社は), or what is done together with
somebody (B社とコラボした 時計)."""

from __future__ import annotations

from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.relative import Relatives
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["done_together", "modifies_doer"]

_THINGS = {"Facility", "Product", "Work"}
_MADE = ("Product", "Work", "Event", "Service", "Project")


def modifies_doer(arguments: Relatives, predicate: Predicate, classes: tuple[str, ...]) -> bool:
    """Whether a clause without its object, a thing of `classes`, modifies the body that does it: 運営する A社が発表した."""
    if any(c.case and not c.dated for c in predicate.phrase.children):
        return False  # 38局で作る団体: those are who make it
    noun = _modified(arguments, predicate)
    if noun is None or noun.kind is not MentionKind.NAME or not _THINGS.intersection(classes):
        return False
    return arguments.ontology.is_a(noun.type, "Organization")


def done_together(arguments: Relatives, predicate: Predicate, frame: VerbFrame) -> bool:
    """Whether a clause says what was done together with another to the noun that it modifies, or there, so that whoever
    did it is told outside: B社とコラボした 時計, B社と共同で設立した X社; not B社と提携した X社."""
    ontology = arguments.ontology
    if "と" not in frame.object or not ontology.relations[frame.relation].symmetric:
        return False
    noun = _modified(arguments, predicate)
    if noun is None or ontology.is_a(noun.type, "Person"):
        return False
    if any(ontology.is_a(noun.type, c) for c in _MADE):
        return True
    others = (f for lemma in predicate.lemmas for f in ontology.frames.verbs.get(lemma, ()) if "を" in f.object)
    return any(ontology.admits(noun.type, f.object_class or ontology.relations[f.relation].range) for f in others)


def _modified(arguments: Relatives, predicate: Predicate) -> Mention | None:
    """The noun that an active verb without を and が modifies."""
    if predicate.kind is not Kind.VERB or predicate.form is not Form.ADNOMINAL or predicate.passive:
        return None
    if any(c.case in {"を", "が"} for c in predicate.phrase.children):
        return None
    gap = arguments.gap(predicate)
    return gap.head if gap is not None and gap.source == "gap" else None
