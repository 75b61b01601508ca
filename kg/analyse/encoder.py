"""Words in their sentence as vectors: GiNZA's tok2vec (Matsuda 2020; spaCy's MultiHashEmbed and MaxoutWindowEncoder).

A word's own vector depends on its letters alone, and so do the products of the first window layer: both are kept for
the words met. The layers above read each word with its neighbours. Sentences stand in one array with margins between
them; a network of depth d sees d words past a sentence's ends, of which only those few rows are computed that reach a
word, so that nothing passes from one sentence to another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

import numpy as np

from kg.analyse.layers import Maxout, product

__all__ = ["Embedding", "Encoder"]

_WORDS = 6144  # kept; each takes 10 kB
_ROWS = 384  # of one product: what is at hand then stays in the cache


class Embedding:
    """Vectors of words. `embed` makes those of new words, an array of words × width; `window` is the layer above. Of the
    words met, the `words` that were met last are kept."""

    def __init__(self, embed: Callable[[Sequence[str]], np.ndarray], window: Maxout, words: int = _WORDS) -> None:
        self._embed = embed
        size = window.weights.shape[0] // 3
        self._window = [np.ascontiguousarray(window.weights[k * size : (k + 1) * size]) for k in range(3)]
        self._limit = words
        self._row: dict[str, int] = {}  # the words met last come last
        self._free: list[int] = []
        self.own = np.zeros((1, size), dtype=np.float32)
        self.beside = [np.zeros((1, window.weights.shape[1]), dtype=np.float32) for _ in range(3)]

    def rows(self, words: Sequence[str]) -> np.ndarray:
        """Where each word's values are in `own` and `beside`, until the next call; row 0 is that of no word."""
        known = self._row
        met = dict.fromkeys(words)
        missing = [word for word in met if word not in known]
        for word in met:
            if word in known:
                known[word] = known.pop(word)
        if missing:
            self._make_room(len(missing), len(met))
            self._add(missing)
        return np.fromiter((known[w] for w in words), dtype=np.intp, count=len(words))

    def _make_room(self, missing: int, met: int) -> None:
        """Lets go of the words that were not met for the longest, none of those `met` now, and has rows for the missing."""
        known = self._row
        used = len(known) + len(self._free) + 1
        over = min(len(known) + missing - self._limit, len(known) + missing - met)
        self._free += [known.pop(word) for word in list(islice(known, max(over, 0)))]
        last = used + missing - len(self._free)
        if last > used:
            self._free += range(last - 1, used - 1, -1)
        if last > len(self.own):
            size = min(max(2 * last, 1024), max(self._limit + 1, last))
            self.own = _longer(self.own, size, used)
            self.beside = [_longer(table, size, used) for table in self.beside]

    def _add(self, words: list[str]) -> None:
        rows = [self._free.pop() for _ in words]
        made = self._embed(words)
        self.own[rows] = made
        for table, weights in zip(self.beside, self._window, strict=True):
            table[rows] = product(made, weights)
        self._row.update(zip(words, rows, strict=True))


def _longer(table: np.ndarray, rows: int, used: int) -> np.ndarray:
    out = np.zeros((rows, table.shape[1]), dtype=np.float32)
    out[:used] = table[:used]
    return out


class Encoder:
    """`layers` are windows of three, each added to what it reads (He et al. 2016)."""

    def __init__(self, embed: Callable[[Sequence[str]], np.ndarray], layers: Sequence[Maxout]) -> None:
        self._first, *self._layers = layers
        self._embedding = Embedding(embed, self._first)
        self._depth = len(layers)
        # How far past a sentence's ends a layer's output is needed and is not the same everywhere.
        self._reach = [min(k + 1, self._depth - 1 - k) for k in range(self._depth)]
        self._margin = max(self._reach) + 1
        self.width = len(self._first.gain)
        self._void = self._far_out()
        self._window = np.empty((_ROWS, 3 * self.width), dtype=np.float32)
        self._summed = np.empty((_ROWS, len(self._first.bias)), dtype=np.float32)

    def __call__(self, sentences: Sequence[Sequence[str]]) -> np.ndarray:
        """The vectors of the words of `sentences` one after the other: words × width."""
        lengths = [len(words) for words in sentences]
        rows = self._embedding.rows([w for words in sentences for w in words])
        out = np.empty((len(rows), self.width), dtype=np.float32)
        begin = word = 0
        while begin < len(lengths):
            end, size = begin + 1, lengths[begin] + 2 * self._margin
            while end < len(lengths) and size + lengths[end] + 2 * self._margin <= _ROWS:
                size += lengths[end] + 2 * self._margin
                end += 1
            words = sum(lengths[begin:end])
            out[word : word + words] = self._chunk(rows[word : word + words], lengths[begin:end])
            begin, word = end, word + words
        return out

    def _chunk(self, rows: np.ndarray, lengths: Sequence[int]) -> np.ndarray:
        margin = self._margin
        away = np.concatenate([self._distances(n) for n in lengths])
        at = [np.flatnonzero(away <= k) for k in range(margin)]
        kinds = np.zeros(len(away), dtype=np.intp)
        kinds[at[0]] = rows
        if len(away) > len(self._window):
            self._window = np.empty((len(away), self._window.shape[1]), dtype=np.float32)
            self._summed = np.empty((len(away), self._summed.shape[1]), dtype=np.float32)
        here = at[self._reach[0]]
        left, own, right = self._embedding.beside
        summed = np.take(left, kinds[here - 1], axis=0)
        summed += own[kinds[here]]
        summed += right[kinds[here + 1]]
        values = np.empty((len(away), self.width), dtype=np.float32)
        values[:] = self._void[0]
        values[here] = self._first.finish(summed) + self._embedding.own[kinds[here]]
        windows = [here[:, None] + np.array((-1, 0, 1)) for here in at]
        for k, layer in enumerate(self._layers, 1):
            here = at[self._reach[k]]
            window = self._window[: len(here)]
            np.take(values, windows[self._reach[k]], axis=0, out=window.reshape(len(here), 3, -1), mode="clip")
            values[here] += layer(window, self._summed)
            if self._reach[k] == k + 1 < margin:
                values[away > k + 1] = self._void[k]
        return values[at[0]]

    def _distances(self, length: int) -> np.ndarray:
        """How many words past its end each row of a sentence with its margins stands; 0 inside."""
        out = np.zeros(length + 2 * self._margin, dtype=np.int8)
        out[: self._margin] = np.arange(self._margin, 0, -1)
        out[length + self._margin :] = np.arange(1, self._margin + 1)
        return out

    def _far_out(self) -> list[np.ndarray]:
        """What each layer gives where no word is near."""
        out, value = [], np.zeros((1, self.width), dtype=np.float32)
        for layer in (self._first, *self._layers):
            value = value + layer(np.tile(value, 3))
            out.append(value[0])
        return out
