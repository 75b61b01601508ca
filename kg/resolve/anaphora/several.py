"""Whom an anaphor of several means: 両社, 3社, 両容疑者; 両氏 of those who met, 両国 of the states that they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kg.model import Claim, Mention, MentionKind, Status
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member
from kg.resolve.pronouns import Asks

__all__ = ["WINDOW", "Several", "home_state"]

_UNTRUE = (Status.NEGATED, Status.HYPOTHETICAL)
_STATE, _FIRM = "Country", "Company"
WINDOW = 5  # sentences that a pronoun looks back
_SAME = 4  # sentences after which 両社 may mean others than before
_SUMS_UP = re.compile(r"(?:[（(][^（()）]{1,30}[）)])?の?$")


def home_state(idents: Iterable[str], ontology: Ontology) -> frozenset[str]:
    """The state at home whose ministries or organs are among some known entities."""
    bodies, states = _home(ontology)
    return states if not bodies.isdisjoint(idents) else frozenset()


def _home(ontology: Ontology) -> tuple[frozenset[str], frozenset[str]]:
    """The bodies at which a bare post is held at home, and the state itself."""
    listed = frozenset((*ontology.frames.words["holder"], *ontology.frames.words["ministry"]))
    known = frozenset(i for i in listed if i in ontology.entities.by_id)
    return known, frozenset(i for i in known if ontology.entities[i].type == _STATE)


class _Paired(StoryReader):
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


class Several(StoryReader):
    """Reads the anaphors of one document that count whom they mean."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self._paired = _Paired(story)
        self._called_so: dict[tuple[tuple[str, ...], int], tuple[int, tuple[Member, ...]]] = {}

    def read(self, mention: Mention, wanted: Asks, demand: Demand) -> Reading | None:
        """両社, 3社: so many that were coordinated last (AとB), or called so, or told to act together, or named last."""
        found = self._found(mention, wanted, demand)
        if found is not None:
            self._called_so[wanted.classes, wanted.count] = mention.sentence, found.members
        return found

    def _found(self, mention: Mention, wanted: Asks, demand: Demand) -> Reading | None:
        def may_be(member: Member) -> bool:
            source = member in self._noted.papers and wanted.classes[:1] != ("MediaOrganization",)
            return self._may.allow(member, wanted, demand) and self._may.is_typed(member) and not source

        before, again = self._called_so.get((wanted.classes, wanted.count), (-1, ()))
        kept = bool(again) and 0 <= mention.sentence - before <= _SAME and all(map(may_be, again))
        sentence = self._sentences[mention.sentence]
        before_it = sentence.ahead(mention.start)
        if (gap := _SUMS_UP.search(before_it)) is not None:
            row = self._noted.rows_until.get(sentence.start + gap.start(), ())
            beside = demand if before_it.endswith("の") else replace(demand, mates=set())  # it sums up what they are
            if len(row) == wanted.count and all(self._may.allow(m, wanted, beside) for m in row):
                return Reading(row)  # AとBの両社, A（24）、B（22）両容疑者
        if before_it.endswith("の"):
            return None
        for distance in range(WINDOW + 1):
            groups = self._mind.together(mention.sentence - distance)
            for group in sorted(groups, key=lambda g: any(m.kind is not MentionKind.NAME for m in g)):  # names sooner
                alike = len({m.kind is MentionKind.NAME for m in group}) == 1  # 俳優・タレントのXさん is one
                if len(group) == wanted.count and alike and all(map(may_be, group)):
                    return Reading(tuple(sorted(group, key=lambda m: m.order)), distance)
            if kept:
                continue
            pair = self._paired.two(mention.sentence - distance, mention.start, wanted.classes)
            if len(pair) == wanted.count and all(map(may_be, pair)):
                return Reading(pair, distance)
        return self._so_many(mention, wanted, may_be)

    def _so_many(self, mention: Mention, wanted: Asks, may_be: Callable[[Member], bool]) -> Reading | None:
        """Those who were told of last, where they are just as many."""
        for distance in range(WINDOW + 1):
            fit = [m for m in self._mind.recent(mention.sentence, distance) if m.kind is MentionKind.NAME and may_be(m)]
            if distance == 0 and len(fit) == 1 and wanted.classes == ("Country",):
                return None  # the other is the state that whoever acts here stands for
            if len(fit) >= wanted.count:
                chosen = tuple(sorted(fit, key=lambda m: m.order))
                here = [m for m in fit if any(x.sentence == mention.sentence - distance for x in m.mentions)]
                since = [m for m in fit if m not in here]  # AはBに勝った。…Cは: who was spoken of apart is no pair
                near = bool(here) and all(
                    m in self._mind.topics(mention.sentence - self._mind.since(m, mention.sentence)) for m in since
                )
                return Reading(chosen, distance) if len(fit) == wanted.count and near else None
        return None
