"""A predicate's object where it does not stand beside it: marked with も, told of before, left out."""

from __future__ import annotations

from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.frame.omission import PASSIVE_AGENT
from kg.fact.frame.recalled import recalled
from kg.fact.frame.worded import WordedReader
from kg.fact.syntax.predicate import Form, Kind
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["Recovery"]


class Recovery(WordedReader):
    """A predicate read by frames, asked for an object that is not written in its place."""

    def _recovered(
        self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]], obj: Argument | None
    ) -> Argument | None:
        """The object that was found, a better one that も marks, or else whatever the text has told of."""
        symmetric = self.ontology.relations[frame.relation].symmetric
        shared = obj is None or obj.source == "sibling"  # A賞を受賞し、B賞も受賞した
        if shared and "を" in frame.object and self.predicate.kind is Kind.VERB and not self.passive:
            obj = self._also(classes[1], classes[0]) or obj
        carried = self.predicate.kind is Kind.NOUN and not symmetric  # X氏は、Y社が協議を行うと述べた: not with him
        if obj is None and carried and self.governor is not None and not self._passive_light():
            obj = self._topic_object(self.governor, classes)  # この計画は X社が運営を担当する
        if obj is None and "を" in frame.object:
            obj = self._shared_work(classes[1])
        if obj is None and "を" in frame.object:
            obj = self._shared_gap(classes[1])
        if obj is None and {"を", "に"} & set(frame.object):
            obj = self._arrested(frame, classes[1]) or self._charged(frame, classes[1])
            obj = obj or self._accused(frame, classes[1])
            obj = obj or self._sued(frame, classes[1]) or self._contrasted(frame, classes[1])
        if obj is None and {"を", "に", "の"} & set(frame.object):
            obj = self._concerning(frame, classes[1])
        if obj is None and self._set_before(frame, classes):
            obj = (self._entered() if "Event" in classes[1] else None) or self._scene(classes[1])
        if obj is None and frame.omits:
            obj = recalled(self.make, self.predicate, frame, self.fixed)
        if obj is None and frame.omitted and self.predicate.kind is Kind.VERB and not self._written(frame):
            obj = self._of_part(frame)
        if obj is None and self._object_omissible(frame, classes):
            obj = (
                self._announcer(classes[1], frame)
                or self._taken_up(classes[1], frame)
                or self.make.omitted(self.predicate.phrase, self._told(classes[1], frame))
            )
        if obj is None and not symmetric and {"を", "に"} & set(frame.object):
            if self._received_by_nobody() or self._done_to_nobody(frame, classes[0]):
                obj = self.make.omitted(self.predicate.phrase, classes[1])
        return obj

    def _done_to_nobody(self, frame: VerbFrame, acting: tuple[str, ...]) -> bool:
        """Whether a passive clause writes who does it and not to whom: 2024年には 県警に 逮捕され、議員を辞職した."""
        predicate = self.predicate
        if not self.passive or predicate.kind is not Kind.VERB or predicate.form is Form.ADNOMINAL:
            return False
        if frame.object[0] != "を" or frame.fixed or self._has_case("を") or self._own_subject() is not None:
            return False
        told = any(c.theme and not c.values for c in predicate.phrase.children)  # 治験の結果は
        if told or next(self.arguments.subjects(predicate), None) is not None:
            return False
        by = (self.arguments.case(predicate.phrase, case) for case in PASSIVE_AGENT)
        return any(a is not None and a.head.kind is MentionKind.NAME and self._fits(a, acting) for a in by)

    def _shared_gap(self, classes: tuple[str, ...]) -> Argument | None:
        """What the relative clause modifies to which this one leads, where nothing is done to anything else in either: A社が
        開発し、3月に公開した「X」."""
        own = self.predicate
        if own.kind is not Kind.VERB or own.form is not Form.CONTINUATIVE or own.passive or self._has_case("を"):
            return None
        if self.arguments.case(own.phrase, "が") is None:
            return None
        above = own.phrase.governor
        if above is None or not above.relative or above.passive:
            return None
        if above.content_clause or self.arguments.case(above.phrase, "を") is not None:
            return None
        found = next((g for g in self.arguments.gaps(above) if self._fits(g, classes)), None)
        return replace(found, source="sibling") if found is not None else None

    def _undergone_topic(self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]) -> Argument | None:
        """A thing as the topic of what only somebody who is left out can do to it: 新型電池は 来年4月に 発売する."""
        predicate = self.predicate
        if predicate.kind is not Kind.VERB or predicate.passive or predicate.causative or frame.fixed:
            return None
        beside = [c for c in predicate.phrase.children if c.index not in self.fixed]
        together = any(
            c.case == "で" and c.content in self.make.words.together for c in beside
        )  # X社と 共同で 開発する
        barred = {"を", "が"} if together else {"を", "が", "と"}
        if predicate.form not in {Form.FINAL, Form.QUOTED} or any(c.case in barred for c in beside):
            return None
        topics = [t for t in self.arguments.topics(predicate.phrase) if t.phrase is not None and t.phrase.func == "は"]
        if len(topics) != 1 or not self._fits(topics[0], classes[1]) or self._fits(topics[0], classes[0]):
            return None
        made = self.ontology.is_any(topics[0].head.type, ("Product", "Service"))
        return topics[0] if made else None
