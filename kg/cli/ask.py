"""`kg query` and `kg show`: questions to a graph. Neither loads the language model."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app, out, say, terminal
from kg.cli.options import OutArgument
from kg.errors import InputError, NotFoundError, QueryError

if TYPE_CHECKING:
    from rich.console import Console

    from kg.graph import Graph
    from kg.model import Entity, Fact
    from kg.store import Answer


class ResultFormat(StrEnum):
    """How `kg query` writes rows."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"


@dataclass(frozen=True, slots=True)
class ReadyQuery:
    """A query that comes with the ontology: its first comment says what it answers, `argument` what it asks for."""

    name: str
    about: str
    argument: str | None
    text: str


@app.command()
def query(
    folder: OutArgument,
    sparql: Annotated[
        str | None, typer.Argument(metavar="SPARQL|NAME", help="A query, or the name of a ready one.")
    ] = None,
    argument: Annotated[str | None, typer.Argument(metavar="NAME", help="What a ready query asks for.")] = None,
    file: Annotated[
        Path | None, typer.Option("--file", "-f", metavar="FILE.rq", help="Read the query from a file; - for a pipe.")
    ] = None,
    format: Annotated[ResultFormat, typer.Option(help="How rows are written.")] = ResultFormat.TABLE,
    list_: Annotated[bool, typer.Option("--list", help="List the ready queries.")] = False,
    write: Annotated[
        bool, typer.Option("--write", help="It is an update (INSERT, DELETE), and may change OUT.")
    ] = False,
) -> None:
    """Ask the graph in OUT, in SPARQL 1.1 or by the name of a ready query.

    The prefixes kgo: kge: kgr: rdf: rdfs: skos: prov: dcterms: nif: schema: and their like are known.
    SELECT gives a table, ASK yes or no, CONSTRUCT and DESCRIBE Turtle.

    **Examples**

    ```sh
    kg query out/ planned
    kg query out/ about ソフトバンク
    kg query out/ 'SELECT ?who ?what WHERE { ?who kgo:funds ?what }'
    kg query out/ -f mine.rq --format csv > rows.csv
    ```
    """
    from kg.graph import open as open_graph

    if write:
        from kg.cli.documents import writing

        text, _ = _question(sparql, argument, file, {})
        with writing(folder) as store:
            added, removed = store.update(text)
            say(f"{added:,} statements added, {removed:,} removed")
        return
    with open_graph(folder) as graph:
        ready = _ready()
        if list_:
            for q in ready.values():
                out(f"{q.name}{' ' + q.argument.upper() if q.argument else ''}\t{q.about}\n")
            return
        text, bindings = _question(sparql, argument, file, ready)
        if _print(graph.query(text, **bindings), format) == 0:
            say(_why_none(graph, text, argument))


def _ready() -> dict[str, ReadyQuery]:
    from kg.ontology import ontology_folder

    found = {}
    for path in sorted((ontology_folder() / "queries").glob("*.rq")):
        text = path.read_text("utf-8")
        about = text.splitlines()[0].lstrip("# ")
        argument = re.search(r"^# argument: (\w+)$", text, re.M)
        found[path.stem] = ReadyQuery(path.stem, about, argument[1] if argument else None, text)
    return found


def _question(
    sparql: str | None, argument: str | None, file: Path | None, ready: dict[str, ReadyQuery]
) -> tuple[str, dict[str, str]]:
    if (sparql is None) == (file is None):
        raise QueryError("give one query: its text, its name (kg query OUT --list), or a file with -f")
    if file is not None:
        try:
            return (sys.stdin.read() if str(file) == "-" else file.read_text("utf-8-sig")), {}
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{file}: cannot be read ({getattr(error, 'strerror', None) or 'not UTF-8'})") from error
    assert sparql is not None  # noqa: S101
    if re.fullmatch(r"[\w-]+", sparql):
        if sparql not in ready:
            raise QueryError(f"no ready query {sparql!r}; there are {', '.join(ready)}")
        wanted = ready[sparql]
        if bool(wanted.argument) != (argument is not None):
            needs = f"needs a {wanted.argument}" if wanted.argument else "takes no argument"
            raise QueryError(f"{sparql} {needs}: kg query OUT --list shows how")
        return wanted.text, {wanted.argument: argument} if wanted.argument and argument else {}
    if argument is not None:
        raise QueryError("an argument goes with a ready query only")
    return sparql, {}


def _why_none(graph: Graph, text: str, argument: str | None) -> str:
    """What may have gone wrong where a query gives no rows."""
    if argument is not None:
        return f"{argument}: the graph has nothing of that name"
    for term in re.findall(r"(?<![<\w])kg[eor]:[\w-]+", text):
        if not graph.query(f"ASK {{ {{ ?s {term} ?o }} UNION {{ ?s ?p {term} }} UNION {{ {term} ?p ?o }} }}"):
            return f"no rows; {term} is nowhere in the graph"
    return "no rows; plain triples hold what is so: for what is planned, possible or over, try kg query OUT planned"


def _print(answer: Answer, format: ResultFormat) -> int | None:
    """Prints an answer; gives the number of rows where a table is printed."""
    if answer.kind == "graph":
        out(answer.turtle())
    elif format is not ResultFormat.TABLE:
        text = answer.serialize(format.value)
        out(text if text.endswith("\n") else text + "\n")
    elif answer.kind == "boolean":
        out("yes\n" if answer else "no\n")
    else:
        return _table(answer)
    return None


def _table(answer: Answer) -> int:
    from rich.table import Table
    from rich.text import Text

    table = Table(header_style="bold")
    for name in answer.variables:
        table.add_column(name, overflow="fold")
    for row in answer.rows():
        table.add_row(*(Text(cell or "") for cell in row))
    console = terminal()
    console.print(table)
    if console.is_terminal:
        console.print(f"[dim]{table.row_count:,} rows[/]")
    return table.row_count


@app.command()
def show(
    folder: OutArgument,
    entity: Annotated[str, typer.Argument(metavar="ENTITY", help="Any of its names, or its identifier.")],
) -> None:
    """Print the facts about one thing, each with the sentence that says it and the words that carry it marked.

    **Examples**

    ```sh
    kg show out/ ソフトバンク
    kg show out/ softbank
    ```
    """
    from kg.graph import open as open_graph

    with open_graph(folder) as graph:
        found = graph.find(entity)
        if not found:
            raise NotFoundError(f"{entity}: the graph in {folder} has nothing of that name{_like(graph, entity)}")
        console = terminal()
        for each in found:
            _show(console, graph, each)


def _like(graph: Graph, name: str) -> str:
    from difflib import get_close_matches

    names = [n for e in graph.entities for n, _ in (*e.labels, *e.aliases)]
    close = dict.fromkeys([n for n in names if name in n][:3] + get_close_matches(name, names, 3, 0.5))
    return f"; did you mean {' or '.join(list(close)[:3])}?" if close else ""


def _show(console: Console, graph: Graph, entity: Entity) -> None:
    from rich.text import Text

    names = list(dict.fromkeys(n for n, _ in (*entity.labels[1:], *entity.aliases)))
    head = Text(entity.name, "bold underline")
    head.append(f"  {entity.type}", "not bold not underline dim")
    if names:
        head.append(f"  also {', '.join(names)}", "not bold not underline dim")
    console.print(head)
    facts = sorted(
        graph.store.facts_about(entity.id), key=lambda f: (f.relation, f.subject != entity.id, -f.confidence)
    )
    for fact in facts:
        _show_fact(console, graph, fact)
    console.print()


def _show_fact(console: Console, graph: Graph, fact: Fact) -> None:
    from rich.text import Text

    from kg.cli.present import fact_line, marked, particulars

    names = graph.names(fact)
    console.print(Text("  ").append_text(fact_line(fact, names)))
    if more := particulars(fact, names):
        console.print(Text(f"      {more}", "dim"))
    for evidence in fact.evidence:
        line = Text("      ").append_text(marked(evidence, console.is_terminal))
        console.print(line.append(f"  {evidence.document}:{evidence.start}", "dim"))
