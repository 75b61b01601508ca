"""Lands, towns and waters that no dictionary has, by what their names end in: ヘド県, マルネ=ソルカ州; behind the land that
they lie in also those in kanji: 河北省の献県, 山西省の五台山.

Foreign words are in no dictionary, and the parser tells them from common nouns by chance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS, katakana
from kg.mention.span import Rank, Span, over, spelling, text_of, touching
from kg.mention.words import words
from kg.model import MentionKind, Sentence, Token

__all__ = ["lands", "realms"]

_ENDS = tuple(words("places")["ends"])
_COMMON = frozenset(words("places")["common"])
_FOREIGN = re.compile("[ァ-ヿ]")  # a letter of every name but those behind the land
# A town that nobody has heard of, by what it is said to be: 州都はメンデ, 主な都市にマビンガ、クイトがある.
_SEAT = re.compile(
    r"(?:州都|首都|県都|省都|首府|郡都|(?:県庁|郡庁|府庁|州庁)所在地|中心都市|最大の都市|主要都市|主要な都市|主な都市|主な町)"
    r"(?:は|には|に|として|の|である)、?(?P<names>[ァ-ヺー]+(?:[=＝・][ァ-ヺー]+)*(?:[、と][ァ-ヺー]+(?:[=＝・][ァ-ヺー]+)*)*)(?=[（(、。でがにとをはのなも]|から|$)"
)
_NAME = re.compile(r"[ァ-ヺー]+(?:[=＝・][ァ-ヺー]+)*")
_WITHIN = re.compile(
    r"(?<=[省州県市区郡])の?(?P<name>(?![同本各全両他近隣当旧])[一-鿿]{1,4}?(?:県|市|州|鎮|郷|山|河|江|湖|島|峰))"
    r"(?=(?:[東西南北中]{1,2}[部岸側]|付近|周辺)?[でにをのはがとへ、。]|から|まで)"
)
# A state, a dot, and a place of it: チリ・アントファガスタ州, セルビア・ノヴィ・サド出身.
_OF_STATE = re.compile(
    r"(?<![ァ-ヺー・=＝])(?P<state>[ァ-ヺー]{2,})・(?P<place>[ァ-ヺー]{2,}(?:[・=＝][ァ-ヺー]+)*"
    rf"(?:(?:{'|'.join(_ENDS)})(?P<town>[ァ-ヺー]{{2,}}(?:[・=＝][ァ-ヺー]+)*[市郡町村]?)?(?![一-鿿])|(?=出身|生まれ|生れ|[にで](?:生まれ|生れ))))"
)
_RANKS = "州県郡省"
_GOVERNED = re.compile(rf"(?P<rank>[{_RANKS}])(?:副?知事|長)$")  # one word behind the name
_LETTERS = frozenset((*_RANKS, *(end[-1] for end in _ENDS)))  # without one of which there is no such place
# A place with its name in Latin letters between the name and the noun: ピウラ(Piura)州, リーズ(Leeds)市長.
_SPELLED_OUT = re.compile(
    r"(?<![ァ-ヺー])(?:(?P<state>[ァ-ヺー]{2,})・)?(?P<name>[ァ-ヺー]{2,}(?:[・=＝][ァ-ヺー]+)*)[（(](?P<latin>[A-Z][A-Za-zÀ-ÿ' \-]+)[）)]"
    rf"(?P<rank>{'|'.join(sorted(_ENDS, key=len, reverse=True))})(?P<of>長|知事|議|当局|警|副知事)?(?P<more>[一-龥])?"
)
_TITLE = r"(?:国王|女王|王妃|王太子|皇帝|皇后|女帝|大公妃?|公妃|公爵?|[辺方宮]?[境中]?伯爵?|選帝侯|侯爵?|王)"
_RULED = re.compile(rf"{_TITLE}(?:の)?[ァ-ヺ][ァ-ヺー]")
_DEFINED = re.compile(rf"{_TITLE}(?:。|[（(]|で(?:ある|あった|、))")  # カルラは、ナヴァリア女王。
_WHOLE = re.compile(rf"(?P<land>[ァ-ヺー・=＝]{{3,}}){_TITLE}")
_NUMBERED = re.compile(rf"(?:(?P<land>[ァ-ヺー=＝]{{3,}}){_TITLE})?(?P<name>[ァ-ヺー・]{{2,}}[0-9０-９]{{1,2}}世)")
_SURE = 3.0  # more than the recogniser has for one person


def lands(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The places of a sentence that end in a noun for such places."""
    if _FOREIGN.search(sentence.text):
        yield from _foreign(sentence, lexicon)
    for found in _WITHIN.finditer(sentence.text):
        place = spelling(sentence.tokens, sentence.start + found.start("name"), sentence.start + found.end())
        if place is None or place[1] < place[0] + 2:  # one word of the dictionary: 離島
            continue
        if (
            not lexicon.listed(found["name"])
            and (kind := lexicon.class_of(found["name"]))
            and lexicon.is_a(kind, "Place")
        ):
            yield _span(sentence.tokens, *place, kind)


def _foreign(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Those with their names in katakana."""
    tokens = sentence.tokens
    yield from _of_states(sentence, lexicon)
    yield from _spelled_out(sentence, lexicon)
    for i in () if _LETTERS.isdisjoint(sentence.text) else range(1, len(tokens)):
        if not katakana(tokens[i - 1].surface) or not touching(tokens, i):
            continue
        cut = katakana(tokens[i].surface[0]) and tokens[i].surface.endswith(_ENDS)  # カ + ゲラ州
        stops = (i + 1,) if cut else (i + 2, i + 1)
        end = next(
            (k for k in stops if k <= len(tokens) and (cut or text_of(tokens, i, k) in _ENDS)), None
        )  # 行政 + 管区
        governed = _GOVERNED.match(tokens[i].surface) if end is None and _told_of_governor(tokens, i) else None
        if end is None and governed is None:
            continue
        begin = _begin(tokens, i)
        land = lexicon.ontology.entities.certain(tokens[begin].surface)
        text = text_of(tokens, begin, i)
        if land is not None and land.type == "Country":  # カナダ + ノバスコシア州
            continue
        if (cut or len(text) > 1) and tokens[i - 1].surface not in _COMMON and not lexicon.listed(text):
            if governed is not None:
                span = _span(tokens, begin, i + 1, lexicon.class_of(text + governed["rank"]) or "Region")
                span.stop = tokens[i].start + governed.end("rank")
                yield span
            elif end is not None:
                yield _span(tokens, begin, end, lexicon.class_of(text + text_of(tokens, i, end)) or "Place")
    for told in _SEAT.finditer(sentence.text):
        for found in _NAME.finditer(sentence.text, *told.span("names")):
            place = spelling(tokens, sentence.start + found.start(), sentence.start + found.end())
            if place is not None and len(found[0]) > 1:
                yield _span(tokens, *place, "City")


def _of_states(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Each known state that a dot parts from a place of it, and that place."""
    for found in _OF_STATE.finditer(sentence.text):
        state = lexicon.ontology.entities.certain(found["state"])
        if state is None or state.type != "Country":
            continue
        begin, end = found.span("place")
        inner = found.start("town") if found["town"] else end
        for start, stop in (found.span("state"), (begin, inner), (inner, end)):
            place = spelling(sentence.tokens, sentence.start + start, sentence.start + stop)
            if place is not None:
                name = sentence.text[start:stop]
                span = _span(sentence.tokens, *place, "Country" if start < begin else lexicon.class_of(name) or "City")
                span.rank = Rank.MARKED
                yield span


def _spelled_out(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Each place whose name is spelled in a bracket before the noun."""
    for found in _SPELLED_OUT.finditer(sentence.text):
        state = lexicon.ontology.entities.certain(found["state"] or "")
        begin = found.start("name") if state is not None or not found["state"] else found.start()
        stop = sentence.start + found.end("rank")
        last = next((t for t in sentence.tokens if t.start < stop <= t.end), None)  # 州知事 is one word
        place = spelling(sentence.tokens, sentence.start + begin, last.end) if last is not None else None
        if place is None or (found["more"] and not found["of"]):
            continue
        name = sentence.text[begin : found.end("name")]
        span = _span(sentence.tokens, *place, lexicon.class_of(name + found["rank"]) or "Place")
        span.stop = stop
        span.rank, span.aliases = Rank.MARKED, (name + found["rank"], name, found["latin"])
        yield span


def _told_of_governor(tokens: Sequence[Token], i: int) -> bool:
    """Whether a post is that of whoever is named behind it, or what somebody has (ピウラ + 州知事のディアス氏), and not of whoever is named
    before it (ディアス + 州知事)."""
    after = text_of(tokens, i + 1, i + 3)
    named = after.startswith("の") and i + 2 < len(tokens) and "人名" in tokens[i + 2].tag
    return (
        named
        or after.startswith(("を務", "に就", "に当選"))
        or (after[:1] == "で" and after[:2] not in ("では", "でも"))
    )


def _begin(tokens: Sequence[Token], i: int) -> int:
    """Where the foreign name begins that ends before token i."""
    begin = i - 1
    while touching(tokens, begin):
        before = tokens[begin - 1].surface
        dotted = before in DOTS and before not in "・･" and begin > 1 and katakana(tokens[begin - 2].surface)
        if not (katakana(before) and before not in "・･") and not dotted:
            break
        begin -= 1
    return begin


def _span(tokens: Sequence[Token], begin: int, end: int, kind: str) -> Span:
    return over(tokens, begin, end, kind, 1.5, 0.8, rank=Rank.RECOGNISED)


def realms(sentence: Sentence, spans: list[Span]) -> None:
    """Makes places of such names, and of whoever is numbered (マルネ侯ジョルド3世) a person, in place."""
    for span in tuple(spans):
        if span.kind is not MentionKind.NAME or span.entity is not None:
            continue
        name = span.surface(sentence)
        if (numbered := _NUMBERED.fullmatch(name)) is not None and span.rank is not Rank.MARKED:
            _number(sentence, spans, span, numbered)
            continue
        behind = span.stop - sentence.start
        start = span.start - sentence.start
        defined = sentence.text[:start].endswith("は、") and _DEFINED.match(sentence.text, behind)
        if len(name) < 3 or not katakana(name) or not (defined or _RULED.match(sentence.text, behind)):
            continue
        span.stop, span.title = span.start + len(name), ""
        span.end = next((i + 1 for i in range(span.begin, span.end) if sentence.tokens[i].end >= span.stop), span.end)
        span.type = "Place"
        span.votes.clear()
        span.vote("Place", _SURE)


def _number(sentence: Sentence, spans: list[Span], span: Span, found: re.Match[str]) -> None:
    """Makes a person of a name that ends in a number of that name, and a place of the land before it."""
    place = found["land"] and spelling(sentence.tokens, span.start, span.start + found.end("land"))
    own = spelling(sentence.tokens, span.start + found.start("name"), span.stop)
    if own is None or (found["land"] and not place):
        return
    if place:
        spans.append(_span(sentence.tokens, *place, "Place"))
        spans[-1].vote("Place", _SURE)
    span.begin, span.start, span.type = own[0], sentence.tokens[own[0]].start, "Person"
    span.votes.clear()
    span.vote("Person", _SURE)
