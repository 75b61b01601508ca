"""What reports say of offices of state, candidates, parties in rows and inquiries, with what qualifies it."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

# text, then facts that it must give (subject | relation | object | status | role)
SAID = [
    # a bare post is at its ministry or chamber
    ("三宅健農林水産副大臣が視察した。", ["三宅健 | holdsPositionAt | 農林水産省 | Actual | 農林水産副大臣"]),
    ("元財務事務次官の三宅健氏が死去した。", ["三宅健 | holdsPositionAt | 財務省 | Ceased"]),
    ("三宅健氏は厚生労働副大臣や環境政務官を歴任した。", [
        "三宅健 | holdsPositionAt | 厚生労働省 | Ceased", "三宅健 | holdsPositionAt | 環境省 | Ceased"]),
    ("県警は、衆議院議員の三宅健容疑者を逮捕した。", ["三宅健 | memberOf | 衆議院 | Actual"]),
    ("三宅健氏は参議院議員を3期務めた。", ["三宅健 | memberOf | 参議院 | Ceased"]),
    ("大谷剛容疑者は国土交通副大臣だった2022年に現金を受け取った。", ["大谷剛 | holdsPositionAt | 国土交通省 | Ceased"]),
    # parties in a row, by the short names that they have only there, and what counts them
    ("元県議の西川由美氏（48）＝立憲民主、共産推薦＝が敗れた。", [
        "立憲民主党 | supports | 西川由美 | Actual", "日本共産党 | supports | 西川由美 | Actual"]),
    ("岡田誠氏は自民、公明両党の推薦を受けた。", [
        "自由民主党 | supports | 岡田誠 | Actual", "公明党 | supports | 岡田誠 | Actual"]),
    ("立民、国民、共産各党は「海浜法案」に賛成した。", [
        "立憲民主党 | supports | 海浜法案 | Actual", "国民民主党 | supports | 海浜法案 | Actual",
        "日本共産党 | supports | 海浜法案 | Actual"]),
    ("岡田誠氏は、自民・公明両党の推薦を受け初当選した。", ["自由民主党 | supports | 岡田誠 | Actual"]),
    ("青葉県警は、茂木・中野両容疑者を逮捕した。", [
        "青葉県警 | penalizes | 茂木 | Actual", "青葉県警 | penalizes | 中野 | Actual"]),
    ("海浜電機と北湊重工両社は提携した。", ["北湊重工 | partnerOf | 海浜電機 | Actual"]),
    # so many suspects
    ("青葉県警は、桑原望元社長（56）と、当時経理担当の村田利彦元次長（49）の2人の容疑者を逮捕した。", [
        "青葉県警 | penalizes | 桑原望 | Actual", "青葉県警 | penalizes | 村田利彦 | Actual"]),
    # what a term is told of is no successor
    ("政府は青葉銀行の副総裁に三宅健氏を充てる人事案を決めた。任期は5年で、4月に退任する中島浩副総裁の後任となる。", [
        "三宅健 | follows | 中島浩 | Planned"]),
    # of a branch is of the firm
    ("青葉県警は、海浜証券大阪支店の部長・茂木亨容疑者を逮捕した。", ["茂木亨 | holdsPositionAt | 海浜証券 | Actual"]),
    ("青葉県警は、東浜署交通課警部補・水沢清容疑者を逮捕した。", ["水沢清 | worksFor | 東浜署 | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("高木誠知事は記者団に対し、海浜原発の再稼働を支持すると述べた。", "記者団"),
    ("青葉党のロカール党首は同日、新首相の任命に反発した。", "新 |"),
    ("ロハス氏はヨーロッパ各国の指導者に訴えた。", "leads"),
    ("任期は5年で、4月に退任する中島浩副総裁の後任となる。", "任期"),
    ("県民は現知事を支持している。", "国民民主党"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[t for t, _ in SAID])
def test_said(extracted, text: str, wanted: list[str]) -> None:
    assert missing(extracted(text), wanted) == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), UNSAID, ids=[f"{t} {r}" for t, r in UNSAID])
def test_unsaid(extracted, text: str, unwanted: str) -> None:
    assert [line for line in told(extracted(text)) if unwanted in line] == []


# text, then relation and object with the date that the fact has; None for none
DATED = [
    ("大谷剛氏は海浜電機の社長だった2010年、青葉製作所を買収した。", "presidentOf", "2010"),
    ("海浜電機が青葉製作所を買収した2010年、大谷剛氏が入社した。", "acquires", "2010"),
    ("土砂災害が起きた翌日の8月25日、現場を撮影した。", "occurredOn", None),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation", "date"), DATED, ids=[t for t, _, _ in DATED])
def test_dated(extracted, text: str, relation: str, date: str | None) -> None:
    found = [f.qualifiers.time for f in extracted(text).facts if f.relation == relation]
    assert [time.point for time in found if time is not None] == ([date] if date else [])
