"""`kg export`: the graph in the forms that other tools read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import OutArgument
from kg.errors import InputError
from kg.export import FORMATS


@app.command()
def export(
    folder: OutArgument,
    format: Annotated[
        str, typer.Option("--format", "-t", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")
    ] = "turtle",
    target: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Where to write; standard output if left out. csv: a folder."),
    ] = None,
    inferred: Annotated[bool, typer.Option("--inferred", help="With what follows through the ontology.")] = False,
) -> None:
    """Write the graph in OUT for other tools.

    **Examples**

    ```sh
    kg export out/ > graph.ttl
    kg export out/ --format jsonld -o graph.jsonld
    kg export out/ --format graphml -o graph.graphml   # Gephi, yEd, networkx
    kg export out/ --format csv -o tables/             # nodes.csv and edges.csv, as Neo4j imports them
    ```
    """
    from kg.export import export as exported
    from kg.graph import open as open_graph

    if format not in FORMATS:
        raise InputError(f"--format {format}: choose one of {', '.join(FORMATS)}")
    with open_graph(folder) as graph:
        content = exported(graph.store, format, target, inferred=inferred)
    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
