"""Which event an argument left out means, and which thing that somebody made: told of in the sentences right before."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kg.model import Claim, Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import CLOSE, chosen
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand, is_passive, slot_classes
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member, anaphor, place_of
from kg.resolve.lexicon import words

__all__ = ["Events"]

EVENT_WINDOW = 2
ONLY_WINDOW = 6  # sentences that the only event is remembered
WIDE_WINDOW = 5  # sentences that a typhoon or an earthquake is told of, place by place
MADE_WINDOW = 2
_WIDE = words("events")["wide"]
_HOLDS, _HAPPENS, _STRIKES = (words("events")[verbs] for verbs in ("holds", "happens", "strikes"))
_BEFALLEN, _SUMS = words("events")["befallen"], ("事故", "事件")
_EARLY = re.compile(r"(?:準々?決勝|[0-9０-９]回戦|予選|第[0-9０-９]+[戦局節日])$")  # what comes before one wins the cup
_NUMBER = re.compile(r"第?[0-9０-９]+号(?:[「『][^「」『』]*[」』])?$")
_ELSEWHERE = re.compile(r"(?:同じ?|別の|隣の)[都道府県市区町村]内?では?")
_THERE = re.compile(
    r"(?:[市県府都道町村]?内|各地|全域|管内|沿岸部?|[0-9０-９一二三四五六七八九十]+[都道府県市町村]+)?で"
)


@lru_cache(maxsize=64)
def _rounds(relation: str, ontology: Ontology) -> frozenset[str]:
    """The endings of what is but a part of that which the relation is of: the final that one wins."""
    return frozenset(end for f in ontology.frames.verbs.tables if f.relation == relation for end in f.rounds)


class Events(StoryReader):
    """Reads the omitted events and products of one document."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        ontology = story.ontology
        self._wholes: dict[tuple[int, int], Mention] = {}
        self._made: dict[int, list[Mention]] = {}
        self._appeared: dict[int, list[Mention]] = {}
        self._housed: dict[int, list[Mention]] = {}
        self._happened: set[tuple[int, int]] = set()
        self._harming: dict[int, list[Claim]] = {}
        for claim in story.claims:
            if claim.object.kind is MentionKind.QUANTITY and slot_classes(claim, "subject", ontology) == ("Event",):
                self._harming.setdefault(claim.sentence, []).append(claim)
            if claim.relation in ontology.constructions.occurrence:
                self._happened.add(place_of(claim.subject))
            if claim.relation in ontology.constructions.making and not claim.open and not anaphor(claim.object):
                self._made.setdefault(claim.sentence, []).append(claim.object)
            thing = not ontology.is_a(claim.subject.type, "Organization")
            if claim.relation in ontology.constructions.inception and thing and not anaphor(claim.subject):
                self._appeared.setdefault(claim.sentence, []).append(claim.subject)
            if claim.relation in ontology.constructions.meronymy and claim.object.kind is MentionKind.NAME:
                self._wholes[place_of(claim.subject)] = claim.object
            if claim.relation in ontology.constructions.running and claim.object.kind is MentionKind.NAME:
                if ontology.is_a(claim.object.type, "Facility"):
                    self._housed.setdefault(claim.sentence, []).append(claim.object)
            dated = claim.relation in (*ontology.constructions.inception, *ontology.constructions.close)
            housed = ontology.is_any(claim.subject.type, ("Facility", "University"))
            if dated and claim.subject.kind is MentionKind.NAME and housed:
                self._housed.setdefault(claim.sentence, []).append(claim.subject)

    def asked(self, demand: Demand) -> bool:
        """Whether every predicate asks for an event: what is won, and what takes lives; when and where one takes place is
        said where it is written."""
        events = bool(demand.classes) and all(c == ("Event",) for c in demand.classes)
        return events and (demand.side == "object" or demand.counted)

    def read(self, mention: Mention, demand: Demand, sentence: Sentence) -> Reading | None:
        """The event that is told of: the one that the last two sentences are about, if they are about one alone."""
        fit = self._told(mention, demand, EVENT_WINDOW)
        if demand.counted and self._set_elsewhere(mention, sentence):
            wide = self._told(mention, demand, WIDE_WINDOW)
            fit = {m: s for m, s in wide.items() if self._is_wide(m, mention.sentence)}
            if len(fit) > 1:  # 地震があった。津波は観測されなかった。
                fit = {m: s for m, s in fit.items() if not self._happened.isdisjoint(map(place_of, m.mentions))}
            if len(fit) > 1:  # 台風が上陸した。九州7県で…: no fall from a roof
                fit = {m: s for m, s in fit.items() if self._suffered_widely(m)}
            return chosen(self._mind, fit, mention.sentence) if len(fit) == 1 else None
        if not fit and all(claim.evidence.rule == "noun_topic" for claim in demand.claims):
            near = {m: s for m, s in self._mind.recent(mention.sentence, 1).items() if self._may.suits(m, demand)}
            return chosen(self._mind, near, mention.sentence) if len(near) == 1 else None  # 決勝で2位だった。優勝は…
        if demand.counted and (same := self._harmed_before(mention, demand)) is not None:
            return same
        inquired = all(c.relation in self._ontology.constructions.inquiry for c in demand.claims)
        if inquired:
            fit = self._looked_into(fit, mention, demand)
        if demand.counted:
            fit = self._that_befell(fit, mention, demand)
        found = chosen(self._mind, fit, mention.sentence, CLOSE)
        if not fit and (demand.counted or inquired):
            found = self._of_report(mention, demand)
        return self._contest(found, demand) if found is not None else None

    def _harmed_before(self, mention: Mention, demand: Demand) -> Reading | None:
        """The one event in which the last sentence that tells of any says how many came to harm, unless another is told of since:
        この地震で5人が死亡した。3人が行方不明となっている."""
        near = range(mention.sentence - 1, mention.sentence - 1 - EVENT_WINDOW, -1)
        last = next((i for i in near if i in self._harming), mention.sentence)
        told = (self._members(c.subject, c, "subject") for c in self._harming.get(last, ()) if last < mention.sentence)
        events = {m for reading in told if reading is not None for m in reading.members}
        recent = self._mind.recent(mention.sentence, mention.sentence - last, SUBJECT)
        since = {m for m in recent if self._may.suits(m, demand)}
        if len(events) != 1 or not since <= events:
            return None
        (event,) = events
        fit = self._may.suits(event, demand) and self._befalls(event)
        return Reading((event,), self._mind.since(event, mention.sentence)) if fit else None

    def held(self, mention: Mention, demand: Demand, sentence: Sentence) -> Reading | None:
        """The event of the report, of which it is told when or where it took place: 湊音楽祭の結果が出た。10日に青葉劇場で行われ、…"""
        told = (*self._ontology.constructions.occurrence, *self._ontology.constructions.close)
        asked = bool(demand.claims) and all(c.relation in told and c.evidence.rule == "verb" for c in demand.claims)
        if not asked or any(c != ("Event",) for c in demand.classes) or _has_subject(sentence, mention):
            return None
        event = self._report.at(
            mention.sentence, lambda m: self._may.suits(m, demand) and self._takes(m, mention, demand)
        )
        return Reading((event,), self._mind.since(event, mention.sentence)) if event is not None else None

    def _takes(self, event: Member, mention: Mention, demand: Demand) -> bool:
        """Whether what a predicate says may be said of an event: people hold one, and another happens to them."""
        verb = self._sentences[mention.sentence].tokens[mention.head].lemma
        if verb in _STRIKES:
            return self._suffered_widely(event)
        if verb in _HAPPENS:
            return self._befalls(event) or self._suffered_widely(event)
        held = not self._befalls(event) and not self._suffered_widely(event)
        return held and verb in _HOLDS and all(map(is_passive, demand.claims))

    def _of_report(self, mention: Mention, demand: Demand) -> Reading | None:
        """The event whose report it is: what the authorities look into, or in what people come to harm."""
        event = self._report.at(
            mention.sentence,
            lambda m: self._may.suits(m, demand) and (not demand.counted or self._befalls(m)),
        )
        return Reading((event,), self._mind.since(event, mention.sentence)) if event is not None else None

    def _looked_into(self, fit: dict[Member, float], mention: Mention, demand: Demand) -> dict[Member, float]:
        """Of what the authorities look into: no rain or quake; else the only such thing that happened, sentences before
        原因を調べている."""
        near = {m: s for m, s in fit.items() if not self._suffered_widely(m)}
        alone = self._told(mention, demand, ONLY_WINDOW) if not near else {}
        alone = {m: s for m, s in alone.items() if not self._suffered_widely(m)}
        return near or (alone if len(alone) == 1 else {})

    def _that_befell(self, fit: dict[Member, float], mention: Mention, demand: Demand) -> dict[Member, float]:
        """Of what lives are lost in: the word that sums it up (脱線し、30人が死亡する事故), or else the only thing of late that befell
        anybody, where the text opens with it."""
        summed = {m: s for m, s in fit.items() if m.fullest.endswith(_SUMS)}
        if fit:
            return summed if len(summed) == 1 else fit
        late = self._told(mention, demand, ONLY_WINDOW)
        befell = {m: s for m, s in late.items() if self._befalls(m)}
        first = min((x.sentence for m in befell for x in (*m.mentions, *m.descriptions)), default=0)
        return befell if len(befell) == 1 and first <= 1 else {}

    def _is_wide(self, member: Member, sentence: int) -> bool:
        """Whether an event befalls many places, or is named in the sentence that tells of one."""
        here = any(m.sentence == sentence for m in (*member.mentions, *member.descriptions))
        return here or self._suffered_widely(member)

    @staticmethod
    def _befalls(member: Member) -> bool:
        return _NUMBER.sub("", member.fullest).endswith(_BEFALLEN)

    def _suffered_widely(self, member: Member) -> bool:
        return _NUMBER.sub("", member.fullest).endswith(_WIDE)

    def _told(self, mention: Mention, demand: Demand, window: int) -> dict[Member, float]:
        """The events that the last sentences are about, but for those that only a quotation tells of: 「翼から火が出た」と話した."""
        recent = self._mind.recent(mention.sentence, window, SUBJECT)
        fit = {m: s for m, s in recent.items() if self._may.suits(m, demand)}
        return {m: s for m, s in fit.items() if not self._mind.only_quoted(m, mention.sentence, window)}

    def _contest(self, found: Reading, demand: Demand) -> Reading | None:
        """The cup where its final is meant, for whoever wins the one has the other."""
        (event,) = found.members
        ends = {end for claim in demand.claims for end in _rounds(claim.relation, self._ontology)}
        if not event.fullest.endswith(tuple(ends)):
            return found
        wholes = [self._cast.of(self._wholes[place_of(m)]) for m in event.mentions if place_of(m) in self._wholes]
        whole = wholes[-1] if wholes else None
        if whole is not None and self._may.suits(whole, demand):
            return replace(found, members=(whole,))
        victory = all(claim.relation in self._ontology.constructions.victory for claim in demand.claims)
        return None if victory and _EARLY.search(event.fullest) else found  # 準決勝で敗れた。優勝はならなかった

    def _set_elsewhere(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether the sentence has a place of its own, so that what is told may be another event: 市内では3人が負傷した."""
        here = self._mind.recent(mention.sentence, 0)
        return _ELSEWHERE.search(sentence.ahead(mention.start)) is not None or any(
            m.sentence == mention.sentence
            and _THERE.match(sentence.text, m.end - sentence.start)
            and m.end <= mention.start
            for member in here
            if self._ontology.is_a(member.type, "Place")
            for m in (*member.mentions, *member.descriptions)
        )

    def work(self, mention: Mention, demand: Demand) -> Reading | None:
        """The work that somebody has just brought out, else the one that the text is about, where somebody has a part in one
        that is not named: 新曲「X」を配信する。作曲はY氏が手がけた。"""
        if not demand.classes or not all("Work" in c for c in demand.classes):
            return None
        main = self._report.at(mention.sentence, _is_work)
        near = main is not None and self._mind.since(main, mention.sentence) <= MADE_WINDOW + 1
        return self.made(mention, demand) or (Reading((main,)) if main is not None and near else None)

    def put_out(self, mention: Mention, demand: Demand) -> Reading | None:
        """What somebody who is not written goes on to bring out: 新型端末「X」を発表した。来月に発売する。"""
        making = all(c.relation in self._ontology.constructions.making for c in demand.claims)
        return self.made(mention, demand) if demand.claims and making else None

    def made(self, mention: Mention, demand: Demand) -> Reading | None:
        """What the sentence before says that somebody makes or puts on sale, of which more is told without naming it:
        X社は「Y」を発売する。価格は5万円。 What it costs is told of what comes out by itself too: 「Y」が10日に発売される。"""
        houses = bool(demand.classes) and all(c == ("Facility",) for c in demand.classes)
        for distance in range(1, MADE_WINDOW + 1):
            before = mention.sentence - distance
            told = (*self._made.get(before, ()), *(self._appeared.get(before, ()) if demand.counted else ()))
            if houses:
                told = (*(m for m in told if self._ontology.is_a(m.type, "Facility")), *self._housed.get(before, ()))
            elif not told and not demand.counted and all("Facility" in c for c in demand.classes):
                told = (*self._housed.get(before, ()),)  # 北湊工場を運営する。1985年に操業を始めた
            made = {m for m in map(self._cast.of, told) if m is not None and not self._may.is_person(m)}
            planned = {m for m in made if m is not None and m.kind is MentionKind.NOMINAL and m.type == "Project"}
            made = made - planned or made  # X駅を建設する 計画を 発表した
            fit = [m for m in made if m is not None and self._may.fits(m, demand)]
            if made:
                sure = len(fit) == len(made) == 1 and self._may.surely(fit[0], demand)
                return Reading((fit[0],), distance) if sure else None
        return self._only_made(mention, demand) if demand.side == "object" else None

    def _only_made(self, mention: Mention, demand: Demand) -> Reading | None:
        """The one thing that the text has said to be made, while it is not long ago."""
        told = (m for i, ms in self._made.items() if i < mention.sentence for m in ms)
        made = {self._cast.of(m) for m in told if m.kind is MentionKind.NAME and self._ontology.is_a(m.type, "Product")}
        only = next(iter(made)) if len(made) == 1 else None
        if only is None or not self._may.fits(only, demand):
            return None
        return Reading((only,), since) if (since := self._mind.since(only, mention.sentence)) <= ONLY_WINDOW else None


def _has_subject(sentence: Sentence, mention: Mention) -> bool:
    """Whether a predicate has a subject of its own, though none that is a mention: 6試合が 行われた."""
    return any(t.dep == "nsubj" and t.head == mention.head for t in sentence.tokens)


def _is_work(member: Member) -> bool:
    return member.kind is MentionKind.NAME and member.type == "Work"
