"""What reports of disasters, games, discoveries and works say, resolved."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

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
    ("地震で高齢者ら12人が転倒するなどしてけがをした。", ["地震 | hasCasualties | 12 人 | Actual"]),
]  # fmt: skip

# text, and what no fact must have
UNSAID = [
    ("日本対韓国戦は10日に行われ、1―1で引き分けた。", "defeats"),
    ("日本対韓国戦は10日、東京で開かれる。", "occurredIn | 日本"),
    ("負傷者8人の名前を公表した。", "hasCasualties"),
    ("北湊市の青葉化学の工場で30日午後、爆発があった。", "occurredIn | 工場"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[t for t, _ in SAID])
def test_said(extracted, text: str, wanted: list[str]) -> None:
    assert missing(extracted(text), wanted) == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), UNSAID, ids=[f"{t} {r}" for t, r in UNSAID])
def test_unsaid(extracted, text: str, unwanted: str) -> None:
    assert [line for line in told(extracted(text)) if unwanted in line] == []
