"""build() on a cluster: the steps in their order, and what each finds done already."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import InputError, KgError
from kg.graph import Graph
from kg.model import DEFAULT_CONFIDENCE, DEFAULT_LIMIT, Status
from kg.ontology import Ontology
from kg.pipeline import Built
from kg.pipeline.builder import settings_of
from kg.pipeline.failures import Failures
from kg.read import parse_date
from kg.scale.crew import Job, read
from kg.scale.identity import parts_for, replaced, resolve
from kg.scale.loading import load
from kg.scale.output import Folder, Note
from kg.scale.shards import Cuts, Piece, Shard, cut, shards, sources
from kg.store import Folder as StoreFolder
from kg.store import Names, Store

__all__ = ["build"]


def _nothing(_: object) -> None:
    """The default of what reports."""


def build(
    *corpus: str | os.PathLike[str],
    out: str | os.PathLike[str],
    address: str | None = None,
    written: str | None = None,
    date: datetime.date | str | None = None,
    base: str | None = None,
    ontology: str | os.PathLike[str] | None = None,
    entities: str | os.PathLike[str] | None = None,
    min_confidence: float = DEFAULT_CONFIDENCE,
    jobs: int | None = None,
    retry_failed: bool = False,
    limit: float = DEFAULT_LIMIT,
    shard_bytes: int | None = None,
    report: Callable[[str], None] = _nothing,
    progress: Callable[[Built], None] = _nothing,
) -> Graph:
    """The graph of a corpus, read on a Ray cluster, in folder `out`: the same that `kg.build` makes of it.

    `corpus` are JSONL and Parquet files, folders, or addresses that fsspec knows (s3://…), which every machine of the
    cluster can read. `address` is the cluster's ("auto", "ray://host:10001"), None for one of this machine's cores.
    `written` is a path or address that every machine can write to, where tables and graphs are put shard by shard; by
    default `out`/shards. `jobs` is the number of readers, None for one a core of the cluster; the other arguments are
    `kg.build`'s. `shard_bytes` is about how much of the corpus is read at a time.

    Called again after it was stopped, it goes on with the shards that are not done. Raises `KgError` where the corpus
    cannot be read, Ray is not installed or the cluster cannot be reached.
    """
    ray = _ray()
    started = time.monotonic()
    if isinstance(date, str):
        day = parse_date(date)
        if day is None:
            raise InputError(f"{date}: not a day like 2025-01-22")
        date = day
    folder = Path(out)
    if not StoreFolder(folder).exists:
        _ours(folder)
    base = StoreFolder(folder).base(base)
    loaded = Ontology.load(Path(ontology) if ontology else None, Path(entities) if entities else None)
    settings = settings_of(loaded, min_confidence)
    built = Built()
    with _connected(ray, address):
        found = sources([os.fspath(one) for one in corpus])
        plan = list(shards(found, shard_bytes, lambda wanted: _cuts(ray, wanted)))
        home = Folder(f"{written or os.fspath(folder.absolute() / 'shards')}/{_digest(plan, settings, base, date)}")
        failures = Failures(folder, settings)
        notes = _read_all(
            plan, Job(home.where, settings, base, date, min_confidence, limit), loaded, jobs, retry_failed, report
        )
        pieces = []
        for note in notes:
            pieces.append(note.piece)
            _count(built, note, failures, report)
            built.seconds = time.monotonic() - started
            progress(built)
        pieces.sort()
        if not built.documents:
            raise InputError("no document could be read" + (f"; the first: {built.failed[0]}" if built.failed else ""))
        facts = sum(built.facts.values())
        _drop_replaced(ray, home, pieces, parts_for(built.documents), Names(base), built)
        resolve(home.where, base, pieces, parts_for(facts), ray.put(loaded))
    store = load(home, pieces, folder, base, loaded, Path(ontology) if ontology else None)
    built.entities = store.count_entities()
    graph = Graph(store, loaded, built)
    failures.write()
    if too_much := graph.write(folder):
        report(f"{too_much}: no graph.html; kg export OUT --format html writes it all the same")
    store.close()
    built.seconds = time.monotonic() - started
    return Graph(Store(folder, read_only=True, ontology=loaded), loaded, built)


def _ray() -> Any:
    try:
        import fsspec  # noqa: F401
        import pyarrow  # noqa: F401
        import ray
    except ImportError as error:
        raise KgError(
            f"--engine ray needs {error.name}; install it with pip install 'ray[data]' pyarrow fsspec"
        ) from error
    return ray


def _ours(folder: Path) -> None:
    """Raises StoreError for a folder that is something else's; one with shards of a run that was stopped is ours."""
    there = {p.name for p in folder.iterdir()} if folder.is_dir() else set()
    if there - {"shards", "store", "failed.jsonl"} or not there:
        StoreFolder(folder).check()
    folder.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _connected(ray: Any, address: str | None) -> Iterator[None]:
    """Connected to a cluster; to the one that this process is connected to already, where it is."""
    if ray.is_initialized():
        yield
        return
    variables = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    try:
        ray.init(
            address=address,
            runtime_env={"env_vars": variables},  # a reader is a core
            log_to_driver=False,
            logging_level="ERROR",
            **({} if address else {"include_dashboard": False, "num_cpus": os.cpu_count()}),
        )
    except (ConnectionError, RuntimeError, ValueError, OSError) as error:
        raise KgError(f"the cluster at {address or 'this machine'} does not answer: {_line(error)}") from error
    try:
        yield
    finally:
        ray.shutdown()


def _cuts(ray: Any, wanted: list[tuple[str, int, int, int]]) -> Iterable[Cuts]:
    task = ray.remote(cut).options(num_cpus=1, max_retries=20)
    return ray.get([task.remote(*one) for one in wanted]) if len(wanted) > 1 else [cut(*one) for one in wanted]


def _digest(plan: list[Shard], settings: str, base: str, date: datetime.date | None) -> str:
    """The name of a plan: where anything differs that the results depend on, they are of no use."""
    return hashlib.sha256(repr((plan, settings, base, date)).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _read_all(
    plan: list[Shard],
    job: Job,
    ontology: Ontology,
    jobs: int | None,
    retry_failed: bool,
    report: Callable[[str], None],
) -> Iterator[Note]:
    """The notes of all pieces, those of an earlier run first. A shard that was split has its pieces' notes."""
    done: dict[int, list[Note]] = {}
    for note in Folder(job.folder).notes():
        if not (note.failed and retry_failed):
            done.setdefault(int(note.piece[:6]), []).append(note)
    todo: list[Piece] = []
    for shard in plan:
        at = 0
        for note in done.get(shard.number, ()):
            low, high = (int(part) for part in note.piece.split("-")[1:])
            if low > at:
                todo.append(Piece(shard, at, low))
            if low >= at:
                yield note
                at = high
        if at < shard.count:
            todo.append(Piece(shard, at, shard.count))
    yield from read(todo, job, ontology, jobs, report) if todo else ()


def _count(built: Built, note: Note, failures: Failures, report: Callable[[str], None]) -> None:
    built.documents += len(note.documents)
    built.last = note.documents[-1] if note.documents else built.last
    built.sentences += note.sentences
    built.facts.update({Status(status): number for status, number in note.facts.items()})
    for line in note.warnings:
        report(line)
    for entry in note.failed:
        built.failed.append((entry["id"], entry["reason"]))
        report(f"{entry['id']} could not be read: {entry['reason']}")
        failures.put(entry)


def _drop_replaced(ray: Any, home: Folder, pieces: list[str], parts: int, names: Names, built: Built) -> None:
    """Takes out what later documents of the same name replace."""
    gone = replaced(home.where, pieces, parts)
    task = ray.remote(_drop).options(num_cpus=1, max_retries=20)
    ray.get([task.remote(home.where, piece, documents, names.base) for piece, documents in sorted(gone.items())])
    built.replaced = sum(map(len, gone.values()))


def _drop(folder: str, piece: str, documents: list[str], base: str) -> None:
    Folder(folder).drop(piece, documents, Names(base))


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
