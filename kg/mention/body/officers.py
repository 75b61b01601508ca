"""Bodies written between the whole name of somebody and the post there: 海浜銀行 of 高木誠海浜銀行頭取."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign
from kg.mention.span import Span, over, text_of, touching
from kg.mention.triggers import FAMILY, triggered
from kg.model import Sentence, Token

__all__ = ["bodies_of_officers"]

_OWN = frozenset("県市府都道区町村")  # of the paper's own place: 県国際交流協会
_HEADS = ("院長", "館長", "園長", "所長", "校長")  # of what is a site as well
_LONGEST = 8  # tokens of a body and a post


@triggered(tag=FAMILY)
def bodies_of_officers(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The bodies, each behind the person whose name stands before it."""
    tokens = sentence.tokens
    for i in range(2, len(tokens) - 1):
        if not _whole_name(tokens, i, lexicon):
            continue
        stop = i
        while stop < len(tokens) and stop - i < _LONGEST and _goes_on(tokens, stop):
            stop += 1
        post = next((k for k in range(i + 1, stop) if lexicon.office(text_of(tokens, k, stop))), None)
        if post is None or not _named(tokens[i:post], lexicon):
            continue
        kind = lexicon.class_of(text_of(tokens, i, post))
        sited = lexicon.is_a(kind, "Facility") and text_of(tokens, post, stop).endswith(_HEADS)
        if lexicon.is_a(kind, "Organization") or sited:
            yield _span(tokens, i - 2, i, "Person")
            yield _span(tokens, i, post, kind)


def _whole_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a family name and a given one stand right before a token, and nothing before them."""
    family, given = tokens[i - 2], tokens[i - 1]
    if "人名-姓" not in family.tag or family.end != given.start or given.end != tokens[i].start:
        return False
    if i > 2 and tokens[i - 3].end == family.start and tokens[i - 3].tag.startswith("名詞"):
        return False
    word = given.tag.startswith("名詞-普通名詞-一般") and len(given.surface) == 1 and not lexicon.titled(given.surface)
    return "人名-名" in given.tag or word


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a compound goes on with a token."""
    return tokens[i].tag.startswith(("名詞", "接尾辞", "接頭辞")) and touching(tokens, i)


def _named(body: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a body has a name of its own: 海浜 + 銀行, 県 + 国際交流協会; not 総務部, 同 + 協会."""
    first = body[0]
    if "固有名詞" in first.tag or foreign(first.surface):
        return len(body) > 1 or not lexicon.listed(first.surface)
    return len(body) > 2 and first.surface in _OWN


def _span(tokens: Sequence[Token], begin: int, end: int, kind: str) -> Span:
    return over(tokens, begin, end, kind, 2.0, 0.8)
