"""What a reader writes of a piece: the graphs of its documents, their facts as a table, and a note that it is done.

    graphs/PIECE.nq       a named graph a document, as in the store         facts/PIECE.parquet      a row a fact
    merged/PIECE.nt       the same without graphs, but for confidences      entities/PIECE.parquet   a row an entity
    records/PIECE.nq      hashes and settings of the reading                done/PIECE.json          written last

Of a piece without its note nothing counts: it is read again, and its files are written over. All lie in one folder,
which every machine of the cluster can write to: a path on a shared disk, or any address that fsspec knows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from kg.export.tables import parquet
from kg.model import Extraction
from kg.scale.shards import filesystem
from kg.store import Names
from kg.store.rdf import merged
from kg.store.shards import Statements, statements, without

__all__ = ["Folder", "Note"]


@dataclass
class Note:
    """What became of a piece: the identifiers of its documents in their order, how many sentences they have, their
    facts by status; documents that `failed` (id, reason, hash); lines of `warnings`; seconds of processor time."""

    piece: str
    documents: list[str] = field(default_factory=list)
    sentences: int = 0
    facts: dict[str, int] = field(default_factory=dict)
    failed: list[dict[str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Folder:
    """The files of one plan, by kind and name."""

    def __init__(self, where: str) -> None:
        """At a path or an address of fsspec; nothing is touched."""
        self.where = where.rstrip("/")
        self._system, self._path = filesystem(self.where)

    def open(self, kind: str, name: str, mode: str = "rb") -> Any:
        """A file, for reading or ("wb") for writing."""
        if "w" in mode:
            self._system.makedirs(f"{self._path}/{kind}", exist_ok=True)
        return self._system.open(f"{self._path}/{kind}/{name}", mode)

    def put(self, kind: str, name: str, content: bytes) -> None:
        """Writes a file. Where it is cut short, no note says that it is there."""
        with self.open(kind, name, "wb") as file:
            file.write(content)

    def get(self, kind: str, name: str) -> bytes:
        """The content of a file."""
        with self.open(kind, name) as file:
            return bytes(file.read())

    def names(self, kind: str) -> list[str]:
        """The names of the files of a kind, sorted."""
        folder = f"{self._path}/{kind}"
        try:
            found = self._system.ls(folder, detail=False, refresh=True) if self._system.exists(folder) else []
        except FileNotFoundError:
            found = []
        return sorted(path.rsplit("/", 1)[1] for path in map(str, found))

    def remove(self, kind: str) -> None:
        """Forgets all files of a kind."""
        folder = f"{self._path}/{kind}"
        if self._system.exists(folder):
            self._system.rm(folder, recursive=True)

    def notes(self) -> Iterator[Note]:
        """The notes of all pieces that are done, in the order of their documents."""
        for name in self.names("done"):
            if name.endswith(".json"):
                yield self.note(name.removesuffix(".json"))

    def note(self, piece: str) -> Note:
        """The note of a piece that is done."""
        return Note(**json.loads(self.get("done", f"{piece}.json")))

    def write(self, extractions: Sequence[Extraction], settings: str, names: Names, note: Note) -> None:
        """Writes what was read of a piece; its note last."""
        self._write(note.piece, statements(extractions, settings, names))
        entities = {e.id: e for x in extractions for e in x.entities}
        facts = [fact for x in extractions for fact in merged(x.facts, names).values()]
        self.put("facts", f"{note.piece}.parquet", parquet(entities.values(), facts))
        self.put("entities", f"{note.piece}.parquet", _entities(extractions))
        self.put("done", f"{note.piece}.json", json.dumps(asdict(note), ensure_ascii=False).encode())

    def drop(self, piece: str, documents: Iterable[str], names: Names) -> None:
        """Takes documents out of a piece that others of the same name replace; what they said goes with them."""
        import pyarrow
        import pyarrow.compute
        from pyarrow import parquet as files

        gone = sorted(documents)
        read = (self.get("graphs", f"{piece}.nq"), b"", self.get("records", f"{piece}.nq"))
        self._write(piece, without(Statements(*read), gone, names))
        for kind, column in (("facts", "documents"), ("entities", "document")):
            found = files.read_table(pyarrow.BufferReader(self.get(kind, f"{piece}.parquet")))
            mine = found[column] if kind == "entities" else pyarrow.compute.list_element(found[column], 0)
            inside = pyarrow.compute.is_in(mine, pyarrow.array(gone, pyarrow.string()))
            self._table(kind, f"{piece}.parquet", found.filter(pyarrow.compute.invert(inside)))

    def _write(self, piece: str, text: Statements) -> None:
        self.put("graphs", f"{piece}.nq", text.graphs)
        self.put("merged", f"{piece}.nt", text.merged)
        self.put("records", f"{piece}.nq", text.records)

    def _table(self, kind: str, name: str, table: Any) -> None:
        from pyarrow import parquet as files

        with self.open(kind, name, "wb") as file:
            files.write_table(table, file, compression="zstd")


def _entities(extractions: Iterable[Extraction]) -> bytes:
    """Entities as a table, a row for each document that mentions one."""
    import io

    import pyarrow
    from pyarrow import parquet as files

    rows = [
        {
            "id": e.id,
            "type": e.type or "Thing",
            "known": e.known,
            "wikidata": e.wikidata,
            "labels": [{"name": name, "lang": lang} for name, lang in e.labels],
            "aliases": [{"name": name, "lang": lang} for name, lang in e.aliases],
            "document": x.document.id,
        }
        for x in extractions
        for e in x.entities
    ]
    out = io.BytesIO()
    files.write_table(pyarrow.Table.from_pylist(rows, entity_schema()), out, compression="zstd")
    return out.getvalue()


def entity_schema() -> Any:
    """The columns of the entities' tables."""
    import pyarrow

    text = pyarrow.string()
    name = pyarrow.list_(pyarrow.struct([("name", text), ("lang", text)]))
    return pyarrow.schema(
        [
            ("id", text),
            ("type", text),
            ("known", pyarrow.bool_()),
            ("wikidata", text),
            ("labels", name),
            ("aliases", name),
            ("document", text),
        ]
    )
