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
    # a party before a candidate, before a chamber, before whom somebody sits for
    ("知事は若草党候補ラウル・トルムを応援した。", "ラウル・トルム | memberOf | 若草党 | Actual"),
    ("若草党下院議員オレグ・セベルと面会した。", "オレグ・セベル | memberOf | 若草党 | Actual"),
    ("若草党ネバダ州選出のオレグ・セベル下院議員は述べた。", "オレグ・セベル | memberOf | 若草党 | Actual"),
    ("オレグ・セベル下院議員（若草党ネバダ州選出）は述べた。", "オレグ・セベル | memberOf | 若草党 | Actual"),
    # the state that somebody sits for is no chamber
    ("ネバダ上院議員ペトラ・ノバクが起草した。", "ペトラ・ノバク | memberOf | 上院 | Actual"),
    # what a party is in a chamber is no party
    ("上院少数党院内総務のペトラ・ノバク氏が演説した。", "ペトラ・ノバク | holdsPositionAt | 上院 | Actual"),
    # the house of an office before the post
    (
        "前ホワイトハウス報道官のペトラ・ノバク氏が語った。",
        "ペトラ・ノバク | holdsPositionAt | ホワイトハウス | Ceased",
    ),
    # a foreign name made of words of the dictionary
    ("海浜省報道官のアリ・ノルドが反論した。", "アリ・ノルド | holdsPositionAt | 海浜省 | Actual"),
    # who is said to have a post, or has one right before the name, is somebody
    ("トルムノーは現在、青葉地裁の判事である。", "トルムノー | holdsPositionAt | 青葉地裁 | Actual"),
    (
        "北浜ボートクラブのコーチであるゲントン・スワルノは休んだ。",
        "ゲントン・スワルノ | holdsPositionAt | 北浜ボートクラブ | Actual",
    ),
    # a dash for the mark of a long vowel
    ("セベラー氏は会見した。セベラ―氏は14歳で湊大会に出場した。", "セベラー | participatesIn | 湊大会 | Actual"),
    # which branch somebody is in, and the body that it is of
    (
        "トルミナ庭園協会のテキサス州支部委員を務めるペトラ・ノバク氏は訴えた。",
        "ペトラ・ノバク | holdsPositionAt | トルミナ庭園協会 | Actual",
    ),
    # the side that somebody leads
    ("オレグ・セベル率いる南米選抜が勝った。", "オレグ・セベル | leads | 南米選抜 | Actual"),
    ("オレグ・セベルは南米チームを率いた。", "オレグ・セベル | leads | 南米チーム | Actual"),
    # somebody is looked into with what is said of him
    (
        "知事はオレグ・セベルに対する申し立てを青葉署に調査させている。",
        "青葉署 | investigates | オレグ・セベル | Actual",
    ),
    # who speaks is not 彼 in his own words, though the text has left another quotation open
    (
        "オレグ・セベル氏が立候補する。地元紙によると「集会は混み合う。\n湊大学の高木誠氏は「若草党が彼を支持したのはよくない」と述べた。",
        "若草党 | supports | オレグ・セベル | Actual",
    ),
    # 彼を of whom the sentence has named
    (
        "高木誠氏は本を出した。オレグ・セベルに対する調査が終わる前に、議会が彼を承認した場合、どうなるだろうか。",
        "議会 | approves | オレグ・セベル | Hypothetical",
    ),
    # whom somebody opposes joining
    (
        "アルデン王国はノルド共和国が北海同盟に加盟することを反対してきた。",
        "ノルド共和国 | memberOf | 北海同盟 | Planned",
    ),
]
UNTOLD = [
    ("佐伯議員が川上透氏を収賄で批判している高木誠氏からのメールを公開した。", "佐伯 | opposes"),
    ("MSPの高木リンダ氏は会見した。", "MSP"),
    # a share of those who were asked
    ("佐伯健氏が立候補する。45%が若草党を支持した。", "supports"),
    # kin without a name
    ("川上玲奈氏は、海浜放送の記者として働いていた父親をたたえた。", "海浜放送"),
    # what something is like
    ("青葉大学のような海浜大学の校舎が完成した。", "partOf | 青葉大学"),
    # whoever belongs to a body that supports a party
    ("若草党の支援団体の佐伯健氏が訴えた。", "supports"),
    ("佐伯健氏はイングランド、スペインでプレーした。", "worksFor"),
    ("ジュニアボスのペトラ・ノバク氏は会見した。", "ジュニアボス |"),
    ("コロンビア特別区が提訴した。", "コロンビア |"),
    # a beast is not the body that keeps it
    (
        "カモメ保護協会は施設を公開した。カモメは海原協会を怒らせ、海原協会はカモメを調査した。",
        "investigates | カモメ保護協会",
    ),
    # the light verb is of the noun right before it
    ("高木誠氏の指名を、採決にかけることになったとき、青葉放送が中継を始めた。", "appoints"),
    ("海浜電機は社屋を建てた。トルミナ庭園協会のテキサス州支部委員を務める高木誠氏は訴えた。", "partOf"),
    # a side that is not named
    ("青葉FCは先制した。ホームチームは攻め、オレグ・セベルが同点ゴールを決めた。", "worksFor"),
    (
        "オレグ・セベルのゴールでホームチームは追いついたが、高木誠のゴールで青葉FCが勝ち越した。",
        "オレグ・セベル | worksFor",
    ),
    # so many games, with a blank
    ("これまでの 5 戦は青葉FCが勝利していた。", "wins"),
    ("海浜生命のバイス プレジデントであるペトラ・ノバク氏は語った。", "presidentOf"),
    # where a stretch begins of which a town is part
    ("気象台はヒューストンを含むテキサス州東部からルイジアナ州西部にかけて警報を出した。", "ヒューストン | partOf"),
    # whom a city has in it
    ("35歳の母親のリナ・トルムは、焼けたセベルの避難所で泣いた。", "hasChild"),
]

test_told = tells(TOLD)
test_untold = keeps_out(UNTOLD)
