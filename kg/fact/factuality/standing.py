"""Standing: how far the source commits itself to a predicate, and who says so.

A predicate's own morphology (negation, modality, condition) gives its inner status; every word that embeds it (計画する,
予定, 可能性, 否定する, と報じた) changes it in turn, the outermost last. Categories follow FactBank (Saurí and Pustejovsky
2009), reduced to the six of `Status`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.fact.argument.arguments import Arguments
from kg.fact.factuality.embedding import marked_clause
from kg.fact.factuality.governed import Governed, compared, measured
from kg.fact.factuality.mood import BESIDES
from kg.fact.factuality.speech import Quotation
from kg.fact.factuality.vouched import Climb, Standing, combine
from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.words import Words
from kg.model import Mention, MentionKind, SentenceKind, Status
from kg.ontology import Embed

__all__ = ["StandingReader"]

_OF = {"への", "に関する", "についての"}  # before a noun that carries what is done
_OF_CAUSE = {"で", "の", "である"}  # 降格するためである
_HIGHEST = 12  # words that may embed a predicate
_ABOUT = ("について", "に関して", "に対して", "に対し", "をめぐって")
_CLAUSES = frozenset(("こと", "事", "旨"))


class StandingReader(Governed):
    """Standing of the predicates of one sentence."""

    def __init__(self, arguments: Arguments, words: Words) -> None:
        super().__init__(arguments, words)
        self.told: list[Quotation] = []  # what is quoted from here whose speaker another sentence names
        self.carried: Mention | None = None  # who goes on speaking from the sentence before
        self.body: dict[str, set[Status]] = {}  # how the text's verbs stand, for its headline
        self._known: dict[int, Standing] = {}

    def of(self, predicate: Predicate) -> Standing:
        """The standing of a predicate with all that embeds it."""
        key = predicate.phrase.index
        if key not in self._known:
            self._known[key] = Standing(Status.ACTUAL)  # guards against cycles in a damaged parse
            found = self._compute(predicate)
            found = replace(found, status=self._in_series(predicate, self._viewed(predicate, found.status)))
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
        if measured(self.clause, predicate) or self.mood.wished(predicate):
            return Standing(status, said=False)
        if (before := self.over_noun(predicate)) is not None:
            status = combine(status, before[1].status)
        climb = Climb(predicate, status, predicate.phrase, predicate, [predicate])
        for _ in range(_HIGHEST):
            below, own = climb.at, climb.own
            last = last_listed(self.clause, below, self.arguments.noun)
            if last is not None:
                climb.at, climb.own = last, None
                continue
            above = below.parent
            if above is None or (above.index <= below.index and not self._inverted(below)):
                break
            climb.at, climb.own = above, above.predicate
            if own is None or own.kind is Kind.NOUN:
                done = self._under_noun(climb, below)
            elif own.form is Form.QUOTED:
                done = self._quoted(climb, own)
            elif marked_clause(own):
                done = self._nominalised(climb, below, own)
            elif own.form is Form.ADNOMINAL:
                done = self._adnominal(climb, own)
            elif own.form is Form.CONTINUATIVE:
                done = self._continued(climb, below, own)
            elif self._reporting(own) and above.predicate is not None and self._denies(above.predicate):
                done = self._denied(climb, above.predicate)
            else:
                done = Standing(self._in_vain(own, climb.status), climb.speaker or self._heard(below), climb.depth)
            if done is not None:
                return done
        return climb.standing()

    def _quoted(self, climb: Climb, own: Predicate) -> Standing | None:
        """買収すると発表した: what is quoted stands as the verb of saying has it. None where the way goes on up."""
        found = self.embed(climb.at, "と")
        if found is None:
            return (climb.under(Status.HYPOTHETICAL) if self._comes_of(own, climb.at) else climb).standing()
        if self._wrongly(climb.at):
            return climb.under(Status.NEGATED).standing()
        if self._charged(climb.at):  # 使用したとして逮捕した: what somebody is charged with
            return climb.under(Status.POSSIBLE).standing()
        if self._held(climb.at):  # とされる: what others hold, unless the sentence says who
            known = (
                self.source_at(self.clause.tokens[climb.at.begin].start) is not None
                or climb.status is not Status.ACTUAL
            )
            climb.status, climb.depth = climb.status if known else Status.POSSIBLE, climb.depth + 1
            return None
        climb.status = self._relative(own, found, climb.status)
        self._apply(found, climb, own.kind is Kind.VERB or own is not climb.predicate)
        return None

    def _nominalised(self, climb: Climb, below: Phrase, own: Predicate) -> Standing | None:
        """買収するのをやめた: a clause that の makes an argument stands as the verb over it has it, which may say nothing of it
        (買収するのを見た)."""
        found, over = self.embed(climb.at, marked_clause(own), below), climb.at.predicate
        if found is None or over is None or not self.words.perceiving.isdisjoint(over.lemmas):
            return climb.standing()
        climb.status = self._relative(own, found, climb.status)
        self._apply(found, climb)
        return None

    def _adnominal(self, climb: Climb, own: Predicate) -> Standing | None:
        """買収する計画: what a clause tells of stands as the noun that it describes has it."""
        above = climb.at
        noun = self.arguments.noun(above)
        if compared(above, noun):
            return climb.standing(said=False)
        if noun == "ところ" and above.predicate is not None and self._nearly(own, above.predicate):
            return climb.under(Status.NEGATED).standing()
        if noun.endswith("罪") and above.case == "で" and self._charging(above):  # 取得した罪で起訴した
            return climb.under(Status.POSSIBLE).standing()
        if noun in BESIDES and above.parent is not None and not above.case:
            return self._told_beside(climb, above, own)
        if (cue := self.cue(above)) is not None:
            voiced = noun in self.words.deciding and not self.words.voiced.isdisjoint(own.lemmas)  # 非難する決議
            given = cue is Status.PLANNED and (self.mood.on_condition(above) or self.mood.on_condition(own.phrase))
            if not ((own.past or voiced) and cue is Status.PLANNED):
                climb.under(Status.HYPOTHETICAL if given else cue)  # 承認されれば買収する方針だ
        elif noun in self.words.purpose and self.mood.purposive(own) and above.func not in _OF_CAUSE:
            climb.under(Status.PLANNED)
        elif noun not in self.words.transparent:
            carried = own.content_clause or own is not climb.predicate
            off = self._dropped(own, climb.status, above) or (carried and self._untrue(above))
            return (climb.under(Status.NEGATED) if off else climb).standing()
        elif own.past and noun in self.words.once_done:  # 買収した後も、売却しない方針だ
            return Standing(climb.status, climb.speaker or self._heard(above), climb.depth)
        elif own.content_clause:
            climb.status = self.mood.yet(own, climb.status)  # 買収するとの声明
        climb.status = combine(climb.status, self._noun_standing(above) or self.mood.judged(own, above))
        return None

    def _nearly(self, own: Predicate, over: Predicate) -> bool:
        """Whether something was about to happen and did not: 倒産する ところだった; not 調べている ところだった."""
        about = not (own.past or "てい" in own.tail)
        return about and over.kind is Kind.COPULA and over.past

    def _told_beside(self, climb: Climb, above: Phrase, own: Predicate) -> Standing:
        """買収するほか、工場を建てると発表した: one more clause of what is said, but that what is done, or goes on, is not to
        come (工場を運営するほか)."""
        status, done = climb.status, own.past or self.words.events.isdisjoint(own.lemmas)
        climb.at = above.parent or above
        found = self._continued(climb, own.phrase, own)
        return replace(found, status=status) if done else found

    def _continued(self, climb: Climb, below: Phrase, own: Predicate) -> Standing:
        """買収し、工場を閉める予定だ: a clause stands as the one that it leads up to."""
        outer = climb.at.predicate
        if outer is None or outer.kind is Kind.NOUN or self._occasion(own, outer):
            return climb.standing()
        lasts = "てい" in own.tail or "てお" in own.tail  # 訪れており、明日は会談する予定: the one goes on
        if self._pursued(outer) and not lasts and not self._parted(below, outer):
            climb.under(Status.PLANNED)
        status = self._in_vain(own, climb.status)
        outer = self._complement(below, outer) or outer
        rest = self._outer(outer, own)
        if rest.status is Status.PLANNED and (lasts or self._taken(own)):
            rest = replace(rest, status=Status.ACTUAL)
        return Standing(
            combine(status, rest.status), climb.speaker or self._heard(below, outer), climb.depth + rest.depth
        )

    def _under_noun(self, climb: Climb, below: Phrase) -> Standing | None:
        """買収の計画, 買収を発表した: a noun of doing stands as the noun or the verb over it has it."""
        above = climb.at
        governor = above.predicate
        led = below.case == "の" or below.func in _OF  # 就任の予定, 統合への協議
        cued = led and self.words.cue(self.arguments.noun(above)) is not None
        if governor is None or governor.kind is Kind.NOUN or (cued and governor.kind is Kind.COPULA):
            if below.case == "の" and self.arguments.noun(above) in self.words.matters:
                climb.own = None  # 加盟の問題を協議した
                return None
            if not cued:
                return climb.standing()
            climb.under(self.cue(above))
            return None
        if below.case == "を" and (beside := self._beside(below)) is not None:
            return climb.under(beside).standing()
        if not self._fixed_embed(above, below) and not self._came_to(above, below):
            light = self.light(above, below.case, climb.predicate)
            if light is not None:
                climb.status = combine(combine(climb.status, light), self.mood.own(governor))
                climb.path.append(governor)
                return None
        return self._told(climb, below, governor)

    def _told(self, climb: Climb, below: Phrase, governor: Predicate) -> Standing | None:
        """How a noun of doing stands under a verb that is not but its light verb."""
        above = climb.at
        if below.case == "が" and self.arguments.noun(below) in self.words.talk and governor.kind is Kind.VERB:
            return climb.standing()
        if "向ける" in governor.lemmas and governor.tail in {"て", ""} and above.parent is not None:
            climb.under(self._headed_for(above.parent))
        elif (found := self.embed(above, below.case, below)) is not None:
            inner = self._clause_of(below)
            climb.status = self._relative(inner, found, climb.status) if inner in climb.path else climb.status
            self._apply(found, climb)
        elif (aim := self._aim(below, governor)) is not None:
            climb.under(aim)
        elif below.case in _ABOUT and self._said_untrue(above):
            return self._denied(climb, governor)
        elif below.case in {"が", ""} and self.words.cue(self.arguments.noun(below)) is not None:
            return None  # 買収する可能性が高いと述べた: who says the one says the other
        else:
            adverbial = self.arguments.noun(below) in (self.words.transparent | self.words.purpose)
            if adverbial and climb.speaker is None and below.case in {"", "に", "で", "から"}:
                climb.speaker = self._heard(below)
            return climb.standing()
        return None

    def _denied(self, climb: Climb, governor: Predicate) -> Standing:
        """How a report stands that somebody says is not so."""
        found = self.speech.speaker(governor)
        speaker = found.mentions[0] if found is not None else climb.speaker
        return Standing(combine(climb.status, Status.NEGATED), speaker, climb.depth + 1)

    def _in_series(self, predicate: Predicate, status: Status) -> Status:
        """A bare noun that closes a sentence has the standing of the clause before: …決める予定で、会社を設立。 In a
        headline it has that of the text, where that leaves no doubt."""
        if status is not Status.ACTUAL or not predicate.headline or predicate.phrase.parent is not None:
            return status
        if self.clause.sentence.kind is SentenceKind.HEADING:
            told = next((self.body[lemma] for lemma in predicate.lemmas if lemma in self.body), None)
            return Status.PLANNED if told is not None and told == {Status.PLANNED} else status
        for child in reversed(predicate.phrase.children):
            before = child.predicate
            if before is not None and before.form is Form.CONTINUATIVE:
                if before.kind is Kind.COPULA and self.words.cue(self.arguments.noun(child)) is Status.PLANNED:
                    return Status.PLANNED
                return status
        return status

    def _heard(self, phrase: Phrase, outer: Predicate | None = None) -> Mention | None:
        """Who says the clause that a subordinate one hangs on, unless he is only named after the subordinate one
        (黒字だったが、X社は赤字になると発表した)."""
        above = phrase.governor
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

    def _outer(self, predicate: Predicate, before: Predicate) -> Standing:
        """What embeds a predicate, without its own negation: it holds for the clauses `before` that lead up to it too."""
        whole = self.of(predicate)
        own = self.mood.own(predicate)
        if whole.status is own or whole.depth == 0:
            wanted = {Status.POSSIBLE, Status.PLANNED} if not whole.depth else {Status.PLANNED}
            shared = own if own in wanted and not predicate.potential else Status.ACTUAL
            if whole.status is Status.PLANNED and (whole.depth or own is Status.ACTUAL):
                shared = Status.PLANNED if not self._turned(before, predicate) else Status.ACTUAL
            return Standing(shared, whole.speaker, whole.depth)  # 協力して、開発したいと述べた
        return Standing(whole.status, whole.speaker, whole.depth)

    def _meant(self, embed: Embed, governor: Predicate) -> bool:
        """Whether a verb whose denial denies what it embeds: 計画していない, 検討していない; not 懸念していない."""
        weighed = embed.status is Status.POSSIBLE and not self.words.considering.isdisjoint(governor.lemmas)
        return embed.status is Status.PLANNED or weighed

    def _apply(self, embed: Embed, climb: Climb, quoted: bool = False) -> None:
        """Has a predicate stand as the verb over it says, and be said by whoever does; `quoted` where a clause in と is said."""
        governor, inner = climb.at.predicate, climb.predicate
        climb.depth += 1
        outer = embed.status
        if governor is not None and governor.negated and self._meant(embed, governor):
            outer = Status.NEGATED
        elif governor is not None and governor.negated and outer is Status.NEGATED:
            outer = Status.POSSIBLE  # 買収を否定しなかった
        doubted = outer is None and governor is not None and self._doubts(governor)
        if doubted:  # 買収したことは確認されていない; 加盟を認めない: it is refused
            refused = inner.kind is Kind.NOUN or (marked_clause(inner) == "を" and not inner.past)
            outer = Status.NEGATED if refused else Status.POSSIBLE
        if outer is not None and governor is not None:
            outer = self._by_what(outer, governor, inner)
        if outer is not None:
            climb.status = combine(climb.status, outer)
        elif governor is not None and self._still_to_come(embed, governor, inner):
            climb.status = combine(climb.status, Status.PLANNED)
        guessed = outer is Status.POSSIBLE and quoted  # …すると予想する
        guessed |= doubted or embed.status is Status.NEGATED
        if climb.speaker is None and (outer is None or guessed) and embed.speaker and governor is not None:
            heard = self.source_at(self.clause.tokens[governor.phrase.begin].start)
            if "する" in governor.lemmas and not embed.predicates.fixed and heard is not None:
                return  # X紙によると、…するとしている: it is all the paper's
            found = (
                None if self._hearsay(governor) else self.speech.speaker(governor) or self._announcer(governor, inner)
            )
            if found is not None:
                climb.speaker = next((m for m in found.mentions if m.kind is MentionKind.NAME), found.mentions[0])
            elif not governor.passive and governor.phrase.parent is None and not _said_by(governor, self.carried):
                climb.speaker = self.carried

    # ── who says it ─────────────────────────────────────────────────────────────────────────────────────────────

    def go_on(self, speaker: Mention) -> None:
        """Lets the speaker of the sentence before go on speaking: それによると, …とも述べた."""
        self.carried = speaker
        if self.sources.anaphoric():
            self.according = speaker


def _said_by(governor: Predicate, carried: Mention | None) -> bool:
    """Whether it is written who says something, and that it is another than who said what stands before, though it is no
    speaker that is known: 外交官は…と述べた; not 同病院は…としている."""
    for mention in (c.mention for c in governor.phrase.children if c.func == "は" and not c.values):
        if mention is None or mention.kind is MentionKind.NOMINAL:
            return True
        if mention.kind is MentionKind.NAME and carried is not None and mention.surface != carried.surface:
            return True
    return False


def last_listed(clause: Clause, phrase: Phrase, noun: Callable[[Phrase], str]) -> Phrase | None:
    """The last clause of the list that one with や opens; None where it opens none."""
    if noun(phrase) not in _CLAUSES or not phrase.func.startswith("や"):
        return None
    behind = (p for p in clause.phrases[phrase.index + 1 :] if noun(p) in _CLAUSES)
    return next((p for p in behind if not p.func.startswith("や")), None)
