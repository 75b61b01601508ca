"""What states, courts and towns do as newsrooms tell it: who heads what, for whom he acts, who is blamed, who is sued."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

# text, then facts that it must give (subject | relation | object | status)
SAID = [
    # what somebody's state or town does is its own
    ("アルデン王国のクロウ大統領は、9月にパレスチナを国家承認すると表明した。", ["アルデン王国 | approves | パレスチナ | Planned"]),
    ("北浜市の高木誠市長は、海浜電機に立ち退きを命じた。", ["北浜市 | penalizes | 海浜電機 | Actual"]),
    # of two in a row each has the post that stands behind them
    ("ハーヴィー米国務長官と岩屋毅外相が会談した。", [
        "ハーヴィー | holdsPositionAt | 米国 | Actual", "ハーヴィー | meets | 岩屋毅 | Actual"]),
    # states are blamed too
    ("ロシア国防省は、ウクライナが停戦を破ったと非難した。", ["ロシア国防省 | opposes | ウクライナ | Actual"]),
    ("米国は、ロシアが選挙に介入したとして制裁を科した。", ["米国 | penalizes | ロシア | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("トランプ米大統領とロシアのプーチン大統領は会談した。", "プーチン | headOfStateOf | 米国"),
    ("ハーヴィー米国務長官と岩屋毅外相が会談した。", "岩屋毅 | holdsPositionAt | 米国"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[t for t, _ in SAID])
def test_said(extracted, text: str, wanted: list[str]) -> None:
    assert missing(extracted(text), wanted) == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), UNSAID, ids=[f"{t} {r}" for t, r in UNSAID])
def test_unsaid(extracted, text: str, unwanted: str) -> None:
    assert [line for line in told(extracted(text)) if unwanted in line] == []
