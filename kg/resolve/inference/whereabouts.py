"""Where the things of an encyclopedia's article lie, beyond what its sentences say one by one.

    said      X is in Y, Y is in Z             X is in Z                      (transitive; OWL 2 RL prp-trp)
    known     Y lies within Z                  Y is in Z                      (`within` of the known entities)
              Y is the capital of Z            Y is the capital of Z          (capitals.tsv)
              Y is a state of Z                Y is in Z                      (regions.tsv: of continents and their parts)
    named     トルム大学, and トルム by itself  the one is in the other
    scope     the article is about C's X       what lies nowhere else is in C (one geographic scope a document:
                                               Amitay et al. 2004, Web-a-Where)
              it is about a town of Y          so are the places that it names in the province Y, and what is built
                                               in the town

What lies in another place is part of it, if it is a place itself. The facts are inferred, not said, and are marked so.
News have no such scope: they are told from all over the world.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from kg.model import Entity, Evidence, Fact, Status
from kg.resolve.inference.atlas import BOUNDED, KNOWN, NATURAL, PLACES, Atlas, Way
from kg.resolve.lexicon import capitals, continents, headed

__all__ = ["Whereabouts"]

# Wider than a state, or between several; states, their rulers and governments, and parts of schools.
_BOUNDLESS = re.compile(
    r"(?:洋|海|大陸|州間|半球|世界|政府|政権|内閣|帝国|王朝|朝|軍|代表|学部|学科|研究科|専攻|星|都市圏|経済圏|文化圏)$"
)
# A river runs through a state, an island lies in a sea: neither is part of it.
_FLOWING = re.compile(r"(?:[川河江湖湾滝]|運河|海峡|峡谷)$")
_WATERS = re.compile(r"(?:[洋海川河江湖湾灘山]|海峡|山脈|運河)$")
_EASTERN = {"Japan", "China", "Taiwan", "SouthKorea", "NorthKorea", "Vietnam", "HongKong", "Macau"}
_KANJI = re.compile(r"[一-鿿々ヶヵケノ]+")
_KATAKANA = re.compile(r"[ァ-ヿ=＝]+")
_ABOUT_PERSON = ("Region", "City", "Place", "University")
_SCOPED = (*_ABOUT_PERSON, "SportsTeam")
_ABOUT_PLACE = (*_SCOPED, "Facility", "Company", "MediaOrganization", "Organization")
_LANDS = ("省", "州", "県", "郡")
_NAMED_AFTER = {"Town": ("Facility", "University", *PLACES), "Country": ("Organization", "Facility")}
_OWN = "Japan"  # the state of the readers, of whose bodies an entry need not say that they are there
_PAST = re.compile(
    r"(?:公国|王国|帝国|侯領|公領|伯領|司教領|藩|幕府|王朝|朝)$"
)  # states of old: what they held lies elsewhere now
_RULED = re.compile(
    r"(?:国王|女王|王妃|王太子|皇帝|皇后|女帝|王|選帝侯|辺境伯|方伯|大公|公妃|[公侯伯]爵?)(?:の?[ァ-ヺ]|[。、（(])"
)
_PROVINCE = re.compile(r"(?:州|省|県|共和国)$")
# From the widest to the narrowest: what a place's name ends in.
_RANKS = tuple(
    re.compile(rf"(?:{ending})$")
    for ending in ("州|省|地域圏|共和国", "行政管区|管区", "[県府]|[東]京都|北海道", "郡|カントン", "[市区町村鎮]")
)
_CAPITAL = "首都"
SCOPE = 0.5
BY_NAME = 0.6


class Whereabouts(Atlas):
    """The facts of containment that follow in one entry, for its named members."""

    def _scope(self, title: Entity | None) -> str | None:
        """The state that the article is about: its headword's, else the only one named, else none."""
        if title is not None and title.type == "Country":
            return title.id if self._lasting(title.id) else None
        told = Counter(
            outer
            for f in self._of_setting(title)
            if isinstance(f.object, str)
            for outer in (f.object, *self._above(f.object))
            if outer in self._alone and self._entities[outer].type == "Country"
        )
        if told:
            state = min(told, key=lambda c: (-told[c], self._members[c].first))
            return state if self._lasting(state) else None
        for f in self._of_setting(title):  # アメリカ合衆国テキサス州ミルズ郡の町: named as part of the address only
            if f.object in self._members and self._state_before(self._members[str(f.object)]):
                return self._outermost(str(f.object))
        states = [i for i, e in self._entities.items() if e.type == "Country" and i in self._alone]
        if (
            not states and title is not None
        ):  # イングランドのウィルトシャーにある村: a land of a state that is not named
            lands = [o for o in self._above(title.id) if self._is(o, "Region") and o in self._alone]
            return lands[-1] if lands and all(lands[-1] in self._above(o) for o in lands[:-1]) else None
        return states[0] if title is not None and len(states) == 1 else None

    def _lasting(self, state: str) -> bool:
        """Whether a state is there today."""
        return self._entities[state].known or not self._named(state, _PAST)

    def _outermost(self, ident: str) -> str:
        """The widest place of an address that a place ends: オレゴン州 for the county of a county's town."""
        above = [o for o in self._above(ident) if self._is(o, "Region") and not self._is(o, "Country")]
        return above[-1] if above else ident

    def _of_setting(self, title: Entity | None) -> list[Fact]:
        """What of the headword tells in which state the article is at home."""
        ident = title.id if title is not None else None
        return [f for f in self._said if f.subject == ident and f.relation in self._told.setting]

    def facts(self, title: Entity | None) -> list[Fact]:
        """What follows where `title` is the headword."""
        scope = self._scope(title)
        for ident, outer in chain(self._named_after(), self._by_rank(title)):  # each sees what those before it have put
            self._put(ident, outer, Way(BY_NAME, (self._evidence(ident), self._evidence(outer))))
        for ident, outer in chain(self._of_province(title), self._in_scope(title, scope) if scope is not None else ()):
            self._put(ident, outer, Way(SCOPE, (self._evidence(ident), self._evidence(outer))))
        told = {(f.subject, f.relation, f.object) for f in self._said}
        found = chain(self._containing(), self._by_heart())
        new = (
            self._fact(inner, relation, outer, way)
            for inner, relation, outer, way in found
            if (inner, relation, outer) not in told
        )
        return sorted(new, key=lambda f: (f.subject, f.relation, str(f.object)))

    def _in_scope(self, title: Entity | None, scope: str) -> Iterator[tuple[str, str]]:
        """The places that lie in no state yet, with the one that the article is about."""
        for ident in self._scoped(title, scope):
            state = self._by_script(ident, scope)
            if ident == state or state is None:
                continue
            above = self._above(ident)
            if not any(o == state or self._is(o, "Country") or self._abroad(o, state) for o in above):
                yield ident, state

    def _containing(self) -> Iterator[tuple[str, str, str, Way]]:
        """What each place lies in, with the relation that the text does not state between the two."""
        lying = {*self._told.boundary, *self._told.location, *self._told.seat}
        pairs = {(f.subject, f.object) for f in self._said if f.relation in lying}
        for ident, entity in self._entities.items():
            for outer, way in self._above(ident).items() if ident in self._alone else ():
                if outer not in self._alone:
                    continue
                apart = _FLOWING.search(entity.name) or _WATERS.search(self._entities[outer].name)
                relations = list(self._told.meronymy) if entity.type in PLACES and not apart else []
                if (ident, outer) not in pairs and self._entities[outer].type in BOUNDED:
                    relations = [*self._containment(entity, self._entities[outer]), *relations]
                yield from ((ident, relation, outer, way) for relation in relations)

    def _by_heart(self) -> Iterator[tuple[str, str, str, Way]]:
        """Capitals and continents as they are known of the places that the text names, and whose state somebody headed."""
        lies = (
            (self._told.capital, capitals()),
            ((*self._told.location, *self._told.meronymy), continents()),
            (self._told.nationality, headed().items()),
        )
        for relation, known in ((relation, known) for relations, known in lies for relation in relations):
            for inner, outer in known:
                if inner in self._alone and outer in self._alone:
                    yield inner, relation, outer, Way(KNOWN, (self._evidence(inner), self._evidence(outer)))

    def _abroad(self, ident: str, state: str) -> bool:
        """Whether a known place is known to lie in another state than this, though that is not named."""
        known = self._ontology.entities.by_id
        at = ident
        while at in known and (outer := known[at].within):
            at = outer
        return at in known and known[at].type == "Country" and at != state and state in known

    def _of_province(self, title: Entity | None) -> Iterator[tuple[str, str]]:
        """What nothing is known of in an article about a town or county: buildings, with the town; else places, with the
        province that this lies in."""
        if title is None or title.type not in ("City", "Region"):
            return
        above = self._above(title.id)
        wide = [i for i in above if i in self._alone and self._is(i, "Region") and self._named(i, _PROVINCE)]
        for ident in sorted(self._alone - {title.id, *above, *self._ontology.entities.by_id}):
            type_ = self._entities[ident].type
            town = type_ == "Facility" and title.type == "City" and title.id in self._alone
            outer = title.id if town else wide[-1] if wide else ""
            apart = self._named(ident, _BOUNDLESS) or (self._named(ident, _PROVINCE) and not town)
            apart = apart or self._named(ident, NATURAL) or self._is_capital(ident)
            if not outer or apart or type_ not in (*PLACES, "Facility"):
                continue
            settled = any(not self._is(o, "Country") for o in self._above(ident))
            if not settled and self._by_script(ident, outer) == outer:
                yield ident, outer

    def _is_capital(self, ident: str) -> bool:
        """Whether a town is called the capital, of the state that the province is of: 首都スバ."""
        return any(self._document.text.endswith(_CAPITAL, 0, m.start) for m in self._members[ident].mentions)

    def _by_rank(self, title: Entity | None) -> Iterator[tuple[str, str]]:
        """Of two places that the headword lies in, the lesser in the greater: 恵那郡 in 岐阜県."""
        town = title is not None and title.type in ("City", "Region", "Facility")
        ranked = [(self._rank(i), i) for i in self._above(title.id)] if town and title is not None else []
        for rank, ident in ranked:
            wider = [(r, i) for r, i in ranked if r < rank]
            if rank < len(_RANKS) and len(wider) == 1 and not any(self._is(o, "Region") for o in self._above(ident)):
                yield ident, max(wider)[1]

    def _rank(self, ident: str) -> int:
        """How wide a province, county or town is by its name."""
        return next((k for k, ending in enumerate(_RANKS) if self._named(ident, ending)), len(_RANKS))

    def _named(self, ident: str, ending: re.Pattern[str]) -> bool:
        return ending.search(self._entities[ident].name) is not None

    def _named_after(self) -> Iterator[tuple[str, str]]:
        """What begins with the name of a place of the document, with that: schools and buildings of a town or province
        (トルム大学 where トルム is named by itself), bodies and events of a state (ノルウェー財務省)."""
        lands = [
            (form.removesuffix("市"), ident, "Country" if self._is(ident, "Country") else "Town")
            for ident in sorted(self._alone)
            if self._entities[ident].type in ("Country", "City", "Region")
            for form in self._members[ident].surfaces
            if ident != _OWN
        ]
        for ident in sorted(self._alone):
            kinds = {kind for kind, types in _NAMED_AFTER.items() if self._one_of(ident, types)}
            for form in self._members[ident].surfaces if kinds else ():
                for land, outer, kind in lands:
                    if kind in kinds and len(land) > 1 and form.startswith(land) and len(form) > len(land) + 1:
                        if self._entities[ident].type in PLACES and not (land.endswith(_LANDS) and kind == "Town"):
                            continue  # 青葉省若草, not マルネ諸島 where マルネ is
                        if kind == "Town" or (form[len(land)] not in "・=＝" and _word_ends(form, len(land))):
                            yield ident, outer

    def _one_of(self, ident: str, types: Iterable[str]) -> bool:
        return self._ontology.is_any(self._entities[ident].type, types)

    def _scoped(self, title: Entity | None, scope: str) -> Iterator[str]:
        """What lies in the scope, unless it is said to lie elsewhere. Who plays and governs where a person lives is
        as often from abroad."""
        known = self._ontology.entities.by_id
        kinds: tuple[str, ...] = _SCOPED
        if title is not None and title.type in ("City", "Region", "Company"):
            kinds = _ABOUT_PLACE if title.type != "Company" else (*_SCOPED, "Facility")
        elif title is not None and self._ontology.is_a(title.type, "Person"):
            kinds = _ABOUT_PERSON
        for ident in sorted(self._alone):
            entity = self._entities[ident]
            if all(_RULED.match(self._document.text, m.end) for m in self._members[ident].mentions):
                continue  # ロムリア王妃ゾフィー: a land of its own
            if entity.type not in kinds or _BOUNDLESS.search(entity.name):
                continue
            if entity.name[0] in "東西南北" and self._ontology.entities.certain(entity.name[1:]):  # 北イタリア
                continue
            if title is not None and entity.type == title.type == "University":  # its parts and partners
                continue
            if scope == _OWN and entity.type not in PLACES:
                continue
            if ident not in known or (entity.type == "City" and not known[ident].within):  # else where it lies is known
                yield ident

    def _by_script(self, ident: str, scope: str) -> str | None:
        """The scope, unless a place is written like no place of it: a town in kanji lies in Japan, if the document names
        it, not in Britain; one in katakana not in Japan."""
        name = self._entities[ident].name
        kanji = _KANJI.fullmatch(name) is not None
        eastern = (
            scope in _EASTERN if scope in self._ontology.entities.by_id else _KANJI.match(self._entities[scope].name)
        )
        if kanji == bool(eastern) or not (kanji or _KATAKANA.fullmatch(name)):
            return scope
        if not kanji:
            return scope if self._entities[ident].type not in PLACES else None
        return "Japan" if "Japan" in self._alone and not self._alone & (_EASTERN - {"Japan"}) else None

    def _is(self, ident: str, class_: str) -> bool:
        return self._entities[ident].type == class_

    def _containment(self, inner: Entity, outer: Entity) -> tuple[str, ...]:
        bounded = self._ontology.is_any(inner.type, ("Place", "Organization"))
        return self._told.boundary if bounded and outer.type in BOUNDED else self._told.location

    def _fact(self, subject: str, relation: str, outer: str, way: Way) -> Fact:
        places = {(e.start, e.end): e for e in reversed(way.evidence)}
        evidence = tuple(Evidence(e.document, e.start, e.end, e.text, "inference") for _, e in sorted(places.items()))
        return Fact(subject, relation, outer, Status.ACTUAL, round(way.confidence, 4), evidence, inferred=True)


def _word_ends(text: str, at: int) -> bool:
    """Whether a word of katakana does not go on at an offset (チェコ of チェコスロバキア国立銀行)."""
    return not all("ァ" <= c <= "ヺ" or c == "ー" for c in text[at - 1 : at + 1])
