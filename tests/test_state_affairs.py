"""What states, courts and towns do as newsrooms tell it: who heads what, for whom he acts, who is blamed, who is sued."""

from __future__ import annotations

import pytest

from tests.sayings import keeps_out, says

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
    # what stays in を when the passive is said of whom it was done to
    ("海浜電機から訴訟を起こされていた青葉製作所は和解した。", ["海浜電機 | sues | 青葉製作所 | Actual"]),
    ("海浜電機は公取委に業務停止命令を出された。", ["公正取引委員会 | penalizes | 海浜電機 | Actual"]),
    # a suit told as a noun
    ("青葉製作所による海浜電機への特許訴訟で、地裁は請求を棄却した。", ["青葉製作所 | sues | 海浜電機 | Actual"]),
    # what is searched is whose seat it is; whom the demand in an order is put to
    ("特捜部は10日、青葉建設の本社など関係先を家宅捜索した。", ["特捜部 | investigates | 青葉建設 | Actual"]),
    ("消費者庁は、海浜電機に再発防止を求める措置命令を出した。", ["消費者庁 | penalizes | 海浜電機 | Actual"]),
    # who takes a person's place is a person
    ("大統領選は、高木誠元首相が当選を確実にし、佐伯健大統領の後任となる。", ["高木誠 | follows | 佐伯健 | Planned"]),
    ("北浜市議会は臨時会で、議長に高木誠氏を選出した。", ["高木誠 | chairpersonOf | 北浜市議会 | Actual"]),
    # whose votes passed a bill, who vetoed what was told of, which house it is to pass
    ("青葉法案は自民、公明両党などの賛成多数で可決、成立した。", ["公明党 | supports | 青葉法案 | Actual"]),
    ("国連安保理は停戦決議案を採決したが、ノルド共和国が拒否権を行使した。", ["ノルド共和国 | opposes | 停戦決議案 | Actual"]),
    ("青葉基本法案は来週にも衆院を通過する見通しだ。", ["衆議院 | approves | 青葉基本法案 | Planned"]),
    # states act by those who speak for them, and are members though their heads say so
    ("アルデン王国とノルド共和国の両首脳は共同宣言に署名した。", ["アルデン王国 | contractsWith | ノルド共和国 | Actual"]),
    ("日本と韓国の外相が会談した。", ["日本 | meets | 韓国 | Actual"]),
    ("トランプ米大統領は、北大西洋条約機構（NATO）から脱退すると表明した。", ["米国 | memberOf | 北大西洋条約機構 | Ceased"]),
    # what was only talked of and is broken off never came about; who talked met
    ("海浜電機と青葉製作所の経営統合交渉は決裂した。", ["海浜電機 | mergesWith | 青葉製作所 | Negated"]),
    ("米国とイランの核協議は決裂した。", ["イラン | meets | 米国 | Actual"]),
    ("アルデン王国とノルド共和国の協議は合意に至らなかった。", ["アルデン王国 | meets | ノルド共和国 | Actual"]),
    # the town that shares its last character with the post; where a bill is voted down; what is asked about
    ("元北浜市議の高木誠氏が述べた。", ["高木誠 | holdsPositionAt | 北浜市 | Ceased"]),
    ("北浜市長の高木誠氏が述べた。", ["高木誠 | headOfGovernmentOf | 北浜市 | Actual"]),
    ("青葉法案は参院本会議で否決された。", ["参議院 | approves | 青葉法案 | Negated"]),
    ("アルデン王国の欧州連合（EU）加盟の是非を問う国民投票が行われる。", [
        "アルデン王国 | memberOf | 欧州連合 | Possible"]),
    # what one says one will do; whom a quoted reproach is about; sanctions resolved on
    ("高木誠氏は北浜市長選への出馬を正式に表明した。", ["高木誠 | participatesIn | 北浜市長選 | Planned"]),
    ("佐伯健氏は「中国は約束を守っていない」と批判した。", ["佐伯健 | opposes | 中国 | Actual"]),
    ("国連安保理は10日、アルデン王国に対する制裁決議案を全会一致で採択した。", [
        "国連安全保障理事会 | penalizes | アルデン王国 | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("トランプ米大統領とロシアのプーチン大統領は会談した。", "プーチン | headOfStateOf | 米国"),
    ("ハーヴィー米国務長官と岩屋毅外相が会談した。", "岩屋毅 | holdsPositionAt | 米国"),
    ("海浜電機から訴訟を起こされていた青葉製作所は和解した。", "founds"),
    ("大統領選は、高木誠元首相が当選を確実にし、佐伯健大統領の後任となる。", "大統領選 | follows"),
    ("北浜市議会は臨時会で、議長に高木誠氏を選出した。", "臨時会"),
    ("トランプ大統領は北大西洋条約機構からの脱退を検討している。", "memberOf"),
    ("高木誠氏は「日本が変わらなければならない」と訴えた。", "sues"),
    ("アルデン王国の世界貿易機関（WTO）加盟が承認された。", "locatedIn"),
    ("北浜村長に高木誠氏が無投票で再選された。", "無投票"),
    ("民主党のジョン・ハーヴィー上院議員（テキサス州選出）は引退する。", "選出"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)


@pytest.mark.model
def test_terms(extracted) -> None:
    """Each of those sentenced together has a term of their own."""
    facts = extracted("東京地裁は、高木誠被告（50）に懲役3年、佐伯健被告に懲役2年の実刑判決を言い渡した。").facts
    assert sorted(str(f.qualifiers.duration) for f in facts if f.relation == "penalizes") == ["P2Y", "P3Y"]
