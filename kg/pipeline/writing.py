"""The files of a graph, written on two cores: the Turtle by a process of its own while this one makes the page."""

from __future__ import annotations

import signal
import tempfile
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

from kg.errors import KgError
from kg.graph import Graph
from kg.graph import open as open_graph
from kg.pipeline.workers import Died, Recipe, Worker

__all__ = ["write_parallel"]


def write_parallel(graph: Graph, folder: Path, recipe: Recipe) -> str:
    """`graph.write(folder)` of a graph that is in `folder`, by two processes: the same files, and what it gives."""
    worker = Worker(recipe, _write_turtle)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".writing-") as beside, ThreadPoolExecutor(1) as pool:
        turtle = Path(beside) / "graph.ttl"
        try:
            answer = pool.submit(worker.ask, (folder, turtle))
            too_much = graph.write_page(folder)
            try:
                answer.result()
            except Died:  # as when memory runs out: this process has some now
                graph.write_turtle(turtle)
        finally:
            worker.kill()
        worker.close()
        turtle.replace(folder / "graph.ttl")
    return too_much


def _write_turtle(connection: Connection, _: Recipe) -> None:
    """The other process: takes the folder of a graph and the file to write, and answers when it is there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-C reaches the whole group; the parent decides
    folder, file = connection.recv()
    answer: object = None
    try:
        with open_graph(folder) as graph:
            graph.write_turtle(file)
    except (KgError, OSError) as error:
        answer = error
    connection.send(answer)
