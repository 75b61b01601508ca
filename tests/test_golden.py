"""Golden files: what the sample articles say today, down to the byte.

`pytest tests/test_golden.py --refresh-golden` writes them anew; the difference is then reviewed like code.
"""

from __future__ import annotations

import json

import pytest

import kg
from kg.pipeline import records

ARTICLES = ("battery", "deepsea", "windfarm")


@pytest.fixture(scope="module", params=ARTICLES)
def article(request, data):
    """An article's name and its graph."""
    return request.param, kg.build(data / f"{request.param}.txt")


def compare(path, text: str, refresh: bool) -> None:
    if refresh:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    assert path.exists(), f"{path} is missing: pytest {__file__} --refresh-golden writes it"
    assert path.read_text("utf-8") == text, f"{path} says otherwise; if it should: pytest --refresh-golden"


@pytest.mark.model
def test_facts(article, root, request):
    name, graph = article
    lines = sorted(json.dumps(r, ensure_ascii=False) for e in graph.extractions for r in records(e))
    refresh = request.config.getoption("--refresh-golden")
    compare(root / "tests" / "golden" / f"{name}.facts.jsonl", "".join(f"{line}\n" for line in lines), refresh)


@pytest.mark.model
def test_graph(article, root, request):
    name, graph = article
    compare(root / "tests" / "golden" / f"{name}.ttl", graph.to_turtle(), request.config.getoption("--refresh-golden"))
