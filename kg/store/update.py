"""SPARQL updates by hand, which change the merged graph, and the documents' graphs with it."""

from __future__ import annotations

from typing import Any

from pyoxigraph import NamedNode, Quad

from kg.store.corrections import Corrector
from kg.store.guard import refuse_remote
from kg.store.results import query_error
from kg.store.terms import CONFIDENCE, TYPE, iri_of, placed, term
from kg.store.view import DEFAULT
from kg.store.write import probability

__all__ = ["Updater"]


class Updater(Corrector):
    """A store that is changed by SPARQL."""

    def update(self, sparql: str) -> tuple[int, int]:
        """Runs a SPARQL 1.1 update, and gives the number of statements added to and removed from the merged graph.

        What it adds to the default graph is kept in the graph of a document called `by-hand`; what it removes from there
        goes from every document. A document that is read anew says what it says. Raises QueryError where the update
        does not parse or reaches for another host."""
        self._writable()
        refuse_remote(sparql)
        before = {q.triple for q in self.quads()}
        try:
            self.engine.update(sparql, prefixes=dict(self.prefixes))
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise query_error(error, sparql, self.prefixes, update=True) from error
        after = {q.triple for q in self.quads()}
        hand = NamedNode(self.names.document("by-hand"))
        removed = before - after
        removals = [q for q in self.engine if self._of_document(q) and q.triple in removed]
        additions = [placed(t, hand) for t in after - before]
        if additions:
            additions.append(Quad(hand, TYPE, term("prov:Collection"), self.records))
        self._apply(removals, additions)
        self._merge_again()
        self._forget_inference()
        final = {q.triple for q in self.quads()}
        return len(final - before), len(before - final)

    def _of_document(self, quad: Quad) -> bool:
        return iri_of(quad.graph_name).startswith(self.names.documents)

    def _merge_again(self) -> None:
        """Makes the merged graph the union of the documents' graphs, as they are."""
        wanted: set[Quad] = set()
        best: dict[Any, Any] = {}
        for quad in self.engine:
            if not self._of_document(quad):
                continue
            if self._is_merged((quad.subject, quad.predicate, quad.object)):
                best[quad.subject] = max(best.get(quad.subject, quad.object), quad.object, key=probability)
            else:
                wanted.add(placed(quad, DEFAULT))
        wanted |= {Quad(subject, CONFIDENCE, value, DEFAULT) for subject, value in best.items()}
        present = set(self.quads())
        self._apply(present - wanted, wanted - present)
