"""Deterministic text of a graph: the same statements give the same bytes, and two graphs diff line by line.

Turtle is written here rather than by an engine: subjects sorted, `a` first, predicates and objects sorted, prefixes
where the local name needs no escape. Works on N-Triples lines, which sort and split faster than objects do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pyoxigraph import Quad, RdfFormat, serialize

from kg.store.vocabulary import PREFIXES

__all__ = ["nquads", "ntriples", "trig", "turtle"]

_BASE = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
_BASE += "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_LOCAL = re.compile(f"[{_BASE}_0-9][{_BASE}_0-9\\-\u00b7]*")
_TYPE = f"<{PREFIXES['rdf']}type>"
_FIRST = (
    *(f"<{PREFIXES['rdf']}{part}>" for part in ("subject", "predicate", "object")),
    f"<{PREFIXES['rdfs']}label>",
)
_XSD = PREFIXES["xsd"]
_BARE = {
    f"{_XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{_XSD}decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    f"{_XSD}boolean": re.compile(r"true|false"),
}


class _Shortener(dict[str, str]):
    """N-Triples terms to Turtle terms, each worked out once."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
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
    return "".join(f"{line}\n" for line in sorted(set(_lines(quads))))


def nquads(quads: Iterable[Quad]) -> str:
    """N-Quads, one sorted line for each statement and graph."""
    text = serialize(quads, format=RdfFormat.N_QUADS)
    assert text is not None  # noqa: S101 - no output was named
    return "".join(f"{line}\n" for line in sorted(set(text.decode().split("\n")[:-1])))


def turtle(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """Turtle of the union of all graphs, grouped by subject. Only prefixes in use are declared."""
    short = _Shortener(prefixes)
    body = _body(_lines(quads), short, "")
    return _head(short) + body


def trig(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """TriG: the same, graph by graph."""
    short = _Shortener(prefixes)
    graphs: dict[str, list[Quad]] = {}
    for quad in quads:
        graphs.setdefault(str(quad.graph_name), []).append(quad)
    blocks = []
    for name in sorted(graphs):
        if name == "DEFAULT":
            blocks.append(_body(_lines(graphs[name]), short, ""))
        else:
            term = name if name.startswith("_:") else short[name]
            blocks.append(f"{term} {{\n{_body(_lines(graphs[name]), short, '    ')}}}\n")
    return _head(short) + "\n".join(blocks)


def _lines(quads: Iterable[Quad]) -> list[str]:
    text = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES)
    assert text is not None  # noqa: S101 - no output was named
    # not splitlines(): literals may hold U+2028 and its like
    return text.decode().split("\n")[:-1]


def _head(short: _Shortener) -> str:
    lines = [f"@prefix {name}: <{short.prefixes[name]}> .\n" for name in sorted(short.used)]
    return "".join(lines) + ("\n" if lines else "")


def _body(lines: list[str], short: _Shortener, indent: str) -> str:
    lines.sort()
    blocks: list[tuple[str, str]] = []
    previous = subject = ""
    properties: dict[str, list[str]] = {}
    for line in lines:
        if line == previous:
            continue
        previous = line
        s, p, o = line[:-2].split(" ", 2)
        if s != subject:
            if properties:
                blocks.append((subject[:-1], _block(subject, properties, short, indent)))
            subject, properties = s, {}
        if p in properties:
            properties[p].append(o)
        else:
            properties[p] = [o]
    if properties:
        blocks.append((subject[:-1], _block(subject, properties, short, indent)))
    blocks.sort()  # by IRI without its bracket, so that a fact stands before its derivations
    return "\n".join([block for _, block in blocks])


def _block(subject: str, properties: dict[str, list[str]], short: _Shortener, indent: str) -> str:
    types = properties.pop(_TYPE, None)
    rows = [f"a {' , '.join([short[o] for o in types])}"] if types else []
    order = [p for p in _FIRST if p in properties]
    order += [p for p in properties if p not in _FIRST]
    rows += [f"{short[p]} {' , '.join([short[o] for o in properties[p]])}" for p in order]
    between = f" ;\n{indent}    "
    return f"{indent}{short[subject]} {between.join(rows)} .\n"
