"""Persons whom the recogniser joined with the known body behind them that they have a post in: マルソー + 国連 + 事務次長."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Span, text_of
from kg.model import Token

__all__ = ["before_body"]

_SHORTEST = 2  # characters of a foreign name
_POST = 4  # tokens of a post
_OPEN, _CLOSE = frozenset("（("), frozenset("）)")
_GLOSS = 4  # tokens of a bracket, with its signs


def before_body(tokens: Sequence[Token], names: list[Span], lexicon: Lexicon) -> None:
    """Parts each name in katakana that ends in the name of a known body, where a post stands behind that."""
    for whole in [n for n in names if not n.nested and n.entity is None]:
        body = next((n for n in names if n.nested and n.stop == whole.stop and n.start > whole.start), None)
        if body is None or body.entity is None or not _of_one_name(tokens[body.begin], body, lexicon):
            continue
        lead = text_of(tokens, whole.begin, body.begin)
        if len(lead) < _SHORTEST or not katakana(lead) or lexicon.class_of(lead) or lexicon.listed(lead):
            continue
        if lexicon.ontology.entities.certain(lead) is not None or not _post_behind(tokens, body.end, lexicon):
            continue
        body.nested = False
        whole.end, whole.stop, whole.type, whole.votes = body.begin, tokens[body.begin - 1].end, "Person", {}
        whole.vote("Person", 2.0)


def _of_one_name(first: Token, body: Span, lexicon: Lexicon) -> bool:
    """Whether no land has another body of the name, which would stand before it too: 国連, 朝鮮労働党; not ノルド + 外務省."""
    told = ("地名" in first.tag or first.surface in lexicon.countries) and lexicon.is_a(body.type, "Organization")
    return told or body.type in ("InternationalOrganization", "Company", "University")


def _post_behind(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a post stands at a token, or behind the bracket there."""
    if i < len(tokens) and tokens[i].surface in _OPEN:
        i = next((k + 1 for k in range(i, min(i + _GLOSS, len(tokens))) if tokens[k].surface in _CLOSE), i)
    if i >= len(tokens) or not tokens[i].tag.startswith("名詞"):
        return False
    return any(lexicon.post(text_of(tokens, i, k)) for k in range(i + 1, min(i + _POST, len(tokens)) + 1))
