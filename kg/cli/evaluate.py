"""`kg eval`: how well a graph says what gold facts say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app, out, terminal

if TYPE_CHECKING:
    from kg.evaluate import Report


@app.command("eval")
def evaluate(
    graph: Annotated[Path, typer.Argument(metavar="OUT", help="A folder that `kg build` made, or any RDF file.")],
    golds: Annotated[
        list[Path], typer.Argument(metavar="GOLD", help="Gold facts: a document (.json), or one a line (.jsonl).")
    ],
    only: Annotated[
        str | None, typer.Option(metavar="REL,REL…", help="Count other relations as open ones.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The figures as one JSON object.")] = False,
    verbose: Annotated[
        bool, typer.Option("--misses", "-v", help="List what is wrong and what is missing, document by document.")
    ] = False,
) -> None:
    """Compare the graph in OUT with gold facts: precision, recall, F1, status, evidence, entities, calibration.

    **Example**

    ```sh
    kg build data/battery.txt -o out/
    kg eval out/ data/battery.json -v
    ```
    """
    from kg.evaluate import evaluate as compare

    report = compare(graph, golds, only.split(",") if only else None)
    if verbose:
        _misses(report)
    if as_json:
        out(json.dumps(report.figures) + "\n")
    else:
        _figures(report)


def _misses(report: Report) -> None:
    for document in report.documents:
        out(f"{document}\n")
        for miss in report.misses:
            if miss.document == document:
                out(f"  {miss}\n")


def _figures(report: Report) -> None:
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim")
    table.add_column(justify="right")
    for name, figure in report.figures.items():
        table.add_row(name, "–" if figure is None else f"{figure:.3f}" if isinstance(figure, float) else f"{figure:,}")
    terminal().print(table)
