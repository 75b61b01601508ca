"""Names that a single source proposes: the recogniser, the known entities, Sudachi's proper nouns, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.behind import village
from kg.mention.lexicon import Lexicon
from kg.mention.parts import Part
from kg.mention.person.posted import matter
from kg.mention.script import DOTS, capital, foreign, katakana, latin, lettered
from kg.mention.span import Rank, Span, between, text_of, touching
from kg.model import Sentence, Token

__all__ = [
    "DESCRIBED",
    "OVER",
    "WITHIN_PLACE",
    "at_sea",
    "by_script",
    "by_tag",
    "governed",
    "known",
    "parts_offsets",
    "text_of",
    "touching_katakana",
    "voted",
    "yielding",
]

_GOVERNS = re.compile(
    r"(?:前|元|現|新|次期)?(?:副?[市町村区]長|[州都道府県]?知事|州?首相|副?大統領|国王|女王|皇太子|最高指導者|"
    r"(?:[内外法農蔵]|国防|財務|保健|通商|貿易|経済|運輸|環境|教育|文化|労働|産業|石油|開発|エネルギー)相|"
    r"(?:国防|国務|財務)(?:長官|次官))|"
    r"[都道府県]連|[市町村区都道府県]議"
)
OVER = {"都": "Region", "道": "Region", "府": "Region", "県": "Region", "州": "Region", "省": "Region", "郡": "Region"}
_BEARINGS = frozenset(("東海", "西海", "南海", "北海"))
_DAYS = frozenset("日月火水木金土")
_CITY = frozenset(("市", "区", "町", "村"))
_RUN_BY = frozenset(("都立", "道立", "府立", "県立"))
DESCRIBED = ("Person", "Group", "Work", "Product", "Event", "Facility", "Project", "Award")
_CALLED_BY_PLACE = ("Event", "Facility")
WITHIN_PLACE = re.compile(r"[一-龥]{2,}[都道府県市区町村]内")
_WITHIN = frozenset(("内", "外", "人"))  # 県内, 市外, 県人


def parts_offsets(token: Token) -> tuple[int, ...]:
    """The offsets at which a token's short units begin and end; its own two where they do not spell it."""
    if not token.parts or sum(map(len, token.parts)) != token.end - token.start:
        return (token.start, token.end)
    out = [token.start]
    for piece in token.parts:
        out.append(out[-1] + len(piece))
    return tuple(out)


def known(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Names of known entities that begin and end where a token does, and one-character names of countries.

    東京 is not found in 東京大学, which is one token; 日本 is in 日本 政府.
    """
    tokens, text, base, entities = sentence.tokens, sentence.text, sentence.start, lexicon.ontology.entities
    ends = {t.end: i for i, t in enumerate(tokens)}
    ends |= {t.start + 1: i for i, t in enumerate(tokens) if t.surface in _RUN_BY}  # 青森県 of 青森 + 県立 + 北湊高校
    taken = -1
    for i, token in enumerate(tokens):
        if token.start < taken:
            continue
        found = entities.at(text, token.start - base)
        if found is not None and (j := ends.get(found[0] + base)) is not None:
            end, entity = found
            taken = end + base
        elif (
            token.end - token.start == 1
            and (short := entities.prefix(token.surface))
            and (_before_word(tokens, i) or _of_somebody(tokens, i, lexicon))
        ):
            j, taken, entity = i, token.end, short
        else:
            continue
        span = Span(i, j + 1, token.start, taken, entity.type, confidence=0.9, entity=entity.id, rank=Rank.RECOGNISED)
        span.vote(entity.type, 1.6)
        if j > i and entity.type == "Person" and lexicon.titled(tokens[j].surface):  # チャールズ + 国王
            span.end, span.stop, span.title = j, tokens[j].start, tokens[j].surface
        yield span
        if entity.type == "GovernmentBody":
            yield from _region(tokens, i, j, lexicon)


def _region(tokens: Sequence[Token], begin: int, last: int, lexicon: Lexicon) -> Iterator[Span]:
    """The known region that the name of its government body begins with: 宮城県 of 宮城県警."""
    for i in range(begin, last):
        entity = lexicon.ontology.entities.certain(text_of(tokens, begin, i + 1))
        if entity is not None and entity.type == "Region":
            span = Span(begin, i + 1, tokens[begin].start, tokens[i].end, "Region", confidence=0.9, entity=entity.id)
            span.rank = Rank.RECOGNISED
            yield span


def _of_somebody(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """True where a one-character name stands alone in the bracket behind a foreign name, with its title or without: ジョン・リード（米）,
    リード氏（米）; not （日）, which is a day."""
    alone = 1 < i < len(tokens) - 1 and tokens[i - 1].surface in "（(" and tokens[i + 1].surface in "）)"
    if not alone or tokens[i].surface in _DAYS:
        return False
    name = i - 3 if i > 2 and lexicon.titled(tokens[i - 2].surface) else i - 2
    return katakana(tokens[name].surface)


def _before_word(tokens: Sequence[Token], i: int) -> bool:
    """True where a one-character name leads a compound: 米 in 米政府, 、米オープンAI, not 米 が."""
    if i + 1 >= len(tokens) or tokens[i + 1].start != tokens[i].end or not tokens[i].tag.startswith("名詞"):
        return False
    if touching(tokens, i) and tokens[i - 1].tag.startswith(("名詞", "接", "連体詞")):
        return False
    return tokens[i + 1].tag.startswith(("名詞", "接尾辞"))


def by_tag(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Names that Sudachi's dictionary knows as such: family with given names, places, others."""
    tokens = sentence.tokens
    n, i = len(tokens), 0
    while i < n:
        tag = tokens[i].tag
        yield from village(tokens, i) if i and tokens[i - 1].surface[-1] == "郡" else ()
        if tokens[i].pos == "PROPN" and WITHIN_PLACE.fullmatch(tokens[i].surface):  # 東京都内 as one word
            last = tokens[i].surface[-2]
            kind = OVER.get(last, "City")
            yield voted(Span(i, i + 1, tokens[i].start, tokens[i].end - 1, kind, confidence=0.8, rank=Rank.MARKED), 0.8)
        if not tag.startswith("名詞-固有名詞"):
            i += 1
            continue
        j = i + 1
        if "人名" in tag:
            while j < n and _person_goes_on(tokens, j) and not matter(tokens, j + 1, lexicon):
                j += 1
            if j - i > 1 or len(tokens[i].surface) > 2:
                yield voted(Span(i, j, tokens[i].start, tokens[j - 1].end, "Person", confidence=0.45), 0.3)
        elif "地名" in tag:
            titled = touching(tokens, i) and katakana(tokens[i - 1].surface)
            if not (titled and lexicon.titled(tokens[i].surface)):  # アリ + 王子, who is no part of Tokyo
                yield from _places(tokens, i, lexicon)
        else:
            while j < n and tokens[j].tag == tag and touching(tokens, j) and latin(tokens[j].surface):
                j += 1
            if (
                tokens[i].surface not in lexicon.plain and lexicon.listed(tokens[i].surface) not in DESCRIBED
            ):  # テーマソング
                yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.45)
        i = j


def yielding(tokens: Sequence[Token], proposals: list[Span]) -> None:
    """Lets places within a word give way, in place, to the name of something else that the word only begins: 湊県 in 湊県沖 +
    地震, but not in 湊県内 + 病院."""
    proposals[:] = [p for p in proposals if p.end == p.begin + 1 or tokens[p.begin].surface not in _SAME]  # 同大大学院
    wide = [p for p in proposals if p.rank is Rank.RECOGNISED and p.type in _CALLED_BY_PLACE]
    for span in proposals:
        word = tokens[span.begin]
        inside = span.end - span.begin == 1 and word.surface[-1] not in _WITHIN
        inside = inside and sum(part in OVER or part in _CITY for part in word.parts) < 2  # 湊県湊市 + 港スタジアム
        if span.rank is Rank.MARKED and inside and span.type in ("Region", "City", "Place"):
            if any(w.begin <= span.begin and span.end < w.end and w.start <= span.start for w in wide):
                span.rank = Rank.DICTIONARY


_OFF_SHORE = ("沖", "沖合")
_SAME = ("同大", "同大学", "同校")


def at_sea(tokens: Sequence[Token], span: Span) -> bool:
    """Whether what looks like a sea's name is but in which direction of a place the sea meant lies: 台湾の東海上."""
    if span.end - span.begin != 1 or span.begin < 2 or span.end >= len(tokens):
        return False
    after = tokens[span.end]
    bearing = tokens[span.begin].surface in _BEARINGS and after.surface.startswith("上") and after.start == span.stop
    return bearing and tokens[span.begin - 1].surface == "の"


def voted(span: Span, weight: float) -> Span:
    """The span, with one vote more for the class that it was proposed with."""
    span.vote(span.type, weight)
    return span


def _places(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Iterator[Span]:
    """The places that one token names from the widest to the narrowest: 徳島県 and 徳島市 in 徳島県徳島市.

    福島 with 県知事 or 県議 after it is 福島県.
    """
    token = tokens[i]
    offsets = parts_offsets(token)
    start, last, chained = token.start, "", Rank.DICTIONARY
    for piece, end in zip(token.parts or (token.surface,), offsets[1:], strict=False):
        last = piece[-1]
        if end < token.end and (piece in OVER or piece in _CITY or piece == "北海道"):
            chained = Rank.MARKED  # surer than any source that takes the whole token for one name
            yield voted(Span(i, i + 1, start, end, OVER.get(last, "City"), confidence=0.8, rank=chained), 0.8)
            start = end
    after = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].start == token.end else None
    over = (
        ""
        if after is None
        else after.parts[0]
        if len(after.parts) > 1
        else after.surface.removesuffix("議").removesuffix("内")
    )
    if after is not None and over != after.surface and (over in OVER or over in _CITY):
        kind = OVER.get(over, "City")
        stop = after.start + len(over)
        if stop < after.end and (not after.parts or lexicon.title(after.surface) or after.parts[-1] in _WITHIN):
            yield voted(Span(i, i + 2, start, stop, kind, confidence=0.8, rank=Rank.MARKED), 0.8)
            return
    if last == "境" and start > token.start:  # 長野県境: no place of its own
        return
    if last in _OFF_SHORE and start > token.start:  # 福島県沖 as one word: the sea there
        start = token.start
    kind = "Country" if token.tag.endswith("国") else OVER.get(last) or ("City" if last in _CITY else "Place")
    yield voted(Span(i, i + 1, start, token.end, kind, confidence=0.5, rank=chained), 0.5)


def _person_goes_on(tokens: Sequence[Token], j: int) -> bool:
    """A person's name goes on with a name, or over a dot with katakana: 孫 正義; ティム ・ バーナーズ ・ リー."""
    token, before = tokens[j], tokens[j - 1]
    if token.start != before.end:
        return False
    if "人名" in token.tag:
        return "人名-姓" not in token.tag or before.surface in DOTS
    if token.surface in DOTS:
        return j + 1 < len(tokens) and foreign(before.surface) and foreign(tokens[j + 1].surface)
    return before.surface in DOTS and foreign(token.surface)


def by_script(sentence: Sentence, parts: Sequence[Part], lexicon: Lexicon) -> Iterator[Span]:
    """Latin names, several words long where capitals go on, and katakana names joined by dots."""
    tokens = sentence.tokens
    n, i = len(tokens), 0
    noun = Part.NOUN
    while i < n:
        if parts[i] is not noun:
            i += 1
            continue
        word = tokens[i].surface
        j = i + 1
        if latin(word) and capital(word):
            while j < n and between(tokens, j) and _latin_goes_on(tokens, parts, j):
                j += 1
            while j > i + 1 and parts[j - 1] not in (Part.NOUN, Part.NUMBER) and tokens[j - 1].surface not in "+!":
                j -= 1
            named = word not in lexicon.common_latin or any(latin(t.surface) for t in tokens[i + 1 : j])
            common = j == i + 1 and lettered(word) and tokens[i].tag.startswith("名詞-普通名詞")
            if named and not common and (j > i + 1 or len(word) > 1):
                yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.4)
        elif katakana(word) and j < n and tokens[j].surface in DOTS and _describes(tokens, parts, i, lexicon):
            i = j + 1  # タレント・X, コントユニット・X
            continue
        elif katakana(word):
            dots = 0
            while j + 1 < n and tokens[j].surface in DOTS and _part(tokens, j + 1):
                if governed(tokens, j + 1, lexicon) or matter(tokens, j + 1, lexicon):
                    break
                dots += 1
                j += 2
                while j < n and tokens[j].surface not in DOTS and touching_katakana(tokens, j):
                    j += 1
            if dots:
                rank = Rank.RECOGNISED if dots > 1 else Rank.DICTIONARY  # a list of common nouns is rare
                yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.5, rank=rank)
        i = j


def _describes(tokens: Sequence[Token], parts: Sequence[Part], i: int, lexicon: Lexicon) -> bool:
    """Whether a word before a dot tells what is named behind it: a title, or the kind of thing that a noun before it narrows."""
    word = tokens[i].surface
    narrowed = i > 0 and parts[i - 1] is Part.NOUN and touching(tokens, i)
    return lexicon.titled(word) or (narrowed and bool(lexicon.listed(word)))


def _part(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token goes on with a foreign name behind a dot: katakana, or an initial with another dot behind it."""
    word = tokens[i].surface
    if len(word) == 1 and capital(word):
        return i + 1 < len(tokens) and tokens[i + 1].surface in DOTS
    return katakana(word)


def touching_katakana(tokens: Sequence[Token], j: int) -> bool:
    """Whether a token is katakana that nothing parts from the token before it."""
    return katakana(tokens[j].surface) and touching(tokens, j)


def _latin_goes_on(tokens: Sequence[Token], parts: Sequence[Part], j: int) -> bool:
    word, before = tokens[j].surface, tokens[j - 1]
    touching = tokens[j].start == before.end
    if latin(word):
        return touching or capital(word) or word in ("of", "and", "for", "the", "de", "von", "van", "der")
    if touching and word in "+&'’.-!" and word.isascii():
        return True
    return parts[j] is Part.NUMBER and touching


def governed(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a token is a place before the post of who governs it: ロンドン + 市長."""
    known = lexicon.ontology.entities.certain(tokens[i].surface)
    place = "地名" in tokens[i].tag or (known is not None and lexicon.is_a(known.type, "Place"))
    return place and _GOVERNS.match(text_of(tokens, i + 1, min(i + 3, len(tokens)))) is not None
