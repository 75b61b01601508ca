"""Standing: how far the source commits itself to a predicate, and who says so.

A predicate's own morphology (negation, modality, condition) gives its inner status; every word that embeds it (計画する,
予定, 可能性, 否定する, と報じた) changes it in turn, the outermost last. Categories follow FactBank (Saurí and Pustejovsky
2009), reduced to the six of `Status`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.fact.arguments import Arguments
from kg.fact.comparison import compared, measured
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.reported import Reported
from kg.fact.speech import Quotation
from kg.fact.words import Words
from kg.model import Mention, MentionKind, SentenceKind, Status
from kg.ontology import Embed

__all__ = ["Standing", "StandingReader", "combine"]

_OF = {"への", "に関する", "についての"}  # before a noun that carries what is done
_OF_CAUSE = {"で", "の", "である"}  # 降格するためである


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a predicate, its nearest speaker, and how many words embed it. `said` is false where the text only
    compares or wishes and commits itself to nothing (建設するのと同等だ)."""

    status: Status
    speaker: Mention | None = None
    depth: int = 0
    said: bool = True


_COMBINE: dict[tuple[Status, Status], Status] = {
    (Status.NEGATED, Status.NEGATED): Status.POSSIBLE,
    (Status.NEGATED, Status.PLANNED): Status.NEGATED,
    (Status.NEGATED, Status.POSSIBLE): Status.NEGATED,
    (Status.CEASED, Status.PLANNED): Status.CEASED,
    (Status.PLANNED, Status.CEASED): Status.NEGATED,  # 統合交渉は決裂した: it never came about
    (Status.POSSIBLE, Status.CEASED): Status.NEGATED,
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


class StandingReader(Reported):
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
        speaker: Mention | None = None
        depth, current = 0, predicate.phrase
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
                    if compared(parent, noun):
                        return Standing(status, speaker, depth, said=False)
                    if noun.endswith("罪") and parent.case == "で" and self._charging(parent):  # 取得した罪で起訴した
                        return Standing(combine(status, Status.POSSIBLE), speaker, depth + 1)
                    if (cue := self._cue(parent)) is not None:
                        if not (own.past and cue is Status.PLANNED):
                            status, depth = combine(status, cue), depth + 1
                    elif noun in self.words.purpose and self.mood.purposive(own) and parent.func not in _OF_CAUSE:
                        status, depth = combine(status, Status.PLANNED), depth + 1
                    elif noun not in self.words.transparent:
                        break
                    elif own.content_clause:
                        status = self.mood.yet(own, status)  # 買収するとの声明
                    status = combine(status, self._noun_standing(parent) or self.mood.judged(own, parent))
                elif own.form is Form.CONTINUATIVE:
                    outer = self.predicates.get(parent.index)
                    if outer is None or outer.kind is Kind.NOUN or self._occasion(own, outer):
                        break
                    lasts = "てい" in own.tail or "てお" in own.tail  # 訪れており、明日は会談する予定: the one goes on
                    if self._pursued(outer) and not lasts and not self._parted(current, outer):
                        status, depth = combine(status, Status.PLANNED), depth + 1
                    status = self._in_vain(own, status)
                    outer = self._complement(current, outer) or outer
                    rest = self._outer(outer, own)
                    if rest.status is Status.PLANNED and (lasts or self._taken(own)):
                        rest = replace(rest, status=Status.ACTUAL)
                    heard = speaker or self._heard(current, outer)
                    return Standing(combine(status, rest.status), heard, depth + rest.depth)
                else:
                    return Standing(self._in_vain(own, status), speaker or self._heard(current), depth)
            else:
                governor = self.predicates.get(parent.index)
                cued = current.case == "の" or current.func in _OF  # 就任の予定, 統合への協議
                cued = cued and self.words.cue(self.arguments.noun(parent)) is not None
                if governor is None or governor.kind is Kind.NOUN or (cued and governor.kind is Kind.COPULA):
                    if current.case == "の" and self.arguments.noun(parent) in self.words.matters:
                        current, own = parent, None  # 加盟の問題を協議した
                        continue
                    if not cued:
                        break
                    status, depth = combine(status, self._cue(parent)), depth + 1
                elif current.func.startswith(("に向け", "へ向け")):  # 統合に向けて準備している
                    status, depth = combine(status, self._headed_for(parent)), depth + 1
                    break
                elif (
                    not self._fixed_embed(parent, current)
                    and not self._came_to(parent, current)
                    and (light := self._light(parent, current.case, predicate)) is not None
                ):
                    status = combine(combine(status, light), self.mood.own(governor))
                    path.append(governor)
                elif (
                    current.case == "が"
                    and self.arguments.noun(current) in self.words.talk
                    and governor.kind is Kind.VERB
                ):
                    break
                elif "向ける" in governor.lemmas and governor.tail in {"て", ""} and parent.parent is not None:
                    status, depth = combine(status, self._headed_for(parent.parent)), depth + 1
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

    def _headed_for(self, verb: Phrase) -> Status:
        """How what is done with something in view stands: 統合に向けて協議に入った is but possible."""
        embed = self._embed(verb, "を")
        # 最終調整に入った is planned
        held = (c for c in verb.children if c.case in {"に", "を"} and not c.content.startswith("最終"))
        talks = (self.words.cue(self.arguments.noun(c)) for c in held)
        possible = embed is not None and embed.status is Status.POSSIBLE
        return Status.POSSIBLE if possible or Status.POSSIBLE in talks else Status.PLANNED

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

    def _doubts(self, governor: Predicate) -> bool:
        """Whether a verb of confirming is denied: 確認していない, 認めない, 言えない."""
        return governor.negated and not self.words.confirming.isdisjoint(governor.lemmas)

    def _relative(self, inner: Predicate | None, embed: Embed, status: Status) -> Status:
        """Tense is relative in what is said: 買収すると発表した is still to come, 買収したと発表した is done."""
        if inner is None or status is not Status.ACTUAL or embed.status is not None or inner.kind is not Kind.VERB:
            return status
        return self.mood.yet(inner, status)

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

    def _apply(
        self, embed: Embed, parent: Phrase, inner: Predicate, status: Status, speaker: Mention | None, depth: int
    ) -> tuple[Status, Mention | None, int]:
        governor = self.predicates.get(parent.index)
        outer = embed.status
        if governor is not None and governor.negated and outer is Status.PLANNED:
            outer = Status.NEGATED
        doubted = outer is None and governor is not None and self._doubts(governor)
        if doubted:  # 買収したことは確認されていない; 加盟を認めない: it is refused
            outer = Status.NEGATED if inner.kind is Kind.NOUN else Status.POSSIBLE
        if outer is not None and governor is not None:
            outer = self._by_what(outer, governor, inner)
        if outer is not None:
            status = combine(status, outer)
        elif governor is not None and self.mood.own(governor) is Status.HYPOTHETICAL:
            status = combine(status, Status.HYPOTHETICAL)
        elif governor is not None and self._still_to_come(embed, governor, inner):
            status = combine(status, Status.PLANNED)
        guessed = outer is Status.POSSIBLE and inner.form is Form.QUOTED and inner.kind is Kind.VERB  # …すると予想する
        guessed |= doubted
        if speaker is None and (outer is None or guessed) and embed.speaker and governor is not None:
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

    # ── who says it ─────────────────────────────────────────────────────────────────────────────────────────────

    def speaker(self, standing: Standing) -> Mention | None:
        """Who says a statement of this standing: the nearest embedding speaker, else the sentence's source."""
        return standing.speaker or self.according

    def go_on(self, speaker: Mention) -> None:
        """Lets the speaker of the sentence before go on speaking: それによると, …とも述べた."""
        self.carried = speaker
        if self.sources.anaphoric():
            self.according = speaker
