"""Clubs and firms abroad that begin with their town's name: ロンドン・ローバーズ is one name, not a body in London."""

from __future__ import annotations

from itertools import pairwise

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["joined"]


def joined(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Joins a town in katakana with the unknown body in katakana behind a dot, where no third name follows."""

    def text(span: Span) -> str:
        return sentence.text[span.start - sentence.start : span.stop - sentence.start]

    names = sorted((s for s in spans if s.kind is MentionKind.NAME and not s.nested), key=lambda s: s.start)
    for town, body in pairwise(names):
        between = sentence.text[town.stop - sentence.start : body.start - sentence.start]
        around = (
            sentence.text[max(town.start - sentence.start - 1, 0) : town.start - sentence.start]
            + (sentence.text[body.stop - sentence.start : body.stop - sentence.start + 1])
        )
        if between != "・" or "・" in around or body.entity is not None or not lexicon.is_a(town.type, "Place"):
            continue
        if lexicon.is_a(town.type, "Country"):
            continue  # ドイツ・ベッケル社 is one in Germany
        if not lexicon.is_a(body.type, "Organization") or not (katakana(text(town)) and katakana(text(body))):
            continue
        town.nested = True
        body.begin, body.start = town.begin, town.start
