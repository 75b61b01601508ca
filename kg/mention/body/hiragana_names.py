"""Firms and bodies with hiragana or numbers in their names, which the dictionary tears into particles and verbs (きた + は + ま商事):
told by the legal form before, by the bracket behind (よつばや商事（湊市）, 海と風（高木誠社長）), by the trade before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.body.trades import DESCRIBED, trade_before
from kg.mention.lexicon import Lexicon
from kg.mention.script import hiragana
from kg.mention.span import Span, marked, over, spelled, text_of, touching
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["in_hiragana", "incorporated"]

_FORMS = "|".join(map(re.escape, words("before")["Company"]))
_NAMED = re.compile(
    rf"(?P<name>(?:{_FORMS})(?P<bare>(?=[^（()）「」、。]*[ぁ-ん])[ぁ-んァ-ヺー一-鿿A-Za-z・&]{{2,18}}))(?=[（(])"
)
_HEADED = re.compile(
    r"[（(](?:[^（）()、]{1,14}、){0,2}[^（）()、]{2,10}(?:社長|会長|代表|代表取締役|理事長|組合長|店主)(?:[、，][^（）()]{1,20})?[）)]"
)
_WORDS = ("名詞", "接頭辞", "接尾辞", "形状詞")
_LONGEST = 6  # tokens
_SURE = 3.0  # more than the recogniser and the sound of a name say
_SEATED = re.compile(
    r"[（(](?:本社|本店|本部|東証|東京|大阪|札幌|名古屋|横浜|[^）)、。]{1,8}?[都道府県市区町村](?=[）)、・]))"
)
_BEHIND = frozenset("はがをにとのもへ")  # one of them parts a name from what is said of it
_GRAMMAR = ("助詞", "助動詞", "動詞", "形容詞", "連体詞", "副詞", "接続詞", "代名詞", "形状詞")
_TORN = ("助詞", "助動詞", "感動詞", "接尾辞", "名詞-数詞")  # what no sentence begins with
_BOUND = ("助詞-格助詞", "助詞-係助詞", "助詞-準体助詞", "助動詞", "代名詞", "連体詞")  # never the end of a name
_NO_NAMES = frozenset(words("formal")["words"]) | frozenset(words("formal")["hiragana"])
_RANKED = frozenset(("業界", "国内", "シェア"))  # 業界2位の
_OF_TRADE = frozenset(words("heads")["beside"])  # 同業の
_RUN = 0.6  # what the trade before must say of a firm, at least
_LEAST = 3  # characters of a name, or of its part in hiragana
_REACH = 3  # tokens behind the hiragana
_MAYBE = 0.5  # where only a seat tells: a building has one too


def incorporated(sentence: Sentence) -> Iterator[Span]:
    """The firms of a sentence that are written so, where their names begin and end with tokens."""
    for found, place in spelled(sentence, _NAMED, "name"):
        yield over(sentence.tokens, *place, "Company", _SURE, 0.9, aliases=(found["bare"],))
    for found in _HEADED.finditer(sentence.text):
        if (joined := _before(sentence.tokens, sentence.start + found.start())) is not None:
            yield over(sentence.tokens, *joined, "Company", _SURE, 0.9)


def _before(tokens: Sequence[Token], stop: int) -> tuple[int, int] | None:
    """The words that end at a bracket, where they are two nouns with と between or have a number among them, which no names
    have that are told otherwise: 海 + と + 風, 北浜 + 100 + 年."""
    end = next((i + 1 for i, t in enumerate(tokens) if t.end == stop), 0)
    begin = end
    while begin and end - begin < _LONGEST and _within(tokens, begin - 1, end):
        begin -= 1
    words = tokens[begin:end]
    joined = [t.surface for t in words].count("と") == 1 and len(words) == 3
    joined = joined and all("普通名詞" in t.tag for t in (words[0], words[2]))
    counted = any(t.tag == "名詞-数詞" for t in words[1:]) and not any(t.surface == "と" for t in words)
    return (begin, end) if joined or counted else None


def _within(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a token may belong to the words that go on to `end`."""
    joins = tokens[i].surface == "と" and i + 1 < end and i > 0 and tokens[i - 1].tag.startswith(_WORDS)
    return joins or tokens[i].tag.startswith(_WORDS)


def in_hiragana(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The bodies of a sentence that are called by words in hiragana."""
    tokens, i, last = sentence.tokens, 0, 0
    while i < len(tokens):
        last = max(last, i)  # else what begins within hiragana ends where that does
        while last < len(tokens) and hiragana(tokens[last].surface) and (last == i or touching(tokens, last)):
            last += 1
        enough = last > i and tokens[last - 1].end - tokens[i].start >= _LEAST and _may_begin(tokens, i)
        span = _named(sentence, i, last, lexicon) if enough else None
        if span is not None:
            yield span
        i = span.end if span is not None else i + 1


def _may_begin(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name may begin at a token: behind a mark, a particle or the verb of a clause about it."""
    if not touching(tokens, i):
        return True
    before = tokens[i - 1]
    return before.tag.startswith(("補助記号", "助詞-格助詞", "助詞-係助詞")) or _closed(before)


def _closed(token: Token) -> bool:
    """Whether a token ends a clause that a noun or nothing follows."""
    return token.tag.startswith(("動詞", "助動詞")) and ("連体形" in token.form or "終止形" in token.form)


def _named(sentence: Sentence, begin: int, last: int, lexicon: Lexicon) -> Span | None:
    """The body whose name begins with the hiragana of tokens begin..last, where it is told that one does."""
    tokens = sentence.tokens
    traded = begin > 1 and tokens[begin - 1].surface == "の"
    traded = traded and (trade_before(tokens, begin, lexicon) >= DESCRIBED or tokens[begin - 2].surface in _OF_TRADE)
    if _led_off(tokens, begin, last, traded):
        return None
    goes_on = touching(tokens, last) and tokens[last].tag.startswith("名詞-普通名詞")
    end = (goes_on and _ending(sentence, begin, last, lexicon)) or _alone(sentence, begin, last, lexicon)
    if not end:
        return None
    start, stop = tokens[begin].start, tokens[end - 1].end
    given = lexicon.class_of(text_of(tokens, begin, end))
    kind = given if end > last and lexicon.is_a(given, "Organization") else "Company"
    return marked(begin, end, start, stop, kind, _SURE if kind == given or end <= last else _MAYBE, 0.8)


def _led_off(tokens: Sequence[Token], begin: int, last: int, traded: bool) -> bool:
    """Whether the hiragana begins with a word of grammar: に + つい + て, ため + に; is it `traded`, a firm is told before it. は
    opens a name behind a verb alone."""
    first, before = tokens[begin], tokens[begin - 1] if begin else None
    if first.surface in _NO_NAMES or text_of(tokens, begin, min(begin + 2, last)) in _NO_NAMES:
        return True
    marked = before is None or before.tag.startswith("補助記号-句点") or not touching(tokens, begin)
    opening = first.surface == "は" and before is not None and _closed(before)
    return first.tag.startswith(_GRAMMAR) and last - begin > 1 and not (marked or opening or traded)


def _alone(sentence: Sentence, begin: int, last: int, lexicon: Lexicon) -> int:
    """Where a name ends that is hiragana alone; 0 where nothing tells that it is one."""
    tokens = sentence.tokens
    if _seated(sentence, last):
        return 0 if tokens[last - 1].tag.startswith(_BOUND) else last
    if trade_before(tokens, begin, lexicon) < _RUN and not _ranked(tokens, begin):
        return 0
    for end in range(begin + 1, last):
        parted = tokens[end].surface in _BEHIND and tokens[end].tag.startswith("助詞")
        if parted and len(text_of(tokens, begin, end)) >= _LEAST:
            followed = end + 1 < len(tokens) and not tokens[end + 1].tag.startswith(("補助記号", "助詞-接続助詞"))
            return end if followed else 0
    return 0


def _ranked(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the rank of a firm in its trade stands before a token: 業界2位の, 国内3位の."""
    return begin > 3 and text_of(tokens, begin - 2, begin) == "位の" and tokens[begin - 4].surface in _RANKED


def _seated(sentence: Sentence, end: int) -> bool:
    """Whether the bracket behind a name says where its seat is."""
    at = sentence.tokens[end - 1].end - sentence.start
    return _SEATED.match(sentence.text, at) is not None


def _ending(sentence: Sentence, begin: int, last: int, lexicon: Lexicon) -> int:
    """Where a name ends that goes on behind its hiragana with what the body is; 0 where none does."""
    tokens = sentence.tokens
    if tokens[last - 1].tag.startswith(_BOUND) or any(t.surface in "がを" for t in tokens[begin + 1 : last]):
        return 0
    end = last
    while (
        end < min(last + _REACH, len(tokens)) and touching(tokens, end) and tokens[end].tag.startswith("名詞-普通名詞")
    ):
        end += 1
        given = lexicon.class_of(text_of(tokens, begin, end))
        body = lexicon.is_a(given, "Organization") and not lexicon.is_a(given, "GovernmentBody")
        if (body and _torn(tokens, begin, last, lexicon)) or (
            _seated(sentence, end) and not lexicon.is_a(given, "Place")
        ):
            return end
    return 0


def _torn(tokens: Sequence[Token], begin: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the hiragana is no words of a sentence: さん + りく銀行, あおば + や物産, but すし + や百貨店."""
    if tokens[last - 1].tag.startswith(_GRAMMAR):
        return False
    odd = any(t.strange or t.tag.startswith("感動詞") for t in tokens[begin:last])
    return odd or tokens[begin].tag.startswith(_TORN)
