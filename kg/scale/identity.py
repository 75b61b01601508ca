"""Entities and facts of a whole corpus, joined across its shards; nothing of it is held by the driver.

    replaced      documents that another of the same name follows in the corpus: what they said goes
    entities/     a row an entity, with all its names        joined by identifier, which is made from the name
    same/         identifiers that mean one thing            joined by name, then connected components
    facts/        a row a fact, with all its documents       joined by identifier, which is made from what it says

The rules of identity are `kg.resolve.entity.corpus`, as on one machine.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kg.model import Status
from kg.resolve.entity.corpus import Bearer, Link, keys, links, post
from kg.scale.components import components
from kg.scale.output import Folder, entity_schema
from kg.scale.shuffle import part_of, rows_by_key, shuffle
from kg.store import Names
from kg.store.shards import confidences, known
from kg.store.view import class_depth

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["replaced", "resolve"]

_GROUP = 64  # pieces that one task reads, at the least
_MAPS = 200  # tasks of a kind, at the most
_ROWS = 200_000  # of facts that one task joins
RESOLVED = ("resolved-entities", "resolved-known", "resolved-same", "resolved-facts", "resolved-confidences")


def _groups(pieces: Sequence[str]) -> list[list[str]]:
    size = max(_GROUP, -(-len(pieces) // _MAPS))
    return [list(pieces[low : low + size]) for low in range(0, len(pieces), size)]


def parts_for(facts: int) -> int:
    """The number of parts that a corpus with so many facts is joined in."""
    return max(2, -(-facts // _ROWS))


def replaced(folder: str, pieces: Sequence[str], parts: int) -> dict[str, list[str]]:
    """Documents, by piece, that are not the last of their name."""
    import ray

    found: dict[str, list[str]] = defaultdict(list)
    for answer in shuffle(_groups(pieces), _spread_documents, _gather_documents, parts, folder):
        for piece, document in ray.get(answer):
            found[piece].append(document)
    return found


def _spread_documents(pieces: list[str], parts: int, folder: str) -> list[list[tuple[str, str]]]:
    files = Folder(folder)
    return rows_by_key(
        ((document, piece) for piece in pieces for document in dict.fromkeys(files.note(piece).documents)),
        lambda row: row[0],
        parts,
    )


def _gather_documents(part: int, values: list[list[tuple[str, str]]], folder: str) -> list[tuple[str, str]]:
    places: dict[str, list[str]] = defaultdict(list)
    for document, piece in (row for value in values for row in value):
        places[document].append(piece)
    return [(piece, document) for document, found in sorted(places.items()) for piece in sorted(found)[:-1]]


def resolve(folder: str, base: str, pieces: Sequence[str], parts: int, ontology: Any) -> None:
    """Joins entities and facts; the tables and statements that come of it are written to `folder`. `ontology` is a
    reference to the ontology. Ray must be connected."""
    import ray

    for kind in RESOLVED:
        Folder(folder).remove(kind)
    groups = _groups(pieces)
    facts = shuffle(groups, _spread_facts, _gather_facts, parts, folder, base)
    bearers = shuffle(groups, _spread_entities, _gather_entities, parts, folder, base, ontology)
    edges = shuffle(bearers, _spread_names, _gather_names, parts, folder, ontology)
    if any(ray.get([ray.remote(_any).remote(part) for part in edges])):
        edges = components(edges, parts)
    write = ray.remote(_write_same).options(num_cpus=1, max_retries=20)
    ray.get([*facts, *(write.remote(folder, part, found) for part, found in enumerate(edges))])


def _any(rows: list[Link]) -> bool:
    return bool(rows)


def same(folder: str) -> Iterator[tuple[str, str]]:
    """What `resolve` found to be one: identifiers with the least of their component."""
    files = Folder(folder)
    for name in files.names("resolved-same"):
        for row in _read(files, "resolved-same", name, None):
            yield row["id"], row["same"]


def _read(files: Folder, kind: str, name: str, columns: list[str] | None) -> list[dict[str, Any]]:
    import pyarrow
    from pyarrow import parquet

    return parquet.read_table(pyarrow.BufferReader(files.get(kind, name)), columns=columns).to_pylist()


def _write(files: Folder, kind: str, part: int, table: Any) -> None:
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(table, out, compression="zstd")
    files.put(kind, f"{part:05}.parquet", out.getvalue())


# Entities: (identifier, classes, known, Wikidata, labels, aliases, posts, documents)
_Row = tuple[str, set[str], bool, set[str], set[tuple[str, str]], set[tuple[str, str]], set[str], int]
_STATED = ["subject", "relation", "object", "status"]


def _spread_entities(pieces: list[str], parts: int, folder: str, base: str, ontology: Ontology) -> list[list[_Row]]:
    files = Folder(folder)
    found: dict[str, _Row] = {}
    for piece in pieces:
        held: dict[str, set[str]] = defaultdict(set)
        for fact in _read(files, "facts", f"{piece}.parquet", _STATED):
            if fact["status"] == Status.ACTUAL and (there := post(fact["relation"], fact["object"], ontology)):
                held[fact["subject"]].add(there)
        for row in _read(files, "entities", f"{piece}.parquet", None):
            labels, aliases = ({(n["name"], n["lang"]) for n in row[kind]} for kind in ("labels", "aliases"))
            wikidata = {row["wikidata"]} if row["wikidata"] else set()
            _join(found, (row["id"], {row["type"]}, row["known"], wikidata, labels, aliases, held[row["id"]], 1))
    return rows_by_key(found.values(), lambda row: row[0], parts)


def _join(found: dict[str, _Row], row: _Row) -> None:
    there = found.get(row[0])
    if there is None:
        found[row[0]] = row
        return
    for mine, more in zip((there[1], *there[3:7]), (row[1], *row[3:7]), strict=True):
        mine |= more  # type: ignore[operator]
    found[row[0]] = (*there[:2], there[2] or row[2], *there[3:7], there[7] + row[7])  # type: ignore[assignment]


def _gather_entities(
    part: int, values: list[list[_Row]], folder: str, base: str, ontology: Ontology
) -> list[tuple[str, Bearer]]:
    import pyarrow

    found: dict[str, _Row] = {}
    for row in (row for value in values for row in value):
        _join(found, (*row[:1], set(row[1]), row[2], *map(set, row[3:7]), row[7]))  # type: ignore[arg-type]
    files, rows, named = Folder(folder), [], []
    for identifier, types, is_known, wikidata, labels, aliases, posts, documents in (found[k] for k in sorted(found)):
        kind = min(types, key=lambda t: (-class_depth(ontology, t), t))
        bearer = Bearer(identifier, kind, tuple(sorted(labels)), tuple(sorted(posts)))
        named += [(key, bearer) for key in keys(bearer)]
        rows.append(
            {
                "id": identifier,
                "type": kind,
                "known": is_known,
                "wikidata": min(wikidata, default=None),
                "labels": [{"name": n, "lang": lang} for n, lang in sorted(labels)],
                "aliases": [{"name": n, "lang": lang} for n, lang in sorted(aliases - labels)],
                "documents": documents,
            }
        )
    schema = entity_schema()
    schema = schema.remove(schema.get_field_index("document")).append(pyarrow.field("documents", pyarrow.int64()))
    _write(files, "resolved-entities", part, pyarrow.Table.from_pylist(rows, schema))
    described = known((str(row["id"]) for row in rows if row["known"]), ontology, Names(base))
    files.put("resolved-known", f"{part:05}.nq", described)
    return named


# Names: who bears one
def _spread_names(
    named: list[tuple[str, Bearer]], parts: int, folder: str, ontology: Ontology
) -> list[list[tuple[str, Bearer]]]:
    return rows_by_key(named, lambda row: row[0], parts)


def _gather_names(part: int, values: list[list[tuple[str, Bearer]]], folder: str, ontology: Ontology) -> list[Link]:
    bearers: dict[str, list[Bearer]] = defaultdict(list)
    for key, bearer in (row for value in values for row in value):
        bearers[key].append(bearer)
    return sorted({pair for key, group in bearers.items() if len(group) > 1 for pair in links(key, group, ontology)})


def _write_same(folder: str, part: int, edges: Iterable[Link]) -> None:
    import pyarrow

    rows = [{"id": one, "same": other} for one, other in sorted(edges)]
    schema = pyarrow.schema([("id", pyarrow.string()), ("same", pyarrow.string())])
    _write(Folder(folder), "resolved-same", part, pyarrow.Table.from_pylist(rows, schema))


# Facts: tables, by their column "fact"
def _spread_facts(pieces: list[str], parts: int, folder: str, base: str) -> list[Any]:
    import pyarrow
    from pyarrow import parquet

    files = Folder(folder)
    tables = [parquet.read_table(pyarrow.BufferReader(files.get("facts", f"{piece}.parquet"))) for piece in pieces]
    whole = pyarrow.concat_tables(tables)
    rows: list[list[int]] = [[] for _ in range(parts)]
    for number, fact in enumerate(whole["fact"].to_pylist()):
        rows[part_of(fact, parts)].append(number)
    return [whole.take(pyarrow.array(numbers, pyarrow.int64())) for numbers in rows]


def _gather_facts(part: int, values: list[Any], folder: str, base: str) -> int:
    import pyarrow

    whole = pyarrow.concat_tables(values)
    found: dict[str, dict[str, Any]] = {}
    for row in whole.to_pylist():
        there = found.setdefault(row["fact"], row)
        if there is not row:
            there["documents"] += row["documents"]
            there["sentences"] += row["sentences"]
            there["confidence"] = max(there["confidence"], row["confidence"])
    for row in found.values():
        row["documents"] = sorted(set(row["documents"]))
        row["sentences"] = sorted(set(row["sentences"]))
    rows = [found[fact] for fact in sorted(found)]
    files = Folder(folder)
    _write(files, "resolved-facts", part, pyarrow.Table.from_pylist(rows, whole.schema))
    text = confidences(((row["fact"], row["confidence"]) for row in rows), Names(base))
    files.put("resolved-confidences", f"{part:05}.nt", text)
    return len(rows)
