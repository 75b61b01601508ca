"""Eras that begin, which are written like names: 昭和に入ると, 平成になって."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.value.dates import ERAS
from kg.model import Token

__all__ = ["entered_eras"]


def entered_eras(tokens: Sequence[Token]) -> set[int]:
    """The tokens that say in which era something comes to be so, and name nobody: 平成 + に + 入っ."""
    then = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return {
        i
        for i, (era, into, begins) in enumerate(then)
        if era.surface in ERAS and into.surface == "に" and begins.lemma in ("入る", "なる")
    }
