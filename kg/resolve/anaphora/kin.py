"""Whose kin somebody is where that is not written: whom the text or the sentence before is about."""

from __future__ import annotations

from kg.model import Claim, Mention, MentionKind
from kg.resolve.anaphora.choice import CLOSE, chosen
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.roles import TOPIC
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member

__all__ = ["Kin"]


class Kin(StoryReader):
    """Reads whose husband or daughter somebody is."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        left_out = (c for c in story.claims if MentionKind.OMITTED in (c.subject.kind, c.object.kind))
        self._kin = [c for c in left_out if self._of_people(c)]

    def read(self, mention: Mention, demand: Demand, hero: Member | None) -> Reading | None:
        """Whose kin somebody is."""
        if self._of_nameless(mention, demand, hero):
            return None
        if (told := self._told_of(mention, demand, hero)) is not None and told is not hero:
            return Reading((told,), 1)
        if hero is not None and self._may.fits(hero, demand):
            return Reading((hero,), self._mind.since(hero, mention.sentence))
        recent = self._mind.recent(mention.sentence, 1, TOPIC)
        people = {m: s for m, s in recent.items() if m.kind is MentionKind.NAME and self._may.is_person(m)}
        others = self._named_kin(mention.sentence)
        fit = {m: s for m, s in people.items() if m not in others and self._may.fits(m, demand)}
        return chosen(self._mind, fit, mention.sentence, CLOSE)

    def _told_of(self, mention: Mention, demand: Demand, hero: Member | None) -> Member | None:
        """The only person whom the sentence before is about, or names where the text is about nobody, who is no kin there: 退任するX大統領は…。妻のYさんも…."""
        before = mention.sentence - 1
        people = [m for m in self._mind.topics(before) if self._may.is_person(m)]
        named = (m for m in self._mind.recent(before, 0) if m.kind is MentionKind.NAME and self._may.is_person(m))
        if hero is None:
            people = people or [m for m in named if any(x.sentence == before for x in m.mentions)]
        kin = self._named_kin(before) | self._named_kin(mention.sentence)
        if len(people) != 1 or people[0].kind is not MentionKind.NAME or people[0] in kin:
            return None
        return people[0] if self._may.fits(people[0], demand) else None

    def _of_nameless(self, mention: Mention, demand: Demand, hero: Member | None) -> bool:
        """Whether the sentence is about somebody without a name, whose kin is told of: 息子は父親のXさんの…."""
        beside = {i for place in demand.mates for i in place}
        topics = [t for t in self._mind.topics(mention.sentence) if t is not hero and self._may.is_person(t)]
        if any(x.start <= mention.start < x.end for t in topics for x in t.mentions):
            return False  # 妻は女優のXさん
        nameless = (t for t in topics if t.kind is MentionKind.NOMINAL)
        return any(not any({x.start, x.end} & beside for x in t.mentions) for t in nameless)

    def _of_people(self, claim: Claim) -> bool:
        """Whether a claim's relation holds between persons alone."""
        relation = self._ontology.relations.get(claim.relation)
        return relation is not None and relation.domain == relation.range == ("Person",)

    def _named_kin(self, sentence: int) -> set[Member]:
        """Whom a sentence names as somebody's kin: in 父の誠さんと母の花子さん neither is the other's."""
        out: set[Member] = set()
        for claim in self._kin:
            for side, who in (("subject", claim.subject), ("object", claim.object)):
                if claim.sentence == sentence and who.kind is MentionKind.NAME:
                    found = self._members(who, claim, side)
                    out.update(found.members if found is not None else ())
        return out
