"""Disagreement between facts, found and told apart: one conflict for two values or a denial, however often they are told.

what            two values   a relation that has one value at a time has two
                denied       Actual here, Negated or Ceased there
                sums         the same quantity with two values
                self         something stands in a relation to itself, or acts with itself in its sentence
                kinds        one name means things of two kinds: a person here, a company there
how it arose    correction   the same source says otherwise later, or says that it corrects
                succession   both held, one after the other
                dispute      sources, or the people they quote, say different things
                suspect      no source could mean it: most likely an error of the text or of its reading
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from kg.model import Evidence, Extraction, Fact, Quantity, Status, Time
from kg.store.copies import sources, sources_of
from kg.store.reflexive import with_itself

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["Conflict", "conflicts"]

Value = str | Quantity | Time

_WORST = ("suspect", "dispute", "correction", "succession")  # how a conflict arose, the gravest first
_CORRECTS = re.compile("訂正|おわび|お詫び|誤りで|誤って|修正しま|改めま")
_STEM = re.compile("[一-鿿ァ-ヺー]*")  # 死亡した


@dataclass(frozen=True)
class Conflict:
    """Facts that do not go together: `what` and `how` as above; `facts` are one (suspect) or two, `evidence` the
    sentences that show it; `why` is one line in English."""

    what: str
    how: str
    facts: tuple[Fact, ...]
    evidence: tuple[Evidence, ...]
    why: str


def conflicts(extractions: Sequence[Extraction], facts: Iterable[Fact], ontology: Ontology) -> list[Conflict]:
    """All conflicts among `facts`, which were read from `extractions`; in a fixed order.

    Wire copies of one text are one source: they never dispute with each other."""
    return _Search(extractions, facts, ontology).found()


class _Search:
    def __init__(self, extractions: Sequence[Extraction], facts: Iterable[Fact], ontology: Ontology) -> None:
        self.extractions = extractions
        self.ontology = ontology
        self.source = sources(extractions)
        self.dates = {x.document.id: x.document.date for x in extractions}
        self.facts = sorted((f for f in facts if not f.inferred), key=_order)

    def found(self) -> list[Conflict]:
        found = [*self._two_values(), *self._denied(), *self._sums(), *self._self(), *self._kinds()]
        return sorted(found, key=lambda c: (c.what, c.how, [_order(f) for f in c.facts], repr(c.evidence)))

    def _two_values(self) -> Iterable[Conflict]:
        relations = self.ontology.relations
        groups: dict[tuple[str, str], dict[Value, list[Fact]]] = defaultdict(lambda: defaultdict(list))
        for fact in self.facts:
            relation = relations.get(fact.relation)
            if relation is None or fact.status is not Status.ACTUAL or relation.kind == "quantity":
                continue
            if relation.functional:
                groups[fact.relation, fact.subject][fact.object].append(fact)
            inverse = relations.get(relation.inverse or "")
            if inverse is not None and inverse.functional and not relation.symmetric and isinstance(fact.object, str):
                groups[inverse.name, fact.object][fact.subject].append(fact)
        for (name, _), told in groups.items():
            for (one, first), (other, second) in combinations(told.items(), 2):
                if not self._compatible(one, other):
                    changing = relations[name].changing
                    why = f"{name} has one value at a time" if changing else f"{name} has one value"
                    yield self._of("two values", list(product(first, second)), why, changing)

    def _compatible(self, a: object, b: object) -> bool:
        """Whether two values may both be right: one more precise than the other, or one place inside the other."""
        if isinstance(a, Time) and isinstance(b, Time):
            x, y = a.point or a.start or a.text, b.point or b.start or b.text
            return x.startswith(y) or y.startswith(x)
        if isinstance(a, str) and isinstance(b, str):
            return a == b or a in self._around(b) or b in self._around(a)
        return a == b

    def _around(self, place: str) -> set[str]:
        """The places that a place lies in, as far as facts and known entities tell."""
        known = self.ontology.entities.by_id
        told = self.ontology.constructions
        lies = {*told.boundary, *told.location, *told.meronymy}
        seen: set[str] = set()
        todo = [place]
        while todo:
            here = todo.pop()
            outer = known[here].within if here in known else None
            wider = [outer] if outer else []
            wider += [
                f.object
                for f in self.facts
                if f.subject == here and isinstance(f.object, str) and f.status is Status.ACTUAL and f.relation in lies
            ]
            todo += [w for w in wider if w not in seen]
            seen.update(wider)
        return seen

    def _denied(self) -> Iterable[Conflict]:
        groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            groups[self._statement(fact)].append(fact)
        for group in groups.values():
            held = [f for f in group if f.status is Status.ACTUAL]
            denied = [f for f in group if f.status in (Status.NEGATED, Status.CEASED)]
            for status in (Status.NEGATED, Status.CEASED):
                pairs = [(a, b) for a in held for b in denied if b.status is status and _of_one_post(a, b)]
                if pairs:
                    yield self._of("denied", pairs, f"said to be so, and {status.value.lower()}")

    def _statement(self, fact: Fact) -> tuple[object, ...]:
        """What a fact says apart from its standing; symmetric relations read the same from both sides."""
        relation = self.ontology.relations.get(fact.relation)
        ends = [repr(fact.subject), repr(fact.object)]
        return (fact.relation, *(sorted(ends) if relation and relation.symmetric else ends))

    def _sums(self) -> Iterable[Conflict]:
        groups: dict[tuple[object, ...], list[tuple[Fact, Quantity]]] = defaultdict(list)
        for fact in self.facts:
            if fact.status in (Status.NEGATED, Status.HYPOTHETICAL):
                continue
            told = (fact.subject, fact.relation, fact.status, _wording(fact))
            if isinstance(fact.object, Quantity):
                groups[*told, fact.object.unit].append((fact, fact.object))
            elif fact.qualifiers.amount:
                amount = fact.qualifiers.amount
                groups[*told, repr(fact.object), amount.unit].append((fact, amount))
        for group in groups.values():
            pairs = [(a, b) for (a, x), (b, y) in combinations(group, 2) if not _same_sum(x, y)]
            if pairs:
                sums = sorted((q for _, q in group), key=lambda q: q.value)
                yield self._of("sums", pairs, f"from {sums[0].value} to {sums[-1].value} {sums[0].unit}")

    def _of(self, what: str, pairs: Sequence[tuple[Fact, Fact]], why: str, changing: bool = False) -> Conflict:
        """What two statements have against each other: of all `pairs` of facts that make them, the one that goes
        together worst. Where what is said is `changing`, a fact without a time holds on the days that tell it."""
        graded = [(*self._how(what, a, b, changing), a, b) for a, b in pairs]
        how, reason, a, b = min(graded, key=lambda g: _WORST.index(g[0]))
        return Conflict(what, how, (a, b), (*a.evidence[:1], *b.evidence[:1]), f"{why}; {reason}")

    def _how(self, what: str, a: Fact, b: Fact, changing: bool) -> tuple[str, str]:
        if _apart(_periods(a), _periods(b)):
            return "succession", "they hold at different times"
        if changing and _apart(self._told(a), self._told(b)):
            return "succession", "they are told of at different times"
        first, second = self._day(a), self._day(b)
        same = bool(set(sources_of(a, self.source)) & set(sources_of(b, self.source)))
        same_speaker = a.attribution == b.attribution
        for fact, other in ((a, b), (b, a)):
            if any(_CORRECTS.search(e.text) for e in fact.evidence) and fact.evidence != other.evidence:
                return "correction", "one sentence says that it corrects"
        if what == "denied" and b.status is Status.CEASED:
            if first and second and second < first:
                return "dispute", "said to be over before it is said to be so"
            return "succession", "it held, and does no longer"
        if first and second and first != second and same_speaker and (a.attribution or self._publisher(a, b)):
            return "correction", "the same source says otherwise later"
        if not same_speaker:
            return "dispute", "different people say so"
        if not same:
            return "dispute", "different sources say so"
        return "suspect", "one source says both"

    def _told(self, fact: Fact) -> list[tuple[str, str]]:
        """When a fact holds as far as anybody tells: its times, else the days of the documents that say it."""
        days = sorted({day.isoformat() for e in fact.evidence if (day := self.dates.get(e.document))})
        return _periods(fact) or [(day, day) for day in days]

    def _day(self, fact: Fact) -> datetime.date | None:
        return min((d for e in fact.evidence if (d := self.dates.get(e.document))), default=None)

    def _publisher(self, a: Fact, b: Fact) -> bool:
        """Whether both come from one publisher, by the host of their documents' addresses."""
        hosts: list[set[str]] = []
        addresses = {x.document.id: x.document.source or "" for x in self.extractions}
        for fact in (a, b):
            found = (re.match(r"https?://([^/]+)", addresses.get(e.document, "")) for e in fact.evidence)
            hosts.append({m[1] for m in found if m})
        return bool(hosts[0] & hosts[1])

    def _self(self) -> Iterable[Conflict]:
        for fact in self.facts:
            if fact.subject == fact.object:
                why = f"{fact.relation} relates it to itself"
                yield Conflict("self", "suspect", (fact,), fact.evidence[:1], why)
        for extraction in self.extractions:
            for identifier, evidence, why in with_itself(extraction):
                shown = (f for f in self.facts if identifier in (f.subject, f.object))
                there = (evidence.document, evidence.start)
                facts = tuple(f for f in shown if any((e.document, e.start) == there for e in f.evidence))
                yield Conflict("self", "suspect", facts, (evidence,), why)

    def _kinds(self) -> Iterable[Conflict]:
        """Entities that documents tell to be things of two kinds, which `kg split` can part."""
        from kg.resolve.entity.kinds import may_corefer

        told: dict[str, dict[str, tuple[Extraction, int, int]]] = defaultdict(dict)
        for extraction in self.extractions:
            first = {identifier: (start, end) for identifier, start, end in reversed(extraction.mentions)}
            for entity in extraction.entities:
                if entity.id in first:
                    told[entity.id].setdefault(entity.type, (extraction, *first[entity.id]))
        for identifier, classes in told.items():
            pairs = combinations(sorted(classes), 2)
            clash = next(((a, b) for a, b in pairs if not may_corefer(a, b, self.ontology)), None)
            if clash is not None:
                shown = tuple(_sentence(*classes[name]) for name in clash)
                yield Conflict(
                    "kinds", "suspect", (), shown, f"{identifier} is told of as {', '.join(sorted(classes))}"
                )


def _sentence(extraction: Extraction, start: int, end: int) -> Evidence:
    """The sentence of a mention, with the mention marked."""
    begin, stop = next((s, e) for s, e in extraction.sentences if s <= start < e)
    text = extraction.document.text[begin:stop]
    return Evidence(extraction.document.id, begin, stop, text, marks=(("subject", start, end),))


def _periods(fact: Fact) -> list[tuple[str, str]]:
    """The first and last day of what a fact is dated to, as precise as the text is; none where it is not."""
    time = fact.qualifiers.time
    return [(time.start or "", time.end or "9999")] if time and (time.start or time.end) else []


def _apart(one: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]]) -> bool:
    """Whether both are dated, and none of their periods touch."""
    return bool(one and other) and all(_before(a, b) or _before(b, a) for a in one for b in other)


def _before(a: tuple[str, str], b: tuple[str, str]) -> bool:
    return a[1] < b[0] and not (a[0].startswith(b[0]) or b[0].startswith(a[0]))


def _of_one_post(a: Fact, b: Fact) -> bool:
    """Whether two facts may be of one post: who is no longer 副代表 may still be 代表."""
    roles = {a.qualifiers.role, b.qualifiers.role} - {None}
    return len(roles) < 2


def _wording(fact: Fact) -> str:
    """The stem of the words that carry what is counted, where the sentence has them: the dead are not the injured."""
    words = (e.text[s - e.start : t - e.start] for e in fact.evidence for mark, s, t in e.marks if mark == "relation")
    return _STEM.match(next(words, ""))[0]  # type: ignore[index]


def _same_sum(a: Quantity, b: Quantity) -> bool:
    """Whether two sums may be one: equal, or as near as 約 and bounds allow."""
    if a.value == b.value:
        return True
    if a.bound or b.bound:
        low, high = sorted((a, b), key=lambda q: q.value)
        if low.bound in ("以上", "超") or high.bound in ("以下", "未満", "最大"):
            return True
        return abs(a.value - b.value) <= 0.1 * max(abs(a.value), abs(b.value))
    return False


def _order(fact: Fact) -> tuple[str, ...]:
    said: Mapping[str, object] = {"o": fact.object, "q": fact.qualifiers}
    return (fact.subject, fact.relation, repr(said), fact.status.value, fact.attribution or "")
