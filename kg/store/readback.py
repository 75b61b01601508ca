"""RDF -> model values: what `kg.store.rdf` wrote, read back.

Works on anything that can say the predicates and objects of a subject, so the same reader serves a store of millions
of triples and a file that somebody sends. What the graph does not hold comes back empty: the wording of a date that
was resolved, the order of labels among equals.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time
from kg.store.rdf import BOUNDS, MARKS
from kg.store.terms import EDTF, iri_of, term
from kg.store.vocabulary import KGO, PREFIXES, RELATION, Names, unsegment

__all__ = ["Reader", "index"]

Node = NamedNode | BlankNode | Literal | Triple
Properties = Mapping[str, list[Node]]
Lookup = Callable[[str], Properties]

_BOUND = {KGO + name: bound for bound, name in BOUNDS.items()}
_MARKED = {part: f"kgo:{part}Mark" for part in MARKS}
_SPAN = re.compile(r"#char=(\d+),(\d+)$")


@cache
def _iri(name: str) -> str:
    return term(name).value


def index(statements: Iterable[Quad | Triple]) -> dict[str, dict[str, list[Node]]]:
    """Statements by subject and predicate; blank subjects are keyed by "_:id"."""
    found: dict[str, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        subject = statement.subject
        key = subject.value if isinstance(subject, NamedNode) else str(subject)
        objects = found[key][statement.predicate.value]
        if statement.object not in objects:
            objects.append(statement.object)
    return found


class Reader:
    """Model values out of a graph.

    `lookup` gives the properties of a subject's IRI. `depth` ranks classes, the most specific highest: where documents
    disagree on an entity's class, that one counts."""

    def __init__(self, lookup: Lookup, names: Names, depth: Callable[[str], int] | None = None) -> None:
        """Reads through `lookup` with the IRIs of `names`."""
        self.lookup = lookup
        self.names = names
        self.depth = depth or (lambda name: 0 if name in ("", "Thing") else 1)

    def fact(self, iri: str, document: str | None = None) -> Fact:
        """The fact of an IRI, with the evidence of one document only where `document` (its IRI) is given.

        Raises `ValueError` where the node is not a whole fact."""
        p = self.lookup(iri)
        subject, relation, target = (_first(p, f"rdf:{part}") for part in ("subject", "predicate", "object"))
        if subject is None or relation is None or target is None:
            raise ValueError(f"{iri} lacks its subject, predicate or object")
        is_open = relation.value.startswith(RELATION)
        by = _first(p, "prov:wasAttributedTo")
        status = _first(p, "kgo:status")
        derivations, told = [], set()
        for node in _all(p, "prov:qualifiedDerivation"):
            properties = self.lookup(node.value)
            sentence = _first(properties, "prov:entity")
            if sentence is not None and (derivation := self._derivation(properties, sentence.value)):
                derivations.append(derivation)
                told.add(sentence.value)
        known = {(e.document, e.start, e.end) for e, _ in derivations}
        for sentence in _all(p, "prov:wasDerivedFrom"):  # graphs of other makers have no derivations
            evidence = self._sentence(sentence.value) if sentence.value not in told else None
            if evidence and (evidence.document, evidence.start, evidence.end) not in known:
                derivations.append((evidence, None))
        if document is not None:
            derivations = [d for d in derivations if self.names.document(d[0].document) == document]
        derivations.sort(key=lambda d: (d[0].document, d[0].start, d[0].end))
        own = [c for _, c in derivations if c is not None]
        stated = [float(c.value) for c in _all(p, "kgo:confidence")]
        inferred = _first(p, "kgo:inferred")
        return Fact(
            subject=self.entity_id(subject.value),
            relation=self.relation_name(relation.value),
            object=self._object(target),
            status=Status(status.value.removeprefix(KGO)) if status is not None else Status.ACTUAL,
            confidence=max(own or stated or [1.0]),
            evidence=tuple(e for e, _ in derivations),
            attribution=self.entity_id(by.value) if by is not None else None,
            qualifiers=self._qualifiers(p),
            open=is_open,
            label=min((v.value for v in _all(self.lookup(relation.value), "rdfs:label")), default="")
            if is_open
            else "",
            inferred=inferred is not None and inferred.value == "true",
        )

    def entity(self, iri: str) -> Entity:
        """The entity of an IRI; one without a label is called by its identifier."""
        p = self.lookup(iri)
        identifier = self.entity_id(iri)
        types = {t.value.removeprefix(KGO) for t in _all(p, "rdf:type") if t.value.startswith(KGO)}
        types.discard("OpenRelation")
        labels = _names(p, "rdfs:label") or [(identifier, "")]
        wikidata = [
            v.value.removeprefix(PREFIXES["wd"]) for v in _all(p, "owl:sameAs") if v.value.startswith(PREFIXES["wd"])
        ]
        return Entity(
            id=identifier,
            type=min(types, key=lambda t: (-self.depth(t), t), default="Thing"),
            labels=tuple(labels),
            aliases=tuple(n for n in _names(p, "skos:altLabel") if n not in labels),
            known=any(v.value == KGO + "KnownEntities" for v in _all(p, "skos:inScheme")),
            wikidata=min(wikidata, default=None),
        )

    def document(self, iri: str) -> Document:
        """The document of an IRI."""
        p = self.lookup(iri)
        issued = _value(p, "dcterms:issued")
        return Document(
            id=_value(p, "dcterms:identifier") or unsegment(iri.removeprefix(self.names.documents)),
            text=_value(p, "nif:isString") or "",
            title=_value(p, "dcterms:title"),
            date=datetime.date.fromisoformat(issued) if issued else None,
            source=_value(p, "dcterms:source"),
            lang=_value(p, "dcterms:language") or "",
        )

    def extraction(self, iri: str, properties: Mapping[str, Properties]) -> Extraction:
        """All of one document's graph, given by subject."""
        entities: list[Entity] = []
        facts: list[Fact] = []
        sentences: list[tuple[int, int]] = []
        mentions: list[tuple[str, int, int]] = []
        for subject, p in properties.items():
            types = {t.value for t in _all(p, "rdf:type")}
            if _iri("kgo:Fact") in types:
                facts.append(self.fact(subject, iri))
            elif subject.startswith(self.names.entities) and types:
                entities.append(self.entity(subject))
            if (span := self.span(subject)) and span[0] == iri:
                if _iri("nif:Sentence") in types:
                    sentences.append(span[1:])
                mentions += ((self.entity_id(e.value), *span[1:]) for e in _all(p, "itsrdf:taIdentRef"))
        return Extraction(
            document=self.document(iri),
            entities=tuple(sorted(entities, key=lambda e: e.id)),
            facts=tuple(sorted(facts, key=self.names.fact)),
            sentences=tuple(sorted(sentences)),
            mentions=tuple(sorted(mentions, key=lambda m: (m[1], m[2], m[0]))),
        )

    def entity_id(self, iri: str) -> str:
        """The identifier in an entity's IRI; a foreign IRI stands for itself."""
        return unsegment(iri[len(self.names.entities) :]) if iri.startswith(self.names.entities) else iri

    def document_id(self, iri: str) -> str:
        """The identifier in a document's IRI."""
        return unsegment(iri.removeprefix(self.names.documents))

    def relation_name(self, iri: str) -> str:
        """The name in a property's IRI; a foreign IRI stands for itself."""
        for namespace in (KGO, RELATION):
            if iri.startswith(namespace):
                return unsegment(iri[len(namespace) :])
        return iri

    def span(self, iri: str) -> tuple[str, int, int] | None:
        """Document IRI, begin and end of a stretch of text."""
        found = _SPAN.search(iri)
        return (iri[: found.start()], int(found[1]), int(found[2])) if found else None

    def _derivation(self, p: Properties, sentence: str) -> tuple[Evidence, float | None] | None:
        """A derivation's evidence and confidence; None where its sentence is not described."""
        evidence = self._sentence(sentence)
        if evidence is None:
            return None
        marks = [
            (part, *span[1:])
            for part, name in _MARKED.items()
            for mark in sorted([v.value for v in _all(p, name)])
            if (span := self.span(mark))
        ]
        confidence = _value(p, "kgo:confidence")
        whole = Evidence(
            evidence.document, evidence.start, evidence.end, evidence.text, _value(p, "kgo:rule") or "", tuple(marks)
        )
        return whole, float(confidence) if confidence else None

    def _sentence(self, iri: str) -> Evidence | None:
        p = self.lookup(iri)
        begin, end = _value(p, "nif:beginIndex"), _value(p, "nif:endIndex")
        context = _first(p, "nif:referenceContext")
        if begin is None or end is None or context is None:
            return None
        return Evidence(self._read_from(context.value), int(begin), int(end), _value(p, "nif:anchorOf") or "")

    def _read_from(self, iri: str) -> str:
        """The identifier of a sentence's document: in its IRI, unless others named it; to look up what a document has is
        to read its text."""
        if iri.startswith(self.names.documents):
            return self.document_id(iri)
        return _value(self.lookup(iri), "dcterms:identifier") or self.document_id(iri)

    def _object(self, value: Node) -> str | Quantity | Time:
        if isinstance(value, Literal):
            return _time(value)
        iri = iri_of(value)
        if iri.startswith(self.names.entities):
            return self.entity_id(iri)
        return self._quantity(iri) or self.entity_id(iri)

    def _quantity(self, iri: str) -> Quantity | None:
        p = self.lookup(iri)
        value = _value(p, "schema:value")
        if value is None:
            return None
        money = any(t.value == _iri("schema:MonetaryAmount") for t in _all(p, "rdf:type"))
        bound = _first(p, "kgo:bound")
        return Quantity(
            value=int(value) if re.fullmatch(r"[+-]?\d+", value) else float(value),
            unit=_value(p, "schema:currency" if money else "schema:unitText") or "",
            money=money,
            bound="" if bound is None else _BOUND.get(bound.value, bound.value),
        )

    def _qualifiers(self, p: Properties) -> Qualifiers:
        amount = _first(p, "kgo:amount")
        point, start, end = (_value(p, f"kgo:{name}") for name in ("pointInTime", "validFrom", "validUntil"))
        words = _value(p, "kgo:timeText")
        time = None
        if point:
            time = Time(point, point, point)
        elif start or end:
            time = Time(f"{start or ''}/{end or ''}", start, end)
        elif words:
            time = Time(words)
        location = _first(p, "kgo:location")
        return Qualifiers(
            amount=self._quantity(amount.value) if amount is not None else None,
            time=time,
            duration=_value(p, "kgo:duration"),
            role=_value(p, "kgo:role"),
            location=self.entity_id(location.value) if location is not None else None,
            purpose=_value(p, "kgo:purpose"),
        )


def _time(value: Literal) -> Time:
    text = value.value
    if value.datatype.value == EDTF:
        start, _, end = text.partition("/")
        return Time(text, start or None, end or None) if "/" in text else Time(text, text, text)
    if value.datatype.value in {_iri(f"xsd:{name}") for name in ("date", "gYearMonth", "gYear")}:
        return Time(text, text, text)
    return Time(text)


def _all(p: Properties, name: str) -> Sequence[Any]:
    return p.get(_iri(name), ())


def _first(p: Properties, name: str) -> Any:
    """The value of a property; of several the least, so that order never matters."""
    found = p.get(_iri(name))
    if not found:
        return None
    return found[0] if len(found) == 1 else min(found, key=str)


def _value(p: Properties, name: str) -> str | None:
    found = _first(p, name)
    return None if found is None else found.value


def _names(p: Properties, name: str) -> list[tuple[str, str]]:
    """Names with their languages, Japanese first, then English, then by language and spelling."""
    found = {(v.value, v.language or "") for v in _all(p, name)}
    return sorted(found, key=lambda n: ({"ja": 0, "en": 1}.get(n[1], 2), n[1], n[0]))
