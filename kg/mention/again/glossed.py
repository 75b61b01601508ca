"""What round brackets and equals signs say of names: X（Y）, X（以下「Y」）, WXO＝世界交易機関, 高木誠（たかぎ・まこと）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from kg.mention.lexicon import Lexicon, normal
from kg.mention.person.heard import heard
from kg.mention.script import initials, katakana
from kg.mention.span import Span, text_of, touching
from kg.mention.thing.around import closing
from kg.mention.triggers import triggered
from kg.mention.words import words
from kg.model import MentionKind, Sentence, Token

__all__ = ["aliases", "short_form"]

_FIRST = re.compile(
    r"[（(](?:略称|通称|以下)?[・、:：]?「?(?P<short>[^\s（）()「」、,。;；・:：]{2,12})(?=[\s）)」、,。;；])"
)
_EQUALS = frozenset("=＝")
_ROUND = {"（": "）", "(": ")"}
_FROM_SOMEWHERE = ("University", "SportsTeam", "Facility")
_READING = re.compile(r"[ぁ-ゖー・ 　]{2,24}(?=[＝=、,]|本名|$)")
_HEARD = re.compile(r"[ァ-ヴー]+(?:[・･＝= 　][ァ-ヴー]+)?(?=[、,，]|$)")
_BORN_AS = re.compile(
    r"[、,，]?本名[は:：・]?(?P<name>[^、,，=＝（()）]{2,10})(?:[=＝（(][ぁ-ゖー・ 　]{2,24}[）)]?)?$"
)
_HEREAFTER = re.compile(r"[、,;；]\s*以下[、,]?「(?P<name>[^「」]{2,20})」$")  # （本社：東京都、以下「X」）
_NOW = re.compile(r"(?:現在の|現|旧|元|前|以下|略称|通称|本名|愛称)[・、:：]?")
_ABBREVIATED = ("Organization", "Facility", "Project", "Work", "Event")
_INITIALS = re.compile(r"[（(](?P<short>[A-ZＡ-Ｚ][A-ZＡ-Ｚa-z&\-]{1,7})[）)]")
_LEADING = re.compile(r"(?P<short>[A-ZＡ-Ｚ][A-ZＡ-Ｚ&]{1,7})[、,，]")  # X（HD、富山市）
_ALIKE = 0.65  # of two names' characters, in their order
_WITHHELD = frozenset(("同じ", "非公表", "非公開", "不詳", "不明"))  # 本名同じ
_RANKS = frozenset("県州郡省府市町村区島川湖山")
_ORGANS = frozenset(words("bodies")["organs"])
_KINDS_OF_BODY = frozenset(words("bodies")["kinds"])


def short_form(text: str, at: int, name: str) -> str:
    """The name in short that a round bracket at an offset begins with, though more is told behind it; "" for none.

    >>> short_form("西海電鉄（西電、本社・長崎市）は", 4, "西海電鉄")
    '西電'
    """
    found = _FIRST.match(text, at)
    short = found["short"] if found is not None else ""
    return short if 1 < len(short) < len(name) and _spells(short, name) else ""


def _spells(short: str, full: str) -> bool:
    """Whether a short form takes its characters from the full name in order, from the first on or, where it is long enough,
    from a later one on: 海資研 of 国立海洋資源研究所."""
    at = iter(full)
    begins = short[0] == full[0] or (len(short) > 2 and not full.endswith(short))
    return begins and all(c in at for c in short)


def aliases(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Gives a name before a round bracket the one inside it, where that is a short form, reading or other script."""
    _abbreviated(sentence, spans, lexicon)
    _glossed(sentence, spans, lexicon)


@triggered(tokens=(*_EQUALS, *_ROUND))
def _glossed(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """The names of `aliases` with a bracket or an equals sign beside them."""
    tokens = sentence.tokens
    by_end = {span.stop: span for span in spans if span.kind is MentionKind.NAME and not span.nested}
    by_begin = {span.begin: span for span in spans if span.kind is MentionKind.NAME}
    for i, token in enumerate(tokens):
        if token.surface in _EQUALS and i and initials(tokens[i - 1].surface):
            _equate(sentence, by_end.get(token.start), by_begin.get(i + 1))
            continue
        close = _ROUND.get(token.surface)
        if close is None or i == 0 or (j := closing(tokens, i, close)) is None or j == i + 1:
            continue
        outer = by_end.get(token.start)
        if outer is None and tokens[i - 1].surface in ("」", "』", "氏", "さん") and i > 1:
            outer = by_end.get(tokens[i - 1].start)
        if outer is None:
            continue
        if outer.title == "" and (title := _title_behind(tokens, j + 1, outer, lexicon)):
            outer.title = title
            outer.vote("Person", 2.0)
        if lexicon.is_a(outer.type, "Organization"):  # 国際原子力機関（IAEA）理事会: the agency by its board
            spans[:] = [s for s in spans if s.begin != j + 1 or text_of(tokens, s.begin, s.end) not in _ORGANS]
        text = sentence.part(tokens[i + 1].start, tokens[j - 1].end)
        if (read := _read(outer, text, sentence, lexicon)) is not None:
            born = _BORN_AS.match(text, read.end())  # 高木誠（たかぎ・まこと、本名山下誠一）
            outer.aliases = (*outer.aliases, read[0], *((born["name"],) if born is not None else ()))
            stop = tokens[i + 1].start + (born or read).end()
            spans[:] = [s for s in spans if not (tokens[i].end <= s.start and s.start < stop)]
            continue
        if (after := _HEREAFTER.search(text)) is not None and lexicon.is_a(outer.type, "Organization"):
            outer.aliases = (*outer.aliases, after["name"])
            inside = (tokens[i].end + after.start("name"), tokens[i].end + after.end("name"))
            spans[:] = [s for s in spans if s is outer or not (inside[0] <= s.start and s.stop <= inside[1])]
            continue
        led = _LEADING.match(text)
        if led is not None and lexicon.is_a(outer.type, "Organization") and led["short"] not in lexicon.common_latin:
            outer.aliases = (*outer.aliases, led["short"])
            spans[:] = [s for s in spans if not (tokens[i].end <= s.start and s.stop <= tokens[i].end + led.end())]
            continue
        name = outer.surface(sentence)
        short = short_form(sentence.text, tokens[i].start - sentence.start, name)
        if short and short != text and any(lexicon.is_a(outer.type, kind) for kind in _ABBREVIATED):
            outer.aliases = (*outer.aliases, short)
            continue
        begins = _NOW.match(text)
        sure = begins is not None and begins.end() + 1 < len(text)
        text = (text[begins.end() :] if begins is not None and sure else text).strip("「」")
        place = any("地名" in t.tag for t in tokens[i + 1 : j]) and outer.type not in (
            "Place",
            "Country",
            "Region",
            "City",
        )
        seat = place and outer.type in _FROM_SOMEWHERE  # 青葉高校（青葉）: the prefecture
        if (
            seat
            or (_is_region(text, lexicon) and (place or not name.startswith(text)))  # 高知商（高知）, 屋久島（鹿児島）
            or (place and not _spells(normal(text), normal(name)))
            or not _other_name(name, text, outer, sure, lexicon)
            or (lexicon.is_a(outer.type, "Place") and _of_newsroom(text, lexicon))
        ):
            continue
        outer.aliases = (*outer.aliases, text)
        inner = by_begin.get(i + 1)
        if inner is not None and inner.end == j and outer.type != "Thing":
            inner.votes = dict(outer.votes)
            inner.confidence = max(inner.confidence, outer.confidence)


def _read(outer: Span, text: str, sentence: Sentence, lexicon: Lexicon) -> re.Match[str] | None:
    """How a person's name is read, by what a bracket behind it begins with: たかぎ・まこと, パク・ソンチョル."""
    person = lexicon.is_a(outer.type, "Person")
    found = _HEARD.match(text)
    if found is not None and (person or "・" in found[0]) and heard(outer.surface(sentence), found[0]):
        outer.vote("Person", 2.0)  # 咸鏡北道（ハムギョンプクド）, without a dot, is no person
        return found
    return _READING.match(text) if person else None


def _is_region(text: str, lexicon: Lexicon) -> bool:
    """Whether a bracket holds a prefecture's name, with which no longer name is shortened."""
    return any(known.type == "Region" for known in lexicon.ontology.entities.match(text))


def _of_newsroom(text: str, lexicon: Lexicon) -> bool:
    """Whether a bracket behind a place says whose dispatch from there it is: リマ(CNN)."""
    known = lexicon.ontology.entities.certain(text)
    return known is not None and known.type == "MediaOrganization"


def _abbreviated(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Makes names of the descriptions that have initials of their own in a bracket behind: 海外資産管理事務所（FXA）. What such
    a name holds is described no more."""
    names = {s.start for s in spans if s.kind is MentionKind.NAME}
    common: set[int] = set()  # where initials begin that are but short for a common noun: 格安航空会社（LCC）
    for span in spans if _INITIALS.search(sentence.text) else ():
        found = _INITIALS.match(sentence.text, span.stop - sentence.start)
        if found is None or span.kind is not MentionKind.NOMINAL:
            continue
        proper = found["short"] not in lexicon.common_latin and found["short"] not in _KINDS_OF_BODY
        proper = (
            proper and sentence.start + found.end() not in names
        )  # 航空会社（ABC）海浜航空: what the name behind is
        if not proper:
            common.add(sentence.start + found.start("short"))
        elif span.end - span.begin > 1 and any(lexicon.is_a(span.type, kind) for kind in _ABBREVIATED):
            span.kind, span.confidence = MentionKind.NAME, 0.7
            span.vote(span.type, 1.5)
            span.begin = _over_dot(sentence.tokens, span.begin)
            span.start = sentence.tokens[span.begin].start
    called = [s for s in spans if s.kind is MentionKind.NAME]
    spans[:] = [
        s
        for s in spans
        if s.start not in common
        and (s.kind is not MentionKind.NOMINAL or not any(n.start <= s.start and s.stop <= n.stop for n in called))
    ]


def _over_dot(tokens: Sequence[Token], begin: int) -> int:
    """Where a body begins that is for two things, joined by a dot: 放送倫理 + ・ + 番組向上機構."""
    if begin < 2 or tokens[begin - 1].surface not in "・･":
        return begin
    k = begin - 1
    while k and tokens[k - 1].tag.startswith("名詞-普通名詞") and touching(tokens, k):
        k -= 1
    return k if k < begin - 1 else begin


def _title_behind(tokens: Sequence[Token], begin: int, outer: Span, lexicon: Lexicon) -> str:
    """The title behind a bracket, of anybody who is honoured, of a person any post: 高木誠（たかぎ・まこと）副社長; "" for none."""
    end = begin
    while end < len(tokens) and tokens[end].tag.startswith(("名詞", "接尾辞")) and touching(tokens, end):
        end += 1
    title = text_of(tokens, begin, end)
    if title and lexicon.is_a(outer.type, "Person") and lexicon.titled(title):
        return title
    honoured = begin < len(tokens) and lexicon.honorific(tokens[begin].surface) == "Person"
    return tokens[begin].surface if honoured else ""


def _equate(sentence: Sentence, short: Span | None, full: Span | None) -> None:
    """Gives initials the full form that a broadcaster writes behind them, and its class: WXO＝世界交易機関."""
    if short is None or full is None or full.start != short.stop + 1 or full.nested:
        return
    name = full.surface(sentence)
    if not name.isascii():
        short.aliases = (*short.aliases, name)
        for kind, weight in full.votes.items():
            short.vote(kind, weight)
        short.type = full.type


def _other_name(name: str, text: str, outer: Span, sure: bool, lexicon: Lexicon) -> bool:
    short, full = normal(text), normal(name)
    if (
        len(short) < 2
        or text in _WITHHELD
        or len(text) > 40
        or short == full
        or any(c in text for c in "、。0123456789０１２３４５６７８９")
        or not short
    ):
        return False
    if _spells(short, full) or _of_one_rank(text, name, outer) or _sounds_alike(text, name):
        return True
    if all("ぁ" <= c <= "ゖ" or c in "ー・ 　" for c in text):
        return True
    if not text.isascii() and _names_another(text, outer, lexicon):  # the initials of one are those of others
        return False
    if lexicon.is_a(outer.type, "Person"):
        if heard(text, name):
            return True
        if short[:2] == full[:2] and "ぁ" <= short[-1] <= "ゖ":
            return True  # 仲原元庸（仲原げん）: as who is elected writes the name
        if sure:  # 元プロテニス選手 is no name
            return not lexicon.title(text)
        return katakana(text) != katakana(name) and (text.isascii() or name.isascii())
    if sure:
        return not lexicon.title(text)
    if text.isascii() and not name.isascii():
        return text.upper() == text or text[0].isupper()
    return name.isascii() and katakana(text)


def _names_another(text: str, outer: Span, lexicon: Lexicon) -> bool:
    """Whether a bracket holds the name of something known of another class: the maker in ルミナ 3（マイクロソフト）."""
    known = lexicon.ontology.entities.match(text)
    return bool(known) and not any(
        lexicon.is_a(one.type, outer.type) or lexicon.is_a(outer.type, one.type) for one in known
    )


def _sounds_alike(text: str, name: str) -> bool:
    """Whether both are foreign names that are heard as one: オージン（オーディン）."""
    foreign = len(text) > 2 and katakana(text) and katakana(name)
    return foreign and SequenceMatcher(None, text, name).ratio() >= _ALIKE


def _of_one_rank(text: str, name: str, outer: Span) -> bool:
    """Whether a place's bracket holds a place of its own rank, which is what others call it: トルム県（ヴェルデ県）."""
    return outer.type in ("Region", "City", "Place") and text[-1] == name[-1] and name[-1] in _RANKS
