"""Which things of an entry lie in which others, as far as it says or is known, step by step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Document, Entity, Evidence, Fact, MentionKind, Sentence, Status
from kg.ontology import Ontology
from kg.resolve.entity.member import Member, place_of
from kg.resolve.pronouns import is_common

__all__ = ["BOUNDED", "KNOWN", "NATURAL", "PLACES", "Atlas", "Way"]

BOUNDED = ("Country", "Region", "City")
PLACES = (*BOUNDED, "Place")
KNOWN = 0.95
_TONGUE = "語"
NATURAL = re.compile(r"(?:半島|盆地|平野|平原|高原|丘陵|山脈|山地)$")
_VALLEY = re.compile(r"(?:渓谷|峡谷|谷|流域|[川河湖])$")
_WATER = re.compile(r"(?:[川河江湖湾洋海]|運河|海峡)$")


@dataclass(frozen=True, slots=True)
class Way:
    """How an entity is known to be in another: with what confidence, by which sentences."""

    confidence: float
    evidence: tuple[Evidence, ...]


class Atlas:
    """What lies in what in one document."""

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
        self._within = frozenset((*told.boundary, *told.location, *told.seat, *told.occurrence))
        self._sentences = {s.index: s for s in sentences}
        named = [(m, e) for m, e in entities.items() if m.kind is MentionKind.NAME and m.mentions]
        places = {place_of(mention) for m, _ in named for mention in m.mentions}
        places |= {(a, b + 1) for a, b in places if document.text.startswith(_TONGUE, b)}  # カスティーリャ語
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
        self._in: dict[str, dict[str, Way]] = {ident: {} for ident in self._entities}
        for fact in said:
            lies = fact.relation in self._within or fact.relation in told.capital
            if lies and fact.status is Status.ACTUAL and isinstance(fact.object, str):
                self._put(fact.subject, fact.object, Way(fact.confidence, fact.evidence))
        for ident in self._entities:
            for outer in self._known(ident):
                self._put(ident, outer, Way(KNOWN, (self._evidence(ident),)))

    def spelled_out(self, fact: Fact) -> bool:
        """Whether a fact says no more than an address does, which is one name of one place: 東京都 of 東京都渋谷区, where it is
        not named by itself."""
        outer = self._entities.get(str(fact.object))
        return (
            fact.relation in (*self._within, *self._told.meronymy) and outer is not None and outer.id not in self._alone
        )

    def _put(self, inner: str, outer: str, way: Way) -> None:
        if inner == outer or outer not in self._entities or inner not in self._entities:
            return
        if self._entities[outer].type in PLACES and self._entities[inner].type != "Person":
            kept = self._in[inner].get(outer)
            if kept is None or kept.confidence < way.confidence:
                self._in[inner][outer] = way

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

    def _state_before(self, member: Member) -> bool:
        """Whether the address that ends in a place begins with a state."""
        for mention in member.mentions:
            at = mention.start
            while at in self._address:
                at = self._address[at]
            if at != mention.start and at in self._states:
                return True
        return False

    def _above(self, ident: str) -> dict[str, Way]:
        """All that an entity lies in, through whatever lies between."""
        out: dict[str, Way] = {}
        queue = [(ident, Way(1.0, ()))]
        while queue:
            at, way = queue.pop(0)
            # A bridge of a river is not in each province that it flows through, but in the one told with it.
            flows = at != ident and _WATER.search(self._entities[at].name) is not None
            for outer, step in self._in.get(at, {}).items():
                # A quarter of a town on a peninsula may lie off it.
                name = self._entities[outer].name
                spread = (
                    at != ident and self._entities[at].type == "City" and (NATURAL.search(name) or _VALLEY.search(name))
                )
                if outer != ident and outer not in out and not spread and not (flows and _apart(way, step)):
                    out[outer] = Way(way.confidence * step.confidence, (*way.evidence, *step.evidence))
                    queue.append((outer, out[outer]))
        return out


def _addresses(named: Sequence[tuple[Member, Entity]]) -> dict[int, int]:
    """Where a place begins that touches a wider one before it (州 in アメリカ合衆国オレゴン州), with where that begins."""
    places = [(x.start, x.end) for m, e in named if e.type in PLACES for x in m.mentions]
    ends = {
        end: start for start, end in sorted(places, reverse=True) if not any(a < start and end <= b for a, b in places)
    }
    return {start: ends[start] for start, _ in places if start in ends}


def _apart(way: Way, step: Way) -> bool:
    """Whether no sentence that leads to a place tells where that lies as well."""
    return {(e.start, e.end) for e in way.evidence}.isdisjoint((e.start, e.end) for e in step.evidence)


def _common(name: str, ontology: Ontology) -> bool:
    """Whether a name is a noun that says what a thing is and no more (河口, 建造物)."""
    return is_common(name) or ontology.is_head(name)


def _free(place: tuple[int, int], places: set[tuple[int, int]]) -> bool:
    """Whether a name stands by itself, not only within another (東京 in 東京芸術祭)."""
    return not any(a <= place[0] and place[1] <= b and (a, b) != place for a, b in places)
