"""Where the news begins in a text that a box of headlines was run into: 交通関連ニュース青葉線が全線開業若草駅が完成朝刊紙によると、…

Pages lose their boxes' lines and rules on the way to plain text, and the headlines become part of the first sentence.
Nothing is named there. The news begins behind the text's own headline, with its source or with the day it is of.
"""

from __future__ import annotations

import re

from kg.mention.lexicon import Lexicon
from kg.model import Document

__all__ = ["news_from"]

_MARK = re.compile(r"(?:関連|最新)(?:ニュース|記事)|公開された記事|記事一覧|(?:すべて|全て)の記事")
_FAR = 80  # characters within which a box says what it is
_LONG = 1_200  # and within which it has to end
_SHORTEST = 8  # characters of a headline that is looked for
_GOES_ON = re.compile(
    r"[一-龥々ァ-ヺA-Za-zＡ-Ｚａ-ｚ0-9０-９『]"
)  # no particle: the headline is no part of the sentence
_TOLD = re.compile(r"(?:[（(][^（）()]{1,20}[）)])?(?:など|等|の報道|の記事|の取材|の情報)*(?:によると|によれば)")
_BETWEEN = re.compile(r"(?:[・、とや]|および|及び|並びに)$")
_SPELLED = re.compile(r"[A-Za-z][A-Za-z.]*$")
_DAY = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?=[^。]{0,12}(?:UTC|午[前後]))")
_NAME = 20  # characters of a source at the most


def news_from(document: Document, words: Lexicon) -> int:
    """The character that the news begins with; 0 where no box stands before it."""
    text = document.text[:_LONG]
    stop = text.find("。")
    text = text[: stop if stop >= 0 else None]
    mark = _MARK.search(text[:_FAR])
    headline = _headline(text, document.title)
    if mark is None and not headline:
        return 0
    behind = max(mark.end() if mark else 0, headline)
    told = _TOLD.search(text, behind)
    if told is not None:
        source = _source_of(text, behind, told.start(), words)
        return headline if source is None else source
    return next((_told_of(text, behind, day.start(), words) for day in _DAY.finditer(text, behind)), headline)


def _told_of(text: str, behind: int, day: int, words: Lexicon) -> int:
    """Where a sentence begins that has whom it tells of before its day: 青葉市は2月3日(UTC+9)、."""
    if text[day - 1] not in "はが":
        return day
    whom = _name(text, behind, day - 1, words, "Thing")
    return day if whom is None else whom


def _headline(text: str, title: str | None) -> int:
    """Where the text's own headline ends in its first sentence, if it is no part of what is said there, else 0."""
    letters = "".join((title or "").split())
    if len(letters) < _SHORTEST or letters not in "".join(text.split()):
        return 0
    found = re.search(r"\s*".join(map(re.escape, letters)), text)
    return found.end() if found and _GOES_ON.match(text, found.end()) else 0


def _source_of(text: str, behind: int, told: int, words: Lexicon) -> int | None:
    """Where the sources begin that the news is told by: A通信・B新聞によると."""
    start = _source(text, behind, told, words)
    while start is not None and (between := _BETWEEN.search(text, behind, start)) is not None:
        before = _source(text, behind, between.start(), words)
        if before is None:
            break
        start = before
    return start


def _source(text: str, behind: int, end: int, words: Lexicon) -> int | None:
    """Where the name of a newsroom begins that ends there."""
    name = _name(text, behind, end, words, "MediaOrganization")
    spelled = _SPELLED.search(text, behind, end) if name is None else None
    return spelled.start() if spelled else name


def _name(text: str, behind: int, end: int, words: Lexicon, kind: str) -> int | None:
    """Where a known name of the class begins that ends there."""
    for start in range(max(behind, end - _NAME), end - 1):
        found = words.ontology.entities.at(text, start)
        if found is not None and found[0] == end and words.is_a(found[1].type, kind):
            return start
    return None
