"""Described things are told of where facts tie them to something that has a name, or say on which day they happened."""

from tests.sayings import keeps_out, says

test_tied = says(
    [
        ("湊市で土砂崩れが起きた。土砂崩れでは7人が死亡した。", ["土砂崩れ | hasCasualties | 7 人", "土砂崩れ | occurredIn | 湊市"]),
        ("海浜電機は7月3日に株主総会を開く。", ["株主総会 | occurredOn | 2025-07-03"]),
        ("4日の爆発で作業員5人が死亡した。", ["爆発 | hasCasualties | 5 人", "爆発 | occurredOn | 2025-06-04"]),
        ("青葉国の臨時国会は6月8日に召集された。", ["臨時国会 | startDate | 2025-06-08"]),
        ("改正海上交通法は2023年4月1日に施行された。", ["改正海上交通法 | startDate | 2023-04-01"]),
    ]
)  # fmt: skip
test_adrift = keeps_out(
    [
        ("前回2019年の選挙と同じ顔ぶれとなった。", "選挙 | occurredOn"),
        ("昨年の大会とは勝ち方が違ったと監督は話した。", "大会 | occurredOn"),
        ("この合宿は8月3日から始まる。", "合宿 | startDate"),
        ("新しい番組は10月に始まる予定だ。", "番組 | startDate"),
        ("海での事故により3人が死亡した。", "hasCasualties"),
        ("会場の座席は1200席ある。", "hasCapacity"),
        ("勝ったチームが大会で優勝する。", "wins"),
    ]
)
