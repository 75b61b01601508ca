"""Turtle of graphs larger than memory: the bytes that `turtle` gives, by sorting in runs on disk and merging them."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from pathlib import Path
from typing import IO

from pyoxigraph import Quad

from kg.store.turtle import Shortener, block, grouped, head, lines_of

__all__ = ["write_turtle"]

RUN = 50_000  # statements sorted at a time: some 50 MB
FILES = 100  # runs that are merged at a time; more become one


def write_turtle(quads: Iterable[Quad], prefixes: Mapping[str, str], file: Path, run: int = RUN) -> None:
    """Writes the union of all graphs to `file` as Turtle, holding `run` statements in memory at a time.

    The file is written in place: write beside it and rename. Raises OSError where the disk does not take it.
    """
    short = Shortener(prefixes)
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".sorting-") as folder:
        body = Path(folder) / "body"
        with body.open("w", encoding="utf-8", newline="\n") as out:
            between = ""
            for subject, lines in groupby(_sorted(quads, Path(folder), run), _subject):
                ((_, properties),) = grouped(list(lines))
                out.write(between + block(f"{subject}>", properties, short))
                between = "\n"
        with file.open("w", encoding="utf-8", newline="\n") as out, body.open(encoding="utf-8", newline="\n") as text:
            out.write(head(short))
            while part := text.read(1 << 20):
                out.write(part)


def _sorted(quads: Iterable[Quad], folder: Path, run: int) -> Iterator[str]:
    """The statements as N-Triples lines, in the order of their subjects."""
    source = iter(quads)
    runs: list[IO[str]] = []
    try:
        while lines := lines_of(islice(source, run)):
            lines.sort(key=_subject)
            if not runs and len(lines) < run:  # all of it: nothing to merge
                yield from lines
                return
            runs.append(_run(lines, folder))
            del lines
            if len(runs) == FILES:  # a system opens so many files, and no more
                whole = _run(_merged(runs), folder)
                while runs:
                    runs.pop().close()
                runs.append(whole)
        yield from _merged(runs)
    finally:
        for each in runs:
            each.close()


def _run(lines: Iterable[str], folder: Path) -> IO[str]:
    """Sorted lines in a file that is gone when it is closed."""
    file: IO[str] = tempfile.TemporaryFile("w+", dir=folder, encoding="utf-8", newline="\n")  # noqa: SIM115
    file.writelines(f"{line}\n" for line in lines)
    file.seek(0)
    return file


def _merged(runs: Iterable[IO[str]]) -> Iterator[str]:
    return heapq.merge(*((line[:-1] for line in run) for run in runs), key=_subject)


def _subject(line: str) -> str:
    """The subject's IRI without its closing bracket: what subjects are sorted by."""
    return line[: line.index("> ")]
