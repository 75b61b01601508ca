"""build() and extract(): sources in, a graph or facts out; the one place where the stages meet the store."""

from __future__ import annotations

import datetime
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

import kg
from kg.collector import calm
from kg.errors import InputError
from kg.graph import Graph
from kg.model import DEFAULT_CONFIDENCE, DEFAULT_LIMIT, Document, Extraction
from kg.ontology import Ontology
from kg.pipeline.batches import Failure, confident
from kg.pipeline.failures import Failures
from kg.pipeline.filling import SLIM_EVERY, Built, Filling, Target
from kg.pipeline.workers import Recipe, analyser, extract_parallel
from kg.pipeline.writing import write_parallel
from kg.read import open_sources, parse_date

__all__ = ["Built", "Source", "build", "extract"]

_WORTH_WORKERS = 20_000  # characters: reading fewer takes less time than starting processes

Source = str | os.PathLike[str] | Document


def _nothing(_: object) -> None:
    """The default of what reports."""


def extract(
    *sources: Source,
    date: datetime.date | str | None = None,
    title: str | None = None,
    ontology: str | os.PathLike[str] | None = None,
    entities: str | os.PathLike[str] | None = None,
    min_confidence: float = DEFAULT_CONFIDENCE,
    jobs: int | None = 1,
    limit: float = DEFAULT_LIMIT,
    report: Callable[[str], None] = _nothing,
) -> Iterator[Extraction]:
    """What each document of `sources` says, one after the other; nothing is stored. The arguments are `build`'s.

    A document that cannot be read is given to `report` and left out.
    """
    recipe = Recipe(_path(ontology), _path(entities), limit)
    documents = _documents(sources, date, title, report)
    loaded = Ontology.load(recipe.ontology, recipe.entities)
    for outcome in _outcomes(documents, loaded, recipe, jobs):
        if isinstance(outcome, Failure):
            report(f"{outcome.document.id} could not be read: {outcome.reason}")
        else:
            yield confident(outcome, min_confidence)


def build(
    *sources: Source,
    out: str | os.PathLike[str] | None = None,
    date: datetime.date | str | None = None,
    title: str | None = None,
    base: str | None = None,
    ontology: str | os.PathLike[str] | None = None,
    entities: str | os.PathLike[str] | None = None,
    min_confidence: float = DEFAULT_CONFIDENCE,
    jobs: int | None = 1,
    retry_failed: bool = False,
    limit: float = DEFAULT_LIMIT,
    report: Callable[[str], None] = _nothing,
    progress: Callable[[Built], None] = _nothing,
) -> Graph:
    """The graph of what `sources` say: files, folders, web addresses, JSONL corpora, or `Document` values.

    The graph is in memory, or in folder `out`, to which it is added: the same document is not read again, a changed
    one of the same name replaces what it said. `graph.ttl` and `graph.html` are written there too.

    `date` (ISO 8601) is the day from which relative dates are reckoned where a document does not bring its own, and
    `title` the headline of a single one. `base` is the IRI that the graph's names begin with; `ontology` is a folder
    and `entities` a file of your own; facts below `min_confidence` (0 to 1) are left out. `jobs` is the number of
    processes, None for one a core; above 1, a script needs its `if __name__ == "__main__":`. Documents that failed
    before are tried again with `retry_failed`; one that takes more than `limit` seconds (0 for any) fails. `report` takes
    a line about whatever is skipped, `progress` the counts after every document; those of the end are in `Graph.built`.

    Raises `KgError` where a source cannot be read or the folder cannot be written; then nothing is. Ended by ctrl-C,
    it leaves the documents that were done in `out`, and the same call continues.
    """
    started = time.monotonic()
    recipe = Recipe(_path(ontology), _path(entities), limit)
    documents = _documents(sources, date, title, report)
    folder = _path(out)
    built = Built()
    with calm(), ExitStack() as on_error:
        loaded = Ontology.load(recipe.ontology, recipe.entities)
        settings = settings_of(loaded, min_confidence)
        target = Target(folder, base, loaded)
        on_error.callback(target.close)
        filling = Filling(target, settings, built)
        on_error.callback(filling.put)
        failures = Failures(folder, settings, retry_failed)

        def wanted() -> Iterator[Document]:
            for document in documents:
                if target.is_current(document, settings):
                    built.skipped += 1
                elif failures.known(document):
                    built.failed_before += 1
                else:
                    yield document
                    continue
                progress(built)

        for outcome in _outcomes(wanted(), loaded, recipe, jobs):
            if isinstance(outcome, Failure):
                built.failed.append((outcome.document.id, outcome.reason))
                report(f"{outcome.document.id} could not be read: {outcome.reason}")
                failures.add(outcome.document, outcome.reason)
            else:
                filling.add(confident(outcome, min_confidence))
            built.seconds = time.monotonic() - started
            progress(built)
        filling.put()
        if built.documents >= SLIM_EVERY:
            analyser.cache_clear()  # what the model has kept of so many words makes room for what is still to come
        if not (built.documents or built.skipped):
            raise InputError(_nothing_read(built))
        store = target.open()
        store.load_ontology(recipe.ontology)
        store.ease()
        store.infer()
        built.entities = store.count_entities()
        store.ease()
        graph = Graph(store, loaded, built)
        failures.write()
        if folder is not None:
            many = jobs != 1 and built.documents >= SLIM_EVERY
            if too_much := write_parallel(graph, folder, recipe) if many else graph.write(folder):
                report(f"{too_much}: no graph.html; kg export OUT --format html writes it all the same")
            graph = target.reopened(built)  # others may write to the folder while this graph is looked at
        on_error.pop_all()
    built.seconds = time.monotonic() - started
    return graph


def settings_of(ontology: Ontology, min_confidence: float) -> str:
    """What a reading depends on beside the document: noted with it, so that it is done again where it would differ."""
    return f"kg {kg.__version__}, ontology {ontology.digest}, confidence from {min_confidence:g}"


def _documents(
    sources: Iterable[Source], date: datetime.date | str | None, title: str | None, report: Callable[[str], None]
) -> Iterator[Document]:
    if isinstance(date, str):
        day = parse_date(date)
        if day is None:
            raise InputError(f"{date}: not a day like 2025-01-22")
        date = day
    given = [s for s in sources if isinstance(s, Document)]
    named = [os.fspath(s) for s in sources if not isinstance(s, Document)]
    if not given and not named:
        raise InputError("nothing to read: name a file, a folder, an address or a corpus")
    read = open_sources(named, title=title, date=date, report=report) if named else iter(())
    return chain(given, read)


def _outcomes(
    documents: Iterator[Document], ontology: Ontology, recipe: Recipe, jobs: int | None
) -> Iterator[Extraction | Failure]:
    """On this process what is little, and on `jobs` processes what is more."""
    if jobs is None:
        jobs = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if jobs > 1:
        first, size = [], 0
        for document in documents:
            first.append(document)
            size += len(document.text)
            if size > _WORTH_WORKERS and len(first) > 1:
                return extract_parallel(chain(first, documents), recipe, jobs)
        documents = iter(first)
    from kg.pipeline import stages

    return stages.extract(documents, ontology, analyser(), recipe.limit)


def _nothing_read(built: Built) -> str:
    if built.failed_before:
        return f"all {built.failed_before} documents failed before; try them again with --retry-failed"
    if built.failed:
        return f"no document could be read; the first: {built.failed[0][0]}: {built.failed[0][1]}"
    return "no document could be read"


def _path(path: str | os.PathLike[str] | None) -> Path | None:
    return None if path is None else Path(path)
