"""Whom or what a relative clause says something of, besides subject and object."""

from __future__ import annotations

from functools import cached_property

from kg.fact.argument.arguments import Argument
from kg.fact.frame.unnamed import Unnamed
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["Modifying"]


class Modifying(Unnamed):
    """A predicate read by frames, asked what it modifies."""

    @cached_property
    def _posts(self) -> tuple[str, ...]:
        return tuple(self.make.words.posts)

    def _complement_owned(self) -> bool:
        """Whether something before a fixed complement says whose or where it is, read or not: 「X」の地上波での放送を
        終了する leaves nothing out."""
        beside = (child for i in self.fixed for child in self._phrase(i).children)
        return any(c.adnominal or (c.case == "の" and not self.make.clause.is_share(c)) for c in beside)

    def _of_bare(self, frame: VerbFrame) -> bool:
        """Whether the frame's object owns a fixed complement that stands without an owner: X社は、Yファンドが株式の6割を持つ."""
        return frame.object[0] == "の" and bool(frame.fixed) and not self.passive and not self._complement_owned()

    def _modifies_other(self, obj: Argument) -> bool:
        """Whether a relative clause says something of a name that is neither subject nor object: no person left out is
        looked for then (Jリーグに属しているX社)."""
        if (obj.source == "direct" and self._modifies_actor()) or self._line_acts(obj):
            return True
        gaps = self.arguments.gaps(self.predicate)
        if obj.source == "gap":
            return any(self._modified_twice(gap, obj) for gap in gaps if gap.source == "gap")
        gap = self.arguments.gap(self.predicate)
        return gap is not None and gap.head.kind is not MentionKind.PRONOUN

    def _line_acts(self, obj: Argument) -> bool:
        """Whether a named thing that is the topic acts upon another, as if it were a body: 湊地下鉄は、若草線の運行を見合わせる."""
        topics = self.arguments.topics(self.predicate.phrase)
        return any(
            t.phrase is not obj.phrase
            and t.head.kind is MentionKind.NAME
            and t.head is not obj.head
            and self.ontology.is_a(t.head.type, "Facility")
            and self.ontology.is_a(obj.head.type, "Facility")
            for t in topics
        )

    def _modified_twice(self, subject: Argument, obj: Argument) -> bool:
        """Whether a relative clause would be said of two nouns of the row before which it stands: 開催中の大会の男子部門."""
        ends = [a.phrase.index for a in (subject, obj) if a.source == "gap" and a.phrase is not None]
        return len(set(ends)) > 1 and min(ends) > self.predicate.phrase.index
