"""Verb frames: the predicates that say a relation, in any voice and as verbal nouns (買収した, に買収された, 買収を完了)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from kg.fact.arguments import Argument
from kg.fact.cases import CaseReader
from kg.fact.claims import ClaimMaker
from kg.fact.gapping import in_row, rows
from kg.fact.omission import PASSIVE_AGENT, TELLING
from kg.fact.phrase import Phrase
from kg.fact.predicate import Kind, Predicate
from kg.fact.recalled import recalled
from kg.fact.rounds import contest_of
from kg.fact.setting import describing, place
from kg.fact.slots import signed
from kg.fact.wording import caused, frames_of
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["read_verbs"]

# Cases of a noun, and how the particle before の is.
_BESIDE_NOUN = {"との": "と", "への": "へ", "からの": "から", "に対して": "に対して"}
# What one makes with another, named by no name of its own yet.
_MADE_TOGETHER = frozenset(
    ("合弁会社", "新会社", "会社", "共同出資会社", "合弁", "新組織", "共同事業体", "新製品", "新商品", "新薬")
)
_COMING = frozenset(["誕生"])
_TIME = "time"
_AMOUNT = "amount"
_OPPONENT = "opponent"
_SHOWN = {"Work", "Product", "Event"}  # what is told of with は though one acts in it
_SELF = "self"


def read_verbs(make: ClaimMaker) -> set[int]:
    """Claims from every predicate that has frames; the phrases of those that made one are returned."""
    used = set()
    for predicate in [x for p in make.arguments.predicates.values() for x in (*caused(make, p), p)]:
        before = len(make.claims)
        frames, passive_form = frames_of(make, predicate)
        if frames:
            _Reader(make, predicate, passive_form).read(frames)
        elif make.words.cue(predicate.lemmas[-1]) is not None:  # 買収計画, 統合交渉
            _read_within(make, predicate)
        whole = bool(frames) and "・" in frames[0].lemma
        for lemma in () if whole else predicate.also:  # 製造・販売する
            if joined := [f for f in make.ontology.frames.verbs.get(lemma, ()) if not f.fixed]:
                _Reader(make, predicate, False).read(joined)
        if len(make.claims) > before:
            used.add(predicate.phrase.index)
    return used


def _read_within(make: ClaimMaker, predicate: Predicate) -> None:
    """Reads the verbal noun of a compound whose head says how it stands: 買収計画 is planned, 統合交渉 possible."""
    status = make.words.cue(predicate.lemmas[-1])
    inner = replace(predicate, lemmas=predicate.within, within=())
    frames, _ = frames_of(make, inner) if predicate.within else ([], False)
    if frames:
        _Reader(make, inner, False).read([replace(f, status=f.status or status) for f in frames])


class _Reader(CaseReader):
    """Reads one predicate by its frames."""

    beside: Argument | None = None  # with whom, found within the object

    def read(self, frames: list[VerbFrame]) -> None:
        seen: set[tuple[str, int, int]] = set()
        for frame in frames:
            relation = self.ontology.relations.get(frame.relation)
            if relation is None:
                continue
            classes = (frame.subject_class or relation.domain, frame.object_class or relation.range)
            self.fixed = self._fixed_phrases(frame)
            for subject, obj in self._roles(frame, classes):
                key = (frame.relation, id(subject.head), id(obj.head))
                if key in seen:
                    continue
                seen.add(key)
                self._claim(frame, subject, obj, classes)
                self._claim_rows(frame, subject, obj, classes)
                self._claim_shares(frame, subject, obj, classes)
                break

    def _claim_rows(
        self, frame: VerbFrame, subject: Argument, obj: Argument, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        """The same of the rows of arguments that share the verb: 殊勲賞にはA、敢闘賞にはBが選ばれた."""
        for row in rows(self.arguments, self.predicate):
            pair = in_row(self.arguments, subject, row), in_row(self.arguments, obj, row)
            s, o = pair
            if s is None or o is None or (s is subject and o is obj):
                continue
            told = {*subject.mentions, *obj.mentions}
            new = all(a is b or told.isdisjoint(a.mentions) for a, b in ((s, subject), (o, obj)))
            if new and self._fits(s, classes[0]) and self._fits(o, classes[1]):
                self._claim(frame, s, o, classes)

    def _claim_shares(
        self, frame: VerbFrame, subject: Argument, obj: Argument, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        """The same of the others who have a share in it: 新会社にA社が51%、B社が34%、C社が15%を出資する."""
        verb, own = self.predicate.phrase, subject.phrase
        for other in verb.children if own is not None and own.case == "が" and own.parent is verb else ():
            amount = self._phrase(other.index + 1)
            shared = amount.comma and not amount.func and any(m.quantity is not None for m in amount.values)
            if other is own or other.case != "が" or other.mention is None or not shared:
                continue
            more = Argument(self.arguments.group(other), other, "direct")
            if more.head.kind is MentionKind.NAME and self._fits(more, classes[0]):
                self._claim(frame, more, obj, classes)

    def _claim(
        self, frame: VerbFrame, subject: Argument, obj: Argument, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        if obj.head.kind is MentionKind.QUANTITY and frame.without and subject.head.surface.endswith(frame.without):
            return
        if frame.described and not self._told_apart(subject, obj, frame.described):
            return
        if frame.negate:
            obj = replace(obj, mentions=tuple(signed(m, True) for m in obj.mentions))
        if self.predicate.lemmas[-1] in _COMING and subject.head.title in self.make.words.posts:
            return  # 大統領が誕生した: nobody was born
        features = {"nominal": float(self.predicate.kind is Kind.NOUN), "passive": float(self.passive), "fixed": float(len(frame.fixed)),
                    "headline_predicate": float(self.predicate.headline), "causative": float(self.predicate.causative)}  # fmt: skip
        role = self._role(frame)
        if obj.source == "omitted":
            classes = (classes[0], self._told(classes[1], frame.relation))
        if frame.presupposed and subject is not obj:
            for s, o in product(subject.mentions, obj.mentions):
                self.make.of_expression(
                    frame.relation, s, o, rule="verb", slots=classes, features=features, phrase=self.predicate.phrase
                )
            return
        if subject is obj:
            self.make.among(
                frame.relation,
                self.predicate,
                subject,
                rule="verb",
                slots=classes,
                governor=self.governor,
                wording=frame.status,
            )
            return
        self.make.of_predicate(
            frame.relation, self.predicate, subject, obj, rule="verb", slots=classes, wording=frame.status, role=role,
            governor=self.governor, features=features,
        )  # fmt: skip

    # ── roles ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _roles(
        self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> Iterator[tuple[Argument, Argument]]:
        """Pairs of arguments for subject and object, the first the best; one argument twice where it is a group among
        whose members a symmetric relation holds."""
        if self.predicate.lemmas[-1] == "ある" and classes[0] == ("Event",) and self._lies():
            return
        symmetric = self.ontology.relations[frame.relation].symmetric
        obj = self._object(frame, classes[1])
        if (
            symmetric
            and self.predicate.kind is Kind.NOUN
            and obj is not None
            and len(obj.mentions) > 1
            and obj.source == "adnominal"
        ):
            yield obj, obj  # AとBとの提携
            return
        if obj is None and symmetric and "と" in frame.object:
            obj = self._met(classes[1])
        if obj is None and symmetric:
            for found in self._candidates(frame, classes[0], None):
                group = found
                if found.source == "gap" and found.phrase is not None:  # 10月に経営統合するA社とB社
                    group = replace(found, mentions=self.arguments.row(found.phrase))
                if len(group.mentions) > 1 or group.head.kind is MentionKind.PRONOUN:
                    yield group, group
                    return
                break
        told_of = "を" in frame.object or set(classes[1]) <= _SHOWN  # 「X」は高木誠が主演し、…
        if obj is None and told_of and self.predicate.kind is not Kind.NOUN:
            obj = self._topic_object(self.predicate, classes)
        shared = obj is None or obj.source == "sibling"  # A賞を受賞し、B賞も受賞した
        if shared and "を" in frame.object and self.predicate.kind is Kind.VERB and not self.passive:
            obj = self._also(classes[1], classes[0]) or obj
        if obj is None and self.predicate.kind is Kind.NOUN and self.governor is not None and not self._passive_light():
            obj = self._topic_object(self.governor, classes)  # この計画は X社が運営を担当する
        if obj is None and {"を", "に"} & set(frame.object):
            obj = self._charged(frame, classes[1]) or self._accused(frame, classes[1])
            obj = obj or self._contrasted(frame, classes[1])
        if obj is None and {"を", "に", "の"} & set(frame.object):
            obj = self._concerning(frame, classes[1])
        if obj is None and self._set_before(frame, classes):
            obj = (self._entered() if "Event" in classes[1] else None) or self._scene(classes[1])
        if obj is None and frame.omits:
            obj = recalled(self.make, self.predicate, frame.omits)
        if obj is None and self._object_omissible(frame, classes):
            obj = self._taken_up(classes[1], frame.relation) or self.make.omitted(
                self.predicate.phrase, self._told(classes[1], frame.relation)
            )
        if obj is not None and frame.rounds:
            obj = contest_of(self.make, obj, frame.rounds)
        if obj is not None and not symmetric and "を" in frame.object:
            obj, self.beside = self._parted(obj)
        if obj is None or not self._worded(frame, obj):
            return
        for subject in self._of_one_kind(frame, classes, obj):
            companion = self._companion(frame, classes[0], subject, obj)
            yield (
                subject
                if companion is None
                else Argument((*subject.mentions, *companion.mentions), subject.phrase, subject.source),
                obj,
            )
            return
        if obj.source == "omitted":
            return
        if classes[0] == ("Event",) and (frame.subject[0] == "で" or "Quantity" in classes[1]):
            yield self._cause() or self._scene(classes[0]) or self.make.omitted(self.predicate.phrase, classes[0]), obj
        elif self._may_omit(frame) and not self._modifies_other(obj) and not self._causes(frame):
            left_out = self.make.omitted(self.predicate.phrase, classes[0])
            companion = self._companion(frame, classes[0], left_out, obj)
            if companion is not None:  # B社と新会社を設立する
                self._claim(frame, companion, obj, classes)
            yield left_out, obj

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
        yield from found

    def _object(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        if frame.entity:
            return self._implied(frame.entity)
        placed = all(self.ontology.is_a(c, "Place") for c in classes)
        described: Argument | None = None
        for case in frame.object:
            if case == _TIME:
                time = self.make.time_of(self.predicate, self.governor)
                if time is not None and self._only_told(time):
                    return None
                if time is None and frame.subject_class == ("Event",) and (event := self._event()) is not None:
                    beside = (self.make.time_beside(clause) for clause in describing(self.arguments, event))
                    time = next((found for found in beside if found is not None), None)
                return Argument((time,), None, "time") if time is not None else None
            if case == _AMOUNT:
                return self._amount(frame)
            if case == _OPPONENT:
                if (other := self._opponent()) is not None and self._fits(other, classes):
                    return other
                continue
            found = self._of_complement(frame) if case == "の" and frame.fixed else self._in_case(case)
            if found is None and case == "が" and self.predicate.kind is Kind.VERB:  # 若草賞は佐伯さんに決まった
                found = self._topic()
            if found is None and case in _BESIDE_NOUN:
                found = self._beside_complement(frame, _BESIDE_NOUN[case])
            if found is None and placed and case in {"で", "から", "に"} and self.predicate.kind is Kind.VERB:
                found = self._part_of_place(case)
            if found is not None and placed:
                found = self._named_place(found)
            if classes == ("Quantity",) and (found is None or not self._fits(found, classes)):
                found = self._quantity_in(case, frame)
            if found is not None and self._fits(found, classes):
                if found.head.kind is MentionKind.NOMINAL and placed and case != frame.object[-1]:
                    described = described or found  # アルデシュ県で、森に墜落した
                    continue
                return found
        if described is not None:
            return described
        if self.predicate.kind is not Kind.NOUN and frame.subject_class == ("Event",) and "で" in frame.object:
            event = self._event()
            if not self._set_somewhere() and (event is not None or frame.subject == (_SELF,)):
                told = place(self.arguments, self.predicate, event, lambda found: self._fits(found, classes))
                if told is not None:
                    return self._named_place(told)
        if self.predicate.kind is not Kind.NOUN and "を" in frame.object:
            shared = self.arguments.shared_object(self.predicate, "を")
            if (
                shared is not None
                and self._in_case("を") is None
                and not any(self._has_case(c) for c in frame.object)
                and self._fits(shared, classes)
            ):
                return shared
        if (
            frame.fixed
            and {"に", "に対して"} & set(frame.object)
            and (told := self._told_to(frame, classes)) is not None
        ):
            return told
        if frame.object not in {("が",), ("から",)}:  # what a clause is made from is never the noun it modifies
            gap = next((g for g in self.arguments.gaps(self.predicate) if self._fits(g, classes)), None)
            written = (
                self._subject_written()
                if "を" in frame.object
                else self.arguments.case(self.predicate.phrase, "が") or self.arguments.genitive_subject(self.predicate)
            )
            own = (c for c in self.predicate.phrase.children if c.index not in self.fixed)
            if gap is not None and not any(c.case in frame.object for c in own) and written:
                return gap
        return None

    def _only_told(self, time: Mention) -> bool:
        """Whether a date is that of saying or deciding what a noun tells, and not of what happens: 15日、工場の閉鎖を発表した."""
        governor = self.governor
        if governor is None or not any(self.make.words.embeds.get(lemma) for lemma in governor.lemmas):
            return False
        return self.make.time(self.predicate) is not time and not self.make.ahead(time)

    def _set_before(self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
        """Whether the object may be the event that the clauses before tell of: nothing else stands in its place."""
        if self.predicate.kind is Kind.NOUN or self.passive or not set(classes[1]) <= TELLING:
            return False
        if frame.only or frame.without or frame.object[0] == "の":
            return False
        beside = (c for c in self.predicate.phrase.children if c.index not in self.fixed)
        beside = (c for c in beside if c.mention is not None or c.case == "を")
        beside = (c for c in beside if c.case != "で" or not self._manner(c))
        return not any(c.case in frame.object for c in beside)

    @staticmethod
    def _manner(phrase: Phrase) -> bool:
        """Whether a phrase in で says how, not where or at what: 2時間8分のタイムで優勝した."""
        m = phrase.mention
        return m is not None and m.kind is MentionKind.NOMINAL and m.type in {"", "Thing"}

    def _worded(self, frame: VerbFrame, obj: Argument) -> bool:
        """Whether the object's last word is one that the frame asks for, and none that it rules out."""
        if obj.head.kind is MentionKind.QUANTITY:
            return True
        words = obj.head.surface
        return (not frame.only or words.endswith(frame.only)) and not (frame.without and words.endswith(frame.without))

    def _candidates(self, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        for case in frame.subject:
            if case == _SELF:
                told = self.make.clause.happening(self.predicate.phrase)
                if told is not None and self._fits(own_event := Argument((told,), None, "self"), classes):
                    yield own_event
                elif told is None:  # 列車が追突する事故
                    yield from (g for g in self.arguments.gaps(self.predicate) if self._fits(g, classes))
                return
            if case == "が" and (self._acts_on(frame) or self._causes(frame)):
                return
            if case == "が" and "を" in frame.subject and self._acts_upon_gap() and self.arguments.gap(self.predicate):
                return  # 天文機構は砂漠に建設した望遠鏡を…: what was built is not who built it
            if case == "が":
                if any(c == "が" for c, _ in frame.fixed) and (of := self._of_complement(frame)) is not None:
                    if self._fits(of, classes):
                        yield of
                if self.passive:
                    for marker in PASSIVE_AGENT:
                        if marker in frame.role:
                            continue  # 農相に起用された: a post, nobody who appoints
                        found = self.arguments.case(self.predicate.phrase, marker)
                        again = found is not None and taken is not None and found.phrase is taken.phrase
                        if found is not None and not again and self._fits(found, classes) and (
                            marker == "によって" or self._agentive(found)
                        ):  # fmt: skip
                            yield found
                elif self.predicate.kind is Kind.NOUN:
                    yield from self._nominal_subject(classes, taken)
                elif (own := self._own_subject()) is not None:
                    subject = self.arguments.case(self.predicate.phrase, "が")
                    if subject is not None and subject.phrase is own:
                        if self._fits(subject, classes) and (taken is None or taken.phrase is not own):
                            yield subject
                        elif (court := self._stands_for(subject)) is not None and self._fits(court, classes):
                            yield court
                else:
                    other = taken is not None and self._said_of_another(taken, frame)
                    for found in self.arguments.subjects(self.predicate, taken):
                        if other and found.source in {"relative_topic", "sentence_topic", "headline_topic"}:
                            continue  # 9月、最高裁は…誕生した子について: the court was not born
                        if self._fits(found, classes):
                            yield found
                        elif (court := self._stands_for(found)) is not None and self._fits(court, classes):
                            yield court
            else:
                found = self._of_complement(frame) if case == "の" and frame.fixed else self._in_case(case)
                if found is None and case == "によって" and frame.fixed:  # A社によるTOBが成立した
                    found = self._beside_complement(frame, case)
                if (
                    found is not None
                    and self._fits(found, classes)
                    and (taken is None or found.phrase is not taken.phrase)
                ):
                    yield found
                elif classes == ("Event",) and case in {"で", "によって"}:
                    yield from (
                        g for g in self.arguments.gaps(self.predicate) if self._fits(g, classes)
                    )  # 3人が死亡した事故
                elif case == "を" and self._acts_upon_gap():
                    yield from (g for g in self.arguments.gaps(self.predicate) if self._fits(g, classes))
                elif case == "を" and self._another_acts(frame):
                    if (undergone := self._topic_object(self.predicate, (("Agent",), classes))) is not None:
                        yield undergone  # Xは1933年に山本氏が創業した
                elif case == "を" and (self.passive or self._undergone()) and self._own_subject() is None:
                    for found in self.arguments.subjects(self.predicate, taken):
                        if self._fits(found, classes):
                            yield found

    # ── small questions ─────────────────────────────────────────────────────────────────────────────────────────

    def _companion(
        self, frame: VerbFrame, classes: tuple[str, ...], subject: Argument, obj: Argument
    ) -> Argument | None:
        """Whoever acts together with the subject: トヨタはソフトバンクと新会社を設立した."""
        if (
            "と" in frame.object
            or "と" in frame.subject
            or any(c == "と" for c, _ in frame.fixed)
            or self.predicate.kind is Kind.NOUN
        ):
            return None
        found = self.beside or self.arguments.case(self.predicate.phrase, "と")
        if found is None or (found.phrase is not None and found.phrase in (obj.phrase, subject.phrase)):
            return None
        head = found.head
        if (
            head.kind is MentionKind.NOMINAL
            or not self.ontology.is_a(head.type, "Agent")
            or not self._fits(found, classes)
        ):
            return None
        return found

    def _parted(self, obj: Argument) -> tuple[Argument, Argument | None]:
        """What is made, and with whom, where the parser took them for a list: 湊商事と合弁会社を設立する."""
        if len(obj.mentions) != 2 or self.predicate.kind is Kind.NOUN:
            return obj, None
        first, last = sorted(obj.mentions, key=lambda m: m.start)
        joined = self.make.clause.text(first.end, last.start).strip("、") == "と"
        named = first.kind is MentionKind.NAME and self.ontology.is_a(first.type, "Agent")
        if not (joined and named and last.kind is MentionKind.NOMINAL and last.surface in _MADE_TOGETHER):
            return obj, None
        return replace(obj, mentions=(last,)), Argument((first,), None, "direct")
