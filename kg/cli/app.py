"""The Typer application: how commands are set up, and how errors become one line and an exit status."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import sys
from typing import Annotated, Any

import typer
from rich.console import Console
from typer.core import TyperGroup

from kg.errors import KgError

__all__ = ["app", "main", "out", "say", "terminal", "warn"]

_HELP = """
Reads Japanese news and writes a knowledge graph you can trust: offline, every edge with the sentence that says it.

**Start here**

    kg build article.txt --date 2025-01-22 -o out/   # facts, graph.ttl, graph.html
    kg show out/ ソフトバンク                          # the facts about one thing, with their sentences
    kg query out/ --list                             # ready questions, and how to ask your own in SPARQL
    kg export out/ --format jsonld -o graph.jsonld   # for other tools

Every command explains itself: `kg build --help`.
"""


class _Commands(TyperGroup):
    """Turns the errors a user can act on into one line and exit status 2, and a stop by ctrl-C into 130."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            say(f"kg: {error}")
            raise typer.Exit(2) from error
        except KeyboardInterrupt:
            say("kg: stopped")
            raise typer.Exit(130) from None
        except BrokenPipeError:  # the reader of our output has seen enough
            _silence()
            raise typer.Exit(0) from None


def _silence() -> None:
    """Lets nothing more go to the closed pipe, not even what Python flushes at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


app = typer.Typer(
    name="kg",
    cls=_Commands,
    help=_HELP,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from kg import __version__

        out(f"kg {__version__}\n")
        raise typer.Exit


@app.callback()
def _start(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log what goes on, with tracebacks, to stderr.")] = False,
) -> None:
    if verbose:
        logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
        logging.getLogger("kg").setLevel(logging.DEBUG)


def main() -> None:
    """The console script: input, output and arguments are UTF-8 whatever the locale says.

    Arrays are worked on by one thread, before they are loaded: more processes (`--jobs`) are worth more than more
    threads, which wait for each other, and spin, where the machine is busy. Python's garbage collector comes seldom: what
    is loaded stays, and looking through it again and again is a tenth of the start.
    """
    gc.set_threshold(50_000, 20)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if os.name == "posix":
        sys.argv[1:] = [os.fsencode(word).decode("utf-8", "surrogateescape") for word in sys.argv[1:]]
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace" if stream is sys.stderr else "strict")  # type: ignore[union-attr]
    app()


def out(text: str) -> None:
    """Writes to standard output as it is."""
    sys.stdout.write(text)
    sys.stdout.flush()


def say(message: str) -> None:
    """One line to standard error, for people."""
    print(" ".join(str(message).splitlines()), file=sys.stderr, flush=True)


def warn(message: str) -> None:
    """A line about something that was left out, to standard error."""
    say(f"kg: warning: {message}")


def terminal(stderr: bool = False) -> Console:
    """A Rich console: as wide as the terminal, and as wide as the text where the output goes elsewhere."""
    stream = sys.stderr if stderr else sys.stdout
    return Console(file=stream, width=None if stream.isatty() else 10_000, highlight=False, soft_wrap=True)
