"""Quantities by grammar: money, percentages, physical units, counters (5,000億ドル, 約3割, 5,000メガワット, 120人余り).

An own grammar, since the general libraries know neither Japanese counters nor how newspapers mark bounds, and lose
offsets. Dates and durations are read in `kg.mention.value.times`; the two never claim the same text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from kg.mention.value.blanks import Closed, closed
from kg.mention.value.number import KANJI_DIGITS, NUMBER, NUMERIC, number
from kg.mention.value.units import (
    AFTER,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    HUNDREDTHS,
    RATES,
    UNITS,
    United,
    any_of,
    bounds,
    currency,
    range_at,
    united_at,
)
from kg.model import Document, Mention, MentionKind, Quantity, Sentence

__all__ = ["find"]

_BEFORE = bounds(
    約="約 およそ おおよそ おおむね 概ね ほぼ 推定 推計 ざっと",
    最大="最大 最大で 最高 最高で 上限",
    以下="多くとも 最大でも",
    以上="最低 最低で 最低でも 少なくとも",
)
# What the following predicate says of the number; not part of the expression.
_PREDICATE = (
    (re.compile(r"を(?:大きく|大幅に|はるかに|わずかに|やや|優に)?(?:超|越え|上回|突破)"), "超"),
    (re.compile(r"を(?:大きく|大幅に|はるかに|わずかに|やや)?(?:下回|割り込|切[るっり])|に(?:も)?満たな"), "未満"),
)

_NUMERAL = re.compile(f"(?=[{NUMERIC}]){NUMBER}")  # most characters begin none
_UNKNOWN = re.compile(rf"(?P<some>余り?|超)?(?P<unit>[ァ-ヴー]{{2,}})?(?P<after>{any_of(AFTER)})?")
_RATIO = re.compile(rf"割(?!腹|当|り当|れ)(?:(?P<bu>{NUMBER})分)?(?:(?P<rin>{NUMBER})厘)?(?P<after>{any_of(AFTER)})?")
_FRACTION = re.compile(rf"分の(?P<top>{NUMBER})(?P<after>{any_of(AFTER)})?")
_OF_TIME = re.compile(r"[年月日週時分秒]|[かカヶヵケ箇][年月]|世紀")  # left to kg.mention.value.times
_NOT_A_QUANTITY = re.compile(r"目|当たり|あたり|につき|ごと|毎に?|刻み")
_LEAD = re.compile(
    rf"(?P<bound>(?:(?:{any_of(_BEFORE)})[\s、]?)*)(?P<rate>{any_of(RATES)})?(?P<near>約)?"
    rf"(?P<sign>(?<![A-Za-z])(?:{any_of(CURRENCY_SIGNS)})\s?)?(?P<minus>マイナス|[▲△]\s?|(?<![\w%])-)?$"
)
_LEADS = frozenset(
    "".join(word[-1] for word in (*_BEFORE, *RATES, *CURRENCY_SIGNS)) + "、約ス▲△-"
)  # how a lead may end
_SCALED = re.compile(r"(?P<name>マグニチュード(?:\s?\(M\))?|(?<![A-Za-z])M|震度|定数|定員)\s?$")
_NO_START = re.compile(r"(?:[\d.]|第|[A-Za-z][-.]?|\d[,:/])$")
_TORN = re.compile(r"0\d+(?!\d|\.)")  # 5 000: the rest of a number that the text has torn
_REACH = 16  # characters before a number in which its bound, rate and sign stand

# 一部, 一方, 一件: with 一 these words are not counted things; with other kanji numerals they are.
_ONE = frozenset("一壱")
_MARKET_SECTION = re.compile(r"(?:東証|大証|名証|証券取引所|市場|上場)(?:第?[一二1-3]部・?)*$")
_OF_PLACE = re.compile(r"[一-鿿](?<![全計約他内同])$")  # a district by its number: 青葉3区, 第14区
_SCALES = {"万": 10**4, "億": 10**8, "憶": 10**8, "兆": 10**12}
_OF_NUMBERS = KANJI_DIGITS + "0123456789,. 十百千万億兆約"


@dataclass(frozen=True, slots=True)
class _Found:
    """A quantity in plain text: the whole expression, the numeral within it, and the end of its unit."""

    start: int
    numeral: int
    unit_end: int
    end: int
    quantity: Quantity
    counter: str = ""  # counters are ordinary words too (社, 本): they count only where the tokens agree


def find(sentence: Sentence, document: Document) -> tuple[Mention, ...]:
    """The quantities of a sentence in order, as mentions of type Quantity whose offsets count into the document."""
    read = closed(sentence)
    out, past = [], 0
    for match in _NUMERAL.finditer(read.text):
        if match.start() < past:
            continue
        found = _read(read.text, match, past)
        if found and _fits(found, read, sentence):
            out.append(_mention(found, read, sentence, document))
            past = found.end
    return tuple(out)


def _mention(found: _Found, read: Closed, sentence: Sentence, document: Document) -> Mention:
    start, end = read.start(found.start), read.end(found.end)
    last = read.end(found.unit_end) - 1
    head = next((i for i, t in enumerate(sentence.tokens) if t.start <= last < t.end), 0)
    return Mention(
        MentionKind.QUANTITY, start, end, document.text[start:end], "Quantity", sentence.index, head,
        quantity=found.quantity,
    )  # fmt: skip


def _read(text: str, numeral: re.Match[str], past: int) -> _Found | None:
    start, end = numeral.span()
    led = start > past and (text[start - 1] in _LEADS or text[start - 1].isspace())
    lead = _LEAD.search(text, max(past, start - _REACH) if led else start, start)
    if lead is None or _TORN.match(numeral[0]):
        return None
    if not lead["sign"] and _NO_START.search(text, max(0, start - 2), start) and not _strength(text, start):
        return None
    value, vague = number(numeral[0])
    begin = lead.start() if lead["bound"] or lead["rate"] or lead["sign"] or lead["minus"] or lead["near"] else start
    bound = "数" if vague else ""
    for word, meaning in _BEFORE.items() if lead["bound"] else ():
        bound = meaning if word in lead["bound"] else bound
    bound = "約" if lead["near"] else bound

    def found(unit_end: int, end: int, after: str, quantity: Quantity, counter: str = "") -> _Found | None:
        if _NOT_A_QUANTITY.match(text, end):
            return None
        said = next((b for pattern, b in _PREDICATE if pattern.match(text, end)), "")
        said = AFTER.get(after) or said or bound
        negative = -1 if lead["minus"] else 1
        upper = quantity.upper * negative if quantity.upper is not None else None
        quantity = replace(quantity, value=quantity.value * negative, upper=upper, bound=said)
        return _Found(begin, start, unit_end, end, quantity, counter)

    if (fraction := _FRACTION.match(text, end)) and not _OF_TIME.match(text, fraction.end()):
        part = Fraction(number(fraction["top"])[0]) / Fraction(value) if value else Fraction(0)
        return found(fraction.end("top"), fraction.end(), fraction["after"], Quantity(_simple(part), ""))
    if ratio := _RATIO.match(text, end):
        tenths = Fraction(str(value)) * 10 + sum(
            Fraction(str(number(ratio[g])[0])) / d for g, d in (("bu", 1), ("rin", 10)) if ratio[g]
        )
        stop = ratio.end("bu") if ratio["bu"] else end + 1
        return found(stop, ratio.end(), ratio["after"], Quantity(_simple(tenths), "%"))
    upper = None
    if (high := range_at(text, end)) and (pair := _pair(numeral[0], *high)) and united_at(text, high[0].end()):
        value, upper = pair
        end = high[0].end()
    united = united_at(text, end)
    graded = text[end : end + 1] in ("強", "弱")  # 震度6強
    if (scaled := _SCALED.search(text, max(past, start - _REACH), start)) and (graded or not united):
        unit = {"マ": "M", "M": "M", "震": "震度"}.get(scaled["name"][0], "")
        return _Found(scaled.start(), start, end, end + graded, Quantity(value, unit))
    if lead["sign"]:
        unit = CURRENCY_SIGNS[lead["sign"].strip()]
        rest = _UNKNOWN.match(text, end)
        after = rest["after"] if rest and not rest["unit"] else None
        return found(end, end + len(after or ""), after or "", Quantity(value, unit, money=True, upper=upper))
    if united:
        quantity, counter = _united(united, value, upper, text)
        if united.some:
            bound = bound if united.some == "弱" else "超"
        return found(united.unit_end, united.end, united.after or "", quantity, counter)
    if isinstance(value, int) and value >= 10_000 and numeral[0][-1] in "万億兆" and not _OF_TIME.match(text, end):
        rest = _UNKNOWN.match(text, end)
        unit, after = (rest["unit"] or "", rest["after"] or "") if rest else ("", "")
        return found(end + len(unit), rest.end() if rest else end, after, Quantity(value, unit, upper=upper))
    return None


def _strength(text: str, start: int) -> bool:
    """Whether a number behind M is how strong an earthquake was: M7.2の地震."""
    return (
        "震" in text and (found := _SCALED.search(text, max(0, start - 2), start)) is not None and found["name"] == "M"
    )


def _united(united: United, value: int | float, upper: int | float | None, text: str) -> tuple[Quantity, str]:
    unit = united.unit
    if unit in CURRENCY_WORDS or unit in CURRENCY_SIGNS or unit in HUNDREDTHS:
        amount = Fraction(str(value))
        if unit in HUNDREDTHS:
            code, amount = HUNDREDTHS[unit], amount / 100
        else:
            code = CURRENCY_SIGNS.get(unit) or currency(unit, text)
        if united.minor:
            amount += Fraction(str(number(united.minor)[0])) / 100
        return Quantity(_simple(amount), code, money=True, upper=upper), unit if unit == "元" else ""
    if unit in UNITS:
        rate = next((r for word, r in RATES.items() if text[: united.start].rstrip(_OF_NUMBERS).endswith(word)), "")
        return Quantity(value, UNITS[unit] + rate, upper=upper), ""
    return Quantity(value, unit, upper=upper), unit


def _pair(low: str, high: re.Match[str], united: bool) -> tuple[int | float, int | float] | None:
    """Both ends of a range. The lower takes the scale that only the upper is written with (100〜200億)."""
    (a, vague_a), (b, vague_b) = number(low), number(high["high"])
    if vague_a or vague_b or (united and high["to"] not in "~-"):
        return None
    if high["to"] == "、" and not (a < 10 and b == a + 1):
        return None
    scale = next((c for c in high["high"] if c in _SCALES), None)
    if scale and not any(c in _SCALES for c in low) and a * _SCALES[scale] < b:
        a *= _SCALES[scale]
    return (a, b) if a < b else None


def _simple(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


def _fits(found: _Found, read: Closed, sentence: Sentence) -> bool:
    """Whether a number with a counter is one: tokens begin where the number does, and end where the counter does."""
    text = read.text
    numeral = text[found.numeral : found.unit_end]
    if numeral == "1つ" or (numeral[0] in _ONE and numeral[1:] == found.counter):
        return False
    if found.quantity.unit == "度" and numeral[0] in KANJI_DIGITS:  # 二度と
        return False
    if found.counter in ("部", "部門") and _MARKET_SECTION.search(text[: found.numeral]):
        return False
    if found.counter == "区" and _OF_PLACE.search(text, 0, found.numeral):
        return False
    if not sentence.tokens or not (found.counter or numeral[0] in KANJI_DIGITS + "十百千数幾"):
        return True
    start, end = read.start(found.numeral), read.end(found.unit_end)
    begins = any(t.start == start for t in sentence.tokens)
    ends = any(t.end == end for t in sentence.tokens)
    named = any(t.start <= start < t.end and "固有名詞" in t.tag for t in sentence.tokens)
    return begins and ends and not named
