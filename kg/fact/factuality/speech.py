"""Quotations: which words of a sentence are somebody's, and whose, where the dependencies end at a full stop or bracket.

「買収する。来年には新会社を作る」と山田社長は述べた.   Both clauses are the president's.
山田社長は次のように語った。「買収する。」              So is a sentence that is nothing but what was announced.
「買収する。 / 新会社を作る」と山田社長は述べた。        So are quotations that run over several sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.factuality.sources import Sources
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.words import Words
from kg.model import Mention, MentionKind, Sentence

__all__ = ["Quotation", "Speech"]

_SAID = ("と", "、と", "などと", "など、と", "って")
_NOTE = re.compile(r"[（(][^（）()]*[）)]$")
_COLON = (":", "：")
_TITLE = 8  # letters of a title behind a name, at most


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
        self.quotations += [q for start, end in self.brackets if (q := self._headed(start, end)) is not None]

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
        above = parent.predicate if parent is not None else None
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
            if (found.source == "direct" and self._of_carried(predicate)) or self._of_death(predicate):
                continue
            if start <= at < end or not self.sources.speaks(found.head):
                continue
            around = ((a, b) for a, b in self.brackets if a < at < b and not a <= place < b)
            if any((at, found.head.end) != (a + 1, b - 1) for a, b in around):
                continue
            return found
        return None

    def _of_carried(self, predicate: Predicate) -> bool:
        """Whether who stands in が before a clause that a noun carries is told of there, and nobody who says it: A社が買収したとする
        記事; not 県警が、A社が買収したとする 報告書."""
        noun = predicate.phrase.parent
        if predicate.form is not Form.ADNOMINAL or predicate.lemmas[-1] != "する" or noun is None:
            return False
        if noun.mention is not None and self.arguments.ontology.is_a(noun.mention.type, "Agent"):
            return False
        return self._bare_quoted(predicate) is not None

    def _of_death(self, predicate: Predicate) -> bool:
        """Whether the subject of a clause with its verb of saying is told to have died, and says nothing: 高木氏が、5日、死去したと
        発表した."""
        said = self._bare_quoted(predicate)
        return said is not None and not self.words.dying.isdisjoint(said.lemmas)

    def _bare_quoted(self, predicate: Predicate) -> Phrase | None:
        """The clause that a verb of saying quotes, where that has no subject of its own in が."""
        quoted = [c for c in predicate.phrase.children if c.predicate is not None and c.predicate.form is Form.QUOTED]
        return quoted[-1] if quoted and self.arguments.case(quoted[-1], "が") is None else None

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
            if phrase.parent is None and (found := phrase.predicate) is not None:
                return found if self.saying(found) and found.kind is Kind.VERB else None
        return None

    def person(self) -> Mention | None:
        """Who the sentence is about, if that is a person."""
        for phrase in reversed(self.clause.phrases):
            if phrase.parent is None and (found := phrase.predicate) is not None:
                who = self.speaker(found)
                ontology = self.arguments.ontology
                return who.head if who is not None and ontology.is_a(who.head.type, "Person") else None
        return None

    def _quotation(self, start: int, end: int) -> Quotation | None:
        """What a pair of brackets holds, where a verb of saying takes it up."""
        after = self.clause.text(end, self.clause.sentence.end)
        if not after.startswith(_SAID):
            return None
        phrase = self.clause.at(end - 1)
        return None if phrase is None else self.taken_up(phrase, start, end)

    def _headed(self, start: int, end: int) -> Quotation | None:
        """What a pair of brackets holds behind a colon and who says it: X氏は述べた：「…」; or beside his bare name: X氏「…」,
        「…」（X氏）, 「…」とX氏。"""
        first = self.clause.sentence.start
        before = self.clause.text(first, start).rstrip()
        if before.endswith(_COLON):
            phrase = self.clause.at(first + len(before) - 2)
            predicate = phrase.predicate if phrase is not None else None
            found = self.speaker(predicate, start, end) if predicate is not None and self.saying(predicate) else None
            return Quotation(start, end, found.mentions[0]) if found is not None else None
        after = self.clause.text(end, self.clause.sentence.end).strip("。 　\n")
        named = [m for m in self.clause.mentions if m.kind is MentionKind.NAME]
        if after.startswith(("（", "(")) and after.endswith(("）", ")")):  # 「…」（A社の高木誠社長）
            closing = end + len(after) - 1
            who = next((m for m in named if m.start > end and closing - _TITLE <= m.end <= closing), None)
        elif after.startswith(_SAID):  # 「…」とA社の高木誠社長。
            closing = end + len(_NOTE.sub("", self.clause.text(end, self.clause.sentence.end).rstrip("。 　\n")))
            told = (
                m for m in self.clause.mentions if m.start > end and m.kind in (MentionKind.NAME, MentionKind.NOMINAL)
            )
            who = next((m for m in told if m.end + len(m.title) == closing), None)
        elif after:
            return None
        else:
            opening = (m for m in named if m.end + len(m.title) in (start, start + len(m.title)))
            who = next((m for m in opening if m.start == first), None)
        speaks = who is not None and self.arguments.ontology.is_a(who.type, "Person")
        return Quotation(start, end, who) if speaks else None

    def taken_up(self, phrase: Phrase, start: int, end: int) -> Quotation | None:
        """The quotation that ends in a phrase, by the verb of saying above it; through 声明, コメント and the like."""
        above: Phrase | None = phrase
        for _ in range(4):
            above = above.parent if above is not None else None
            if above is None or self._start(above) < end - 1:
                return None
            predicate = above.predicate
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
