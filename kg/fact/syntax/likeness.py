"""Which mentions may stand in one row: things of a kind, names with names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.fact.syntax.inclusion import counts
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind
from kg.ontology import Ontology

__all__ = [
    "alike",
    "alike_all",
    "bare_owner",
    "each_told",
    "goes_on",
    "is_league",
    "named_alone",
    "people_there",
    "same_kind",
]

_GOVERNED = "自治体"  # of a place, which it governs
_BY = ("による", "に対する", "をめぐる")
_LEAGUE = re.compile(r"(?:リーグ|[JＪ][1-3１-３]?|プロ野球|プレミア|[12１２一二]部|ディビジョン)$")

_SUBJECTS = ("は", "が", "も")
_NEAR = 4  # phrases


def is_league(mention: Mention | None) -> bool:
    """Whether a name is that of a league, which may stand before its team: 大リーグ、ドジャースの."""
    return mention is not None and bool(_LEAGUE.search(mention.surface))


def alike(ontology: Ontology, a: Mention, b: Mention) -> bool:
    """Whether two mentions are of classes that are named together: agents, places, titles; what is of no known class may
    be anything."""
    unknown = {"Thing", ""}
    if a.type in unknown or b.type in unknown:
        return True
    for top in ("Agent", "Place", "Work", "Product", "Event", "Technology", "Project", "Award"):
        if ontology.is_a(a.type, top) and ontology.is_a(b.type, top):
            return True
    if {a.type, b.type} <= {"Work", "Product"}:  # titles, whose kind nothing says
        return True
    if any(m.surface.endswith(_GOVERNED) for m in (a, b)):
        return all(ontology.is_a(m.type, "Place") or m.surface.endswith(_GOVERNED) for m in (a, b))
    return {a.type, b.type} <= {"Country", "Organization", "Company", "GovernmentBody", "InternationalOrganization"}


def same_kind(a: Mention, b: Mention, joined: bool) -> bool:
    """Names stand with names; a description of known class stands with a name where a particle or a row has `joined` them."""
    if joined and "Thing" not in {a.type, b.type}:
        return True
    if a.kind is b.kind or a.type == b.type == "Award":
        return True
    return MentionKind.PRONOUN in {a.kind, b.kind}


def alike_all(ontology: Ontology, group: tuple[Mention, ...], one: Mention) -> bool:
    """Whether each of several may stand in a row with one."""
    return all(alike(ontology, m, one) for m in group)


def bare_owner(before: Phrase, thing: Phrase) -> bool:
    """Whether a name right before a thing without a name is whose it is, though the parser parts the two: A社 | 本社や."""
    named = before.named
    nominal = thing.mention is not None and thing.mention.kind is MentionKind.NOMINAL
    return named and nominal and before.parent is thing and not before.func and not before.comma


def each_told(phrases: Sequence[Phrase], other: Phrase, current: Phrase) -> bool:
    """Whether each in a row is told of by somebody of its own: 高木さんの長女の花子ちゃん、 佐伯さんの 長男の健君; or is somebody's
    own: A社の 本社や B氏の 自宅; or told of by one row of a verb, and the next by another: AがB、CがDを 破った. What both do is no
    third in the row: 砲弾や 無人機による 攻撃."""
    if current.index == other.index + 2 and phrases[other.index + 1].func.startswith(_BY):
        return True
    after = phrases[current.index + 1 : current.index + 2]
    before = other.before
    if not other.func and before is not None and before.func == "が":
        if current.func == "が" or (current.func == "も" and after and after[0].func == "が"):
            return True  # AがB、 Cが Dを それぞれ; AがB、 Dも Cが
    if other.func == "と" and other.comma and current.func in _SUBJECTS:  # Aは Bと、 Cは Dと それぞれ提携した
        rows = any(p.func in _SUBJECTS for p in phrases[max(other.index - _NEAR, 0) : other.index])
        return rows and any(p.func == "と" and p.mention for p in phrases[current.index + 1 :][:_NEAR])
    owned = before is not None and (before.func == "の" or bare_owner(before, other))
    owned = owned or any(m.kind is MentionKind.NAME for m in other.inner)
    if current.func != "の" or not after or not owned:
        return False
    if other.mention is not None and other.mention.kind is MentionKind.NOMINAL:
        return current.named
    kin = after[0].mention
    return after[0].func in {"の", "で"} and other.comma and kin is not None and kin.type == "Person"


def named_alone(ontology: Ontology, row: Sequence[Mention]) -> Sequence[Mention]:
    """A row without the description of one person that ends it, who fills no place, where others are named: A氏、B氏、 地元の市長が."""
    named = [m for m in row if m.kind is MentionKind.NAME]
    described = row[-1].kind is MentionKind.NOMINAL and ontology.is_a(row[-1].type, "Person")
    return named if described and len(named) > 1 else row


def people_there(ontology: Ontology, several: tuple[str, ...], places: Sequence[Mention], phrase: Phrase) -> bool:
    """Whether the noun behind a row of places means people or things there (東京や大阪などの 住民らが) and not `several` places."""
    kind = phrase.mention.type if phrase.mention is not None else "Thing"
    places_named = bool(places) and ontology.is_a(places[0].type, "Place")
    means_places = phrase.content.endswith(several) or counts(phrase.content)
    return places_named and kind in {"", "Thing", "Person", "Group"} and not means_places


def goes_on(phrases: Sequence[Phrase], name: Phrase) -> bool:
    """Whether a name is not the first of a row, so that what follows without a name is of the row too: A氏、 B氏、 外部の 顧問から."""
    before = name.before
    if before is None or before.func or not before.comma or before.mention is None or name.mention is None:
        return False
    return before.mention.kind is name.mention.kind is MentionKind.NAME and before.mention.type == name.mention.type
