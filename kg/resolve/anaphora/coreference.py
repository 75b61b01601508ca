"""Who is meant by 同社, 両社, この計画, 私たち (`written`), and by nothing at all (`omitted`).

The sentences are gone through in order with what a reader has in mind (`salience`). An anaphor takes the most salient
member that its words, its predicates and its clause allow (`constraints`), and the choice renews that member's salience.
Where nothing fits or the best two are too close to tell, there is no reading, and the claim is not made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby

from kg.headword import bare_title, headword
from kg.model import Claim, Document, Mention, MentionKind, Sentence
from kg.obituary import column, obituary
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.dealt import Dealt
from kg.resolve.anaphora.demands import Demand, Key, argument_key, collect
from kg.resolve.anaphora.events import Events
from kg.resolve.anaphora.founded import Founded
from kg.resolve.anaphora.holding import Holding
from kg.resolve.anaphora.omitted import Omitted
from kg.resolve.anaphora.quoted import quoted
from kg.resolve.anaphora.report import Report
from kg.resolve.anaphora.roles import OTHER, SUBJECT, TOPIC, coordinations, prominence, sources
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.story import Noted, Story
from kg.resolve.anaphora.written import Written
from kg.resolve.entity.cast import Cast
from kg.resolve.entity.kinds import kind_of
from kg.resolve.entity.member import Member, anaphor, place_of
from kg.resolve.entity.names import organization_stem
from kg.resolve.lexicon import words
from kg.resolve.pronouns import reports

__all__ = ["Discourse", "Reading"]

OFTEN = 3  # mentions that make somebody the one whom a text is about

_WRITTEN = frozenset((MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN))
_SCHEMES = frozenset(words("schemes")["nouns"])  # a plan, which may be a new one as well


class _Readings:
    """Whom mentions mean, as far as that has been found; what the parts of a discourse ask, which do not know the whole: circles of
    objects wait for the garbage collector."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self.told: dict[Key, Reading] = {}

    def __call__(self, mention: Mention, claim: Claim | None = None, side: str = "") -> Reading | None:
        """Whom a mention means as the argument of a claim; None where that cannot be told, or it is a value."""
        if anaphor(mention):
            return self.told.get(argument_key(mention, claim, side))
        implied = mention.kind is MentionKind.OMITTED and mention.entity is not None
        member = self._cast.known(mention.entity or "") if implied else self._cast.of(mention)
        return None if member is None else Reading((member,))


class Discourse:
    """The readings of all anaphors of a document, found in one pass in text order."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        claims: Sequence[Claim],
        cast: Cast,
        titled: Member | None,
        ontology: Ontology,
    ) -> None:
        self._sentences = sentences
        self._cast = cast
        self._ontology = ontology
        self._demands = collect(claims, ontology)
        self.members = _Readings(cast)
        said = [m for m in mentions if m.kind is not MentionKind.QUANTITY]
        copular = frozenset(place_of(c.object) for c in claims if c.evidence.rule == "noun_copula")
        ends = frozenset({m.end + len(m.title) for m in said} | {m.end for m in said})
        self._noted = Noted(ends, copular, quoted(document.text, mentions))
        self._may = Constraints(cast, self.members.told, ontology)
        title = bare_title(document.title)
        self._deaths = column(sentences, mentions)
        death = obituary(sentences, mentions)
        death = (
            death if death is not None and death.until > len(sentences) else None
        )  # a column of several is of nobody
        dead = cast.of(death.person) if death is not None else None
        hero = dead or self._person(title)
        self._mind = Salience(titled or dead, partial(_may_be_theme, ontology=ontology), self._first(title))
        self._mind.entry = titled is not None and headword(document, sentences) is not None
        report = Report(self._mind, self._headline(title))
        story = Story(sentences, claims, cast, self._noted, self._mind, report, self._may, self.members, ontology)
        holding, dealt = Holding(story), Dealt(story)
        self._written = Written(story, holding, dealt)
        self._omitted = Omitted(story, hero, holding, Events(story), dealt)
        self._founded = Founded(story)
        self._walk(mentions)

    # -- the pass ---------------------------------------------------------------------------------------------------

    def _walk(self, mentions: Sequence[Mention]) -> None:
        events: list[tuple[int, int, Key, Mention]] = []
        for mention in mentions:
            if mention.kind in _WRITTEN:
                events.append((mention.start, 0, place_of(mention), mention))
        whose = {place_of(d.mention) for d in self._demands.values() if d.holder}
        for key, demand in self._demands.items():
            if demand.mention.kind is MentionKind.OMITTED:
                later = (
                    2 if not demand.holder and place_of(demand.mention) in whose else 0
                )  # X社長は、Yを買収すると述べた
                start, turn = _turn(demand)
                events.append((start, turn + later, key, demand.mention))
        events.sort(key=lambda e: (e[3].sentence, e[0], e[1], e[2][1], str(e[2])))
        for index, these in groupby(events, key=lambda e: e[3].sentence):
            here = [(key, mention) for _, _, key, mention in these]
            if (dead := self._cast.of(self._deaths[index]) if index in self._deaths else None) is not None:
                self._mind.turn_to(dead)
            written = [m for _, m in here if m.kind in _WRITTEN]
            sentence = self._sentences[index]
            self._noted.weights.update(zip(map(place_of, written), prominence(sentence, written), strict=True))
            told = sources(sentence, written)
            joined = {place_of(group[-1]): group for group in coordinations(sentence, written)}
            for key, mention in here:
                self._mind.at(self._noted.quoted.around(mention.start))
                found = self._found(key, mention)
                if mention.kind is MentionKind.NAME:
                    self._noted.named_until[mention.end] = found
                place = place_of(mention)
                for member in found:
                    held = mention.kind not in _WRITTEN and self._demands[key].holder
                    self._notice(member, mention, place in told, held)
                if mention.kind in _WRITTEN and place in joined:
                    readings = [self.members(m) for m in joined[place]]
                    run = tuple(dict.fromkeys(m for r in readings if r is not None for m in r.members))
                    self._noted.rows_until[mention.end] = run
                    self._mind.add_together(run, index)
                if len(found) > 1:
                    self._mind.add_together(found, index)

    def _found(self, key: Key, mention: Mention) -> tuple[Member, ...]:
        """Who a mention is, resolved if it is an anaphor."""
        if not anaphor(mention):
            member = self._cast.of(mention)
            return () if member is None else (member,)
        reader = self._omitted if mention.kind is MentionKind.OMITTED else self._written
        demand = self._demands.get(key) or Demand(mention)
        new = self._founded.read(mention, demand) if mention.kind is MentionKind.OMITTED else None
        reading = new or reader.read(mention, demand)
        if reading is None or (mention.kind is MentionKind.PRONOUN and mention.surface in _SCHEMES):
            return ()
        self.members.told[key] = reading
        return reading.members

    def _notice(self, member: Member, mention: Mention, told: bool, held: bool = False) -> None:
        """Bear a mention in mind, unless it is only where the news is from (`told`); less where it is but whose a post is
        (`held`)."""
        zero = mention.kind is MentionKind.OMITTED
        weight = OTHER if held else SUBJECT if zero else self._noted.weights.get(place_of(mention), SUBJECT / 2)
        if told and kind_of(member.type, self._ontology) in ("", "organization"):
            self._noted.papers.append(member)
        if self._ontology.is_a(member.type, "MediaOrganization"):
            if told or (weight >= SUBJECT and reports(self._sentences[mention.sentence].text)):
                return
        elif told and member.type in ("", "Thing", "Agent", "Organization"):
            return
        if told:
            weight = min(weight, OTHER / 2)
        elif kind_of(member.type, self._ontology) == "organization" and self._after(mention).startswith("では"):
            if not self._ontology.is_a(member.type, "MediaOrganization"):  # 日々新聞では: where it is told
                weight = TOPIC  # 同社では…を始めた: bodies act so
        if weight:
            self._mind.add(member, mention.sentence, weight)

    def _after(self, mention: Mention) -> str:
        sentence = self._sentences[mention.sentence]
        return sentence.behind(mention.end)

    def _first(self, title: str) -> Member | None:
        """Who is the only one named in a title that is a sentence."""
        found = [
            m
            for m in self._cast.members
            if _may_be_theme(m, self._ontology) and any(f in title for f in _headlined(m, self._ontology))
        ]
        return found[0] if len(found) == 1 else None

    def _headline(self, title: str) -> list[Member]:
        """Those whom a title names, the longest names first, and then those that it describes."""
        places = sorted(
            ((f, m) for m in self._cast.members for f in _headlined(m, self._ontology) if f in title),
            key=lambda place: (place[1].kind is not MentionKind.NAME, -len(place[0])),
        )
        found: dict[Member, None] = {}
        for form, member in places:
            if form in title:
                title = title.replace(form, "、" * len(form))
                found.setdefault(member)
        return list(found)

    def _person(self, title: str) -> Member | None:
        """The only person that the title names, else who is named far more often than any other."""
        people = [m for m in self._cast.members if m.kind is MentionKind.NAME and self._may.is_person(m)]
        told = [m for m in people if title and any(f in title for f in m.surfaces)]
        if len(told) == 1:
            return told[0]
        ranked = sorted(people, key=lambda m: (-len(m.mentions), m.order))[:2]
        often = [len(m.mentions) for m in ranked]
        return ranked[0] if often and often[0] >= OFTEN and often[0] >= 2 * sum(often[1:]) else None


def _headlined(member: Member, ontology: Ontology) -> Iterable[str]:
    """The forms by which a headline may call somebody: 若草HD for 若草ホールディングス."""
    if member.kind is not MentionKind.NAME or not ontology.is_a(member.type, "Company"):
        return member.surfaces
    return dict.fromkeys((*member.surfaces, *map(organization_stem, member.surfaces)))


def _may_be_theme(member: Member, ontology: Ontology) -> bool:
    return member.kind is MentionKind.NAME and kind_of(member.type, ontology) not in ("", "place")


def _turn(demand: Demand) -> tuple[int, int]:
    """When an omitted argument is read: whose a post is after who has it, which the verb behind the post may say."""
    start = demand.mention.start
    if not demand.holder:
        whose = demand.side == "object" and any(c.subject.kind is MentionKind.OMITTED for c in demand.claims)
        return start, 2 if whose else 1
    return max(start, *(c.subject.start for c in demand.claims if c.subject.sentence == demand.mention.sentence)), 2
