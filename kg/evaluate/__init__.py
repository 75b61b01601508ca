"""How well a graph says what gold facts say: precision, recall, standing, qualifiers, evidence, identity, calibration.

The figures are those of the fact model: a node stands for a gold entity when one of its names is one of the entity's
(Unicode NFKC, case folded, blanks and middle dots ignored); a fact is right when subject, relation and object match a
gold fact, inverse and symmetric relations read both ways; optional gold facts neither help nor hurt.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluate.claimed import Claimed, Triples, parse
from kg.evaluate.gold import Gold, Inventory, read_gold
from kg.evaluate.score import Counts, Miss, score
from kg.graph import Graph
from kg.ontology import Ontology

__all__ = ["Counts", "Miss", "Report", "evaluate"]

_ENDINGS = (".ttl", ".trig", ".nq", ".nt", ".jsonld", ".rdf")


@dataclass(frozen=True, slots=True)
class Report:
    """The counts over all gold documents, those of each document by its name, and what was missed or wrong."""

    counts: Counts
    documents: Mapping[str, Counts]
    misses: tuple[Miss, ...]

    @property
    def figures(self) -> dict[str, float | int | None]:
        """The figures by name, each 0 to 1 or a count; None where nothing was there to measure."""
        return self.counts.figures


def evaluate(
    graph: Graph | str | os.PathLike[str],
    golds: Iterable[str | os.PathLike[str] | Mapping[str, Any]],
    only: Iterable[str] | None = None,
    ontology: Ontology | None = None,
    inferred: bool = False,
) -> Report:
    """Compares a graph with gold facts.

    `graph` is a `Graph`, an RDF file, or a folder that holds one file per document (NAME.ttl, NAME/graph.ttl) or one
    `graph.ttl` for all. `golds` are files, one document (.json) or one a line (.jsonl), or documents as mappings.
    With `only`, other relations count as open ones; with `inferred`, what was inferred in a `Graph` counts too. Raises `InputError` where a graph or gold file is missing or is not
    what it should be.
    """
    inventory = Inventory(ontology or Ontology.load(), only)
    whole = _claimed(graph, inferred) if isinstance(graph, Graph) else None
    total = Counts()
    documents: dict[str, Counts] = {}
    misses: list[Miss] = []
    held: tuple[Path, Claimed] | None = None
    for raw in read_gold(golds):
        gold = Gold(raw, inventory)
        if whole is not None:
            claimed = whole
        else:
            path = _find(Path(graph), gold.document)  # type: ignore[arg-type]
            if held is None or held[0] != path:
                held = (path, Claimed(parse(path)))
            claimed = held[1]
        counts, missed = score(claimed, gold)
        documents[gold.document] = documents.get(gold.document, Counts()) + counts
        misses.extend(missed)
        total += counts
    return Report(total, documents, tuple(misses))


def _claimed(graph: Graph, inferred: bool) -> Claimed:
    store = graph.store
    more = store.quads(store.inferred_graph) if inferred else iter(())
    return Claimed(Triples.of_quads(chain(store.quads(), more)))


def _find(root: Path, document: str) -> Path:
    if root.is_file():
        return root
    if not root.is_dir():
        raise InputError(f"{root}: no such file or folder")
    inside = root / document
    candidates = [p for e in _ENDINGS for p in (root / f"{document}{e}", inside / f"graph{e}")]
    candidates += [p for e in _ENDINGS for p in sorted(inside.glob(f"*{e}"))]
    candidates += [root / f"graph{e}" for e in _ENDINGS]
    for path in candidates:
        if path.is_file():
            return path
    raise InputError(f"{root}: no graph for {document!r}; build it with kg build, or name the file")
