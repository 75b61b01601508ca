"""Graph: what a user holds in Python, over the store and the exporters."""

from __future__ import annotations

import contextlib
import os
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.collector import calm
from kg.errors import NotFoundError
from kg.model import Document, Entity, Extraction, Fact
from kg.ontology import Ontology
from kg.store import Answer, Store, turtle, write_turtle

if TYPE_CHECKING:
    import networkx
    import rdflib

__all__ = ["Graph", "open"]

# What a browser shows with ease, and what a page takes no more memory for than reading does; `to_html` writes any.
PAGE_FACTS = 50_000
PAGE_CHARACTERS = 2_000_000  # of the articles, which the page carries


def open(folder: str | os.PathLike[str]) -> Graph:
    """The graph in a folder that `build` made, for reading. Raises `StoreError` where there is none."""
    return Graph(Store(Path(folder), read_only=True))


class Graph:
    """A knowledge graph: facts with their evidence, SPARQL over them, and every form they can leave in.

    Use it as a context manager, or `close` it, where it is on disk and another process is to write.
    """

    def __init__(self, store: Store, ontology: Ontology | None = None, built: Any = None) -> None:
        """Over a store; `built` is what the build that made it counted."""
        self.store = store
        self.built = built
        self._ontology = ontology

    @property
    def ontology(self) -> Ontology:
        """The ontology that the graph's classes and relations are of."""
        if self._ontology is None:
            self._ontology = Ontology.load()
        return self._ontology

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that the graph was read from."""
        return self.store.documents()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, whatever its status, each once with all sentences that say it."""
        return tuple(self.store.facts())

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Everything that the facts are about."""
        return tuple(self.store.entities())

    def find(self, name: str) -> tuple[Entity, ...]:
        """The entities that bear a name or identifier, in any case and width; first those whose preferred name it is."""
        return self.store.find(name)

    def names(self, fact: Fact) -> dict[str, Entity]:
        """The entities that a fact speaks of, by identifier."""
        q = fact.qualifiers
        spoken_of = (fact.subject, fact.object, fact.attribution, q.location, q.purpose)
        found = {}
        for identifier in spoken_of:
            if isinstance(identifier, str):
                with contextlib.suppress(NotFoundError):
                    found[identifier] = self.store.entity(identifier)
        return found

    @property
    def extractions(self) -> tuple[Extraction, ...]:
        """What each document says, in the order of their names."""
        return tuple(self.store.extractions())

    def query(self, sparql: str, **bindings: Any) -> Answer:
        """Answers SPARQL 1.1; the project's prefixes need no declaration. Raises `QueryError` with its position.

        `bindings` gives variables of the query a value, as RDF terms of the store.
        """
        return self.store.query(sparql, substitutions=bindings or None)

    @cached_property
    def rdf(self) -> rdflib.Graph:
        """An rdflib graph with the same triples; a copy, changes to it stay there."""
        import rdflib

        from kg.store import ntriples

        graph = rdflib.Graph()
        for prefix, iri in self.store.prefixes.items():
            graph.bind(prefix, iri)
        return graph.parse(data=ntriples(self.store.quads()), format="nt")

    def to_turtle(self, path: str | os.PathLike[str] | None = None) -> str:
        """The graph as Turtle, the same bytes for the same facts; written to `path` where given."""
        with calm():
            return _written(turtle(self.store.quads(), self.store.prefixes), path)

    def to_html(self, path: str | os.PathLike[str] | None = None, title: str | None = None) -> str:
        """The graph as one page that works offline; written to `path` where given."""
        from kg.export.page import render

        base, same = self.store.names.entities, self.store.same()
        with calm():
            return _written(render(self.store.extractions(), self.ontology, title=title, base=base, same=same), path)

    def to_networkx(self) -> networkx.MultiDiGraph:
        """The graph for network analysis: a node an entity, an edge a fact, with their properties as attributes."""
        from kg.export import to_networkx

        return to_networkx(self.store)

    def show(self, height: int = 720) -> Any:
        """Displays the page in a notebook cell `height` pixels high; the page's HTML for other callers."""
        from kg.export.page import notebook

        html = notebook(self.to_html(), height)
        try:
            from IPython.display import HTML
        except ImportError:
            return html
        return HTML(html)

    def write(self, folder: str | os.PathLike[str]) -> str:
        """Puts graph.ttl and graph.html into a folder; each is there whole or as it was. Gives what `write_page` does.

        Memory does not grow with the graph."""
        folder = Path(folder)
        part = folder / "graph.ttl.part"
        self.write_turtle(part)
        part.replace(folder / "graph.ttl")
        self.store.ease()
        return self.write_page(folder)

    def write_turtle(self, file: Path) -> None:
        """The bytes of `to_turtle`, written in place, and what is sorted for it beside, so that any graph fits in memory."""
        write_turtle(self.store.quads(), self.store.prefixes, file)

    def write_page(self, folder: Path) -> str:
        """Puts graph.html into a folder. Gives why none was written, "" where one was: a graph of more than `PAGE_FACTS`
        facts, or of articles with more than `PAGE_CHARACTERS`, gets none, and loses one that is old."""
        too_much = self._too_much_for_a_page()
        if too_much:
            (folder / "graph.html").unlink(missing_ok=True)
        else:
            self.to_html(folder / "graph.html")
        return too_much

    def _too_much_for_a_page(self) -> str:
        """What there is too much of, "" where a page shows it with ease."""
        facts = self.query("SELECT ?fact { ?fact a kgo:Fact }").rows()
        if next(islice(facts, PAGE_FACTS, None), None) is not None:
            return f"more than {PAGE_FACTS:,} facts"
        room = PAGE_CHARACTERS
        for (length,) in self.query("SELECT (STRLEN(?text) AS ?length) { ?document nif:isString ?text }").rows():
            room -= int(length or 0)
            if room < 0:
                return f"articles of more than {PAGE_CHARACTERS:,} characters"
        return ""

    def close(self) -> None:
        """Lets go of the folder."""
        self.store.close()

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _repr_html_(self) -> str:
        return str(getattr(self.show(), "data", ""))

    def __repr__(self) -> str:
        return f"<kg.Graph of {len(self.documents)} documents>"


def _written(text: str, path: str | os.PathLike[str] | None) -> str:
    if path is not None:
        file = Path(path)
        part = file.with_name(file.name + ".part")
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(file)
    return text
