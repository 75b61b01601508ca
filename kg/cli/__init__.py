"""The `kg` command. Typer and Rich are met in this folder alone; whatever is heavy is imported by the command that
needs it, so that `kg --help` and `kg query` start at once.

A command is a function in the file of its group, decorated with `@app.command(…)`; the file is named in `commands`.
"""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Runs the command line. Every process that reads for a build imports the script that calls this, and needs no more
    of it."""
    from kg.cli.commands import main as run

    run()
