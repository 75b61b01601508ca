"""Posts in katakana of several words with dots between, which are no names: チーフ・パフォーマンス・オフィサー."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS, katakana
from kg.mention.span import Span, text_of
from kg.model import Token

__all__ = ["past_posts"]

_LONGEST = 7  # tokens: チーフ・パフォーマンス・オフィサー, シニア・バイス・プレジデント


def past_posts(tokens: Sequence[Token], spans: Sequence[Span], lexicon: Lexicon) -> list[Span]:
    """The spans without those that begin in such a post."""
    posts = list(_posts(tokens, lexicon))
    return [s for s in spans if not any(b <= s.begin < e for b, e in posts)]


def _posts(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The first token of each such post and the one behind it, the longest where several begin there."""
    end = 0
    for i in range(len(tokens) - 2):
        if i < end or tokens[i + 1].surface not in DOTS or not katakana(tokens[i].surface):
            continue
        stops = range(min(i + _LONGEST, len(tokens)), i + 2, -1)
        found = next((stop for stop in stops if lexicon.titled(text_of(tokens, i, stop))), 0)
        if found:
            end = found
            yield i, found
