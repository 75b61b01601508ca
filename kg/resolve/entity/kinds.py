"""Which classes two mentions of one thing may have.

Class labels of mentions are noisy below the top (a bank as Organization here and Company there), and firm at it: a
person is no company. A *kind* is the top of a class for this purpose; some kinds shade into each other (a joint venture
is undertaking and company, a station place and facility) and do not keep two names apart.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache

from kg.ontology import Ontology

__all__ = ["elect", "kind_of", "may_act", "may_corefer"]

_TOPS = {
    "Person": "person",
    "Group": "group",
    "Organization": "organization",
    "Facility": "facility",
    "Place": "place",
    "Project": "project",
    "Event": "event",
    "Product": "product",
    "Technology": "product",
    "Work": "work",
    "Award": "award",
}
_SHADES = {
    frozenset(pair)
    for pair in (
        ("organization", "facility"),
        ("organization", "project"),
        ("organization", "group"),
        ("place", "facility"),
        ("project", "event"),
        ("project", "work"),
        ("award", "event"),
        ("product", "work"),
        ("group", "person"),
    )
}


@lru_cache(maxsize=4096)
def kind_of(type_: str, ontology: Ontology) -> str:
    """The kind of a class, "" where unknown."""
    if type_ in ("", "Thing", "Agent"):
        return ""
    return next((kind for top, kind in _TOPS.items() if ontology.is_a(type_, top)), "")


@lru_cache(maxsize=4096)
def may_corefer(a: str, b: str, ontology: Ontology) -> bool:
    """Whether one thing may be called an `a` in one place and a `b` in another."""
    x, y = kind_of(a, ontology), kind_of(b, ontology)
    return x == y or not x or not y or frozenset((x, y)) in _SHADES


def may_act(type_: str, classes: Collection[str], ontology: Ontology) -> bool:
    """Whether something of a class may take a place that asks for `classes`; places act as their governments do
    (米国は…を承認した)."""
    return ontology.admits(type_, classes)


def elect(votes: Mapping[str, float], ontology: Ontology) -> str:
    """The class that most of the votes are for, where a vote for a class counts for the classes below it that have
    votes of their own (three Organization and one Company make a Company); "Thing" where there are none.

    Raises nothing; ties go to the more specific class, then to the alphabet.
    """
    named = {t: v for t, v in votes.items() if t and t != "Thing"}
    if len(named) < 2:
        return next(iter(named), "Thing")

    def weight(type_: str) -> tuple[float, int, str]:
        above = [u for u in named if u != type_ and ontology.is_a(type_, u)]
        return (named[type_] + sum(named[u] for u in above), len(above), type_)

    return max(named, key=weight)
