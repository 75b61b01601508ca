"""Whom a written anaphor of several means: 両社, 3社, 両容疑者."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.model import Mention, MentionKind
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.paired import Paired
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member
from kg.resolve.pronouns import Asks

__all__ = ["WINDOW", "Several"]

WINDOW = 5  # sentences that a pronoun looks back
_SAME = 4  # sentences after which 両社 may mean others than before
_SUMS_UP = re.compile(r"(?:[（(][^（()）]{1,30}[）)])?の?$")


class Several(StoryReader):
    """Reads the anaphors of one document that count whom they mean."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self._paired = Paired(story)
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
            if len(fit) >= wanted.count:
                chosen = tuple(sorted(fit, key=lambda m: m.order))
                here = [m for m in fit if any(x.sentence == mention.sentence - distance for x in m.mentions)]
                since = [m for m in fit if m not in here]  # AはBに勝った。…Cは: who was spoken of apart is no pair
                near = bool(here) and all(
                    m in self._mind.topics(mention.sentence - self._mind.since(m, mention.sentence)) for m in since
                )
                return Reading(chosen, distance) if len(fit) == wanted.count and near else None
        return None
