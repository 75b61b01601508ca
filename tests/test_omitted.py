"""Who is meant where nobody is written, over a whole text."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

OBITUARY = (
    "東京大学名誉教授の伊藤正雄氏が12月27日、病院で死去した。伊藤氏は英米法の研究で知られた。兵庫県に生まれた。"
    "1960年に日本学士院賞を受賞した。合祀をめぐる訴訟では、反対意見が述べられた。訴訟の多くは長引いた。"
    "判決は最高裁が言い渡した。判決の多くは支持された。2004年に文化勲章を受賞した。"
)


@pytest.mark.model
def test_a_life_goes_on_after_other_sentences(extracted) -> None:
    assert any(line.startswith("伊藤正雄 | awardReceived | 文化勲章 |") for line in told(extracted(OBITUARY)))


@pytest.mark.model
def test_some_people_as_topic_leave_no_subject_out(extracted) -> None:
    text = "東京地検は30日、会社を捜索した。{}2004年に新会社ノバを設立した。"
    founded = "NTTは30日、会見した。2004年に新会社ノバを設立した。"
    assert not any(" | founds | " in line for line in told(extracted(text.format("5人は"))))
    assert any(" | founds | " in line for line in told(extracted(founded)))


@pytest.mark.model
def test_what_is_written_though_no_mention_is_not_left_out(extracted) -> None:
    lines = told(extracted("研究チームは来年、海溝の調査を始める。調査には青葉大学も参加する予定だ。"))
    assert not any("participatesIn" in line for line in lines), lines


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青葉製作所は横浜市に本社を置く電池メーカー。1968年に設立された。", "青葉製作所 | inceptionDate | 1968"),
        ("青葉製作所は電池メーカーだ。2003年、高木誠氏によって設立された。", "青葉製作所 | inceptionDate | 2003"),
    ],
)
def test_what_a_passive_is_said_of_may_be_left_out(extracted, text: str, wanted: str) -> None:
    assert not missing(extracted(text), [wanted])


@pytest.mark.model
def test_a_passive_takes_up_nothing_where_its_own_subject_is_written(extracted) -> None:
    lines = told(extracted("青葉製作所は電池メーカーだ。2003年に新しい規則が制定された。"))
    assert not any(line.startswith("青葉製作所 | inceptionDate") for line in lines)


NOBODY = [  # who is written though not read, so that nobody of the sentences before is meant
    ("海浜電機は東京に本社を置く。世論調査では、青葉党を支持する方が多かった。", "海浜電機 | supports"),
    ("佐伯健氏は北湊市を訪れた。多くの賞を受賞し、青葉製作所を支援するドイツ人男性が同行した。", "佐伯健 | supports"),
    ("海浜電機は署名を集めた。こうした行動が各国の首脳に青葉基金を設立させた。", "海浜電機 | founds"),
    ("青葉製作所は東京に本社を置く。その多くは北湊重工と協力している。", "青葉製作所 | collaboratesWith"),
    ("海浜研究所の研究員である佐伯健氏は、正義を求める市民の会長であり、著書がある。", "佐伯健 | chairpersonOf"),
    (
        "海浜電機は対話集会を開いた。高木誠氏の選挙活動で副委員長を務めた佐伯健氏が出席した。",
        "佐伯健 | holdsPositionAt",
    ),
    ("シリアの内戦は8年目に入った。国連特使の佐伯健氏は和平を呼びかけた。", "佐伯健 | holdsPositionAt | シリア"),
    ("高木一郎氏は歌手だ。息子は、2011年に亡くなった父親の高木誠氏の名を継いだ。", "| hasChild | 高木一郎"),
    ("高木誠氏は、佐伯健氏を迎えて支援するという青葉政府の決定を非難した。", "高木誠 | supports"),
    ("高木誠氏は青葉党を支持する国々からの助けは受けないと強調した。", "高木誠 | supports"),
    ("海浜電機は声明を出した。「この否認は怒りでしかない」と高木誠氏は書いた。", "高木誠 | creatorOf"),
    (
        "韓国はフランスに抗議した。フランスは韓国の加盟に反対した。佐伯健首相は交渉を求めた。",
        "佐伯健 | headOfGovernmentOf | フランス",
    ),
    ("高木誠監督は青葉杯準決勝に進んだ時の選手を代えてこの試合に臨んだ。", "高木誠 | participatesIn | 青葉杯準決勝"),
    ("海浜電機は11日、会見した。子会社の社長に高木誠氏が就く。", "高木誠 | presidentOf | 海浜電機"),
    ("暴風警報がバハマ南部に出された。", "announces"),
    (
        "佐伯さんは、先のことは分からないというが、「私は3人兄弟なので、彼に決めてもらいます」と、また高木氏も「一人っ子です」と話した。",
        "siblingOf",
    ),
    ("高木誠氏は市長選への意欲を語った。後援会の一部も海浜案を支持している。", "高木誠 | supports"),
    (
        "韓国の岡本大統領の夫人、若草恵さんが起訴された。若草さんは関与を否定した。"
        "検察は岡本大統領本人も関わったとみているが、現職の大統領であるため、起訴を見送った。",
        "若草恵 | headOfStateOf",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wrong"), NOBODY, ids=[t for t, _ in NOBODY])
def test_whoever_is_written_is_not_left_out(extracted, text: str, wrong: str) -> None:
    lines = told(extracted(text))
    assert not any(wrong in line for line in lines), lines


@pytest.mark.model
def test_kin_in_a_row_are_of_whom_it_begins_with(extracted) -> None:
    alone = told(extracted("高木誠氏は式典に出た。彼と兄の高木実氏は涙を流した。"))
    assert any(line.startswith("高木実 | siblingOf | 高木誠 |") for line in alone), alone
    after = told(extracted("佐伯健氏は1950年に死去した。高木誠氏が式典に出た。彼と兄の高木実氏は涙を流した。"))
    assert not any("siblingOf" in line and "佐伯健" in line for line in after), after


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "海浜電機は2日、新型電池「アルファ」を開発したと発表した。アルファは来年4月に発売する。",
            "海浜電機 | launches | アルファ | Planned",
        ),
        (
            "海浜電機は2日、新型電池「アルファ」を開発したと発表した。この電池は湊市の工場で生産する。",
            "海浜電機 | produces | アルファ",
        ),
        ("高木さんは死去した。日本水泳連盟会長も務めた。", "高木 | chairpersonOf | 日本水泳連盟 | Ceased"),
        (
            "高木さんは若草大学で学んだ。その後も日本水泳連盟最高顧問、青葉協会副会長も担当していた。",
            "高木 | holdsPositionAt | 日本水泳連盟",
        ),
    ],
)
def test_a_thing_or_a_post_as_topic_is_not_who_acts(extracted, text: str, wanted: str) -> None:
    assert not missing(extracted(text), [wanted])


TAKEOVER = (
    "電子部品大手の海浜電機は2日、造船大手の北湊重工から車載電池事業を買収すると発表した。"
    "北湊重工が全額出資する子会社、青葉電池の全株式を12月までに取得する。"
    "海浜電機は2030年までに売上高を3倍に引き上げる計画を掲げる。高木誠社長は「体制を整える」と語った。"
    "一方、北湊重工は造船に経営資源を集中する。佐伯健社長は「最善の選択だ」と説明した。"
)


@pytest.mark.model
def test_who_only_says_which_thing_is_meant_does_not_act(extracted) -> None:
    wanted = [
        "海浜電機 | acquires | 青葉電池 | Planned",
        "高木誠 | presidentOf | 海浜電機 | Actual",
        "佐伯健 | presidentOf | 北湊重工 | Actual",
    ]
    found = extracted(TAKEOVER)
    assert not missing(found, wanted)
    assert not any(line.startswith("北湊重工 | acquires") for line in told(found))


@pytest.mark.model
def test_whom_something_is_given_may_be_unwritten(extracted) -> None:
    text = "海浜製菓は再建を目指す。2023年には若草パートナーズから10億円の出資を受けた。"
    assert not missing(extracted(text), ["若草パートナーズ | investsIn | 海浜製菓"])


@pytest.mark.model
def test_a_firm_that_only_the_title_has_named_yet_may_be_what_the_text_is_about(extracted) -> None:
    found = extracted("若草市に工場を建設することを目指している。海浜電機が発表した。", "海浜電機、若草市に新工場")
    assert found.entities
