"""The graph page: extractions → one self-contained `graph.html` that works from file:// with no network.

    html = render(extractions, ontology)            # str; write it as UTF-8
    notebook(html)                                  # HTML for a notebook cell: the page in a sandboxed frame

pyvis holds the network and writes the page through our template; vis-network (pyvis's own copy) shows it up to
`VIS_FACTS` facts, above which the page draws on a canvas itself. Article text is hostile: it reaches the page only as
JSON in data blocks, and a Content-Security-Policy admits no script or style but ours, by hash, and no network.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.model import Extraction

if TYPE_CHECKING:
    from kg.ontology import Ontology

__all__ = ["ENTITY_BASE", "VIS_FACTS", "notebook", "render"]

ENTITY_BASE = "https://w3id.org/kg-builder/entity/"
VIS_FACTS = 1500  # above this many facts the page draws on a canvas of its own (measured: tests/benchmarks/page.py)

_NETWORK_OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False, "color": "rgba(0,0,0,0)", "hoverWidth": 0, "selectionWidth": 0, "chosen": False},
    "nodes": {"chosen": False},
    "interaction": {"hover": True, "keyboard": False, "multiselect": False, "tooltipDelay": 100000000},
}


def render(
    extractions: Iterable[Extraction],
    ontology: Ontology | None = None,
    *,
    title: str | None = None,
    base: str = ENTITY_BASE,
    lang: str = "ja",
    same: Mapping[str, str] | None = None,
) -> str:
    """The page that shows what `extractions` say, as HTML; the same input gives the same bytes.

    `ontology` gives classes and relations their names in Japanese and English (their identifiers show without it).
    `title` heads the page, else the only document's title or a count of documents. `base` is the prefix of entity
    IRIs. `lang` ("ja" or "en") is the interface's language when the page opens; the reader can change it. `same` gives
    entities that mean the same as another, with that one: they are one node.
    """
    from .payload import collect

    payload = collect(extractions, ontology, same)
    _place(payload.nodes, payload.edges)
    tables = {
        "title": title or "",
        "base": base,
        "documents": payload.documents,
        "sentences": payload.sentences,
        "classes": payload.classes,
        "relations": payload.relations,
    }
    heading = title or next((document["title"] for document in payload.documents if document["title"]), "")
    return _written(payload.nodes, payload.edges, tables, heading or "Knowledge graph", "en" if lang == "en" else "ja")


def notebook(page: str, height: int = 720) -> str:
    """HTML that shows a page of `render` in a notebook's cell, `height` pixels tall.

    The frame is sandboxed: the page's script runs in an origin of its own and cannot reach the notebook.
    """
    return (
        f'<iframe srcdoc="{html.escape(page)}" sandbox="allow-scripts allow-downloads allow-popups" title="graph"'
        f' style="width:100%;height:{int(height)}px;border:1px solid #8888;border-radius:8px"></iframe>'
    )


def _place(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> None:
    """Gives every node its place and its community."""
    import numpy as np

    from .grouping import communities
    from .layout import layout
    from .payload import label_width

    keys = [node.get("iri") or f"{node['label']}{node.get('quantity', '')}{node['id']}" for node in nodes]
    pairs = np.array([(edge["from"], edge["to"]) for edge in edges], dtype=np.int64).reshape(-1, 2)
    boxes = np.array([(min(190.0, label_width(node["label"] or "1,000億ドル") + 34), 70.0) for node in nodes])
    places = layout(keys, pairs, boxes.reshape(-1, 2)).tolist()
    for node, (x, y), community in zip(nodes, places, communities(len(nodes), pairs), strict=True):
        node["x"], node["y"] = round(x, 1), round(y, 1)
        if community >= 0:
            node["community"] = community


def _written(
    nodes: list[dict[str, Any]], edges: list[dict[str, Any]], tables: dict[str, Any], heading: str, lang: str
) -> str:
    from pyvis.network import Network

    drawn_by_vis = len(edges) <= VIS_FACTS
    scripts = [*([_vis_network()] if drawn_by_vis else []), _asset("page.js")]
    style = _asset("page.css")
    network = Network(directed=True, height="100%", cdn_resources="in_line")
    network.nodes, network.edges = nodes, edges
    network.set_options(json.dumps(_NETWORK_OPTIONS))
    network.set_template_dir(str(Path(__file__).parent), "template.html")
    network.templateEnv.autoescape = True
    network.templateEnv.policies["json.dumps_function"] = _dumped
    network.templateEnv.globals["page"] = {
        "title": heading.encode("utf-8", "replace").decode("utf-8"),
        "lang": lang,
        "tables": tables,
        "options": network.options,
        "style": style,
        "scripts": scripts,
        "policy": _policy(scripts, style),
        "noscript": "このページの表示にはJavaScriptが必要です。This page needs JavaScript.",
    }
    return str(network.generate_html())


def _dumped(value: object, **_: object) -> str:
    """Compact JSON as UTF-8 can carry it: a lone surrogate becomes "?"; U+2028 and U+2029, which end a line in
    scripts, are escaped. Jinja's `tojson` goes on to escape <, >, & and '."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return text.encode("utf-8", "replace").decode("utf-8")


def _policy(scripts: list[str], style: str) -> str:
    def digest(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; script-src {' '.join(map(digest, scripts))}; style-src {digest(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


@cache
def _asset(name: str) -> str:
    return (resources.files(__package__) / "assets" / name).read_text(encoding="utf-8")


@cache
def _vis_network() -> str:
    """vis-network 9.1.2 (Apache-2.0 or MIT) as pyvis ships it, licence header included."""
    path = resources.files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return path.read_text(encoding="utf-8").strip()
