"""The `kg` command. Typer and Rich are met in this folder alone; whatever is heavy is imported by the command that
needs it, so that `kg --help` and `kg query` start at once.

A command is a function in the file of its group, decorated with `@app.command(…)`; the file is named below.
"""

from __future__ import annotations

from kg.cli.app import app, main

# Each of these adds its commands to `app`, in the order in which `kg --help` lists them.
from kg.cli import build, ask, export, extract, evaluate, documents, curate, share  # noqa: F401 isort:skip

__all__ = ["app", "main"]
