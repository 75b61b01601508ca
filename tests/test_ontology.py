"""The ontology's files say what they should, and say so when they do not."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.model import Status
from kg.ontology import Known, KnownEntities, Ontology, TitleKind, normalise, ontology_folder, parse_predicate
from kg.ontology.schema import read_schema
from kg.ontology.shapes import renew_shapes

FOLDER = ontology_folder()
SPEC = Path(__file__).resolve().parent.parent.parent / "shared" / "spec"


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology.load()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small ontology of its own, with a cache of its own."""
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    copy = tmp_path / "ontology"
    (copy / "frames").mkdir(parents=True)
    (copy / "core.ttl").write_text(CORE, encoding="utf-8")
    (copy / "entities.tsv").write_text(
        "id\tclass\tja\ten\taliases\twithin\nJapan\tCountry\t日本\tJapan\t\t\nAoba\tCompany\tあおば電機\tAoba\tアオバ\tJapan\n",
        encoding="utf-8",
    )
    (copy / "nouns-ja.toml").write_text('[heads]\nCompany = ["銀行"]\n[titles]\npost = ["社長"]\n', encoding="utf-8")
    (copy / "frames" / "deals.toml").write_text(DEALS, encoding="utf-8")
    return copy


WORDS = """ rdfs:label "?"@ja , "?"@en ; rdfs:comment "?"@ja , "?"@en ."""
CORE = f"""
@prefix kgo: <https://w3id.org/kg-builder/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
kgo:Thing a owl:Class ; {WORDS}
kgo:Company a owl:Class ; rdfs:subClassOf kgo:Thing ; {WORDS}
kgo:Place a owl:Class ; rdfs:subClassOf kgo:Thing ; {WORDS}
kgo:Country a owl:Class ; rdfs:subClassOf kgo:Place ; {WORDS}
kgo:University a owl:Class ; rdfs:subClassOf kgo:Thing ; {WORDS}
kgo:acquires a kgo:Relation , owl:ObjectProperty ; rdfs:domain kgo:Company ; rdfs:range kgo:Company ; {WORDS}
"""
DEALS = """
[[verb]]
relation = "acquires"
predicates = ["買収する", "傘下に収める"]
subject = "が"
object = ["を", "の"]
examples = [
  { text = "あおば電機はみなと銀行を買収した。", facts = ["あおば電機 | acquires | みなと銀行"] },
  { text = "あおば電機はみなと銀行を買収する予定だ。", facts = ["あおば電機 | acquires | みなと銀行 | Planned"] },
]
"""


def rows(name: str) -> list[dict[str, str]]:
    if not SPEC.is_dir():
        pytest.skip("the specification (../shared/spec) is not here")
    with (SPEC / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


# ── classes and relations ────────────────────────────────────────────────────────────────────────────────────────────


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


# ── shapes ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_shapes_are_in_step_with_core() -> None:
    path = FOLDER / "shapes.ttl"
    assert path.read_text(encoding="utf-8") == renew_shapes(path, *read_schema(FOLDER / "core.ttl")), (
        "run `python -m kg.ontology.shapes`"
    )


def severities(change: str) -> set[str]:
    """The severities that validation finds in a small good graph after a SPARQL update."""
    pyshacl = pytest.importorskip("pyshacl")
    from rdflib import RDFS, Graph, Namespace

    data = Graph().parse(data=GOOD, format="turtle")
    data += Graph().parse(FOLDER / "core.ttl").triples((None, RDFS.subClassOf, None))
    if change:
        data.update(PREFIXES_SPARQL + change)
    _, report, _ = pyshacl.validate(data, shacl_graph=Graph().parse(FOLDER / "shapes.ttl"), inference="none")
    sh = Namespace("http://www.w3.org/ns/shacl#")
    return {
        str(severity).rpartition("#")[2]
        for result in report.objects(None, sh.result)
        for severity in report.objects(result, sh.resultSeverity)
    }


PREFIXES = {
    "kgo": "https://w3id.org/kg-builder/ontology#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "schema": "https://schema.org/",
    "e": "https://example.org/",
}
PREFIXES_SPARQL = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
GOOD = (
    PREFIXES_SPARQL
    + """
e:d a nif:Context ; dcterms:identifier "d" .
e:s a nif:Sentence ; nif:beginIndex 0 ; nif:endIndex 9 ; nif:anchorOf "AはBを買収した。"@ja ; nif:referenceContext e:d .
e:a a kgo:Company ; rdfs:label "A"@ja . e:b a kgo:Organization ; rdfs:label "B"@ja . e:p a kgo:Person ; rdfs:label "P" .
e:a kgo:acquires e:b .
e:f a kgo:Fact , rdf:Statement ; rdf:subject e:a ; rdf:predicate kgo:acquires ; rdf:object e:b ; kgo:status kgo:Actual ;
    kgo:confidence 0.9 ; kgo:pointInTime "2025"^^xsd:gYear ; kgo:amount e:q ; prov:wasDerivedFrom e:s .
e:q a schema:MonetaryAmount ; schema:value 5 ; schema:currency "USD" .
"""
)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("", set()),
        ("INSERT DATA { e:p kgo:ceoOf e:b }", set()),
        ("INSERT DATA { e:p kgo:acquires e:b ; kgo:birthDate '1970-01'^^xsd:gYearMonth }", set()),
        ("INSERT DATA { e:a kgo:acquires e:p }", {"Warning"}),
        ("INSERT DATA { e:a kgo:ceoOf e:b }", {"Warning"}),
        ("INSERT DATA { e:p kgo:birthDate 5 }", {"Warning"}),
        ("DELETE DATA { e:f kgo:status kgo:Actual }", {"Violation"}),
        ("INSERT DATA { e:f kgo:status kgo:Planned }", {"Violation"}),
        ("DELETE DATA { e:f kgo:confidence 0.9 } ; INSERT DATA { e:f kgo:confidence 1.5 }", {"Violation"}),
        ("DELETE DATA { e:f prov:wasDerivedFrom e:s }", {"Violation"}),
        ("DELETE DATA { e:s nif:endIndex 9 } ; INSERT DATA { e:s nif:endIndex 0 }", {"Violation"}),
        ("DELETE DATA { e:a rdfs:label 'A'@ja }", {"Violation"}),
        ("DELETE DATA { e:q schema:currency 'USD' }", {"Violation"}),
        ("INSERT DATA { e:p a kgo:Place }", {"Violation"}),
    ],
)
def test_shapes_find_what_breaks_the_model(change: str, found: set[str]) -> None:
    assert severities(change) == found


# ── frames ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("phrase", "lemma", "fixed"),
    [
        ("買収する", "買収", ()),
        ("属する", "属する", ()),
        ("置く", "置く", ()),
        ("本社を置く", "置く", (("を", "本社"),)),
        ("傘下に持つ", "持つ", (("に", "傘下"),)),
        ("株式の大半を取得する", "取得", (("を", "株式の大半"),)),
        ("名乗りを上げる", "上げる", (("を", "名乗り"),)),
        ("明らかにする", "する", (("に", "明らか"),)),
        ("取引先として選ぶ", "選ぶ", (("として", "取引先"),)),
        ("本社を東京に置く", "置く", (("を", "本社"), ("に", "東京"))),
        ("取りまとめる", "取りまとめる", ()),
        ("手がける", "手がける", ()),
    ],
)
def test_predicates_are_taken_apart(phrase: str, lemma: str, fixed: tuple[tuple[str, str], ...]) -> None:
    assert parse_predicate(phrase) == (lemma, fixed)


def test_all_frames_load_with_known_relations(ontology: Ontology) -> None:
    assert ontology.frames.relations() <= ontology.relations.keys()
    assert ontology.frames.embeds and ontology.frames.links and ontology.frames.lights and ontology.frames.cues


def test_a_table_becomes_a_frame_for_each_predicate(folder: Path) -> None:
    frames = Ontology.load(folder).frames
    (buy,), (take,) = frames.verbs["買収"], frames.verbs["収める"]
    assert (buy.relation, buy.subject, buy.object, buy.nominal) == ("acquires", ("が",), ("を", "の"), True)
    assert take.fixed == (("に", "傘下"),)
    assert [fact.status for _, example in frames.examples() for fact in example.facts] == [
        Status.ACTUAL,
        Status.PLANNED,
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('relation = "acquires"', 'relation = "buys"', "relation = 'buys' is unknown"),
        ("| acquires | みなと銀行 |", "| buys | みなと銀行 |", "'buys' is unknown"),
        ("| acquires | みなと銀行 | Planned", "| acquires", "example fact"),
        ("| Planned", "| Intended", "'Intended' is unknown"),
        ('subject = "が"', 'subject = "ga"', "subject = 'ga' is unknown"),
        ('subject = "が"\n', "", "no subject"),
        ("[[verb]]", "[[verbs]]", "[[verbs]] is no kind of frame"),
        ('subject = "が"', 'subject = "が"\nsubject_class = ["Firm"]', "'Firm' is unknown"),
        ('subject = "が"', 'subject = "が"\nnominal = "no"', "nominal = 'no' is neither true nor false"),
        ('subject = "が"', 'subject = "が"\nmood = "x"', "unknown key mood"),
        ('"買収する"', '"買収"', "買収 does not end in a dictionary form"),
        ('"傘下に収める"', '"買収する"', "買収する twice"),
        ('subject = "が"', "subject = ", "not readable as TOML"),
    ],
)
def test_defects_of_frames_are_named(folder: Path, old: str, new: str, said: str) -> None:
    path = folder / "frames" / "deals.toml"
    assert old in DEALS
    path.write_text(DEALS.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(folder)
    message = str(caught.value)
    assert "deals.toml" in message and said in message and "\n" not in message and ";" in message


def test_a_frame_needs_an_example(folder: Path) -> None:
    text = DEALS.partition("examples")[0]
    (folder / "frames" / "deals.toml").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"deals\.toml \[\[verb\]\] 1 \(acquires 買収する\): no example; add"):
        Ontology.load(folder)


# ── head nouns and titles ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("noun", "class_"),
    [
        ("地方銀行", "Company"),
        ("東京電力", "Company"),
        ("電力", None),
        ("最高裁判所", "GovernmentBody"),
        ("神奈川県警", "GovernmentBody"),
        ("長野県", "Region"),
        ("選手村", "Facility"),
        ("電気自動車", "Product"),
        ("研究グループ", "Organization"),
        ("個人投資家", "Group"),
        ("民法", "Work"),
        ("方法", None),
        ("直木賞", "Award"),
        ("受賞", None),
        ("首相", "Person"),
        ("米大統領", "Person"),
        ("ＣＥＯ", "Person"),
        ("", None),
    ],
)
def test_head_nouns(ontology: Ontology, noun: str, class_: str | None) -> None:
    assert ontology.head_class(noun) == class_


def test_titles(ontology: Ontology) -> None:
    assert ontology.title("鈴木首相") == ("首相", TitleKind.POST)
    assert ontology.title("鈴木さん") == ("さん", TitleKind.HONORIFIC)
    assert ontology.title("鈴木容疑者") == ("容疑者", TitleKind.STANDING)
    assert ontology.title("鈴木一郎") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[heads]\nFirm = ["社"]', "[heads.Firm] is no class"),
        ('[heads]\nCompany = ["社"]\nPlace = ["社"]', "[heads.Place] repeats 社"),
        ('not_heads = ["社"]\n[heads]\nCompany = ["社"]', "[not_heads] holds 社"),
        ('[titles]\nrank = ["社長"]', "[titles.rank] is no kind of title"),
        ('[heds]\nCompany = ["社"]', "[heds] is unknown"),
        ('[heads]\nCompany = "社"', "is no list of words"),
    ],
)
def test_defects_of_nouns_are_named(folder: Path, text: str, said: str) -> None:
    (folder / "nouns-ja.toml").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(folder)
    assert "nouns-ja.toml" in str(caught.value) and said in str(caught.value)


# ── known entities ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_no_name_means_two_things_unless_marked(ontology: Ontology) -> None:
    bearers = defaultdict(set)
    for entity in ontology.entities:
        for name in entity.names:
            bearers[normalise(name)].add((entity.id, normalise(name) in map(normalise, entity.doubtful)))
    clashes = {name: found for name, found in bearers.items() if len(found) > 1 and not all(d for _, d in found)}
    assert clashes == {}


def test_wikidata_items_are_given_once(ontology: Ontology) -> None:
    items = [entity.wikidata for entity in ontology.entities if entity.wikidata]
    assert sorted({item for item in items if items.count(item) > 1}) == []


def test_what_lies_within_what_ends(ontology: Ontology) -> None:
    for entity in ontology.entities:
        seen, place = set(), entity
        while place.within is not None:
            assert place.id not in seen, entity.id
            seen.add(place.id)
            place = ontology.entities[place.within]


def test_cities_lie_in_all_prefectures(ontology: Ontology) -> None:
    prefectures = {
        e.id for e in ontology.entities if e.type == "Region" and e.within == "Japan" and e.ja[-1] in "都道府県"
    }
    assert len(prefectures) == 47
    cities = [e for e in ontology.entities if e.within in prefectures and e.type == "City" and e.ja.endswith("市")]
    assert len(cities) == 792
    assert {e.within for e in cities} == prefectures


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("ソフトバンクグループ", "SoftBank"),
        ("Softbank", "SoftBank"),
        ("ORACLE", "Oracle"),
        ("アメリカ合衆国", "UnitedStates"),
        ("ニューヨークタイムズ", "TheNewYorkTimes"),
        ("東証", "TokyoStockExchange"),
        ("サム・アルトマン", "SamAltman"),
        ("サムアルトマン", "SamAltman"),
        ("東京", "Tokyo"),
        ("府中市", None),
        ("中日", None),
        ("米", None),
    ],
)
def test_names_across_scripts(ontology: Ontology, name: str, id: str | None) -> None:
    found = ontology.entities.certain(name)
    assert (found.id if found else None) == id


def test_doubtful_names_are_found_by_match_only(ontology: Ontology) -> None:
    assert {e.id for e in ontology.entities.match("府中市")} == {"FuchuTokyo", "FuchuHiroshima"}
    assert ontology.entities.match("中日")
    assert ontology.entities.at("中日が勝った", 0) is None
    prefix = ontology.entities.prefix("米")
    assert prefix is not None and prefix.id == "UnitedStates"


@pytest.mark.parametrize(
    ("text", "start", "found"),
    [
        ("ニューヨーク・タイムズ紙", 0, ("TheNewYorkTimes", "ニューヨーク・タイムズ")),
        ("ニューヨーク 在住", 0, ("NewYorkCity", "ニューヨーク")),
        ("英アームを", 1, ("Arm", "アーム")),
        ("アームストロング氏", 0, None),
        ("オオカミアームを", 4, None),
        ("ＮＨＫは", 0, ("NHK", "ＮＨＫ")),
        ("NHKG", 0, None),
        ("デル・ピエロが", 0, None),
        ("アレッサンドロ・デル", 8, None),
        ("ドナルド・トランプ・ジュニア", 0, None),
        ("トヨタ・ホンダ連合", 0, ("Toyota", "トヨタ")),
        ("トヨタ・ホンダ連合", 4, ("Honda", "ホンダ")),
        ("トヨタ・日産連合", 0, ("Toyota", "トヨタ")),
        (" OpenAI", 0, None),
        ("Open AIは", 0, ("OpenAI", "Open AI")),
    ],
)
def test_names_are_found_in_text(ontology: Ontology, text: str, start: int, found: tuple[str, str] | None) -> None:
    result = ontology.entities.at(text, start)
    assert (result and (result[1].id, text[start : result[0]])) == found


@given(st.text(alphabet="ソフトバンク・ SoftBan ー米国", max_size=12), st.integers(0, 11))
def test_what_is_found_is_a_name_of_the_entity(text: str, start: int) -> None:
    entities = KnownEntities([Known("A", "Company", "ソフトバンク", "SoftBank"), Known("B", "Country", "米国", "US")])
    if start < len(text) and (found := entities.at(text, start)) is not None:
        end, entity = found
        assert start < end <= len(text)
        assert entity in entities.match(text[start:end])
        assert text[start:end].strip(" ・") == text[start:end]


def test_own_entities_go_before_all_others(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(
        "id\tclass\tja\taliases\twithin\nAobaBank\tCompany\tあおば銀行\tアオバ|日本\tJapan\n", encoding="utf-8"
    )
    entities = Ontology.load(folder, own).entities
    assert [e.id for e in entities.match("アオバ")] == ["AobaBank"]
    assert entities.certain("日本") == entities["AobaBank"]
    assert entities.certain("Aoba") == entities["Aoba"]
    own.write_text("id\tclass\tja\nAoba\tUniversity\tあおば大学\n", encoding="utf-8")
    entities = Ontology.load(folder, own).entities
    assert entities["Aoba"].type == "University"
    assert entities.match("あおば電機") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id\tclass\tja\nA\tFirm\tあ\n", "line 2: unknown class 'Firm'"),
        ("id\tclass\tja\nA\tCompany\tあ\nA\tCompany\tい\n", "line 3: id A is that of line 2 too"),
        ("id\tclass\tja\nあ\tCompany\tあ\n", "line 2: id 'あ' cannot end an IRI"),
        ("id\tclass\tja\nA\tCompany\t\n", "line 2: A has no name"),
        ("id\tclass\tja\twithin\nA\tCompany\tあ\tMars\n", "line 2: within 'Mars'"),
        ("id\tclass\tja\twikidata\nA\tCompany\tあ\t42\n", "line 2: '42' is no Wikidata item"),
        ("id\tklass\tja\n", "line 1: unknown column 'klass'"),
        ("id,class,ja\n", "line 1: unknown column"),
        ("", "line 1: no column 'id'"),
        ("id\tclass\tja\nA\tCompany\tあ\tい\n", "line 2: 4 cells under 3 columns"),
    ],
)
def test_defects_of_entities_are_named(folder: Path, tmp_path: Path, text: str, said: str) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(folder, own)
    assert "own.tsv" in str(caught.value) and said in str(caught.value)


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
def test_defects_of_core_are_named(folder: Path, old: str, new: str, said: str) -> None:
    assert old in CORE
    (folder / "core.ttl").write_text(CORE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(folder)
    assert "core.ttl" in str(caught.value) and said in str(caught.value)


def test_missing_and_undecodable_files_are_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"own\.tsv cannot be read"):
        Ontology.load(folder, tmp_path / "own.tsv")
    (tmp_path / "own.tsv").write_bytes("id\tclass\tja\nA\tCompany\t銀行\n".encode("shift_jis"))
    with pytest.raises(OntologyError, match=r"own\.tsv is not UTF-8"):
        Ontology.load(folder, tmp_path / "own.tsv")
    with pytest.raises(OntologyError, match="nowhere"):
        Ontology.load(tmp_path / "nowhere")


# ── the cache ────────────────────────────────────────────────────────────────────────────────────────────────────────


def same(left: Ontology, right: Ontology) -> bool:
    return (
        left.classes == right.classes
        and left.relations == right.relations
        and left.frames.all == right.frames.all
        and left.frames.words == right.frames.words
        and list(left.entities) == list(right.entities)
        and left.head_class("銀行") == right.head_class("銀行")
    )


def test_the_cache_says_the_same_and_may_be_damaged_or_gone(folder: Path, tmp_path: Path) -> None:
    first = Ontology.load(folder)
    (cached,) = (tmp_path / "cache").iterdir()
    assert same(Ontology.load(folder), first)
    cached.write_bytes(b"nothing that unpickles")
    assert same(Ontology.load(folder), first)
    cached.unlink()
    assert same(Ontology.load(folder), first)
    assert cached.exists()


def test_a_changed_file_is_read_anew(folder: Path) -> None:
    Ontology.load(folder)
    path = folder / "nouns-ja.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("銀行", "商店"), encoding="utf-8")
    assert Ontology.load(folder).head_class("青果商店") == "Company"


def test_a_cache_that_others_can_write_is_not_trusted(folder: Path, tmp_path: Path) -> None:
    Ontology.load(folder)
    (cached,) = (tmp_path / "cache").iterdir()
    cached.write_bytes(b"")
    (tmp_path / "cache").chmod(0o777)
    assert Ontology.load(folder).relations
    assert cached.read_bytes() == b"", "neither read nor written"


def test_loading_works_without_a_place_for_the_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CACHE", str(folder / "core.ttl" / "below"))
    assert Ontology.load(folder).relations


def test_importing_reads_no_rdf() -> None:
    code = "import sys, kg.ontology; print('rdflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
