"""What a query may not do where others can ask: reach other hosts.

SERVICE (in queries) and LOAD (in updates) make the engine fetch addresses, from inside the network it runs in. The
engine cannot be told not to, so such queries are refused before it sees them. The check reads the text as SPARQL's
lexer does, with codepoint escapes resolved (19.2) and comments, strings and IRIs taken out; what is left is refused on
either word as a keyword, if need be once too often.
"""

from __future__ import annotations

import re

from kg.errors import QueryError

__all__ = ["refuse_remote"]

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_OPAQUE = re.compile(
    r"<[^<>\"{}|^`\\\x00-\x20]*>"  # IRI
    r'|"""(?:(?:"|"")?(?:[^"\\]|\\.))*"""' + r"|'''(?:(?:'|'')?(?:[^'\\]|\\.))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"' + r"|'(?:[^'\\\n\r]|\\.)*'"
    r"|#[^\n\r]*",
    re.DOTALL,
)
_REMOTE = re.compile(r"(?<![\w:?$@.\-])(SERVICE|LOAD)(?![\w\-]*:)(?![\w\-])", re.IGNORECASE)


def refuse_remote(sparql: str) -> None:
    """Raises QueryError where a query or update would fetch from another host."""
    for text in {sparql, _ESCAPE.sub(_character, sparql)}:
        found = _REMOTE.search(_OPAQUE.sub(" ", text))
        if found:
            raise QueryError(f"{found[1].upper()} would reach another host, which is switched off here")


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"
