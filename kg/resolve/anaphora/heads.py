"""Of which state a bare 大統領 or 外相 is: that which a known person heads (heads.tsv), that whose ministry has just spoken or where it
happens (マリでは…), that which somebody visits (A国のX外相はB国を訪れ、Y大統領と会談した)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from kg.model import Claim, Mention, MentionKind, Sentence, Status
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import OMITTED_WINDOW
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import headed

__all__ = ["Hosts", "government", "is_scene", "spoken_for", "state_of", "two_states", "unwritten_states"]

_UNDONE = {Status.NEGATED, Status.HYPOTHETICAL}
_SCENE = re.compile(r"(?:国内)?では")
_ORGAN = re.compile(r"(?:政府|政権|当局|内閣|大統領府|首相府|外務省|国防省|内務省|財務省|法務省|軍|議会|国会)$")
_REPLY = re.compile(r"反発|反論|応酬|否定|言い返|これに対し|一方")
_MINISTER = "相"
_MINISTRIES = ("省", "務省")  # 国防相: 国防省; 外相: 外務省


def unwritten_states(claims: Sequence[Claim], mentions: Iterable[Mention], ontology: Ontology) -> set[str]:
    """The identifiers of the states whose heads the claims name without them, or whose organs and
    towns are told where some are."""
    posts = [c for c in claims if ontology.is_post(c.relation) and c.object.kind is MentionKind.OMITTED]
    bare = (c for c in posts if c.relation in ontology.constructions.incumbency)
    named = (ontology.entities.get(m.entity) for m in mentions if m.entity and m.type == "GovernmentBody")
    journeys = (c.object.entity for c in claims if c.relation in ontology.constructions.journey and c.object.entity)
    known = (*named, *map(ontology.entities.get, journeys))
    organs = {e.within for e in known if e is not None and e.within} if posts else set()
    states = {land for land in organs if (e := ontology.entities.get(land)) is not None and e.type == "Country"}
    return states | {headed()[c.subject.entity] for c in bare if c.subject.entity in headed()}


def state_of(
    demand: Demand,
    members: Callable[[Mention, Claim, str], Reading | None],
    mind: Salience,
    may: Constraints,
    ontology: Ontology,
) -> Reading | None:
    """The state of the head whose state is left out, if all that is asked is of what somebody is the head."""
    if not all(c.relation in ontology.constructions.incumbency for c in demand.claims):
        return None
    for claim in demand.claims:
        who = members(claim.subject, claim, "subject")
        state = headed().get(who.members[0].known or "") if who is not None else None
        member = may.known(state) if state is not None else None
        if member is not None and may.fits(member, demand):
            return Reading((member,), mind.since(member, demand.mention.sentence))
    return None


class Hosts(StoryReader):
    """The journeys that one document tells of."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        said = story.ontology.constructions
        self._journeys = [c for c in story.claims if c.relation in said.journey and c.status not in _UNDONE]
        within = (*said.boundary, *said.capital)
        self._towns = {c.subject.start: c for c in story.claims if c.relation in within and c.object.type == "Country"}

    def read(self, mention: Mention, demand: Demand) -> Reading | None:
        """The state that the same sentence says somebody else goes to before it names who has the post."""
        if not demand.of_states or not demand.claims:
            return None
        bearer = demand.claims[0].subject
        for journey in reversed(self._journeys):
            between = journey.subject.start < journey.object.end <= bearer.start
            if journey.sentence != mention.sentence or not between or journey.subject.start == bearer.start:
                continue
            return self._state(journey, demand)
        return None

    def receives(self, state: Member, demand: Demand) -> bool:
        """Whether a state is where whoever has the post is a guest himself: 青葉国を訪問中のX外相."""
        if not demand.of_states:
            return False
        guests = {claim.subject.start for claim in demand.claims}
        journeys = (self._state(j, demand) for j in self._journeys if j.subject.start in guests)
        return any(found is not None and state in found.members for found in journeys)

    def _state(self, journey: Claim, demand: Demand) -> Reading | None:
        """The state that a journey leads to, in which a town is said to be: ケニアの首都ナイロビを訪れ."""
        seat = self._towns.get(journey.object.start)
        known = self._ontology.entities.get(journey.object.entity)
        if seat is None and known is not None and known.within and known.type != "Country":
            state = self._may.known(known.within)
            return Reading((state,)) if state is not None and self._may.suits(state, demand) else None
        found = self._members(*((seat.object, seat) if seat else (journey.object, journey)), "object")
        return found if found is not None and all(self._may.suits(m, demand) for m in found.members) else None


def two_states(sentence: int, demand: Demand, mind: Salience, may: Constraints) -> bool:
    """Whether the last sentences are about two states or more, of any of which a 首相 without another word may be."""
    if not demand.of_states:
        return False
    recent = mind.recent(sentence, OMITTED_WINDOW, SUBJECT)
    return sum(m.known is not None and may.fits(m, demand) for m in recent) > 1


def is_scene(member: Member, sentence: Sentence) -> bool:
    """Whether a sentence tells what happens in a place: マリでは…."""
    ends = (m.end - sentence.start for m in member.mentions if m.sentence == sentence.index)
    return any(_SCENE.match(sentence.text, end) for end in ends)


def spoken_for(states: Iterable[Member], demand: Demand, sentence: Sentence, mind: Salience) -> Member | None:
    """The one state in which the sentence tells what happens, else whose ministry the sentence before is about."""
    states = list(states)
    scenes = [m for m in states if is_scene(m, sentence)]
    if not scenes:
        spoken = {form for topic in mind.topics(sentence.index - 1) for form in topic.forms}
        scenes = [m for m in states if not spoken.isdisjoint(_ministries(m, demand))]
    return scenes[0] if len(scenes) == 1 else None


def government(
    demand: Demand, sentence: Sentence, mind: Salience, may: Constraints, home: Collection[str], ontology: Ontology
) -> Reading | None:
    """The state abroad whose organ this sentence or the one before is about, of which the minister then speaks, unless to
    reply: ドイツ政府は…。X外相は."""
    if not demand.of_states or _REPLY.search(sentence.text):
        return None
    for index in (sentence.index, sentence.index - 1):
        topics = [m for m in mind.topics(index) if ontology.is_a(m.type, "GovernmentBody")]
        states = {state for topic in topics if (state := _state_of(topic, may, ontology)) is not None}
        if topics:
            fit = [state for state in states if may.fits(state, demand) and state.known not in home]
            return Reading((fit[0],), mind.since(fit[0], sentence.index)) if len(fit) == 1 else None
    return None


def _state_of(organ: Member, may: Constraints, ontology: Ontology) -> Member | None:
    """The known state that a body is an organ of: ドイツ政府, インド外務省."""
    known = ontology.entities.get(organ.known)
    if known is not None and known.within:
        return may.known(known.within)
    names = (_ORGAN.sub("", form) for form in organ.forms if _ORGAN.search(form))
    lands = (ontology.entities.certain(name) for name in names if name)
    land = next((found for found in lands if found is not None and found.type == "Country"), None)
    return may.known(land.id) if land is not None else None


def _ministries(state: Member, demand: Demand) -> Iterable[str]:
    """What the ministry of a state may be called whose minister is asked for: チェコ外務省 for 外相."""
    roles = (claim.qualifiers.role or "" for claim in demand.claims)
    stems = [role.removesuffix(_MINISTER) for role in roles if role.endswith(_MINISTER)]
    return (f"{form}{stem}{end}" for form in state.forms for stem in stems for end in _MINISTRIES)
