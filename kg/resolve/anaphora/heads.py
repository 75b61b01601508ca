"""The states that known people are or were at the head of (heads.tsv), meant where their post is told without one: プーチン大統領."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kg.model import Claim, Mention, MentionKind
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.salience import Salience
from kg.resolve.states import headed

__all__ = ["state_of", "unwritten_states"]


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
