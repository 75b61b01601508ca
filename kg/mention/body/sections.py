"""The body of which a section is, by whose name the section's begins: 海浜協会 in 海浜協会審判部, 海浜大学 in 海浜大学地震研究所."""

from __future__ import annotations

import re

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span, marked
from kg.mention.triggers import triggered
from kg.mention.words import words
from kg.model import MentionKind, Sentence

__all__ = ["sections"]


_WORDS = words("sections")
_WHOLES, _PARTS = (f"(?:{'|'.join(sorted(_WORDS[k], key=len, reverse=True))})" for k in ("wholes", "parts"))
_SECTION = re.compile(rf"(?P<whole>.+?{_WHOLES}).*{_PARTS}")
_PLAIN = frozenset(_WORDS["plain"])  # 国立大学, which is none


@triggered(words=_WORDS["wholes"])
@triggered(words=_WORDS["parts"])
def sections(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds to the spans of a sentence the bodies by whose names those of sections begin, but for those there."""
    starts = {(s.start, s.stop) for s in spans}
    for span in [s for s in spans if s.kind is MentionKind.NAME and s.entity is None]:
        told = not span.nested and any(lexicon.is_a(span.type, c) for c in ("Organization", "Facility"))
        found = _SECTION.fullmatch(span.surface(sentence)) if told else None
        if found is None or found["whole"] in _PLAIN:
            continue
        stop = span.start + found.end("whole")
        if any(start == span.start and end < span.stop for start, end in starts):
            continue
        end = next(i for i in range(span.begin, span.end) if sentence.tokens[i].end >= stop) + 1
        class_ = lexicon.class_of(found["whole"]) or "Organization"
        spans.append(marked(span.begin, end, span.start, stop, class_, 2.0, 0.8, rank=Rank.RECOGNISED, nested=True))
