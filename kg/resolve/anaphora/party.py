"""Whose a bare 党 is: 青葉党の高木氏は… 党の幹事長を務める."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.model import Claim, Mention, MentionKind
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.entity.member import Member

__all__ = ["Parties"]

_PARTY = "党"


class Parties:
    """Tells the party of whom a claim is about. `members` tells whom a claim's argument means, as far as the text has been
    read."""

    def __init__(
        self,
        claims: Sequence[Claim],
        members: Callable[[Mention, Claim, str], Reading | None],
        may: Constraints,
        ontology: Ontology,
    ) -> None:
        self._members = members
        self._may = may
        self._ontology = ontology
        known = ontology.constructions
        ties = [c for c in claims if not c.open and c.object.kind is MentionKind.NAME]
        self._ties = [
            c for c in ties if c.relation in known.membership or ontology.is_below(c.relation, known.affiliation)
        ]

    def of(self, mention: Mention, claim: Claim, member: Member | None) -> Member | None:
        """The one party that the text ties whoever a claim is about to, for a bare 党 that is no named `member`."""
        if mention.surface != _PARTY or member is None or member.kind is MentionKind.NAME:
            return None
        who = self._members(claim.subject, claim, "subject")
        if who is None or len(who.members) != 1 or not self._may.is_person(who.members[0]):
            return None
        parties: set[Member] = set()
        for tie in self._ties:
            of = self._members(tie.object, tie, "object")
            if of is None or not self._ontology.is_a(of.members[0].type, "PoliticalParty"):
                continue
            told = self._members(tie.subject, tie, "subject")
            parties |= set(of.members) if told is not None and told.members == who.members else set()
        return parties.pop() if len(parties) == 1 else None
