"""What embeds a clause: verbs that take it as their complement, light verbs, and constructions that only mention it."""

from __future__ import annotations

from kg.fact.argument.arguments import Arguments
from kg.fact.factuality.mood import Mood
from kg.fact.factuality.sources import Sources
from kg.fact.factuality.speech import Speech
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.words import Words
from kg.model import SentenceKind, Status
from kg.ontology import Embed

__all__ = ["Embedding", "marked_clause"]


class Embedding:
    """The embedding words of one sentence."""

    def __init__(self, arguments: Arguments, words: Words) -> None:
        self.arguments = arguments
        self.clause = arguments.clause
        self.words = words
        self.mood = Mood(arguments, words)
        self.sources = Sources(arguments, words)
        self.speech = Speech(arguments, words, self.sources)

    def embed(self, phrase: Phrase, mark: str, complement: Phrase | None = None) -> Embed | None:
        """The embedding predicate that a phrase is, for a complement in `mark` (と, を, が …)."""
        predicate = phrase.predicate
        if predicate is None or (complement is not None and self._came_to(phrase, complement)):
            return None
        if complement is not None and mark == "で" and self.arguments.noun(complement).endswith(self.words.meetings):
            return None  # 首脳会談で合意した: they met
        if complement is not None and mark == "を" and _judges(phrase, complement):
            return None  # 処分を不当と議決した
        closed = complement is not None and bool(marked_clause(complement.predicate))
        formal = closed or (complement is not None and self.arguments.noun(complement) in {"こと", "旨", "の", "事"})
        marks = {"こと" + mark, "の" + mark} if closed else {mark, "こと" + mark} if formal else {mark}
        if complement is None:
            marks.add("…" + mark)  # of a clause only
        if complement is not None and complement.theme:
            marks |= {"を", "が"} if not formal else {"ことを", "ことが"}
        keys = [predicate.passive_lemma, *(x + "される" for x in predicate.lemmas[:-1])] if predicate.passive else []
        keys += [] if predicate.passive and any(k in self.words.embeds for k in keys) else list(predicate.lemmas)
        for key in keys:
            for embed in self.words.embeds.get(key, ()):
                if not marks & set(embed.complement):
                    continue
                fixed = embed.predicates.fixed
                if fixed and not all(self._fixed(phrase, case, noun) for case, noun in fixed):
                    continue
                return embed
        return None

    def _still_to_come(self, embed: Embed, governor: Predicate, inner: Predicate) -> bool:
        """Whether somebody is still to say it, or says as a noun what they are about to do: 立候補を表明した."""
        if embed.speaker and self.mood.yet_to_say(governor, inner):
            return True
        said = any(n in self.words.pledging for n in governor.lemmas)
        return said and inner.kind is Kind.NOUN and any(n in self.words.pledged for n in inner.lemmas)

    def _came_to(self, phrase: Phrase, talks: Phrase) -> bool:
        """Whether a verb says what talks came to, or did not, with に: 協議は合意に至らなかった."""
        told = talks.subjective
        return told and any(c.case == "に" and c.content in self.words.outcomes for c in phrase.children)

    def _by_what(self, outer: Status, governor: Predicate, inner: Predicate) -> Status | None:
        """What a verb makes of its complement may depend on that: an event that is stopped is off, a sale is over
        (販売を中止した); a decision is to come, a victory is there (優勝を決めた)."""
        if outer is Status.NEGATED and any(n in self.words.halts for n in governor.lemmas):
            return Status.CEASED if any(n in self.words.ongoing for n in inner.lemmas) else outer
        once = not self.words.turns.isdisjoint(inner.lemmas)
        if outer is Status.PLANNED and not self.words.dragging.isdisjoint(governor.lemmas):
            return outer if once else None  # 買収が難航している; not 供給が遅れている
        there = "てい" in governor.tail or self.mood.past(governor)
        if outer is Status.PLANNED and there and any(n in self.words.settling for n in governor.lemmas):
            return None if any(n in self.words.settled for n in inner.lemmas) else outer
        return outer

    def _fixed_embed(self, phrase: Phrase, complement: Phrase) -> bool:
        """Whether a light verb is part of a verb of saying or deciding: ことを明らかにする."""
        found = self.embed(phrase, complement.case, complement)
        return found is not None and bool(found.predicates.fixed)

    def cue(self, phrase: Phrase, noun: str = "") -> Status | None:
        """The status that a noun gives to what it closes, which is done where its procedures are gone through; `noun` where it is
        the last of a compound (買収手続き)."""
        noun, above = noun or self.arguments.noun(phrase), phrase.governor
        gone_through = above is not None and above.past and not above.negated
        if gone_through and above is not None and not self.words.finishing.isdisjoint(above.lemmas):
            return Status.ACTUAL if noun in self.words.procedures else self.words.cue(noun)
        told = (
            self._modifier(phrase) if noun in self.words.instances and phrase.case in {"が", "も", "は", ""} else None
        )
        if told is not None and (told.past or "てい" in told.tail):
            return None  # 導入している ケースが ある
        return self.words.cue(noun)

    def _fixed(self, phrase: Phrase, case: str, noun: str) -> bool:
        return any(c.case == case and c.content.endswith(noun) for c in phrase.children)

    def light(self, phrase: Phrase, case: str, inner: Predicate) -> Status | None:
        """How a verb that leaves the meaning to its noun says that it stands, None where it is none."""
        predicate = phrase.predicate
        if predicate is None or (case == "を" and _has_nearer(phrase, inner)):
            return None
        once = not self.words.turns.isdisjoint(inner.lemmas)
        if (
            once
            and (
                any(w in predicate.tail for w in ("てい", "でい"))
                or (predicate.form is Form.ADNOMINAL and not predicate.past)
            )
            and not self.words.pressing.isdisjoint(predicate.lemmas)
        ):
            return Status.PLANNED  # 買収を急いでいる, 買収を急ぐ B社は
        undergone = "を" if predicate.passive and case == "が" else case  # 会談が行われる
        for lemma in predicate.lemmas:
            for light in self.words.lights.get(lemma, ()):
                if not set(light.others).isdisjoint(inner.lemmas):
                    continue
                if undergone in light.noun or (case == "" and light.noun):
                    return light.status or Status.ACTUAL
        return None

    def _clause_of(self, phrase: Phrase) -> Predicate | None:
        """The predicate that modifies こと."""
        return self._modifier(phrase) if self.arguments.noun(phrase) in {"こと", "事", "旨"} else None

    def over_noun(self, predicate: Predicate) -> tuple[Predicate, Embed] | None:
        """The verb in the clause before a verbal noun whose complement the noun is: A社が検討しているB社の買収."""
        if predicate.kind is not Kind.NOUN:
            return None
        whose = next((c for c in reversed(predicate.phrase.children) if c.case == "の"), None)
        own = self._modifier(predicate.phrase) or (self._modifier(whose) if whose is not None else None)
        if own is None or own.kind is not Kind.VERB or own.passive or own.phrase.has("を"):
            return None
        embeds = (e for lemma in own.lemmas for e in self.words.embeds.get(lemma, ()) if not e.predicates.fixed)
        found = next((e for e in embeds if "を" in e.complement and e.control), None)
        if found is None or (found.status is None and predicate.phrase.case == "を"):
            return None  # 発表した新型車の販売を始めた: who does may be another
        return own, found

    def _modifier(self, phrase: Phrase) -> Predicate | None:
        """The predicate of the clause that modifies a noun."""
        for child in reversed(phrase.children):
            own = child.predicate
            if own is not None and own.form is Form.ADNOMINAL:
                return own
        return None

    def _noun_standing(self, phrase: Phrase) -> Status | None:
        """What a cue noun's own predicate says: 可能性はない, 予定はない, 案が浮上している, 報道は事実ではない."""
        governor = phrase.governor
        if governor is not None and self._is_subject(phrase, governor):
            if not self.words.afloat.isdisjoint(governor.lemmas) and self.words.cue(self.arguments.noun(phrase)):
                return Status.POSSIBLE
            if self._untrue(phrase):
                return Status.NEGATED
            if governor.lemmas[-1] in {"ない", "無い"} or (governor.negated and governor.lemmas[-1] == "ある"):
                return Status.NEGATED
        own = phrase.predicate
        if own is not None and own.kind is Kind.COPULA and own.negated:
            return Status.NEGATED
        return None

    def _untrue(self, phrase: Phrase) -> bool:
        """Whether what a noun carries is false by the noun (買収したとの 偽情報) or by what is said of it: 投稿は誤りだ, 事実ではない,
        事実と異なる."""
        if self.arguments.noun(phrase).endswith(self.words.false):
            return True
        governor = phrase.governor
        if governor is None or not self._is_subject(phrase, governor):
            return False
        if governor.kind is Kind.VERB:
            return governor.lemmas[-1] in {"異なる", "反する"} and self._fixed(governor.phrase, "と", "事実")
        told = self.arguments.noun(governor.phrase) if governor.kind is Kind.COPULA else ""
        return told in self.words.untrue or (told in self.words.true and governor.negated)

    @staticmethod
    def _is_subject(phrase: Phrase, governor: Predicate) -> bool:
        """Whether a predicate is said of a noun: 可能性はない; not of a clause's own noun (倒産したため、後任はいない)."""
        bare = phrase.case == "" and (phrase.theme or phrase.index + 1 == governor.phrase.index)
        return phrase.case == "が" or bare

    def _inverted(self, phrase: Phrase) -> bool:
        return self.clause.sentence.kind is SentenceKind.HEADING and phrase.parent is not None

    def _aim(self, phrase: Phrase, governor: Predicate) -> Status | None:
        """What a clause is said to be: 買収することが狙いだ, 統合することが目的とされる."""
        if self._clause_of(phrase) is None or phrase.case not in {"が", ""}:
            return None
        if governor.kind is Kind.COPULA:
            return self.words.cue(self.arguments.noun(governor.phrase))
        aims = (
            c for c in governor.phrase.children if c.case in {"と", "に"} and governor.lemmas[-1] in {"する", "ある"}
        )
        return next((cue for c in aims if (cue := self.words.cue(self.arguments.noun(c))) is not None), None)

    def _held(self, phrase: Phrase) -> bool:
        """Whether a clause is only held to be so, by nobody in particular: 発生したとされる."""
        predicate = phrase.predicate
        return predicate is not None and predicate.passive and predicate.passive_lemma == "される"

    def _wrongly(self, phrase: Phrase) -> bool:
        """Whether what is said is told wrongly: 買収したと誤って報じられた."""
        ways = (c.predicate for c in phrase.children if c.predicate is not None and c.predicate.tail == "て")
        return any(not self.words.wrongly.isdisjoint(way.lemmas) for way in ways)

    def _charged(self, phrase: Phrase) -> bool:
        """Whether a clause only says with what somebody is charged or for what he is blamed."""
        predicate, above = phrase.predicate, phrase.governor
        if predicate is None or predicate.lemmas[-1] != "する" or predicate.tail not in {"て", "た"} or above is None:
            return False
        return self._charging(phrase)

    def _charging(self, phrase: Phrase) -> bool:
        """Whether the verb above a phrase charges somebody or blames him."""
        above = phrase.governor
        return above is not None and any(lemma in self.words.charges for lemma in above.lemmas)

    def _pursued(self, outer: Predicate) -> bool:
        """Whether the verb that closes the sentence says what is wanted of a thing: 委員会を作り、合意を目指す."""
        if outer.past or outer.tail not in {"", "する"} or outer.phrase.parent is not None:
            return False
        embeds = (e for lemma in outer.lemmas for e in self.words.embeds.get(lemma, ()) if not e.predicates.fixed)
        return any(e.status is Status.PLANNED and e.control for e in embeds)

    def _taken(self, predicate: Predicate) -> bool:
        """Whether a clause tells a stance that is taken by saying so, in a sentence of what was said."""
        said = predicate.kind is Kind.VERB and any(lemma in self.words.voiced for lemma in predicate.lemmas)
        return said and any(p.past and p.kind is Kind.VERB for p in self.clause.predicates if p.phrase.parent is None)

    def _viewed(self, own: Predicate, status: Status) -> Status:
        """How a clause stands that tells for or against what somebody is, by the noun that says so: 反対する考えを示した is no
        plan, 反対する方針を決める is."""
        noun = own.phrase.parent
        if status is not Status.PLANNED or own.form is not Form.ADNOMINAL or noun is None:
            return status
        told, view = noun.governor, self.arguments.noun(noun) in self.words.views
        shown = view and (told is None or told.past or told.kind is Kind.COPULA)
        return Status.ACTUAL if shown and not self.words.siding.isdisjoint(own.lemmas) else status

    def _parted(self, phrase: Phrase, outer: Predicate) -> bool:
        """Whether the clause after one in 連用 form has a topic of its own, so that what it pursues is not what the one
        before does: A党は法案を了承し、両党は成立を目指す."""
        topics = [c for c in outer.phrase.children if c.theme and c.mention is not None]
        return any(c.index > phrase.index for c in topics)

    def _turned(self, before: Predicate, outer: Predicate) -> bool:
        """Whether what is meant to be done tells of somebody else than the clause before, or that one goes on by itself."""
        between = self.clause.phrases[before.phrase.index + 1 : outer.phrase.index]
        others = any((p.case == "が" and not self._within_noun(p)) or p.theme for p in between)
        return others or "てい" in before.tail or "てお" in before.tail

    def _within_noun(self, phrase: Phrase) -> bool:
        """Whether a phrase belongs to a clause that tells of a noun: 第三者が 審査する 仕組みを."""
        own = phrase.governor
        noun = own.phrase.parent if own is not None and own.form is Form.ADNOMINAL else None
        return noun is not None and not self.words.carries(self.arguments.noun(noun))

    def _complement(self, phrase: Phrase, outer: Predicate) -> Predicate | None:
        """The clause that a verb of saying or deciding embeds, where the parser hangs the clause in 連用 form before it
        on the verb itself: X社はYを買収し、子会社化すると発表した."""
        own = phrase.predicate
        if own is None or outer.kind is not Kind.VERB or own.tail.endswith(("て", "で")) or self.speech.saying(own):
            return None
        if self._parted(phrase, outer):
            return None  # 市は避難所を設け、市長は早く逃げるよう求めた
        embeds = [e for lemma in outer.lemmas for e in self.words.embeds.get(lemma, ())]
        if not any(e.status in {None, Status.PLANNED} for e in embeds):
            return None
        for child in outer.phrase.children:
            if child.index <= phrase.index:
                continue
            inner = child.predicate
            if inner is None or inner.kind is Kind.NOUN:
                inner = self._modifier(child) if self.words.carries(self.arguments.noun(child)) else None
                if inner is not None and inner.phrase.index > phrase.index:
                    return inner
            elif inner.form is Form.QUOTED and inner.kind is Kind.VERB:
                between = self.clause.tokens[phrase.end - 1 : child.head]
                return None if any(t.surface == "「" for t in between) else inner  # 対策室を設け、「急ぐ」と述べた
        return None

    def _occasion(self, predicate: Predicate, outer: Predicate) -> bool:
        """Whether a clause only says on what occasion somebody speaks (会見を開き、…と述べた) or something was done (総会が3日にあり、
        破った場合の罰を決めた), or is told before it is said who tells what comes after (10日に訪れ、報道によると…とされた)."""
        between = self.clause.phrases[predicate.phrase.index + 1 : outer.phrase.index]
        if any(p.case == "によると" for p in between):
            return True
        place = self.clause.tokens[predicate.phrase.begin].start
        if any(a < place < b for a, b in self.speech.brackets):  # 「協議し、対応する」: what is said to be done
            return False
        over = any(p.past for p in self.clause.predicates if p.phrase.parent is None)
        quoting = self.speech.quoting_clause(outer)
        held = predicate.phrase.has("が") and not self.words.held.isdisjoint(predicate.lemmas)
        case = outer.phrase.parent is None or self.arguments.noun(outer.phrase.parent) in self.words.conditions
        if held and over and case and any(c.dated for c in predicate.phrase.children):
            return True
        if not over and not self.speech.saying(outer) and quoting is None:
            return False
        if quoting is not None and predicate.phrase.has("が"):
            return False  # 政府は、首相が訪問し、会談すると述べた
        if any(lemma in self.words.occasions for lemma in predicate.lemmas):
            return not any(lemma in {"発表", "公表", "明らか"} for p in (outer, quoting) if p for lemma in p.lemmas)
        return any(c.content.endswith(self.words.occasion_nouns) for c in predicate.phrase.children)


def marked_clause(predicate: Predicate | None) -> str:
    """The particle by which の makes a clause an argument: を of 買収するのをやめた; "" where it does not."""
    marked = predicate is not None and predicate.kind is Kind.VERB and predicate.tail.endswith(("のを", "のが"))
    return predicate.tail[-1] if marked and predicate is not None else ""


def _has_nearer(verb: Phrase, inner: Predicate) -> bool:
    """Whether a verb has another object behind the noun, which it is the light verb of: 指名を、全員による 投票を 行う; not where that
    has a subject of its own (Aが運営を、Bが資金提供を 担当する)."""
    objects = [c.index for c in verb.children if c.case == "を" and c.index >= inner.phrase.index]
    subjects = [c.index for c in verb.children if c.case == "が"]
    gapped = len(objects) > 1 and any(s < objects[0] for s in subjects)
    return len(objects) > 1 and not (gapped and any(objects[0] < s < objects[1] for s in subjects))


def _judges(verb: Phrase, complement: Phrase) -> bool:
    """Whether a verb says only how it holds what stands in を to be: 処分を 不当と 議決した."""
    held = (c for c in verb.children if c.index > complement.index and c.case == "と" and c.mention is None)
    return any(not c.values for c in held)
