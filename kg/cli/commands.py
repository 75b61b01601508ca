"""All commands: each file adds its own to `app`, in the order in which `kg --help` lists them."""

from __future__ import annotations

from kg.cli import build, ask, export, extract, evaluate, documents, curate, share  # noqa: F401 isort:skip
from kg.cli.app import app, main

__all__ = ["app", "main"]
