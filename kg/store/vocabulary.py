"""The IRIs of the graph: one table of prefixes, and names made safe from any identifier.

Identifiers come from text, so they may hold anything. `segment` keeps what RFC 3987 allows in a path segment and
percent-encodes the rest; no string can leave its segment, and `unsegment` gives it back.
"""

from __future__ import annotations

import hashlib
import json
import re
from decimal import Decimal
from functools import lru_cache
from urllib.parse import unquote

from kg.errors import InputError
from kg.model import Fact, Qualifiers, Quantity, Time

__all__ = ["DEFAULT_BASE", "KGO", "PREFIXES", "RELATION", "Names", "prefixes", "segment", "unsegment"]

KGO = "https://w3id.org/kg-builder/ontology#"
RELATION = "https://w3id.org/kg-builder/relation/"
DEFAULT_BASE = "https://w3id.org/kg-builder/"

PREFIXES: dict[str, str] = {
    "kgo": KGO,
    "kgr": RELATION,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "itsrdf": "http://www.w3.org/2005/11/its/rdf#",
    "schema": "https://schema.org/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "wd": "http://www.wikidata.org/entity/",
}

_SURROGATE = re.compile("[\ud800-\udfff]")
# ucschar of RFC 3987 without blanks and formatting characters (section 4.1 bars the bidirectional ones).
_FORBIDDEN = re.compile(
    "[^A-Za-z0-9\\-._~"
    "\u00a1-\u00ac\u00ae-\u05ff\u0606-\u061b\u061d-\u06dc\u06de-\u070e\u0710-\u167f\u1681-\u180d\u180f-\u1fff"
    "\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef"
    "\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)


def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """All prefixes, with those of a base: kge: (entities), kgf: (facts), kgd: (documents), kgq: (quantities)."""
    return {
        "kge": f"{base}entity/",
        "kgf": f"{base}fact/",
        "kgd": f"{base}document/",
        "kgq": f"{base}quantity/",
        **PREFIXES,
    }


@lru_cache(maxsize=16384)
def segment(name: str) -> str:
    """Any non-empty string as one IRI path segment; `ValueError` for the empty one."""
    if not name:
        raise ValueError("an identifier must not be empty")
    if set(name) == {"."}:  # "." and ".." are steps of a path, not names
        return "%2E" * len(name)
    return _FORBIDDEN.sub(lambda m: "".join(f"%{b:02X}" for b in scrub(m[0]).encode()), name)


def unsegment(part: str) -> str:
    """The string that `segment` was given."""
    return unquote(part)


def scrub(text: str) -> str:
    """A text that UTF-8 can hold: lone surrogates become U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def number(value: int | float) -> str:
    """A finite number in XSD's canonical integer or decimal form: 5.0 = "5", 3.50 = "3.5", 1e-7 = "0.0000001"."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return format(Decimal(repr(value)), "f")


class Names:
    """The IRIs under one base: `https://w3id.org/kg-builder/` unless the user has a home of their own."""

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        """`base` is an absolute IRI that ends in "/" or "#"; `InputError` otherwise."""
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>\"{}|\\^`\x00-\x20]+[/#]", base):
            raise InputError(
                f"{base!r} is not a base IRI: it must be absolute and end in / or #, as {DEFAULT_BASE} does"
            )
        self.base = base
        self.entities = f"{base}entity/"
        self.facts = f"{base}fact/"
        self.documents = f"{base}document/"
        self.quantities = f"{base}quantity/"
        self.graphs = f"{base}graph/"

    def entity(self, identifier: str) -> str:
        """The node of an entity."""
        return self.entities + segment(identifier)

    def document(self, identifier: str) -> str:
        """The node of a document, which is also the name of its graph."""
        return self.documents + segment(identifier)

    def span(self, document: str, start: int, end: int) -> str:
        """A stretch of a document's text, in characters (RFC 5147)."""
        return f"{self.document(document)}#char={start},{end}"

    def relation(self, name: str, open_relation: bool = False) -> str:
        """A property of the ontology, or an open relation."""
        return (RELATION if open_relation else KGO) + segment(name)

    def quantity(self, quantity: Quantity) -> str:
        """A quantity by its content: 500000000000-USD; a bound is appended."""
        parts = [number(quantity.value)]
        if quantity.unit:
            parts.append(quantity.unit)
        if not quantity.money and re.fullmatch("[A-Z]{3}", quantity.unit):
            parts.append("unit")  # a unit that looks like a currency
        if quantity.bound:
            parts.append(quantity.bound)
        return self.quantities + segment("-".join(parts))

    def fact(self, fact: Fact) -> str:
        """A fact by what it says: subject, relation, object, status, attribution and qualifiers.

        The same fact read from two documents is one node, so the union of their graphs needs no merging."""
        says = [
            fact.subject,
            fact.relation,
            fact.open,
            _content(fact.object),
            fact.status.value,
            fact.attribution,
            _qualifiers(fact.qualifiers),
        ]
        if fact.inferred:
            says.append("inferred")  # never one node with what was said
        text = json.dumps(says, ensure_ascii=True, separators=(",", ":"))
        return self.facts + hashlib.sha256(text.encode()).hexdigest()[:20]

    def derivation(self, fact_iri: str, document: str, start: int, end: int) -> str:
        """How a fact follows from one sentence."""
        return f"{fact_iri}#{segment(document)},{start},{end}"

    def graph(self, name: str) -> str:
        """One of the store's own graphs: known, inferred, provenance."""
        return self.graphs + name


def _content(value: object) -> object:
    if isinstance(value, Quantity):
        return ["quantity", number(value.value), value.unit, value.money, value.bound]
    if isinstance(value, Time):
        dated = value.start or value.end
        return ["time", value.start, value.end, None if dated else value.text]
    return value


def _qualifiers(qualifiers: Qualifiers) -> list[object]:
    time = qualifiers.time
    return [
        _content(qualifiers.amount),
        _content(time),
        qualifiers.duration or (time.duration if time else None),
        qualifiers.role or None,
        _content(qualifiers.location) or None,
        qualifiers.purpose or None,
    ]
