"""What obituaries, casts and draws say: names that are read out, works in rows, voices, bands, who meets whom in a draw."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # a name that its reading ends, and the name that somebody was born with
    ("俳優の大町元(おおまち・げん)さんが10日、死去した。湊県出身。", [
        "大町元 | deathDate | 2025-06-10", "大町元 | bornIn | 湊県"]),
    ("歌人の若草歩(わかくさ・あゆむ、本名佐伯進一=さえき・しんいち)さんが10日、死去した。", ["若草歩 | deathDate | 2025-06-10"]),
    # with whom somebody founds what is called by its kind and a name in quotes
    ("大谷進さんは西尾健さんと音楽ユニット「夜の窓」を結成した。", ["大谷進 | founds | 夜の窓", "西尾健 | founds | 夜の窓"]),
    ("佐伯誠氏は同級生の高木健氏らと海浜電機を創業した。", ["佐伯誠 | founds | 海浜電機", "高木健 | founds | 海浜電機"]),
    # works side by side behind whoever made them, and many of them
    ("西尾健監督「青い塔」「夜の岸」などの映画を上映した。", ["西尾健 | creatorOf | 青い塔", "西尾健 | creatorOf | 夜の岸"]),
    ("高木花さんはドラマ「白い家」、映画「青い塔」「夜の岸」など多数に出演した。", [
        "高木花 | performerOf | 白い家", "高木花 | performerOf | 青い塔", "高木花 | performerOf | 夜の岸"]),
    # who puts a serial on
    ("大谷進さんはNHK大河ドラマ「海の章」に出演した。", ["日本放送協会 | publishes | 海の章"]),
    ("大谷進さんはテレビ朝日「海の章」に出演した。", ["テレビ朝日 | publishes | 海の章"]),
    # the two who lead a cast, who lends a voice, and who wrote the play
    ("映画「青い塔」は高木花さんと西尾健さんのダブル主演で来春公開される。", [
        "高木花 | performerOf | 青い塔", "西尾健 | performerOf | 青い塔"]),
    ("アニメ「星の船」が10日に始まる。主人公の声は高木花さんが担当する。", ["高木花 | performerOf | 星の船"]),
    ("2001年公開の映画「青い塔」は、佐伯茜さんが脚本を執筆した。", ["佐伯茜 | creatorOf | 青い塔"]),
    # whom a band lost
    ("バンド「夜の窓」は2010年に結成された。2018年にはメンバーの高木花と大谷進が脱退した。", [
        "高木花 | memberOf | 夜の窓 | Ceased", "大谷進 | memberOf | 夜の窓 | Ceased"]),
    # a state's side, of which a foreigner is coach
    ("ブラジル代表のカルロ・ロベルティーニ監督が辞任した。", ["カルロ・ロベルティーニ | holdsPositionAt | ブラジル代表"]),
    ("ブラジル代表カルロ・ロベルティーニ監督が辞任した。", ["カルロ・ロベルティーニ | holdsPositionAt | ブラジル代表"]),
    # two by two
    ("高木花(湊ク)と大谷葵(青葉大)、佐伯茜(北湊ク)と西尾舞(海浜大)が準々決勝で対戦する。", [
        "大谷葵 | competesWith | 高木花", "佐伯茜 | competesWith | 西尾舞"]),
    ("第2試合では、高木誠と佐伯健が顔を合わせる。", ["佐伯健 | competesWith | 高木誠"]),
    # a prize that is called by whoever has it, and a rite by its day
    ("最高殊勲選手(MVP)には青葉FCの高木誠選手が選ばれた。", ["高木誠 | awardReceived | MVP"]),
    ("「結納の儀」(8月7日)に続いて「出立の儀」(8月31日)がある。", [
        "結納の儀 | occurredOn | 2025-08-07", "出立の儀 | occurredOn | 2025-08-31"]),
    # somebody with an initial or an age among sides that play, and a metal behind a verb
    ("準決勝で高木花(31)がB.リントド(24、モルド国)に勝利し金メダルを獲得した。", [
        "高木花 | defeats | B.リントド", "高木花 | awardReceived | 金メダル"]),
    # whose part in a film has a prize, and a director of films who comes from a state
    ("映画「青い塔」は作品賞、主演女優賞(高木花)、音楽賞に輝いた。", ["高木花 | awardReceived | 主演女優賞"]),
    ("モナコのルカ・ベルティ監督(60)の監督賞が決まった。", ["ルカ・ベルティ | citizenOf | モナコ"]),
    # a club by its state's division, and houses in quotes by their towns
    ("オランダ1部フェルデンは大谷進をベルギー2部のACリンデから獲得した。", [
        "フェルデン | locatedIn | オランダ", "ACリンデ | locatedIn | ベルギー"]),
    ("「湊ドリームランド」(北浜市)が閉園した。", ["湊ドリームランド | locatedIn | 北浜市"]),
    ("『若草動物園』(旭川市)でゾウが生まれた。", ["若草動物園 | locatedIn | 旭川市"]),
    # a family name that is a word too
    ("女優の水辺美咲さんが会見した。水辺は「夜の岸」で新人賞を受賞した。", ["水辺美咲 | awardReceived | 新人賞"]),
    # who puts on what stands behind its network or before its station, and whose pair somebody is of
    ("高木花は日本テレビ系「海の夜」で司会を務める。", ["日本テレビ放送網 | publishes | 海の夜"]),
    ("音楽番組『海の夜』(ニッポン放送)が始まる。", ["ニッポン放送 | publishes | 海の夜"]),
    ("お笑いコンビ「つくし野」西尾健(34)が結婚した。", ["西尾健 | affiliatedWith | つくし野"]),
    # a player by the number of his titles, a foreigner by one character, schools by their prefectures
    ("渡辺二冠は高木誠竜王に勝った。", ["渡辺 | defeats | 高木誠"]),
    ("200メートルはトム・リード(米)が優勝した。", ["トム・リード | citizenOf | 米国"]),
    ("全国高校野球選手権は甲子園球場で3回戦が行われ、若草東(愛媛)が高知工(高知)を下した。", [
        "若草東 | defeats | 高知工", "若草東 | headquarteredIn | 愛媛県"]),
    # when somebody does it is not what he does it to, and a feat is as done as the deed
    ("2013年に大谷進が主演した「夏の丘」が再び上映された。", ["大谷進 | performerOf | 夏の丘"]),
    ("2015年に高木誠氏が入社した海浜電機は好調だ。", ["高木誠 | worksFor | 海浜電機"]),
    ("西尾健監督の『青い塔』が若草賞を受賞する快挙を成し遂げた。", ["青い塔 | awardReceived | 若草賞"]),
    ("湊国は北湊国を破る番狂わせを演じた。", ["湊国 | defeats | 北湊国"]),
    ("大谷葵は若草杯の3連覇に挑む。", ["大谷葵 | wins | 若草杯 | Possible"]),
    # how a name sounds abroad, and the name of birth with how it is read
    ("歌手の柳銀珠（ユ・ウンジュ）さんが来日した。ユ・ウンジュさんは湊大学を卒業した。", ["柳銀珠 | educatedAt | 湊大学"]),
    ("青葉FCはパク・ソンチョル（朴成哲）選手を獲得した。朴成哲選手は湊県出身だ。", ["パク・ソンチョル | bornIn | 湊県"]),
    ("俳優の大町元（おおまち・げん、本名：大谷進（おおたに・すすむ））さんが死去した。大谷進さんは湊県出身。", [
        "大町元 | bornIn | 湊県"]),
    # whose the post behind a dot is, and when somebody was at school
    ("湊大学は新薬を開発した。高木誠・同大教授が説明した。", ["高木誠 | holdsPositionAt | 湊大学"]),
    ("高木誠選手は湊大学時代の2019年、若草杯で優勝した。", ["高木誠 | educatedAt | 湊大学"]),
    ("高木誠さんは湊大学在学中の2019年に小説を書いた。", ["高木誠 | educatedAt | 湊大学"]),
    # two parents, a couple who were so old, two who lead a cast, two works of a kind each
    ("大谷葵選手の父・進さんと母・花さんが応援した。", ["花 | hasChild | 大谷葵", "進 | hasChild | 大谷葵"]),
    ("大谷進さん(当時66)・花さん(同61)夫婦が訪れた。", ["大谷進 | spouseOf | 花"]),
    ("高木花さんと西尾健さん主演の映画「青い塔」が公開された。", ["高木花 | performerOf | 青い塔"]),
    ("海浜電機の自動車「アオバ」とバイク「ハルカ」が並んだ。", ["海浜電機 | develops | ハルカ"]),
    # a side by what it does at bat, a league with its sport, a firm with its seat behind whose it is
    ("海浜ベアーズは2回に高木右翼手が本塁打を放った。", ["高木 | worksFor | 海浜ベアーズ"]),
    ("バレーボールVリーグの湊FCは監督を代える。", ["湊FC | memberOf | Vリーグ"]),
    ("青葉航空は海浜電機の子会社で湊市が本社だ。", ["青葉航空 | subsidiaryOf | 海浜電機"]),
    # schools in a row, and a seat in the town that was named before
    ("高木誠氏は若草高校・湊大学卒。", ["高木誠 | educatedAt | 若草高校", "高木誠 | educatedAt | 湊大学"]),
    ("湊市で火災があった。青葉バス(本社・同市)の車両が焼けた。", ["青葉バス | headquarteredIn | 湊市"]),
    # a post in katakana of a club that stands before, and the club that is the topic
    ("湊FCの高木誠ゼネラルディレクターが会見した。", ["高木誠 | holdsPositionAt | 湊FC"]),
    ("湊FCの高木誠スポーツディレクターが会見した。", ["高木誠 | holdsPositionAt | 湊FC"]),
    ("湊FCは役員が退き、若草銀行の高木誠副頭取が社長に就いた。", ["高木誠 | presidentOf | 湊FC"]),
]  # fmt: skip

UNSAID = [
    ("大谷葵は若草杯を連覇する偉業に挑む。", "wins | 若草杯 | Actual"),
    ("青葉が所属するB組の若草国は湊国を破った。", "administrativelyIn"),
    ("青葉FCは最終戦で湊SCに勝っても首位に立てない。", "Actual"),
    ("9月30日発売の漫画誌『週刊みなと』44号で連載が終わる。", "inceptionDate"),
    ("日本の男子90キロ級は大谷進が出場する。", "occurredIn"),
    ("モナコのルカ・ベルティ監督(60)の監督賞が決まった。", "holdsPositionAt"),
    (
        "高木花(湊ク)と大谷葵(青葉大)、佐伯茜(北湊ク)と西尾舞(海浜大)が準々決勝で対戦する。",
        "佐伯茜 | competesWith | 高木花",
    ),
    ("第1局は高木花三段と大谷葵四段、佐伯茜二段と西尾舞五段が対戦する。", "大谷葵 | competesWith | 佐伯茜"),
    ("青葉電機と北湊工業、湊商事と海浜物産はそれぞれ提携した。", "北湊工業 | partnerOf | 湊商事"),
    ("俳優の大谷進(本名同じ)さんが主演した「青い塔」が公開された。", "同じ"),
    ("第2試合では、高木誠と佐伯健が顔を合わせる。", "meets"),
    ("佐伯花さん(湊宮さま)も会見した。", "affiliatedWith"),
    ("投手の高木誠は佐伯健を併殺打に仕留めた。", "defeats"),
    ("ブラジル代表カルロ・ロベルティーニ監督が辞任した。", "| ブラジル |"),
    ("李成民（イソンミン）大統領が湊市を訪れた。", "affiliatedWith"),
    ("昭和に入って、高木誠氏は画家として活動した。", "昭和"),
    ("令和に入り、高木誠氏は海外に移った。", "令和"),
    ("高木誠さんは平成になってから俳優に転じた。", "平成"),
    ("青葉航空は海浜電機の子会社で湊市が本社だ。", "湊市 | subsidiaryOf"),
    ("大谷葵選手の両親・父の進さん(52)と母・花さん(51)が応援した。", "花 | hasChild | 進"),
]

test_said = says(SAID)
test_unsaid = keeps_out(UNSAID)
