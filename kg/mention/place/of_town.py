"""Names of several parts with dots between them, the first of them a place's: ロンドン・ローバーズ is one name, not a body in
London, デンマーク・トルム戦争 one war; two lands with = between them are one (デンマーク=ノルウェー艦隊)."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign, katakana
from kg.mention.span import Span
from kg.mention.triggers import triggered
from kg.model import MentionKind, Sentence

__all__ = ["joined"]

_OF_BOTH = re.compile(r"[ァ-ヺー]{2,}(?:戦争|[^条]{0,4}条約|協定|同盟|和約|紛争|諸島|連合王国|共和国|帝国|王国)")


@triggered(words="・=＝")
def joined(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Joins a town in katakana with the unknown body in katakana behind a dot, where no third name follows; a house behind
    its town and = is another name."""
    _parted(sentence, spans, lexicon)
    names = sorted((s for s in spans if s.kind is MentionKind.NAME and not s.nested), key=lambda s: s.start)
    for town, body in pairwise(names):
        between = sentence.part(town.stop, body.start)
        around = (
            sentence.text[max(town.start - sentence.start - 1, 0) : town.start - sentence.start]
            + (sentence.text[body.stop - sentence.start : body.stop - sentence.start + 1])
        )
        lands = (
            between in ("=", "＝")
            and katakana(town.surface(sentence))
            and foreign(body.surface(sentence)[0])
            and town.end + 1 == body.begin
        )
        house = lexicon.is_a(body.type, "Facility")  # ダラス=湊スタジアム: in Dallas
        if lands and not house and not lexicon.is_a(town.type, "Organization"):  # ロイター=CNN are two
            town.nested = True
            body.begin, body.start, body.entity = town.begin, town.start, None
            continue
        if between != "・" or body.entity is not None:
            continue
        if (
            _OF_BOTH.fullmatch(body.surface(sentence))
            and _state_or_kana(town, town.surface(sentence))
            and town.end + 1 == body.begin
        ):
            town.nested = True
            body.begin, body.start = town.begin, town.start
            continue
        if "・" in around or not lexicon.is_a(town.type, "Place"):
            continue
        if lexicon.is_a(town.type, "Country"):
            continue  # ドイツ・ベッケル社 is one in Germany
        if not lexicon.is_a(body.type, "Organization") or not (
            katakana(town.surface(sentence)) and katakana(body.surface(sentence))
        ):
            continue
        town.nested = True
        body.begin, body.start = town.begin, town.start


def _parted(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Parts a house from the town before it: ダラス=湊スタジアム."""
    for house in [s for s in spans if s.kind is MentionKind.NAME and not s.nested and lexicon.is_a(s.type, "Place")]:
        at = next((i for i in range(house.begin + 1, house.end - 1) if sentence.tokens[i].surface in "=＝"), 0)
        if not at or not sentence.tokens[at - 1].tag.startswith("名詞-固有名詞-地名"):
            continue
        if not lexicon.is_a(lexicon.class_of(house.surface(sentence)), "Facility"):
            continue
        inside = [s for s in spans if s.nested and house.start <= s.start and s.stop == sentence.tokens[at].start]
        begin = sentence.tokens[at - 1]
        town = inside[0] if inside else Span(at - 1, at, begin.start, begin.end, "City", confidence=0.8)
        known = lexicon.ontology.entities.certain(town.surface(sentence))
        town.nested, town.entity = False, known.id if known is not None and known.type == "City" else town.entity
        town.vote("City", 2.0)
        house.type = "Facility"
        house.vote("Facility", 2.0)
        house.begin, house.start, house.aliases, house.entity = at + 1, sentence.tokens[at + 1].start, (), None
        spans.extend([] if inside else [town])
        for span in [s for s in spans if s.nested and s.stop <= town.start and s.stop >= town.start - 4]:
            span.nested = False


def _state_or_kana(town: Span, name: str) -> bool:
    """Whether a name before a dot may be the first of two that a war or a treaty is of."""
    return katakana(name) or bool(town.votes.get("Country"))
