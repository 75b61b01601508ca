"""networkx graphs, and the formats that graph tools read: GraphML (yEd, igraph, Gephi) and GEXF (Gephi).

Entities are nodes, and so are the values of facts (an amount, a date); each fact is an edge with all that is known of
it, so parallel facts stay apart. Attributes are text and numbers only, as the formats demand.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from kg.export.rdfxml import clean
from kg.model import Entity, Fact, Quantity, Time
from kg.store import Names
from kg.store.vocabulary import number

if TYPE_CHECKING:
    import networkx

__all__ = ["fact_attributes", "gexf", "graphml", "readable", "to_networkx", "value_id"]


def to_networkx(
    entities: Iterable[Entity], facts: Iterable[Fact], same: Mapping[str, str] | None = None
) -> networkx.MultiDiGraph:
    """The graph as a `MultiDiGraph`. `same` gives identifiers that mean the same as another, with that one: they are one
    node, by the other's name.

    Nodes are keyed by entity identifier, with `label`, `type`, `aliases`, `wikidata`, `kind` ("entity"); a quantity or
    date is a node of its own, with `kind` "quantity" or "time". Edges are keyed by the fact's identifier, with the
    attributes of `fact_attributes`."""
    import networkx

    names = Names()
    graph = networkx.MultiDiGraph()
    same = same or {}
    for entity in sorted(entities, key=lambda e: e.id in same):
        if (shown := graph.nodes.get(same.get(entity.id))) is not None:
            others = (name for name, _ in (*entity.labels, *entity.aliases) if name != shown["label"])
            shown["aliases"] = " | ".join(dict.fromkeys((*filter(None, shown["aliases"].split(" | ")), *others)))
            continue
        english = next((name for name, lang in entity.labels if lang == "en"), "")
        graph.add_node(
            entity.id,
            label=entity.name,
            label_en=english,
            type=entity.type,
            kind="entity",
            aliases=" | ".join(name for name, _ in (*entity.labels[1:], *entity.aliases)),
            wikidata=entity.wikidata or "",
        )
    for fact in facts:
        subject, target = same.get(fact.subject, fact.subject), value_id(fact.object)
        target = same.get(target, target)
        for end in (subject, target) if isinstance(fact.object, str) else (subject,):
            if end not in graph:
                graph.add_node(end, label=end, label_en="", type="Thing", kind="entity", aliases="", wikidata="")
        if not isinstance(fact.object, str) and target not in graph:
            kind = "quantity" if isinstance(fact.object, Quantity) else "time"
            type_ = "Quantity" if kind == "quantity" else "Date"
            label = readable(fact.object)
            graph.add_node(target, label=label, label_en="", type=type_, kind=kind, aliases="", wikidata="")
        key = names.fact(fact).rsplit("/", 1)[1]
        graph.add_edge(subject, target, key=key, **fact_attributes(fact))
    return graph


def fact_attributes(fact: Fact) -> dict[str, Any]:
    """All that is known of a fact, as text and numbers; "" where nothing is."""
    q = fact.qualifiers
    return {
        "relation": fact.relation,
        "label": fact.label or fact.relation,
        "open": fact.open,
        "inferred": fact.inferred,
        "status": fact.status.value,
        "confidence": fact.confidence,
        "attribution": fact.attribution or "",
        "start": (q.time.start if q.time else None) or "",
        "end": (q.time.end if q.time else None) or "",
        "duration": q.duration or (q.time.duration if q.time else None) or "",
        "amount": readable(q.amount) if q.amount else "",
        "role": q.role or "",
        "location": q.location if isinstance(q.location, str) else "",
        "purpose": q.purpose or "",
        "documents": " | ".join(sorted({e.document for e in fact.evidence})),
        "sources": len({e.document for e in fact.evidence}),
        "sentence": fact.evidence[0].text if fact.evidence else "",
    }


def value_id(value: str | Quantity | Time) -> str:
    """The key of a fact's object: an identifier, or a value in a form that no identifier has."""
    return value if isinstance(value, str) else f"value: {readable(value)}"


def readable(value: str | Quantity | Time) -> str:
    """A value as text: "約 500000000000 USD", "2025-01", "2025/2027"."""
    if isinstance(value, Quantity):
        return " ".join(part for part in (value.bound, number(value.value), value.unit) if part)
    if isinstance(value, Time):
        return value.point or (f"{value.start or ''}/{value.end or ''}" if value.start or value.end else value.text)
    return value


def graphml(graph: networkx.MultiDiGraph) -> str:
    """A networkx graph as GraphML."""
    import networkx

    return "\n".join(networkx.generate_graphml(_clean(graph), named_key_ids=True)) + "\n"


def gexf(graph: networkx.MultiDiGraph) -> str:
    """A networkx graph as GEXF 1.2, without the day it was written, which would make every export another."""
    import networkx

    out = io.BytesIO()
    networkx.write_gexf(_clean(graph), out, version="1.2draft")
    return re.sub(r' lastmodifieddate="[^"]*"', "", out.getvalue().decode()) + "\n"


def _clean(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    """The graph in a fixed order, without characters that XML bars."""
    import networkx

    ordered = networkx.MultiDiGraph()
    for node, data in sorted(graph.nodes(data=True)):
        ordered.add_node(clean(node), **_plain(data))
    for start, end, key, data in sorted(graph.edges(keys=True, data=True), key=lambda e: e[:3]):
        # GEXF would take an edge's `start` and `end` for its own; the ids are networkx's to number
        ordered.add_edge(clean(start), clean(end), key=key, fact=key, **_plain(data))
    return ordered


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    renamed = {"start": "valid_from", "end": "valid_until"}
    return {renamed.get(k, k): clean(v) if isinstance(v, str) else v for k, v in data.items()}
