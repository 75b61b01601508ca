"""What articles say of states, parties, elections and treaties, resolved."""

from __future__ import annotations

import pytest

from tests.extractions import told

# text, then facts that it must give (subject | relation | object | status)
SAID = [
    # names that no dictionary has, before a public post
    ("トルコのバルドゥル国防相は、慎重な姿勢を示した。", ["バルドゥル | holdsPositionAt | トルコ | Actual"]),
    ("韓国の黄仁哲首相が会見した。", ["黄仁哲 | headOfGovernmentOf | 韓国 | Actual"]),
    ("世界貿易機関（WTO）は21日、会合を開いた。カラハン事務局長は会合後に語った。", [
        "カラハン | holdsPositionAt | 世界貿易機関 | Actual"]),
    ("韓国の裁判所は10日、決定を出した。李仁哲首相が会見した。", ["李仁哲 | headOfGovernmentOf | 韓国 | Actual"]),
    ("外相には高木誠首相が指示した。", ["高木誠 | headOfGovernmentOf | 日本 | Actual"]),
    # the head of a part is at the whole that is written
    ("外務省の中野俊介中南米局長が会見した。", ["中野俊介 | holdsPositionAt | 外務省 | Actual"]),
    ("元総務省課長の大木美里氏が当選した。", ["大木美里 | holdsPositionAt | 総務省 | Ceased"]),
    # who backs a candidate stands between lines behind the name, and does not hide the name
    ("三崎市長選は10日投開票され、現職の大木美里氏（46）が、新人の黒田栄一氏（71）＝自民、公明推薦＝を破り、再選を果たした。", [
        "大木美里 | defeats | 黒田栄一 | Actual", "自由民主党 | supports | 黒田栄一 | Actual",
        "公明党 | supports | 黒田栄一 | Actual"]),
    ("新人の中野俊介氏（41）が、現職の黒田栄一氏（自民、公明推薦）を破り、初当選した。", [
        "中野俊介 | defeats | 黒田栄一 | Actual", "自由民主党 | supports | 黒田栄一 | Actual"]),
    ("維新新人の大木美里氏が、自民前職の黒田栄一氏を破って当選した。", [
        "大木美里 | memberOf | 日本維新の会 | Actual", "黒田栄一 | memberOf | 自由民主党 | Actual"]),
    # who goes to court is not the court that the sentence is about
    ("最高裁は、海浜電機が特許を侵害されたとして青葉製作所に損害賠償を求めた訴訟で、上告を棄却した。", [
        "海浜電機 | sues | 青葉製作所 | Actual"]),
    # whom sanctions are against
    ("日本政府は、石油会社スラブネフチに対する資産凍結などの制裁を科していた。", [
        "日本政府 | penalizes | スラブネフチ | Actual"]),
    ("欧州連合（EU）は北朝鮮への追加制裁で合意した。", ["欧州連合 | penalizes | 北朝鮮 | Actual"]),
    # what goes on is not planned because something else is
    ("ロハス大統領は14日までの日程で英国を訪れており、13日には国王に面会する予定。", ["ロハス | visits | 英国 | Actual"]),
    ("ロハス大統領は英国を訪れ、13日に国王に面会する予定だ。", ["ロハス | visits | 英国 | Planned"]),
    ("スウェーデンのNATO加盟は実現した。", ["スウェーデン | memberOf | 北大西洋条約機構 | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("自民党は新人の大木美里氏の擁立を断念した。", "memberOf"),
    ("5社のうち青葉道路は免除された。", "hasCost"),
    ("新人の黒田栄一氏（71）＝自民、公明推薦＝が敗れた。", "affiliatedWith"),
    ("スウェーデンのNATO加盟は実現した。", "locatedIn"),
    ("参院本会議は20日、改正港湾法を賛成多数で可決、成立させた。", "参議院 | inceptionDate"),
    ("ロジスティクス部長が説明した。", "ロジスティクス |"),
    ("コソボは2008年2月、セルビアからの独立を宣言した。", "セルビア | inceptionDate"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[t for t, _ in SAID])
def test_said(extracted, text: str, wanted: list[str]) -> None:
    found = told(extracted(text))
    assert [want for want in wanted if not any(line.startswith(f"{want} |") for line in found)] == [], found


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), UNSAID, ids=[f"{t} {r}" for t, r in UNSAID])
def test_unsaid(extracted, text: str, unwanted: str) -> None:
    assert [line for line in told(extracted(text)) if unwanted in line] == []
