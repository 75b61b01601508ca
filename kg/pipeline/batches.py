"""What a reading takes and gives, whoever reads: documents in batches, and those that failed.

Nothing of the stages is imported here: a process that has others read is not kept waiting by them.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Document, Extraction

__all__ = ["Failure", "batches", "confident"]

_DOCUMENTS, _CHARACTERS = 64, 8_000  # where a batch ends: half of it takes a twentieth longer, more is no faster
_LEAST = 1_000  # characters of a batch at the end of a corpus


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why: one line."""

    document: Document
    reason: str


def batches(documents: Iterable[Document], workers: int = 1) -> Iterator[list[Document]]:
    """The documents in bunches, small enough to hold many of, large enough for the parser to work in bulk.

    For several workers two bunches each are read ahead, and once that is all there is left, they get smaller and smaller,
    so that all workers end at about the same time."""
    source = iter(documents)
    share = 2 * workers if workers > 1 else 1
    waiting: deque[Document] = deque()
    ahead = 0
    while True:
        while ahead < share * _CHARACTERS and len(waiting) < share * _DOCUMENTS and (document := next(source, None)):
            waiting.append(document)
            ahead += len(document.text)
        if not waiting:
            return
        room = max(_LEAST, min(_CHARACTERS, ahead // share)) if workers > 1 else _CHARACTERS
        batch: list[Document] = []
        size = 0
        while waiting and len(batch) < _DOCUMENTS and size < room:
            batch.append(waiting.popleft())
            size += len(batch[-1].text)
        ahead -= size
        yield batch


def confident(extraction: Extraction, least: float) -> Extraction:
    """Without the facts that are less probable than `least`."""
    if not least:
        return extraction
    return dataclasses.replace(extraction, facts=tuple(f for f in extraction.facts if f.confidence >= least))
