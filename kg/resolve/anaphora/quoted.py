"""What a text quotes word for word: who speaks there is no 彼, and an argument left out is told of within, or is the speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from kg.model import Mention, MentionKind

__all__ = ["Quoted", "Span", "quoted"]

Span = tuple[int, int]

_WHO = (MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN)
_SAID = re.compile(
    r"(?:など|等)?(?:と|って)(?:も|は)?(?:述べ|語|話|言|指摘|強調|説明|コメント|訴え|主張|して|した|呼び掛け|呼びかけ)"
)
_JUDGED = re.compile(  # what is said of somebody else: 「勝ったのは大きい」と評価した
    r"(?:など|等)?(?:と|って)(?:も|は)?(?:高く|強く|厳しく|痛烈に)?"
    r"(?:評価|称賛|賞賛|絶賛|たたえ|讃え|称え|褒め|ほめ|祝福|祝っ|ねぎら|激励|批判|非難|糾弾|反発|抗議)"
)
_SUBJECT = re.compile(r"[^、。「」はがもをにでと]{0,8}[はがも]")
_SHORTEST = 8  # letters, brackets included; less is a word (「改革派」)


class Quoted:
    """The quotations of a document, as offsets of their outer brackets."""

    def __init__(
        self, spans: list[Span], unnamed: frozenset[Span] = frozenset(), judging: frozenset[Span] = frozenset()
    ) -> None:
        self._spans = spans
        self._unnamed = unnamed
        self._judging = judging
        self._starts = [start for start, _ in spans]

    def around(self, offset: int) -> Span | None:
        """The quotation that an offset lies in."""
        at = bisect_right(self._starts, offset) - 1
        return self._spans[at] if at >= 0 and offset < self._spans[at][1] else None

    def unnamed(self, span: Span) -> bool:
        """Whether the sentence that says who speaks names nobody, so that it is who the text goes on about: 「…」と述べた."""
        return span in self._unnamed

    def judging(self, span: Span) -> bool:
        """Whether it is quoted to say what somebody thinks of another's deed: 「…」と評価した."""
        return span in self._judging


def quoted(text: str, mentions: Sequence[Mention]) -> Quoted:
    """The quotations of a text: what stands in 「」 and is no name, over several sentences too. One that is never closed, or that
    another opens a paragraph before it is, is none, and hides none behind it."""
    names = {(m.start - 1, m.end + 1) for m in mentions} | {(m.start, m.end) for m in mentions}
    spans = [s for s in _outermost(text) if s[1] - s[0] >= _SHORTEST and s not in names]
    people = [m for m in mentions if m.kind in _WHO]
    unnamed = (s for s in spans if _SAID.match(text, s[1]) and not _named_before(text, s, people))
    return Quoted(spans, frozenset(unnamed), frozenset(s for s in spans if _JUDGED.match(text, s[1])))


def _outermost(text: str) -> list[Span]:
    """What stands in 「」 that is closed, brackets included, but for what stands in brackets itself."""
    opened: list[int] = []
    spans: list[Span] = []
    for i, letter in enumerate(text):
        if letter == "「":
            if opened and text[i - 1] == "\n":
                opened.clear()
            opened.append(i)
        elif letter == "」" and opened:
            begin = opened.pop()
            while spans and spans[-1][0] > begin:
                spans.pop()
            spans.append((begin, i + 1))
    return spans


def _named_before(text: str, span: Span, people: Iterable[Mention]) -> bool:
    """Whether the sentence that a quotation stands in has a subject before it."""
    begin = max(text.rfind("。", 0, span[0]), text.rfind("\n", 0, span[0])) + 1
    return any(begin <= m.start and m.end <= span[0] and _SUBJECT.match(text, m.end, span[0]) for m in people)
