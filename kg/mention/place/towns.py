"""Towns and counties that no dictionary has: in a row with others (鉛山県、弋陽県、貴渓市を経て), by a noun that no kind of town is told by
(若草村で火災があった); sites whose name is read out before the noun that says what they are: 狐塚(きつねづか)古墳."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span, marked, over, spelling, text_of, touching
from kg.mention.triggers import triggered
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["of_quarter", "plain_towns", "sites", "towns_in_rows"]

_READING = re.compile(r"[（(][ぁ-ゖー]{2,14}[）)]")
_KANJI = re.compile(r"[一-龥々ヶノ]+")
_WHOSE = tuple("線県市町村区郡国州")  # which end what stands before a site's name
_KINDS = ("Place", "Facility", "City", "Region", "University")
_LONGEST = 6  # characters of the name
_NOUN = 3  # tokens of the noun
_TOWN = re.compile(
    r"(?<![一-鿿々ァ-ヶー])(?![同各他両全当近隣数諸本現旧元新中小大某何])[一-鿿々ヶ]{2,4}(?P<kind>[市県区郡町村])(?![一-鿿々ァ-ヶー])"
)
_ROW = re.compile(r"(?:、|・|と|や|および|及び)")
_WHOLE = {"Country": "Country", "Place": "City"}  # of what a name with a quarter before it may be a part, by its class
_NO_TOWNS = frozenset(words("places")["no_towns"])
_CLASS = {"市": "City", "区": "City", "町": "City", "村": "City", "県": "Region", "郡": "Region"}
_PLAIN = frozenset("市町村県")
_SIDES = frozenset("東西南北上下中奥新")
_STEM = re.compile(r"[一-鿿々ヶ]{2,3}|[ぁ-ん]{2,5}")
_NOUNS = ("名詞", "接頭辞", "接尾辞-名詞的")
_LEAST = 3  # so many in a row are towns, where one of them is known to be one


def sites(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The whole names, reading and noun included."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[1:], 1):
        reading = _READING.match(sentence.text, token.start - sentence.start) if token.surface in "（(" else None
        if reading is None or _KANJI.fullmatch(tokens[i - 1].surface) is None:
            continue
        after = next((k for k in range(i, len(tokens)) if tokens[k].start == sentence.start + reading.end()), None)
        if after is None:
            continue
        end, kind = _kind(tokens, after, lexicon)
        if kind:
            begin = _begin(tokens, i)
            yield over(tokens, begin, end, kind, 2.4, 0.8)


def _kind(tokens: Sequence[Token], after: int, lexicon: Lexicon) -> tuple[int, str]:
    """Where the noun ends that says what sort of site it is, and the class of such; "" where none does."""
    for end in range(min(after + _NOUN, len(tokens)), after, -1):
        noun = text_of(tokens, after, end)
        given = lexicon.listed(noun) if _KANJI.fullmatch(noun) else None
        if given in _KINDS and not _goes_on(tokens, end):
            return end, given
    return after, ""


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether the noun is but the beginning of a longer word: 駅 of 駅前."""
    return touching(tokens, end) and tokens[end].tag.startswith(("名詞", "接尾辞"))


def _begin(tokens: Sequence[Token], i: int) -> int:
    """The first token of the name before the reading."""
    begin = i - 1
    while touching(tokens, begin):
        word = tokens[begin - 1].surface
        long = tokens[i - 1].end - tokens[begin - 1].start > _LONGEST
        if long or _KANJI.fullmatch(word) is None or word.endswith(_WHOSE):
            break
        begin -= 1
    return begin


def towns_in_rows(sentence: Sentence, found: Sequence[Span], lexicon: Lexicon) -> Iterator[Span]:
    """The names of each row of names with the word for a town or county behind them, one of which at least is `found`
    to be a place, but for those found themselves."""
    towns = list(_TOWN.finditer(sentence.text))
    if len(towns) < _LEAST:
        return
    places = {(s.start, s.stop) for s in found if s.rank >= Rank.RECOGNISED and lexicon.is_a(s.type, "Place")}
    row: list[re.Match[str]] = []
    for town in [*towns, None]:
        if town is not None and (not row or _ROW.fullmatch(sentence.text, row[-1].end(), town.start())):
            row.append(town)
            continue
        spans = [(sentence.start + t.start(), sentence.start + t.end()) for t in row]
        if len(row) >= _LEAST and any(span in places for span in spans):
            yield from (
                made
                for t, (start, stop) in zip(row, spans, strict=True)
                if (start, stop) not in places and (made := _span(sentence, start, stop, _CLASS[t["kind"]])) is not None
            )
        row = [town] if town is not None else []


@triggered(tokens=_PLAIN)
def plain_towns(sentence: Sentence, found: Sequence[Span]) -> Iterator[Span]:
    """The towns and prefectures made of common nouns and the word for one, but for those `found` to be names."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.surface not in _PLAIN or not i or not _stem(tokens, i - 1):
            continue
        begin = i - 1
        if touching(tokens, begin) and tokens[begin - 1].tag.startswith(_NOUNS):
            begin -= 1
            if tokens[begin].surface not in _SIDES or not _free(tokens, begin):
                continue  # 奥 + 帆立 + 村
        start, stop = tokens[begin].start, token.end
        if _followed(tokens, i) and not any(s.start < stop and start < s.stop for s in found if s.rank):
            class_ = _CLASS[token.surface]
            yield marked(begin, i + 1, start, stop, class_, 1.6, 0.7, rank=Rank.RECOGNISED)


def _stem(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word can be what a town is called by: a common noun of two characters or more that tells no kind of town."""
    token = tokens[i]
    common = token.tag == "名詞-普通名詞-一般" and token.surface not in _NO_TOWNS
    return (
        common
        and len(token.surface) > 1
        and token.end == tokens[i + 1].start
        and _STEM.fullmatch(token.surface) is not None
    )


def _free(tokens: Sequence[Token], i: int) -> bool:
    return not i or tokens[i - 1].end < tokens[i].start or not tokens[i - 1].tag.startswith(_NOUNS)


def _followed(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing stands behind the word for a town that makes another noun of it: a particle, a mark, its police."""
    if i + 1 == len(tokens) or tokens[i + 1].start > tokens[i].end:
        return True
    after = tokens[i + 1]
    return after.tag.startswith(("助詞", "補助記号")) or after.surface in ("内", "警", "警察", "立")


def of_quarter(key: str, type_: str, spans: Sequence[Span], lexicon: Lexicon) -> str:
    """Region for a part of a known land or town (北インド, 南ロンドン; not 北湊国), else the class of a name as it was settled."""
    if type_ not in _WHOLE or key[0] not in "東西南北" or any(s.entity for s in spans):
        return type_
    of = lexicon.ontology.entities.certain(key[1:])
    return "Region" if of is not None and of.type == _WHOLE[type_] else type_


def _span(sentence: Sentence, start: int, stop: int, class_: str) -> Span | None:
    """A name of whole tokens, None where it is of parts of them."""
    if (place := spelling(sentence.tokens, start, stop)) is None:
        return None
    return marked(*place, start, stop, class_, 1.6, 0.8, rank=Rank.RECOGNISED)
