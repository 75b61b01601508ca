"""The last step: all that the cluster wrote becomes a store, on the machine that has OUT.

A new store is filled by the engine's bulk loader, beside its place, and moved there when it is whole. Into a store that
holds something already, documents go one by one, with all that a store does to keep its graphs in step.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.scale.identity import same
from kg.scale.output import Folder
from kg.store import Folder as StoreFolder
from kg.store import Store
from kg.store.shards import documents_of

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["load"]

_SLIM_EVERY = 200  # documents
_KINDS = (
    ("graphs", ".nq"),
    ("records", ".nq"),
    ("merged", ".nt"),
    ("resolved-known", ".nq"),
    ("resolved-confidences", ".nt"),
)


def load(
    shards: Folder,
    pieces: Sequence[str],
    out: Path,
    base: str | None,
    ontology: Ontology,
    ontology_folder: Path | None,
    tick: Callable[[], None] = lambda: None,
) -> Store:
    """Puts what `shards` holds of `pieces` into the store in `out`, and gives the store, open for writing, with all that is
    inferred. `tick` is called now and then. Raises StoreError where `out` cannot be written."""
    if StoreFolder(out).exists:
        store = Store(out, base=base, ontology=ontology)
        for number, (graph, record) in enumerate(_documents(shards, pieces), 1):
            store.add_read(graph, record)
            if number % _SLIM_EVERY == 0:
                store.slim()
                tick()
        store.load_ontology(ontology_folder)
        store.infer()
        return store
    beside = out / "store" / "loading.part"
    shutil.rmtree(beside, ignore_errors=True)
    with Store(beside, base=base, ontology=ontology) as filling:
        for kind, suffix in _KINDS:
            names = shards.names(kind) if kind.startswith("resolved") else [f"{piece}{suffix}" for piece in pieces]
            for name in names:
                with shards.open(kind, name) as file:
                    filling.load_read(file, f"{kind}/{name}")
                tick()
        filling.load_ontology(ontology_folder)
        filling.infer(dict(same(shards.where)))
    inside = StoreFolder(out)
    (beside / "store" / "oxigraph").rename(inside.engine)
    (beside / "store" / "kg.json").rename(inside.marker)  # last: with it the folder is a store
    shutil.rmtree(beside, ignore_errors=True)
    return Store(out, ontology=ontology)


def _documents(shards: Folder, pieces: Sequence[str]) -> Iterator[tuple[list, list]]:  # type: ignore[type-arg]
    for piece in pieces:
        yield from documents_of(shards.get("graphs", f"{piece}.nq"), shards.get("records", f"{piece}.nq"))
