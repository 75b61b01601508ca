"""JSON-LD with a compact context: short keys, prefixed names, values without ceremony; the same graph, the same bytes.

A property's name is its local name where no other property in use has the same; where all its values are nodes, or all
have one datatype or language, the context says so once.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from kg.store.terms import BlankNode, Literal, NamedNode, Quad
from kg.store.vocabulary import PREFIXES

__all__ = ["jsonld"]

_TYPE = PREFIXES["rdf"] + "type"
_XSD = PREFIXES["xsd"]


def jsonld(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """The union of all graphs as one JSON-LD document (JSON-LD 1.1, no remote context)."""
    nodes: dict[str, dict[str, set[Any]]] = defaultdict(lambda: defaultdict(set))
    kinds: dict[str, set[str]] = defaultdict(set)
    for quad in quads:
        subject, predicate, target = quad.subject, quad.predicate, quad.object
        nodes[_id(subject)][predicate.value].add(target)
        if predicate.value != _TYPE:
            kinds[predicate.value].add(_kind(target))
    names = _Compactor(nodes, prefixes)
    terms = _terms(kinds, names.prefixes)
    context: dict[str, Any] = dict(sorted(names.prefixes.items()))
    for iri, term in terms.items():
        (kind,) = kinds[iri] if len(kinds[iri]) == 1 else ("",)
        coercion = {} if not kind else {"@language": kind[1:]} if kind[0] == "@" and kind != "@id" else {"@type": kind}
        if coercion.get("@type") == _XSD + "string":
            coercion = {}
        if "@type" in coercion:
            coercion["@type"] = names(coercion["@type"])
        context[term] = {"@id": names(iri), **coercion} if coercion else names(iri)
    graph = [_node(iri, nodes[iri], terms, kinds, names) for iri in sorted(nodes)]
    return json.dumps({"@context": context, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


class _Compactor:
    """IRIs to prefixed names, with only those prefixes that are in use and no IRI's own scheme."""

    def __init__(self, nodes: Mapping[str, Mapping[str, set[Any]]], prefixes: Mapping[str, str]) -> None:
        iris = {_XSD + "string"}
        for subject, properties in nodes.items():
            iris.add(subject)
            for predicate, objects in properties.items():
                iris.add(predicate)
                for target in objects:
                    iris.add(_id(target) if not isinstance(target, Literal) else target.datatype.value)
        schemes = {iri.partition(":")[0] for iri in iris}
        spaces = {iri[: max(iri.rfind("/"), iri.rfind("#")) + 1] for iri in iris}
        self.prefixes = {n: ns for n, ns in prefixes.items() if ns in spaces and n not in schemes}
        self.names = {ns: n for n, ns in sorted(self.prefixes.items(), reverse=True)}

    def __call__(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        name = self.names.get(iri[:cut])
        return f"{name}:{iri[cut:]}" if name and iri[cut:] else iri


def _terms(kinds: Mapping[str, set[str]], prefixes: Mapping[str, str]) -> dict[str, str]:
    """A short name for each property: its local name where it is the only one, and safe as a JSON-LD term."""
    local: dict[str, list[str]] = defaultdict(list)
    for iri in kinds:
        local[iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]].append(iri)
    return {
        iris[0]: name
        for name, iris in sorted(local.items())
        if len(iris) == 1 and name.isascii() and name.isidentifier() and name not in prefixes
    }


def _node(
    iri: str,
    properties: Mapping[str, set[Any]],
    terms: Mapping[str, str],
    kinds: Mapping[str, set[str]],
    names: _Compactor,
) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": names(iri)}
    types = sorted(names(_id(t)) for t in properties.get(_TYPE, ()) if not isinstance(t, Literal))
    if types:
        node["@type"] = types[0] if len(types) == 1 else types
    for predicate in sorted(properties):
        if predicate == _TYPE:
            continue
        coerced = len(kinds[predicate]) == 1 and predicate in terms
        values = [_value(o, coerced, names) for o in sorted(properties[predicate], key=str)]
        node[terms.get(predicate) or names(predicate)] = values[0] if len(values) == 1 else values
    return node


def _value(target: Any, coerced: bool, names: _Compactor) -> Any:
    if not isinstance(target, Literal):
        return names(_id(target)) if coerced else {"@id": names(_id(target))}
    if coerced or target.datatype.value == _XSD + "string":
        return target.value
    if target.language:
        return {"@value": target.value, "@language": target.language}
    return {"@value": target.value, "@type": names(target.datatype.value)}


def _kind(target: Any) -> str:
    """What a context can say of a value: "@id", "@ja" for a language, or the IRI of a datatype."""
    if not isinstance(target, Literal):
        return "@id"
    return f"@{target.language}" if target.language else target.datatype.value


def _id(term: Any) -> str:
    return str(term) if isinstance(term, BlankNode) else term.value if isinstance(term, NamedNode) else str(term)
