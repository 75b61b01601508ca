"""What the tests share: one language model a session, and where things lie."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests import small_ontology as small

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("untimed", deadline=None)  # what a property costs depends on what else the machine does
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="write tests/golden anew from what is extracted now")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One worker more than there are cores: files that start servers, browsers and clusters wait half of their time."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that start clusters, servers and browsers come first, so that no worker is left waiting for one at the end."""
    slow = {item.path for item in items if any(item.get_closest_marker(name) for name in ("ray", "server", "browser"))}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def data() -> Path:
    """The sample articles."""
    return ROOT / "data"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Articles and gold facts that are kept beside the repository; tests that need them are skipped without."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the articles kept beside the repository are not here")
    return folder


@pytest.fixture(scope="session")
def analyser():
    """The language model, loaded once a session: the one that builds in this process use too."""
    from kg.pipeline.workers import analyser

    return analyser()


@pytest.fixture(scope="session")
def parsed(analyser, request):
    """Document -> its sentences. The texts of one test file are parsed together at the first of them: the same parses, at a
    fifth of the time."""
    from kg.model import Document, Sentence

    params = ((item.path, getattr(item, "callspec", None)) for item in request.session.items)
    texts = [(path, spec.params["text"]) for path, spec in params if spec and isinstance(spec.params.get("text"), str)]
    home, kept = {text: path for path, text in texts}, {}

    def sentences(document: Document) -> tuple[Sentence, ...]:
        if document.title is not None or document.text not in home:
            return analyser(document)
        if document.text not in kept:
            kept.clear()
            beside = dict.fromkeys(text for text, path in home.items() if path == home[document.text])
            kept.update((d.text, found) for d, found in analyser.stream(Document("d", text) for text in beside))
        return kept[document.text]

    return sentences


@pytest.fixture(scope="session")
def ontology():
    """The ontology that the package ships."""
    from kg.ontology import Ontology

    return Ontology.load()


@pytest.fixture
def small_ontology(tmp_path, monkeypatch):
    """The folder of an ontology of a few lines, to be broken, with a cache of its own."""
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    small.write(tmp_path / "ontology")
    return tmp_path / "ontology"


@pytest.fixture(scope="session")
def read(parsed, ontology):
    """Text -> the claims that its sentences make; the text is of 15 June 2025."""
    from kg import fact, mention
    from kg.model import Claim, Document

    def claims(text: str) -> tuple[Claim, ...]:
        document = Document("d", text, date=datetime.date(2025, 6, 15))
        sentences = parsed(document)
        return fact.read(document, sentences, mention.find(document, sentences, ontology), ontology)

    return claims


@pytest.fixture(scope="session")
def extracted(parsed, ontology):
    """Text -> its entities and facts, nothing left out for doubt; the text is of 15 June 2025 unless it is an entry."""
    from kg.model import Document, Extraction
    from kg.pipeline.stages import read_sentences

    def extraction(text: str, title: str | None = None) -> Extraction:
        document = Document("d", text, title, None if title else datetime.date(2025, 6, 15))
        return read_sentences(document, parsed(document), ontology)

    return extraction


@pytest.fixture(scope="session")
def types(parsed, ontology):
    """Text -> the class of each name in it."""
    from kg.mention import find
    from kg.model import Document, MentionKind

    def found(text: str) -> dict[str, str]:
        document = Document("d", text)
        mentions = find(document, parsed(document), ontology)
        return {m.surface: m.type for m in mentions if m.kind is MentionKind.NAME}

    return found
