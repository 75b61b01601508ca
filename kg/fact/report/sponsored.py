"""Who holds an event or a prize and who lends it their name, told in a row in the bracket behind it: 若草大会（A社、B連盟主催、C社後援）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind

__all__ = ["read_sponsored"]

_BRACKET = re.compile(r"[」』”\"]?[（(](?P<inside>[^（）()]{3,90})[）)]")
_ROW = re.compile(r"[、,，・]")
_HELD = ("Event", "Award")
_BODIES = ("Organization", "City", "Region")


def read_sponsored(make: ClaimMaker) -> None:
    """Claims of the bodies that the bracket behind an event names with what they do for it."""
    if "（" not in make.sentence.text and "(" not in make.sentence.text:
        return
    told = make.ontology.constructions
    words = make.ontology.frames.words["sponsors"]
    relations = dict.fromkeys(words["hosting"], told.hosting) | dict.fromkeys(words["backing"], told.backing)
    for event in make.clause.mentions:
        held = event.kind is MentionKind.NAME and make.ontology.is_any(event.type, _HELD)
        bracket = _BRACKET.match(make.sentence.text, event.end - make.sentence.start) if held else None
        if bracket is None or not any(w in bracket["inside"] for w in relations):
            continue
        for body, noun in _bodies(make, bracket, tuple(sorted(relations, key=len, reverse=True))):
            for relation in relations[noun]:
                make.of_expression(relation, body, event, rule="pair_bracket", slots=(_BODIES, _HELD))


def _bodies(make: ClaimMaker, bracket: re.Match[str], nouns: tuple[str, ...]) -> Iterator[tuple[Mention, str]]:
    """The bodies of a bracket, each with the noun that closes the row that it stands in."""
    named = {(m.start, m.end): m for m in make.clause.mentions if m.kind is MentionKind.NAME}
    start = make.sentence.start + bracket.start("inside")
    row: list[Mention] = []
    for piece in _ROW.split(bracket["inside"]):
        noun = next((n for n in nouns if piece.endswith(n)), "")
        name = piece.removesuffix(noun).removesuffix("の").removesuffix("など")
        body = named.get((start, start + len(name)))
        if body is not None and make.ontology.is_any(body.type, _BODIES):
            row.append(body)
        if noun:
            yield from ((b, noun) for b in row)
            row = []
        start += len(piece) + 1
