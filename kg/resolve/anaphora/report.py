"""Whose report the text is at a place: of all that is of one kind (bodies with such a post, sides, events), the one that it is
about there.

A text is about one of a kind: the only one that its headline names, else the one that it opens with. A sentence that has
another one for its subject turns the report to that, and the report stays with it until the first is named again (the centre
of Grosz, Joshi and Weinstein 1995, kept apart for each kind). Where two vie at one place, it is nobody's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.model import MentionKind
from kg.resolve.anaphora.roles import SUBJECT, TOPIC
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.member import Member

__all__ = ["Report"]

_OPENING = 2  # sentences
_ASIDE = 1  # sentences that one whom the text is not about stays in mind
_FAR = 8  # sentences after which nobody remembers

Kind = Callable[[Member], bool]


class Report:
    """Answers for one document as it is read. `headline` are those whom its title names."""

    def __init__(self, mind: Salience, headline: Iterable[Member]) -> None:
        self._mind = mind
        self._headline = tuple(headline)

    def heads(self, member: Member) -> bool:
        """Whether the title names a member."""
        return member in self._headline

    def in_passing(self, member: Member) -> bool:
        """Whether a member has been named no more than once, and not by the title."""
        return member not in self._headline and self._mind.counts.get(member, 0) < 2

    def main(self, kind: Kind, passing: bool = False) -> Member | None:
        """Whom of a kind the whole text is about, as far as it has been read; `passing` where the opening need but name it:
        X社の工場で火事があった."""
        if self._mind.titled is not None and kind(self._mind.titled):
            return self._mind.titled
        told = [m for m in self._headline if _called(m) and kind(m)]
        if len(told) == 1:
            return told[0]
        named = next(filter(None, (self._named(sentence, kind) for sentence in range(_OPENING))), {})
        one = _alone(named)
        sure = one is not None and (passing or named[one] >= SUBJECT or self._mind.counts[one] > 1)
        return one if sure else None

    def at(self, sentence: int, kind: Kind, passing: bool = False) -> Member | None:
        """Whom of a kind a sentence is about, by what it names itself so far or by those before it."""
        main = self.main(kind, passing)
        for distance in range(min(sentence, _FAR) + 1):
            named = self._named(sentence - distance, kind)
            led = [m for m, weight in named.items() if weight >= SUBJECT]
            if main in (led or named):
                return main if len(led) < 2 or main in self._headline else None
            if led or (named and (main is None or not distance)):
                one = _alone(named)
                if one is None or distance > _ASIDE:
                    return None
                alone = main is None and sum(map(kind, self._mind.counts)) == 1
                return one if alone or named[one] >= (SUBJECT if main is None else TOPIC) else None
        return main if main in self._headline else None

    def _named(self, sentence: int, kind: Kind) -> dict[Member, float]:
        """Those of a kind whom a sentence names or means, by how prominently."""
        return {m: s for m, s in self._mind.named(sentence).items() if _called(m) and kind(m)}


def _alone(named: dict[Member, float]) -> Member | None:
    """The only one, or the only one that is a subject."""
    led = [m for m, s in named.items() if s >= SUBJECT]
    few = led or list(named)
    return few[0] if len(few) == 1 else None


def _called(member: Member) -> bool:
    """Whether it has a name, or is an event, which has none."""
    return member.kind is MentionKind.NAME or member.type == "Event"
