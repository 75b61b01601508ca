"""What reports of disasters, games, discoveries and works say, resolved."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status [| role])
SAID = [
    # games that are called by the two who play
    ("日韓戦は10日に行われ、日本が1―0で競り勝った。", ["日本 | defeats | 韓国 | Actual"]),
    ("日韓戦は10日に行われ、日本は1―2で敗れた。", ["韓国 | defeats | 日本 | Actual"]),
    ("ブラジル対アルゼンチン戦は、ブラジルが2―1で競り勝った。", ["ブラジル | defeats | アルゼンチン | Actual"]),
    ("10日の巨人―阪神戦で、阪神が3―2で勝った。", ["阪神 | defeats | 巨人 | Actual"]),
    ("巨人―阪神戦は延長十一回、阪神が3―2でサヨナラ勝ちした。", ["阪神 | defeats | 巨人 | Actual"]),
    ("若草高校対青葉高校の決勝は、青葉高校が5―4で勝った。", ["青葉高校 | defeats | 若草高校 | Actual"]),
    ("日本―韓国戦は3―1で日本が勝利した。", ["日本 | defeats | 韓国 | Actual"]),
    # where and whom a disaster strikes
    ("2014年の御嶽山噴火では58人が死亡した。", ["御嶽山噴火 | occurredIn | 御嶽山 | Actual"]),
    ("ソウルの繁華街で29日夜、大勢の人が折り重なるように倒れる事故があった。", ["事故 | occurredIn | ソウル | Actual"]),
    ("北湊市の青葉化学の工場で30日午後、爆発があり、従業員9人がやけどなどを負った。", [
        "爆発 | occurredIn | 北湊市 | Actual", "爆発 | hasCasualties | 9 人 | Actual"]),
    ("台風9号は30日夜、九州に上陸した。県によると、台風で2人が行方不明となっている。", ["台風9号 | hasCasualties | 2 人 | Actual"]),
    ("30日、北浜市の住宅で火災が発生した。火事で2人が死亡した。", ["火災 | hasCasualties | 2 人 | Actual"]),
    ("30日、ペルー南部で地すべりが発生し、3人が死亡した。", ["地すべり | hasCasualties | 3 人 | Actual"]),
    # the dead and the hurt in a row; how it came to that
    ("30日、チリで地震があった。内務省によると、死者12人、負傷者30人が確認された。", [
        "地震 | hasCasualties | 12 人 | Actual", "地震 | hasCasualties | 30 人 | Actual"]),
    ("チリの地震で、死者12人、行方不明者30人となっている。", [
        "地震 | hasCasualties | 12 人 | Actual", "地震 | hasCasualties | 30 人 | Actual"]),
    ("湊市で地震が起きた。この地震で高齢者ら12人が転倒するなどしてけがをした。", ["地震 | hasCasualties | 12 人 | Actual"]),
    # what a clause does to a thing abroad, or that somebody made
    ("若草美術館は、所蔵するエミール・ノルドの絵画「睡蓮の朝」を初公開した。", ["若草美術館 | owns | 睡蓮の朝 | Actual"]),
    # prizes: who is given one, in whatever order; leagues are won too
    ("2026年のノーベル化学賞を、青葉大学の高木誠特別教授（74）ら3氏に授与すると発表した。", ["高木誠 | awardReceived | ノーベル化学賞 | Planned"]),
    ("政府は2026年度の文化勲章を、作家の水沢丈さん（82）ら7人に贈ることを決めた。", ["水沢丈 | awardReceived | 文化勲章 | Planned"]),
    ("名古屋場所は大関青葉龍が横綱湊富士を寄り切り、13勝2敗で3度目の優勝を果たした。", ["青葉龍 | wins | 名古屋場所 | Actual"]),
    ("海浜ベアーズが27日、2年ぶりのセ・リーグ優勝を果たした。", ["海浜ベアーズ | wins | セ・リーグ | Actual"]),
    ("海浜ベアーズが日本シリーズ第7戦で北湊ライオンズを下し、日本一に輝いた。", ["海浜ベアーズ | wins | 日本シリーズ | Actual"]),
    # works: by what they are made from, whose they are among many, where they are shown
    ("映画「夜の橋」は水沢丈さんの小説「霧の港」が原作だ。", ["夜の橋 | basedOn | 霧の港 | Actual"]),
    ("岸本玲子さんは「夜の橋」など数多くの映画に出演した。", ["岸本玲子 | performerOf | 夜の橋 | Actual"]),
    ("作曲家の水沢丈さんは「波の歌」「丘の歌」などの童謡を作曲した。", [
        "水沢丈 | creatorOf | 波の歌 | Actual", "水沢丈 | creatorOf | 丘の歌 | Actual"]),
    ("ドラマ「夜の橋」は青葉テレビ系で放送された。", ["青葉テレビ | publishes | 夜の橋 | Actual"]),
    # what ends with a day that is announced
    ("人気グループ「ムーンボーイズ」は、12月31日をもって解散すると発表した。", ["ムーンボーイズ | endDate | 2025-12-31 | Planned"]),
    ("人気グループ「ムーンボーイズ」は、12月31日に解散すると発表した。", ["ムーンボーイズ | endDate | 2025-12-31 | Planned"]),
    # who runs a school or a zoo has it at home; what a sentence is about is what is approved
    ("神戸市立若草動物園で29日、パンダが生まれた。", ["神戸市立若草動物園 | locatedIn | 神戸市 | Actual"]),
    ("認知症治療薬「レムダ」について、米食品医薬品局（FDA）は29日、承認したと発表した。", ["食品医薬品局 | approves | レムダ | Actual"]),
    # the university that was named before, whatever part of it is written behind
    ("若草大学の高木誠教授が受賞した。同大大学院の佐伯健教授も受賞した。", ["佐伯健 | holdsPositionAt | 若草大学 | Actual"]),
    ("高木誠氏は若草大学理学部を卒業し、同大医学部の教授を務めた。", ["高木誠 | holdsPositionAt | 若草大学 | Ceased"]),
    ("高木誠氏は若草大学を卒業し、同大の教授を務めた。", ["高木誠 | holdsPositionAt | 若草大学 | Ceased"]),
    # an argument that the parser took for a sentence of its own; a university with its campus
    ("2026年のノーベル物理学賞を、若草大の高木誠名誉教授（72）と北湊大の佐伯健名誉教授（67）に授与すると発表した。", [
        "高木誠 | awardReceived | ノーベル物理学賞 | Planned", "佐伯健 | awardReceived | ノーベル物理学賞 | Planned"]),
    ("米カリフォルニア大バークリー校のジョン・ノルド名誉教授（83）が受賞した。", [
        "ジョン・ノルド | holdsPositionAt | カリフォルニア大バークリー校 | Actual"]),
    ("12年ぶり2度目の出場となる青葉学園が、初出場の若草高校を下し、初勝利を挙げた。", ["青葉学園 | defeats | 若草高校 | Actual"]),
    ("1952年に開業した若草市の映画館「青葉座」が会見した。", ["青葉座 | inceptionDate | 1952 | Actual"]),
    # by a family name that is a place's too
    ("千葉すずが優勝した。千葉は日本選手権も制した。", ["千葉すず | wins | 日本選手権 | Actual"]),
    ("テニスの福島誠が優勝した。福島は青葉オープンも制した。", ["福島誠 | wins | 青葉オープン | Actual"]),
    # an address, step by step, and a town in a province that only its place in the address tells
    ("東京都北浜市若草町3の駅ビルで火災があった。", [
        "北浜市 | administrativelyIn | 東京都 | Actual", "若草町 | administrativelyIn | 北浜市 | Actual"]),
    ("米ユタ州サンマルネで山火事が発生した。", ["サンマルネ | administrativelyIn | ユタ州 | Actual"]),
    # the part of a town is the town
    ("札幌市中心部で爆発があった。", ["爆発 | occurredIn | 札幌市 | Actual"]),
    # where a measure begins, what is said of the place is over; a quarter of a prefecture is no name
    ("静岡県で地震があった。震源地は駿河湾、震源の深さは20キロと推定される。", ["地震 | occurredIn | 駿河湾 | Actual"]),
    ("大分県で地震があった。震源は駿河湾で深さ約20キロ、地震の規模はマグニチュード6.6。", ["地震 | occurredIn | 駿河湾 | Actual"]),
    ("熊本県中部で地震があった。", ["地震 | occurredIn | 熊本県 | Actual"]),
    # the noun that a clause modifies is where it took place
    ("地震が発生した石川県では、停電が続く。", ["地震 | occurredIn | 石川県 | Actual"]),
    ("海浜電鉄は、15日に脱線事故が起きた海浜線の運転を再開した。", ["脱線事故 | occurredIn | 海浜線 | Actual"]),
    ("事故のあった湊工場を調べた。", ["事故 | occurredIn | 湊工場 | Actual"]),
    ("旅客機が仁川国際空港で着陸に失敗し、炎上した。", ["炎上 | occurredIn | 仁川国際空港 | Actual"]),
    # a station is on its line; what happens between two happens on the line; a road is no province
    ("JR山手線新宿駅のホームで事故があった。", ["新宿駅 | partOf | JR山手線 | Actual", "事故 | occurredIn | 新宿駅 | Actual"]),
    ("JR青葉線東浜―西浜間で脱線した。", ["脱線 | occurredIn | JR青葉線 | Actual"]),
    ("東海道新幹線の小田原―新横浜間で停電があった。", ["停電 | occurredIn | 東海道新幹線 | Actual"]),
    ("宮崎県の東九州自動車道で事故があった。", ["事故 | occurredIn | 宮崎県 | Actual"]),
    ("2021年7月に土石流が発生した伊豆山地区で、住宅が完成した。", ["土石流 | occurredOn | 2021-07 | Actual"]),
    ("桜島の南岳山頂火口で15日、噴火が発生した。", ["噴火 | occurredIn | 南岳山頂火口 | Actual"]),
    # a mayor is of a town of his rank
    ("砂川市は計画を発表した。東京都港区で式典があった。高木誠市長は会見した。", ["高木誠 | headOfGovernmentOf | 砂川市 | Actual"]),
    # where a fire breaks out, by whose house it is
    ("兵庫県姫路市の高木誠さん宅から出火した。", ["出火 | occurredIn | 姫路市 | Actual"]),
    ("兵庫県姫路市の無職・高木誠さん(43歳)の自宅から出火した。", ["出火 | occurredIn | 姫路市 | Actual"]),
    # each child in a row is its own parent's
    ("高木誠さんの長女の花子ちゃん、佐伯健さんの長男の正人君が死亡した。", [
        "高木誠 | hasChild | 花子 | Actual", "佐伯健 | hasChild | 正人 | Actual"]),
    ("青葉大学と理化学研究所（RIKEN）などの研究チームは、物質を見つけた。", ["理化学研究所 | collaboratesWith | 青葉大学 | Actual"]),
    ("中国で大地震が発生した。胡錦濤国家主席は救助を指示した。温家宝首相は現地入りした。", ["温家宝 | headOfGovernmentOf | 中国 | Actual"]),
    # one storm, with 第 and without
    ("台風第12号が30日、北上した。台風12号は30日、九州に上陸した。", ["台風第12号 | occurredIn | 九州 | Actual"]),
    # what opens is what the clause beside it builds, not who builds it
    ("北浜市は2028年度の開館を目指し、若草アリーナを整備する。", ["若草アリーナ | inceptionDate | 2028 | Planned"]),
    ("海浜電鉄は商業施設「湊テラス」を建設し、2028年の開業を目指す。", ["湊テラス | inceptionDate | 2028 | Planned"]),
]  # fmt: skip

# text, and what no fact must have
UNSAID = [
    ("日本対韓国戦は10日に行われ、1―1で引き分けた。", "defeats"),
    ("日本対韓国戦は10日、東京で開かれる。", "occurredIn | 日本"),
    ("負傷者8人の名前を公表した。", "hasCasualties"),
    ("1952年に開業した若草市の映画館「青葉座」が会見した。", "若草市 | inceptionDate"),
    ("福島誠選手が優勝した。福島で大会が開かれた。福島は青葉カップを制した。", "福島誠 | wins"),
    ("ゲーム機「アオバ2」について、男性が海浜電機に賠償を求める訴えを起こした。", "founds"),
    ("自民党と公明党は自主投票を行った。", "operates"),
    ("若草高校が投手戦を制した。", "wins"),
    ("スペースXは、スターリンク衛星60基を載せたロケット「ファルコン9」を打ち上げた。", "uses"),
    ("青葉大学が運用するチリの望遠鏡で、超新星を捉えた。", "operates"),
    ("若草美術館は、所蔵するエミール・ノルドの絵画「睡蓮の朝」を初公開した。", "エミール・ノルド | owns"),
    ("仙台育英は、エースの高木が好投し、無死一塁の場面で活躍した。", "workLocation"),
    ("北湊市の青葉化学の工場で30日午後、爆発があった。", "occurredIn | 工場"),
    ("北浜市は2028年度の開館を目指し、若草アリーナを整備する。", "北浜市 | inceptionDate"),
    ("海浜電鉄は2028年の開業を目指し、取引先を募っている。", "inceptionDate"),
    ("天文機構は2020年に砂漠に建設した望遠鏡を公開した。", "望遠鏡 | builds"),
    ("東京駅発半蔵門線清澄白河駅行きの電車が脱線した。", "partOf"),
    ("海浜電鉄は海浜新幹線新駅を整備する。", "partOf"),
    ("対象の「一戸町」「二戸市」「三戸町」で開く。", "administrativelyIn"),
    ("青葉大学と若草大学からなる研究チームが発表した。", "partOf"),
    ("千葉市の団体職員森田薫容疑者（38）を逮捕した。", "worksFor"),
    ("高木誠さんの長女の花子ちゃん、佐伯健さんの長男の正人君が死亡した。", "hasChild | 佐伯健"),
    ("高木誠さんの長女の花子ちゃん、佐伯健さんの長男の正人君が死亡した。", "花子 | hasChild"),
    ("海浜百貨店本店に加え、展望台「湊300」も開業した。", "locatedIn"),
    ("新棟の建設が2028年の完成を目指して進む。湊駅の工事も始まった。", "inceptionDate"),
    ("九州と中国・九州各地で大雨が降った。", "administrativelyIn"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
