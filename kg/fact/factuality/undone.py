"""What did not come about after all: an event that is called off, a plan that is given up or comes to nothing."""

from __future__ import annotations

from kg.fact.factuality.embedding import Embedding
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind, Predicate
from kg.model import Status

__all__ = ["Undone"]

_IN_VIEW = {Status.PLANNED, Status.POSSIBLE}


class Undone(Embedding):
    """The words of one sentence by which something in view is off."""

    def called_off(self, event: Phrase) -> bool:
        """Whether the verb that an event belongs to says that it did not take place, or not then: 10日の大会を中止した."""
        above = event.governor
        if above is None or above.negated or not (event.case in {"を", "が"} or event.theme):
            return False
        if not self.words.off.isdisjoint(above.lemmas):
            return True
        found = self.embed(above.phrase, event.case, event)
        return found is not None and found.status is Status.NEGATED and not found.speaker

    def _in_vain(self, own: Predicate, status: Status) -> Status:
        """What becomes of a plan that the verb behind it gives up or fails in, of which it says no other object (買収する予定だった
        が、中止した; 買収しようとして失敗した), or that came to nothing (買収を目指したが、破談となった)."""
        outer = own.phrase.governor
        if status not in _IN_VIEW or outer is None or outer.kind is not Kind.VERB or not self.mood.past(outer):
            return status
        keys = [f"{lemma}しない" for lemma in outer.lemmas] if outer.negated else outer.lemmas
        for embed in (e for key in keys for e in self.words.embeds.get(key, ())):
            fixed = embed.predicates.fixed
            lost = "が" in embed.complement and embed.status in {Status.NEGATED, Status.CEASED}
            given_up = embed.status is Status.NEGATED and embed.control and not fixed and status is Status.PLANNED
            if (lost or given_up) and all(self._fixed(outer.phrase, case, noun) for case, noun in fixed):
                held = {noun for _, noun in fixed}
                others = (c for c in outer.phrase.children if c.index > own.phrase.index and c.content not in held)
                talks = (self.words.carries(self.arguments.noun(c)) for c in others if c.case in {"を", "が", "に"})
                return Status.NEGATED if all(talks) and (lost or not outer.passive) else status
        return status
