"""Deeds told as nouns between two: who does what is aimed at whom, and what a deed is answered with."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_aimed = says(
    [
        ("若草電機の北湊製作所への出資が決まった。", ["若草電機 | investsIn | 北湊製作所"]),
        ("若草電機の北湊製作所との提携が報じられた。", ["北湊製作所 | partnerOf | 若草電機"]),
        ("ペルーのボリビアからの撤退が決まった。", ["ペルー | operatesIn | ボリビア | Ceased"]),
        ("若草電機の北湊製作所に対する訴訟が始まった。", ["若草電機 | sues | 北湊製作所"]),
    ]
)

test_answered = says(
    [
        (
            "湊県警による水野蓮容疑者の逮捕を受け、若草電機は謝罪した。",
            ["湊県警 | penalizes | 水野蓮"],
        ),
        ("水野蓮氏の若草党離党を受け、会見が開かれた。", ["水野蓮 | memberOf | 若草党 | Ceased"]),
        ("水野蓮氏は若草党の推薦を受けて立候補した。", ["若草党 | supports | 水野蓮"]),
        ("若草電機は北湊銀行の融資を受けて、工場を建てた。", ["北湊銀行 | funds | 若草電機"]),
    ]
)

test_whose_it_is = keeps_out(
    [
        ("横浜の北湊製作所への出資が決まった。", "横浜 | investsIn"),
        ("湊県警による水野蓮容疑者の逮捕を受け、若草電機は謝罪した。", "若草電機 | penal"),
    ]
)
