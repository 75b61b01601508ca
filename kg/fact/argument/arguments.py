"""Predicate–argument structure: who does what to whom, whatever voice, clause or coordination it is written in.

Arguments are found where Japanese puts them: beside the predicate with a case particle, as the topic of its clause, as
the noun that a relative clause modifies, shared along a chain of clauses, or nowhere (left out). Each argument says
where it was found, so that confidence can tell a written subject from a guessed one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import tee

from kg.fact.argument.beside import Argument, Beside
from kg.fact.argument.blame import charged_with, held_against, spoken_of, wronged_in
from kg.fact.argument.chained import coming, of_earlier, of_governors, reports, shared_gap
from kg.fact.argument.cleft import told_of
from kg.fact.argument.complement import attach_complements
from kg.fact.argument.directed import addressed, decider_of, directing, judged
from kg.fact.argument.relative import gaps_of, said_of
from kg.fact.syntax.attachment import headline_topic, reattach
from kg.fact.syntax.bulletins import bulletins
from kg.fact.syntax.clause import Clause
from kg.fact.syntax.clause_attachment import (
    onto_carriers,
    onto_light,
    onto_name,
    onto_relatives,
    onto_saying,
    onto_verbs,
    out_of_relatives,
    quote,
    rows_onto_carriers,
    rows_onto_relatives,
)
from kg.fact.syntax.grounds import footings, into_suits, past_grounds, past_spans
from kg.fact.syntax.inclusion import many_bodies, of_so_many
from kg.fact.syntax.noun_attachment import onto_stances, past_victims
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.syntax.predication import predicate_of
from kg.fact.syntax.quotation import (
    brought,
    into_plans,
    into_sayings,
    onto_progress,
    out_of_quotes,
    out_of_sayings,
    planners,
)
from kg.fact.syntax.rooting import root
from kg.fact.syntax.staging import (
    aftermath,
    casualties,
    inside_quoted,
    occasions,
    past_adverbials,
    scenes,
    taking_place,
    with_age,
)
from kg.fact.words import Words
from kg.model import Mention, MentionKind
from kg.ontology import Ontology

__all__ = ["Argument", "Arguments"]


class Arguments(Beside):
    """The predicates of a sentence and their arguments."""

    _tried: dict[Predicate, Iterator[Argument]] | None = (
        None  # candidates for subjects, once no phrase is hung elsewhere
    )

    def __init__(self, clause: Clause, ontology: Ontology, words: Words) -> None:
        self.clause = clause
        self.words = words
        self.ontology = ontology
        for phrase in clause.phrases:
            phrase.predicate = predicate_of(clause, phrase, words)
        self.there: set[int] = set()
        root(self)
        with_age(self)
        bulletins(self)
        taking_place(self)
        occasions(self)
        footings(self)
        quote(self)
        self._groups: dict[int, tuple[Mention, ...]] = {}
        self.headline = headline_topic(self)
        onto_saying(self)
        onto_name(self)
        onto_carriers(self)
        rows_onto_carriers(self)
        onto_relatives(self)
        out_of_relatives(self)
        onto_verbs(self)
        onto_light(self)
        into_suits(self)
        reattach(self)
        rows_onto_relatives(self)
        past_grounds(self)
        past_spans(self)
        onto_stances(self)
        past_adverbials(self)
        out_of_quotes(self)
        onto_progress(self)
        brought(self)
        scenes(self)
        into_plans(self)
        into_sayings(self)
        out_of_sayings(self)
        planners(self)
        aftermath(self)
        casualties(self)
        past_victims(self)
        inside_quoted(self)
        attach_complements(self)
        self.foci = told_of(self)
        self._cases = {}
        self._tried = {}

    # ── along the chain of clauses ──────────────────────────────────────────────────────────────────────────────

    def subjects(self, predicate: Predicate, skip: Argument | None = None) -> Iterator[Argument]:
        """Candidates for the subject in order of preference; `skip` is an argument that has another part already."""
        found = self._subjects(predicate)
        if self._tried is not None:
            self._tried[predicate], found = tee(self._tried.get(predicate, found))
        taken = skip.phrase if skip is not None else None
        return (a for a in found if (taken is None or a.phrase is not taken) and not reports(self, predicate, a))

    def _subjects(self, predicate: Predicate) -> Iterator[Argument]:
        phrase = predicate.phrase
        if (found := self.case(phrase, "が")) is not None or (found := self.genitive_subject(predicate)) is not None:
            yield from self._behind(phrase, found)
            yield found
        elif (suspect := charged_with(self, predicate)) is not None:
            yield suspect
            return
        elif held_against(self, predicate):
            return
        if found is None and self._granted(predicate):
            return
        relative = predicate.form is Form.ADNOMINAL and not predicate.content_clause
        if relative:  # は is hardly ever within a relative clause
            yield from gaps_of(self, predicate)
            if self.of_people(predicate):
                return
        if (decider := decider_of(self, predicate)) is not None:
            yield decider
            return
        if found is None and (asked := directing(self, predicate)) is not None:
            yield from addressed(self, predicate, *asked)
            return
        if found is None:
            yield from said_of(self, predicate)
        yield from reversed(self.topics(phrase))
        if not relative:
            yield from gaps_of(self, predicate)
        yield from shared_gap(self, predicate)
        yield from of_earlier(self, phrase)
        if (wronged := wronged_in(self, predicate)) is not None:
            yield wronged
        if predicate.passive:
            yield from spoken_of(self, predicate)
        if not judged(self, predicate) and not of_so_many(phrase):
            yield from of_governors(self, predicate)
            yield from coming(self, predicate)

    def _granted(self, predicate: Predicate) -> bool:
        """Whether a clause only tells what somebody else grants: 市議会は、X氏を教育長に任命する 人事案に 同意した."""
        noun = predicate.phrase.parent
        if noun is None or not noun.content.endswith(self.words.proposed) or noun.parent is None:
            return False
        above = noun.parent.predicate
        return above is not None and any(lemma in self.words.granting for lemma in above.lemmas)

    def of_people(self, predicate: Predicate) -> bool:
        """Whether a relative clause tells of people or states that nobody names: 青葉党を支持する 人が, 内乱を支援する 国々."""
        noun = predicate.phrase.parent
        if predicate.form is not Form.ADNOMINAL or predicate.content_clause or noun is None or noun.case == "として":
            return False  # 株式を保有する 筆頭株主として: whoever the sentence is about
        who = noun.mention
        anybody = who is not None and who.kind is MentionKind.NOMINAL and not who.title
        if anybody and predicate.kind is Kind.VERB and who is not None and self.ontology.is_a(who.type, "Person"):
            return noun.func != "の" or noun.parent is None or noun.parent.mention is None  # 演奏を止めた 教諭
        if many_bodies(noun) and predicate.phrase.has("を"):
            return True  # 工場の建設を計画している 企業5社
        return self.noun(noun) in self.words.people

    def _behind(self, phrase: Phrase, subject: Argument) -> Iterator[Argument]:
        """A topic between a subject and its verb, which then belongs to a clause before: X氏が社長に就き、Y氏は会長に就任する."""
        for topic in reversed(self.topics(phrase)):
            if topic.phrase is None or subject.phrase is None or topic.phrase.index < subject.phrase.index:
                continue
            between = self.clause.phrases[subject.phrase.index + 1 : topic.phrase.index]
            person = self.ontology.is_a(topic.head.type, "Person") and topic.head.kind is MentionKind.NAME
            if person and not topic.phrase.case and any(p.comma for p in between):
                yield topic

    def genitive_subject(self, predicate: Predicate) -> Argument | None:
        """The subject that a relative clause writes with の: 同グループの 発表した データ, 事故の 起きた 駅, 会議の 開かれる 都市."""
        if not predicate.relative:
            return None
        found = self.case(predicate.phrase, "の")
        if found is None or found.phrase is None or found.phrase.func != "の":
            return None
        lies = predicate.lemmas[-1] == "ある"
        happens = predicate.passive or lies
        may = ("Event",) if happens else ("Agent", "Country", "Event")  # 事故のあった 湊工場
        above = predicate.phrase.parent
        if lies and above is not None and above.mention and self.ontology.is_a(above.mention.type, "Place"):
            may = ("Event", "Facility", "Organization")  # 湊工場のある 青葉市
        return found if self.ontology.is_any(found.head.type, may) else None
