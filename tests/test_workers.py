"""Many processes: order, bounds, and what the death of one costs. No language model: workers of the test's own."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing.connection import Connection

import pytest

from kg.errors import KgError, OntologyError
from kg.model import Document, Extraction
from kg.pipeline.batches import Failure, batches
from kg.pipeline.workers import Recipe, extract_parallel

LONG = "あ" * 5_000  # two of these fill a batch


def documents(n: int, **texts: str) -> list[Document]:
    return [Document(id=str(i), text=texts.get(f"d{i}", LONG)) for i in range(n)]


def honest(connection: Connection, recipe: Recipe) -> None:
    """A worker that takes uneven time and gives each document back empty."""
    while True:
        try:
            batch = connection.recv()
        except EOFError:
            return
        time.sleep(0.05 if int(batch[0].id) % 3 == 0 else 0)
        connection.send([Extraction(d, (), ()) for d in batch])


def mortal(connection: Connection, recipe: Recipe) -> None:
    """A worker that some documents kill."""
    while True:
        try:
            batch = connection.recv()
        except EOFError:
            return
        for document in batch:
            if document.text == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            if document.text == "exit":
                os._exit(3)
        connection.send([Extraction(d, (), ()) for d in batch])


def strict(connection: Connection, recipe: Recipe) -> None:
    """A worker that cannot set itself up."""
    connection.recv()
    connection.send(OntologyError("core.ttl: broken"))


def ids(outcomes: list[Extraction | Failure]) -> list[str]:
    return [o.document.id for o in outcomes]


def test_batches_are_bounded_and_keep_order():
    found = list(batches(iter(documents(7))))
    assert [len(b) for b in found] == [2, 2, 2, 1]
    assert [d.id for b in found for d in b] == list("0123456")
    assert [len(b) for b in batches(Document(id=str(i), text="短い。") for i in range(130))] == [64, 64, 2]


def test_batches_for_several_workers_get_smaller_towards_the_end():
    short = [Document(id=str(i), text="青葉市に雪が降った。" * 50) for i in range(200)]
    sizes = [sum(len(d.text) for d in b) for b in batches(iter(short), 2)]
    assert sum(sizes) == 200 * 500
    assert sizes[:8] == [8000] * 8 and sizes[-1] == 1000
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_documents(jobs):
    found = list(extract_parallel(iter(documents(15)), Recipe(), jobs, honest))
    assert ids(found) == [str(i) for i in range(15)]


def test_documents_are_taken_as_they_are_needed():
    taken: list[str] = []

    def source():
        for document in documents(100):
            taken.append(document.id)
            yield document

    outcomes = extract_parallel(source(), Recipe(), 2, honest)
    next(outcomes)
    outcomes.close()
    assert len(taken) <= 2 * 2 * 5 + 2  # two workers, five batches each, two documents a batch


def test_a_worker_that_dies_costs_its_document_which_is_named():
    outcomes = list(extract_parallel(iter(documents(8, d2="kill", d5="exit")), Recipe(), 2, mortal))
    assert ids(outcomes) == [str(i) for i in range(8)]
    failures = {o.document.id: o.reason for o in outcomes if isinstance(o, Failure)}
    assert set(failures) == {"2", "5"}
    assert "SIGKILL" in failures["2"]
    assert "status 3" in failures["5"]


def stillborn(connection: Connection, recipe: Recipe) -> None:
    """A worker that ends before it answers, as in a script that starts its build anew in every process."""
    os._exit(1)


def test_workers_that_never_come_up_are_no_fault_of_the_documents():
    with pytest.raises(KgError, match="__main__"):
        list(extract_parallel(iter(documents(60)), Recipe(), 2, stillborn))


def test_an_error_of_the_user_is_raised_here():
    with pytest.raises(OntologyError, match=r"core\.ttl"):
        list(extract_parallel(iter(documents(3)), Recipe(), 2, strict))


def test_a_document_that_takes_too_long_is_stopped_and_named(ontology, monkeypatch):
    from kg.pipeline import stages

    class Slow:
        """Hangs, as a hostile text may make a parser do."""

        def stream(self, documents):
            for document in documents:
                while document.text == "hang":
                    pass
                yield document, ()

        def __call__(self, document):
            return next(self.stream([document]))[1]

    monkeypatch.setattr(stages, "read_sentences", lambda document, *_: Extraction(document, (), ()))
    found = list(stages.extract([Document(n, n) for n in ("a", "hang", "b")], ontology, Slow(), 0.3))
    assert [type(o) for o in found] == [Extraction, Failure, Extraction]
    assert found[1].reason == "it took more than 0.3 seconds; cut it into articles, or raise the time limit"
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def stuck(connection: Connection, recipe: Recipe) -> None:
    """A worker whose native code does not come back, so that no signal is heard."""
    from kg.pipeline.limit import limited, watched

    watched()
    while True:
        try:
            batch = connection.recv()
        except EOFError:
            return
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        for document in batch:
            with limited(recipe.limit):
                while document.text == "hang":
                    time.sleep(0.01)
        connection.send([Extraction(d, (), ()) for d in batch])


def test_a_worker_that_native_code_holds_ends_and_its_document_is_named():
    outcomes = list(extract_parallel(iter(documents(4, d1="hang")), Recipe(limit=0.5), 2, stuck))
    assert ids(outcomes) == ["0", "1", "2", "3"]
    (failed,) = [o for o in outcomes if isinstance(o, Failure)]
    assert (failed.document.id, failed.reason) == (
        "1",
        "it took more than 0.5 seconds; cut it into articles, or raise the time limit",
    )
