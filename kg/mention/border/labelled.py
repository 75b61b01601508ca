"""Names that the parser's own entities, a family name or a life's course give away where nothing else takes them for one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.person.affiliated import CAREER
from kg.mention.script import DOTS, foreign
from kg.mention.span import Rank, Span, over, text_of, touching
from kg.mention.triggers import FAMILY, triggered
from kg.model import Sentence, Token

__all__ = ["attended", "before_office", "by_family", "by_label"]

_LEFT = frozenset(("卒", "修了", "中退"))
_BODIES = ("Organization", "Facility")
_KANJI = re.compile(r"[一-龥々]+")
_NO_NAME = frozenset(
    "役画作著訳談編様君殿組宅邸派軍側戦流説家元前新現旧故副総次両同兼"
)  # what else stands behind a person
_LEAST, _MOST = 2, 3  # characters of a given name that is spelled in pieces or unknown

_HELD = "新元前"  # of the post: 佐伯健 + 新社長
_PIECES = 4  # of a full name

_FACULTY = re.compile(r"[一-龥ァ-ヶー々]{1,8}大(?=(?:院|[法経商工文理医農教薬政営済]{1,2}|院[一-龥])$)")


def by_label(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Bodies, sites and events in katakana joined by a dot that the parser took for one: リンド・ナゲッツ, タスク・カトリック大学."""
    tokens = sentence.tokens
    if DOTS.isdisjoint(sentence.text):
        return
    i = 0
    while i < len(tokens):
        j = i + 1
        if tokens[i].ner.startswith("B-"):
            while j < len(tokens) and tokens[j].ner == f"I-{tokens[i].ner[2:]}" and touching(tokens, j):
                j += 1
            labelled = lexicon.ginza.get(tokens[i].ner[2:], "")
            given = next((kind for kind in _BODIES if lexicon.is_a(labelled, kind)), "")  # no narrower: that is a guess
            begin = next((k + 1 for k in range(i, j - 1) if tokens[k].surface in lexicon.firms), i)  # バイオ企業 + X・Y
            if given and _dotted(tokens[begin:j], lexicon) and not lexicon.titled(tokens[j - 1].surface):
                own = lexicon.class_of(text_of(tokens, begin, j))
                yield _span(tokens, begin, j, own if lexicon.is_any(own, _BODIES) else given, 0.7)
        i = j


@triggered(tag=FAMILY)
def by_family(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Persons whose given name no dictionary has: a family name with a word of two characters that is unknown, or with two
    or three single characters, and nothing of a compound behind it (小沢 + 暁民, 後藤 + 靱 + 雄)."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:-1]):
        if "人名-姓" not in token.tag or (touching(tokens, i) and _noun(tokens[i - 1])):
            continue
        j = i + 1
        while touching(tokens, j) and _given(tokens[j]):
            j += 1
        given = tokens[i + 1 : j]
        length = sum(len(t.surface) for t in given)
        if not _LEAST <= length <= _MOST or all("人名" in t.tag for t in given):
            continue
        if touching(tokens, j) and _noun(tokens[j]) and not lexicon.titled(tokens[j].surface):
            continue
        if lexicon.class_of(text_of(tokens, i, j)):  # 大佛 + 次郎 + 賞
            continue
        yield _span(tokens, i, j, "Person", 0.7)


def before_office(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Persons before what they are by their full names in Chinese characters: a family name with others of no common word
    (寺沢 + 辰 + 麿 + 頭取), an unknown one with a given name (柴戸 + 隆成 + 社長), or what the parser has for a person too."""
    tokens = sentence.tokens
    for j in range(2, len(tokens)):
        if len(tokens[j].surface) < 2 or not lexicon.office(tokens[j].surface) or not touching(tokens, j):
            continue
        i = j
        while i and j - i < _PIECES and _KANJI.fullmatch(tokens[i - 1].surface) and (i == j or touching(tokens, i)):
            i -= 1
            if touching(tokens, i) and _part(tokens[i - 1]):
                continue
            names = (text_of(tokens, k, j) for k in (i, i + 1))  # 山崎国連 + 大使
            if _full_name(tokens[i:j]) and not any(map(lexicon.class_of, names)) and not _known(tokens[i:j], lexicon):
                span = _span(tokens, i, j, "Person", 3.0)
                span.rank = Rank.MARKED
                yield span
            break


def _known(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words together, or the last of them, are something known: 山崎 + 国連, 西田 + 武 + 北米, 山崎 + 福岡."""
    known = lexicon.ontology.entities.match
    return any(known(text_of(tokens, k, len(tokens))) for k in range(len(tokens))) or any(
        "地名" in t.tag for t in tokens[1:]
    )


def _part(token: Token) -> bool:
    """Whether a word may go on to the left with a name: a noun, a character of any kind, a dot."""
    return _noun(token) or token.tag == "代名詞" or token.surface in DOTS


def _full_name(tokens: Sequence[Token]) -> bool:
    """Whether words may be a family name and a given one of two or three characters."""
    first, *given = tokens
    if not _LEAST <= sum(len(t.surface) for t in given) <= _MOST or len(first.surface) > _MOST:
        return False
    if any(t.surface in _NO_NAME for t in given) or given[-1].surface[-1] in _HELD:
        return False
    if "人名-姓" in first.tag:
        spelled = all(len(t.surface) == 1 for t in given) and len(given) > 1
        return spelled or all("人名-名" in t.tag or t.strange for t in given)
    family = first.tag.startswith(("名詞-固有名詞", "名詞-普通名詞-一般")) and not first.tag.endswith("地名-国")
    given_name = len(given) == 1 and "人名-名" in given[0].tag
    labelled = "固有名詞" in first.tag and all(t.ner[2:] == "Person" for t in tokens)
    return family and (given_name or labelled)


@triggered(words=CAREER | _LEFT)
def attended(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Schools and firms whose kind is in one word with what somebody did there (青葉 + 大学卒業), schools before a faculty."""
    tokens = sentence.tokens
    yield from _by_faculty(sentence)
    for i, token in enumerate(tokens):
        if len(token.parts) < 2 or token.parts[-1] not in CAREER or "".join(token.parts) != token.surface:
            continue
        kind = lexicon.class_of("".join(token.parts[:-1]))
        begin = i
        while touching(tokens, begin) and _noun(tokens[begin - 1]) and not _dated(tokens[begin - 1]):
            if tokens[begin - 1].surface in lexicon.leaders:  # 名門 + 青葉大学卒業
                break
            begin -= 1
        if begin < i and lexicon.is_a(kind, "Organization"):
            span = _span(tokens, begin, i + 1, kind, 1.5)
            span.stop = token.end - len(token.parts[-1])
            yield span


def _span(tokens: Sequence[Token], begin: int, end: int, kind: str, weight: float) -> Span:
    return over(tokens, begin, end, kind, weight, 0.6, rank=Rank.RECOGNISED)


def _dotted(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a dot joins foreign words that are one name: no country and town in it (ドイツ・ベルリン), no person, no known
    body with a gloss (FIFA・国際サッカー連盟)."""
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if token.surface in DOTS:
            pieces.append([])
        elif token.tag.startswith(("補助記号", "助詞")):
            return False
        else:
            pieces[-1].append(token)
    if len(pieces) < 2 or not all(pieces) or not foreign(tokens[0].surface) or "人名" in tokens[0].tag:
        return False
    first, *others = ["".join(t.surface for t in piece) for piece in pieces]
    known = lexicon.ontology.entities.certain
    place = known(first)
    if lexicon.class_of(first) or (place is not None and place.type != "City") or any(map(known, others)):
        return False
    return not any("地名" in t.tag or "人名" in t.tag for piece in pieces[1:] for t in piece)


def _given(token: Token) -> bool:
    if not _KANJI.fullmatch(token.surface) or not token.tag.startswith("名詞"):
        return False
    return (len(token.surface) == 1 and token.surface not in _NO_NAME) or token.strange or "人名-名" in token.tag


def _dated(token: Token) -> bool:
    """Whether a token belongs to a date, which is no part of a school's name: 1985年 + 青葉大学卒業."""
    return token.tag.endswith("助数詞可能") or "数詞" in token.tag or token.surface in ("同年", "翌年")


def _noun(token: Token) -> bool:
    return token.tag.startswith(("名詞", "接尾辞-名詞的-一般", "接頭辞"))


def _by_faculty(sentence: Sentence) -> Iterator[Span]:
    """Schools by their short name with the faculty behind it in one character: 東大 + 法卒, 北湊大 + 院修了."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.surface not in _LEFT:
            continue
        begin = i
        while touching(tokens, begin) and _noun(tokens[begin - 1]) and not _dated(tokens[begin - 1]):
            begin -= 1
        if begin < i and (school := _FACULTY.match(text_of(tokens, begin, i))) is not None:
            span = _span(tokens, begin, i, "University", 3.0)
            span.rank, span.stop = Rank.MARKED, span.start + school.end()
            yield span
