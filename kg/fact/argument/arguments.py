"""Predicate–argument structure: who does what to whom, whatever voice, clause or coordination it is written in.

Arguments are found where Japanese puts them: beside the predicate with a case particle, as the topic of its clause, as
the noun that a relative clause modifies, shared along a chain of clauses, or nowhere (left out). Each argument says
where it was found, so that confidence can tell a written subject from a guessed one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import tee

from kg.fact.argument.beside import Argument
from kg.fact.argument.directed import Directed
from kg.fact.syntax.clause import Clause
from kg.fact.syntax.complement import attach_complements
from kg.fact.syntax.counting import many_bodies, of_so_many
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.syntax.predication import predicate_of
from kg.fact.words import Words
from kg.model import Mention, MentionKind
from kg.ontology import Ontology

__all__ = ["Argument", "Arguments"]


class Arguments(Directed):
    """The predicates of a sentence and their arguments."""

    _tried: dict[Predicate, Iterator[Argument]] | None = (
        None  # candidates for subjects, once no phrase is hung elsewhere
    )

    def __init__(self, clause: Clause, ontology: Ontology, words: Words) -> None:
        self.clause = clause
        self.words = words
        self.ontology = ontology
        self.predicates: dict[int, Predicate] = {}
        for phrase in clause.phrases:
            if (
                found := predicate_of(clause, phrase, words.posts, words.doings, words.closing, words.enabling)
            ) is not None:
                self.predicates[phrase.index] = found
        self._there: set[int] = set()
        self._root()
        self._with_age()
        self._taking_place()
        self._occasions()
        self._footings()
        self._against()
        self._quote()
        self._groups: dict[int, tuple[Mention, ...]] = {}
        self.headline = self._headline_topic()
        self._onto_saying()
        self._onto_name()
        self._onto_carriers()
        self._onto_relatives()
        self._out_of_relatives()
        self._onto_verbs()
        self._into_suits()
        self._reattach()
        self._past_grounds()
        self._past_spans()
        self._onto_stances()
        self._past_adverbials()
        self._out_of_quotes()
        self._brought()
        self._scenes()
        self._into_plans()
        self._into_sayings()
        self._planners()
        self._aftermath()
        self._casualties()
        self._past_victims()
        self._inside_quoted()
        attach_complements(self)
        self._cases = {}
        self._tried = {}

    # ── along the chain of clauses ──────────────────────────────────────────────────────────────────────────────

    def subjects(self, predicate: Predicate, skip: Argument | None = None) -> Iterator[Argument]:
        """Candidates for the subject in order of preference; `skip` is an argument that has another part already."""
        found = self._subjects(predicate)
        if self._tried is not None:
            self._tried[predicate], found = tee(self._tried.get(predicate, found))
        taken = skip.phrase if skip is not None else None
        return found if taken is None else (a for a in found if a.phrase is not taken)

    def _subjects(self, predicate: Predicate) -> Iterator[Argument]:
        phrase = predicate.phrase
        if (found := self.case(phrase, "が")) is not None or (found := self.genitive_subject(predicate)) is not None:
            yield from self._behind(phrase, found)
            yield found
        elif (suspect := self.charged_with(predicate)) is not None:
            yield suspect
            return
        elif self.held_against(predicate):
            return
        if found is None and self._granted(predicate):
            return
        relative = predicate.form is Form.ADNOMINAL and not predicate.content_clause
        if relative:  # は is hardly ever within a relative clause
            yield from self.gaps(predicate)
            if self.of_people(predicate):
                return
        if (decider := self._decider(predicate)) is not None:
            yield decider
            return
        if found is None and (asked := self.directing(predicate)) is not None:
            yield from self.addressed(predicate, *asked)
            return
        if found is None:
            yield from self.said_of(predicate)
        yield from reversed(self.topics(phrase))
        if not relative:
            yield from self.gaps(predicate)
        yield from self._shared_gap(predicate)
        yield from self._of_earlier(phrase)
        if (wronged := self._wronged(predicate)) is not None:
            yield wronged
        if predicate.passive:
            yield from self._spoken_of(predicate)
        if not self.judged(predicate) and not of_so_many(phrase):
            yield from self._of_governors(predicate)
            yield from self._coming(predicate)

    def _of_earlier(self, phrase: Phrase) -> Iterator[Argument]:
        """Subject or topic of the nearest clause before that has one, which this one goes on to tell of."""
        for earlier in self.earlier(phrase):
            if (over := self._over(earlier)) is not None:
                yield over
            if (found := self.case(earlier, "が")) is not None:
                if not self._made_unwritten(earlier, found):
                    yield Argument(found.mentions, found.phrase, "sibling")
                return
            if topics := self.topics(earlier):
                yield Argument(topics[-1].mentions, topics[-1].phrase, "sibling")
                return

    def _of_governors(self, predicate: Predicate) -> Iterator[Argument]:
        """Subjects and topics of the clauses above, of whoever announces it, and of the sentence and its headline."""
        phrase, relative = predicate.phrase, False
        for holder, tight in self.governors(phrase):
            if holder is None:
                relative = True
                continue
            found = self.case(holder, "が")
            if found and found.phrase and found.phrase.index < phrase.index and tight and not relative:
                yield Argument(found.mentions, found.phrase, "inherited")
            for topic in reversed(self.topics(holder)):
                if topic.phrase and topic.phrase.index < phrase.index:
                    yield Argument(topic.mentions, topic.phrase, "relative_topic" if relative else "inherited")
        if (announcing := self._announcing(predicate)) is not None:
            yield announcing
        for other in reversed(self.clause.phrases[: phrase.index]) if not relative else ():
            if other.topic and not other.case and other.mention is not None and not self._said_apart(other, phrase):
                yield Argument(self.group(other), other, "sentence_topic")
        if self.headline is not None and self.headline.index < phrase.index:
            yield Argument(self.group(self.headline), self.headline, "headline_topic")

    def _granted(self, predicate: Predicate) -> bool:
        """Whether a clause only tells what somebody else grants: 市議会は、X氏を教育長に任命する 人事案に 同意した."""
        noun = predicate.phrase.parent
        if noun is None or not noun.content.endswith(self.words.proposed) or noun.parent is None:
            return False
        above = self.predicates.get(noun.parent.index)
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
        if many_bodies(noun) and any(c.case == "を" for c in predicate.phrase.children):
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

    def _over(self, clause: Phrase) -> Argument | None:
        """The topic before the subject of a clause, which goes on to be told of where the subject does not: Xは、Y氏が設立し、
        部品を供給する."""
        subject = self.case(clause, "が")
        if subject is None or subject.phrase is None:
            return None
        for topic in self.topics(clause):
            named = topic.head.kind in {MentionKind.NAME, MentionKind.PRONOUN}
            if (
                topic.phrase is not None
                and named
                and not topic.phrase.case
                and topic.phrase.index < subject.phrase.index
            ):
                return Argument(topic.mentions, topic.phrase, "sibling")
        return None

    def _coming(self, predicate: Predicate) -> Iterator[Argument]:
        """The topic right after a clause that says when or why the main clause is: Y社を買収した後、X社は移転した."""
        last = predicate.phrase
        if self._tells_when(predicate) and last.parent is not None:
            last = last.parent
        elif predicate.form is not Form.CONTINUATIVE or predicate.kind is not Kind.VERB:
            return
        if not last.comma or last.parent is None or not self._verbal(last.parent):
            return
        for phrase in self.clause.phrases[last.index + 1 : last.parent.index]:
            if phrase.topic and not phrase.case and phrase.parent is last.parent:
                if phrase.mention is not None and phrase.mention.kind is not MentionKind.NOMINAL:
                    yield Argument(self.group(phrase), phrase, "coming_topic")
                return
            if phrase.case == "が" or self._verbal(phrase):
                return

    def _announcing(self, predicate: Predicate) -> Argument | None:
        """Who announces what a clause without a subject says that he did: 打ち上げに成功したと A社が発表した."""
        above = self.above(predicate.phrase)
        if predicate.form is not Form.QUOTED or predicate.passive or above is None or above.lemmas[-1] != "発表":
            return None
        if above.passive or any(c.case == "が" or (c.topic and not c.case) for c in predicate.phrase.children):
            return None
        found = self.case(above.phrase, "が")
        after = found is not None and found.phrase is not None and found.phrase.index > predicate.phrase.index
        return replace(found, source="inherited") if found is not None and after else None

    def genitive_subject(self, predicate: Predicate) -> Argument | None:
        """The subject that a relative clause writes with の: 同グループの 発表した データ, 事故の 起きた 駅, 会議の 開かれる 都市."""
        if predicate.form is not Form.ADNOMINAL or predicate.kind is not Kind.VERB:
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
        return found if any(self.ontology.is_a(found.head.type, c) for c in may) else None

    def _made_unwritten(self, phrase: Phrase, who: Argument) -> bool:
        """Whether a clause says who made what the text is about, which then acts: 高木氏が設立し、サイトを運営する."""
        own = self.predicates.get(phrase.index)
        if own is None or own.passive or any(c.case == "を" for c in phrase.children):
            return False
        frames = self.ontology.frames.of(own.lemmas)
        left_out = any(f.omitted and "を" in f.object and not f.fixed for f in frames)
        return left_out and self.ontology.is_a(who.head.type, "Person")

    def _shared_gap(self, predicate: Predicate) -> Iterator[Argument]:
        """The noun that the chain of clauses modifies which begins with this one: 大会で優勝し、三冠を狙ったX大, 入社した後に
        起業したX氏."""
        last = predicate
        led = any(p.topic and not p.case for p in self.clause.phrases[: predicate.phrase.index])
        while self.case(last.phrase, "が") is None:
            holder = last.phrase.parent if self._tells_when(last) and not led else last.phrase
            above = self.above(holder) if holder is not None else None
            if (
                above is None
                or above.kind is Kind.NOUN
                or (holder is last.phrase and last.form is not Form.CONTINUATIVE)
            ):
                break
            last = above
        if last is not predicate and last.form is Form.ADNOMINAL and self.case(last.phrase, "が") is None:
            yield from self.gaps(last)

    def _tells_when(self, predicate: Predicate) -> bool:
        """Whether a clause says when or why another is: X社を買収した 後."""
        noun = predicate.phrase.parent
        return predicate.form is Form.ADNOMINAL and noun is not None and self.noun(noun) in self.words.before_main

    def governors(self, phrase: Phrase) -> Iterator[tuple[Phrase | None, bool]]:
        """The phrases above one, as (phrase, tight): tight where the subject is shared, not only the topic. (None, …)
        marks that a relative clause was left."""
        current = phrase
        tight = True
        while (parent := current.parent) is not None:
            own = self.predicates.get(current.index)
            if own is not None and own.kind is not Kind.NOUN:
                opaque = own.content_clause or self._opaque(parent) or self._asked_by(own, parent)
                if own.form is Form.ADNOMINAL and not opaque:
                    yield None, False
                elif own.form in {Form.ADVERBIAL, Form.CONDITIONAL}:
                    tight = False
            yield parent, tight
            current = parent

    def _opaque(self, parent: Phrase) -> bool:
        noun = self.noun(parent)
        return noun in self.words.formal or self.words.carries(noun)

    def shared_object(self, predicate: Predicate, case: str) -> Argument | None:
        """The object of the clause before, shared: 米社を買収し、子会社化した; of shares the body: B社の株式の58%を取得し、子会社化した."""
        own = (self.predicates.get(c.index) for c in predicate.phrase.children)
        if any(p is not None and p.form is Form.QUOTED for p in own):
            return None  # 部品を納めていて、操業を停止すると発表した
        for earlier in self.earlier(predicate.phrase):
            if "相手取る" in self.predicates[earlier.index].lemmas:
                continue  # B社を相手取って 訴訟を 起こす
            if not self.words.leaving.isdisjoint(self.predicates[earlier.index].lemmas):
                continue  # B党を離党して 結成する
            found = self.case(earlier, case)
            if found is not None and found.head.kind is not MentionKind.NOMINAL:
                return Argument(found.mentions, found.phrase, "sibling")
            for child in reversed(earlier.children):
                stakes = (n for n in self.words.stakes if self.clause.ends_in(child, n))
                held = next((self.clause.holding(child, n) for n in stakes), None)
                if child.case == case and held is not None and (of := self.genitive(held)):
                    return Argument(of[-1].mentions, of[-1].phrase, "sibling")
            return Argument(found.mentions, found.phrase, "sibling") if found is not None else None
        return None
