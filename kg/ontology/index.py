"""All frames of an ontology, looked up by lemma, noun or pattern, so that reading a sentence costs the same however many
there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeVar

from kg.ontology.frames import Cue, Embed, Example, Frame, Light, Link, NounFrame, PairFrame, VerbFrame
from kg.ontology.wordings import Wordings

__all__ = ["Frames"]

Kind = TypeVar("Kind", VerbFrame, NounFrame, PairFrame, Link, Light, Embed, Cue)


class Frames:
    """All frames, indexed.

    verbs, links, lights, embeds    by the lemma of the final predicate (買収, 置く)
    nouns                           by noun
    pairs                           by pattern
    cues                            by noun
    words                           the plain word lists of standing-ja.toml: words["shell"]["nouns"]
    """

    def __init__(self, frames: Iterable[Frame] = (), words: Mapping[str, Mapping[str, tuple[str, ...]]] = {}) -> None:
        self.all = tuple(frames)
        self.words = words
        self.verbs = self._index(VerbFrame)
        self.wordings = Wordings(self.verbs)
        self._taken = {lemma: frozenset(c for f in found for c in f.object) for lemma, found in self.verbs.items()}
        self.nouns = self._index(NounFrame)
        self.pairs = self._index(PairFrame)
        self.links = self._index(Link)
        self.lights = self._index(Light)
        self.embeds = self._index(Embed)
        self.cues = self._index(Cue)

    def _index(self, kind: type[Kind]) -> dict[str, tuple[Kind, ...]]:
        index: dict[str, list[Kind]] = defaultdict(list)
        for frame in self.all:
            if isinstance(frame, kind):
                index[_key(frame)].append(frame)
        return {key: tuple(frames) for key, frames in index.items()}

    def of(self, lemmas: Iterable[str]) -> Iterator[VerbFrame]:
        """The frames of verbs, in the order of their lemmas."""
        return chain.from_iterable(self.verbs.get(lemma, ()) for lemma in lemmas)

    def takes(self, lemmas: Iterable[str], case: str) -> bool:
        """Whether one of these verbs has its object in a case."""
        return any(case in self._taken.get(lemma, ()) for lemma in lemmas)

    def __len__(self) -> int:
        return len(self.all)

    def relations(self) -> frozenset[str]:
        """The names of the relations (or inverses) that some frame says."""
        return frozenset(name for frame in self.all if (name := getattr(frame, "relation", "")))

    def examples(self) -> Iterator[tuple[Frame, Example]]:
        """Every example once, with a frame that it belongs to."""
        seen = set()
        for frame in self.all:
            for example in frame.examples:
                if (frame.source, example.text) not in seen:
                    seen.add((frame.source, example.text))
                    yield frame, example


def _key(frame: Frame) -> str:
    if isinstance(frame, PairFrame):
        return frame.pattern
    if isinstance(frame, NounFrame | Cue):
        return frame.nouns
    return frame.predicates.lemma
