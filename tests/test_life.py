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
]  # fmt: skip

# text, and what no fact must have
UNSAID = [
    ("日本対韓国戦は10日に行われ、1―1で引き分けた。", "defeats"),
    ("日本対韓国戦は10日、東京で開かれる。", "occurredIn | 日本"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[t for t, _ in SAID])
def test_said(extracted, text: str, wanted: list[str]) -> None:
    assert missing(extracted(text), wanted) == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), UNSAID, ids=[f"{t} {r}" for t, r in UNSAID])
def test_unsaid(extracted, text: str, unwanted: str) -> None:
    assert [line for line in told(extracted(text)) if unwanted in line] == []
