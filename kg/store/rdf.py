"""Extraction -> RDF quads: the fact model (FACTS) to the letter, deterministic and without blank nodes.

Everything read from a document goes into the graph that bears the document's IRI. Facts have IRIs made from what they
say, so the union of such graphs holds each fact once. Where documents differ about a fact (confidence, rule, words),
the difference stands on its `prov:Derivation`, one for each sentence; `kgo:confidence` on the fact itself is the
highest of them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterator
from functools import lru_cache

from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time
from kg.store.terms import (
    BOOLEAN,
    CONFIDENCE,
    DECIMAL,
    INTEGER,
    LABEL,
    TYPE,
    Literal,
    NamedNode,
    Quad,
    date_literal,
    decimal,
    duration_literal,
    integer,
    term,
    text,
    time_literal,
)
from kg.store.vocabulary import PREFIXES, Names, number

__all__ = ["BOUNDS", "MARKS", "Triple", "conclusion", "merged", "quads", "triples"]

BOUNDS = {
    "約": "Approximately",
    "以上": "AtLeast",
    "以下": "AtMost",
    "超": "MoreThan",
    "未満": "LessThan",
    "最大": "UpTo",
}
MARKS = ("subject", "relation", "object", "speaker", "time", "amount")

_node = lru_cache(maxsize=256)(NamedNode)  # documents, which all their spans name
Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def conclusion(fact: Fact, names: Names) -> list[Triple]:
    """The statements of an inferred fact, its edge first. The sentences it rests on are described where they are said,
    so naming them is enough."""
    node = NamedNode(names.fact(fact))
    subject, relation = NamedNode(names.entity(fact.subject)), NamedNode(names.relation(fact.relation))
    target, _ = _object(fact.object, names)
    return [
        (subject, relation, target),
        (node, TYPE, term("kgo:Fact")),
        (node, TYPE, term("rdf:Statement")),
        (node, term("rdf:subject"), subject),
        (node, term("rdf:predicate"), relation),
        (node, term("rdf:object"), target),
        (node, term("kgo:status"), term(f"kgo:{fact.status.value}")),
        (node, CONFIDENCE, decimal(fact.confidence)),
        (node, term("kgo:inferred"), Literal("true", datatype=BOOLEAN)),
        *(
            (node, term("prov:wasDerivedFrom"), NamedNode(names.span(e.document, e.start, e.end)))
            for e in fact.evidence
        ),
    ]


def quads(extraction: Extraction, names: Names | None = None) -> list[Quad]:
    """The quads of one document's graph, without duplicates, in a fixed order.

    `names` gives the IRIs (the default base otherwise). Raises `ValueError` for an entity without identifier or a
    fact that is about nothing.
    """
    names = names or Names()
    graph = NamedNode(names.document(extraction.document.id))
    return [Quad(*triple, graph) for triple in triples(extraction, names)]


def triples(extraction: Extraction, names: Names) -> list[Triple]:
    """The same without the graph: what the store puts into two graphs, so that no term is made twice."""
    return list(dict.fromkeys(_triples(extraction, names)))


def _triples(extraction: Extraction, names: Names) -> Iterator[Triple]:
    document = extraction.document
    yield from _document(document, names)
    for start, end in extraction.sentences:
        yield from _sentence(document.id, start, end, document.text[start:end], document.lang, names)
    told = {(document.id, start, end, document.text[start:end]) for start, end in extraction.sentences}
    for entity in extraction.entities:
        yield from _entity(entity, names)
    for identifier, start, end in extraction.mentions:
        phrase = NamedNode(names.span(document.id, start, end))
        yield from _span(phrase, "nif:Phrase", document.id, start, end, document.text[start:end], document.lang, names)
        yield phrase, term("itsrdf:taIdentRef"), NamedNode(names.entity(identifier))
    for name, fact in merged(extraction.facts, names).items():
        yield from _fact(NamedNode(name), fact, document.lang, names, told)


def merged(facts: tuple[Fact, ...], names: Names) -> dict[str, Fact]:
    """Facts that say the same thing made one, with all their sentences and the highest confidence, by their IRIs."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(names.fact(fact), []).append(fact)
    return {name: group[0] if len(group) == 1 else _merge(group) for name, group in groups.items()}


def _merge(group: list[Fact]) -> Fact:
    first = group[0]
    evidence = tuple(dict.fromkeys(e for fact in group for e in fact.evidence))
    return Fact(
        subject=first.subject,
        relation=first.relation,
        object=first.object,
        status=first.status,
        confidence=max(fact.confidence for fact in group),
        evidence=evidence,
        attribution=first.attribution,
        qualifiers=first.qualifiers,
        open=first.open,
        label=first.label,
        inferred=first.inferred,
    )


def _document(document: Document, names: Names) -> Iterator[Triple]:
    node = NamedNode(names.document(document.id))
    yield node, TYPE, term("nif:Context")
    yield node, TYPE, term("schema:NewsArticle")
    yield node, term("dcterms:identifier"), text(document.id)
    yield node, term("nif:isString"), text(document.text)
    if document.lang:
        yield node, term("dcterms:language"), text(document.lang)
    if document.title:
        yield node, term("dcterms:title"), text(document.title, document.lang)
    if document.date:
        yield node, term("dcterms:issued"), Literal(document.date.isoformat(), datatype=term("xsd:date"))
    if document.source:
        yield node, term("dcterms:source"), _address(document.source)


def _address(source: str) -> NamedNode | Literal:
    """A web address as a node, a path as text."""
    if re.match(r"https?://", source):
        try:
            return NamedNode(source)
        except ValueError:
            pass
    return text(source)


def _span(
    node: NamedNode, kind: str, document: str, start: int, end: int, anchor: str, lang: str, names: Names
) -> Iterator[Triple]:
    yield node, TYPE, term(kind)
    yield node, term("nif:beginIndex"), integer(start)
    yield node, term("nif:endIndex"), integer(end)
    yield node, term("nif:anchorOf"), text(anchor, lang)
    yield node, term("nif:referenceContext"), _node(names.document(document))


def _sentence(document: str, start: int, end: int, anchor: str, lang: str, names: Names) -> Iterator[Triple]:
    node = NamedNode(names.span(document, start, end))
    return _span(node, "nif:Sentence", document, start, end, anchor, lang, names)


def _entity(entity: Entity, names: Names) -> Iterator[Triple]:
    node = NamedNode(names.entity(entity.id))
    yield node, TYPE, NamedNode(names.relation(entity.type or "Thing"))
    for name, lang in entity.labels:
        yield node, LABEL, text(name, lang)
    for name, lang in entity.aliases:
        yield node, term("skos:altLabel"), text(name, lang)
    if entity.known:
        yield node, term("skos:inScheme"), term("kgo:KnownEntities")
    if entity.wikidata and re.fullmatch(r"Q[1-9]\d*", entity.wikidata):
        yield node, term("owl:sameAs"), NamedNode(PREFIXES["wd"] + entity.wikidata)


def _fact(
    node: NamedNode, fact: Fact, lang: str, names: Names, told: Container[tuple[str, int, int, str]]
) -> Iterator[Triple]:
    """A fact and how it follows from its sentences, which are described too unless they are `told`."""
    subject = NamedNode(names.entity(fact.subject))
    relation = NamedNode(names.relation(fact.relation, fact.open))
    target, described = _object(fact.object, names)
    if fact.open:
        yield relation, TYPE, term("kgo:OpenRelation")
        if fact.label:
            yield relation, LABEL, text(fact.label, lang)
    if fact.status is Status.ACTUAL and not fact.inferred:
        yield subject, relation, target
    yield node, TYPE, term("kgo:Fact")
    yield node, TYPE, term("rdf:Statement")
    yield node, term("rdf:subject"), subject
    yield node, term("rdf:predicate"), relation
    yield node, term("rdf:object"), target
    yield from described
    yield node, term("kgo:status"), term(f"kgo:{fact.status.value}")
    yield node, term("kgo:confidence"), decimal(fact.confidence)
    if fact.inferred:
        yield node, term("kgo:inferred"), Literal("true", datatype=BOOLEAN)
    if fact.attribution:
        yield node, term("prov:wasAttributedTo"), NamedNode(names.entity(fact.attribution))
    yield from _qualifiers(node, fact.qualifiers, lang, names)
    for evidence in fact.evidence:
        if (evidence.document, evidence.start, evidence.end, evidence.text) not in told:
            yield from _sentence(evidence.document, evidence.start, evidence.end, evidence.text, lang, names)
        yield from _evidence(node, fact, evidence, names)


def _object(value: object, names: Names) -> tuple[NamedNode | Literal, list[Triple]]:
    if isinstance(value, Quantity):
        return _quantity(value, names)
    if isinstance(value, Time):
        return time_literal(value), []
    return NamedNode(names.entity(str(value))), []


def _quantity(quantity: Quantity, names: Names) -> tuple[NamedNode, list[Triple]]:
    if not math.isfinite(quantity.value):
        raise ValueError(f"a quantity must be finite, not {quantity.value}")
    node = NamedNode(names.quantity(quantity))
    value = number(quantity.value)
    said: list[Triple] = [
        (node, TYPE, term("schema:MonetaryAmount" if quantity.money else "schema:QuantitativeValue")),
        (node, term("schema:value"), Literal(value, datatype=DECIMAL if "." in value else INTEGER)),
    ]
    if quantity.unit:
        said.append((node, term("schema:currency" if quantity.money else "schema:unitText"), text(quantity.unit)))
    if quantity.bound:
        known = BOUNDS.get(quantity.bound)
        said.append((node, term("kgo:bound"), term(f"kgo:{known}") if known else text(quantity.bound)))
    return node, said


def _qualifiers(node: NamedNode, qualifiers: Qualifiers, lang: str, names: Names) -> Iterator[Triple]:
    if qualifiers.amount:
        amount, described = _quantity(qualifiers.amount, names)
        yield node, term("kgo:amount"), amount
        yield from described
    time = qualifiers.time
    if time:
        if time.point:
            yield node, term("kgo:pointInTime"), date_literal(time.point)
        else:
            if time.start:
                yield node, term("kgo:validFrom"), date_literal(time.start)
            if time.end:
                yield node, term("kgo:validUntil"), date_literal(time.end)
            if not (time.start or time.end) and time.text:
                yield node, term("kgo:timeText"), text(time.text, lang)
    duration = qualifiers.duration or (time.duration if time else None)
    if duration:
        yield node, term("kgo:duration"), duration_literal(duration)
    if qualifiers.role:
        yield node, term("kgo:role"), text(qualifiers.role, lang)
    if isinstance(qualifiers.location, str) and qualifiers.location:
        yield node, term("kgo:location"), NamedNode(names.entity(qualifiers.location))
    if qualifiers.purpose:
        yield node, term("kgo:purpose"), text(qualifiers.purpose, lang)


def _evidence(node: NamedNode, fact: Fact, evidence: Evidence, names: Names) -> Iterator[Triple]:
    sentence = NamedNode(names.span(evidence.document, evidence.start, evidence.end))
    yield node, term("prov:wasDerivedFrom"), sentence
    derivation = NamedNode(names.derivation(node.value, evidence.document, evidence.start, evidence.end))
    yield node, term("prov:qualifiedDerivation"), derivation
    yield derivation, TYPE, term("prov:Derivation")
    yield derivation, term("prov:entity"), sentence
    yield derivation, term("kgo:confidence"), decimal(fact.confidence)
    if evidence.rule:
        yield derivation, term("kgo:rule"), text(evidence.rule)
    for part, start, end in evidence.marks:
        if part in MARKS:
            yield derivation, term(f"kgo:{part}Mark"), NamedNode(names.span(evidence.document, start, end))
