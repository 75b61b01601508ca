"""Places written as one: 中華人民共和国江西省北東部 names a state and a province, and says which part of it.

The quarter is no part of the name. The narrowest of the places is also called by the whole address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from kg.mention.candidates import parts_offsets
from kg.mention.lexicon import Lexicon
from kg.mention.place.joined import fronted, on_lines
from kg.mention.script import katakana
from kg.mention.span import Span, covering
from kg.mention.words import words
from kg.model import MentionKind, Sentence

__all__ = ["QUARTER", "addresses"]

QUARTER = (
    r"[東西南北中]{1,2}部(?:地域|地方)|[東西南北中]{1,2}[部岸端側]|中央部|沿岸部?|海岸部|内陸部|山間部|中心部|郊外|近郊|各地|各州|各県|各市|全土|本土|国内|領内|域内|"
    r"市内|県内|州内|周辺"
)
_QUARTER = re.compile(QUARTER)
_SIDES = re.compile(
    rf"(?:[東西南北]・)+[東西南北]|[東西南北]{{1,2}}(?:海岸|方|寄り|隅)|(?:{QUARTER})[東西南北]{{1,2}}|中央[東西南北]{{1,2}}"
)
_END = re.compile(
    rf"(?:の?(?:{QUARTER}|河口部?|下流域?|上流域?|中流域?|流域|全域|一帯|付近|沿線|(?<=[島山湖川市州国海])[東西南北]{{1,2}}側?|"
    r"(?<=[一-鿿ァ-ヺー][都道府県市区町村島])内|(?<=川)[畔岸]|(?<=[川河江])(?:沿い|[右左両]岸|流域)|(?<=山)中|(?<=[市町村])沖合?|(?<=[一-鿿])(?<![東西南北])[0-9０-９一二三四五六七八九]+丁目|(?<=[山脈])麓|(?<=部)海岸))+$"
)
_OPENED, _CLOSED = (
    re.compile(r"[「『][^「」『』、。のはがをにでと]{0,12}$"),
    re.compile(r"[^「」『』、。のはがをにでと]{0,12}[」』]"),
)
_WITHIN = re.compile(rf"(?:構内|敷地内?|境内|駐車場|ホーム|前)?(?:付近|周辺|近く|内)?|{QUARTER}")
_AREAS = words("places")["areas"]
_AREA = re.compile(rf"(?P<name>[ァ-ヺー・=＝]{{3,}})(?:{'|'.join(_AREAS[:4])})")  # a 都市圏 is not its city
_OVER = words("places")["over"]
_SUFFIX = "州省県郡市区府都道町村島"
_TOWN_NAME = re.compile(r"[^0-9０-９]*[市区町村]")
_WARD = re.compile(
    r"(?![内立有産民圏域部全等長議会間側市区町村])[一-龥々ヶノ]{2,5}(?=[でのにへ、])"
)  # 難波 of 大阪市中央区難波
_NO_WARDS = tuple(words("places")["no_wards"])
_BOUNDED = ("Country", "Region", "City")
_PLACES = (*_BOUNDED, "Place")
_TOWN = re.compile(r"[ァ-ヺー・=＝]{2,}")
_ROAD = re.compile(r"(?:自動車|[街国県市府都]|鉄|(?<!北)海)道$")
_REGION = re.compile(r"[省州県郡道府都]$")


def addresses(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> list[Span]:
    """The mentions of a sentence with its addresses cut into places, each of which is a name."""
    spans = on_lines(sentence, spans, lexicon)
    states = {s.stop for s in spans if s.type == "Country" and s.entity is not None}
    out: list[Span] = []
    replaced: list[Span] = []
    for span in spans:
        named = span.kind is MentionKind.NAME and not span.nested and span.entity is None
        if named and _is_place(span, lexicon) and not _quoted(sentence, span):
            pieces = _cut(sentence, span, span.start in states, lexicon)
            if len(pieces) != 1 or (pieces[0].start, pieces[0].stop) != (span.start, span.stop):
                replaced.append(span)
                out.extend(pieces)
                continue
        out.append(span)
    out = [s for s in out if not s.nested or not any(r.start <= s.start and s.stop <= r.stop for r in replaced)]
    out = _inside(sentence, _without_quarters(sentence, out, lexicon), lexicon)
    _whole(sentence, out, lexicon)
    return fronted(sentence, out, lexicon)


def _quoted(sentence: Sentence, span: Span) -> bool:
    """Whether a name stands in quotes that hold nothing but a name, which is no address: 複合ビル「北浜東地区計画1街区」."""
    start, stop = span.start - sentence.start, span.stop - sentence.start
    return _OPENED.search(sentence.text[:start]) is not None and _CLOSED.match(sentence.text, stop) is not None


def _without_quarters(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> list[Span]:
    """The spans without the quarters of places that are no names: 中部 of 熊本県中部, 中央部東."""
    ends = {s.stop for s in spans if s.kind is MentionKind.NAME and _is_place(s, lexicon)}
    parts = [
        (s.start, s.stop)
        for s in spans
        if s.entity is None
        and ((s.start in ends and _QUARTER.fullmatch(s.surface(sentence))) or _SIDES.fullmatch(s.surface(sentence)))
    ]
    return [s for s in spans if not any(a <= s.start and s.stop <= b for a, b in parts)] if parts else spans


def _inside(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> list[Span]:
    """The spans without those that are but a part or the surroundings of a named site: 青葉駅 of 青葉駅構内."""
    out: list[Span] = []
    dissolved: list[tuple[int, Span]] = []  # the end of the site and the span that went on behind it
    for span in spans:
        if span.kind is MentionKind.NOMINAL and span.type in ("", "Thing"):
            site = next((s for s in spans if s.nested and s.start == span.start and s.stop < span.stop), None)
            if site is not None and (lexicon.is_a(site.type, "Facility") or _is_place(site, lexicon)):
                if _WITHIN.fullmatch(sentence.text, site.stop - sentence.start, span.stop - sentence.start):
                    site.nested = False
                    dissolved.append((site.stop, span))
                    continue
                if _ward(sentence.text, site.stop - sentence.start, span.stop - sentence.start, lexicon):
                    if _TOWN_NAME.fullmatch(site.surface(sentence)):
                        site.nested = False
                        dissolved.append((site.stop, span))
                        out.append(_piece(sentence, span, site.stop, span.stop, None, lexicon))
                        continue
        if span.surface(sentence).endswith("領") and not span.nested:
            land = lexicon.ontology.entities.certain(span.surface(sentence)[:-1])
            if span.kind is MentionKind.NOMINAL and land is not None and land.type == "Country":
                ruled = Span(span.begin, span.end, span.start, span.stop - 1, "Country", confidence=0.8)
                ruled.entity = land.id
                ruled.vote("Country", 1.6)
                out.append(ruled)
                continue
        out.append(span)
    return [
        s for s in out
        if not any(s.nested and s.start == d.start and stop < s.stop <= d.stop for stop, d in dissolved)
    ]  # fmt: skip


def _ward(text: str, start: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether what follows the name of a town is that of a quarter of it: 難波 of 大阪市中央区難波で."""
    found = _WARD.match(text, start)
    if found is None or found.end() != stop or lexicon.class_of(found[0]):
        return False
    return not found[0].endswith(_NO_WARDS)


def _is_place(span: Span, lexicon: Lexicon) -> bool:
    best = max(span.votes, key=lambda name: (span.votes[name], name)) if span.votes else span.type
    return lexicon.is_any(best, _PLACES) and lexicon.is_any(span.type, _PLACES)


def _cut(sentence: Sentence, span: Span, of_state: bool, lexicon: Lexicon) -> list[Span]:
    """The places that a span names one behind the other; `of_state` tells whether a state stands right before it (米 +
    中西部オハイオ州)."""
    base, text = sentence.start, sentence.text
    cuts = {offset for token in sentence.tokens[span.begin : span.end] for offset in parts_offsets(token)}
    stop = span.stop
    if (tail := _END.search(text[span.start - base : stop - base])) and tail.start() > 1:
        stop = span.start + tail.start()
    pieces: list[Span] = []
    at = span.start
    while at < stop:
        here = text[at - base]
        if pieces and (here == "・" or (here == "領" and pieces[-1].type == "Country")):  # フランス領マルネ島
            at += 1
            continue
        quarter = _QUARTER.match(text, at - base, stop - base) if pieces or of_state else None
        if quarter is not None and quarter.end() + base < stop:
            at, of_state = quarter.end() + base, False
            continue
        end, entity = _first(text, at - base, stop - base, base, cuts, lexicon)
        if end is None:
            pieces.append(_piece(sentence, span, at, stop, None, lexicon))
            break
        pieces.append(_piece(sentence, span, at, end, entity, lexicon))
        at = end
    return pieces


def _first(text: str, at: int, stop: int, base: int, cuts: set[int], lexicon: Lexicon) -> tuple[int | None, str | None]:
    """Where the first place of text[at:stop] ends, if another follows it, and which known one it is."""
    known = lexicon.ontology.entities.at(text, at)
    if known is not None and lexicon.is_a(known[1].type, "Place"):
        end = known[0]
        rest = text[end:stop]
        whole = end + base in cuts or (known[1].type == "Country" and end - at > 3)  # 国江 of 中華人民共和国江西省
        if end < stop and whole and _goes_on(rest) and known[1].type in _BOUNDED:
            if known[1].type == "Country" or text[end - 1] in _SUFFIX or _QUARTER.match(rest):
                return end + base, known[1].id
    state = lexicon.ontology.entities.prefix(text[at])  # 米 of 米西部カリフォルニア州
    if state is not None and _QUARTER.match(text, at + 1, stop) and _goes_on(text[at + 1 : stop]):
        return at + 1 + base, state.id
    for end in range(at + 2, stop - 1):
        road = _ROAD.search(text[at:end]) or _ROAD.search(text[at:stop])  # 東海道新幹線, 東九州自動車道
        town = text[end - 1] in "市区町村" and _ward(text, end, stop, lexicon)
        if end + base in cuts and text[at:end].endswith(_OVER) and not road and (town or _goes_on(text[end:stop])):
            return end + base, None
    return None, None


def _goes_on(rest: str) -> bool:
    """Whether what follows a place in its name is another one: not 郡 of ワシントン郡, not 民 of 市民."""
    bare = _QUARTER.sub("", rest, count=1) if _QUARTER.match(rest) else rest
    if len(bare) < 2 or bare[0] in _SUFFIX or bare in _AREAS:
        return False  # 北海道地区
    return katakana(bare[0]) or bare.endswith((*_OVER, *_SUFFIX, "川", "山", "湖", "湾", "半島"))


def _piece(sentence: Sentence, span: Span, start: int, stop: int, entity: str | None, lexicon: Lexicon) -> Span:
    surface = sentence.part(start, stop)
    known = lexicon.ontology.entities.get(entity) or lexicon.ontology.entities.certain(surface)
    given = known.type if known is not None else "Region" if _REGION.search(surface) else lexicon.class_of(surface)
    given = given if lexicon.is_a(given, "Place") else "Place"
    piece = Span(
        *covering(sentence.tokens, start, stop), start, stop, given, confidence=span.confidence, rank=span.rank
    )
    piece.entity = known.id if known is not None else None
    ward = (
        given == "Place"
        and known is None
        and start > span.start
        and sentence.text[start - sentence.start - 1] in "市区町村"
    )
    piece.vote(given, 2.4 if ward else 1.2)
    return piece


def _whole(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> None:
    """Gives the narrowest of places that touch the whole address for another name."""
    places = sorted(
        (s for s in spans if s.kind is MentionKind.NAME and not s.nested and _is_place(s, lexicon)),
        key=lambda s: s.start,
    )
    start = inner = None
    for one, other in zip_longest(places, places[1:]):
        dotted = other is not None and _dotted(sentence, one, other)
        if other is not None and (prefecture := _prefecture(sentence, one, other, lexicon)) is not None:
            one.type, one.entity = "Region", prefecture
            one.vote("Region", 2.0)
        if other is not None and _town_of(sentence, one, other, lexicon):
            other.type = "City"
            other.vote("City", 2.0)
        touch = other is not None and (one.stop == other.start or dotted)
        if (
            touch
            and not _ROAD.search(one.surface(sentence))
            and (any(one.votes.get(c) for c in _BOUNDED) or one.surface(sentence).endswith(_OVER))
        ):
            if other is not None and _REGION.search(one.surface(sentence)) and _nameless(sentence, other, lexicon):
                other.type = "City"  # メリダ of ユタ州メリダ
                other.vote("City", 1.2)
            start = one.start if start is None else start
            inner = other.start if dotted and other is not None else inner
            continue
        if start is not None:  # with the state before a dot and without it
            begins = [start, *((inner,) if inner is not None and inner != one.start else ())]
            wholes = (sentence.part(begin, one.stop) for begin in begins)
            one.aliases = (*one.aliases, *wholes)
        if (area := _AREA.fullmatch(one.surface(sentence))) is not None:
            one.aliases = (*one.aliases, area["name"])
        start = inner = None


def _town_of(sentence: Sentence, region: Span, town: Span, lexicon: Lexicon) -> bool:
    """Whether a name that does not say of what kind it is stands right behind a province: 浙江省・温州, 長野県松本."""
    name, above = town.surface(sentence), region.surface(sentence)
    if sentence.part(region.stop, town.start) not in ("", "・"):
        return False
    if len(above) < 2 or above[-1] not in "省県州" or town.entity is not None or town.type not in _PLACES:
        return False
    of_china = above[-1] == "省" and len(name) == 2 and name[-1] == "州"
    other = lexicon.is_any(lexicon.class_of(name), ("Organization", "Facility", "Region"))
    return of_china or not (name[-1] in _SUFFIX or other or _QUARTER.fullmatch(name))


def _prefecture(sentence: Sentence, region: Span, town: Span, lexicon: Lexicon) -> str | None:
    """The prefecture meant by what may be its chief town, too, with a dot between it and another town or a house in it:
    福岡・久留米市, 広島・湊スタジアム."""
    between = sentence.part(region.stop, town.start)
    within = town.surface(sentence)[-1] in "市区町村郡" or lexicon.is_a(town.type, "Facility")
    if between != "・" or region.entity is not None or not within:
        return None
    known = (lexicon.ontology.entities.certain(region.surface(sentence) + end) for end in "県府")
    return next((one.id for one in known if one is not None and one.type == "Region"), None)


def _nameless(sentence: Sentence, place: Span, lexicon: Lexicon) -> bool:
    """Whether the name of a place in katakana does not say of what kind it is."""
    name = place.surface(sentence)
    plain = place.entity is None and place.type == "Place" and _TOWN.fullmatch(name) is not None
    return plain and not lexicon.class_of(name)


def _dotted(sentence: Sentence, state: Span, inner: Span) -> bool:
    """Whether a state and a place of it stand with a dot between them: アメリカ・カリフォルニア州."""
    between = sentence.part(state.stop, inner.start)
    return between == "・" and bool(state.votes.get("Country")) and inner.surface(sentence).endswith(_OVER)
