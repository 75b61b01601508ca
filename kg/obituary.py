"""Reports of a death: who died, whom the sentences after go on about without saying so.

作家の水沢丈氏が1日、肺炎のため死去した。89歳。京都市生まれ。喪主は妻の玲子さん。
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.model import Mention, MentionKind, Sentence, SentenceKind

__all__ = ["Obituary", "column", "obituary"]

_OPENING = 2  # sentences in which a report says who died
_DIED = re.compile(
    r"^(?:[（(][^（）()]*[）)])?(?:氏|さん|さま|様|選手|監督|教授|親方|議員)?(?:[（(＝=][^（）()＝=]*[）)＝=])?(?:[がは]、?|(?<=[）)])、?(?=[0-9０-９]))"
    r"[^。」]{0,60}?(?:(?:死去|逝去|永眠|他界|急逝|病没)(?:し|、[0-9０-９]{1,3}歳|。)|(?:亡くな|この世を去|息を引き取)[りっ])"
)
_HEADLINE = re.compile(r"^(?:氏|さん|さま|様|選手|監督|教授)?(?:が|、)?(?:死去|逝去|急逝)")
_DESCRIBED = re.compile(r"[、。・「」『』（）()\s]|で(?=[^、。]{1,12}の$)|の")


_LONG_AGO = re.compile(
    r"[0-9０-９]{2,4}年|先立|昨年|[父母妻夫兄弟姉妹子娘]"
)  # of the death of somebody else: 妻のX氏が死去
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
    if len(names) != 1:
        return None
    following = _next_death(sentences, mentions, found[-1].person)
    return found[-1] if following is None else replace(found[-1], until=following.sentence)


def column(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Whose deaths a column of several reports behind the first, by the sentence that each is told in; empty where it is none."""
    first = obituary(sentences, mentions)
    told = _next_death(sentences, mentions, first.person) if first is not None else None
    out: dict[int, Mention] = {}
    while told is not None:
        out[told.sentence] = told
        told = _next_death(sentences, mentions, told)
    return out


def _next_death(sentences: Sequence[Sentence], mentions: Iterable[Mention], told: Mention) -> Mention | None:
    """Whose death is reported next, on another day, or as the first was told without one, in a column of several."""
    texts = {s.index: (s.text, s.start) for s in sentences}

    def around(m: Mention) -> tuple[str, str]:
        text, start = texts[m.sentence]
        return text[: m.start - start], text[m.end - start :].removeprefix(m.title)

    def day(m: Mention) -> str:
        after = around(m)[1]
        found = _ON_DAY.match(after) if _DIED.match(after) else None
        return found["day"] if found is not None else ""

    def told_alike(m: Mention) -> bool:
        before, after = around(m)
        return bool(m.title) and _DIED.match(after) is not None and not _LONG_AGO.search(before + after)

    own, names, alike = day(told), (told.surface, *told.aliases), told_alike(told)
    for m in mentions:
        if m.kind is not MentionKind.NAME or m.type != "Person" or m.sentence <= told.sentence:
            continue
        another = day(m) not in ("", own) if own else alike and told_alike(m)
        if another and not any(m.surface in name for name in names):
            return m
    return None
