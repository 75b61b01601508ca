"""Who undergoes what a predicate says: the topic of a passive, who is told within or behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.frame.cases import CaseReader
from kg.fact.syntax.predicate import Form, Kind

__all__ = ["Undergoing"]


class Undergoing(CaseReader):
    """A predicate read by frames, asked who undergoes it."""

    def _undergone_before(self, classes: tuple[str, ...]) -> Iterator[Argument]:
        """What befalls somebody in a clause before: 空爆を受け、12人が死亡した."""
        own, above = self.predicate.phrase, self.predicate.phrase.parent
        beside = self.arguments.earlier(above) if above is not None else ()
        for clause in (*self.arguments.earlier(own), *(c for c in beside if c.index < own.index)):
            verb = clause.predicate
            found = (
                self.arguments.case(clause, "を")
                if verb is not None and not verb.passive and self._undergoing(verb)
                else None
            )
            if found is not None and self._fits(found, classes):
                yield found

    def _gap_of_governor(self) -> list[Argument]:
        """What the relative clause modifies whose verb a verbal noun is the object of."""
        above = self.governor
        relative = above is not None and above.form is Form.ADNOMINAL and not above.content_clause
        return self.arguments.gaps(above) if above is not None and relative else []

    def _told_within(self) -> bool:
        """Whether the compound that a deed ends says what undergoes it, by a noun that is no mention: 国内線 + 開設."""
        phrase = self.predicate.phrase
        before = self.make.clause.tokens[phrase.head - 1] if phrase.head > phrase.begin else None
        return self.predicate.kind is Kind.NOUN and before is not None and before.tag == "名詞-普通名詞-一般"

    def _doing_behind(self) -> Iterator[Argument]:
        """Who does what the clause above says, told behind what a relative clause modifies: B社と開発した Xを A社が 公開した."""
        for holder, _ in self.arguments.governors(self.predicate.phrase):
            if holder is None or holder.predicate is None:
                continue
            told = (self.arguments.case(holder, "が"), *reversed(self.arguments.topics(holder)))
            for found in told:
                if found is not None and found.phrase is not None and found.phrase.index > self.predicate.phrase.index:
                    yield replace(found, source="inherited")
            return

    def _put(self, thing: Argument | None) -> bool:
        """Whether a house or a shop is put somewhere, where に tells no agent; a body is set up by the body that it is in."""
        return self._placing() and thing is not None and self.ontology.is_a(thing.head.type, "Place")

    def _placing(self) -> bool:
        """Whether the predicate tells where something is put."""
        return bool(self.make.words.placing.intersection(self.predicate.lemmas))

    def _made_of(self, classes: tuple[str, ...]) -> bool:
        """Whether the clause before only tells by what means something is made that a relative clause modifies:
        港を 埋め立てて 造成した 団地, not 部品を 作り、輸出する会社."""
        phrase = self.predicate.phrase
        means = next(self.arguments.earlier(phrase), None)
        if means is None or means.comma or means.func[-1:] not in {"て", "で"} or not self._acts_upon_gap():
            return False
        acts = any(self.arguments.case(p, "が") is not None for p in (means, phrase))
        if acts and phrase.parent is not None and self.arguments.noun(phrase.parent) not in self.make.words.formal:
            return True
        return any(self._fits(gap, classes) for gap in self.arguments.gaps(self.predicate))
