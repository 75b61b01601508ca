"""A time limit for work on one document, so that a hostile text costs a minute and not a night.

Two guards: a timer's signal raises `TooLong` where Python's code runs, regular expressions included; where native code
does not come back for twice the time, a watchdog of the interpreter's own ends the process, in workers, whose parent
then names the document.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import threading
from collections.abc import Iterator
from typing import Any

__all__ = ["TooLong", "limited", "watched"]


class TooLong(Exception):
    """A document took more time than it may."""


_watched = False


def watched() -> None:
    """Makes `limited` end this process where native code does not come back: for processes that a parent replaces."""
    global _watched
    _watched = True


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raises `TooLong` in the work inside once it takes more than `seconds`; 0 is for ever.

    Only the main thread of a process can be interrupted, on systems with timers; elsewhere nothing happens, and nothing
    either where somebody else uses the timer.
    """
    if not seconds or not _available():
        yield
        return

    def over(*_: Any) -> None:
        raise TooLong(f"it took more than {seconds:g} seconds; cut it into articles, or raise the time limit")

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    if _watched:
        faulthandler.dump_traceback_later(2 * seconds, exit=True, file=_NOWHERE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        if _watched:
            faulthandler.cancel_dump_traceback_later()
        signal.signal(signal.SIGALRM, before)


def _available() -> bool:
    return (
        hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
        and signal.getitimer(signal.ITIMER_REAL)[0] == 0
    )


_NOWHERE = open(os.devnull, "w")  # noqa: SIM115, PTH123 - open as long as the process, for the watchdog
