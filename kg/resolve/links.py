"""Names that differ and mean one thing: X（Y）, short forms after full forms, katakana of Latin names.

A short form that could be short for two members stays alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from kg.model import Sentence
from kg.ontology import Ontology
from kg.resolve import names
from kg.resolve.kinds import elect, kind_of, may_corefer
from kg.resolve.member import Member, by_start
from kg.resolve.transliteration import sounds_like

__all__ = ["link"]


def link(members: Iterable[Member], sentences: Mapping[int, Sentence], ontology: Ontology) -> list[Member]:
    """The members with those joined that evidence says are one."""
    links = _Links(members, ontology)
    links.bracketed(sentences)
    links.given_names()
    links.short_forms()
    links.transliterations()
    links.short_forms()  # スターゲイト after Stargate計画 has become one with スターゲイト計画
    return links.members


class _Links:
    def __init__(self, members: Iterable[Member], ontology: Ontology) -> None:
        self.members = list(members)
        self._ontology = ontology
        self._types = {m: elect(m.votes, ontology) for m in self.members}

    def _may_join(self, a: Member, b: Member) -> bool:
        if a is b or (a.known and b.known and a.known != b.known):
            return False
        return may_corefer(self._types[a], self._types[b], self._ontology)

    def _join(self, a: Member, b: Member) -> None:
        """Make the two one, in place of the earlier."""
        keep, drop = (a, b) if a.first <= b.first else (b, a)
        keep.absorb(drop)
        self._types[keep] = elect(keep.votes, self._ontology)
        self.members.remove(drop)

    def bracketed(self, sentences: Mapping[int, Sentence]) -> None:
        """A stadium, country, work … with another of its class alone in brackets after it: two names of one."""
        starts = by_start(self.members)
        for member in list(self.members):
            for mention in member.mentions if member in self.members else ():
                sentence = sentences.get(mention.sentence)
                after = sentence.text[mention.end - sentence.start :] if sentence is not None else ""
                found = starts.get(mention.end + 1) if after[:1] in ("（", "(") else None
                if found is None or found[1].type != mention.type or mention.type not in self._renamed():
                    continue
                closes = after[1 + len(found[1].surface) :][:1] in ("）", ")")
                if closes and found[0] in self.members and self._may_join(member, found[0]):
                    self._join(member, found[0])
                    break

    def _renamed(self) -> frozenset[str]:
        """Classes of which X（Y） with both of the class cannot mean that X belongs to Y."""
        return frozenset(
            c for c in self._ontology.classes if kind_of(c, self._ontology) in ("facility", "event", "work", "project")
        ) | {"Country"}

    def given_names(self) -> None:
        """X（Y）: the member called Y is X."""
        by_key: dict[str, list[Member]] = defaultdict(list)
        for member in self.members:
            for surface in member.surfaces:
                by_key[names.key(surface)].append(member)
        for member in list(self.members):
            for alias in list(member.given):
                if member not in self.members:
                    break
                named = [m for m in by_key.get(names.key(alias), ()) if m in self.members and self._may_join(member, m)]
                if len(named) == 1:
                    self._join(member, named[0])

    def short_forms(self) -> None:
        """孫氏 is 孫正義, 新日石 is 新日本石油, ソニー is ソニーグループ: where one member alone can be meant."""
        kinds = {m: kind_of(self._types[m], self._ontology) for m in self.members}
        for kind, shortens in _SHORT_FORMS.items():
            alike = [m for m in self.members if kinds[m] in (kind, "")]
            for short in sorted(alike, key=lambda m: (len(names.key(m.fullest)), m.first)):
                if short not in self.members or (kinds[short] == "" and kind not in _OF_UNKNOWN):
                    continue
                full = [
                    m
                    for m in alike
                    if kinds[m] == kind
                    and m in self.members
                    and self._may_join(short, m)
                    and shortens(short, m, self._ontology)
                ]
                if kind == "person" and len(full) > 1:
                    full = [m for m in full if m.posts & short.posts]
                if kind == "organization" and len(full) == 1 and _has_rival(short, full[0], alike):
                    continue
                if len(full) == 1 and (not short.known or not full[0].known):
                    self._join(full[0], short)

    def transliterations(self) -> None:
        """オラクル is Oracle: a katakana member and a Latin one that sound alike, each the other's only candidate."""
        forms = [(m, form, names.plain_stem(form)) for m in self.members for form in m.forms]
        kana = [(m, stem) for m, _, stem in forms if names.script(stem) == "katakana"]
        latin = [(m, form if names.script(form) == "latin" else stem) for m, form, stem in forms]
        pairs: dict[Member, set[Member]] = defaultdict(set)
        for a, heard in kana:
            for b, written in latin:
                if a is not b and sounds_like(heard, written) and self._may_join(a, b):
                    pairs[a].add(b)
                    pairs[b].add(a)
        for a in [m for m in self.members if len(pairs.get(m, ())) == 1]:
            (b,) = pairs[a]
            if a in self.members and b in self.members and len(pairs[b]) == 1:
                self._join(a, b)


def _short_person(short: Member, full: Member, ontology: Ontology) -> bool:
    return all(any(names.surname_of(s, f) for f in full.surfaces) for s in short.surfaces)


def _short_organization(short: Member, full: Member, ontology: Ontology) -> bool:
    """Every name of the one is short for some name of the other; a team goes by its beginning or its end (阪神,
    タイガース). A group and its company named in one sentence are two (XホールディングスがXを…)."""
    legal = {names.legal_stem(form) for form in full.forms}
    teams = all(elect(m.votes, ontology) == "SportsTeam" for m in (short, full))
    together = _together(short, full)

    def is_head(noun: str) -> bool:
        return ontology.head_class(noun) is not None

    def whole(name: str) -> bool:
        """A known name, or one that says what it is (大阪地検), is short for nothing that begins with it."""
        return short.known is not None or (is_head(name) and any(form.startswith(name) for form in full.forms))

    def is_short(name: str) -> bool:
        stem = names.organization_stem(name)
        return names.legal_stem(name) in legal or any(
            (names.organization_stem(form) == stem and not together)
            or (teams and len(stem) > 1 and names.key(form).startswith(stem))
            or (teams and len(stem) > 2 and names.key(form).endswith(stem))
            or (not whole(name) and names.shortens(name, form, full.units.get(form, ()), is_head))
            for form in full.forms
        )

    return all(map(is_short, short.surfaces))


def _has_rival(short: Member, full: Member, alike: Iterable[Member]) -> bool:
    """Whether a third one begins like the short form: 青葉 with 青葉銀行 and 青葉証券."""
    own = {names.key(form) for form in (*short.surfaces, *full.forms)}
    return any(
        key not in own and any(key.startswith(names.key(s)) for s in short.surfaces) and not _extends(key, full)
        for other in alike
        if other is not short and other is not full
        for key in map(names.key, other.surfaces)
    )


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


_SHORT_FORMS: dict[str, Callable[[Member, Member, Ontology], bool]] = {
    "person": _short_person,
    "organization": _short_organization,
    "facility": _short_organization,
    "project": _short_plan,
    "event": _short_plan,
    "place": _short_place,
}
_OF_UNKNOWN = frozenset({"person", "organization", "project"})
