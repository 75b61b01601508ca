"""What a reader sees: the engine's files as they were when it opened them, whatever a writer does to them since.

The engine writes its tables once and never changes them, but it deletes those that it has merged into others, and a
reader opens some only when a query needs them. So a reader gets a folder of its own (OUT/store/readers/HOST.PID.N) with
hard links to the tables and to the log of the last changes, and copies of the small files that name them. It goes with
the reader; that of a reader that was killed goes when the next one opens the store.
"""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import socket
import time
from pathlib import Path

__all__ = ["release", "snapshot"]

_ATTEMPTS = 15
_LINKED = {".log", ".sst", ".blob"}  # what only ever grows at its end; the rest is copied, as it is rewritten
_numbers = itertools.count()
_held: set[Path] = set()


def snapshot(engine: Path, readers: Path) -> Path | None:
    """Makes a folder under `readers` with the files of `engine` as they are now; `release` it after use, else it goes with
    the process. None where the system lets nobody make one (a read-only disk, files of another user, no hard links).
    Raises OSError where a writer replaces files all the time, or there is no `engine`."""
    _tidy(readers)
    place = readers / f"{socket.gethostname()}.{os.getpid()}.{next(_numbers)}"
    try:
        place.mkdir(parents=True)
    except OSError:
        return None
    _held.add(place)
    try:
        for attempt in range(_ATTEMPTS):
            if _caught(engine, place):
                return place
            time.sleep(0.01 * attempt)
    except FileNotFoundError:
        release(place)
        raise
    except OSError:
        release(place)
        return None
    release(place)
    raise OSError("a writer is busy with its files; try again in a moment")


def release(place: Path) -> None:
    """Lets go of a snapshot of this process."""
    _held.discard(place)
    shutil.rmtree(place, ignore_errors=True)


def _caught(engine: Path, place: Path) -> bool:
    """Whether `place` now holds the files of `engine` as they were at one moment: none came or went meanwhile."""
    before = _names(engine)
    # The log first: what it holds when it gives way to a table is in it still, or in the table that is linked later.
    for name in sorted(before, key=lambda n: (not n.endswith(".log"), n)):
        source, target = engine / name, place / name
        try:
            if target.suffix not in _LINKED:
                shutil.copyfile(source, target)
            elif not target.exists():
                target.hardlink_to(source)
        except FileNotFoundError:
            break
    now = _names(engine)
    for name in _names(place) - now:
        (place / name).unlink()
    return now == before


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith("LO")}  # not LOCK, LOG, LOG.old


def _tidy(readers: Path) -> None:
    """Removes what killed readers of this machine left."""
    if os.name != "posix" or not readers.is_dir():
        return
    for place in readers.iterdir():
        host, _, rest = place.name.rpartition(".")[0].rpartition(".")
        if host == socket.gethostname() and rest.isdigit() and not _alive(int(rest)):
            shutil.rmtree(place, ignore_errors=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # somebody else's
    return True


@atexit.register
def _release_all(owner: int = os.getpid()) -> None:
    if os.getpid() == owner:  # not in a process forked from it
        for place in list(_held):
            release(place)
