"""The standing that what is said of a clause gives to it: what it is compared with, what nouns and verbs govern it, what is reported
of it."""

from __future__ import annotations

from functools import cached_property

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.factuality.embedding import Embedding
from kg.fact.factuality.mood import BESIDES
from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.words import Words
from kg.model import Mention, MentionKind, Status
from kg.ontology import Embed

__all__ = ["Governed", "compared", "measured"]

_TOGETHER = ("同時", "一緒", "共")
_STEAD = ("代わり", "かわり", "代り")
_IN_VIEW = {Status.PLANNED, Status.POSSIBLE}


def measured(clause: Clause, predicate: Predicate) -> bool:
    """Whether a clause only measures another: 買収するより安い, 買収するのと同等だ."""
    if predicate.kind is not Kind.VERB or not predicate.tail.endswith(("より", "よりも", "ほど", "のと")):
        return False
    after = clause.phrases[predicate.phrase.index + 1 : predicate.phrase.index + 2]
    return not (after and after[0].content.startswith((*_TOGETHER, "並行")))


def compared(phrase: Phrase, noun: str) -> bool:
    """Whether a noun over a clause is what something is measured against (建設するのと同等, 買収することより), or stands for what is done
    in its stead, or in return for it: 買収する代わりに."""
    if noun in _STEAD and phrase.case == "に":
        return True
    if noun not in {"の", "こと"} or phrase.parent is None:
        return False
    return phrase.case == "より" or (phrase.case == "と" and not phrase.parent.content.startswith(_TOGETHER))


class Governed(Embedding):
    """The sources of the clauses of one sentence, what governs them, and the words by which something in view is off."""

    def __init__(self, arguments: Arguments, words: Words) -> None:
        super().__init__(arguments, words)
        self._tellers = self.sources.heard
        self.according: Mention | None = None  # who told the sentence before, where this one only goes on

    def _announcer(self, governor: Predicate, inner: Predicate) -> Argument | None:
        """The subject of what is announced, where nobody else announces it: X社が解散すると発表した."""
        if governor.passive or not any(lemma in {"発表", "公表", "表明", "宣言"} for lemma in governor.lemmas):
            return None
        found = self.arguments.case(inner.phrase, "が")
        known = self.arguments.ontology
        if found is None or found.head.kind is MentionKind.NOMINAL or not known.is_a(found.head.type, "Agent"):
            return None
        return found if not known.is_a(found.head.type, "Person") or not inner.past else None

    def _hearsay(self, governor: Predicate) -> bool:
        """Whether という only reports: nobody stands between the clause and it (…したという)."""
        if "いう" not in governor.lemmas:
            return False
        before = governor.phrase.before
        return before is not None and before.mention is None

    def source_at(self, offset: int) -> Mention | None:
        """Who says what is presupposed at an offset: the paper that reports the clause around it, else the sentence's
        source. What a person or company says is not all theirs: that the president is one is the text's."""
        named = [source for begin, source in self._tellers if begin <= offset]
        if named or self.according is not None:
            return named[-1] if named else self.according
        return next((paper for start, end, paper in self._reports if start <= offset < end), None)

    @cached_property
    def _reports(self) -> list[tuple[int, int, Mention]]:
        """The clauses that a verb of reporting embeds, with the medium that is its subject."""
        tokens, out = self.clause.tokens, []
        for predicate in self.clause.predicates:
            if predicate.kind is not Kind.VERB or not self._reporting(predicate):
                continue
            found = self.speech.speaker(predicate)
            if found is None or not self.arguments.ontology.is_a(found.head.type, "MediaOrganization"):
                continue
            verb = tokens[predicate.phrase.begin].start
            own = found.head.end
            begin = own if own < verb and self._before_clause(predicate, found) else self.clause.sentence.start
            out.append((begin, verb, found.mentions[0]))
        return out

    def _reporting(self, predicate: Predicate) -> bool:
        """Whether a verb is one of reporting, or one of saying in print: …の報道で、…とする人事を明らかにした."""
        if any(lemma in self.words.reporting for lemma in predicate.lemmas):
            return True
        where = (c for c in predicate.phrase.children if c.case == "で" and c.content.endswith(self.words.printed))
        return self.speech.saying(predicate, fixed=True) and next(where, None) is not None

    def _before_clause(self, predicate: Predicate, subject: Argument) -> bool:
        """Whether the subject of a verb of reporting stands before what it reports, and not after it."""
        quoted = [c for c in predicate.phrase.children if c.case == "と" or c.text.rstrip("、").endswith("と")]
        return not (quoted and subject.phrase is not None and subject.phrase.index > quoted[0].index)

    def _denies(self, predicate: Predicate) -> bool:
        """Whether a verb says that what is told before it is not so: …と報じられたが、同社は否定した."""
        denial = self.embed(predicate.phrase, "を")
        objects = (c for c in predicate.phrase.children if c.case in {"を", "と"})
        told = denial is not None and denial.status is Status.NEGATED and bool(denial.speaker)
        return told and not predicate.negated and next(objects, None) is None

    def _said_untrue(self, verb: Phrase) -> bool:
        """Whether what a verb of saying quotes is that something is not so: 「事実ではない」とした, 「事実無根だ」と述べた, 「そうした
        事実はない」と述べた."""
        for child in verb.children:
            own = child.predicate
            if own is None or own.form is not Form.QUOTED:
                continue
            told = self.arguments.noun(child)
            lacking = own.lemmas[-1] in {"ない", "無い"} and any(
                self.arguments.noun(c) in self.words.true for c in child.children
            )
            if told in self.words.untrue or (told in self.words.true and own.negated) or lacking:
                return True
        return False

    def called_off(self, event: Phrase) -> bool:
        """Whether the verb that an event belongs to says that it did not take place, or not then: 10日の大会を中止した, 10日の大会のほか、
        式典も中止した."""
        others = (p for p in self.clause.phrases[event.index + 1 :] if p.mention is not None)
        listed = (p for p in others if event.mention in self.arguments.group(p) or self._besides(event, p))
        return any(self._off(p) for p in (event, *listed))

    def _besides(self, event: Phrase, other: Phrase) -> bool:
        """Whether what is said of another event is said of one before it too: 大会のほか、式典も; 大会に加え、式典も."""
        after = event.after
        led = after is not None and (after.content in BESIDES or after.content == "加え")
        return led and other.theme and other.func.endswith("も")

    def _off(self, event: Phrase) -> bool:
        above = event.governor
        if above is None or above.negated or not (event.case in {"を", "が"} or event.theme):
            return False
        if not self.words.off.isdisjoint(above.lemmas):
            return True
        found = self.embed(above.phrase, event.case, event)
        return found is not None and found.status is Status.NEGATED and not found.speaker

    def _dropped(self, own: Predicate, status: Status, head: Phrase) -> bool:
        """Whether a plan that a clause tells of a noun came to nothing: 計画していた 発電所は白紙となった, …の建設を断念した."""
        aims = (e for lemma in own.lemmas for e in self.words.embeds.get(lemma, ()) if e.status is Status.PLANNED)
        if not own.past or (
            status is not Status.PLANNED and not any(e.control and not e.predicates.fixed for e in aims)
        ):
            return False
        while head.case == "の" and head.parent is not None:
            head = head.parent
        over = head.governor
        off = self.embed(over.phrase, "が" if head.theme else head.case) if over is not None else None
        return off is not None and off.status is Status.NEGATED and not off.speaker

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
