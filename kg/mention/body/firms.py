"""Firms told by what they are to others though their names are made of common words: 完全子会社の海浜ロジ, 版元は青空書房だ."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.person.presented import unheard
from kg.mention.script import katakana
from kg.mention.span import Span, text_of
from kg.mention.words import words
from kg.model import Token

__all__ = ["apposed"]

_FIRMS = frozenset(words("firms")["kinds"])
_FILLED = frozenset(words("firms")["filled"])
_CASES = frozenset("はがをにとも、（(")
_OF_FIRMS = words("firms")["matters"]
_WHERE = frozenset(words("firms")["where"])


def apposed(tokens: Sequence[Token], found: Span, lexicon: Lexicon) -> Span | None:
    """The firm that what it is to another leads to though it is made of common words: 完全子会社の + 海浜 + ロジ + を."""
    begin, end = found.begin, found.end
    if begin < 2 or end >= len(tokens):
        return None
    owner = tokens[begin - 2].surface
    if tokens[begin - 1].surface == "は" and owner in _FILLED and _firm(tokens, found, lexicon):
        return _company(found)
    if found.type != "Thing" or tokens[begin - 1].surface != "の":
        return None
    if not (owner in lexicon.appositives or (owner.endswith("会社") and len(owner) > 2) or owner in _FIRMS):
        return None
    if tokens[end].surface not in _CASES or (tokens[end].surface == "と" and tokens[end + 1 : end + 2] == []):
        return None
    first, last = tokens[begin], tokens[end - 1]
    named = (
        end - begin > 1
        and katakana(last.surface)
        and not katakana(first.surface)
        and last.surface not in lexicon.plain
        and last.surface not in _OF_FIRMS
    )
    strange = end - begin == 1 and unheard(first)
    if not (named or strange) or any(
        "サ変" in t.tag or "副詞" in t.tag or t.tag.startswith("接") for t in tokens[begin:end]
    ):
        return None
    if named and (first.surface in _WHERE or first.surface in lexicon.quantifiers or first.surface in lexicon.trades):
        return None
    return _company(found)


def _company(found: Span) -> Span:
    span = Span(found.begin, found.end, found.start, found.stop, "Company", confidence=0.75)
    span.vote("Company", 1.5)
    return span


def _firm(tokens: Sequence[Token], found: Span, lexicon: Lexicon) -> bool:
    """Whether common words that say who has a part are a firm's name: 版元は + 青空 + 書房 + だ; not 版元は中堅出版社だ."""
    inside = tokens[found.begin : found.end]
    kind = inside[-1].surface in lexicon.generic | lexicon.firms or inside[-1].tag.startswith("接尾辞")
    known = lexicon.is_a(found.type, "Person") or bool(
        lexicon.ontology.nouns.heads.get(text_of(tokens, found.begin, found.end))
    )
    told = any(t.surface in _WHERE or t.surface in lexicon.quantifiers | lexicon.appositives for t in inside)
    closed = tokens[found.end].surface in "。、（(" or tokens[found.end].lemma in ("だ", "です")
    return len(inside) == 2 and closed and not (kind or known or told)
