"""Lines in order, more of them than memory holds: sorted in runs, which wait on disk and are merged."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import IO

__all__ = ["RUN", "gathered", "in_order", "sorted_runs"]

RUN = 50_000  # lines sorted at a time: some 50 MB of statements
FILES = 100  # runs that are merged at a time; more become one

Key = Callable[[str], str] | None


def in_order(lines: Iterable[str], run: int = 0) -> Iterator[str]:
    """Lines of one's own making (no line break in them) sorted, `run` of them in memory at a time."""
    source = iter(lines)
    run = run or RUN
    yield from sorted_runs(iter(lambda: list(islice(source, run)), []), None, run)


def gathered(lines: Iterable[str]) -> Iterator[tuple[str, Iterator[str]]]:
    """Lines of a key, a tab and what stands under it: each key once, in order, with all of that."""
    for key, found in groupby(in_order(lines), lambda line: line.partition("\t")[0]):
        yield key, (line[len(key) + 1 :] for line in found)


def sorted_runs(runs: Iterable[list[str]], key: Key, run: int, folder: Path | None = None) -> Iterator[str]:
    """The lines of all runs by `key`. Each run has `run` lines, the last may have fewer; no line has a line break in it.
    They wait in `folder`, or where the system keeps what is passing."""
    files: list[IO[str]] = []
    try:
        for lines in runs:
            lines.sort(key=key)
            if not files and len(lines) < run:  # all of it: nothing to merge
                yield from lines
                return
            files.append(_written(lines, folder))
            del lines
            if len(files) == FILES:  # a system opens so many files, and no more
                whole = _written(_merged(files, key), folder)
                while files:
                    files.pop().close()
                files.append(whole)
        yield from _merged(files, key)
    finally:
        for each in files:
            each.close()


def _written(lines: Iterable[str], folder: Path | None) -> IO[str]:
    """Sorted lines in a file that is gone when it is closed."""
    file: IO[str] = tempfile.TemporaryFile("w+", dir=folder, encoding="utf-8", newline="\n")  # noqa: SIM115
    file.writelines(f"{line}\n" for line in lines)
    file.seek(0)
    return file


def _merged(files: Iterable[IO[str]], key: Key) -> Iterator[str]:
    return heapq.merge(*((line[:-1] for line in file) for file in files), key=key)
