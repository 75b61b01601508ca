"""Annotated texts as documents with their gold, by the name of their set: those kept beside the repository, and ours.

stargate    the project's first input
gold        all eight articles of gold/
wikinews    the annotated Wikinews articles that may be looked into
held        the quarter of them that is only ever scored: never list what was missed in it
jacred      300 Wikipedia texts with relations of general knowledge, scored on these relations alone
newsroom    articles as newspapers and broadcasters write them, of invented people and firms, annotated by others than
            who wrote the rules (`newsroom.jsonl`, beside this file)
newsheld    the quarter of them that is only ever scored
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import kg
from kg.analyse import Analyser
from kg.model import Document, Sentence

SETS = ("stargate", "gold", "wikinews", "held", "jacred", "newsroom", "newsheld")
PACKAGE = Path(kg.__file__).parent
NEWSROOM = Path(__file__).with_name("newsroom.jsonl")
HELD = ("held", "newsheld")


@dataclass(frozen=True)
class Corpus:
    """Documents with their gold; `only` are the relations that count, None for all."""

    name: str
    pairs: tuple[tuple[Document, dict[str, Any]], ...]
    only: tuple[str, ...] | None = None

    @property
    def secret(self) -> bool:
        """Whether its misses must not be looked at."""
        return self.name in HELD

    @property
    def digest(self) -> str:
        """A hash of texts and gold, to tell what a figure was measured on."""
        parts = [[d.id, d.text, str(d.date), gold["entities"], gold["facts"]] for d, gold in self.pairs]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def held_back(name: str) -> bool:
    """Whether an article is of the quarter that nobody reads, by the hash of its name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 4 == 0


def load(shared: Path, name: str) -> Corpus:
    """A set by its name; `shared` is the folder beside the repository."""
    if name in ("newsroom", "newsheld"):
        pairs = annotated(NEWSROOM).pairs
        return Corpus(name, tuple(pair for pair in pairs if held_back(pair[0].id) == (name in HELD)))
    if name == "jacred":
        pairs = annotated(shared / "jacred" / "dev.jsonl").pairs
        return Corpus(name, pairs, tuple(sorted({fact["p"] for _, gold in pairs for fact in gold["facts"]})))
    folder = "wikinews" if name in ("wikinews", "held") else ""
    paths = sorted((shared / "gold" / folder).glob("stargate.json" if name == "stargate" else "*.json"))
    if folder:
        paths = [path for path in paths if held_back(path.stem) == (name in HELD)]
    return Corpus(name, tuple(_article(path, shared / "articles" / folder) for path in paths))


def annotated(path: Path) -> Corpus:
    """Annotated texts of a file of JSON lines, each with `id`, `text`, `title` and `date` beside its entities and facts."""
    golds = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return Corpus(path.stem, tuple((Document(g["id"], g["text"], g.get("title"), _date(g)), g) for g in golds))


def _date(gold: dict[str, Any]) -> datetime.date | None:
    return datetime.date.fromisoformat(gold["date"]) if gold.get("date") else None


def _article(path: Path, texts: Path) -> tuple[Document, dict[str, Any]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (texts / f"{gold['doc']}.txt").read_text(encoding="utf-8")
    return Document(gold["doc"], text, date=_date(gold)), gold


class Parses:
    """Parsed sentences, kept between runs in the temporary folder as long as the text and `kg.analyse` stay the same."""

    def __init__(self) -> None:
        sources = [*sorted((PACKAGE / "analyse").rglob("*.py")), PACKAGE / "model.py"]
        code = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
        self._folder = Path(tempfile.gettempdir()) / f"kg-parses-{os.getuid()}" / code
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._analyser = Analyser()

    def stream(self, documents: Iterable[Document]) -> Iterator[tuple[Document, tuple[Sentence, ...]]]:
        """Each document with its sentences, in order; what is new is parsed, one document at a time."""
        for document in documents:
            path = self._folder / f"{hashlib.sha256(document.text.encode()).hexdigest()}.pickle"
            if path.exists():
                yield document, pickle.loads(path.read_bytes())
                continue
            sentences = self._analyser(document)
            part = path.with_suffix(f".{os.getpid()}")
            part.write_bytes(pickle.dumps(sentences))
            part.replace(path)
            yield document, sentences
