"""Encyclopedia articles: the headword, its gloss and definition, and what they say."""

from __future__ import annotations

import pytest

from kg.headword import bare_title, headword
from kg.model import Document, Extraction, Fact, Sentence, SentenceKind, Time
from kg.resolve.lexicon import capitals, continents


def _first(text: str, title: str) -> tuple[Document, tuple[Sentence, ...]]:
    return Document("d", text, title), (Sentence(0, 0, len(text), text, SentenceKind.SENTENCE, (), ()),)


def test_headword_gives_name_gloss_and_nouns() -> None:
    text = "青木はるか（あおき はるか、1962年3月4日 - ）は、日本の植物学者である。"
    found = headword(*_first(text, "青木はるか (学者)"))
    assert found is not None
    assert text[found.start : found.stop] == "青木はるか"
    assert text[slice(*found.gloss)] == "あおき はるか、1962年3月4日 - "
    assert text[slice(*found.definition)] == "日本の植物学者"
    assert found.nouns[0] == "植物学者"


def test_headword_may_be_fuller_than_the_title() -> None:
    text = "ジョン・ポール・ウィンターズ（1901年 - 1970年）は、カナダの画家。"
    found = headword(*_first(text, "ジョン・ウィンターズ"))
    assert found is not None and text[found.start : found.stop] == "ジョン・ポール・ウィンターズ"


@pytest.mark.parametrize("title", ["大田製作所が値上げ", "値上げ", ""])
def test_news_has_no_headword(title: str) -> None:
    assert headword(*_first("大田製作所は10日、製品を値上げすると発表した。", title)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("若草駅（わかくさえき）は、北湊鉄道の駅。", "若草駅"),
        ("青木遥（1962年3月4日 - ）は日本の植物学者。", "青木遥"),
        ("トルム郡は、デンマーク北部に位置する郡である。", "トルム郡"),
        ("『青い港』（原題: Blue Port）は、カナダの映画。", "青い港"),
        ("北湊鉄道（本社・青葉市）は、新駅を設けると発表した。", ""),
        ("人気を呼んでいるのは、港のカフェと水族館である。", ""),
        ("トルム市は雨だった。", ""),
    ],
)
def test_a_text_without_a_title_may_open_like_an_entry(text: str, name: str) -> None:
    found = headword(*_first(text, ""))
    assert (text[found.start : found.stop] if found else "") == name


def test_bare_title_leaves_the_bracket_off() -> None:
    assert bare_title("ポートランド (オレゴン州)") == "ポートランド"
    assert bare_title(None) == ""


def _facts(found: Extraction) -> list[tuple[str, str, str]]:
    names = {e.id: e.name for e in found.entities}

    def end(f: Fact) -> str:
        return (
            names[f.object]
            if isinstance(f.object, str)
            else (f.object.start or "" if isinstance(f.object, Time) else "")
        )

    return [(names[f.subject], f.relation, end(f)) for f in found.facts]


@pytest.mark.model
def test_person_of_an_entry(extracted) -> None:
    text = "青木はるか（あおき はるか、1902年3月4日 - 1988年5月6日）は、日本の植物学者。長野県出身。"
    found = _facts(extracted(text, "青木はるか"))
    assert ("青木はるか", "birthDate", "1902-03-04") in found
    assert ("青木はるか", "deathDate", "1988-05-06") in found
    assert ("青木はるか", "citizenOf", "日本") in found
    assert ("青木はるか", "bornIn", "長野県") in found


@pytest.mark.model
def test_place_of_an_entry(extracted) -> None:
    found = _facts(extracted("マーロウは、アメリカ合衆国オレゴン州の町。", "マーロウ (オレゴン州)"))
    assert ("マーロウ", "administrativelyIn", "オレゴン州") in found


@pytest.mark.model
def test_where_the_places_of_an_entry_lie_is_inferred(extracted) -> None:
    text = "アサノ川は、日本の石川県を流れる川である。金沢市の中心部を通る。"
    found = _facts(extracted(text, "アサノ川"))
    assert ("金沢市", "administrativelyIn", "石川県") in found
    assert ("石川県", "partOf", "日本") in found
    news = _facts(extracted("石川県は10日、金沢市で催しを開いた。", "金沢市で催し"))
    assert ("金沢市", "administrativelyIn", "石川県") not in news


@pytest.mark.model
def test_a_state_named_only_in_an_address_is_no_place_of_its_own(extracted) -> None:
    text = "マーロウは、アメリカ合衆国オレゴン州にある町である。町の北をトゥイン川が流れる。"
    found = extracted(text, "マーロウ")
    inferred = {(f.subject, f.object) for f in found.facts if f.inferred}
    assert ("トゥイン川", "Oregon") in inferred
    assert not any("UnitedStates" in pair for pair in inferred)
    oregon = next(e for e in found.entities if e.id == "Oregon")
    assert ("アメリカ合衆国オレゴン州", "ja") in oregon.aliases


@pytest.mark.model
def test_governments_and_common_nouns_are_not_placed(extracted) -> None:
    text = "アサノ川は、日本を流れる川である。石川県の庭園を通る。第2次内藤内閣は改修を進めた。"
    found = _facts(extracted(text, "アサノ川"))
    assert ("石川県", "administrativelyIn", "日本") in found
    assert not any(s in ("第2次内藤内閣", "庭園", "川") and o == "日本" for s, _, o in found)


@pytest.mark.model
def test_who_made_the_work_of_an_entry(extracted) -> None:
    found = _facts(extracted("『青い港』は、青木はるかによる日本の漫画。", "青い港"))
    assert ("青木はるか", "creatorOf", "青い港") in found
    assert ("青木はるか", "citizenOf", "日本") in found
    found = _facts(extracted("『青い港』は、1998年に青葉書房から出版された日本の小説。", "青い港"))
    assert ("青葉書房", "creatorOf", "青い港") not in found


@pytest.mark.model
def test_the_work_of_a_character(extracted) -> None:
    found = _facts(extracted("ケンタは、青木はるかの小説『青い港』の登場人物。", "ケンタ"))
    assert ("ケンタ", "presentInWork", "青い港") in found
    assert ("青木はるか", "creatorOf", "青い港") in found


@pytest.mark.model
def test_who_ruled_what(extracted) -> None:
    text = "マルガレーテは、ドイツの貴族。フランス王フィリップ6世の姪。"
    found = _facts(extracted(text, "マルガレーテ"))
    assert ("フィリップ6世", "headOfGovernmentOf", "フランス") in found
    assert not any(s == "マルガレーテ" for s, relation, _ in found if relation == "headOfStateOf")
    news = _facts(extracted("フランス王フィリップ6世の肖像が10日、見つかった。", "王の肖像"))
    assert not any(relation == "headOfGovernmentOf" for _, relation, _ in news)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("青葉証券・若草支店を閉鎖", "青葉証券株式会社は10日、若草支店を閉じると発表した。"),
        ("カナダ・トゥイン大統領を弾劾", "カナダ下院は、大統領の弾劾請求をすべて否決した。"),
    ],
)
def test_a_report_that_begins_like_its_title_has_no_headword(title: str, text: str) -> None:
    assert headword(*_first(text, title)) is None


def test_capitals_states_and_continents_are_known_entities(ontology) -> None:
    assert ("Paris", "France") in capitals()
    for city, state in capitals():
        assert ontology.is_a(ontology.entities[city].type, "Place")
        assert ontology.entities[state].type == "Country"
    for state, region in continents():
        assert (ontology.entities[state].type, ontology.entities[region].type) == ("Country", "Region")


@pytest.mark.model
def test_a_capital_named_with_its_state_is_known(extracted) -> None:
    text = "青木はるかは、フランスの画家。1914年からパリで活動した。"
    assert ("パリ", "capitalOf", "フランス") in _facts(extracted(text, "青木はるか"))
    news = _facts(extracted("画家の青木はるか氏は10日、フランスのパリで個展を開いた。", "青木氏が個展"))
    assert not any(relation == "capitalOf" for _, relation, _ in news)


def test_years_of_a_life_make_a_headword_whatever_the_title() -> None:
    text = "高木誠（1947年1月18日 - ）は、日本の漫才師。"
    found = headword(*_first(text, "マコト北"))
    assert found is not None and text[found.start : found.stop] == "高木誠"
    assert headword(*_first("高木誠（47）は、日本の漫才師。", "マコト北")) is None


@pytest.mark.model
def test_who_else_is_in_the_work_of_a_character(extracted) -> None:
    text = "ケンタは、青木はるかの小説『青い港』の登場人物。父の島田リョウと旅に出る。アニメ版は声優の高木誠が演じた。"
    found = extracted(text, "ケンタ")
    assert ("島田リョウ", "presentInWork", "青い港") in _facts(found)
    assert ("青木はるか", "presentInWork", "青い港") not in _facts(found)
    assert ("高木誠", "presentInWork", "青い港") not in _facts(found)
    assert all(f.inferred for f in found.facts if f.relation == "presentInWork" and "島田" in f.subject)


@pytest.mark.model
def test_whose_prize_it_is_and_who_is_in_the_work(extracted) -> None:
    text = "『青い港』は、2001年の日本の映画。主人公の船長を佐伯健が演じた。衣装の西田花が若草映画賞を受賞した。"
    found = _facts(extracted(text, "青い港"))
    assert ("西田花", "awardReceived", "若草映画賞") in found
    assert ("青い港", "awardReceived", "若草映画賞") not in found
    assert ("佐伯健", "presentInWork", "青い港") not in found
