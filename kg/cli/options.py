"""Options that several commands share."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from kg.errors import InputError

__all__ = [
    "DateOption",
    "EntitiesOption",
    "JobsOption",
    "LimitOption",
    "MinConfidenceOption",
    "OntologyOption",
    "OutArgument",
    "TitleOption",
    "day",
]

DateOption = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="The day the text appeared: 昨年 and 来月 are reckoned from it."),
]
TitleOption = Annotated[str | None, typer.Option(help="The headline, where the text does not bring one.")]
OntologyOption = Annotated[
    Path | None, typer.Option(metavar="DIR", help="An ontology of your own, in the form of the project's folder.")
]
EntitiesOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Names of your own, in the form of ontology/entities.tsv.")
]
MinConfidenceOption = Annotated[
    float, typer.Option(min=0.0, max=1.0, metavar="P", help="Leave out facts below this probability.")
]
JobsOption = Annotated[int, typer.Option("--jobs", "-j", min=0, metavar="N", help="Processes; 0 is one a core.")]
LimitOption = Annotated[
    float,
    typer.Option(
        "--time-limit",
        min=0.0,
        metavar="SECONDS",
        help="A document that takes longer is left out, and named; 0 is none.",
    ),
]
OutArgument = Annotated[Path, typer.Argument(metavar="OUT", help="A folder that `kg build` made.")]


def day(text: str | None) -> datetime.date | None:
    """The day that an option names. Raises `InputError` for what is no day."""
    from kg.read import parse_date

    if text is None:
        return None
    date = parse_date(text)
    if date is None:
        raise InputError(f"--date {text}: not a day like 2025-01-22")
    return date
