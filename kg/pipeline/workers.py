"""The stages on all cores of one machine: one process a core, results in the order of the documents.

Each worker is served by a thread of its own, which hands it one batch at a time and waits for the answer. Where a
worker dies (out of memory, a crash in native code) its thread starts another and gives it the batch's documents one
by one, so that the document at fault is found, named, and costs nothing but itself.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import multiprocessing
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.collector import settled
from kg.errors import KgError
from kg.model import Document, Extraction
from kg.pipeline.batches import Failure, batches
from kg.pipeline.limit import watched

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from kg.analyse import Analyser
    from kg.ontology import Ontology

__all__ = ["Died", "Recipe", "Worker", "analyser", "extract_parallel", "ontology"]

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_STARTING = threading.Lock()  # environment and list of children are the whole process's
_FORKS = sys.platform.startswith("linux")
_PRELOAD = "kg.pipeline.preload"
_LATER = "kg.resolve.entity.corpus"  # what a store needs of the stages at the end of a build
_SENT = 3  # batches a worker that are sent and not given yet; two more wait to be sent
_STILLBORN = 10  # deaths without an answer, after which it is not the documents
_GUARD = 'A script that uses several processes needs `if __name__ == "__main__":` around what it does'


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a worker needs to know to set itself up: a user's ontology folder and entities file, where given, and the
    seconds that a document may take, 0 for any."""

    ontology: Path | None = None
    entities: Path | None = None
    limit: float = 0.0


def extract_parallel(
    documents: Iterable[Document], recipe: Recipe, jobs: int, work: Callable[[Connection, Recipe], None] | None = None
) -> Iterator[Extraction | Failure]:
    """`stages.extract` on `jobs` processes: the same results in the same order.

    At most five batches a worker are held. Closing the iterator ends the processes. Raises `KgError` as a worker
    met it, or where no worker comes up. `work` is what a process runs: it takes lists of documents from its connection and sends lists of outcomes.
    """
    crew = _Crew(recipe, jobs, work or _work)
    importlib.import_module(_LATER)  # while the workers come up
    try:
        yield from crew.run(documents)
    finally:
        crew.close()


class Died(Exception):
    """A process went away without an answer; `args[0]` says how."""


class Worker:
    """One process and the way to it, which runs `work` from the first question on: what it sends answers what it gets.
    One thread asks and closes; `kill` may be called from any other."""

    def __init__(self, recipe: Recipe, work: Callable[[Connection, Recipe], None]) -> None:
        self._recipe = recipe
        self._work = work
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._starting = threading.Lock()
        self._killed = False

    def ask(self, question: Any) -> Any:
        """What the process answers. Raises what it answers where that is an error; Died where it ends instead."""
        process, connection = self._running()
        begin = time.monotonic()
        try:
            connection.send(question)
            answer = connection.recv()
        except (EOFError, OSError) as error:
            wait([process.sentinel], 5)
            with _STARTING:  # a start looks after all children, and a status can be read once
                code = process.exitcode
            self.close()
            limit = self._recipe.limit
            if limit and code == 1 and time.monotonic() - begin > 2 * limit:  # see kg.pipeline.limit
                raise Died(
                    f"it took more than {limit:g} seconds; cut it into articles, or raise the time limit"
                ) from error
            raise Died(_how(code)) from error
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def _running(self) -> tuple[BaseProcess, Connection]:
        with self._starting:
            if self._killed:
                raise Died("it was stopped")
            if self._process is None or self._connection is None:
                # Any: the stubs do not know that every context makes processes.
                context: Any = multiprocessing.get_context("forkserver" if _FORKS else "spawn")
                connection, theirs = context.Pipe()
                process = context.Process(target=self._work, args=(theirs, self._recipe), daemon=True)
                with _one_thread_each():
                    process.start()
                theirs.close()  # so that the end of the process is the end of the pipe
                self._process, self._connection = process, connection
            return self._process, self._connection

    def kill(self) -> None:
        """Ends the process and lets none follow; whoever waits for its answer finds the pipe closed."""
        with self._starting:
            self._killed = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """Ends the process and gives back what it held."""
        if self._process is not None:
            self._process.kill()
            self._process.join(5)
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None


class _Crew:
    def __init__(self, recipe: Recipe, jobs: int, work: Callable[[Connection, Recipe], None]) -> None:
        if _FORKS:  # what all share is loaded while this process goes on
            multiprocessing.get_context("forkserver").set_forkserver_preload([_PRELOAD])
            with _one_thread_each():
                forkserver.ensure_running()
        self._workers = [Worker(recipe, work) for _ in range(jobs)]
        self._tasks: queue.SimpleQueue[tuple[int, list[Document]] | None] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[tuple[int, list[Extraction | Failure] | BaseException]] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._alive = False  # whether a worker ever answered
        self._deaths = 0  # before that
        self._threads = [threading.Thread(target=self._serve, args=(w,), daemon=True) for w in self._workers]
        for thread in self._threads:
            thread.start()

    def run(self, documents: Iterable[Document]) -> Iterator[Extraction | Failure]:
        source = batches(documents, len(self._workers))
        ready: dict[int, list[Extraction | Failure]] = {}
        sent = given = 0
        open_ended = True
        while open_ended or given < sent:
            while open_ended and sent - given < _SENT * len(self._workers):
                batch = next(source, None)
                if batch is None:
                    open_ended = False
                else:
                    self._tasks.put((sent, batch))
                    sent += 1
            while given in ready:
                yield from ready.pop(given)
                given += 1
            if given < sent and given not in ready:
                number, answer = self._next()
                if isinstance(answer, BaseException):
                    raise answer
                ready[number] = answer

    def _next(self) -> tuple[int, list[Extraction | Failure] | BaseException]:
        while True:
            with contextlib.suppress(queue.Empty):
                return self._results.get(timeout=0.5)  # a wait without end hides ctrl-C on some systems

    def _serve(self, worker: Worker) -> None:
        while not self._stopped.is_set():
            task = self._tasks.get()
            if task is None:
                return
            number, batch = task
            try:
                self._results.put((number, self._ask(worker, batch)))
            except BaseException as error:
                self._results.put((number, error))

    def _ask(self, worker: Worker, batch: list[Document]) -> list[Extraction | Failure]:
        try:
            answer = worker.ask(batch)
            self._alive = True
            return answer
        except Died as death:
            if self._stopped.is_set():
                return []
            self._deaths += not self._alive
            if self._deaths >= _STILLBORN:
                raise KgError(f"no worker process comes up: {death}. {_GUARD}") from death
            if len(batch) == 1:
                return [Failure(batch[0], str(death))]
            return [outcome for document in batch for outcome in self._ask(worker, [document])]

    def close(self) -> None:
        self._stopped.set()
        for _ in self._threads:
            self._tasks.put(None)
        for worker in self._workers:
            worker.kill()
        for worker, thread in zip(self._workers, self._threads, strict=True):
            thread.join(5)
            if not thread.is_alive():
                worker.close()


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        name = signal.Signals(-code).name
        return f"its worker was ended by {name}" + (", as when memory runs out" if name == "SIGKILL" else "")
    return f"its worker ended with status {code}"


@contextlib.contextmanager
def _one_thread_each() -> Iterator[None]:
    """Array libraries read these when they are loaded, in the new process: a core each, and the same sums."""
    with _STARTING:
        before = {name: os.environ.get(name) for name in _ONE_THREAD}
        os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


@functools.cache
def analyser() -> Analyser:
    """The analyser of this process; its model is loaded at the first use."""
    from kg.analyse import Analyser

    return Analyser()


@functools.cache
def ontology(folder: Path | None, entities: Path | None) -> Ontology:
    """An ontology of this process, read at the first use."""
    from kg.ontology import Ontology

    return Ontology.load(folder, entities)


def _work(connection: Connection, recipe: Recipe) -> None:
    """A worker's life: batches in, lists of outcomes out, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-C reaches the whole group; the parent decides
    from kg.pipeline.stages import extract

    try:
        known = ontology(recipe.ontology, recipe.entities)
        watched()
        settled()
        while True:
            batch = connection.recv()
            try:
                answer: object = list(extract(batch, known, analyser(), recipe.limit))
            except KgError as error:
                answer = error
            connection.send(answer)
    except (EOFError, OSError):
        return
