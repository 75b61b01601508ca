"""Layers that read every row with its neighbours, four rows at a time (Winograd 1980; Lavin and Gray 2016).

One by one, four windows of three rows take twelve products of a row with a third of a layer's weights. Sums of six rows
with sums of the three parts of the weights need six products for the same: the sums of which the windows consist are
coefficients of a product of polynomials, which its values at six points tell.
"""

from __future__ import annotations

import numpy as np

from kg.analyse.layers import Maxout, product

__all__ = ["TILE", "Windows"]

TILE = 4  # rows found at once
_READ = TILE + 2  # rows read for them
_POINTS = np.array((0, 1, -1, 1 / 2, -2))  # and infinity; these keep rounding errors small (Barabasz et al. 2020)


def _transforms() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What makes sums of the six rows read, of the three parts of the weights, and of the six products."""
    others = [np.delete(_POINTS, k) for k in range(len(_POINTS))]
    rows = np.zeros((_READ, _READ))
    for k, rest in enumerate([*others, _POINTS]):
        rows[k, : len(rest) + 1] = np.poly(rest)[::-1]
    infinity = np.arange(_READ) == _READ - 1
    weights = np.vander(_POINTS, 3, increasing=True) / [[np.prod(p - o)] for p, o in zip(_POINTS, others, strict=True)]
    products = np.vander(_POINTS, TILE, increasing=True).T
    return (
        rows.astype(np.float32),
        np.vstack([weights, infinity[-3:]]).astype(np.float32),
        np.hstack([products, infinity[-TILE:, None]]).astype(np.float32),
    )


_ROWS, _WEIGHTS, _PRODUCTS = _transforms()


class Windows:
    """The windows of three of a `Maxout` over arrays of rows in tiles of four."""

    def __init__(self, layer: Maxout) -> None:
        self._layer = layer
        width = len(layer.gain)
        self._weights = (_WEIGHTS @ layer.weights.reshape(3, -1)).reshape(_READ, width, -1)

    def __call__(self, rows: np.ndarray, tiles: np.ndarray) -> np.ndarray:
        """Values of tiles (tiles × 4 × width) by their numbers: tile t is of rows 4t + 1 to 4t + 4, and reads one more
        on each side."""
        count, width = len(tiles), rows.shape[1]
        summed = np.matmul(_ROWS, rows[TILE * tiles[:, None] + np.arange(_READ)])
        products = np.empty((_READ, count, self._weights.shape[2]), dtype=np.float32)
        for k, weights in enumerate(self._weights):
            product(summed[:, k], weights, products[k])
        found = self._layer.finish((_PRODUCTS @ products.reshape(_READ, -1)).reshape(TILE * count, -1))
        return found.reshape(TILE, count, width).transpose(1, 0, 2)
