"""Whom the chain of sentences is about where an argument is not written: its subject goes on, unless another topic comes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kg.model import Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import CLOSE, OMITTED_WINDOW, THEME, TITLED, chosen
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.dealt import Dealt
from kg.resolve.anaphora.demands import Demand, ties
from kg.resolve.anaphora.events import Events
from kg.resolve.anaphora.holding import Holding
from kg.resolve.anaphora.otherbody import other_body, own_results, owner_of_results, past_aside
from kg.resolve.anaphora.relative import in_relative, of_relative
from kg.resolve.anaphora.roles import SUBJECT, TOPIC
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.anaphora.topics import is_also, is_figure, is_sum, only_describes, other_topic
from kg.resolve.anaphora.undergoing import added, by_firm, names_actors, of_doer, of_firms, theme_undergoing, undergoes
from kg.resolve.entity.bearers import led
from kg.resolve.entity.kinds import kind_of
from kg.resolve.entity.member import Member

__all__ = ["Chain"]

_NO_THINGS = frozenset(("Organization", "Event", "Work", "Thing", "Person"))
_MADE = frozenset(("Work", "Product", "Service"))


@dataclass(slots=True)
class _Search:
    """One argument that is looked for in its sentence `here`. `acts` where it may be who acts, `undergone` where the topic
    written beside it is done something to, `also` the members that a topic with も names."""

    mention: Mention
    demand: Demand
    here: Sentence
    acts: bool = True
    undergone: bool = False
    also: Collection[Member | None] = ()

    @property
    def only_bodies(self) -> bool:
        """Whether all that is asked for is a body."""
        return all(c == ("Organization",) for c in self.demand.classes)

    @property
    def only_people(self) -> bool:
        """Whether all that is asked for is a person, and something is."""
        return bool(self.demand.classes) and all(c == ("Person",) for c in self.demand.classes)

    @property
    def no_event(self) -> bool:
        """Whether nothing that happens or is told would do."""
        return bool(self.demand.classes) and all(_NO_THINGS.isdisjoint(c) for c in self.demand.classes)


class Chain(StoryReader):
    """Reads the arguments of one document that go on from sentence to sentence. `hero` is whom it is about."""

    def __init__(self, story: Story, hero: Member | None, holding: Holding, events: Events, dealt: Dealt) -> None:
        super().__init__(story)
        self._hero, self._holding, self._events, self._dealt = hero, holding, events, dealt

    def _argument(self, mention: Mention, demand: Demand) -> Reading | None:
        """The subject that the chain of sentences is about, unless the sentence has another topic; an object only
        where it is the topic."""
        search = _Search(mention, demand, self._sentences[mention.sentence])
        if in_relative(mention, demand, search.here, self._ontology) or (demand.leads and not self._goes_on(search)):
            return self._in_relative(search)
        if self._events.asked(demand):
            return self._events.read(mention, demand, search.here)
        if demand.leads:
            if (owner := own_results(demand, search.here, self._mind, self._noted, self._is_firm)) is not None:
                return Reading((owner,), 1)
            described = self._described(search)
            return (
                described
                or self._best(search, self._subjects(search))
                or self._events.held(mention, demand, search.here)
                or self._in_relative(search)
            )
        told = self._holding.joined(mention, demand) or of_doer(mention, demand, self._mind, self._may)
        if told is not None:
            return told
        if any(claim.subject.kind is MentionKind.OMITTED for claim in demand.claims):
            return self._dealt.read(mention, demand) or self._events.put_out(mention, demand)
        return self._dealt.by_another(mention, demand) or self._best(search, self._objects(search))

    def _in_relative(self, search: _Search) -> Reading | None:
        """Who does what a clause before a noun tells."""
        mind, may = self._mind, self._may
        return of_relative(search.mention, search.demand, search.here, mind, may, self._is_firm, self._ontology)

    def _firm(self, who: Member, sentence: int, demand: Demand) -> Member | None:
        """The firm whose officer somebody is, where it is of what firms do."""
        firms = any(c.relation in self._ontology.constructions.corporate for c in demand.claims)
        return self._holding.body(who, sentence, demand) if firms and self._may.is_person(who) else None

    def _goes_on(self, search: _Search) -> bool:
        """Whether the sentence leaves its subject to those before it: no other topic takes its place."""
        demand, here = search.demand, search.here
        mates = (p for p in demand.mates if here.start <= p[0] < here.end)
        topical = [p for p in mates if self._noted.weights.get(p, 0.0) >= TOPIC]
        search.undergone = any(undergoes(self._ontology, place, demand) for place in topical)
        if not search.undergone and not all(map(self._is_also, topical)):
            return False
        search.also = {self._cast.at(place) for place in topical}
        search.acts = self._asks_agent(demand)
        return not other_topic(here, search.mention, self._noted.ends, demand.counted)

    def _subjects(self, search: _Search) -> dict[Member, float]:
        """What may go on as the subject, by salience."""
        mention, acts = search.mention, search.acts
        window, least = (OMITTED_WINDOW, SUBJECT) if acts else (1, TOPIC)  # events are named again, or it was written
        salience = self._mind.recent(mention.sentence, window, least)
        salience = past_aside(mention, salience, self._sentences, self._mind, self._is_firm)
        if not salience and not acts and all(_MADE.issuperset(c) for c in search.demand.classes):
            salience = self._last_subject(mention)  # …が公開される。Y監督の3作目で、
        if not acts and search.demand.counted and all(is_figure(m, self._ontology) or is_sum(m) for m in salience):
            salience = self._before_figures(mention) or salience
        if self._mind.titled is not None:
            return self._mind.with_titled(salience, TITLED)
        if acts and (theme := self._mind.theme_at(mention.sentence, self._is_firm)) is not None:
            salience[theme] = salience.get(theme, 0.0) + THEME
        return salience

    def _described(self, search: _Search) -> Reading | None:
        """Whom the sentence opens by describing, though an earlier one names it: 湊市に本社を置くメーカーで、1980年に創業した."""
        here = search.here
        for member in self._mind.recent(here.index, 0):
            told = [d for d in member.descriptions if d.sentence == here.index and d.end <= search.mention.start]
            said = any(here.behind(d.end).startswith(("で、", "であり、")) and not led(here, d.start) for d in told)
            if said and member.kind is MentionKind.NAME and self._may.suits(member, search.demand):
                return Reading((member,), self._mind.since(member, here.index))
        return None

    def _before_figures(self, mention: Mention) -> dict[Member, float]:
        """The topic before sentences that have none, or only what something amounts to: Xは開業する。敷地面積は2ヘクタール。投資額は…"""
        for back in range(2, OMITTED_WINDOW + 1):
            told = self._mind.topics(mention.sentence - back)
            if topics := [m for m in told if not is_figure(m, self._ontology) and not is_sum(m)]:
                return {m: s for m, s in self._mind.recent(mention.sentence, back, TOPIC).items() if m in topics}
        return {}

    def _objects(self, search: _Search) -> dict[Member, float]:
        """What may be done something to unwritten, by salience: things, and bodies where nothing else is asked for."""
        mention, classes = search.mention, search.demand.classes
        recent = self._mind.recent(mention.sentence, 1, TOPIC) or self._last_subject(mention)
        recent = past_aside(mention, recent, self._sentences, self._mind, self._is_firm)
        bodies = all({"Organization", "Company"} & {*c} and "Event" not in c for c in classes or [()])
        return {
            m: s
            for m, s in recent.items()
            if (self._may.is_inanimate(m) or (bodies and kind_of(m.type, self._ontology) == "organization"))
            and not (m.kind is MentionKind.NOMINAL and names_actors(m, mention, self._mind, self._may))
        }

    def _best(self, search: _Search, salience: dict[Member, float]) -> Reading | None:
        """The most salient that fits, else what the document lets only one be; None in doubt."""
        mention, demand = search.mention, search.demand
        fit = self._fitting(search, salience)
        topics = self._topics(search) if demand.leads else []
        served = {self._firm(t, mention.sentence, demand) for t in topics if t not in fit}  # 高木社長は: of his firm
        if topics and not any(m in fit for m in (*topics, *served)):
            return None
        if not fit and (not search.acts or not demand.leads):
            made = self._undergoing(search)
            if made is not None or search.no_event or not search.acts:
                return made
        if not fit and (other := self._of_life(search) if demand.leads else self._events.work(mention, demand)):
            return other  # 東京都出身。 in the story of a life
        fit = of_firms(fit, topics, search.here, demand, self._mind, self._may, self._ontology)
        fit = fit or self._only_person(search)
        fit = fit or owner_of_results(mention, demand, self._sentences, self._mind, self._is_firm)
        fit = fit or of_officer(mention, demand, self._mind, self._may, self._holding, self._ontology)
        fit = {m: s if m.kind is MentionKind.NAME else s / 2 for m, s in fit.items()}
        if demand.leads and not demand.counted and not topics and (both := self._together(mention, fit)):
            return Reading(both, 1)
        reading = chosen(self._mind, fit, mention.sentence, CLOSE)
        return reading if reading is not None and self._is_sure(reading.members[0], search) else None

    def _fitting(self, search: _Search, salience: dict[Member, float]) -> dict[Member, float]:
        """Those of the right class, weighed by how they were told of."""
        mention, demand = search.mention, search.demand
        fit = {
            m: s / 3 if only_describes(m, mention, self._sentences, self._mind) else s
            for m, s in salience.items()
            if self._may.fits(m, demand)
            and not (m.kind is MentionKind.NOMINAL and self._may.is_person(m))
            and not is_figure(m, self._ontology)
            and not (demand.counted and is_sum(m))
            and not speaks_for_others(m, demand, self._ontology)
        }  # a description of somebody (任期中の判事) is nobody of whom more is told
        if demand.leads:
            fit = by_firm(fit, search.here, lambda m: self._firm(m, mention.sentence, demand))
            if (theme := self._mind.theme() or self._mind.lead(self._is_firm)) in fit:
                before = self._sentences[mention.sentence - 1]
                fit = {m: s / 3 if m is not theme and added(m, before) else s for m, s in fit.items()}
        if demand.counted and search.only_bodies:
            fit = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME or m.type not in ("", "Thing")}
            if any(m.kind is MentionKind.NAME for m in fit):  # no 導入企業 has figures beside a firm that is named
                fit = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME}
        return fit

    def _topics(self, search: _Search) -> list[Member]:
        """What the sentence itself is about, of which the clause may be told."""
        return [
            t
            for t in self._mind.topics(search.mention.sentence)
            if not is_figure(t, self._ontology)
            and not (search.demand.counted and is_sum(t))
            and t not in search.also
            and not (search.undergone and self._may.is_inanimate(t))
        ]

    def _undergoing(self, search: _Search) -> Reading | None:
        """What was made, or what the chain tells that it is done to."""
        mention, demand = search.mention, search.demand
        made = self._events.made(mention, demand) if search.no_event or not search.acts else None
        return made or theme_undergoing(
            mention, demand, self._mind, self._report, self._may, self._is_firm, self._ontology
        )

    def _of_life(self, search: _Search) -> Reading | None:
        """Whose life the document tells, where only a person is asked for."""
        hero = self._hero
        if hero is None or not search.only_people or not self._may.fits(hero, search.demand):
            return None
        return Reading((hero,), self._mind.since(hero, search.mention.sentence))

    def _is_sure(self, member: Member, search: _Search) -> bool:
        """Whether whoever was chosen is not told of aside, has the figures itself, and is surely of the class."""
        mention, demand = search.mention, search.demand
        if demand.leads and self._mind.strays(member, mention.sentence):
            return False
        if demand.counted and other_body(member, mention, self._sentences, self._mind, self._noted, self._ontology):
            return False
        return member is self._mind.titled or self._may.surely(member, demand)

    def _only_person(self, search: _Search) -> dict[Member, float]:
        """The one person of the sentence before, whatever is done to them there: 海浜電機は高木誠氏を起用した。仙台市出身。"""
        mention, demand = search.mention, search.demand
        if not demand.leads or not search.only_people:
            return {}
        here = self._mind.recent(mention.sentence, 0)
        near = self._mind.recent(mention.sentence, 1)
        people = {
            m: s
            for m, s in near.items()
            if self._may.is_person(m)
            and m.kind is MentionKind.NAME
            and not speaks_for_others(m, demand, self._ontology)
        }
        fit = {m: s for m, s in people.items() if self._may.fits(m, demand)}
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

    def _asks_agent(self, demand: Demand) -> bool:
        """Whether the predicates may be about what acts."""
        return any(not c or any(self._ontology.is_a(name, "Agent") for name in c) for c in demand.classes)

    def _is_also(self, place: tuple[int, int]) -> bool:
        return is_also(next(s for s in self._sentences if s.start <= place[0] < s.end), place[1])


def of_officer(
    mention: Mention, demand: Demand, mind: Salience, may: Constraints, holding: Holding, ontology: Ontology
) -> dict[Member, float]:
    """The body of the one person whom the sentence before is about, where what is done is what bodies do by their officers."""
    official = ontology.constructions.official
    if not demand.leads or not demand.claims or any(c.relation not in official for c in demand.claims):
        return {}
    told = [m for m in mind.topics(mention.sentence - 1) if may.is_person(m)]
    body = holding.body(told[0], mention.sentence, demand) if len(told) == 1 else None
    return {body: SUBJECT} if body is not None else {}


def speaks_for_others(member: Member, demand: Demand, ontology: Ontology) -> bool:
    """Whether somebody but speaks for a body, and is not who does what is told next, unless it is of his own life or posts."""
    own = ontology.constructions.life
    told = any(c.open or c.relation in own or ties(ontology, c) for c in demand.claims)
    spokesmen = tuple(ontology.frames.words["talk"]["spokesmen"])
    return not told and any(post.endswith(spokesmen) for post in member.posts)
