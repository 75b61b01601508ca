"""What a clause before a noun says of it and who does it, and to which of two words what stands before both belongs."""

from __future__ import annotations

from tests.sayings import keeps_out, tells

SAID = [
    # whence and whither of a deed that a noun tells of
    ("アルゼンチンから日本への牛肉の輸出が止まった。", "アルゼンチン | suppliesTo | 日本 | Actual"),
    ("海浜製鉄から青葉自動車への鋼材の納入が遅れている。", "海浜製鉄 | suppliesTo | 青葉自動車 | Actual"),
    # who takes what a clause tells to come from somebody is whom the clause around it is about
    ("若草商会は、青葉紡績から仕入れた布製品を売っている。", "青葉紡績 | suppliesTo | 若草商会 | Actual"),
    ("海浜電機は北湊製作所から買い取った部品の不具合を公表した。", "北湊製作所 | suppliesTo | 海浜電機 | Actual"),
    # what was done together with another, and by whom
    ("海浜電機は青葉製作所とコラボした時計を発売した。", "海浜電機 | collaboratesWith | 青葉製作所 | Actual"),
    ("海浜電機は、青葉大学と共同で運営するみなとタワーを公開した。", "海浜電機 | collaboratesWith | 青葉大学 | Actual"),
    ("北湊重工と共同開発した新型機「アオゾラ」を海浜電機が披露した。", "海浜電機 | collaboratesWith | 北湊重工 | Actual"),
    ("北湊高校と対戦した決勝で、青葉高校は3点を先行した。", "北湊高校 | competesWith | 青葉高校 | Actual"),
    ("北湊重工と協力した海浜電機は工場を建てた。", "海浜電機 | collaboratesWith | 北湊重工 | Actual"),
    # who does something to what was told of before
    ("湊水族館で15日、停電があった。運営する北湊観光は原因を調べている。", "北湊観光 | operates | 湊水族館 | Actual"),
    ("警備ロボット「ミナトス」に欠陥が見つかった。開発した海浜電機は回収を始めた。", "海浜電機 | develops | ミナトス | Actual"),
    ("小説「海鳴りの町」が話題だ。刊行した北湊出版は増刷を決めた。", "北湊出版 | publishes | 海鳴りの町 | Actual"),
    # a figure that stands alone is not what the clause behind it is about
    ("青葉自動車は新型車「ナギサ」を発表した。価格は300万円で、9月に発売する。", "ナギサ | inceptionDate | 2025-09 | Planned"),
    # a line by common words, of which a stretch is told
    ("海浜鉄道は港町線の若草―北浜間で計画運休を実施した。", "海浜鉄道 | operates | 港町線 | Actual"),
    ("青葉鉄道は海岸線の北湊-青葉間で運転を再開した。", "青葉鉄道 | operates | 海岸線 | Actual"),
    # of whom a plan is told
    ("青葉製作所を買収する予定だった海浜電機は計画を撤回した。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("海浜電機が買収する見通しとなっている青葉製作所は黒字だ。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("青葉FCと対戦する予定となっていた北湊SCは棄権した。", "北湊SC | competesWith | 青葉FC | Planned"),
    ("北湊市を訪れる可能性がある佐伯大統領が会見した。", "佐伯 | visits | 北湊市 | Possible"),
    ("海浜市に建設する計画の青葉原発をめぐり協議した。", "青葉原発 | locatedIn | 海浜市 | Planned"),
    ("海浜電機の社長に就任する見通しの佐伯健氏が会見した。", "佐伯健 | presidentOf | 海浜電機 | Planned"),
    # a post right before its holder's name
    ("「若草計画」に反対しているペルー大統領ジャン・ノルドは会見した。", "ジャン・ノルド | opposes | 若草計画 | Actual"),
    ("若草賞を受賞した海浜大学教授高木誠氏が会見した。", "高木誠 | awardReceived | 若草賞 | Actual"),
    ("8日に北湊市を訪れた海浜電機会長高木誠氏が会見した。", "高木誠 | visits | 北湊市 | Actual"),
    # what is done to an organ, not to the body whose it is
    ("青葉電機が買収した海浜電機の半導体部門は黒字だ。", "青葉電機 | acquires | 半導体部門 | Actual"),
    ("高木花子教授が所属する海浜大学の研究チームが発表した。", "高木花子 | affiliatedWith | 海浜大学 | Actual"),
    # people called alike in a row
    ("青葉大会に出場した高木花選手と佐伯涼子選手のペアが来日した。", "佐伯涼子 | participatesIn | 青葉大会 | Actual"),
    ("1月に死去した高木誠さんと佐伯健さんの告別式が開かれた。", "佐伯健 | deathDate | 2025-01 | Actual"),
    # with whom what is told of is
    ("高木投手は青葉ドームで行われた北湊ベアーズとの試合で勝利した。", "試合 | occurredIn | 青葉ドーム | Actual"),
    ("20日に北湊市で行われる青葉FCとの決勝で対戦する。", "決勝 | occurredIn | 北湊市 | Planned"),
    # whose thing is told of behind the clause
    ("海浜電機が買収した青葉製作所の株価が上がった。", "海浜電機 | acquires | 青葉製作所 | Actual"),
    ("青葉大会を制した北湊高校の校歌が流れた。", "北湊高校 | wins | 青葉大会 | Actual"),
    # between whom a contest is, and since when
    ("青葉FCと北湊SCによる若草カップの決勝が10日行われた。", "青葉FC | participatesIn | 若草カップ | Actual"),
    ("来月3日からの若草オープンに高木選手が出場する。", "若草オープン | startDate | 2025-07-03 | Planned"),
    # a meeting that is held, behind the body whose it is
    ("10月に東京で開く国際陸上連盟の理事会で決める。", "理事会 | occurredIn | 東京 | Planned"),
    ("先月、北湊市で開かれた青葉会連盟の総会で決まった。", "総会 | occurredIn | 北湊市 | Actual"),
    # a plan that is called after what it is about
    ("北湊大学構想は2019年12月にスタートした。", "北湊大学構想 | startDate | 2019-12 | Actual"),
    # a subject in の, of what happens and of what is held
    ("事故の発生した湊駅では、復旧が続いている。", "事故 | occurredIn | 湊駅 | Actual"),
    ("爆発の起こった北浜工場は操業を止めた。", "爆発 | occurredIn | 北浜工場 | Actual"),
    ("会議の開かれる湊市では、警備が強まった。", "会議 | occurredIn | 湊市 | Actual"),
    # what has a name in quotes behind the noun that the clause modifies
    ("海浜商会が所有する貨物船「みなと丸」が座礁した。", "海浜商会 | owns | みなと丸 | Actual"),
    ("青葉観光が運営する旅館「若草荘」で火災があった。", "青葉観光 | operates | 若草荘 | Actual"),
    # to whom something is done, past what says how grave it is
    ("台風7号は北浜県に甚大な被害を及ぼした。", "台風7号 | occurredIn | 北浜県 | Actual"),
    # from one evening to the next morning
    ("湊市で5月18日の夜から翌朝にかけて暴動があった。", "暴動 | startDate | 2025-05-18 | Actual"),
    ("湊市で5月18日夜から20日朝まで会議が開かれた。", "会議 | endDate | 2025-05-20 | Actual"),
    # who holds a post, before the name of the body
    ("海浜証券は、高木誠氏が会長の青葉製作所を買収した。", "高木誠 | chairpersonOf | 青葉製作所 | Actual"),
    ("海浜証券は、高木誠氏が会長の青葉製作所を買収した。", "海浜証券 | acquires | 青葉製作所 | Actual"),
    ("佐伯恵子氏が監督である北浜高校は初戦を突破した。", "佐伯恵子 | holdsPositionAt | 北浜高校 | Actual"),
    ("北湊重工が筆頭株主の青葉製作所は増産する。", "北湊重工 | owns | 青葉製作所 | Actual"),
    ("佐伯恵子氏が社長だった若草電装は倒産した。", "佐伯恵子 | presidentOf | 若草電装 | Ceased"),
    ("本社が湊市の海浜電機は増産する。", "海浜電機 | headquarteredIn | 湊市 | Actual"),
    ("社長が高木誠氏の海浜電機は増産する。", "高木誠 | presidentOf | 海浜電機 | Actual"),
    ("海浜電機が子会社の青葉製作所を清算した。", "青葉製作所 | subsidiaryOf | 海浜電機 | Actual"),
]  # fmt: skip
UNSAID = [
    # with what something is so
    ("海浜電機は青葉製作所と同じ事業を行っている。", "collaboratesWith"),
    ("海浜電機は青葉製作所と似た事業を行っている。", "collaboratesWith"),
    ("海浜電機は、青葉大学と共同で運営するみなとタワーを公開した。", "みなとタワー | collaboratesWith"),
    ("海浜電機は、北湊重工と共同で設立した青葉エナジーを解散した。", "青葉エナジー | collaboratesWith"),
    # those who make up a body make nothing else
    ("湊競技場の経営が悪化している。湊市、北浜市で構成する湊競技組合が発表した。", "partOf | 湊競技場"),
    # what one body is to another, in a clause before that
    ("北湊重工が筆頭株主の青葉製作所は増産する。", "青葉製作所 | owns"),
    ("海浜証券は、北湊重工が親会社である若草電装を買収した。", "北湊重工 | subsidiaryOf"),
    ("海浜証券は、高木誠氏が会長の青葉製作所を買収した。", "高木誠 | acquires"),
    ("母親がフランス人の佐伯恵子さんは作家だ。", "citizenOf"),
    ("在来線の東京―小田原間で運転を見合わせた。", "operates"),
    ("海浜電機を買収する計画の中止を青葉製作所が発表した。", "acquires"),
    ("逮捕された海浜電機の社員が辞めた。", "penalizes"),
    ("海浜電機が公開した新型車の写真が話題だ。", "announces | 新型車"),
    ("青葉大会で優勝した高木選手と、2位の佐伯選手が会見した。", "佐伯 | wins"),
    ("先月、北湊市で開かれた青葉委員会の総会で決まった。", "青葉委員会 | occurredIn"),
    # a clause before the last of a list tells nothing of the others
    ("講演会には、画家の沖田進さんと若草大学で学ぶ北園誠さんが来た。", "沖田進 | educatedAt"),
    ("現職の沖田博氏が勝った。元市議の小暮進氏と、若草党が推す北園誠氏を破った。", "小暮進 | defeats"),
    # where something lies is told of what is somebody's
    ("沖田氏は、仙台市にある北湊財団の学校を訪れた。", "北湊財団 | locatedIn"),
]

test_said = tells(SAID)
test_unsaid = keeps_out(UNSAID)
