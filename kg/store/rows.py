"""Result rows as JSON, XML, CSV and TSV (SPARQL 1.1 Query Results formats), no more than a limit of them.

The engine writes these formats too, but all rows or none; a served query must stop at a limit.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from kg.errors import QueryError

__all__ = ["limited", "write_boolean", "write_rows"]

_STRING = "http://www.w3.org/2001/XMLSchema#string"
_NAMESPACE = "http://www.w3.org/2005/sparql-results#"
Row = tuple[Any, ...]


def limited(items: Iterable[Any], limit: int, what: str) -> Iterator[Any]:
    """The items, or QueryError once there are more than `limit`."""
    for count, item in enumerate(items):
        if count >= limit:
            raise QueryError(f"the query gives more than {limit:,} {what}; add a LIMIT or ask more narrowly")
        yield item


def write_rows(variables: Sequence[str], rows: Iterable[Row], format: str) -> str:
    """Rows of terms, None where unbound, as "json", "xml", "csv" or "tsv"."""
    return {"json": _json, "xml": _xml, "csv": _csv, "tsv": _tsv}[format](variables, rows)


def write_boolean(value: bool, format: str) -> str:
    """The answer of an ASK as "json" or "xml"; csv and tsv have no form for it, so they give the bare word."""
    word = str(value).lower()
    if format == "json":
        return json.dumps({"head": {}, "boolean": value})
    if format == "xml":
        return f'<?xml version="1.0"?>\n<sparql xmlns="{_NAMESPACE}"><head/><boolean>{word}</boolean></sparql>\n'
    return f"{word}\n"


def _json(variables: Sequence[str], rows: Iterable[Row]) -> str:
    bindings = [
        {name: _json_term(term) for name, term in zip(variables, row, strict=True) if term is not None} for row in rows
    ]
    return json.dumps({"head": {"vars": list(variables)}, "results": {"bindings": bindings}}, ensure_ascii=False)


def _json_term(term: Any) -> dict[str, Any]:
    kind = type(term).__name__
    if kind == "NamedNode":
        return {"type": "uri", "value": term.value}
    if kind == "BlankNode":
        return {"type": "bnode", "value": term.value}
    if kind == "Literal":
        if term.language:
            return {"type": "literal", "value": term.value, "xml:lang": term.language}
        if term.datatype.value == _STRING:
            return {"type": "literal", "value": term.value}
        return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
    parts = {part: _json_term(getattr(term, part)) for part in ("subject", "predicate", "object")}
    return {"type": "triple", "value": parts}


def _xml(variables: Sequence[str], rows: Iterable[Row]) -> str:
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in variables)
    results = []
    for row in rows:
        cells = "".join(
            f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
            for name, term in zip(variables, row, strict=True)
            if term is not None
        )
        results.append(f"<result>{cells}</result>")
    body = "\n".join(results)
    return (
        f'<?xml version="1.0"?>\n<sparql xmlns="{_NAMESPACE}"><head>{head}</head>\n<results>{body}</results></sparql>\n'
    )


def _xml_term(term: Any) -> str:
    kind = type(term).__name__
    if kind == "NamedNode":
        return f"<uri>{_plain(term.value)}</uri>"
    if kind == "BlankNode":
        return f"<bnode>{_plain(term.value)}</bnode>"
    if kind == "Literal":
        about = ""
        if term.language:
            about = f' xml:lang="{term.language}"'
        elif term.datatype.value != _STRING:
            about = f" datatype={quoteattr(term.datatype.value)}"
        return f"<literal{about}>{_plain(term.value)}</literal>"
    parts = "".join(f"<{p}>{_xml_term(getattr(term, p))}</{p}>" for p in ("subject", "predicate", "object"))
    return f"<triple>{parts}</triple>"


def _plain(text: str) -> str:
    """Text for XML 1.0: escaped, barred control characters replaced, carriage returns kept from normalisation."""
    safe = "".join(c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in text)
    return escape(safe, {"\r": "&#13;"})


def _csv(variables: Sequence[str], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(variables)
    writer.writerows([_csv_term(term) for term in row] for row in rows)
    return out.getvalue()


def _csv_term(term: Any) -> str:
    if term is None:
        return ""
    kind = type(term).__name__
    return str(term.value) if kind in ("NamedNode", "Literal") else str(term)


def _tsv(variables: Sequence[str], rows: Iterable[Row]) -> str:
    lines = ["\t".join(f"?{name}" for name in variables)]
    lines += ("\t".join("" if term is None else _tsv_term(term) for term in row) for row in rows)
    return "\n".join(lines) + "\n"


def _tsv_term(term: Any) -> str:
    """As in Turtle; tabs and line ends in literals are escaped by the engine's own text form."""
    if type(term).__name__ == "Literal" and term.datatype.value.endswith(("#integer", "#decimal", "#double")):
        value = str(term.value)
        if term.datatype.value.endswith("#integer") and value.lstrip("+-").isdigit() and value.isascii():
            return value
    return str(term)
