"""Arguments left out: whether a predicate may leave its subject or object to be told from elsewhere, and what it takes
up from the clauses and topics before it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fact.argument.arguments import Argument
from kg.fact.argument.modified import done_together, holds_share, modifies_doer, modifies_other
from kg.fact.frame.modifying import Modifying
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["PASSIVE_AGENT", "TELLING", "Omission"]

PASSIVE_AGENT = ("によって", "に", "から", "より")
# Classes that few things of a text have, so that an argument left out can be told by them.
TELLING = {"Project", "Event", "Organization", "Facility", "Work", "Product"}
_HONORIFICS = ("氏", "さん", "容疑者", "被告")  # where a description is a name that was not known for one


class Omission(Modifying):
    """A predicate read by frames, asked what it leaves out."""

    def _may_omit(self, frame: VerbFrame) -> bool:
        """A subject may be left out of an active clause; the agent of a passive is left out because it does not
        matter, and that of a free noun phrase because nobody is meant. What a passive is said of may be left out as the
        subject of an active clause may (1968年に設立された)."""
        if self._only_counted():
            return False
        if self._undergoer_left_out(frame) or self._thing_left_out(frame):
            return True
        if "が" not in frame.subject or self._acts_on(frame) or self._says_where(frame):
            return False
        if (
            self.arguments.charged_with(self.predicate) is not None
            or self.arguments.held_against(self.predicate)
            or self.arguments.directing(self.predicate) is not None
        ):
            return False  # whoever it is does not fit
        unnamed = self._of_counted() or self._of_anybody() or self._of_stranger()
        if unnamed or self.arguments.weighed(self.predicate):
            return False
        if self.predicate.enabled:
            return False  # 利用できるようにする: whoever may
        if self.predicate.causative and not self.ontology.relations[frame.relation].symmetric:
            return False  # 行動が首脳に基金を設立させた: whoever is made to
        if self._own_subject() is not None or ("の" in frame.subject and self._complement_owned()):
            return False
        children = self.predicate.phrase.children
        if self.predicate.lemmas[-1] == "ある" and any(c.func == "の" and c.mention is not None for c in children):
            return False  # 襲撃の あった 投票所
        if self.passive:  # 逮捕されたのは B氏だ: by whom has been told
            return self.arguments.cleft(self.predicate) is not None
        if self.predicate.kind is not Kind.NOUN:
            return True
        if self.governor is None or self._passive_light():
            return False
        above = self.governor.phrase, self.governor.phrase.parent
        aiming = (c for p in above if frame.untold and "time" in frame.object and p is not None for c in p.children)
        return not any(c.case == "が" for c in aiming)  # 新棟の建設が来春の完成を目指して進む

    def _undergoer_left_out(self, frame: VerbFrame) -> bool:
        """Whether a passive clause does not say of what it is said, which is the relation's subject."""
        if not self.passive or "を" not in frame.subject or self.predicate.kind is not Kind.VERB:
            return False
        if self.predicate.form is Form.ADNOMINAL or self._own_subject() is not None or self._has_case("を"):
            return False
        return not any(c.theme and not c.values for c in self.predicate.phrase.children)

    def _thing_left_out(self, frame: VerbFrame) -> bool:
        """Whether an active clause says of something that was told of when it is put out, and no more: 7月に発売する."""
        if not frame.untold or frame.subject != ("を",) or self.passive or self.predicate.kind is not Kind.VERB:
            return False
        if self.predicate.form is Form.ADNOMINAL or self._has_case("を") or self._has_case("が"):
            return False
        return not any(c.theme and not c.values for c in self.predicate.phrase.children)

    def _said_of_another(self, obj: Argument, frame: VerbFrame) -> bool:
        """Whether a relative clause says something of the noun that it modifies, an actor, what a date is of or what lies
        somewhere (湾岸にある装置), so that nobody outside the clause is its subject; as what somebody acts
        (株式を保有する筆頭株主として) is himself."""
        if done_together(self.arguments, self.predicate, frame):
            return False
        if obj.source == "direct" and self._modifies_actor():
            return True
        gap = self.arguments.gap(self.predicate)
        if gap is None and obj.source == "time" and self.predicate.form is Form.ADNOMINAL:
            above = self.predicate.phrase.parent  # 1991年に発生した 噴火以来
            return above is not None and not self.predicate.content_clause and not self.arguments._opaque(above)
        if gap is None or gap.phrase is None or obj.source == "gap" or gap.phrase.case == "として":
            return False
        lying = "を" not in frame.object and "Place" in self.ontology.relations[frame.relation].range
        if lying or self._decides(gap.phrase):
            return True
        return obj.source == "time" or self.ontology.is_any(gap.head.type, ("Agent", "Country"))

    def _object_omissible(self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
        """An object may be left out where its class is telling (参加した: the project that the text is about), nothing
        stands in its case, and the subject is written beside the verb."""
        if self.passive:
            return False
        # 運営する A社が発表した, 競合する A社が発表した, 約2割を出資する A社が発表した
        doing = "を" in frame.object and modifies_doer(self.arguments, self.predicate, classes[1])
        doing = doing or any(way(self.arguments, self.predicate, frame) for way in (modifies_other, holds_share))
        if not (bool(frame.omitted) or set(classes[1]) <= TELLING or doing):
            return False
        if "を" in frame.object and not (frame.omitted or frame.fixed) and self._goes_alone():
            return False  # A百貨店が閉店した: it is no other that closed
        if classes[1] == ("Organization",) and "Event" in self.ontology.relations[frame.relation].range:
            return False  # 青葉連盟も参加した: in what happens, not in the body that is spoken of
        if self.predicate.kind is Kind.NOUN and not self._deed_of_none(frame):
            return False
        if self._asks_for_object(frame, classes[1]) or self._object_told(frame, classes[1]):
            return False
        hosts = (self.predicate.phrase, *self._carriers())
        acting = any(self.arguments.case(host, "が") is not None for host in hosts)
        if self.predicate.headline and "を" in frame.object and not acting and set(classes[0]) & set(classes[1]):
            return False  # 代表作「X」はドラマ化。: it may as well be what something is done to
        told = self.predicate.form is not Form.ADNOMINAL or len(hosts) > 1  # 取得する 予定だ
        if told and self._nobody_written(frame, classes):
            return True
        if frame.omitted and "を" in frame.object and not acting and not doing:
            topics = [t for host in hosts for t in self.arguments.topics(host)]
            if not topics or any(self._fits(t, frame.omitted) for t in topics):
                return False  # 同社は1986年に創業した: it was founded; but 同社は9月に発売する
        return doing or self._acts_here(frame, classes[1], hosts)

    def _goes_alone(self) -> bool:
        """Whether a verb is said of what changes as well as of who changes it: 閉店する."""
        return not self.make.words.alone.isdisjoint(self.predicate.lemmas)

    def _asks_for_object(self, frame: VerbFrame, classes: tuple[str, ...]) -> bool:
        """Whether a frame tells nothing without its object: 向けに, for whom nothing is made unless it is said."""
        if frame.only or frame.without or frame.object == ("向けに",) or (frame.object[0] == "の" and not frame.fixed):
            return True
        event = classes == ("Event",) and "の" in frame.object and not self._complement_owned()
        return bool(frame.fixed) and not frame.omitted and not event  # 原因を調べている: of the accident that is told

    def _object_told(self, frame: VerbFrame, classes: tuple[str, ...]) -> bool:
        """Whether something that is no mention or of no fitting class is the object, or what the clause says it of."""
        if frame.relation in self.ontology.constructions.shareholding and self._founds_next():
            return True  # 出資して、持ち株会社を設立する: in that
        direct = "を" in frame.object
        if direct and (self._has_case("を", but=self.fixed) or self._thing_is_topic(named="が" in frame.subject)):
            return True  # 建物はA社に売却する: the building is
        children = self.predicate.phrase.children
        said = (c.predicate for c in children)
        if any(p is not None and p.form is Form.QUOTED for p in said):
            return True  # 「怒りだ」と書いた
        named = (c for c in children if c.mention is not None and c.mention.kind is MentionKind.NAME)
        if any(c.case in frame.object for c in named if not self.arguments.equated(c)):
            return True
        last = self._last_of_chain()
        if self._has_case("が") and last.form is Form.ADNOMINAL and not last.content_clause:
            after = last.phrase.parent
            planned = bool(frame.omitted) and after is not None and self.make.words.carries(self.arguments.noun(after))
            if not planned and (last is self.predicate or direct):  # but A社が支援する 方針だ
                return True  # A氏が勤めていた 美容室: what the clause says it of; X社が発売し、売れている「Y」
        to = [c for c in children if c.case == "に"]
        if "Event" in classes and any(c.content.endswith(self._posts) for c in to):
            return True  # 佐賀県知事に当選した: in the election of one, not in that which is told of
        bare = (c for c in to if c.mention is None and not c.values and not c.dated)
        return frame.object[0] == "に" and next(bare, None) is not None  # 調査にはX大学も参加する, 創立に関与した

    def _founds_next(self) -> bool:
        """Whether the clause that this one goes on with makes a body."""
        after = self.predicate.phrase.governor if self.predicate.form is Form.CONTINUATIVE else None
        frames = self.ontology.frames.of(after.lemmas) if after is not None and not after.passive else ()
        return any(f.relation in self.ontology.constructions.foundation for f in frames)

    def _acts_here(self, frame: VerbFrame, classes: tuple[str, ...], hosts: tuple[Phrase, ...]) -> bool:
        """Whether who acts is written beside the verb, in a clause before where something happens, or right after a cleft."""
        phrase = self.predicate.phrase
        clauses = (phrase, *self.arguments.earlier(phrase)) if classes[:1] == ("Event",) else hosts
        written = any(self.arguments.case(c, "が") is not None or bool(self.arguments.topics(c)) for c in clauses)
        if written or self.arguments.cleft(self.predicate) is not None:  # 優勝したのは A選手だ
            return True
        after = phrase.parent if self.predicate.form is Form.CONTINUATIVE and frame.omitted else None
        topics = self.arguments.topics(after) if after is not None else []  # A社は、180億円を出資し、…する
        return any(t.phrase is not None and t.phrase.index < phrase.index for t in topics)

    def _deed_of_none(self, frame: VerbFrame) -> bool:
        """Whether a deed that a verb is about says nothing of to whom it is done: B銀行も融資を検討している."""
        governor, phrase = self.governor, self.predicate.phrase
        if governor is None or governor.kind is not Kind.VERB or governor.passive or not frame.omitted or frame.fixed:
            return False
        if phrase.case != "を" or governor.form is Form.ADNOMINAL:
            return False
        beside = (c for c in (*phrase.children, *governor.phrase.children) if c is not phrase and not c.topic)
        there = (c for c in beside if not c.values and c.case != "で")  # 研究での利用を 始めた
        return not any(c.adnominal or c.case in {*frame.object, "の", "と"} for c in there)

    def _carriers(self) -> Iterator[Phrase]:
        """What the subject of the predicate may stand beside: the verb about a deed, the noun that carries a clause
        (B社は 出資する 方針だ), and what that goes on with."""
        if self.predicate.kind is Kind.NOUN and self.governor is not None:
            yield self.governor.phrase
        above = self.predicate.phrase.parent
        if (
            self.predicate.form is Form.ADNOMINAL
            and above is not None
            and self.make.words.carries(self.arguments.noun(above))
        ):
            yield above
            if above.func == "で" and above.parent is not None:  # 発売する 予定で、…と見込む
                yield above.parent

    def _thing_is_topic(self, named: bool) -> bool:
        """Whether what stands as the topic does not act, so that it is what is acted on; where who acts may stand in が, he
        does and the topic is a name: 若草競輪場はA社が開設し."""
        topics = [c.mention for c in self.predicate.phrase.children if c.theme and c.mention is not None]
        if named and not (self._has_case("が") and all(m.kind is MentionKind.NAME for m in topics)):
            return False
        return bool(topics) and not any(self.ontology.is_a(m.type, "Agent") for m in topics)

    def _acts_on(self, frame: VerbFrame) -> bool:
        """Whether the relation's subject stands in を though nothing known fills it: who ends a broadcast does not end."""
        acts = frame.subject[0] == "を" or frame.object == ("time",)  # 改修をスタートする
        return acts and not self.passive and self._has_case("を", but=self.fixed)

    def _own_subject(self) -> Phrase | None:
        """The phrase in が right before the predicate that is its subject whether or not it fits: nobody else is then
        looked for (消防局は、消防士長が消防車を運転したと発表した). An amount (1万人が) and a fixed complement are none."""
        if self.passive and self.predicate.phrase.has("を"):
            return None
        phrases = self.make.clause.phrases
        if self.predicate.relative and not self.passive:
            before = phrases[self.predicate.phrase.index - 1] if self.predicate.phrase.index else None
            if before is not None and before.func == "の" and before.mention is not None:
                if before.parent is self.predicate.phrase and self.ontology.is_any(
                    before.mention.type, ("Person", "Group")
                ):
                    return before  # 高校生の 通う 学校
        for child in reversed(self.predicate.phrase.children):
            if child.case != "が" or child.index in self.fixed or child.content.endswith(_HONORIFICS):
                continue
            before = phrases[child.index - 1] if child.index else None
            titled = child.mention is None and before is not None and before.mention is not None and not before.func
            if phrases[child.index + 1].case == "の" and phrases[child.index + 1].mention is not None:
                return None  # XがYのZ may be a clause of its own
            counted = any(self._counts(m) or m.kind is MentionKind.TIME for m in child.values)  # 今年の大会が始まった
            if not titled and (child.mention is not None or not child.values or counted):
                return child
        return None

    def _undergone(self) -> bool:
        """A bare verbal noun without an object, whose topic undergoes it: X社は2002年に設立。 So does the topic of founding:
        X社は2002年に設立し、家電を作る."""
        if self._has_case("を"):
            return False
        if self.predicate.headline or self.predicate.form not in {Form.FINAL, Form.CONTINUATIVE}:
            return self.predicate.headline
        frames = self.ontology.frames.of(self.predicate.lemmas)
        founding = any(f.relation in self.ontology.constructions.foundation and "を" in f.object for f in frames)
        return founding and not self._has_case("と") and not self._has_case("が")

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
