"""Files, folders, web pages, JSONL corpora and standard input → `Document`. trafilatura is met in this folder alone."""

from __future__ import annotations

from kg.read.source import MANY, SUFFIXES, Source, checked, count, dated, open_sources, plan, read
from kg.read.text import parse_date

__all__ = ["MANY", "SUFFIXES", "Source", "checked", "count", "dated", "open_sources", "parse_date", "plan", "read"]
