"""Of which of several states a bare 大統領 or 外相 is: where it happens (マリでは…), whose ministry has just spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.model import Sentence
from kg.resolve.choice import OMITTED_WINDOW
from kg.resolve.constraints import Constraints
from kg.resolve.demands import Demand
from kg.resolve.member import Member
from kg.resolve.pronouns import Asks
from kg.resolve.roles import SUBJECT
from kg.resolve.salience import Salience

__all__ = ["is_scene", "spoken_for", "two_states"]

_SCENE = re.compile(r"(?:国内)?では")
_MINISTER = "相"
_MINISTRIES = ("省", "務省")  # 国防相: 国防省; 外相: 外務省


def two_states(sentence: int, demand: Demand, mind: Salience, may: Constraints) -> bool:
    """Whether the last sentences are about two states or more, of any of which a 首相 without another word may be."""
    if not demand.of_states:
        return False
    recent = mind.recent(sentence, OMITTED_WINDOW, SUBJECT)
    return sum(m.known is not None and may.allow(m, Asks(), demand) for m in recent) > 1


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


def _ministries(state: Member, demand: Demand) -> Iterable[str]:
    """What the ministry of a state may be called whose minister is asked for: チェコ外務省 for 外相."""
    roles = (claim.qualifiers.role or "" for claim in demand.claims)
    stems = [role.removesuffix(_MINISTER) for role in roles if role.endswith(_MINISTER)]
    return (f"{form}{stem}{end}" for form in state.forms for stem in stems for end in _MINISTRIES)
