"""Lengths of time: which words name one (10年間 and 3か月, not 2010年 and 3日), and ISO 8601 for them."""

from __future__ import annotations

import datetime
import re

from kg.mention.value import time_patterns as pattern
from kg.mention.value.number import number

__all__ = ["iso_duration", "measures"]

# What somebody became, without a verb: 22年海浜電池社長、24年専務。
_CAREER = re.compile(r"(?!連続|以上|前後|計画|契約|国債|未満|以内|程度|周年)[一-龥ァ-ヴーA-Z・]{2,25}(?:[。、（(]|$)")
# What was done in a year of three digits: 778年の創建, 794年に遷都した。
_OLD = re.compile(
    r"(?:頃|ごろ)?[にの]?(?:創建|建立|開山|開基|創祀|鎮座|造営|築城|遷都|即位|開創|創業|建てられ|築かれ|造られ|建造)"
)


def measures(text: str, m: re.Match[str], parts: dict[str, str], report: datetime.date | None) -> bool:
    """Whether the words name a length of time, not a date (10年間 and 3か月, not 2010年 and 3日)."""
    if m["half"] or m["span"] or m["halfY"] or m["halfM"] or m["halfh"] or set(parts) & set("MWhms"):
        return not ("Y" in parts and "D" in parts)
    rest, lead = text[m.end() :], m["lead"]
    if "D" in parts:
        stay = text[: m.start()].endswith("泊")  # 2泊3日のツアー
        said = lead or stay or pattern.MEASURED.match(rest) or pattern.COUNTED.match(rest)
        return "Y" not in parts and bool(said or number(parts["D"])[1])
    numeral = parts["Y"]
    if pattern.MEASURED.match(rest) or number(numeral)[1] or not (numeral.isdigit() or len(numeral) > 1):
        return True
    if len(numeral) == 4 and not set(numeral) & set("十百千"):
        return False
    if len(numeral) == 3 and numeral.isdigit() and _OLD.match(rest):
        return False
    if lead or pattern.COUNTED.match(rest) or not numeral.isdigit() or len(numeral) != 2:
        return bool(lead) or len(numeral) == 1 or not pattern.MONTH_FOLLOWS.match(rest)
    return not _short_year(text, numeral, m.start("Y"), rest, report)


def _short_year(text: str, numeral: str, start: int, rest: str, report: datetime.date | None) -> bool:
    """Whether two digits are a year (17年に, 08年) and not a number of years (10年に及ぶ)."""
    if pattern.TERM_OF.search(text[:start]):
        return False
    if numeral[0] == "0" or text[start - 1 : start] == "'" or pattern.YEAR_FOLLOWS.match(rest):
        return True
    if re.match(r"(?:から|以降|以来|末|春|夏|秋|冬|初め|まで|[（(](?:昭和|平成|令和))", rest):
        return True
    if re.match(r"に(?!わた|渡|及|も|達|延|短|減|一|二|1|2|満)", rest):
        return int(numeral) >= 50 or report is None or int(numeral) <= report.year % 100 + 10
    if _CAREER.match(rest) and text[:start].rstrip(" 　")[-1:] in ("", "。", "、", "）", ")"):
        return int(numeral) >= 50 or report is None or int(numeral) <= report.year % 100 + 1
    return int(numeral) >= 50 and bool(re.match(r"の(?!歴史|歳月|伝統|節目)|[一-龥ァ-ヴ、]", rest))


def iso_duration(amounts: dict[str, int | float], m: re.Match[str]) -> str:
    """ISO 8601: 4年 is P4Y, 2年半 P2Y6M, 3時間30分 PT3H30M, 2週間 P2W (P14D where other units stand beside it)."""
    if m["half"] and not amounts:
        return pattern.HALVES[m["half"]]
    amounts = dict(amounts)
    if m["halfY"]:
        amounts["M"] = amounts.get("M", 0) + 6
    if m["halfM"]:
        amounts["D"] = amounts.get("D", 0) + 15
    if m["halfh"]:
        amounts["m"] = amounts.get("m", 0) + 30
    if "W" in amounts and len(amounts) > 1:
        amounts["D"] = amounts.get("D", 0) + 7 * amounts.pop("W")
    date = "".join(f"{amounts[k]}{k}" for k in "YMWD" if k in amounts)
    clock = "".join(f"{amounts[k]}{k.upper()}" for k in "hms" if k in amounts)
    return "P" + date + (f"T{clock}" if clock else "")
