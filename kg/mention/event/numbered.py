"""What tells one event from another of the same noun: 第76回の大会, 2次ドラフト, 3位決定戦, 男子400メートルリレー."""

from __future__ import annotations

import re

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, beginning
from kg.model import MentionKind, Sentence

__all__ = ["numbered"]

_NUMBER = r"[0-9０-９一二三四五六七八九十]+"
_GAMES = ("五輪", "オリンピック", "パラリンピック")
_SEASON = re.compile(r"(?:夏季|冬季|夏期|冬期)$")
_METALS = frozenset("金銀銅")
_UNITS = ("メートル", "キロ")
_WHO = r"(?:男子|女子|男女|混合)"
_BEFORE = re.compile(
    rf"(?:第{_NUMBER}[回次期](?:[（(][^（）()]{{1,12}}[）)])?の?"
    rf"|{_NUMBER}(?:次|位|回|人制|番勝負)"
    rf"|{_WHO}?{_NUMBER}\s?[×x]\s?{_NUMBER}\s?(?:メートル|ｍ|m|M)"
    rf"|{_WHO}?[0-9０-９.,]+\s?(?:メートル|ｍ|m|M|キロ|km|kg級|キロ級)(?:自由形|平泳ぎ|背泳ぎ|障害|ハードル)?"
    rf"|{_WHO}(?:団体|個人)?)$"
)
_LENGTH = re.compile(rf"{_WHO}?(?:{_NUMBER}\s?[×x]\s?)?[0-9０-９.,]+\s?$")  # before a noun that begins with its unit

_FOUNDED = re.compile(
    rf"(?:創立|設立|創設|創業|創刊|開館|開業|開校|開港|開園|開通|開設|結成|制定|発足|生誕|没後|終戦|戦後|被爆|返還|市制|町制)?{_NUMBER}$"
)
_STORM = re.compile(rf"(?P<kind>台風|熱帯低気圧)第(?P<number>{_NUMBER}号)")
# What a prize is called by, too: 第15回（1984年）星雲賞, 平成29年度芸術選奨; the year before is that of the winning.
_PRIZE_OF = re.compile(
    rf"(?:第{_NUMBER}回(?:[（(][0-9]{{4}}年度?[）)])?|(?:平成|昭和|令和|[12][0-9])[0-9０-９元]{{1,2}}年度)$"
)
_YEAR = re.compile(r"[0-9]{4}年(?:度)?(?=第)")
_GRADED = re.compile(r"[^、。]{2,}(?:勲章|勲位)[ァ-ヺー・]{3,}")  # レジオン・ドヌール勲章オフィシエ
_ORDER = 3.0  # more than the recogniser has for a thing
_YEARS = ("周年", "年記念", "年祭")


def numbered(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> list[Span]:
    """The spans of a sentence, those of events from the number on that stands before their noun; no name is run into."""
    gone: list[Span] = []
    for span in spans:
        _prize(sentence, span, lexicon)
        _of_season(sentence, span, spans)
        if span.nested or not lexicon.is_a(span.type, "Event"):
            continue
        _without_discipline(sentence, span, lexicon)
        _grand(sentence, span)
        if (storm := _STORM.fullmatch(span.surface(sentence))) is not None:
            span.aliases = (*span.aliases, storm["kind"] + storm["number"])
        if span.kind is MentionKind.PRONOUN or (
            span.kind is MentionKind.NAME and not lexicon.class_of(span.surface(sentence))
        ):
            continue
        text = span.surface(sentence)
        number = _FOUNDED if text.startswith(_YEARS) else _LENGTH if text.startswith(_UNITS) else _BEFORE
        found = number.search(sentence.text, 0, span.start - sentence.start)
        begin = beginning(sentence.tokens, sentence.start + found.start()) if found is not None else None
        if found is None or begin is None:
            continue
        start = sentence.start + found.start()
        inside = [s for s in spans if s is not span and s.start < span.start and start < s.stop]
        if any(s.kind is not MentionKind.NOMINAL or s.start < start for s in inside):
            continue
        gone += inside
        span.begin, span.start = begin, start
    return [s for s in spans if not any(s is other for other in gone)] if gone else spans


def _prize(sentence: Sentence, span: Span, lexicon: Lexicon) -> None:
    """What tells a prize from that of another year, and the class of an order that is named with its grade."""
    if span.kind is not MentionKind.NAME or span.entity is not None:
        return
    text = span.surface(sentence)
    if "勲" in text and _GRADED.fullmatch(text) is not None:
        span.type = "Award"
        span.vote("Award", _ORDER)
    if "Award" not in (span.type, lexicon.class_of(text)):
        return
    year = _YEAR.match(text)
    begin = beginning(sentence.tokens, span.start + year.end()) if year is not None else None
    if year is not None and begin is not None:
        span.begin, span.start = begin, span.start + year.end()
    if (found := _PRIZE_OF.search(sentence.text, 0, span.start - sentence.start)) is not None:
        span.aliases = (*span.aliases, found.group() + span.surface(sentence))


def _without_discipline(sentence: Sentence, span: Span, lexicon: Lexicon) -> None:
    """Cuts off what is competed in from the games, and what was won: 北京五輪 of 北京五輪陸上競技, of 北京五輪金メダリスト."""
    for i in range(span.begin, span.end - 1):
        token = sentence.tokens[i]
        rest = sentence.part(token.end, span.stop)
        if token.surface.endswith(_GAMES) and (rest in _METALS or not lexicon.class_of(rest)):
            span.end, span.stop = i + 1, token.end
            return


def _of_season(sentence: Sentence, span: Span, spans: list[Span]) -> None:
    """Adds 夏季 or 冬季 before the word for the games, which tells them from all others."""
    season = (
        _SEASON.search(sentence.ahead(sentence.tokens[span.begin].start)) if span.surface(sentence) in _GAMES else None
    )
    begin = beginning(sentence.tokens, sentence.start + season.start()) if season is not None else None
    if season is None or begin is None:
        return
    start = sentence.start + season.start()
    if not any(s is not span and s.start <= start and span.stop == s.stop for s in spans):  # 2032年夏季五輪
        span.begin, span.start, span.entity = begin, start, None


def _grand(sentence: Sentence, span: Span) -> None:
    """Adds the first word of 大相撲, which the tokens may part: 大 + 相撲初場所."""
    start = span.start - sentence.start
    if span.surface(sentence).startswith("相撲") and sentence.text[:start].endswith("大"):
        begin = beginning(sentence.tokens, span.start - 1)
        if begin is not None:
            span.begin, span.start = begin, span.start - 1
