"""Facts whose ends stand in different sentences: who speaks for a body, what 同 does not take up, what is left out."""

from __future__ import annotations

import pytest

from tests.extractions import told
from tests.sayings import says

SAID = [
    ("ルミナ社の高木誠社長は「当社は仙台市に本社を置いている」と述べた。", ["ルミナ社 | headquarteredIn | 仙台市"]),
    ("海浜電機の高木誠社長は会見した。「私たちは新型電池を開発した」と述べた。", ["海浜電機 | develops | 新型電池"]),
    ("青葉製作所の佐伯健社長は会見を開いた。「当社は海浜電機を買収した」と語った。", ["青葉製作所 | acquires | 海浜電機"]),
    ("「弊社は海浜電機を買収した」。青葉製作所の佐伯健社長はこう述べた。", ["青葉製作所 | acquires | 海浜電機"]),
    ("青葉党の佐伯健代表は「我々は増税法案に反対する」と訴えた。", ["青葉党 | opposes | 増税法案"]),
    ("作家の佐伯健さんは「私は仙台市で生まれた」と話した。", ["佐伯健 | bornIn | 仙台市"]),
    # whose president somebody is is no subject of the next clause
    ("佐伯健首相は10日、フランスを訪れた。パリでマクロン大統領と会談した。", ["マクロン | meets | 佐伯健"]),
    # a body that is but what the subject is said to be of has no figures of its own here
    ("青葉製作所は海浜電機の子会社だ。昨年の売上高は500億円だった。", ["青葉製作所 | hasRevenue | 50000000000 JPY"]),
    ("青葉ユナイテッドは10日、高木誠選手を獲得した。静岡市出身。", ["高木誠 | bornIn | 静岡市"]),
    ("若草カップの決勝が3日行われた。青葉ユナイテッドが北湊FCを下し、優勝した。", ["青葉ユナイテッド | wins | 若草カップ"]),
    ("映画「白い港」が10日、公開された。高木誠が主演している。", ["高木誠 | performerOf | 白い港"]),
    ("海浜電機は新型端末「ルミナ」を発表した。価格は5万円。", ["ルミナ | hasCost | 50000 JPY"]),
    ("海浜電機は北湊工場を運営する。1985年に操業を開始した。", ["北湊工場 | startDate | 1985"]),
    ("海浜電機の新社長に高木誠専務が就く。若草大学を卒業し、1988年に入社した。", ["高木誠 | worksFor | 海浜電機"]),
    ("高木誠氏は海浜電機の専務。2010年に取締役に就任した。", ["高木誠 | holdsPositionAt | 海浜電機 | Actual | 取締役"]),
    ("青葉製作所は部品の大手。本社は仙台市で、従業員は約850人。",
     ["青葉製作所 | headquarteredIn | 仙台市", "青葉製作所 | hasEmployees | 850 人"]),
    ("青葉製作所は1950年創業のメーカーで、本社は仙台市。", ["青葉製作所 | inceptionDate | 1950"]),
    # of whom it is known at the head of what state they are or were
    ("トランプ大統領は10日、ロシアを批判した。", ["ドナルド・トランプ | headOfStateOf | 米国"]),
    ("メルケル首相は10日、会見した。", ["アンゲラ・メルケル | headOfGovernmentOf | ドイツ"]),
    # the prefecture that a body's name begins with
    ("宮城県警は、同県名取市の男性を逮捕した。", ["名取市 | administrativelyIn | 宮城県"]),
    ("高木誠さん自身が港湾計画に反対した。", ["高木誠 | opposes | 港湾計画"]),
    # who helps in something is not whom the text is about
    (
        "海浜家具は3日、椅子「ルミナ」を5月に売り出すと発表した。販路の開拓は北浜商事の子会社青葉流通が引き受ける。同社は2008年の設立だ。",
        ["海浜家具 | inceptionDate | 2008"],
    ),
]  # fmt: skip

UNSAID = [
    ("海浜放送の記者だった佐伯健氏は、仲間と同人誌を創刊した。", "founds | 海浜放送"),
    ("海浜運送は破産した。関東で展開する同名の会社が青葉製作所を買収した。", "海浜運送 | acquires"),
    ("青葉製作所は海浜電機を買収する。売上高は500億円だった。", "hasRevenue"),
    ("海浜電機は北湊工場を所有する。2012年から改修をスタートした。", "startDate"),
    (
        "佐伯健氏と高木誠氏が会談した。海浜電機は水沢玲子氏を起用した。佐伯健氏が同席した。静岡市出身。",
        "水沢玲子 | bornIn",
    ),
    ("海浜電機の新社長に高木誠専務が就く。若草大学を卒業し、1988年に入社した。", "worksFor | 若草大学"),
    ("青葉製作所は部品の大手。本社は仙台市、従業員は850人。", "本社 | hasEmployees"),
    ("北朝鮮は反発した。トランプ大統領は10日、演説した。", "headOfStateOf | 北朝鮮"),
    ("佐伯健氏は黙っていた。高木誠氏が水沢玲子氏の名を挙げた。二人は青葉大学を卒業した。", "佐伯健 | educatedAt"),
    # what a relative clause is said of is what its verb lacks
    ("青葉県警は11日、身元を確認した。佐伯健さんが勤務していた美容室の同僚が会見した。", "worksFor"),
    ("海浜電機は売却を発表した。青葉製作所が所有していた株式を取得する。", "owns | 海浜電機"),
    ("日本協会は処分を検討した。青葉連盟も参加した。", "participatesIn | 日本協会"),
    ("高木誠社長は「当社は海浜電機を買収した」と述べた。", "高木誠 | acquires"),
    # nor is what others do done to who does what a cleft tells
    ("提案したのは高木誠氏で、佐伯花氏が支持した。", "supports"),
    # whoever takes a post comes from another body
    ("新理事長には、海浜電機で専務を務めた高木誠氏が就く。", "chairpersonOf"),
    ("千葉県は雨だった。宮城県警は、同県名取市の男性を逮捕した。", "administrativelyIn | 千葉県"),
]

test_whoever_is_meant_is_told_of = says(SAID)


@pytest.mark.model
@pytest.mark.parametrize(("text", "wrong"), UNSAID, ids=[t for t, _ in UNSAID])
def test_nobody_else_is_taken(extracted, text: str, wrong: str) -> None:
    assert [line for line in told(extracted(text)) if wrong in line] == []


@pytest.mark.model
def test_the_officer_says_what_his_firm_does(extracted) -> None:
    found = extracted("青葉製作所の佐伯健社長は会見を開いた。「当社は海浜電機を買収する」と語った。")
    names = {e.id: e.name for e in found.entities}
    assert [names[f.attribution] for f in found.facts if f.relation == "acquires" and f.attribution] == ["佐伯健"]


def test_a_headline_calls_a_firm_without_the_word_for_its_group(extracted) -> None:
    found = extracted(
        "若草ホールディングスは10日、業績の予想を引き下げた。社長には高木誠専務が就く。運営する湊水族館は来年、閉館する。",
        "若草HD、予想を下げる 社長に高木専務",
    )
    assert {f.subject for f in found.facts if f.relation == "operates"} == {"若草ホールディングス"}
