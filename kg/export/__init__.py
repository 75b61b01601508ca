"""The graph in the formats that others read: one table, FORMATS, of name -> Exporter.

export(store, "turtle")                     # bytes
export(store, "csv", Path("tables"))        # writes a folder; single files are written beside and renamed
to_networkx(store.entities(), store.facts())
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx
    import rdflib

    from kg.export.overview import Statistics
    from kg.store import Store
    from kg.store.terms import Quad

__all__ = ["FORMATS", "Exporter", "export", "statistics", "to_networkx", "to_rdflib"]


@dataclass(frozen=True)
class Exporter:
    """A format: the ending of its file, its media type, and how a store is written in it.

    `write` takes the store and whether inferred facts are wanted, and gives file names with their content; a format of
    one file calls it "". `stream` names the file that stands for all where only one can be written."""

    suffix: str
    media_type: str
    write: Callable[[Store, bool], Mapping[str, str | bytes]]
    stream: str = ""


def export(store: Store, format: str, target: Path | None = None, *, inferred: bool = False) -> bytes:
    """Writes the store's graph in one of FORMATS, to `target` where it is given, and gives back the bytes.

    With several files (csv) `target` is a folder, and the bytes are those of the file that stands for all (the edges).
    `inferred` adds the facts that follow through the ontology. Raises KgError for an unknown format, StoreError where
    `target` cannot be written."""
    if format not in FORMATS:
        raise KgError(f"there is no format {format!r}; choose one of {', '.join(FORMATS)}")
    exporter = FORMATS[format]
    files = {
        name: content.encode("utf-8") if isinstance(content, str) else content
        for name, content in exporter.write(store, inferred).items()
    }
    if target is not None:
        _save(files, target)
    return files[exporter.stream]


def _save(files: Mapping[str, bytes], target: Path) -> None:
    try:
        if set(files) != {""}:
            target.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            path = target / name if name else target
            part = path.with_name(path.name + ".part")
            part.write_bytes(content)
            part.replace(path)
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error.strerror}") from error


def to_networkx(store: Store, *, inferred: bool = False) -> networkx.MultiDiGraph:
    """The graph as a networkx `MultiDiGraph`; see `kg.export.network.to_networkx`."""
    from kg.export.network import to_networkx as make

    return make(store.entities(), _facts(store, inferred), store.same())


def statistics(store: Store) -> Statistics:
    """What the graph holds, at a glance; see `kg.export.overview.statistics`."""
    from kg.export.overview import statistics as count

    return count(store)


def to_rdflib(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> rdflib.Graph:
    """Statements (pyoxigraph quads) as an `rdflib.Graph` with these prefixes bound; graphs are united."""
    from rdflib import BNode, Graph, Literal, URIRef

    kinds = {"NamedNode": URIRef, "BlankNode": BNode}
    nodes: dict[str, Any] = {}

    def convert(term: Any) -> Any:
        if type(term).__name__ == "Literal":
            if term.language:
                return Literal(term.value, lang=term.language)
            kind = term.datatype.value
            return Literal(term.value, datatype=None if kind.endswith("#string") else URIRef(kind), normalize=False)
        key = str(term)
        if key not in nodes:
            nodes[key] = kinds[type(term).__name__](term.value)
        return nodes[key]

    graph = Graph(bind_namespaces="none")
    for name, iri in prefixes.items():
        graph.bind(name, iri)
    for quad in quads:
        graph.add((convert(quad.subject), convert(quad.predicate), convert(quad.object)))
    return graph


def _merged(store: Store, inferred: bool) -> Iterator[Any]:
    return chain(store.quads(), store.quads(store.inferred_graph)) if inferred else store.quads()


def _dataset(store: Store, inferred: bool) -> list[Any]:
    return [q for q in store.dataset() if inferred or q.graph_name != store.inferred_graph]


def _facts(store: Store, inferred: bool) -> Any:
    return chain(store.facts(), store.inferred_facts()) if inferred else store.facts()


def _turtle(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.store import turtle

    return {"": turtle(_merged(store, inferred), store.prefixes)}


def _trig(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.store import trig

    return {"": trig(_dataset(store, inferred), store.prefixes)}


def _nquads(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.store import nquads

    return {"": nquads(_dataset(store, inferred))}


def _ntriples(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.store import ntriples

    return {"": ntriples(_merged(store, inferred))}


def _jsonld(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.export.jsonld import jsonld

    return {"": jsonld(_merged(store, inferred), store.prefixes)}


def _rdfxml(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.export.rdfxml import rdfxml

    return {"": rdfxml(_merged(store, inferred), store.prefixes)}


def _turtle12(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.export.turtle12 import turtle12

    return {"": turtle12(_merged(store, inferred), store.prefixes)}


def _graphml(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.export.network import graphml

    return {"": graphml(to_networkx(store, inferred=inferred))}


def _gexf(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.export.network import gexf

    return {"": gexf(to_networkx(store, inferred=inferred))}


def _csv(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.export.tables import edges_csv, nodes_csv

    facts = list(_facts(store, inferred))
    return {"nodes.csv": nodes_csv(store.entities(), facts), "edges.csv": edges_csv(facts)}


def _parquet(store: Store, inferred: bool) -> Mapping[str, bytes]:
    from kg.export.tables import parquet

    return {"": parquet(store.entities(), _facts(store, inferred))}


def _html(store: Store, inferred: bool) -> Mapping[str, str]:
    from kg.export.page import render

    return {"": render(store.extractions(), store.ontology, base=store.names.entities, same=store.same())}


FORMATS: dict[str, Exporter] = {
    "turtle": Exporter(".ttl", "text/turtle", _turtle),
    "trig": Exporter(".trig", "application/trig", _trig),
    "nquads": Exporter(".nq", "application/n-quads", _nquads),
    "ntriples": Exporter(".nt", "application/n-triples", _ntriples),
    "jsonld": Exporter(".jsonld", "application/ld+json", _jsonld),
    "rdfxml": Exporter(".rdf", "application/rdf+xml", _rdfxml),
    "turtle12": Exporter(".ttl", "text/turtle;version=1.2", _turtle12),
    "graphml": Exporter(".graphml", "application/graphml+xml", _graphml),
    "gexf": Exporter(".gexf", "application/gexf+xml", _gexf),
    "csv": Exporter("", "text/csv", _csv, "edges.csv"),
    "parquet": Exporter(".parquet", "application/vnd.apache.parquet", _parquet),
    "html": Exporter(".html", "text/html", _html),
}
