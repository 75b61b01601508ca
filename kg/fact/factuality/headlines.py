"""How what a headline says without a verb stands: as the text below tells it (A社、最終赤字180億円 … 赤字になる見通しだ)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Claim, Quantity, Sentence, SentenceKind, Status

__all__ = ["as_told_below"]


def as_told_below(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims, those of figures in headlines with the status that the sentences give the same figure, where that leaves
    no doubt."""
    headings = {s.index for s in sentences if s.kind is SentenceKind.HEADING}
    told: dict[tuple[str, Quantity], set[Status]] = {}
    for claim in claims:
        if claim.sentence not in headings and claim.object.quantity is not None:
            told.setdefault((claim.relation, claim.object.quantity), set()).add(claim.status)
    out = []
    for claim in claims:
        amount = claim.object.quantity
        if amount is not None and claim.sentence in headings and claim.status is Status.ACTUAL:
            below = told.get((claim.relation, amount), set())
            claim = replace(claim, status=next(iter(below))) if len(below) == 1 else claim
        out.append(claim)
    return out
