"""Who is meant by 同社, 両社, この計画, 私たち, and by nothing at all.

The sentences are gone through in order with what a reader has in mind (`salience`). An anaphor takes the most salient
member that its words, its predicates and its clause allow (`constraints`), and the choice renews that member's salience.
Where nothing fits or the best two are too close to tell, there is no reading, and the claim is not made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from kg.headword import bare_title
from kg.model import Claim, Document, Mention, MentionKind, Sentence
from kg.obituary import obituary
from kg.ontology import Ontology
from kg.resolve.cast import Cast
from kg.resolve.choice import CLOSE, OMITTED_WINDOW, TITLED, chosen
from kg.resolve.constraints import UNKNOWN, Constraints, Reading
from kg.resolve.demands import Demand, Key, argument_key, collect
from kg.resolve.events import Events
from kg.resolve.holding import Holding
from kg.resolve.kinds import kind_of
from kg.resolve.member import Member, anaphor, place_of
from kg.resolve.pronouns import Asks, asks, reports
from kg.resolve.roles import OTHER, SUBJECT, TOPIC, coordinations, prominence, sources
from kg.resolve.salience import Salience

__all__ = ["Discourse", "Reading"]

WINDOW = 5  # sentences that a pronoun looks back
THEME = 0.8  # what the document's first subject keeps throughout
OFTEN = 3  # mentions that make somebody the one whom a text is about
_ALSO = re.compile(r"(?:氏|さん|容疑者|被告|選手|議員|社)?(?:[（(][^（）()]*[）)])?も")
_NEAR = 12  # how far 同党 stands at most behind the name in one noun phrase
_GOES_ON = re.compile(r"[^\s、。はがをにとも]{1,8}(?:で|であり|の)")
_NOUNS = ("名詞-普通名詞-一般", "名詞-普通名詞-サ変", "接尾辞-名詞的-一般")
_COUNTED = frozenset(["人", "名", "社", "者", "校", "団体", "チーム", "選手", "容疑者", "氏"])


class Discourse:
    """The readings of all anaphors of a document, found in one pass in text order."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        claims: Sequence[Claim],
        cast: Cast,
        ontology: Ontology,
    ) -> None:
        self._sentences = sentences
        self._cast = cast
        self._ontology = ontology
        self._demands = collect(claims, ontology)
        self._readings: dict[Key, Reading] = {}
        self._ends_at: dict[int, tuple[Member, ...]] = {}
        self._ending: dict[int, tuple[Member, ...]] = {}
        said = [m for m in mentions if m.kind is not MentionKind.QUANTITY]
        self._ends = {m.end + len(m.title) for m in said} | {m.end for m in said}
        self._papers: list[Member] = []
        self._weights: dict[tuple[int, int], float] = {}
        self._may = Constraints(cast, self._readings, ontology)
        title = bare_title(document.title)
        death = obituary(sentences, mentions)
        dead = cast.of(death.person) if death is not None else None
        self._protagonist = dead or self._person(title)
        self._mind = Salience(cast.named(title) or dead, self._may_be_theme, self._first(title))
        self._holding = Holding(claims, self.members, self._mind, self._may, ontology)
        self._events = Events(claims, cast, self._mind, self._may, ontology)
        self._walk(mentions)

    def members(self, mention: Mention, claim: Claim | None = None, side: str = "") -> Reading | None:
        """Whom a mention means as the argument of a claim; None where that cannot be told, or it is a value."""
        if anaphor(mention):
            return self._readings.get(argument_key(mention, claim, side))
        implied = mention.kind is MentionKind.OMITTED and mention.entity is not None
        member = self._cast.known(mention.entity or "") if implied else self._cast.of(mention)
        return None if member is None else Reading((member,))

    # -- the pass ---------------------------------------------------------------------------------------------------

    def _walk(self, mentions: Sequence[Mention]) -> None:
        events: list[tuple[int, int, Key, Mention]] = []
        for mention in mentions:
            if mention.kind in (MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN):
                events.append((mention.start, 0, place_of(mention), mention))
        for key, demand in self._demands.items():
            if demand.mention.kind is MentionKind.OMITTED:
                events.append((*_turn(demand), key, demand.mention))
        events.sort(key=lambda e: (e[3].sentence, e[0], e[1], e[2][1], str(e[2])))
        for index, these in groupby(events, key=lambda e: e[3].sentence):
            here = [(key, mention) for _, _, key, mention in these]
            written = [m for _, m in here if m.kind is not MentionKind.OMITTED]
            sentence = self._sentences[index]
            self._weights.update(zip(map(place_of, written), prominence(sentence, written), strict=True))
            told = sources(sentence, written)
            joined = {place_of(group[-1]): group for group in coordinations(sentence, written)}
            for key, mention in here:
                found = self._found(key, mention)
                if mention.kind is MentionKind.NAME:
                    self._ends_at[mention.end] = found
                place = place_of(mention)
                for member in found:
                    self._notice(member, mention, place in told)
                if mention.kind is not MentionKind.OMITTED and place in joined:
                    readings = [self.members(m) for m in joined[place]]
                    run = tuple(dict.fromkeys(m for r in readings if r is not None for m in r.members))
                    self._ending[mention.end] = run
                    self._mind.add_together(run, index)
                if len(found) > 1:
                    self._mind.add_together(found, index)

    def _found(self, key: Key, mention: Mention) -> tuple[Member, ...]:
        """Who a mention is, resolved if it is an anaphor."""
        if not anaphor(mention):
            member = self._cast.of(mention)
            return () if member is None else (member,)
        reading = self._read(mention, self._demands.get(key) or Demand(mention))
        if reading is None:
            return ()
        self._readings[key] = reading
        return reading.members

    def _notice(self, member: Member, mention: Mention, told: bool) -> None:
        """Bear a mention in mind, unless it is only where the news is from (`told`)."""
        zero = mention.kind is MentionKind.OMITTED
        weight = SUBJECT if zero else self._weights.get(place_of(mention), SUBJECT / 2)
        if told and kind_of(member.type, self._ontology) in ("", "organization"):
            self._papers.append(member)
        if self._ontology.is_a(member.type, "MediaOrganization"):
            if told or (weight >= SUBJECT and reports(self._sentences[mention.sentence].text)):
                return
        elif told and member.type in ("", "Thing", "Agent", "Organization"):
            return
        if told:
            weight = min(weight, OTHER / 2)
        elif kind_of(member.type, self._ontology) == "organization" and self._after(mention).startswith("では"):
            weight = TOPIC  # 同社では…を始めた: bodies act so
        self._mind.add(member, mention.sentence, weight)

    def _after(self, mention: Mention) -> str:
        sentence = self._sentences[mention.sentence]
        return sentence.text[mention.end - sentence.start :]

    def _first(self, title: str) -> Member | None:
        """Who is the only one named in a title that is a sentence."""
        found = [m for m in self._cast.members if self._may_be_theme(m) and any(f in title for f in m.surfaces)]
        return found[0] if len(found) == 1 else None

    def _person(self, title: str) -> Member | None:
        """The only person that the title names, else who is named far more often than any other."""
        people = [m for m in self._cast.members if m.kind is MentionKind.NAME and self._may.is_person(m)]
        told = [m for m in people if title and any(f in title for f in m.surfaces)]
        if len(told) == 1:
            return told[0]
        ranked = sorted(people, key=lambda m: (-len(m.mentions), m.order))[:2]
        often = [len(m.mentions) for m in ranked]
        return ranked[0] if often and often[0] >= OFTEN and often[0] >= 2 * sum(often[1:]) else None

    def _may_be_theme(self, member: Member) -> bool:
        return member.kind is MentionKind.NAME and kind_of(member.type, self._ontology) not in ("", "place")

    # -- pronouns ---------------------------------------------------------------------------------------------------

    def _read(self, mention: Mention, demand: Demand) -> Reading | None:
        if mention.kind is MentionKind.OMITTED:
            if demand.holder:
                sentence = self._sentences[mention.sentence]
                found = self._holding.read(mention, demand, sentence, self._protagonist)
                events = found is None and all(c == ("Event",) for c in demand.classes)
                return self._events.read(mention, demand, sentence) if events else found  # 震源地は日向灘
            return self._read_omitted(mention, demand)
        wanted = self._asks(mention)
        if wanted.speaker:
            return self._read_speaker(mention, wanted, demand)
        if wanted.count != 1:
            return self._read_several(mention, wanted, demand) if wanted.count > 1 else None
        if wanted.bare:
            return self._read_bare(mention, demand)
        if (near := self._beside(mention, wanted, demand)) is not None:
            return Reading((near,))
        if wanted.own:
            salience = self._mind.recent(mention.sentence, 0, SUBJECT)
        else:
            salience = self._mind.with_titled(self._mind.recent(mention.sentence, WINDOW), THEME)
        if wanted.classes[:1] == ("MediaOrganization",):
            salience |= {m: salience.get(m, 0.0) + SUBJECT for m in self._papers[-1:]}  # 同紙 is where the news is from
        fit = self._may.weighed({m: s for m, s in salience.items() if self._may.allow(m, wanted, demand)}, wanted)
        if mention.surface.endswith("社"):
            fit |= {m: s * UNKNOWN for m, s in salience.items() if self._may.is_mistyped(m, demand)}
        reading = chosen(self._mind, self._of_another(fit, mention, demand), mention.sentence)
        if reading is not None and mention.surface.endswith("社"):
            self._settle(reading.members[0])
        return reading

    def _of_another(self, fit: dict[Member, float], mention: Mention, demand: Demand) -> dict[Member, float]:
        """Without the topic of the sentence before, which goes on acting unwritten on the other body that it named:
        AはBを買収すると発表した。同社の全株式を取得する。"""
        acted_on = [c for c in demand.claims if c.object is mention and c.subject.kind is MentionKind.OMITTED]
        if not acted_on or not mention.surface.startswith("同"):
            return fit
        topics = set(self._mind.topics(mention.sentence - 1)) if not self._mind.topics(mention.sentence) else set()
        others = {m: s for m, s in fit.items() if m not in topics}
        near = any(m.kind is MentionKind.NAME and self._mind.since(m, mention.sentence) <= 1 for m in others)
        return others if near and len(topics) == 1 and len(others) < len(fit) else fit

    def _beside(self, mention: Mention, wanted: Asks, demand: Demand) -> Member | None:
        """The body of the noun phrase that 同党 goes on in: 青葉党公認で同党幹部のX."""
        sentence = self._sentences[mention.sentence]
        if not mention.surface.startswith("同") or wanted.count != 1:
            return None
        for distance in range(1, _NEAR):
            for member in self._ends_at.get(mention.start - distance, ()):
                between = sentence.text[mention.start - distance - sentence.start : mention.start - sentence.start]
                if _GOES_ON.fullmatch(between) and self._may.allow(member, wanted, demand):
                    return member if self._may.is_typed(member) else None
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
            if self._may.allow(m, Asks(), demand) and self._may.is_inanimate(m) and self._may.surely(m, demand)
        }
        return chosen(self._mind, fit, mention.sentence, CLOSE) if demand.classes else None

    def _read_speaker(self, mention: Mention, wanted: Asks, demand: Demand) -> Reading | None:
        """私たち is whoever is quoted, else whom the text is about."""
        for speaker in demand.speakers:
            reading = self.members(speaker)
            if reading is not None and not anaphor(speaker):
                return reading
        around = self._mind.recent(mention.sentence, 2, SUBJECT)
        fit = {m: s for m, s in around.items() if self._may.allow(m, wanted, demand) and self._may.surely(m, demand)}
        return chosen(self._mind, fit, mention.sentence)

    def _read_several(self, mention: Mention, wanted: Asks, demand: Demand) -> Reading | None:
        """両社 and 3社: so many that were coordinated last (AとB), else that were named last."""

        def may_be(member: Member) -> bool:
            source = member in self._papers and "MediaOrganization" not in wanted.classes
            return self._may.allow(member, wanted, demand) and self._may.is_typed(member) and not source

        sentence = self._sentences[mention.sentence]
        if sentence.text[: mention.start - sentence.start].endswith("の"):
            owned = self._ending.get(mention.start - 1, ())  # AとBの両社: who is meant stands before, or is not read
            return Reading(owned) if len(owned) == wanted.count and all(map(may_be, owned)) else None
        for distance in range(WINDOW + 1):
            for group in self._mind.together(mention.sentence - distance):
                if len(group) == wanted.count and all(map(may_be, group)):
                    return Reading(tuple(sorted(group, key=lambda m: m.order)), distance)
        for distance in range(WINDOW + 1):
            named = self._mind.recent(mention.sentence, distance)
            fit = [m for m in named if m.kind is MentionKind.NAME and may_be(m)]
            if distance == 0 and len(fit) == 1 and wanted.classes == ("Country",):
                return None  # the other is the state that whoever acts here stands for
            if len(fit) >= wanted.count:
                chosen = tuple(sorted(fit, key=lambda m: m.order))
                return Reading(chosen, distance) if len(fit) == wanted.count else None
        return None

    # -- nothing written --------------------------------------------------------------------------------------------

    def _read_omitted(self, mention: Mention, demand: Demand) -> Reading | None:
        """The subject that the chain of sentences is about, unless the sentence has another topic; an object only
        where it is the topic."""
        acts = True
        also: set[Member | None] = set()
        if demand.side == "subject":
            topical = [p for p in demand.mates if self._weights.get(p, 0.0) >= TOPIC and self._in(p, mention)]
            if not all(map(self._is_also, topical)):
                return None
            also = {self._cast.at(place) for place in topical}
            if self._has_other_topic(mention):
                return None
            acts = self._asks_agent(demand)
            if self._events.asked(demand):
                return self._events.read(mention, demand, self._sentences[mention.sentence])
            window, least = (
                (OMITTED_WINDOW, SUBJECT) if acts else (1, TOPIC)
            )  # events are named again, or it was written
            salience = self._mind.recent(mention.sentence, window, least)
            if self._mind.titled is not None:
                salience = self._mind.with_titled(salience, TITLED)
            elif acts and (theme := self._mind.theme()) is not None:
                salience[theme] = salience.get(theme, 0.0) + THEME
        elif self._events.asked(demand):
            return self._events.read(mention, demand, self._sentences[mention.sentence])
        elif (joined := self._holding.joined(mention, demand)) is not None:
            return joined
        else:
            recent = self._mind.recent(mention.sentence, 1, TOPIC) or self._last_subject(mention)
            bodies = bool(demand.classes) and all("Organization" in c for c in demand.classes)
            salience = {
                m: s
                for m, s in recent.items()
                if self._may.is_inanimate(m) or (bodies and kind_of(m.type, self._ontology) == "organization")
            }
        fit = {
            m: s
            for m, s in salience.items()
            if self._may.allow(m, Asks(), demand) and not (m.kind is MentionKind.NOMINAL and self._may.is_person(m))
        }  # a description of somebody (任期中の判事) is nobody of whom more is told
        fit = {m: s for m, s in fit.items() if not self._is_figure(m)}
        if demand.counted and all(c == ("Organization",) for c in demand.classes):
            fit = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME or m.type not in ("", "Thing")}
            if any(m.kind is MentionKind.NAME for m in fit):  # no 導入企業 has figures beside a firm that is named
                fit = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME}
        topics = self._mind.topics(mention.sentence) if demand.side == "subject" else []
        topics = [t for t in topics if not self._is_figure(t) and t not in also]
        topics = [t for t in topics if not (also and self._is_anybody(t))]  # 社長、B容疑者も
        if topics and not any(m in fit for m in topics):
            return None
        if not fit and not acts:
            return self._events.made(mention, demand)
        hero = self._protagonist
        if not fit and hero is not None and demand.side == "subject" and demand.classes:
            if all(c == ("Person",) for c in demand.classes) and self._may.allow(hero, Asks(), demand):
                return Reading((hero,), self._mind.since(hero, mention.sentence))  # 東京都出身。 in the story of a life
        fit = {m: s if m.kind is MentionKind.NAME else s / 2 for m, s in fit.items() if not self._is_anybody(m)}
        reading = chosen(self._mind, fit, mention.sentence, CLOSE)
        if reading is not None and demand.counted and self._other_body(reading.members[0], mention):
            return None
        if reading is None or reading.members[0] is self._mind.titled or self._may.surely(reading.members[0], demand):
            return reading
        return None

    def _last_subject(self, mention: Mention) -> dict[Member, float]:
        """What the sentence before is about where nothing is its topic: バンド「X」が解散した。AとBが2012年に結成した。"""
        told = self._mind.recent(mention.sentence, 1, SUBJECT)
        here = self._mind.recent(mention.sentence, 0, SUBJECT)
        named = {m: s for m, s in told.items() if m.kind is MentionKind.NAME and m not in here}
        return named if len(named) == 1 else {}

    def _other_body(self, best: Member, mention: Mention) -> bool:
        """Whether the sentence before names another body, whose figures may be meant: AはBを買収する。売上高は80億円。"""
        before = self._mind.recent(mention.sentence, 1, OTHER)
        return any(
            m is not best
            and m.kind is MentionKind.NAME
            and self._ontology.is_a(m.type, "Company")
            and any(x.sentence == mention.sentence - 1 for x in m.mentions)
            for m in before
        )

    def _is_figure(self, member: Member) -> bool:
        """Whether a description is a noun for what something amounts to, of which nothing else is told (売上高は500億円だ), or
        for what something has that is left out (対応機種は…)."""
        if member.kind is not MentionKind.NOMINAL or not member.mentions:
            return False
        frames = self._ontology.frames.nouns.get(member.mentions[0].surface, ())
        if any(f.unwritten and f.bearer == "object" for f in frames):
            return True
        quantities = any(self._ontology.relations[f.relation].kind == "quantity" for f in frames)
        return quantities and member.type in ("", "Thing", "Group")

    def _is_anybody(self, member: Member) -> bool:
        """Whether a description means any person of its kind (選手, 男性)."""
        return member.kind is MentionKind.NOMINAL and member.type == "Person"

    def _asks_agent(self, demand: Demand) -> bool:
        """Whether the predicates may be about what acts."""
        return any(not c or any(self._ontology.is_a(name, "Agent") for name in c) for c in demand.classes)

    def _has_other_topic(self, mention: Mention) -> bool:
        """Whether a topic that is no mention (期間は…終わる, 5人は) stands before the predicate."""
        tokens = self._sentences[mention.sentence].tokens
        return any(
            token.surface == "は"
            and token.tag == "助詞-係助詞"
            and (before.tag.startswith(_NOUNS) or before.surface in _COUNTED)
            and before.end not in self._ends
            for before, token in pairwise(tokens[: mention.head])
        )

    def _is_also(self, place: tuple[int, int]) -> bool:
        """Whether も marks an object as one more, so that the subject is that of the sentence before: B容疑者も逮捕した."""
        sentence = next(s for s in self._sentences if s.start <= place[0] < s.end)
        return _ALSO.match(sentence.text, place[1] - sentence.start) is not None

    def _in(self, place: tuple[int, int], mention: Mention) -> bool:
        sentence = self._sentences[mention.sentence]
        return sentence.start <= place[0] < sentence.end


def _turn(demand: Demand) -> tuple[int, int]:
    """When an omitted argument is read: whose a post is after who has it, which the verb behind the post may say."""
    start = demand.mention.start
    if not demand.holder:
        return start, 1
    return max(start, *(c.subject.start for c in demand.claims if c.subject.sentence == demand.mention.sentence)), 2
