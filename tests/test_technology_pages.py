"""What newsrooms tell of technology firms over more than one sentence or clause: rounds, tools put to use, posts of founders."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

_ROUND = "米ルメトラは30日、シリーズDで12億ドルを調達したと発表した。"

TOLD = [
    # who is in the round of which the sentence before tells, after のは, with も or in a row
    (
        _ROUND + "ラウンドを主導したのは米ベンチャーキャピタルのHarrow Pointで、既存投資家の青葉商事も参加した。",
        ["Harrow Point | investsIn | ルメトラ"],
    ),
    (
        _ROUND + "既存投資家の海浜ベンチャーズに加え、ソフトバンクグループが新たに参加した。",
        ["海浜ベンチャーズ | investsIn | ルメトラ", "ソフトバンクグループ | investsIn | ルメトラ"],
    ),
    # of when a figure is says nothing of whose
    (_ROUND + "調達後の企業評価額は95億ドルとなった。", ["ルメトラ | hasValuation | 9500000000 USD"]),
    # a founder has the post at what he founded, not where he comes from
    (
        "ルメトラは2021年、OpenAIの研究者だった高木誠氏と佐伯健氏が創業した。高木氏がCEO、佐伯氏がCTO（最高技術責任者）を務める。",
        ["高木誠 | ceoOf | ルメトラ", "佐伯健 | holdsPositionAt | ルメトラ"],
    ),
    (
        "海浜電機は7日、米新興のノーバと契約を結んだ。ノーバは元北湊重工幹部の高木誠氏が2018年に立ち上げた。昨年は2億ドルを調達している。高木CEOは「最良の相手だ」と述べた。",
        ["高木誠 | ceoOf | ノーバ"],
    ),
    # letters and a number in quotation marks are a model, in the next sentences too; など ends a row
    # what is done to what the sentence before is about: a deed that a verb is about, a plan that a noun carries
    (
        "青葉製作所はAIモデル「ハルカゼ」を開発した。すでに北湊重工が設計での利用を始めている。",
        ["北湊重工 | uses | ハルカゼ"],
    ),
    (
        "青葉半導体は工場を建てる。経済産業省は今年度にも1000億円を追加出資する方針だ。",
        ["経済産業省 | investsIn | 青葉半導体 | Planned"],
    ),
    (
        "青葉半導体は工場を建てる。北湊銀行など3銀行も融資を検討している。",
        ["北湊銀行 | funds | 青葉半導体 | Possible"],
    ),
    # whose subject a phrase in が is: of the reason, of the verb in て, of the relative clause
    (
        "海浜電機を巡っては、公正取引委員会も、買収が独占的だとして同社を提訴している。",
        ["公正取引委員会 | sues | 海浜電機"],
    ),
    (
        "青葉半導体は2022年8月、海浜電機や北湊重工など8社が出資して設立された。",
        ["青葉半導体 | inceptionDate | 2022-08", "海浜電機 | investsIn | 青葉半導体"],
    ),
    (
        "AIモデル「ミナモ」は、海浜電機が2024年に公開した「ハルカゼ」を基に、データで追加学習した。",
        ["海浜電機 | announces | ハルカゼ", "ミナモ | basedOn | ハルカゼ"],
    ),
    # who is fined, behind a bracket and before the reason
    (
        "欧州委員会は30日、海浜電機（KHD）に対し、競争法に違反したとして7億ユーロの制裁金を科すと発表した。",
        ["欧州委員会 | penalizes | 海浜電機 | Planned"],
    ),
    # a firm whose name is a common word, behind its land
    ("海浜電機は米バンジーを36億ドルで買収した。", ["海浜電機 | acquires | バンジー"]),
    # a firm in Latin letters goes by its first word
    (
        "創薬ベンチャーのIsomer Labsも参加する。Isomerは2021年に設立され、親会社は海浜電機。",
        ["Isomer Labs | subsidiaryOf | 海浜電機"],
    ),
    # a firm that founds itself; who goes on acting is whom the text is about, not one more of a kind
    ("海浜電機は月着陸機を作る。同社は2010年に設立し、2023年に上場した。", ["海浜電機 | inceptionDate | 2010"]),
    (
        "海浜電機は工場を建てる。同社は1万人を雇う。青葉製作所も20億ドルを出資した。最先端のCPU「ミナモ」は湊市の工場で量産している。",
        ["海浜電機 | produces | ミナモ"],
    ),
    # whose title it is, where a name looks like a firm's
    # with whom: behind a number of them, for a contract of something
    (
        "海浜電機は、青葉製作所、北湊重工、湊商事の3社と共同で「青葉財団」を設立した。",
        ["青葉製作所 | founds | 青葉財団", "湊商事 | founds | 青葉財団"],
    ),
    (
        "海浜電機は昨年10月、北湊重工と半導体を最大100万個購入する契約も締結している。",
        ["北湊重工 | contractsWith | 海浜電機"],
    ),
    # what one has made and put out, which a third thing is done to
    (
        "海浜電機は30日、北湊重工が開発し、3月に公開したソフト「アウトレ」を移管すると発表した。",
        ["北湊重工 | develops | アウトレ", "北湊重工 | announces | アウトレ"],
    ),
    ("海浜電機は25年8月に北湊重工から89億円の出資を受け入れた。", ["北湊重工 | investsIn | 海浜電機"]),
    # what is done to the firm that the text is about, where the sentence before is about no other
    (
        "青葉半導体は工場を建てる。同社は2027年に量産する。総投資額は5兆円に上る見込みだ。経済産業省は1000億円を追加出資する方針だ。",
        ["経済産業省 | investsIn | 青葉半導体 | Planned"],
    ),
    # figures are the firm's though another is named by the way
    (
        "青葉半導体は工場を建てる。同社は青葉銀行を引受先とする増資も決めた。従業員数は約420人。",
        ["青葉半導体 | hasEmployees | 420 人"],
    ),
    # a headline has the short name; an officer who is quoted does what his firm does
    (
        "ルメトラ、12億ドルを調達\n米ルメトラ・ロボティクスは30日、12億ドルを調達したと発表した。ルメトラは湊市でデータセンターを建設する。",
        ["ルメトラ・ロボティクス | builds | データセンター"],
    ),
    (
        "海浜電機の高木誠社長は「計算資源の確保が課題だ」と語った。計算基盤には半導体「アオバX1」を2万個導入する計画だ。",
        ["海浜電機 | uses | アオバX1 | Planned"],
    ),
    # a post joined to another is that post too
    (
        "海浜電機は1日、子会社の青葉製作所の社長兼CEOに高木誠氏が就任すると発表した。現社長の佐伯健氏は会長に退く。",
        ["佐伯健 | presidentOf | 青葉製作所"],
    ),
    # whose the deed of a relative clause is, where another acts behind it
    (
        "青葉シリコン（本社・湊市）が岩手県内に建設する新工場に対し、国が最大300億円を補助する見通しであることが判明した。",
        ["青葉シリコン | builds | 工場 | Planned"],
    ),
    (
        "経済産業省は、青葉シリコンなどが湊市に整備する生産施設に対し、最大で400億円を補助する。",
        ["経済産業省 | funds | 生産施設 | Planned"],
    ),
    ("北湊銀行・高木誠マーケットストラテジストの見方は違う。", ["高木誠 | holdsPositionAt | 北湊銀行"]),
    # what a noun before a relative clause is said of
    ("若草財団は、2003年設立の、湊市の青葉ビルに本部を置く法人だ。", ["若草財団 | inceptionDate | 2003"]),
    # the town that acts is its head's, not where a school has its seat
    (
        "湊市と青葉大学（大阪府北浜市）が28日、協定を結んだ。締結式は市役所で行われ、高垣徳市長が出席した。",
        ["高垣徳 | headOfGovernmentOf | 湊市"],
    ),
    # whose the head of a part somewhere is
    ("海浜銀行東京支店長の高木誠氏が会見した。", ["高木誠 | holdsPositionAt | 海浜銀行"]),
    ("外務省の高木誠北米局長が会見した。", ["高木誠 | holdsPositionAt | 外務省"]),
    # a shop by its firm's name, and what 同店 means
    ("海浜マート北港店は、1994年5月に開店した。", ["海浜マート北港店 | inceptionDate | 1994-05"]),
    (
        "大型店「青葉食彩館」は、新青葉協同組合が運営する。同組合は1996年に設立された。同店は「青葉市場」を前身とする。",
        ["青葉食彩館 | follows | 青葉市場"],
    ),
    (
        "百貨店「青野屋」が31日、閉店した。海浜電機が跡地を買う。同店は1900年に創業した。",
        ["青野屋 | inceptionDate | 1900"],
    ),
    # which thing a word that begins in Latin letters is, and two things put out at once
    ("西海電機のICカード「ノルカ」は全国で使える。", ["西海電機 | develops | ノルカ"]),
    (
        "西海通信は上位モデル「ミナモ」と新型カメラ「ハルカゼ」を発表した。",
        ["西海通信 | announces | ミナモ", "西海通信 | announces | ハルカゼ"],
    ),
]


@pytest.mark.parametrize(("text", "facts"), TOLD)
def test_told(extracted, text: str, facts: list[str]) -> None:
    assert missing(extracted(text), facts) == []


UNTOLD = [
    ("若草財団は、2003年設立の、湊市の青葉ビルに本部を置く法人だ。", "青葉ビル | inceptionDate"),
    # what a compound says is opened is no firm
    ("若草航空などが出資してつくられた海浜航空は8日、国内線開設のための申請を行った。", "海浜航空 | inceptionDate"),
    # who applies does not grant
    ("海浜航空は5日、国土交通省に認可申請を行った。", "approves"),
    ("外務省の高木誠北米局長は東京で語った。", "北米"),
    ("海浜電機の欧州市場での販売が落ちた。", "欧州市場"),
    # who closes is no owner of what was told of before; near a station is not in it
    (
        "湊市の百貨店「北浜本店」が閉店した。北港市の百貨店「青野屋」が、1月に閉店し、80年の歴史を閉じた。",
        "operates",
    ),
    ("青葉食彩館は湊駅近くにある。", "locatedIn | 湊駅"),
    # of which others the sentence before told too
    (
        "西海通信は4日、新製品を発表した。同社の端末は人気がある。端末では、青葉通信が「ミナモ」を発売し、海浜通信も「ハルカゼ」を投入した。発表会で、高木誠社長は「負けない」と述べた。",
        "高木誠 | presidentOf | 海浜通信",
    ),
    # whoever sees to it that others can do something does not do it
    ("西海通信は検索エンジン「ミナモ」を利用できるようにする。", "uses"),
    ("西海通信は検索エンジン「ミナモ」を使えるよう規約を改めた。", "uses"),
    ("経済産業省は電池を国内で生産できる体制を整えるため、工場を補助する。", "produces"),
    ("西海通信のUSBメモリ「ミナモ」は便利だ。", "USBメモリ"),
    ("若草大学のチームは、北湊重工や海浜電機などと新会社の設立を準備している。", "founds | 海浜電機"),
    ("青葉半導体は2022年8月、海浜電機や北湊重工など8社が出資して設立された。", "海浜電機 | inceptionDate"),
    ("海浜電機は、青葉製作所、北湊重工の2社と「青葉財団」を設立した。", "海浜電機 | founds | 青葉製作所"),
    ("海浜電機は、青葉製作所、北湊重工の2社と共同で「青葉財団」を昨年12月に設立した。", "青葉製作所 | inceptionDate"),
    ("海浜電機は米メーカーを買収した。", "acquires | メーカー"),
]


@pytest.mark.parametrize(("text", "fact"), UNTOLD)
def test_untold(extracted, text: str, fact: str) -> None:
    assert not any(fact in one for one in told(extracted(text)))
