"""`kg extract`: facts as JSON lines, for pipes."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from kg.cli.app import app, out, warn
from kg.cli.options import DateOption, EntitiesOption, JobsOption, MinConfidenceOption, OntologyOption, TitleOption, day
from kg.model import DEFAULT_CONFIDENCE


@app.command()
def extract(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="SOURCE", help="Files, folders, addresses, JSONL corpora; - or nothing for a pipe."),
    ] = None,
    date: DateOption = None,
    title: TitleOption = None,
    ontology: OntologyOption = None,
    entities: EntitiesOption = None,
    min_confidence: MinConfidenceOption = DEFAULT_CONFIDENCE,
    jobs: JobsOption = 0,
) -> None:
    """Write the facts of texts as JSON lines; nothing is stored.

    **Examples**

    ```sh
    kg extract article.txt | jq -r '[.subject.name, .relation, .object.name] | @tsv'
    curl -s https://news.example/a.html | kg extract --date 2025-01-22
    ```
    """
    from kg import pipeline

    extractions = pipeline.extract(
        *(sources or ["-"]),
        date=day(date),
        title=title,
        ontology=ontology,
        entities=entities,
        min_confidence=min_confidence,
        jobs=jobs or None,
        report=warn,
    )
    for extraction in extractions:
        for record in pipeline.records(extraction):
            out(json.dumps(record, ensure_ascii=False) + "\n")
