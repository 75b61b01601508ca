"""Dates of life and of office in the bracket behind a name: (1384年没), (1990年1月1日－)."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Mention, Time

__all__ = ["end_of_span", "marked"]

_YEAR = re.compile(r"[0-9０-９]{3,4}|年")


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
