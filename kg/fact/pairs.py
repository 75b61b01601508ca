"""Pairs of names whose classes alone say the relation: 中東のファンドX, X（テキサス州）, 徳島県徳島市."""

from __future__ import annotations

import re

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind, Status
from kg.ontology import PairFrame

__all__ = ["read_pairs"]

# What stands between A and B for each pattern; the longest gap that a class noun may fill (中東のAIファンドMGX).
_BETWEEN = {
    "AのB": re.compile(r"^の[「『\"“]?$"),
    "A（B）": re.compile(r"^[」』”\"]?[（(]$"),
    "AB": re.compile(r"^[「『\"“]?$"),
    "A・B": re.compile(r"^[」』]?・[「『]?$"),
    "A、B": re.compile(r"^、[「『]?$"),
}
_DESCRIBED = re.compile(r"^の([^\s、。（）()のはがをにでと]{1,14})[「『\"“・]?$")


def read_pairs(make: ClaimMaker) -> None:
    """Claims from neighbouring names whose classes fit a pair frame."""
    mentions = [m for m in make.clause.mentions if m.kind in {MentionKind.NAME, MentionKind.PRONOUN}]
    mentions.sort(key=lambda m: (m.start, -m.end))
    pairs = make.ontology.frames.pairs
    if not pairs:
        return
    for i, a in enumerate(mentions):
        for b in mentions[i + 1 :]:
            if b.start < a.end:
                continue
            between = make.clause.text(a.end, b.start)
            if len(between) > 18:
                break
            _pair(make, a, b, between, pairs)
            break


def _pair(make: ClaimMaker, a: Mention, b: Mention, between: str, pairs: dict[str, tuple[PairFrame, ...]]) -> None:
    described = _DESCRIBED.match(between)
    for pattern, shape in _BETWEEN.items():
        if not (shape.match(between) or (pattern == "AのB" and described)):
            continue
        if pattern == "A（B）" and not re.match(r"[）)、,]", make.clause.text(b.end, b.end + 1) or "）"):
            continue
        for frame in pairs.get(pattern, ()):
            if _is(make, a, frame.A) and _is(make, b, frame.B):
                s, o = (a, b) if frame.subject == "A" else (b, a)
                relation = make.ontology.relations[frame.relation]
                make.of_expression(
                    frame.relation, s, o, rule=f"pair_{_NAMES[pattern]}", slots=(relation.domain, relation.range),
                    status=frame.status or Status.ACTUAL, features={"described": float(bool(described))},
                    span=(a.end, b.start) if b.start > a.end else None,
                )  # fmt: skip
                return


_NAMES = {"AのB": "genitive", "A（B）": "bracket", "AB": "compound", "A・B": "dot", "A、B": "comma"}


def _is(make: ClaimMaker, m: Mention, classes: tuple[str, ...]) -> bool:
    return any(make.ontology.is_a(m.type, c) for c in classes)
