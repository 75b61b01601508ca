"""The two who have last been told to do something with each other: 両氏 of those who met, 両国 of the states that they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Claim, MentionKind, Status
from kg.ontology import Ontology
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member

__all__ = ["Paired", "home_state"]

_UNTRUE = (Status.NEGATED, Status.HYPOTHETICAL)
_STATE, _FIRM = "Country", "Company"


def home_state(idents: Iterable[str], ontology: Ontology) -> frozenset[str]:
    """The state at home whose ministries or organs are among some known entities."""
    bodies, states = _home(ontology)
    return states if not bodies.isdisjoint(idents) else frozenset()


def _home(ontology: Ontology) -> tuple[frozenset[str], frozenset[str]]:
    """The bodies at which a bare post is held at home, and the state itself."""
    listed = frozenset((*ontology.frames.words["holder"], *ontology.frames.words["ministry"]))
    known = frozenset(i for i in listed if i in ontology.entities.by_id)
    return known, frozenset(i for i in known if ontology.entities[i].type == _STATE)


class Paired(StoryReader):
    """Tells who is meant by two of a document."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        ontology = story.ontology
        true = [c for c in story.claims if not c.open and c.status not in _UNTRUE]
        self._joining = [c for c in true if (r := ontology.relations.get(c.relation)) is not None and r.symmetric]
        rivals = ontology.constructions.rivalry  # A社とB社は提携する。首位のC社を追う。両社は: not C
        left_out = (c for c in true if MentionKind.OMITTED in (c.subject.kind, c.object.kind))
        self._dealing = [c for c in left_out if c.relation not in rivals]
        nationality = ontology.constructions.nationality
        self._ties = [
            c for c in true if c.status is Status.ACTUAL and (ontology.is_post(c.relation) or c.relation in nationality)
        ]

    def two(self, sentence: int, before: int, classes: tuple[str, ...]) -> tuple[Member, ...]:
        """The only two of the classes that a sentence joins ahead of an offset, in the order of the text; nobody where it
        joins more. One of two firms may be left out (電力はB社から調達する)."""
        joining = [c for c in self._joining if c.sentence == sentence]
        if not joining and _FIRM in classes:
            joining = [c for c in self._dealing if c.sentence == sentence]
        pairs = {pair for claim in joining for pair in self._pair(claim, before, classes)}
        (pair,) = pairs if len(pairs) == 1 else ((),)
        return tuple(sorted(pair, key=lambda m: m.order))

    def _pair(self, claim: Claim, before: int, classes: tuple[str, ...]) -> Iterator[frozenset[Member]]:
        ends = [self._end(claim, side, before) for side in ("subject", "object")]
        if None in ends:
            return
        if classes[:1] == (_STATE,):  # 両政府 may be two governments or the states
            ends = [self._state(m, claim.sentence) or m for m in ends if m is not None]
        found = frozenset(m for m in ends if m is not None)
        if len(found) == 2 and all(self._ontology.compatible(m.type, classes) for m in found):
            yield found

    def _end(self, claim: Claim, side: str, before: int) -> Member | None:
        mention = claim.subject if side == "subject" else claim.object
        left_out = mention.kind is MentionKind.OMITTED and mention.entity is None
        if (left_out and claim not in self._dealing) or mention.start >= before:
            return None
        found = self._members(mention, claim, side)
        return found.members[0] if found is not None and len(found.members) == 1 else None

    def _state(self, member: Member, sentence: int) -> Member | None:
        """The state that somebody stands for as far as a sentence: where he has a post, whose ministry's it is, whose he is."""
        for tie in reversed(self._ties):
            who = self._members(tie.subject, tie, "subject") if tie.sentence <= sentence else None
            of = self._members(tie.object, tie, "object") if who is not None and who.members == (member,) else None
            if of is None or len(of.members) != 1:
                continue
            if self._ontology.is_a(of.members[0].type, _STATE):
                return of.members[0]
        return None
