"""Which nodes belong together: connected components and communities."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["communities", "components"]

Ints = NDArray[np.int64]


def components(count: int, pairs: Ints) -> Ints:
    """The number of its connected component for each of `count` nodes, the largest component 0."""
    label = np.arange(count)
    while len(pairs):  # the least index spreads along edges, with pointer jumping in between
        low = np.minimum(label[pairs[:, 0]], label[pairs[:, 1]])
        before = label.copy()
        np.minimum.at(label, label[pairs[:, 0]], low)
        np.minimum.at(label, label[pairs[:, 1]], low)
        label = label[label]
        if (label == before).all():
            break
    while (label[label] != label).any():
        label = label[label]
    _, label = np.unique(label, return_inverse=True)
    rank = np.argsort(np.argsort(-np.bincount(label), kind="stable"), kind="stable")
    return rank[label]


def communities(count: int, edges: Ints) -> list[int]:
    """The number of each node's community, the largest 0, and -1 for nodes in communities of fewer than three.

    Louvain (Blondel et al. 2008) up to 2,000 nodes, above that label propagation (Traag and Šubelj 2023), by networkx.
    """
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges.tolist())
    found = (
        networkx.community.louvain_communities(graph, seed=1)
        if count <= 2000
        else networkx.community.fast_label_propagation_communities(graph, seed=1)
    )
    numbers = [-1] * count
    for number, members in enumerate(sorted(found, key=lambda members: (-len(members), min(members)))):
        for member in members:
            numbers[member] = number if len(members) > 2 else -1
    return numbers
