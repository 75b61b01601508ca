"""What a verb frame asks of the words around its predicate, beside its arguments: what may not stand there, what must."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.frame.objects import ObjectReader
from kg.fact.syntax.predicate import Kind
from kg.ontology import VerbFrame

__all__ = ["WordedReader"]

_MOST = re.compile(r"全(?:て|部|株|持ち?分|保有|議決権)|すべて|過半|大半")


class WordedReader(ObjectReader):
    """Holds the wording of a predicate against a frame."""

    def _set_as_worded(self, frame: VerbFrame) -> bool:
        """Whether nothing stands beside the predicate in a case that the frame rules out, and what it asks for follows."""
        phrase = self.predicate.phrase
        if any(c.case in frame.unless and c.index not in self.fixed for c in phrase.children):
            return False
        tokens = self.make.clause.tokens
        behind = self.make.clause.text(tokens[phrase.begin].start, self.make.sentence.end) if frame.followed else ""
        return not frame.followed or any(word in behind for word in frame.followed)

    def _goes_with(self, frame: VerbFrame, subject: Argument, obj: Argument) -> bool:
        """Whether both ends are what the frame asks of them beside their classes."""
        if (frame.beside and not self._beside(frame, obj)) or (frame.alike and not self._alike(subject, obj)):
            return False
        return not frame.ownerless or self._ownerless(obj)

    def _alike(self, subject: Argument, obj: Argument) -> bool:
        """Whether it may be that both are people or neither is."""
        types = [a.head.type for a in (subject, obj)]
        people = [self.ontology.is_a(t, "Person") for t in types]
        bodies = [self.ontology.is_any(t, ("Organization", "Country")) for t in types]
        return not (any(people) and any(bodies))

    def _ownerless(self, obj: Argument) -> bool:
        """Whether nothing before the object says whose it is, but where it lies at the most: 青葉県の湊工場."""
        of = (c for c in obj.phrase.children if c.func == "の") if obj.phrase is not None else ()
        return all(c.mention is not None and self.ontology.is_a(c.mention.type, "Place") for c in of)

    def _for_others(self, relation: str, subject: Argument, obj: Argument) -> bool:
        """Whether a relative clause tells what others do with a thing that its subject makes: A社は、工場で使う ロボット「X」を
        開発した; not 工場で使っている, 使った."""
        known, own = self.ontology.constructions, self.predicate.phrase
        if relation not in known.employment or obj.source != "gap" or subject.source in {"direct", "gap"}:
            return False
        above = obj.phrase.parent if obj.phrase is not None else None
        main = above.predicate if above is not None else None
        if main is None or own.func not in {"", "する", "できる"}:
            return False
        made = (*known.making, *known.repute)
        return any(f.relation in made for f in self.ontology.frames.of(main.lemmas))

    def _own_doing(self, frame: VerbFrame, obj: Argument) -> bool:
        """Whether what stands in の before a noun of action is who does it, as its class has it: A国の 加盟, which joins."""
        if self.predicate.kind is not Kind.NOUN or frame.fixed or obj.phrase is None or obj.phrase.func != "の":
            return False
        of = {name for name in frame.subject_class if self.ontology.is_a(obj.head.type, name)}
        strictly = self.ontology.is_any(obj.head.type, frame.object_class)
        return bool(of) and bool(frame.object_class) and not strictly

    def _beside(self, frame: VerbFrame, obj: Argument) -> bool:
        """Whether the word beside the predicate that goes with the object has one of the frame's endings: of those that
        sound like them, the nearest before the object, else the first behind it."""
        topics = (a.phrase for a in self.arguments.topics(self.predicate.phrase))
        beside = {*self.predicate.phrase.children, *(p for p in topics if p is not None)}
        sound = {ending[-1] for ending in frame.beside}
        alike = [p for p in sorted(beside, key=lambda p: p.index) if p.content.rstrip("」』”")[-1:] in sound]
        begin = [self.make.clause.tokens[p.begin].start for p in alike]
        before = [p for p, at in zip(alike, begin, strict=True) if at < obj.head.start]
        near = before[-1] if before else next(iter(alike), None)
        return near is not None and near.content.rstrip("」』”").endswith(frame.beside)

    def _meant(self, frame: VerbFrame, obj: Argument) -> str:
        """The relation that a frame says: another of a time that only begins or only ends (10日まで開かれる), and of more than
        half (株式の51%を取得する)."""
        time = obj.head.time
        if time is not None and not (time.start and time.end):
            return (frame.until if time.end else frame.since) or frame.relation
        return frame.majority if frame.majority and self._most() else frame.relation

    def _most(self) -> bool:
        """Whether a share of more than half stands beside the predicate or with what is fixed: 株式の51%を, 全株式を, 大半の株式を."""
        held = [self._phrase(i) for i in self.fixed]
        if any(_MOST.match(p.content) for phrase in held for p in (phrase, *phrase.children)):
            return True
        beside = (*self.predicate.phrase.children, *held)
        amounts = (m.quantity for phrase in beside for m in phrase.values if m.quantity is not None)
        return any(amount.unit == "%" and 50 < amount.value <= 100 for amount in amounts)
