"""What stands behind a name within its compound: a title, a head noun that makes a longer name or a description, or nothing
of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.body.bodies import as_nested, named_whole
from kg.mention.lexicon import Lexicon
from kg.mention.noun_phrase import class_of_phrase, nominal
from kg.mention.parts import Part
from kg.mention.person.posted import SENT, of_body
from kg.mention.person.presented import likely, may_be_person, statesman, unheard
from kg.mention.place.address import QUARTER
from kg.mention.place.governed import takes_office
from kg.mention.script import katakana
from kg.mention.span import Span, text_of
from kg.mention.words import words
from kg.model import MentionKind, Token

__all__ = ["followed", "named_class", "style"]

_OF_A_COUNTRY = ("Company", "MediaOrganization", "Product", "Facility", "City")  # 日本企業, 米メディア: any of them
_QUARTER = re.compile(QUARTER)
_SEATS = ("本社", "本社ビル", "本社工場")
_HELD = ("株", "株式")
_BORDERS = ("領", "国境", "国境地帯")
_BOTH = frozenset(words("both")["words"])
_PROPER = ("Organization", "Place", "Event", "Work", "Award", "Project", "Product")
_AREAS = frozenset("市町村区県州郡府")
_PAID = ("プロ", "元プロ", "アマ", "元アマ")
_REIGNING = words("reigning")["titles"]
_ARTS = {key: frozenset(listed) for key, listed in words("arts").items()}


def followed(tokens: Sequence[Token], name: Span, stop: int, parts: Sequence[Part], lexicon: Lexicon) -> list[Span]:
    """The mentions of a name with the nouns that follow it up to `stop`; the name is changed in place where they type it."""
    if name.end >= stop:
        return [name]
    return _Behind(tokens, name, stop, parts, lexicon).read()


def named_class(name: str, lexicon: Lexicon) -> bool:
    """True for a class whose things go by a name with the class in it: bodies, places, works."""
    return any(lexicon.is_a(name, above) for above in _PROPER)


def style(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether one word says what kind of artist the noun behind it means, and is nobody's name: ソプラノ + 歌手."""
    if end != begin + 1 or end >= len(tokens) or tokens[end].surface not in _ARTS["trades"]:
        return False
    token = tokens[begin]
    common = "普通名詞" in token.tag and katakana(token.surface[0]) and not unheard(token)
    return common or token.surface in _ARTS["styles"]


class _Behind:
    """One name and the nouns behind it, read step by step: the first step that knows them decides."""

    def __init__(self, tokens: Sequence[Token], name: Span, stop: int, parts: Sequence[Part], lexicon: Lexicon) -> None:
        self._tokens, self._name, self._stop, self._parts, self._lexicon = tokens, name, stop, parts, lexicon
        self._first = tokens[name.end].surface
        self._text = text_of(tokens, name.begin, name.end)
        self._end = stop
        while self._end > name.end and (
            tokens[self._end - 1].surface in lexicon.trailers or parts[self._end - 1] is Part.PREFIX
        ):
            self._end -= 1
        self._tail = text_of(tokens, name.end, self._end)
        self._person = False
        self._given = ""

    def read(self) -> list[Span]:
        """The mentions: the name, a description with the name nested in it, or both beside each other."""
        if self._first in _BOTH:
            return [self._name]  # 新大阪 + 両駅
        near = self._inside() or self._athlete() or self._honoured()
        if near is not None:
            return near
        if self._end == self._name.end or (self._name.title and self._name.title.endswith(self._tail)):
            return [self._name]  # 高木誠 + 市 + 議
        return self._pair() or self._part() or self._ruler() or self._titled() or self._bodied()

    def _whole(self, type_: str, kind: MentionKind) -> Span:
        return named_whole(self._tokens, self._name, self._end, type_, kind)

    def _beside(self, stop: int) -> list[Span]:
        """The name and what the nouns up to `stop` describe, which is another thing."""
        behind = nominal(self._tokens, self._name.end, stop, self._parts, self._lexicon)
        return [self._name, behind] if behind is not None else [self._name]

    def _as_person(self, title: str, confidence: float, weight: float) -> list[Span]:
        """The name, which its title says to be somebody's."""
        name = self._name
        known = name.title if name.title.endswith(title) else title  # 元 + 経済産業相, taken for part of a name
        name.type, name.title, name.confidence = "Person", known, max(name.confidence, confidence)
        name.vote("Person", weight)
        return [name]

    def _inside(self) -> list[Span] | None:
        """What lies within a place: 東京都内 + 病院."""
        last = self._tokens[self._name.end - 1]
        return self._beside(self._stop) if self._name.stop < last.end and last.surface[-1] in "内外" else None

    def _athlete(self) -> list[Span] | None:
        """Somebody of a sport or an art (フィギュアスケート男子選手, 元プロ + 野球選手). Notes whether the name may be a person's."""
        tokens, name, lexicon = self._tokens, self._name, self._lexicon
        sport = self._text in lexicon.disciplines or self._text in _PAID
        if not sport and not (name.entity is None and style(tokens, name.begin, name.end)):
            self._person = may_be_person(tokens, name, lexicon) or statesman(tokens, name, self._stop, lexicon)
        elif lexicon.honorific(self._first) or lexicon.title(text_of(tokens, name.end, self._stop)):
            return [named_whole(tokens, name, self._stop, "Person", MentionKind.NOMINAL)]
        return None

    def _honoured(self) -> list[Span] | None:
        """A name with what only names of its class are followed by: X + 氏; 独誌, 米社: some paper, some company."""
        tokens, name, lexicon = self._tokens, self._name, self._lexicon
        honoured = lexicon.honorific(self._first)
        if not honoured:
            return None
        if honoured != "Person" and lexicon.is_a(name.type, "Place"):
            return [named_whole(tokens, name, name.end + 1, honoured, MentionKind.NOMINAL), as_nested(name)]
        suffix = tokens[name.end].tag.startswith("接尾辞")
        if honoured == "Person" and not (self._person or suffix or _strange(tokens, name, lexicon)):
            return None
        name.type, name.title, name.confidence = honoured, self._first, max(name.confidence, 0.9)
        name.vote(honoured, 2.0)
        return [name]

    def _pair(self) -> list[Span] | None:
        """One of a pair by their names: 高木・佐伯組."""
        name = self._name
        if not self._person or self._tail != "組" or not name.begin:
            return None
        mark, other = self._tokens[name.begin - 1].surface, self._tokens[name.begin - 2]
        beside = mark == "・" or (mark == "、" and ("人名" in other.tag or katakana(other.surface)))
        return self._as_person(self._tail, name.confidence, 1.5) if beside else None

    def _part(self) -> list[Span] | None:
        """A part of a place, which has no name of its own, or how many there are: インド西部, デンマーク領, ペルー国境."""
        part = self._tail in _BORDERS or _QUARTER.fullmatch(self._tail) is not None
        if self._tail == "市場" and self._name.type in ("Country", "Region"):  # 北米市場 is no hall
            return [self._whole("Thing", MentionKind.NOMINAL), as_nested(self._name)]
        some = self._tokens[self._end - 1].surface in self._lexicon.quantifiers
        sent = self._person and SENT.fullmatch(self._tail)  # 高木誠 + 駐米 + 日本大使
        return (
            [self._name]
            if some or sent or (part and self._name.type in ("Country", "Region", "City", "Place"))
            else None
        )

    def _ruler(self) -> list[Span] | None:
        """Who reigns: ボヘミア + 王, which is no prize. Notes the class that the tail gives."""
        tokens, name, lexicon, head = self._tokens, self._name, self._lexicon, self._tokens[self._end - 1]
        # 北浜 + 市, which alone is its authority
        self._given = "" if self._tail in _AREAS else class_of_phrase(self._tail, head, lexicon)
        self._given = self._given or class_of_phrase(text_of(tokens, name.begin, self._end), head, lexicon)
        foreign_name = katakana(self._text) or lexicon.is_a(name.type, "Place")
        if self._tail in _REIGNING and foreign_name:
            return [self._whole("Person", MentionKind.NOMINAL), as_nested(name)]
        return None

    def _titled(self) -> list[Span] | None:
        """A name with a title: the person's own (孫正義 + CEO), or that of somebody unnamed (アメリカ + 大使)."""
        tokens, name, lexicon = self._tokens, self._name, self._lexicon
        if not lexicon.title(self._tail):
            return None
        if self._person and (officer := of_body(tokens, name, self._end, lexicon)):
            return [name, *officer]
        firm = lexicon.is_a(name.type, "Organization") and katakana(self._tail)
        if firm and not self._person and self._quoted():
            return [self._whole("Company", MentionKind.NAME), as_nested(name)]  # 「海浜コンサルタント」
        of_town = takes_office(tokens, name, self._end, self._tail)
        if not of_town and (self._person or likely(tokens, name, self._end, self._tail, lexicon)):
            return self._as_person(self._tail, 0.8, 1.5)
        return [self._whole("Person", MentionKind.NOMINAL), as_nested(name)]

    def _quoted(self) -> bool:
        """Whether the words up to the end are all that quotation marks hold."""
        begin, end = self._name.begin, self._end
        if not begin or end >= len(self._tokens):
            return False
        return self._tokens[begin - 1].surface in "「『" and self._tokens[end].surface in "」』"

    def _bodied(self) -> list[Span]:
        """A name with the head noun of a body, a place or a thing: a longer name, a description, or nothing of it."""
        name, lexicon, head = self._name, self._lexicon, self._tokens[self._end - 1]
        place = lexicon.is_a(name.type, "Place")
        if self._tail in _SEATS and not self._person and not place:  # the firm's, no firm itself
            return self._beside(self._end)
        if self._tail in _HELD and not place and name.entity is None:
            return [name]  # ハルモニア株: what is held of it
        if name.type == "Country" and self._tail == "国":
            return [name]  # フランス + 国 + 内で
        if name.type == "Country" and any(lexicon.is_a(self._given, one) for one in _OF_A_COUNTRY):
            return [self._whole(self._given, MentionKind.NOMINAL), as_nested(name)]
        if named_class(self._given, lexicon):
            kind = MentionKind.NOMINAL if self._common() else MentionKind.NAME
            return [self._whole(self._given, kind), as_nested(name)]
        done = not self._given and "サ変可能" in head.tag
        if head.surface in lexicon.formal or "副詞可能" in head.tag or done:
            return [name]
        return [self._whole(self._given or "Thing", MentionKind.NOMINAL), as_nested(name)]

    def _common(self) -> bool:
        """Whether a name with a head noun says only what kind of thing it is: EC大手, AI企業, 青葉テレビ系ドラマ, 青葉電鉄系ホテル, X社 + 買収計画."""
        lexicon, head = self._lexicon, self._tokens[self._end - 1]
        if head.surface in lexicon.appositives:
            return True
        kind = head.surface in lexicon.generic or head.surface in lexicon.firms
        presents = self._end < len(self._tokens) and self._tokens[self._end].surface in "「『"  # AI半導体 + 「ルモ7」
        if (kind or presents) and lexicon.is_a(self._name.type, "Technology"):
            return True
        if self._tail[0] == "系":
            return True
        deed = self._end - self._name.end > 1 and "サ変可能" in self._tokens[self._end - 2].tag
        return self._given == "Project" and deed


def _strange(tokens: Sequence[Token], name: Span, lexicon: Lexicon) -> bool:
    """True for a name of several words that nobody knows, taken for a place: 水沢 + 丈 before 選手."""
    text = text_of(tokens, name.begin, name.end)
    return name.entity is None and name.end - name.begin > 1 and name.type == "Place" and not lexicon.class_of(text)
