"""What a pair of neighbours may be made of: names, values, events, and houses that are told by their place (湊市の病院)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind

__all__ = ["houses", "noted_house", "readable", "told_by_owner"]

_KINDS = {MentionKind.NAME, MentionKind.PRONOUN, MentionKind.TIME, MentionKind.QUANTITY}
# Of what named thing a noun of a class is that tells which is meant; of the first, whatever the noun.
_TOLD_BY = {"Facility": ("City", "Company", "University", "Facility"), "GovernmentBody": ("", "GovernmentBody")}
_OF, _GOES_ON = re.compile(r"内?の$"), frozenset("や、・なと")  # 湊市の ホテルや旅館, 病院など: none in particular


def readable(make: ClaimMaker, houses: Iterable[Mention]) -> list[Mention]:
    """What a pair may be made of, in the order of the text: names, values, events that are no occasion on which somebody spoke
    (10日の会見で), and the `houses`."""
    events = (
        m
        for m in make.clause.mentions
        if m.kind is MentionKind.NOMINAL
        and make.ontology.is_a(m.type, "Event")
        and (not m.surface.endswith(make.words.occasion_nouns) or _gathering(make, m))
    )
    of_kind = (m for m in make.clause.mentions if m.kind in _KINDS)
    return sorted((*of_kind, *events, *houses), key=lambda m: (m.start, -m.end))


def _gathering(make: ClaimMaker, m: Mention) -> bool:
    """Whether an occasion is one on which people come together, told with where they do: ロンドンでの集会で."""
    if not m.surface.endswith(make.words.gatherings):
        return False
    names = (o for o in make.clause.mentions if o.end < m.start and o.kind is MentionKind.NAME)
    return any(make.clause.between(o, m).startswith("での") and make.ontology.is_a(o.type, "Place") for o in names)


def houses(make: ClaimMaker, told: Callable[[ClaimMaker, Mention], bool]) -> list[Mention]:
    """The mentions of a sentence of which it is told, in one way or the other, where they are."""
    return [m for m in make.clause.mentions if told(make, m)]


def noted_house(make: ClaimMaker, m: Mention) -> bool:
    """Whether behind a description of a house a bracket says where it stands: 新工場（神奈川県綾瀬市）."""
    house = m.kind is MentionKind.NOMINAL and make.ontology.is_a(m.type, "Facility")
    return house and make.clause.text(m.end, m.end + 1) in ("（", "(")


def told_by_owner(make: ClaimMaker, m: Mention) -> bool:
    """Whether the name before a common noun tells which house is meant, by its town or by whose it is (湊市内の病院, A社の倉庫),
    or which organ of a body (湊署の捜査本部)."""
    owners = next((of for kind, of in _TOLD_BY.items() if make.ontology.is_a(m.type, kind)), ())
    if m.kind is not MentionKind.NOMINAL or not owners or make.clause.text(m.end, m.end + 1) in _GOES_ON:
        return False
    if not m.surface.endswith(make.words.owned):
        owners = owners[:1]  # of a town any house is
    found = _OF.search(make.clause.text(max(make.sentence.start, m.start - 2), m.start))
    end = m.start - len(found[0]) if found else -1
    return any(o.end == end and o.type in owners and o.kind is MentionKind.NAME for o in make.clause.mentions)
