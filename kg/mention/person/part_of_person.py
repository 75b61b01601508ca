"""Names that are but the first or the last part of a person's who was named before: マイク・セルノン, later セルノン; 大坂なおみ, later 大坂."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.mention.lexicon import Lexicon, normal
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["called_by_part", "called_by_surname"]

_MAY_BE = ("Company", "Organization", "SportsTeam", "GovernmentBody", "Product", "Facility", "Thing")
_PLACES = ("Place", "City", "Region")
_HONOURED = ("さん", "氏", "様", "容疑者", "被告")
_TOLD_OF = ("は", "が", "も")
_GUESSED = 1.3  # votes for each mention, which are no more than the recogniser's guess by the sound
_LEAST = 3  # characters


def called_by_part(
    surfaces: Mapping[str, str],
    names: Mapping[str, Sequence[Span]],
    votes: Mapping[str, Mapping[str, float]],
    settled: Mapping[str, str],
    lexicon: Lexicon,
) -> Iterator[str]:
    """The keys of names in katakana that were taken for a body or thing by their sound alone, where they are parts of the name
    of a person named before them. `surfaces` are the names as they are written."""
    for key, surface in surfaces.items():
        pieces = surface.split("・")
        if settled.get(key) != "Person" or len(pieces) < 2 or any(span.nested for span in names[key]):
            continue
        begins = min(span.start for span in names[key])
        for piece in (pieces[0], pieces[-1]):
            part = normal(piece)
            spans = names.get(part, ())
            if len(piece) < _LEAST or not spans or settled.get(part) not in _MAY_BE or lexicon.class_of(piece):
                continue
            if any(span.entity or span.title or span.start < begins for span in spans):
                continue  # X社, or X who made the name of X・Y
            if _told(votes[part]) <= _GUESSED * len(spans):
                yield part


def called_by_surname(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], settled: Mapping[str, str]
) -> Iterator[str]:
    """The keys of what was taken for a place and is the family name of the one person who was named with it before, without
    an honorific, where it only ever is what a sentence tells of: 大坂なおみが優勝した。大坂は….
    """
    families: dict[str, list[int]] = {}
    bare: dict[str, list[tuple[int, bool]]] = {}
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            if span.kind is not MentionKind.NAME:
                continue
            text = span.surface(sentence)
            family = sentence.tokens[span.begin].surface
            if settled.get(normal(text)) == "Person" and len(family) < len(text) and span.title not in _HONOURED:
                families.setdefault(family, []).append(span.start)
            if span.end == span.begin + 1 and not span.nested and settled.get(normal(text)) in _PLACES:
                after = sentence.behind(span.stop)[:1]
                bare.setdefault(text, []).append((span.start, after in _TOLD_OF))
    for text, uses in bare.items():
        first = min(families.get(text, ()), default=-1)
        if 0 <= first < min(start for start, _ in uses) and all(told for _, told in uses):
            yield normal(text)


def _told(votes: Mapping[str, float]) -> float:
    """What speaks for a body or thing, but for a team's deeds, which may be a player's."""
    return sum(weight for kind, weight in votes.items() if weight > 0 and kind not in ("Person", "SportsTeam"))
