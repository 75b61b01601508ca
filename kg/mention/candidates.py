"""Names that a single source proposes: the known entities, Sudachi's proper-noun classes, GiNZA's labels, quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kg.mention.lexicon import Lexicon
from kg.mention.span import Part, Span, between
from kg.model import Sentence, Token

__all__ = ["by_label", "by_script", "by_tag", "known", "parts_offsets"]


def parts_offsets(token: Token) -> tuple[int, ...]:
    """The offsets at which a token's short units begin and end; its own two where it has none.

    Offsets of the parts are those of the text as written where the parts spell the surface, else only the token's.
    """
    if not token.parts or sum(map(len, token.parts)) != token.end - token.start:
        return (token.start, token.end)
    out = [token.start]
    for piece in token.parts:
        out.append(out[-1] + len(piece))
    return tuple(out)


def known(sentence: Sentence, entities: Any) -> Iterator[Span]:
    """Names of known entities that begin and end where a token does (Tokens of one name: longest first).

    東京 is not found in 東京大学, which is one token; 日本 is in 日本 政府.
    """
    tokens, text, base = sentence.tokens, sentence.text, sentence.start
    starts = {t.start: i for i, t in enumerate(tokens)}
    ends = {t.end: i for i, t in enumerate(tokens)}
    taken = -1
    for offset, i in starts.items():
        if offset < taken:
            continue
        found = entities.at(text, offset - base)
        if found is None:
            continue
        end, entity = found
        j = ends.get(end + base)
        if j is None or j < i:
            continue
        taken = end + base
        yield Span(i, j + 1, offset, taken, entity.type, confidence=0.9, entity=entity.id)


def by_label(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """GiNZA's own entities whose label is a class of ours."""
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        label = tokens[i].ner
        if not label.startswith("B-"):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and tokens[j].ner == f"I-{label[2:]}":
            j += 1
        name = lexicon.ginza.get(label[2:])
        if name:
            yield Span(i, j, tokens[i].start, tokens[j - 1].end, name, confidence=0.4)
        i = j


def by_tag(sentence: Sentence, parts: Sequence[Part]) -> Iterator[Span]:
    """Names that Sudachi's dictionary knows as such: family and given names, places, others."""
    tokens = sentence.tokens
    n, i = len(tokens), 0
    while i < n:
        tag = tokens[i].tag
        if not tag.startswith("名詞-固有名詞"):
            i += 1
            continue
        j = i + 1
        if "人名" in tag:
            while j < n and _person_goes_on(tokens, j):
                j += 1
            while tokens[j - 1].tag.startswith("補助記号"):
                j -= 1
            sure = 0.7 if j - i > 1 or "一般" not in tag else 0.5
            yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Person", confidence=sure)
        elif "地名" in tag:
            yield from _places(tokens[i], i)
        else:
            while j < n and tokens[j].tag == tag and tokens[j].start == tokens[j - 1].end and _latin(tokens[j].surface):
                j += 1
            yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.5)
        i = j


_OVER = {"都": "Region", "道": "Region", "府": "Region", "県": "Region", "州": "Region", "省": "Region", "郡": "Region"}
_CITY = frozenset(("市", "区", "町", "村"))


def _places(token: Token, i: int) -> Iterator[Span]:
    """The places that one token names from the widest to the narrowest: 徳島県 and 徳島市 in 徳島県徳島市."""
    offsets = parts_offsets(token)
    start, last = token.start, ""
    for piece, end in zip(token.parts or (token.surface,), offsets[1:], strict=False):
        last = piece[-1]
        inner = end < token.end
        if inner and (piece in _OVER or piece in _CITY or piece == "北海道"):
            yield Span(i, i + 1, start, end, _OVER.get(last, "City"), confidence=0.8)
            start = end
    kind = "Country" if token.tag.endswith("国") else _OVER.get(last) or ("City" if last in _CITY else "Place")
    yield Span(i, i + 1, start, token.end, kind, confidence=0.7 if kind == "Place" else 0.8)


def _person_goes_on(tokens: Sequence[Token], j: int) -> bool:
    """A person's name goes on with a name, or over a dot with katakana: 孫 正義; ティム ・ バーナーズ ・ リー."""
    token, before = tokens[j], tokens[j - 1]
    if token.start != before.end:
        return False
    if "人名" in token.tag:
        return "人名-姓" not in token.tag or before.surface in "・=＝-"
    if token.surface in ("・", "=", "＝", "-", "·", "･"):
        return (
            j + 1 < len(tokens)
            and (katakana(before.surface) or _latin(before.surface))
            and (katakana(tokens[j + 1].surface) or _latin(tokens[j + 1].surface))
        )
    return before.surface in ("・", "=", "＝", "-", "·", "･") and (katakana(token.surface) or _latin(token.surface))


def by_script(sentence: Sentence, parts: Sequence[Part], lexicon: Lexicon) -> Iterator[Span]:
    """Latin names, several words long where capitals go on, and katakana names joined by dots."""
    tokens = sentence.tokens
    n, i = len(tokens), 0
    while i < n:
        word = tokens[i].surface
        if parts[i] is Part.NOUN and _latin(word) and _capital(word):
            j = i + 1
            while j < n and between(tokens, j) and _latin_goes_on(tokens, parts, j):
                j += 1
            while j > i + 1 and not (
                parts[j - 1] is Part.NOUN or parts[j - 1] is Part.NUMBER or tokens[j - 1].surface in "+!"
            ):
                j -= 1
            if j > i + 1 or (len(word) > 1 and word not in lexicon.common_latin):
                yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.55)
            i = j
        elif parts[i] is Part.NOUN and katakana(word):
            j, dots = i + 1, 0
            while j + 1 < n and tokens[j].surface in ("・", "=", "＝") and katakana(tokens[j + 1].surface):
                dots += 1
                j += 2
                while j < n and katakana(tokens[j].surface) and tokens[j].start == tokens[j - 1].end:
                    j += 1
            if dots:
                yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.45)
            i = j
        else:
            i += 1


def _latin_goes_on(tokens: Sequence[Token], parts: Sequence[Part], j: int) -> bool:
    word, before = tokens[j].surface, tokens[j - 1]
    touching = tokens[j].start == before.end
    if _latin(word):
        return touching or _capital(word) or word in ("of", "and", "for", "the", "de", "von", "van", "der")
    if touching and (parts[j] is Part.NUMBER or word in "+&'’.-!") and word.isascii():
        return True
    return parts[j] is Part.NUMBER and touching


def katakana(text: str) -> bool:
    """True where every character is katakana (middle dots and long vowel signs included)."""
    return all("ァ" <= c <= "ヿ" for c in text)


def _latin(text: str) -> bool:
    return (text[0].isascii() and text[0].isalpha()) or "Ａ" <= text[0] <= "ｚ"


def _capital(text: str) -> bool:
    return any("A" <= c <= "Z" or "Ａ" <= c <= "Ｚ" for c in text)
