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
