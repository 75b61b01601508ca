"""The body on which somebody unwritten goes on to act, which is not written either: A社はB社に出資する。株式の3割を取得し、…;
and that on which another acts in the same way, or who takes what is sold: A社がB社を買収する予定だった。実際にはC社が買収した."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Claim, Mention, MentionKind, Status
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member

__all__ = ["Dealt"]

_WINDOW = 2  # sentences after which a deal is told of anew
_UNTRUE = {Status.NEGATED, Status.HYPOTHETICAL, Status.CEASED}


class Dealt(StoryReader):
    """Remembers who deals with whom in one document."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self._relations = frozenset(story.ontology.constructions.dealing)
        self._deals: dict[int, list[Claim]] = {}
        for claim in story.claims:
            named = MentionKind.OMITTED not in (claim.subject.kind, claim.object.kind)
            if claim.relation in self._relations and named and not claim.open:
                self._deals.setdefault(claim.sentence, []).append(claim)

    def linked(self, mention: Mention, demand: Demand) -> Reading | None:
        """The body of which somebody comes to be something by a deal: 株式の3割を取得し、筆頭株主になる."""
        linked = all(claim.evidence.rule == "noun_link" for claim in demand.claims)
        return self.read(mention, demand) if linked else None

    def read(self, mention: Mention, demand: Demand) -> Reading | None:
        """The one body that the last sentences tell whoever acts here to deal with, where a deal is told."""
        if not demand.claims or any(c.relation not in self._relations for c in demand.claims):
            return None
        readings = [self._members(c.subject, c, "subject") for c in demand.claims]
        acting = {m for r in readings if r is not None for m in r.members}
        for distance in range(_WINDOW + 1) if len(acting) == 1 else ():
            deals = (c for c in self._told(mention.sentence - distance) if c.object.start < mention.start)
            met = {party for claim in deals for party in self._others(claim, acting)}
            if met:
                other = met.pop()
                sure = not met and self._may.suits(other, demand)
                return Reading((other,), distance) if sure else None
        return None

    def by_another(self, mention: Mention, demand: Demand) -> Reading | None:
        """What others than those who act here are told to have done the same to, or to have handed over, in the sentence
        before or in this one."""
        for distance in range(2):
            found: set[Member] = set()
            for claim in demand.claims:
                doing = {claim.relation, *self._ontology.constructions.handover} & self._relations
                deeds = (d for d in self._deals.get(mention.sentence - distance, ()) if d.relation in doing)
                found |= {m for d in deeds if d.object.start < mention.start for m in self._done_by_another(d, claim)}
            if len(found) == 1 and self._may.suits(other := found.pop(), demand):
                return Reading((other,), distance)
        return None

    def _done_by_another(self, deed: Claim, claim: Claim) -> tuple[Member, ...]:
        """What a deed is done to, where those who do it are not the ones of a claim."""
        told = ((deed.subject, deed, "subject"), (claim.subject, claim, "subject"), (deed.object, deed, "object"))
        doer, other, done = (self._members(*end) for end in told)
        known = doer is not None and other is not None and {*doer.members}.isdisjoint(other.members)
        return done.members if known and done is not None else ()

    def brought_in(self, sentence: int, acting: Member) -> Member | None:
        """The one body that a sentence names for the first time and tells somebody to deal with: A社はB社を買収する."""
        met = {m for claim in self._told(sentence) for m in self._others(claim, {acting})}
        new = {m for m in met if all(x.sentence >= sentence for x in m.mentions)}
        return new.pop() if len(met) == len(new) == 1 else None

    def _told(self, sentence: int) -> Iterator[Claim]:
        """The deals that a sentence tells as made or to be made."""
        return (c for c in self._deals.get(sentence, ()) if c.status not in _UNTRUE)

    def _others(self, claim: Claim, acting: set[Member]) -> Iterator[Member]:
        """With whom those who act deal by a claim."""
        ends = [self._members(m, claim, side) for m, side in ((claim.subject, "subject"), (claim.object, "object"))]
        told = [{*r.members} if r is not None else set() for r in ends]
        if acting & told[0]:
            yield from told[1] - acting
