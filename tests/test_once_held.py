"""Where somebody's name ends before a post that they once had or have just taken, and what leagues and trades are called."""

from __future__ import annotations

import pytest

from tests.sayings import keeps_out, says

test_the_letter_before_a_post_is_no_part_of_the_name = says(
    [
        ("海浜電機の田中新社長が会見した。", ["田中 | presidentOf | 海浜電機 | Actual | 社長"]),
        ("海浜電機の佐伯健新社長が会見した。", ["佐伯健 | presidentOf | 海浜電機 | Actual | 社長"]),
        ("小林信元首相が訪日した。", ["小林信 | headOfGovernmentOf | 日本 | Ceased | 首相"]),
        ("河野前衆議院議長が挨拶した。", ["河野 | chairpersonOf | 衆議院 | Ceased | 議長"]),
        ("田中前外務大臣が講演した。", ["田中 | holdsPositionAt | 外務省 | Ceased | 外務大臣"]),
        ("青葉県の佐伯健副知事が話した。", ["佐伯健 | holdsPositionAt | 青葉県 | Actual | 副知事"]),
        ("沖縄県の仲井真弘多知事は会見した。", ["仲井真弘多 | headOfGovernmentOf | 沖縄県 | Actual | 知事"]),
        ("海浜電機のかつての社長、佐伯健氏が会を訪れた。", ["佐伯健 | presidentOf | 海浜電機 | Ceased | 社長"]),
        ("クラーム社の以前の社長には、高木誠氏がいる。", ["高木誠 | presidentOf | クラーム社 | Ceased | 社長"]),
        ("高木誠さんは20代の頃、青葉大学に在籍していた。", ["高木誠 | affiliatedWith | 青葉大学 | Ceased | "]),
    ]
)

test_nobody_is_called_so = keeps_out(
    [
        ("海浜電機の田中新社長が会見した。", "田中新 |"),
        ("小林信元首相が訪日した。", "小林信元 |"),
        ("田中前外務大臣が講演した。", "田中前 |"),
        ("沖縄県の仲井真弘多知事は会見した。", "仲井真弘 |"),
    ]
)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ロッソ熊本がJ2リーグに加盟した。", "J2リーグ"),
        ("J1湊FCは敗れた。", "湊FC"),
        ("プロレスラー・グレート草津（本名・草津正武）さんが死去した。", "グレート草津"),
        ("新交通システム日暮里・舎人線が30日に開業した。", "日暮里・舎人線"),
        ("坂元社長が話した。", "坂元"),
        ("中谷元防衛相は会談した。", "中谷"),
        ("高木新太郎社長は話した。", "高木新太郎"),
    ],
)
def test_names_in_full(types, text: str, name: str) -> None:
    assert name in types(text)
