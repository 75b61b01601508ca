"""Arguments left out: whether a predicate may leave its subject or object to be told from elsewhere, and what it takes
up from the clauses and topics before it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from kg.fact.arguments import Argument
from kg.fact.charged import Charged
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["PASSIVE_AGENT", "TELLING", "Omission"]

PASSIVE_AGENT = ("によって", "に", "から", "より")
# Classes that few things of a text have, so that an argument left out can be told by them.
TELLING = {"Project", "Event", "Organization", "Facility", "Work", "Product"}
_HONORIFICS = ("氏", "さん", "容疑者", "被告")  # where a description is a name that was not known for one
_OWN_COUNTS = {
    "店",
    "店舗",
    "社",
    "校",
    "行",
    "棟",
    "施設",
    "路線",
    "カ所",
    "箇所",
    "か所",
    "ヶ所",
    "工場",
    "団体",
    "駅",
}  # of things that act
_NOTE = re.compile(r"[（(][^（）()]*[）)]")
_CONTENDING = frozenset(["対戦", "対戦する", "戦う", "激突", "激突する", "対決", "対決する", "顔を合わせる", "当たる"])
_MEETING = frozenset(["会談", "会う", "面会", "協議", "交渉", "首脳会談", "対話", "対談", "会見", "面談"])
_RULING = {
    "判決",
    "決定",
    "命令",
    "勧告",
    "裁決",
    "条例",
    "法律",
    "報告書",
    "声明",
    "答申",
    "仮処分",
}  # they act by themselves


class Omission(Charged):
    """A predicate read by frames, asked what it leaves out."""

    def _may_omit(self, frame: VerbFrame) -> bool:
        """A subject may be left out of an active clause; the agent of a passive is left out because it does not
        matter, and that of a free noun phrase because nobody is meant."""
        if "が" not in frame.subject or self._acts_on(frame):
            return False
        if self.arguments.charged_with(self.predicate) is not None:
            return False  # whoever it is does not fit
        if self._of_counted():
            return False
        if self._own_subject() is not None or ("の" in frame.subject and self._complement_owned()):
            return False
        if self.passive:  # 逮捕されたのは B氏だ: by whom has been told
            return self.arguments.cleft(self.predicate) is not None
        if self.predicate.kind is not Kind.NOUN:
            return True
        return self.governor is not None and not self._passive_light()

    def _of_counted(self) -> bool:
        """Whether the chain of clauses says something of people who are only counted: 法案に反対して立候補した 13人."""
        last: Predicate | None = self.predicate
        while last is not None and last.form is Form.CONTINUATIVE and last.kind is Kind.VERB:
            last = self.arguments.predicates.get(last.phrase.link)
        if last is None or last is self.predicate or last.form is not Form.ADNOMINAL or last.content_clause:
            return False
        above = last.phrase.parent
        people = (m.quantity for m in above.values if m.kind is MentionKind.QUANTITY) if above is not None else ()
        return any(q is not None and q.unit in {"人", "名"} for q in people)

    def _complement_owned(self) -> bool:
        """Whether something before a fixed complement says whose or where it is, read or not: 「X」の地上波での放送を
        終了する leaves nothing out."""
        return any(child.adnominal or child.case == "の" for i in self.fixed for child in self._phrase(i).children)

    def _phrase(self, index: int) -> Phrase:
        return self.make.clause.phrases[index]

    def _modifies_other(self, obj: Argument) -> bool:
        """Whether a relative clause says something of a name that is neither subject nor object: no person left out is
        looked for then (Jリーグに属しているX社)."""
        gap = self.arguments.gap(self.predicate)
        return gap is not None and gap.head.kind is not MentionKind.PRONOUN and obj.source != "gap"

    def _said_of_another(self, obj: Argument, frame: VerbFrame) -> bool:
        """Whether a relative clause says something of the noun that it modifies, an actor, what a date is of or what lies
        somewhere (湾岸にある装置), so that nobody outside the clause is its subject; as what somebody acts
        (株式を保有する筆頭株主として) is himself."""
        gap = self.arguments.gap(self.predicate)
        if gap is None and obj.source == "time" and self.predicate.form is Form.ADNOMINAL:
            above = self.predicate.phrase.parent  # 1991年に発生した 噴火以来
            return above is not None and not self.predicate.content_clause and not self.arguments._opaque(above)
        if gap is None or gap.phrase is None or obj.source == "gap" or gap.phrase.case == "として":
            return False
        lying = "を" not in frame.object and "Place" in self.ontology.relations[frame.relation].range
        if lying or self.arguments.noun(gap.phrase) in _RULING:
            return True
        return obj.source == "time" or any(self.ontology.is_a(gap.head.type, c) for c in ("Agent", "Country"))

    def _object_omissible(self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
        """An object may be left out where its class is telling (参加した: the project that the text is about), nothing
        stands in its case, and the subject is written beside the verb."""
        if self.predicate.kind is Kind.NOUN or self.passive or not set(classes[1]) <= TELLING:
            return False
        if (
            frame.only
            or frame.without
            or frame.object == ("向けに",)  # for whom nothing is made unless it is said
            or (frame.object[0] == "の" and not frame.fixed)
            or ("を" in frame.object and self._has_case("を"))
        ):
            return False
        named = (
            c for c in self.predicate.phrase.children if c.mention is not None and c.mention.kind is MentionKind.NAME
        )
        if any(c.case in frame.object for c in named):
            return False
        if frame.fixed and (classes[1] != ("Event",) or "の" not in frame.object or self._complement_owned()):
            return False  # 原因を調べている: of the accident that is told
        phrase = self.predicate.phrase
        clauses = (phrase, *self.arguments.earlier(phrase)) if classes[1][:1] == ("Event",) else (phrase,)
        written = any(self.arguments.case(c, "が") is not None or bool(self.arguments.topics(c)) for c in clauses)
        if written or self.arguments.cleft(self.predicate) is not None:  # 優勝したのは A選手だ
            return True
        after = phrase.parent if self.predicate.form is Form.CONTINUATIVE and frame.relation == "investsIn" else None
        topics = self.arguments.topics(after) if after is not None else []  # A社は、180億円を出資し、…する
        if any(t.phrase is not None and t.phrase.index < phrase.index for t in topics):
            return True
        gap = self.arguments.gap(self.predicate) if classes[1][:1] == ("Facility",) else None  # 運営する A社が発表した
        if gap is None or gap.head.kind is not MentionKind.NAME:
            return False
        return self.ontology.is_a(gap.head.type, "Organization")

    def _also(self, classes: tuple[str, ...], acting: tuple[str, ...]) -> Argument | None:
        """The object that も marks behind another subject (A監督は 監督賞も 受賞した), or that cannot be one of the classes
        that act (A容疑者も 逮捕した)."""
        phrase = self.predicate.phrase
        if self._has_case("を"):
            return None
        for child in reversed(phrase.children):
            if child.func != "も" or child.mention is None:
                continue
            found = Argument(self.arguments.group(child), child, "topic")
            acts = self.ontology.is_a(child.mention.type, "Agent")  # 東京高裁も支持した: who else, not whom
            others = any(
                t.phrase is not child and t.phrase is not None and (not acts or t.phrase.parent is phrase)
                for t in self.arguments.subjects(self.predicate)
            )
            if not others:
                others = child.mention.kind is MentionKind.NAME and not self._fits(found, acting)
            return found if others and self._fits(found, classes) else None
        return None

    def _concerning(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """What the sentence says at its beginning that it is about, where nothing stands as the object: Aをめぐっては、B社が
        6月に立ち入り検査した; whose part is done something to (本社を捜索した)."""
        if self.predicate.kind is not Kind.VERB or self.passive or self.predicate.form is Form.ADNOMINAL:
            return None
        beside = (c for c in self.predicate.phrase.children if c.index not in self.fixed and c.case in frame.object)
        if any(c.mention is not None or c.case == "を" for c in beside):
            return None
        phrases = self.make.clause.phrases
        for phrase, after in pairwise(phrases[: self.predicate.phrase.index]):
            told = phrase.case in {"をめぐって", "について"} and phrase.func.endswith("は")
            told = told or (phrase.case == "を" and after.text.startswith(("めぐっては", "巡っては")))
            if told and phrase.mention is not None:
                found = Argument(self.arguments.group(phrase), phrase, "topic")
                named = found.head.kind is not MentionKind.NOMINAL and self.ontology.is_a(found.head.type, "Agent")
                return found if named and self._fits(found, classes) else None
        return None

    def _contrasted(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """What the clause before is for or against, where another takes the other side: AはXに賛成し、Bは反対した."""
        phrase = self.predicate.phrase
        own = any(c.mention is not None and (c.case == "が" or (c.topic and not c.case)) for c in phrase.children)
        if (
            not own
            or self.passive
            or "に" not in frame.object
            or any(c.case in {"に", "を", "と"} for c in phrase.children)
        ):
            return None
        for earlier in self.arguments.earlier(phrase):
            lemmas = self.arguments.predicates[earlier.index].lemmas
            alike = any("に" in f.object for x in lemmas for f in self.ontology.frames.verbs.get(x, ()))
            found = self.arguments.case(earlier, "に") if alike else None
            fit = found is not None and found.phrase is not None and found.phrase.parent is earlier
            return replace(found, source="sibling") if fit and found and self._fits(found, classes) else None
        return None

    def _entered(self) -> Argument | None:
        """The event that a relative clause says the subject is in: リレーに出場した 日本が 3位に入った."""
        for found in self.arguments.subjects(self.predicate):
            for clause in reversed(found.phrase.children) if found.phrase is not None else ():
                own = self.arguments.predicates.get(clause.index)
                if own is None or own.form is not Form.ADNOMINAL or own.kind is not Kind.VERB:
                    continue
                for case in ("に", "で"):
                    event = self.arguments.case(clause, case)
                    if event is not None and self.ontology.is_a(event.head.type, "Event"):
                        return replace(event, source="sibling")
            return None
        return None

    def _taken_up(self, classes: tuple[str, ...], relation: str = "") -> Argument | None:
        """The object of the clause before that this one goes on about: 計画を立ち上げ、B社も参加した."""
        for earlier in self.arguments.earlier(self.predicate.phrase):
            found = self.arguments.case(earlier, "を")
            if found is not None and any(self.ontology.is_a(found.head.type, c) for c in self._told(classes, relation)):
                return replace(found, source="sibling")
            return None
        return None

    def _met(self, classes: tuple[str, ...]) -> Argument | None:
        """With whom the clause before says that one meets, where nobody else is written: AはBと会談し、覚書に署名した."""
        if self.predicate.kind is not Kind.VERB or self.passive or self._has_case("と"):
            return None
        for earlier in self.arguments.earlier(self.predicate.phrase):
            if _MEETING.intersection(self.arguments.predicates[earlier.index].lemmas):
                found = self.arguments.case(earlier, "と")
                named = found is not None and found.head.kind is not MentionKind.NOMINAL
                return replace(found, source="sibling") if named and found and self._fits(found, classes) else None
        return None

    def _opponent(self) -> Argument | None:
        """With whom the clauses before say that one contends: AはBと対戦し、勝った; A対Bの決勝が行われ、Aが勝った."""
        for earlier in self.arguments.earlier(self.predicate.phrase):
            contest = self.arguments.predicates[earlier.index]
            if _CONTENDING.intersection(contest.lemmas):
                found = self.arguments.case(earlier, "と")
                return replace(found, source="sibling") if found is not None else None
            for held in (self.arguments.case(earlier, "が"), *self.arguments.topics(earlier)):
                phrase = held.phrase if held is not None else None
                if held is not None and phrase is not None and self.ontology.is_a(held.head.type, "Event"):
                    if (other := self._other_side(phrase)) is not None:
                        return Argument((other,), phrase, "sibling")
        return None

    def _other_side(self, event: Phrase) -> Mention | None:
        """Against whom the subject is in an event between two: B in A対Bの決勝, AとBの試合."""
        subject = next(self.arguments.subjects(self.predicate), None)
        tokens, first = self.make.clause.tokens, event
        while first.index and (before := self._phrase(first.index - 1)) is not None:
            if not (before.content.endswith("対") or before.func in {"の", "と", "との"}):
                break
            first = before
        names = [
            m
            for m in self.make.clause.mentions
            if m.kind is MentionKind.NAME
            and tokens[first.begin].start <= m.start
            and m.end <= tokens[event.end - 1].end
        ]
        for one, other in pairwise(sorted(names, key=lambda m: m.start)):
            between = _NOTE.sub("", self.make.clause.text(one.end, other.start))
            if subject is None or between not in {"対", "と", "-", "－"}:
                continue
            sides = [m for m in (one, other) if subject.head.surface not in m.surface]
            if len(sides) == 1:
                return sides[0]
        return None

    @staticmethod
    def _told(classes: tuple[str, ...], relation: str = "") -> tuple[str, ...]:
        """The classes of an omitted object: an undertaking or event sooner than a body, but for where money goes."""
        if relation == "investsIn":
            return classes
        return tuple(c for c in classes if c in {"Event", "Project"}) or classes

    def _topic_object(self, predicate: Predicate, classes: tuple[tuple[str, ...], tuple[str, ...]]) -> Argument | None:
        """A topic that is the object because the subject is written: この計画は両社が主導する."""
        own = predicate is self.predicate
        if (own and self._has_case("を")) or self.arguments.case(predicate.phrase, "が") is None:
            return None
        for topic in reversed(self.arguments.topics(predicate.phrase)):
            if self._fits(topic, classes[1]):
                return topic
        subject = self.arguments.case(predicate.phrase, "が")
        acting = {m.surface for m in subject.mentions} if subject is not None else set()
        for earlier in self.arguments.earlier(predicate.phrase):  # この計画は両社が主導し、A社が運営する
            for topic in reversed(self.arguments.topics(earlier)):
                if acting.isdisjoint(m.surface for m in topic.mentions) and self._fits(topic, classes[1]):
                    return Argument(topic.mentions, topic.phrase, "inherited_topic_object")
        if predicate.form is Form.QUOTED:  # whoever speaks is no object of what is said
            return None
        for holder, _ in self.arguments.governors(predicate.phrase):
            above = self.arguments.predicates.get(holder.index) if holder is not None else None
            if holder is None or (above is not None and above.form is Form.QUOTED):
                break
            for topic in reversed(self.arguments.topics(holder)):
                if (
                    topic.phrase is not None
                    and topic.phrase.index < predicate.phrase.index
                    and self._fits(topic, classes[1])
                ):
                    return Argument(topic.mentions, topic.phrase, "inherited_topic_object")
        return None

    def _acts_on(self, frame: VerbFrame) -> bool:
        """Whether the relation's subject stands in を though nothing known fills it: who ends a broadcast does not end."""
        return frame.subject[0] == "を" and not self.passive and self._has_case("を")

    def _own_subject(self) -> Phrase | None:
        """The phrase in が right before the predicate that is its subject whether or not it fits: nobody else is then
        looked for (消防局は、消防士長が消防車を運転したと発表した). An amount (1万人が) and a fixed complement are none."""
        if self.passive and any(c.case == "を" for c in self.predicate.phrase.children):
            return None
        phrases = self.make.clause.phrases
        if self.predicate.form is Form.ADNOMINAL and self.predicate.kind is Kind.VERB and not self.passive:
            before = phrases[self.predicate.phrase.index - 1] if self.predicate.phrase.index else None
            if before is not None and before.func == "の" and before.mention is not None:
                if before.parent is self.predicate.phrase and any(
                    self.ontology.is_a(before.mention.type, c) for c in ("Person", "Group")
                ):
                    return before  # 高校生の 通う 学校
        for child in reversed(self.predicate.phrase.children):
            if child.case != "が" or child.index in self.fixed or child.content.endswith(_HONORIFICS):
                continue
            before = phrases[child.index - 1] if child.index else None
            titled = child.mention is None and before is not None and before.mention is not None and not before.func
            if phrases[child.index + 1].case == "の" and phrases[child.index + 1].mention is not None:
                continue  # XがYのZ may be a clause of its own
            counted = any(m.quantity is not None and m.quantity.unit in _OWN_COUNTS for m in child.values)
            if not titled and (child.mention is not None or not child.values or counted):
                return child
        return None

    def _undergone(self) -> bool:
        """A bare verbal noun without an object, whose topic undergoes it: X社は2002年に設立。"""
        return self.predicate.headline and not self._has_case("を")

    def _has_case(self, case: str) -> bool:
        return any(c.case == case for c in self.predicate.phrase.children)

    def _subject_written(self) -> bool:
        phrase = self.predicate.phrase
        if self.passive:
            return any(self.arguments.case(phrase, m) for m in PASSIVE_AGENT)
        if self.arguments.case(phrase, "が") is not None or self.arguments.topics(phrase):
            return True
        return any(
            f.source in {"relative_topic", "inherited", "sibling"} or (f.phrase is not None and f.phrase.func == "の")
            for f in self.arguments.subjects(self.predicate)
        )
