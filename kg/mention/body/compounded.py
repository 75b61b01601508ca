"""Bodies named within a longer compound: 参院 in 参院本会議, 海浜協会 in 海浜協会審判部, 海浜銀行 in 高木誠海浜銀行頭取."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign
from kg.mention.span import Rank, Span, marked, over, text_of, touching
from kg.mention.triggers import FAMILY, triggered
from kg.mention.words import words
from kg.model import MentionKind, Sentence, Token

__all__ = ["bodies_of_officers", "conferences", "houses", "sections"]

_SITTING = re.compile(r"(?<=[院会])本会議(?!場)")
_WORDS = words("sections")
_WHOLES, _PARTS = (f"(?:{'|'.join(sorted(_WORDS[k], key=len, reverse=True))})" for k in ("wholes", "parts"))
_SECTION = re.compile(rf"(?P<whole>.+?{_WHOLES}).*{_PARTS}")
_PLAIN = frozenset(_WORDS["plain"])  # 国立大学, which is none
_OWN = frozenset("県市府都道区町村")  # of the paper's own place: 県国際交流協会
_HEADS = ("院長", "館長", "園長", "所長", "校長")  # of what is a site as well
_STANDING = re.compile(
    r"会議(?=の[^。、「」はがをにでと]{2,12}?(?:会長|理事長|専務理事|事務局長|共同代表|代表幹事)(?:$|[（(、はがをにのらも]))"
)
_LONGEST = 8  # tokens of a body and a post


def houses(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Makes the names of a sentence that are a house's with its sitting names of the house."""
    for found in _SITTING.finditer(sentence.text):
        stop, end = sentence.start + found.start(), sentence.start + found.end()
        for span in [s for s in spans if s.start < stop and s.stop == end and s.kind is not MentionKind.QUANTITY]:
            own = next((s for s in spans if s is not span and s.start == span.start and s.stop == stop), None)
            text = sentence.text[span.start - sentence.start : found.start()]
            entity = lexicon.ontology.entities.certain(text)
            known = entity.type if entity is not None else lexicon.class_of(text)
            if not lexicon.is_a(known, "GovernmentBody") or (entity is None and lexicon.listed(text)):
                continue  # no name: 議会本会議
            if own is not None:
                spans.remove(own)
            span.type, span.kind, span.votes, span.aliases = known, MentionKind.NAME, {}, (text,)
            span.entity = entity.id if entity is not None else None
            span.vote(known, 3.0)


def conferences(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> None:
    """Makes bodies of what ends like a conference and has officers: 若草労組会議の高木会長."""
    for found in _STANDING.finditer(sentence.text):
        for span in (s for s in spans if s.stop == sentence.start + found.end() and s.type == "Event"):
            if span.end - span.begin > 2 and not span.entity:
                span.type, span.kind, span.votes = "Organization", MentionKind.NAME, {}
                span.vote("Organization", 3.0)


@triggered(words=_WORDS["wholes"])
@triggered(words=_WORDS["parts"])
def sections(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds to the spans of a sentence the bodies by whose names those of sections begin, but for those there."""
    starts = {(s.start, s.stop) for s in spans}
    for span in [s for s in spans if s.kind is MentionKind.NAME and s.entity is None]:
        told = not span.nested and any(lexicon.is_a(span.type, c) for c in ("Organization", "Facility"))
        found = _SECTION.fullmatch(span.surface(sentence)) if told else None
        if found is None or found["whole"] in _PLAIN:
            continue
        stop = span.start + found.end("whole")
        if any(start == span.start and end < span.stop for start, end in starts):
            continue
        end = next(i for i in range(span.begin, span.end) if sentence.tokens[i].end >= stop) + 1
        class_ = lexicon.class_of(found["whole"]) or "Organization"
        spans.append(marked(span.begin, end, span.start, stop, class_, 2.0, 0.8, rank=Rank.RECOGNISED, nested=True))


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
