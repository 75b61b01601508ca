"""JSONL corpora: one document a line, with `id, title, text, date, source, lang`; only `text` is required."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from kg.model import Document
from kg.read.text import language, parse_date

__all__ = ["FIELDS", "document_of", "documents", "parse_line"]


def documents(
    lines: Iterable[bytes], where: str, stem: str, report: Callable[[str], None], before: int = 0
) -> Iterator[Document]:
    """The documents of a corpus, as it is read.

    A line that is no document is reported with its number and skipped; empty lines are passed over. A document
    without `id` (or `doc`, as gold files call it) is named after `stem` and its line; `before` lines of the corpus stand
    before those given.
    """
    for number, line in enumerate(lines, before + 1):
        if not line.strip():
            continue
        place = f"{where}, line {number}"
        try:
            document, oddities = parse_line(line, f"{stem}-{number}")
            for oddity in oddities:
                report(f"{place}: {oddity}")
            yield document
        except ValueError as error:
            report(f"{place}: {error}; the line is skipped")


def parse_line(line: bytes, default_id: str) -> tuple[Document, list[str]]:
    """The document that one line holds and what is odd about it. Raises `ValueError` where it holds none."""
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start}") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON at column {error.colno} ({error.msg})") from error
    except RecursionError as error:
        raise ValueError("not a document (nested too deep)") from error
    return document_of(value, default_id)


def document_of(value: object, default_id: str) -> tuple[Document, list[str]]:
    """The document that a row or object holds and what is odd about it. Raises `ValueError` where it holds none."""
    if not isinstance(value, dict):
        raise ValueError("not an object with a text")
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ValueError('no "text" in it')
    strings = {k: _clean(k, v) for k, v in value.items() if k in FIELDS and v not in (None, "")}
    date = parse_date(strings["date"]) if "date" in strings else None
    oddities = []
    if "date" in strings and date is None:
        oddities.append(f"the date {strings['date']!r} is not like 2025-01-22; the document has none")
    document = Document(
        id=strings.get("id") or strings.get("doc") or default_id,
        text=_clean("text", text),
        title=strings.get("title"),
        date=date,
        source=strings.get("source") or strings.get("url"),
        lang=strings.get("lang") or language(text),
    )
    return document, oddities


FIELDS = ("id", "doc", "title", "date", "source", "url", "lang")


def _clean(field: str, value: object) -> str:
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        raise ValueError(f'"{field}" is not a string')
    text = str(value)
    if "\x00" in text or any("\ud800" <= c <= "\udfff" for c in text):
        raise ValueError(f'"{field}" holds characters that are no text')
    return text
