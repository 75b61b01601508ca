"""How a deed stands by the noun or verb that governs it."""

from __future__ import annotations

from kg.fact.factuality.reported import Reported
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind, Predicate
from kg.model import Status
from kg.ontology import Embed

__all__ = ["Governed"]


class Governed(Reported):
    """What a governor says of what it is told to be about."""

    def _comes_of(self, own: Predicate, above: Phrase) -> bool:
        """Whether a clause in と says of what something would come, though it was taken for a quotation: 買収すると最大となる."""
        then = above.predicate
        told = own.kind is Kind.VERB and own.tail.endswith("と") and not own.past
        return told and then is not None and then.lemmas[-1] == "なる" and not then.past and not then.headline

    def _beside(self, phrase: Phrase) -> Status | None:
        """How what stands in を stands where it is but the grounds, the occasion or the aim of what is done."""
        after = self.clause.phrases[phrase.index + 1 : phrase.index + 2]
        adverbial = bool(after) and after[0].case in {"に", "として", "と", "で"}
        return self.words.grounds.get(after[0].content) if adverbial else None

    def _headed_for(self, verb: Phrase) -> Status:
        """How what is done with something in view stands: 統合に向けて協議に入った is but possible."""
        embed = self.embed(verb, "を")
        # 最終調整に入った is planned
        held = (c for c in verb.children if c.case in {"に", "を"} and not c.content.startswith("最終"))
        talks = (self.words.cue(self.arguments.noun(c)) for c in held)
        possible = embed is not None and embed.status is Status.POSSIBLE
        return Status.POSSIBLE if possible or Status.POSSIBLE in talks else Status.PLANNED

    def _doubts(self, governor: Predicate) -> bool:
        """Whether a verb of confirming is denied: 確認していない, 認めない, 言えない."""
        return governor.negated and not self.words.confirming.isdisjoint(governor.lemmas)

    def _relative(self, inner: Predicate | None, embed: Embed, status: Status) -> Status:
        """Tense is relative in what is said: 買収すると発表した is still to come, 買収したと発表した is done."""
        if inner is None or status is not Status.ACTUAL or embed.status is not None or inner.kind is not Kind.VERB:
            return status
        return self.mood.yet(inner, status)
