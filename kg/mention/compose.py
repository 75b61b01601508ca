"""From proposals to names and noun phrases, one compound at a time.

A compound (a run of nouns without a particle) holds names and common nouns. What stands behind a name decides:
    孫正義 + CEO        a title: the name stays bare
    クラークカウンティー + 地裁   a head noun of a body, place or thing: the whole is a name
    アメリカ + 大使       a head noun of a person, or any other: the whole is a description, with the name inside
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.address import QUARTER
from kg.mention.bodies import (
    as_nested,
    bodies,
    crosses,
    incorporated,
    led,
    named_whole,
    with_branches,
    with_departments,
)
from kg.mention.candidates import at_sea
from kg.mention.firms import apposed
from kg.mention.governed import takes_office
from kg.mention.lexicon import Lexicon
from kg.mention.noun_phrase import class_of_phrase, nominal
from kg.mention.posted import CHAMBERS, of_body, short_school
from kg.mention.presented import (
    addressed,
    called,
    goes_on,
    introduced,
    likely,
    may_be_person,
    sited,
    statesman,
    unfinished,
    unheard,
    unwritten,
)
from kg.mention.script import foreign, katakana
from kg.mention.span import Part, Rank, Span, text_of
from kg.mention.words import words
from kg.model import MentionKind, Sentence, Token

__all__ = ["choose", "compound"]

_OF_A_COUNTRY = ("Company", "MediaOrganization", "Product", "Facility", "City")  # 日本企業, 米メディア: any of them
_QUARTER = re.compile(QUARTER)
_SEATS = ("本社", "本社ビル", "本社工場")
_HELD = ("株", "株式")
_BORDERS = ("領", "国境", "国境地帯")
_BOTH = frozenset(words("both")["words"])
_PROPER = ("Organization", "Place", "Event", "Work", "Award", "Project", "Product")


def choose(proposals: Sequence[Span]) -> list[Span]:
    """Proposals that do not overlap, in order: by rank, then the longest. What others say of the same words is kept."""
    taken: dict[int, Span] = {}
    out = []
    for span in sorted(proposals, key=lambda s: (-s.rank, s.start - s.stop, s.start, -s.confidence)):
        covering = {id(other): other for k in range(span.start, span.stop) if (other := taken.get(k))}
        if not covering:
            taken.update(dict.fromkeys(range(span.start, span.stop), span))
            out.append(span)
        elif len(covering) == 1:
            (other,) = covering.values()
            if (other.start, other.stop) == (span.start, span.stop):
                other.entity = other.entity or span.entity
                other.confidence = max(other.confidence, span.confidence)
                for name, weight in span.votes.items():
                    other.vote(name, weight)
                if other.type == "Thing" or (other.type == "Place" and span.entity is not None):
                    other.type = span.type
            elif not other.votes and other.start <= span.start and span.stop <= other.stop:
                other.votes, other.type = dict(span.votes), span.type
            elif _worth(span, other):
                span.nested = True
                out.append(span)
    return sorted(out, key=lambda s: (s.start, -s.stop))


def _worth(inner: Span, outer: Span) -> bool:
    """A known name or place inside the name of a body is kept: 日本 in 日本銀行協会, not a word in a book's title, nor the body
    that another one's name ends in: インド + 国鉄."""
    if inner.stop == outer.stop and inner.start > outer.start and inner.type == outer.type == "Company":
        return False
    return (
        inner.rank is Rank.RECOGNISED
        and inner.entity is not None
        and outer.start <= inner.start
        and inner.stop <= outer.stop
        and outer.type not in ("Person", "Product", "Work")
    )


_AREAS = frozenset("市町村区県州郡府")
_PAID = ("プロ", "元プロ", "アマ", "元アマ")
_REIGNING = words("reigning")["titles"]
_ARTS = {key: frozenset(listed) for key, listed in words("arts").items()}


def compound(
    sentence: Sentence, begin: int, end: int, names: list[Span], parts: Sequence[Part], lexicon: Lexicon
) -> list[Span]:
    """The mentions of the compound noun begin..end, whose names are given in order; names outside it are left alone."""
    tokens = sentence.tokens
    nested = [n for n in names if n.nested]
    names = with_departments(tokens, [n for n in names if not n.nested], nested)
    body = incorporated(tokens, begin, end, names, parts, lexicon)
    if body is not None and not any(
        crosses(n, body) for n in names if n.start != body.start or n.rank > Rank.RECOGNISED
    ):
        names = [n for n in names if not crosses(n, body)]
        return [body, *(n for n in names if n.start < body.start or n.stop > body.stop), *nested]
    if not names:
        if not _style(tokens, begin, begin + 1) and (person := addressed(tokens, begin, end, lexicon)) is not None:
            return [person]
        found = nominal(tokens, begin, end, parts, lexicon)
        if found and at_sea(tokens, found):
            return []
        named = (told(tokens, found, lexicon) for told in (introduced, apposed, called, sited)) if found else ()
        if (name := next(filter(None, named), None)) is not None:
            return [name]
        first = tokens[found.begin].surface if found and found.end == found.begin + 1 else ""
        if first and (lexicon.listed(first) or first in lexicon.plain):
            pass  # アーティスト, whatever the vectors know of it
        elif found and _styled(tokens, found, lexicon):
            found.kind, found.confidence = MentionKind.NAME, 0.6
            found.vote(found.type, 1.0)
        elif found and unwritten(tokens[found.begin]) and (first or _named(found.type, lexicon)):
            found.kind, found.confidence = MentionKind.NAME, 0.4  # インベブ, ノーサントプシャー州
            found.vote(found.type, 0.6)
        elif found and found.end - found.begin == 1 and _proper(tokens[found.begin], lexicon):
            found.kind, found.confidence = MentionKind.NAME, 0.4
            found.vote("Person" if "人名" in tokens[found.begin].tag else found.type, 0.3)
        return [found] if found else []
    out = nested
    if names[0].begin > begin:
        out.extend(_prefix(tokens, begin, names[0], parts, lexicon))
    names = with_branches(tokens, end, bodies(tokens, names, out, lexicon), out, lexicon)
    names = _with_titles(tokens, end, names, out, lexicon)
    for k, name in enumerate(names):
        stop = names[k + 1].begin if k + 1 < len(names) else max(end, name.end)
        out.extend(_followed(tokens, name, stop, parts, lexicon))
    led(tokens, begin, names[0], parts, out, lexicon)
    return out


def _styled(tokens: Sequence[Token], found: Span, lexicon: Lexicon) -> bool:
    """Whether foreign words end as only a firm's name does (サン + ミュージック + プロダクション), in what is no kind of firm by itself."""
    words = tokens[found.begin : found.end]
    if found.type not in ("Company", "MediaOrganization") or len(words) < 2 or lexicon.class_of(words[-1].surface):
        return False
    return all(foreign(t.surface) and "サ変" not in t.tag for t in words) and words[0].surface not in lexicon.plain


def _with_titles(tokens: Sequence[Token], end: int, names: list[Span], out: list[Span], lexicon: Lexicon) -> list[Span]:
    """The names without a body that is but the beginning of the title behind a person's name (X + 上院 + 議員)."""
    if len(names) < 2 or not may_be_person(tokens, names[-2], lexicon) or names[-2].end != names[-1].begin:
        return names
    title = text_of(tokens, names[-1].begin, end)
    if (
        names[-1].end >= end
        or not lexicon.post(title)
        or text_of(tokens, names[-1].begin, names[-1].end) not in CHAMBERS
    ):
        return names
    out.append(as_nested(names[-1]))
    return names[:-1]


def _proper(token: Token, lexicon: Lexicon) -> bool:
    """True for a proper noun of the dictionary that is no head noun or title (プロレスラー)."""
    return "固有名詞" in token.tag and not lexicon.listed(token.surface)


def _prefix(tokens: Sequence[Token], begin: int, name: Span, parts: Sequence[Part], lexicon: Lexicon) -> list[Span]:
    """What stands before a name within its compound and says what it is: 検索大手 + グーグル; ミスター + 八雲."""
    form = lexicon.before.get(text_of(tokens, begin, name.begin))
    if form is not None:
        name.type, name.confidence = form, 0.9
        name.vote(form, 2.0)
        return []
    found = nominal(tokens, begin, name.begin, parts, lexicon)
    return [found] if found and found.type != "Thing" else []


def _style(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether one word says what kind of artist the noun behind it means, and is nobody's name: ソプラノ + 歌手."""
    if end != begin + 1 or end >= len(tokens) or tokens[end].surface not in _ARTS["trades"]:
        return False
    token = tokens[begin]
    common = "普通名詞" in token.tag and katakana(token.surface[0]) and not unheard(token)
    return common or token.surface in _ARTS["styles"]


def _followed(tokens: Sequence[Token], name: Span, stop: int, parts: Sequence[Part], lexicon: Lexicon) -> list[Span]:
    """A name with the nouns that follow it up to `stop`."""
    if name.end < stop and name.type == "Person" and unfinished(tokens, name, stop, lexicon):
        name.end, name.stop = name.end + 1, tokens[name.end].end  # 小田凱 + 人
    if name.end >= stop:
        return [name]
    if name.stop < tokens[name.end - 1].end and tokens[name.end - 1].surface[-1] in "内外":  # 東京都内 + 病院
        behind = nominal(tokens, name.end, stop, parts, lexicon)
        return [name, behind] if behind is not None else [name]
    first = tokens[name.end].surface
    if first == "連" and tokens[name.end - 1].surface[-1] in "都道府県":  # 秋田県 + 連 + 会長
        branch = named_whole(tokens, name, name.end + 1, "PoliticalParty", MentionKind.NAME)
        return _followed(tokens, branch, stop, parts, lexicon)
    if first in _BOTH:
        return [name]  # 新大阪 + 両駅
    honoured = lexicon.honorific(first)
    text = text_of(tokens, name.begin, name.end)
    sport = text in lexicon.disciplines or text in _PAID  # フィギュアスケート男子選手, 元プロ + 野球選手
    sport = sport or (name.entity is None and _style(tokens, name.begin, name.end))
    person = not sport and (may_be_person(tokens, name, lexicon) or statesman(tokens, name, stop, lexicon))
    if sport and (honoured or lexicon.title(text_of(tokens, name.end, stop))):
        return [named_whole(tokens, name, stop, "Person", MentionKind.NOMINAL)]
    if honoured and honoured != "Person" and lexicon.is_a(name.type, "Place"):  # 独誌, 米社: some paper, some company
        return [named_whole(tokens, name, name.end + 1, honoured, MentionKind.NOMINAL), as_nested(name)]
    if honoured and (
        honoured != "Person" or person or tokens[name.end].tag.startswith("接尾辞") or _strange(tokens, name, lexicon)
    ):
        name.type, name.title, name.confidence = honoured, first, max(name.confidence, 0.9)
        name.vote(honoured, 2.0)
        return [name]
    tail_end = stop
    while tail_end > name.end and (
        tokens[tail_end - 1].surface in lexicon.trailers or parts[tail_end - 1] is Part.PREFIX
    ):
        tail_end -= 1
    if tail_end == name.end:
        return [name]
    tail = text_of(tokens, name.end, tail_end)
    if person and not lexicon.titled(tail) and (post := goes_on(tokens, name.end, tail_end, lexicon)) is not None:
        name.end, name.stop = post, tokens[post - 1].end
        tail = text_of(tokens, post, tail_end)
    if tail == "組" and person and name.begin and tokens[name.begin - 1].surface in "・、":  # 高木・佐伯組
        name.type, name.title = "Person", tail
        name.vote("Person", 1.5)
        return [name]
    part = tail in _BORDERS or _QUARTER.fullmatch(tail)
    if part and name.type in ("Country", "Region", "City", "Place"):
        return [name]  # インド西部, デンマーク領, ペルー国境: no name of its own
    head = tokens[tail_end - 1]
    if head.surface in lexicon.quantifiers:
        return [name]
    given = "" if tail in _AREAS else class_of_phrase(tail, head, lexicon)  # 北浜 + 市, which alone is its authority
    given = given or class_of_phrase(text_of(tokens, name.begin, tail_end), head, lexicon)
    if tail in _REIGNING and (katakana(text) or lexicon.is_a(name.type, "Place")):  # ボヘミア + 王: no prize
        return [named_whole(tokens, name, tail_end, "Person", MentionKind.NOMINAL), as_nested(name)]
    if short_school(tokens, name, tail, lexicon):
        tail = tail[1:]
    if lexicon.title(tail):
        if person and (officer := of_body(tokens, name, tail_end, lexicon)):
            return [name, *officer]
        of_town = takes_office(tokens, name, tail_end, tail)
        if not of_town and (person or likely(tokens, name, tail_end, tail, lexicon)):
            name.type, name.title, name.confidence = "Person", tail, max(name.confidence, 0.8)
            name.vote("Person", 1.5)
            return [name]
        return [named_whole(tokens, name, tail_end, "Person", MentionKind.NOMINAL), as_nested(name)]
    if tail in _SEATS and not person and not lexicon.is_a(name.type, "Place"):  # the firm's, no firm itself
        behind = nominal(tokens, name.end, tail_end, parts, lexicon)
        return [name, behind] if behind is not None else [name]
    if tail in _HELD and not lexicon.is_a(name.type, "Place") and name.entity is None:
        return [name]  # ハルモニア株: what is held of it
    if tail in lexicon.forms:
        return [named_whole(tokens, name, tail_end, lexicon.forms[tail], MentionKind.NAME)]
    if name.type == "Country" and any(lexicon.is_a(given, one) for one in _OF_A_COUNTRY):
        return [named_whole(tokens, name, tail_end, given, MentionKind.NOMINAL), as_nested(name)]
    if _named(given, lexicon):
        common = head.surface in lexicon.appositives  # EC大手
        kind = head.surface in lexicon.generic or head.surface in lexicon.firms
        common |= kind and lexicon.is_a(name.type, "Technology")  # AI企業
        common |= tail[0] == "系" and given == "Work"  # 青葉テレビ系ドラマ
        if given == "Project" and tail_end - name.end > 1 and "サ変可能" in tokens[tail_end - 2].tag:
            common = True  # X社 + 買収計画
        return [
            named_whole(tokens, name, tail_end, given, MentionKind.NOMINAL if common else MentionKind.NAME),
            as_nested(name),
        ]
    if head.surface in lexicon.formal or "副詞可能" in head.tag or (not given and "サ変可能" in head.tag):
        return [name]
    return [named_whole(tokens, name, tail_end, given or "Thing", MentionKind.NOMINAL), as_nested(name)]


def _strange(tokens: Sequence[Token], name: Span, lexicon: Lexicon) -> bool:
    """True for a name of several words that nobody knows, taken for a place: 水沢 + 丈 before 選手."""
    text = text_of(tokens, name.begin, name.end)
    return name.entity is None and name.end - name.begin > 1 and name.type == "Place" and not lexicon.class_of(text)


def _named(name: str, lexicon: Lexicon) -> bool:
    """True for a class whose things go by a name with the class in it: bodies, places, works."""
    return any(lexicon.is_a(name, above) for above in _PROPER)
