"""What a pair of neighbours may be made of: names, values, events, and houses that are told by their place (湊市の病院)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind

__all__ = ["houses", "noted_house", "readable", "told_by_owner"]

_KINDS = {MentionKind.NAME, MentionKind.PRONOUN, MentionKind.TIME, MentionKind.QUANTITY}
# Of what named thing a noun of a class is that tells which is meant: of what place, and whose if the noun is of its kind.
_PLACED = {
    "Facility": ("City", "Region"),
    "University": ("City",),
    "Company": ("City",),
    "GovernmentBody": ("Country", "Region", "City"),
}
_OWNED = {"Facility": ("Company", "University", "Facility"), "GovernmentBody": ("GovernmentBody",)}
_WIDE = ("地方", "地区", "地域")  # 関西地区の発売所: many
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
    """Whether the name before a common noun tells which house or firm is meant, by its place or by whose it is (湊市内の病院,
    A社の倉庫), or which organ of a state or body (ケニアの議会, 湊署の捜査本部)."""
    if m.kind is not MentionKind.NOMINAL or make.clause.text(m.end, m.end + 1) in _GOES_ON:
        return False
    found = _OF.search(make.clause.text(max(make.sentence.start, m.start - 2), m.start))
    if found is None:
        return False
    kinds = [k for k in (*_PLACED, *_OWNED) if make.ontology.is_a(m.type, k)]
    organ = "GovernmentBody" in kinds and not m.surface.endswith(make.words.state_organs)
    owners = [] if organ else [c for k in kinds for c in _PLACED.get(k, ())]
    if m.surface.endswith(make.words.owned):
        owners += [c for k in kinds for c in _OWNED.get(k, ())]
    end = m.start - len(found[0])
    names = [o for o in make.clause.mentions if o.kind is MentionKind.NAME]
    named = next((o for o in names if o.end == end), None)
    if named is not None and named.type == "Place":  # 湊市若草の 飲食店
        return "City" in owners and any(o.type == "City" and named.start in (o.start, o.end) for o in names)
    return any(o.end == end and o.type in owners and not o.surface.endswith(_WIDE) for o in names)
