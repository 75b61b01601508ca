"""Rows of arguments before one verb, whose a place or thing beside a name is, and what is said about a thing."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

# text, what it says, what it does not
ROWS = [
    # each row has what it has, whatever the topic marks
    (
        "高木誠氏が若草賞、佐伯健氏が奨励賞を受賞した。",
        ["高木誠 | awardReceived | 若草賞", "佐伯健 | awardReceived | 奨励賞"],
        [],
    ),
    (
        "最優秀賞に高木誠氏、優秀賞に佐伯健氏がそれぞれ選ばれた。",
        ["高木誠 | awardReceived | 最優秀賞", "佐伯健 | awardReceived | 優秀賞"],
        ["佐伯健 | awardReceived | 最優秀賞", "高木誠 | awardReceived | 優秀賞"],
    ),
    (
        "西山太郎投手が海浜ホークスから、中谷次郎内野手も青葉カープから指名を受けた。",
        ["海浜ホークス | appoints | 西山太郎", "青葉カープ | appoints | 中谷次郎"],
        ["海浜ホークス | appoints | 中谷次郎"],
    ),
    (
        "青葉ホールディングスは、会長に高木誠・現海浜電機社長を、社長には佐伯健・現北湊重工社長を迎える。",
        [
            "高木誠 | chairpersonOf | 青葉ホールディングス | Planned",
            "佐伯健 | presidentOf | 青葉ホールディングス | Planned",
        ],
        ["佐伯健 | chairpersonOf | 青葉ホールディングス | Planned"],
    ),
    # what is of two: a thing, a firm, a child, but no post
    (
        "東都大学と松風精機の超小型衛星「ひなた」を打ち上げた。",
        ["東都大学 | develops | ひなた", "松風精機 | develops | ひなた"],
        [],
    ),
    (
        "北浜ホテルは宮田物産と石川商事の合弁会社「ミヤイシ」に売却された。",
        ["宮田物産 | founds | ミヤイシ", "石川商事 | founds | ミヤイシ"],
        [],
    ),
    (
        "高木誠さんと田村花子さんの長女の美咲さんが入学した。",
        ["高木誠 | hasChild | 美咲", "田村花子 | hasChild | 美咲"],
        [],
    ),
    (
        "会議には北浜銀行と湊商事の石川社長が出席した。",
        ["石川 | presidentOf | 湊商事"],
        ["石川 | presidentOf | 北浜銀行"],
    ),
    (
        "青葉県警は、北浜市建設部長の黒田正樹容疑者を収賄の疑いで、北浜建設社長、宮本隆容疑者を贈賄の疑いでそれぞれ逮捕した。",
        [
            "青葉県警 | penalizes | 黒田正樹",
            "青葉県警 | penalizes | 宮本隆",
            "黒田正樹 | holdsPositionAt | 北浜市建設部",
        ],
        [],
    ),
    # three arguments
    (
        "海浜電機は若草市に若草工場を、青葉製作所は北湊市に北湊工場を建設した。",
        ["海浜電機 | builds | 若草工場", "青葉製作所 | builds | 北湊工場"],
        ["青葉製作所 | builds | 若草工場"],
    ),
    (
        "昨年は海浜電機が北湊重工を、今年は青葉製作所が若草化学を買収した。",
        ["海浜電機 | acquires | 北湊重工", "青葉製作所 | acquires | 若草化学"],
        ["海浜電機 | acquires | 若草化学"],
    ),
    # the last is shared, and a row may have several names
    (
        "3日にフランスが、4日にはドイツが南スーダンを国家承認した。",
        ["フランス | approves | 南スーダン", "ドイツ | approves | 南スーダン"],
        [],
    ),
    (
        "12日に欧州連合（EU）が、15日には英国、カナダが南スーダンの独立を承認した。",
        ["EU | approves | 南スーダン", "英国 | approves | 南スーダン", "カナダ | approves | 南スーダン"],
        [],
    ),
    (
        "高木誠首相は米国とカナダを、佐伯健外相はフランス、ドイツを訪問した。",
        ["高木誠 | visits | カナダ", "佐伯健 | visits | フランス", "佐伯健 | visits | ドイツ"],
        ["高木誠 | visits | フランス", "佐伯健 | visits | 米国"],
    ),
    ("海浜電機は10日、子会社の青葉製作所が北湊重工を買収したと発表した。", [], ["海浜電機 | acquires | 青葉製作所"]),
    # where the thing is, not whose it is
    (
        "大阪市にある海浜食品の子会社・青葉フーズは閉鎖された。",
        ["青葉フーズ | locatedIn | 大阪市"],
        ["海浜食品 | locatedIn | 大阪市"],
    ),
    (
        "若草市にある青葉大学の付属機関、海浜研究所で火災があった。",
        ["海浜研究所 | locatedIn | 若草市"],
        ["青葉大学 | locatedIn | 若草市"],
    ),
    ("大阪市にある青葉大学の高木誠教授が指摘した。", ["青葉大学 | locatedIn | 大阪市"], []),
    # what is said about a thing is done to it
    ("海浜電機は、北湊重工についても子会社化する方針だ。", ["海浜電機 | acquires | 北湊重工 | Planned"], []),
    ("海浜電機は若草ビルについても売却した。", ["海浜電機 | sells | 若草ビル"], []),
    ("海浜電機は、北湊重工についても説明した。", [], ["海浜電機 | acquires | 北湊重工"]),
    # whose the things in a row are
    (
        "東京地検特捜部は、港区の海浜ネット本社や、高木誠社長の自宅などの家宅捜索を行った。",
        ["東京地検特捜部 | investigates | 海浜ネット", "東京地検特捜部 | investigates | 高木誠"],
        ["東京地検特捜部 | investigates | 本社"],
    ),
    ("警視庁は若草商事の本社など関係先の家宅捜索を行った。", ["警視庁 | investigates | 若草商事"], []),
    # the name of which a noun says no more than its kind
    (
        "海浜放送は「青葉チャンネル」や「ゴルフ24」の有料アプリを運営する。",
        ["海浜放送 | operates | 青葉チャンネル", "海浜放送 | operates | ゴルフ24"],
        ["海浜放送 | operates | 有料アプリ"],
    ),
    (
        "海浜電機は「若草モール」のサイトを運営する。",
        ["海浜電機 | operates | 若草モール"],
        ["海浜電機 | operates | サイト"],
    ),
    # who stands behind how the name is read
    ("首都で高木誠（まこと）会長らと面会した佐伯健知事は、支援を約束した。", ["佐伯健 | meets | 高木誠"], []),
    (
        "2015年11月、パリで同時多発テロが起きた。",
        ["同時多発テロ | occurredIn | パリ"],
        ["多発テロ | occurredIn | パリ"],
    ),
    # a stance of somebody
    ("佐伯健氏は青葉党に批判的な立場を取る。", ["佐伯健 | opposes | 青葉党"], []),
    (
        "朝日新聞によると、検察は24日、若草日報を捜索した。この新聞は青葉政権に批判的だ。",
        ["若草日報 | opposes | 青葉政権"],
        ["朝日新聞 | opposes | 青葉政権"],
    ),
    # who is chosen at the election of the clause before
    (
        "20日、青葉党の党首選挙が開票され、高木誠氏が佐伯健氏を破り、党首に選出された。",
        ["高木誠 | wins | 党首選挙"],
        ["佐伯健 | wins | 党首選挙"],
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted", "unwanted"), ROWS, ids=[text for text, _, _ in ROWS])
def test_rows(extracted, text: str, wanted: list[str], unwanted: list[str]) -> None:
    extraction = extracted(text)
    assert missing(extraction, wanted) == []
    assert [line for line in told(extraction) if line.startswith(tuple(f"{u} |" for u in unwanted))] == []
