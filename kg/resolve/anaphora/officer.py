"""For whom an officer acts or speaks: 青葉地裁のX裁判長は「…」と述べた。懲役2年を言い渡した; 大統領府のX報道官は
Y大統領の日程を発表した。27日にZ国を訪れる。"""

from __future__ import annotations

from kg.model import Mention
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.holding import Holding
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.ties import ties
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["of_officer", "speaks_for_others"]

_SPOKESMEN = words("spokesmen")["posts"]


def of_officer(
    mention: Mention, demand: Demand, mind: Salience, may: Constraints, holding: Holding, ontology: Ontology
) -> dict[Member, float]:
    """The body of the one person whom the sentence before is about, where what is done is what bodies do by their officers."""
    official = ontology.constructions.official
    if not demand.leads or not demand.claims or any(c.relation not in official for c in demand.claims):
        return {}
    told = [m for m in mind.topics(mention.sentence - 1) if may.is_person(m)]
    body = holding.body(told[0], mention.sentence, demand) if len(told) == 1 else None
    return {body: SUBJECT} if body is not None else {}


def speaks_for_others(member: Member, demand: Demand, ontology: Ontology) -> bool:
    """Whether somebody but speaks for a body, and is not who does what is told next, unless it is of his own life or posts."""
    own = ontology.constructions.life
    told = any(c.open or c.relation in own or ties(ontology, c) for c in demand.claims)
    return not told and any(post.endswith(_SPOKESMEN) for post in member.posts)
