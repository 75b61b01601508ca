"""The named place that a described one lies in, through all that is said of it: 青葉町の会社員、高木誠さんの木造の住宅で.

Reports of fires and accidents name the town and describe the house, often by whose it is.
"""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.argument.counted import person_of
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form
from kg.model import Mention, MentionKind

__all__ = ["at_home", "whereabouts"]

_DEEPEST = 6  # phrases
_HOME = re.compile(r"(?:方|宅)$")
_HOUSE = re.compile(r"(?:自宅|実家|住居|居宅|家屋)+$")
_TOWNS = ("City", "Region")


def at_home(arguments: Arguments, phrase: Phrase) -> bool:
    """Whether a phrase names the house of somebody: 高木誠さん（52）方, 高木誠さんの 自宅."""
    m = phrase.mention
    if m is None and _HOUSE.fullmatch(phrase.content) is not None:
        return any(person_of(arguments, of.head) for of in arguments.genitive(phrase))
    return person_of(arguments, m) and _HOME.search(phrase.content) is not None


def whereabouts(arguments: Arguments, phrase: Phrase) -> Argument | None:
    """The nearest named place among what stands with の before a described one; of whose house it is, the town alone, for
    a player from a country does not live there."""
    current = phrase
    towns = person_of(arguments, phrase.mention)
    for _ in range(_DEEPEST):
        before = _before(arguments, current)
        if before is None:
            return None
        m = before.mention
        if m is not None and m.kind is MentionKind.NAME and not person_of(arguments, m):
            housed = arguments.ontology.is_a(m.type, "University") or _plant_of(arguments, before, current)
            if housed:  # 北浜市の若草小学校の体育館, 北浜市の青葉化学の工場
                towns, current = True, before
                continue
            wanted = _TOWNS if towns else ("Place",)
            if arguments.ontology.is_any(m.type, wanted):
                return Argument(arguments.group(before), before, "genitive")
            inner = (x for x in before.inner if x.end == m.end and arguments.ontology.is_a(x.type, "Place"))
            place = next(inner, None)  # 四川省 of 中国四川省, which is taken for its authority
            return Argument((place,), before, "genitive") if place is not None else None
        if m is not None and not _passed(arguments, m):
            return None
        towns = towns or person_of(arguments, m) or (m is not None and arguments.ontology.is_a(m.type, "Person"))
        current = before
    return None


def _plant_of(arguments: Arguments, owner: Phrase, works: Phrase) -> bool:
    """Whether a firm stands before what it has somewhere: 青葉化学の 工場."""
    m = works.mention
    built = m is not None and m.kind is MentionKind.NOMINAL and arguments.ontology.is_a(m.type, "Facility")
    return built and owner.mention is not None and arguments.ontology.is_a(owner.mention.type, "Company")


def _before(arguments: Arguments, phrase: Phrase) -> Phrase | None:
    """What stands right before a phrase and belongs to it: with の, or what somebody is (会社員、Xさん)."""
    if not phrase.index:
        return None
    before = arguments.clause.phrases[phrase.index - 1]
    told = before.predicate
    if told is not None and told.form is Form.CONTINUATIVE:
        return None
    if before.func in {"の", "らの"}:
        return before
    m = before.mention
    if m is None or m.kind is not MentionKind.NOMINAL:
        return None
    trade = m.type in ("", "Thing") and before.comma and at_home(arguments, phrase)  # 農業、Xさん方
    described = trade or arguments.ontology.is_a(m.type, "Person")
    return before if not before.func and described and person_of(arguments, phrase.mention) else None


def _passed(arguments: Arguments, m: Mention) -> bool:
    """Whether more may be said before a noun of where the thing is: through the people it is of and what it is like, and not
    through a body that may be anywhere else."""
    return person_of(arguments, m) or (
        m.kind is MentionKind.NOMINAL and not arguments.ontology.is_a(m.type, "Organization") and m.type != "Event"
    )
