"""What a newspaper calls a thing after its first mention, by kind of thing: whether one member is short for another, and what
stands before a name and is no part of it: where the thing is (米, アメリカ・), of what kind (プロ野球, 半導体大手)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import NamedTuple

from kg.ontology import Known, Ontology
from kg.resolve.entity import names
from kg.resolve.entity.kinds import elect, kind_of
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["HONORIFICS", "OF_UNKNOWN", "SHORT_FORMS", "Qualifier", "has_rival", "qualifier"]

_STATIONS = tuple(words("forms")["stations"])
HONORIFICS = frozenset(("氏", "さん"))  # by which anybody is called
_PARTS = words("forms")["parts"]
_TRADES = frozenset(words("forms")["trades"])
_FOREIGN = ("katakana", "latin")
_OF_TEAMS = {None, "SportsTeam", "Place", "City", "Region"}  # サンフレッチェ広島


class Qualifier(NamedTuple):
    """What stands before a name: the known entity that is the `place`, "" where it only says the kind. `part` tells
    that it may be part of the name (日本相撲協会, not 米FOXニュース)."""

    place: str
    part: bool = False


def qualifier(short: Member, full: Member, type_: str, ontology: Ontology) -> Qualifier | None:
    """What a form of `full` has before what is a name of `short`, a thing of class `type_`; None where it has nothing
    of the kind.

    Every state has its foreign ministry: the known one is not another's; and no state is in another.
    """
    if type_ == "Country" or (short.known and type_ in ("GovernmentBody", "PoliticalParty")):
        return None
    kind = kind_of(type_, ontology)
    for bare in map(names.key, short.surfaces):
        for form in map(names.key, full.surfaces):
            before = form[: -len(bare)]
            if len(bare) < 3 or not before or not form.endswith(bare):
                continue
            if kind == "organization" and before.endswith("の") and names.script(bare) in ("katakana", "latin"):
                return Qualifier("", True)  # 紳士服のフタタ
            if kind == "facility" and bare.endswith("線") and _runs(before, ontology):
                return Qualifier("", True)  # JR山手線
            place = _place(before, "Place" if kind == "place" else "Country", ontology)
            if place is not None:
                return Qualifier(place.id, kind != "place" and len(before) > 1)
            noun = ontology.head_class(before)
            if noun is not None and len(before) > 1 and kind_of(noun, ontology) == kind:
                known = ontology.entities.match(before)  # 警視庁湊署 is 湊署, 毎日新聞社会部 no 社会部
                return None if known and not bare.endswith(_STATIONS) else Qualifier("", bool(known))
    return None


def _runs(name: str, ontology: Ontology) -> bool:
    """Whether a name is that of a company that may run railways."""
    return name in ("jr", "私鉄") or any(ontology.is_a(k.type, "Company") for k in ontology.entities.match(name))


def _place(name: str, class_: str, ontology: Ontology) -> Known | None:
    short = ontology.entities.prefix(name) if len(name) == 1 else None
    known = (*ontology.entities.match(name), *([short] if short is not None else []))
    return next((k for k in known if ontology.is_a(k.type, class_)), None)


def _short_person(short: Member, full: Member, ontology: Ontology) -> bool:
    if all(any(names.surname_of(s, f) for f in full.surfaces) for s in short.surfaces):
        return True
    return bool((short.posts & full.posts) - HONORIFICS) and all(
        any(names.opens_name(s, f) for f in full.surfaces) for s in short.surfaces
    )


def _short_organization(short: Member, full: Member, ontology: Ontology) -> bool:
    """Every name of the one is short for some name of the other; a team goes by its beginning or its end (阪神,
    タイガース). A group and its company named in one sentence are two (XホールディングスがXを…)."""
    if _part_of_body(full.surfaces) and not _part_of_body(short.surfaces):
        return False
    legal = {names.legal_stem(form) for form in full.forms}
    if not any(_same_edge(names.legal_stem(s), stem) for s in short.surfaces for stem in legal):
        return False
    types = {elect(m.votes, ontology) for m in (short, full)}
    teams = types == {"SportsTeam"} or (short.known is None and types == {"SportsTeam", "Organization"})
    together = _together(short, full)

    called = _called_after(short, full, types)

    def is_head(noun: str) -> bool:
        return ontology.head_class(noun) is not None or ontology.head_class(noun.upper()) is not None

    def ends(noun: str) -> bool:
        """A noun that says what a body is, a company's also where it does so at the end of a name only (電鉄, 造船)."""
        trade = types == {"Company"} and noun in _TRADES
        return trade or is_head(noun) or ontology.head_class("〇" + noun) == "Company"

    def whole(name: str) -> bool:
        """A known name, or one that says what body it is (大阪地検), is short for nothing that begins with it."""
        if short.known is not None:
            return True
        body = ontology.head_class(name)
        return (
            body is not None
            and ontology.is_a(body, "Agent")
            and any(form.startswith(name) and _at_unit(len(name), full.units.get(form, ())) for form in full.forms)
        )

    def is_short(name: str) -> bool:
        stem = names.organization_stem(name)
        for form in full.forms:
            if names.organization_stem(form) == stem:
                if not together or names.legal_stem(name) in legal:
                    return True
            elif (
                (
                    teams
                    and {ontology.head_class(name), ontology.head_class(form)} <= _OF_TEAMS  # 青葉リーグ is no 青葉FC
                    and (
                        names.key(form).startswith(stem)
                        or (len(stem) > 2 - (names.script(form) == "mixed") and names.key(form).endswith(stem))
                    )
                )
                or (not whole(name) and names.shortens(name, form, full.units.get(form, ()), ends))
                or (called and names.key(name) == names.key(names.parts(form)[0]))
            ):
                return True
        return False

    return all(map(is_short, short.surfaces))


def _part_of_body(surfaces: Iterable[str]) -> bool:
    """Whether all names are of a body's part, for which the body's own name is not short (青葉電機 for 青葉電機湊支社)."""
    return all(s.endswith(_PARTS) and not s.endswith("警本部") for s in surfaces)


def _at_unit(length: int, units: tuple[str, ...]) -> bool:
    """Whether a name of that length ends where a short unit does: not 最高裁 in 最高・裁判所."""
    return not units or length in accumulate(map(len, units))


def _called_after(short: Member, full: Member, types: set[str]) -> bool:
    """Whether the one comes after the other and goes by its first word, as foreign companies do (ライト社, ライト after
    ライト・エアロ, Isomorphic after Isomorphic Labs); a word that names something else than a company by itself is called X社."""
    first, whole = short.mentions[0], full.mentions[0]
    headed = (
        first.sentence == 0 and not first.title and whole.sentence in (1, 2)
    )  # Lumetra in the headline; no ライト社
    unknown = short.known is None and (full.first < short.first or headed)
    firms = types == {"Company"} and all(len(s) > 2 and names.script(s) in _FOREIGN for s in short.surfaces)
    return unknown and (firms or all(m.title == "社" for m in short.mentions))


def _same_edge(a: str, b: str) -> bool:
    """Whether two stems begin or end with the same letter, as all short forms do: the quick test."""
    return a[0] == b[0] or a[-1] == b[-1]


def has_rival(short: Member, full: Member, alike: Iterable[Member]) -> bool:
    """Whether a third one begins like the short form: 青葉 with 青葉銀行 and 青葉証券; not what a text about the one names but once
    after it (青葉百貨店は…。子会社の青葉フードは…。青葉は…)."""
    if any(names.key(form) == names.key(s) + "学" for form in full.forms for s in short.surfaces):
        return False  # 青葉大学 is 青葉大, whatever faculty is named with it
    others = [m for m in alike if m is not short and m is not full]
    if _of_both(short, full, others):
        return True
    own = {names.key(form) for form in (*short.surfaces, *full.forms)}
    return any(
        key not in own and any(key.startswith(names.key(s)) for s in short.surfaces) and not _extends(key, full)
        for other in others
        if not _by_the_way(other, full)
        for key in map(names.key, other.surfaces)
    )


def _is_firm(member: Member) -> bool:
    return all(m.type == "Company" for m in member.mentions)


def _of_both(short: Member, full: Member, others: Iterable[Member]) -> bool:
    """Whether a firm's long name is made of the short one and another firm's right beside it: 青葉海浜銀行 of 青葉 and 海浜."""
    if not _is_firm(short):
        return False  # 湊ファイターズ is called ファイターズ, whatever 湊 is
    others = filter(_is_firm, others)
    pairs = [(names.key(a), names.key(b)) for a in short.surfaces for m in others for b in m.surfaces]
    forms = [names.key(form) for form in full.surfaces]
    both = (a + b if first else b + a for a, b in pairs if len(b) > 1 for first in (True, False))
    return any(joined in form for joined in both for form in forms)


def _by_the_way(other: Member, full: Member) -> bool:
    """Whether a text names one thing once, after another that it names again and again."""
    return len(other.mentions) == 1 and len(full.mentions) > 1 and full.first < other.first


def _extends(key: str, full: Member) -> bool:
    return any(key.startswith(names.key(form)) for form in full.surfaces if len(names.key(form)) > 2)


def _together(a: Member, b: Member) -> bool:
    """Whether one sentence names both."""
    return not {m.sentence for m in a.mentions}.isdisjoint(m.sentence for m in b.mentions)


def _short_plan(short: Member, full: Member, ontology: Ontology) -> bool:
    stems = {names.head_stem(form) for form in full.forms}
    return any(names.head_stem(s) in stems for s in short.surfaces)


def _short_place(short: Member, full: Member, ontology: Ontology) -> bool:
    """静岡 is 静岡県 where there is no 静岡市."""
    return short.known is None and any(
        names.key(s) == names.place_stem(form) != names.key(form) for s in short.surfaces for form in full.surfaces
    )


SHORT_FORMS: dict[str, Callable[[Member, Member, Ontology], bool]] = {
    "person": _short_person,
    "organization": _short_organization,
    "facility": _short_organization,
    "project": _short_plan,
    "event": _short_plan,
    "place": _short_place,
}


# Kinds whose short forms may stand for a name of unknown class.
OF_UNKNOWN = frozenset({"person", "organization", "project"})
