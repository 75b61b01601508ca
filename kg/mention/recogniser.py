"""Names by a conditional random field over tokens (Lafferty et al. 2001): the trained model read with NumPy alone.

`names-ja.npz` was trained by `kg.mention.train` on the data described in NAMES-MODEL.md.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from kg.mention.features import Features
from kg.model import Sentence, Token

__all__ = ["Found", "Recogniser", "recogniser"]

_OF_PEOPLE = frozenset(
    [
        "人",
        "戦",
        "製",
        "語",
        "籍",
        "系",
        "側",
        "産",
        "軍",
        "領",
        "内",
        "外",
        "国内",
        "市内",
        "県内",
        "都内",
        "府内",
        "大統領",
        "首相",
        "政府",
        "代表",
    ]
)


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
        self._index = {name: k for k, name in enumerate(names)}
        weights = np.zeros((len(names) + 1, len(self.labels)), dtype=np.float32)
        rows = np.repeat(np.arange(len(names)), stored["counts"])
        weights[rows, stored["columns"]] = stored["weights"]
        self._weights = weights  # the last row is all zero: a token without any known feature
        self._moves = stored["moves"].astype(np.float32)
        self._exp_moves = np.exp(self._moves)
        sizes = [int(k) for k in meta["clusters"]]
        self.features = Features({k: stored[f"clusters{k}"].tolist() for k in sizes}, self._index.get)
        self.types = sorted({label[2:] for label in self.labels if label != "O"})
        self._column = np.array([self.types.index(label[2:]) if label != "O" else -1 for label in self.labels])

    def scores(self, sentence: Sentence) -> np.ndarray:
        """The summed weights of each token's features, a row a token and a column a label."""
        rows = self.features.of(sentence)
        zero = len(self._weights) - 1
        flat = [k for row in rows for k in (row or (zero,))]
        starts = np.cumsum([0] + [len(row) or 1 for row in rows[:-1]])
        return np.add.reduceat(self._weights[flat], starts, axis=0)

    def find(self, sentence: Sentence) -> list[Found]:
        """The names of a sentence, in order, by the best sequence of labels (Viterbi 1967)."""
        if not sentence.tokens:
            return []
        scores = self.scores(sentence)
        path = self._best(scores)
        spans = self._spans(path)
        if not spans:
            return []
        chances = self._marginals(scores)
        out = []
        for begin, end in spans:
            kind, last = self.labels[path[begin]][2:], sentence.tokens[end - 1]
            stop = _stop(last) if kind == "Place" else last.end
            out.append(Found(begin, end, stop, kind, self._types(chances[begin:end])))
        return out

    def _best(self, scores: np.ndarray) -> list[int]:
        n, moves = len(scores), self._moves
        back = np.empty(scores.shape, dtype=np.intp)
        best = scores[0]
        for i in range(1, n):
            paths = best[:, None] + moves
            back[i] = paths.argmax(0)
            best = paths.max(0) + scores[i]
        path = [int(best.argmax())]
        for i in range(n - 1, 0, -1):
            path.append(int(back[i, path[-1]]))
        return path[::-1]

    def _spans(self, path: Sequence[int]) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        begin, kind = None, ""
        for i, k in enumerate((*path, self.labels.index("O"))):
            label = self.labels[k]
            if begin is not None and (label[0] != "I" or label[2:] != kind):
                out.append((begin, i))
                begin = None
            if begin is None and label != "O":
                begin, kind = i, label[2:]
        return out

    def _marginals(self, scores: np.ndarray) -> np.ndarray:
        """The probability of each label at each token: forward and backward sums, scaled at every step."""
        n, moves = len(scores), self._exp_moves
        local = np.exp(scores - scores.max(1, keepdims=True))
        forward, backward = np.empty_like(local), np.empty_like(local)
        forward[0] = local[0] / local[0].sum()
        for i in range(1, n):
            step = (forward[i - 1] @ moves) * local[i]
            forward[i] = step / step.sum()
        backward[n - 1] = 1.0
        for i in range(n - 2, -1, -1):
            step = moves @ (backward[i + 1] * local[i + 1])
            backward[i] = step / step.sum()
        both = forward * backward
        return both / both.sum(1, keepdims=True)

    def _types(self, chances: np.ndarray) -> dict[str, float]:
        """The mean probability of each type over a name's tokens; what is left is the chance that it is no name."""
        mean = chances.mean(0)
        out: dict[str, float] = {}
        for k, column in enumerate(self._column):
            if column >= 0 and mean[k] > 0.005:
                kind = self.types[column]
                out[kind] = out.get(kind, 0.0) + float(mean[k])
        return out


def _stop(token: Token) -> int:
    """Where a place's name ends in its last token: before what makes the word one of people or things (日本人, 英国製)."""
    if len(token.parts) > 1 and token.parts[-1] in _OF_PEOPLE and "".join(token.parts) == token.surface:
        return token.end - len(token.parts[-1])
    return token.end


@cache
def recogniser() -> Recogniser:
    """The recogniser that comes with the package, read once."""
    with (files("kg.mention") / "names-ja.npz").open("rb") as file:
        return Recogniser(np.load(file, allow_pickle=False))
