"""What quotation marks say of names: 新曲「X」, 「X」プロジェクト, 『X』."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.parts import Part
from kg.mention.span import Span, marked, text_of, touching
from kg.mention.thing.used import made
from kg.mention.thing.works import is_kind_of_work, work_around
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["closing", "quoted"]

_QUOTES = {"「": "」", "『": "』", "“": "”", "《": "》", "〈": "〉", '"': '"', "”": "”"}
_PARTIES, _BODIES = (tuple(words("quoted")[key]) for key in ("parties", "bodies"))
_CLUBS = frozenset(("会", "ネット", "ネットワーク", "連絡会"))
_INITIALS = re.compile(r"(?P<name>[^（()）、。]{2,20})[（(](?P<short>[A-ZＡ-Ｚ][A-Za-zＡ-Ｚ]{1,5})[）)]")
_TOWN = re.compile(r"[（(](?:[一-龥]{2,3}[都道府県])?[一-龥ァ-ヶぁ-ん]{1,6}[市区町村][一-龥ァ-ヶぁ-ん]{0,6}[）)]")
_LINE = "シリーズ"
_HELD = tuple(words("gatherings")["held"])  # what a meeting is for
_BETWEEN = frozenset("、・やと")
_STORMS = frozenset(words("happenings")["storms"])
_LONGEST = 30  # characters of a quoted name
_PRIZE = "賞"
_SHORT = 12  # of one that is told by the noun before it alone
_NAMED = frozenset(
    ("Product", "Service", "Technology", "Facility", "Event", "Project", "Award")
)  # go by names in quotes
_BEARING = ("Organization", "Product", "Facility", "Event", "Award")


def quoted(
    sentence: Sentence, compounds: Sequence[tuple[int, int]], parts: Sequence[Part], lexicon: Lexicon
) -> list[Span]:
    """Names in quotation marks: those with a head noun beside them, and what stands in 『』."""
    tokens = sentence.tokens
    starts, stops = dict(compounds), {end: begin for begin, end in compounds}
    out = []
    listed: tuple[int, str] = (-1, "")  # where the last quoted work ended, and its class
    for i, j in _quotations(tokens):
        before = _before(tokens, i, stops, lexicon)
        if not before and listed[0] == (i - 1 if tokens[i - 1].surface not in _BETWEEN else i - 2):
            before = listed[1]  # 映画「A」「B」
        if tokens[j - 1].end - tokens[i + 1].start > _LONGEST:
            continue
        inside, work = tokens[i + 1 : j], _is_work(sentence, tokens[i], tokens[j])
        short = _shortened(inside)
        nameable, before = _kept(sentence, i, j, parts, before)
        if not (
            nameable
            or short
            or _titled(inside, before, lexicon)
            or _of_kind(inside, before)
            or (work and _whole(inside))
        ):
            continue
        listed = (j, before) if before else listed
        end, after = _behind(tokens, i, j, starts, before, work, lexicon)
        before = before or (_said_to_be(tokens, j, starts, lexicon) if nameable else "")
        if after or (before and not lexicon.is_a(before, "Person")):
            out.append(_headed(sentence, i, j, end, before, after, lexicon))
        elif not work and _standing(sentence, tokens, i, j, lexicon):
            out.append(_inner(tokens, i, j, "Facility"))
        elif work or ((tokens[i].surface == "『" or _of_somebody(tokens, i)) and not _plain(inside)):
            out.append(_inner(tokens, i, j, "Award" if tokens[j - 1].surface.endswith(_PRIZE) else "Work"))
            listed = (j, out[-1].type)
        elif own := "Organization" if _clubbed(inside) else _own_class(tokens, i, j, lexicon):
            out.append(_inner(tokens, i, j, own))
        elif short:
            kind = (
                _noun(tokens, stops[i - 1], i - 1, lexicon) if i - 1 in stops and tokens[i - 1].surface == "の" else ""
            )
            body = lexicon.is_a(kind, "Organization")  # 左派政党の「青い旗（AH）」; else its use tells what it is
            out.append(_inner(tokens, i, j, kind if body else "Thing"))
        if short and out and out[-1].begin in (i, i + 1):
            out[-1].aliases = (*out[-1].aliases, *short)
    return out


def _standing(sentence: Sentence, tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> bool:
    """Whether a quotation is a house's name, which ends as such do or has its town in a bracket behind: 『若草動物園』（湊市）."""
    behind = sentence.behind(tokens[j].end)
    own = _own_class(tokens, i, j, lexicon)
    return own == "Facility" or (not own and _TOWN.match(behind) is not None)


def _shortened(inside: Sequence[Token]) -> tuple[str, ...]:
    """The name that has its initials in a bracket within the quotation, and these: 「青い旗（AH）」; nothing where it has none."""
    found = _INITIALS.fullmatch("".join(t.surface for t in inside))
    return (found["name"], found["short"]) if found is not None else ()


def _quotations(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The tokens that open and close each quotation that is not empty."""
    for i, token in enumerate(tokens):
        close = _QUOTES.get(token.surface)
        if close is not None and (j := closing(tokens, i, close)) is not None and j > i + 1:
            yield i, j


def _kept(sentence: Sentence, i: int, j: int, parts: Sequence[Part], before: str) -> tuple[bool, str]:
    """Whether what is quoted can be a name, and the class of the noun that leads to it, as its form and use tell them."""
    tokens, inside = sentence.tokens, sentence.tokens[i + 1 : j]
    nameable = _nameable(inside, parts[i + 1 : j])
    if not nameable or not before or before == "Person":  # アイドル「ひなた」
        form = _form(sentence.text, tokens[i].start - sentence.start, inside)
        nameable, before = nameable or bool(form), form or before
    if not nameable and not before and _spelled(inside):
        before = made(sentence.text, tokens[j].start - sentence.start)  # 食品宅配「X」を運営する
        nameable = bool(before)
    return nameable, before


def _behind(
    tokens: Sequence[Token], i: int, j: int, starts: dict[int, int], before: str, work: bool, lexicon: Lexicon
) -> tuple[int, str]:
    """Where the nouns right behind a quotation end, and the class of their head: 「X」プロジェクト; 0 and "" where none stand there."""
    end = starts.get(j + 1, 0) if touching(tokens, j + 1) else 0
    while end > j + 1 and tokens[end - 1].surface in lexicon.trailers:
        end -= 1
    plain = end > j + 1 and tokens[j + 1].surface not in lexicon.quantifiers
    if not plain or any("固有名詞" in t.tag for t in tokens[j + 1 : end]):
        return end, ""
    after = _noun(tokens, j + 1, end, lexicon)
    if after == "Event" and tokens[end - 1].surface == _LINE:  # 『青い港』シリーズ, 電気自動車「ミラ」シリーズ
        after = "Work" if work or tokens[i].surface == "『" else before if before in _NAMED else after
    return end, after


def _headed(sentence: Sentence, i: int, j: int, end: int, before: str, after: str, lexicon: Lexicon) -> Span:
    """The name that a head noun behind or before a quotation tells: with the noun behind it, or what is quoted alone."""
    tokens = sentence.tokens
    text = sentence.part(tokens[i + 1].start, tokens[j - 1].end)
    if after and not lexicon.is_a(after, "Person"):
        return _marked(i, end, tokens[i].start, tokens[end - 1].end, after, (text,))
    shop = before == "Company" and text.endswith("店") and lexicon.class_of(text) == "Facility"
    if before == "Organization" and text.endswith(_PRIZE):  # 独立部門「若草賞」
        return _inner(tokens, i, j, "Award")
    return _inner(tokens, i, j, "Organization" if after else "Facility" if shop else before)  # 百貨店「青葉北浜店」


def _inner(tokens: Sequence[Token], i: int, j: int, name: str) -> Span:
    return _marked(i + 1, j, tokens[i + 1].start, tokens[j - 1].end, name)


def _own_class(tokens: Sequence[Token], i: int, j: int, lexicon: Lexicon) -> str:
    """The class that the head noun within a quotation gives it, "" where it is none or tells what is done."""
    inside, own = tokens[i + 1 : j], _noun(tokens, i + 1, j, lexicon)
    long = j - i > 2 and tokens[j - 1].end - tokens[i + 1].start > 3
    verbal = any(t.tag.startswith(("動詞", "助動詞")) for t in inside)
    return own if long and own != "Person" and not verbal else ""


def _said_to_be(tokens: Sequence[Token], j: int, starts: dict[int, int], lexicon: Lexicon) -> str:
    """The class of what is said to be called what is quoted up to `j`: 「海の歌」という曲; "" of what only holds or tells it
    (「危険」という見方, 「賃下げ」という記事)."""
    if tuple(t.surface for t in tokens[j + 1 : j + 3]) != ("と", "いう") or (end := starts.get(j + 3)) is None:
        return ""
    kind = _noun(tokens, j + 3, end, lexicon)
    bears = lexicon.is_any(kind, _BEARING) or (kind == "Work" and is_kind_of_work(tokens[end - 1].surface))
    return kind if bears else ""


def _clubbed(inside: Sequence[Token]) -> bool:
    """Whether what is quoted is what people call a body that they make for a purpose: 「住民投票に反対する会」, 「海を守る会」,
    or after what they like: 「波の会」."""
    told = any(t.tag.startswith("動詞") for t in inside) and inside[-2].tag.startswith(
        ("動詞", "助動詞", "助詞-格助詞")
    )
    noun = len(inside) > 2 and inside[-2].surface == "の" and inside[-3].tag.startswith(("名詞-普通", "接尾辞-名詞"))
    told |= noun and not inside[-3].surface.endswith(_HELD)  # 「波の会」
    return told and inside[-1].surface in _CLUBS and not any(t.surface in "。「」" for t in inside)


def _form(text: str, i: int, inside: Sequence[Token]) -> str:
    """The class of a body whose kind, right before the quotation mark at `i`, leads to its name whatever words it is made
    of, "" where none does or what is quoted is a sentence."""
    spoken = any(t.surface in "。「」！？" for t in inside) or inside[-1].tag.startswith(("助動詞", "助詞", "形容詞"))
    if spoken or sum(len(t.surface) for t in inside) > _SHORT:
        return ""
    before = text[:i]
    return "PoliticalParty" if before.endswith(_PARTIES) else "Organization" if before.endswith(_BODIES) else ""


def _is_work(sentence: Sentence, opening: Token, closing: Token) -> bool:
    """Whether the sentence speaks of what is quoted as of a work: 代表作に「X」, 「X」で新人賞を受賞."""
    before = sentence.ahead(opening.start)
    return work_around(before[-24:], sentence.behind(closing.end)[:80])


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
    common = all(t.tag.startswith("名詞-普通名詞") and not t.strange for t in tokens)
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
    if not touching(tokens, i):
        return ""
    k = i - 1 if tokens[i - 1].surface in "・･" else i
    last = tokens[k - 1]
    if last.surface == "号" and any(t.surface in _STORMS for t in tokens[max(0, k - 4) : k - 1]):
        return "Event"
    if k > 1 and last.surface in ("系", "系列") and lexicon.class_of(tokens[k - 2].surface) == "MediaOrganization":
        return "Work"  # 日本テレビ系「X」
    if k in stops and "固有名詞" in last.tag:
        return "Work" if lexicon.class_of(last.surface) == "MediaOrganization" else ""
    if k not in stops:
        return ""
    return _noun(tokens, stops[k], k, lexicon)


def _marked(begin: int, end: int, start: int, stop: int, name: str, aliases: tuple[str, ...] = ()) -> Span:
    return marked(begin, end, start, stop, name, 2.0, 0.95, aliases=aliases)


def _noun(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> str:
    given = lexicon.class_of(text_of(tokens, begin, end))
    return (
        given
        if any(
            lexicon.is_a(given, c)
            for c in ("Organization", "Place", "Event", "Work", "Award", "Project", "Product", "Technology", "Person")
        )
        else ""
    )


def closing(tokens: Sequence[Token], i: int, close: str) -> int | None:
    """The token that closes the bracket or quotation mark at token i, None where none does nearby."""
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
