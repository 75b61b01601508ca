"""Boxes of headlines that were run into the first sentence of a text."""

from __future__ import annotations

import pytest

from kg.mention.boxes import news_from
from kg.mention.lexicon import lexicon
from kg.model import Document
from tests.sayings import keeps_out, says

_BOX = "空港2025年空港関連ニュース北浜空港が開港青葉航空が若草線を開設、冬は運休"

says_behind = says(
    [
        (
            f"{_BOX}共同通信・NHKによると、2月12日午後、青葉県北浜市の国道でバスが横転した。",
            ["横転 | occurredIn | 北浜市 | Actual", "横転 | occurredOn | 2025-02-12 | Actual"],
        ),
        (f"{_BOX}広島市は2月3日（UTC+9）、市電を延ばすと発表した。広島市は若草公園を運営する。", ["広島市 | operates | 若草公園 | Actual"]),
    ]
)  # fmt: skip

names_nothing_before = keeps_out(
    [
        (f"{_BOX}時事通信によると、3月2日に列車が止まった。", "青葉航空"),
        (f"{_BOX}毎日新聞および日本経済新聞によると、3月2日に列車が止まった。", "北浜空港"),
    ]
)


@pytest.mark.parametrize(
    ("title", "box", "news"),
    [
        (None, _BOX, "朝日新聞・Response.によると、北浜駅が開業した。"),
        ("青葉航空が若草線を開設、冬は運休", _BOX, "北浜市の人出は多かった。"),
        (None, _BOX, "1月30日午後1時5分頃、北浜市で停電があった。"),
        (None, "大会特集-記事一覧北浜が決勝へ", "広島市は2月3日（UTC+9）、市電を延ばすと発表した。"),
        ("高校陸上、17日に再開へ", "高校陸上、17日に再開へ", "若草県の陸上連盟が決めた。"),
        ("高校陸上が17日に再開", "", "高校陸上が17日に再開された。"),
        (None, "", "北浜市の広報によると、関連ニュースを市民に伝えている。"),
    ],
)
def test_where_the_news_begins(ontology, title: str | None, box: str, news: str) -> None:
    assert news_from(Document("d", box + news, title), lexicon(ontology)) == len(box)


test_says_behind, test_names_nothing_before = says_behind, names_nothing_before
