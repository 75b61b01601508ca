"""Who or what a predicate's subject is: the candidates by the cases that a frame names, the likeliest first, and who
acts together with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.modified import done_together
from kg.fact.frame.omission import PASSIVE_AGENT
from kg.fact.frame.undergoing import Undergoing
from kg.fact.syntax.predicate import Form, Kind
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["SubjectReader"]

_SELF = "self"
_MODIFIED = "gap"
_TELLING = {Form.FINAL, Form.CONTINUATIVE, Form.QUOTED}
_AROUND = {"relative_topic", "sentence_topic", "headline_topic"}  # whom the clause around a relative one is about
_SCENES = {"Quantity", "Date", "Place", "Country", "Event", "Award"}  # where, when and how much: of the part alone


class SubjectReader(Undergoing):
    """A predicate read by frames, asked for its subject."""

    beside: Argument | None

    def _of_one_kind(
        self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]], obj: Argument
    ) -> Iterator[Argument]:
        """The candidates for the subject; where it is to be of the object's kind, a team's rival is sooner the team that
        the chain of clauses is about than the person of the clause before (AはXが得点し、Bを下した)."""
        found = list(self._candidates(frame, classes[0], obj))
        if found and found[0].source == "sibling" and classes[0] == classes[1] == ("Agent",):
            person = self.ontology.is_a(found[0].head.type, "Person")
            if person and self.ontology.is_a(obj.head.type, "Organization"):
                found.sort(key=lambda a: self.ontology.is_a(a.head.type, "Person"))
        yield from (argument for argument in found if not self._modified_twice(argument, obj))

    def _candidates(self, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        if frame.object == ("time",) and (called := self._called_as(classes)) is not None:
            yield called
            return
        for case in frame.subject:
            if case == _SELF:
                yield from self._event_itself(classes)
                return
            if case == _MODIFIED:
                told = set(taken.mentions) if taken is not None else set()  # 北湊市や青葉市を含む 10市
                yield from (g for g in self._gaps(classes) if told.isdisjoint(g.mentions))
            elif case != "が":
                yield from self._in_other_case(case, frame, classes, taken)
            elif self._acts_on(frame) or self._causes(frame):
                return
            elif not self._made(frame, classes):
                yield from self._doers(frame, classes, taken)

    def _called_as(self, classes: tuple[str, ...]) -> Argument | None:
        """The name in quotes by which comes into being what several are joined in by the clause before: 両校は統合し、「若草高校」として
        来春開校する."""
        above = self.predicate.phrase.parent if self.predicate.kind is Kind.NOUN else None
        host = above if above is not None and above.predicate is not None else self.predicate.phrase
        joined = (self.arguments.case(clause, "が") for clause in self.arguments.earlier(host))
        if not any(found is not None and len(found.mentions) > 1 for found in joined):
            return None
        for phrase in (c for c in host.children if c.case == "として" and c.mention is not None):
            found = Argument(self.arguments.group(phrase), phrase, "direct")
            if found.head.kind is MentionKind.NAME and phrase.text[0] in "「『" and self._fits(found, classes):
                return found
        return None

    def _event_itself(self, classes: tuple[str, ...]) -> Iterator[Argument]:
        """The event that the clause itself tells of, or that it modifies: 列車が追突する事故."""
        told = self.make.clause.happening(self.predicate.phrase)
        if told is None:
            first = next(iter(self.arguments.gaps(self.predicate)), None)
            if first is None or not self.arguments.person(first.head):  # 22日に亡くなった 高木さんの 通夜
                yield from self._gaps(classes)
        elif self._fits(own_event := Argument((told,), None, "self"), classes):
            yield own_event

    def _gaps(self, classes: tuple[str, ...]) -> Iterator[Argument]:
        return (g for g in self.arguments.gaps(self.predicate) if self._fits(g, classes))

    def _made(self, frame: VerbFrame, classes: tuple[str, ...]) -> bool:
        """Whether the clause modifies what is done to, which is not who does it: 天文機構は砂漠に建設した望遠鏡を…; but
        地震が発生した石川県."""
        if "を" not in frame.subject or not self._acts_upon_gap():
            return False
        made = self.arguments.gap(self.predicate)
        return made is not None and self._fits(made, classes)

    def _doers(self, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        """Who does what an active verb says, by whom it is done in the passive."""
        if any(c == "が" for c, _ in frame.fixed):
            of = self._of_complement(frame)
            if of is not None and self._fits(of, classes):
                yield of
        if self.passive:
            yield from self._agents(frame, classes, taken)
        elif self.predicate.kind is Kind.NOUN:
            yield from self._nominal_subject(classes, taken)
        elif self.predicate.causative and (to := self._made_in(frame)) is not None:  # B社に事業を承継させる
            if self._fits(to, classes):
                yield to
        elif self.predicate.causative and "を" not in frame.object:
            yield from (found for found in self._made_to() if self._fits(found, classes))
        elif (own := self._own_subject()) is not None:
            subject = self.arguments.case(self.predicate.phrase, "が")
            subject = subject or self.arguments.genitive_subject(self.predicate)  # 高木誠の 書いた「X」
            if subject is not None and subject.phrase is own:
                yield from self._acting(frame, subject, classes, taken is None or taken.phrase is not own)
        elif not self.predicate.enabled:
            yield from self._around(frame, classes, taken)

    def _made_in(self, frame: VerbFrame) -> Argument | None:
        """The body or person in に that is made to do something to what stands in を."""
        found = self.arguments.case(self.predicate.phrase, "に") if "を" in frame.object and not frame.fixed else None
        if found is None or not self._has_case("を") or found.head.kind is MentionKind.NOMINAL:
            return None
        return found if self.ontology.is_a(found.head.type, "Agent") else None

    def _made_to(self) -> Iterator[Argument]:
        """Who undergoes what somebody brings about, which is never the clause's own topic: X氏をはねて死亡させた."""
        phrase, known = self.predicate.phrase, self.arguments
        brought = known.case(phrase, "を"), known.shared_object(self.predicate, "を"), known.case(phrase, "に")
        yield from (found for found in brought if found is not None)

    def _agents(self, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        """By whom something is done: A社によって, A社から, and whose works it is done at: A社の九州工場では部品が製造されている."""
        for marker in PASSIVE_AGENT:
            if self._no_agent(marker, frame, taken):
                continue
            found = self.arguments.case(self.predicate.phrase, marker)
            if found is None or (taken is not None and found.phrase is taken.phrase):
                continue
            if marker == "に" and self.ontology.is_a(found.head.type, "University") and self._placing():
                continue  # 青葉大学に研究所が設けられた
            if marker == "に" and frame.without and found.head.surface.endswith(frame.without):
                continue  # B国から国際司法裁判所に提訴された
            if self._fits(found, classes) and (marker == "によって" or self._agentive(found)):
                yield found
        site = self.arguments.case(self.predicate.phrase, "で")
        if site is not None and site.head.surface.endswith(self.make.words.works):
            if (owner := self._running(site)) is not None and self._fits(owner, classes):
                yield owner

    def _no_agent(self, marker: str, frame: VerbFrame, taken: Argument | None) -> bool:
        """Whether a case tells something else than who does what is done."""
        if marker in frame.role:
            return True  # 農相に起用された: a post, nobody who appoints
        if marker in {"から", "より"}:
            return bool(self.make.words.choosing.intersection(self.predicate.lemmas))  # 各チームから選ばれた
        handed = self.make.words.handing.intersection(self.predicate.lemmas)  # 子会社はA社に売却された
        return marker == "に" and (bool(handed) or self._put(taken))  # スーパーに投票所が設置された

    def _around(self, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        """Who a clause without a subject of its own is about: the topic, whom it modifies, the clauses around it."""
        other = taken is not None and self._said_of_another(taken, frame)
        lying = self._says_where(frame)
        together = done_together(self.arguments, self.predicate, frame)
        yield from (court for court in self._ruling() if self._fits(court, classes))
        for found in self.arguments.subjects(self.predicate, taken):
            if found.source == "gap" and (together or self._is_content(found)):
                continue  # B社と共同で設立した X社; 発電所を建設する 計画: what is planned
            if other and found.source in _AROUND:
                continue  # 9月、最高裁は…誕生した子について: the court was not born
            if lying and found.source != _MODIFIED and (found.phrase is None or found.phrase.func != "の"):
                continue  # 研究班は国外にある 装置を使う; but 工場の ある 町
            yield from self._acting(frame, found, classes)
        if together:
            yield from (found for found in self._doing_behind() if self._fits(found, classes))
        asked = self.arguments.directing(self.predicate) if frame.followed else None
        if asked is not None:  # 地裁は海浜電機に金を支払うよう命じた: what is told is that it is ordered to
            yield from (a for a in self.arguments.subjects(asked[1], taken) if self._fits(a, classes))

    def _is_content(self, found: Argument) -> bool:
        """Whether a clause says what some project without a name is, which does not act."""
        return found.head.kind is MentionKind.NOMINAL and self.ontology.is_a(found.head.type, "Project")

    def _acting(
        self, frame: VerbFrame, subject: Argument, classes: tuple[str, ...], itself: bool = True
    ) -> Iterator[Argument]:
        """Who acts where something is written for the subject: the owner of works, the states of a capital, the subject
        itself, the court of a judge."""
        if (owner := self._owner(frame, subject)) is not None and self._fits(owner, classes):
            yield owner
        if (states := self._represented(subject)) is not None and self._fits(states, classes):
            yield states
        elif itself and self._fits(subject, classes):
            yield subject
        elif (court := self._stands_for(subject, frame.relation)) is not None and self._fits(court, classes):
            yield court

    def _in_other_case(
        self, case: str, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None
    ) -> Iterator[Argument]:
        """What a frame has for its subject in another case than が: を of what comes about, で of an event."""
        found = self._of_complement(frame) if case == "の" and frame.fixed else self._in_case(case)
        if found is None and case == "によって" and frame.fixed:  # A社によるTOBが成立した
            found = self._beside_complement(frame, case)
        if found is not None and self._fits(found, classes) and (taken is None or found.phrase is not taken.phrase):
            yield found
        elif classes == ("Event",) and case in {"で", "によって"}:
            yield from self._others_in(case, classes)
            yield from self._gaps(classes)  # 3人が死亡した事故
            yield from self._undergone_before(classes)
            after = self.predicate.phrase.governor
            if after is not None and self.predicate.form is Form.CONTINUATIVE and after.form is Form.ADNOMINAL:
                behind = self.arguments.gaps(after)  # 3人が死亡し、5人が負傷した事故
                yield from (gap for gap in behind if self._fits(gap, classes))
        elif case == "を":
            yield from self._acted_upon(frame, classes, taken)

    def _acted_upon(self, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        """What something is done to that no を tells: what the clause modifies, its topic, the subject of a passive."""
        if self._told_within():
            return
        if self._acts_upon_gap():
            yield from self._gaps(classes)
        elif self.predicate.kind is Kind.NOUN and (of := self._gap_of_governor()):
            yield from (gap for gap in of if self._fits(gap, classes))  # 来春に 開校を 予定する 青葉高校
        elif self._another_acts(frame):
            if (undergone := self._topic_object(self.predicate, (("Agent",), classes))) is not None:
                yield undergone  # Xは1933年に山本氏が創業した
        elif frame.untold and (itself := self._itself(classes)) is not None:
            yield itself
        elif (self.passive or self._undergone()) and self._own_subject() is None and not self._of_something():
            other = taken is not None and self._said_of_another(taken, frame)
            for found in self.arguments.subjects(self.predicate, taken):
                if self._fits(found, classes) and not (other and found.source in _AROUND):
                    yield found

    def _itself(self, classes: tuple[str, ...]) -> Argument | None:
        """The topic of an active clause that tells when it came about, beside which nothing else acts: 同社は 2010年に 設立し、
        上場した."""
        told = self.predicate
        if told.kind is not Kind.VERB or told.passive or told.causative or told.form not in _TELLING:
            return None
        if told.phrase.has(*{"を", "が", "と"}):
            return None
        topics = [t for t in self.arguments.topics(told.phrase) if t.phrase is not None and t.phrase.func == "は"]
        return topics[0] if len(topics) == 1 and self._fits(topics[0], classes) else None

    def _owner(self, frame: VerbFrame, subject: Argument) -> Argument | None:
        """Who acts by what is theirs and has no name, upon somebody or something: A社の工場が部品を生産し、B社に納入する; not 工場は
        100人を雇用する."""
        if subject.phrase is None or subject.head.kind is not MentionKind.NOMINAL:
            return None
        if _SCENES.intersection(frame.object_class or self.ontology.relations[frame.relation].range):
            return None
        bodies = self.arguments.owners(subject.phrase, self.make.words.works)
        return replace(subject, mentions=bodies) if bodies else None

    def _companion(
        self, frame: VerbFrame, classes: tuple[str, ...], subject: Argument, obj: Argument
    ) -> Argument | None:
        """Whoever acts together with the subject: トヨタはソフトバンクと新会社を設立した."""
        if (
            "と" in frame.object
            or frame.subject == ("を",)
            or "と" in frame.subject
            or any(c == "と" for c, _ in frame.fixed)
            or self.predicate.kind is Kind.NOUN
        ):
            return None
        found = self.beside or self.arguments.case(self.predicate.phrase, "と")
        if found is None or (found.phrase is not None and found.phrase in (obj.phrase, subject.phrase)):
            return None
        if frame.alike and obj.phrase is not None and found.phrase is self.make.clause.phrases[obj.phrase.index - 1]:
            return None  # 青葉海は、湊富士と 海浜山に 敗れた
        head = found.head
        if (
            head.kind is MentionKind.NOMINAL
            or not self.ontology.is_a(head.type, "Agent")
            or not self._fits(found, classes)
        ):
            return None
        return found
