"""SHACL: a broken fact is told with its sentence; what the store writes breaks nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.ontology import ontology_folder
from kg.store import Store
from kg.store.validate import validate
from tests.extractions import article

pytest.importorskip("pyshacl")

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix kgo: <https://w3id.org/kg-builder/ontology#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
kgo:InvestsInShape a sh:NodeShape ; sh:targetSubjectsOf kgo:investsIn ;
    sh:property [ sh:path kgo:investsIn ; sh:class kgo:Person ; sh:message "invests in a Person only"@en ] .
"""


@pytest.fixture
def store() -> Store:
    store = Store()
    store.add(article())
    return store


def test_a_violation_comes_with_its_sentence(store: Store, tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text(SHAPES, encoding="utf-8")
    (tmp_path / "core.ttl").write_bytes((ontology_folder() / "core.ttl").read_bytes())
    (found,) = validate(store, tmp_path)
    assert (found.document, found.severity, found.message) == ("moon", "Violation", "invests in a Person only")
    assert found.sentence.startswith("ひばり銀行は")


def test_the_details_of_a_violation_are_none_of_their_own(store: Store, tmp_path: Path) -> None:
    shapes = SHAPES.replace("sh:class kgo:Person ;", "sh:or ( [ sh:class kgo:Person ] [ sh:class kgo:Place ] ) ;")
    (tmp_path / "shapes.ttl").write_text(shapes, encoding="utf-8")
    (tmp_path / "core.ttl").write_bytes((ontology_folder() / "core.ttl").read_bytes())
    assert len(list(validate(store, tmp_path))) == 1


def test_shapes_that_are_missing_are_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"shapes\.ttl"):
        list(validate(store, tmp_path))


def test_what_the_store_writes_fits_the_model(store: Store) -> None:
    if not (ontology_folder() / "shapes.ttl").exists():
        pytest.skip("the ontology has no shapes yet")
    assert [v for v in validate(store) if v.severity == "Violation"] == []
