"""What brackets and quotation marks say of names: 新曲「X」, 「X」プロジェクト, 『X』, X（Y）."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.lexicon import Lexicon, normal
from kg.mention.script import initials, katakana
from kg.mention.span import Part, Rank, Span
from kg.mention.used import made
from kg.mention.works import work_around
from kg.model import MentionKind, Sentence, Token

__all__ = ["aliases", "quoted"]

_QUOTES = {"「": "」", "『": "』", "“": "”", "《": "》", "〈": "〉", '"': '"', "”": "”"}
_BETWEEN = frozenset("、・やと")
_EQUALS = frozenset("=＝")
_ROUND = {"（": "）", "(": ")"}
_STORMS = frozenset(("台風", "ハリケーン", "サイクロン", "低気圧"))
_FROM_SOMEWHERE = ("University", "SportsTeam", "Facility")
_LONGEST = 30  # characters of a quoted name
_SHORT = 12  # of one that is told by the noun before it alone
_NAMED = frozenset(
    ("Product", "Service", "Technology", "Facility", "Event", "Project", "Award")
)  # go by names in quotes
_READING = re.compile(r"[ぁ-ゖー・ 　]{2,24}(?=[＝=、,]|$)")
_HEREAFTER = re.compile(r"[、,;；]\s*以下[、,]?「(?P<name>[^「」]{2,20})」$")  # （本社：東京都、以下「X」）
_NOW = re.compile(r"(?:現在の|現|旧|元|前|以下|略称|通称|本名|愛称)[・、:：]?")


def quoted(
    sentence: Sentence, compounds: Sequence[tuple[int, int]], parts: Sequence[Part], lexicon: Lexicon
) -> list[Span]:
    """Names in quotation marks: those with a head noun beside them, and what stands in 『』."""
    tokens = sentence.tokens
    starts, stops = dict(compounds), {end: begin for begin, end in compounds}
    out = []
    listed: tuple[int, str] = (-1, "")  # where the last quoted work ended, and its class
    for i, token in enumerate(tokens):
        close = _QUOTES.get(token.surface)
        if close is None or (j := _closing(tokens, i, close)) is None or j == i + 1:
            continue
        before = _before(tokens, i, stops, lexicon)
        if not before and listed[0] == (i - 1 if tokens[i - 1].surface not in _BETWEEN else i - 2):
            before = listed[1]  # 映画「A」「B」
        if tokens[j - 1].end - tokens[i + 1].start > _LONGEST:
            continue
        inside = tokens[i + 1 : j]
        nameable = _nameable(inside, parts[i + 1 : j])
        if not nameable and not before and _spelled(inside):
            before = made(sentence.text, tokens[j].start - sentence.start)  # 食品宅配「X」を運営する
            nameable = bool(before)
        work = _is_work(sentence, token, tokens[j])
        if not (nameable or _titled(inside, before, lexicon) or _of_kind(inside, before) or (work and _whole(inside))):
            continue
        listed = (j, before) if before else listed
        after_end = starts.get(j + 1) if j + 1 < len(tokens) and tokens[j].end == tokens[j + 1].start else None
        after = ""
        if after_end is not None:
            while after_end > j + 1 and tokens[after_end - 1].surface in lexicon.trailers:
                after_end -= 1
            plain = after_end > j + 1 and tokens[j + 1].surface not in lexicon.quantifiers
            if plain and not any("固有名詞" in t.tag for t in tokens[j + 1 : after_end]):
                after = _noun(tokens, j + 1, after_end, lexicon)
        inner = tokens[i + 1].start, tokens[j - 1].end
        text = sentence.text[inner[0] - sentence.start : inner[1] - sentence.start]
        if after and after_end is not None and not lexicon.is_a(after, "Person"):
            out.append(_marked(i, after_end, token.start, tokens[after_end - 1].end, after, (text,)))
        elif after:
            out.append(_marked(i + 1, j, *inner, "Organization"))
        elif before and not lexicon.is_a(before, "Person"):
            out.append(_marked(i + 1, j, *inner, before))
        elif work or ((token.surface == "『" or _of_somebody(tokens, i)) and not _plain(inside)):
            out.append(_marked(i + 1, j, *inner, "Work"))
            listed = (j, "Work")
        elif (own := _noun(tokens, i + 1, j, lexicon)) and own != "Person" and j - i > 2 and len(text) > 3:
            span = _marked(i + 1, j, *inner, own)
            if not any(t.tag.startswith(("動詞", "助動詞")) for t in tokens[i + 1 : j]):
                out.append(span)
    return out


def _is_work(sentence: Sentence, opening: Token, closing: Token) -> bool:
    """Whether the sentence speaks of what is quoted as of a work: 代表作に「X」, 「X」で新人賞を受賞."""
    before = sentence.text[: opening.start - sentence.start]
    return work_around(before[-24:], sentence.text[closing.end - sentence.start :][:80])


def _of_somebody(tokens: Sequence[Token], i: int) -> bool:
    """Whether a double angle quote opens the work of somebody: プッチーニの《X》."""
    return tokens[i].surface == "《" and i > 0 and tokens[i - 1].surface in ("の", "と", "や", "、")


def _titled(tokens: Sequence[Token], before: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind the noun for a work is its title though it is a sentence: 映画「男はつらいよ」."""
    return lexicon.is_a(before, "Work") and not any(t.surface in "。「」" for t in tokens)


def _whole(tokens: Sequence[Token]) -> bool:
    """Whether a title that is a sentence can be one: no full stop in it, no quotation."""
    return not any(t.surface in "。「」『』" for t in tokens)


def _plain(tokens: Sequence[Token]) -> bool:
    """Whether what stands in 『』 names nothing: common nouns that tell what is done (『レーザー脱毛』, 『賃金カット』)."""
    common = all(t.tag.startswith("名詞-普通名詞") and t.vector >= 0 for t in tokens)
    return common and len(tokens) > 1 and "サ変可能" in tokens[-1].tag


def _of_kind(tokens: Sequence[Token], before: str) -> bool:
    """Whether what stands behind the noun for a thing that has a name is its name, whatever word it is (護衛艦「いずも」,
    衣料品店「カラフル」); what stands behind a body may be what it says."""
    return before in _NAMED and _spelled(tokens)


def _spelled(tokens: Sequence[Token]) -> bool:
    """Whether words are few and written in kana or Latin letters."""
    text = "".join(t.surface for t in tokens)
    kana = all("ァ" <= c <= "ヺ" or "ぁ" <= c <= "ゖ" or c in "ー・" or (c.isascii() and c.isalnum()) for c in text)
    return kana and 1 < len(text) <= _SHORT


def _before(tokens: Sequence[Token], i: int, stops: dict[int, int], lexicon: Lexicon) -> str:
    """The class of the head noun before a quotation mark, directly or over a dot (クラブ・『X』), with a number behind it
    where storms are named (台風15号「X」); what has a name of its own is no head noun, but what a broadcaster or paper is put to is its work (日本テレビ「X」)."""
    if not i or tokens[i - 1].end != tokens[i].start:
        return ""
    k = i - 1 if tokens[i - 1].surface in "・･" else i
    last = tokens[k - 1]
    if last.surface == "号" and any(t.surface in _STORMS for t in tokens[max(0, k - 4) : k - 1]):
        return "Event"
    if k in stops and "固有名詞" in last.tag:
        return "Work" if lexicon.class_of(last.surface) == "MediaOrganization" else ""
    if k not in stops:
        return ""
    return _noun(tokens, stops[k], k, lexicon)


def _marked(begin: int, end: int, start: int, stop: int, name: str, aliases: tuple[str, ...] = ()) -> Span:
    span = Span(begin, end, start, stop, name, confidence=0.95, aliases=aliases, rank=Rank.MARKED)
    span.vote(name, 2.0)
    return span


def _noun(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> str:
    given = lexicon.class_of("".join(t.surface for t in tokens[begin:end]))
    return (
        given
        if any(
            lexicon.is_a(given, c)
            for c in ("Organization", "Place", "Event", "Work", "Award", "Project", "Product", "Technology", "Person")
        )
        else ""
    )


def _closing(tokens: Sequence[Token], i: int, close: str) -> int | None:
    depth = 0
    for j in range(i + 1, min(len(tokens), i + 24)):
        if tokens[j].surface == close:
            if depth == 0:
                return j
            depth -= 1
        elif tokens[j].surface == tokens[i].surface:
            depth += 1
    return None


def _nameable(tokens: Sequence[Token], parts: Sequence[Part]) -> bool:
    """A name ends in a noun and is no sentence: no full stop, no ending in です or た."""
    return parts[-1] in (Part.NOUN, Part.SUFFIX, Part.NUMBER, Part.COUNTER, Part.CLOSE) or (
        tokens[-1].surface in "!！?？" and len(tokens) < 6
    )


def aliases(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Gives a name before a round bracket the one inside it, where that is a short form, reading or other script."""
    tokens = sentence.tokens
    by_end = {span.stop: span for span in spans if span.kind is MentionKind.NAME and not span.nested}
    by_begin = {span.begin: span for span in spans if span.kind is MentionKind.NAME}
    for i, token in enumerate(tokens):
        if token.surface in _EQUALS and i and initials(tokens[i - 1].surface):
            _equate(sentence, by_end.get(token.start), by_begin.get(i + 1))
            continue
        close = _ROUND.get(token.surface)
        if close is None or i == 0 or (j := _closing(tokens, i, close)) is None or j == i + 1:
            continue
        outer = by_end.get(token.start)
        if outer is None and tokens[i - 1].surface in ("」", "』", "氏", "さん") and i > 1:
            outer = by_end.get(tokens[i - 1].start)
        if outer is None:
            continue
        if outer.title == "" and (title := _title_behind(tokens, j + 1, outer, lexicon)):
            outer.title = title
            outer.vote("Person", 2.0)
        text = sentence.text[tokens[i + 1].start - sentence.start : tokens[j - 1].end - sentence.start]
        if (read := _READING.match(text)) is not None and lexicon.is_a(outer.type, "Person"):
            outer.aliases = (*outer.aliases, read[0])
            stop = tokens[i + 1].start + read.end()
            spans[:] = [s for s in spans if not (tokens[i].end <= s.start and s.start < stop)]
            continue
        if (after := _HEREAFTER.search(text)) is not None and lexicon.is_a(outer.type, "Organization"):
            outer.aliases = (*outer.aliases, after["name"])
            inside = (tokens[i].end + after.start("name"), tokens[i].end + after.end("name"))
            spans[:] = [s for s in spans if s is outer or not (inside[0] <= s.start and s.stop <= inside[1])]
            continue
        begins = _NOW.match(text)
        sure = begins is not None and begins.end() + 1 < len(text)
        text = (text[begins.end() :] if begins is not None and sure else text).strip("「」")
        name = sentence.text[outer.start - sentence.start : outer.stop - sentence.start]
        place = any("地名" in t.tag for t in tokens[i + 1 : j]) and outer.type not in (
            "Place",
            "Country",
            "Region",
            "City",
        )
        seat = place and outer.type in _FROM_SOMEWHERE  # 青葉高校（青葉）: the prefecture
        if (
            seat
            or (place and not _subsequence(normal(text), normal(name)))
            or not _other_name(name, text, outer, sure, lexicon)
        ):
            continue
        outer.aliases = (*outer.aliases, text)
        inner = by_begin.get(i + 1)
        if inner is not None and inner.end == j and outer.type != "Thing":
            inner.votes = dict(outer.votes)
            inner.confidence = max(inner.confidence, outer.confidence)


def _title_behind(tokens: Sequence[Token], begin: int, outer: Span, lexicon: Lexicon) -> str:
    """The title behind a bracket, of anybody who is honoured, of a person any post: 高木誠（たかぎ・まこと）副社長; "" for none."""
    end = begin
    while (
        end < len(tokens)
        and tokens[end].tag.startswith(("名詞", "接尾辞"))
        and tokens[end].start == tokens[end - 1].end
    ):
        end += 1
    title = "".join(t.surface for t in tokens[begin:end])
    if title and lexicon.is_a(outer.type, "Person") and lexicon.titled(title):
        return title
    honoured = begin < len(tokens) and lexicon.honorific(tokens[begin].surface) == "Person"
    return tokens[begin].surface if honoured else ""


def _equate(sentence: Sentence, short: Span | None, full: Span | None) -> None:
    """Gives initials the full form that a broadcaster writes behind them, and its class: WXO＝世界交易機関."""
    if short is None or full is None or full.start != short.stop + 1 or full.nested:
        return
    name = sentence.text[full.start - sentence.start : full.stop - sentence.start]
    if not name.isascii():
        short.aliases = (*short.aliases, name)
        for kind, weight in full.votes.items():
            short.vote(kind, weight)
        short.type = full.type


def _other_name(name: str, text: str, outer: Span, sure: bool, lexicon: Lexicon) -> bool:
    short, full = normal(text), normal(name)
    if (
        len(short) < 2
        or len(text) > 40
        or short == full
        or any(c in text for c in "、。0123456789０１２３４５６７８９")
        or not short
    ):
        return False
    if _subsequence(short, full):
        return True
    if all("ぁ" <= c <= "ゖ" or c in "ー・ 　" for c in text):
        return True
    if lexicon.is_a(outer.type, "Person"):
        if sure:  # 元プロテニス選手 is no name
            return not lexicon.title(text)
        return katakana(text) != katakana(name) and (text.isascii() or name.isascii())
    if sure:
        return not lexicon.title(text)
    if text.isascii() and not name.isascii():
        return text.upper() == text or text[0].isupper()
    return name.isascii() and katakana(text)


def _subsequence(short: str, full: str) -> bool:
    at = iter(full)
    return short[0] == full[0] and all(c in at for c in short)
