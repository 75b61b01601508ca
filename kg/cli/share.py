"""`kg serve` and `kg push`: the graph for others."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from kg.cli.app import app, say, warn
from kg.cli.options import OutArgument


@app.command()
def serve(
    folder: OutArgument,
    host: Annotated[str, typer.Option(help="The address to listen on; this machine alone if left out.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 7878,
    cors: Annotated[
        list[str] | None, typer.Option(metavar="ORIGIN", help="A web page's origin that may ask; * for any.")
    ] = None,
    timeout: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="How long a query may take.")] = 30.0,
    rows: Annotated[int, typer.Option(min=1, help="How many rows a query may give.")] = 100_000,
    workers: Annotated[int, typer.Option(min=1, help="Queries that are answered at a time.")] = 2,
) -> None:
    """Serve the graph in OUT: a SPARQL 1.1 endpoint, a page for each thing, the graph page, a query editor.

    **Examples**

    ```sh
    kg serve out/                      # http://127.0.0.1:7878/
    kg serve out/ --port 8080 --timeout 10
    curl 'http://127.0.0.1:7878/sparql' --data-urlencode 'query=ASK { ?s kgo:funds ?o }'
    ```
    """
    from kg.serve import serve as run

    run(
        folder,
        host,
        port,
        origins=tuple(cors or ()),
        workers=workers,
        seconds=timeout,
        limit=rows,
        report=lambda address: say(f"{address} (ctrl-C ends it)"),
    )


@app.command()
def push(
    folder: OutArgument,
    url: Annotated[str, typer.Argument(metavar="URL", help="The server's Graph Store or SPARQL endpoint.")],
    update: Annotated[str | None, typer.Option(metavar="URL", help="Its endpoint for updates, if another.")] = None,
    user: Annotated[str, typer.Option(help="With the password in KG_PASSWORD.")] = "",
    merged: Annotated[
        str | None, typer.Option(metavar="IRI", help="Also send the union of all documents, as this graph.")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Send everything, whatever arrived before.")] = False,
) -> None:
    """Send the graphs in OUT to a SPARQL 1.1 server; what has arrived already is not sent again.

    **Examples**

    ```sh
    kg push out/ http://127.0.0.1:3030/news/data
    KG_PASSWORD=dba kg push out/ http://127.0.0.1:8890/sparql-graph-crud-auth --user dba
    ```
    """
    send(folder, url, update=update, user=user, merged=merged, again=again)


def send(folder: OutArgument, url: str, *, update: str | None, user: str, merged: str | None, again: bool) -> None:
    """Pushes the graphs of a folder and says what became of them."""
    from kg.graph import open as open_graph
    from kg.store.push import push as run

    password = os.environ.get("KG_PASSWORD", "")
    with open_graph(folder) as graph:
        state = None if again else folder / "store"
        done = run(graph.store, url, update=update, user=user, password=password, merged=merged, state=state)
    for line in done.refused[:10]:
        warn(f"refused: {line}")
    say(
        f"{done.sent:,} graphs sent ({done.triples:,} triples), {done.unchanged:,} there already, "
        f"{done.deleted:,} deleted" + (f", {len(done.refused):,} statements refused" if done.refused else "")
    )
