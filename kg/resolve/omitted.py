"""Whom an argument means that is not written at all: 2010年に創業した。"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from kg.model import Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.cast import Cast
from kg.resolve.choice import CLOSE, OMITTED_WINDOW, TITLED, chosen
from kg.resolve.constraints import Constraints, Reading
from kg.resolve.dealt import Dealt
from kg.resolve.demands import Demand
from kg.resolve.employer import employer
from kg.resolve.events import Events
from kg.resolve.holding import Holding
from kg.resolve.kinds import kind_of
from kg.resolve.member import Member
from kg.resolve.noted import Noted
from kg.resolve.officer import of_officer
from kg.resolve.otherbody import other_body, owner_of_results
from kg.resolve.pronouns import Asks
from kg.resolve.quoted import Span
from kg.resolve.roles import SUBJECT, TOPIC
from kg.resolve.salience import Salience
from kg.resolve.topics import is_also, is_figure, only_describes, other_topic, post_served
from kg.resolve.undergoing import added, by_firm, names_actors, of_doer, of_firms, theme_undergoing, undergoes
from kg.resolve.written import THEME

__all__ = ["Omitted"]

_NO_THINGS = frozenset(("Organization", "Event", "Work", "Thing", "Person"))
_MADE = frozenset(("Work", "Product", "Service"))
_ACTING = ("Organization", "City", "Region")  # bodies and towns, for which their heads speak


class Omitted:
    """Reads the arguments left out in one document. `hero` is whom it is about, `members` tells whom a mention means."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        cast: Cast,
        hero: Member | None,
        noted: Noted,
        mind: Salience,
        may: Constraints,
        holding: Holding,
        events: Events,
        dealt: Dealt,
        members: Callable[[Mention], Reading | None],
        ontology: Ontology,
    ) -> None:
        self._sentences = sentences
        self._members = members
        self._cast = cast
        self._hero = hero
        self._noted = noted
        self._mind = mind
        self._may = may
        self._holding = holding
        self._events = events
        self._dealt = dealt
        self._ontology = ontology

    def read(self, mention: Mention, demand: Demand) -> Reading | None:
        """Whose a post or a kinsman is, or who acts or is acted on; an event only where nothing else is asked for."""
        if demand.holder:
            sentence = self._sentences[mention.sentence]
            found = self._dealt.linked(mention, demand) or self._holding.read(mention, demand, sentence, self._hero)
            events = found is None and all(c == ("Event",) for c in demand.classes)
            return self._events.read(mention, demand, sentence) if events else found  # 震源地は日向灘
        found = self._argument(mention, demand)
        if self._events.asked(demand):
            return found
        before = self._sentences[mention.sentence - 1].text if mention.sentence else ""
        if found is not None and ("」と" in before or any(s.sentence == mention.sentence for s in demand.speakers)):
            firm = self._firm(found.members[0], mention.sentence, demand)  # 「…」と述べた。B社と提携している。
            if firm is not None and any(self._ontology.is_a(firm.type, c) for c in _ACTING):
                return replace(found, members=(firm,))
        span = self._noted.quoted.around(mention.start)
        if span is None:
            heard = found is not None and any(
                self._mind.only_quoted(m, mention.sentence, OMITTED_WINDOW) for m in found.members
            )
            return None if heard or self._of_topic(found, mention, demand) else found
        if found is not None and all(self._is_within(m, span, mention) for m in found.members):
            return found
        if self._noted.quoted.judging(span):
            return None  # 「勝ったのは大きい」と評価した: another did
        if found is not None and self._noted.quoted.unnamed(span):
            firm = self._firm(found.members[0], mention.sentence, demand)
            return replace(found, members=(firm,)) if firm is not None else found
        return self._speaker(mention, demand)

    def _of_topic(self, found: Reading | None, mention: Mention, demand: Demand) -> bool:
        """Whether the sentence is about whoever says it and may be meant too: A氏は、会に参加した際に…したと証言した."""
        topics = self._mind.topics(mention.sentence)
        if found is None or not demand.leads:
            return False
        for speaker in demand.speakers:
            told = self._members(speaker) if speaker.sentence == mention.sentence else None
            for member in told.members if told is not None else ():
                told_of = (member, self._firm(member, mention.sentence, demand))
                if member in topics and not any(m in found.members for m in told_of):
                    if self._may.allow(member, Asks(), demand):
                        return True
        return False

    def _is_within(self, member: Member, span: Span, mention: Mention) -> bool:
        """Whether a quotation has named somebody before."""
        return any(span[0] <= m.start < mention.start for m in (*member.mentions, *member.descriptions))

    def _speaker(self, mention: Mention, demand: Demand) -> Reading | None:
        """Who says what is quoted, or the firm whose officer that is, of whom it is told where nobody is named."""
        if any(c.evidence.rule != "verb" for c in demand.claims):
            return None
        for speaker in demand.speakers:
            said = self._members(speaker)
            if (
                said is None
                or len(said.members) != 1
                or other_topic(self._sentences[mention.sentence], mention, self._noted.ends, demand.counted)
            ):
                continue
            (who,) = said.members
            firm = self._firm(who, max(mention.sentence, speaker.sentence), demand)
            member = firm or who
            if any(t not in (who, firm) for t in self._mind.topics(mention.sentence)):
                continue
            if self._may.allow(member, Asks(), demand) and self._may.surely(member, demand):
                return Reading((member,), self._mind.since(member, mention.sentence))
        return None

    def _firm(self, who: Member, sentence: int, demand: Demand) -> Member | None:
        """The firm whose officer somebody is, where it is of what firms do."""
        firms = any(c.relation in self._ontology.constructions.corporate for c in demand.claims)
        return self._holding.body(who, sentence, demand) if firms and self._may.is_person(who) else None

    def _argument(self, mention: Mention, demand: Demand) -> Reading | None:
        """The subject that the chain of sentences is about, unless the sentence has another topic; an object only
        where it is the topic."""
        acts, undergone, here = True, False, self._sentences[mention.sentence]
        also: set[Member | None] = set()
        if demand.leads:
            mates = (p for p in demand.mates if here.start <= p[0] < here.end)
            topical = [p for p in mates if self._noted.weights.get(p, 0.0) >= TOPIC]
            undergone = any(undergoes(self._ontology, place, demand) for place in topical)
            if not undergone and not all(map(self._is_also, topical)):
                return None
            also = {self._cast.at(place) for place in topical}
            if other_topic(self._sentences[mention.sentence], mention, self._noted.ends, demand.counted):
                return None
            acts = self._asks_agent(demand)
            if self._events.asked(demand):
                return self._events.read(mention, demand, self._sentences[mention.sentence])
            window, least = (
                (OMITTED_WINDOW, SUBJECT) if acts else (1, TOPIC)
            )  # events are named again, or it was written
            salience = self._mind.recent(mention.sentence, window, least)
            of_makers = not acts and all(_MADE.issuperset(c) for c in demand.classes)
            salience = salience or (self._last_subject(mention) if of_makers else {})  # …が公開される。Y監督の3作目で、
            if self._mind.titled is not None:
                salience = self._mind.with_titled(salience, TITLED)
            elif acts and (theme := self._mind.theme_at(mention.sentence, self._is_firm)) is not None:
                salience[theme] = salience.get(theme, 0.0) + THEME
        elif self._events.asked(demand):
            return self._events.read(mention, demand, self._sentences[mention.sentence])
        elif (
            told := self._holding.joined(mention, demand)
            or employer(mention, demand, self._mind, self._may, self._ontology)
            or of_doer(mention, demand, self._mind, self._may)
        ) is not None:
            return told
        elif any(claim.subject.kind is MentionKind.OMITTED for claim in demand.claims):
            return self._dealt.read(mention, demand) or self._events.put_out(mention, demand)
        else:
            recent = self._mind.recent(mention.sentence, 1, TOPIC) or self._last_subject(mention)
            bodies = all({"Organization", "Company"} & {*c} and "Event" not in c for c in demand.classes or [()])
            salience = {
                m: s
                for m, s in recent.items()
                if self._may.is_inanimate(m) or (bodies and kind_of(m.type, self._ontology) == "organization")
            }
            salience = {
                m: s
                for m, s in salience.items()
                if m.kind is not MentionKind.NOMINAL or not names_actors(m, mention, self._mind, self._may)
            }
        fit = {
            m: s
            for m, s in salience.items()
            if self._may.allow(m, Asks(), demand) and not (m.kind is MentionKind.NOMINAL and self._may.is_person(m))
        }  # a description of somebody (任期中の判事) is nobody of whom more is told
        fit = {
            m: s / 3 if only_describes(m, mention, self._sentences, self._mind) else s
            for m, s in fit.items()
            if not is_figure(m, self._ontology)
        }
        if demand.leads:
            fit = by_firm(fit, here, lambda m: self._firm(m, mention.sentence, demand))
        if demand.leads and (theme := self._mind.theme() or self._mind.lead(self._is_firm)) in fit:
            fit = {
                m: s / 3 if m is not theme and added(m, self._sentences[mention.sentence - 1]) else s
                for m, s in fit.items()
            }
        if demand.counted and all(c == ("Organization",) for c in demand.classes):
            fit = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME or m.type not in ("", "Thing")}
            if any(m.kind is MentionKind.NAME for m in fit):  # no 導入企業 has figures beside a firm that is named
                fit = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME}
        topics = self._mind.topics(mention.sentence) if demand.leads else []
        topics = [
            t for t in topics if not (is_figure(t, self._ontology) or t in also or (also and self._is_anybody(t)))
        ]
        topics = [
            t for t in topics if not self._serves_too(t, mention) and not (undergone and self._may.is_inanimate(t))
        ]
        served = {self._firm(t, mention.sentence, demand) for t in topics if t not in fit}  # 高木社長は: of his firm
        if topics and not any(m in fit for m in (*topics, *served)):
            return None
        things = bool(demand.classes) and all(_NO_THINGS.isdisjoint(c) for c in demand.classes)
        if not fit and (not acts or not demand.leads):
            made = self._events.made(mention, demand) if things or not acts else None
            made = made or theme_undergoing(mention, demand, self._mind, self._may, self._is_firm, self._ontology)
            if made is not None or things or not acts:
                return made
        hero = self._hero
        if not fit and hero is not None and demand.leads and demand.classes:
            if all(c == ("Person",) for c in demand.classes) and self._may.allow(hero, Asks(), demand):
                return Reading((hero,), self._mind.since(hero, mention.sentence))  # 東京都出身。 in the story of a life
        if not fit and not demand.leads and (work := self._events.work(mention, demand)) is not None:
            return work
        fit = of_firms(fit, topics, here, demand, self._mind, self._may, self._ontology)
        fit = fit or self._only_person(mention, demand)
        fit = fit or owner_of_results(mention, demand, self._sentences, self._mind, self._is_firm)
        fit = fit or of_officer(mention, demand, self._mind, self._may, self._holding, self._ontology)
        fit = {m: s if m.kind is MentionKind.NAME else s / 2 for m, s in fit.items() if not self._is_anybody(m)}
        if demand.leads and not demand.counted and not topics and (both := self._together(mention, fit)):
            return Reading(both, 1)
        reading = chosen(self._mind, fit, mention.sentence, CLOSE)
        if reading is not None and demand.leads and self._mind.strays(reading.members[0], mention.sentence):
            return None
        if (
            reading is not None
            and demand.counted
            and other_body(reading.members[0], mention, self._sentences, self._mind, self._noted, self._ontology)
        ):
            return None
        if reading is None or reading.members[0] is self._mind.titled or self._may.surely(reading.members[0], demand):
            return reading
        return None

    def _only_person(self, mention: Mention, demand: Demand) -> dict[Member, float]:
        """The one person of the sentence before, whatever is done to them there: 海浜電機は高木誠氏を起用した。仙台市出身。"""
        if not demand.leads or not demand.classes or not all(c == ("Person",) for c in demand.classes):
            return {}
        here = self._mind.recent(mention.sentence, 0)
        near = self._mind.recent(mention.sentence, 1)
        people = {m: s for m, s in near.items() if self._may.is_person(m) and m.kind is MentionKind.NAME}
        fit = {m: s for m, s in people.items() if self._may.allow(m, Asks(), demand)}
        return fit if len(people) == 1 and fit.keys().isdisjoint(here) else {}

    def _together(self, mention: Mention, fit: Collection[Member]) -> tuple[Member, ...]:
        """The bodies that the sentence before is about together, which go on acting unwritten: A社とB社は提携した。新会社を設立する。"""
        told = self._mind.topics(mention.sentence - 1)
        for group in self._mind.together(mention.sentence - 1):
            bodies = all(m in fit and m.kind is MentionKind.NAME and self._is_firm(m) for m in group)
            if bodies and len(group) == 2 and group[-1] in told and all(t in group for t in told):
                return tuple(group)
        return ()

    def _is_firm(self, member: Member) -> bool:
        return self._ontology.is_a(member.type, "Company")

    def _last_subject(self, mention: Mention) -> dict[Member, float]:
        """What the sentence before is about where nothing is its topic: バンド「X」が解散した。AとBが2012年に結成した。"""
        told = self._mind.recent(mention.sentence, 1, SUBJECT)
        here = self._mind.recent(mention.sentence, 0, SUBJECT)
        named = {m: s for m, s in told.items() if m.kind is MentionKind.NAME and m not in here}
        return named if len(named) == 1 else {}

    def _is_anybody(self, member: Member) -> bool:
        """Whether a description means any person of its kind (選手, 男性)."""
        return member.kind is MentionKind.NOMINAL and member.type == "Person"

    def _serves_too(self, member: Member, mention: Mention) -> bool:
        """Whether a description is a post that somebody has too (会長も務めた), or a name is part of one (X連盟会長も務めた)."""
        sentence = self._sentences[mention.sentence]
        here = (m for m in member.mentions if m.sentence == mention.sentence)
        posts = (post_served(sentence, m.end) for m in here)
        return any(post or (post is not None and self._is_anybody(member)) for post in posts)

    def _asks_agent(self, demand: Demand) -> bool:
        """Whether the predicates may be about what acts."""
        return any(not c or any(self._ontology.is_a(name, "Agent") for name in c) for c in demand.classes)

    def _is_also(self, place: tuple[int, int]) -> bool:
        sentence = next(s for s in self._sentences if s.start <= place[0] < s.end)
        return is_also(sentence, place[1])
