"""Who is meant by 同社, 両社, この計画, 私たち, and by nothing at all.

A salience list is carried along sentence by sentence, as in Lappin and Leass (1994): every mention adds the weight
of its place in the sentence (`roles`), every sentence halves what there is. An anaphor takes the most salient
member that its words, its predicates and its clause allow, and the choice renews that member's salience. Where
nothing fits or the best two are too close to tell, there is no reading, and the claim is not made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kg.model import Claim, Document, Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.cast import Cast
from kg.resolve.demands import Demand, Key, argument_key, collect
from kg.resolve.kinds import kind_of, may_act
from kg.resolve.member import Member, anaphor, bare_phrase, place_of
from kg.resolve.pronouns import Asks, asks, reports
from kg.resolve.roles import OTHER, SUBJECT, TOPIC, coordinations, prominence, sources

__all__ = ["Discourse", "Reading"]

DECAY = 0.5
WINDOW = 5  # sentences that a pronoun looks back
OMITTED_WINDOW = 3
TITLED = 3.5  # what the thing keeps throughout that the document has its title from (an encyclopedia's article)
THEME = 0.8  # what the document's first subject keeps throughout
FREQUENCY = 0.3  # what each mention, up to five, adds for the holder of a post
HOLDER = 1.5  # the least salience of a holder that the sentence does not name
HOLDER_CLOSE = 0.65
CLOSE = 0.85  # a rival this near to the best makes an omitted argument undecidable


@dataclass(frozen=True, slots=True)
class Reading:
    """Whom an anaphor means: one member, or several that the claim holds of each. `distance` in sentences."""

    members: tuple[Member, ...]
    distance: int = 0
    rivals: int = 0


@dataclass(frozen=True, slots=True)
class _Occurrence:
    start: int
    sentence: int
    member: Member
    weight: float


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
        self._occurrences: list[_Occurrence] = []
        self._coordinated: dict[int, list[tuple[Member, ...]]] = {}
        self._titled = cast.named(document.title) if document.title else None
        self._theme: Member | None = None
        self._counts: dict[Member, int] = {}
        self._weights: dict[tuple[int, int], float] = {}
        self._walk(mentions)

    def members(self, mention: Mention, claim: Claim | None = None, side: str = "") -> Reading | None:
        """Whom a mention means as the argument of a claim; None where that cannot be told, or it is a value."""
        if anaphor(mention):
            return self._readings.get(argument_key(mention, claim, side))
        member = self._cast.of(mention)
        return None if member is None else Reading((member,))

    # -- the pass ---------------------------------------------------------------------------------------------------

    def _walk(self, mentions: Sequence[Mention]) -> None:
        events: list[tuple[int, int, Key, Mention]] = []
        for mention in mentions:
            if mention.kind in (MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN):
                events.append((mention.start, 0, place_of(mention), mention))
        for key, demand in self._demands.items():
            if demand.mention.kind is MentionKind.OMITTED:
                events.append((demand.mention.start, 1, key, demand.mention))
        events.sort(key=lambda e: (e[3].sentence, e[0], e[1], e[2][1], str(e[2])))
        for index, group in groupby(events, key=lambda e: e[3].sentence):
            here = list(group)
            written = [e[3] for e in here if e[1] == 0]
            weights = prominence(self._sentences[index], written)
            self._weights.update(zip(map(place_of, written), weights, strict=True))
            told = sources(self._sentences[index], written)
            joined = {place_of(g[-1]): g for g in coordinations(self._sentences[index], written)}
            for start, _, key, mention in here:
                if anaphor(mention):
                    reading = self._read(mention, self._demands.get(key) or Demand(mention))
                    if reading is None:
                        continue
                    self._readings[key] = reading
                    found = reading.members
                else:
                    member = self._cast.of(mention)
                    found = (member,) if member is not None else ()
                for member in found:
                    weight = self._weights.get(place_of(mention), SUBJECT / 2)
                    if self._is_source(member, mention, index, place_of(mention) in told):
                        continue
                    weight = min(weight, OTHER / 2) if place_of(mention) in told else weight
                    self._counts[member] = self._counts.get(member, 0) + 1
                    self._occurrences.append(_Occurrence(start, index, member, weight))
                    if self._theme is None and weight >= SUBJECT and self._may_be_theme(member):
                        self._theme = member
                if place_of(mention) in joined and mention.kind is not MentionKind.OMITTED:
                    self._join(index, joined[place_of(mention)])
                if len(found) > 1:
                    self._coordinated.setdefault(index, []).append(found)

    def _may_be_theme(self, member: Member) -> bool:
        return member.kind is MentionKind.NAME and kind_of(member.type, self._ontology) not in ("", "place")

    def _is_source(self, member: Member, mention: Mention, index: int, told: bool) -> bool:
        """Whether the mention is the paper that the sentence is read in: what follows is not about it."""
        if self._ontology.is_a(member.type, "MediaOrganization"):
            return told or (
                self._weights.get(place_of(mention), 0.0) >= SUBJECT and reports(self._sentences[index].text)
            )
        return told and member.type in ("", "Thing", "Agent", "Organization")

    def _join(self, index: int, mentions: Sequence[Mention]) -> None:
        """Remember who was coordinated with whom."""
        readings = [self.members(m) for m in mentions]
        members = dict.fromkeys(m for r in readings if r is not None for m in r.members)
        self._coordinated.setdefault(index, []).append(tuple(members))

    def _salience(self, sentence: int, window: int, least: float = 0.0) -> dict[Member, float]:
        """The members mentioned in the last `window` sentences with their weights, most recent first."""
        out: dict[Member, float] = {}
        for o in reversed(self._occurrences):
            distance = sentence - o.sentence
            if distance > window:
                break
            if o.weight >= least:
                out[o.member] = out.get(o.member, 0.0) + o.weight * DECAY**distance
        return out

    # -- one anaphor --------------------------------------------------------------------------------------------------

    def _read(self, mention: Mention, demand: Demand) -> Reading | None:
        if mention.kind is MentionKind.OMITTED:
            return self._read_omitted(mention, demand)
        wanted = self._asks(mention)
        if wanted.speaker:
            return self._read_speaker(mention, wanted, demand)
        if wanted.count != 1:
            return self._read_several(mention, wanted, demand) if wanted.count > 1 else None
        if wanted.bare:
            return self._read_bare(mention, demand)
        salience = self._salience(mention.sentence, 0 if wanted.own else WINDOW, SUBJECT if wanted.own else 0.0)
        if self._titled is not None:
            salience[self._titled] = salience.get(self._titled, 0.0) + THEME
        fit = {m: s for m, s in salience.items() if self._fits(m, wanted, demand)}
        fit = self._sharing(fit, wanted)
        if mention.surface[-1:] == "社":
            fit |= self._mistyped(salience, demand)
        for member in list(fit):
            if not kind_of(member.type, self._ontology):
                fit[member] *= 0.4
                if (wanted.noun or member.kind is MentionKind.NOMINAL) and not shares(member, wanted):
                    del fit[member]
            elif member.kind is MentionKind.NOMINAL and wanted.noun not in map(bare_phrase, member.forms):
                fit[member] *= 0.3
                if not wanted.noun and len(member.fullest) < 2:
                    del fit[member]  # 人 is nobody
        reading = self._best(fit, mention.sentence, decided=False)
        if reading is not None and mention.surface[-1:] == "社":
            self._settle(reading.members[0])
        return reading

    def _read_bare(self, mention: Mention, demand: Demand) -> Reading | None:
        """これ mostly means what was said, not a thing: a thing only as argument of a relation that takes things of its
        class, the subject of the last sentence."""
        fit = {
            m: s
            for m, s in self._salience(mention.sentence, 1, SUBJECT).items()
            if self._fits(m, Asks(), demand) and self._is_inanimate(m) and self._surely_fits(m, demand)
        }
        return self._best(fit, mention.sentence, decided=True) if demand.classes else None

    def _mistyped(self, salience: dict[Member, float], demand: Demand) -> dict[Member, float]:
        """What 同社 may show to be a company though its name was taken for a product's."""
        return {
            m: s * 0.4
            for m, s in salience.items()
            if m.kind is MentionKind.NAME
            and not m.known
            and kind_of(m.type, self._ontology) == "product"
            and not any(self._is_at(m, place) for place in demand.mates)
        }

    def _settle(self, member: Member) -> None:
        """What is called 同社 is a company."""
        if member.kind is MentionKind.NAME and kind_of(member.type, self._ontology) in ("", "product"):
            member.votes["Company"] += 1.0 + sum(member.votes.values())
            member.type = "Company"

    def _asks(self, mention: Mention) -> Asks:
        """What the words ask for; the class of a noun that they do not list is its head noun's."""
        wanted = asks(mention.surface, mention.type)
        if not wanted.classes and wanted.noun and (noun_class := self._ontology.head_class(wanted.noun)):
            return replace(wanted, classes=(noun_class,))
        return wanted

    def _read_omitted(self, mention: Mention, demand: Demand) -> Reading | None:
        """The subject that the chain of sentences is about, unless the sentence has another topic; whose post it is;
        an object only where it is the topic."""
        if demand.holder:
            return None if self._is_owned(mention) else self._read_holder(mention, demand)
        if demand.side == "subject":
            if any(self._weights.get(place, 0.0) >= TOPIC and self._in(place, mention) for place in demand.mates):
                return None
            salience = self._salience(mention.sentence, OMITTED_WINDOW, SUBJECT)
            if self._titled is not None:
                salience[self._titled] = salience.get(self._titled, 0.0) + TITLED
            elif self._theme is not None and self._counts[self._theme] == max(self._counts.values()):
                salience[self._theme] = salience.get(self._theme, 0.0) + THEME
        else:
            salience = {m: s for m, s in self._salience(mention.sentence, 1, TOPIC).items() if self._is_inanimate(m)}
        fit = {m: s for m, s in salience.items() if self._fits(m, Asks(), demand)}
        if demand.side == "subject" and not any(m in fit for m in self._topics(mention)):
            return None
        for member in fit:
            if member.kind is MentionKind.NOMINAL:
                fit[member] *= 0.5
        reading = self._best(fit, mention.sentence, decided=True)
        if reading is None or reading.members[0] is self._titled or self._surely_fits(reading.members[0], demand):
            return reading
        return None

    def _is_owned(self, mention: Mention) -> bool:
        """Whether a genitive before the noun says whose it is, though that could not be read."""
        tokens = self._sentences[mention.sentence].tokens
        i = mention.head
        while i > 0 and tokens[i - 1].tag.startswith(("名詞", "接頭辞", "接尾辞", "形状詞", "補助記号-括弧")):
            i -= 1
        return i > 0 and tokens[i - 1].surface == "の"

    def _read_holder(self, mention: Mention, demand: Demand) -> Reading | None:
        """The company of an unowned 社長: the one that the last sentences speak of."""
        salience = self._salience(mention.sentence, OMITTED_WINDOW)
        for member, count in self._counts.items():
            salience[member] = salience.get(member, 0.0) + FREQUENCY * min(count, 5)
        if self._titled is not None:
            salience[self._titled] = salience.get(self._titled, 0.0) + TITLED
        people = any("Person" in c for c in demand.classes)
        fit = {
            m: s * (1.0 if m.kind is MentionKind.NAME else 0.3)
            for m, s in salience.items()
            if self._fits(m, Asks(), demand)
            and self._surely_fits(m, demand)
            and (people or kind_of(m.type, self._ontology) != "person")
        }
        reading = self._best(fit, mention.sentence, decided=True, close=HOLDER_CLOSE)
        if reading is None or fit[reading.members[0]] < HOLDER or (demand.beside and reading.rivals):
            return None
        return reading

    def _topics(self, mention: Mention) -> list[Member]:
        """The topics of the sentence so far, else of the sentences before: one of them is the omitted subject."""
        here = [o.member for o in self._occurrences if o.sentence == mention.sentence and o.weight >= TOPIC]
        return here or [m for m in (self._titled,) if m] + [o.member for o in self._occurrences if o.weight >= SUBJECT]

    def _in(self, place: tuple[int, int], mention: Mention) -> bool:
        sentence = self._sentences[mention.sentence]
        return sentence.start <= place[0] < sentence.end

    def _read_speaker(self, mention: Mention, wanted: Asks, demand: Demand) -> Reading | None:
        """私たち is whoever is quoted, else whom the text is about."""
        for speaker in demand.speakers:
            reading = self.members(speaker)
            if reading is not None and not anaphor(speaker):
                return reading
        around = self._salience(mention.sentence, 2, SUBJECT)
        fit = {m: s for m, s in around.items() if self._fits(m, wanted, demand) and self._surely_fits(m, demand)}
        return self._best(fit, mention.sentence, decided=False)

    def _read_several(self, mention: Mention, wanted: Asks, demand: Demand) -> Reading | None:
        """両社 and 3社: so many that were coordinated last (AとB), else that were named last."""
        for distance in range(WINDOW + 1):
            for joined in reversed(self._coordinated.get(mention.sentence - distance, ())):
                fit = [m for m in joined if self._fits(m, wanted, demand)]
                if len(fit) == wanted.count == len(joined):
                    return Reading(tuple(sorted(fit, key=lambda m: m.order)), distance)
        salience: dict[Member, float] = {}
        for distance in range(WINDOW + 1):
            for o in reversed(self._occurrences):
                if o.sentence == mention.sentence - distance and o.member.kind is MentionKind.NAME:
                    salience[o.member] = salience.get(o.member, 0.0) + o.weight * DECAY**distance
            fit = [m for m in salience if self._fits(m, wanted, demand) and kind_of(m.type, self._ontology)]
            if len(fit) == wanted.count:
                return Reading(tuple(sorted(fit, key=lambda m: m.order)), distance)
            if len(fit) > wanted.count:
                return None
        return None

    # -- what is allowed -----------------------------------------------------------------------------------------------

    def _fits(self, member: Member, wanted: Asks, demand: Demand) -> bool:
        if wanted.classes and not (self._ontology.compatible(member.type, wanted.classes) or shares(member, wanted)):
            return False
        if demand.classes and not any(not c or may_act(member.type, c, self._ontology) for c in demand.classes):
            return False
        return not any(self._is_at(member, place) for place in demand.mates)

    def _is_at(self, member: Member, place: tuple[int, int]) -> bool:
        if self._cast.at(place) is member:
            return True
        reading = self._readings.get(place)
        return reading is not None and member in reading.members

    def _surely_fits(self, member: Member, demand: Demand) -> bool:
        """The class is known and right, not merely not wrong."""
        classes = [c for c in demand.classes if c]
        if not classes:
            return member.kind is MentionKind.NAME and bool(kind_of(member.type, self._ontology))
        return any(self._ontology.is_a(member.type, name) for c in classes for name in c if name != "Thing") or (
            any("Thing" in c for c in classes) and member.kind is MentionKind.NAME
        )

    def _is_inanimate(self, member: Member) -> bool:
        """これ and それ mean no people and no places."""
        return kind_of(member.type, self._ontology) not in ("", "person", "group", "organization", "place")

    def _sharing(self, fit: dict[Member, float], wanted: Asks) -> dict[Member, float]:
        """Those whose names have the anaphor's noun, if any has; a noun of no known class needs it."""
        if not wanted.noun:
            return fit
        has = {m: s for m, s in fit.items() if shares(m, wanted)}
        if has:
            return has
        return fit if wanted.classes and not wanted.named and not wanted.possessive else {}

    def _best(self, fit: dict[Member, float], sentence: int, decided: bool, close: float = CLOSE) -> Reading | None:
        """The most salient; with `decided`, none where another is nearly as salient."""
        if not fit:
            return None
        ranked = sorted(fit, key=lambda m: (-fit[m], m.order))
        best = ranked[0]
        rivals = sum(fit[m] >= fit[best] * close for m in ranked[1:])
        if decided and rivals:
            return None
        last = max((o.sentence for o in self._occurrences if o.member is best), default=sentence)
        return Reading((best,), sentence - last, len(ranked) - 1)


def shares(member: Member, wanted: Asks) -> bool:
    """Whether a member bears the noun of an anaphor: in its name, as its description or as its post."""
    noun = wanted.noun
    return bool(noun) and (noun in member.posts or any(form.endswith(noun) for form in member.forms))
