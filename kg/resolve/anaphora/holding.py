"""Whose an unowned 社長 is, and whose an unowned 夫.

A body that the text has tied to the person before is it (1990年に海浜電機に入社し、2010年に社長), else the one whose same post
the text has spoken of (海浜電機の佐伯社長が退き、新社長に…), else the one that the last sentences are about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.model import Claim, Mention, MentionKind, Sentence, Status
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import OMITTED_WINDOW, TITLED, chosen
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand, at_another, called, directs, endings_of, founder, governed, hails, ties
from kg.resolve.anaphora.heads import Hosts, government, is_scene, spoken_for, state_of
from kg.resolve.anaphora.kin import Kin, is_owned
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.several import home_state
from kg.resolve.anaphora.spoken_of import FREQUENCY, HOLDER_CLOSE, SpokenOf, is_part
from kg.resolve.anaphora.story import Story
from kg.resolve.entity.member import Member

__all__ = ["Holding"]

# Classes of which a text seldom names two.
_OF_A_KIND = {"University", "InternationalOrganization", "Country", "City", "Region"}
_KIND_WINDOW = 6  # sentences that one looks back for a body of the kind
_UNTRUE = {Status.NEGATED, Status.HYPOTHETICAL}
_FORMER = "旧"
_SEAT = re.compile(r"([都道府県市区町村])(?:議(?:会議員)?|[課部係局室]長|職員|幹部)")
_FOREIGN = re.compile(r"[ァ-ヺー・＝= ]{2,}")  # a name that is written in katakana alone
_AGAINST = re.compile(
    r"(?:氏)?(?:と(?:の)?(?:[^、。はがを]{0,6}(?:会談|対立|協議|面会|合意|交渉|会見|対話|電話)|会う|会い|会っ)|に対(?:し|する|抗)|を(?:批判|非難|招|支持|支援))"
)
_BACK = 3  # sentences
_TEAMS, _SIDES = ("SportsTeam", "Country"), ("Organization", "Place")
_CALLED = "noun_title"  # X選手 may be of either side


class Holding(SpokenOf):
    """Reads the holders of one document that no sentence names."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        claims, ontology = story.claims, story.ontology
        self._kin, self._hosts = Kin(story), Hosts(story)
        self._hailing = [c for c in claims if not c.open and ties(self._ontology, c) and hails(c)]
        self._left = [c for c in self._hailing if ontology.is_post(c.relation)]
        authored = (c for c in claims if c.relation in ontology.constructions.authorship and not c.open)
        self._works = any(MentionKind.OMITTED not in (c.subject.kind, c.object.kind) for c in authored)
        self._home = home_state(ontology.frames.words["holder"], ontology)
        # 海浜電機の研究者だった高木氏: not 海浜電機の高木氏
        hailed = {(c.subject.start, c.object.start) for c in self._hailing}
        said = (c for c in claims if not c.open and c.status not in _UNTRUE)
        tying = (c for c in said if ties(self._ontology, c) or founder(self._ontology, c))
        self._tied = sorted(
            (c for c in tying if (c.subject.start, c.object.start) not in hailed),
            key=lambda c: (c.sentence, c.status is not Status.CEASED, c.object.start, c.subject.start),
        )

    def read(self, mention: Mention, demand: Demand, sentence: Sentence, hero: Member | None) -> Reading | None:
        """The company of an unowned 社長; whose 夫 or 長女 somebody is: who the text or the sentence before is about.
        None where a genitive says whose it is, though that could not be read."""
        if is_owned(mention, sentence, self._ontology) and not demand.of_states:  # 青葉党のX元首相
            return None
        if demand.classes and all(c == ("Person",) for c in demand.classes):
            return self._kin.read(mention, demand, hero)
        told = state_of(demand, self._members, self._mind, self._may, self._ontology)
        told = told or self._of_bearer(mention, demand) or self._hosts.read(mention, demand)
        told = told or government(demand, sentence, self._mind, self._may, self._home, self._ontology)
        told = told or side_of(mention, demand, self._mind, self._may, self._ontology)
        of_works = self._works or any(m.kind is MentionKind.NAME and m.type == "Work" for m in self._mind.counts)
        if of_works and directs(demand, self._ontology):  # a film's 監督 is of no firm or school
            return told if told is not None and told.members[0].type == "SportsTeam" else None
        if told is None:
            told, last = self._of_post(mention, demand), self._mind.recent(mention.sentence, _KIND_WINDOW)
            told = told or self._of_kind(mention, demand, sentence)
            if told is None and at_another(last, demand, self._ontology):
                return None
            told = told or self._of_report(mention, demand) or self._of_work(mention, demand)
            if told is not None and (
                self._held(told.members[0], demand)
                or self._hosts.receives(told.members[0], demand)
                or self._sent_by(mention, demand, told)
                or _no_seat(told.members[0], demand, self._ontology)
            ):
                return None
        return told

    def joined(self, mention: Mention, demand: Demand) -> Reading | None:
        """What somebody is said to have joined, which is not written: the body that they belong to (1990年入社。), or had a
        post at (海浜電機元社長の高木氏が死去した。)."""
        if not demand.claims or not all(ties(self._ontology, c) for c in demand.claims):
            return None
        return self._of_bearer(mention, demand) or (self._left and self._of_bearer(mention, demand, self._left)) or None

    def body(self, member: Member, sentence: int, demand: Demand) -> Member | None:
        """The body whose officer somebody is as far as the text has been told up to a sentence: for which he speaks."""
        for tie in reversed(self._tied):
            if tie.sentence > sentence or tie.status is not Status.ACTUAL:
                continue
            if not self._ontology.is_post(tie.relation):
                continue
            who = self._members(tie.subject, tie, "subject")
            if who is not None and who.members == (member,):
                return self._body(tie, demand)
        return None

    def _of_bearer(self, mention: Mention, demand: Demand, among: Sequence[Claim] | None = None) -> Reading | None:
        """The body that the text has tied last to whoever has the post, by all that ties or by the claims given."""
        for claim in demand.claims:
            if claim.evidence.rule == "noun_succession" and len(demand.claims) > 1:
                continue  # the post is the predecessor's
            who = self._members(claim.subject, claim, "subject")
            if who is None or len(who.members) != 1:
                continue
            held: list[tuple[Claim, Member]] = []  # the body of each tie, with the tie
            for tie in self._before(mention, among):
                if tie.object.kind is MentionKind.OMITTED and tie.object.entity is not None:
                    continue  # 財務相 names its ministry, of which one is no 選挙対策本部長
                if held and tie.sentence != held[0][0].sentence:
                    break
                tied = self._members(tie.subject, tie, "subject")
                body = self._body(tie, demand) if tied is not None and who.members[0] in tied.members else None
                if body is not None:
                    held.append((tie, body))
            if held:  # B社社長のX氏をA社は社長に起用する。CEOになる。
                coming = claim.status is Status.PLANNED
                body = next((b for t, b in held if coming and t.status is Status.PLANNED), held[0][1])
                return Reading((body,), self._mind.since(body, mention.sentence))
        return None

    def _of_post(self, mention: Mention, demand: Demand) -> Reading | None:
        """The body of whose same post the text spoke last; who is only called by a post (X監督) may have it elsewhere, unless
        another is to take it, or he leaves it and the sentence before says that another does."""
        leaves = any(claim.status is Status.CEASED for claim in demand.claims)
        posts = {claim.qualifiers.role for claim in demand.claims if claim.qualifiers.role}
        posts |= {part for role in posts for part in role.split("兼")}
        posts |= {role.removeprefix("副") for role in posts}  # 会長にX氏を選び、副会長にY氏が就く
        for tie in self._before(mention):
            if mention.sentence - tie.sentence > OMITTED_WINDOW:
                break
            near = tie.status is Status.PLANNED or (leaves and mention.sentence - tie.sentence <= 1)
            if demand.beside and (tie.evidence.rule != "noun_link" or not near):
                continue
            if (
                not posts.isdisjoint((tie.qualifiers.role or "").split("兼"))
                and (body := self._body(tie, demand)) is not None
            ):
                return Reading((body,), self._mind.since(body, mention.sentence))
        return None

    def _of_kind(self, mention: Mention, demand: Demand, sentence: Sentence) -> Reading | None:
        """The body of the kind that the post is at, where the last sentences name one: a court for 裁判長, a university for
        副学長, and the state of a 大統領 where the text knows one only."""
        endings = endings_of(demand, self._ontology)
        kinds = {name for classes in demand.classes for name in classes}
        if not endings and not (kinds and kinds <= _OF_A_KIND):
            return None
        near = self._mind.recent(mention.sentence, _KIND_WINDOW)
        fit = {
            m: s * (FREQUENCY * min(self._mind.counts.get(m, 0), 5) + 1)
            for m, s in (self._mind.with_titled(near, TITLED) if self._mind.entry else near).items()
            if (m.kind is MentionKind.NAME or _called_by_kind(m, endings))
            and self._may.fits(m, demand)
            and (self._may.surely(m, demand) or bool(endings))
            and (not endings or any(form.endswith(endings) for form in m.forms))
            and (kinds != {"Country"} or m.known is not None or is_scene(m, sentence) or self._report.heads(m))
            and governed(m, kinds, demand, self._ontology)
        }
        if kinds == {"Country"} and len(fit) > 1 and all(_FOREIGN.fullmatch(c.subject.surface) for c in demand.claims):
            fit = {m: s for m, s in fit.items() if m.known not in self._home}  # 訪問先でX首相と会談した: not ours
        if self._mind.entry and self._mind.titled in fit:
            return Reading((self._mind.titled,), self._mind.since(self._mind.titled, mention.sentence))
        if kinds & {"Country", "City", "Region"} and len(fit) > 1:
            topics = self._mind.topics(mention.sentence)
            if kinds == {"Country"} and _other_party(demand, sentence):
                fit = {m: s for m, s in fit.items() if m not in topics} or fit
            led = [m for m in topics if m in fit]  # 青葉県は本部を設置し、高木知事が
            headed = [m for m in fit if self._report.heads(m)] if demand.of_states else []
            led = led or (headed if len(headed) == 1 else [])
            led = led or [m for m in fit if self._mind.was_subject(m)]  # not where a body has its seat
            said = spoken_for(fit, demand, sentence, self._mind) if demand.of_states else None
            state = led[0] if len(led) == 1 else said
            return None if state is None else Reading((state,))
        return chosen(self._mind, fit, mention.sentence, HOLDER_CLOSE)

    def _sent_by(self, mention: Mention, demand: Demand, told: Reading) -> bool:
        """Whether a body is where whoever takes the post has another one, named behind it (社長には海浜電機の高木誠副社長が就く), or
        had one, where the text has not named that body before."""
        new = told.members[0].first[0] > mention.start
        bearers = {claim.subject.start for claim in demand.claims}
        return any(
            tie.sentence == mention.sentence
            and tie.object.start > mention.start
            and tie.subject.start in bearers
            and (new or tie.status is not Status.CEASED)
            and self._comes_from(tie, told.members[0])
            for tie in self._tied
        )

    def _held(self, body: Member, demand: Demand) -> bool:
        """Whether somebody else is called by the very post of a body that only one can have."""
        sole = self._ontology.constructions.incumbency
        for claim in demand.claims:
            coach = directs(demand, self._ontology)
            alone = claim.relation in sole or demand.of_states or coach  # the counterpart of X外相 is of another state
            if not alone or claim.status is not Status.ACTUAL or not called(claim):
                continue
            own = self._members(claim.subject, claim, "subject")
            for tie in self._tied:
                same = tie.relation == claim.relation and tie.qualifiers.role == claim.qualifiers.role
                if not same or tie.status is not Status.ACTUAL or not (coach or called(tie)) or own is None:
                    continue
                other, of = self._members(tie.subject, tie, "subject"), self._members(tie.object, tie, "object")
                if other and of and of.members == (body,) and not set(other.members) & set(own.members):
                    return True
        return False

    def _before(self, mention: Mention, among: Sequence[Claim] | None = None) -> Iterable[Claim]:
        """The claims that tie somebody to a body before a place of the text, the last one first."""
        place = (mention.sentence, mention.start)
        return (t for t in reversed(among or self._tied) if (t.sentence, t.object.start) < place)

    def _body(self, tie: Claim, demand: Demand) -> Member | None:
        """The one body that a claim ties somebody to, if it is named and the demand allows it."""
        found = self._members(tie.object, tie, "object")
        if found is None or len(found.members) != 1:
            return None
        (body,) = found.members
        fit = body.kind is MentionKind.NAME and not self._may.is_person(body) and not is_part(body)
        return body if fit and self._may.suits(body, demand) else None


def _called_by_kind(member: Member, endings: tuple[str, ...]) -> bool:
    """Whether a common noun is as good as the name of the public body that a post is at: 県議会 for a 議長."""
    longer = any(form.endswith(end) and form != end for form in member.forms for end in endings)
    return longer and member.kind is MentionKind.NOMINAL and member.type == "GovernmentBody"


def _other_party(demand: Demand, sentence: Sentence) -> bool:
    """Whether whoever has the post is he with whom or against whom the sentence says that a state does something: 青葉国は、X大統領と
    対立する軍を支援している."""
    people = [c.subject for c in demand.claims if c.subject.sentence == sentence.index]
    return any(_AGAINST.match(sentence.behind(m.end).removeprefix(m.title)) for m in people)


def _no_seat(member: Member, demand: Demand, ontology: Ontology) -> bool:
    """Whether a body cannot be that of a post, by its name: one that is no more (旧若草省), a prefecture of a member of a
    town's council (町議), the police of its officers (町課長)."""
    seats = (_SEAT.fullmatch(claim.qualifiers.role or "") for claim in demand.claims)
    kinds = {seat[1] for seat in seats if seat is not None}
    places = member.type in ("Region", "City")
    other = places and not any(form.endswith(tuple(kinds)) for form in member.forms)
    police = member.fullest.endswith(tuple(ontology.frames.words["trial"]["police"]))
    return (bool(kinds) and (other or police)) or member.fullest.startswith(_FORMER)


def side_of(mention: Mention, demand: Demand, mind: Salience, may: Constraints, ontology: Ontology) -> Reading | None:
    """The one team that the last sentence which names any is about, for whoever is told by his place in a side or by a play;
    not where the sentence names a team itself."""
    plays = ontology.constructions.playing
    if not demand.claims or not all(c.relation in plays for c in demand.claims):
        return None
    if all(c.evidence.rule == _CALLED for c in demand.claims) or _teams(mention.sentence, 0.0, mind, ontology):
        return None
    led = (m for m in mind.recent(mention.sentence, 0, SUBJECT) if m.kind is MentionKind.NAME)
    if any(ontology.is_a(m.type, side) for m in led for side in _SIDES):
        return None  # 北湊は先発のY投手が打たれた
    for distance in range(1, _BACK + 1):
        if not _teams(mention.sentence - distance, 0.0, mind, ontology):
            continue
        about = _teams(mention.sentence - distance, SUBJECT, mind, ontology)
        fit = [m for m in about if may.suits(m, demand)]
        return Reading((fit[0],), distance) if len(about) == len(fit) == 1 else None
    return None


def _teams(sentence: int, least: float, mind: Salience, ontology: Ontology) -> list[Member]:
    """The teams that a sentence names with a weight of `least` or more; none that it only means."""
    told = (m for m in mind.recent(sentence, 0, least) if ontology.is_any(m.type, _TEAMS))
    return [m for m in told if m.kind is MentionKind.NAME and any(x.sentence == sentence for x in m.mentions)]
