"""The folder of a store: whose it is, which base it was made with, who writes to it.

OUT/store/kg.json     format and base; written first, so that a folder is ours or is not
OUT/store/lock        held by the one writer, whose process `writer` names
OUT/store/oxigraph/   the engine's files
OUT/store/readers/    what readers see of them: see `snapshot`
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.store.vocabulary import DEFAULT_BASE, Names

if TYPE_CHECKING:
    from filelock import FileLock

__all__ = ["Folder"]

FORMAT = 1


class Folder:
    """The files of a persistent store under `path` (the OUT of the commands)."""

    def __init__(self, path: str | Path) -> None:
        """Names the folder; nothing is touched."""
        self.path = Path(path)
        self.inside = self.path / "store"
        self.marker = self.inside / "kg.json"
        self.engine = self.inside / "oxigraph"
        self.readers = self.inside / "readers"
        self._lock: FileLock | None = None

    @property
    def exists(self) -> bool:
        """Whether a store is there."""
        return self.marker.is_file()

    @property
    def size(self) -> int:
        """Bytes of the engine's files, which it may be taking away meanwhile."""
        size = 0
        for file in self.engine.iterdir():
            with contextlib.suppress(FileNotFoundError):
                size += file.stat().st_size
        return size

    def base(self, wanted: str | None) -> str:
        """The base IRI of the store, `wanted` for a new one. Raises StoreError where the two differ."""
        if not self.exists:
            return wanted or DEFAULT_BASE
        try:
            marker = json.loads(self.marker.read_text(encoding="utf-8"))
            base, version = str(marker["base"]), int(marker["format"])
            Names(base)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError(f"{self.marker} is damaged; restore it or build into a new folder") from error
        if version != FORMAT:
            raise StoreError(f"{self.path} was written by another version (format {version}); build it again")
        if wanted and wanted != base:
            raise StoreError(f"{self.path} was built with base {base}, not {wanted}; leave --base out or build anew")
        return base

    def check(self) -> None:
        """Raises StoreError where the folder holds something else's files, so that it cannot become a store."""
        if self.exists:
            return
        if self.path.exists() and not self.path.is_dir():
            raise StoreError(f"{self.path} is a file; name a folder")
        foreign = [p.name for p in self.path.iterdir() if p.name != "store"] if self.path.exists() else []
        if not foreign and self.inside.exists():
            foreign = [f"store/{p.name}" for p in self.inside.iterdir() if p.suffix != ".part"]
        if foreign:
            raise StoreError(f"{self.path} is something else's folder (it holds {min(foreign)}); name a new one")

    def create(self, base: str) -> None:
        """Makes the folder a store unless it is one. Raises StoreError where it cannot be."""
        if self.exists:
            return
        self.check()
        try:
            self.inside.mkdir(parents=True, exist_ok=True)
            part = self.marker.with_suffix(".part")
            part.write_text(json.dumps({"format": FORMAT, "base": base}) + "\n", encoding="utf-8")
            part.replace(self.marker)
        except OSError as error:
            raise StoreError(f"{self.path} cannot be written: {error.strerror}") from error

    def lock(self) -> None:
        """Becomes the one writer. Raises StoreError where another process is."""
        from filelock import FileLock, Timeout  # takes a while, and who only reads needs none

        writer = self.inside / "writer"  # not the lock itself, which some systems let nobody else read
        lock = FileLock(self.inside / "lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            owner = writer.read_text(encoding="utf-8").strip() if writer.is_file() else ""
            by = f" (process {owner})" if owner.isdigit() else ""
            raise StoreError(f"{self.path} is being written by another process{by}; wait until it ends") from None
        writer.write_text(str(os.getpid()), encoding="utf-8")
        self._lock = lock

    def unlock(self) -> None:
        """Lets others write."""
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._lock.release()
            self._lock = None
