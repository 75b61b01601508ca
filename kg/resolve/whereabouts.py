"""Where the things of an encyclopedia's article lie, beyond what its sentences say one by one.

    said      X is in Y, Y is in Z             X is in Z                      (transitive; OWL 2 RL prp-trp)
    known     Y lies within Z                  Y is in Z                      (`within` of the known entities)
              Y is the capital of Z            Y is the capital of Z          (capitals.tsv)
              Y is a state of Z                Y is in Z                      (regions.tsv: of continents and their parts)
    named     トルム大学, and トルム by itself  the one is in the other
    scope     the article is about C's X       what lies nowhere else is in C (one geographic scope a document:
                                               Amitay et al. 2004, Web-a-Where)

What lies in another place is part of it, if it is a place itself. The facts are inferred, not said, and are marked so.
News have no such scope: they are told from all over the world.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Document, Entity, Evidence, Fact, MentionKind, Sentence, Status
from kg.ontology import Ontology
from kg.resolve.member import Member, place_of
from kg.resolve.pronouns import is_common
from kg.resolve.states import capitals, continents

__all__ = ["whereabouts"]

_BOUNDED = ("Country", "Region", "City")
_PLACES = (*_BOUNDED, "Place")
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
_ABOUT_PERSON = ("Region", "City", "Place", "University", "PoliticalParty")
_SCOPED = (*_ABOUT_PERSON, "GovernmentBody", "SportsTeam")
_NAMED_AFTER = {"Town": ("Facility", "University"), "Country": ("Organization", "Event", "Facility")}
KNOWN = 0.95
SCOPE = 0.5
BY_NAME = 0.6


@dataclass(frozen=True, slots=True)
class _Way:
    """How an entity is known to be in another: with what confidence, by which sentences."""

    confidence: float
    evidence: tuple[Evidence, ...]


def whereabouts(
    document: Document,
    sentences: Sequence[Sentence],
    entities: Mapping[Member, Entity],
    said: Sequence[Fact],
    titled: Member | None,
    ontology: Ontology,
) -> list[Fact]:
    """The facts of containment that follow for the named members of an entry whose headword is `titled`."""
    return _Atlas(document, sentences, entities, said, ontology).facts(entities.get(titled) if titled else None)


class _Atlas:
    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        entities: Mapping[Member, Entity],
        said: Sequence[Fact],
        ontology: Ontology,
    ) -> None:
        self._document, self._said, self._ontology = document, said, ontology
        self._told = told = ontology.constructions
        self._within = frozenset((*told.boundary, *told.location, *told.seat))
        self._sentences = {s.index: s for s in sentences}
        named = [(m, e) for m, e in entities.items() if m.kind is MentionKind.NAME and m.mentions]
        places = {place_of(mention) for m, _ in named for mention in m.mentions}
        self._address = _addresses(named)
        named = [
            (m, e)
            for m, e in named
            if any(_free(place_of(x), places) for x in m.mentions) and not _common(e.name, ontology)
        ]
        self._states = {x.start for m, e in named if e.type == "Country" for x in m.mentions}
        leads = set(self._address.values())
        self._alone = {
            e.id for m, e in named if any(x.start not in leads and _free(place_of(x), places) for x in m.mentions)
        }
        self._entities = {e.id: e for _, e in named}
        self._members = {e.id: m for m, e in named}
        self._in: dict[str, dict[str, _Way]] = {ident: {} for ident in self._entities}
        for fact in said:
            lies = fact.relation in self._within or fact.relation in told.capital
            if lies and fact.status is Status.ACTUAL and isinstance(fact.object, str):
                self._put(fact.subject, fact.object, _Way(fact.confidence, fact.evidence))
        for ident in self._entities:
            for outer in self._known(ident):
                self._put(ident, outer, _Way(KNOWN, (self._evidence(ident),)))

    def _put(self, inner: str, outer: str, way: _Way) -> None:
        if inner == outer or outer not in self._entities or inner not in self._entities or self._sisters(inner, outer):
            return
        if self._entities[outer].type in _PLACES and self._entities[inner].type != "Person":
            kept = self._in[inner].get(outer)
            if kept is None or kept.confidence < way.confidence:
                self._in[inner][outer] = way

    def _sisters(self, one: str, other: str) -> bool:
        """Whether two places are known provinces of one state, of which neither lies in the other."""
        pair = [self._ontology.entities.by_id.get(i) for i in (one, other)]
        return all(k is not None and k.type == "Region" and k.within for k in pair) and (
            pair[0].within == pair[1].within  # type: ignore[union-attr]
        )

    def _known(self, ident: str) -> Iterable[str]:
        """What a known entity lies within, as far as the document names it."""
        known = self._ontology.entities.by_id
        seen = {ident}
        at = known[ident].within if ident in known else ""
        while at and at not in seen:
            seen.add(at)
            yield at
            at = known[at].within if at in known else ""

    def _evidence(self, ident: str) -> Evidence:
        mention = self._members[ident].mentions[0]
        sentence = self._sentences[mention.sentence]
        return Evidence(self._document.id, sentence.start, sentence.end, sentence.text, "inference")

    def _scope(self, title: Entity | None) -> str | None:
        """The state that the article is about: its headword's, else the only one named, else none."""
        if title is not None and title.type == "Country":
            return title.id
        told = Counter(
            outer
            for f in self._of_setting(title)
            if isinstance(f.object, str)
            for outer in (f.object, *self._above(f.object))
            if outer in self._alone and self._entities[outer].type == "Country"
        )
        if told:
            return min(told, key=lambda c: (-told[c], self._members[c].first))
        for f in self._of_setting(title):  # アメリカ合衆国テキサス州ミルズ郡の町: named as part of the address only
            if f.object in self._members and self._state_before(self._members[str(f.object)]):
                return self._outermost(str(f.object))
        states = [i for i, e in self._entities.items() if e.type == "Country" and i in self._alone]
        return states[0] if len(states) == 1 else None

    def _outermost(self, ident: str) -> str:
        """The widest place of an address that a place ends: オレゴン州 for the county of a county's town."""
        above = [o for o in self._above(ident) if self._is(o, "Region") and not self._is(o, "Country")]
        return above[-1] if above else ident

    def _of_setting(self, title: Entity | None) -> list[Fact]:
        """What of the headword tells in which state the article is at home."""
        ident = title.id if title is not None else None
        return [f for f in self._said if f.subject == ident and f.relation in self._told.setting]

    def _state_before(self, member: Member) -> bool:
        """Whether the address that ends in a place begins with a state."""
        for mention in member.mentions:
            at = mention.start
            while at in self._address:
                at = self._address[at]
            if at != mention.start and at in self._states:
                return True
        return False

    def _above(self, ident: str) -> dict[str, _Way]:
        """All that an entity lies in, through whatever lies between."""
        out: dict[str, _Way] = {}
        queue = [(ident, _Way(1.0, ()))]
        while queue:
            at, way = queue.pop(0)
            for outer, step in self._in.get(at, {}).items():
                if outer != ident and outer not in out:
                    out[outer] = _Way(way.confidence * step.confidence, (*way.evidence, *step.evidence))
                    queue.append((outer, out[outer]))
        return out

    def facts(self, title: Entity | None) -> list[Fact]:
        scope = self._scope(title)
        for ident, outer in self._named_after():
            self._put(ident, outer, _Way(BY_NAME, (self._evidence(ident), self._evidence(outer))))
        if scope is not None:
            for ident in self._scoped(title):
                state = self._by_script(ident, scope)
                if ident == state or state is None:
                    continue
                if not any(o == state or self._is(o, "Country") for o in self._above(ident)):
                    self._put(ident, state, _Way(SCOPE, (self._evidence(ident), self._evidence(state))))
        told = {(f.subject, f.relation, f.object) for f in self._said}
        pairs = {(f.subject, f.object) for f in self._said if f.relation in self._within}
        out: list[Fact] = []
        for ident, entity in self._entities.items():
            if ident not in self._alone:
                continue
            for outer, way in self._above(ident).items():
                if outer not in self._alone:
                    continue
                apart = _FLOWING.search(entity.name) or _WATERS.search(self._entities[outer].name)
                relations = list(self._told.meronymy) if entity.type in _PLACES and not apart else []
                if (ident, outer) not in pairs and self._entities[outer].type in _BOUNDED:
                    relations = [*self._containment(entity, self._entities[outer]), *relations]
                for relation in relations:
                    if (ident, relation, outer) not in told:
                        out.append(self._fact(ident, relation, outer, way))
        lies = ((self._told.capital, capitals()), (self._told.location, continents()))
        for relation, known in ((relation, known) for relations, known in lies for relation in relations):
            for inner, outer in known:
                if inner in self._alone and outer in self._alone and (inner, relation, outer) not in told:
                    way = _Way(KNOWN, (self._evidence(inner), self._evidence(outer)))
                    out.append(self._fact(inner, relation, outer, way))
        return sorted(out, key=lambda f: (f.subject, f.relation, str(f.object)))

    def _named_after(self) -> Iterator[tuple[str, str]]:
        """What begins with the name of a place of the document, with that: schools and buildings of a town or province
        (トルム大学 where トルム is named by itself), bodies and events of a state (ノルウェー財務省)."""
        lands = [
            (form.removesuffix("市"), ident, "Country" if self._is(ident, "Country") else "Town")
            for ident in sorted(self._alone)
            if self._entities[ident].type in ("Country", "City", "Region")
            for form in self._members[ident].surfaces
        ]
        for ident in sorted(self._alone):
            kinds = {kind for kind, types in _NAMED_AFTER.items() if self._one_of(ident, types)}
            for form in self._members[ident].surfaces if kinds else ():
                for land, outer, kind in lands:
                    if kind in kinds and len(land) > 1 and form.startswith(land) and len(form) > len(land) + 1:
                        if kind == "Town" or (form[len(land)] not in "・=＝" and _word_ends(form, len(land))):
                            yield ident, outer

    def _one_of(self, ident: str, types: Iterable[str]) -> bool:
        return any(self._ontology.is_a(self._entities[ident].type, t) for t in types)

    def _scoped(self, title: Entity | None) -> Iterator[str]:
        """What lies in the scope, unless it is said to lie elsewhere. Who plays and governs where a person lives is
        as often from abroad."""
        known = self._ontology.entities.by_id
        person = title is not None and self._ontology.is_a(title.type, "Person")
        for ident in sorted(self._alone):
            entity = self._entities[ident]
            if entity.type not in (_ABOUT_PERSON if person else _SCOPED) or _BOUNDLESS.search(entity.name):
                continue
            if title is not None and entity.type == title.type == "University":  # its parts and partners
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
            return scope if self._entities[ident].type not in _PLACES else None
        return "Japan" if "Japan" in self._alone and not self._alone & (_EASTERN - {"Japan"}) else None

    def _is(self, ident: str, class_: str) -> bool:
        return self._entities[ident].type == class_

    def _containment(self, inner: Entity, outer: Entity) -> tuple[str, ...]:
        bounded = any(self._ontology.is_a(inner.type, c) for c in ("Place", "Organization"))
        return self._told.boundary if bounded and outer.type in _BOUNDED else self._told.location

    def _fact(self, subject: str, relation: str, outer: str, way: _Way) -> Fact:
        places = {(e.start, e.end): e for e in reversed(way.evidence)}
        evidence = tuple(Evidence(e.document, e.start, e.end, e.text, "inference") for _, e in sorted(places.items()))
        return Fact(subject, relation, outer, Status.ACTUAL, round(way.confidence, 4), evidence, inferred=True)


def _word_ends(text: str, at: int) -> bool:
    """Whether a word of katakana does not go on at an offset (チェコ of チェコスロバキア国立銀行)."""
    return not all("ァ" <= c <= "ヺ" or c == "ー" for c in text[at - 1 : at + 1])


def _addresses(named: Sequence[tuple[Member, Entity]]) -> dict[int, int]:
    """Where a place begins that touches a wider one before it (州 in アメリカ合衆国オレゴン州), with where that begins."""
    places = [(x.start, x.end) for m, e in named if e.type in _PLACES for x in m.mentions]
    ends = {
        end: start for start, end in sorted(places, reverse=True) if not any(a < start and end <= b for a, b in places)
    }
    return {start: ends[start] for start, _ in places if start in ends}


def _common(name: str, ontology: Ontology) -> bool:
    """Whether a name is a noun that says what a thing is and no more (河口, 建造物)."""
    return is_common(name) or ontology.is_head(name)


def _free(place: tuple[int, int], places: set[tuple[int, int]]) -> bool:
    """Whether a name stands by itself, not only within another (東京 in 東京芸術祭)."""
    return not any(a <= place[0] and place[1] <= b and (a, b) != place for a, b in places)
