"""Sending the graphs to a SPARQL 1.1 server: by the Graph Store Protocol where it has one, else by SPARQL Update.

Graph by graph, so that it can go on where it was cut off: what has arrived is noted in OUT/store/pushed-*.json, with a
hash of its content. Graphs that the store no longer has are deleted there. N-Triples is sent, because every server
reads it alike.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from kg.errors import RemoteError
from kg.store.turtle import ntriples
from kg.store.view import View

__all__ = ["Pushed", "Remote", "push"]

BATCH = 2_000  # triples an update; some servers refuse more
REFUSED_MOST = 1_000  # statements, before it is clear that the server means all
_RETRIED = (408, 425, 429, 502, 503, 504)
_TYPED = re.compile(r'(<[^>]*>) (<[^>]*>) ("(?:[^"\\]|\\.)*")\^\^(<[^>]*>) \.\n')
_NO_GRAPH_STORE = (400, 403, 404, 405, 406, 415, 501)


@dataclass(frozen=True)
class Pushed:
    """What a push did: graphs `sent`, `unchanged` since the last one, and `deleted`; the `triples` sent, and those
    `refused`: statements that the server will not have, not even by themselves."""

    sent: int
    unchanged: int
    deleted: int
    triples: int
    refused: tuple[str, ...] = ()


def push(
    store: View,
    url: str,
    *,
    update: str | None = None,
    user: str = "",
    password: str = "",
    merged: str | None = None,
    state: Path | None = None,
    report: Callable[[str], None] = lambda line: None,
) -> Pushed:
    """Sends the named graphs of `store` to the server at `url`.

    `url` is its Graph Store, or its SPARQL endpoint (an address that ends in sparql, query or update, or whose server
    refuses the Graph Store Protocol); `update` the endpoint of updates where that is another one. With
    `merged` (an IRI) the union of all documents is sent as a graph of that name too. `state` is the folder in which
    what has arrived is noted; without it everything is sent. Raises RemoteError where the server refuses or is silent."""
    remote = Remote(url, update or url, user, password)
    note = state / f"pushed-{hashlib.sha256(url.encode()).hexdigest()[:12]}.json" if state else None
    arrived = _read(note)
    sent = unchanged = triples = 0
    wanted: set[str] = set()
    for iri, text in _graphs(store, merged):
        wanted.add(iri)
        digest = hashlib.sha256(text.encode()).hexdigest()
        if arrived.get(iri) == digest:
            unchanged += 1
            continue
        remote.put(iri, text)
        sent, triples = sent + 1, triples + text.count("\n")
        arrived[iri] = digest
        _write(note, arrived)
        report(f"{iri}: {text.count(chr(10)):,} triples")
    gone = sorted(set(arrived) - wanted)
    for iri in gone:
        remote.delete(iri)
        del arrived[iri]
        _write(note, arrived)
    return Pushed(sent, unchanged, len(gone), triples, tuple(remote.refused))


def _graphs(store: View, merged: str | None) -> Iterator[tuple[str, str]]:
    for name in sorted(store.graph_names()):
        yield name, ntriples(store.graph(name))
    if merged:
        yield merged, ntriples(store.quads())


def _read(note: Path | None) -> dict[str, str]:
    try:
        found = json.loads(note.read_text(encoding="utf-8")) if note else {}
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _write(note: Path | None, arrived: dict[str, str]) -> None:
    if note:
        part = note.with_suffix(".part")
        part.write_text(json.dumps(arrived, ensure_ascii=False, indent=0, sort_keys=True), encoding="utf-8")
        part.replace(note)


class Remote:
    """A server's graphs: put and delete, by whichever of the two protocols it speaks."""

    def __init__(self, url: str, update: str, user: str = "", password: str = "", patience: float = 1.0) -> None:
        """`patience` is the number of seconds before the first retry; each waits twice as long."""
        for address in (url, update):
            if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
                raise RemoteError(f"{address} is not the address of a server; it must begin with http:// or https://")
        self.url, self.update_url, self.patience = url, update, patience
        # some servers never answer a PUT to their SPARQL endpoint, so its name must tell
        query_like = re.search(r"/(sparql|query|update)(-auth)?/?$", urlsplit(url).path) is not None
        self.graph_store: bool | None = False if query_like else None if url == update else True
        self.refused: list[str] = []
        self.computed: set[str] = set()  # datatypes of literals that the server is to make itself
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        handlers: list[urllib.request.BaseHandler] = []
        if user:
            for address in {url, update}:
                passwords.add_password(None, address, user, password)
            handlers = [
                urllib.request.HTTPDigestAuthHandler(passwords),
                urllib.request.HTTPBasicAuthHandler(passwords),
            ]
        self._opener = urllib.request.build_opener(*handlers)

    def put(self, iri: str, text: str) -> None:
        """Makes a graph what `text` (N-Triples) says."""
        if self.graph_store is not False:
            status = self._send(
                "PUT", self._graph(iri), text.encode(), "application/n-triples", allowed=_NO_GRAPH_STORE
            )
            if status < 300:
                self.graph_store = True
                return
            if self.graph_store:
                raise RemoteError(f"{self.url} refuses graph {iri} with status {status}")
            self.graph_store = False
        self._update(f"DROP SILENT GRAPH <{iri}>")
        lines = [line for line in _lines(text) if not self._computed_for(line)]
        for line in _lines(text):
            if self._computed_for(line):
                self._insert(iri, [line])
        for start in range(0, len(lines), BATCH):
            self._insert(iri, lines[start : start + BATCH])

    def _insert(self, iri: str, lines: list[str]) -> None:
        """Adds statements; where the server refuses some, all but those."""
        data = "".join(map(for_update, lines))
        if len(lines) > 1 or not self._computed_for(lines[0]):
            update = f"INSERT DATA {{ GRAPH <{iri}> {{\n{data}}} }}".encode()
            status = self._send("POST", self.update_url, update, "application/sparql-update", allowed=(400, 500))
            if status < 300:
                return
        if len(lines) == 1:
            if self._insert_computed(iri, data):
                return
            self.refused.append(lines[0].rstrip("\n"))
            if len(self.refused) > REFUSED_MOST:
                raise RemoteError(f"{self.update_url} refuses what it is sent, such as {self.refused[0][:200]}")
            return
        middle = len(lines) // 2
        self._insert(iri, lines[:middle])
        self._insert(iri, lines[middle:])

    def _insert_computed(self, iri: str, line: str) -> bool:
        """Adds a statement with a typed literal by having the server make the literal; whether it did.

        Virtuoso 7 refuses durations as data, but makes the same of STRDT as of a file that is put."""
        found = _TYPED.fullmatch(line)
        if not found:
            return False
        subject, predicate, value, datatype = found.groups()
        update = f"INSERT {{ GRAPH <{iri}> {{ {subject} {predicate} ?o }} }} WHERE {{ BIND(STRDT({value}, {datatype}) AS ?o) }}"
        status = self._send("POST", self.update_url, update.encode(), "application/sparql-update", allowed=(400, 500))
        if status >= 300:
            return False
        self.computed.add(datatype)
        return True

    def _computed_for(self, line: str) -> bool:
        """Whether the literal of a line is of a datatype that the server has refused as data."""
        return bool(self.computed) and any(line.endswith(f"^^{datatype} .\n") for datatype in self.computed)

    def delete(self, iri: str) -> None:
        """Takes a graph away; it does not matter whether it is there."""
        if self.graph_store is not False:
            status = self._send("DELETE", self._graph(iri), None, "", allowed=_NO_GRAPH_STORE)
            if status < 300 or status == 404:
                return
        self._update(f"DROP SILENT GRAPH <{iri}>")

    def _graph(self, iri: str) -> str:
        joint = "&" if urlsplit(self.url).query else "?"
        # Virtuoso calls the parameter graph-uri; others disregard what they do not know
        return f"{self.url}{joint}{urlencode({'graph': iri, 'graph-uri': iri})}"

    def _update(self, text: str) -> None:
        self._send("POST", self.update_url, text.encode(), "application/sparql-update")

    def _send(self, method: str, url: str, body: bytes | None, kind: str, allowed: tuple[int, ...] = ()) -> int:
        """The status of the answer, after retries where a later try may help."""
        wait = self.patience
        for last in (False, False, False, False, True):
            headers = {"content-type": kind, "user-agent": "kg-builder"} if kind else {"user-agent": "kg-builder"}
            request = urllib.request.Request(url, body, headers, method=method)  # noqa: S310 - http(s) only, see above
            try:
                with self._opener.open(request, timeout=300) as answer:
                    answer.read()
                    return int(answer.status)
            except urllib.error.HTTPError as error:
                said = " ".join(error.read(2000).decode("utf-8", "replace").split())[:200]
                if error.code in allowed:
                    return error.code
                if last or error.code not in _RETRIED:
                    raise RemoteError(f"{self.url} answers {error.code}: {said or error.reason}") from error
                wait = max(wait, _seconds(error.headers.get("retry-after")))
            except (OSError, http.client.HTTPException) as error:
                if last:
                    reason = getattr(error, "reason", error)
                    raise RemoteError(f"{self.url} does not answer: {reason}; what has arrived is noted") from error
            time.sleep(wait)
            wait *= 2
        raise AssertionError("unreachable")


def _seconds(header: str | None) -> float:
    return min(float(header), 60.0) if header and re.fullmatch(r"\d{1,5}", header) else 0.0


def _lines(text: str) -> list[str]:
    """Lines by their line feeds alone: literals may hold other separators."""
    return [f"{line}\n" for line in text.split("\n")[:-1]]


def for_update(line: str) -> str:
    """A line of N-Triples for the text of an update.

    SPARQL resolves codepoint escapes before it reads strings (19.2), so that an escaped backslash before a "u" would turn
    into an escape, and the text behind it into syntax. The "u" is written as an escape itself."""
    return re.sub(r"\\(\\([uU])|.)", lambda m: f"\\\\\\u{ord(m[2]):04X}" if m[2] else m[0], line)
