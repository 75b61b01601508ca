"""Verb frames: the predicates that say a relation, in any voice and as verbal nouns (買収した, に買収された, 買収を完了)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from kg.fact.argument.arguments import Argument
from kg.fact.argument.gapping import in_row, rows
from kg.fact.frame.office import for_whom, joins
from kg.fact.frame.sides import Sides
from kg.fact.frame.slots import signed
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["VerbReader"]

_COMING = frozenset(["誕生"])
_MEASURES = frozenset((MentionKind.QUANTITY, MentionKind.TIME))
_WHOSE = ("をの",)
_KIND = 8  # characters of the noun before a name in quotes
_OF = re.compile(r"(?:[（(][0-9０-９]{1,3}歳?[）)])?の[「『]?")


class VerbReader(Sides):
    """Reads one predicate by its frames."""

    def read(self, frames: list[VerbFrame]) -> None:
        seen: set[tuple[str, int, int]] = set()
        owned = ""  # what the owner of a thing is said to have
        told: set[str] = set()  # relations of what is written
        worded: dict[str, int] = {}  # how many fixed complements the wording has that said a relation
        for frame in sorted(frames, key=lambda f: (not f.owned, f.deeds)):
            if owned and frame.relation != owned:
                return  # who takes part in a round takes part in nothing else
            relation = self.ontology.relations.get(frame.relation)
            if relation is None or len(frame.fixed) < worded.get(frame.relation, 0):
                continue  # said by its longer wording
            if frame.deeds and frame.relation in told:
                continue  # said of what has a name
            if not relation.symmetric and self.predicate.lemmas[0].startswith("相互"):
                continue  # 自衛隊と海軍の相互訪問: both do it to each other
            classes = self._classes(frame)
            self.fixed = self._fixed_phrases(frame)
            if not self._set_as_worded(frame):
                continue
            found = self.sides(frame, classes)
            if found is None:
                continue
            subject, obj = found
            key = (frame.relation, id(subject.head), id(obj.head))
            if key in seen:
                continue
            if "omitted" in (subject.source, obj.source) and self._written_plainer(frames, frame):
                continue  # 国民投票が行われた: no 投票 of some election's
            if obj.source == "sibling" and self._written_beside(frames, frame):
                continue  # クーデターで実権を握り、大統領選で当選した
            seen.add(key)
            owned = frame.relation if frame.owned else owned
            if frame.deeds:
                self._tell_instead(frame.relation)
            if obj.source != "omitted":
                told.add(frame.relation)
            worded[frame.relation] = len(frame.fixed)
            if subject.source == "omitted" and (companion := self._companion(frame, classes[0], subject, obj)):
                self._claim(frame, companion, obj, classes)  # B社と新会社を設立する
            self._claim_rows(frame, subject, obj, classes)
            self._claim_shares(frame, subject, obj, classes)
            self._outspeak()

    def _tell_instead(self, relation: str) -> None:
        """Takes back what was said of an object left out, for one that was found."""
        group = (self.make.sentence.index, self.predicate.phrase.index)
        self.make.claims[:] = [
            c
            for c in self.make.claims
            if (c.relation, c.group) != (relation, group) or c.object.kind is not MentionKind.OMITTED
        ]

    def _outspeak(self) -> None:
        """Takes back what the noun of a fixed complement said by itself of the same two: TOBが成立した is no more than planned."""
        told = self.make.claims[-1] if self.make.claims else None
        nouns = {(self.make.sentence.index, i) for i in self.fixed}
        if told is None or not nouns or told.group in nouns:
            return
        said = [(c.relation, c.subject, c.object) for c in self.make.claims if c.group == told.group]
        self.make.claims[:] = [
            c
            for c in self.make.claims
            if c.group not in nouns or c.status is told.status or (c.relation, c.subject, c.object) not in said
        ]

    def _classes(self, frame: VerbFrame) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The classes of a frame's subject and object."""
        relation = self.ontology.relations[frame.relation]
        return frame.subject_class or relation.domain, frame.object_class or relation.range

    def _written_plainer(self, frames: list[VerbFrame], frame: VerbFrame) -> bool:
        """Whether a shorter wording of the same relation has both its arguments written, where a longer has not."""
        for other in frames:
            plainer = other.relation == frame.relation and len(other.fixed) < len(frame.fixed)
            if plainer and not other.deeds:
                self.fixed = self._fixed_phrases(other)
                found = self.sides(other, self._classes(other))
                if found is not None and "omitted" not in (found[0].source, found[1].source):
                    return True
        self.fixed = self._fixed_phrases(frame)
        return False

    def _written_beside(self, frames: list[VerbFrame], frame: VerbFrame) -> bool:
        """Whether another wording of the same relation has its object beside the verb."""
        for other in frames:
            if other is not frame and other.relation == frame.relation and not other.fixed:
                found = self.sides(other, self._classes(other))
                if found is not None and found[1].source == "direct":
                    return True
        return False

    def _claim_rows(
        self, frame: VerbFrame, subject: Argument, obj: Argument, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        """The claim of the row beside the verb, and the same of the other rows that share it: 殊勲賞にはA、敢闘賞にはBが選ばれた;
        what is in another row is in no list of this one (A国がB国、C国がD国を破った)."""
        verb = self.governor or self.predicate  # 指名を受けた
        found = tuple(rows(self.arguments, verb, {*self.fixed, self.predicate.phrase.index}))
        others = {p.mention for row in found for p in row.values()}
        if found:
            subject, obj = (self._beside_verb(a, found) for a in (subject, obj))
            subject, obj = (
                replace(a, mentions=tuple(m for m in a.mentions if m not in others) or a.mentions)
                for a in (subject, obj)
            )
        self._claim(frame, subject, obj, classes)
        for row in found:
            pair = in_row(self.arguments, subject, row), in_row(self.arguments, obj, row)
            s, o = pair
            if s is None or o is None or (s is subject and o is obj):
                continue
            told = {*subject.mentions, *obj.mentions}
            new = all(a is b or told.isdisjoint(a.mentions) for a, b in ((s, subject), (o, obj)))
            if new and self._fits(s, classes[0]) and self._fits(o, classes[1]):
                self._claim(frame, s, o, classes)

    def _beside_verb(self, argument: Argument, found: Sequence[dict[int, Phrase]]) -> Argument:
        """The argument beside the verb in the place of one that was found in a row before it."""
        for row in found:
            own = next((i for i, p in row.items() if argument.phrase is p), None)
            group = self.arguments.group(self._phrase(own)) if own is not None else ()
            if own is not None and group:
                return Argument(group, self._phrase(own), argument.source)
        return argument

    def _claim_shares(
        self, frame: VerbFrame, subject: Argument, obj: Argument, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        """The same of the others who have a share in it: 新会社にA社が51%、B社が34%、C社が15%を出資する."""
        own = subject.phrase
        while own is not None and own.case == "が" and own.index > 1:
            at = own.index
            while at > 2 and self._phrase(at - 1).func == "の":  # 大手商社の C社が15%を
                at -= 1
            amount, other = self._phrase(at - 1), self._phrase(at - 2)
            shared = amount.comma and not amount.func and any(m.quantity is not None for m in amount.values)
            if other.case != "が" or other.mention is None or not shared:
                return
            more = Argument(self.arguments.group(other), other, "direct")
            if more.head.kind is MentionKind.NAME and self._fits(more, classes[0]):
                self._claim(frame, more, obj, classes)
            own = other

    def _whose(self, person: Mention, thing: Mention) -> bool:
        """Whether a thing stands right behind whose it is: A監督（71）の 監督賞."""
        between = self.make.clause.between(person, thing).removeprefix(person.title)
        return _OF.fullmatch(between) is not None

    def _each(
        self, frame: VerbFrame, owners: Argument, things: Argument, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        """Claims of each of a row of things and whose it is: A監督の監督賞、Bさんの新人賞など."""
        for thing in things.mentions:
            if (whose := next((m for m in owners.mentions if self._whose(m, thing)), None)) is not None:
                self._claim(frame, replace(owners, mentions=(whose,)), replace(things, mentions=(thing,)), classes)

    def _told_as(self, m: Mention) -> str:
        """What a thing is said to be, right before its name in quotes; else its own words: 報道番組 of 報道番組「朝の顔」."""
        before = self.make.clause.text(max(self.make.sentence.start, m.start - _KIND), m.start)
        return before[:-1] if before.endswith(("「", "『")) else m.surface

    def _claim(
        self, frame: VerbFrame, subject: Argument, obj: Argument, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        if frame.subject == _WHOSE and len(obj.mentions) > 1:
            self._each(frame, subject, obj, classes)
            return
        if obj.head.kind in _MEASURES and frame.without and self._told_as(subject.head).endswith(frame.without):
            return
        if self.arguments.person(subject.head) and subject.source != "direct" and self._only_counted():
            return  # 知事は、3人が死亡したと述べた
        if not self._goes_with(frame, subject, obj):
            return
        if (frame.described and not self._told_apart(subject, obj, frame.described)) or self._for_others(
            frame.relation, subject, obj
        ):
            return
        if frame.negate:
            obj = replace(obj, mentions=tuple(signed(m, True) for m in obj.mentions))
        if self.predicate.lemmas[-1] in _COMING and subject.head.title in self.make.words.posts:
            return  # 大統領が誕生した: nobody was born
        features = {"nominal": float(self.predicate.kind is Kind.NOUN), "passive": float(self.passive), "fixed": float(len(frame.fixed)),
                    "headline_predicate": float(self.predicate.headline), "causative": float(self.predicate.causative)}  # fmt: skip
        role = self._role(frame, obj if self.ontology.is_a(obj.head.type, "Person") else subject)
        if obj.source == "omitted":
            classes = (classes[0], self._told(classes[1], frame))
        if subject.source == "omitted" and frame.untold:
            classes = (frame.untold, classes[1])
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
        acting = for_whom(self.make, self.predicate, frame.relation, subject) or subject
        if (member := joins(self.make, frame.relation, acting, obj)) is None:
            return
        self.make.of_predicate(
            self._meant(frame, obj), self.predicate, member, obj, rule="verb", slots=classes, wording=frame.status, role=role,
            governor=self.governor, features=features,
        )  # fmt: skip
