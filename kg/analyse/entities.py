"""GiNZA's named entities, without spaCy's transition machinery: the same weights and the same decisions.

Outside an entity the score of every action depends on the word alone, so that all words are scored in one product;
inside one only going on and ending are possible, which two rows of the upper layer tell apart.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kg.analyse.layers import product

__all__ = ["EntityRecogniser"]


class EntityRecogniser:
    """`lower` (3 features × out × pieces × in), its `bias` and `padding`, `upper` (actions × in) and `upper_bias` are
    spaCy's; `actions` are their names: O, B-label, I-label, L-label, U-label."""

    def __init__(
        self,
        lower: np.ndarray,
        bias: np.ndarray,
        padding: np.ndarray,
        upper: np.ndarray,
        upper_bias: np.ndarray,
        actions: Sequence[str],
    ) -> None:
        features, hidden, pieces, width = lower.shape
        if features != 3:
            raise ValueError(f"a recogniser of {features} features, not 3")
        self._hidden, self._pieces = hidden, pieces
        self._word, self._first, self._last = (
            np.ascontiguousarray(lower[k].transpose(2, 1, 0).reshape(width, -1)) for k in range(3)
        )
        self._bias = np.ascontiguousarray(bias.T).reshape(-1)
        none = padding.reshape(3, hidden, pieces).transpose(0, 2, 1).reshape(3, -1)
        self._outside_bias = self._bias + none[1] + none[2]
        index = {name: k for k, name in enumerate(actions)}
        starts = [k for k, name in enumerate(actions) if name == "O" or (name[0] in "BU" and len(name) > 2)]
        self._upper = np.ascontiguousarray(upper[starts].T)
        self._upper_bias = upper_bias[starts]
        self._names = [actions[k] for k in starts]
        self._out = self._names.index("O")
        self._begins = np.array([name[0] == "B" for name in self._names])
        # How much better going on is than ending, for each label.
        self._on = {
            name[2:]: (
                upper[index[f"I-{name[2:]}"]] - upper[index[f"L-{name[2:]}"]],
                float(upper_bias[index[f"I-{name[2:]}"]] - upper_bias[index[f"L-{name[2:]}"]]),
            )
            for name in self._names
            if name[0] == "B"
        }

    def __call__(self, vectors: np.ndarray, last: np.ndarray, space: np.ndarray) -> list[tuple[int, int, str]]:
        """The entities as (begin, end, label), indices into `vectors`. `last` is true at words that end a sentence,
        past which no entity goes on, and `space` at blanks, which none begins with."""
        alone = product(vectors, self._word)
        scores = product(self._largest(alone + self._outside_bias), self._upper)
        scores += self._upper_bias
        best = scores.argmax(axis=1)
        wrong = np.flatnonzero(last & self._begins[best])
        if len(wrong):
            left = scores[wrong]
            left[:, self._begins] = -np.inf
            best[wrong] = left.argmax(axis=1)
        best[space] = self._out
        found, done = [], 0
        for begin in np.flatnonzero(best != self._out).tolist():
            if begin < done:
                continue
            action = self._names[best[begin]]
            end = begin + 1
            if action[0] == "B":
                end = self._end(begin, action[2:], vectors, alone, last)
            found.append((begin, end, action[2:]))
            done = end
        return found

    def _end(self, begin: int, label: str, vectors: np.ndarray, alone: np.ndarray, last: np.ndarray) -> int:
        weights, bias = self._on[label]
        known = vectors[begin] @ self._first + self._bias
        end = begin + 1
        while not last[end]:
            summed = alone[end] + known + vectors[end - 1] @ self._last
            if float(self._largest(summed[None])[0] @ weights) + bias < 0:
                break
            end += 1
        return end + 1

    def _largest(self, summed: np.ndarray) -> np.ndarray:
        n = self._hidden
        best = summed[:, :n]
        for k in range(1, self._pieces):
            best = np.maximum(best, summed[:, k * n : (k + 1) * n])
        return np.ascontiguousarray(best)
