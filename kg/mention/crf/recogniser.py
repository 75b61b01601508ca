"""Names by a conditional random field over tokens (Lafferty et al. 2001): the trained model read with NumPy alone.

`names-ja.npz` was trained by `kg.mention.crf.train` on the data described in NAMES-MODEL.md.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import numpy as np

from kg.mention.crf.features import Features
from kg.mention.crf.sums import Scores
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["Found", "Recogniser", "recogniser"]

_CELLS = 50_000  # sentences times tokens of the longest: bounds the memory
_OF_PEOPLE = frozenset(words("people")["of_names"])


@dataclass(frozen=True, slots=True)
class Found:
    """A name: token indices begin..end (end excluded), the offset where it stops (日本 in the token 日本人), the model's
    type of it, and the probability of each type."""

    begin: int
    end: int
    stop: int
    type: str
    chances: dict[str, float]


class Recogniser:
    """A linear-chain CRF. `labels` are O and B-type, I-type; weights are sparse by feature."""

    def __init__(self, stored: Any) -> None:
        meta = json.loads(bytes(stored["meta"]).decode())
        self.labels: list[str] = meta["labels"]
        names = bytes(stored["features"]).decode().split("\n")
        index = dict(zip(names, range(len(names)), strict=True))
        weights = np.zeros((len(names) + 1, len(self.labels)), dtype=np.float32)  # the last is of no feature
        rows = np.repeat(np.arange(len(names)), stored["counts"])
        weights[rows, stored["columns"]] = stored["weights"]
        self._moves = stored["moves"].astype(np.float32)
        self._into = np.ascontiguousarray(self._moves.T)
        self._exp_moves = np.stack([np.exp(self._moves), np.exp(self._into)])
        sizes = [int(k) for k in meta["clusters"]]
        features = Features({k: stored[f"clusters{k}"].tolist() for k in sizes})
        self.scores = Scores(features, index, weights)
        self._outside = self.labels.index("O")
        self.types = sorted({label[2:] for label in self.labels if label != "O"})
        self._column = np.array([self.types.index(label[2:]) if label != "O" else -1 for label in self.labels])

    def find(self, sentence: Sentence) -> list[Found]:
        """The names of a sentence, in order."""
        return self.find_all([sentence])[0]

    def find_all(self, sentences: Sequence[Sentence]) -> list[list[Found]]:
        """The names of each sentence, in order, by the best sequence of labels (Viterbi 1967)."""
        out: list[list[Found]] = [[] for _ in sentences]
        longest_first = sorted(
            (k for k, s in enumerate(sentences) if s.tokens), key=lambda k: -len(sentences[k].tokens)
        )
        while longest_first:
            many = max(1, _CELLS // len(sentences[longest_first[0]].tokens))
            self._find(sentences, longest_first[:many], out)
            del longest_first[:many]
        return out

    def _find(self, sentences: Sequence[Sentence], filled: Sequence[int], out: list[list[Found]]) -> None:
        """Puts the names of the sentences numbered `filled`, the longest first, into `out`."""
        steps = _Steps(self.scores([sentences[k] for k in filled]))
        spans = [self._spans(path) for path in self._best(steps)]
        named = [place for place, found in enumerate(spans) if found]
        if not named:
            return
        for place, chances in zip(named, self._marginals(steps.only(named)), strict=True):
            sentence = sentences[filled[place]]
            for begin, end, kind in spans[place]:
                last = sentence.tokens[end - 1]
                stop = _stop(last) if kind == "Place" else last.end
                out[filled[place]].append(Found(begin, end, stop, kind, self._types(chances[begin:end])))

    def _best(self, steps: _Steps) -> list[list[int]]:
        """The best labels of each sentence."""
        scores, within = steps.scores, steps.within
        best = scores.copy()  # how good the best labels up to a token are, by its own label
        for i, n in enumerate(within[1:], 1):
            best[:n, i] += np.maximum.reduce(best[:n, i - 1, :, None] + self._moves, axis=1)
        paths = np.empty(scores.shape[:2], dtype=np.intp)
        gone_on = 0
        for i in range(len(within) - 1, -1, -1):
            if gone_on:
                before = best[:gone_on, i] + self._into[paths[:gone_on, i + 1]]
                paths[:gone_on, i] = before.argmax(axis=1)
            if within[i] > gone_on:
                paths[gone_on : within[i], i] = best[gone_on : within[i], i].argmax(axis=1)
            gone_on = within[i]
        return [path[:length] for path, length in zip(paths.tolist(), steps.lengths.tolist(), strict=True)]

    def _spans(self, path: Sequence[int]) -> list[tuple[int, int, str]]:
        out: list[tuple[int, int, str]] = []
        begin, kind = None, ""
        for i, k in enumerate((*path, self._outside)):
            if k == self._outside and begin is None:
                continue
            label = self.labels[k]
            if begin is not None and (label[0] != "I" or label[2:] != kind):
                out.append((begin, i, kind))
                begin = None
            if begin is None and label != "O":
                begin, kind = i, label[2:]
        return out

    def _marginals(self, steps: _Steps) -> list[np.ndarray]:
        """The probability of each label at each token: sums forward and, from the end of each sentence, backward, both
        in step and scaled at every token."""
        local = np.exp(steps.scores - steps.scores.max(2, keepdims=True))
        local = np.stack([local, steps.turned(local)])
        sums = np.ones_like(local)
        sums[0, :, 0] = local[0, :, 0] / local[0, :, 0].sum(1, keepdims=True)
        carried = np.stack([sums[0, :, 0], local[1, :, 0]])
        for i, n in enumerate(steps.within[1:], 1):
            step = _apart(carried[:, :n], self._exp_moves)
            step[0] *= local[0, :n, i]
            step /= np.add.reduce(step, axis=2, keepdims=True)
            sums[:, :n, i] = step
            carried = step
            carried[1] *= local[1, :n, i]
        both = sums[0] * steps.turned(sums[1])
        both /= both.sum(2, keepdims=True)
        return [chances[:length] for chances, length in zip(both, steps.lengths.tolist(), strict=True)]

    def _types(self, chances: np.ndarray) -> dict[str, float]:
        """The mean probability of each type over a name's tokens; what is left is the chance that it is no name."""
        mean = np.add.reduce(chances, axis=0) / len(chances)
        out: dict[str, float] = {}
        for k in (mean > 0.005).nonzero()[0]:
            column = self._column[k]
            if column >= 0:
                kind = self.types[column]
                out[kind] = out.get(kind, 0.0) + float(mean[k])
        return out


class _Steps:
    """Scores of sentences, the longest first, that are gone through together: token by token, a row a sentence."""

    def __init__(self, sentences: Sequence[np.ndarray]) -> None:
        self.lengths = np.array([len(s) for s in sentences])
        self.scores = np.zeros((len(sentences), len(sentences[0]), sentences[0].shape[1]), dtype=np.float32)
        for k, score in enumerate(sentences):
            self.scores[k, : len(score)] = score

    @cached_property
    def within(self) -> list[int]:
        """How many sentences have a token at each step."""
        return (self.lengths[:, None] > np.arange(self.scores.shape[1])).sum(axis=0).tolist()

    def only(self, rows: Sequence[int]) -> _Steps:
        return _Steps([self.scores[k, : self.lengths[k]] for k in rows])

    def turned(self, values: np.ndarray) -> np.ndarray:
        """Values of each sentence from its last token to its first; what is behind its end stays undefined."""
        places = self.lengths[:, None] - 1 - np.arange(values.shape[1])
        return values[np.arange(len(values))[:, None], places]


def _apart(rows: np.ndarray, moves: np.ndarray) -> np.ndarray:
    """Rows of sentences times moves forward and back, each row by itself: a sentence's sums do not depend on the
    sentences beside it."""
    return np.matmul(rows[:, :, None, :], moves[:, None])[:, :, 0]


def _stop(token: Token) -> int:
    """Where a place's name ends in its last token: before what makes the word one of people or things (日本人, 英国製)."""
    if len(token.parts) > 1 and token.parts[-1] in _OF_PEOPLE and "".join(token.parts) == token.surface:
        return token.end - len(token.parts[-1])
    return token.end


@cache
def recogniser() -> Recogniser:
    """The recogniser that comes with the package, read once."""
    with (files(__package__) / "names-ja.npz").open("rb") as file:
        return Recogniser(np.load(file, allow_pickle=False))
