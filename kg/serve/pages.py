"""The pages of the server: the start, the query editor, and one for each node. Every text is escaped; no page has a
script of its own but the editor's two lines, which a file holds."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from kg.errors import KgError
from kg.model import Evidence, Fact, Quantity, Time
from kg.store import Store

if TYPE_CHECKING:
    from kg.store.view import View

__all__ = ["editor_page", "local_path", "node_page", "start_page"]

_STYLE = """
:root { color-scheme: light dark; font-family: system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif; line-height: 1.6 }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { line-height: 1.3 } .dim { opacity: .7 } mark { border-radius: .2em; padding: 0 .1em }
li { margin: .8rem 0 } blockquote { margin: .2rem 0 .2rem 1rem; padding-left: .8rem; border-left: 3px solid #8888 }
code { overflow-wrap: anywhere } a { color: LinkText }
""".strip()


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def start_page() -> str:
    """Where everything is."""
    rows = (
        ("graph", "the graph, to look at"),
        ("editor", "a SPARQL editor"),
        ("sparql", "the SPARQL 1.1 endpoint, for programs; its description when asked without a query"),
        ("graphs?default", "the whole graph, for programs (Graph Store Protocol, read-only)"),
    )
    items = "".join(f'<li><a href="/{escape(path)}">/{escape(path)}</a> <span class="dim">{escape(what)}</span></li>'
                    for path, what in rows)  # fmt: skip
    return _page("kg", f"<h1>kg</h1><ul>{items}</ul>")


def editor_page() -> str:
    """Yasgui, from the assets beside it."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>SPARQL</title>\n'
        '<link rel="stylesheet" href="/assets/yasgui.min.css">\n</head>\n<body>\n<div id="yasgui"></div>\n'
        '<script src="/assets/yasgui.min.js"></script>\n<script src="/assets/editor.js"></script>\n</body>\n</html>\n'
    )


def local_path(store: View, iri: str) -> str:
    """Where this server shows a node: its own path under the store's base, else by its IRI."""
    if iri.startswith(store.base):
        kind, _, rest = iri[len(store.base) :].partition("/")
        if kind in ("entity", "fact", "document", "quantity") and rest and "#" not in rest:
            return f"/{kind}/{quote(rest, safe='%')}"
    return f"/node?iri={quote(iri, safe='')}"


def node_page(store: Store, iri: str) -> str:
    """A node's page: an entity with its facts and their sentences, or any node with its statements."""
    if iri.startswith(store.names.entities):
        return _entity(store, iri)
    rows = "".join(
        f"<li><code>{_term(store, q.predicate)}</code> {_term(store, q.object)}</li>" for q in store.describe(iri)
    )
    return _page(iri, f"<h1><code>{escape(iri)}</code></h1><ul>{rows}</ul>{_formats(iri)}")


def _entity(store: Store, iri: str) -> str:
    entity = store.reader().entity(iri)
    names = [name for name, _ in (*entity.labels[1:], *entity.aliases)]
    also = f'<p class="dim">{escape("、".join(names))}</p>' if names else ""
    facts = sorted(store.facts_about(entity.id), key=lambda f: (f.relation, -f.confidence, repr(f)))
    items = "".join(f"<li>{_fact(store, fact)}</li>" for fact in facts)
    head = f'<h1>{escape(entity.name)} <small class="dim">{escape(entity.type)}</small></h1>'
    return _page(entity.name, f"{head}{also}<ul>{items}</ul>{_formats(iri)}")


def _fact(store: Store, fact: Fact) -> str:
    by = f"、{_entity_link(store, fact.attribution)}による" if fact.attribution else ""
    head = (
        f"{_entity_link(store, fact.subject)} — {escape(fact.label or fact.relation)} → {_object(store, fact.object)} "
        f'<span class="dim">{escape(fact.status.value)} {fact.confidence:.2f}{by}</span>'
    )
    return head + "".join(_quote(store, evidence) for evidence in fact.evidence)


def _quote(store: Store, evidence: Evidence) -> str:
    source = local_path(store, store.names.document(evidence.document))
    return (
        f"<blockquote>{marked(evidence)} "
        f'<a class="dim" href="{escape(source)}">{escape(evidence.document)}</a></blockquote>'
    )


def marked(evidence: Evidence) -> str:
    """The sentence with the words that carry the fact marked."""
    cuts = sorted({(max(s - evidence.start, 0), min(e, evidence.end) - evidence.start) for _, s, e in evidence.marks})
    parts, at = [], 0
    for start, end in cuts:
        if start < at or end <= start:
            continue
        parts += [escape(evidence.text[at:start]), f"<mark>{escape(evidence.text[start:end])}</mark>"]
        at = end
    return "".join(parts) + escape(evidence.text[at:])


def _object(store: Store, value: str | Quantity | Time) -> str:
    if isinstance(value, str):
        return _entity_link(store, value)
    if isinstance(value, Quantity):
        return escape(f"{value.bound}{value.value:,} {value.unit}")
    return escape(value.point or value.text)


def _entity_link(store: Store, identifier: str) -> str:
    iri = store.names.entity(identifier)
    try:
        name = store.entity(identifier).name
    except KgError:
        name = identifier
    return f'<a href="{escape(local_path(store, iri))}">{escape(name)}</a>'


def _term(store: Store, term: object) -> str:
    value = str(getattr(term, "value", term))
    if type(term).__name__ != "NamedNode":
        return escape(value)
    if urlsplit(value).scheme not in ("http", "https", "urn"):
        return escape(value)
    return f'<a href="{escape(local_path(store, value))}">{escape(value)}</a>'


def _formats(iri: str) -> str:
    link = f"/node?iri={quote(iri, safe='')}&format="
    links = " · ".join(f'<a href="{escape(link + f)}">{f}</a>' for f in ("turtle", "jsonld", "ntriples", "rdfxml"))
    return f'<p class="dim">{links}</p>'
