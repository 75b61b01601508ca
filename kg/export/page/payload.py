"""What the page embeds: the extractions as plain tables, everything once, offsets in UTF-16 units as scripts count.

nodes      entities and values, in pyvis's shape (id, label, group, x, y), `iri` the identifier
edges      facts, in pyvis's shape (from, to), with relation, status, confidence, evidence
tables     documents with text, sentences, mentions; classes; relations; sentences of evidence
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from kg.export.page.rows import Offsets, Row, headline, labels_of, quantity_row, time_row
from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time
from kg.store.vocabulary import Names

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["Payload", "collect", "label_width"]

_IN_MEMORY = 4_000_000  # bytes of extractions that wait
STATUSES = [status.value for status in Status]
PARTS = ["subject", "relation", "object", "speaker", "time", "amount"]

# The colour and shape of a node: the first of these that its class is or is under.
FAMILIES = {
    "Person": "person",
    "Group": "person",
    "Company": "company",
    "GovernmentBody": "government",
    "InternationalOrganization": "government",
    "PoliticalParty": "government",
    "Organization": "organization",
    "Facility": "facility",
    "Place": "place",
    "Project": "project",
    "Product": "product",
    "Technology": "technology",
    "Work": "work",
    "Award": "work",
    "Event": "event",
    "Quantity": "value",
    "Date": "value",
}


@dataclass
class Payload:
    """The tables of one page; `edges` hold indices into the others."""

    nodes: list[Row] = field(default_factory=list)
    edges: list[Row] = field(default_factory=list)
    documents: list[Row] = field(default_factory=list)
    sentences: list[list[Any]] = field(default_factory=list)
    classes: list[Row] = field(default_factory=list)
    relations: list[Row] = field(default_factory=list)


def collect(
    extractions: Iterable[Extraction], ontology: Ontology | None = None, same: Mapping[str, str] | None = None
) -> Payload:
    """Gathers what several documents say: one node per entity identifier, one edge per distinct fact.

    A fact said in several documents is one edge with the evidence of all and the highest confidence. `same` gives
    identifiers that mean the same as another, with that one.
    """
    return _Collector(ontology, same or {}).run(extractions)


def label_width(text: str, size: float = 13.0) -> float:
    """About how wide a label is drawn, in pixels: full-width characters take `size`, others a little over half."""
    return sum(size if east_asian_width(char) in "WFA" else size * 0.58 for char in text)


class _Collector:
    def __init__(self, ontology: Ontology | None, same: Mapping[str, str]) -> None:
        self.ontology = ontology
        self.same = same
        self.out = Payload()
        self.node_of: dict[object, int] = {}
        self.class_of: dict[str, int] = {}
        self.relation_of: dict[tuple[str, str], int] = {}
        self.document_of: dict[str, int] = {}
        self.sentence_of: dict[tuple[str, int, int], int] = {}
        self.edge_of: dict[str, int] = {}
        self.names = Names()
        self.offsets: dict[str, Offsets] = {}
        self.texts: dict[str, str] = {}

    def run(self, extractions: Iterable[Extraction]) -> Payload:
        """Documents and entities come first, so facts wait for the last document: where they are many, on disk."""
        entities: dict[str, list[Entity]] = {}
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as waiting:
            count = 0
            for extraction in extractions:
                self.document(extraction.document)
                for entity in extraction.entities:
                    same = entities.setdefault(self.same.get(entity.id, entity.id), [])
                    if entity not in same:
                        same.append(entity)
                pickle.dump(extraction, waiting, pickle.HIGHEST_PROTOCOL)
                count += 1
            for identifier, same in entities.items():
                self.entity(sorted(same, key=lambda e: e.id != identifier))
            waiting.seek(0)
            for _ in range(count):
                extraction = pickle.load(waiting)  # noqa: S301 - what was put there just now
                for fact in extraction.facts:
                    self.fact(fact)
                self.reading(extraction)
        return self.out

    def document(self, document: Document) -> None:
        if document.id in self.document_of:
            return
        self.document_of[document.id] = len(self.out.documents)
        self.offsets[document.id] = Offsets(document.text)
        self.texts[document.id] = document.text
        row: Row = {"id": document.id, "title": document.title or headline(document.text), "text": document.text}
        if document.date:
            row["date"] = document.date.isoformat()
        if document.source:
            row["source"] = document.source
        self.out.documents.append(row)

    def entity(self, same: list[Entity]) -> int:
        """One node for the entity as several documents have it: the first one's name, everybody's other names."""
        first = same[0]
        names = dict.fromkeys(
            (name, lang) for entity in same for name, lang in (*entity.labels, *entity.aliases) if name != first.name
        )
        type_ = next((entity.type for entity in same if entity.type not in ("", "Thing")), first.type)
        row: Row = {"id": len(self.out.nodes), "label": first.name, "group": self.klass(type_), "iri": first.id}
        if names:
            row["names"] = [list(name) for name in names]
        if first.labels[0][1] != "ja":
            row["lang"] = first.labels[0][1]
        wikidata = next((entity.wikidata for entity in same if entity.wikidata), None)
        if wikidata:
            row["wikidata"] = wikidata
        self.node_of[self.same.get(first.id, first.id)] = row["id"]
        self.out.nodes.append(row)
        return int(row["id"])

    def named(self, identifier: str) -> int:
        """The node of an entity identifier, made from the identifier itself where nobody described it."""
        node = self.node_of.get(self.same.get(identifier, identifier))
        return self.entity([Entity(identifier, "Thing", ((identifier, "ja"),))]) if node is None else node

    def value(self, subject: int, value: Quantity | Time) -> int:
        """The node of a value; each subject has its own, so that equal amounts do not tie strangers together."""
        key = (subject, value)
        if key not in self.node_of:
            is_time = isinstance(value, Time)
            row: Row = {"id": len(self.out.nodes), "group": self.klass("Date" if is_time else "Quantity")}
            if isinstance(value, Time):
                row["label"] = value.text or value.point or value.start or ""
                row["time"] = time_row(value)
            else:
                row["label"] = ""  # written by the page in its language
                row["quantity"] = quantity_row(value)
            self.node_of[key] = row["id"]
            self.out.nodes.append(row)
        return self.node_of[key]

    def klass(self, name: str) -> int:
        name = name or "Thing"
        if name not in self.class_of:
            known = self.ontology.classes.get(name) if self.ontology else None
            self.class_of[name] = len(self.out.classes)
            self.out.classes.append({"name": name, "family": self.family(name), **labels_of(known, name)})
        return self.class_of[name]

    def family(self, name: str) -> str:
        seen: set[str] = set()
        while name and name not in seen:
            if name in FAMILIES:
                return FAMILIES[name]
            seen.add(name)
            known = self.ontology.classes.get(name) if self.ontology else None
            name = (known.parent or "") if known else ""
        return "thing"

    def relation(self, fact: Fact) -> int:
        key = (fact.relation, fact.label if fact.open else "")
        if key not in self.relation_of:
            known = self.ontology.relations.get(fact.relation) if self.ontology and not fact.open else None
            row: Row = {"name": fact.relation, **labels_of(known, fact.label or fact.relation)}
            if fact.open:
                row["open"] = 1
            elif known is not None and getattr(known, "symmetric", False):
                row["symmetric"] = 1
            self.relation_of[key] = len(self.out.relations)
            self.out.relations.append(row)
        return self.relation_of[key]

    def fact(self, fact: Fact) -> None:
        subject = self.named(fact.subject)
        target = self.named(fact.object) if isinstance(fact.object, str) else self.value(subject, fact.object)
        relation = self.relation(fact)
        key = self.names.fact(fact).removeprefix(self.names.facts)
        alike = self.names.fact(self.united(fact)).removeprefix(self.names.facts) if self.same else key
        evidence = [self.evidence(one) for one in fact.evidence]
        if alike in self.edge_of:
            row = self.out.edges[self.edge_of[alike]]
            row["e"] += [one for one in evidence if one not in row["e"]]
            row["c"] = max(row["c"], round(fact.confidence, 3))
            return
        self.edge_of[alike] = len(self.out.edges)
        row = {
            "from": subject,
            "to": target,
            "r": relation,
            "s": STATUSES.index(fact.status),
            "c": round(fact.confidence, 3),
            "e": evidence,
            "iri": key,
        }
        if fact.attribution:
            row["by"] = self.named(fact.attribution)
        if fact.inferred:
            row["inferred"] = 1
        qualifiers = self.qualifiers(fact.qualifiers)
        if qualifiers:
            row["q"] = qualifiers
        self.out.edges.append(row)

    def united(self, fact: Fact) -> Fact:
        """The fact between the nodes that are shown."""
        subject, target = self.same.get(fact.subject, fact.subject), fact.object
        if isinstance(target, str):
            target = self.same.get(target, target)
        return replace(fact, subject=subject, object=target)

    def qualifiers(self, given: Qualifiers) -> Row:
        row: Row = {}
        if given.amount:
            row["amount"] = quantity_row(given.amount)
        if given.time:
            row["time"] = time_row(given.time)
        if given.duration:
            row["duration"] = given.duration
        if given.role:
            row["role"] = given.role
        if isinstance(given.location, str):
            row["location"] = self.named(given.location)
        if given.purpose:
            row["purpose"] = given.purpose
        return row

    def evidence(self, one: Evidence) -> list[int]:
        """[sentence, part, begin, end, …] with the marks' offsets counted from the sentence's start."""
        key = (one.document, one.start, one.end)
        if key not in self.sentence_of:
            self.sentence_of[key] = len(self.out.sentences)
            self.out.sentences.append(self.sentence(one))
        begin = one.start
        text = self.texts.get(one.document)
        within = text is not None and text[one.start : one.end] == one.text
        offsets = self.offsets[one.document] if within else Offsets(one.text)
        base = offsets(begin) if within else 0
        row = [self.sentence_of[key]]
        for part, start, end in one.marks:
            if part in PARTS and one.start <= start < end <= one.end:
                low, high = (start, end) if within else (start - begin, end - begin)
                row += [PARTS.index(part), offsets(low) - base, offsets(high) - base]
        return row

    def sentence(self, one: Evidence) -> list[Any]:
        """[document, begin, end], and the words themselves only where the document's text does not hold them."""
        if one.document not in self.document_of:
            self.document(Document(one.document, ""))
        text, offsets = self.texts[one.document], self.offsets[one.document]
        if text[one.start : one.end] == one.text:
            return [self.document_of[one.document], offsets(one.start), offsets(one.end)]
        return [self.document_of[one.document], one.start, one.end, one.text]

    def reading(self, extraction: Extraction) -> None:
        offsets = self.offsets[extraction.document.id]
        row = self.out.documents[self.document_of[extraction.document.id]]
        if extraction.sentences:
            row["sentences"] = [offsets(place) for sentence in extraction.sentences for place in sentence]
        mentions = sorted(
            (start, -end, self.node_of[known])
            for entity, start, end in extraction.mentions
            if (known := self.same.get(entity, entity)) in self.node_of and end > start
        )
        if mentions:
            row["mentions"] = [
                place for start, end, node in mentions for place in (node, offsets(start), offsets(-end))
            ]
