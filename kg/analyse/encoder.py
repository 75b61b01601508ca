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
from kg.analyse.windows import TILE, Windows

__all__ = ["Embedding", "Encoder"]

_WORDS = 6144  # kept; each takes 10 kB
_ROWS = 1280  # read at once: fewer give products too small for the BLAS, more do not stay in the cache


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
        self._first, *above = self._layers = tuple(layers)
        self._embedding = Embedding(embed, self._first)
        self._windows = [Windows(layer) for layer in above]
        depth = len(layers)
        # How far past a sentence's ends a layer's output is needed and is not the same everywhere.
        self._reach = [min(k + 1, depth - 1 - k) for k in range(depth)]
        self._furthest = max(self._reach)
        self._margin = _tiles(self._furthest)
        self.width = len(self._first.gain)
        self._void = self._far_out()

    def __call__(self, sentences: Sequence[Sequence[str]]) -> np.ndarray:
        """The vectors of the words of `sentences` one after the other: words × width."""
        rows = self._embedding.rows([w for words in sentences for w in words])
        out = np.empty((len(rows), self.width), dtype=np.float32)
        aways = [self._distances(len(words)) for words in sentences]
        begin = word = 0
        while begin < len(aways):
            end, size = begin + 1, len(aways[begin])
            while end < len(aways) and size + len(aways[end]) <= _ROWS:
                size += len(aways[end])
                end += 1
            last = word + sum(map(len, sentences[begin:end]))
            out[word:last] = self._chunk(rows[word:last], np.concatenate(aways[begin:end]))
            begin, word = end, last
        return out

    def _chunk(self, rows: np.ndarray, away: np.ndarray) -> np.ndarray:
        """The vectors of some words, given their rows among what is kept, and of each row of the array that sentences with
        their margins make how far from a word it is."""
        words = np.flatnonzero(away == 0)
        kinds = np.zeros(len(away), dtype=np.intp)
        kinds[words] = rows
        padded = np.empty((len(away) + 2, self.width), dtype=np.float32)  # the windows of the outermost rows end there
        padded[:] = self._void[0]
        values = padded[1:-1]
        here = np.flatnonzero(away <= self._reach[0])
        left, own, right = self._embedding.beside
        summed = np.take(left, kinds[here - 1], axis=0)
        summed += own[kinds[here]]
        summed += right[kinds[here + 1]]
        values[here] = self._first.finish(summed) + self._embedding.own[kinds[here]]
        tiled, nearest = values.reshape(-1, TILE, self.width), away.reshape(-1, TILE).min(axis=1)
        for k, windows in enumerate(self._windows, 1):
            tiles = np.flatnonzero(nearest <= self._reach[k])
            tiled[tiles] += windows(padded, tiles)
            if self._reach[k] == k + 1:  # else what lies beyond is read no more
                values[away > k + 1] = self._void[k]
                padded[0] = padded[-1] = self._void[k]
        return values[words]

    def _distances(self, length: int) -> np.ndarray:
        """How many words past its end each row of a sentence with its margins stands; 0 inside."""
        rows = np.arange(self._margin + _tiles(length + self._furthest + 1))
        return np.maximum(np.maximum(self._margin - rows, rows - (self._margin + length - 1)), 0).astype(np.int8)

    def _far_out(self) -> list[np.ndarray]:
        """What each layer gives where no word is near."""
        out, value = [], np.zeros((1, self.width), dtype=np.float32)
        for layer in self._layers:
            value = value + layer(np.tile(value, 3))
            out.append(value[0])
        return out


def _tiles(rows: int) -> int:
    """So many rows and what fills the last tile."""
    return -(-rows // TILE) * TILE
