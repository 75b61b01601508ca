"""For which side somebody plays, where the sentences before tell of one: 青葉FCが勝った。前半にDF高木のゴールで先制し、…"""

from __future__ import annotations

from kg.model import Mention, MentionKind
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.member import Member

__all__ = ["side_of"]

_BACK = 3  # sentences
_TEAMS, _SIDES = ("SportsTeam", "Country"), ("Organization", "Place")
_CALLED = "noun_title"  # X選手 may be of either side


def side_of(mention: Mention, demand: Demand, mind: Salience, may: Constraints, ontology: Ontology) -> Reading | None:
    """The one team that the last sentence which names any is about, for whoever is told by his place in a side or by a play;
    not where the sentence names a team itself."""
    plays = ontology.constructions.playing
    if not demand.claims or not all(c.relation in plays for c in demand.claims):
        return None
    if all(c.evidence.rule == _CALLED for c in demand.claims) or _teams(mention.sentence, 0.0, mind, ontology):
        return None
    led = (m for m in mind.recent(mention.sentence, 0, SUBJECT) if m.kind is MentionKind.NAME)
    if any(ontology.is_a(m.type, side) for m in led for side in _SIDES):
        return None  # 北湊は先発のY投手が打たれた
    for distance in range(1, _BACK + 1):
        if not _teams(mention.sentence - distance, 0.0, mind, ontology):
            continue
        about = _teams(mention.sentence - distance, SUBJECT, mind, ontology)
        fit = [m for m in about if may.suits(m, demand)]
        return Reading((fit[0],), distance) if len(about) == len(fit) == 1 else None
    return None


def _teams(sentence: int, least: float, mind: Salience, ontology: Ontology) -> list[Member]:
    """The teams that a sentence names with a weight of `least` or more; none that it only means."""
    told = (m for m in mind.recent(sentence, 0, least) if any(ontology.is_a(m.type, team) for team in _TEAMS))
    return [m for m in told if m.kind is MentionKind.NAME and any(x.sentence == sentence for x in m.mentions)]
