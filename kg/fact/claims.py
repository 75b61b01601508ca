"""Making claims: evidence with its marks, qualifiers, standing and the features that confidence is computed from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.argument.cleft import taken_up
from kg.fact.factuality.vouched import Standing
from kg.fact.qualifying import Qualifying
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind, Predicate
from kg.fact.words import Words
from kg.model import (
    Claim,
    Document,
    Evidence,
    Mention,
    MentionKind,
    Qualifiers,
    Sentence,
    SentenceKind,
    Slot,
    Status,
    Time,
)
from kg.ontology import Ontology

__all__ = ["ClaimMaker", "Slots"]

Slots = tuple[tuple[str, ...], tuple[str, ...]]  # the classes that a subject and an object may be of

_NOTE = re.compile(r"^[（(][^（）()]*[）)]")
_ORIGIN = re.compile(r"[一-龥]元$")  # 地元, 製造元


class ClaimMaker(Qualifying):
    """Makes the claims of one sentence."""

    def __init__(
        self, document: Document, sentence: Sentence, arguments: Arguments, ontology: Ontology, words: Words
    ) -> None:
        super().__init__(document, arguments, ontology, words)
        self.sentence = sentence
        self.before: ClaimMaker | None = None  # of the sentence before
        self.claims: list[Claim] = []

    def _time_before(self, predicate: Predicate) -> Mention | None:
        """The time of what a cleft takes up from the sentence before: 3日、男を逮捕した。逮捕されたのはA容疑者だ."""
        before = self.before
        told = taken_up(self.arguments, predicate, before.arguments) if before is not None else None
        return before.time(told) if before is not None and told is not None else None

    # ── from a predicate ────────────────────────────────────────────────────────────────────────────────────────

    def of_predicate(
        self,
        relation: str,
        predicate: Predicate,
        subject: Argument,
        object: Argument,
        *,
        rule: str,
        slots: Slots,
        wording: Status | None = None,
        role: str | None = None,
        governor: Predicate | None = None,
        features: dict[str, float] | None = None,
        open_label: str = "",
        period: Mention | None = None,
    ) -> None:
        """Claims of one predicate for every pair of its coordinated arguments.

        `wording` is what the predicate itself says of the relation (退任する: Ceased); `governor` the predicate whose
        times and amounts are meant where the predicate is a noun under it (買収を完了した); `period` what an amount is of
        (2007年3月期).
        """
        standing = self.standing.of(predicate)
        if not standing.said:
            return
        status = self._status(standing, wording)
        if status is Status.CEASED and wording is None and relation in self.ontology.constructions.moment:
            status = Status.ACTUAL  # 会談を打ち切った: they met
        host = governor or predicate
        time = period or self.time_of(predicate, governor) or self._time_before(predicate)
        status = self._future(status, predicate, host, time)
        if time is not None and status is Status.PLANNED and standing.depth and self._over(time):
            if time in (*subject.mentions, *object.mentions):
                return
            spoken = standing.speaker is not None and not time.surface.endswith("付")
            time = None if spoken else time  # 10日、買収すると発表した: that is when it was said
        qualifiers = self.qualifiers(host, predicate, time, role)
        if qualifiers.location in (*subject.mentions, *object.mentions):  # a place that is told is not one beside it
            qualifiers = replace(qualifiers, location=None)
        marks = self._predicate_mark(predicate)
        base = {f"rule_{rule}": 1.0, f"subject_{subject.source}": 1.0, f"object_{object.source}": 1.0,
                "depth": float(min(standing.depth, 3)), **(features or {})}  # fmt: skip
        for s in subject.mentions:
            for o in object.mentions:
                if s is o:
                    continue
                told = qualifiers
                if o.kind is MentionKind.QUANTITY:  # an amount that is the object is not one beside it
                    told = replace(qualifiers, amount=None)
                elif qualifiers.amount is not None and (beside := self._own_amount(s, o)) is not None:
                    told = replace(qualifiers, amount=beside)
                elif qualifiers.duration is not None and (length := self.own_length(s, o)) is not None:
                    told = replace(qualifiers, duration=length)
                own = self._own_time(o) or self._own_time(s) if period is None else None
                if own is not None and status is Status.PLANNED and standing.speaker is not None and self._over(own):
                    own = None
                each = len(subject.mentions) > 1 and standing.speaker in subject.mentions  # AとBが出馬を表明した
                told = told if own is None or own is time else replace(told, time=own.time)
                said = replace(standing, speaker=s) if each else standing
                self._add(relation, s, o, status, said, rule, slots, told, marks, base, predicate.phrase, open_label)

    def among(
        self, relation: str, predicate: Predicate, group: Argument, *, rule: str, slots: Slots,
        governor: Predicate | None = None, wording: Status | None = None,
    ) -> None:  # fmt: skip
        """Claims of a symmetric relation among the members of one coordination (AとBが提携), or among those whom one
        pro-form means (両社は提携した)."""
        pairs = self._couples(group.mentions) or list(combinations(group.mentions, 2))
        if not pairs and group.head.kind is MentionKind.PRONOUN:
            pairs = [(group.head, replace(group.head))]
        for a, b in pairs:
            self.of_predicate(
                relation, predicate, Argument((a,), group.phrase, group.source), Argument((b,), group.phrase, "among"),
                rule=rule, slots=slots, governor=governor, wording=wording,
            )  # fmt: skip

    def _couples(self, row: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
        """The couples of a row that names them one after the other: AとB、CとDが 対戦する; none of a row of several."""
        between = [self.clause.between(a, b).removeprefix(a.title) for a, b in pairwise(row)]
        joined = [_NOTE.sub("", text).startswith("と") for text in between]
        couples = len(row) > 3 and len(row) % 2 == 0 and joined == [k % 2 == 0 for k in range(len(joined))]
        return list(zip(row[::2], row[1::2], strict=True)) if couples else []

    # ── from an expression that presupposes ─────────────────────────────────────────────────────────────────────

    def of_expression(
        self,
        relation: str,
        subject: Mention,
        object: Mention,
        *,
        rule: str,
        slots: Slots = ((), ()),
        status: Status = Status.ACTUAL,
        role: str | None = None,
        span: tuple[int, int] | None = None,
        features: dict[str, float] | None = None,
        time: Time | None = None,
        phrase: Phrase | None = None,
    ) -> None:
        """A claim that a noun phrase presupposes (X社の山田社長), which no embedding verb touches."""
        marks = (("relation", *span),) if span else ()
        base = {f"rule_{rule}": 1.0, **(features or {})}
        told = Qualifiers(role=role, time=time)
        self._add(relation, subject, object, status, Standing(status), rule, slots, told, marks, base, phrase, "")

    def former(self, body: Mention) -> bool:
        """Whether a body is said to be one's former one: 元海軍の技術者."""
        ahead = self.clause.text(max(self.sentence.start, body.start - 2), body.start)
        return ahead.endswith("元") and _ORIGIN.search(ahead) is None

    def _add(
        self, relation: str, s: Mention, o: Mention, status: Status, standing: Standing, rule: str,
        slots: Slots, qualifiers: Qualifiers,
        marks: tuple[tuple[str, int, int], ...], base: dict[str, float], phrase: Phrase | None, label: str,
    ) -> None:  # fmt: skip
        status = self._dated(relation, status, s, o, rule)
        if self.open_ended(relation, status, o):
            return
        if ends := self._first_and_last(relation, o):
            for dated, day in ends:
                self._add(dated, s, day, status, standing, rule, slots, qualifiers, marks, base, phrase, label)
            return
        place = self.clause.tokens[phrase.begin].start if phrase is not None else s.start
        speaker = standing.speaker or self.standing.source_at(place)
        known = self.ontology.relations.get(relation)
        if known is not None and known.is_inverse:
            relation, s, o = known.forward, o, s
            slots = (slots[1], slots[0])
        sentence = self.sentence
        written = {part: m for part, m in (("subject", s), ("object", o)) if m.kind is not MentionKind.OMITTED}
        if speaker is not None and sentence.start <= speaker.start < sentence.end:
            written["speaker"] = speaker
        spans = {*marks, *((part, m.start, m.end) for part, m in written.items())}
        features = {
            **base,
            f"subject_kind_{s.kind}": 1.0,
            f"object_kind_{o.kind}": 1.0,
            "subject_untyped": float(s.type in {"", "Thing"}),
            "object_untyped": float(o.type in {"", "Thing"}),
            f"status_{status}": 1.0,
            "heading": float(sentence.kind is SentenceKind.HEADING),
            "length": min(len(sentence.text) / 100, 3.0),
            "open": float(bool(label)),
        }
        if s.kind is not MentionKind.OMITTED and o.kind is not MentionKind.OMITTED:
            features["distance"] = min(abs(s.start - o.start) / 50, 3.0)
        ordered = tuple(sorted(spans, key=lambda x: (x[1], x[2], x[0])))
        self.claims.append(
            Claim(
                subject=s,
                relation=relation,
                object=o,
                evidence=Evidence(self.document.id, sentence.start, sentence.end, sentence.text, rule, ordered),
                status=status,
                attribution=speaker,
                qualifiers=qualifiers,
                subject_slot=Slot(slots[0]),
                object_slot=Slot(slots[1]),
                open=bool(label),
                label=label,
                group=(sentence.index, phrase.index if phrase is not None else -1),
                sentence=sentence.index,
                features=tuple(sorted((k, v) for k, v in features.items() if v)),
            )
        )

    # ── of what a predicate and its arguments are ───────────────────────────────────────────────────────────────

    def _predicate_mark(self, predicate: Predicate) -> tuple[tuple[str, int, int], ...]:
        tokens = self.clause.tokens
        p = predicate.phrase
        begin = p.begin if predicate.kind is not Kind.NOUN else p.head
        last = p.end - 1
        while last > begin and tokens[last].pos == "PUNCT":
            last -= 1
        return (("relation", tokens[begin].start, tokens[last].end),)

    def omitted(self, phrase: Phrase, classes: tuple[str, ...]) -> Argument:
        """An argument that is not written, to be resolved over the document."""
        token = self.clause.tokens[phrase.head]
        kind = classes[0] if len(classes) == 1 else "Thing"
        mention = Mention(MentionKind.OMITTED, token.start, token.start, "", kind, self.sentence.index, phrase.head)
        return Argument((mention,), None, "omitted")
