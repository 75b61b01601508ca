"""Names that many things bear, and what tells them apart: what stands before the name, or the document alone.

大阪市中央区      a ward is one of its city, a town or village one of its province
韓国の最高裁判所  a body of the state is one of its state
選挙管理委員会    without its state or town, only the document says of which
銃乱射事件        common nouns, without a name or a number: of which one, only the document says
大阪府知事選挙    an election or a tournament of one year
中日戦            a match called by whom it is played against: of that day
新潟支社          a branch called by its town alone: of whose
日本代表          a team called by its state alone: of which sport
ボート協会        a body called by what it is for: of which land
台風9号           what is numbered anew each year: of that year
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Sequence

from kg.model import Mention, MentionKind, Sentence, Token
from kg.ontology import Ontology
from kg.resolve.entity.kinds import kind_of
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import any_of, words

__all__ = ["Namesakes"]

_NEAREST, _OUTERMOST, _MATCHES = (words("namesakes")[key] for key in ("wards", "towns", "matches"))
_EVERYONES = frozenset(words("namesakes")["everyones"])
_CITIES, _DISTRICTS = (tuple(words("namesakes")[key]) for key in ("cities", "districts"))
_WITH_WARDS = ("City", "Region")
_HOME = frozenset(words("namesakes")["home"])
_BRANCHES = words("forms")["branches"]
_CALLED_BY_TOWNS = {"SportsTeam", "University", "Organization"}
_CALLED_BY_LANDS = {*_CALLED_BY_TOWNS, "GovernmentBody", "Facility", "Event"}
_OF_STATES = ("GovernmentBody", "PoliticalParty")
_OF = "の"
_OF_LAND, _OF_MANY, _UNIQUE = (tuple(words("namesakes")[key]) for key in ("of_land", "of_many", "unique"))
_EVENT = "Event"
_CONTEST = "大会"
_TRADE = 3  # words of a name that says of which trade a body is (国際 + 陸上 + 連盟); a longer name is its own
_AGAIN, _OTHERS = (words("namesakes")[key] for key in ("again", "others"))
_YEAR = re.compile(r"((?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?の?$")
_NUMBERED = re.compile(rf"{any_of(words('namesakes')['numbered'])}第?[0-9]+号")
_BETWEEN = "・ 　"  # 東京・港区


class Namesakes:
    """What tells the bearers of common names apart. `members` are the things of a document with their mentions."""

    def __init__(self, members: Iterable[Member], sentences: Sequence[Sentence], ontology: Ontology) -> None:
        self._sentences = {s.index: s for s in sentences}
        self._ontology = ontology
        self._bearer: dict[tuple[int, int], Member] = {(m.start, m.end): b for b in members for m in b.mentions}
        self._places: dict[int, Mention] = {
            m.end: m for b in self._bearer.values() if kind_of(b.type, ontology) == "place" for m in b.mentions
        }

    def of_document(self, member: Member) -> bool:
        """Whether only the document says which of the things of this name is meant."""
        if member.kind is not MentionKind.NAME or not member.mentions:
            return False
        kind = kind_of(member.type, self._ontology)
        if member.type in _CALLED_BY_LANDS and all(self._of_land(m) for m in member.mentions):
            return self.within(member) is None
        if kind == "event":
            return all(self._match(m) or not self._particular(self._tokens(m)) for m in member.mentions)
        if kind == "place":
            return self._ward(member.fullest) and self.within(member) is None
        if kind not in ("organization", "facility"):
            return False
        called = member.type in _CALLED_BY_TOWNS
        if member.type in _OF_STATES and member.fullest in _EVERYONES:
            return self.within(member) is None
        if (called or member.type in _OF_STATES) and all(self._of_many(m) for m in member.mentions):
            return self.within(member) is None
        return all(self._branch(m) or (called and self._town(self._tokens(m))) for m in member.mentions)

    def edition(self, member: Member, date: datetime.date | None) -> str | None:
        """The year that tells an election or a tournament from the one before it: that written before its name, else the
        report's; "" where neither is known, None for what needs none."""
        name = unicodedata.normalize("NFKC", member.fullest)
        again = _NUMBERED.fullmatch(name) or (name.endswith(_AGAIN) and not re.search(r"\d", name))
        if not again or member.type != _EVENT or member.known or member.kind is not MentionKind.NAME:
            return None
        if any(self._hosted(m) for m in member.mentions):
            return None
        ahead = [self._sentences[m.sentence].ahead(m.start) for m in member.mentions]
        told = next((found for text in ahead if (found := _YEAR.search(text)) is not None), None)
        if told is not None:
            return told[1]
        return "" if date is None or any(text.endswith(_OTHERS) for text in ahead) else str(date.year)

    def within(self, member: Member) -> Member | None:
        """The place that tells a ward, town or village, or a body of a state, from others of its name, where one of its
        mentions follows it."""
        if not member.known and member.type in _OF_STATES and member.kind is MentionKind.NAME:
            states = (self._state(m) for m in member.mentions)
            said = next((state for state in states if state is not None), None)
            bearers = self._ontology.entities.match(member.fullest)
            anyones = said is None and (len(bearers) == 1 or (not bearers and member.fullest in _EVERYONES))
            return self._only_state() if anyones else said
        if member.known or kind_of(member.type, self._ontology) != "place":
            return None
        nearest = member.fullest.endswith(_NEAREST)
        if not nearest and not member.fullest.endswith(_OUTERMOST):
            return None
        for mention in member.mentions:
            if (outer := self._before(mention)) is not None:
                while not nearest and (further := self._before(outer)) is not None:
                    outer = further
                return self._bearer[outer.start, outer.end]
        return self._only_city() if self._ward(member.fullest) else None

    @staticmethod
    def _ward(name: str) -> bool:
        return name.endswith(_NEAREST) and not name.endswith(_DISTRICTS)

    def _only_city(self) -> Member | None:
        """The city that is the only one of which a document speaks."""
        cities = {b for b in self._bearer.values() if b.type in _WITH_WARDS and b.fullest.endswith(_CITIES)}
        return cities.pop() if len(cities) == 1 else None

    def _only_state(self) -> Member | None:
        """The state abroad that is the only one of whose places a document speaks."""
        entities = self._ontology.entities
        known = (entities.get(b.known) for b in self._bearer.values() if kind_of(b.type, self._ontology) == "place")
        states = {state.id for k in known if k is not None and (state := entities.state_of(k)) is not None}
        if len(states) != 1 or states & _HOME:
            return None
        return next((b for b in self._bearer.values() if b.known in states), None)

    def _state(self, body: Mention) -> Member | None:
        """The state that a body is said to be of."""
        end = body.start - len(_OF) if self._sentences[body.sentence].ahead(body.start).endswith(_OF) else body.start
        place = self._places.get(end)
        return self._bearer[place.start, place.end] if place is not None and place.type == "Country" else None

    def _before(self, mention: Mention) -> Mention | None:
        """The place that is written right before a mention."""
        sentence = self._sentences[mention.sentence]
        ahead = sentence.ahead(mention.start)
        return self._places.get(mention.start - (len(ahead) - len(ahead.rstrip(_BETWEEN))))

    def _tokens(self, mention: Mention) -> list[Token]:
        return [t for t in self._sentences[mention.sentence].tokens if mention.start < t.end and t.start < mention.end]

    def _match(self, mention: Mention) -> bool:
        ends = (mention.end - len(end) for end in _MATCHES if mention.surface.endswith(end))
        return any((mention.start, end) in self._bearer for end in ends)

    def _branch(self, mention: Mention) -> bool:
        tokens = self._tokens(mention)
        return bool(tokens) and tokens[-1].surface in _BRANCHES and self._town(tokens[:-1])

    def _of_land(self, mention: Mention) -> bool:
        """Whether a body or a contest is called by its land or town alone: 日本代表, ロンドン大会, of one sport or another."""
        noun = max((n for n in _OF_LAND if mention.surface.endswith(n)), key=len, default="")
        known = self._ontology.entities.match(mention.surface.removesuffix(noun)) if noun else ()
        return any(kind_of(k.type, self._ontology) == "place" for k in known)

    def _hosted(self, mention: Mention) -> bool:
        """Whether the name of a contest says where it is held, which is elsewhere the next time: 若草カップ・トルム大会; not
        one that is called by that alone (甲子園大会)."""
        tokens = self._tokens(mention)
        return len(tokens) > 2 and tokens[-1].surface == _CONTEST and self._town(tokens[-2:-1])

    def _of_many(self, mention: Mention) -> bool:
        """Whether a body is called by common nouns alone that others are called by too: ボート協会, 倫理委員会."""
        tokens = self._tokens(mention)
        if not mention.surface.endswith(_OF_MANY) or self._particular(tokens) or len(tokens) > _TRADE:
            return False
        known = self._ontology.entities.at(mention.surface, 0)  # 参議院法務委員会
        return known is None and (len(tokens) < _TRADE or not mention.surface.startswith(_UNIQUE))

    @staticmethod
    def _town(tokens: Sequence[Token]) -> bool:
        return bool(tokens) and all("地名" in t.tag for t in tokens)

    @staticmethod
    def _particular(tokens: Iterable[Token]) -> bool:
        """Whether something in a name is no common noun of Japanese: a proper noun, a number, a word of another script."""
        return any("固有名詞" in t.tag or "数詞" in t.tag or t.strange or t.surface.isascii() for t in tokens)
