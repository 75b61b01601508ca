"""Reports of elections: who wins, who stands, who holds the post, where several are told together."""

from __future__ import annotations

from tests.sayings import keeps_out, says

_BOTH = (
    "北浜市長選と若草県知事選が12日、投開票された。市長選では、新人の高木誠氏が、現職の佐伯健氏を破り、初当選した。"
    "知事選は、現職の水田光氏が新人の林真一氏を下した。"
)

test_each_election_has_its_own = says(
    [
        (
            _BOTH,
            [
                "高木誠 | wins | 北浜市長選",
                "佐伯健 | headOfGovernmentOf | 北浜市",
                "水田光 | wins | 若草県知事選",
                "水田光 | headOfGovernmentOf | 若草県",
            ],
        ),
    ]
)

test_who_wins_and_who_stands = says(
    [
        (
            "任期満了に伴う湊市長選は12日投開票され、無所属現職の森田浩氏が、新人の林真一氏を退けた。",
            ["森田浩 | wins | 湊市長選", "森田浩 | headOfGovernmentOf | 湊市"],
        ),
        ("若草党推薦の元県議会議員高木誠氏が初当選した。", ["若草党 | supports | 高木誠 | Actual"]),
        ("若草党推薦の元職・森田浩氏が票を伸ばした。", ["若草党 | supports | 森田浩 | Actual"]),
        ("東山町長選は7日告示され、現職の高木誠氏の無投票当選が決まった。", ["高木誠 | wins | 東山町長選"]),
        ("海浜市長選で、元職の水田光氏が返り咲いた。", ["水田光 | wins | 海浜市長選"]),
        ("海浜市長選で高木誠氏が当選した。水田光氏は次点だった。", ["水田光 | participatesIn | 海浜市長選"]),
        ("海浜県議選は9日投開票された。湊党は3議席にとどまった。", ["湊党 | participatesIn | 海浜県議選"]),
    ]
)

test_no_election_is_won_by_others = keeps_out(
    [
        ("県予選で高木誠選手が佐伯健選手を破った。", "wins"),
        ("海浜県議選は9日投開票された。高木誠氏は警察官を振り切って逃げた。", "高木誠 | wins"),
    ]
)

test_courts_sentence_those_told_before = says(
    [
        (
            "窃盗の罪に問われた会社員の高木誠（40）、無職の佐伯健（38）両被告の判決公判が10日、青葉地裁であった。"
            "同地裁の森田浩裁判長は、それぞれ懲役2年の判決を言い渡した。",
            ["青葉地裁 | penalizes | 高木誠", "青葉地裁 | penalizes | 佐伯健"],
        ),
    ]
)

test_states_and_towns_that_nobody_knows = says(
    [
        (
            "ボルミア共和国のカルロ・ベニ大統領は延期を発表した。",
            ["カルロ・ベニ | headOfStateOf | ボルミア共和国"],
        ),
        (
            "北浜市建設課長の村瀬徹容疑者が逮捕された。城戸晴彦市長は会見し、陳謝した。",
            ["城戸晴彦 | headOfGovernmentOf | 北浜市"],
        ),
    ]
)

test_events_that_happen_to_somebody = says(
    [
        (
            "昨年10月に湊市で起きた会社員の男性・高木誠さんが自宅で刺されて死亡した事件で、県警は少年を逮捕した。",
            ["事件 | occurredIn | 湊市"],
        ),
    ]
)

test_posts_in_what_is_quoted_are_of_no_speaker = keeps_out(
    [
        (
            "海浜連盟のベニ会長が聴取を受けた。若草電機も、「ベニ会長の即時辞任が最善だ」とした上で声明を出した。",
            "若草電機 | Ceased",
        ),
    ]
)
