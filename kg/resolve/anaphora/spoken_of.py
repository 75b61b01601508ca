"""Whose a post is where only the last sentences tell: whom one is about, whom they speak of most."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.model import Claim, Mention, MentionKind
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import OMITTED_WINDOW, TITLED, chosen, told_of
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand, directs
from kg.resolve.anaphora.events import main_work
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.ties import of_firm
from kg.resolve.entity.member import Member

__all__ = ["FREQUENCY", "HOLDER_CLOSE", "Members", "SpokenOf", "is_part"]

FREQUENCY = 0.3  # what each mention, up to five, adds for the holder of a post
HOLDER = 1.5  # the least salience of a holder that the sentence does not name
THEME = 1.2  # what is added for the company that the text is about
SOLE = 0.7  # where no other firm is named
HOLDER_CLOSE = 0.65
_LABORATORY = "研究所"  # many a firm is called so
_STATE = "政府"
_DEPARTMENT = re.compile(r"[^都道府県市区町村・]+(?:(?<![学本支幹])部|課|室)")  # some body's: 総務部, not 青葉市総務部

Members = Callable[[Mention, Claim, str], Reading | None]


class SpokenOf:
    """Reads the holder of a post by what the text is about at a place."""

    _members: Members
    _mind: Salience
    _may: Constraints
    _ontology: Ontology
    _hailing: Sequence[Claim]

    def _of_topic(self, mention: Mention, demand: Demand) -> Reading | None:
        """The one firm or team that the sentence before is about, whose head goes on to speak: A社は店を増やす。高木社長は語った。"""
        kind = "Company" if of_firm(self._ontology, demand) else "SportsTeam" if directs(demand, self._ontology) else ""
        if not demand.beside or not kind:
            return None
        topics = [m for m in self._mind.topics(mention.sentence - 1) if m.kind is MentionKind.NAME]
        firms = [m for m in topics if (self._is_firm(m) if kind == "Company" else self._ontology.is_a(m.type, kind))]
        others = (m for m in self._mind.recent(mention.sentence, 0) if m not in firms)
        bodies = (x for m in others if self._ontology.is_a(m.type, "Organization") for x in m.mentions)
        if any(x.sentence == mention.sentence and x.start < mention.start for x in bodies):
            return None  # B社の会見で、高木社長は
        fit = len(firms) == 1 and self._may.suits(firms[0], demand)
        return Reading((firms[0],), 1) if fit else None

    def _salient(self, mention: Mention, demand: Demand) -> Reading | None:
        """The body that the last sentences speak of."""
        salience = self._mind.with_titled(self._mind.recent(mention.sentence, OMITTED_WINDOW), TITLED)
        for member, count in self._mind.counts.items():
            salience[member] = salience.get(member, 0.0) + FREQUENCY * min(count, 5)
        works = bool(demand.classes) and all(c == ("Work",) for c in demand.classes)
        ends = {m.type for claim in demand.claims for m in (claim.subject, claim.object)}  # 競合の米B社: of no country
        firm = of_firm(self._ontology, demand)
        below = self._ontology.constructions.subordination
        led = (firm and demand.beside) or all(c.relation in below for c in demand.claims)  # 子会社のB社は
        lead = self._mind.lead(self._is_firm) if led else main_work(self._mind) if works else None
        if lead is not None:
            salience[lead] = salience.get(lead, 0.0) + THEME
        if works:  # credits are those of a work that has a title
            salience = {m: s for m, s in salience.items() if m.kind is MentionKind.NAME}
        fit = {
            m: s * (1.0 if m.kind is MentionKind.NAME else 0.3)
            for m, s in salience.items()
            if self._may.fits(m, demand)
            and self._may.surely(m, demand)
            and (any("Person" in c for c in demand.classes) or not self._may.is_person(m))
            and not (firm and any(self._ontology.is_a(m.type, c) for c in ("GovernmentBody", "Facility")))
            and not (mention.type == "Company" and self._ontology.is_a(m.type, "GovernmentBody"))  # who arrests
            and not is_part(m)
            and not any(form.endswith(_STATE) for form in m.forms)  # 英政府は…。X司令官は: of no government
            and not any(x.start <= mention.start < x.end for x in m.mentions)  # 脚本 of a film is not what it is of
            and not ("Company" in ends and self._ontology.is_a(m.type, "Place"))
        }
        if any(m.kind is MentionKind.NAME for m in fit):  # what else a body is called (京都の企業) is no rival of it
            fit = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME}
        if firm and demand.beside:
            about, here = told_of(self._mind, fit, self._is_firm), self._mind.recent(mention.sentence, 0)
            fit = {m: s for m, s in fit.items() if m in about or m in here}  # B社の会見で、高木社長は
        reading = chosen(self._mind, fit, mention.sentence, HOLDER_CLOSE)
        if works and reading is not None and len(fit) == 1:
            return reading
        lead = None if any(m is not lead for m in self._mind.recent(mention.sentence, 0) if m in fit) else lead
        if reading is None or (demand.beside and reading.rivals and reading.members[0] is not lead):
            return None
        best = reading.members[0]
        alone = firm and (best is lead or not reading.rivals) and self._is_firm(best)  # A社の粉飾事件で、元社長の
        alone = alone and not any(self._comes_from(c, best) for c in self._hailing if c.sentence == mention.sentence)
        return reading if fit[best] >= (SOLE if alone else HOLDER) else None

    def _is_firm(self, member: Member) -> bool:
        firm = self._ontology.is_a(member.type, "Company") or member.fullest.endswith(_LABORATORY)
        return member.kind is MentionKind.NAME and firm

    def _comes_from(self, claim: Claim, body: Member) -> bool:
        """Whether a claim says that somebody comes from a body."""
        return (found := self._members(claim.object, claim, "object")) is not None and body in found.members


def is_part(member: Member) -> bool:
    """Whether a body is but a department, which has posts of its own alone."""
    return member.known is None and _DEPARTMENT.fullmatch(member.fullest) is not None
