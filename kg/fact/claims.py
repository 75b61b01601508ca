"""Making claims: evidence with its marks, qualifiers, standing and the features that confidence is computed from."""

from __future__ import annotations

from dataclasses import replace

from kg.fact.arguments import Argument, Arguments
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.standing import Standing, StandingReader, combine
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

__all__ = ["ClaimMaker"]

_HAPPENINGS = {"occurredOn", "startDate", "endDate", "inceptionDate"}


class ClaimMaker:
    """Makes the claims of one sentence."""

    def __init__(
        self, document: Document, sentence: Sentence, arguments: Arguments, ontology: Ontology, words: Words
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.arguments = arguments
        self.clause = arguments.clause
        self.ontology = ontology
        self.words = words
        self.standing = StandingReader(arguments, words)
        self.claims: list[Claim] = []

    # ── from a predicate ────────────────────────────────────────────────────────────────────────────────────────

    def of_predicate(
        self,
        relation: str,
        predicate: Predicate,
        subject: Argument,
        object: Argument,
        *,
        rule: str,
        slots: tuple[tuple[str, ...], tuple[str, ...]],
        wording: Status | None = None,
        role: str | None = None,
        governor: Predicate | None = None,
        features: dict[str, float] | None = None,
        open_label: str = "",
        rank: int = 0,
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
        host = governor or predicate
        time = period or self.time(host) or (self.time(predicate) if governor else None)
        status = self._future(status, predicate, host, time)
        if time is not None and status is Status.PLANNED and standing.depth and self._over(time):
            if time in (*subject.mentions, *object.mentions):
                return
            time = None if standing.speaker is not None else time  # 10日、買収すると発表した: that is when it was said
        qualifiers = self.qualifiers(host, predicate, time, role)
        marks = self._predicate_mark(predicate)
        base = {f"rule_{rule}": 1.0, f"subject_{subject.source}": 1.0, f"object_{object.source}": 1.0,
                "depth": float(min(standing.depth, 3)), **(features or {})}  # fmt: skip
        for s in subject.mentions:
            for o in object.mentions:
                if s is o:
                    continue
                own = self._own_time(o) or self._own_time(s) if period is None else None
                if own is not None and status is Status.PLANNED and standing.speaker is not None and self._over(own):
                    own = None
                self._add(
                    relation,
                    s,
                    o,
                    status,
                    standing,
                    rule,
                    slots,
                    qualifiers if own is None or own is time else replace(qualifiers, time=own.time),
                    marks,
                    base,
                    predicate.phrase,
                    open_label,
                    rank,
                )

    def among(
        self, relation: str, predicate: Predicate, group: Argument, *, rule: str, slots: tuple[tuple[str, ...], tuple[str, ...]],
        governor: Predicate | None = None, wording: Status | None = None,
    ) -> None:  # fmt: skip
        """Claims of a symmetric relation among the members of one coordination: AとBが提携."""
        for i, a in enumerate(group.mentions):
            for b in group.mentions[i + 1 :]:
                self.of_predicate(
                    relation, predicate, Argument((a,), group.phrase, group.source), Argument((b,), group.phrase, "among"),
                    rule=rule, slots=slots, governor=governor, wording=wording,
                )  # fmt: skip

    # ── from an expression that presupposes ─────────────────────────────────────────────────────────────────────

    def of_expression(
        self,
        relation: str,
        subject: Mention,
        object: Mention,
        *,
        rule: str,
        slots: tuple[tuple[str, ...], tuple[str, ...]] = ((), ()),
        status: Status = Status.ACTUAL,
        role: str | None = None,
        span: tuple[int, int] | None = None,
        features: dict[str, float] | None = None,
        time: Time | None = None,
        rank: int = 0,
        phrase: Phrase | None = None,
    ) -> None:
        """A claim that a noun phrase presupposes (X社の山田社長), which no embedding verb touches."""
        marks = (("relation", *span),) if span else ()
        status = self._dated(relation, status, object)
        base = {f"rule_{rule}": 1.0, **(features or {})}
        self._add(
            relation,
            subject,
            object,
            status,
            Standing(status),
            rule,
            slots,
            Qualifiers(role=role, time=time),
            marks,
            base,
            phrase,
            "",
            rank,
        )

    def _add(
        self, relation: str, s: Mention, o: Mention, status: Status, standing: Standing, rule: str,
        slots: tuple[tuple[str, ...], tuple[str, ...]], qualifiers: Qualifiers,
        marks: tuple[tuple[str, int, int], ...], base: dict[str, float], phrase: Phrase | None, label: str, rank: int,
    ) -> None:  # fmt: skip
        place = self.clause.tokens[phrase.begin].start if phrase is not None else s.start
        speaker = standing.speaker or self.standing.source_at(place)
        if speaker is not None and (speaker is s or speaker is o) and speaker.kind is MentionKind.OMITTED:
            speaker = None
        known = self.ontology.relations.get(relation)
        if known is not None and known.is_inverse:
            relation, s, o = known.forward, o, s
            slots = (slots[1], slots[0])
        spans = [("subject", m.start, m.end) for m in (s,) if m.kind is not MentionKind.OMITTED]
        spans += [("object", m.start, m.end) for m in (o,) if m.kind is not MentionKind.OMITTED]
        spans += list(marks)
        if speaker is not None and self.sentence.start <= speaker.start < self.sentence.end:
            spans.append(("speaker", speaker.start, speaker.end))
        features = {
            **base,
            f"subject_kind_{s.kind}": 1.0,
            f"object_kind_{o.kind}": 1.0,
            "subject_untyped": float(s.type in {"", "Thing"}),
            "object_untyped": float(o.type in {"", "Thing"}),
            f"status_{status}": 1.0,
            "heading": float(self.sentence.kind is SentenceKind.HEADING),
            "length": min(len(self.sentence.text) / 100, 3.0),
            "open": float(bool(label)),
        }
        if s.kind is not MentionKind.OMITTED and o.kind is not MentionKind.OMITTED:
            features["distance"] = min(abs(s.start - o.start) / 50, 3.0)
        sentence = self.sentence
        self.claims.append(
            Claim(
                subject=s,
                relation=relation,
                object=o,
                evidence=Evidence(
                    self.document.id,
                    sentence.start,
                    sentence.end,
                    sentence.text,
                    rule,
                    tuple(sorted(set(spans), key=lambda x: (x[1], x[2], x[0]))),
                ),
                status=status,
                attribution=speaker,
                qualifiers=qualifiers,
                subject_slot=Slot(slots[0]),
                object_slot=Slot(slots[1]),
                open=bool(label),
                label=label,
                group=(sentence.index, phrase.index if phrase is not None else -1),
                rank=rank,
                sentence=sentence.index,
                features=tuple(sorted((k, v) for k, v in features.items() if v)),
            )
        )

    # ── standing and qualifiers ─────────────────────────────────────────────────────────────────────────────────

    def _status(self, standing: Standing, wording: Status | None) -> Status:
        if wording is None:
            return standing.status
        if wording is Status.CEASED and standing.status is Status.NEGATED:
            return Status.ACTUAL  # 撤退していない: it still holds
        return combine(wording, standing.status) if standing.status is not Status.ACTUAL else wording

    def _future(self, status: Status, predicate: Predicate, host: Predicate, time: Mention | None) -> Status:
        """What is dated after the article and not in the past tense has not happened: it is planned; so is an event
        in the plain present that nothing dates before the article."""
        if status is not Status.ACTUAL or predicate.past or self.standing.mood.past(host):
            return status
        date = self.document.date
        start = time.time.start if time is not None and time.time is not None else None
        if start is None or date is None:
            return Status.PLANNED if start is None and self.standing.mood.upcoming(host) else status
        today = date.isoformat()[: len(start)]
        return Status.PLANNED if start > today or (start == today and self.standing.mood.upcoming(host)) else status

    def _over(self, time: Mention) -> bool:
        """Whether a time is not after the article."""
        date, end = self.document.date, time.time.end if time.time is not None else None
        return date is not None and end is not None and end <= date.isoformat()[: len(end)] and (
            len(end) == 10 or end < date.isoformat()[: len(end)]
        )  # fmt: skip

    def _dated(self, relation: str, status: Status, obj: Mention) -> Status:
        """What is of a date after the article is planned, whatever the construction: 11月6日の選挙."""
        date, time = self.document.date, obj.time
        if status is not Status.ACTUAL or date is None or time is None or relation not in _HAPPENINGS:
            return status
        start = time.start or time.end or ""
        return Status.PLANNED if start and start > date.isoformat()[: len(start)] else status

    def _own_time(self, mention: Mention) -> Mention | None:
        """The date right before a name: of one in a row (1982年にA賞、1988年にB賞), or of an event (8月の衆院選)."""
        event = self.ontology.is_a(mention.type, "Event")
        for m in self.clause.mentions:
            if m.kind is MentionKind.TIME and m.time is not None and m.time.point and m.end <= mention.start:
                between = self.clause.text(m.end, mention.start).strip("「『 　")
                if between in {"", "に", "には"} or (event and between == "の"):
                    return m
        return None

    def time(self, predicate: Predicate) -> Mention | None:
        """The time expression that dates a predicate: beside it, or beside the clauses that lead up to it."""
        if (found := self.time_beside(predicate.phrase)) is not None:
            return found
        if predicate.headline or predicate.kind is Kind.NOUN:  # 1961年設立
            for m in reversed(predicate.phrase.values):
                if m.kind is MentionKind.TIME and m.time is not None and (m.time.start or m.time.end):
                    return m
        for child in reversed(predicate.phrase.children):
            other = self.arguments.predicates.get(child.index)
            if other is not None and other.form is Form.CONTINUATIVE and other.kind is not Kind.NOUN:
                if (found := self.time_beside(child)) is not None:
                    return found
        current = predicate.phrase
        for _ in range(4):
            parent = current.parent
            own = self.arguments.predicates.get(current.index)
            if parent is None or (own is not None and own.form not in {Form.CONTINUATIVE, Form.ADNOMINAL}):
                return None
            if own is not None and own.form is Form.ADNOMINAL and not self.words.carries(self.arguments.noun(parent)):
                return None
            if (
                parent.index > predicate.phrase.index
                and (found := self.time_beside(parent, before=predicate.phrase.index)) is not None
            ):
                return found
            if own is not None and own.form is Form.CONTINUATIVE and (found := self._time_of_chain(parent, current)):
                return found
            current = parent
        return None

    def _time_of_chain(self, parent: Phrase, clause: Phrase) -> Mention | None:
        """The date of the clause in 連用 form before this one: 10日に決勝が行われ、ドイツが勝ち、優勝した."""
        for child in reversed(parent.children):
            other = self.arguments.predicates.get(child.index)
            if child.index < clause.index and other is not None and other.form is Form.CONTINUATIVE:
                return self.time_beside(child) if other.kind is Kind.VERB else None
        return None

    def time_beside(self, phrase: Phrase, before: int | None = None) -> Mention | None:
        """The time expression beside a phrase, the nearest one that stands before the index `before` if that is given."""
        for child in reversed(phrase.children):
            if before is not None and child.index > before:
                continue
            if child.case in {"", "に", "から", "まで", "で", "を", "より", "には"} and (
                child.mention is None or child.case in {"", "に"}
            ):
                for m in reversed(child.values):
                    if m.kind is MentionKind.TIME and m.time is not None and (m.time.start or m.time.end):
                        if not self.clause.bracketed(m, child):
                            return m
        return None

    def qualifiers(self, host: Predicate, predicate: Predicate, time: Mention | None, role: str | None) -> Qualifiers:
        """Amount, time, duration, place and role of a predicate."""
        amount = duration = location = None
        for phrase in dict.fromkeys((host.phrase, predicate.phrase)):
            for child in phrase.children:
                for m in child.values:
                    if (
                        m.kind is MentionKind.QUANTITY
                        and m.quantity is not None
                        and m.quantity.unit != "歳"
                        and child.case in {"を", "", "で", "の", "が"}
                    ):
                        if amount is None or (m.quantity.money and not amount.money):
                            amount = m.quantity
                    elif m.kind is MentionKind.TIME and m.time is not None and m.time.duration and duration is None:
                        duration = m.time.duration
                if child.case == "で" and child.mention is not None and self.ontology.is_a(child.mention.type, "Place"):
                    location = location or child.mention
        return Qualifiers(
            amount=amount, time=time.time if time is not None else None, duration=duration, role=role, location=location
        )

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


def with_features(claim: Claim, **more: float) -> Claim:
    """The claim with more features."""
    return replace(claim, features=tuple(sorted({**dict(claim.features), **more}.items())))
