"""`kg merge`, `kg split`, `kg undo`, `kg conflicts`, `kg validate`: putting the graph right."""

from __future__ import annotations

import getpass
import os
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.app import app, out, say, terminal
from kg.cli.documents import writing
from kg.cli.options import OntologyOption, OutArgument
from kg.errors import NotFoundError

if TYPE_CHECKING:
    from kg.model import Entity
    from kg.store import Store

EntityArgument = Annotated[str, typer.Argument(metavar="ENTITY", help="Any of its names, or its identifier.")]
ByOption = Annotated[str | None, typer.Option("--by", help="Who decides; you, if left out.")]


@app.command()
def merge(
    folder: OutArgument,
    entity: EntityArgument,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="What is the same thing as ENTITY.")],
    by: ByOption = None,
) -> None:
    """Make two entities one: what is said of OTHER is said of ENTITY. Kept over later builds; `kg undo` takes it back.

    **Examples**

    ```sh
    kg merge out/ 海浜電機 "Kaihin Electric"
    ```
    """
    with writing(folder) as store:
        kept, absorbed = _one(store, entity), _one(store, other)
        decision = store.merge(kept.id, absorbed.id, by=by or _user())
        say(f"decision {decision.number}: {absorbed.name} is {kept.name}; kg undo takes it back")


@app.command()
def split(
    folder: OutArgument,
    entity: EntityArgument,
    documents: Annotated[list[str], typer.Argument(metavar="DOC", help="Documents that mean another thing.")],
    by: ByOption = None,
) -> None:
    """Part an entity in two: in the documents named, it is another thing of the same name.

    **Examples**

    ```sh
    kg split out/ 佐藤健 concert-review
    ```
    """
    with writing(folder) as store:
        decision = store.split(_one(store, entity).id, documents, by=by or _user())
        say(f"decision {decision.number}: {decision.other} in {', '.join(decision.documents)}; kg undo takes it back")


@app.command()
def undo(
    folder: OutArgument,
    number: Annotated[int | None, typer.Argument(metavar="NUMBER", help="The decision; the last if left out.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="List the decisions instead.")] = False,
) -> None:
    """Take back a merge or a split.

    **Examples**

    ```sh
    kg undo out/ --list
    kg undo out/ 3
    ```
    """
    if list_:
        from kg.graph import open as open_graph

        with open_graph(folder) as graph:
            for d in graph.store.decisions():
                about = f"{d.other} is {d.entity}" if d.kind == "merge" else f"{d.other} in {', '.join(d.documents)}"
                out(f"{d.number}\t{d.kind}\t{d.made}\t{d.by}\t{about}{' (undone)' if d.undone else ''}\n")
        return
    with writing(folder) as store:
        decision = store.undo(number)
        say(f"decision {decision.number} ({decision.kind}) is taken back")


@app.command()
def conflicts(folder: OutArgument) -> None:
    """List facts that contradict each other, how the contradiction arose, and the sentences.

    A correction, a succession in time, a dispute between sources, or a suspect sentence or reading.

    **Examples**

    ```sh
    kg conflicts out/
    ```
    """
    from rich.text import Text

    from kg.cli.present import fact_line, marked
    from kg.graph import open as open_graph
    from kg.ontology import Ontology
    from kg.store.conflicts import conflicts as search

    with open_graph(folder) as graph:
        store = graph.store
        console = terminal()
        found = search(list(store.extractions()), store.facts(), Ontology.load())
        for conflict in found:
            console.print(Text(f"{conflict.how}: {conflict.what} ({conflict.why})", "bold"))
            for fact in conflict.facts:
                console.print(Text("  ").append_text(fact_line(fact, graph.names(fact))))
            for evidence in conflict.evidence:
                line = Text("      ").append_text(marked(evidence, console.is_terminal))
                console.print(line.append(f"  {evidence.document}:{evidence.start}", "dim"))
        say(f"{len(found):,} found")


@app.command()
def validate(
    folder: OutArgument,
    document: Annotated[str | None, typer.Argument(metavar="DOC", help="Only this document.")] = None,
    ontology: OntologyOption = None,
) -> None:
    """Check the graph against the ontology's SHACL shapes; exit status 1 where it breaks them.

    **Examples**

    ```sh
    kg validate out/
    kg validate out/ battery
    ```
    """
    from kg.graph import open as open_graph
    from kg.store.validate import validate as check

    broken = 0
    with open_graph(folder) as graph:
        for v in check(graph.store, ontology, document):
            broken += v.severity == "Violation"
            about = " ".join(filter(None, (v.node, v.path, v.value)))
            out(f"{v.document}\t{v.severity}\t{v.message}\t{v.sentence}\t{about}\n")
    say(f"{broken:,} violations")
    if broken:
        raise typer.Exit(1)


def _one(store: Store, name: str) -> Entity:
    found = store.find(name)
    if not found:
        raise NotFoundError(f"{name}: the graph has nothing of that name")
    if len(found) > 1 and found[0].id != name:
        raise NotFoundError(f"{name} may be {' or '.join(e.id for e in found[:5])}; name one by its identifier")
    return found[0]


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return os.environ.get("USER", "")
