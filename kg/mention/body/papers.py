"""Newspapers and magazines in katakana or Latin letters by what stands right before them: 英紙X, 独誌X, 地元紙X."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, over, spelled
from kg.model import Sentence

__all__ = ["papers"]

_PAPER = re.compile(
    r"(?:(?<![一-龥])[一-龥]|地元|有力|大衆|経済|夕刊|日刊|週刊|専門|業界)[紙誌](?P<name>[ァ-ヺA-Za-z][ァ-ヺーA-Za-z・=＝]+)(?=[はがのにをとも、（(])"
)
_WEIGHT = 3.0


def papers(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Each name that no known entity has."""
    if "紙" not in sentence.text and "誌" not in sentence.text:
        return
    for found, place in spelled(sentence, _PAPER, "name"):
        known = lexicon.ontology.entities.at(sentence.text, found.start("name"))
        if known is None or known[0] < found.end("name"):
            yield over(sentence.tokens, *place, "MediaOrganization", _WEIGHT, 0.85)
