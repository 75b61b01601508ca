"""Who does what to whom: the two sides of a predicate as a frame has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.owner import owner
from kg.fact.frame.deeds import deed
from kg.fact.frame.office import for_whom
from kg.fact.frame.partners import parted
from kg.fact.frame.recovery import Recovery
from kg.fact.frame.rounds import contest_of
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["Sides"]

_HELD = {"Organization", "Company", "Project", "Facility"}  # what somebody holds a part of
_SHOWN = {"Work", "Product", "Event"}  # what is told of with は though one acts in it
_BETWEEN = ("の間", "との間")
_NOTE = re.compile(r"[（(][^（）()]*[）)]")  # A社（AA）とB社
_Classes = tuple[tuple[str, ...], tuple[str, ...]]  # of the subject and the object
_Pair = tuple[Argument, Argument]


class Sides(Recovery):
    """A predicate read by frames, asked for subject and object together."""

    beside: Argument | None = None  # with whom, found within the object

    def sides(self, frame: VerbFrame, classes: _Classes) -> _Pair | None:
        """Subject and object; the same argument twice where it is a group among whose members a symmetric relation holds."""
        if self.predicate.lemmas[-1] == "ある" and classes[0] == ("Event",) and self._lies():
            return None
        if frame.owned:
            obj = owner(self.make, self.predicate, frame, classes)
            if obj is None:
                return None
        elif frame.deeds:
            obj = self._deed(frame)
            if obj is None:
                return None
        else:
            obj = self._object(frame, classes[1])
        symmetric = self.ontology.relations[frame.relation].symmetric
        if symmetric:
            both = self._between(classes[0]) or self._mutual(frame, classes, obj)
            if both is None and obj is None:
                obj = self._met(classes[1]) if "と" in frame.object else None
                both = self._among(frame, classes[0]) if obj is None and not frame.companion else None
            if both is not None:
                return both, both
        obj = obj or self._suspect(frame, classes[1]) or self._told_of(frame, classes)
        if obj is None and frame.object[0] == "を" and (undergone := self._undergone_topic(frame, classes)) is not None:
            worded = self._worded(frame, undergone)
            return (self.make.omitted(self.predicate.phrase, classes[0]), undergone) if worded else None
        obj = self._recovered(frame, classes, obj)
        if obj is None:
            return None
        obj = contest_of(self.make, self._both(obj) if frame.alike else obj, frame.rounds)
        if obj is None:
            return None
        if not symmetric and "を" in frame.object:
            obj, self.beside = parted(self.make, self.predicate, frame.relation, obj)
        if not self._worded(frame, obj) or self._own_doing(frame, obj) or self._comes_to_be(frame, obj):
            return None
        found = (s for s in self._of_one_kind(frame, classes, obj) if not self._whence(s))
        found = (s for s in found if symmetric or set(s.mentions).isdisjoint(obj.mentions))
        subject = next((s for s in found if obj.source != "time" or not self._of_noun_behind(s)), None)
        return self._written_both(frame, classes, subject, obj) if subject else self._subjectless(frame, classes, obj)

    @staticmethod
    def _comes_to_be(frame: VerbFrame, obj: Argument) -> bool:
        """Whether the noun before one of action that needs nobody who does it is what comes to be by itself: 内閣発足後."""
        return "が" in frame.unless and obj.source == "compound"

    def _of_noun_behind(self, subject: Argument) -> bool:
        """Whether a noun of action with its date tells of the noun behind it alone: A社は 1964年設立の B社を 買収した; but A社は
        1964年設立の メーカーだ."""
        phrase = self.predicate.phrase
        noun = phrase.parent
        if self.predicate.kind is not Kind.NOUN or phrase.func != "の" or not phrase.values or noun is None:
            return False
        said = noun.predicate
        copula = said is not None and said.kind is Kind.COPULA
        return subject.phrase is not noun and not copula

    def _deed(self, frame: VerbFrame) -> Argument | None:
        """The deed without a name that stands in one of the frame's cases, or before what is asked for it: 制裁の 解除を 求めた."""
        if self.predicate.kind is Kind.NOUN or self.passive or self._in_court():
            return None
        holders = [self._phrase(i) for i in sorted(self.fixed)] if "の" in frame.object else [self.predicate.phrase]
        return deed(self.arguments, holders, frame.object)

    def _in_court(self) -> bool:
        """Whether a clause says what a suit is for: 販売の差し止めを求めた 訴訟, 工事の中止を求めて 提訴した."""
        above, words = self.predicate.phrase.parent, self.make.words
        if above is None or self.predicate.form not in {Form.ADNOMINAL, Form.CONTINUATIVE}:
            return False
        return above.content.endswith((*words.suits, *words.suing))

    def _mutual(self, frame: VerbFrame, classes: _Classes, obj: Argument | None) -> Argument | None:
        """The group among whose members something holds, where it stands for the object: AとBとの提携, A行とB行が合併した銀行,
        A社とB社を合併させる."""
        if obj is None:
            brought = self.arguments.case(self.predicate.phrase, "を") if self.predicate.causative else None
            grouped = brought is not None and len(brought.mentions) > 1 and self._fits(brought, classes[0])
            return brought if grouped else None
        if self.predicate.kind is Kind.NOUN and len(obj.mentions) > 1 and obj.source == "adnominal":
            return obj if self._with_each_other(obj) else None
        groups = self._candidates(frame, classes[0], obj) if obj.source == "gap" else iter(())
        return next((a for a in groups if len(a.mentions) > 1), None)

    def _between(self, classes: tuple[str, ...]) -> Argument | None:
        """The group between whose members something goes on: AとBの間で 会談が行われた, AとBにより 行われた 交渉."""
        for clause in (p for p in (self.predicate, self.governor, *self._telling()) if p is not None):
            for phrase in clause.phrase.children:
                by = clause.passive and phrase.case == "によって" and not phrase.adnominal
                if phrase.mention is None or not (by or phrase.func.startswith(_BETWEEN)):
                    continue
                group = Argument(self.arguments.group(phrase), phrase, "direct")
                if len(group.mentions) > 1 and self._fits(group, classes):
                    return group
        return None

    def _telling(self) -> Iterator[Predicate]:
        """The clauses that modify a verbal noun and only say that it went on: 行われた 交渉."""
        for child in self.predicate.phrase.children if self.predicate.kind is Kind.NOUN else ():
            own = child.predicate
            if own is not None and own.relative:
                yield own

    def _with_each_other(self, group: Argument) -> bool:
        """Whether the last of a group is joined to the others with と (AとBとの提携); each of A、Bとの提携 is with somebody else."""
        last, other = group.mentions[-1], group.mentions[-2]
        between = self.make.clause.between(other, last).removeprefix(other.title)
        return "と" in _NOTE.sub("", between)[:2]

    def _among(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """The group that stands for the subject of what holds among its members: A社とB社が合併した."""
        group = next(self._candidates(frame, classes, None), None)
        if group is not None and group.source == "gap" and group.phrase is not None:
            group = replace(group, mentions=self.arguments.row(group.phrase))  # 10月に経営統合するA社とB社
            both = self.make.clause.text(group.head.end, group.head.end + 1) == "両"  # 組んだ A、B両氏
            if len(group.mentions) > 1 and not both and not self._with_each_other(group):
                return None  # 提携しているA社やB社: with somebody else
        grouped = group is not None and (len(group.mentions) > 1 or group.head.kind is MentionKind.PRONOUN)
        return group if grouped else None

    def _told_of(self, frame: VerbFrame, classes: _Classes) -> Argument | None:
        """The topic that something is done to: 「X」は高木誠が主演し、…."""
        if self.predicate.kind is Kind.NOUN:
            return None
        shown = "を" in frame.object or set(classes[1]) <= _SHOWN
        if shown or (self._of_bare(frame) and set(classes[1]) <= _HELD):
            return self._topic_object(self.predicate, classes)
        return None

    def _written_both(self, frame: VerbFrame, classes: _Classes, subject: Argument, obj: Argument) -> _Pair | None:
        """The pair where a subject is found, and who acts together with it."""
        if classes[0] == ("Event",):  # 湊場所は湊アリーナで千秋楽が行われ
            subject = contest_of(self.make, subject, frame.rounds) or subject
        caused = self.predicate.causative and not self.passive  # X氏を死亡させた
        if obj.source == "time" and not caused and (acted_on := self._acted_on(frame, classes[0], subject)):
            return (
                (acted_on, obj) if acted_on.mentions else None
            )  # ホテルを建て、2005年に開業した: the hotel was opened
        companion = self._companion(frame, classes[0], subject, obj)
        if companion is not None:
            subject = Argument((*subject.mentions, *companion.mentions), subject.phrase, subject.source)
        return subject, obj

    def _subjectless(self, frame: VerbFrame, classes: _Classes, obj: Argument) -> _Pair | None:
        """The pair where no subject is written in the clause: whoever informs, what was made before, whom the text is about."""
        left_out = self.make.omitted(self.predicate.phrase, classes[0])
        if obj.source == "omitted":
            return (left_out, obj) if self._nobody_written(frame, classes) and self._may_omit(frame) else None
        if (police := self._informing(classes[0])) is not None:
            return police, obj
        if obj.source == "time" and frame.subject[0] != "を" and (made := self._made_before(classes[0])) is not None:
            return made, obj
        if classes[0] == ("Event",) and (frame.subject[0] == "で" or "Quantity" in classes[1]):
            return self._behind(obj, classes[0]) or left_out, obj
        if not self._may_omit(frame) or self._modifies_other(obj):
            return None
        acting = self._meeting(obj) or for_whom(self.make, self.predicate, frame.relation, None)
        return acting or self.make.omitted(self.predicate.phrase, frame.untold or classes[0]), obj
