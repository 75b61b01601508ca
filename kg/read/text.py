"""Plain text and Markdown → what the text says: front matter taken off, markup undone, language looked at."""

from __future__ import annotations

import datetime
import re
import unicodedata

__all__ = ["front_matter", "language", "parse_date", "plain"]

_FIELD = re.compile(r"([A-Za-z_]+)\s*:\s*(.*)")
_DATE = re.compile(
    r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?!\d)"
)


def parse_date(text: str) -> datetime.date | None:
    """The day that `text` begins with (2025-01-22, 2025-01-22T09:00Z, 2025/1/22, 2025年1月22日, 20250122), or None."""
    match = _DATE.match(unicodedata.normalize("NFKC", text.strip()))
    if not match:
        return None
    year, month, day = (int(g) for g in match.groups() if g)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The `key: value` lines between two lines of `---` at the very top, and the text after them.

    Where the top is anything else, the fields are empty and the text is returned as it is.
    """
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != "---":
        return {}, text
    fields: dict[str, str] = {}
    for i, line in enumerate(lines[1:40], 1):
        if line.rstrip() == "---":
            return fields, "".join(lines[i + 1 :])
        match = _FIELD.fullmatch(line.strip())
        if not match:
            break
        fields[match[1].lower()] = match[2].strip().strip("\"'")
    return {}, text


_UNDO = (
    (re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.M | re.S), ""),  # fenced code
    (re.compile(r"<!--.*?-->", re.S), ""),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),  # pictures
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),  # links
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$", re.M), r"\1"),
    (re.compile(r"^ {0,3}>[ \t]?", re.M), ""),
    (re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}$", re.M), ""),  # rules
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\*)\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?!\*)"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
)
_TITLE = re.compile(r"^ {0,3}#[ \t]+(.+?)[ \t#]*$", re.M)


def plain(markdown: str) -> tuple[str | None, str]:
    """The first top heading of a Markdown text, if any, and the text without its markup."""
    title = _TITLE.search(markdown)
    for pattern, replacement in _UNDO:
        markdown = pattern.sub(replacement, markdown)
    return (title[1].strip() if title else None), markdown


def language(text: str) -> str:
    """`ja`, `ko`, `zh` or `und`, by the scripts of the text: Japanese news is never without kana.

    Fewer than 20 letters are believed to be Japanese: a headline may be all kanji.
    """
    counts = {"kana": 0, "han": 0, "hangul": 0, "other": 0}
    for c in text[:20_000]:
        if "぀" <= c <= "ヿ" or "ｦ" <= c <= "ﾟ":
            counts["kana"] += 1
        elif "一" <= c <= "鿿" or "㐀" <= c <= "䶿":
            counts["han"] += 1
        elif "가" <= c <= "힣":
            counts["hangul"] += 1
        elif c.isalpha():
            counts["other"] += 1
    letters = sum(counts.values())
    # Latin letters of names are many to a word where kanji are few: they count a quarter.
    if letters < 20 or counts["kana"] > 0.05 * (letters - 0.75 * counts["other"]):
        return "ja"
    if counts["hangul"] > letters / 3:
        return "ko"
    return "zh" if counts["han"] > letters / 3 else "und"
