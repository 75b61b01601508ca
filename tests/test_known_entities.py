"""Known entities: names that mean one thing, found in any script, and one's own."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.ontology import Known, KnownEntities, Ontology, normalise, ontology_folder
from tests.extractions import missing, told

FOLDER = ontology_folder()


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
        ("シカゴ市", "Chicago"),
        ("オークランド市", None),
        ("モンタナ", None),
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


def test_own_entities_go_before_all_others(small_ontology: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(
        "id\tclass\tja\taliases\twithin\nAobaBank\tCompany\tあおば銀行\tアオバ|日本\tJapan\n", encoding="utf-8"
    )
    entities = Ontology.load(small_ontology, own).entities
    assert [e.id for e in entities.match("アオバ")] == ["AobaBank"]
    assert entities.certain("日本") == entities["AobaBank"]
    assert entities.certain("Aoba") == entities["Aoba"]
    own.write_text("id\tclass\tja\nAoba\tUniversity\tあおば大学\n", encoding="utf-8")
    entities = Ontology.load(small_ontology, own).entities
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
def test_defects_of_entities_are_named(small_ontology: Path, tmp_path: Path, text: str, said: str) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        Ontology.load(small_ontology, own)
    assert "own.tsv" in str(caught.value) and said in str(caught.value)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("京都大の高木誠教授は北浜市で語った。", "高木誠 | holdsPositionAt | 京都大学 | Actual | 教授"),
        (
            "プロ野球の中日は10日、ナゴヤドームで阪神を5-2で破った。",
            "中日ドラゴンズ | defeats | 阪神 | Actual",
        ),
        ("ヤクルト球団は高木誠投手と契約した。", "東京ヤクルトスワローズ | contractsWith | 高木誠 | Actual"),
        ("高木誠さんはNHK日本放送協会に入局した。", "高木誠 | worksFor | NHK | Actual"),
    ],
)
def test_a_doubtful_name_is_known_by_its_class(extracted, text: str, wanted: str) -> None:
    assert missing(extracted(text), [wanted]) == []


@pytest.mark.model
def test_a_doubtful_name_is_the_paper_that_reports(extracted) -> None:
    (fact,) = extracted("中日と毎日によると、青葉商事は湊食品を買収する。").facts
    assert fact.attribution == "ChunichiShimbun"
    (fact,) = extracted("日刊スポーツは休刊した。日刊によると、青葉商事は湊食品を買収する。").facts
    assert fact.attribution == "NikkanSports"
    (fact,) = extracted("中日の高木誠投手は完封した。").facts
    assert fact.object == "ChunichiDragons"


@pytest.mark.model
def test_each_sport_has_a_national_team(extracted) -> None:
    lines = told(extracted("バレーボールの日本代表は10日、中国代表を3-1で破った。"))
    assert [line for line in lines if "サッカー" in line] == []


@pytest.mark.model
def test_a_body_of_which_no_more_is_told_is_the_only_one_of_its_name(extracted) -> None:
    found = extracted("去年、巨人を退団した山野大輔選手が会見した。")
    assert {e.id for e in found.entities} >= {"YomiuriGiants"}


@pytest.mark.model
@pytest.mark.parametrize(("text", "linked"), [
    ("集会は米国のモンタナで開かれた。", True),
    ("モンタナ選手は米国に帰った。", False),
])  # fmt: skip
def test_a_state_by_its_bare_name_beside_its_country(extracted, text: str, linked: bool) -> None:
    assert any(e.id == "Montana" for e in extracted(text).entities) is linked


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("ジャイアンツの高木誠投手が好投した。タイガースは連敗した。", "YomiuriGiants"),
        ("ジャイアンツの高木誠選手がゴールを決めた。ジャイアンツは金曜日に対戦する。", "ジャイアンツ"),
    ],
)
def test_a_nickname_that_teams_of_other_lands_bear_is_linked_beside_a_team_of_its_land(
    extracted, text: str, linked: str
) -> None:
    (fact,) = (f for f in extracted(text).facts if f.relation == "worksFor")
    assert fact.object == linked
