"""The few layers of GiNZA's network, in NumPy: a matrix product, maxout, layer normalisation.

A row of a result depends on that row of the input alone, whatever rows stand beside it: bit for bit where the BLAS
sums every row alike (OpenBLAS' AVX-512 kernels do from 16 rows on), to the last digit of a float elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

__all__ = ["Affine", "Maxout", "product"]

_LEAST = 16  # rows: below, a BLAS may take other kernels, which add in another order


def product(rows: np.ndarray, weights: np.ndarray, out: np.ndarray | None = None) -> np.ndarray:
    """`rows` (n × in) by `weights` (in × out), into the first n rows of `out` where given."""
    n = len(rows)
    if n >= _LEAST:
        return np.dot(rows, weights, out=None if out is None else out[:n])
    padded = np.zeros((_LEAST, rows.shape[1]), dtype=np.float32)
    padded[:n] = rows
    found = np.dot(padded, weights)[:n]
    if out is None:
        return found
    out[:n] = found
    return out[:n]


@dataclass(frozen=True, slots=True)
class Affine:
    """x W + b."""

    weights: np.ndarray
    bias: np.ndarray

    def __call__(self, rows: np.ndarray) -> np.ndarray:
        found = product(rows, self.weights)
        found += self.bias
        return found


@dataclass(frozen=True, slots=True)
class Maxout:
    """The largest of several affine pieces (Goodfellow et al. 2013), normalised to mean 0 and variance 1 by row, then
    scaled (Ba et al. 2016). `weights` is in × (pieces · out), the pieces one after the other: the largest is then
    found over contiguous memory.
    """

    weights: np.ndarray
    bias: np.ndarray
    pieces: int
    gain: np.ndarray
    shift: np.ndarray

    @classmethod
    def of(cls, weights: np.ndarray, bias: np.ndarray, gain: np.ndarray, shift: np.ndarray) -> Maxout:
        """From weights of out × pieces × in and a bias of out × pieces."""
        pieces, width = weights.shape[1], weights.shape[2]
        across = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(width, -1))
        return cls(across, np.ascontiguousarray(bias.T).reshape(-1), pieces, gain.copy(), shift.copy())

    def __call__(self, rows: np.ndarray, out: np.ndarray | None = None) -> np.ndarray:
        """A row of values for each row; `out` (n × pieces · out) may be written to."""
        return self.finish(product(rows, self.weights, out))

    def finish(self, summed: np.ndarray) -> np.ndarray:
        """From the products on, which are overwritten."""
        summed += self.bias
        width = len(self.gain)
        best = np.maximum(summed[:, :width], summed[:, width : 2 * width])
        for k in range(2, self.pieces):
            np.maximum(best, summed[:, k * width : (k + 1) * width], out=best)
        best -= np.add.reduce(best, axis=1, keepdims=True) / np.float32(width)
        spread = np.einsum("ij,ij->i", best, best)
        spread /= np.float32(width)
        spread += np.float32(1e-8)
        np.sqrt(spread, out=spread)
        best /= spread[:, None]
        best *= self.gain
        best += self.shift
        return best
