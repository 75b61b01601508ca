"""Classes and relations: `core.ttl` read into plain values. The only file that meets rdflib, and only when called.

What the file says and how it is read:
    a kgo: class below kgo:Thing                        -> Class
    a property marked `a kgo:Relation`                   -> Relation, its inverse property a Relation of its own
    rdfs:domain, or schema:domainIncludes where several  -> Relation.domain; likewise range
    range kgo:Quantity                                   -> kind "quantity"; owl:DatatypeProperty -> kind "datatype"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import OntologyError

__all__ = ["ACTORS", "NAMESPACE", "Class", "Relation", "read_schema"]

NAMESPACE = "https://w3id.org/kg-builder/ontology#"
# What acts as if it were of a class: a place as its government or people do, an undertaking as the body that runs it.
ACTORS = {"Agent": ("Place", "Project", "Service"), "Organization": ("Project", "Service", "Country", "Region")}


@dataclass(frozen=True)
class Class:
    """A class of things. `parent` is the class above it, "" at the root; labels and comments go by language."""

    name: str
    parent: str
    labels: Mapping[str, str] = field(hash=False)
    comments: Mapping[str, str] = field(hash=False)

    @property
    def iri(self) -> str:
        return NAMESPACE + self.name


@dataclass(frozen=True)
class Relation:
    """A relation of the inventory, or the inverse of one.

    `kind` is "object", "quantity" or "datatype" (a date). `forward` is the name of the relation that a fact is stored
    under: the relation's own name, or for an inverse property the name of what it inverts. `inverse` is the name of
    the inverse property, the own name where symmetric, None where there is none. `parent` is the name of the relation
    that this one implies, None at the top. `functional` means one value at a time, `changing` that it gives way to
    another (a president, not a birthplace). `chains` are sequences of relations that imply this one (born in a city
    that lies in a country: born in the country). `wikidata` is a property number (P169) or None.
    """

    name: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    kind: str
    forward: str
    inverse: str | None = None
    parent: str | None = None
    symmetric: bool = False
    transitive: bool = False
    functional: bool = False
    changing: bool = False
    chains: tuple[tuple[str, ...], ...] = ()
    wikidata: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)
    comments: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def iri(self) -> str:
        return NAMESPACE + self.name

    @property
    def is_inverse(self) -> bool:
        """True where facts are stored under another relation's name."""
        return self.forward != self.name


def read_schema(path: Path) -> tuple[dict[str, Class], dict[str, Relation]]:
    """Classes and relations (inverse properties included) of an ontology file in Turtle, each by name.

    Raises OntologyError where the file does not parse, or an entry lacks a label, names an unknown class or relation.
    """
    from rdflib import Graph

    graph = Graph()
    try:
        graph.parse(path, format="turtle")
    except Exception as error:  # rdflib's parsers raise many types
        reason = " ".join(str(error).split())
        raise OntologyError(f"{path.name} is not readable as Turtle: {reason[:200]}; correct that line") from error
    reader = _Reader(graph, path)
    classes = reader.classes()
    return classes, reader.relations(classes)


class _Reader:
    def __init__(self, graph: Any, path: Path) -> None:
        from rdflib.namespace import OWL, RDF, RDFS, SKOS, Namespace

        self.graph, self.path = graph, path
        self.owl, self.rdf, self.rdfs, self.skos = OWL, RDF, RDFS, SKOS
        self.schema = Namespace("https://schema.org/")
        self.kgo = Namespace(NAMESPACE)

    def fail(self, name: str, problem: str, remedy: str) -> OntologyError:
        return OntologyError(f"{self.path.name}: kgo:{name} {problem}; {remedy}")

    def local(self, term: Any) -> str | None:
        return str(term).removeprefix(NAMESPACE) if str(term).startswith(NAMESPACE) else None

    def texts(self, subject: Any, predicate: Any) -> dict[str, str]:
        return {str(t.language): str(t) for t in sorted(self.graph.objects(subject, predicate))}

    def words(self, subject: Any, name: str) -> tuple[dict[str, str], dict[str, str]]:
        labels, comments = self.texts(subject, self.rdfs.label), self.texts(subject, self.rdfs.comment)
        for kind, texts in (("rdfs:label", labels), ("rdfs:comment", comments)):
            for language in ("ja", "en"):
                if language not in texts:
                    raise self.fail(name, f"has no {kind} @{language}", "add one")
        return labels, comments

    def classes(self) -> dict[str, Class]:
        found: dict[str, Class] = {}
        for subject in self.graph.transitive_subjects(self.rdfs.subClassOf, self.kgo.Thing):
            name = self.local(subject)
            if name is None:
                continue
            parents = [p for p in map(self.local, self.graph.objects(subject, self.rdfs.subClassOf)) if p]
            if name != "Thing" and len(parents) != 1:
                raise self.fail(name, f"has {len(parents)} parent classes in kgo:", "give it one rdfs:subClassOf")
            found[name] = Class(name, parents[0] if parents else "", *self.words(subject, name))
        return dict(sorted(found.items()))

    def signature(self, subject: Any, name: str, part: str, classes: Mapping[str, Class]) -> tuple[str, ...]:
        values = sorted({*self.graph.objects(subject, self.rdfs[part]),
                         *self.graph.objects(subject, self.schema[f"{part}Includes"])})  # fmt: skip
        names = tuple(n for n in map(self.local, values) if n)
        if not names:
            raise self.fail(name, f"has no {part}", f"add rdfs:{part} or schema:{part}Includes")
        for known in names:
            if known not in classes:
                raise self.fail(name, f"has the unknown class {known} as {part}", "use a class below kgo:Thing")
        return names

    def relations(self, classes: Mapping[str, Class]) -> dict[str, Relation]:
        subjects = sorted(self.graph.subjects(self.rdf.type, self.kgo.Relation))
        inverted: dict[str, str] = {}
        for subject in subjects:
            for other in self.graph.objects(subject, self.owl.inverseOf):
                name, target = self.local(subject), self.local(other)
                if name is None or target is None or (other, self.rdf.type, self.kgo.Relation) not in self.graph:
                    raise self.fail(str(name), f"inverts {other}, which is no kgo:Relation", "declare it")
                inverted[name] = target
        inverse_of = {target: name for name, target in inverted.items()}
        found = {}
        for subject in subjects:
            name = self.local(subject) or ""
            labels, comments = self.words(subject, name)
            types = set(self.graph.objects(subject, self.rdf.type))
            datatype = self.owl.DatatypeProperty in types
            domain = self.signature(subject, name, "domain", classes)
            range_ = ("Date",) if datatype else self.signature(subject, name, "range", classes)
            parents = [p for p in map(self.local, self.graph.objects(subject, self.rdfs.subPropertyOf)) if p]
            symmetric = self.owl.SymmetricProperty in types
            matches = [
                str(m).rpartition("/")[2]
                for match in (self.skos.exactMatch, self.skos.closeMatch)
                for m in sorted(self.graph.objects(subject, match))
                if "wikidata.org/entity/P" in str(m)
            ]
            found[name] = Relation(
                name=name,
                domain=domain,
                range=range_,
                kind="datatype" if datatype else "quantity" if range_ == ("Quantity",) else "object",
                forward=inverted.get(name, name),
                inverse=name if symmetric else inverted.get(name) or inverse_of.get(name),
                parent=parents[0] if parents else None,
                symmetric=symmetric,
                transitive=self.owl.TransitiveProperty in types,
                functional=bool({self.owl.FunctionalProperty, self.kgo.OneForAll, self.kgo.OneAtATime} & types),
                changing=self.kgo.OneAtATime in types,
                chains=self.chains(subject),
                wikidata=matches[0] if matches else None,
                labels=labels,
                comments=comments,
            )
        for relation in found.values():
            for other in (relation.parent, *(step for chain in relation.chains for step in chain)):
                if other is not None and other not in found:
                    raise self.fail(
                        relation.name, f"follows from or implies the unknown relation {other}", "declare it"
                    )
        return found

    def chains(self, subject: Any) -> tuple[tuple[str, ...], ...]:
        found = self.graph.objects(subject, self.owl.propertyChainAxiom)
        return tuple(sorted(tuple(self.local(step) or "" for step in self.graph.items(chain)) for chain in found))
