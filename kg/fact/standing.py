"""Standing: how far the source commits itself to a predicate, and who says so.

A predicate's own morphology (negation, modality, condition) gives its inner status; every word that embeds it (計画する,
予定, 可能性, 否定する, と報じた) changes it in turn, the outermost last. Categories follow FactBank (Saurí and Pustejovsky
2009), reduced to the six of `Status`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.fact.arguments import Argument, Arguments
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.words import Words
from kg.model import Mention, MentionKind, SentenceKind, Status
from kg.ontology import Embed

__all__ = ["Standing", "StandingReader"]

# Between two sources in a row; nothing where an edition follows its paper (A新聞九州版).
_ROW = re.compile(r"(?:[（(][^（）()]*[）)])?[」』]?(?:・|、|，|,|／|/|と|や|および|及び)?[「『]?")


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a predicate, its nearest speaker, and how many words embed it. `said` is false where the text only
    compares or wishes and commits itself to nothing (建設するのと同等だ)."""

    status: Status
    speaker: Argument | None = None
    depth: int = 0
    said: bool = True


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
        self.according = self._according()
        self._known: dict[int, Standing] = {}

    def of(self, predicate: Predicate) -> Standing:
        """The standing of a predicate with all that embeds it."""
        key = predicate.phrase.index
        if key not in self._known:
            self._known[key] = Standing(Status.ACTUAL)  # guards against cycles in a damaged parse
            self._known[key] = self._compute(predicate)
        return self._known[key]

    # ── the predicate's own morphology ──────────────────────────────────────────────────────────────────────────

    def own(self, predicate: Predicate) -> Status:
        """What the predicate's own words say: 買収しない, 買収すれば, 買収するかもしれない, 買収へ."""
        tail = predicate.tail
        if predicate.form is Form.CONDITIONAL:
            return Status.HYPOTHETICAL
        if "なくな" in tail:
            return Status.CEASED
        if predicate.negated:
            return Status.CEASED if self._adverb(predicate.phrase, self.words.ceased_adverbs) else Status.NEGATED
        if predicate.headline and tail in {"へ", "も"}:
            return Status.PLANNED if tail == "へ" else Status.ACTUAL
        if any(w in tail for w in self.words.conjecture) or tail.endswith("か") or self._asks(predicate):
            return Status.POSSIBLE
        if predicate.potential or "べき" in tail:
            return Status.POSSIBLE
        if (
            any(tail.endswith(w) or f"{w}と" in tail for w in ("たい", "よう", "たがる"))
            or "ようとし" in tail
            or "ことになる" in tail
        ):
            return Status.PLANNED
        if "てい" in tail and predicate.past and self._adverb(predicate.phrase, self.words.former_adverbs):
            return Status.CEASED
        return Status.ACTUAL

    def _adverb(self, phrase: Phrase, words: frozenset[str]) -> bool:
        """Whether one of the adverbs stands before the predicate, in its clause as far as the commas tell."""
        for other in reversed(self.clause.phrases[: phrase.index]):
            if any(t.surface in words for t in self.clause.tokens[other.begin : other.end]):
                return True
            if other.comma and self.predicates.get(other.index) is not None:
                return False
        return False

    def _asks(self, predicate: Predicate) -> bool:
        """A question: か, ？ at the end of its clause (in a headline too), but not an alternative."""
        phrase = predicate.phrase
        end = "".join(t.surface for t in self.clause.tokens[phrase.stop : phrase.end])
        return end.rstrip("。」』").endswith(("か", "か？", "か?", "？", "?")) and phrase.parent is None

    # ── what embeds it ──────────────────────────────────────────────────────────────────────────────────────────

    def _compute(self, predicate: Predicate) -> Standing:
        status = self.own(predicate)
        if self._measured(predicate):
            return Standing(status, said=False)
        speaker: Argument | None = None
        depth = 0
        current = predicate.phrase
        own: Predicate | None = predicate
        for _ in range(12):
            parent = current.parent
            if parent is None or (parent.index <= current.index and not self._inverted(current)):
                break
            if own is not None and own.kind is not Kind.NOUN:
                if own.form is Form.QUOTED or (own.form is Form.FINAL and self._quotes(current)):
                    found = self._embed(parent, "と")
                    if found is None:
                        break
                    status = self._relative(own, found, status)
                    status, speaker, depth = self._apply(found, parent, predicate, status, speaker, depth)
                elif own.form is Form.ADNOMINAL:
                    noun = self.arguments.noun(parent)
                    if self._compared(parent, noun):
                        return Standing(status, speaker, depth, said=False)
                    if (cue := self.words.cue(noun)) is not None:
                        if not (own.past and cue is Status.PLANNED):
                            status, depth = combine(status, cue), depth + 1
                    elif noun in self.words.purpose and not own.past and parent.func not in {"で", "の", "である"}:
                        status, depth = combine(status, Status.PLANNED), depth + 1
                    elif noun not in self.words.transparent:
                        break
                    ended = self._noun_standing(parent)
                    status = combine(status, ended)
                elif own.form is Form.CONTINUATIVE:
                    outer = self.predicates.get(parent.index)
                    if outer is not None and outer.kind is not Kind.NOUN:
                        rest = self._outer(outer)
                        return Standing(combine(status, rest.status), speaker or rest.speaker, depth + rest.depth)
                    break
                else:
                    break
            else:
                governor = self.predicates.get(parent.index)
                if governor is None or governor.kind is Kind.NOUN:
                    if not (current.case == "の" and self.words.cue(self.arguments.noun(parent)) is not None):
                        break
                    status = combine(status, self.words.cue(self.arguments.noun(parent)))
                    depth += 1
                elif (light := self._light(parent, current.case)) is not None:
                    status = combine(combine(status, light), self.own(governor))
                elif (found := self._embed(parent, current.case, current)) is not None:
                    below = self._clause_of(current)
                    status = self._relative(below, found, status) if below is predicate else status
                    status, speaker, depth = self._apply(found, parent, predicate, status, speaker, depth)
                else:
                    break
            current = parent
            own = self.predicates.get(parent.index)
        return Standing(status, speaker, depth)

    def _clause_of(self, phrase: Phrase) -> Predicate | None:
        """The predicate that modifies こと."""
        if self.arguments.noun(phrase) not in {"こと", "事", "旨"}:
            return None
        for child in reversed(phrase.children):
            own = self.predicates.get(child.index)
            if own is not None and own.form is Form.ADNOMINAL:
                return own
        return None

    def _relative(self, inner: Predicate | None, embed: Embed, status: Status) -> Status:
        """Tense is relative in what is said: 買収すると発表した is still to come, 買収したと発表した is done."""
        if inner is None or status is not Status.ACTUAL or embed.status is not None or inner.kind is not Kind.VERB:
            return status
        stative = "てい" in inner.tail or "てお" in inner.tail or inner.lemmas[-1] in self.words.statives
        return status if inner.past or stative or (inner.passive and "た" in inner.tail) else Status.PLANNED

    @property
    def predicates(self) -> dict[int, Predicate]:
        return self.arguments.predicates

    def _outer(self, predicate: Predicate) -> Standing:
        """What embeds a predicate, without its own negation: it holds for the clauses that lead up to it too."""
        whole = self.of(predicate)
        own = self.own(predicate)
        if whole.depth == 0:
            shared = own if own in {Status.POSSIBLE, Status.PLANNED} and not predicate.potential else Status.ACTUAL
            return Standing(shared, whole.speaker)
        if whole.status is own:
            return Standing(Status.ACTUAL, whole.speaker, whole.depth)
        return Standing(whole.status, whole.speaker, whole.depth)

    def _apply(
        self, embed: Embed, parent: Phrase, inner: Predicate, status: Status, speaker: Argument | None, depth: int
    ) -> tuple[Status, Argument | None, int]:
        governor = self.predicates.get(parent.index)
        outer = embed.status
        if governor is not None and governor.negated and outer is Status.PLANNED:
            outer = Status.NEGATED
        if outer is not None:
            status = combine(status, outer)
        elif governor is not None and self.own(governor) is Status.HYPOTHETICAL:
            status = combine(status, Status.HYPOTHETICAL)
        if speaker is None and outer is None and embed.speaker and governor is not None:
            for found in self.arguments.subjects(governor):
                if found.head.kind in {MentionKind.NAME, MentionKind.PRONOUN, MentionKind.NOMINAL}:
                    speaker = found
                break
        return status, speaker, depth + 1

    def _embed(self, phrase: Phrase, mark: str, complement: Phrase | None = None) -> Embed | None:
        """The embedding predicate that a phrase is, for a complement in `mark` (と, を, が …)."""
        predicate = self.predicates.get(phrase.index)
        if predicate is None:
            return None
        formal = complement is not None and self.arguments.noun(complement) in {"こと", "旨", "の", "事"}
        marks = {mark, "こと" + mark} if formal else {mark}
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
        return any(t.surface in "」』" for t in tokens) and phrase.func.endswith(("と", "って"))

    def _inverted(self, phrase: Phrase) -> bool:
        return self.clause.sentence.kind is SentenceKind.HEADING and phrase.parent is not None

    # ── the whole sentence ──────────────────────────────────────────────────────────────────────────────────────

    def speaker(self, standing: Standing) -> Mention | None:
        """Who says a statement of this standing: the nearest embedding speaker, else the sentence's source."""
        if standing.speaker is not None:
            return standing.speaker.mentions[0]
        return self.according

    def _according(self) -> Mention | None:
        """The source that holds for the whole sentence: 朝日新聞によると, マイクロソフトの発表によれば."""
        for phrase in self.clause.phrases:
            if phrase.case != "によると" and not phrase.func.startswith(("によると", "によれば")):
                rest = phrase.content + phrase.func
                if not any(rest.endswith(m) for m in self.words.according if m not in {"によると", "によれば"}):
                    continue
            noun = self.arguments.noun(phrase)
            if phrase.mention is not None and phrase.mention.kind is MentionKind.NAME:
                return self._first_source(self.arguments.group(phrase)[0])
            if noun in self.words.carriers:
                for modifier in reversed(phrase.children):
                    if modifier.mention is not None and (
                        modifier.case in {"の", "が"} or modifier.func.startswith("が")
                    ):
                        return self._first_source(self.arguments.group(modifier)[0])
                inner = [m for m in phrase.inner if m.kind is MentionKind.NAME]
                if inner:
                    return inner[-1]
                below = self._relative_speaker(phrase)
                if below is not None:
                    return below
                continue
            if phrase.mention is not None:
                return phrase.mention
        return None

    def _first_source(self, source: Mention) -> Mention:
        """The first of the sources that are written in a row (A通信・B新聞によると), and of a name made of several."""
        names = [m for m in self.clause.mentions if m.kind is MentionKind.NAME]
        for m in reversed(names):
            if m.end <= source.start and _ROW.fullmatch(self.clause.text(m.end, source.start)):
                if self._speaks(m):
                    source = m
        return next((m for m in names if m.start == source.start and m.end < source.end and self._speaks(m)
                     and self.clause.text(m.end, m.end + 1) == "・"), source)  # fmt: skip

    def _speaks(self, mention: Mention) -> bool:
        """Whether a name is one of those who report: a body, a person, or a work such as a programme."""
        known = self.arguments.ontology
        return any(known.is_a(mention.type, c) for c in ("Organization", "Person", "Work"))

    def _relative_speaker(self, phrase: Phrase) -> Mention | None:
        """マイクロソフトが今年初めに発表した発表によると."""
        for child in phrase.children:
            predicate = self.predicates.get(child.index)
            if predicate is not None and predicate.form is Form.ADNOMINAL:
                found = self.arguments.case(child, "が")
                if found is not None:
                    return found.mentions[0]
        return None
