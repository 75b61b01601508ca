"""One type for one name over a document: what stands beside it, a vote, then short forms after full forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.mention.lexicon import Lexicon, normal
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["agree"]


def agree(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Settles the types of names, in place. `found` holds the spans of each sentence."""
    names: dict[str, list[Span]] = defaultdict(list)
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    also: dict[str, str] = {}
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            if span.kind is not MentionKind.NAME:
                continue
            surface = sentence.text[span.start - sentence.start : span.stop - sentence.start]
            key = normal(surface)
            names[key].append(span)
            if span.type != "Thing":
                votes[key][span.type] += span.confidence
            for kind, weight in _beside(sentence, span, surface, lexicon):
                votes[key][kind] += weight
            for alias in span.aliases:
                also.setdefault(normal(alias), key)
    settled = {key: _winner(cast, lexicon) for key, cast in votes.items() if cast}
    for key in names:
        if key in settled and not _weak(votes[key]):
            continue
        full = also.get(key) or _longer(key, settled, names)
        if full is not None and full in settled:
            settled[key] = settled[full]
    for key, spans in names.items():
        if key in settled:
            for span in spans:
                span.type = settled[key]


def _weak(cast: dict[str, float]) -> bool:
    return max(cast.values()) < 0.6


def _winner(cast: dict[str, float], lexicon: Lexicon) -> str:
    """The class with most votes; votes for a class above it count for those below that were named too."""
    score = {
        name: weight + sum(w for other, w in cast.items() if other != name and lexicon.is_a(name, other))
        for name, weight in cast.items()
    }
    return max(sorted(score), key=lambda name: score[name])


def _beside(sentence: Sentence, span: Span, surface: str, lexicon: Lexicon) -> Iterable[tuple[str, float]]:
    """What the words after a name say of it: Xの社長 is a body's, Xの首都 a country's; its own last part likewise."""
    given = lexicon.class_of(surface)
    if given and span.entity is None and not lexicon.is_a(given, "Person") and not surface.isascii():
        yield given, 0.5
    tokens = sentence.tokens
    if span.end + 1 < len(tokens) and tokens[span.end].surface == "の" and span.type == "Thing":
        head = lexicon.class_of(tokens[span.end + 1].surface)
        if head and lexicon.is_a(head, "Person"):
            yield "Organization", 0.4


def _longer(key: str, settled: dict[str, str], names: dict[str, list[Span]]) -> str | None:
    """The one settled name that begins or ends with this one (孫 -> 孫正義, アルトマン -> サム・アルトマン)."""
    if len(key) < 2 and not any(s.title for s in names[key]):
        return None
    fits = [n for n in settled if n != key and len(n) > len(key) and (n.startswith(key) or n.endswith(key))]
    kinds = {settled[n] for n in fits}
    return fits[0] if len(kinds) == 1 else None
