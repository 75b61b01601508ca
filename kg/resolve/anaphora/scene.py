"""Of which of several states a bare 大統領 or 外相 is: where it happens (マリでは…), whose ministry has just spoken."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from kg.model import Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import OMITTED_WINDOW
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.member import Member

__all__ = ["government", "is_scene", "spoken_for", "two_states"]

_SCENE = re.compile(r"(?:国内)?では")
_ORGAN = re.compile(r"(?:政府|政権|当局|内閣|大統領府|首相府|外務省|国防省|内務省|財務省|法務省|軍|議会|国会)$")
_REPLY = re.compile(r"反発|反論|応酬|否定|言い返|これに対し|一方")
_MINISTER = "相"
_MINISTRIES = ("省", "務省")  # 国防相: 国防省; 外相: 外務省


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
