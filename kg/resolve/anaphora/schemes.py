"""What a word for a plan stands for: the thing that the sentences before tell somebody to build, bring out or develop: 湊市は
空港「X」を建設する。住民はこの計画に反対している。"""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Claim, Mention, MentionKind, Status
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.pronouns import asks
from kg.resolve.entity.cast import Cast
from kg.resolve.entity.member import Member, anaphor
from kg.resolve.lexicon import words

__all__ = ["Schemes"]

_WINDOW = 4
_MADE = {"Facility", "Product", "Project"}  # what a frame of deeds leaves out
_NOUNS = frozenset(words("schemes")["nouns"])
_UNTRUE = {Status.NEGATED, Status.HYPOTHETICAL, Status.CEASED}


class Schemes:
    """Remembers what is planned in one document, sentence by sentence."""

    def __init__(self, claims: Iterable[Claim], cast: Cast, ontology: Ontology) -> None:
        self._ontology = ontology
        self._by_sentence: dict[int, list[Member]] = {}
        for claim in claims:
            plans = claim.relation in ontology.constructions.planning and not claim.open and claim.status not in _UNTRUE
            thing = cast.of(claim.object) if plans and not anaphor(claim.object) else None
            if thing is not None:
                self._by_sentence.setdefault(claim.sentence, []).append(thing)

    def read(self, mention: Mention, demand: Demand, reading: Reading | None) -> Reading | None:
        """The one thing last planned, where a word for a plan has no plan of a name of its own for its `reading`."""
        if mention.kind is MentionKind.OMITTED and self._of_deed(demand):
            return self._planned(mention, demand, "")
        if mention.kind is not MentionKind.PRONOUN or (noun := asks(mention.surface, mention.type).noun) not in _NOUNS:
            return reading
        if mention.surface == noun and not self._is_weighed(demand):
            return None  # 計画を導入した: a new one as well
        if reading is not None and not all(self._is_bare(m, noun) for m in reading.members):
            return reading
        return self._planned(mention, demand, noun) or (None if mention.surface == noun else reading)

    def _planned(self, mention: Mention, demand: Demand, noun: str) -> Reading | None:
        """The one thing that the nearest sentence that tells of any tells somebody to plan."""
        for distance in range(_WINDOW + 1):
            told = self._by_sentence.get(mention.sentence - distance, ())
            things = {m for m in told if not self._is_bare(m, noun) and m.first < (mention.start, 0)}
            if things:
                sure = len(things) == 1 and self._is_weighed(demand)
                return Reading((things.pop(),), distance) if sure else None
        return None

    def _of_deed(self, demand: Demand) -> bool:
        """Whether what is left out is what is built or brought in: 建設に反対した."""
        asked = {name for classes in demand.classes for name in classes}
        return demand.side == "object" and asked == _MADE and all(c.evidence.rule == "verb" for c in demand.claims)

    def _is_weighed(self, demand: Demand) -> bool:
        """Whether the text goes on to tell what others do to a plan, or what it costs."""
        weighing = self._ontology.constructions.weighing
        return bool(demand.claims) and all(c.relation in weighing for c in demand.claims)

    def _is_bare(self, member: Member, noun: str) -> bool:
        """Whether a member is but a plan or a body that has no part in it: the 計画 of 建設する計画."""
        return member.kind is MentionKind.NOMINAL and member.fullest == noun
