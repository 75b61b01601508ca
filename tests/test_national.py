"""Of which state a ministry, a court or a party is that every state has one of."""

from __future__ import annotations

import re

import pytest

from kg.model import Document
from kg.pipeline.stages import read_sentences
from kg.resolve.entity.corpus import Bearer, same
from tests.extractions import told

pytestmark = pytest.mark.model

# text, then the identifiers of the bodies that it names, … for what makes one the document's own
BODIES = [
    ("フィンランドの財務省は予測を改めた。財務省は慎重な見方を示した。", ["財務省-Finland"]),
    ("財務省は3日、フィンランドの首相が来日すると発表した。", ["MinistryOfFinanceJapan"]),
    ("チリ最高裁判所は、訴えを退けた。", ["最高裁判所-Chile"]),
    ("最高裁判所は3日、チリの会社の訴えを退けた。", ["SupremeCourtOfJapan"]),
    ("マルタで総選挙があり、労働党が過半数を得た。", ["労働党-Malta"]),
    ("英国で総選挙があり、労働党が過半数を得た。", ["LabourPartyUK"]),
    ("マルタの最大野党・労働党が党首を選んだ。", ["労働党-Malta"]),
    ("民主党は公明党の案に賛成した。", ["DemocraticPartyOfJapan", "Komeito"]),
    ("米国では民主党が知事選を制した。", ["DemocraticPartyUS"]),
    ("民主党と公明党は、米国の共和党の視察団を迎えた。", ["民主党…", "Komeito", "RepublicanPartyUS"]),
    ("最高裁は3日、訴えを退けた。", ["SupremeCourtOfJapan"]),
    ("チリで最高裁が訴えを退けた。", ["最高裁-Chile"]),
    ("チリの上院が法案を可決した。", ["上院-Chile"]),
    ("モンゴルの民主党が政権を失った。", ["民主党-Mongolia"]),
]


@pytest.mark.parametrize(("text", "wanted"), BODIES, ids=[text for text, _ in BODIES])
def test_the_state_of_a_body(parsed, ontology, text: str, wanted: list[str]) -> None:
    document = Document("state", text)
    found = read_sentences(document, parsed(document), ontology).entities
    bodies = (e.id for e in found if e.type in ("GovernmentBody", "PoliticalParty"))
    assert sorted(re.sub("-[0-9a-f]{8}$", "…", body) for body in bodies) == sorted(wanted)


# text, then the identifiers of some of the places that it names
PLACES = [
    ("吉林省松原市で火災があった。", {"Jilin", "松原市"}),
    ("大阪府松原市で火災があった。", {"OsakaPrefecture", "Matsubara"}),
    ("四国・中国・近畿では雨が続いた。", {"Shikoku", "ChugokuRegion", "Kinki"}),
    ("日本、中国、インドが参加した。", {"Japan", "China", "India"}),
]


@pytest.mark.parametrize(("text", "wanted"), PLACES, ids=[text for text, _ in PLACES])
def test_the_state_of_a_place(parsed, ontology, text: str, wanted: set[str]) -> None:
    document = Document("place", text)
    found = read_sentences(document, parsed(document), ontology).entities
    assert {e.id for e in found if ontology.is_a(e.type, "Place")} == wanted


def test_a_body_of_no_state_is_of_its_document(parsed, ontology) -> None:
    def bodies(name: str, text: str) -> set[str]:
        document = Document(name, text)
        found = read_sentences(document, parsed(document), ontology).entities
        return {e.id for e in found if e.type == "GovernmentBody"}

    here, there = (bodies(name, f"{name}市の選挙管理委員会は投票率を発表した。") for name in ("湊", "青葉"))
    assert len(here) == len(there) == 1
    assert not here & there


def test_no_known_place_is_put_into_another_state(extracted) -> None:
    read = told(extracted("デリー（首都圏）の知事が会見した。ドイツのバイエルン州でも会見があった。"))
    assert any(line.startswith("バイエルン州 | administrativelyIn | ドイツ") for line in read)
    assert not any(line.startswith("デリー | administrativelyIn") for line in read)


def test_bodies_of_two_states_are_two(ontology) -> None:
    bare, one, other = (
        Bearer(identifier, "GovernmentBody", (("財務省", "ja"),))
        for identifier in ("財務省", "財務省-Finland", "財務省-Chile")
    )
    assert same([bare, one, other], ontology) == {}
    assert same([bare, one], ontology) == {"財務省-Finland": "財務省"}
