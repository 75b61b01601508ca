"""What a worker answers: queries, graphs, nodes. Runs in a process of its own, which may be killed at any time."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import KgError, NotFoundError, QueryError
from kg.serve.negotiate import GRAPHS, PAGES, ROWS, choose
from kg.store import Answer, Store, nquads, ntriples, trig, turtle
from kg.store.guard import refuse_remote
from kg.store.rows import limited, write_boolean, write_rows

__all__ = ["Reader", "Reply"]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reply:
    """An HTTP answer in the making."""

    status: int
    body: bytes
    media: str = "text/plain; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


def refusal(status: int, message: str) -> Reply:
    """One line about what is wrong."""
    return Reply(status, f"{message}\n".encode())


class Reader:
    """Answers from the store in a folder, opened anew whenever a writer has changed it."""

    def __init__(self, folder: Path, limit: int) -> None:
        """`limit` is the number of rows or triples that a query may give."""
        self.folder = folder
        self.limit = limit
        self._ontology: Any = None
        self._store: Store | None = None
        self._seen: object = None

    def reply(self, operation: str, arguments: dict[str, Any]) -> Reply:
        """The answer to a request, whatever it is."""
        operations: dict[str, Callable[..., Reply]] = {"query": self.query, "graph": self.graph, "node": self.node}
        try:
            for last in (False, True):
                try:
                    return operations[operation](self.store(), **arguments)
                except (OSError, RuntimeError, QueryError) as error:
                    if last or "No such file" not in str(error):
                        raise
                    self._store = None  # a writer has tidied away files that this reader had yet to open
        except NotFoundError as error:
            return refusal(404, str(error))
        except KgError as error:
            return refusal(400, str(error))
        except Exception:
            log.exception("a request failed")
            return refusal(500, "something went wrong here; the log of the server says what")
        raise AssertionError("unreachable")

    def store(self) -> Store:
        """The store as it is now."""
        now = _signature(self.folder / "store" / "oxigraph")
        if self._store is None or now != self._seen:
            if self._ontology is None:
                self._ontology = _ontology()
            if self._store is not None:
                self._store.close()
                self._store = None
            self._store = Store(self.folder, read_only=True, ontology=self._ontology)
            self._seen = now
        return self._store

    def query(
        self,
        store: Store,
        text: str,
        accept: str | None,
        default: Sequence[str] = (),
        named: Sequence[str] = (),
        inferred: bool = False,
        base: str | None = None,
    ) -> Reply:
        """SPARQL, over the graphs that the protocol names, where it names any."""
        refuse_remote(text)
        dataset = (tuple(default), tuple(named)) if default or named else None
        answer = store.query(text, inferred=inferred, dataset=dataset, base=base)
        offers = GRAPHS if answer.kind == "graph" else ROWS
        chosen = choose(accept, offers)
        if chosen is None:
            return refusal(406, f"this query can be answered as {', '.join(offers)}")
        media, format = chosen
        return Reply(200, self._written(answer, format).encode("utf-8", "replace"), f"{media}; charset=utf-8")

    def _written(self, answer: Answer, format: str) -> str:
        try:
            if answer.kind == "boolean":
                return write_boolean(bool(answer), format)
            if answer.kind == "rows":
                return write_rows(answer.variables, limited(answer.terms(), self.limit, "rows"), format)
            return _graph(list(limited(answer.quads(), self.limit, "triples")), format, answer.prefixes)
        except (OSError, RuntimeError, ValueError) as error:
            raise QueryError(f"the query fails: {' '.join(str(error).split())[:300]}") from error

    def graph(self, store: Store, iri: str | None, accept: str | None) -> Reply:
        """A whole graph (Graph Store Protocol), the merged one without an IRI."""
        chosen = choose(accept, GRAPHS)
        if chosen is None:
            return refusal(406, f"a graph can be had as {', '.join(GRAPHS)}")
        found = list(store.quads() if iri is None else store.graph(iri))
        if not found and iri is not None:
            return refusal(404, "there is no graph of that name")
        return Reply(200, _graph(found, chosen[1], store.prefixes).encode(), f"{chosen[0]}; charset=utf-8")

    def node(self, store: Store, iri: str, accept: str | None) -> Reply:
        """A node: its page for people, its statements for machines."""
        from kg.serve.pages import node_page

        chosen = choose(accept, PAGES)
        if chosen is None:
            return refusal(406, f"a node can be had as {', '.join(PAGES)}")
        quads = list(limited(store.describe(iri), self.limit, "triples"))
        if not quads:
            return refusal(404, "the graph says nothing about that")
        if chosen[1] == "html":
            return Reply(200, node_page(store, iri).encode("utf-8", "replace"), "text/html; charset=utf-8")
        body = _graph(quads, chosen[1], store.prefixes).encode("utf-8", "replace")
        return Reply(200, body, f"{chosen[0]}; charset=utf-8")


def _graph(quads: Iterable[Any], format: str, prefixes: Mapping[str, str]) -> str:
    from kg.export.jsonld import jsonld
    from kg.export.rdfxml import rdfxml

    if format in ("ntriples", "nquads"):
        return {"ntriples": ntriples, "nquads": nquads}[format](quads)
    return {"turtle": turtle, "trig": trig, "jsonld": jsonld, "rdfxml": rdfxml}[format](quads, prefixes)


def _signature(folder: Path) -> object:
    """What tells that the engine's files have changed: their names, sizes and times."""
    with os.scandir(folder) as entries:
        found = []
        for entry in entries:
            if entry.name != "LOCK" and not entry.name.startswith("LOG"):
                try:
                    stat = entry.stat()
                except FileNotFoundError:
                    continue
                found.append((entry.name, stat.st_size, stat.st_mtime_ns))
    return sorted(found)


def _ontology() -> Any:
    from kg.ontology import Ontology

    return Ontology.load()
