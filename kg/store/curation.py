"""Correcting identity by hand: merge two entities, split one, undo either; recorded in PROV-O, applied to every reading.

A decision is a `prov:Entity` in the graph of curation, with when it was made and by whom. Whatever a document says goes
through all valid decisions, in their order, before it is stored; the reading itself is kept, so that a decision can
be taken back, and a rebuild or a new document meets the same decisions.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Entity, Extraction
from kg.store.terms import TYPE, integer, iri_of, term, text
from kg.store.vocabulary import Names

__all__ = ["Decision", "applied", "decision_quads", "read_decisions"]


@dataclass(frozen=True)
class Decision:
    """A correction. `kind` is "merge" (`other` is the same as `entity`) or "split" (what `documents` say of `entity` is
    about `other`). `number` counts from 1. `label` and `type` are those of `entity` when it was made, by which it is
    known in documents that only know `other`. `undone` is when it was taken back."""

    number: int
    kind: str
    entity: str
    other: str
    documents: tuple[str, ...] = ()
    label: str = ""
    lang: str = ""
    type: str = "Thing"
    made: str = ""
    by: str = ""
    undone: str = ""


def applied(extraction: Extraction, decisions: Iterable[Decision]) -> Extraction:
    """What a document says in the light of the valid decisions, in their order."""
    for decision in sorted(decisions, key=lambda d: d.number):
        if decision.undone:
            continue
        mentioned = {entity.id for entity in extraction.entities}
        if decision.kind == "merge" and decision.other in mentioned:
            extraction = _renamed(extraction, decision.other, decision.entity, decision)
        if decision.kind == "split" and decision.entity in mentioned and extraction.document.id in decision.documents:
            extraction = _renamed(extraction, decision.entity, decision.other, None)
    return extraction


def _renamed(extraction: Extraction, old: str, new: str, merge: Decision | None) -> Extraction:
    entities = {entity.id: entity for entity in extraction.entities}
    moved = entities.pop(old)
    if merge is None:
        entities[new] = replace(moved, id=new, known=False, wikidata=None)
    else:
        entities[new] = _united(entities.get(new), moved, merge)

    def name(value: object) -> object:
        return new if value == old and isinstance(value, str) else value

    facts = []
    for fact in extraction.facts:
        q = fact.qualifiers
        if old in (fact.subject, fact.object, fact.attribution, q.location):
            fact = replace(
                fact,
                subject=str(name(fact.subject)),
                object=name(fact.object),  # type: ignore[arg-type]
                attribution=name(fact.attribution),  # type: ignore[arg-type]
                qualifiers=replace(q, location=name(q.location)),
            )
        facts.append(fact)
    return replace(
        extraction,
        entities=tuple(entities.values()),
        facts=tuple(facts),
        mentions=tuple((str(name(identifier)), start, end) for identifier, start, end in extraction.mentions),
    )


def _united(present: Entity | None, moved: Entity, merge: Decision) -> Entity:
    """The entity that is kept, with the names of the other as further names."""
    names = (*moved.labels, *moved.aliases)
    if present is None:
        labels = ((merge.label, merge.lang),) if merge.label else moved.labels
        return Entity(merge.entity, merge.type, labels, tuple(n for n in names if n not in labels))
    known = (*present.labels, *present.aliases)
    return replace(present, aliases=(*present.aliases, *(n for n in names if n not in known)))


def decision_quads(decision: Decision, names: Names, graph: NamedNode) -> list[Quad]:
    """A decision in PROV-O: an entity that was derived from those it is about, attributed and dated."""
    node = NamedNode(f"{names.base}curation/{decision.number}")
    stamp = term("xsd:dateTime")
    rows: list[tuple[NamedNode, NamedNode | Literal]] = [
        (TYPE, term("prov:Entity")),
        (TYPE, term(f"kgo:{decision.kind.capitalize()}")),
        (term("dcterms:identifier"), integer(decision.number)),
        (term("kgo:entity"), NamedNode(names.entity(decision.entity))),
        (term("kgo:other"), NamedNode(names.entity(decision.other))),
        (term("kgo:label"), text(decision.label, decision.lang)),
        (term("kgo:type"), NamedNode(names.relation(decision.type))),
        (term("prov:generatedAtTime"), Literal(decision.made, datatype=stamp)),
    ]
    rows += ((term("prov:wasDerivedFrom"), NamedNode(names.document(d))) for d in decision.documents)
    if decision.by:
        rows.append((term("prov:wasAttributedTo"), NamedNode(f"{names.base}agent/{_agent(decision.by)}")))
    if decision.undone:
        rows.append((term("prov:invalidatedAtTime"), Literal(decision.undone, datatype=stamp)))
    return [Quad(node, predicate, value, graph) for predicate, value in rows]


def read_decisions(quads: Iterable[Quad], names: Names) -> Iterator[Decision]:
    """The decisions that a graph of curation holds, in their order."""
    from kg.store.readback import Reader, index

    reader = Reader(lambda _: {}, names)
    found = []
    for properties in index(quads).values():

        def value(name: str, p: dict = properties) -> str:  # type: ignore[type-arg]
            return min((iri_of(v) for v in p.get(term(name).value, ())), default="")

        types = {iri_of(t) for t in properties.get(TYPE.value, ())}
        kind = next((k for k in ("merge", "split") if term(f"kgo:{k.capitalize()}").value in types), None)
        if kind is None:
            continue
        label = next(iter(properties.get(term("kgo:label").value, ())), None)
        found.append(
            Decision(
                number=int(value("dcterms:identifier")),
                kind=kind,
                entity=reader.entity_id(value("kgo:entity")),
                other=reader.entity_id(value("kgo:other")),
                documents=tuple(
                    sorted(reader.document_id(iri_of(d)) for d in properties.get(term("prov:wasDerivedFrom").value, ()))
                ),
                label=value("kgo:label"),
                lang=getattr(label, "language", None) or "",
                type=reader.relation_name(value("kgo:type")),
                made=value("prov:generatedAtTime"),
                by=value("prov:wasAttributedTo").removeprefix(f"{names.base}agent/"),
                undone=value("prov:invalidatedAtTime"),
            )
        )
    return iter(sorted(found, key=lambda d: d.number))


def now() -> str:
    """The time of a decision, to the second, in UTC."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _agent(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]", "_", name)
