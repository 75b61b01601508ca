"""Lands of which no dictionary has the name, before the title and the name of whoever rules them: サヴォニア公ルドルフ.

The recogniser takes the land for a second person, and the title for what that one is called by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.script import katakana
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["realms"]

_TITLE = r"(?:国王|女王|王妃|王太子|皇帝|皇后|女帝|大公妃?|公妃|公爵?|[辺方宮]?[境中]?伯爵?|選帝侯|侯爵?|王)"
_RULED = re.compile(rf"{_TITLE}(?:の)?[ァ-ヺ][ァ-ヺー]")
_DEFINED = re.compile(rf"{_TITLE}(?:。|[（(]|で(?:ある|あった|、))")  # カルラは、ナヴァリア女王。
_WHOLE = re.compile(rf"(?P<land>[ァ-ヺー・=＝]{{3,}}){_TITLE}")
_SURE = 3.0  # more than the recogniser has for one person


def realms(sentence: Sentence, spans: Sequence[Span]) -> None:
    """Makes such names places, in place."""
    for span in spans:
        if span.kind is not MentionKind.NAME or span.entity is not None:
            continue
        name = span.surface(sentence)
        behind = span.stop - sentence.start
        start = span.start - sentence.start
        defined = sentence.text[:start].endswith("は、") and _DEFINED.match(sentence.text, behind)
        if len(name) < 3 or not katakana(name) or not (defined or _RULED.match(sentence.text, behind)):
            continue
        span.stop, span.title = span.start + len(name), ""
        span.end = next((i + 1 for i in range(span.begin, span.end) if sentence.tokens[i].end >= span.stop), span.end)
        span.type = "Place"
        span.votes.clear()
        span.vote("Place", _SURE)
