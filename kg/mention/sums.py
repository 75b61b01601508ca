"""The weights of features, summed: for what recurs, a token or two neighbours, each sum is made once and kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from kg.mention.features import Features, beside, labels_around, pairs
from kg.model import Sentence

__all__ = ["Scores"]

_KEPT = 16384  # sums of a kind
_REACH = 2  # how far a token looks to either side


class _Sums:
    """A table of sums by key; row 0 is of nothing."""

    def __init__(self, add: Callable[[Iterable[str]], np.ndarray], views: int, labels: int) -> None:
        self._add = add
        self._row: dict[Hashable, int] = {}
        self._table = np.zeros((256, views, labels), dtype=np.float32)

    @property
    def full(self) -> bool:
        return len(self._row) >= _KEPT

    def clear(self) -> None:
        self._row.clear()

    def row(self, key: Hashable) -> int | None:
        return self._row.get(key)

    def put(self, key: Hashable, groups: Sequence[Iterable[str]]) -> int:
        row = len(self._row) + 1
        if row >= len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        for k, group in enumerate(groups):
            self._table[row, k] = self._add(group)
        self._row[key] = row
        return row

    def __getitem__(self, rows: np.ndarray) -> np.ndarray:
        return self._table[rows]


class Scores:
    """The summed weights of the features of tokens: `weights` by feature number and label, `index` the numbers."""

    def __init__(self, features: Features, index: Mapping[str, int], weights: np.ndarray) -> None:
        self._features, self._index, self._weights = features, index, weights
        count = weights.shape[1]
        self._words = _Sums(self._sum, 5, count)
        self._pairs = _Sums(self._sum, 2, count)
        self._labels = _Sums(self._sum, 1, count)

    def __call__(self, sentences: Sequence[Sentence]) -> list[np.ndarray]:
        """For each sentence a row a token and a column a label; no sentence is empty."""
        if self._words.full or self._pairs.full or self._labels.full:
            for table in (self._words, self._pairs, self._labels):
                table.clear()
        gap = [0] * _REACH
        words, labels, beside_ = list(gap), list(gap), list(gap)
        places: list[int] = []
        starts: list[int] = []
        rest: list[list[str]] = []
        for sentence in sentences:
            tokens = sentence.tokens
            views = [self._features.views(t) for t in tokens]
            rows = [self._word((t.surface, t.tag, t.vector), v) for t, v in zip(tokens, views, strict=True)]
            starts.append(len(words))
            places.extend(range(len(words), len(words) + len(tokens)))
            beside_.append(0)
            beside_ += [self._pair(pair, views, i) for i, pair in enumerate(pairwise(rows))]
            words += rows
            labels += [self._label(labels_around(tokens, i)) for i in range(len(tokens))]
            rest += self._features.rest(sentence, views)
            for row in (words, labels, beside_):
                row += gap
        one, two = self._words[np.array(words)], self._pairs[np.array(beside_)]
        scores = one[:, 0] + self._labels[np.array(labels)][:, 0]
        scores[2:] += one[:-2, 1]
        scores[1:] += one[:-1, 2]
        scores[:-1] += one[1:, 3]
        scores[:-2] += one[2:, 4]
        scores += two[:, 1]
        scores[:-1] += two[1:, 0]
        scores[places] += self._sums(rest)
        return [scores[b : b + len(s.tokens)] for b, s in zip(starts, sentences, strict=True)]

    def _word(self, key: Hashable, views: Sequence[Iterable[str]]) -> int:
        return self._words.row(key) or self._words.put(key, views)

    def _pair(self, key: tuple[int, int], views: Sequence[tuple], i: int) -> int:
        return self._pairs.row(key) or self._pairs.put(key, pairs(views[i], views[i + 1]))

    def _label(self, key: tuple[str | None, str, str, str | None]) -> int:
        return self._labels.row(key) or self._labels.put(key, [beside(*key)])

    def _sum(self, features: Iterable[str]) -> np.ndarray:
        rows = [k for f in features if (k := self._index.get(f)) is not None]
        return self._weights[rows].sum(axis=0)

    def _sums(self, features: Sequence[Sequence[str]]) -> np.ndarray:
        get, zero = self._index.get, len(self._weights) - 1
        numbers = [[zero, *(k for f in row if (k := get(f)) is not None)] for row in features]
        starts = np.cumsum([0] + [len(row) for row in numbers[:-1]])
        return np.add.reduceat(self._weights[[k for row in numbers for k in row]], starts, axis=0)
