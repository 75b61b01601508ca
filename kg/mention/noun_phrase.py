"""Common noun phrases that can be arguments, and the class that their words give them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.border.leading import past_row
from kg.mention.event.happenings import is_figurative
from kg.mention.lexicon import Lexicon
from kg.mention.parts import Part
from kg.mention.script import hiragana, of_series
from kg.mention.span import Span, text_of, touching
from kg.mention.words import words
from kg.model import MentionKind, Token

__all__ = ["class_of_phrase", "nominal"]

_UNNAMING = frozenset((Part.PREFIX, Part.NUMBER, Part.COUNTER, Part.SUFFIX))
_ENDING = frozenset((Part.NOUN, Part.SUFFIX))
_TURNING = frozenset(words("turning")["words"])
_WHOLES = frozenset(words("turning")["wholes"])
_HOURS = frozenset(words("happenings")["hours"])
_DOING = ("する", "できる", "為る", "出来る", "致す", "いたす")
_NO_HEADS = ("サ変可能", "副詞可能", "形状詞可能", "助数詞可能")  # nouns that alone name no thing
_SQUADS = frozenset("123１２３一二三")
_SEATS = frozenset("都道府県州市町村区郡")
_PRIZES = ("メダル", "賞", "タイトル", "トロフィー")
_AFTER = ("後", "以後", "以降", "以来")  # of what a word only says when: 試合後


def class_of_phrase(text: str, head: Token, lexicon: Lexicon) -> str:
    """The class of a noun phrase; an action is none of a kind by its last character alone (出場, 入団)."""
    given = lexicon.class_of(text)
    if given and "サ変可能" in head.tag:
        suffixed = lexicon.class_of("〇" + head.surface[-1]) == given
        place = lexicon.is_a(given, "Place") and lexicon.listed(head.surface) != given  # but 生産施設
        return "" if suffixed or place else given
    return given


def _turns(tokens: Sequence[Token], i: int) -> bool:
    """Whether a prefix makes something else of the word after it: 反 + 政府 + デモ."""
    return tokens[i].surface in _TURNING or text_of(tokens, i, i + 2) in _WHOLES


def _several(tokens: Sequence[Token], i: int) -> bool:
    """Whether a small number right before a noun counts what it names (3大会), and says not which one (第3大会)."""
    if not i or tokens[i - 1].tag != "名詞-数詞" or not touching(tokens, i):
        return False
    ordinal = i > 1 and tokens[i - 2].surface == "第"
    return len(tokens[i - 1].surface) < 3 and not ordinal


def _told(tokens: Sequence[Token], won: Span) -> bool:
    """Whether what somebody wins or takes part in is told by more than メダル and the like."""
    return won.type == "Event" or (won.type == "Award" and text_of(tokens, won.begin, won.end) not in _PRIZES)


def nominal(tokens: Sequence[Token], begin: int, end: int, parts: Sequence[Part], lexicon: Lexicon) -> Span | None:
    """A common noun phrase that can be an argument, without what counts or determines it; None for no thing."""
    if _is_predicate(tokens, end):
        return None
    begin, end = _bare(tokens, begin, end, parts, lexicon)
    if end - begin == 1 and _several(tokens, begin) and lexicon.class_of(tokens[begin].surface) == "Event":
        return None  # 3大会連続: so many, none of them
    begin = next((i + 1 for i in range(end - 2, begin, -1) if tokens[i].surface in _AFTER), begin)  # 試合終了後 + 球場
    if end <= begin or tokens[end - 1].surface.endswith(_AFTER) or _no_thing(tokens, begin, end, parts):  # 試合後
        return None
    head, text = tokens[end - 1], text_of(tokens, begin, end)
    if text in lexicon.formal or (end - begin > 1 and head.surface in lexicon.formal and not lexicon.class_of(text)):
        return None
    if hiragana(text) and len(text) < 4:
        return None
    given = "Thing" if of_series(text) else class_of_phrase(text, head, lexicon)
    if not given and any(of in head.tag for of in _NO_HEADS):
        event = nominal(tokens, begin, end - 1, parts, lexicon) if "サ変可能" in head.tag and end - begin > 1 else None
        return event if event is not None and _told(tokens, event) else None  # 前回大会優勝, 金メダル獲得
    if text in lexicon.happenings and is_figurative(tokens, begin):
        return None  # 最終赤字に転落。
    sheet = text in lexicon.honorifics and len(text) == 1
    counter = "助数詞可能" in head.tag and not any(lexicon.is_a(given, c) for c in ("Organization", "Place", "Person"))
    if end - begin == 1 and (sheet or (counter and len(text) == 1)):
        return None  # 紙, 号, 点
    return Span(begin, end, tokens[begin].start, head.end, given or "Thing", MentionKind.NOMINAL, 0.7)


def _is_predicate(tokens: Sequence[Token], end: int) -> bool:
    """Whether する follows, so that the noun is what is done."""
    if not touching(tokens, end):
        return False
    return tokens[end].lemma in _DOING and "サ変可能" in tokens[end - 1].tag


def _bare(tokens: Sequence[Token], begin: int, end: int, parts: Sequence[Part], lexicon: Lexicon) -> tuple[int, int]:
    """Where a noun phrase begins and ends without what counts, determines or trails it."""
    while end > begin and tokens[end - 1].surface in lexicon.trailers:
        if end - begin > 1 and lexicon.class_of(text_of(tokens, begin, end)) == "Event":
            break  # 贈呈式
        end -= 1
    while (
        end > begin
        and (
            tokens[begin].surface in lexicon.quantifiers
            or tokens[begin].surface in lexicon.leaders
            or parts[begin] in _UNNAMING
        )
        and not _turns(tokens, begin)
        and end - begin > 1
        and tokens[begin].surface not in lexicon.ordinal
        and lexicon.listed(text_of(tokens, begin, end)) != "Award"  # 最多勝
    ):
        begin += 1
    begin = past_row(tokens, begin, end)
    if end - begin > 1 and tokens[begin].surface in _HOURS and begin and tokens[begin - 1].surface.endswith("日"):
        begin += 1  # 9日夜 + 会見
    return begin, end


def _no_thing(tokens: Sequence[Token], begin: int, end: int, parts: Sequence[Part]) -> bool:
    """Whether nouns tell only where (市内の飲食店) or which squad of a club (1軍の監督), or do not end in a noun."""
    alone = end - begin == 1
    if alone and tokens[begin].surface in _SEATS and end < len(tokens) and tokens[end].surface in ("内", "外"):
        return True
    if tokens[begin].surface == "軍" and begin and tokens[begin - 1].surface in _SQUADS:
        return True
    return parts[end - 1] not in _ENDING or (alone and parts[begin] is Part.SUFFIX)
