"""Parquet corpora: one document a row, with the columns that JSONL corpora have as keys; only `text` is required."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import IO, Any

from kg.errors import InputError
from kg.model import Document
from kg.read.corpus import FIELDS, document_of

__all__ = ["documents", "opened", "read_rows", "rows"]

_AT_ONCE = 256  # rows


def opened(file: str | IO[bytes], where: str) -> Any:
    """A Parquet file, its footer read. Raises `InputError` where it is none, or pyarrow, an extra, is missing."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise InputError(f"{where}: Parquet needs pyarrow; install it with pip install pyarrow") from error
    try:
        found = pyarrow.parquet.ParquetFile(file)
    except (OSError, pyarrow.ArrowException) as error:
        raise InputError(f"{where}: cannot be read as Parquet ({' '.join(str(error).split())[:120]})") from error
    if "text" not in found.schema_arrow.names:
        raise InputError(f'{where}: no column "text" in it')
    return found


def rows(where: str) -> int:
    """The number of rows of a file. Raises `InputError` where it cannot be read."""
    with opened(where, where) as file:
        return int(file.metadata.num_rows)


def documents(where: str, stem: str, report: Callable[[str], None]) -> Iterator[Document]:
    """The documents of a file, as it is read; a row that is none is reported with its number and skipped. A document
    without `id` is named after `stem` and its row, counted from 1."""
    before = 0
    with opened(where, where) as file:
        for group in range(file.num_row_groups):
            wanted = range(int(file.metadata.row_group(group).num_rows))
            yield from read_rows(file, group, wanted, before, where, stem, report)
            before += len(wanted)


def read_rows(
    file: Any, group: int, wanted: range, before: int, where: str, stem: str, report: Callable[[str], None]
) -> Iterator[Document]:
    """The documents of the rows `wanted` of a row group; `before` rows of the file stand before them."""
    columns = [name for name in file.schema_arrow.names if name in {*FIELDS, "text"}]
    at = 0
    for batch in file.iter_batches(_AT_ONCE, row_groups=[group], columns=columns):
        low, high = max(wanted.start, at) - at, min(wanted.stop, at + len(batch)) - at
        for number, row in enumerate(batch.slice(low, high - low).to_pylist() if low < high else (), at + low):
            number += before - wanted.start + 1
            place = f"{where}, row {number}"
            try:
                document, oddities = document_of({k: _plain(v) for k, v in row.items()}, f"{stem}-{number}")
                for oddity in oddities:
                    report(f"{place}: {oddity}")
                yield document
            except ValueError as error:
                report(f"{place}: {error}; the row is skipped")
        at += len(batch)
        if at >= wanted.stop:
            return


def _plain(value: Any) -> Any:
    """A day for a point in time: what documents are dated by."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    return value.isoformat() if isinstance(value, datetime.date) else value
