"""Cutting a corpus into shards that can be read alone, wherever it lies, without reading it on one machine.

A shard of JSONL is a range of bytes that begins and ends with a line, and knows how many lines stand before it, since
documents without a name are called by their line. Shards do not depend on the size of the cluster, so that a run can
be continued on another.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from kg.errors import InputError
from kg.model import Document
from kg.read import Source, checked, corpus, dated, plan, read, table

__all__ = ["Cuts", "Piece", "Shard", "cut", "documents", "filesystem", "shards", "sources"]

SMALLEST, LARGEST = 64_000, 4_000_000  # bytes of a shard: some seconds of reading, and at most some minutes
_AIM = 64  # shards, where the corpus is neither small nor large
_BLOCK = 16_000_000  # bytes read at a time where lines are counted
_RANGE = 256_000_000  # bytes that one task counts the lines of
_FILES = 32  # articles of their own that make a shard


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of a corpus: `count` lines, rows or files. `kind` is "lines" (bytes `begin` to `end`), "rows" (of row group
    `begin`, from its row `end` on) or "files"; `before` lines or rows of the file stand before it."""

    number: int
    kind: str
    where: str
    stem: str
    begin: int = 0
    end: int = 0
    before: int = 0
    count: int = 0
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """What is read at a time: lines, rows or files `low` to `high` of a shard, mostly all of them."""

    shard: Shard
    low: int
    high: int

    @property
    def name(self) -> str:
        """The name of its files; names sort as the documents stand."""
        return f"{self.shard.number:06}-{self.low:07}-{self.high:07}"

    def halves(self) -> tuple[Piece, Piece]:
        """The piece in two. It must hold more than one."""
        middle = (self.low + self.high) // 2
        return Piece(self.shard, self.low, middle), Piece(self.shard, middle, self.high)


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where a range of a file can be cut: (offset of a line's begin, lines of the range before it); `lines` in all."""

    points: tuple[tuple[int, int], ...]
    lines: int


def filesystem(where: str) -> tuple[Any, str]:
    """The fsspec file system of a path or URL, and the path in it. Raises `InputError` where it cannot be reached."""
    import fsspec

    try:
        return fsspec.core.url_to_fs(where)
    except (ImportError, ValueError, OSError) as error:
        raise InputError(f"{where}: {' '.join(str(error).split())[:200]}") from error


def sources(named: Sequence[str]) -> list[Source]:
    """What there is to read, in order: local as `kg.read.plan` has it, other addresses with fsspec.

    Raises `InputError` for what does not exist, and for standard input, which only one machine has."""
    found: list[Source] = []
    local: list[str] = []
    for name in named:
        if name == "-":
            raise InputError("-: standard input cannot be read on a cluster; name files or addresses")
        if "://" in name and not name.lower().startswith(("http://", "https://")):
            found += plan(local) if local else []
            local = []
            found += _remote(name)
        else:
            local.append(name)
    return [*found, *(plan(local) if local else [])]


def _remote(url: str) -> Iterator[Source]:
    system, path = filesystem(url)
    try:
        paths = sorted(system.glob(path)) if "*" in path else sorted(system.find(path))
    except OSError as error:
        raise InputError(f"{url}: {' '.join(str(error).split())[:200]}") from error
    kinds = {".jsonl": "corpus", ".ndjson": "corpus", ".parquet": "table"}
    wanted = [p for p in paths if PurePosixPath(p).suffix.lower() in kinds]
    if not wanted:
        raise InputError(f"{url}: there is no {', '.join(kinds)} file")
    for p in wanted:
        pure = PurePosixPath(p)
        yield Source(str(system.unstrip_protocol(p)), kinds[pure.suffix.lower()], pure.stem, named=False)


def ranges(where: str) -> list[tuple[int, int]]:
    """The bytes of a file in ranges that one task each looks through."""
    system, path = filesystem(where)
    try:
        size = int(system.size(path) or 0)
    except OSError as error:
        raise InputError(f"{where}: cannot be read ({error.strerror or error})") from error
    return [(low, min(low + _RANGE, size)) for low in range(0, size, _RANGE)]


def cut(where: str, low: int, high: int, size: int) -> Cuts:
    """Where bytes `low` to `high` of a file can be cut into shards of about `size` bytes."""
    system, path = filesystem(where)
    blocks = (system.cat_file(path, b, min(b + _BLOCK, high)) for b in range(low, high, _BLOCK))
    return _cut(blocks, low, size)


def _cut(blocks: Iterable[bytes], low: int, size: int) -> Cuts:
    points, lines, at = [], 0, low
    target = max(1, -(-low // size)) * size
    for block in blocks:
        counted = 0
        while target < at + len(block):
            found = block.find(b"\n", max(counted, target - 1 - at))
            if found < 0:
                break
            lines += block.count(b"\n", counted, found + 1)
            counted = found + 1
            points.append((at + counted, lines))
            target = ((at + counted) // size + 1) * size
        lines += block.count(b"\n", counted)
        at += len(block)
    return Cuts(tuple(points), lines)


def shards(
    found: Sequence[Source],
    size: int | None,
    cuts: Callable[[list[tuple[str, int, int, int]]], Iterable[Cuts]],
) -> Iterator[Shard]:
    """The shards of all sources, in the order of their documents. `cuts` runs `cut` on many ranges, in their order.

    `size` is about how many bytes a shard has, by default what the size of the corpus suggests."""
    spans = {s.where: ranges(s.where) for s in found if s.kind in ("corpus", "table")}
    whole = sum(high - low for parts in spans.values() for low, high in parts)
    size = size or min(LARGEST, max(SMALLEST, whole // _AIM))
    wanted = [(s.where, low, high, size) for s in found if s.kind == "corpus" for low, high in spans[s.where]]
    answers = iter(cuts(wanted))
    number = 0
    bunch: list[Source] = []

    def numbered(parts: Iterable[dict[str, Any]]) -> Iterator[Shard]:
        nonlocal number
        for part in parts:
            yield Shard(number, **part)
            number += 1

    for source in found:
        if source.kind in ("corpus", "table"):
            yield from numbered(_bunches(bunch))
            bunch = []
            if source.kind == "corpus":
                there = spans[source.where]
                yield from numbered(_lines(source, there, list(islice(answers, len(there)))))
            else:
                yield from numbered(_rows(source, size))
        else:
            bunch.append(source)
    yield from numbered(_bunches(bunch))


def _bunches(bunch: list[Source]) -> Iterator[dict[str, Any]]:
    for low in range(0, len(bunch), _FILES):
        part = tuple(bunch[low : low + _FILES])
        yield {"kind": "files", "where": part[0].where, "stem": "", "count": len(part), "sources": part}


def _lines(source: Source, spans: list[tuple[int, int]], answers: list[Cuts]) -> Iterator[dict[str, Any]]:
    begin = before = so_far = 0
    points = []
    for answer in answers:
        points += [(offset, so_far + lines) for offset, lines in answer.points]
        so_far += answer.lines
    end = spans[-1][1] if spans else 0
    points = [p for p in points if p[0] < end] + [(end, so_far + 1)]
    for offset, lines in points:
        if offset > begin:
            yield {
                "kind": "lines",
                "where": source.where,
                "stem": source.id,
                "begin": begin,
                "end": offset,
                "before": before,
                "count": lines - before,
            }
        begin, before = offset, lines


def _rows(source: Source, size: int) -> Iterator[dict[str, Any]]:
    system, path = filesystem(source.where)
    with system.open(path, "rb") as stream, table.opened(stream, source.where) as file:
        before = 0
        for group in range(file.num_row_groups):
            about = file.metadata.row_group(group)
            rows = int(about.num_rows)
            step = max(1, size * rows // max(1, int(about.total_byte_size)))
            for low in range(0, rows, step):
                yield {
                    "kind": "rows",
                    "where": source.where,
                    "stem": source.id,
                    "begin": group,
                    "end": low,
                    "before": before + low,
                    "count": min(step, rows - low),
                }
            before += rows


def documents(piece: Piece, date: datetime.date | None, report: Callable[[str], None]) -> Iterator[Document]:
    """The documents of a piece. Raises `InputError` where its file cannot be read."""
    shard, low, high = piece.shard, piece.low, piece.high
    if shard.kind == "files":
        for source in shard.sources[low:high]:
            try:
                yield from read(source, date=date, report=report)
            except InputError as error:
                report(f"{error}; skipped")
        return
    system, path = filesystem(shard.where)
    try:
        if shard.kind == "lines":
            lines = islice(io.BytesIO(system.cat_file(path, shard.begin, shard.end)), low, high)
            found = corpus.documents(lines, shard.where, shard.stem, report, shard.before + low)
            yield from (checked(dated(document, date), report) for document in found)
        else:
            with system.open(path, "rb") as stream, table.opened(stream, shard.where) as file:
                rows = range(shard.end + low, shard.end + high)
                some = table.read_rows(file, shard.begin, rows, shard.before + low, shard.where, shard.stem, report)
                yield from (checked(dated(document, date), report) for document in some)
    except OSError as error:
        raise InputError(f"{shard.where}: cannot be read ({error.strerror or error})") from error
