"""HTML → the article in it, by trafilatura (Barbaresi 2021), without touching the network."""

from __future__ import annotations

import datetime
import logging
from dataclasses import dataclass

from kg.errors import InputError
from kg.read.text import parse_date

__all__ = ["Article", "article"]


@dataclass(frozen=True, slots=True)
class Article:
    """What a web page says of itself: its main text, and title, date and address where it gives them."""

    text: str
    title: str | None
    date: datetime.date | None
    source: str | None


def article(html: str, where: str, url: str | None = None) -> Article:
    """The main text of a page with its metadata; menus, comments and advertisements are left out.

    `url` is where it came from, `where` names it in errors. Raises `InputError` where no text is found.
    """
    import trafilatura
    from trafilatura.settings import use_config

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of every short page; we say it ourselves
    config = use_config()
    # Its thresholds count characters of European text; Japanese says as much in a third of them. Below the
    # threshold it falls back on a baseline that takes in menus too.
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "40"
    config["DEFAULT"]["MIN_OUTPUT_SIZE"] = "1"
    found = trafilatura.bare_extraction(
        html, url=url, with_metadata=True, include_comments=False, include_tables=False, config=config
    )
    assert not isinstance(found, dict)  # noqa: S101 a dictionary only where `as_dict` asks for it
    text = (found.text if found else "") or trafilatura.html2txt(html) or ""
    if not text.strip():
        raise InputError(f"{where}: a page without text: save the article itself, as .txt or .html")
    return Article(
        text=text,
        title=(found.title or None) if found else None,
        date=parse_date(found.date) if found and found.date else None,
        source=(found.url or url) if found else url,
    )
