"""Names that many things bear, and what tells them apart: what stands before the name, or the document alone.

大阪市中央区      a ward is one of its city, a town or village one of its province
韓国の最高裁判所  a body of the state is one of its state
選挙管理委員会    without its state or town, only the document says of which
銃乱射事件        common nouns, without a name or a number: of which one, only the document says
大阪府知事選挙    an election or a tournament of one year
中日戦            a match called by whom it is played against: of that day
新潟支社          a branch called by its town alone: of whose
日本代表          a team called by its state alone: of which sport
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from kg.model import Mention, MentionKind, Sentence, Token
from kg.ontology import Ontology
from kg.resolve.entity.kinds import kind_of
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["Namesakes"]

_NEAREST, _OUTERMOST, _MATCHES = (words("namesakes")[key] for key in ("wards", "towns", "matches"))
_EVERYONES = frozenset(words("namesakes")["everyones"])
_HOME = frozenset(words("namesakes")["home"])
_BRANCHES = words("forms")["branches"]
_CALLED_BY_TOWNS = {"SportsTeam", "University", "Organization"}
_OF_STATES = ("GovernmentBody", "PoliticalParty")
_OF = "の"
_NATIONAL = "代表"
_EVENT = "Event"
_AGAIN, _OTHERS = (words("namesakes")[key] for key in ("again", "others"))
_YEAR = re.compile(r"((?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?の?$")
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
        if kind == "event":
            return all(self._match(m) or not self._particular(self._tokens(m)) for m in member.mentions)
        if kind not in ("organization", "facility"):
            return False
        if member.type in _OF_STATES and member.fullest in _EVERYONES:
            return self.within(member) is None
        if member.type in _CALLED_BY_TOWNS and all(self._national(m) for m in member.mentions):
            return True
        called = member.type in _CALLED_BY_TOWNS
        return all(self._branch(m) or (called and self._town(self._tokens(m))) for m in member.mentions)

    def edition(self, member: Member, date: datetime.date | None) -> str | None:
        """The year that tells an election or a tournament from the one before it: that written before its name, else the
        report's; "" where neither is known, None for what needs none."""
        again = member.type == _EVENT and not member.known and member.fullest.endswith(_AGAIN)
        if not again or re.search(r"\d", member.fullest) or member.kind is not MentionKind.NAME:
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
        return None

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

    def _national(self, mention: Mention) -> bool:
        """Whether a team is called by its state alone: 日本代表, of one sport or another."""
        land = mention.surface.removesuffix(_NATIONAL)
        known = self._ontology.entities.certain(land) if land != mention.surface else None
        return known is not None and known.type == "Country"

    @staticmethod
    def _town(tokens: Sequence[Token]) -> bool:
        return bool(tokens) and all("地名" in t.tag for t in tokens)

    @staticmethod
    def _particular(tokens: Iterable[Token]) -> bool:
        """Whether something in a name is no common noun of Japanese: a proper noun, a number, a word of another script."""
        return any("固有名詞" in t.tag or "数詞" in t.tag or t.strange or t.surface.isascii() for t in tokens)
