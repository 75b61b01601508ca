"""What stands behind or between two names that a pair frame relates (高木誠の『青い港』や『白い塔』, 昨年の 湊市での 爆発), and the dates of
life and of office in the bracket behind a name: (1384年没), (1990年1月1日－)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.fact.claims import ClaimMaker
from kg.fact.syntax.torn import SIDE_BY_SIDE
from kg.model import Mention, MentionKind, Time

__all__ = ["beyond_whose", "end_of_span", "listed_behind", "marked", "titles_before"]

_YEAR = re.compile(r"[0-9０-９]{3,4}|年")
_NEXT_TITLE = re.compile(
    r"[」』](?:[（(][^（()）]*[）)])?(?:(?:、|や|と|および|及び|・)(?:、?[一-龥々ァ-ヺー]{2,8})?)?[「『]"
)  # 「青い港」と小説「白い塔」
_TITLED = ("Work", "Product", "Service")
_SORTS = frozenset("島県州省郡市町村区湖山店場所館院校")  # what places end in that are listed with their like
_SMALL = frozenset("町村")  # which are listed behind towns, not before (北浜市の若草町と海原市): 青葉県の海原市と若草町
_WHOSE = ("Place", "Agent")
_JOINED = frozenset("・、,，")
_OF = re.compile(r"(?:[東西南北中]{1,2}部|郊外|近郊|沖)?(?:での|における|の)")
_TOWNS = re.compile(r"の(?:計)?[0-9０-９一二三四五六七八九十]+(?:市町村|市町|町村|市区|[市町村区県州])(?![内長議])")
_AND = frozenset(("、", "と", "や", "および", "及び", "ならびに", "・"))


def marked(pattern: str, between: str, rest: str) -> bool:
    """Whether a sign or a word in the bracket says which end of a life a date is: (1384年没), (*1855年–†1943年)."""
    sign, word = (r"\*\s*", r"生(?:まれ)?[）)]") if "（B" in pattern else (r"†\s*", r"(?:没|歿|死去|死亡)[）)]")
    within = re.match(r"[（(][^（）()]*$", between) is not None
    return within and (re.search(sign + "$", between) is not None or re.match(word, rest) is not None)


def end_of_span(pattern: str, mention: Mention) -> Mention | None:
    """The begin (A（B－）) or the end (A（－B）) of a span of dates as a date of its own."""
    time = mention.time
    if _YEAR.search(mention.surface) is None:
        return None  # X氏（9月17日）: when it was done
    if time is None or (time.start == time.end and "（B" not in pattern):
        return None
    date = time.start if "（B" in pattern else time.end
    return replace(mention, time=Time(time.text, date, date)) if date is not None else None


def listed_behind(make: ClaimMaker, first: Mention, *, adjoining: bool = False) -> Iterator[Mention]:
    """The works and wares listed behind one, each in quotes (高木誠の『青い港』や『白い塔』), and the places of its kind
    (若草国のアオバ島およびミナト島, 海浜ストアの小樽店、旭川店); only works side by side where they must adjoin (高木誠「青い港」「白い塔」).
    """
    titled = next((c for c in _TITLED if make.ontology.is_a(first.type, c)), None)
    place = make.ontology.is_a(first.type, "Place")
    next_title = SIDE_BY_SIDE if adjoining else _NEXT_TITLE
    place = place and not adjoining
    if place and first.surface[-1] not in _SORTS:
        yield from _counted(make, first)
    if titled is None and not (place and first.surface[-1] in _SORTS):
        return
    last = first
    for m in sorted(make.clause.mentions, key=lambda m: (m.start, -m.end)):
        if m.kind is not MentionKind.NAME or m.start < last.end:
            continue
        between = make.clause.between(last, m)
        if titled is not None:
            listed = make.ontology.is_a(m.type, titled) and next_title.fullmatch(between) is not None
        else:
            alike = m.surface[-1] == first.surface[-1] or (m.surface[-1] in _SMALL and first.surface[-1] in "市町村")
            listed = m.type == first.type and alike and between in _AND
        if not listed:
            return
        yield m
        last = m


def titles_before(make: ClaimMaker, last: Mention) -> tuple[Mention, ...]:
    """The works listed before one, each in quotes: 「青い港」「白い塔」などの作家・高木誠氏."""
    row: list[Mention] = []
    for m in sorted(make.clause.mentions, key=lambda m: m.end, reverse=True) if last.type == "Work" else ():
        next_one = row[-1] if row else last
        if m.kind is MentionKind.NAME and m.end < next_one.start:
            if m.type != "Work" or not _NEXT_TITLE.fullmatch(make.clause.between(m, next_one)):
                break
            row.append(m)
    return tuple(reversed(row))


def _counted(make: ClaimMaker, first: Mention) -> Iterator[Mention]:
    """The towns of a row whose number tells what they are: 青葉県の北浜、若草、湊の3市."""
    row, end = [], first.end
    for m in sorted(make.clause.mentions, key=lambda m: (m.start, -m.end)):
        if m.kind is not MentionKind.NAME or m.start < end:
            continue
        if make.clause.text(end, m.start) not in _AND or not make.ontology.is_a(m.type, "Place"):
            break
        row.append(m)
        end = m.end
    if row and _TOWNS.match(make.clause.text(end, make.sentence.end)):
        yield from row


def beyond_whose(make: ClaimMaker, when: Mention, event: Mention) -> bool:
    """Whether nothing stands between a time and an event but where it was or whose: 昨年の 湊県・北浜での 爆発."""
    if when.kind is not MentionKind.TIME or not make.ontology.is_a(event.type, "Event"):
        return False
    text = make.clause.text
    if text(when.end, when.end + 1) != "の":
        return False
    at = when.end + 1
    names = [
        m for m in make.clause.mentions if m.kind is MentionKind.NAME and when.end < m.start and m.end < event.start
    ]
    for m in sorted(names, key=lambda m: (m.start, -m.end)):
        if m.start == at and make.ontology.is_any(m.type, _WHOSE):
            at = m.end + len(m.title) if text(m.end, m.end + len(m.title)) == m.title else m.end
            at += text(at, at + 1) in _JOINED
    return at > when.end + 1 and _OF.fullmatch(text(at, event.start)) is not None
