"""Whom a person is of, in the bracket behind the name: 高木誠（海浜電機）, 高木誠選手（26、青葉学院大）, 高木誠(26)=海浜電機=.

Reports of sport, prizes and committees give the body so, and often it is one that nothing else tells for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana, latin
from kg.mention.span import Rank, Span, over, text_of
from kg.mention.triggers import triggered
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["CAREER", "affiliated", "before_bracket", "noted", "read_out"]

CAREER = frozenset(words("career")["words"])  # what of somebody's life a note in brackets tells

_OPEN, _CLOSE, _LINES = frozenset("（("), frozenset("）)"), frozenset("＝=")
_AGE = re.compile(r"(?:満)?[0-9０-９]{1,3}(?:歳|年生?)?[、，,=＝・]")
_JOINED = re.compile(r"(?P<name>[^（()）]+)[（(](?P<note>[ぁ-ヿ]+)[)）]")
_READING = re.compile(r"[ぁ-ゖー]{1,8}(?:[・･ 　][ぁ-ゖー]{1,8})?[）)]")
_READ_OUT = re.compile(r"[ぁ-ゖー]{1,8}(?P<given>[・･ 　][ぁ-ゖー]{1,8})?(?(given)[）)、，,=＝]|[）)])")
_KANJI = re.compile(r"[一-龥々ヶノ]+")
_APART = frozenset("、，・=＝")
_STANDS = frozenset("元前新現")  # before the election; or when somebody was of a body
_ELSEWHERE = re.compile(r"現(?![一-龥]{3})|旧(?![一-龥]{3})|同[市区町村県郡]|比例")  # ＝同市北浜＝, ＝比例北関東＝
_NAME = 6  # characters of a person's name in kanji
_LONGEST = 8  # tokens of a body in a bracket
_NOUNS = ("名詞", "接頭辞", "接尾辞", "記号-文字")
_REMARKS = frozenset(words("captions")["words"])
_BELONGING = frozenset(("所属", "在籍", "勤務"))


def before_bracket(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where a person's name ends that was recognised with the bracket behind it: 高木誠（海浜電機）."""
    return next((i for i in range(begin + 1, end) if tokens[i].surface in _OPEN), end)


def noted(token: Token) -> int | None:
    """Where a name ends whose last token has a short bracket in it, taken for its reading: 実咲(みさき)."""
    found = _JOINED.fullmatch(token.surface)
    return token.start + found.end("name") if found is not None else None


@triggered(words=_OPEN)
def read_out(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Persons whose reading stands in hiragana behind a family name and what can be a given name, without the title before
    it: 高木元(はじめ), 高木誠 + 社長（たかぎ・まこと）."""
    tokens = sentence.tokens
    for i in range(1, len(tokens)):
        read = _READ_OUT.match(sentence.text, tokens[i].end - sentence.start) if tokens[i].surface in _OPEN else None
        if read is None:
            continue
        family = "名詞-固有名詞" if read["given"] else "名詞-固有名詞-人名-姓"  # 大町元(おおまち・げん)
        begin = i
        while (
            begin
            and tokens[i - 1].end - tokens[begin - 1].start <= _NAME
            and _KANJI.fullmatch(tokens[begin - 1].surface)
        ):
            begin -= 1
            if tokens[begin].tag.startswith(family):
                break
        if begin < i - 1 and tokens[begin].tag.startswith(family):
            end = i
            while end - begin > 1 and lexicon.titled(tokens[end - 1].surface):
                end -= 1
            yield over(tokens, begin, end, "Person", 2.0, 0.9, rank=Rank.RECOGNISED)


@triggered(words=_OPEN | _LINES)
def affiliated(sentence: Sentence, proposals: Sequence[Span], lexicon: Lexicon) -> Iterator[Span]:
    """The bodies in brackets right behind the persons that are proposed."""
    tokens = sentence.tokens
    people = {s.end for s in proposals if s.type == "Person" and s.rank >= Rank.RECOGNISED}
    for i, token in enumerate(tokens):
        person, ends = (i, _CLOSE) if token.surface in _OPEN else (_before_age(tokens, i), _LINES)
        if not person or not _after_person(tokens, person, people, lexicon):
            continue
        if _READING.match(sentence.text, token.end - sentence.start):
            continue  # 高木誠社長（たかぎ・まこと）
        close = next((j for j in range(i + 1, min(i + 14, len(tokens))) if tokens[j].surface in ends), None)
        if close is None:
            continue
        text = sentence.part(tokens[i].end, tokens[close].start)
        age = _AGE.match(text)
        begin = i + 1
        while age is not None and begin < close and tokens[begin].start < tokens[i].end + age.end():
            begin += 1
        apart = tokens[begin + 1].surface if close - begin > 2 and "地名" in tokens[begin].tag else ""
        if apart and apart in _APART and not (apart == "・" and katakana(tokens[begin].surface)):
            begin += 2  # （フランス、マクラーレン）, （3年、東京・青葉高）
        if close - begin > 2 and tokens[begin].surface in _STANDS:
            begin += 2 if tokens[begin + 1].surface == "・" else 1  # （元青葉ライオンズ）, （現・海浜電機）
        if close - begin > 1 and tokens[close - 1].surface in _BELONGING:
            close -= 1  # （海浜電機所属）
        if close - begin > 2 and tokens[close - 1].surface in _STANDS and tokens[close - 2].surface in _APART:
            close -= 2  # （青葉党・前）
        if _body(tokens[begin:close], lexicon):
            given = lexicon.class_of(text_of(tokens, begin, close))
            given = given if lexicon.is_a(given, "Organization") else "Organization"
            yield over(tokens, begin, close, given, 1.2, 0.7, rank=Rank.RECOGNISED)


def _before_age(tokens: Sequence[Token], i: int) -> int | None:
    """Where the age begins behind which a note between lines opens at a token: 高木誠（26）＝海浜電機＝."""
    if tokens[i].surface not in _LINES or i < 4 or tokens[i - 1].surface not in _CLOSE:
        return None
    opened = next((k for k in range(i - 2, i - 5, -1) if tokens[k].surface in _OPEN), None)
    aged = opened is not None and all(t.surface == "歳" or t.surface.isdigit() for t in tokens[opened + 1 : i - 1])
    return opened if aged else None


def _after_person(tokens: Sequence[Token], i: int, people: set[int], lexicon: Lexicon) -> bool:
    """Whether a person's name ends at a token, a title between: 高木誠選手（…）."""
    if i in people:
        return True
    return any(i - k in people and lexicon.titled(text_of(tokens, i - k, i)) for k in (1, 2, 3))


def _body(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether what a bracket holds can be the name of a body: nouns alone, with a name among them, that say nothing of
    the person (会社員), and not where one is from (米国, 千葉)."""
    if not 0 < len(tokens) <= _LONGEST or not all(t.tag.startswith(_NOUNS) or t.surface in "・ー" for t in tokens):
        return False
    text = "".join(t.surface for t in tokens)
    if (
        len(text) < 2
        or text in _REMARKS
        or any(t.surface in _REMARKS for t in tokens)
        or any(c.isdigit() for c in text)
        or tokens[-1].surface.endswith(("担当", "役"))  # 佐伯花（刑事・大滝役）
        or not CAREER.isdisjoint((tokens[-1].surface, *tokens[-1].parts[-1:]))  # （フランス国籍）
        or _ELSEWHERE.match(text) is not None
    ):
        return False
    if lexicon.honorific(tokens[-1].surface) == "Person":  # 佐伯花さん（湊さま）
        return False
    given = lexicon.class_of(text)
    if lexicon.title(text) or lexicon.is_a(given, "Person") or lexicon.is_a(given, "Place"):
        return False
    if (
        all("地名" in t.tag or t.surface in "・ー" for t in tokens)
        or lexicon.ontology.entities.certain(text) is not None
    ):
        return False
    if all("人名" in t.tag for t in tokens):  # a name of the person's own
        return False
    named = any("固有名詞" in t.tag or katakana(t.surface) or latin(t.surface) for t in tokens)
    return named or lexicon.is_a(given, "Organization")
