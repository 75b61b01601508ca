"""Deterministic text of a graph: the same statements give the same bytes, and two graphs diff line by line.

Turtle is written here rather than by an engine: subjects sorted, `a` first, predicates and objects sorted, prefixes
where the local name needs no escape. Works on N-Triples lines, which sort and split faster than objects do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from operator import attrgetter

from pyoxigraph import Quad, RdfFormat, serialize

from kg.store.vocabulary import PREFIXES

__all__ = ["nquads", "ntriples", "trig", "turtle"]

_BASE = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
_BASE += "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_LOCAL = re.compile(f"[{_BASE}_0-9][{_BASE}_0-9\\-\u00b7]*")
_TYPE = f"<{PREFIXES['rdf']}type>"
_FIRST = (
    _TYPE,
    *(f"<{PREFIXES['rdf']}{part}>" for part in ("subject", "predicate", "object")),
    f"<{PREFIXES['rdfs']}label>",
)
_BEFORE = frozenset(_FIRST)
_XSD = PREFIXES["xsd"]
_BARE = {
    f"{_XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{_XSD}decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    f"{_XSD}boolean": re.compile(r"true|false"),
}


class Shortener(dict[str, str]):
    """N-Triples terms to Turtle terms, each worked out once."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        """Shortens with these prefixes, name to namespace."""
        super().__init__()
        self.prefixes = dict(prefixes)
        self.namespaces = {iri: name for name, iri in sorted(prefixes.items(), reverse=True)}
        self.used: set[str] = set()

    def __missing__(self, term: str) -> str:
        short = self._short(term)
        if len(self) > 2_000_000:
            self.clear()
        self[term] = short
        return short

    def _short(self, term: str) -> str:
        if term[0] == "<":
            return self._iri(term[1:-1])
        if term[0] == '"' and term[-1] == ">":
            value, _, datatype = term[:-1].rpartition("^^<")
            pattern = _BARE.get(datatype)
            if pattern and pattern.fullmatch(value[1:-1]):
                return value[1:-1]
            return f"{value}^^{self._iri(datatype)}"
        return term

    def _iri(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        name = self.namespaces.get(iri[:cut])
        if name is not None and _LOCAL.fullmatch(iri, cut):
            self.used.add(name)
            return f"{name}:{iri[cut:]}"
        return f"<{iri}>"


def ntriples(quads: Iterable[Quad]) -> str:
    """N-Triples, one sorted line for each statement; graphs are united."""
    return "".join(f"{line}\n" for line in sorted(set(lines_of(quads))))


def nquads(quads: Iterable[Quad]) -> str:
    """N-Quads, one sorted line for each statement and graph."""
    text = serialize(quads, format=RdfFormat.N_QUADS)
    assert text is not None  # noqa: S101 - no output was named
    return "".join(f"{line}\n" for line in sorted(set(text.decode().split("\n")[:-1])))


def turtle(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """Turtle of the union of all graphs, grouped by subject. Only prefixes in use are declared."""
    short = Shortener(prefixes)
    body = _body(lines_of(quads), short, "")
    return head(short) + body


def trig(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """TriG: the same, graph by graph."""
    short = Shortener(prefixes)
    graphs: dict[str, list[Quad]] = {}
    for quad in quads:
        graphs.setdefault(str(quad.graph_name), []).append(quad)
    blocks = []
    for name in sorted(graphs):
        if name == "DEFAULT":
            blocks.append(_body(lines_of(graphs[name]), short, ""))
        else:
            term = name if name.startswith("_:") else short[name]
            blocks.append(f"{term} {{\n{_body(lines_of(graphs[name]), short, '    ')}}}\n")
    return head(short) + "\n".join(blocks)


def lines_of(quads: Iterable[Quad]) -> list[str]:
    """Statements as N-Triples lines."""
    text = serialize(map(attrgetter("triple"), quads), format=RdfFormat.N_TRIPLES)
    assert text is not None  # noqa: S101 - no output was named
    # not splitlines(): literals may hold U+2028 and its like
    return text.decode().split("\n")[:-1]


def head(short: Shortener) -> str:
    """The declarations of the prefixes that were used."""
    lines = [f"@prefix {name}: <{short.prefixes[name]}> .\n" for name in sorted(short.used)]
    return "".join(lines) + ("\n" if lines else "")


def _body(lines: list[str], short: Shortener, indent: str) -> str:
    return "\n".join([block(subject, properties, short, indent) for subject, properties in grouped(lines)])


def grouped(lines: list[str]) -> list[tuple[str, dict[str, list[str]]]]:
    """N-Triples lines by subject and predicate, each sorted, without repetitions.

    Subjects sort by IRI without the closing bracket, so that a fact stands before its derivations."""
    lines.sort()
    groups: list[tuple[str, dict[str, list[str]]]] = []
    previous = subject = ""
    properties: dict[str, list[str]] = {}
    for line in lines:
        if line == previous:
            continue
        previous = line
        s, p, o = line[:-2].split(" ", 2)
        if s != subject:
            subject, properties = s, {}
            groups.append((subject, properties))
        if p in properties:
            properties[p].append(o)
        else:
            properties[p] = [o]
    groups.sort(key=lambda group: group[0][:-1])
    return groups


def block(subject: str, properties: dict[str, list[str]], short: Shortener, indent: str = "") -> str:
    """One subject with all it has, as Turtle."""
    between = f" ;\n{indent}    "
    return f"{indent}{short[subject]} {between.join(rows(properties, short))} .\n"


def rows(properties: dict[str, list[str]], short: Shortener) -> list[str]:
    """Predicates with their objects: the class first, then what a statement is about, the name, and the rest."""
    order = [p for p in _FIRST if p in properties]
    order += [p for p in properties if p not in _BEFORE]
    return [f"{'a' if p == _TYPE else short[p]} {_list(properties[p], short)}" for p in order]


def _list(objects: list[str], short: Shortener) -> str:
    return short[objects[0]] if len(objects) == 1 else " , ".join([short[o] for o in objects])
