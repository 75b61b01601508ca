"""What a text only seems to tell, beside what it tells in nearly the same words: one table for each way to go wrong."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_standing_of_what_is_talked_of_or_waited_for = says(
    [
        (
            "両首脳は、青葉国の北方連合加盟などの問題について討議した。",
            ["青葉国 | memberOf | 北方連合 | Possible"],
        ),
        ("両首脳は、青葉国の北方連合加盟の可否を協議した。", ["青葉国 | memberOf | 北方連合 | Possible"]),
        (
            "海浜電機は、青葉製作所と契約を結ぶまでは工事を始めないと警告した。",
            ["海浜電機 | contractsWith | 青葉製作所 | Hypothetical"],
        ),
        (
            "高木誠氏は青葉製作所を買収するまで副社長ではなかった。",
            ["高木誠 | acquires | 青葉製作所 | Actual"],
        ),
        ("陸連は2月3日の若草駅伝を中止した。", ["若草駅伝 | occurredOn | 2025-02-03 | Negated"]),
        ("2月3日の若草駅伝は延期された。", ["若草駅伝 | occurredOn | 2025-02-03 | Negated"]),
        ("2月3日の若草駅伝は中止にならなかった。", ["若草駅伝 | occurredOn | 2025-02-03 | Actual"]),
    ]
)

test_not_at_a_date_but_after_or_before_it = keeps_out(
    [
        ("1996年以降の衆院選で最高の投票率となった。", "occurredOn"),
        ("高木誠は1990年以降、歴史小説に転じ、『山風』（1991年）、『海風』（1993年）などを発表した。", "1990年以降"),
    ]
)

test_some_of_its_people_are_not_all_of_them = keeps_out(
    [
        ("海浜省は、書き込みを行った同省の職員6人に対し口頭で厳重注意を行った。", "hasEmployees"),
        ("市は、海浜電機の従業員8人から話を聞いた。", "hasEmployees"),
        ("海浜電機の従業員2人に感染が確認された。", "hasEmployees"),
    ]
)

test_all_of_its_people = says(
    [
        ("破産した海浜電機の全従業員300人が解雇された。", ["海浜電機 | hasEmployees | 300 人"]),
        ("海浜電機は社員300人に達した。", ["海浜電機 | hasEmployees | 300 人"]),
    ]
)

test_a_party_is_left_by_people = keeps_out([("青葉党から離党した若草党の3人が反対した。", "若草党 | memberOf")])

test_what_is_said_to_be_called_so = says(
    [
        (
            "佐伯健の「海の歌(うみのうた)」という楽曲が若草レコード大賞に選ばれた。",
            ["海の歌 | awardReceived | 若草レコード大賞"],
        ),
        ("高木誠は「朝の光」という番組に出演した。", ["高木誠 | performerOf | 朝の光"]),
        ("海浜電機は「海の幸」という会社を買収した。", ["海浜電機 | acquires | 海の幸"]),
    ]
)

test_what_is_said_of_something = keeps_out(
    [
        ("海浜電機は「大幅な賃下げ」という記事を否定した。", "大幅な賃下げ"),
        ("高木誠は「重大な危険」という見方を示した。", "重大な危険"),
    ]
)

test_a_lesser_prize_is_not_the_highest = says(
    [
        (
            "最優秀賞に高木誠さん、優秀賞に佐伯健さんが選ばれた。",
            ["高木誠 | awardReceived | 最優秀賞", "佐伯健 | awardReceived | 優秀賞"],
        ),
    ]
)

test_who_is_to_do_what_somebody_asks_for = says(
    [
        (
            "青葉省は海浜電機に青葉製作所を買収するよう促した。",
            ["海浜電機 | acquires | 青葉製作所 | Planned"],
        ),
        ("青葉省は海浜電機に青葉製作所の買収を求めた。", ["海浜電機 | acquires | 青葉製作所 | Planned"]),
        (
            "青葉省は、青葉製作所を買収することを海浜電機に求めた。",
            ["海浜電機 | acquires | 青葉製作所 | Planned"],
        ),
        (
            "青葉省は海浜電機に対し、青葉製作所に出資するよう求めた。",
            ["海浜電機 | investsIn | 青葉製作所 | Planned"],
        ),
        ("高木知事は佐伯副知事に東京を訪問するよう命じた。", ["佐伯 | visits | 東京都 | Planned"]),
        (
            "青葉省は、海浜電機と協力して原因を調べるよう北湊重工に求めた。",
            ["北湊重工 | collaboratesWith | 海浜電機 | Planned"],
        ),
        (
            "海浜電機は青葉省から青葉製作所を買収するよう求められた。",
            ["海浜電機 | acquires | 青葉製作所 | Planned"],
        ),
        ("高木社長は青葉工場を訪れ、改善を急ぐよう指示した。", ["高木 | visits | 青葉工場 | Actual"]),
        ("米国下院議員の佐伯健氏が講演した。", ["佐伯健 | memberOf | 米国下院 | Actual | 下院議員"]),
    ]
)

test_whoever_asks_does_it_not = keeps_out(
    [
        ("青葉省は海浜電機に青葉製作所を買収するよう促した。", "青葉省 | acquires"),
        ("青葉省は青葉製作所を買収するよう呼びかけた。", "青葉省 | acquires"),
        ("高木知事は佐伯副知事に東京を訪問するよう命じた。", "高木 | visits"),
        ("米国下院議員の佐伯健氏が講演した。", "holdsPositionAt"),
    ]
)

test_what_comes_into_being_founds_nothing = keeps_out(
    [
        ("青葉新聞や北湊新聞は、8月2日に高木改造内閣が発足することを伝えた。", "founds"),
        ("同日には親任式が行われ、高木内閣が発足した。首相は国会で演説した。", "founds"),
    ]
)

test_the_deed_of_another_that_somebody_judges = keeps_out(
    [
        ("青葉協会の高木理事長は「若草海に勝ったことは大きい」と評価した。", "高木 | defeats"),
        ("高木誠会長は「若草オープンを制したのは立派だ」と称賛した。", "高木誠 | wins"),
        ("高木誠議員は「海浜電機を買収したのは間違いだ」と批判した。", "高木誠 | acquires"),
    ]
)

test_ones_own_deed = says(
    [
        (
            "高木誠選手は「若草オープンを制したことは自信になる」と話した。",
            ["高木誠 | wins | 若草オープン | Actual"],
        ),
        ("高木首相は、佐伯総裁を擁護していると非難された。", ["高木 | supports | 佐伯 | Actual"]),
        (
            "佐伯健は1948年に青葉ベアーズに移籍するとそれを見事克服して復活。",
            ["佐伯健 | worksFor | 青葉ベアーズ | Actual"],
        ),
        ("中日戦に5-3で勝利した読売ジャイアンツが首位に立った。", ["読売ジャイアンツ | defeats | 中日 | Actual"]),
    ]
)

test_whose_kin_stands_beside_somebody = says(
    [
        ("高木誠氏は佐伯健氏と妻優子さんに会った。", ["佐伯健 | spouseOf | 優子"]),
        ("高木誠氏は佐伯健氏と妻の優子さんに会った。", ["佐伯健 | spouseOf | 優子"]),
        (
            "高木誠さんと妻優子さん、長男健太さんが出席した。",
            ["優子 | spouseOf | 高木誠", "高木誠 | hasChild | 健太"],
        ),
        ("高木誠氏は妻優子さんと来日した。", ["優子 | spouseOf | 高木誠"]),
    ]
)

test_they_met_who_agreed_there = says(
    [
        ("高木大統領と佐伯首相の首脳会談で合意した。", ["佐伯 | meets | 高木 | Actual"]),
        ("高木大統領と佐伯首相は会談することで合意した。", ["佐伯 | meets | 高木 | Planned"]),
        ("海浜電機は青葉製作所の買収で合意した。", ["海浜電機 | acquires | 青葉製作所 | Planned"]),
    ]
)

test_a_paper_is_not_its_article = keeps_out(
    [
        ("土曜日に公開された青葉新聞の記事で、高木誠教授は語った。", "inceptionDate"),
        ("高木誠氏は佐伯健氏と妻優子さんに会った。", "優子 | spouseOf | 高木誠"),
    ]
)

test_who_does_a_favour = says(
    [
        ("高木誠候補は青葉党に支持してもらった。", ["青葉党 | supports | 高木誠 | Actual"]),
        ("海浜電機は青葉製作所に出資していただいた。", ["青葉製作所 | investsIn | 海浜電機 | Actual"]),
        ("海浜電機は青葉製作所に出資させていただいた。", ["海浜電機 | investsIn | 青葉製作所 | Actual"]),
    ]
)

test_whom_a_favour_is_done_does_it_not = keeps_out(
    [
        ("高木誠首相は「若草内閣の努力を認めていただいた」と述べた。", "高木誠 | supports"),
        ("高木誠候補は「青葉党に支持してもらった」と話した。", "高木誠 | supports"),
        ("海浜電機は佐伯健氏にスイナビを開発してもらった。", "海浜電機 | develops"),
    ]
)

test_what_was_aimed_at_and_came_to_nothing = says(
    [
        (
            "海浜電機は2004年に青葉製作所と経営統合を目指したが破談となり、単独で生き残りを図ってきた。",
            ["海浜電機 | mergesWith | 青葉製作所 | Negated"],
        ),
        (
            "海浜電機は青葉製作所との合併を計画したが、実現しなかった。",
            ["海浜電機 | mergesWith | 青葉製作所 | Negated"],
        ),
        ("海浜電機は青葉製作所の買収を目指したが、頓挫した。", ["海浜電機 | acquires | 青葉製作所 | Negated"]),
        ("海浜電機は青葉製作所の買収を試みたが、不調に終わった。", ["海浜電機 | acquires | 青葉製作所 | Negated"]),
        (
            "海浜電機は青葉製作所の買収を目指したが、交渉が決裂した。",
            ["海浜電機 | acquires | 青葉製作所 | Negated"],
        ),
        (
            "海浜電機は青葉製作所の買収を目指し、若草工業との提携を解消した。",
            ["海浜電機 | acquires | 青葉製作所 | Planned"],
        ),
    ]
)

test_whose_the_firm_or_its_man_in_a_land_is = says(
    [
        (
            "青葉キャピタルの日本代表、ケビン・タン氏は声明を出した。",
            ["ケビン・タン | holdsPositionAt | 青葉キャピタル"],
        ),
        ("海浜電機系の青葉ファイナンスが参入した。", ["青葉ファイナンス | subsidiaryOf | 海浜電機"]),
        ("故高木誠氏は海浜電機の創業者だ。", ["高木誠 | founds | 海浜電機"]),
    ]
)

test_a_branch_or_a_land_is_no_firm = keeps_out(
    [
        ("筆頭株主は電鉄系の洛北電鉄で、発行済み株式の19%を持つ。", "subsidiaryOf"),
        ("メガバンク系の青葉ファイナンスが参入した。", "subsidiaryOf"),
        ("青葉キャピタルの日本代表、ケビン・タン氏は声明を出した。", "ケビン・タン | holdsPositionAt | 日本"),
        ("海浜電機は1934年、海軍向けの鋼材を造るために創業した。", "builds | 鋼材 | Actual"),
    ]
)

test_what_is_done_all_the_same = says(
    [
        (
            "海浜電機は青葉製作所を買収したにもかかわらず、業績を伸ばせていない。",
            ["海浜電機 | acquires | 青葉製作所 | Actual"],
        ),
        ("海浜電機は青葉製作所を買収せず、若草工業と提携した。", ["海浜電機 | acquires | 青葉製作所 | Negated"]),
        (
            "先週月曜、高木誠氏は青葉宮殿に赴き、報道によると、辞任の意を示しているとされた。",
            ["高木誠 | visits | 青葉宮殿 | Actual"],
        ),
        ("大きな地震がインドネシアの観光地ロンボク島を襲った。", ["地震 | occurredIn | ロンボク島 | Actual"]),
    ]
)

test_the_time_of_another_clause = keeps_out(
    [("青葉競馬場は10月からスタンド等の大規模改修を行い、再開は来年8月の予定だ。", "startDate | 2025-10")]
)

test_the_post_of_a_ministry_is_at_no_other_body = keeps_out(
    [
        (
            "青葉警察署が調べている。死亡した2人は厚生事務次官だった高木誠氏とその夫人だった。",
            "高木誠 | holdsPositionAt | 青葉警察署",
        ),
        ("大統領の与党第二党の民主党は第3位だった。", "partOf"),
    ]
)

test_whose_deed_it_is_not = keeps_out(
    [
        # past a clause whose subject is a person, a body is joined with the body behind it
        ("青葉民権党と、佐伯元首相が率いる湊国民党はこの案に反発した。", "青葉民権党 | leads"),
        ("青葉電機と、大谷進氏が創業した海浜電子が合併した。", "青葉電機 | founds"),
        # a player who does something to a side is of the other one
        ("青葉イーグルスは6回、大谷幸雄選手に本塁打を打たれた。", "大谷幸雄 | worksFor"),
        ("青葉イーグルスは打線が大谷幸雄投手から3点を奪った。", "大谷幸雄 | worksFor"),
        # what も marks is acted on, not what stands in the clause before
        ("海浜鉄道は北湊線を引き継ぎ、未開通区間も建設した。", "builds | 北湊線"),
        # a clause with a topic is none of the relative clause behind it
        (
            "大臣は1日会見を開き、湾で捜索をしている湊国海軍のダイバーが機体の一部を見つけたと述べた。",
            "湊国海軍 | participatesIn",
        ),
        # whence a firm in quotes comes is not who makes things
        ("海浜グループは、半導体を手掛けるアメリカの「ノルドコンピュート」を買収した。", "米国 | produces"),
        # where a firm's station is, not the firm
        ("湊区の青葉電鉄・北湊駅で停電があった。", "青葉電鉄 | locatedIn"),
        # each couple of a row meets by itself
        (
            "準決勝で、第1シードの高木誠と第4シードの佐伯健、第2シードの大谷進と第3シードの小川恵がそれぞれ対戦する。",
            "大谷進 | competesWith | 佐伯健",
        ),
    ]
)

test_the_couples_of_a_row = says(
    [
        (
            "準決勝で、第1シードの高木誠と第4シードの佐伯健、第2シードの大谷進と第3シードの小川恵がそれぞれ対戦する。",
            ["佐伯健 | competesWith | 高木誠 | Planned", "大谷進 | competesWith | 小川恵 | Planned"],
        ),
    ]
)

test_what_is_no_whole_and_no_beginning = keeps_out(
    [
        ("女子シングルス準々決勝で優勝を目指す大谷花子が佐伯恵を下した。", "wins"),
        ("報道番組「朝の顔」は10日に放送された。", "inceptionDate"),
        ("湊国の首相は8日に声明を発表した。", "inceptionDate"),
        ("青葉協会は3月をメドに大会への参加を打診する。", "participatesIn | メド"),
        ("高木氏は1989年から2年間は青葉代表の監督を務めた。", "holdsPositionAt | 青葉代表 | Actual"),
        ("海浜球団は湊球場での公式戦の開催を目指している。", "occurredIn | 湊球場 | Actual"),
    ]
)

test_of_what_state_a_note_says = says(
    [("大谷進（フランス国籍）が受賞した。", ["大谷進 | citizenOf | フランス | Actual"])]
)

test_a_firm_in_quotes_by_what_is_done_with_it = says(
    [
        (
            "海浜グループは、半導体を手掛けるアメリカの「ノルドコンピュート」を買収した。",
            [
                "海浜グループ | acquires | ノルドコンピュート | Actual",
                "ノルドコンピュート | produces | 半導体 | Actual",
            ],
        ),
        ("湊区の青葉電鉄・北湊駅で停電があった。", ["北湊駅 | locatedIn | 湊区 | Actual"]),
    ]
)

test_of_whom_a_note_behind_an_age_says_somebody_is = says(
    [
        (
            "高木菜々（29）＝海浜サンキョー＝が5日、引退を報告した。",
            ["高木菜々 | affiliatedWith | 海浜サンキョー | Actual"],
        ),
        ("佐伯健氏（62、青葉維新・前）が当選した。", ["佐伯健 | affiliatedWith | 青葉維新 | Actual"]),
    ]
)

test_no_body_in_a_note = keeps_out(
    [
        ("佐伯健（フリー）が優勝した。", "affiliatedWith"),
        ("佐伯健容疑者（26）＝本名高木誠＝を逮捕した。", "affiliatedWith"),
    ]
)
test_reporters = keeps_out(
    [
        ("若草新聞は11日、海浜電機を買収すると報じた。", "若草新聞 | acquires"),
        (
            "若草新聞は、残った候補地で欧州にあるのは湊港だけだと分析している。",
            "若草新聞 | locatedIn",
        ),
        (
            "若草新聞が市に聞いたところによれば、2月1日に開港式を行い、航路を開くという。",
            "若草新聞 | operates",
        ),
    ]
)
test_reported = says(
    [
        ("若草テレビは11日、新番組「湊の丘」を4月から放送すると発表した。", ["若草テレビ | publishes | 湊の丘"]),
        ("若草新聞は11日、海浜電機が湊電機を買収すると報じた。", ["海浜電機 | acquires | 湊電機"]),
    ]
)
test_beside = keeps_out(
    [
        ("若草テレビは、日曜日朝に流す番組「湊の丘」を終える。", "日曜日朝 |"),
        ("連続劇「湊の丘」の第2部は春に、第3部は秋に放送する。", "第3部 | publishes"),
        ("米国各地の楽団の指揮を続け、人気を得た。", "米国 | leads"),
        ("祭りの実行委員会は22日、曲を書いたバンド「湊五人組」のリーダーで、市内に住む高木誠さんを招いた。", "実行委員会 | memberOf"),
    ]
)  # fmt: skip
test_whoever_wins = says(
    [
        ("1970年の秋の若草賞馬・アオバヒーローを手がけた。", ["アオバヒーロー | wins | 若草賞"]),
        ("北浜市長選で海浜党の高木誠候補が当選した。", ["高木誠 | wins | 北浜市長選"]),
        ("高木誠氏は22日、海浜電機の会長で、創業者の大谷進氏と会談した。", ["大谷進 | chairpersonOf | 海浜電機"]),
    ]
)
