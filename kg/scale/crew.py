"""Reading pieces on a cluster: actors that hold the model, and the loop that keeps them busy and outlives them.

An actor reads a piece, writes what it found, and answers with a note. Where an actor is lost, with its process or its
machine, its piece goes to another. A piece that loses two actors is suspected, and read in halves, down to the document
at fault, which is named and left out. Nothing that was found passes through this process.
"""

from __future__ import annotations

import datetime
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.collector import settled
from kg.errors import KgError
from kg.model import Extraction
from kg.pipeline.batches import Failure, confident
from kg.pipeline.failures import failure_entry
from kg.pipeline.limit import watched
from kg.pipeline.stages import extract
from kg.scale.output import Folder, Note
from kg.scale.shards import Piece, documents
from kg.store import Names

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["Job", "Reader", "read"]

_LIVES = 2  # actors that a piece may take with it before it is suspected
_ERRORS = 3  # times that a piece may fail for other reasons (a disk, a network)
_WAIT = 1.0  # seconds
_WARNINGS = 20  # of a piece that are kept


@dataclass(frozen=True)
class Job:
    """What readers are told: the `folder` to write to, `settings` for the records of the store, the `base` of IRIs, the
    `date` of documents without one, the least `confidence` of a fact, and the seconds a document may take."""

    folder: str
    settings: str
    base: str
    date: datetime.date | None
    confidence: float
    limit: float


class Reader:
    """What an actor is: the stages with their model, on a machine of the cluster."""

    def __init__(self, job: Job, ontology: Ontology) -> None:
        from kg.pipeline.workers import analyser

        self._job, self._ontology = job, ontology
        self._folder, self._names = Folder(job.folder), Names(job.base)
        self._analyser = analyser()

    def ready(self) -> bool:
        """Loads the model."""
        self._analyser.network  # noqa: B018
        watched()
        settled()
        return True

    def read(self, piece: Piece) -> Note:
        """Reads a piece and writes what it says; the note of it."""
        job, begin = self._job, time.process_time()
        note = Note(piece.name)

        def warn(line: str) -> None:
            if len(note.warnings) < _WARNINGS:
                note.warnings.append(line)

        found: dict[str, Extraction] = {}
        facts: Counter[str] = Counter()
        for outcome in extract(documents(piece, job.date, warn), self._ontology, self._analyser, job.limit):
            if isinstance(outcome, Failure):
                note.failed.append(failure_entry(outcome.document, outcome.reason, job.settings))
                continue
            extraction = confident(outcome, job.confidence)
            note.documents.append(extraction.document.id)
            note.sentences += len(extraction.sentences)
            facts.update(str(fact.status) for fact in extraction.facts)
            found.pop(extraction.document.id, None)
            found[extraction.document.id] = extraction  # of two of one name, the later one, as in a store
        note.facts = dict(facts)
        note.seconds = time.process_time() - begin
        self._folder.write(list(found.values()), job.settings, self._names, note)
        return note


def read(
    pieces: Iterable[Piece],
    job: Job,
    ontology: Ontology,
    jobs: int | None,
    report: Callable[[str], None],
    reader: type[Any] | None = None,
) -> Iterator[Note]:
    """Reads pieces on `jobs` actors, by default one for each core of the cluster; notes as they come.

    Ray must be connected. Raises `KgError` as an actor met it. `reader` is the class of the actors, `Reader` unless a
    test has its own."""
    crew = _Crew(job, ontology, jobs, report, reader or Reader)
    try:
        yield from crew.run(pieces)
    finally:
        crew.close()


class _Crew:
    def __init__(
        self, job: Job, ontology: Ontology, jobs: int | None, report: Callable[[str], None], reader: type[Any]
    ) -> None:
        import ray

        self._ray = ray
        self._make = ray.remote(reader)
        self._job, self._jobs, self._report = job, jobs, report
        self._ontology = ray.put(ontology)
        self._actors: set[Any] = set()
        self._starting: dict[Any, Any] = {}
        self._busy: dict[Any, tuple[Any, Piece]] = {}
        self._idle: list[Any] = []
        self._lost: Counter[str] = Counter()
        self._erred: Counter[str] = Counter()

    def run(self, pieces: Iterable[Piece]) -> Iterator[Note]:
        todo = deque(pieces)
        while todo or self._busy:
            self._hire(len(todo) + len(self._busy))
            while todo and self._idle:
                actor, piece = self._idle.pop(), todo.popleft()
                self._busy[actor.read.remote(piece)] = (actor, piece)
            done, _ = self._ray.wait([*self._starting, *self._busy], num_returns=1, timeout=_WAIT)
            for answer in done:
                if answer in self._starting:
                    self._started(answer)
                else:
                    yield from self._finished(answer, todo)

    def _wanted(self) -> int:
        return self._jobs or max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def _hire(self, pieces: int) -> None:
        """Actors up to what is wanted; those for which there is no room yet wait for it in Ray."""
        while len(self._actors) < min(self._wanted(), pieces):
            actor = self._make.options(num_cpus=1, max_restarts=0).remote(self._job, self._ontology)
            self._actors.add(actor)
            self._starting[actor.ready.remote()] = actor  # type: ignore[attr-defined]

    def _started(self, answer: Any) -> None:
        actor = self._starting.pop(answer)
        try:
            self._ray.get(answer)
            self._idle.append(actor)
        except self._ray.exceptions.RayActorError as error:
            self._actors.discard(actor)
            self._erred["start"] += 1
            if self._erred["start"] > _ERRORS + len(self._actors):
                raise KgError(f"readers cannot be started on the cluster: {_line(error)}") from error

    def _finished(self, answer: Any, todo: deque[Piece]) -> Iterator[Note]:
        actor, piece = self._busy.pop(answer)
        try:
            note = self._ray.get(answer)
        except KgError:
            raise
        except self._ray.exceptions.RayActorError as error:
            self._actors.discard(actor)
            yield from self._suspect(piece, todo, error)
        except self._ray.exceptions.RayError as error:  # whatever else: a disk, a network, a bug
            self._idle.append(actor)
            self._erred[piece.name] += 1
            if self._erred[piece.name] >= _ERRORS:
                raise KgError(f"{piece.shard.where}: shard {piece.name} cannot be read: {_line(error)}") from error
            todo.append(piece)
        else:
            self._idle.append(actor)
            yield note

    def _suspect(self, piece: Piece, todo: deque[Piece], error: Exception) -> Iterator[Note]:
        self._lost[piece.name] += 1
        if self._lost[piece.name] < _LIVES:
            todo.appendleft(piece)
        elif piece.high - piece.low > 1:
            todo.extendleft(reversed(piece.halves()))
        else:
            yield self._given_up(piece, _line(error))

    def _given_up(self, piece: Piece, reason: str) -> Note:
        """The note of a piece of one document that no actor outlives."""
        note = Note(piece.name)
        for document in documents(piece, self._job.date, self._report):
            why = f"its reader was lost {_LIVES} times: {reason}"
            note.failed.append(failure_entry(document, why, self._job.settings))
        Folder(self._job.folder).write([], self._job.settings, Names(self._job.base), note)
        return note

    def close(self) -> None:
        for actor in self._actors:
            self._ray.kill(actor)


def _line(error: BaseException) -> str:
    return " ".join(str(getattr(error, "cause", None) or error).split())[:200]
