"""The annotated newsroom articles: what is annotated stands in the text and in the ontology."""

import pytest

from kg.model import Status
from kg.ontology import Ontology
from tests.benchmarks.corpora import NEWSROOM, annotated

ARTICLES = annotated(NEWSROOM).pairs


@pytest.mark.parametrize(("document", "gold"), ARTICLES, ids=[document.id for document, _ in ARTICLES])
def test_what_is_annotated_can_be_found(document, gold):
    ontology = Ontology.load()
    assert gold["facts"]
    for fact in gold["facts"]:
        assert fact["evidence"] in document.text
        assert {fact["p"], *fact.get("alt", ())} <= ontology.relations.keys()
        assert Status[fact["status"].upper()]
        assert fact["s"] in gold["entities"]
        assert fact.get("by") is None or fact["by"] in gold["entities"]


def test_every_article_is_annotated_once():
    names = [document.id for document, _ in ARTICLES]
    assert len(names) == len(set(names))
