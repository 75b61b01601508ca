"""Turtle of graphs larger than memory: the bytes that `turtle` gives, by sorting in runs on disk and merging them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from pathlib import Path

from pyoxigraph import Quad

from kg.store.sorting import RUN, sorted_runs
from kg.store.turtle import Shortener, block, grouped, head, lines_of

__all__ = ["write_turtle"]


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
    return sorted_runs(iter(lambda: lines_of(islice(source, run)), []), _subject, run, folder)


def _subject(line: str) -> str:
    """The subject's IRI without its closing bracket: what subjects are sorted by."""
    return line[: line.index("> ")]
