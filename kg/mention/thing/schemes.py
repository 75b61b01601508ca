"""A bare 計画 or 構想 that takes up what a text has told somebody to plan: 湊市は空港を建設する。住民は計画に反対している。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.mention.words import words
from kg.model import Mention, MentionKind, Sentence

__all__ = ["schemes"]

_NOUNS = frozenset(words("schemes")["nouns"])
_OPEN = frozenset("はがをにでともへや、。「『（(\n　」』）)")  # what may stand before a noun that nothing modifies
_ARGUMENT = re.compile(r"(?:について|に対し|をめぐ|は|が|も|を|に|へ|の)")


def schemes(mentions: Iterable[Mention], sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """The mentions in text order; a bare noun for a plan points back where a sentence stands before it."""
    by_index = {s.index: s for s in sentences}
    first = min(by_index, default=0)
    for mention in mentions:
        plan = mention.kind is MentionKind.NOMINAL and mention.surface in _NOUNS and mention.sentence > first
        yield replace(mention, kind=MentionKind.PRONOUN) if plan and _alone(mention, by_index) else mention


def _alone(mention: Mention, sentences: dict[int, Sentence]) -> bool:
    """Whether nothing modifies a noun, and it is an argument."""
    sentence = sentences[mention.sentence]
    start, end = mention.start - sentence.start, mention.end - sentence.start
    free = not start or sentence.text[start - 1] in _OPEN
    return free and _ARGUMENT.match(sentence.text, end) is not None
