"""What translators of reports from abroad write: clauses before a name without a comma, members by initials, polls, kin
without a name, comparisons."""

from __future__ import annotations

from tests.sayings import keeps_out, tells

TOLD = [
    # who stands in が before a clause about somebody is the subject of the clause around
    ("佐伯議員が川上透氏を収賄で批判している高木誠氏からのメールを公開した。", "高木誠 | opposes | 川上透 | Actual"),
    # members of parliament by their initials
    ("若草党のMPである高木誠氏が反対した。", "高木誠 | memberOf | 若草党 | Actual"),
    # a town by a state that is known by its short name
    ("テキサスのオルミナで銃撃事件が起きた。", "オルミナ | administrativelyIn | テキサス州 | Actual"),
    # foreign names with a blank
    ("海浜大学のフェンシング選手のヘザー ノルドが負傷した。", "ヘザー ノルド | worksFor | 海浜大学 | Actual"),
    (
        "エア ナビゲーション トルミナのスポークスマン、オレグ セベル氏が語った。",
        "オレグ セベル | holdsPositionAt | エア ナビゲーション トルミナ | Actual",
    ),
    ("ジュアリアス トルムとエセル トルム夫妻が来日した。", "ジュアリアス トルム | spouseOf | エセル トルム | Actual"),
    # the house for the office
    ("ホワイトハウスのイェンセン氏は口を閉ざした。", "イェンセン | affiliatedWith | ホワイトハウス | Actual"),
    # posts in katakana with a word before them
    ("高木誠氏はトルミナのジュニアボスを務めた。", "高木誠 | holdsPositionAt | トルミナ | Ceased"),
    # somebody of a firm told by its initials behind what it is
    ("投資コンサルタントQKLの高木誠氏は予測した。", "高木誠 | affiliatedWith | QKL | Actual"),
    # where people come together
    ("高木誠氏はローマでの集会で支持を訴えた。", "集会 | occurredIn | ローマ | Actual"),
    # for whom somebody played, in a row
    (
        "佐伯健氏はクラーム、ハルトルム、フォルカでプレーした選手時代を振り返った。",
        "佐伯健 | worksFor | ハルトルム | Ceased",
    ),
    # whoever a clause tells of, with a name behind
    ("川上玲奈氏は、海浜放送の記者として働いていた夫の高木誠氏をたたえた。", "高木誠 | worksFor | 海浜放送 | Actual"),
]
UNTOLD = [
    ("佐伯議員が川上透氏を収賄で批判している高木誠氏からのメールを公開した。", "佐伯 | opposes"),
    ("MSPの高木リンダ氏は会見した。", "MSP"),
    # a share of those who were asked
    ("佐伯健氏が立候補する。45%が若草党を支持した。", "supports"),
    # kin without a name
    ("川上玲奈氏は、海浜放送の記者として働いていた父親をたたえた。", "海浜放送"),
    # what something is like
    ("青葉大学のような海浜大学の校舎が完成した。", "partOf"),
    # whoever belongs to a body that supports a party
    ("若草党の支援団体の佐伯健氏が訴えた。", "supports"),
    ("佐伯健氏はイングランド、スペインでプレーした。", "worksFor"),
    ("ジュニアボスのペトラ・ノバク氏は会見した。", "ジュニアボス |"),
    ("コロンビア特別区が提訴した。", "コロンビア |"),
]

test_told = tells(TOLD)
test_untold = keeps_out(UNTOLD)
