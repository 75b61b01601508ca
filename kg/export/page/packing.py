"""Where the components of a graph stand beside each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["ASPECT", "packed"]

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

GAP = 72.0  # between components, in pixels at zoom 1
ASPECT = 1.1  # width to height of the whole, as of the place for it between the panels
FITTED = 100  # components that are fitted together


def packed(places: Array, members: list[Ints], boxes: Array, pairs: Ints) -> Array:
    """Components side by side, the largest first: a hundred each where it makes the whole grow least, within the
    bays of those placed before if it fits there and there are no more; the rest in rows beside and beneath them."""
    low = np.array([(places[nodes] - boxes[nodes] / 2).min(axis=0) for nodes in members]) - GAP / 2
    high = np.array([(places[nodes] + boxes[nodes] / 2).max(axis=0) for nodes in members]) + GAP / 2
    sizes = high - low
    if len(members) <= FITTED:
        corner = _cornered(sizes, _filled(places, members, boxes, pairs, low))
    else:  # those that an overview shows lie together, whatever lies around them
        order = np.argsort(-sizes.prod(axis=1), kind="stable")
        first, rest = order[:FITTED], order[FITTED:]
        corner = np.zeros_like(sizes)
        corner[first] = _cornered(sizes[first], [np.r_[0.0, 0.0, size][None] for size in sizes[first]])
        corner[rest] = _shelved(sizes[rest], (corner[first] + sizes[first]).max(axis=0))
    placed = places.copy()
    for component, nodes in enumerate(members):
        placed[nodes] += corner[component] - low[component]
    return placed - (placed.max(axis=0) + placed.min(axis=0)) / 2


def _filled(places: Array, members: list[Ints], boxes: Array, pairs: Ints, low: Array) -> list[Array]:
    """The rectangles (left, top, right, bottom) that each component takes, from its own corner: its nodes' and points
    along its edges."""
    component = np.empty(len(places), dtype=np.int64)
    for number, nodes in enumerate(members):
        component[nodes] = number
    share = np.linspace(0.1, 0.9, 9)[None, :, None]
    points = (places[pairs[:, 0], None] * (1 - share) + places[pairs[:, 1], None] * share).reshape(-1, 2)
    middle = np.vstack([places, points])
    half = np.vstack([boxes / 2 + GAP / 2, np.full_like(points, GAP / 2)])
    owner = np.concatenate([component, np.repeat(component[pairs[:, 0]], share.size)])
    return [
        np.hstack([middle[own] - half[own] - low[number], middle[own] + half[own] - low[number]])
        for number in range(len(members))
        for own in [owner == number]
    ]


def _cornered(sizes: Array, filled: list[Array]) -> Array:
    corner = np.zeros_like(sizes)
    corners = np.zeros((1, 2))
    taken = np.zeros((0, 4))
    whole = np.zeros(2)
    for component in np.argsort(-sizes.prod(axis=1), kind="stable").tolist():
        steps = [np.linspace(0, side, 25) for side in whole]
        lattice = np.stack(np.meshgrid(*steps, indexing="ij"), axis=-1).reshape(-1, 2)
        candidates = np.vstack([corners, lattice])
        far = candidates + sizes[component]
        clash = (candidates[:, None] < taken[:, 2:]) & (far[:, None] > taken[:, :2])
        extent = np.maximum(far, whole)
        cost = np.maximum(extent[:, 0] / ASPECT, extent[:, 1]) + far.sum(axis=1) * 1e-3
        place = candidates[np.where(clash.all(axis=2).any(axis=1), np.inf, cost).argmin()]
        corner[component] = place
        whole = np.maximum(whole, place + sizes[component])
        taken = np.vstack([taken, filled[component] + np.tile(place, 2)])
        x, y = place
        wide, tall = place + sizes[component]
        corners = np.vstack([corners, [[wide, y], [x, tall], [wide, 0.0], [0.0, tall]]])
    return corner


def _shelved(sizes: Array, taken: Array) -> Array:
    """Rows, the tallest first, to the right of a rectangle that is taken (width, height) and then beneath it."""
    corner = np.zeros_like(sizes)
    area = float(sizes.prod(axis=1).sum() + taken.prod())
    limit = max(float(taken[0] + sizes[:, 0].max()), float(np.sqrt(area * ASPECT)) * 1.05)
    x, y, row = float(taken[0]), 0.0, 0.0
    for component in np.argsort(-sizes[:, 1], kind="stable").tolist():
        wide, tall = sizes[component]
        if x + wide > limit:
            y += row
            x, row = float(taken[0]) if y < taken[1] else 0.0, 0.0
        corner[component] = x, y
        x, row = x + wide, max(row, float(tall))
    return corner
