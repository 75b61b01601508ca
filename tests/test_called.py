"""Names in katakana behind the noun that says what they are, and kin told in lists and chains of an entry."""

from __future__ import annotations

import pytest

from tests.test_entry import _facts


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("貞淑な妻ペネトリアは帰りを待ち続けた。", "ペネトリア", "Person"),
        ("主人公カイルが旅をするゲームである。", "カイル", "Person"),
        ("漫才コンビ・ツービットとして活躍した。", "ツービット", "Organization"),
        ("一行は町トルスビーで夜を明かした。", "トルスビー", "City"),
        ("首都オスロから州都リーベまでは遠い。", "リーベ", "City"),
    ],
)
def test_the_noun_before_a_name_says_what_it_is(extracted, text: str, name: str, type_: str) -> None:
    types = {label: e.type for e in extracted(text).entities for label, _ in e.labels}
    assert types.get(name) == type_


@pytest.mark.model
def test_loanwords_behind_such_a_noun_are_no_names(extracted) -> None:
    names = {e.name for e in extracted("町クリニックと都市インフラと妹キャラの話をした。").entities}
    assert names.isdisjoint({"クリニック", "インフラ", "キャラ"})


@pytest.mark.model
def test_kin_of_an_entry(extracted) -> None:
    text = (
        "ロベルト・ホルンは、カナダの画家。ケベック州に生まれる。母は国王ハラルド3世の王子トレント公アドルフと妃ユリアの娘メアリ・ホルン。"
        "父はジョン・ホルン、姉はマリア・ホルン。弟にフランク・ホルン、セルウィン伯エドガーがいる。"
    )
    found = _facts(extracted(text, "ロベルト・ホルン"))
    assert ("メアリ・ホルン", "hasChild", "ロベルト・ホルン") in found
    assert ("アドルフ", "hasChild", "ロベルト・ホルン") not in found
    assert not any("セルウィン" in (s, o) and p == "siblingOf" for s, p, o in found)


@pytest.mark.model
def test_children_of_one_parent_are_siblings_in_an_entry(extracted) -> None:
    text = "青木はるかは、日本の画家。長男は俳優の青木二郎、長女は歌手の青木さき。"
    kin = {frozenset((s, o)) for s, p, o in _facts(extracted(text, "青木はるか")) if p == "siblingOf"}
    assert frozenset(("青木二郎", "青木さき")) in kin


@pytest.mark.model
def test_years_of_eras_are_those_in_the_brackets(extracted) -> None:
    text = "青木一(あおき はじめ、安政5年8月12日(1858年9月18日)-大正15年(1926年)2月7日)は、日本の政治家。"
    found = extracted(text, "青木一")
    dates = {f.relation: f.object.start for f in found.facts if f.relation in ("birthDate", "deathDate")}
    assert dates == {"birthDate": "1858-09-18", "deathDate": "1926-02-07"}
