"""Dependencies by GiNZA's arc-eager transitions (Nivre 2008; Honnibal and Johnson 2015), many sentences in step.

spaCy's parser (TransitionBasedParser.v2, greedy) takes the same actions one state after the other; here one step
advances every sentence that is not done, so that scoring is one matrix product.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kg.analyse.layers import product

__all__ = ["DependencyParser"]

_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)
_KINDS = {"S": _SHIFT, "D": _REDUCE, "L": _LEFT, "R": _RIGHT, "B": _BREAK}
_FLOOR = 3  # entries below the bottom of a stack, so that its third word can be looked up always
_FEATURES = 8  # the words a state is scored by


class DependencyParser:
    """`lower` (features × out × pieces × in), its `bias` and `padding`, `upper` (actions × in) and `upper_bias` are
    spaCy's; `actions` are their names: S, D, L-label, R-label, B-ROOT."""

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
        if features != _FEATURES:
            raise ValueError(f"a parser of {features} features, not {_FEATURES}")
        self._hidden, self._pieces = hidden, pieces
        self._lower = np.ascontiguousarray(lower.transpose(3, 0, 2, 1).reshape(width, -1))
        self._bias = np.ascontiguousarray(bias.T).reshape(-1)
        self._padding = np.ascontiguousarray(padding.reshape(features, hidden, pieces).transpose(0, 2, 1)).reshape(-1)
        self._upper = np.ascontiguousarray(upper.T)
        self._upper_bias = upper_bias.copy()
        self._kind = np.array([_KINDS[name[0]] for name in actions])
        self.labels = [name[2:] for name in actions]

    def __call__(self, vectors: np.ndarray, lengths: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
        """The head of every word, an index within its sentence, its own at a root, and its label as an index into
        `labels`, -1 at a root. `vectors` are the words of the sentences one after the other; no length is 0."""
        known = np.empty((len(vectors) + 1, self._lower.shape[1]), dtype=np.float32)
        known[0] = self._padding
        product(vectors, self._lower, known[1:])
        states = _States(lengths)
        known = known.reshape(-1, self._lower.shape[1] // _FEATURES)
        places = np.arange(_FEATURES)
        while len(states.rows):
            words = states.words()
            scores = self._scores(known, states.features(words) * _FEATURES + places)
            scores[~states.allowed(words)[:, self._kind]] = -np.inf
            best = scores.argmax(axis=1)
            states.advance(words, self._kind[best], best)
        return states.result()

    def _scores(self, known: np.ndarray, features: np.ndarray) -> np.ndarray:
        summed = known[features].sum(axis=1)
        summed += self._bias
        n = self._hidden
        best = summed[:, :n]
        for k in range(1, self._pieces):
            best = np.maximum(best, summed[:, k * n : (k + 1) * n])
        scores = product(np.ascontiguousarray(best), self._upper)
        scores += self._upper_bias
        return scores


class _Words:
    """The words that an action or a score may look at, -1 for none: first and second of the buffer, the stack's top."""

    __slots__ = ("b0", "b1", "depth", "left", "s0")

    def __init__(self, b0: np.ndarray, b1: np.ndarray, s0: np.ndarray, depth: np.ndarray, left: np.ndarray) -> None:
        self.b0, self.b1, self.s0, self.depth, self.left = b0, b1, s0, depth, left


class _States:
    """One state a sentence, in arrays. A word's slot is its sentence's `base` plus its index; the slot before a
    sentence stands for no word. `rows` are the sentences that are not done."""

    def __init__(self, lengths: Sequence[int]) -> None:
        self._lengths = np.asarray(lengths, dtype=np.intp)
        count = len(lengths)
        self._offset = np.concatenate(([0], np.cumsum(self._lengths)[:-1]))
        self._base = self._offset + np.arange(count) + 1
        slots = int(self._lengths.sum()) + count
        self._head = np.full(slots, -1, dtype=np.intp)
        self._label = np.full(slots, -1, dtype=np.intp)
        self._last_left = np.full(slots, -1, dtype=np.intp)  # the child attached last, on either side
        self._last_right = np.full(slots, -1, dtype=np.intp)
        self._before = np.full(slots, -1, dtype=np.intp)  # the sibling attached before
        self._returned = np.zeros(slots, dtype=bool)  # words put back, which may not be shifted again
        self._starts = np.zeros(slots, dtype=bool)
        self._starts[self._base] = True
        # Stacks and the words put back, which stand in front of the buffer, a stretch a sentence.
        self._floor = np.concatenate(([0], np.cumsum(self._lengths + _FLOOR)[:-1])) + _FLOOR
        self._stack = np.full(int((self._lengths + _FLOOR).sum()), -1, dtype=np.intp)
        self._back = np.full(int((self._lengths + _FLOOR).sum()), -1, dtype=np.intp)
        self._depth = np.zeros(count, dtype=np.intp)
        self._backs = np.zeros(count, dtype=np.intp)
        self._next = np.zeros(count, dtype=np.intp)
        self.rows = np.arange(count)

    def words(self) -> _Words:
        rows = self.rows
        lengths, following, backs = self._lengths[rows], self._next[rows], self._backs[rows]
        depth = self._depth[rows]
        top = self._floor[rows] + depth
        ahead = np.where(following < lengths, following, -1)
        b0, b1 = ahead, np.where(following + 1 < lengths, following + 1, -1)
        if backs.any():
            place = self._floor[rows] + backs
            b1 = np.where(backs > 1, self._back[place - 2], np.where(backs == 1, ahead, b1))
            b0 = np.where(backs > 0, self._back[place - 1], ahead)
        return _Words(b0, b1, self._stack[top - 1], depth, lengths - following + backs)

    def features(self, words: _Words) -> np.ndarray:
        """The rows of the eight words a state is scored by, 0 for none: the buffer's first two, the stack's top
        three, the child last attached on the left of the first, and on either side of the top."""
        rows = self.rows
        base, top = self._base[rows], self._floor[rows] + words.depth
        out = np.empty((len(rows), _FEATURES), dtype=np.intp)
        out[:, 0], out[:, 1], out[:, 2] = words.b0, words.b1, words.s0
        out[:, 3], out[:, 4] = self._stack[top - 2], self._stack[top - 3]
        out[:, 5] = self._last_left[base + words.b0]
        out[:, 6] = self._last_left[base + words.s0]
        out[:, 7] = self._last_right[base + words.s0]
        none = out < 0
        out += self._offset[rows][:, None] + 1
        out[none] = 0
        return out

    def allowed(self, words: _Words) -> np.ndarray:
        """Which kinds of action each state may take: a column each."""
        base = self._base[self.rows]
        empty, left = words.depth == 0, words.left
        starts = self._starts[base + words.b0] & (words.b0 >= 0)
        out = np.empty((len(empty), 5), dtype=bool)
        out[:, _SHIFT] = empty | ((left >= 2) & ~starts & ~self._returned[base + words.b0])
        out[:, _REDUCE] = ~empty
        out[:, _LEFT] = out[:, _RIGHT] = ~empty & (left > 0) & ~starts
        out[:, _BREAK] = (left >= 2) & (words.b1 == words.b0 + 1) & ~self._starts[base + words.b1]
        return out

    def advance(self, words: _Words, kinds: np.ndarray, labels: np.ndarray) -> None:
        rows = self.rows
        base = self._base[rows]
        self._attach_left(rows, base, words, kinds, labels)
        pushed = np.flatnonzero((kinds == _SHIFT) | (kinds == _RIGHT))
        right = np.flatnonzero(kinds == _RIGHT)
        if len(right):
            child, head = base[right] + words.b0[right], base[right] + words.s0[right]
            self._head[child], self._label[child] = words.s0[right], labels[right]
            self._before[child] = self._last_right[head]
            self._last_right[head] = words.b0[right]
        reduced = np.flatnonzero(kinds == _REDUCE)
        if len(reduced):
            top = base[reduced] + words.s0[reduced]
            again = reduced[(self._head[top] < 0) & (words.depth[reduced] > 1)]
            if len(again):
                self._returned[base[again] + words.s0[again]] = True
                which = rows[again]
                self._back[self._floor[which] + self._backs[which]] = words.s0[again]
                self._backs[which] += 1
            self._depth[rows[reduced]] -= 1
        if len(pushed):
            which = rows[pushed]
            self._stack[self._floor[which] + self._depth[which]] = words.b0[pushed]
            self._depth[which] += 1
            back = self._backs[which] > 0
            self._backs[which[back]] -= 1
            self._next[which[~back]] += 1
        broken = np.flatnonzero(kinds == _BREAK)
        if len(broken):
            self._starts[base[broken] + words.b1[broken]] = True
        done = (self._depth[rows] == 0) & (self._next[rows] >= self._lengths[rows]) & (self._backs[rows] == 0)
        if done.any():
            self.rows = rows[~done]

    def _attach_left(
        self, rows: np.ndarray, base: np.ndarray, words: _Words, kinds: np.ndarray, labels: np.ndarray
    ) -> None:
        here = np.flatnonzero(kinds == _LEFT)
        if not len(here):
            return
        child, head = base[here] + words.s0[here], base[here] + words.b0[here]
        old = self._head[child]
        moved = np.flatnonzero(old >= 0)
        if len(moved):  # it was its old head's last child: what came after it is attached to it or to those after it
            self._last_right[base[here[moved]] + old[moved]] = self._before[child[moved]]
        self._head[child], self._label[child] = words.b0[here], labels[here]
        self._before[child] = self._last_left[head]
        self._last_left[head] = words.s0[here]
        self._returned[head] = False
        self._depth[rows[here]] -= 1

    def result(self) -> tuple[np.ndarray, np.ndarray]:
        inside = np.ones(len(self._head), dtype=bool)
        inside[self._base - 1] = False
        head, label = self._head[inside], self._label[inside]
        own = np.arange(len(head)) - np.repeat(self._offset, self._lengths)
        return np.where(head < 0, own, head), label
