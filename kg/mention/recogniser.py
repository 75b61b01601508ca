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
from kg.mention.sums import Scores
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
        index = {name: k for k, name in enumerate(names)}
        weights = np.zeros((len(names) + 1, len(self.labels)), dtype=np.float32)  # the last is of no feature
        rows = np.repeat(np.arange(len(names)), stored["counts"])
        weights[rows, stored["columns"]] = stored["weights"]
        self._moves = stored["moves"].astype(np.float32)
        self._exp_moves = np.exp(self._moves)
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
        filled = sorted((k for k, s in enumerate(sentences) if s.tokens), key=lambda k: -len(sentences[k].tokens))
        if not filled:
            return out
        scores = self.scores([sentences[k] for k in filled])
        named = [
            (k, score, s)
            for k, score, path in zip(filled, scores, self._best(scores), strict=True)
            if (s := self._spans(path))
        ]
        if not named:
            return out
        for (k, _, spans), chances in zip(named, self._marginals([score for _, score, _ in named]), strict=True):
            for begin, end, kind in spans:
                last = sentences[k].tokens[end - 1]
                stop = _stop(last) if kind == "Place" else last.end
                out[k].append(Found(begin, end, stop, kind, self._types(chances[begin:end])))
        return out

    def _best(self, scores: Sequence[np.ndarray]) -> list[list[int]]:
        """The best labels of each sentence, the longest first: all are read in step."""
        padded, lengths = _padded(scores)
        moves = self._moves
        back = np.empty(padded.shape, dtype=np.intp)
        best = padded[:, 0].copy()
        for i in range(1, padded.shape[1]):
            n = int((lengths > i).sum())
            paths = best[:n, :, None] + moves
            back[:n, i] = paths.argmax(1)
            best[:n] = paths.max(1) + padded[:n, i]
        out = []
        for k, length in enumerate(lengths.tolist()):
            path, behind = [int(best[k].argmax())], back[k, :length].tolist()
            for i in range(length - 1, 0, -1):
                path.append(behind[i][path[-1]])
            out.append(path[::-1])
        return out

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

    def _marginals(self, scores: Sequence[np.ndarray]) -> list[np.ndarray]:
        """The probability of each label at each token: forward and backward sums, scaled at every step. The longest
        sentence comes first."""
        padded, lengths = _padded(scores)
        moves = self._exp_moves
        local = np.exp(padded - padded.max(2, keepdims=True))
        forward, backward = np.empty_like(local), np.ones_like(local)
        forward[:, 0] = local[:, 0] / local[:, 0].sum(1, keepdims=True)
        within = [int((lengths > i).sum()) for i in range(padded.shape[1])]
        for i in range(1, padded.shape[1]):
            n = within[i]
            step = _apart(forward[:n, i - 1], moves) * local[:n, i]
            forward[:n, i] = step / step.sum(1, keepdims=True)
        for i in range(padded.shape[1] - 2, -1, -1):
            n = within[i + 1]
            step = _apart(backward[:n, i + 1] * local[:n, i + 1], moves.T)
            backward[:n, i] = step / step.sum(1, keepdims=True)
        out = []
        for k, length in enumerate(lengths.tolist()):
            both = forward[k, :length] * backward[k, :length]
            out.append(both / both.sum(1, keepdims=True))
        return out

    def _types(self, chances: np.ndarray) -> dict[str, float]:
        """The mean probability of each type over a name's tokens; what is left is the chance that it is no name."""
        mean = chances.mean(0)
        out: dict[str, float] = {}
        for k, column in enumerate(self._column):
            if column >= 0 and mean[k] > 0.005:
                kind = self.types[column]
                out[kind] = out.get(kind, 0.0) + float(mean[k])
        return out


def _padded(scores: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    lengths = np.array([len(s) for s in scores])
    out = np.zeros((len(scores), int(lengths.max()), scores[0].shape[1]), dtype=np.float32)
    for k, score in enumerate(scores):
        out[k, : len(score)] = score
    return out, lengths


def _apart(rows: np.ndarray, moves: np.ndarray) -> np.ndarray:
    """Each row times `moves`, by itself: a sentence's sums do not depend on the sentences beside it."""
    return np.matmul(rows[:, None, :], moves)[:, 0]


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
