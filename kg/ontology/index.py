"""All frames of an ontology, looked up by lemma, noun or pattern, so that reading a sentence costs the same however many
there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, TypeVar, overload

from kg.ontology.frames import Cue, Embed, Example, Frame, Light, Link, NounFrame, PairFrame, Predicate, VerbFrame

__all__ = ["Frames"]

Kind = TypeVar("Kind", NounFrame, PairFrame, Link, Light, Embed, Cue)
Default = TypeVar("Default")
if TYPE_CHECKING:
    _Placed = tuple[int, VerbFrame]
    _Fixed = dict[str, list[tuple[str, list[_Placed]]]]


class Frames:
    """All frames, indexed.

    verbs, links, lights, embeds    by the lemma of the final predicate (買収, 置く)
    nouns                           by noun
    pairs                           by pattern
    cues                            by noun
    words                           the plain word lists of standing-ja.toml: words["shell"]["nouns"]
    """

    def __init__(self, frames: Iterable[Frame] = (), words: Mapping[str, Mapping[str, tuple[str, ...]]] = {}) -> None:
        given = tuple(frames)
        self._others = tuple(f for f in given if not isinstance(f, VerbFrame))
        self.words = words
        self.verbs = Verbs(f for f in given if isinstance(f, VerbFrame))
        self.wordings = Wordings(self.verbs)
        taken: dict[str, set[str]] = defaultdict(set)
        for table, predicate in self.verbs.written():
            taken[predicate.lemma].update(table.object)
        self._taken = {lemma: frozenset(cases) for lemma, cases in taken.items()}
        self.nouns = self._index(NounFrame)
        self.pairs = self._index(PairFrame)
        self.links = self._index(Link)
        self.lights = self._index(Light)
        self.embeds = self._index(Embed)
        self.cues = self._index(Cue)

    def _index(self, kind: type[Kind]) -> dict[str, tuple[Kind, ...]]:
        index: dict[str, list[Kind]] = defaultdict(list)
        for frame in self._others:
            if isinstance(frame, kind):
                index[_key(frame)].append(frame)
        return {key: tuple(frames) for key, frames in index.items()}

    @property
    def all(self) -> tuple[Frame, ...]:
        """Every frame, those of verbs first."""
        return (*chain.from_iterable(self.verbs.values()), *self._others)

    def _tables(self) -> Iterator[Frame]:
        """Of each table of verbs one frame, and all others."""
        return chain(self.verbs.tables, self._others)

    def of(self, lemmas: Iterable[str]) -> Iterator[VerbFrame]:
        """The frames of verbs, in the order of their lemmas."""
        return chain.from_iterable(self.verbs.get(lemma, ()) for lemma in lemmas)

    def takes(self, lemmas: Iterable[str], case: str) -> bool:
        """Whether one of these verbs has its object in a case."""
        return any(case in self._taken.get(lemma, ()) for lemma in lemmas)

    def __len__(self) -> int:
        return sum(1 for _ in self.verbs.written()) + len(self._others)

    def relations(self) -> frozenset[str]:
        """The names of the relations (or inverses) that some frame says."""
        return frozenset(name for frame in self._tables() if (name := getattr(frame, "relation", "")))

    def examples(self) -> Iterator[tuple[Frame, Example]]:
        """Every example once, with a frame that it belongs to."""
        seen = set()
        for frame in self._tables():
            for example in frame.examples:
                if (frame.source, example.text) not in seen:
                    seen.add((frame.source, example.text))
                    yield frame, example


def _key(frame: NounFrame | PairFrame | Link | Light | Embed | Cue) -> str:
    if isinstance(frame, PairFrame):
        return frame.pattern
    if isinstance(frame, NounFrame | Cue):
        return frame.nouns
    return frame.predicates.lemma


class Verbs(Mapping[str, tuple[VerbFrame, ...]]):
    """The frames of verbs by lemma. Those of one table differ in their predicate alone: a table is kept once, and its
    frame for a predicate is made when first asked for, as most are of words that no text of a day has."""

    def __init__(self, frames: Iterable[VerbFrame]) -> None:
        self.tables: list[VerbFrame] = []  # the first frame of each
        self._written: dict[str, list[tuple[int, Predicate]]] = {}
        self._made: dict[str, tuple[VerbFrame, ...]] = {}
        for frame in frames:
            if not self.tables or self.tables[-1].source != frame.source:
                self.tables.append(frame)
            self._written.setdefault(frame.predicates.lemma, []).append((len(self.tables) - 1, frame.predicates))

    def written(self) -> Iterator[tuple[VerbFrame, Predicate]]:
        """Each predicate with the first frame of its table."""
        return ((self.tables[k], predicate) for found in self._written.values() for k, predicate in found)

    def __getitem__(self, lemma: str) -> tuple[VerbFrame, ...]:
        if (made := self._made.get(lemma)) is None:
            made = tuple(_of_table(self.tables[k], predicate) for k, predicate in self._written[lemma])
            self._made[lemma] = made
        return made

    @overload
    def get(self, key: str, /) -> tuple[VerbFrame, ...] | None: ...
    @overload
    def get(self, key: str, /, default: tuple[VerbFrame, ...] | Default) -> tuple[VerbFrame, ...] | Default: ...
    def get(self, key: str, /, default: object = None) -> object:
        return self[key] if key in self._written else default

    def __contains__(self, lemma: object) -> bool:
        return lemma in self._written

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)


def _of_table(table: VerbFrame, predicate: Predicate) -> VerbFrame:
    """The frame that a table has for a predicate, given any of its frames: what the fields hold was checked when read."""
    frame = object.__new__(VerbFrame)
    vars(frame).update(vars(table), predicates=predicate, lemma=predicate.lemma, fixed=predicate.fixed)
    return frame


class Wordings:
    """The frames of verbs by the noun of their first fixed complement (契約 of 契約を結ぶ), put in order when first asked for;
    of several words with の, which may stand apart in a text, by the first (株式 of 株式の過半数)."""

    def __init__(self, verbs: Mapping[str, tuple[VerbFrame, ...]]) -> None:
        self._verbs = verbs
        self._kept: dict[str, tuple[list[_Placed], _Fixed]] = {}
        self._asked: tuple[str, frozenset[str]] = ("", frozenset())  # the last text, with its letters

    def within(self, lemma: str, text: str) -> list[VerbFrame]:
        """The frames of a verb, in their order, but for those whose noun does not stand in a text."""
        if lemma not in self._kept:
            self._kept[lemma] = _by_noun(self._verbs.get(lemma, ()))
        free, fixed = self._kept[lemma]
        begun = fixed.keys() & self._letters(text) if fixed else ()
        present = [frames for letter in begun for noun, frames in fixed[letter] if noun in text]
        if not present:
            return [frame for _, frame in free]
        found = [*free, *chain.from_iterable(present)]
        found.sort()  # by place, which no two have in common
        return [frame for _, frame in found]

    def _letters(self, text: str) -> frozenset[str]:
        if self._asked[0] is not text:
            self._asked = text, frozenset(text)
        return self._asked[1]


def _noun(frame: VerbFrame) -> str:
    """What must stand in a text for a frame, "" for nothing."""
    return frame.fixed[0][1].partition("の")[0] if frame.fixed else ""


def _by_noun(frames: Iterable[VerbFrame]) -> tuple[list[_Placed], _Fixed]:
    """Frames with their places: those that may be said whatever stands in a text, the others by the first letter of their
    noun and by noun."""
    free: list[_Placed] = []
    fixed: dict[str, list[_Placed]] = {}
    for placed in enumerate(frames):
        noun = _noun(placed[1])
        (fixed.setdefault(noun, []) if noun else free).append(placed)
    begins: _Fixed = {}
    for noun, found in fixed.items():
        begins.setdefault(noun[0], []).append((noun, found))
    return free, begins
