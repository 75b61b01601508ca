"""Quotations: which words of a sentence are somebody's, and whose, where the dependencies end at a full stop or bracket.

「買収する。来年には新会社を作る」と山田社長は述べた.   Both clauses are the president's.
山田社長は次のように語った。「買収する。」              So is a sentence that is nothing but what was announced.
「買収する。 / 新会社を作る」と山田社長は述べた。        So are quotations that run over several sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.fact.arguments import Argument, Arguments
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.sources import Sources
from kg.fact.words import Words
from kg.model import Mention, Sentence

__all__ = ["Quotation", "Speech", "carried", "heard_on", "told"]

_AFTER = re.compile(r"^[」』]*[、，]?(?:など|等)?(?:と|って)")
_AHEAD = re.compile(r"(?:次|以下|こ|このよう|次のよう|以下のよう|下記)(?:の(?:とおり|通り|ように|よう)|のように|に|う)")
_BEHIND = re.compile(r"(?:こう|そう|このように|そのように)[^、。「」]{1,8}。?$")
_SAID = 4  # phrases of a sentence that only tells who reported the one before: A新聞が5日、報じた。
_HEARSAY = ("という。", "とのことだ。", "とのことである。", "ということだ。", "といい、", "という", "とのこと。")
_LONGEST = 12  # sentences of one quotation


@dataclass(frozen=True, slots=True)
class Quotation:
    """Document offsets of what is quoted, the brackets included, and who says it; None where nobody is named."""

    start: int
    end: int
    speaker: Mention | None


class Speech:
    """The verbs of saying of one sentence and what stands in its quotation marks."""

    def __init__(self, arguments: Arguments, words: Words, sources: Sources) -> None:
        self.arguments = arguments
        self.clause = arguments.clause
        self.words = words
        self.sources = sources
        self.brackets, self.opened, self.closed = _brackets(self.clause.sentence)
        self.quotations = [q for start, end in self.brackets if (q := self._quotation(start, end)) is not None]

    def saying(self, predicate: Predicate, fixed: bool = False) -> bool:
        """Whether a predicate says something in its subject's name; with a `fixed` complement too (明らかにする)."""
        return any(
            e.speaker and e.status is None and (fixed or not e.predicates.fixed)
            for lemma in predicate.lemmas
            for e in self.words.embeds.get(lemma, ())
        )

    def quoting_clause(self, predicate: Predicate) -> Predicate | None:
        """The verb of saying right above a predicate that it quotes."""
        parent = predicate.phrase.parent
        above = self.arguments.predicates.get(parent.index) if parent is not None else None
        return above if predicate.form is Form.QUOTED and above is not None and self.saying(above) else None

    def speaker(self, predicate: Predicate, start: int = -1, end: int = -1) -> Argument | None:
        """The subject of a verb of saying, if it is one who speaks; nothing between `start` and `end` (the quotation),
        nor what another quotation holds, is its subject."""
        if predicate.passive:
            found = self.arguments.case(predicate.phrase, "によって")
            return found if found is not None and self.sources.speaks(found.head) else None
        place = self._start(predicate.phrase)
        for found in self._candidates(predicate):
            at = found.head.start
            if start <= at < end or not self.sources.speaks(found.head):
                continue
            around = ((a, b) for a, b in self.brackets if a < at < b and not a <= place < b)
            if any((at, found.head.end) != (a + 1, b - 1) for a, b in around):
                continue
            return found
        return None

    def _candidates(self, predicate: Predicate) -> list[Argument]:
        """The subjects that a verb of saying may have: of several topics the first, for the others are of what is said
        (X社は、Y氏も就任すると発表した), unless one stands after that."""
        found = list(self.arguments.subjects(predicate))
        quoted = max(
            (c.index for c in predicate.phrase.children if c.case == "と" or c.func.endswith("と")), default=-1
        )
        topics = [f for f in found if f.source == "topic" and f.phrase is not None]
        if len(topics) < 2 or any(f.phrase is not None and f.phrase.index > quoted >= 0 for f in topics):
            return found
        topics.sort(key=lambda f: f.phrase.index if f.phrase is not None else 0)
        return [
            *(f for f in found if f.source == "direct"),
            *topics,
            *(f for f in found if f.source not in {"direct", "topic"}),
        ]

    def quoting(self, offset: int) -> Quotation | None:
        """The innermost quotation around a document offset whose speaker is named."""
        around = [q for q in self.quotations if q.start <= offset < q.end]
        return max(around, key=lambda q: q.start, default=None)

    def final(self) -> Predicate | None:
        """The verb of saying that closes the sentence."""
        for phrase in reversed(self.clause.phrases):
            if phrase.parent is None and (found := self.arguments.predicates.get(phrase.index)) is not None:
                return found if self.saying(found) and found.kind is Kind.VERB else None
        return None

    def person(self) -> Mention | None:
        """Who the sentence is about, if that is a person."""
        for phrase in reversed(self.clause.phrases):
            if phrase.parent is None and (found := self.arguments.predicates.get(phrase.index)) is not None:
                who = self.speaker(found)
                ontology = self.arguments.ontology
                return who.head if who is not None and ontology.is_a(who.head.type, "Person") else None
        return None

    def _quotation(self, start: int, end: int) -> Quotation | None:
        """What a pair of brackets holds, where a verb of saying takes it up."""
        after = self.clause.text(end, self.clause.sentence.end)
        if not after.startswith(("と", "、と", "などと", "など、と", "って")):
            return None
        phrase = self.clause.at(end - 1)
        return None if phrase is None else self._taken_up(phrase, start, end)

    def _taken_up(self, phrase: Phrase, start: int, end: int) -> Quotation | None:
        """The quotation that ends in a phrase, by the verb of saying above it; through 声明, コメント and the like."""
        above: Phrase | None = phrase
        for _ in range(4):
            above = above.parent if above is not None else None
            if above is None or self._start(above) < end - 1:
                return None
            predicate = self.arguments.predicates.get(above.index)
            if predicate is None or predicate.kind is Kind.NOUN:
                if not self.words.carries(self.arguments.noun(above)):
                    return None
                continue
            if predicate.kind is not Kind.VERB:
                return None
            if (found := self.speaker(predicate, start, end)) is not None:
                return Quotation(start, end, found.mentions[0])
            if not self.saying(predicate):
                return None
        return None

    def _start(self, phrase: Phrase) -> int:
        return self.clause.tokens[phrase.begin].start


def _brackets(sentence: Sentence) -> tuple[list[tuple[int, int]], int | None, int | None]:
    """The pairs of 「」 of a sentence as document offsets, the bracket left open and the one that opens nothing."""
    pairs, stack, closed = [], [], None
    for i, c in enumerate(sentence.text):
        if c == "「":
            stack.append(i)
        elif c == "」" and stack:
            pairs.append((sentence.start + stack.pop(), sentence.start + i + 1))
        elif c == "」" and closed is None:
            closed = sentence.start + i + 1
    return pairs, sentence.start + stack[0] if stack else None, closed


def told(speeches: Sequence[Speech]) -> dict[int, list[Quotation]]:
    """What is quoted beyond the sentence that names its speaker, by the index in `speeches`."""
    out: dict[int, list[Quotation]] = {}

    def say(index: int, start: int, end: int, speaker: Mention) -> None:
        out.setdefault(index, []).append(Quotation(start, end, speaker))

    for i, speech in enumerate(speeches):
        sentence = speech.clause.sentence
        if speech.opened is not None:
            j = next(
                (j for j in range(i + 1, min(i + _LONGEST, len(speeches))) if speeches[j].closed is not None), None
            )
            speaker = _closing(speeches[j]) if j is not None else None
            speaker = speaker or _announcing(speeches, i, speech.opened)
            if speaker is not None:
                say(i, speech.opened, sentence.end, speaker)
                for k in range(i + 1, (j if j is not None else i) + 1):
                    end = speeches[k].closed if k == j else None
                    say(k, speeches[k].clause.sentence.start, end or speeches[k].clause.sentence.end, speaker)
        elif sentence.text.startswith("「") and sentence.text.rstrip("。 　\n").endswith("」"):
            if (speaker := _announcing(speeches, i, sentence.start) or _concluding(speeches, i)) is not None:
                say(i, sentence.start, sentence.end, speaker)
        elif speech.sources.according() is None and (reporter := _reporting(speeches, i)) is not None:
            say(i, sentence.start, sentence.end, reporter)
    return out


def heard_on(speeches: Sequence[Speech]) -> dict[int, Mention]:
    """The source of the sentence before where one only tells that it goes on being told (A新聞によると、…した。…もしたという。),
    by the index in `speeches`."""
    out: dict[int, Mention] = {}
    before: Mention | None = None
    for i, speech in enumerate(speeches):
        own = speech.sources.according()
        if own is None and before is not None and speech.clause.sentence.text.rstrip().endswith(_HEARSAY):
            out[i] = own = before
        before = own
    return out


def _reporting(speeches: Sequence[Speech], index: int) -> Mention | None:
    """Who is said in the sentence after to have reported this one: X社がY社を買収する。A新聞が5日、報じた。"""
    after = speeches[index + 1] if index + 1 < len(speeches) else None
    final = after.final() if after is not None else None
    if after is None or final is None or final.passive or len(after.clause.phrases) > _SAID:
        return None
    if any(c.case in {"を", "と"} or c.index in after.arguments.predicates for c in final.phrase.children):
        return None
    found = after.arguments.case(final.phrase, "が") or next(iter(after.arguments.topics(final.phrase)), None)
    return found.mentions[0] if found is not None and after.sources.speaks(found.head) else None


def _closing(speech: Speech) -> Mention | None:
    """Who says what ends at the bracket that the sentence closes: …です」と、同氏は述べた."""
    end = speech.closed
    if end is None or not _AFTER.match(speech.clause.text(end, speech.clause.sentence.end)):
        return None
    phrase = speech.clause.at(end - 1)
    found = speech._taken_up(phrase, speech.clause.sentence.start, end) if phrase is not None else None
    return found.speaker if found is not None else None


def _announcing(speeches: Sequence[Speech], index: int, offset: int) -> Mention | None:
    """Who is announced to speak in the sentence before, or in the same one before the offset: 氏は次のように語った."""
    for speech in (speeches[index], *speeches[max(index - 1, 0) : index]):
        final = speech.final()
        text = speech.clause.text(speech.clause.sentence.start, min(offset, speech.clause.sentence.end))
        if final is None or not _AHEAD.search(text):
            continue
        if (found := speech.speaker(final)) is not None:
            return found.mentions[0]
    return None


def _concluding(speeches: Sequence[Speech], index: int) -> Mention | None:
    """Who is said in the sentence after to have spoken: 「買収する」。氏はこう語った."""
    after = speeches[index + 1] if index + 1 < len(speeches) else None
    final = after.final() if after is not None else None
    if after is None or final is None or not _BEHIND.search(after.clause.sentence.text):
        return None
    found = after.speaker(final)
    return found.mentions[0] if found is not None else None


def carried(speeches: Sequence[Speech]) -> dict[int, Mention]:
    """Who goes on speaking where a sentence closes in a verb of saying without a subject (…とも述べた), or refers to
    what was said before (それによると), by the index in `speeches`. What opens with a quotation is said by whom the
    sentence before is about, if that is a person: A社長は会見を開いた。「買収する」と語った。"""
    out: dict[int, Mention] = {}
    before: Mention | None = None
    for i, speech in enumerate(speeches):
        final = speech.final()
        own = speech.speaker(final) if final is not None else None
        if before is None and final is not None and i and speech.clause.sentence.text.startswith("「"):
            before = speeches[i - 1].person()
        if own is not None:
            before = own.mentions[0]
        elif before is not None and (final is not None or speech.sources.anaphoric()):
            out[i] = before
        else:
            before = None
    return out
