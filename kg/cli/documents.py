"""`kg add`, `kg remove`, `kg list`, `kg import`, `kg stats`: what the graph holds, and what goes in and out of it."""

from __future__ import annotations

import contextlib
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app, out, say, terminal
from kg.cli.options import DateOption, OutArgument, TitleOption

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.store import Store


@app.command()
def add(
    folder: OutArgument,
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help="What `kg build` reads.")],
    date: DateOption = None,
    title: TitleOption = None,
) -> None:
    """Add texts to the graph in OUT; the same as building into it once more.

    **Examples**

    ```sh
    kg add out/ tomorrow.txt
    kg add out/ news.jsonl --date 2025-01-22
    ```
    """
    from kg.cli.build import build
    from kg.errors import StoreError
    from kg.store import Folder

    if not Folder(folder).exists:
        raise StoreError(f"{folder} holds no graph; make one with kg build")
    build(sources, out=folder, date=date, title=title)


@app.command()
def remove(
    folder: OutArgument,
    documents: Annotated[list[str], typer.Argument(metavar="DOC", help="Identifiers, as `kg list` shows them.")],
) -> None:
    """Forget documents: what only they said goes, what others say too stays.

    **Examples**

    ```sh
    kg remove out/ battery
    ```
    """
    with writing(folder) as store:
        for document in documents:
            store.document(document)  # all are there, or none goes
        for document in documents:
            store.remove(document)
        say(f"{len(documents):,} removed, {len(store.documents()):,} left")


@app.command(name="list")
def list_(folder: OutArgument) -> None:
    """List the documents in OUT: identifier, date, facts, title, source.

    **Examples**

    ```sh
    kg list out/
    ```
    """
    from kg.graph import open as open_graph

    with open_graph(folder) as graph:
        counts = Counter(name for fact in graph.store.facts() for name in {e.document for e in fact.evidence})
        rows = [
            (d.id, d.date.isoformat() if d.date else "", f"{counts[d.id]:,}", d.title or "", d.source or "")
            for d in graph.documents
        ]
    table(("document", "date", "facts", "title", "source"), rows)


@app.command(name="import")
def import_(
    folder: OutArgument,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="RDF: .ttl .trig .nt .nq .rdf .xml .jsonld .json")
    ],
) -> None:
    """Read RDF into OUT: graphs that kg wrote become documents again, others are kept to be asked.

    OUT is made where there is none. Decisions about identity (`kg merge`, `kg split`) come along.

    **Examples**

    ```sh
    kg import out/ graph.ttl
    kg import out/ people.rdf statistics.jsonld
    ```
    """
    with writing(folder, new=True) as store:
        for file in files:
            for name, change in store.load(file).items():
                out(f"{change}\t{name}\n")


@app.command()
def stats(folder: OutArgument) -> None:
    """Print what the graph holds: its most central entities, components, facts by relation, status, source and month.

    **Examples**

    ```sh
    kg stats out/
    ```
    """
    from kg.export import statistics
    from kg.graph import open as open_graph

    with open_graph(folder) as graph:
        found = statistics(graph.store)
    for name, value in found.counts.items():
        out(f"{name}\t{value:,}\n")
    for heading, rows in found.tables.items():
        out(f"\n{heading}\n")
        for label, number in rows:
            out(f"{number}\t{label}\n")


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A table in the terminal, tabs between the cells elsewhere."""
    from rich.table import Table
    from rich.text import Text

    console = terminal()
    if not console.is_terminal:
        for row in rows:
            out("\t".join(" ".join(cell.split()) for cell in row) + "\n")
        return
    shown = Table(*columns, header_style="bold")
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    console.print(shown)


class writing:
    """A store that is open for writing; when it is done, what follows from its facts, graph.ttl and graph.html are too."""

    def __init__(self, folder: Path, new: bool = False) -> None:
        """Opens the store that is in `folder`. Where there is none one is made if `new`, else StoreError raised."""
        from kg.errors import StoreError
        from kg.ontology import Ontology
        from kg.store import Folder, Store

        self.made = not Folder(folder).exists
        if self.made and not new:
            raise StoreError(f"{folder} holds no graph; make one with kg build")
        self.folder = folder
        self.ontology = Ontology.load()
        self.store: Store = Store(folder, ontology=self.ontology)

    def __enter__(self) -> Store:
        return self.store

    def __exit__(self, kind: object, *_: object) -> None:
        from kg.graph import Graph

        with self.store:
            if kind is None:
                if self.made:
                    self.store.load_ontology()
                self.store.infer()
                Graph(self.store, self.ontology).write(self.folder)
        if kind is not None and self.made:  # nothing half-made is left
            shutil.rmtree(self.folder / "store")
            with contextlib.suppress(OSError):
                self.folder.rmdir()
