"""Decisions about identity, put to work: every document that one touches is read again in its light, also after a crash."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from kg.errors import NotFoundError, StoreError
from kg.model import Extraction
from kg.store.curation import Decision, applied, decision_quads, now
from kg.store.inferred import Reasoner
from kg.store.rdf import Triple, quads, triples
from kg.store.readback import Reader, index
from kg.store.terms import TYPE, integer, iri_of, term, text
from kg.store.turtle import ntriples

__all__ = ["Corrector"]


class Corrector(Reasoner):
    """A store in which a person can say who is who."""

    def merge(self, entity: str, other: str, *, by: str = "", when: str = "") -> Decision:
        """Decides that `other` is the same thing as `entity`: what documents say of it is about `entity` from now on.

        `by` names who decides, `when` (ISO 8601, now by default) is recorded. Raises NotFoundError for an entity that
        no document mentions."""
        known, absorbed = self.entity(entity), self.entity(other)
        if known.id == absorbed.id:
            raise StoreError(f"{entity!r} cannot be merged with itself")
        label, lang = known.labels[0]
        return self._decide(Decision(0, "merge", known.id, absorbed.id, (), label, lang, known.type, when or now(), by))

    def split(self, entity: str, documents: Iterable[str], *, by: str = "", when: str = "") -> Decision:
        """Decides that `documents` speak of another thing where they speak of `entity`; it gets an identifier of its own,
        the decision's `other`. Raises NotFoundError for an entity or document that is not there."""
        known = self.entity(entity)
        chosen = tuple(sorted(set(documents)))
        for document in chosen:
            self._document(document)
        if not chosen:
            raise StoreError(f"name the documents that mean another {entity!r}")
        taken = {d.other for d in self.decisions()}
        other = next(
            name
            for name in (f"{known.id}~{n}" for n in range(2, len(taken) + 3))
            if name not in taken and not self._lookup(self.names.entity(name))
        )
        label, lang = known.labels[0]
        return self._decide(Decision(0, "split", known.id, other, chosen, label, lang, known.type, when or now(), by))

    def undo(self, number: int | None = None, *, when: str = "") -> Decision:
        """Takes back a decision, the last valid one unless `number` tells which. Raises NotFoundError without one."""
        valid = [d for d in self.decisions() if not d.undone and number in (None, d.number)]
        if not valid:
            raise NotFoundError("there is no decision to undo" if number is None else f"no valid decision {number}")
        return self._decide(replace(valid[-1], undone=when or now()))

    def recall(self, decisions: Iterable[Decision]) -> None:
        """Takes decisions over that were made elsewhere, in their order, unless they are known here."""
        for decision in decisions:
            known = next((d for d in self.decisions() if _same(d, decision)), None)
            if known is None:
                self._decide(replace(decision, number=0))
            elif decision.undone and not known.undone:
                self._decide(replace(known, undone=decision.undone))

    def _decide(self, decision: Decision) -> Decision:
        """Records a decision and applies it; `PENDING` stands beside it until every document has followed."""
        self._writable()
        before = self.decisions()
        if not decision.number:
            decision = replace(decision, number=len(before) + 1)
        old = [q for d in before if d.number == decision.number for q in self._decision(d)]
        self._apply(old, [*self._decision(decision), self._pending(decision)])
        self._follow(decision)
        return decision

    def _decision(self, decision: Decision) -> list[Quad]:
        return decision_quads(decision, self.names, self.curation_graph)

    def _pending(self, decision: Decision) -> Quad:
        return Quad(self.curation_graph, term("kgo:pending"), integer(decision.number), self.curation_graph)

    def _catch_up(self) -> None:
        """Ends what a crash cut off."""
        pending = {iri_of(q.object) for q in self.quads(self.curation_graph) if q.predicate == term("kgo:pending")}
        for decision in self.decisions():
            if str(decision.number) in pending:
                self._follow(decision)

    def _follow(self, decision: Decision) -> None:
        """Puts the documents that a decision touches through all decisions again."""
        original = term("kgo:original")
        touched: set[Any] = {q.subject for q in self.engine.quads_for_pattern(None, original, None, self.records)}
        for identifier in (decision.entity, decision.other):
            node = NamedNode(self.names.entity(identifier))
            touched |= {q.graph_name for q in self.engine.quads_for_pattern(node, TYPE, None, None)}
        decisions = self.decisions()
        for name in sorted((n for n in touched if iri_of(n).startswith(self.names.documents)), key=str):
            old_record = list(self.engine.quads_for_pattern(name, None, None, self.records))
            if not any(q.predicate == term("kgo:documentHash") for q in old_record):
                continue  # a graph of other makers is kept as it came
            kept = [q.object for q in old_record if q.predicate == original]
            read = ox.parse(iri_of(kept[0]), format=ox.RdfFormat.N_TRIPLES) if kept else self.quads(name)
            properties = index(read)
            reader = Reader(lambda iri, p=properties: p.get(iri, {}), self.names, self._depth)  # type: ignore[misc]
            extraction = reader.extraction(iri_of(name), properties)
            record = [q for q in old_record if q.predicate != original]
            graph, more = self._curated(extraction, decisions)
            self._exchange(name, graph, old_record, [*record, *more])
        self._apply([self._pending(decision)], [])

    def _curated(self, extraction: Extraction, decisions: Iterable[Decision]) -> tuple[list[Triple], list[Quad]]:
        """The graph of a document after all decisions, and the record of its reading where they change it."""
        corrected = applied(extraction, decisions)
        graph = triples(corrected, self.names)
        if corrected == extraction:
            return graph, []
        name = NamedNode(self.names.document(extraction.document.id))
        original = text(ntriples(quads(extraction, self.names)))
        return graph, [Quad(name, term("kgo:original"), original, self.records)]


def _same(a: Decision, b: Decision) -> bool:
    """Whether two are one decision, whatever number each store gave it and whether it was taken back."""
    return replace(a, number=0, undone="") == replace(b, number=0, undone="")
