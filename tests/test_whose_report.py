"""Whose a post is where no body is written beside it: the one whose report the text is at that place."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

HEADED = [  # title, text, fact
    (
        "浜風食品、工場を増設",
        "浜風食品は6日、群馬県に工場を増設すると発表した。投資額は40億円。製品は総菜で、スーパーに卸す。"
        "広報担当者の三宅玲子氏は「来春に間に合わせる」と話した。",
        "三宅玲子 | holdsPositionAt | 浜風食品",
    ),
    (
        "浜風食品、菓子の北屋商事を買収",
        "浜風食品は菓子の北屋商事を買収する。北屋商事の売上高は30億円。店は40ある。浜野隆一社長は「相乗効果がある」と話した。",
        "浜野隆一 | presidentOf | 浜風食品",
    ),
    (
        "日本水球連盟が会長選挙を告示",
        "日本水球連盟の会長選挙が8日に告示され、佐伯健副会長が立候補した。投票は月末。高木誠専務理事も出馬を検討している。",
        "高木誠 | holdsPositionAt | 日本水球連盟",
    ),
    (
        "第8回瀬戸内駅伝、海浜電機が優勝",
        "第8回瀬戸内駅伝が9日に開かれ、海浜電機が優勝した。沿道には多くの人が集まった。青葉大学が2位だった。",
        "青葉大学 | participatesIn | 第8回瀬戸内駅伝",
    ),
]
UNHEADED = [
    (
        "北屋商事の倉庫で11日、火事があった。けが人はいない。湊署が調べている。社長の浜野隆一氏は謝罪した。",
        "浜野隆一 | presidentOf | 北屋商事",
    ),
    ("浜風食品は北屋商事と提携する。浜野隆一社長が明らかにした。", "浜野隆一 | presidentOf | 浜風食品"),
]
EVENTS = [  # title, text, part of a line
    (
        "第6回湊音楽祭、青葉合唱団が大賞",
        "第6回湊音楽祭の結果が発表された。3日、緑が丘劇場で行われ、20団体が出演した。",
        "第6回湊音楽祭 | occurredIn | 緑が丘劇場",
    ),
    (
        "台風12号、北上",
        "台風12号は発達しながら北へ進んでいる。風は強まっている。10日には青葉島に上陸する見込みだ。",
        "台風12号 | occurredIn | 青葉島 | Planned",
    ),
    (
        "湾岸線で脱線事故",
        "湾岸線で9日夜、脱線事故があった。現場は下り坂。線路は雨でぬれていた。乗客はバスに移った。死者は4人となった。",
        "脱線事故 | hasCasualties",
    ),
    (
        "若草市で窃盗事件",
        "若草市の宝石店で窃盗事件があった。店は休業中。窓は割れていた。棚は空だった。若草署が捜査している。",
        "若草署 | investigates | 窃盗事件",
    ),
]
NEW_BODIES = [
    (
        "東海薬品と北里化学は来春に合併する。新会社の本社は湊市に置く。会長には佐伯健氏が就く。",
        "佐伯健 | chairpersonOf | 会社",
    ),
]
WHICH = [  # what stands with の before a post says but which one, when and by what number
    ("湊FCは北浜ジェッツに勝った。就任3年目の鬼頭武監督は選手をたたえた。", "鬼頭武 | holdsPositionAt | 湊FC"),
    ("湊FCは北浜ジェッツに勝った。途中出場のFWマルコが決勝点を挙げた。", "マルコ | worksFor | 湊FC"),
    ("北湊市は海辺に広がる。1990年に当時の高木誠市長が埋め立てを決めた。", "高木誠 | headOfGovernmentOf | 北湊市"),
]
DOUBTED = [
    ("浜風食品は増益だ。商工連合の佐伯健会長は喜んだ。", "佐伯健 | chairpersonOf | 浜風食品"),
    (
        "浜風食品が増益となった。北屋商事は減益だった。消費は鈍い。野菜も高い。浜野隆一社長は嘆いた。",
        "浜野隆一 | presidentOf",
    ),
    ("湊FCが北浜ジェッツを招いた。鬼頭武チェアマンも観戦した。", "鬼頭武 | chairpersonOf | 湊FC"),
    (
        "若草市で水泳の合宿があった。毎朝スポーツは連日伝えた。佐伯健チームリーダーは「順調だ」と話した。",
        "| 毎朝スポーツ",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("title", "text", "fact"), HEADED + EVENTS)
def test_the_body_that_the_headline_names_has_the_post(extracted, title: str, text: str, fact: str) -> None:
    assert missing(extracted(text, title=title), [fact]) == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "fact"), UNHEADED + WHICH + NEW_BODIES)
def test_without_a_headline_it_is_the_body_that_the_text_opens_with(extracted, text: str, fact: str) -> None:
    assert missing(extracted(text), [fact]) == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), DOUBTED)
def test_it_is_nobodys_where_two_vie_or_none_can_have_it(extracted, text: str, unwanted: str) -> None:
    assert [line for line in told(extracted(text)) if unwanted in line] == []
