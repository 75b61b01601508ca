"""Whom an argument means that is not written at all: 2010年に創業した。"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kg.model import Mention
from kg.resolve.anaphora.chain import Chain
from kg.resolve.anaphora.choice import OMITTED_WINDOW
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.quoted import Span
from kg.resolve.anaphora.roles import SUBJECT
from kg.resolve.anaphora.topics import other_topic
from kg.resolve.entity.member import Member

__all__ = ["Omitted"]

_ACTING = ("Organization", "City", "Region")  # bodies and towns, for which their heads speak


class Omitted(Chain):
    """Reads the arguments left out in one document: as the chain of sentences has them, unless somebody speaks in between."""

    def read(self, mention: Mention, demand: Demand) -> Reading | None:
        """Whose a post or a kinsman is, or who acts or is acted on; an event only where nothing else is asked for."""
        if demand.holder:
            sentence = self._sentences[mention.sentence]
            found = self._dealt.linked(mention, demand) or self._holding.read(mention, demand, sentence, self._hero)
            events = found is None and all(c == ("Event",) for c in demand.classes)
            return self._events.read(mention, demand, sentence) if events else found  # 震源地は日向灘
        found = self._argument(mention, demand)
        if found is not None and any(self._tells(m, demand) for m in found.members):
            return None
        if self._events.asked(demand):
            return found
        before = self._sentences[mention.sentence - 1].text if mention.sentence else ""
        if found is not None and ("」と" in before or any(s.sentence == mention.sentence for s in demand.speakers)):
            firm = self._firm(found.members[0], mention.sentence, demand)  # 「…」と述べた。B社と提携している。
            if firm is not None and self._ontology.is_any(firm.type, _ACTING):
                return replace(found, members=(firm,))
        span = self._noted.quoted.around(mention.start)
        if span is None:
            heard = found is not None and any(
                self._mind.only_quoted(m, mention.sentence, OMITTED_WINDOW) for m in found.members
            )
            return None if heard else found
        if found is not None and all(self._is_within(m, span, mention) for m in found.members):
            return found
        if self._noted.quoted.judging(span):
            return None  # 「勝ったのは大きい」と評価した: another did
        if found is not None and self._noted.quoted.unnamed(span):
            firm = self._firm(found.members[0], mention.sentence, demand)
            return replace(found, members=(firm,)) if firm is not None else found
        return self._speaker(mention, demand)

    def _tells(self, member: Member, demand: Demand) -> bool:
        """Whether it is but the paper that tells the news: 青葉新聞が取材したところによれば、…式を行う."""
        if not self._ontology.is_a(member.type, "MediaOrganization"):
            return False
        told = (self._members(s) for s in demand.speakers)
        return any(by is not None and member in by.members for by in told)

    def _is_within(self, member: Member, span: Span, mention: Mention) -> bool:
        """Whether a quotation has named somebody before."""
        return any(span[0] <= m.start < mention.start for m in (*member.mentions, *member.descriptions))

    def _acts_here(self, mention: Mention, demand: Demand, told: Collection[Member | None]) -> bool:
        """Whether the quoted sentence has somebody else for a subject who may do it, if of a clause of its own: 英国が思ったより
        よく戦った."""
        here = self._mind.named(mention.sentence)
        span = self._noted.quoted.around(mention.start)
        return span is not None and any(
            weight >= SUBJECT and m not in told and self._may.suits(m, demand) and self._is_within(m, span, mention)
            for m, weight in here.items()
        )

    def _speaker(self, mention: Mention, demand: Demand) -> Reading | None:
        """Who says what is quoted, or the firm whose officer that is, of whom it is told where nobody is named."""
        if any(c.evidence.rule != "verb" for c in demand.claims):
            return None
        for speaker in demand.speakers:
            said = self._members(speaker)
            if (
                said is None
                or len(said.members) != 1
                or other_topic(self._sentences[mention.sentence], mention, self._noted.ends, demand.counted)
            ):
                continue
            (who,) = said.members
            firm = self._firm(who, max(mention.sentence, speaker.sentence), demand)
            member = firm or who
            if any(t not in (who, firm) for t in self._mind.topics(mention.sentence)):
                continue
            if self._acts_here(mention, demand, (who, firm)):
                continue
            if self._tells(member, demand):
                continue
            if self._may.suits(member, demand):
                return Reading((member,), self._mind.since(member, mention.sentence))
        return None
