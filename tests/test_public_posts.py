"""Who stands for what, enters which cabinet, heads which new body, and what is only meant to be done, as newsrooms tell it."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status)
SAID = [
    # of two who are to stand, the first with と and a comma
    ("総裁選には高木誠経済産業相と、前外相の三浦由紀氏が立候補する見通しだ。", [
        "高木誠 | participatesIn | 総裁選 | Planned", "三浦由紀 | participatesIn | 総裁選 | Planned"]),
    # who enters a cabinet, as what and from which party
    ("公明党からは大塚徹氏が国土交通相として入閣した。", [
        "大塚徹 | memberOf | 公明党 | Actual", "大塚徹 | holdsPositionAt | 国土交通省 | Actual"]),
    ("経済産業相に野田浩二氏、農林水産相に小川恵子氏が初入閣した。", [
        "野田浩二 | holdsPositionAt | 経済産業省 | Actual", "小川恵子 | holdsPositionAt | 農林水産省 | Actual"]),
    # posts that name their ministry, of somebody whom the sentence before names
    ("佐伯健氏は当選5回。環境相、国家公安委員長などを歴任した。", ["佐伯健 | holdsPositionAt | 環境省 | Ceased"]),
    ("ドイツのクラウゼ氏は当選5回。財務相、首相などを歴任した。", ["クラウゼ | holdsPositionAt | ドイツ | Ceased"]),
    # who heads what towns founded
    ("湊市と北浜町は20日、「湊北浜合併協議会」を設立した。会長には湊市の高木誠市長が就いた。", [
        "高木誠 | chairpersonOf | 湊北浜合併協議会 | Actual"]),
    # what leads up to what is meant to be done is meant too
    ("海浜電機の高木誠社長は「青葉製作所と協力して、新しい電池を開発したい」と述べた。", [
        "海浜電機 | collaboratesWith | 青葉製作所 | Planned"]),
    ("環境省は「海浜電機と協議して適切に対応する」とのコメントを出した。", ["環境省 | meets | 海浜電機 | Planned"]),
    ("スウェーデンのNATO加盟が確実となった。", ["スウェーデン | memberOf | NATO | Planned"]),
    # a party by its name, not with where it stands
    ("英国の総選挙で野党労働党が勝利した。", ["労働党 | wins | 総選挙 | Actual"]),
    ("与党人民行動党のロー党首は法案を批判した。", ["ロー | holdsPositionAt | 人民行動党 | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("モラン氏は2014年の軍事クーデターで実権を握り、2016年の大統領選で当選した。", "wins | 軍事クーデター"),
    ("2人は以前、海浜電機に勤めていた。", "hasEmployees"),
    ("ドイツのクラウゼ氏は当選5回。財務相、首相などを歴任した。", "財務省"),
]


test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
