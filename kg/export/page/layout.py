"""Where the nodes stand: ForceAtlas2, computed in Python before the page opens, the same for the same graph.

Model: Jacomy, Venturini, Heymann and Bastian (2014), "ForceAtlas2, a continuous graph layout algorithm"; linear
attraction along edges, repulsion of mass 1 + degree by 1/distance, gravity, speed adapted to each node's swinging.
Repulsion is summed exactly in small components (many at a time, as one batch), and in large ones on a grid: masses
are spread over cells, one convolution by FFT gives the field of all of them (particle-mesh; Hockney and Eastwood
1988, "Computer Simulation Using Particles"), which takes O(n + cells log cells) a step.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .grouping import components
from .packing import ASPECT, packed

__all__ = ["layout"]

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

EDGE_LENGTH = 165.0  # of a typical edge, in pixels at zoom 1: room for an arrow and a relation of four characters
SPACING = 80.0  # between nodes on average, at least
DENSE = 256  # components of up to this many nodes are summed exactly
CLEAR = 34.0  # between a node and the edges of others, in pixels
SCREEN = np.array([760.0, 660.0])  # that place on a usual screen, in pixels


def layout(keys: Sequence[str], edges: Ints, boxes: Array | None = None) -> Array:
    """Positions (n, 2), in pixels at zoom 1, y downwards, of n nodes named `keys` joined by `edges` (m, 2) of indices.

    `boxes` (n, 2) are widths and heights to keep free of each other (a node with its label), in pixels; they are
    respected in components of up to 600 nodes. A node starts from a place made of its key alone, so a graph that
    changes a little keeps its picture.
    """
    count = len(keys)
    if count == 0:
        return np.zeros((0, 2))
    pairs = np.unique(np.sort(edges, axis=1), axis=0) if len(edges) else np.zeros((0, 2), dtype=np.int64)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    degree = np.bincount(pairs.ravel(), minlength=count).astype(float)
    hashes = np.array([zlib.crc32(key.encode("utf-8", "replace")) for key in keys], dtype=np.float64)
    angle, radius = hashes % 3600 / 3600 * 2 * np.pi, np.sqrt((hashes // 3600 % 9973 + 1) / 9973)
    places = np.column_stack([np.cos(angle), np.sin(angle)]) * radius[:, None] * np.sqrt(count) * 4

    label = components(count, pairs)
    sizes = np.bincount(label)
    order = np.argsort(label, kind="stable")
    members = np.split(order, np.cumsum(sizes)[:-1])
    local = np.empty(count, dtype=np.int64)
    local[order] = np.arange(count) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    pairs_of = pairs[np.argsort(label[pairs[:, 0]], kind="stable")]
    pair_counts = np.bincount(label[pairs[:, 0]], minlength=len(sizes)) if len(pairs) else np.zeros(len(sizes), int)
    pair_starts = np.cumsum(pair_counts) - pair_counts

    def inside(component: int) -> Ints:
        start = pair_starts[component]
        return local[pairs_of[start : start + pair_counts[component]]]

    padded = np.maximum(1, 2 ** np.ceil(np.log2(sizes)).astype(int))
    for width in np.unique(padded).tolist():
        chosen = np.flatnonzero(padded == width).tolist()
        if width > DENSE:
            for component in chosen:
                nodes = members[component]
                places[nodes] = _large(places[nodes], inside(component), degree[nodes])
            continue
        for begin in range(0, len(chosen), max(1, 2**20 // width**2)):
            batch = chosen[begin : begin + max(1, 2**20 // width**2)]
            start, joined = np.zeros((len(batch), width, 2)), np.zeros((len(batch), width, width))
            mass = np.zeros((len(batch), width))
            for row, component in enumerate(batch):
                nodes, among = members[component], inside(component)
                start[row, : len(nodes)] = places[nodes]
                mass[row, : len(nodes)] = degree[nodes] + 1
                joined[row, among[:, 0], among[:, 1]] = joined[row, among[:, 1], among[:, 0]] = 1
            done = _dense(start, joined, mass)
            for row, component in enumerate(batch):
                places[members[component]] = done[row, : sizes[component]]

    for component, nodes in enumerate(members):
        if len(nodes) <= DENSE:
            places[nodes] = _scaled(places[nodes], inside(component))
    if boxes is None or count > 600:
        return packed(places, members, np.zeros((count, 2)), pairs[:0])
    for _ in range(2):  # labels keep their size when a large graph is shown small: they need more room then
        for component, nodes in enumerate(members):
            places[nodes] = _apart(_aside(places[nodes], inside(component)), boxes[nodes])
        places = packed(places, members, boxes, pairs)
        shown = float(min(1.0, (SCREEN / np.maximum(np.ptp(places, axis=0), 1.0)).min()))
        boxes = boxes / max(shown, 0.5)
    return places


def _dense(places: Array, joined: Array, mass: Array, steps: int = 300) -> Array:
    """ForceAtlas2 over a batch of components (b, n, 2) with exact repulsion; rows of mass 0 are padding."""
    speed, before = 1.0, np.zeros_like(places)
    product = 12.0 * mass[:, :, None] * mass[:, None, :]
    for _ in range(steps):
        apart = places[:, :, None, :] - places[:, None, :, :]
        square = np.einsum("bijk,bijk->bij", apart, apart) + 0.01
        force = np.einsum("bij,bijk->bik", product / square - joined, apart)
        force -= 0.6 * mass[:, :, None] * _unit(places)
        places, speed = _step(places, force, before, mass[:, :, None], speed)
        before = force
    return places


def _large(places: Array, pairs: Ints, degree: Array) -> Array:
    """One large component: what hangs on by one edge is taken off, in up to four rounds, the core laid out with the
    room that this needs, and each node's own then set around it in the spiral of a sunflower's head (Vogel 1979)."""
    count = len(places)
    radius = np.full(count, SPACING / 2)
    alive, left = np.ones(count, dtype=bool), degree.copy()
    rounds: list[tuple[Ints, Ints]] = []
    for _ in range(4):
        leaf = alive & (left == 1)
        if alive.sum() <= DENSE or leaf.sum() < 0.02 * alive.sum():
            break
        hanging = leaf[pairs].any(axis=1)
        ends = pairs[hanging]
        child = np.where(leaf[ends[:, 0]], ends[:, 0], ends[:, 1])
        parent = ends.sum(axis=1) - child
        rounds.append((child, parent))
        radius = np.sqrt(radius**2 + np.bincount(parent, radius[child] ** 2, count) * 1.25)
        alive[child] = False
        left -= np.bincount(parent, minlength=count)
        pairs = pairs[~hanging]
    core = np.flatnonzero(alive)
    inner = np.searchsorted(core, pairs)
    mass = left[core] + (radius[core] / (SPACING / 2)) ** 2
    if len(core) > DENSE:
        places[core] = _mesh(places[core], inner, mass)
    else:
        joined = np.zeros((1, len(core), len(core)))
        joined[0, inner[:, 0], inner[:, 1]] = joined[0, inner[:, 1], inner[:, 0]] = 1
        places[core] = _dense(places[core][None], joined, mass[None])[0]
    places[core] = _scaled(places[core], inner, radius[core])
    for child, parent in reversed(rounds):
        order = np.lexsort((child, radius[child], parent))
        child, parent = child[order], parent[order]
        begin = np.flatnonzero(np.r_[True, parent[1:] != parent[:-1]])
        rank = np.arange(len(child)) - np.repeat(begin, np.diff(np.r_[begin, len(child)]))
        area = np.cumsum(radius[child] ** 2)
        area -= np.repeat((area - radius[child] ** 2)[begin], np.diff(np.r_[begin, len(child)]))
        reach = np.sqrt((SPACING / 2) ** 2 + area * 1.25) + radius[child] * 0.5
        angle = rank * np.pi * (3 - np.sqrt(5)) + parent
        places[child] = places[parent] + np.column_stack([np.cos(angle), np.sin(angle)]) * reach[:, None]
    return places


def _mesh(places: Array, pairs: Ints, mass: Array) -> Array:
    """ForceAtlas2 of one large component, repulsion by convolution on a grid."""
    count = len(places)
    cells = 128 if count <= 4000 else 256
    steps = 220 if count <= 4000 else 110 if count <= 20000 else 70
    offset = np.fft.fftfreq(2 * cells, 1 / (2 * cells))
    dx, dy = np.meshgrid(offset, offset, indexing="ij")
    kernel = np.fft.fft2((dx + 1j * dy) / (dx**2 + dy**2 + 0.3))
    first, second = pairs[:, 0], pairs[:, 1]
    speed, before = 1.0, np.zeros_like(places)
    for _ in range(steps):
        low = places.min(axis=0)
        cell = float((places.max(axis=0) - low).max()) / (cells - 2) + 1e-9
        grid = (places - low) / cell
        corner = grid.astype(np.int64)
        part = grid - corner
        weights = [
            (1 - part[:, 0]) * (1 - part[:, 1]),
            (1 - part[:, 0]) * part[:, 1],
            part[:, 0] * (1 - part[:, 1]),
            part[:, 0] * part[:, 1],
        ]
        flat = corner[:, 0] * 2 * cells + corner[:, 1]
        at = [flat, flat + 1, flat + 2 * cells, flat + 2 * cells + 1]
        density = np.zeros(4 * cells * cells)
        for where, weight in zip(at, weights, strict=True):
            density += np.bincount(where, weight * mass, minlength=4 * cells * cells)
        field = np.fft.ifft2(np.fft.fft2(density.reshape(2 * cells, 2 * cells)) * kernel).ravel()
        push = sum(field[where] * weight for where, weight in zip(at, weights, strict=True)) * (12.0 * mass / cell)
        force = np.column_stack([push.real, push.imag])
        pull = places[first] - places[second]
        for axis in (0, 1):
            force[:, axis] -= np.bincount(first, pull[:, axis], minlength=count)
            force[:, axis] += np.bincount(second, pull[:, axis], minlength=count)
        force -= 0.6 * mass[:, None] * _unit(places)
        places, speed = _step(places, force, before, mass[:, None], speed)
        before = force
    return places


def _unit(places: Array) -> Array:
    length = np.sqrt((places**2).sum(axis=-1, keepdims=True))
    return places / np.maximum(length, 1e-9)


def _step(places: Array, force: Array, before: Array, mass: Array, speed: float) -> tuple[Array, float]:
    """One move, slower for nodes that swing: section "Adapting the local speed" of the paper."""
    swing = np.sqrt(((force - before) ** 2).sum(axis=-1, keepdims=True))
    traction = np.sqrt(((force + before) ** 2).sum(axis=-1, keepdims=True)) / 2
    total_swing, total_traction = float((mass * swing).sum()), float((mass * traction).sum())
    if total_swing > 0:
        speed = min(1.5 * speed, max(0.05, total_traction / total_swing))
    return places + force * speed / (1 + speed * np.sqrt(swing)), speed


def _scaled(places: Array, pairs: Ints, radius: Array | None = None) -> Array:
    """Centred, the longer axis level, and not much flatter than the page; the median edge as long as wanted, or for
    discs of the given radii the whole as large as they need."""
    places = places - places.mean(axis=0)
    if len(pairs) == 0:
        return places
    _, axes = np.linalg.eigh(places.T @ places)
    axes = axes[:, ::-1]
    largest = np.abs(axes).argmax(axis=0)
    places = places @ (axes * np.sign(axes[largest, (0, 1)]))  # eigenvectors come with either sign
    length = float(np.median(np.sqrt(((places[pairs[:, 0]] - places[pairs[:, 1]]) ** 2).sum(axis=1))))
    spread = float(np.sqrt((places**2).sum(axis=1).mean()))
    if radius is None:
        places = places * (EDGE_LENGTH / max(length, 1e-9))
    else:  # the root mean square radius of an even disc, a third of it covered
        places = places * (float(np.sqrt((radius**2).sum() / 0.66)) / max(spread, 1e-9))
    width, height = places.max(axis=0) - places.min(axis=0)
    if height * ASPECT < width:
        places[:, 1] *= min(1.8, width / max(height * ASPECT, 1e-9))
    return places


def _apart(places: Array, boxes: Array, rounds: int = 120) -> Array:
    """Moves nodes whose boxes overlap away from each other along the axis that needs less."""
    need: Array = (boxes[:, None, :] + boxes[None, :, :]) / 2
    order = np.sign(np.arange(len(places))[:, None] - np.arange(len(places)))
    for _ in range(rounds):
        apart = places[:, None, :] - places[None, :, :]
        overlap = need - np.abs(apart)
        both = (overlap > 0).all(axis=2) & ~np.eye(len(places), dtype=bool)
        if not both.any():
            break
        side = np.where(apart == 0, order[..., None], np.sign(apart))
        least = overlap[..., 0] < overlap[..., 1]
        move = np.stack([overlap[..., 0] * least, overlap[..., 1] * ~least], axis=-1) * side * both[..., None]
        places = places + move.sum(axis=1) * 0.35
    return places


def _aside(places: Array, pairs: Ints, rounds: int = 30) -> Array:
    """Moves nodes off the edges that pass over them and join others, where they would seem to be what is joined."""
    if len(pairs) == 0:
        return places
    own = (np.arange(len(places))[:, None, None] == pairs).any(axis=2)
    for _ in range(rounds):
        start, along = places[pairs[:, 0]], places[pairs[:, 1]] - places[pairs[:, 0]]
        square = np.maximum((along**2).sum(axis=1), 1e-9)
        from_start = places[:, None] - start
        share = (from_start * along).sum(axis=2) / square
        off = from_start - share[..., None] * along
        distance = np.sqrt((off**2).sum(axis=2))
        near = (share > 0.05) & (share < 0.95) & (distance < CLEAR) & ~own
        if not near.any():
            break
        square_on = np.column_stack([-along[:, 1], along[:, 0]]) / np.sqrt(square)[:, None]
        away = np.where(distance[..., None] < 1.0, square_on, off / np.maximum(distance, 1e-9)[..., None])
        places = places + (away * ((CLEAR - distance) * near)[..., None]).sum(axis=1) * 0.5
    return places
