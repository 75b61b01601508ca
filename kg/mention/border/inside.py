"""Names of houses and bodies that were taken together with the word for where in them: 湊駅ビル + 内."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["inside"]

_INSIDE = re.compile(r"(?<=[一-鿿ァ-ヺー]{2})(?:構内|館内|敷地内|(?<![案以年県市都府国])内)$")
_HOUSES = ("Facility", "Organization")
_WEIGHT = 2.5


def inside(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> None:
    """Cuts such a word off the names of a sentence."""
    for span in spans:
        if span.kind is not MentionKind.NAME or span.entity is not None or span.title:
            continue
        name = span.surface(sentence)
        if (found := _INSIDE.search(name)) is not None:
            given = lexicon.class_of(name[: found.start()])
            if any(lexicon.is_a(given, c) for c in _HOUSES):
                span.stop -= len(found.group())
                while sentence.tokens[span.end - 1].start >= span.stop:
                    span.end -= 1
                span.type = given
                span.vote(given, _WEIGHT)
