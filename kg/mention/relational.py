"""Relational nouns that were taken for names: what one is to another (日本法人, ライバル) or is made
to be (連結子会社化), or what kind a thing is of (日本映画)."""

from __future__ import annotations

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span
from kg.mention.thing.works import genre
from kg.mention.words import words
from kg.model import MentionKind, Sentence

__all__ = ["without_relational"]

_RECORDS = words("genres")["records"]  # 日本新記録, which one sets and does not win


def without_relational(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> list[Span]:
    """The spans, those no names that are but what one is to another (日本法人, 米子会社, ライバル) or of a kind (日本映画),
    nor what is within them (the town of 米子) but a country."""
    nouns = lexicon.ontology.frames.nouns
    related = []
    for span in spans:
        body = span.kind is MentionKind.NAME and span.rank is not Rank.MARKED and span.entity is None
        body = body and not span.title  # 高原選手
        text = span.surface(sentence)
        if body and (text.endswith(_RECORDS) or (text[-1] == "化" and text[:-1] in nouns)):  # 連結子会社化
            span.kind, span.type, span.votes = MentionKind.NOMINAL, "Thing", {}
        elif body and genre(sentence.tokens, span):
            span.kind = MentionKind.NOMINAL
        elif body and (
            text in nouns or (text[1:] in nouns and text[0] == "元") or text.endswith("上場企業")
        ):  # ナスダック上場企業
            span.kind = MentionKind.NOMINAL
            related.append(span)
    if not related:
        return spans
    within = {id(s) for r in related for s in spans if s is not r and r.start <= s.start and s.stop <= r.stop}
    return [s for s in spans if id(s) not in within or s.type == "Country"]
