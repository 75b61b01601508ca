"""What a reading takes and gives, whoever reads: documents in batches, and those that failed.

Nothing of the stages is imported here: a process that has others read is not kept waiting by them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Document, Extraction

__all__ = ["Failure", "batches", "confident"]

_DOCUMENTS, _CHARACTERS = 64, 8_000  # where a batch ends: half of it takes a twentieth longer, more is no faster


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why: one line."""

    document: Document
    reason: str


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in bunches, small enough to hold many of, large enough for the parser to work in bulk."""
    source = iter(documents)
    for first in source:
        batch, size = [first], len(first.text)
        while len(batch) < _DOCUMENTS and size < _CHARACTERS and (document := next(source, None)):
            batch.append(document)
            size += len(document.text)
        yield batch


def confident(extraction: Extraction, least: float) -> Extraction:
    """Without the facts that are less probable than `least`."""
    if not least:
        return extraction
    return dataclasses.replace(extraction, facts=tuple(f for f in extraction.facts if f.confidence >= least))
