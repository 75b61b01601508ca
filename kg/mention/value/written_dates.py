"""The parts of a date as they are written: year, month and day, each of which may be missing, and the end of a span."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from kg.mention.value import time_patterns as pattern
from kg.mention.value.dates import ERAS, SOLAR, Base, Part, Tense, Written, two_digit_year
from kg.mention.value.number import number

__all__ = ["WrittenDate", "written_date"]

_OURS = re.compile(r"\((?P<year>\d{3,4})年(?:(?P<month>\d{1,2})月(?P<day>\d{1,2})日)?\)")
_TENSES = {"去る": Tense.PAST, "来る": Tense.FUTURE}


@dataclass(slots=True)
class WrittenDate:
    """A date expression in plain text: where it ends, what is written, and the other end of a span."""

    end: int
    first: Written
    last: Written | None = None
    years: int = 1  # how many years it covers from the first: 10 for a decade
    forced: Tense | None = None


def written_date(text: str, start: int, report: datetime.date | None) -> WrittenDate | None:
    """The parts of a date from a place on: year, month, day, each of which may be missing."""
    end, last, years, forced = start, None, 1, None
    year = month = day = None
    fiscal = old = False
    if m := pattern.YEAR.match(text, end):
        year, last_year, years = _year(m, report)
        if year is None:
            return None
        fiscal, end = bool(m["tail"] and "度" in m["tail"]), m.end()
        old = bool(m["era"]) and year.value < SOLAR
        last = Written(last_year) if last_year else None
    single = last is None and years == 1
    m = pattern.MONTH.match(text, _past_link(text, end) if year else end)
    if single and m and (not m["month"] or _in(m["month"], 12)):
        month, end = _part(m, "month", pattern.REPORT_MONTHS, pattern.ANCHOR_MONTHS), m.end()
        last = Written(month=Part(Base.ABSOLUTE, int(number(m["last"])[0]))) if m["last"] else None
        forced = _TENSES.get(m["rel"] or "")
        if term := pattern.TERM.match(text, end):  # accounts are reported when closed
            end, forced = term.end(), Tense.PAST
    m = pattern.DAY.match(text, _past_link(text, end) if month else end)
    if last is None and (month or not year) and m and (not m["day"] or _in(m["day"], 31)):
        day, end = _part(m, "day", pattern.REPORT_DAYS, pattern.ANCHOR_DAYS), m.end()
        last = Written(day=Part(Base.ABSOLUTE, int(number(m["last"])[0]))) if m["last"] else None
        forced = _TENSES.get(m["rel"] or "", forced)
    if m := pattern.FEAST.match(text, _past_link(text, end) if year else end):
        (month, day), end = (Part(Base.ABSOLUTE, n) for n in pattern.FEASTS[m[0]]), m.end()
    if year is None and month is None and day is None:
        return None
    if old and year is not None:
        return _of_old(text, end, year)
    written = Written(year, month, day)
    if day is None and (part := pattern.PART.match(text, end)):
        if year and not month and part["part"] in ("末", "年末", "暮れ"):
            december = replace(written, month=Part(Base.ABSOLUTE, 12))
            written = replace(written, fiscal_end=True) if fiscal else december
        end = part.end()
    elif note := pattern.WEEKDAY_NOTE.match(text, end):
        end = note.end()
        written = replace(written, weekday=pattern.WEEKDAYS.index(note[1] or note[2]))
    return WrittenDate(end, written, last, years, forced)


def _of_old(text: str, end: int, year: Part) -> WrittenDate:
    """What a date by the old calendar that ends at `end` means: what the bracket behind it says (慶長5年9月15日（1600年
    10月21日）), else the year alone."""
    ours = _OURS.match(text, end)
    if ours is None:
        return WrittenDate(end, Written(year))
    first, month, day = (Part(Base.ABSOLUTE, int(ours[k])) if ours[k] else None for k in ("year", "month", "day"))
    return WrittenDate(ours.end(), Written(first, month, day))


def _year(m: re.Match[str], report: datetime.date | None) -> tuple[Part | None, Part | None, int]:
    """The year, the last year of 2007-08年, and the years covered (10 for 1990年代)."""
    if m["era"]:
        first = ERAS[m["era"]] + (1 if m["reign"] == "元" else int(number(m["reign"])[0]))
    elif m["year"]:
        first = int(number(m["year"])[0])
        if m["bc"]:
            first = 1 - first
        elif len(m["year"]) == 2 and not m["ad"]:  # 紀元20年
            first = two_digit_year(first, report)
    else:
        word = m["word"] or m["season"]
        if word in pattern.ANCHOR_YEARS:
            return Part(Base.ANCHOR, pattern.ANCHOR_YEARS[word]), None, 1
        return Part(Base.REPORT, (pattern.REPORT_YEARS | pattern.SEASON_YEARS)[word]), None, 1
    if m["tail"] == "代" and first % 10:
        return None, None, 1
    last = None
    if m["last"]:
        second = int(m["last"])
        last = second if second >= 100 else first - first % 100 + second
        if last <= first:
            return None, None, 1
    part = Part(Base.ABSOLUTE, last) if last else None
    return Part(Base.ABSOLUTE, first), part, 10 if m["tail"] == "代" else 1


def _past_link(text: str, end: int) -> int:
    link = pattern.LINK.match(text, end)
    return link.end() if link else end


def _in(numeral: str, most: int) -> bool:
    return 1 <= number(numeral)[0] <= most


def _part(m: re.Match[str], group: str, report: dict[str, int], anchor: dict[str, int]) -> Part:
    if word := m["word"]:
        if word in pattern.RECENT_DAYS:
            return Part(Base.RECENT, pattern.RECENT_DAYS[word])
        return Part(Base.REPORT, report[word]) if word in report else Part(Base.ANCHOR, anchor[word])
    near = {"同": "same", "翌": "next", "あくる": "next", "前": "same"}.get(m["rel"] or "", "")
    return Part(Base.ABSOLUTE, int(number(m[group])[0]), near)
