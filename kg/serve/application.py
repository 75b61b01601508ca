"""The web application: SPARQL 1.1 Protocol, Graph Store Protocol read-only, pages. Requests are checked and limited here
and answered by the workers; nothing here reads the store."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator, Sequence
from importlib import resources
from pathlib import Path
from urllib.parse import parse_qsl, quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.errors import StoreError
from kg.serve.answer import Reply, refusal
from kg.serve.negotiate import GRAPHS, ROWS, choose
from kg.serve.pages import editor_page, start_page
from kg.serve.workers import Workers
from kg.store import Folder
from kg.store.vocabulary import KGO, segment

__all__ = ["application"]

BODY_LIMIT = 1_000_000  # bytes
_ASSETS = {
    "yasgui.min.js": "text/javascript",
    "yasgui.min.css": "text/css",
    "editor.js": "text/javascript",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_EDITOR_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FORMATS = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "rdfxml": "RDF_XML",
    "jsonld": "JSON-LD",
    "trig": "TriG",
    "nquads": "N-Quads",
}


def application(
    folder: Path,
    *,
    hosts: Sequence[str] = (),
    origins: Sequence[str] = (),
    workers: int = 2,
    seconds: float = 30.0,
    limit: int = 100_000,
) -> Starlette:
    """The application over the store in `folder`.

    `hosts` are the names under which it may be addressed, all if empty (a page elsewhere must not reach a server on
    loopback through a name of its own). `origins` are web pages that may ask (CORS), none by default. A request may take
    `seconds` and give `limit` rows. Raises StoreError where no store is there."""
    store = Folder(folder)
    if not store.exists:
        raise StoreError(f"{folder} holds no graph; make one with kg build")
    base = store.base(None)
    pool = Workers(folder, workers, seconds, limit)
    site = _Site(folder, base, pool)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await pool.start()
        try:
            yield
        finally:
            await pool.stop()

    middleware = [Middleware(_Fence, hosts=frozenset(hosts))]
    if origins:
        middleware.append(Middleware(CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"]))
    routes = [
        Route("/", site.start),
        Route("/favicon.ico", lambda _: Response(status_code=204)),
        Route("/graph", site.page),
        Route("/editor", site.editor),
        Route("/assets/{name}", site.asset),
        Route("/sparql", site.sparql, methods=["GET", "POST"]),
        Route("/sparql/", site.sparql, methods=["GET", "POST"]),
        Route("/graphs", site.graphs),
        Route("/node", site.node),
        Route("/{kind:str}/{name:path}", site.named),
    ]
    app = Starlette(routes=routes, middleware=middleware, lifespan=lifespan)
    app.router.redirect_slashes = False
    return app


class _Fence:
    """Refuses foreign names of this host, and sets what every answer carries."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self.app, self.hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if self.hosts:
            header = next((v for k, v in scope["headers"] if k == b"host"), b"").decode("latin-1")
            name = re.sub(r":\d*$", "", header).strip("[]").lower()
            if name not in self.hosts:
                await _response(refusal(421, "this server is not known by that name"))(scope, receive, send)
                return
        await self.app(scope, receive, send)


class _Site:
    def __init__(self, folder: Path, base: str, pool: Workers) -> None:
        self.folder, self.base, self.pool = folder, base, pool

    async def start(self, _: Request) -> Response:
        return _html(start_page())

    async def editor(self, _: Request) -> Response:
        return _html(editor_page(), _EDITOR_POLICY)

    async def asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _ASSETS:
            return _response(refusal(404, "there is no such file"))
        content = (resources.files("kg.serve") / "assets" / name).read_bytes()
        return _response(Reply(200, content, _ASSETS[name], {"cache-control": "max-age=86400"}))

    async def page(self, _: Request) -> Response:
        path = self.folder / "graph.html"
        if not path.is_file():
            return _response(refusal(404, "there is no graph.html; kg build makes it"))
        return Response(path.read_bytes(), media_type="text/html; charset=utf-8", headers=_SAFE)

    async def sparql(self, request: Request) -> Response:
        parameters = _parameters(request.url.query)
        text: str | None = None
        if parameters is None:
            return _response(refusal(400, "the parameters of the address are not UTF-8"))
        if request.method == "POST":
            body = await _body(request)
            if body is None:
                return _response(refusal(413, f"a request may have {BODY_LIMIT:,} bytes"))
            kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
            try:
                content = body.decode("utf-8")
            except UnicodeDecodeError:
                return _response(refusal(400, "the request is not UTF-8"))
            if kind == "application/sparql-query":
                text = content
            elif kind == "application/x-www-form-urlencoded":
                form = _parameters(content)
                if form is None:
                    return _response(refusal(400, "the form is not UTF-8"))
                parameters += form
            elif kind == "application/sparql-update":
                return _response(refusal(403, "this server only reads"))
            else:
                wanted = "application/sparql-query or application/x-www-form-urlencoded"
                return _response(refusal(415, f"a query is sent as {wanted}"))
        if any(name == "update" for name, _ in parameters):
            return _response(refusal(403, "this server only reads"))
        queries = [value for name, value in parameters if name == "query"]
        queries += [text] if text is not None else []
        if not queries and request.method == "GET":
            return self._description(request)
        if len(queries) != 1:
            return _response(refusal(400, "give one query"))
        arguments = {
            "text": queries[0],
            "accept": request.headers.get("accept"),
            "default": [value for name, value in parameters if name == "default-graph-uri"],
            "named": [value for name, value in parameters if name == "named-graph-uri"],
            "base": _endpoint(request),
            "inferred": any(name == "inferred" and value in ("true", "1") for name, value in parameters),
        }
        return _response(await self.pool.ask("query", **arguments))

    def _description(self, request: Request) -> Response:
        if choose(request.headers.get("accept"), {"text/turtle": "turtle", "text/*": "turtle"}) is None:
            return _response(refusal(406, "the description can be had as text/turtle"))
        return _response(Reply(200, description(_endpoint(request)).encode(), "text/turtle; charset=utf-8"))

    async def graphs(self, request: Request) -> Response:
        parameters = _parameters(request.url.query) or []
        wanted = [(name, value) for name, value in parameters if name in ("graph", "default")]
        if len(wanted) != 1:
            return _response(refusal(400, "name one graph: ?default or ?graph=IRI"))
        name, value = wanted[0]
        accept = request.headers.get("accept")
        return _response(await self.pool.ask("graph", iri=value if name == "graph" else None, accept=accept))

    async def node(self, request: Request) -> Response:
        parameters = dict(_parameters(request.url.query) or [])
        if not parameters.get("iri"):
            return _response(refusal(400, "name a node: ?iri=IRI"))
        accept = _wanted(parameters.get("format")) or request.headers.get("accept")
        return _response(await self.pool.ask("node", iri=parameters["iri"], accept=accept))

    async def named(self, request: Request) -> Response:
        kind, name = request.path_params["kind"], request.path_params["name"]
        if kind not in ("entity", "fact", "document", "quantity") or not name:
            return _response(refusal(404, "there is nothing here"))
        if name.endswith("/") and kind == "entity":
            return RedirectResponse(f"/entity/{quote(name.rstrip('/'))}", 301)
        raw = request.scope.get("raw_path", b"").decode("latin-1").partition("?")[0]
        iri = f"{self.base}{kind}/{_segment(raw, kind, name)}"
        accept = _wanted(dict(_parameters(request.url.query) or []).get("format")) or request.headers.get("accept")
        return _response(await self.pool.ask("node", iri=iri, accept=accept))


def _segment(raw: str, kind: str, name: str) -> str:
    """The IRI's own segment: the path as it was sent says which slashes were escaped."""
    prefix = f"/{kind}/"
    if raw.startswith(prefix) and "/" not in raw[len(prefix) :]:
        from kg.store.vocabulary import unsegment

        name = unsegment(raw[len(prefix) :])
    return segment(name)


def _endpoint(request: Request) -> str:
    """The address of the endpoint as the client knows it, as an IRI."""
    return quote(str(request.url.replace(query="", fragment="")), safe=":/[]%@")


def _parameters(query: str) -> list[tuple[str, str]] | None:
    """Decoded name and value pairs, None where they are not UTF-8."""
    try:
        return parse_qsl(query, keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=1000)
    except (UnicodeDecodeError, ValueError):
        return None


async def _body(request: Request) -> bytes | None:
    """The body, None where it is too long; read no further than the limit."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > BODY_LIMIT:
            return None
        parts.append(part)
    return b"".join(parts)


def _wanted(format: str | None) -> str | None:
    """The media type of a format that an address asks for by name."""
    return next((media for media, name in GRAPHS.items() if name == format), None)


_SAFE = {"x-content-type-options": "nosniff", "referrer-policy": "no-referrer"}


def _response(reply: Reply) -> Response:
    headers = {"vary": "accept", **_SAFE, **reply.headers}
    if reply.media.startswith("text/html"):
        headers["content-security-policy"] = _POLICY
    return Response(reply.body, reply.status, headers, media_type=reply.media)


def _html(text: str, policy: str = _POLICY) -> Response:
    return Response(text, headers={**_SAFE, "content-security-policy": policy}, media_type="text/html; charset=utf-8")


def description(endpoint: str) -> str:
    """The service at `endpoint` (an IRI), in Turtle; no blank nodes."""
    offered = dict.fromkeys([*ROWS.values(), *GRAPHS.values()])
    formats = " , ".join(f"<http://www.w3.org/ns/formats/{_FORMATS[name]}>" for name in offered)
    return f"""@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .

<{endpoint}> a sd:Service ;
    sd:endpoint <{endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:EmptyGraphs ;
    sd:resultFormat {formats} ;
    sd:defaultDataset <{endpoint}#dataset> .

<{endpoint}#dataset> a sd:Dataset ;
    sd:defaultGraph <{endpoint}#merged> ;
    sd:namedGraph <{endpoint}#ontology> .

<{endpoint}#merged> a sd:Graph .

<{endpoint}#ontology> a sd:NamedGraph ;
    sd:name <{KGO.rstrip("#")}> .
"""
