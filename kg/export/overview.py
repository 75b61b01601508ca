"""What a reader wants to know of a graph at a glance: how much of what, and who is at its centre."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.export.network import to_networkx
from kg.store.copies import sources, sources_of

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["Statistics", "statistics"]

SHOWN = 10  # rows of a table


@dataclass(frozen=True)
class Statistics:
    """`counts` by name, and `tables`: heading -> (label, number) rows, the largest first."""

    counts: dict[str, int]
    tables: dict[str, list[tuple[str, str]]]


def statistics(store: Store) -> Statistics:
    """Counts documents, sources (wire copies are one), entities and facts; ranks entities by PageRank over the facts
    between them, both ways (Brin and Page 1998, damping 0.85)."""
    import networkx

    facts = list(store.facts())
    documents = {d.id: d for d in store.documents()}
    source = sources(store.extractions())
    graph = to_networkx(store.entities(), facts)
    plain = networkx.Graph(graph.subgraph([n for n, d in graph.nodes(data=True) if d["kind"] == "entity"]))
    rank = _pagerank(plain)
    parts = sorted((len(c) for c in networkx.connected_components(plain)), reverse=True)
    central = sorted(rank, key=lambda n: (-round(rank[n], 9), n))[:SHOWN]
    months = Counter(
        date.isoformat()[:7]
        for fact in facts
        for name in {e.document for e in fact.evidence}
        if name in documents and (date := documents[name].date)
    )
    by_source = Counter(name for fact in facts for name in sources_of(fact, source))
    return Statistics(
        {
            "documents": len(documents),
            "sources": len(set(source.values())),
            "entities": sum(d["kind"] == "entity" for _, d in graph.nodes(data=True)),
            "facts": len(facts),
            "components": len(parts),
            "largest component": parts[0] if parts else 0,
        },
        {
            "most central": [
                (f"{graph.nodes[n]['label']} ({graph.nodes[n]['type']})", f"{rank[n]:.3f}") for n in central
            ],
            "by relation": _table(Counter(f.label if f.open and f.label else f.relation for f in facts)),
            "by status": _table(Counter(f.status.value for f in facts)),
            "by source": _table(by_source),
            "by month": sorted((month, f"{count:,}") for month, count in months.items()),
        },
    )


def _table(counts: Counter[str]) -> list[tuple[str, str]]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    return [(label, f"{count:,}") for label, count in ranked]


def _pagerank(graph: object) -> dict[str, float]:
    """PageRank by power iteration; networkx's own needs SciPy."""
    neighbours = {n: sorted(graph[n]) for n in sorted(graph)}  # type: ignore[attr-defined, index, call-overload]
    if not neighbours:
        return {}
    size = len(neighbours)
    rank = dict.fromkeys(neighbours, 1 / size)
    for _ in range(50):
        lost = sum(rank[n] for n, others in neighbours.items() if not others)
        after = dict.fromkeys(neighbours, 0.15 / size + 0.85 * lost / size)
        for n, others in neighbours.items():
            for other in others:
                after[other] += 0.85 * rank[n] / len(others)
        if sum(abs(after[n] - rank[n]) for n in rank) < 1e-9:
            return after
        rank = after
    return rank
