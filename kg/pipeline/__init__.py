"""The way through: documents → sentences → mentions → claims → facts → graph.

A process that reads for another needs neither the store nor what fills it: `build` and `extract` are imported when asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.pipeline.record import records

if TYPE_CHECKING:
    from kg.pipeline.builder import Built, build, extract

__all__ = ["Built", "build", "extract", "records"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kg.pipeline import builder

    return getattr(builder, name)
