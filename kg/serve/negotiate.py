"""Content negotiation (RFC 9110, 12.5.1): which of the forms that we have does the client like best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["GRAPHS", "PAGES", "ROWS", "choose"]

# media type -> format; the first of each is what a client gets that does not care
ROWS: dict[str, str] = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
GRAPHS: dict[str, str] = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/rdf+xml": "rdfxml",
    "application/ld+json": "jsonld",
    "application/trig": "trig",
    "application/n-quads": "nquads",
    "application/json": "jsonld",
    "application/xml": "rdfxml",
    "text/xml": "rdfxml",
    "application/x-turtle": "turtle",
    "text/plain": "ntriples",
}
PAGES: dict[str, str] = {"text/html": "html", "application/xhtml+xml": "html", **GRAPHS}


def choose(accept: str | None, offers: Mapping[str, str]) -> tuple[str, str] | None:
    """The media type and format of `offers` that an Accept header ranks highest, the earlier one among equals; None
    where it admits none. No header admits everything."""
    if not accept or not accept.strip():
        return next(iter(offers.items()))
    ranges = list(_ranges(accept))
    best: tuple[float, int, str] | None = None
    for place, media in enumerate(offers):
        fits = [(specific, q) for pattern, specific, q in ranges if _fits(pattern, media)]
        if not fits:
            continue
        quality = max(fits)[1]  # the most specific range decides
        if quality > 0 and (best is None or quality > best[0]):
            best = (quality, place, media)
    return (best[2], offers[best[2]]) if best else None


def _ranges(accept: str) -> Iterable[tuple[str, int, float]]:
    for part in accept.split(","):
        pattern, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip() == "q":
                try:
                    quality = min(max(float(value), 0.0), 1.0)
                except ValueError:
                    quality = 0.0
        if "/" in pattern:
            yield pattern, 0 if pattern == "*/*" else 1 if pattern.endswith("/*") else 2, quality


def _fits(pattern: str, media: str) -> bool:
    return pattern in ("*/*", media) or (pattern.endswith("/*") and media.startswith(pattern[:-1]))
