"""What a written date means: missing years and months, relative days, eras, and their ISO 8601 forms.

A date is written from three sides: in full (2025年1月21日), from the day of the report (昨年12月, 16日), or from a
date the text gave before (同日, 翌2010年4月). `Written` says which; `resolve` answers with a `Day`.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from string import digits

from kg.mention.words import words

__all__ = [
    "ERAS",
    "SOLAR",
    "Anchor",
    "Base",
    "Day",
    "Part",
    "Tense",
    "Written",
    "add_months",
    "of_named_day",
    "of_named_month",
    "resolve",
    "two_digit_year",
]

ERAS = {era.rstrip(digits): int(era[len(era.rstrip(digits)) :]) - 1 for era in words("eras")["years"]}
"""The year before the first of each era: 平成21年 is 1988 + 21."""
SOLAR = 1873
"""The first year whose months and days are those of our calendar."""


class Base(StrEnum):
    """What a part of a date counts from."""

    ABSOLUTE = "absolute"
    REPORT = "report"
    ANCHOR = "anchor"
    RECENT = "recent"  # the anchor's if it is of these weeks, else the report's


@dataclass(frozen=True, slots=True)
class Part:
    """A year, month or day as written: its number, or its distance from the report's or the anchor's.

    `near` marks a number that belongs to the anchor: "same" (同4月: April of its year) or "next" (翌10日: the first
    10th after it).
    """

    base: Base
    value: int
    near: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written. `fiscal_end` is the end of a fiscal year, which begins in April (2010年度末: March 2011);
    `weekday` counts from Monday, 0 (10月24日(金): 4)."""

    year: Part | None = None
    month: Part | None = None
    day: Part | None = None
    fiscal_end: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar year, month or day (astronomical years: 0 is 1 BC)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """ISO 8601, as precise as known."""
        text = f"{self.year:04d}" if self.year >= 0 else f"-{-self.year:04d}"
        return text + "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)

    @classmethod
    def of(cls, date: datetime.date) -> Day:
        """A whole date."""
        return cls(date.year, date.month, date.day)

    def date(self) -> datetime.date:
        """The first day it covers. Raises `ValueError` outside the years 1 to 9999."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def exists(self) -> bool:
        """Whether the calendar has such a month and day."""
        if self.month is None:
            return True
        if not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= calendar.monthrange(max(1, self.year), self.month)[1]


@dataclass(slots=True)
class Anchor:
    """The last dates a text has named: what 同日, 翌月 and 前年 count from. `explicit` is a year written out in this
    sentence that later months without a year belong to; `over` the last day that the report can look back on; `here`
    whether this sentence has named a day; `named` the days that it names with their month, by their number, and `before` those
    of the sentence before."""

    year: int | None = None
    month: Day | None = None
    day: datetime.date | None = None
    explicit: int | None = None
    over: datetime.date | None = None
    here: bool = False
    named: dict[int, Day] = field(default_factory=dict)
    before: dict[int, Day] = field(default_factory=dict)

    def begin(self) -> None:
        """Goes on to the next sentence."""
        self.explicit, self.here = None, False
        self.before, self.named = self.named, {}

    def update(self, at: Day, report: datetime.date | None = None) -> None:
        """Takes up a date that the text names; `report` is the day of the report."""
        self.year = at.year
        if at.month is not None:
            self.month = Day(at.year, at.month)
        if at.day is not None and at.year > 0:
            self.day, self.here = at.date(), True
            self.over = self.day if report is not None and self.day <= report else self.over


class Tense(StrEnum):
    """What the predicate says about when, for dates without a year."""

    PAST = "past"
    OPEN = "open"
    FUTURE = "future"


_LATELY = 3  # days before the report in which what it tells was announced
_SEASON = 200  # days from the report within which a day named with its month is taken up without it
_RECENT = 31  # days within which この日 still means the day named last
_FAR = 75  # days from the report within which a day needs no year, whatever years the sentence names before

# How much farther a future date may lie than a past one and still be preferred. With no sign of tense a date a little
# ahead beats one long past (26日召集の国会, in a report of the 20th), else the past wins: news tells what happened.
_FUTURE_COST = {Tense.PAST: 20.0, Tense.OPEN: 1.5, Tense.FUTURE: 0.2}


def add_months(at: Day, months: int) -> Day:
    """The month that lies so many months after (before, if negative)."""
    index = at.year * 12 + (at.month or 1) - 1 + months
    return Day(index // 12, index % 12 + 1)


_HEISEI = 1988
_JUST_BEEN = 3  # years


def two_digit_year(value: int, report: datetime.date | None) -> int:
    """The century of a year written with two digits: at most ten years after the report; the year of the Heisei era that
    has just been, where that would be a lifetime ago (29年 in 2018)."""
    limit = (report.year if report else 2030) + 10
    year = limit - limit % 100 + value
    era = _HEISEI + value
    if report is not None and year > limit and report.year - _JUST_BEEN <= era <= report.year:
        return era
    return year if year <= limit else year - 100


def resolve(written: Written, report: datetime.date | None, anchor: Anchor, tense: Tense) -> Day | None:
    """The date that is meant, or None where the report's date or the anchor that it counts from is not known."""
    at = _resolve(written, report, anchor, tense)
    return at if at and at.exists() else None


def _resolve(written: Written, report: datetime.date | None, anchor: Anchor, tense: Tense) -> Day | None:
    year, month, day = written.year, written.month, written.day
    if day and day.base is not Base.ABSOLUTE:
        origin = report if day.base is Base.REPORT else anchor.day or (report if day.value == 0 else None)
        ahead = (
            day.base is Base.ANCHOR and day.value == 0 and report is not None and origin is not None and origin > report
        )
        if (
            ahead and not anchor.here and tense is not Tense.FUTURE
        ):  # 来年2月28日に閉店すると発表した。市は同日、対策を協議した
            origin = anchor.over or origin
        if day.base is Base.RECENT and report and origin and abs((origin - report).days) > _RECENT:
            origin = report
        return Day.of(origin + datetime.timedelta(days=day.value)) if origin else None
    if day and day.near and not month and anchor.month:
        return _at_anchor(day, anchor.month, anchor.day)
    if day and day.near == "next" and not month:
        return None
    if month and month.base is not Base.ABSOLUTE:
        start = Day.of(report) if report and month.base is Base.REPORT else anchor.month
        if start is None or (month.base is Base.REPORT and report is None):
            return None
        at = add_months(start, month.value)
        return Day(at.year, at.month, day.value if day else None)
    number = _year(year, report, anchor) if year else None
    if year and number is None:
        return None
    if written.fiscal_end and number is not None:
        return Day(number + 1, 3)
    if number is not None:
        return Day(number, month.value if month else None, day.value if month and day else None)
    if month:
        return _of_month(written, report, anchor, tense)
    if day and report:
        here = Day.of(report)
        months = (add_months(here, k) for k in (-2, -1, 0, 1, 2))
        return _nearest(_on(written.weekday, (Day(m.year, m.month, day.value) for m in months)), report, tense)
    if day and anchor.month:
        return Day(anchor.month.year, anchor.month.month, day.value)
    return None


def _of_month(written: Written, report: datetime.date | None, anchor: Anchor, tense: Tense) -> Day | None:
    """The day or month that is meant where no year is written: the year that was just told, else that nearest the report."""
    month, day = written.month, written.day
    if month is None:
        return None
    if month.near and anchor.year is not None:
        next_year = month.near == "next" and anchor.month is not None and month.value <= (anchor.month.month or 0)
        return _with_day(anchor.year + next_year, month, day)
    if report is None:
        return _with_day(anchor.year, month, day)
    days = (Day(report.year + k, month.value, day.value if day else None) for k in (-1, 0, 1))
    nearest = _nearest(_on(written.weekday, days), report, tense)
    here = day and nearest and abs((nearest.date() - report).days) <= _FAR
    past = tense is Tense.PAST and (anchor.explicit or 0) > report.year  # 2027年の予定だったが、5月に解散された
    if anchor.explicit is not None and not (here or past):
        return _with_day(anchor.explicit, month, day)
    return nearest


def of_named_month(day: Part, found: Day | None, named: Day, report: datetime.date | None) -> Day | None:
    """What a bare day means behind `named`, a day with its month: one of that month or the next (7月3日に公示され、20日に
    投開票される), unless `found`, what it would mean alone, is when the report's news was told (7月1日付で就任すると15日発表した)."""
    if day.base is not Base.ABSOLUTE or day.near or named.day is None:
        return found
    if report is not None and found is not None and 0 <= (report - found.date()).days <= _LATELY:
        return found
    month = named if day.value > named.day else add_months(named, 1)
    at = Day(month.year, month.month, day.value)
    return at if at.exists() else found


def of_named_day(day: Part, found: Day | None, anchor: Anchor, report: datetime.date | None) -> Day | None:
    """What a bare day means that the text has just named with its month (大会は7月15・16日に開かれる。15日は…), unless `found`, what
    it would mean alone, is when the report's news was told."""
    at = (anchor.before | anchor.named).get(day.value)
    if report is None or day.base is not Base.ABSOLUTE or day.near or at is None:
        return found
    told = found is not None and 0 <= (report - found.date()).days <= _LATELY
    return found if told or abs((report - at.date()).days) > _SEASON else at


def _with_day(year: int | None, month: Part, day: Part | None) -> Day | None:
    return None if year is None else Day(year, month.value, day.value if day else None)


def _year(year: Part, report: datetime.date | None, anchor: Anchor) -> int | None:
    if year.base is Base.ABSOLUTE:
        return year.value
    start = report.year if report else None
    if year.base is Base.ANCHOR:
        start = anchor.year if anchor.year is not None else start
    return None if start is None else start + year.value


def _at_anchor(day: Part, at: Day, after: datetime.date | None) -> Day:
    if day.near == "next" and after and day.value <= after.day:
        at = add_months(at, 1)
    return Day(at.year, at.month, day.value)


def _on(weekday: int | None, days: Iterable[Day]) -> list[Day]:
    """Those of some days that fall on the weekday that is written, where any does."""
    known = [d for d in days if d.exists()]
    return [d for d in known if d.day is not None and d.date().weekday() == weekday] or known


def _nearest(candidates: Iterable[Day], report: datetime.date, tense: Tense) -> Day | None:
    def cost(at: Day) -> float:
        if at.day is None:  # months are compared as months: the report's own is at distance nil
            ahead = float((at.year - report.year) * 12 + (at.month or 1) - report.month)
        else:
            ahead = float((at.date() - report).days)
        return ahead * _FUTURE_COST[tense] if ahead > 0 else -ahead

    return min((c for c in candidates if c.exists()), key=cost, default=None)
