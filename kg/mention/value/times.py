"""Dates, spans and durations by grammar (2025年1月21日, 平成21年, 16日, 昨年末, 2007年3月期, 1990年代, 今後4年間).

An own grammar: ja-timex 0.2.8 (2023, tied to a pre-release of pendulum) misreads 1599年-1600年 and 14-15日, gives
relative dates as durations, and knows no 同日 or 翌10日. ISO 8601 cannot name seasons, halves and thirds of a month
(今夏, 上半期, 下旬): those get the year or month that holds them. Quantities are read in `kg.mention.value.quantity`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.mention.value import time_patterns as pattern
from kg.mention.value.blanks import closed
from kg.mention.value.dates import (
    Anchor,
    Base,
    Day,
    Tense,
    Written,
    add_months,
    of_named_day,
    of_named_month,
    resolve,
)
from kg.mention.value.durations import iso_duration, measures
from kg.mention.value.number import number
from kg.mention.value.tense import tense
from kg.mention.value.written_dates import WrittenDate, written_date
from kg.model import Document, Mention, MentionKind, Sentence, Time

__all__ = ["find", "find_all"]


def find(sentence: Sentence, document: Document) -> tuple[Mention, ...]:
    """The times of one sentence; 同日 and its like count from the times before them in the same sentence."""
    return tuple(_Reader(sentence, document, Anchor()).read())


def find_all(sentences: Iterable[Sentence], document: Document) -> tuple[Mention, ...]:
    """The times of all sentences of a document in order, each of type Date; 同日 counts from the last date before it.

    What depends on a date that is not known (昨年 in a document without one) keeps only its text.
    """
    anchor = Anchor()
    out: list[Mention] = []
    for sentence in sentences:
        anchor.begin()
        out.extend(_Reader(sentence, document, anchor).read())
    return tuple(out)


# What something later is later than: 提携の, 事故から, 発生.
_AFTER = re.compile(r"(?:から|の|[一-龥ァ-ヴー])$")
_NO_START = re.compile(r"(?:[\d.]|第|割|[A-Za-z][-.]?)$")

_HOUR = re.compile(r"(?:午前|午後|夜|夕|朝|未明|昼|深夜)")
_TOLD = re.compile(r"(?:た|ました)[」』]?。?$")


class _Reader:
    """Reads one sentence from left to right, and moves the anchor along."""

    def __init__(self, sentence: Sentence, document: Document, anchor: Anchor) -> None:
        self.closed = closed(sentence)
        self.text = self.closed.text
        self.sentence, self.document, self.anchor = sentence, document, anchor
        self.report = document.date
        self.named: Day | None = None  # the last day that this sentence gives with its month

    def read(self) -> Iterator[Mention]:
        position = 0
        while match := pattern.TRIGGER.search(self.text, position):
            start = match.start()
            end, time = self._at(start)
            if end > start and time and self._stands_alone(start, end):
                yield self._mention(start, end, time)
            position = max(end, start + 1 if end == start and match[0][0] in "同翌前" else match.end())

    def _at(self, start: int) -> tuple[int, Time | None]:
        """The end of what is read at a place, and its time; no time where it measures nothing (10年ぶり, 午後3時)."""
        before = self.text[max(0, start - 3) : start]
        if skip := pattern.SKIP.match(self.text, start):
            return skip.end(), None
        if _NO_START.search(before) or self.text.startswith("第", start):
            return start, None
        for reader in (self._century, self._week, self._turn, self._duration, self._date):
            if found := reader(start):
                return found
        return start, None

    def _stands_alone(self, start: int, end: int) -> bool:
        """Words like 明日 and 土曜 also begin names (明日香, 明日香村): the tokens decide."""
        if not self.sentence.tokens or self.text[start].isdigit():
            return True
        at, stop = self.closed.start(start), self.closed.end(end)
        return any(
            t.start == at and "固有名詞-人名" not in t.tag and not ("固有名詞" in t.tag and t.end > stop)
            for t in self.sentence.tokens
        )

    def _mention(self, start: int, end: int, time: Time) -> Mention:
        a, b = self.closed.start(start), self.closed.end(end)
        surface = self.document.text[a:b]
        head = next((i for i, t in enumerate(self.sentence.tokens) if t.start < b <= t.end), 0)
        time = replace(time, text=surface)
        return Mention(MentionKind.TIME, a, b, surface, "Date", self.sentence.index, head, time=time)

    # -- durations, and distances from a date -------------------------------------------------------------------

    def _duration(self, start: int) -> tuple[int, Time | None] | None:
        if prison := pattern.SENTENCE.match(self.text, start):
            return prison.end(), Time("", duration=f"P{number(prison['Y'])[0]}Y{number(prison['M'])[0]}M")
        m = pattern.duration(self.text, start)
        parts = {k: v for k, v in m.groupdict().items() if v and k in "YMWDhms"}
        if not (parts or m["half"]) or not measures(self.text, m, parts, self.report):
            return None
        end = m.end()
        if counted := pattern.COUNTED.match(self.text, end):
            return counted.end(), None
        values = {k: number(v) for k, v in parts.items()}
        amounts = {k: v for k, (v, _) in values.items()}
        shift = None if m["lead"] and m["lead"].startswith(("今後", "過去")) else pattern.SHIFT.match(self.text, end)
        if any(vague for _, vague in values.values()):
            return shift.end() if shift else end, Time("")
        if shift:
            if set(parts) & set("hms"):
                return shift.end(), None  # 事故の30分後 tells no length
            known = bool(shift["back"] or self.anchor.day) or not self._after_something(start, shift.end())
            at = self._shifted(amounts, m["half"], -1 if shift["back"] else 1) if known else None
            return shift.end(), self._point(at)
        return end, Time("", duration=iso_duration(amounts, m))

    def _after_something(self, start: int, end: int) -> bool:
        """Whether so many days later is later than what is not dated: 提携の2日後, 発生3日後, 3日後、…した."""
        return _AFTER.search(self.text[:start]) is not None or tense(self.sentence, self.closed.end(end)) is Tense.PAST

    def _shifted(self, amounts: dict[str, int | float], half: str | None, sign: int) -> Day | None:
        """2年前, 3か月後: counted from the date named before in the sentence for 後, else from the report's."""
        origin = self.anchor.day if sign > 0 and self.anchor.day else self.report
        if origin is None or any(isinstance(v, float) for v in amounts.values()):
            return None
        if half or "M" in amounts:
            months = 6 if half == "半年" else 0
            months += int(amounts.get("M", 0)) + 12 * int(amounts.get("Y", 0))
            return add_months(Day.of(origin), sign * months) if months else None
        if "Y" in amounts:
            year = origin.year + sign * int(amounts["Y"])
            return Day(year) if year > 0 else None  # 5万年前
        days = int(amounts.get("D", 0)) + 7 * int(amounts.get("W", 0))
        try:
            return Day.of(origin + datetime.timedelta(days=sign * days))
        except OverflowError:
            return None

    # -- dates --------------------------------------------------------------------------------------------------

    def _date(self, start: int) -> tuple[int, Time | None] | None:
        date = written_date(self.text, start, self.report)
        if date is None:
            return None
        first = self._resolve(date.first, date)
        if first:
            self.anchor.update(first, self.report)
        last = self._follow(first, date.last) if date.last else None
        end = date.end
        if date.last is None and (between := pattern.BETWEEN.match(self.text, end)):
            other = None if self._duration(between.end()) else written_date(self.text, between.end(), self.report)
            if other and not other.last:
                last, end, date.years = self._follow(first, other.first), other.end, 1
                date.last = other.first
        if first is None or (date.last and last is None):
            return end, Time("")
        self._remember(first, last, date)
        tail = pattern.SINCE.match(self.text, end)
        end = tail.end() if tail else end
        if last is not None:
            hour = pattern.PART_OF_DAY.match(self.text, end)
            return hour.end() if hour else end, Time("", str(first), str(last))
        if date.years > 1:
            return end, Time("", str(first), str(Day(first.year + date.years - 1)))
        if (tail and tail["since"]) or pattern.FROM.match(self.text, end):
            return end, Time("", str(first), None)
        if (tail and tail["until"]) or pattern.UNTIL.match(self.text, end):
            return end, Time("", None, str(first))
        hour = pattern.THEN.match(self.text, end)
        return hour.end() if hour else end, self._point(first)

    def _resolve(self, written: Written, date: WrittenDate) -> Day | None:
        how = tense(self.sentence, self.closed.end(date.end)) if self.report else Tense.OPEN
        if date.forced and how is Tense.OPEN:
            how = date.forced
        hour = written.day is not None and written.day.base is Base.ANCHOR and _HOUR.match(self.text, date.end)
        if hour and _TOLD.search(self.text):
            how = Tense.PAST  # 期間は12月25日までだ。同日夜に協議し、反対を表明することを決めた
        found = resolve(written, self.report, self.anchor, how)
        if written.month or written.year:
            absolute = written.month is not None and written.month.base is Base.ABSOLUTE
            self.named = found if absolute and found is not None and found.day else None
        elif written.day and self.named is not None:
            return of_named_month(written.day, found, self.named, self.report)
        elif written.day:
            return of_named_day(written.day, found, self.anchor, self.report)
        return found

    def _remember(self, first: Day, last: Day | None, date: WrittenDate) -> None:
        self.anchor.update(last or first, self.report)
        for day in (first, last) if date.first.month else ():
            if day is not None and day.day is not None:
                self.anchor.named[day.day] = day
        year = date.first.year
        aim = pattern.AIM.match(self.text, date.end)  # 2030年の実用化を目指し、4月に研究所を開く
        if year and year.base is Base.ABSOLUTE and not aim and (self.report is None or year.value != self.report.year):
            self.anchor.explicit = (last or first).year

    def _follow(self, first: Day | None, written: Written) -> Day | None:
        """The end of a span; what it leaves out it takes from the beginning (2004年4月から6月)."""
        if first is None or written.year or (written.month and written.month.base is not Base.ABSOLUTE):
            return resolve(written, self.report, self.anchor, Tense.OPEN)
        month, day = written.month, written.day
        if day and day.base is not Base.ABSOLUTE:
            return resolve(written, self.report, self.anchor, Tense.OPEN)
        if month:
            at = Day(first.year + (month.value < (first.month or 1)), month.value, day.value if day else None)
        elif day and first.month:
            at = first if day.value > (first.day or 0) else add_months(first, 1)
            at = Day(at.year, at.month, day.value)
        else:
            return None
        return at if at.exists() else None

    # -- weeks, centuries, turns of the year --------------------------------------------------------------------

    def _century(self, start: int) -> tuple[int, Time | None] | None:
        m = pattern.CENTURY.match(self.text, start)
        if m is None:
            return None
        n = int(number(m["century"])[0])
        first, last = (1 - 100 * n, 100 - 100 * n) if m["bc"] else (100 * (n - 1) + 1, 100 * n)
        return m.end(), Time("", str(Day(first)), str(Day(last)))

    def _week(self, start: int) -> tuple[int, Time | None] | None:
        m = pattern.WEEK.match(self.text, start)
        if m is None:
            return None
        if self.report is None:
            return m.end(), Time("")
        monday = self.report - datetime.timedelta(days=self.report.weekday())
        if m["alone"]:
            how = tense(self.sentence, self.closed.end(m.end()))
            ahead = (pattern.WEEKDAYS.index(m["alone"]) - self.report.weekday()) % 7
            days = ahead if how is Tense.FUTURE or ahead == 0 else ahead - 7
            return m.end(), self._point(Day.of(self.report + datetime.timedelta(days=days)))
        monday += datetime.timedelta(weeks=pattern.WEEKS.get(m["week"] or "", 0))
        if m["weekday"]:
            return m.end(), self._point(Day.of(monday + datetime.timedelta(days=pattern.WEEKDAYS.index(m["weekday"]))))
        first = monday + datetime.timedelta(days=5 if m["end"] or m["weekend"] else 0)
        return m.end(), Time("", first.isoformat(), (monday + datetime.timedelta(days=6)).isoformat())

    def _turn(self, start: int) -> tuple[int, Time | None] | None:
        """年内, 年末, 年度末, 年明け: of the report's year."""
        m = pattern.TURN.match(self.text, start)
        if m is None:
            return None
        if self.report is None:
            return m.end(), Time("")
        year, month = self.report.year, self.report.month
        fiscal = year - (month < 4)
        if m["new"]:
            return m.end(), self._point(Day(year + (month >= 10)))
        at = {"年内": Day(year), "年末": Day(year, 12), "年度内": Day(fiscal), "年度末": Day(fiscal + 1, 3)}
        return m.end(), self._point(at[m["inside"]])

    def _point(self, at: Day | None) -> Time:
        if at is None or not at.exists():
            return Time("")
        self.anchor.update(at, self.report)
        return Time("", str(at), str(at))
