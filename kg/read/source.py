"""What a user names on the command line → the documents behind it, in a fixed order, one at a time."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import os
import re
import sys
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from kg.errors import InputError
from kg.model import Document
from kg.read import corpus, table
from kg.read.decode import decode
from kg.read.html import article
from kg.read.text import front_matter, language, parse_date, plain

__all__ = ["MANY", "SUFFIXES", "Source", "checked", "count", "dated", "open_sources", "plan", "read"]

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".parquet")
_CORPUS = (".jsonl", ".ndjson")
_TABLE = (".parquet",)
_TIMEOUT = 30  # seconds that a web server may take
_LARGEST = 50_000_000  # bytes that a page or a single file may have
MANY = ("corpus", "table")  # kinds of sources that hold many documents
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read. `kind` is "file", "corpus" (JSONL), "table" (Parquet), "url" or "stdin"; `id` what its document
    will be called (of many documents: the stem for those that do not name themselves); `named` whether the user named
    it, rather than a folder that holds it."""

    where: str
    kind: str
    id: str
    named: bool = True


def plan(sources: Sequence[str | Path]) -> list[Source]:
    """What there is to read, in the order it will be read: as named, and within a folder sorted by path.

    A document is called by its file's stem; where two would be called the same, by their paths within the folder.
    Raises `InputError` for what does not exist and for a folder that holds nothing to read.
    """
    found: list[tuple[Source, str]] = []  # each with the name it takes where its stem is taken
    for source in map(str, sources):
        if source == "-":
            found.append((Source("-", "stdin", "stdin"), "stdin"))
        elif re.match(r"https?://", source, re.I):
            found.append((Source(source, "url", _url_stem(source)), _url_name(source)))
        elif "://" in source:
            raise InputError(f"{source}: only http and https addresses are read")
        else:
            found.extend(_files(Path(source)))
    taken = Counter(s.id for s, _ in found if s.kind in ("file", "url"))
    clash = {name for name, n in taken.items() if n > 1}
    renamed = [dataclasses.replace(s, id=longer) if s.id in clash and s.kind not in MANY else s for s, longer in found]
    still = {name for name, n in Counter(s.id for s in renamed if s.kind not in MANY).items() if n > 1}
    return [
        dataclasses.replace(s, id=s.id + Path(s.where).suffix) if s.id in still and s.kind == "file" else s
        for s in renamed
    ]


def _files(path: Path) -> Iterator[tuple[Source, str]]:
    if path.is_dir():
        files = sorted(
            (p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file() and not _hidden(p, path)),
            key=lambda p: p.relative_to(path).parts,
        )
        if not files:
            raise InputError(f"{path}: a folder without {', '.join(SUFFIXES)} files")
        for file in files:
            yield _file(file, file.relative_to(path), named=False)
    elif path.exists():
        yield _file(path, path, named=True)
    else:
        raise InputError(f"{path}: no such file or folder")


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _file(path: Path, name: Path, named: bool) -> tuple[Source, str]:
    suffix = path.suffix.lower()
    kind = "corpus" if suffix in _CORPUS else "table" if suffix in _TABLE else "file"
    longer = _written(name.with_suffix("").as_posix()).lstrip("/")
    return Source(str(path), kind, _written(path.stem), named), longer


def _written(name: str) -> str:
    """A file's name as text: one whose bytes are no UTF-8 is read as Shift_JIS, as old archives have it."""
    data = os.fsencode(name)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp932", "replace")


def _url_stem(url: str) -> str:
    parts = [p for p in PurePosixPath(unquote(urlsplit(url).path)).parts if p != "/"]
    stems = [PurePosixPath(p).stem for p in parts]
    while stems and stems[-1] in ("index", ""):
        stems.pop()
    return stems[-1] if stems else urlsplit(url).netloc


def _url_name(url: str) -> str:
    split = urlsplit(url)
    return (split.netloc + split.path + (f"?{split.query}" if split.query else "")).rstrip("/")


def open_sources(
    sources: Sequence[str | Path],
    *,
    title: str | None = None,
    date: datetime.date | None = None,
    report: Callable[[str], None] = lambda message: None,
) -> Iterator[Document]:
    """The documents of all `sources`, read one by one as they are asked for.

    `title` and `date` override what a named file or page says of itself; where a folder or a corpus is read, `date`
    is that of documents that give none. What is wrong with a part of a folder or corpus is given to `report` and
    skipped. Raises `InputError`, before any document is given out, where a source that the user named cannot be read.
    """
    planned = plan(sources)
    if title is not None and (len(planned) != 1 or planned[0].kind in MANY):
        raise InputError("--title names one document: give one file, address or - with it")
    first: dict[Source, list[Document]] = {}
    for source in planned:  # so that the third of three files cannot stop a build half-way
        if source.named and source.kind not in MANY:
            whole = list(read(source, title=title, date=date, report=report))
            if len(planned) <= 64 or source.kind != "file":
                first[source] = whole
        elif source.kind == "corpus":
            _open(source).close()
        elif source.kind == "table":
            table.rows(source.where)

    def documents() -> Iterator[Document]:
        for source in planned:
            if source in first:
                yield from first.pop(source)
                continue
            try:
                yield from read(source, title=title, date=date, report=report)
            except InputError as error:
                report(f"{error}; skipped")

    return documents()


def count(sources: Sequence[str | Path]) -> int | None:
    """How many documents there are to read (lines, for a corpus), or None where only reading tells."""
    total = 0
    for source in plan(sources):
        if source.kind == "stdin":
            return None
        if source.kind == "corpus":
            with _open(source) as file:
                while block := file.read(1 << 20):
                    total += block.count(b"\n")
        elif source.kind == "table":
            total += table.rows(source.where)
        else:
            total += 1
    return total


def read(
    source: Source,
    *,
    title: str | None = None,
    date: datetime.date | None = None,
    report: Callable[[str], None] = lambda message: None,
) -> Iterator[Document]:
    """The documents of one source. Raises `InputError` where it cannot be read at all."""
    if source.kind == "corpus":
        with _open(source) as file:
            for document in corpus.documents(file, source.where, source.id, report):
                yield checked(dated(document, date), report)
    elif source.kind == "table":
        for document in table.documents(source.where, source.id, report):
            yield checked(dated(document, date), report)
    elif source.kind == "stdin":
        yield from _standard_input(source, title, date, report)
    else:
        data, url, declared, is_html = _fetch(source.where) if source.kind == "url" else _load(source)
        # Only the file's name goes into the graph: where a folder lies on somebody's disk is no property of an article.
        document = _document(
            data, source.id, source.where, url or _written(Path(source.where).name), declared, is_html, report
        )
        if source.named:
            yield checked(
                dataclasses.replace(document, title=title or document.title, date=date or document.date), report
            )
        else:
            yield checked(dated(document, date), report)


def _told(document: Document, title: str | None, date: datetime.date | None) -> Document:
    return dataclasses.replace(document, title=title or document.title, date=date or document.date)


def dated(document: Document, date: datetime.date | None) -> Document:
    """The document, with a day where it has none of its own."""
    return document if document.date or not date else dataclasses.replace(document, date=date)


def checked(document: Document, report: Callable[[str], None]) -> Document:
    """The document as it is; `report` hears where it cannot be read well."""
    if document.lang != "ja":
        report(f"{document.id}: this does not look like Japanese; what can be read is read")
    return document


def _open(source: Source) -> BinaryIO:
    try:
        return Path(source.where).open("rb")
    except OSError as error:
        raise InputError(f"{source.where}: cannot be read ({error.strerror})") from error


def _load(source: Source) -> tuple[bytes, str | None, str | None, bool]:
    with _open(source) as file:
        try:
            data = file.read(_LARGEST + 1)
        except OSError as error:
            raise InputError(f"{source.where}: cannot be read ({error.strerror})") from error
    if len(data) > _LARGEST:
        raise InputError(
            f"{source.where}: larger than {_LARGEST // 10**6} MB: make it a JSONL corpus, an article a line"
        )
    return data, None, None, Path(source.where).suffix.lower() in (".html", ".htm", ".xhtml")


def _fetch(url: str) -> tuple[bytes, str, str | None, bool]:
    request = urllib.request.Request(url, headers={"User-Agent": "kg-builder", "Accept": "text/html, text/plain"})  # noqa: S310 http(s) only, see plan()
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310
            data = answer.read(_LARGEST + 1)
            kind = answer.headers.get_content_type()
            declared = answer.headers.get_content_charset()
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise InputError(f"{url}: cannot be fetched ({getattr(error, 'reason', error)})") from error
    if len(data) > _LARGEST:
        raise InputError(f"{url}: larger than {_LARGEST // 10**6} MB")
    if not kind.startswith("text/") and kind not in ("application/xhtml+xml", "application/octet-stream"):
        raise InputError(f"{url}: {kind}, not a page or a text")
    return data, url, declared, kind in ("text/html", "application/xhtml+xml")


def _standard_input(
    source: Source, title: str | None, date: datetime.date | None, report: Callable[[str], None]
) -> Iterator[Document]:
    stream = sys.stdin.buffer
    first = next((line for line in stream if line.strip()), b"")
    if first.lstrip().startswith(b"{"):
        lines = (line for part in ((first,), stream) for line in part)
        for document in corpus.documents(lines, "standard input", source.id, report):
            yield checked(dated(document, date), report)
        return
    data = first + stream.read()
    # A pipe has no name: a name made from the text lets many go into one store, and the same one once.
    name = f"stdin-{hashlib.sha256(data).hexdigest()[:12]}"
    document = _document(data, name, "standard input", None, None, False, report)
    yield checked(_told(document, title, date), report)


def _document(
    data: bytes,
    name: str,
    where: str,
    origin: str | None,
    declared: str | None,
    is_html: bool,
    report: Callable[[str], None],
) -> Document:
    if not data.strip():
        raise InputError(f"{where}: an empty text")
    text = decode(data, where, declared=declared, html=is_html)
    if is_html or _HTML.match(text):
        found = article(text, where, origin if origin and "://" in origin else None)
        return Document(name, found.text, found.title, found.date, found.source or origin, language(found.text))
    fields, text = front_matter(text)
    title = fields.get("title")
    if origin and Path(origin).suffix.lower() in (".md", ".markdown"):
        heading, text = plain(text)
        title = title or heading
    if not text.strip():
        raise InputError(f"{where}: an empty text")
    date = parse_date(fields.get("date", ""))
    if fields.get("date") and date is None:
        report(f"{where}: the date {fields['date']!r} is not like 2025-01-22; the document has none")
    return Document(
        id=fields.get("id") or name,
        text=text,
        title=title,
        date=date,
        source=fields.get("source") or fields.get("url") or origin,
        lang=language(text),
    )
