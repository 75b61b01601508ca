"""Bytes → text: UTF-8 and the encodings that Japan still writes, told apart by what they decode to."""

from __future__ import annotations

import codecs
import re

from kg.errors import InputError

__all__ = ["decode"]

_SIGNATURES = {
    b"%PDF-": "a PDF: convert it with pdftotext first",
    b"PK\x03\x04": "a ZIP archive or Office file: save it as text first",
    b"\xd0\xcf\x11\xe0": "an Office file: save it as text first",
    b"\x1f\x8b": "a gzip archive: unpack it first",
    b"\x89PNG": "a picture, not text",
    b"\xff\xd8\xff": "a picture, not text",
    b"GIF8": "a picture, not text",
    b"SQLite format 3": "a database, not text",
    b"\x7fELF": "a program, not text",
}
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_SHIFT = re.compile(rb"\x1b\$[@B]")  # ISO-2022-JP switches to JIS X 0208
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_KANA = re.compile(r"[ぁ-ゖァ-ヺー]")
_ODD = re.compile(r"[\uff61-\uff9f\ue000-\uf8ff\u0370-\u03ff\u0400-\u04ff\u2500-\u257f]")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_.:-]+)""", re.I)
_ALIASES = {"shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932"}


def decode(data: bytes, where: str, *, declared: str | None = None, html: bool = False) -> str:
    """The text that `data` holds, without a byte-order mark.

    Tried in this order: a byte-order mark, `declared` (of an HTTP header) or the page's own <meta charset>,
    UTF-8, ISO-2022-JP, and whichever of Shift_JIS (cp932) and EUC-JP gives the more Japanese text. `where` names
    the source in errors. Raises `InputError` for bytes that are no text or in none of these encodings.
    """
    for signature, advice in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"{where}: {advice}")
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, where)
    if b"\x00" in data:
        raise InputError(f"{where}: a binary file, not text: give a .txt, .md, .html or .jsonl file")
    text = _as_declared(data, declared, html) or _detected(data)
    if text is None:
        raise InputError(f"{where}: {_why_not(data)}: save it as UTF-8 (Shift_JIS and EUC-JP are read too)")
    if len(_CONTROL.findall(text)) > len(text) * 0.02:
        raise InputError(f"{where}: a binary file, not text: give a .txt, .md, .html or .jsonl file")
    return text


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: not valid {encoding.upper()} at byte {error.start}: save it as UTF-8") from error


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _as_declared(data: bytes, declared: str | None, html: bool) -> str | None:
    if html and declared is None and (match := _DECLARED.search(data[:4096])):
        declared = match[1].decode("ascii")
    if declared is None:
        return None
    name = declared.strip().lower()
    return _attempt(data, _ALIASES.get(name, name))


def _detected(data: bytes) -> str | None:
    if _SHIFT.search(data) and (text := _attempt(data, "iso2022_jp")) is not None:
        return text
    if (text := _attempt(data, "utf-8")) is not None:
        return text
    found = [t for e in ("cp932", "euc_jp") if (t := _attempt(data, e)) is not None and _japanese(t) > 0.2]
    return max(found, key=_japanese, default=None)


def _japanese(text: str) -> float:
    """How Japanese a text looks: the share of kana among its non-ASCII characters, less what newspapers never write."""
    wide = sum(1 for c in text if c > "\x7f")
    return (len(_KANA.findall(text)) - len(_ODD.findall(text))) / wide if wide else 0.0


def _why_not(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) // 2 or error.start > 1000:
            return f"not valid UTF-8 at byte {error.start}"
    return "neither UTF-8 nor Shift_JIS nor EUC-JP"
