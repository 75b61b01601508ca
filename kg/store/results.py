"""SPARQL answers: rows, yes or no, or a graph, and how each is written down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pyoxigraph import DefaultGraph, Quad, QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples

from kg.errors import QueryError
from kg.store.turtle import turtle

__all__ = ["FORMATS", "Answer", "query_error"]

FORMATS: dict[str, QueryResultsFormat] = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}

_UPDATE = re.compile(
    r"(?:\s|#[^\n]*+\n|PREFIX\s++[^\s<]*+\s*+<[^>]*+>|BASE\s*+<[^>]*+>)*+"  # possessive: hostile text costs no more
    r"(?:INSERT|DELETE|WITH|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b",
    re.IGNORECASE,
)


@dataclass
class Answer:
    """The answer to a query. `kind` is "rows" (SELECT), "boolean" (ASK) or "graph" (CONSTRUCT, DESCRIBE).

    An answer is lazy and can be read once."""

    kind: str
    results: QuerySolutions | QueryBoolean | QueryTriples
    prefixes: Mapping[str, str]

    @classmethod
    def of(cls, results: Any, prefixes: Mapping[str, str]) -> Answer:
        """Wraps what the engine gives back."""
        kinds = {QuerySolutions: "rows", QueryBoolean: "boolean", QueryTriples: "graph"}
        return cls(kinds[type(results)], results, prefixes)

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the columns, without question marks; none unless `kind` is "rows"."""
        return tuple(v.value for v in self.results.variables) if isinstance(self.results, QuerySolutions) else ()

    def rows(self) -> Iterator[tuple[str | None, ...]]:
        """The rows as text for a reader: literals without their quotes, IRIs shortened, None where unbound."""
        if isinstance(self.results, QuerySolutions):
            for solution in self.results:
                yield tuple(None if v is None else self.readable(v) for v in solution)

    def terms(self) -> Iterator[tuple[Any, ...]]:
        """The rows as RDF terms, None where unbound."""
        if isinstance(self.results, QuerySolutions):
            for solution in self.results:
                yield tuple(solution)

    def __bool__(self) -> bool:
        """The answer of an ASK; of the others, whether there is any."""
        if isinstance(self.results, QueryBoolean):
            return bool(self.results)
        return next(iter(self.results), None) is not None

    def quads(self) -> Iterator[Quad]:
        """The triples of a CONSTRUCT or DESCRIBE, in the default graph."""
        if isinstance(self.results, QueryTriples):
            for triple in self.results:
                yield Quad(triple.subject, triple.predicate, triple.object, DefaultGraph())

    def turtle(self) -> str:
        """A graph as deterministic Turtle."""
        return turtle(self.quads(), self.prefixes)

    def serialize(self, format: str) -> str:
        """Rows or a boolean as "csv", "tsv", "json" or "xml" (the W3C's result formats); a graph is always Turtle.

        Raises QueryError for a format that there is not, or that cannot hold the answer."""
        if isinstance(self.results, QueryTriples):
            return self.turtle()
        if format not in FORMATS:
            raise QueryError(f"there is no result format {format!r}; choose one of {', '.join(FORMATS)}")
        if isinstance(self.results, QueryBoolean) and format in ("csv", "tsv"):
            return f"{str(bool(self.results)).lower()}\n"
        out = BytesIO()
        self.results.serialize(out, FORMATS[format])
        return out.getvalue().decode()

    def readable(self, term: Any) -> str:
        """A term as a person reads it."""
        value = getattr(term, "value", None)
        if value is None:
            return str(term)
        if type(term).__name__ != "NamedNode":
            return str(value)
        for name, iri in self.prefixes.items():
            if iri and value.startswith(iri) and len(value) > len(iri):
                return f"{name}:{value[len(iri) :]}"
        return f"<{value}>"


_PREFIXES = re.compile(
    r"""<[^<>\s]*>|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\#[^\n]*|(?P<new>\bprefix\s+)?(?<![\w?$.-])(?P<name>[^\W\d_][\w.-]*):""",
    re.I,
)


def _unknown_prefix(sparql: str, known: Iterable[str]) -> str | None:
    """The first prefix of a query that neither it nor `known` declares."""
    declared = set(known)
    for found in _PREFIXES.finditer(sparql):
        if found["new"]:
            declared.add(found["name"])
        elif found["name"] and found["name"] not in declared:
            return found["name"]
    return None


def query_error(error: Exception, sparql: str = "", prefixes: Iterable[str] = (), update: bool = False) -> QueryError:
    """The engine's complaint as one line with its place in the query, which is an `update` where that was asked for;
    `prefixes` need no declaration."""
    text = " ".join(str(error).split())
    place = re.match(r"(?:Parser )?error at (\d+):(\d+): (.*)", text)
    if not place:
        return QueryError(f"the query fails: {text[:300] or type(error).__name__}")
    if not update and _UPDATE.match(sparql):
        return QueryError("this is an update, not a query; kg query OUT --write runs updates")
    if unknown := _unknown_prefix(sparql, prefixes):
        return QueryError(f"the prefix {unknown}: is not known; declare it with PREFIX {unknown}: <…>")
    line, column, reason = int(place[1]), int(place[2]), place[3]
    if reason.startswith("expected"):  # the grammar's own words name its symbols, not the query's
        lines = sparql.split("\n")
        rest = lines[line - 1][column - 1 :].split(None, 1) if line <= len(lines) else []
        reason = f"unexpected {rest[0][:40]!r}" if rest else "unexpected end of line"
    return QueryError(f"the query does not parse at line {line}, column {column}: {reason[:300]}")
