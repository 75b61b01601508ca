"""Whose a post, an arm or a part in a work is where no word before it tells: of the body or the work whose report it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Claim, Mention, MentionKind
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand, called, governed, of_firm
from kg.resolve.anaphora.heads import two_states
from kg.resolve.anaphora.otherbody import told_aside
from kg.resolve.anaphora.story import StoryReader
from kg.resolve.entity.member import Member

__all__ = ["FREQUENCY", "HOLDER_CLOSE", "SpokenOf", "is_part"]

FREQUENCY = 0.3  # what each mention, up to five, adds for the holder of a post
HOLDER_CLOSE = 0.65
_HOLDERS = ("Organization", "Place", "Event")
_STATE = "政府"
_FAR = 6  # sentences
_DEPARTMENT = re.compile(r"[^都道府県市区町村・]+(?:(?<![学本支幹])部|課|室)")  # some body's: 総務部, not 青葉市総務部


class SpokenOf(StoryReader):
    """Reads the holder of a post by what the text is about at a place."""

    _hailing: Sequence[Claim]

    def _of_report(self, mention: Mention, demand: Demand) -> Reading | None:
        """The body whose report it is at a place, among those that may have such a post or such arms; the event in which
        somebody is told to be second. No side, for a player may be of either."""
        playing = self._ontology.constructions.playing
        if any(c.relation in playing for c in demand.claims):
            return None
        if two_states(mention.sentence, demand, self._mind, self._may):
            return None
        firm = of_firm(self._ontology, demand)
        body = self._namesake(mention, demand) if firm else None
        body = body or self._report.at(mention.sentence, lambda m: self._may_have(m, mention, demand, firm), firm)
        if body is None or not self._may.fits(body, demand):
            return None
        return Reading((body,), self._mind.since(body, mention.sentence))

    def _may_have(self, m: Member, mention: Mention, demand: Demand, firm: bool) -> bool:
        """Whether a member may be whose something is that is not written, or is the other one told of."""
        if self._report.heads(m) and self._may.is_mate(m, demand):
            return any(self._ontology.is_a(m.type, name) for classes in demand.classes for name in classes)
        barred = ["Country"] if not demand.of_states else []
        barred += ["GovernmentBody", "Facility", "University"] if firm else []
        barred += ["Event"] if m.kind is MentionKind.NOMINAL else []
        if not self._report.heads(m):
            barred += ["MediaOrganization"]  # the paper that asks him
            barred += ["Event"] if not self._mind.was_subject(m) else []
        barred += ["GovernmentBody"] if mention.type == "Company" else []  # who arrests
        return (
            self._may.suits(m, demand)
            and self._ontology.is_any(m.type, _HOLDERS)
            and not self._ontology.is_any(m.type, barred)
            and not is_part(m)
            and not (self._report.in_passing(m) and self._hails_from(m, mention))
            and not (self._report.in_passing(m) and self._aside(m))
            and not any(form.endswith(_STATE) for form in m.forms)  # 英政府は…。X司令官は: of no government
            and not any(x.start <= mention.start < x.end for x in m.mentions)
            and governed(m, {name for classes in demand.classes for name in classes}, demand, self._ontology)
        )

    def _namesake(self, mention: Mention, demand: Demand) -> Member | None:
        """The one firm told of shortly before that bears the family name of whoever has the post: 谷口社長 of 谷口精機."""
        names = tuple(claim.subject.surface for claim in demand.claims if called(claim))
        near = self._mind.recent(mention.sentence, _FAR) if names else {}
        firms = [m for m in near if m.kind is MentionKind.NAME and self._ontology.is_a(m.type, "Company")]
        own = [
            m for m in firms if m.fullest.startswith(names) and self._mind.was_subject(m) and self._may.suits(m, demand)
        ]
        return own[0] if len(own) == 1 else None

    def _aside(self, m: Member) -> bool:
        """Whether a firm is but who deals with the one that the text is about: 取引先のB社は."""
        return any(told_aside(m, self._sentences[x.sentence]) for x in m.mentions)

    def _of_work(self, mention: Mention, demand: Demand) -> Reading | None:
        """The work, or what else is made, whose report it is."""

        def kind(m: Member) -> bool:
            made = not any(self._ontology.is_a(m.type, c) for c in (*_HOLDERS, "Person"))
            inside = any(x.start <= mention.start < x.end for x in m.mentions)  # 脚本 of a film is not what it is of
            return made and not inside and self._may.suits(m, demand)

        work = self._report.at(mention.sentence, kind)
        return Reading((work,), self._mind.since(work, mention.sentence)) if work is not None else None

    def _hails_from(self, body: Member, mention: Mention) -> bool:
        """Whether a sentence says that somebody comes from a body: 元北湊重工執行役員のX氏が."""
        return any(self._comes_from(claim, body) for claim in self._hailing if claim.sentence == mention.sentence)

    def _comes_from(self, claim: Claim, body: Member) -> bool:
        """Whether a claim says that somebody comes from a body."""
        return (found := self._members(claim.object, claim, "object")) is not None and body in found.members


def is_part(member: Member) -> bool:
    """Whether a body is but a department, which has posts of its own alone."""
    return member.known is None and _DEPARTMENT.fullmatch(member.fullest) is not None
