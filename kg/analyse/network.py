"""GiNZA's network in layers of our own, out of its trained weights: words and vectors in, parses out.

Of ja_ginza, the vectors of words (tok2vec), the parser, the entities and the parts of speech (morphologizer) are read;
what they give is the same. Raises `ValueError` for a parser of another shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from kg.analyse.dependency import DependencyParser
from kg.analyse.encoder import Encoder
from kg.analyse.entities import EntityRecogniser
from kg.analyse.hashing import hashed, number, shape
from kg.analyse.layers import Affine, Maxout
from kg.analyse.weights import Weights
from kg.analyse.words import Words

__all__ = ["Network"]

_PIECES = 3  # of a maxout
_ROWS = 10_000  # kept, of words that Sudachi does not know and makes anew each time


class Network:
    """The parts of the model as functions of words and vectors."""

    def __init__(self, weights: Weights) -> None:
        said = weights.said
        table = _Table(weights)
        self.words = Words(_sudachi(said["split"]), lru_cache(_ROWS)(table.row))
        windows = [_maxout(weights, f"window{k}") for k in range(said["windows"])]
        self.encoder = Encoder(_Embed(weights, table), windows)
        self._inner = Affine(weights["inner.weights"], weights["inner.bias"])
        self._cuts: list[int] = said["cuts"]
        self.parser = DependencyParser(*_transitions(weights, "parser"))
        self.entities = EntityRecogniser(*_transitions(weights, "entities"))
        self.pos: list[str] = said["pos"]

    def vectors(self, sentences: Sequence[Sequence[str]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """What the parser reads, what the recogniser of entities reads, and the index into `pos` of every word."""
        inner = self._inner(self.encoder(sentences))
        first, second, third = self._cuts
        return (
            np.ascontiguousarray(inner[:, :first]),
            np.ascontiguousarray(inner[:, first:second]),
            inner[:, second:third].argmax(axis=1),
        )


class _Table:
    """The table of word vectors: its rows by the numbers of words."""

    def __init__(self, weights: Weights) -> None:
        self._keys, self._rows, self._symbols = weights["keys"], weights["rows"], weights.said["symbols"]

    def numbers(self, words: Sequence[str]) -> np.ndarray:
        return np.array([number(w, self._symbols) for w in words], dtype=np.uint64)

    def find(self, numbers: np.ndarray) -> np.ndarray:
        """The row of each number, -1 for none."""
        at = np.searchsorted(self._keys, numbers)
        at[at == len(self._keys)] = 0
        return np.where(self._keys[at] == numbers, self._rows[at], -1)

    def row(self, surface: str, lemma: str) -> int:
        """The row of a word by its surface, else by its lemma, else -1."""
        first, second = self.find(self.numbers((surface, lemma))).tolist()
        return int(second if first < 0 else first)


class _Embed:
    """The vector of a word from its letters: hashed (Svenstrup et al. 2017) and from the table of word vectors."""

    def __init__(self, weights: Weights, table: _Table) -> None:
        self._table = table
        self._hashed = [(weights[f"hashed{k}"], seed) for k, seed in enumerate(weights.said["seeds"])]
        self._vectors, self._static = weights["vectors"], weights["static"]
        self._mix = _maxout(weights, "mix")

    def __call__(self, words: Sequence[str]) -> np.ndarray:
        letters, shapes = self._table.numbers(words), self._table.numbers([shape(w) for w in words])
        parts = []
        for numbers, (table, seed) in zip((letters, shapes), self._hashed, strict=True):
            keys = hashed(numbers, seed) % len(table)
            parts.append(table[keys].sum(axis=1))
        rows = self._table.find(letters)
        known = self._vectors[rows] @ self._static
        known[rows < 0] = 0
        return self._mix(np.concatenate([*parts, known], axis=1))


def _sudachi(split: str) -> Any:
    """Sudachi's tokenizer, as spaCy makes it."""
    from sudachipy import Dictionary, SplitMode

    return Dictionary().create(mode=getattr(SplitMode, split))


def _maxout(weights: Weights, name: str) -> Maxout:
    return Maxout(
        weights[f"{name}.weights"], weights[f"{name}.bias"], _PIECES, weights[f"{name}.gain"], weights[f"{name}.shift"]
    )


def _transitions(weights: Weights, name: str) -> tuple[Any, ...]:
    parts = ("lower", "bias", "padding", "upper", "upper_bias")
    return (*(weights[f"{name}.{part}"] for part in parts), weights.said["actions"][name])
