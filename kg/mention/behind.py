"""What is a name by the noun right before it: the village of a county."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.mention.span import Span, marked, touching
from kg.model import Token

__all__ = ["village"]


def village(tokens: Sequence[Token], i: int) -> Iterator[Span]:
    """The town or village that begins behind its county, whatever words it is made of: 北湊 + 郡 + 川 + 入村."""
    if not touching(tokens, i):
        return
    for j in range(i + 1, min(i + 4, len(tokens)) + 1):
        last = tokens[j - 1]
        if last.start != tokens[j - 2].end or not last.tag.startswith(("名詞", "接尾辞", "接頭辞")):
            return
        if last.surface[-1] in "町村" and last.end - tokens[i].start > 1:
            yield marked(i, j, tokens[i].start, last.end, "City", 2.0, 0.9)
            return
