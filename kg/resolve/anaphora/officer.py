"""The body for which an officer goes on to act: 青葉地裁のX裁判長は「…」と述べた。懲役2年を言い渡した。"""

from __future__ import annotations

from kg.model import Mention
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.holding import Holding
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.member import Member

__all__ = ["of_officer"]


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
