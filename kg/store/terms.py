"""RDF terms: those of the engine, for rooms that write graphs without knowing it, and how the store writes values as terms.

Literals are in the form that stores give back: what is put in is what comes out.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from kg.model import Time
from kg.store.vocabulary import PREFIXES, number, scrub

__all__ = [
    "BOOLEAN", "CONFIDENCE", "DECIMAL", "EDTF", "INTEGER", "LABEL", "TYPE", "BlankNode", "DefaultGraph", "Literal",
    "NamedNode", "Quad", "Triple", "date_literal", "decimal", "duration_literal", "integer", "iri_of", "placed",
    "term", "text", "time_literal",
]  # fmt: skip


@lru_cache(maxsize=4096)
def term(name: str) -> NamedNode:
    """A prefixed name as a node: term("rdf:type")."""
    prefix, local = name.split(":", 1)
    return NamedNode(PREFIXES[prefix] + local)


TYPE, LABEL = term("rdf:type"), term("rdfs:label")
CONFIDENCE = term("kgo:confidence")
INTEGER, DECIMAL, BOOLEAN = term("xsd:integer"), term("xsd:decimal"), term("xsd:boolean")


def iri_of(node: object) -> str:
    """The IRI of a node, the text of a literal; "_:id" for a blank node."""
    value = getattr(node, "value", None)
    return str(node) if value is None or isinstance(node, BlankNode) else str(value)


def placed(triple: Triple | Quad, graph: NamedNode | DefaultGraph) -> Quad:
    """A statement in another graph."""
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def text(value: str, lang: str = "") -> Literal:
    """A string in the form that stores keep: language tags in lower case, no lone surrogates."""
    value = scrub(value)
    tag = _tag(lang)
    return Literal(value, language=tag) if tag else Literal(value)


@lru_cache(maxsize=256)
def _tag(lang: str) -> str:
    """A language tag in lower case, "" for what is none."""
    return lang.lower() if re.fullmatch(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", lang) else ""


@lru_cache(maxsize=8192)
def integer(value: int) -> Literal:
    """An xsd:integer, also for offsets: stores make one of every derived type."""
    return Literal(str(value), datatype=INTEGER)


def decimal(value: float) -> Literal:
    """A probability, to four places."""
    return Literal(number(round(float(value), 4)), datatype=DECIMAL)


def time_literal(time: Time) -> Literal:
    """A date as precise as it is known; a span as an EDTF interval; the words where nothing was resolved."""
    if time.point:
        return date_literal(time.point)
    if time.start or time.end:
        interval = f"{time.start or ''}/{time.end or ''}"
        return Literal(scrub(interval), datatype=NamedNode(EDTF))
    return text(time.text, "ja")


_DURATION = re.compile(r"-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?", re.ASCII)
EDTF = "http://id.loc.gov/datatypes/edtf"
_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "xsd:date"),
    (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), "xsd:gYearMonth"),
    (re.compile(r"\d{4}"), "xsd:gYear"),
)


def date_literal(iso: str) -> Literal:
    """A date as ISO 8601 as the XSD type of its shape, as EDTF where none has it."""
    for pattern, datatype in _DATES:
        if pattern.fullmatch(iso) and _exists(iso):
            return Literal(iso, datatype=term(datatype))
    return Literal(scrub(iso), datatype=NamedNode(EDTF))


def _exists(iso: str) -> bool:
    try:
        datetime.date.fromisoformat((iso + "-01-01")[:10])
    except ValueError:
        return False
    return iso.isascii()


@lru_cache(maxsize=1024)
def duration_literal(iso: str) -> Literal:
    """A duration in the canonical form that the store would make of it (P14M = P1Y2M), or as text where it is none."""
    weeks = re.fullmatch(r"P(\d+)W", iso)  # ISO 8601 has weeks, XSD has not
    literal = Literal(f"P{7 * int(weeks[1])}D" if weeks else scrub(iso), datatype=term("xsd:duration"))
    if not _DURATION.fullmatch(literal.value):
        return text(iso)
    store = Store()
    store.add(Quad(TYPE, TYPE, literal))
    stored = next(iter(store)).object
    assert isinstance(stored, Literal)  # noqa: S101 - a literal was put in
    return stored
