"""Who does what a clause tells that stands before a noun and leaves its subject out: 昨年買収した 海浜電池の技術を使う."""

from __future__ import annotations

from collections.abc import Callable

from kg.model import Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.member import Member

__all__ = ["in_relative", "of_relative"]

_CLAUSES = frozenset(("acl", "amod"))  # what the parser calls a clause before a noun


def in_relative(mention: Mention, demand: Demand, here: Sentence, ontology: Ontology) -> bool:
    """Whether it is asked who does with another what a clause tells that stands before that one: 4年前に提携した A社."""
    both = bool(demand.claims) and all(
        c.relation in ontology.relations and ontology.relations[c.relation].symmetric for c in demand.claims
    )
    return both and demand.leads and _before_noun(mention, demand, here)


def _before_noun(mention: Mention, demand: Demand, here: Sentence) -> bool:
    if not 0 <= mention.head < len(here.tokens) or here.tokens[mention.head].dep not in _CLAUSES:
        return False
    return all(c.evidence.rule == "verb" and c.object.start > mention.start for c in demand.claims)


def of_relative(
    mention: Mention,
    demand: Demand,
    here: Sentence,
    mind: Salience,
    may: Constraints,
    is_firm: Callable[[Member], bool],
    ontology: Ontology,
) -> Reading | None:
    """The firm that the text is about, where the clause tells what firms do and the sentence has nobody else who may."""
    firm = mind.theme_at(here.index, is_firm) if demand.leads and not demand.counted else None
    if firm is None or not is_firm(firm) or not may.suits(firm, demand):
        return None
    told = ontology.constructions
    deeds = (*told.corporate, *told.undertaking, *told.running)
    if any(c.relation not in deeds for c in demand.claims) or not _before_noun(mention, demand, here):
        return None
    if any(c.object.kind is MentionKind.NOMINAL for c in demand.claims):
        return None  # 購入した企業が: whichever that is
    objects = {(c.object.start, c.object.end) for c in demand.claims}
    acting = (m for m, weight in mind.named(here.index).items() if weight >= SUBJECT and m is not firm)
    others = (m for m in acting if objects.isdisjoint((x.start, x.end) for x in m.mentions))
    if any(may.fits(m, demand) and m.kind is MentionKind.NAME for m in others):
        return None
    return Reading((firm,), mind.since(firm, here.index))
