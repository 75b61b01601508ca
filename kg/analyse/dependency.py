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
_DEEPER = np.array((1, -1, -1, 1, 0))  # by how much an action deepens the stack
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
        places = np.arange(_FEATURES)[:, None]
        while states.many:
            words = states.words()
            scores = self._scores(known, states.features(words) * _FEATURES + places)
            np.copyto(scores, -np.inf, where=states.barred(words).take(self._kind, axis=1))
            best = scores.argmax(axis=1)
            states.advance(words, self._kind.take(best), best)
        return states.result()

    def _scores(self, known: np.ndarray, features: np.ndarray) -> np.ndarray:
        """A row of scores a state; `features` has a column a state."""
        first, *others = features
        summed = known.take(first, axis=0)
        for other in others:
            summed += known.take(other, axis=0)
        summed += self._bias
        n = self._hidden
        best = summed[:, :n]
        for k in range(1, self._pieces):
            best = np.maximum(best, summed[:, k * n : (k + 1) * n])
        scores = product(np.ascontiguousarray(best), self._upper)
        scores += self._upper_bias
        return scores


class _Words:
    """The words that an action or a score may look at, -1 for none: first and second of the buffer, the stack's top; and
    how many there are on the stack and in the buffer."""

    __slots__ = ("b0", "b1", "depth", "left", "s0")

    def __init__(self, b0: np.ndarray, b1: np.ndarray, s0: np.ndarray, depth: np.ndarray, left: np.ndarray) -> None:
        self.b0, self.b1, self.s0, self.depth, self.left = b0, b1, s0, depth, left


class _States:
    """One state a sentence, in arrays: of words, stacks and what was put back for all sentences; where those of a
    sentence begin, and how far it is, for the sentences that are not done. A word's slot is its sentence's `base` plus
    its index; the slot before a sentence stands for no word."""

    def __init__(self, lengths: Sequence[int]) -> None:
        self._lengths = np.asarray(lengths, dtype=np.intp)
        self.many = count = len(lengths)
        offset = np.concatenate(([0], np.cumsum(self._lengths)[:-1]))
        slots = int(self._lengths.sum()) + count
        self._offset = offset + 1  # of the rows that words are scored by, of which the first is of no word
        self._base = self._offset + np.arange(count)
        self._all = offset, self._base, self._lengths
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

    def words(self) -> _Words:
        following, backs = self._next, self._backs
        left = self._lengths - following
        ahead = np.where(left > 0, following, -1)
        b0, b1 = ahead, np.where(left > 1, following + 1, -1)
        if backs.any():
            place = self._floor + backs
            b1 = np.where(backs > 1, self._back.take(place - 2), np.where(backs == 1, ahead, b1))
            b0 = np.where(backs > 0, self._back.take(place - 1), ahead)
        return _Words(b0, b1, self._stack.take(self._floor + (self._depth - 1)), self._depth, left + backs)

    def features(self, words: _Words) -> np.ndarray:
        """The rows of the eight words a state is scored by, 0 for none: the buffer's first two, the stack's top
        three, the child last attached on the left of the first, and on either side of the top."""
        top = self._floor + words.depth
        second, first = self._base + words.s0, self._base + words.b0
        out = np.empty((_FEATURES, self.many), dtype=np.intp)
        out[0], out[1], out[2] = words.b0, words.b1, words.s0
        out[3], out[4] = self._stack.take(top - 2), self._stack.take(top - 3)
        out[5] = self._last_left.take(first)
        out[6], out[7] = self._last_left.take(second), self._last_right.take(second)
        there = out >= 0
        out += self._offset
        out *= there
        return out

    def barred(self, words: _Words) -> np.ndarray:
        """Which kinds of action each state may not take: a column each."""
        empty, few = words.depth == 0, words.left < 2
        first = self._base + words.b0
        starts = self._starts.take(first)
        starts &= words.b0 >= 0
        out = np.empty((self.many, 5), dtype=bool)
        out[:, _SHIFT] = ~empty & (few | starts | self._returned.take(first))
        out[:, _REDUCE] = empty
        out[:, _LEFT] = out[:, _RIGHT] = empty | starts | (words.left == 0)
        out[:, _BREAK] = few | (words.b1 != words.b0 + 1) | self._starts.take(self._base + words.b1)
        return out

    def advance(self, words: _Words, kinds: np.ndarray, labels: np.ndarray) -> None:
        here = {kind: np.flatnonzero(kinds == kind) for kind in (_LEFT, _RIGHT, _REDUCE, _BREAK)}
        if len(here[_LEFT]):
            self._attach_left(here[_LEFT], words, labels)
        if len(here[_RIGHT]):
            self._attach_right(here[_RIGHT], words, labels)
        if len(here[_REDUCE]):
            self._put_back(here[_REDUCE], words)
        if len(here[_BREAK]):
            self._starts[self._base.take(here[_BREAK]) + words.b1.take(here[_BREAK])] = True
        pushed = (kinds == _SHIFT) | (kinds == _RIGHT)
        which = np.flatnonzero(pushed)
        self._stack[self._floor.take(which) + words.depth.take(which)] = words.b0.take(which)
        self._depth = words.depth + _DEEPER.take(kinds)
        returned = pushed & (self._backs > 0)
        self._backs -= returned
        pushed ^= returned
        self._next += pushed
        going = (self._depth > 0) | (self._next < self._lengths) | (self._backs > 0)
        if not going.all():
            self._keep(going)

    def _keep(self, going: np.ndarray) -> None:
        self._lengths, self._offset, self._base = self._lengths[going], self._offset[going], self._base[going]
        self._floor, self._depth = self._floor[going], self._depth[going]
        self._backs, self._next = self._backs[going], self._next[going]
        self.many = len(self._next)

    def _attach_right(self, here: np.ndarray, words: _Words, labels: np.ndarray) -> None:
        base, above, below = self._base.take(here), words.s0.take(here), words.b0.take(here)
        child, head = base + below, base + above
        self._head[child], self._label[child] = above, labels.take(here)
        self._before[child] = self._last_right.take(head)
        self._last_right[head] = below

    def _attach_left(self, here: np.ndarray, words: _Words, labels: np.ndarray) -> None:
        base, above, below = self._base.take(here), words.b0.take(here), words.s0.take(here)
        child, head = base + below, base + above
        old = self._head.take(child)
        moved = np.flatnonzero(old >= 0)
        if len(moved):  # it was its old head's last child: what came after it is attached to it or to those after it
            self._last_right[base[moved] + old[moved]] = self._before[child[moved]]
        self._head[child], self._label[child] = above, labels.take(here)
        self._before[child] = self._last_left.take(head)
        self._last_left[head] = below
        self._returned[head] = False

    def _put_back(self, here: np.ndarray, words: _Words) -> None:
        """A word that is taken off the stack without a head goes back to the buffer, if it is not the last there."""
        again = here[(self._head.take(self._base.take(here) + words.s0.take(here)) < 0) & (words.depth.take(here) > 1)]
        if len(again):
            word = words.s0.take(again)
            self._returned[self._base.take(again) + word] = True
            self._back[self._floor.take(again) + self._backs.take(again)] = word
            self._backs[again] += 1

    def result(self) -> tuple[np.ndarray, np.ndarray]:
        offset, base, lengths = self._all
        inside = np.ones(len(self._head), dtype=bool)
        inside[base - 1] = False
        head, label = self._head[inside], self._label[inside]
        own = np.arange(len(head)) - np.repeat(offset, lengths)
        return np.where(head < 0, own, head), label
