"""Events that a text tells by a verb (旅客機が墜落した) and storms, which go by a number (台風7号, 台風15号「ファクサイ」)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span
from kg.model import MentionKind, Sentence, Token

__all__ = ["happened", "storms"]

_STORM = re.compile(
    r"(?P<number>(?:台風|熱帯低気圧)(?:第[\s　]?)?[0-9０-９]+号)(?:[\s　]?[・＝]?[「『](?P<name>[^「」『』]{1,16})[」』])?"
    r"|(?:ハリケーン|サイクロン)・?[「『](?P<called>[^「」『』]{1,16})[」』]"
)
_DOING = ("する", "為る")


def happened(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> Iterator[Span]:
    """The verbal nouns of a sentence that are written as verbs and tell an accident, a disaster or an attack."""
    tokens = sentence.tokens
    taken = {i for span in spans for i in range(span.begin, span.end)}
    events = {span.begin for span in spans if lexicon.is_a(span.type, "Event")}
    for i, token in enumerate(tokens[:-1]):
        after = tokens[i + 1]
        verb = token.surface in lexicon.happenings and after.lemma in _DOING and after.start == token.end
        if verb and i not in taken and not _named_after(tokens, i, events):
            yield Span(i, i + 1, token.start, token.end, "Event", MentionKind.NOMINAL, 0.7)


def _named_after(tokens: Sequence[Token], i: int, events: set[int]) -> bool:
    """Whether the noun right after the verb names the same event: 列車が追突する事故."""
    k = i + 1
    while k < len(tokens) and (tokens[k].tag.startswith("助動詞") or tokens[k].lemma in (*_DOING, "という")):
        k += 1
    return k in events


def storms(sentence: Sentence) -> Iterator[Span]:
    """The storms of a sentence by their number, with the name that they have beside it."""
    begins = {token.start: i for i, token in enumerate(sentence.tokens)}
    ends = {token.end: i + 1 for i, token in enumerate(sentence.tokens)}
    for found in _STORM.finditer(sentence.text):
        begin, end = begins.get(sentence.start + found.start()), ends.get(sentence.start + found.end())
        if begin is None or end is None:
            continue
        aliases = tuple(a for a in (found["name"] and found["number"], found["name"] or found["called"]) if a)
        span = Span(begin, end, sentence.start + found.start(), sentence.start + found.end(), "Event",
                    confidence=0.95, aliases=aliases, rank=Rank.MARKED)  # fmt: skip
        span.vote("Event", 3.0)
        yield span
