"""The weights of features, summed: for what recurs, a token or two neighbours, each sum is made once and kept.

What is new in a document is summed together at its end, since an array operation costs more than the sum it makes.
Sums run over features in their order, so that they are the same whatever they are made together with.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from kg.mention.features import Features, beside, labels_around, paired
from kg.model import Sentence, Token

__all__ = ["Scores"]

_KEPT = 32768  # sums of a kind
_REACH = 2  # how far a token looks to either side


class _Sums:
    """A table of sums by key, with one or more views of each; row 0 is of nothing."""

    def __init__(self, weights: np.ndarray, views: int) -> None:
        self._weights = weights
        self._row: dict[Hashable, int] = {}
        self._table = np.zeros((256, views, weights.shape[1]), dtype=np.float32)
        self._new: list[tuple[list[int], ...]] = []
        self._used = 1

    @property
    def full(self) -> bool:
        return len(self._row) >= _KEPT

    def clear(self) -> None:
        self._row.clear()
        self._used = 1

    def row(self, key: Hashable) -> int | None:
        return self._row.get(key)

    def put(self, key: Hashable, views: tuple[list[int], ...]) -> int:
        """A row for the sums of these weights, view by view."""
        if not any(views):
            row = 0
        else:
            row = self._used + len(self._new)
            self._new.append(views)
        self._row[key] = row
        return row

    def __getitem__(self, rows: list[int]) -> np.ndarray:
        if self._new:
            self._settle()
        return self._table[rows]

    def _settle(self) -> None:
        end = self._used + len(self._new)
        while end > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        none = len(self._weights) - 1
        for k, lists in enumerate(zip(*self._new, strict=True)):
            most = max(map(len, lists))
            filled = [numbers + [none] * (most - len(numbers)) for numbers in lists]
            self._table[self._used : end, k] = self._weights[np.array(filled, dtype=np.intp)].sum(axis=1) if most else 0
        self._used, self._new = end, []


class Scores:
    """The summed weights of the features of tokens: `weights` by feature number and label, `index` the numbers; the
    last row of weights is of no feature."""

    def __init__(self, features: Features, index: Mapping[str, int], weights: np.ndarray) -> None:
        self._features, self._index, self._weights = features, index, weights
        self._words, self._pairs, self._labels = _Sums(weights, 5), _Sums(weights, 2), _Sums(weights, 1)
        # what stands at the left of a pair -> what stands at its right -> the numbers of the features +pair and -pair
        self._joined: dict[str, dict[str, tuple[int | None, int | None]]] = {}
        for name, number in index.items():
            if name[0] in "+-" and "|" in name:
                left, right = self._parted(name[1:])
                plus, minus = self._joined.setdefault(left, {}).get(right, (None, None))
                self._joined[left][right] = (number, minus) if name[0] == "+" else (plus, number)

    @staticmethod
    def _parted(pair: str) -> tuple[str, str]:
        """w=A|w=B in its two halves; A may hold the sign between them."""
        kind = pair[: pair.index("=") + 1]
        cut = pair.index(f"|{kind}", len(kind))
        return pair[:cut], pair[cut + 1 :]

    def __call__(self, sentences: Sequence[Sentence]) -> list[np.ndarray]:
        """For each sentence a row a token and a column a label; no sentence is empty."""
        if self._words.full or self._pairs.full or self._labels.full:
            for table in (self._words, self._pairs, self._labels):
                table.clear()
        gap = [0] * _REACH
        words, labels, beside_ = list(gap), list(gap), list(gap)
        places: list[int] = []
        starts: list[int] = []
        rest: list[list[int]] = []
        for sentence in sentences:
            tokens = sentence.tokens
            briefs = [self._features.brief(t) for t in tokens]
            keys = [(t.surface, t.tag, t.vector) for t in tokens]
            rows = [self._word(key, t) for key, t in zip(keys, tokens, strict=True)]
            starts.append(len(words))
            places.extend(range(len(words), len(words) + len(tokens)))
            beside_.append(0)
            beside_ += [self._pair(pair, briefs, i) for i, pair in enumerate(pairwise(keys))]
            words += rows
            labels += [self._label(labels_around(tokens, i)) for i in range(len(tokens))]
            rest += self._features.rest(sentence, briefs, self._numbers)
            for row in (words, labels, beside_):
                row += gap
        one, two = self._words[words], self._pairs[beside_]
        scores = one[:, 0] + self._labels[labels][:, 0]
        scores[2:] += one[:-2, 1]
        scores[1:] += one[:-1, 2]
        scores[:-1] += one[1:, 3]
        scores[:-2] += one[2:, 4]
        scores += two[:, 1]
        scores[:-1] += two[1:, 0]
        scores[places] += self._sums(rest)
        return [scores[b : b + len(s.tokens)] for b, s in zip(starts, sentences, strict=True)]

    def _word(self, key: Hashable, token: Token) -> int:
        row = self._words.row(key)
        if row is None:
            row = self._words.put(key, tuple(map(self._numbers, self._features.views(token))))
        return row

    def _pair(self, key: Hashable, briefs: Sequence[tuple[str, ...]], i: int) -> int:
        row = self._pairs.row(key)
        if row is not None:
            return row
        plus: list[int] = []
        minus: list[int] = []
        for left, right in paired(briefs[i], briefs[i + 1]):
            found = self._joined.get(left)
            numbers = found.get(right) if found else None
            if numbers is not None:
                plus += (numbers[0],) if numbers[0] is not None else ()
                minus += (numbers[1],) if numbers[1] is not None else ()
        return self._pairs.put(key, (plus, minus))

    def _label(self, key: tuple[str | None, str, str, str | None]) -> int:
        row = self._labels.row(key)
        return self._labels.put(key, (self._numbers(beside(*key)),)) if row is None else row

    def _numbers(self, features: Iterable[str]) -> list[int]:
        get = self._index.get
        return [k for f in features if (k := get(f)) is not None]

    def _sums(self, features: Sequence[Sequence[int]]) -> np.ndarray:
        zero = len(self._weights) - 1
        numbers: list[int] = []
        starts: list[int] = []
        for row in features:
            starts.append(len(numbers))
            numbers.append(zero)
            numbers += row
        return np.add.reduceat(self._weights[numbers], starts, axis=0)
