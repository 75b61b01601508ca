"""Reports of a death: who died, whom the sentences after go on about without saying so.

作家の水沢丈氏が1日、肺炎のため死去した。89歳。京都市生まれ。喪主は妻の玲子さん。
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.model import Mention, MentionKind, Sentence, SentenceKind

__all__ = ["Obituary", "obituary"]

_OPENING = 2  # sentences in which a report says who died
_DIED = re.compile(
    r"^(?:[（(][^（）()]*[）)])?(?:氏|さん|さま|様|選手|監督|教授|親方|議員)?(?:[（(＝=][^（）()＝=]*[）)＝=])?(?:[がは]、?|(?<=[）)])、?(?=[0-9０-９]))"
    r"[^。」]{0,60}?(?:(?:死去|逝去|永眠|他界|急逝|病没)(?:し|、[0-9０-９]{1,3}歳|。)|(?:亡くな|この世を去|息を引き取)[りっ])"
)
_HEADLINE = re.compile(r"^(?:氏|さん|さま|様|選手|監督|教授)?(?:が|、)?(?:死去|逝去|急逝)")
_DESCRIBED = re.compile(r"[、。・「」『』（）()\s]|で(?=[^、。]{1,12}の$)|の")


_ON_DAY = re.compile(r"[^。]{0,20}?(?P<day>[0-9０-９]{1,2})日")  # who died long ago is of their kin


@dataclass(frozen=True, slots=True)
class Obituary:
    """The mention of who died where it is said, the nouns that say what they were (映画監督), and the first sentence behind
    those that go on about them."""

    person: Mention
    nouns: tuple[str, ...]
    until: int = sys.maxsize


def obituary(sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> Obituary | None:
    """Whose death the opening of a document reports; None where it reports none or several."""
    opening: list[Sentence] = []
    for sentence in sentences:
        opening.append(sentence)
        if sum(s.kind is SentenceKind.SENTENCE for s in opening) == _OPENING:
            break
    inside = {s.index: s for s in opening}
    found: list[Obituary] = []
    mentions = sorted(mentions, key=lambda m: m.start)
    for m in mentions:
        here = inside.get(m.sentence)
        if here is None or m.kind is not MentionKind.NAME or m.type != "Person":
            continue
        after = here.text[m.end - here.start :].removeprefix(m.title)
        if _DIED.match(after) or (here.kind is SentenceKind.HEADING and _HEADLINE.match(after)):
            before = here.text[: m.start - here.start]
            nouns = tuple(part for part in _DESCRIBED.split(before)[-4:] if part)
            found.append(Obituary(m, nouns))
    names = {o.person.surface for o in found}
    return replace(found[-1], until=_next_death(sentences, mentions, found[-1].person)) if len(names) == 1 else None


def _next_death(sentences: Sequence[Sentence], mentions: Iterable[Mention], told: Mention) -> int:
    """The sentence that reports the death of another on another day, in a column of several; else none."""
    texts = {s.index: (s.text, s.start) for s in sentences}

    def day(m: Mention) -> str:
        text, start = texts[m.sentence]
        after = text[m.end - start :].removeprefix(m.title)
        found = _ON_DAY.match(after) if _DIED.match(after) else None
        return found["day"] if found is not None else ""

    own, names = day(told), (told.surface, *told.aliases)
    for m in mentions:
        if own and m.kind is MentionKind.NAME and m.type == "Person" and m.sentence > told.sentence:
            if day(m) not in ("", own) and not any(m.surface in name for name in names):
                return m.sentence
    return sys.maxsize
