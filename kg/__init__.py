"""Knowledge graphs you can trust, read from Japanese news.

    import kg

    graph = kg.build("article.txt", date="2025-01-22")
    for fact in graph.facts:
        print(fact.subject, fact.relation, fact.object, fact.status, fact.evidence[0].text)
    graph.to_html("graph.html")

Nothing heavy is imported until it is used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.graph import Graph
    from kg.model import Document, Entity, Evidence, Extraction, Fact, Quantity, Status, Time
    from kg.pipeline import build, extract

__all__ = [
    "Document",
    "Entity",
    "Evidence",
    "Extraction",
    "Fact",
    "Graph",
    "KgError",
    "Quantity",
    "Status",
    "Time",
    "build",
    "extract",
    "open",
]

__version__ = "0.1.0"

_PLACES = {
    "kg.pipeline": ("build", "extract"),
    "kg.graph": ("Graph", "open"),
    "kg.errors": ("KgError",),
    "kg.model": ("Document", "Entity", "Evidence", "Extraction", "Fact", "Quantity", "Status", "Time"),
}
_WHERE = {name: module for module, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    value = getattr(importlib.import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
