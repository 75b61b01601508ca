"""Making claims: evidence with its marks, qualifiers, standing and the features that confidence is computed from."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.fact.arguments import Argument, Arguments
from kg.fact.dating import Dating
from kg.fact.phrase import Phrase
from kg.fact.predicate import Kind, Predicate
from kg.fact.standing import Standing
from kg.fact.words import Words
from kg.model import (
    Claim,
    Document,
    Evidence,
    Mention,
    MentionKind,
    Qualifiers,
    Quantity,
    Sentence,
    SentenceKind,
    Slot,
    Status,
    Time,
)
from kg.ontology import Ontology

__all__ = ["ClaimMaker"]

# What stands between somebody and the amount that goes to or comes from them alone.
_TO_EACH = re.compile(r"(?:が|は|も|に|には|へ|に対し、?|に対して、?)(?:約|計|最大|総額)?")
_MEMBERS = frozenset(("人", "名", "氏", "社", "党", "カ国", "か国", "ヶ国", "県", "市", "町", "村", "校"))


class ClaimMaker(Dating):
    """Makes the claims of one sentence."""

    def __init__(
        self, document: Document, sentence: Sentence, arguments: Arguments, ontology: Ontology, words: Words
    ) -> None:
        super().__init__(document, arguments, ontology, words)
        self.sentence = sentence
        self.before: ClaimMaker | None = None  # of the sentence before
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
        time = period or self.time_of(predicate, governor)
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
                told = qualifiers
                if o.kind is MentionKind.QUANTITY:  # an amount that is the object is not one beside it
                    told = replace(qualifiers, amount=None)
                elif qualifiers.amount is not None and (beside := self._own_amount(s, o)) is not None:
                    told = replace(qualifiers, amount=beside)
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
                    told if own is None or own is time else replace(told, time=own.time),
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
        """Claims of a symmetric relation among the members of one coordination (AとBが提携), or among those whom one
        pro-form means (両社は提携した)."""
        pairs = [(a, b) for i, a in enumerate(group.mentions) for b in group.mentions[i + 1 :]]
        if not pairs and group.head.kind is MentionKind.PRONOUN:
            pairs = [(group.head, replace(group.head))]
        for a, b in pairs:
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
        for dated, day in self._first_and_last(relation, o):
            self._add(
                dated, s, day, status, standing, rule, slots, qualifiers, marks, base, phrase, label, rank,
            )  # fmt: skip
        if self._first_and_last(relation, o):
            return
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

    def qualifiers(self, host: Predicate, predicate: Predicate, time: Mention | None, role: str | None) -> Qualifiers:
        """Amount, time, duration, place and role of a predicate."""
        amount = duration = location = None
        for phrase in dict.fromkeys((host.phrase, predicate.phrase)):
            for child in phrase.children:
                summed = bool(self.arguments.counted(child))  # 2社が, which are named: no amount of what is done
                for m in child.values:
                    if m.kind is MentionKind.QUANTITY and (summed or _of_members(child, m)):
                        continue
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
            amount = amount or self._sum(phrase)
        return Qualifiers(
            amount=amount, time=time.time if time is not None else None, duration=duration, role=role, location=location
        )

    def _sum(self, phrase: Phrase) -> Quantity | None:
        """The money that a predicate is about, told with what it is (24億円の制裁金を科した), or that is spent on or asked for
        by what it does (30億円を投じて建設する, 5億円の賠償を求めて提訴した)."""
        for child in reversed(phrase.children):
            spent = self.arguments.predicates.get(child.index)
            if spent is not None and any(lemma in self.words.spending for lemma in spent.lemmas):
                within = [c for c in child.children if c.case in {"を", ""}]
                within += [c for b in within for c in b.children if c.case == "の"]
            elif child.case in {"を", "が"} and self.arguments.noun(child) in self.words.sums:
                within = [child, *child.children, *(c for b in child.children if b.case == "の" for c in b.children)]
            else:
                continue
            for part in within:
                for m in part.values:
                    if m.quantity is not None and m.quantity.money:
                        return m.quantity
        return None

    def _own_amount(self, *ends: Mention) -> Quantity | None:
        """The amount right behind a name of several (A銀行が3億円、B銀行が2億円を融資, A社に3億円、B社に2億円の罰金)."""
        for end in ends:
            share = (m for m in self.clause.mentions if m.start >= end.end and m.kind is MentionKind.QUANTITY)
            share = (m for m in share if m.quantity is not None and (m.quantity.money or m.quantity.unit == "%"))
            if (m := next(share, None)) is not None:
                between = self.clause.text(end.end, m.start).removeprefix(end.title)
                if _TO_EACH.fullmatch(between):
                    return m.quantity
        return None

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


def _of_members(phrase: Phrase, amount: Mention) -> bool:
    """Whether an amount says how many those are whom a phrase names or takes up: 日米韓3カ国が, 松井容疑者ら4人を, 2人は."""
    if phrase.mention is not None and phrase.mention.start == amount.start:
        return True
    unit = amount.quantity.unit if amount.quantity is not None else ""
    named = phrase.mention is not None and phrase.mention.kind is MentionKind.NAME
    return unit in _MEMBERS and named and phrase.mention is not None and phrase.mention.end <= amount.start


def with_features(claim: Claim, **more: float) -> Claim:
    """The claim with more features."""
    return replace(claim, features=tuple(sorted({**dict(claim.features), **more}.items())))
