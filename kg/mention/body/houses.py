"""The house of a parliament whose sitting is told: 参院本会議 is the 参院, a sitting itself being nothing of which more is told."""

from __future__ import annotations

import re

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["houses"]

_SITTING = re.compile(r"(?<=[院会])本会議(?!場)")


def houses(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Makes the names of a sentence that are a house's with its sitting names of the house."""
    for found in _SITTING.finditer(sentence.text):
        stop, end = sentence.start + found.start(), sentence.start + found.end()
        for span in [s for s in spans if s.start < stop and s.stop == end and s.kind is not MentionKind.QUANTITY]:
            own = next((s for s in spans if s is not span and s.start == span.start and s.stop == stop), None)
            text = sentence.text[span.start - sentence.start : found.start()]
            entity = lexicon.ontology.entities.certain(text)
            known = entity.type if entity is not None else lexicon.class_of(text)
            if not lexicon.is_a(known, "GovernmentBody") or (entity is None and lexicon.listed(text)):
                continue  # no name: 議会本会議
            if own is not None:
                spans.remove(own)
            span.type, span.kind, span.votes, span.aliases = known, MentionKind.NAME, {}, (text,)
            span.entity = entity.id if entity is not None else None
            span.vote(known, 3.0)
