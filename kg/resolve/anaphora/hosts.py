"""The state whose 大統領 or 外相 somebody meets on a journey there: A国のX外相はB国を訪れ、Y大統領と会談した."""

from __future__ import annotations

from kg.model import Claim, Mention, Status
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.story import Story, StoryReader

__all__ = ["Hosts"]

_UNDONE = {Status.NEGATED, Status.HYPOTHETICAL}


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

    def _state(self, journey: Claim, demand: Demand) -> Reading | None:
        """The state that a journey leads to, in which a town is said to be: ケニアの首都ナイロビを訪れ."""
        seat = self._towns.get(journey.object.start)
        known = self._ontology.entities.get(journey.object.entity)
        if seat is None and known is not None and known.within and known.type != "Country":
            state = self._may.known(known.within)
            return Reading((state,)) if state is not None and self._may.suits(state, demand) else None
        found = self._members(*((seat.object, seat) if seat else (journey.object, journey)), "object")
        return found if found is not None and all(self._may.suits(m, demand) for m in found.members) else None
