"""Eras that begin, which are written like names: 昭和に入ると, 平成になって."""

from __future__ import annotations

from collections.abc import Iterator

from kg.mention.triggers import triggered
from kg.mention.value.dates import ERAS
from kg.model import Sentence

__all__ = ["entered_eras"]


@triggered(tokens=ERAS)
def entered_eras(sentence: Sentence) -> Iterator[int]:
    """The tokens that say in which era something comes to be so, and name nobody: 平成 + に + 入っ."""
    tokens = sentence.tokens
    for i, (era, into, begins) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        if era.surface in ERAS and into.surface == "に" and begins.lemma in ("入る", "なる"):
            yield i
