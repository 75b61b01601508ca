"""RDF/XML, deterministic. Written here because a property's IRI must be split into an XML name, which engines get wrong
for names that end in an escape, and because XML 1.0 cannot hold every character that a text can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from kg.store.terms import BlankNode, Literal, NamedNode, Quad
from kg.store.vocabulary import PREFIXES

__all__ = ["clean", "rdfxml"]

_START = "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
_START += "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_NAME = re.compile(f"[{_START}][{_START}\\-.0-9\u00b7\u0300-\u036f\u203f-\u2040]*$")
_BARRED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRING = PREFIXES["xsd"] + "string"


def clean(text: str) -> str:
    """A text without the characters that XML 1.0 bars: each becomes U+FFFD."""
    return _BARRED.sub("\ufffd", text)


def rdfxml(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """The union of all graphs as RDF/XML.

    The format has no way to write a property whose IRI ends in no XML name; such a triple is left out (only direct
    edges of open relations with odd names: the fact itself names its relation as a value)."""
    rows: dict[str, set[str]] = {}
    names = _Names(prefixes)
    for quad in quads:
        about = _reference("about", quad.subject)
        row = names.row(quad.predicate.value, quad.object)
        rows.setdefault(about, set())
        if row:
            rows[about].add(row)
    body = "".join(
        f"  <rdf:Description {about}>\n" + "".join(sorted(rows[about])) + "  </rdf:Description>\n"
        for about in sorted(rows)
    )
    spaces = "".join(f"\n  xmlns:{n}={quoteattr(iri)}" for n, iri in sorted(names.used.items()))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n{body}</rdf:RDF>\n'


class _Names:
    """Qualified names for properties, declaring namespaces as they come."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.known = {iri: name for name, iri in prefixes.items()}
        self.used = {"rdf": PREFIXES["rdf"]}

    def row(self, predicate: str, target: object) -> str:
        found = _NAME.search(predicate)
        if not found or not found.start():
            return ""
        space, local = predicate[: found.start()], found[0]
        prefix = self.known.get(space)
        if prefix:
            self.used[prefix] = space
            tag, declared = f"{prefix}:{local}", ""
        else:  # declared on the spot, so that numbering never depends on order
            tag, declared = f"p:{local}", f" xmlns:p={quoteattr(space)}"
        if isinstance(target, Literal):
            attribute = ""
            if target.language:
                attribute = f' xml:lang="{target.language}"'
            elif target.datatype.value != _STRING:
                attribute = f" rdf:datatype={quoteattr(target.datatype.value)}"
            value = escape(clean(target.value), {"\r": "&#13;"})
            return f"    <{tag}{declared}{attribute}>{value}</{tag}>\n"
        return f"    <{tag}{declared} {_reference('resource', target)}/>\n"


def _reference(attribute: str, term: object) -> str:
    if isinstance(term, BlankNode):
        return f'rdf:nodeID="b{term.value}"'
    assert isinstance(term, NamedNode)  # noqa: S101 - RDF 1.1 terms only
    return f"rdf:{attribute}={quoteattr(term.value)}"
