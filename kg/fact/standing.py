"""Standing: how far the source commits itself to a predicate, and who says so.

A predicate's own morphology (negation, modality, condition) gives its inner status; every word that embeds it (計画する,
予定, 可能性, 否定する, と報じた) changes it in turn, the outermost last. Categories follow FactBank (Saurí and Pustejovsky
2009), reduced to the six of `Status`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.fact.arguments import Argument, Arguments
from kg.fact.mood import Mood
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.sources import Sources
from kg.fact.speech import Quotation, Speech
from kg.fact.words import Words
from kg.model import Mention, MentionKind, SentenceKind, Status
from kg.ontology import Embed

__all__ = ["Standing", "StandingReader"]


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a predicate, its nearest speaker, and how many words embed it. `said` is false where the text only
    compares or wishes and commits itself to nothing (建設するのと同等だ)."""

    status: Status
    speaker: Mention | None = None
    depth: int = 0
    said: bool = True


_OF_CAUSE = {"で", "の", "である"}  # 降格するためである

_IN_PRINT = ("報道", "記事", "紙面", "電子版", "速報", "社説", "特集")

_COMBINE: dict[tuple[Status, Status], Status] = {
    (Status.NEGATED, Status.NEGATED): Status.POSSIBLE,
    (Status.NEGATED, Status.PLANNED): Status.NEGATED,
    (Status.NEGATED, Status.POSSIBLE): Status.NEGATED,
    (Status.CEASED, Status.PLANNED): Status.CEASED,
    (Status.CEASED, Status.CEASED): Status.CEASED,
    (Status.POSSIBLE, Status.PLANNED): Status.POSSIBLE,
    (Status.HYPOTHETICAL, Status.PLANNED): Status.HYPOTHETICAL,
    (Status.HYPOTHETICAL, Status.POSSIBLE): Status.HYPOTHETICAL,
}


def combine(inner: Status, outer: Status | None) -> Status:
    """The status of a statement of status `inner` under a word that gives `outer`."""
    if outer is None or outer is Status.ACTUAL:
        return inner
    return _COMBINE.get((inner, outer), outer)


class StandingReader:
    """Standing of the predicates of one sentence."""

    def __init__(self, arguments: Arguments, words: Words) -> None:
        self.arguments = arguments
        self.clause = arguments.clause
        self.words = words
        self.mood = Mood(arguments, words)
        sources = Sources(arguments, words)
        self.according = sources.according()
        self.speech = Speech(arguments, words, sources)
        self.told: list[Quotation] = []  # what is quoted from here whose speaker another sentence names
        self.carried: Mention | None = None  # who goes on speaking from the sentence before
        self.body: dict[str, set[Status]] = {}  # how the text's verbs stand, for its headline
        self._reports = list(self._reported())
        self._known: dict[int, Standing] = {}

    def of(self, predicate: Predicate) -> Standing:
        """The standing of a predicate with all that embeds it."""
        key = predicate.phrase.index
        if key not in self._known:
            self._known[key] = Standing(Status.ACTUAL)  # guards against cycles in a damaged parse
            found = self._compute(predicate)
            found = replace(found, status=self._in_series(predicate, found.status))
            self._known[key] = found if found.speaker is not None else self._in_quotation(predicate, found)
        return self._known[key]

    def _in_quotation(self, predicate: Predicate, standing: Standing) -> Standing:
        """The standing of what stands in quotation marks, where the dependencies do not lead to whoever says it."""
        place = self.clause.tokens[predicate.phrase.begin].start
        around = [q for q in (self.speech.quoting(place), *self.told) if q is not None and q.start <= place < q.end]
        if not around:
            return standing
        status = self.mood.yet(predicate, standing.status) if predicate.form is Form.FINAL else standing.status
        return replace(standing, status=status, speaker=around[0].speaker)

    # ── what embeds it ──────────────────────────────────────────────────────────────────────────────────────────

    def _compute(self, predicate: Predicate) -> Standing:
        status = self.mood.own(predicate)
        if self._measured(predicate):
            return Standing(status, said=False)
        speaker: Mention | None = None
        depth = 0
        current = predicate.phrase
        own: Predicate | None = predicate
        path = [predicate]  # with the light verbs that stand for it
        for _ in range(12):
            parent = current.parent
            if parent is None or (parent.index <= current.index and not self._inverted(current)):
                break
            if own is not None and own.kind is not Kind.NOUN:
                if own.form is Form.QUOTED or (own.form is Form.FINAL and self._quotes(current)):
                    found = self._embed(parent, "と")
                    if found is None:
                        break
                    if self._charged(parent):  # 使用したとして逮捕した: what somebody is charged with
                        return Standing(combine(status, Status.POSSIBLE), speaker, depth + 1)
                    if self._held(parent):  # とされる: what others hold, unless the sentence says who
                        known = self.according is not None or status is not Status.ACTUAL
                        status, depth = status if known else Status.POSSIBLE, depth + 1
                        current, own = parent, self.predicates.get(parent.index)
                        continue
                    status = self._relative(own, found, status)
                    status, speaker, depth = self._apply(found, parent, predicate, status, speaker, depth)
                elif own.form is Form.ADNOMINAL:
                    noun = self.arguments.noun(parent)
                    if self._compared(parent, noun):
                        return Standing(status, speaker, depth, said=False)
                    if (cue := self.words.cue(noun)) is not None:
                        if not (own.past and cue is Status.PLANNED):
                            status, depth = combine(status, cue), depth + 1
                    elif noun in self.words.purpose and self.mood.purposive(own) and parent.func not in _OF_CAUSE:
                        status, depth = combine(status, Status.PLANNED), depth + 1
                    elif noun not in self.words.transparent:
                        break
                    ended = self._noun_standing(parent)
                    status = combine(status, ended)
                elif own.form is Form.CONTINUATIVE:
                    outer = self.predicates.get(parent.index)
                    if outer is None or outer.kind is Kind.NOUN or self._occasion(own, outer):
                        break
                    if self._pursued(outer):
                        status, depth = combine(status, Status.PLANNED), depth + 1
                    outer = self._complement(current, outer) or outer
                    rest = self._outer(outer)
                    heard = speaker or self._heard(current, outer)
                    return Standing(combine(status, rest.status), heard, depth + rest.depth)
                else:
                    return Standing(status, speaker or self._heard(current), depth)
            else:
                governor = self.predicates.get(parent.index)
                cued = current.case == "の" and self.words.cue(self.arguments.noun(parent)) is not None  # 就任の予定
                if governor is None or governor.kind is Kind.NOUN or (cued and governor.kind is Kind.COPULA):
                    if not cued:
                        break
                    status = combine(status, self.words.cue(self.arguments.noun(parent)))
                    depth += 1
                elif current.func.startswith(("に向け", "へ向け")):  # 統合に向けて協議している
                    status, depth = combine(status, Status.PLANNED), depth + 1
                    break
                elif (
                    not self._fixed_embed(parent, current) and (light := self._light(parent, current.case)) is not None
                ):
                    status = combine(combine(status, light), self.mood.own(governor))
                    path.append(governor)
                elif (found := self._embed(parent, current.case, current)) is not None:
                    below = self._clause_of(current)
                    status = self._relative(below, found, status) if below in path else status
                    status, speaker, depth = self._apply(found, parent, predicate, status, speaker, depth)
                elif (aim := self._aim(current, governor)) is not None:
                    status, depth = combine(status, aim), depth + 1
                else:
                    adverbial = self.arguments.noun(current) in (self.words.transparent | self.words.purpose)
                    if adverbial and speaker is None and current.case in {"", "に", "で", "から"}:
                        speaker = self._heard(current)
                    break
            current = parent
            own = self.predicates.get(parent.index)
        return Standing(status, speaker, depth)

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

    def _in_series(self, predicate: Predicate, status: Status) -> Status:
        """A bare noun that closes a sentence has the standing of the clause before: …決める予定で、会社を設立。 In a
        headline it has that of the text, where that leaves no doubt."""
        if status is not Status.ACTUAL or not predicate.headline or predicate.phrase.parent is not None:
            return status
        if self.clause.sentence.kind is SentenceKind.HEADING:
            told = next((self.body[lemma] for lemma in predicate.lemmas if lemma in self.body), None)
            return Status.PLANNED if told is not None and told == {Status.PLANNED} else status
        for child in reversed(predicate.phrase.children):
            before = self.predicates.get(child.index)
            if before is not None and before.form is Form.CONTINUATIVE:
                if before.kind is Kind.COPULA and self.words.cue(self.arguments.noun(child)) is Status.PLANNED:
                    return Status.PLANNED
                return status
        return status

    def _heard(self, phrase: Phrase, outer: Predicate | None = None) -> Mention | None:
        """Who says the clause that a subordinate one hangs on, unless he is only named after the subordinate one
        (黒字だったが、X社は赤字になると発表した)."""
        above = self._above(phrase)
        if outer is None and (above is None or above.kind is Kind.NOUN):
            return None
        outer = outer or above
        if outer is None or outer.phrase.index <= phrase.index:
            return None
        heard = self.of(outer).speaker
        tokens = self.clause.tokens
        if heard is None or tokens[phrase.begin].start < heard.start < tokens[outer.phrase.begin].start:
            return None
        return heard

    def _pursued(self, outer: Predicate) -> bool:
        """Whether the verb that closes the sentence says what is wanted of a thing: 委員会を作り、合意を目指す."""
        if outer.past or outer.tail not in {"", "する"} or outer.phrase.parent is not None:
            return False
        embeds = (e for lemma in outer.lemmas for e in self.words.embeds.get(lemma, ()) if not e.predicates.fixed)
        return any(e.status is Status.PLANNED and e.control for e in embeds)

    def _complement(self, phrase: Phrase, outer: Predicate) -> Predicate | None:
        """The clause that a verb of saying or deciding embeds, where the parser hangs the clause in 連用 form before it
        on the verb itself: X社はYを買収し、子会社化すると発表した."""
        own = self.predicates[phrase.index]
        if outer.kind is not Kind.VERB or own.tail.endswith(("て", "で")) or self.speech.saying(own):
            return None
        embeds = [e for lemma in outer.lemmas for e in self.words.embeds.get(lemma, ())]
        if not any(e.status in {None, Status.PLANNED} for e in embeds):
            return None
        for child in outer.phrase.children:
            if child.index <= phrase.index:
                continue
            inner = self.predicates.get(child.index)
            if inner is None or inner.kind is Kind.NOUN:
                inner = self._modifier(child) if self.words.carries(self.arguments.noun(child)) else None
                if inner is not None and inner.phrase.index > phrase.index:
                    return inner
            elif inner.form is Form.QUOTED and inner.kind is Kind.VERB:
                return inner
        return None

    def _occasion(self, predicate: Predicate, outer: Predicate) -> bool:
        """Whether a clause only says on what occasion somebody speaks: 会見を開き、…と述べた."""
        over = any(p.past for p in self.predicates.values() if p.phrase.parent is None)
        if not over and not self.speech.saying(outer) and self.speech.quoting_clause(outer) is None:
            return False
        if any(lemma in self.words.occasions for lemma in predicate.lemmas):
            return not any(lemma in {"発表", "公表", "明らか"} for lemma in outer.lemmas)
        return any(c.content.endswith(self.words.occasion_nouns) for c in predicate.phrase.children)

    def _charged(self, phrase: Phrase) -> bool:
        """Whether a clause only says with what somebody is charged or for what he is blamed."""
        predicate, above = self.predicates.get(phrase.index), self._above(phrase)
        if predicate is None or predicate.lemmas[-1] != "する" or predicate.tail not in {"て", "た"} or above is None:
            return False
        return any(lemma in self.words.charges for lemma in above.lemmas)

    def _above(self, phrase: Phrase) -> Predicate | None:
        return self.predicates.get(phrase.parent.index) if phrase.parent is not None else None

    def _held(self, phrase: Phrase) -> bool:
        """Whether a clause is only held to be so, by nobody in particular: 発生したとされる."""
        predicate = self.predicates.get(phrase.index)
        return predicate is not None and predicate.passive and predicate.passive_lemma == "される"

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
        before = self.clause.phrases[governor.phrase.index - 1] if governor.phrase.index else None
        return before is not None and before.parent is governor.phrase and before.mention is None

    def _clause_of(self, phrase: Phrase) -> Predicate | None:
        """The predicate that modifies こと."""
        return self._modifier(phrase) if self.arguments.noun(phrase) in {"こと", "事", "旨"} else None

    def _modifier(self, phrase: Phrase) -> Predicate | None:
        """The predicate of the clause that modifies a noun."""
        for child in reversed(phrase.children):
            own = self.predicates.get(child.index)
            if own is not None and own.form is Form.ADNOMINAL:
                return own
        return None

    def _relative(self, inner: Predicate | None, embed: Embed, status: Status) -> Status:
        """Tense is relative in what is said: 買収すると発表した is still to come, 買収したと発表した is done."""
        if inner is None or status is not Status.ACTUAL or embed.status is not None or inner.kind is not Kind.VERB:
            return status
        return self.mood.yet(inner, status)

    @property
    def predicates(self) -> dict[int, Predicate]:
        return self.arguments.predicates

    def _outer(self, predicate: Predicate) -> Standing:
        """What embeds a predicate, without its own negation: it holds for the clauses that lead up to it too."""
        whole = self.of(predicate)
        own = self.mood.own(predicate)
        if whole.depth == 0:
            shared = own if own in {Status.POSSIBLE, Status.PLANNED} and not predicate.potential else Status.ACTUAL
            return Standing(shared, whole.speaker)
        if whole.status is own:
            return Standing(Status.ACTUAL, whole.speaker, whole.depth)
        return Standing(whole.status, whole.speaker, whole.depth)

    def _apply(
        self, embed: Embed, parent: Phrase, inner: Predicate, status: Status, speaker: Mention | None, depth: int
    ) -> tuple[Status, Mention | None, int]:
        governor = self.predicates.get(parent.index)
        outer = embed.status
        if governor is not None and governor.negated and outer is Status.PLANNED:
            outer = Status.NEGATED
        if outer is not None and governor is not None:
            outer = self._by_what(outer, governor, inner)
        if outer is not None:
            status = combine(status, outer)
        elif governor is not None and self.mood.own(governor) is Status.HYPOTHETICAL:
            status = combine(status, Status.HYPOTHETICAL)
        if speaker is None and outer is None and embed.speaker and governor is not None:
            if "する" in governor.lemmas and not embed.predicates.fixed and self.according is not None:
                return status, None, depth + 1  # X紙によると、…するとしている: it is all the paper's
            found = (
                None if self._hearsay(governor) else self.speech.speaker(governor) or self._announcer(governor, inner)
            )
            if found is not None:
                speaker = next((m for m in found.mentions if m.kind is MentionKind.NAME), found.mentions[0])
            elif not governor.passive and governor.phrase.parent is None:
                speaker = self.carried
        return status, speaker, depth + 1

    def _by_what(self, outer: Status, governor: Predicate, inner: Predicate) -> Status | None:
        """What a verb makes of its complement may depend on that: an event that is stopped is off, a sale is over
        (販売を中止した); a decision is to come, a victory is there (優勝を決めた)."""
        if outer is Status.NEGATED and any(n in self.words.halts for n in governor.lemmas):
            return Status.CEASED if any(n in self.words.ongoing for n in inner.lemmas) else outer
        there = "てい" in governor.tail or self.mood.past(governor)
        if outer is Status.PLANNED and there and any(n in {"決める", "決まる"} for n in governor.lemmas):
            return None if any(n in self.words.settled for n in inner.lemmas) else outer
        return outer

    def _embed(self, phrase: Phrase, mark: str, complement: Phrase | None = None) -> Embed | None:
        """The embedding predicate that a phrase is, for a complement in `mark` (と, を, が …)."""
        predicate = self.predicates.get(phrase.index)
        if predicate is None:
            return None
        formal = complement is not None and self.arguments.noun(complement) in {"こと", "旨", "の", "事"}
        marks = {mark, "こと" + mark} if formal else {mark}
        if complement is None:
            marks.add("…" + mark)  # of a clause only
        if complement is not None and complement.topic and not complement.case:
            marks |= {"を", "が"} if not formal else {"ことを", "ことが"}
        keys = [predicate.passive_lemma] if predicate.passive else []
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

    def _fixed_embed(self, phrase: Phrase, complement: Phrase) -> bool:
        """Whether a light verb is part of a verb of saying or deciding: ことを明らかにする."""
        found = self._embed(phrase, complement.case, complement)
        return found is not None and bool(found.predicates.fixed)

    def _fixed(self, phrase: Phrase, case: str, noun: str) -> bool:
        for c in phrase.children:
            if (c.case == case and c.content.endswith(noun)) or (c.text.startswith(noun + case)):
                return True
        return False

    def _light(self, phrase: Phrase, case: str) -> Status | None:
        predicate = self.predicates.get(phrase.index)
        if predicate is None:
            return None
        for lemma in predicate.lemmas:
            for light in self.words.lights.get(lemma, ()):
                if case in light.noun or (case == "" and light.noun):
                    return light.status or Status.ACTUAL
        return None

    def _measured(self, predicate: Predicate) -> bool:
        """A clause that only measures another: 買収するより安い, 買収するのと同等だ."""
        if predicate.kind is not Kind.VERB or not predicate.tail.endswith(("より", "よりも", "ほど", "のと")):
            return False
        after = self.clause.phrases[predicate.phrase.index + 1 : predicate.phrase.index + 2]
        return not (after and after[0].content.startswith(("同時", "一緒", "共", "並行")))

    def _compared(self, phrase: Phrase, noun: str) -> bool:
        """A clause that something is measured against: 建設するのと同等, 買収するより."""
        if noun not in {"の", "こと"} or phrase.parent is None:
            return False
        return phrase.case == "より" or (
            phrase.case == "と" and not phrase.parent.content.startswith(("同時", "一緒", "共"))
        )

    def _noun_standing(self, phrase: Phrase) -> Status | None:
        """What a cue noun's own predicate says: 可能性はない, 予定はない, 計画を撤回."""
        governor = self.predicates.get(phrase.parent.index) if phrase.parent is not None else None
        if governor is not None and phrase.case in {"が", ""} and governor.lemmas[-1] in {"ない", "無い"}:
            return Status.NEGATED
        if governor is not None and governor.negated and phrase.case in {"が", ""} and governor.lemmas[-1] == "ある":
            return Status.NEGATED
        own = self.predicates.get(phrase.index)
        if own is not None and own.kind is Kind.COPULA and own.negated:
            return Status.NEGATED
        return None

    def _quotes(self, phrase: Phrase) -> bool:
        tokens = self.clause.tokens[phrase.stop : phrase.end]
        return any(t.surface in "」』" for t in tokens) and phrase.func.endswith(("と", "って", "とも", "とは"))

    def _inverted(self, phrase: Phrase) -> bool:
        return self.clause.sentence.kind is SentenceKind.HEADING and phrase.parent is not None

    # ── who says it ─────────────────────────────────────────────────────────────────────────────────────────────

    def speaker(self, standing: Standing) -> Mention | None:
        """Who says a statement of this standing: the nearest embedding speaker, else the sentence's source."""
        return standing.speaker or self.according

    def go_on(self, speaker: Mention) -> None:
        """Lets the speaker of the sentence before go on speaking: それによると, …とも述べた."""
        self.carried = speaker
        if self.speech.sources.anaphoric():
            self.according = speaker

    def source_at(self, offset: int) -> Mention | None:
        """Who says what is presupposed at an offset: the paper that reports the clause around it, else the sentence's
        source. What a person or company says is not all theirs: that the president is one is the text's."""
        if self.according is not None:
            return self.according
        return next((paper for start, end, paper in self._reports if start <= offset < end), None)

    def _reported(self) -> Iterator[tuple[int, int, Mention]]:
        """The clauses that a verb of reporting embeds, with the medium that is its subject."""
        tokens = self.clause.tokens
        for predicate in self.predicates.values():
            if predicate.kind is not Kind.VERB or not self._reporting(predicate):
                continue
            found = self.speech.speaker(predicate)
            if found is None or not self.arguments.ontology.is_a(found.head.type, "MediaOrganization"):
                continue
            verb = tokens[predicate.phrase.begin].start
            own = found.head.end
            begin = own if own < verb and self._before_clause(predicate, found) else self.clause.sentence.start
            yield begin, verb, found.mentions[0]

    def _reporting(self, predicate: Predicate) -> bool:
        """Whether a verb is one of reporting, or one of saying in print: …の報道で、…とする人事を明らかにした."""
        if any(lemma in self.words.reporting for lemma in predicate.lemmas):
            return True
        where = (c for c in predicate.phrase.children if c.case == "で" and c.content.endswith(_IN_PRINT))
        return self.speech.saying(predicate, fixed=True) and next(where, None) is not None

    def _before_clause(self, predicate: Predicate, subject: Argument) -> bool:
        """Whether the subject of a verb of reporting stands before what it reports, and not after it."""
        quoted = [c for c in predicate.phrase.children if c.case == "と" or c.text.rstrip("、").endswith("と")]
        return not (quoted and subject.phrase is not None and subject.phrase.index > quoted[0].index)
