"""The user's folder for what can be made again: the compiled ontology, the weights of the language model.

What is in it is trusted only where this user alone can write: see `private`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

__all__ = ["folder", "private"]


def folder() -> Path:
    """KG_CACHE, else the folder that the platform sets aside for what can be rebuilt (XDG Base Directory; macOS;
    Windows)."""
    if own := os.environ.get("KG_CACHE"):
        return Path(own)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "kg-builder"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "kg-builder" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kg-builder"


def private(*paths: Path) -> bool:
    """Whether nobody but this user can have written to paths, as far as they exist."""
    if not hasattr(os, "getuid"):
        return True
    return all(
        (status := path.stat()).st_uid == os.getuid() and not status.st_mode & 0o022 for path in paths if path.exists()
    )
