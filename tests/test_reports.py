"""What reports of sport, accidents, culture and towns leave to the reader: held by one test for each way of saying it."""

from __future__ import annotations

import pytest

from tests.extractions import told

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def facts(extracted):
    """Text -> its facts as lines `subject | relation | object | status`."""
    return lambda text: {line.rsplit(" | ", 1)[0] for line in told(extracted(text))}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # the event that the clause before tells of, behind a relative clause about the winner
        (
            "世界選手権は10日、決勝が行われ、優勝したのは9秒85で走った米国のジョン・カーター選手だった。",
            "ジョン・カーター | wins | 世界選手権 | Actual",
        ),
        # how one wins stands in で and is no event
        ("青葉駅伝が1日開催され、海浜電機が4時間50分のタイムで初優勝を果たした。", "海浜電機 | wins | 青葉駅伝 | Actual"),
        # what led to deaths, though the parser hangs it on the clause about the riders
        ("北浜市でバスが横転し、バスに乗っていた3人が死亡した。", "横転 | hasCasualties | 3 人 | Actual"),
        # bare verbal nouns in a row
        ("佐賀県では土砂崩れで住宅が埋まり、2人が死亡、1人が安否不明となっている。", "土砂崩れ | hasCasualties | 2 人 | Actual"),
        # the event of the clause around what authorities say
        ("トルコで14日に起きた地震で、政府は15日、死者が2300人を超えたと発表した。", "地震 | hasCasualties | 2300 人 | Actual"),
        # part of a place
        ("15日、北浜市のビルの3階から出火した。", "出火 | occurredIn | 北浜市 | Actual"),
        ("青葉城は北浜市の中心部に位置する。", "青葉城 | locatedIn | 北浜市 | Actual"),
        # kin of the first of a list
        ("高木誠さんと妻の由美さん、長男の大輝さんが死亡した。", "高木誠 | hasChild | 大輝 | Actual"),
        # a title behind how a name is read
        ("高木弦（ゆづる）選手が金メダルを獲得した。", "高木弦 | awardReceived | 金メダル | Actual"),
        # credits in one sentence, the first told with で
        ("ドラマ「港の医者」が始まる。主演は堤健介で、脚本は大森静が担当する。", "堤健介 | performerOf | 港の医者 | Actual"),
        # the one prefecture of the text
        ("岩手県の寺が選ばれた。県は喜んだ。高橋誠知事は「うれしい」と述べた。", "高橋誠 | headOfGovernmentOf | 岩手県 | Actual"),
        # the university's short name, a faculty beside it
        ("青葉大学は15日、山口晴彦名誉教授が死去したと発表した。青葉大農学部を卒業した。", "青葉大農学部 | partOf | 青葉大学 | Actual"),
        # the day of a contest
        ("大相撲の九州場所11日目は15日、福岡国際センターで行われた。", "九州場所 | occurredIn | 福岡国際センター | Actual"),
    ],
)  # fmt: skip
def test_says(facts, text: str, fact: str) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("海浜電機は15日、北湊工場の閉鎖を発表した。", "endDate"),  # the day of announcing
        ("佐藤は「レッズ復帰を決めました」と話した。", "Ceased"),  # a return is none from there
        ("記者会見で、政府は死者が12人に上ったと明らかにした。", "hasCasualties"),  # of no press conference
        ("両島の間にあるハンス島が見えた。", "locatedIn"),
        ("日本のフィギュアスケート女子の選手が五輪で優勝した。", "citizenOf"),  # a sport is nobody
        ("日本での「ゲームボックス」の発売は12月10日。", "日本 | inceptionDate"),  # where is not what
        (
            "国内には若草リーグと、2007年に誕生した青葉リーグがある。",
            "若草リーグ | inceptionDate",
        ),  # the clause is of one
    ],
)
def test_does_not_say(facts, text: str, relation: str) -> None:
    assert not [fact for fact in facts(text) if relation in fact]
