"""Classes and relations are those of the specification; reading an ontology's files, with and without a cache."""

from __future__ import annotations

import ast
import csv
import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.errors import OntologyError
from kg.model import Status
from kg.ontology import Ontology, compiled, ontology_folder
from tests.small_ontology import CORE

FOLDER = ontology_folder()
KG = Path(kg.__file__).parent
SPEC = Path(__file__).resolve().parent.parent.parent / "shared" / "spec"


def rows(name: str) -> list[dict[str, str]]:
    if not SPEC.is_dir():
        pytest.skip("the specification (../shared/spec) is not here")
    with (SPEC / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_class_of_the_specification_is_declared(ontology: Ontology) -> None:
    for row in rows("classes.tsv"):
        assert ontology.classes[row["name"]].parent == row["parent"], row["name"]


def test_every_relation_of_the_specification_is_declared(ontology: Ontology) -> None:
    for row in rows("relations.tsv"):
        relation = ontology.relations[row["name"]]
        assert set(relation.domain) == set(row["domain"].split("|")), relation.name
        assert set(relation.range) == set(row["range"].split("|")), relation.name
        assert relation.parent == (row["parent"] or None), relation.name
        assert relation.symmetric == (row["kind"] == "symmetric"), relation.name
        assert relation.transitive == (row["kind"] == "transitive"), relation.name
        assert relation.kind == (row["kind"] if row["kind"] in ("datatype", "quantity") else "object"), relation.name
        assert relation.inverse == (relation.name if relation.symmetric else row["inverse"] or None), relation.name


def test_counts(ontology: Ontology) -> None:
    assert len(ontology.classes) == 26
    assert sum(not relation.is_inverse for relation in ontology.relations.values()) == 82
    assert len(ontology.entities) > 3000
    assert len([e for e in ontology.entities if e.type == "Country"]) > 190


def test_labels_and_comments_are_in_both_languages(ontology: Ontology) -> None:
    for thing in (*ontology.classes.values(), *ontology.relations.values()):
        assert {"ja", "en"} <= thing.labels.keys(), thing.name
        assert {"ja", "en"} <= thing.comments.keys(), thing.name


def test_labels_tell_relations_apart(ontology: Ontology) -> None:
    for language in ("ja", "en"):
        labels = [relation.labels[language] for relation in ontology.relations.values()]
        assert sorted({label for label in labels if labels.count(label) > 1}) == []


def test_inverses_are_consistent(ontology: Ontology) -> None:
    for relation in ontology.relations.values():
        if relation.inverse is None:
            continue
        inverse = ontology.relations[relation.inverse]
        assert inverse.inverse == relation.name
        assert (inverse.domain, inverse.range) == (relation.range, relation.domain), relation.name
        assert relation.forward == inverse.forward in (relation.name, inverse.name)
        assert inverse.transitive == relation.transitive
        if relation.parent and ontology.relations[relation.parent].inverse:
            assert inverse.parent == ontology.relations[relation.parent].inverse, relation.name


def test_a_sub_relation_fits_the_one_above(ontology: Ontology) -> None:
    at_the_head_of_a_place = {"headOfGovernmentOf", "headOfStateOf"}
    for relation in ontology.relations.values():
        if relation.parent and relation.name not in at_the_head_of_a_place:
            above = ontology.relations[relation.parent]
            assert any(ontology.compatible(c, above.domain) for c in relation.domain), relation.name
            assert any(ontology.compatible(c, above.range) for c in relation.range), relation.name


def test_is_a_and_compatible(ontology: Ontology) -> None:
    assert ontology.is_a("Company", "Agent")
    assert not ontology.is_a("Agent", "Company")
    assert not ontology.is_a("", "Agent")
    assert ontology.compatible("Company", ("Organization",))
    assert ontology.compatible("Organization", ("Company",)), "known less precisely"
    assert not ontology.compatible("Person", ("Company", "Place"))
    assert all(ontology.compatible(unknown, ("Company",)) for unknown in ("", "Thing", "Unheard"))
    assert ontology.compatible("Person", ())


def test_core_has_no_blank_nodes_and_declares_the_fact_model() -> None:
    from rdflib import RDF, BNode, Graph, URIRef
    from rdflib.namespace import OWL

    graph = Graph().parse(FOLDER / "core.ttl")
    lists = set(graph.subjects(RDF.first)) | set(graph.subjects(RDF.rest))
    assert {term for triple in graph for term in triple if isinstance(term, BNode)} <= lists
    namespace = "https://w3id.org/kg-builder/ontology"
    assert (URIRef(namespace), RDF.type, OWL.Ontology) in graph
    statuses = set(graph.subjects(RDF.type, URIRef(f"{namespace}#Status")))
    assert statuses == {URIRef(f"{namespace}#{status}") for status in Status}
    for name in ("Fact", "OpenRelation", "confidence", "validFrom", "validUntil", "pointInTime", "duration", "amount"):
        assert (URIRef(f"{namespace}#{name}"), None, None) in graph, name


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("rdfs:domain kgo:Company", "rdfs:domain kgo:Firm", "kgo:acquires has the unknown class Firm as domain"),
        ("rdfs:domain kgo:Company ;", "", "kgo:acquires has no domain"),
        ("rdfs:domain", "owl:inverseOf kgo:sells ; rdfs:domain", "kgo:acquires inverts"),
        ("rdfs:domain", "rdfs:subPropertyOf kgo:owns ; rdfs:domain", "implies the unknown relation owns"),
        ("rdfs:subClassOf kgo:Place", "rdfs:subClassOf kgo:Place , kgo:Thing", "kgo:Country has 2 parent classes"),
        ('rdfs:label "?"@ja , ', "rdfs:label ", "has no rdfs:label @ja"),
        ("kgo:Thing a", "kgo:Thing is a", "core.ttl is not readable as Turtle"),
    ],
)
def test_defects_of_core_are_named(small_ontology: Path, old: str, new: str, said: str) -> None:
    assert old in CORE
    (small_ontology / "core.ttl").write_text(CORE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(small_ontology)
    assert "core.ttl" in str(caught.value) and said in str(caught.value)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('takeover = ["acquires"]', "takeover is no construction; use birth, death"),
        ('making = ["builds"]', "making names the unknown relation builds"),
        ('[trades]\nbuilds = ["大工"]', "trades names the unknown relation builds"),
        ("[trades]\nacquires = [7]", "[trades] acquires is no list of words"),
        ('making = "acquires"', 'making is not read as it stands; write making = ["relation", …]'),
        ('trades = ["acquires"]', "trades is not read as it stands; write [trades]"),
        ("making = [", "is not readable as TOML"),
    ],
)
def test_defects_of_the_constructions_are_named(small_ontology: Path, table: str, said: str) -> None:
    (small_ontology / "constructions.toml").write_text(table, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(small_ontology)
    assert str(caught.value).startswith("constructions.toml: ") or "not readable" in said
    assert said in str(caught.value) and "\n" not in str(caught.value)


def test_what_a_construction_tells_is_what_the_table_says(small_ontology: Path) -> None:
    assert Ontology.load(small_ontology).constructions.entailment == (), "an ontology may go without the table"
    (small_ontology / "constructions.toml").write_text('entailment = ["acquires"]', encoding="utf-8")
    assert Ontology.load(small_ontology).constructions.entailment == ("acquires",)


def test_every_construction_tells_something(ontology: Ontology) -> None:
    for construction in dataclasses.fields(ontology.constructions):
        assert getattr(ontology.constructions, construction.name), construction.name


def test_no_reader_names_a_relation(ontology: Ontology) -> None:
    """The reader knows constructions, the data relations."""
    named = []
    for path in sorted(path for room in ("fact", "resolve", "mention", "store") for path in (KG / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in ontology.relations:
                named.append(f"{path.name}:{node.lineno} {node.value}")
    assert named == []


def test_missing_and_undecodable_files_are_named(small_ontology: Path, tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"own\.tsv cannot be read"):
        Ontology.load(small_ontology, tmp_path / "own.tsv")
    (tmp_path / "own.tsv").write_bytes("id\tclass\tja\nA\tCompany\t銀行\n".encode("shift_jis"))
    with pytest.raises(OntologyError, match=r"own\.tsv is not UTF-8"):
        Ontology.load(small_ontology, tmp_path / "own.tsv")
    with pytest.raises(OntologyError, match="nowhere"):
        Ontology.load(tmp_path / "nowhere")


def same(left: Ontology, right: Ontology) -> bool:
    return (
        left.classes == right.classes
        and left.relations == right.relations
        and left.frames.all == right.frames.all
        and left.frames.words == right.frames.words
        and list(left.entities) == list(right.entities)
        and left.head_class("銀行") == right.head_class("銀行")
    )


def loaded_anew(folder: Path) -> Ontology:
    """As in a process that has not loaded it yet."""
    compiled._LOADED.clear()
    return Ontology.load(folder)


def test_the_cache_says_the_same_and_may_be_damaged_or_gone(small_ontology: Path, tmp_path: Path) -> None:
    first = loaded_anew(small_ontology)
    (cached,) = (tmp_path / "cache").iterdir()
    assert Ontology.load(small_ontology) is first
    assert same(loaded_anew(small_ontology), first)
    cached.write_bytes(b"nothing that unpickles")
    assert same(loaded_anew(small_ontology), first)
    cached.unlink()
    assert same(loaded_anew(small_ontology), first)
    assert cached.exists()


def test_a_changed_file_is_read_anew(small_ontology: Path) -> None:
    Ontology.load(small_ontology)
    path = small_ontology / "nouns-ja.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("銀行", "商店"), encoding="utf-8")
    assert Ontology.load(small_ontology).head_class("青果商店") == "Company"


def test_a_cache_that_others_can_write_is_not_trusted(small_ontology: Path, tmp_path: Path) -> None:
    loaded_anew(small_ontology)
    (cached,) = (tmp_path / "cache").iterdir()
    cached.write_bytes(b"")
    (tmp_path / "cache").chmod(0o777)
    assert loaded_anew(small_ontology).relations
    assert cached.read_bytes() == b"", "neither read nor written"


def test_loading_works_without_a_place_for_the_cache(small_ontology: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CACHE", str(small_ontology / "core.ttl" / "below"))
    assert loaded_anew(small_ontology).relations


def test_importing_reads_no_rdf() -> None:
    code = "import sys, kg.ontology; print('rdflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
