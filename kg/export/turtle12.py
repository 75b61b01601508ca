"""RDF 1.2 Turtle: a fact annotates its edge instead of describing it in four triples.

    kge:SoftBank kgo:funds kge:Stargate ~ kgf:1f3c {| kgo:status kgo:Actual ; kgo:confidence 0.93 |} .
    kgf:2b9d rdf:reifies <<( kge:Oracle kgo:builds kge:Centre )>> ; kgo:status kgo:Planned .

Annotation syntax asserts its triple, so it serves only where the edge stands in the graph as well (status Actual);
other facts reify a triple that is not asserted. Classic reification and this form turn into each other without loss.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.store.terms import Quad
from kg.store.turtle import Shortener, grouped, head, lines_of, rows
from kg.store.vocabulary import PREFIXES

__all__ = ["turtle12"]

_RDF = PREFIXES["rdf"]
_TYPE, _STATEMENT, _REIFIES = (f"<{_RDF}{name}>" for name in ("type", "Statement", "reifies"))
_PARTS = tuple(f"<{_RDF}{name}>" for name in ("subject", "predicate", "object"))

Properties = dict[str, list[str]]


def turtle12(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """The union of all graphs as RDF 1.2 Turtle, deterministic."""
    short = Shortener(prefixes)
    groups = dict(grouped(lines_of(quads)))
    annotations: dict[tuple[str, str, str], list[str]] = {}
    for subject, properties in groups.items():
        edge = _edge(properties)
        if edge and edge[2] in groups.get(edge[0], {}).get(edge[1], ()):
            annotations.setdefault(edge, []).append(subject)
    annotated = {reifier for reifiers in annotations.values() for reifier in reifiers}
    blocks = []
    for subject, properties in groups.items():
        if subject in annotated:
            continue
        if edge := _edge(properties):
            s, p, o = (short[term] for term in edge)
            lines = [f"{short[_REIFIES]} <<( {s} {p} {o} )>>", *rows(_rest(properties), short)]
        else:
            lines = [_row(subject, p, objects, annotations, groups, short) for p, objects in properties.items()]
        blocks.append(f"{short[subject]} " + " ;\n    ".join(lines) + " .\n")
    body = "\n".join(blocks)
    return f'VERSION "1.2"\n{head(short)}{body}'


def _edge(properties: Properties) -> tuple[str, str, str] | None:
    """The triple that a classic reification describes."""
    if _STATEMENT not in properties.get(_TYPE, ()) or any(len(properties.get(p, ())) != 1 for p in _PARTS):
        return None
    s, p, o = (properties[part][0] for part in _PARTS)
    return s, p, o


def _rest(properties: Properties) -> Properties:
    rest = {p: list(objects) for p, objects in properties.items() if p not in _PARTS}
    rest[_TYPE] = [t for t in rest[_TYPE] if t != _STATEMENT]
    return {p: objects for p, objects in rest.items() if objects}


def _row(
    subject: str,
    predicate: str,
    objects: list[str],
    annotations: Mapping[tuple[str, str, str], list[str]],
    groups: Mapping[str, Properties],
    short: Shortener,
) -> str:
    parts = []
    for target in objects:
        notes = ""
        for reifier in annotations.get((subject, predicate, target), ()):
            notes += f" ~ {short[reifier]} {{| {' ; '.join(rows(_rest(groups[reifier]), short))} |}}"
        parts.append(short[target] + notes)
    return f"{'a' if predicate == _TYPE else short[predicate]} {' , '.join(parts)}"
