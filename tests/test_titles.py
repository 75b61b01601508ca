"""Works by their titles: what clauses, appositions and credits say of what stands in quotation marks."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_titles_are_read = says(
    [
        # the clause before a title, which the parser takes for one phrase with it
        ("佐伯涼子が歌った「港の夜」は100万枚を売り上げた。", ["佐伯涼子 | performerOf | 港の夜"]),
        ("ロックバンドのミナトブルーが歌った「港の夜」が1位になった。", ["ミナトブルー | performerOf | 港の夜"]),
        ("佐伯涼子が撮影した「青い島」は北湊で公開された。", ["佐伯涼子 | creatorOf | 青い島"]),
        # two prizes that sound like one
        (
            "佐伯涼子は「港の夜」で磯部潮文学賞と北湊賞を受けた。",
            ["佐伯涼子 | awardReceived | 磯部潮文学賞", "佐伯涼子 | awardReceived | 北湊賞"],
        ),
        # its subject with の
        ("高木誠の書いた「港の夜」が注目を集めた。", ["高木誠 | creatorOf | 港の夜"]),
        ("佐伯涼子の歌う「港の夜」が注目を集めた。", ["佐伯涼子 | performerOf | 港の夜"]),
        ("高木誠氏の経営する海浜電機が倒産した。", ["高木誠 | operates | 海浜電機"]),
        # who made or played it, though they sound like a firm
        (
            "アニメ「海の子」の音楽はロックバンドのミナトブルーが担当する。",
            ["ミナトブルー | creatorOf | 海の子"],
        ),
        ("ミナトブルーは「港の夜」を演奏した。", ["ミナトブルー | performerOf | 港の夜"]),
        # who is in it, which goes on
        ("「海の子」に登場するミナトマルは人気が高い。", ["ミナトマル | presentInWork | 海の子"]),
        ("若草城は漫画「海の子」に登場する。", ["若草城 | presentInWork | 海の子 | Actual"]),
        ("「海の子」シリーズの登場人物である高木ケンタは漁師だ。", ["高木ケンタ | presentInWork | 海の子"]),
        # what it is made after
        ("「海の子」は佐伯健の「灯台」を下敷きにした。", ["海の子 | basedOn | 灯台"]),
        ("映画「海の子」は小説「灯台守の夏」を原作とする。", ["海の子 | basedOn | 灯台守の夏 | Actual"]),
        ("映画「海の子」は前作「灯台」の続きを描く。", ["海の子 | follows | 灯台"]),
        # a title that ends in a verb
        ("高木誠の代表作は「港へ行く」だ。", ["高木誠 | creatorOf | 港へ行く"]),
        ("本屋大賞の受賞作は「空を見にいく」だった。", ["空を見にいく | awardReceived | 本屋大賞"]),
        # who brings it out
        ("「週刊現代」の発行元の講談社は謝罪した。", ["講談社 | publishes | 週刊現代"]),
        ("高木誠さんの小説「海の子」（青空書房刊）が話題を呼んでいる。", ["青空書房 | publishes | 海の子"]),
        (
            "協会は若草賞に高木誠氏の「水の輪郭」を選んだ。",
            ["高木誠 | creatorOf | 水の輪郭", "水の輪郭 | awardReceived | 若草賞"],
        ),
        # what the name is to the subject of the clause, whose noun has の
        ("海浜電機は子会社の北湊重工の株式を売却した。", ["北湊重工 | subsidiaryOf | 海浜電機"]),
        ("高木誠は妻の花子の病室を訪れた。", ["花子 | spouseOf | 高木誠"]),
        ("「ミナト2」は「アオバ1」に取って代わった。", ["ミナト2 | follows | アオバ1"]),
    ]
)

test_what_titles_do_not_say = keeps_out(
    [
        ("佐伯涼子の歌う「港の夜」が注目を集めた。", "creatorOf"),
        ("代表作「夜の橋」は昨年、テレビドラマ化。", "basedOn"),
        ("佐伯涼子選手は対戦相手の若草国の選手をたたえた。", "competesWith"),
    ]
)
