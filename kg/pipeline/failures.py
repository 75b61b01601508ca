"""The documents that could not be read, kept beside the store so that a later build need not stumble again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from kg.model import Document

__all__ = ["Failures", "failure_entry"]


class Failures:
    """OUT/failed.jsonl: a line for each document that failed, with why and a hash of its text and the settings.

    A document that failed is not tried again, unless it or the settings changed, or `retry` is true.
    """

    def __init__(self, folder: Path | None, settings: str, retry: bool = False) -> None:
        self._file = folder / "failed.jsonl" if folder else None
        self._settings = settings
        self._retry = retry
        self._lines: dict[str, dict[str, str]] = {}
        if self._file and self._file.is_file():
            for line in self._file.read_text("utf-8").splitlines():
                entry = json.loads(line)
                self._lines[entry["id"]] = entry

    def known(self, document: Document) -> bool:
        """Whether this very document failed before and is not to be tried again."""
        entry = self._lines.get(document.id)
        if entry is None:
            return False
        if entry["hash"] == _hash(document, self._settings) and not self._retry:
            return True
        del self._lines[document.id]
        return False

    def add(self, document: Document, reason: str) -> None:
        """Notes that a document failed."""
        self.put(failure_entry(document, reason, self._settings))

    def put(self, entry: dict[str, str]) -> None:
        """Notes what `failure_entry` says of a document."""
        self._lines[entry["id"]] = entry

    def drop(self, identifier: str) -> None:
        """Forgets that a document failed."""
        self._lines.pop(identifier, None)

    def write(self) -> None:
        """Puts the file in step; there is none while nothing failed."""
        if self._file is None:
            return
        if not self._lines:
            self._file.unlink(missing_ok=True)
            return
        lines = [json.dumps(self._lines[k], ensure_ascii=False, sort_keys=True) for k in sorted(self._lines)]
        part = self._file.with_suffix(".part")
        part.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        part.replace(self._file)


def failure_entry(document: Document, reason: str, settings: str) -> dict[str, str]:
    """The line of a document that failed."""
    return {"id": document.id, "reason": reason, "hash": _hash(document, settings)}


def _hash(document: Document, settings: str) -> str:
    return hashlib.sha256(repr((document, settings)).encode("utf-8", "backslashreplace")).hexdigest()
