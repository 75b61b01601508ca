"""Whom an argument counts in though another word is its head."""

from __future__ import annotations

import pytest

from tests.extractions import told

A, B = "海浜電機", "青葉製作所"
MEMBERS = [
    ("海浜電機や青葉製作所をはじめとする国内の大手メーカーがルミナ連盟に加盟した。", {A, B}),
    ("ルミナ連盟には海浜電機、青葉製作所をはじめ約50社が加盟している。", {A, B}),
    ("海浜電機、青葉製作所など国内5社がルミナ連盟に加盟した。", {A, B}),
    ("海浜電機を含む5社がルミナ連盟に加盟した。", {A}),
    ("ルミナ連盟には海浜電機のほか、青葉製作所も加盟している。", {A, B}),
    ("海浜電機だけでなく青葉製作所もルミナ連盟に加盟した。", {A, B}),
    ("海浜電機に加え、横浜の青葉製作所もルミナ連盟に加盟した。", {A, B}),
    ("海浜電機、青葉製作所の各社がルミナ連盟に加盟した。", {A, B}),
    ("海浜電機、青葉製作所、若葉電子の3つの会社がルミナ連盟に加盟した。", {A, B}),
    ("海浜電機、青葉製作所、地元の金融機関がルミナ連盟に加盟した。", {A, B}),
    ("ルミナ連盟には海浜電機、青葉製作所、外部の研究者が加盟している。", {A, B}),
    # who is only compared, or comes before, is not counted in
    ("海浜電機以外の5社がルミナ連盟に加盟した。", set()),
    ("海浜電機とは別に、青葉製作所がルミナ連盟に加盟した。", {B}),
    ("海浜電機、青葉製作所の3つの会社がルミナ連盟に加盟した。", set()),
    ("海浜電機などからなる協議会がルミナ連盟に加盟した。", set()),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), MEMBERS, ids=[text for text, _ in MEMBERS])
def test_members(read, text: str, wanted: set[str]) -> None:
    found = {c.subject.surface for c in read(text) if c.relation == "memberOf" and c.object.surface == "ルミナ連盟"}
    assert found & {A, B} == wanted


@pytest.mark.model
def test_how_many_there_are_is_no_amount(read) -> None:
    claims = [c for c in read("海浜電機と青葉製作所の2社がルミナ連盟に加盟した。") if c.relation == "memberOf"]
    assert len(claims) == 2 and all(c.qualifiers.amount is None for c in claims)


@pytest.mark.model
def test_what_something_is_made_up_of(read) -> None:
    claims = [c for c in read("北浜県は東浜市、西浜市、中浜町の3つの自治体で構成されている。") if not c.open]
    parts = {c.subject.surface for c in claims if c.relation == "partOf" and c.object.surface == "北浜県"}
    parts |= {c.object.surface for c in claims if c.relation == "hasPart" and c.subject.surface == "北浜県"}
    assert parts == {"東浜市", "西浜市", "中浜町"}
    assert not any(c.relation == "administrativelyIn" for c in claims)  # it is in none of them


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "東京・大阪・名古屋の3都市で開かれた。",
        "名簿は大阪府・兵庫県・名古屋市の住所だ。",
        "新潟・小倉・札幌の3競馬場で開かれた。",
    ],
)
def test_places_in_a_row_lie_in_none_of_each_other(extracted, text: str) -> None:
    lines = told(extracted(text))
    assert not any("administrativelyIn" in line for line in lines), lines


@pytest.mark.model
def test_kin_named_in_a_row_is_no_kin_of_the_last(read) -> None:
    claims = read("同馬は父・アサノカゼ、母・ミナトヒメ、母の父・アオバオーの血統である。")
    assert not any({"アサノカゼ", "アオバオー"} == {c.subject.surface, c.object.surface} for c in claims if not c.open)


WITHIN = [
    ("会議には若草市や北浜市などの自治体が参加した。", {"若草市", "北浜市"}),
    ("タイやベトナムなどのアジア各国が会議に参加した。", {"タイ", "ベトナム"}),
    ("東浜市や北浜市などの住民が会議に参加した。", {"住民"}),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), WITHIN, ids=[text for text, _ in WITHIN])
def test_places_that_act(read, text: str, wanted: set[str]) -> None:
    assert {c.subject.surface for c in read(text) if c.relation == "participatesIn"} == wanted
