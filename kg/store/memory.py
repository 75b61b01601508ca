"""Memory that was freed and is still this process's: how the C library deals it out, where it lets itself be told."""

from __future__ import annotations

import contextlib
import ctypes

__all__ = ["give_back", "one_heap"]

_MOST_ARENAS = -8  # M_ARENA_MAX of malloc.h


def give_back() -> None:
    """Has the C library return what was freed, which it would keep for later; where it has no such function it keeps it."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def one_heap() -> None:
    """Has threads that are yet to come take their memory from where all others do. Each would have a piece by itself, of
    which little comes back: the engine's grow as it merges its tables."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(_MOST_ARENAS, 1)
