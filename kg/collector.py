"""Python's garbage collector while texts are read: it looks through all objects again and again, and finds nothing.

What a document leaves behind is freed by reference counts. The ontology and what is kept of words are hundreds of
thousands of objects that stay, so looking through them at the usual pace takes a tenth of the time.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

__all__ = ["calm", "settled"]

_PACE = (200_000, 20, 100)


@contextlib.contextmanager
def calm() -> Iterator[None]:
    """Inside, the collector comes seldom; afterwards as before."""
    before = gc.get_threshold()
    if before[0]:  # else somebody turned it off
        gc.set_threshold(*map(max, before, _PACE))
    try:
        yield
    finally:
        gc.set_threshold(*before)


def settled() -> None:
    """For processes that do nothing but read: what is there now stays, and the collector comes seldom."""
    gc.freeze()
    gc.set_threshold(*_PACE)
