"""Names with the land or party that somebody is of in front, parted by the word between: 青森県立若草高校, 中国国営海浜石油."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mention.candidates import OVER
from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, covering, marked
from kg.model import MentionKind, Sentence

__all__ = ["fronted"]

_LAND = r"(?![都道府県市区町村]{2})[一-龥々ヶァ-ヺー]{1,6}(?P<kind>[都道府県市区町村])"
_SET_UP = re.compile(rf"(?P<land>{_LAND})立(?P<what>.*)")
_RUN = re.compile(r"(?P<land>[一-龥ァ-ヺー・]{2,10}?)国[営有](?P<what>.{2,})")


def fronted(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> list[Span]:
    """The mentions of a sentence, such names parted; the town that has a school keeps its part in the school's name."""
    out: list[Span] = []
    gone: list[Span] = []
    inside = {(s.start, s.stop) for s in spans if s.nested}
    for span in spans:
        named = span.kind is MentionKind.NAME and span.entity is None
        pieces = list(_pieces(sentence, span, lexicon)) if named else []
        if pieces and pieces[0] is not span:
            gone.append(span)
        out += [p for p in pieces if not p.nested or (p.start, p.stop) not in inside] or [span]
    return [s for s in out if not any(_of(s, whole) for whole in gone)] if gone else out


def _of(span: Span, whole: Span) -> bool:
    """Whether a span lay in one that is parted, or is a post that went on from it: 若草党北浜市議."""
    post = span.kind is MentionKind.NOMINAL and span.start == whole.start and 0 < span.stop - whole.stop < 3
    return post or (span.nested and whole.start <= span.start and span.stop <= whole.stop)


def _pieces(sentence: Sentence, span: Span, lexicon: Lexicon) -> Iterator[Span]:
    """What a name parts into: none where it is one."""
    text = span.surface(sentence)
    if not span.nested and (found := _SET_UP.fullmatch(text)) is not None:
        land = _part(sentence, span, *found.span("land"), OVER.get(found["kind"], "City"))
        land.nested = bool(found["what"])
        yield from (span, land) if land.nested else (land,)
    elif not span.nested and (found := _RUN.fullmatch(text)) is not None:
        country = lexicon.ontology.entities.certain(found["land"])
        if country is not None and country.type == "Country" and _named(found["what"], lexicon):
            yield _part(sentence, span, *found.span("land"), "Country")
            told = lexicon.class_of(found["what"])
            body = told if lexicon.is_a(told, "Organization") else "Company"
            yield _part(sentence, span, *found.span("what"), body)


def _named(text: str, lexicon: Lexicon) -> bool:
    """Whether a body has a name of its own before what it is: 海浜石油, not テレビ or 石油会社."""
    heads = (k for k in range(2, len(text)) if lexicon.class_of(text[k:]))
    at = next(heads, 0)
    return at > 0 and not lexicon.listed(text) and not lexicon.listed(text[:at])


def _part(sentence: Sentence, span: Span, start: int, stop: int, kind: str) -> Span:
    """The part of a name between two of its characters, of a class."""
    start, stop = span.start + start, span.start + stop
    return marked(*covering(sentence.tokens, start, stop), start, stop, kind, 2.5, span.confidence, rank=span.rank)
