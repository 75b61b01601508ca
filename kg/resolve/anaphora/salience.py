"""What a reader has in mind: who was mentioned, how prominently, how long ago, and who together.

Every mention adds the weight of its place in the sentence (`roles`), every sentence halves what there is (Lappin and
Leass 1994, with grammatical roles read off Japanese particles).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kg.model import MentionKind
from kg.resolve.anaphora.quoted import Span
from kg.resolve.anaphora.roles import SUBJECT, TOPIC
from kg.resolve.entity.member import Member

__all__ = ["Salience"]

DECAY = 0.5
AGAIN = 3  # mentions of the body that a text opens with and goes on about
OFTEN = 4  # mentions of who a text is plainly about


@dataclass(frozen=True, slots=True)
class _Occurrence:
    sentence: int
    member: Member
    weight: float
    span: Span | None = None


class Salience:
    """Mentions as they come, in text order. `titled` is who the document has its title from (an encyclopedia's
    article), `first` who is the only one named in its title; `may_be_theme` tells who else can be what it is about.
    In an `entry` of an encyclopedia nothing but topics competes with it."""

    def __init__(
        self, titled: Member | None, may_be_theme: Callable[[Member], bool], first: Member | None = None
    ) -> None:
        self.titled = titled
        self.entry = False
        self.counts: dict[Member, int] = {}
        self._may_be_theme = may_be_theme
        self._first = first
        self._occurrences: list[_Occurrence] = []
        self._last: dict[Member, int] = {}
        self._together: dict[int, list[tuple[Member, ...]]] = {}
        self._span: Span | None = None

    def turn_to(self, member: Member) -> None:
        """Begins anew with somebody else, as the next piece of a column does."""
        self._first = member
        for kept in (self.counts, self._last, self._together):
            kept.clear()
        self._occurrences.clear()

    def at(self, span: Span | None) -> None:
        """Goes on in the quotation given, or out of any."""
        self._span = span

    def add(self, member: Member, sentence: int, weight: float) -> None:
        """A mention in the sentence of that index."""
        self._occurrences.append(_Occurrence(sentence, member, weight, self._span))
        self.counts[member] = self.counts.get(member, 0) + 1
        self._last[member] = sentence
        if self._first is None and weight >= SUBJECT and self._may_be_theme(member):
            self._first = member

    def only_quoted(self, member: Member, sentence: int, window: int) -> bool:
        """Whether the last sentences have somebody for their subject in quotations alone that are over: 氏は「A社は…」と述べた."""
        near = (o for o in reversed(self._occurrences) if o.member is member and sentence - o.sentence <= window)
        told = [o.span for o in near if o.weight >= SUBJECT]
        return bool(told) and all(span is not None and span != self._span for span in told)

    def add_together(self, members: Iterable[Member], sentence: int) -> None:
        """Members that are named as one group (AとB)."""
        self._together.setdefault(sentence, []).append(tuple(dict.fromkeys(members)))

    def recent(self, sentence: int, window: int, least: float = 0.0) -> dict[Member, float]:
        """Who was mentioned in the sentence and the `window` before it with a weight of `least` or more, the most
        recent first, with what is left of the weights."""
        out: dict[Member, float] = {}
        for o in reversed(self._occurrences):
            distance = sentence - o.sentence
            if distance > window:
                break
            if o.weight >= least:
                out[o.member] = out.get(o.member, 0.0) + o.weight * DECAY**distance
        return out

    def named(self, sentence: int) -> dict[Member, float]:
        """Who is mentioned in one sentence as far as it was read, with the weight of the most prominent mention."""
        out: dict[Member, float] = {}
        for o in reversed(self._occurrences):
            if o.sentence < sentence:
                break
            if o.sentence == sentence:
                out[o.member] = max(o.weight, out.get(o.member, 0.0))
        return out

    def topics(self, sentence: int) -> list[Member]:
        """The topics of a sentence, as far as it was read."""
        out = []
        for o in reversed(self._occurrences):
            if o.sentence < sentence:
                break
            if o.sentence == sentence and o.weight >= TOPIC:
                out.append(o.member)
        return out

    def together(self, sentence: int) -> list[tuple[Member, ...]]:
        """The groups named in a sentence, the last one first."""
        return self._together.get(sentence, [])[::-1]

    def theme(self) -> Member | None:
        """The first subject of the text, as long as nobody is mentioned more often; else who comes up far oftener than
        anybody."""
        if self._first is not None and self.counts.get(self._first, 0) >= max(self.counts.values(), default=0):
            return self._first
        ranked = sorted(self.counts, key=lambda m: (-self.counts[m], m.order))
        if not ranked or self.counts[ranked[0]] < OFTEN or not self._may_be_theme(ranked[0]):
            return None
        return ranked[0] if all(self.counts[m] * 1.5 <= self.counts[ranked[0]] for m in ranked[1:2]) else None

    def theme_at(self, sentence: int, body: Callable[[Member], bool]) -> Member | None:
        """What the text is about, or the first of its bodies that comes up again, unless the sentence before is about one
        other of them."""
        theme, told = self.theme(), [t for t in self.topics(sentence - 1) if body(t)]
        if theme is None and (lead := self.lead(body)) is not None and self.counts.get(lead, 0) >= AGAIN:
            theme = lead
        return None if len(told) == 1 and theme not in told else theme

    def lead(self, among: Callable[[Member], bool]) -> Member | None:
        """The first subject of the text, if it is one of those asked for and none of them is mentioned more often."""
        first = self._first
        if first is None or not among(first):
            ranked = sorted((m for m in self.counts if among(m)), key=lambda m: (-self.counts[m], m.order))[:2]
            often = [self.counts[m] for m in ranked]
            return ranked[0] if often and often[0] >= OFTEN and often[0] >= 2 * sum(often[1:]) else None
        most = max((n for m, n in self.counts.items() if among(m)), default=0)
        return first if self.counts.get(first, 0) >= most else None

    def sole(self, among: Callable[[Member], bool], sentence: int, window: int) -> Member | None:
        """The only one of those asked for that the text has named, where it is not long ago."""
        named = [m for m in self.counts if among(m) and m.kind is MentionKind.NAME]
        return named[0] if len(named) == 1 and self.since(named[0], sentence) <= window else None

    def strays(self, member: Member, sentence: int) -> bool:
        """Whether a sentence of an entry that leaves somebody out would leave its headword for one who is no topic."""
        topics = [t for back in (0, 1) for t in self.topics(sentence - back)]
        return self.entry and member is not self.titled and member not in topics

    def was_subject(self, member: Member, least: float = SUBJECT) -> bool:
        """Whether the member was subject or topic of a sentence so far; its topic alone where that is the `least`."""
        return any(o.member is member and o.weight >= least for o in self._occurrences)

    def since(self, member: Member, sentence: int) -> int:
        """How many sentences ago the member was last mentioned."""
        return sentence - self._last.get(member, sentence)

    def with_titled(self, salience: Mapping[Member, float], weight: float) -> dict[Member, float]:
        """The salience given, with `weight` more for what the document has its title from."""
        if self.titled is None:
            return dict(salience)
        return {**salience, self.titled: salience.get(self.titled, 0.0) + weight}
