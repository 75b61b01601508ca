"""Ships by the noun before their names (貨物船第三北湊丸), and the units of power plants, which a text names with the plant once
(海浜原発2号機) and then by their number (2号機)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span, marked, over, spelled, spelling
from kg.mention.words import words
from kg.model import Sentence

__all__ = ["reactors", "ships"]

_NOUNS = "|".join(sorted(words("vessels")["ships"], key=len, reverse=True))
_NAMED = re.compile(
    rf"(?:{_NOUNS})(?P<name>(?:第[一二三四五六七八九十0-9０-９]{{1,3}})?(?:[一-鿿ァ-ヺ・ー]{{1,8}}?|[ぁ-ん]{{2,6}})(?:丸|号)|[ァ-ヺー]{{2,}}(?:・[ァ-ヺー]{{2,}})+)"
    r"(?=[はがをにのとで、。（(]|から|へ|船長|$)"
)
_OF_STATE = re.compile(
    r"(?:護衛艦|巡視船|巡視艇|潜水艦|練習艦|輸送艦|補給艦|掃海艇|掃海艦|測量船|調査船|練習船|漁船|貨物船|客船|遊漁船|タンカー|フェリー)(?P<name>[ぁ-んー]{2,7}?)(?=[はがをにのとで、。（(]|から|へ|$)"
)
_CLASSES = re.compile(
    r"(?<![一-鿿ァ-ヺー・])(?P<name>(?![同両各前後新旧])[一-鿿ァ-ヺー・]{2,12}?[級型](?:航空母艦|空母|巡洋戦艦|戦艦|[重軽]?巡洋艦|装甲巡洋艦|護衛駆逐艦|駆逐艦|護衛艦|潜水艦|海防艦|砲艦|フリゲート|コルベット|揚陸艦|掃海艇|巡視船|哨戒艇|ミサイル艇|戦列艦))"
    r"(?![一-鿿ァ-ヺー])"
)
_KINDS = re.compile(r"大型|小型|中型|新型|旧型|改型|超大型|原子力|汎用型|[大中小]型")  # 新型駆逐艦 is no class
_NO_NAMES = ("助詞", "助動詞", "接続詞", "接尾辞", "代名詞")
_SURE = 2.5  # more than the recogniser and the sound of a name say
_PLANT = re.compile(r"(?:原発|原子力発電所|火力発電所|発電所|火力)$")
_NUMBER = re.compile(r"第?[0-9０-９一二三四五六七八九十]{1,2}号(?:機|炉|ユニット)")


def ships(sentence: Sentence) -> Iterator[Span]:
    """The ships of a sentence whose names begin and end where tokens do."""
    for _, place in (*spelled(sentence, _NAMED, "name"), *spelled(sentence, _OF_STATE, "name")):
        tag = sentence.tokens[place[0]].tag
        if not tag.startswith(_NO_NAMES) and "副詞可能" not in tag:  # 護衛艦からも, 漁船すべて
            yield over(sentence.tokens, *place, "Product", _SURE, 0.9)
    for found, place in spelled(sentence, _CLASSES, "name"):
        if not _KINDS.search(found["name"]):
            yield over(sentence.tokens, *place, "Product", _SURE, 0.9)


def reactors(sentences: Sequence[Sentence], found: Sequence[list[Span]], lexicon: Lexicon) -> None:
    """Adds the units that stand behind the names of their plants, and then those that stand alone by a number told before."""
    told: set[str] = set()
    for sentence, spans in zip(sentences, found, strict=True):
        if "号" not in sentence.text:
            continue
        for span in [s for s in spans if lexicon.is_a(s.type, "Facility") or s.type == "Product"]:
            if (unit := _of_plant(sentence, span)) is not None:
                told.update(unit.aliases)
                if unit.start == span.start and unit.stop == span.stop:
                    spans.remove(span)
                    spans.append(_plant(sentence, span, unit))
                else:
                    span.nested = True
                spans.append(unit)
        spans.extend(list(_alone(sentence, spans, told)))


def _of_plant(sentence: Sentence, span: Span) -> Span | None:
    """The unit whose name begins with a plant's, or is all that the span covers."""
    text = sentence.text
    begin, end = span.start - sentence.start, span.stop - sentence.start
    number = _NUMBER.match(text, end) if _PLANT.search(text[begin:end]) else None
    if number is None:
        number = next((n for n in _NUMBER.finditer(text, begin, end) if n.end() == end), None)
        if number is None or not _PLANT.search(text[begin : number.start()]):
            return None
    return _unit(sentence, span.start, sentence.start + number.end(), (number.group(),))


def _plant(sentence: Sentence, span: Span, unit: Span) -> Span:
    """The plant within a span that covers one of its units."""
    stop = unit.stop - len(unit.aliases[0])
    end = next(i + 1 for i, t in enumerate(sentence.tokens) if t.end >= stop)
    return marked(span.begin, end, span.start, stop, "Facility", 3.0, 0.8, rank=Rank.DICTIONARY, nested=True)


def _alone(sentence: Sentence, spans: Sequence[Span], told: set[str]) -> Iterator[Span]:
    """The units of a sentence by their numbers alone, where the text has told of a plant's."""
    if not told:
        return
    for number in _NUMBER.finditer(sentence.text):
        start, stop = sentence.start + number.start(), sentence.start + number.end()
        if not any(s.start < stop and start < s.stop for s in spans):
            if (unit := _unit(sentence, start, stop, ())) is not None:
                yield unit


def _unit(sentence: Sentence, start: int, stop: int, aliases: tuple[str, ...]) -> Span | None:
    if (place := spelling(sentence.tokens, start, stop)) is None:
        return None
    return marked(*place, start, stop, "Facility", 3.0, 0.8, aliases=aliases)
