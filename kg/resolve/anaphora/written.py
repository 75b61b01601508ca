"""Whom a written anaphor means: 同社, 両社, この計画, 私たち, これ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.model import Mention, MentionKind, Status
from kg.resolve.anaphora.choice import CLOSE, THEME, chosen, told_alone, told_of
from kg.resolve.anaphora.constraints import UNKNOWN, Reading
from kg.resolve.anaphora.dealt import Dealt
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.holding import Holding
from kg.resolve.anaphora.roles import OBJECT, SUBJECT, TOPIC
from kg.resolve.anaphora.several import WINDOW, Several, home_state
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.anaphora.topics import describes
from kg.resolve.entity.kinds import kind_of
from kg.resolve.entity.member import Member, anaphor, place_of
from kg.resolve.pronouns import Asks, asks, taken_up_otherwise, without_faculty

__all__ = ["Written"]

ALIKE = 0.7  # of the best one's salience: who has as much may be meant too
LEAST = 1.0  # the salience of whom 彼 may mean
_NEAR = 12  # how far 同党 stands at most behind the name in one noun phrase
_TITLE = 6  # letters of the title that may stand between a name and 自身
_TITLED = re.compile(r"[^\s、。はがをにのでと]*")
_GOVERNED = {"Region", "City"}
_PLACES = {"Country", *_GOVERNED}
_HIS = re.compile(r"の[^、。はがを]{1,15}(?:で|であり|だが|を務め[^、。]{0,6}|だったが)、[^、。はがを]{0,10}$")
_REACH = 40  # how far 同社の stands at most behind the other body of its sentence
_GOES_ON = re.compile(r"[^\s、。はがをにとも]{1,8}(?:で|であり|の)|と|や|及び|および|、")
_STAKE = r"に[^、]{0,12}(?:出資|投資|資本参加)|の(?:[^、はがをに]{0,6}株|親会社|メインバンク|主力取引)"
_WITH = re.compile(rf"社?(?:と(?!の|は|も|し)|から(?!の)|を|{_STAKE})(?![^、]*(?:提訴|訴え|批判|抑え|抜))[^」]*$")


class Written(StoryReader):
    """Reads the written anaphors of one document."""

    def __init__(self, story: Story, holding: Holding, dealt: Dealt) -> None:
        super().__init__(story)
        self._holding, self._dealt, self._several = holding, dealt, Several(story)
        self._home = home_state(story.ontology.frames.words["holder"], story.ontology)

    def read(self, mention: Mention, demand: Demand) -> Reading | None:
        """The most salient member that the words and the predicates allow; several where the words count them."""
        wanted = self._asks(mention)
        if wanted.speaker:
            return self._read_speaker(mention, wanted, demand)
        if wanted.count != 1:
            return self._several.read(mention, wanted, demand) if wanted.count > 1 else None
        if wanted.bare:
            return self._read_bare(mention, demand)
        if (near := self._itself(mention, wanted) or self._beside(mention, wanted, demand)) is not None:
            return Reading((near,))
        if seat := self._seat(mention, wanted):
            place = self._cast.named(seat)
            return Reading((place,)) if place is not None and self._may.allow(place, wanted, demand) else None
        if (partner := self._of_partner(mention, wanted, demand)) is not None:
            return Reading((partner,))
        salience = self._salient(mention, wanted)
        fit = self._may.weighed({m: s for m, s in salience.items() if self._may.allow(m, wanted, demand)}, wanted)
        if wanted.classes == ("Person",) and not (wanted.noun or wanted.own):
            return self._somebody(fit, mention, demand)
        fit = told_alone(self._mind, fit, mention)
        if mention.surface.endswith("社") and not any(map(self._is_firm, fit)):
            fit |= {m: s * UNKNOWN for m, s in salience.items() if self._may.is_mistyped(m, demand)}
        fit = self._brought_in(self._of_another(fit, mention, demand), mention, demand)
        reading = chosen(self._mind, self._led(fit, mention), mention.sentence)
        if not fit and (only := self._only(mention, wanted, demand)) is not None:
            return Reading((only,), self._mind.since(only, mention.sentence))
        if reading is None or (mention.surface.startswith("この") and self._new_here(reading.members[0], mention)):
            return None
        if mention.surface.endswith("社"):
            self._settle(reading.members[0])
        return reading

    def _salient(self, mention: Mention, wanted: Asks) -> dict[Member, float]:
        """Who is in mind where an anaphor stands, by salience: whose something is, what the text is about, its paper (同紙)."""
        if wanted.own:
            salience = self._mind.recent(mention.sentence, 0, SUBJECT)
        else:
            salience = self._mind.with_titled(self._mind.recent(mention.sentence, WINDOW), THEME)
        if wanted.classes[:1] == ("MediaOrganization",) and mention.surface.startswith("同"):
            salience |= {m: salience.get(m, 0.0) + SUBJECT for m in self._noted.papers[-1:]}
        elif mention.surface == "同社" and (lead := self._told_of_last(mention)) is not None:
            salience[lead] = salience.get(lead, 0.0) + THEME
        if wanted.classes == ("Country",) and mention.surface.startswith("同"):  # at home nobody says 同国
            salience = {m: s for m, s in salience.items() if m.known not in self._home}
            salience = self._named_last(salience, mention) or salience
        taken = without_faculty(mention.surface.removeprefix("同"))
        return {m: s for m, s in salience.items() if not taken_up_otherwise(taken, m.fullest)}

    def _named_last(self, salience: dict[Member, float], mention: Mention) -> dict[Member, float]:
        """The state that the sentence named last before 同国: A国の侵攻が続くB国への支援や、同国が示した計画."""
        last: dict[Member, int] = {}
        for m in salience:
            if m.kind is MentionKind.NAME and self._ontology.is_a(m.type, "Country"):
                here = [x.end for x in m.mentions if x.sentence == mention.sentence and x.end <= mention.start]
                last |= {m: max(here)} if here else {}
        return {m: salience[m] for m in last if last[m] == max(last.values())}

    def _told_of_last(self, mention: Mention) -> Member | None:
        """The one firm that is the topic of the sentence before, else the one that the text is about."""
        last = [m for m in self._mind.topics(mention.sentence - 1) if self._is_firm(m)]
        return last[0] if len(last) == 1 else self._report.main(self._is_firm)

    def _is_firm(self, member: Member) -> bool:
        return member.kind is MentionKind.NAME and self._ontology.is_a(member.type, "Company")

    def _only(self, mention: Mention, wanted: Asks, demand: Demand) -> Member | None:
        """The one firm, state, prefecture or town that the text has named so far, however long ago: 同社, 同国, 同市."""
        firms = [m for m in self._mind.counts if self._is_firm(m)]
        if len(firms) == 1 and mention.surface == "同社":
            return firms[0] if self._may.allow(firms[0], wanted, demand) else None
        if not mention.surface.startswith("同") or not wanted.classes or not set(wanted.classes) <= _PLACES:
            return None
        named = [m for m in self._mind.counts if m.kind is MentionKind.NAME and self._may.is_typed(m)]
        end = "" if wanted.classes == ("Country",) else wanted.noun
        fit = [m for m in named if m.fullest.endswith(end) and self._may.allow(m, wanted, demand)]
        return fit[0] if len(fit) == 1 and fit[0].known not in self._home else None

    def _new_here(self, member: Member, mention: Mention) -> bool:
        """Whether something is told of for the first time in this very sentence and only by the way, which この does not
        point to: 準決勝に進んだ時の選手でこの試合に臨んだ."""
        told = [x for x in (*member.mentions, *member.descriptions) if x.start < mention.start]
        passing = (self._noted.weights.get(place_of(x), 0.0) < SUBJECT for x in told)
        return all(x.sentence == mention.sentence for x in told) and all(passing)

    def _somebody(self, fit: dict[Member, float], mention: Mention, demand: Demand) -> Reading | None:
        """Who 彼 or 同氏 is: never who speaks, and nobody where the text has hardly anyone or two alike in mind."""
        if (span := self._noted.quoted.around(mention.start)) is not None:
            told = (self._members(s) for s in demand.speakers if s is not mention)
            speaking = {m for reading in told if reading is not None for m in reading.members}
            fit = {m: fit[m] for m in fit.keys() - speaking}
            here = (m for m in fit if any(span[0] <= x.start < mention.start for x in m.mentions))
            fit = {m: fit[m] for m in here if m.first[0] < span[0]} or fit
        fit = self._named_here(fit, mention) or fit
        plain = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME}
        reading = chosen(self._mind, fit, mention.sentence, ALIKE)
        return reading if reading is not None and plain.get(reading.members[0], LEAST) >= LEAST else None

    def _named_here(self, fit: dict[Member, float], mention: Mention) -> dict[Member, float]:
        """The one person whom the sentence has named before 彼を, which is no subject: Aへの疑惑が晴れず、議会が 彼を 退けた."""
        if self._noted.weights.get(place_of(mention), SUBJECT) >= SUBJECT:
            return {}
        first = self._sentences[mention.sentence].start
        named = {x[0] for e, x in self._noted.named_until.items() if x and first <= e <= mention.start}
        here = {m: max(s, LEAST) for m, s in fit.items() if m in named}
        return here if len(here) == 1 else {}

    def _of_another(self, fit: dict[Member, float], mention: Mention, demand: Demand) -> dict[Member, float]:
        """Without the topic of the sentence before, which goes on acting unwritten on the other body that it named:
        AはBを買収すると発表した。同社の全株式を取得する。"""
        acted_on = any(c.object is mention and c.subject.kind is MentionKind.OMITTED for c in demand.claims)
        # 同社が 製造する 端末で損害を受けたという
        acted_on |= describes(self._sentences[mention.sentence].tokens, mention)
        if not acted_on or not mention.surface.startswith("同"):
            return fit
        topics = set(self._mind.topics(mention.sentence - 1)) if not self._mind.topics(mention.sentence) else set()
        others = {m: s for m, s in fit.items() if m not in topics}
        near = any(m.kind is MentionKind.NAME and self._mind.since(m, mention.sentence) <= 1 for m in others)
        return others if near and len(topics) == 1 and len(others) < len(fit) else fit

    def _led(self, fit: dict[Member, float], mention: Mention) -> dict[Member, float]:
        """Those whom a firm as the topic of its sentence may mean."""
        topic = mention.surface.startswith("同") and self._noted.weights.get(place_of(mention), 0.0) >= TOPIC
        return told_of(self._mind, fit, self._report.main(self._is_firm)) if topic else fit

    def _brought_in(self, fit: dict[Member, float], mention: Mention, demand: Demand) -> dict[Member, float]:
        """Only the body that the sentence before has brought in, where its particulars follow: A社はB社を買収する。同社は1980年創業で、…"""
        told = (c.status is Status.ACTUAL and c.relation in self._ontology.constructions.profile for c in demand.claims)
        before = mention.sentence - 1
        if all(self._mind.since(m, before) > 0 for m in fit) and fit.keys().isdisjoint(self._mind.topics(before)):
            before -= 1  # 買収する。取得額は600億円。同社は…
        topics = [m for m in self._mind.topics(before) if m in fit]
        new = self._dealt.brought_in(before, topics[0]) if len(topics) == 1 and any(told) else None
        return {new: fit[new]} if new is not None and new in fit else fit

    def _beside(self, mention: Mention, wanted: Asks, demand: Demand) -> Member | None:
        """The body of the noun phrase that 同党 goes on in: 青葉党公認で同党幹部のX."""
        if not mention.surface.startswith("同") or wanted.count != 1:
            return None
        for member, between in self._named_before(mention, range(1, _NEAR)):
            town = set(wanted.classes) <= _GOVERNED and not member.fullest.endswith(wanted.noun)  # 同市 is no 町
            if _GOES_ON.fullmatch(between) and not town and self._may.allow(member, wanted, demand):
                return member if self._may.is_typed(member) else None
        return None

    def _itself(self, mention: Mention, wanted: Asks) -> Member | None:
        """Whom 自身 or 本人 stands right behind: 高木さん自身の会社."""
        own = wanted.own or wanted.classes == ("Person",)
        member, between = next(self._named_before(mention, range(_TITLE + 1)), (None, "")) if own else (None, "")
        return member if _TITLED.fullmatch(between) else None

    def _named_before(self, mention: Mention, distances: range) -> Iterator[tuple[Member, str]]:
        """Who is named so far before a mention in its sentence, the nearest first, with what stands between."""
        sentence = self._sentences[mention.sentence]
        here = mention.start - sentence.start
        for distance in distances:
            for member in self._noted.named_until.get(mention.start - distance, ()) if distance <= here else ():
                yield member, sentence.text[here - distance : here]

    def _seat(self, mention: Mention, wanted: Asks) -> str:
        """The place that the name of a body right before begins with: 青葉県警は、同県北湊市の…; "" where a place of that kind
        is named since."""
        if not (wanted.named and mention.surface.startswith("同") and set(wanted.classes) <= _GOVERNED):
            return ""
        first = self._sentences[mention.sentence].start
        for end in sorted((e for e in self._noted.named_until if first <= e <= mention.start), reverse=True):
            for member in self._noted.named_until[end]:
                if kind_of(member.type, self._ontology) == "place":
                    if member.fullest.endswith(wanted.noun):
                        return ""
                elif found := re.match(rf"[^\s]+?{wanted.noun}(?!{wanted.noun}|$)", member.fullest):
                    return found.group()
        return ""

    def _of_partner(self, mention: Mention, wanted: Asks, demand: Demand) -> Member | None:
        """The other body, with whose things the one that the sentence is about goes on to do something: AはBと提携し、同社の
        Xを採用する, AはBから同社の工場を取得する, Bの大株主であるAは同社の…; the only one, where a person's posts are told: X氏は
        Bの元社長で、今も同社の顧問だ."""
        sentence = self._sentences[mention.sentence]
        if not mention.surface.startswith("同") or not sentence.text.startswith("の", mention.end - sentence.start):
            return None
        topics = self._mind.topics(mention.sentence)
        acts = any(self._may.allow(m, wanted, demand) for m in topics)
        people = bool(topics) and all(self._may.is_person(m) for m in topics)
        for member, between in self._named_before(mention, range(1, _REACH + 1)):
            if member in topics or not self._may.allow(member, wanted, demand) or not self._may.is_typed(member):
                continue
            joined = _WITH.match(between) if acts else people and _HIS.match(between)
            return member if joined else None
        return None

    def _asks(self, mention: Mention) -> Asks:
        """What the words ask for; the class of a noun that they do not list is its head noun's."""
        wanted = asks(mention.surface, mention.type)
        if not wanted.classes and wanted.noun and (noun_class := self._ontology.head_class(wanted.noun)):
            return replace(wanted, classes=(noun_class,))
        return wanted

    def _settle(self, member: Member) -> None:
        """What is called 同社 is a company."""
        if member.kind is MentionKind.NAME and kind_of(member.type, self._ontology) in ("", "product"):
            member.votes["Company"] += 1.0 + sum(member.votes.values())
            member.type = "Company"

    def _read_bare(self, mention: Mention, demand: Demand) -> Reading | None:
        """これ mostly means what was said, not a thing: a thing only as argument of a relation that takes things of its
        class, the subject of the last sentence."""
        fit = {
            m: s
            for m, s in self._mind.recent(mention.sentence, 1, SUBJECT).items()
            if self._may.suits(m, demand) and self._may.is_inanimate(m)
        }
        if not fit:  # A社は「X」を公開した。来月、これを発売する
            told = self._mind.recent(mention.sentence, 1, OBJECT).items()
            things = {m: s for m, s in told if self._may.is_inanimate(m) and self._mind.since(m, mention.sentence)}
            named = len(things) == 1 and all(m.kind is MentionKind.NAME for m in things)
            fit = {m: s for m, s in things.items() if named and self._may.suits(m, demand)}
        return chosen(self._mind, fit, mention.sentence, CLOSE) if demand.classes else None

    def _read_speaker(self, mention: Mention, wanted: Asks, demand: Demand) -> Reading | None:
        """私たち is whoever is quoted or the body for which he speaks, else whom the text is about; 当社 is that body."""
        if not demand.speakers and (named := self._cast.named(mention.surface)) is not None:  # 以下「当社」
            return Reading((named,))
        for speaker in demand.speakers:
            reading = self._members(speaker)
            if reading is not None and not anaphor(speaker):
                body = self._spoken_for(reading.members[0], max(mention.sentence, speaker.sentence), wanted, demand)
                if body is not None:
                    return Reading((body,))
                firm = "Company" in wanted.classes and self._may.is_person(reading.members[0])
                return None if firm else reading
        alone = not wanted.many and wanted.classes in ((), ("Person",))
        span = self._noted.quoted.around(mention.start)
        if (alone and span is None) or (span is not None and not self._noted.quoted.unnamed(span)):
            return None  # 私 of whoever writes, or of somebody who is quoted and not named
        around = self._mind.recent(mention.sentence, 2, SUBJECT)
        fit = {m: s for m, s in around.items() if self._may.allow(m, wanted, demand) and self._may.surely(m, demand)}
        return chosen(self._mind, fit, mention.sentence)

    def _spoken_for(self, member: Member, sentence: int, wanted: Asks, demand: Demand) -> Member | None:
        """The body whose officer somebody is, where the words are not of himself alone."""
        alone = not wanted.many and (not wanted.classes or "Person" in wanted.classes)
        if alone or not self._may.is_person(member):
            return None
        return self._holding.body(member, sentence, demand)
