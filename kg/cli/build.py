"""`kg build`: sources in, a graph out."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.app import app, say, terminal, warn
from kg.cli.options import (
    DateOption,
    EntitiesOption,
    JobsOption,
    LimitOption,
    MinConfidenceOption,
    OntologyOption,
    TitleOption,
    day,
)
from kg.errors import InputError
from kg.model import DEFAULT_CONFIDENCE, DEFAULT_LIMIT

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.pipeline import Built


class Engine(StrEnum):
    """What reads the texts."""

    LOCAL = "local"
    RAY = "ray"


_SHOWN = 40  # facts of a build that are printed; `kg show` and `kg query` have the rest


@app.command()
def build(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files (.txt .md .html), folders, web addresses, JSONL and Parquet corpora; - is standard input.",
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="OUT", help="The folder of the graph; it is added to what is there.")
    ] = Path("out"),
    date: DateOption = None,
    title: TitleOption = None,
    base: Annotated[
        str | None, typer.Option(metavar="IRI", help="What the names of entities, facts and documents begin with.")
    ] = None,
    ontology: OntologyOption = None,
    entities: EntitiesOption = None,
    min_confidence: MinConfidenceOption = DEFAULT_CONFIDENCE,
    jobs: JobsOption = 0,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try documents again that failed in an earlier build.")
    ] = False,
    limit: LimitOption = DEFAULT_LIMIT,
    engine: Annotated[
        Engine, typer.Option(help="What reads: the processes of this machine, or a Ray cluster.")
    ] = Engine.LOCAL,
    address: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="The Ray cluster: auto, or ray://host:10001; else one on this machine."),
    ] = None,
    shards: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Where a cluster writes its shards; every machine must reach it. OUT/shards by default."
        ),
    ] = None,
    store: Annotated[
        str | None,
        typer.Option("--store", metavar="URL", help="Also send the graph to this server, as `kg push` does."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but warnings.")] = False,
) -> None:
    """Read texts and put what they say into the graph in OUT.

    OUT gets `graph.ttl` (RDF), `graph.html` (a page that opens offline) and the store that `kg query` asks.
    Building again adds documents, replaces those that changed, and skips those that did not.

    **Examples**

    ```sh
    kg build article.txt --date 2025-01-22
    kg build articles/ news.jsonl -o out/ --jobs 4
    kg build https://news.example/a.html --min-confidence 0.7
    cat article.txt | kg build - --title "海浜電機、青葉製作所を買収へ"

    kg build news/*.parquet --engine ray -o out/
    kg build s3://archive/news/ --engine ray --address auto --shards s3://archive/shards -o out/
    ```

    A corpus is JSONL: an object a line with `text` and, where known, `id`, `title`, `date`, `source`, `lang`; or
    Parquet with columns of these names. A text file may begin with lines `---`, `title: …`, `date: …`, `---`.

    With `--engine ray` (`pip install 'ray[data]' pyarrow fsspec`) corpora lie where every machine of the cluster can read
    them: on a shared disk, or at any address that fsspec knows. The facts are those that one machine finds. A machine
    that is lost costs nothing, and the same command continues where it was stopped.
    """
    when = day(date)
    said = {
        "out": out,
        "date": when,
        "base": base,
        "ontology": ontology,
        "entities": entities,
        "min_confidence": min_confidence,
        "jobs": jobs or None,
        "retry_failed": retry_failed,
        "limit": limit,
        "report": warn,
    }
    with _continues(out), _progress([] if engine is Engine.RAY else sources, quiet) as progress:
        graph = _built(sources, engine, title, address, shards, said | {"progress": progress})
    with graph:
        if not quiet:
            _summary(graph, out)
    if store is not None:
        from kg.cli.share import send

        send(out, store, update=None, user=os.environ.get("KG_USER", ""), merged=None, again=False)


def _built(
    sources: list[str], engine: Engine, title: str | None, address: str | None, shards: str | None, said: dict[str, Any]
) -> Graph:
    """The graph of an engine. Raises `InputError` for what the other one alone can do."""
    if engine is Engine.RAY:
        from kg import scale

        if title is not None:
            raise InputError("--title names one document; a cluster reads corpora")
        return scale.build(*sources, address=address, written=shards, **said)
    from kg import pipeline

    if address or shards:
        raise InputError("--address and --shards are of --engine ray")
    return pipeline.build(*sources, title=title, **said)


@contextlib.contextmanager
def _continues(out: Path) -> Iterator[None]:
    """Says, where ctrl-C ends the build, what that means."""
    try:
        yield
    except KeyboardInterrupt:
        if out.exists():
            stale = [name for name in ("graph.ttl", "graph.html") if (out / name).exists()]
            show = (
                f" ({' and '.join(stale)} still show{'s' * (len(stale) == 1)} what was there before)" if stale else ""
            )
            say(f"kg: what was read so far is in {out}{show}; the same command continues")
        raise


@contextlib.contextmanager
def _progress(sources: list[str], quiet: bool) -> Iterator[Callable[[Built], None]]:
    """A bar on standard error; silent where nobody watches."""
    if quiet or not sys.stderr.isatty():
        yield lambda built: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    from kg.read import count

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=terminal(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=count(sources) if sources else None)

        def step(built: Built) -> None:
            facts = sum(built.facts.values())
            bar.update(task, completed=built.seen, description=f"{built.sentences:,} sentences, {facts:,} facts")

        yield step


def _summary(graph: Graph, out: Path) -> None:
    from rich.table import Table

    from kg.cli.present import fact_line, particulars
    from kg.model import Status

    built: Built = graph.built
    console = terminal()
    notes = {"replaced": built.replaced, "there already": built.skipped, "failed": len(built.failed)}
    notes["failed before, see --retry-failed"] = built.failed_before
    aside = ", ".join(f"{n:,} {what}" for what, n in notes.items() if n)
    by_status = ", ".join(f"{built.facts[s]:,} {s}" for s in Status if built.facts[s])
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim")
    table.add_column()
    table.add_row("documents", f"{built.documents:,}" + (f" ({aside})" if aside else ""))
    table.add_row("sentences", f"{built.sentences:,}")
    table.add_row("entities", f"{built.entities:,}")
    table.add_row("facts", f"{sum(built.facts.values()):,}" + (f": {by_status}" if by_status else ""))
    table.add_row("time", f"{built.seconds:.1f} s")
    files = [out / "graph.ttl", out / "graph.html"]
    table.add_row("written", ", ".join(str(file) for file in files if file.exists()))
    if built.documents == 1:
        names = {e.id: e for e in graph.entities}
        last = graph.store.extraction(built.last)
        for fact in sorted(last.facts, key=lambda f: f.evidence[0].start)[:_SHOWN]:
            line = fact_line(fact, names)
            if more := particulars(fact, names):
                line.append(f"  {more}", "dim")
            console.print(line)
        console.print()
    console.print(table)
    for name, reason in built.failed[:10]:
        say(f"kg: failed: {name}: {reason}")
