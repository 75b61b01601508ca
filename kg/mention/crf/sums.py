"""The weights of features, summed for all tokens of a document together: an array operation costs more than the sums that
it makes. What a token adds by itself is summed once and kept.

Sums run over features in their order, so that they are the same whatever they are made together with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from kg.mention.crf.features import PAIRED, Features, Words, beside
from kg.model import Sentence, Token

__all__ = ["Scores"]

_KEPT = 16384  # different tokens
_REACH = 2  # how far a token looks to either side
_AWAY = (0, 2, 1, -1, -2)  # where a token adds each of its views


class Scores:
    """The summed weights of the features of tokens: `weights` by feature number and label, `index` the numbers; the
    last row of weights is of no feature."""

    def __init__(self, features: Features, index: Mapping[str, int], weights: np.ndarray) -> None:
        self._features, self._index, self._weights = features, index, weights
        self._pairs = _Pairs(index, len(weights) - 1)
        self._labels = _Labels(self._numbers, len(weights) - 1)
        self._kept: dict[tuple[Any, ...], list[int]] = {}  # what compounds add, by what stands in and beside them
        self._tokens = _Tokens(features, self._numbers, self._pairs.halves, weights)

    def __call__(self, sentences: Sequence[Sentence]) -> list[np.ndarray]:
        """For each sentence a row a token and a column a label; no sentence is empty."""
        tokens, labels = self._tokens, self._labels
        tokens.make_room()
        if len(self._kept) > _KEPT:
            self._kept.clear()
        gap = [0] * _REACH
        rows, told, starts = list(gap), list(gap), []
        places: list[int] = []
        rest: list[list[int]] = []
        for sentence in sentences:
            starts.append(len(rows))
            here = [tokens.row(token) for token in sentence.tokens]
            others = self._features.rest(sentence, [tokens.brief[row] for row in here], self._numbers, self._kept)
            for place, numbers in enumerate(others, len(rows)):
                if numbers:
                    places.append(place)
                    rest.append(numbers)
            rows += here + gap
            told += [labels.row(token) for token in sentence.tokens] + gap
        at = np.array(rows)
        views = tokens.sums(at)
        scores = views[:, 0] + self._sums(labels.around(told))
        for k, away in enumerate(_AWAY[1:], 1):
            _add(scores, views[:, k], away)
        to_left, to_right = self._pairs.of(tokens.halves[at])
        _add(scores, self._sums(to_right), 1)
        scores[:-1] += self._sums(to_left)
        if rest:
            begins = np.cumsum([0, *map(len, rest[:-1])])
            scores[places] += np.add.reduceat(self._weights[[k for numbers in rest for k in numbers]], begins, axis=0)
        return [scores[b : b + len(s.tokens)] for b, s in zip(starts, sentences, strict=True)]

    def _sums(self, numbers: np.ndarray) -> np.ndarray:
        """The weights of each row of feature numbers, summed."""
        return self._weights[numbers].sum(axis=1)

    def _numbers(self, features: Iterable[str]) -> list[int]:
        get = self._index.get
        return [k for f in features if (k := get(f)) is not None]


def _add(scores: np.ndarray, sums: np.ndarray, away: int) -> None:
    """Adds each row of sums to the scores so many rows further on."""
    if away > 0:
        scores[away:] += sums[: len(scores) - away]
    else:
        scores[:away] += sums[-away:]


class _Tokens:
    """What each different token adds by itself, view by view, and what its neighbours need of it; row 0 is of none.

    When there are too many, the half is kept that most texts had.
    """

    def __init__(
        self,
        features: Features,
        numbers: Callable[[Iterable[str]], list[int]],
        halves: Mapping[str, int],
        weights: np.ndarray,
    ) -> None:
        self._features, self._numbers, self._half_of, self._weights = features, numbers, halves, weights
        self._row: dict[tuple[str, str, int], int] = {}
        self._new: list[tuple[list[int], ...]] = []
        self._new_halves: list[list[int]] = []
        self.brief: list[Words] = [()]
        self._settled = 1
        self.halves = np.zeros((1024, PAIRED), dtype=np.int64)
        self._made = np.zeros((1024, len(_AWAY), weights.shape[1]), dtype=np.float32)
        self._texts = np.zeros(1024, dtype=np.int64)

    def row(self, token: Token) -> int:
        key = (token.surface, token.tag, token.vector)
        row = self._row.get(key)
        if row is None:
            row = self._row[key] = len(self.brief)
            views = self._features.views(token)
            brief = self._features.brief(views[0])
            self.brief.append(brief)
            self._new.append(tuple(map(self._numbers, views)))
            self._new_halves.append([self._half_of.get(half, 0) for half in brief[:PAIRED]])
        return row

    def sums(self, rows: np.ndarray) -> np.ndarray:
        """The sums of tokens of one text by their rows: a token, a view, a label."""
        if self._new:
            self._settle()
        here = np.zeros(len(self._texts), dtype=bool)
        here[rows] = True
        self._texts += here
        return self._made[rows]

    def _settle(self) -> None:
        """Sums the weights of what is new."""
        begin, end = self._settled, len(self.brief)
        if end > len(self._made):
            self.halves, self._made, self._texts = (_longer(a, 2 * end) for a in (self.halves, self._made, self._texts))
        none = len(self._weights) - 1
        for k, lists in enumerate(zip(*self._new, strict=True)):
            most = max(1, *map(len, lists))
            filled = [numbers + [none] * (most - len(numbers)) for numbers in lists]
            self._made[begin:end, k] = self._weights[np.array(filled)].sum(axis=1)
        self.halves[begin:end] = self._new_halves
        self._texts[begin:end] = 0
        self._settled, self._new, self._new_halves = end, [], []

    def make_room(self) -> None:
        if self._settled <= _KEPT:
            return
        keys = [None, *self._row]
        self._texts[0] = np.iinfo(self._texts.dtype).max
        rows = np.sort(np.argsort(-self._texts[: self._settled], kind="stable")[: _KEPT // 2])
        self._row = {key: row for row, k in enumerate(rows.tolist()) if (key := keys[k]) is not None}
        self.brief = [self.brief[row] for row in rows.tolist()]
        for array in (self.halves, self._made, self._texts):
            array[: len(rows)] = array[rows]
        self._texts //= 2
        self._settled = len(rows)


def _longer(array: np.ndarray, length: int) -> np.ndarray:
    out = np.zeros((length, *array.shape[1:]), dtype=array.dtype)
    out[: len(array)] = array
    return out


class _Pairs:
    """The features of two neighbours (+w=A|w=B to the left one, -w=A|w=B to the right one), found for many at once."""

    def __init__(self, index: Mapping[str, int], none: int) -> None:
        self.halves: dict[str, int] = {}  # w=A -> its number, from 1
        half = self.halves.setdefault
        found: dict[str, list[int]] = {"+": [], "-": []}  # left, right and number, one after the other
        for name, number in index.items():
            if name[0] in found and "|" in name:
                left, right = _parted(name[1:])
                found[name[0]] += half(left, len(self.halves) + 1), half(right, len(self.halves) + 1), number
        self._base = len(self.halves) + 1
        self._sides = [self._ordered(found[side], none) for side in "+-"]
        self._none = none

    def _ordered(self, found: Sequence[int], none: int) -> tuple[np.ndarray, np.ndarray]:
        """The codes of pairs in order, with a last one beyond all that is looked for, and their features."""
        left, right, numbers = np.array([*found, self._base, self._base, none]).reshape(-1, 3).T
        codes = left * self._base + right
        order = np.argsort(codes)
        return codes[order], numbers[order]

    def of(self, halves: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """For each but the first of a row of tokens, given by the numbers of their halves: the features that the one
        before it has, and its own."""
        codes = halves[:-1] * self._base + halves[1:]
        before, own = (self._numbers(codes, *side) for side in self._sides)
        return before, own

    def _numbers(self, codes: np.ndarray, known: np.ndarray, numbers: np.ndarray) -> np.ndarray:
        at = np.searchsorted(known, codes)
        return np.where(known[at] == codes, numbers[at], self._none)


def _parted(pair: str) -> tuple[str, str]:
    """w=A|w=B in its two halves; A may hold the sign between them."""
    left, _, right = pair.partition("|")
    if "|" in right:
        kind = pair[: pair.index("=") + 1]
        cut = pair.index(f"|{kind}", len(kind))
        return pair[:cut], pair[cut + 1 :]
    return left, right


class _Labels:
    """The features of GiNZA's own labels at a token and beside it; row 0 is of no token."""

    def __init__(self, numbers: Callable[[Iterable[str]], list[int]], none: int) -> None:
        self._numbers, self._none = numbers, none
        self._row: dict[tuple[str, str], int] = {}
        self._features = [[none] * 4]
        self._table = np.array(self._features)

    def row(self, token: Token) -> int:
        key = (token.ner, token.tag)
        row = self._row.get(key)
        if row is None:
            row = self._row[key] = len(self._features)
            features = beside(token.ner, token.ner, token.tag, token.ner)
            self._features.append([(self._numbers([f]) or [self._none])[0] for f in features])
        return row

    def around(self, rows: Sequence[int]) -> np.ndarray:
        """Four feature numbers for each of a row of tokens; a gap stands before the first and after the last."""
        if len(self._table) < len(self._features):
            self._table = np.array(self._features)
        numbers = self._table[rows]
        numbers[1:-1, 2] = numbers[:-2, 2]
        numbers[1:-1, 3] = numbers[2:, 3]
        return numbers
