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
        ("高木誠青葉県知事は湊計画に反対した。", ["高木誠 | opposes | 湊計画"]),
        ("記念式典に高木誠若草市長が駆け付けた。", ["高木誠 | participatesIn | 記念式典"]),
        ("欧州宇宙機関（ESA）の探査車「ミナト」が着陸した。", ["欧州宇宙機関 | operates | ミナト"]),
        ("JR東日本湊支社は15日、運転を再開した。", ["湊支社 | partOf | 東日本旅客鉄道"]),
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
        ("同市の高木一實市長が述べた。", "實市"),
    ]
)
