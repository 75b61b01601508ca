"""Connected components of a graph that no machine holds whole, in rounds of two steps over its edges.

Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii, *Connected Components in MapReduce and Beyond* (SoCC 2014). Each
step looks at one node and its neighbours, and hangs them below the least of them: the greater neighbours in the large
star, the node and its lesser ones in the small. At the end every node hangs below the least of its component, after a
number of rounds that grows as the square of the logarithm of the largest component.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from kg.scale.shuffle import part_of, shuffle

__all__ = ["components", "large_star", "small_star"]

Edge = tuple[str, str]


def large_star(edges: Iterable[Edge]) -> set[Edge]:
    """The large star of all nodes: edges (greater, lesser). `edges` has each edge from both of its nodes."""
    found = set()
    for node, others in _neighbours(edges).items():
        least = min(node, min(others))
        found |= {(other, least) for other in others if other > node}
    return found


def small_star(edges: Iterable[Edge]) -> set[Edge]:
    """The small star of all nodes. `edges` has each edge from the greater of its nodes."""
    found = set()
    for node, lesser in _neighbours(edges).items():
        least = min(lesser)
        found |= {(other, least) for other in (*lesser, node) if other != least}
    return found


def _neighbours(edges: Iterable[Edge]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for a, b in edges:
        found[a].add(b)
    return found


def components(edges: list[Any], parts: int) -> list[Any]:
    """References to lists of edges, in `parts` parts: at the end each part holds (node, the least of its component)
    for the nodes that belong to it, those that are the least themselves left out. Ray must be connected."""
    import ray

    before = None
    while True:
        large = shuffle(edges, _spread_large, _gather_large, parts)
        answers = shuffle(large, _spread_small, _gather_small, parts, answers=2)
        edges = [answer[0] for answer in answers]
        state = [ray.get(answer[1]) for answer in answers]
        if state == before:
            return edges
        before = state


def _spread_large(edges: Iterable[Edge], parts: int) -> list[list[Edge]]:
    found: list[list[Edge]] = [[] for _ in range(parts)]
    for a, b in edges:
        found[part_of(a, parts)].append((a, b))
        found[part_of(b, parts)].append((b, a))
    return found


def _gather_large(part: int, values: list[list[Edge]]) -> list[Edge]:
    return sorted(large_star(edge for value in values for edge in value))


def _spread_small(edges: Iterable[Edge], parts: int) -> list[list[Edge]]:
    found: list[list[Edge]] = [[] for _ in range(parts)]
    for a, b in edges:
        found[part_of(max(a, b), parts)].append((max(a, b), min(a, b)))
    return found


def _gather_small(part: int, values: list[list[Edge]]) -> tuple[list[Edge], int]:
    found = sorted(small_star(edge for value in values for edge in value))
    return found, zlib.crc32(repr(found).encode("utf-8", "backslashreplace"))
