"""The town or prefecture in the name of the election of who governs it: 青葉県 in 青葉県知事選, 北湊町 in 北湊町長選."""

from __future__ import annotations

import re
from bisect import bisect_right

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["governed_by_vote"]

_ELECTION = re.compile(
    r"(?P<place>[一-龥ァ-ヶーぁ-ん]{1,8}?(?:(?P<region>[都道府県])(?=知事)|[市区町村](?=長)))(?:知事|長)(?:補?選挙?)?$"
)


def governed_by_vote(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds to the elections of a sentence the place whose head is elected, in place of what is but a part of its name."""
    ends = [token.end for token in sentence.tokens]
    for event in [s for s in spans if lexicon.is_a(s.type, "Event") and s.kind is not MentionKind.PRONOUN]:
        name = sentence.text[event.start - sentence.start : event.stop - sentence.start]
        found = _ELECTION.match(re.sub("選(?:挙)?$", "", name)) if name.endswith(("選", "選挙")) else None
        if found is None:
            continue
        event.kind = MentionKind.NAME
        stop = event.start + found.end("place")
        within = [s for s in spans if s is not event and s.start == event.start and s.stop <= stop]
        if any(s.stop == stop for s in within):
            continue
        for span in within:
            spans.remove(span)
        given = "Region" if found["region"] else "City"
        known = lexicon.ontology.entities.certain(found["place"])
        end = bisect_right(ends, stop - 1) + 1
        place = Span(event.begin, end, event.start, stop, given, MentionKind.NAME, 0.85)
        place.nested = True
        place.entity = known.id if known is not None else None
        place.vote(given, 2.0)
        spans.append(place)
