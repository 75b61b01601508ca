"""Tables: nodes and edges as Neo4j's importer reads them (CSV), and facts for pandas and DuckDB (Parquet).

A spreadsheet runs a cell that begins with = + - @ as a formula, so text cells that do get an apostrophe in front
(OWASP, CSV Injection); numbers are columns of their own and stay as they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from kg.errors import KgError
from kg.export.network import fact_attributes, readable, to_networkx, value_id
from kg.model import Entity, Fact, Quantity
from kg.store import Names

__all__ = ["edges_csv", "nodes_csv", "parquet"]


def nodes_csv(entities: Iterable[Entity], facts: Iterable[Fact]) -> str:
    """Entities and values, a row each: `neo4j-admin database import full --nodes=nodes.csv …`."""
    graph = to_networkx(entities, facts)
    header = (":ID", "name", "name_en", ":LABEL", "kind", "aliases", "wikidata")
    rows = (
        (node, d["label"], d["label_en"], d["type"], d["kind"], d["aliases"], d["wikidata"])
        for node, d in sorted(graph.nodes(data=True))
    )
    return _csv(header, rows)


def edges_csv(facts: Iterable[Fact]) -> str:
    """Facts, a row each: `… --relationships=edges.csv --multiline-fields=false`."""
    columns = {
        "status": "status",
        "confidence": "confidence:float",
        "attribution": "attribution",
        "start": "start",
        "end": "end",
        "duration": "duration",
        "amount": "amount",
        "role": "role",
        "location": "location",
        "purpose": "purpose",
        "inferred": "inferred:boolean",
        "documents": "documents",
        "sources": "sources:int",
        "sentence": "sentence",
    }
    names = Names()
    header = (":START_ID", ":END_ID", ":TYPE", "fact", "label", *columns.values())
    rows: list[tuple[Any, ...]] = []
    for fact in facts:
        a = fact_attributes(fact)
        key = names.fact(fact).rsplit("/", 1)[1]
        rows.append(
            (fact.subject, value_id(fact.object), fact.relation, key, a["label"], *(a[name] for name in columns))
        )
    rows.sort(key=lambda row: row[:4])
    return _csv(header, rows)


def _csv(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return value
    text = " ".join(value.replace("\x00", "\ufffd").split()) if any(c.isspace() for c in value) else value
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20") else text


def parquet(entities: Iterable[Entity], facts: Iterable[Fact]) -> bytes:
    """Facts as one table, a row each, with the names of subject and object beside their identifiers.

    Raises KgError where pyarrow, an extra, is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise KgError("Parquet needs pyarrow; install it with pip install pyarrow") from error
    named = {entity.id: entity for entity in entities}
    rows = [_row(fact, named) for fact in facts]
    text, real = pyarrow.string(), pyarrow.float64()
    schema = pyarrow.schema(
        [
            *((name, text) for name in ("fact", "subject", "subject_name", "subject_type", "relation")),
            *((name, text) for name in ("object", "object_name", "object_type")),
            *((name, real) for name in ("object_value", "amount_value")),
            *((name, text) for name in ("object_unit", "amount_unit")),
            *((name, text) for name in ("label", "status", "attribution", "start", "end", "duration")),
            *((name, text) for name in ("role", "location", "purpose", "sentence")),
            ("confidence", real),
            ("open", pyarrow.bool_()),
            ("inferred", pyarrow.bool_()),
            ("documents", pyarrow.list_(text)),
            ("sentences", pyarrow.list_(text)),
        ]
    )
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema), out, compression="zstd")
    return out.getvalue()


def _row(fact: Fact, named: Mapping[str, Entity]) -> dict[str, Any]:
    row = {k: v if v != "" else None for k, v in fact_attributes(fact).items()}
    subject = named.get(fact.subject)
    target = named.get(fact.object) if isinstance(fact.object, str) else None
    value = fact.object if isinstance(fact.object, Quantity) else None
    amount = fact.qualifiers.amount
    row.update(
        fact=Names().fact(fact).rsplit("/", 1)[1],
        subject=fact.subject,
        subject_name=subject.name if subject else None,
        subject_type=subject.type if subject else None,
        object=readable(fact.object),
        object_name=target.name if target else None,
        object_type=target.type
        if target
        else "Quantity"
        if value
        else None
        if isinstance(fact.object, str)
        else "Date",
        object_value=float(value.value) if value else None,
        object_unit=value.unit if value else None,
        amount_value=float(amount.value) if amount else None,
        amount_unit=amount.unit if amount else None,
        documents=sorted({e.document for e in fact.evidence}),
        sentences=[e.text for e in fact.evidence],
    )
    return {k: v for k, v in row.items() if k not in ("amount", "sources")}
