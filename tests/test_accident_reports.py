"""What newsrooms report of accidents, weather, research and the openings of roads and stations."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_tells = says(
    [
        ("静岡県伊東市沖で漁船が転覆した。", ["伊東市 | administrativelyIn | 静岡県", "転覆 | occurredIn | 伊東市"]),
        ("香川県丸亀市沖の備讃瀬戸で貨物船が座礁した。", ["丸亀市 | administrativelyIn | 香川県"]),
        ("英国の格安航空会社（LCC）青葉航空が就航した。", ["青葉航空 | locatedIn | 英国"]),
        (
            "大分県の別府、日田、竹田の3市で停電した。",
            ["日田 | administrativelyIn | 大分県", "竹田 | administrativelyIn | 大分県"],
        ),
        ("岡山市内を流れる旭川支流の若草川が氾濫した。", ["若草川 | locatedIn | 岡山市"]),
        ("東北電力湊原発1、2号機（青森県）が停止した。", ["東北電力湊原発 | locatedIn | 青森県"]),
        ("式典には山川隆みどり町長らが出席した。", ["山川隆 | headOfGovernmentOf | みどり町"]),
        ("北浜市の狐塚（きつねづか）古墳から鏡が出土した。", ["狐塚古墳 | locatedIn | 北浜市"]),
        ("山形と秋田の県境にある若草山で噴火があった。", ["若草山 | locatedIn | 山形", "若草山 | locatedIn | 秋田"]),
        (
            "海浜化学の工場で爆発があった。消防車が出た。火は5時間後に消えた。窓が割れた。ガスが漏れた。煙が出た。同社の高木誠社長は謝罪した。",
            ["高木誠 | presidentOf | 海浜化学"],
        ),
        (
            "15日、北浜市若草町2丁目の市道で爆発があった。",
            ["若草町 | administrativelyIn | 北浜市", "爆発 | occurredIn | 若草町"],
        ),
        ("15日、中国四川省で爆発があった。", ["爆発 | occurredIn | 四川省"]),
        ("総務省は青葉通信に対する行政指導を検討する。", ["総務省 | penalizes | 青葉通信 | Possible"]),
        ("高木誠・青葉国外相が開所式典に出席した。", ["高木誠 | participatesIn | 開所式典"]),
        ("ハリス駐日英国大使が開所式典に出席した。", ["ハリス | participatesIn | 開所式典"]),
        ("トヨタ自動車は水素技術に資金を注いだ。", ["トヨタ自動車 | investsIn | 水素技術"]),
        ("高木誠青葉県知事は湊計画に反対した。", ["高木誠 | opposes | 湊計画"]),
        ("記念式典に高木誠若草市長が駆け付けた。", ["高木誠 | participatesIn | 記念式典"]),
        ("欧州宇宙機関（ESA）の探査車「ミナト」が着陸した。", ["欧州宇宙機関 | operates | ミナト"]),
        ("JR東日本湊支社は15日、運転を再開した。", ["湊支社 | partOf | 東日本旅客鉄道"]),
    ]
)

# What happens on a road or a railway happens in the town, in which neither lies; a stop is part of its line.
test_roads_and_railways = says(
    [
        (
            "4日午後、湊県青葉町の若草鉄道北湊線の踏切で、普通列車が軽トラックと接触した。",
            ["接触 | occurredIn | 青葉町", "接触 | occurredIn | 若草鉄道北湊線", "接触 | occurredOn"],
        ),
        (
            "若草市の国道17号で5日、乗用車同士が衝突する事故があった。",
            ["事故 | occurredIn | 若草市", "事故 | occurredIn | 国道17号"],
        ),
        (
            "青葉市緑町の南北自動車道の上り線で6日夜、バスが横転した。",
            ["横転 | occurredIn | 緑町", "横転 | occurredIn | 南北自動車道"],
        ),
        (
            "青葉市の東湊線緑が丘駅で3日、停電があった。",
            ["緑が丘駅 | locatedIn | 青葉市", "緑が丘駅 | partOf | 東湊線"],
        ),
        ("若草湾岸線に新駅「海浜公園駅」が設けられる。", ["海浜公園駅 | partOf | 若草湾岸線"]),
        ("3日、湊空港で旅客機がトラックと接触した。", ["接触 | occurredIn | 湊空港"]),
    ]
)

# Who does at a ceremony what one does there, when it is, and whose the figures behind it are.
test_ceremonies = says(
    [
        (
            "若草橋の開通式が2日、湊市で開かれた。青葉建設の高木誠社長が「完成を喜びたい」とあいさつした。",
            ["高木誠 | participatesIn | 開通式", "高木誠 | presidentOf | 青葉建設"],
        ),
        ("5日、青葉工場の竣工式が開かれ、佐伯花社長らがくわ入れをした。", ["佐伯花 | participatesIn | 竣工式"]),
        ("講演会が25日、市が建てた青葉会館で行われた。", ["講演会 | occurredOn", "講演会 | occurredIn | 青葉会館"]),
        (
            "祝賀会が25日、新築された緑が丘会館で開かれた。",
            ["祝賀会 | occurredOn", "祝賀会 | occurredIn | 緑が丘会館"],
        ),
        ("湊音楽祭が3日に開かれた。青葉新聞社が共催した。", ["青葉新聞社 | operates | 湊音楽祭"]),
        (
            "青葉水族館は2019年に着工した。展示面積は8000平方メートル。総工費は120億円。",
            ["青葉水族館 | hasCost | 12000000000 JPY"],
        ),
        (
            "緑が丘球場は、古くなった若草球場に代わって整備された。地上3階建てで、屋根が開く。収容人数は3万人。",
            ["緑が丘球場 | hasCapacity | 30000 人"],
        ),
    ]
)

test_disasters_told = says(
    [
        ("3日の地震で2人が死亡し、死者は計40人となった。", ["地震 | hasCasualties | 40 人"]),
        ("12日の大雨で、湊県では死者が7人に上った。", ["大雨 | hasCasualties | 7 人"]),
        ("若草市の山林火災は5日に鎮火した。", ["山林火災 | endDate"]),
        (
            "湊市民病院で6月8日、以前勤めていた外科医による手術に関する説明会があった。",
            ["説明会 | occurredIn | 湊市民病院", "説明会 | occurredOn"],
        ),
        (
            "8日午後、湊市に新設された緑が丘会館で講演会が開かれた。",
            ["講演会 | occurredOn", "講演会 | occurredIn | 緑が丘会館"],
        ),
        (
            "国際海浜機関のドルマン事務局長が来日した。ドルマン事務局長は増税に反対した。",
            ["ドルマン | holdsPositionAt | 国際海浜機関", "ドルマン | opposes | 増税"],
        ),
        ("厚生労働省青葉局の佐伯花局長が会見した。", ["厚生労働省青葉局 | partOf | 厚生労働省"]),
        ("若草保健所は料理店「緑の里」を2日間の営業停止とした。", ["若草保健所 | penalizes | 緑の里"]),
        ("インドのLCC＝格安航空会社の若草航空が日本に就航する。", ["若草航空 | locatedIn | インド"]),
    ]
)

# One event, whatever it is called: its facts have one subject.
test_one_event = says(
    [
        (
            "湊県青葉町でバスが崖下に転落し、4人が死亡した事故で、国土交通省は会社を調べている。バスは15日未明、崖下に転落した。",
            ["転落 | hasCasualties | 4 人", "転落 | occurredIn | 青葉町"],
        ),
        (
            "北浜空港で15日、小型機が滑走路に墜落、炎上した。3人が死亡した。",
            ["墜落 | occurredIn | 北浜空港", "墜落 | hasCasualties | 3 人"],
        ),
        (
            "15日、青葉島の沖で漁船とタンカーが衝突し、漁船が転覆した。この事故で2人がけがをした。",
            ["衝突 | hasCasualties | 2 人"],
        ),
    ]
)

test_keeps_out = keeps_out(
    [
        ("青葉市の北湊線の踏切で列車が止まった。", "locatedIn"),
        ("停電が発生したのは緑山新幹線の「若草～湊海岸」駅の区間だ。", "湊海岸"),
        ("青葉橋は5月に今年の観光シーズンが始まった。", "青葉橋 | startDate"),
        ("湊市の公園で死んだカラスからウイルスが検出された。", "diedIn"),
        ("若草高速道路が管理する青葉トンネル内の崩落事故で、県が調べている。", "operates | 崩落事故"),
        ("青葉市の若草鉄道の踏切で列車が止まった。", "locatedIn"),
        ("若草湾岸線に海浜公園駅が設けられる。", "locatedIn"),
        ("湊市の青葉県民会館で催しがあった。", "administrativelyIn"),
        ("祝賀会が25日、新築された緑が丘会館で開かれた。", "inceptionDate"),
        ("インドのLCC＝格安航空会社の若草航空が日本に就航する。", "locatedIn | LCC"),
        ("乗員8人のうち5人はタイ籍、3人はインド国籍だった。", "citizenOf"),
        ("ロンドン（CNN） 英国政府は15日、支援を決めた。", "CNN | "),
        ("海上保安部によると、船長の高木誠さん（58）の行方が分からない。", "holdsPositionAt"),
        ("台風8号は15日、北浜市付近を北に進んだ。", "participatesIn"),
        ("大川町長、北川宏議長らが出席した。", "北川宏 | headOfGovernmentOf"),
        ("群馬・長野県境の若草岳が噴火した。", "境 | "),
        ("青葉商事は湊建設と共同で、発電所を建設するプロジェクトを実施する。", "プロジェクト | "),
        ("15日、若草市で列車が脱線した。16日には湊市でバスが転落した。事故で3人がけがをした。", "脱線 | hasCasualties"),
        ("北浜空港で小型機が墜落、炎上した。", "炎上 | "),
        ("湊市のトヨタ自動車の販売店で火災があった。", "locatedIn | 湊市"),
        ("同市の高木一實市長が述べた。", "實市"),
    ]
)
