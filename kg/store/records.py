"""What the store notes of a reading, so that a later build knows whether it would be the same."""

from __future__ import annotations

import hashlib

from pyoxigraph import NamedNode, Quad

from kg.model import Document, Extraction
from kg.store.terms import TYPE, term, text
from kg.store.vocabulary import Names

__all__ = ["document_hash", "record_quads"]


def record_quads(extraction: Extraction, settings: str, names: Names) -> list[Quad]:
    """What the store notes of a reading: hashes of the document and of what was read, and the settings."""
    name, records = NamedNode(names.document(extraction.document.id)), NamedNode(names.graph("records"))
    digest = hashlib.sha256(repr(extraction).encode("utf-8", "backslashreplace")).hexdigest()
    return [
        Quad(name, TYPE, term("prov:Entity"), records),
        Quad(name, term("kgo:extractionHash"), text(digest), records),
        Quad(name, term("kgo:documentHash"), text(document_hash(extraction.document)), records),
        Quad(name, term("kgo:settings"), text(settings), records),
    ]


def document_hash(document: Document) -> str:
    """What tells one state of a document from another."""
    return hashlib.sha256(repr(document).encode("utf-8", "backslashreplace")).hexdigest()
