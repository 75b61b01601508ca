"""What reports on companies tell over more than one sentence or clause: owners, figures and partners left out."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

TOLD = [
    # whose shares: the topic of the clause or of the sentence before
    ("海浜電機は湊キャピタルが株式の6割を保有する。", ["湊キャピタル | owns | 海浜電機"]),
    (
        "海浜電機は半導体の製造装置を手がける。湊キャピタルが株式の6割を保有している。",
        ["湊キャピタル | owns | 海浜電機"],
    ),
    # who does what a clause before a name leaves out, whatever the sentence is about
    (
        "海浜電機は決算を発表した。「アオバX」には、湊大学と共同で開発した電池「ホタル」を使う。",
        ["海浜電機 | develops | ホタル", "湊大学 | develops | ホタル"],
    ),
    ("海浜電機は決算を発表した。運営する湊水族館は来年、閉館する。", ["海浜電機 | operates | 湊水族館"]),
    (
        "海浜電機は決算を発表した。生産は、4年前に提携した中国の青葉精密に委託する。",
        ["海浜電機 | partnerOf | 青葉精密"],
    ),
    # with whom something is signed already
    ("海浜電機は決算を発表した。湊商事とは昨年、供給契約を締結済みだ。", ["海浜電機 | contractsWith | 湊商事"]),
    # what a business is bought from is not what is bought
    ("海浜電機が青葉製作所の家電事業を買収した。", ["海浜電機 | acquires | 家電事業"]),
    # a president who is quoted speaks for the firm
    (
        "海浜電機の高木誠社長は「国内の供給網を強くする」と話した。素材の供給では青葉化学と提携している。",
        ["海浜電機 | partnerOf | 青葉化学"],
    ),
    # figures in a row after another figure, and a loss told of the results
    (
        "海浜電機は45億円を調達した。累計の調達額は82億円となり、評価額は300億円に達した。",
        ["海浜電機 | hasValuation | 30000000000 JPY"],
    ),
    (
        "海浜電機は12日、1500人を削減すると発表した。第1・四半期決算は純損益が3億2000万ドルの赤字となった。",
        ["海浜電機 | hasProfit | -320000000 USD"],
    ),
    (
        "海浜電機は12日、配当を見送ると発表した。最終損益は3億2000万ドルの赤字だった。",
        ["海浜電機 | hasProfit | -320000000 USD"],
    ),
    # figures of whom the sentence before is about, whatever acts in a clause of it
    (
        "海浜電機は2019年の創業で、湊キャピタルが株式の7%を持つ。2025年の売上高は42億ドルに膨らんだ。",
        ["海浜電機 | hasRevenue | 4200000000 USD"],
    ),
    (
        "海浜電機はナスダック市場に上場した。時価総額は約600億ドルだ。",
        ["海浜電機 | hasValuation | 60000000000 USD"],
    ),
    # 両社: who was left out with the one who was named
    (
        "海浜電機は北湊重工や三峰商事を主要顧客に抱える。部品は青葉製作所から調達する。両社は2月に契約を結んだ。",
        ["海浜電機 | contractsWith | 青葉製作所"],
    ),
    # who pays for it
    (
        "海浜電機は熊本県に新工場を建設する。経済産業省から最大400億円の補助を受ける。",
        ["経済産業省 | funds | 海浜電機"],
    ),
    ("海浜電機は建設資金を北都銀行からの融資で賄う。", ["北都銀行 | funds | 海浜電機 | Planned"]),
    # the firm that the text is about goes on acting, whatever things the sentences between are about
    (
        "海浜電機は12日、熊本県に新工場を建設すると発表した。海浜電機は国内に5工場を持つ。同社の投資額は約900億円になる。"
        "新工場は隣接地に建てる。完成後は青葉自動車や北湊重工へ供給する計画だ。",
        ["海浜電機 | suppliesTo | 青葉自動車 | Planned", "海浜電機 | suppliesTo | 北湊重工 | Planned"],
    ),
    (
        "海浜電機は12日、45億円を調達したと発表した。同社は2017年に創業した。海浜電機の売上高は8億円だった。"
        "調達した資金は量産に充てる。秋には米国に子会社のミナト・アメリカを設ける。",
        ["海浜電機 | founds | ミナト・アメリカ | Planned"],
    ),
    (
        "海浜電機は民事再生法の適用を申請した。同社は1974年に創業した。海浜電機の売上高は8億円だった。"
        "しかし顧客が離れ、最終損益は赤字に落ち込んだ。22年には三峰商事から30億円の出資を受けた。",
        ["三峰商事 | investsIn | 海浜電機"],
    ),
    # a name that is described as a firm's once is a firm's wherever it looks like somebody's
    (
        "ホームセンター大手のカインドリーは14日、増収を発表した。カインドリーは郊外の大型店が主力だ。"
        "カインドリーは2023年に青葉製作所を買収した。カインドリーから役員が派遣される。同社は埼玉県本庄市に本社を置く。",
        ["カインドリー | acquires | 青葉製作所", "カインドリー | headquarteredIn | 本庄市"],
    ),
    # one firm goes by the beginning of its name though its subsidiary, named by the way, begins so too
    (
        "丸萬百貨店は8日、札幌店を閉店すると発表した。丸萬百貨店の土地は青葉製作所が買う。社員は子会社の丸萬フードに移る。"
        "丸萬は2004年に阪浜百貨店を買収した。",
        ["丸萬百貨店 | acquires | 阪浜百貨店"],
    ),
    # whose the subsidiary is, and the post of one who comes from elsewhere
    (
        "海浜電機は12日、工場を建てると発表した。同社は湊市に本社を置く。製造装置は東洋精機や青葉精機から調達する。"
        "設計には、子会社の海浜システムズが開発した回路技術を使う。",
        ["海浜システムズ | subsidiaryOf | 海浜電機"],
    ),
    (
        "海浜電機は12日、45億円を調達したと発表した。元北湊重工執行役員の高木誠氏が社外取締役に就いた。",
        ["高木誠 | holdsPositionAt | 海浜電機"],
    ),
    # a chief who is not told of which firm, but plans what firms do
    (
        "海浜電機は増産する。高木誠社長は、熊本に工場を建設する考えを示した。",
        ["高木誠 | presidentOf | 海浜電機", "海浜電機 | builds | 工場 | Planned"],
    ),
    (
        "海浜電機は電池を生産し、トヨタ自動車に納めている。従業員は約600人。",
        ["海浜電機 | suppliesTo | トヨタ自動車", "海浜電機 | hasEmployees | 600 人"],
    ),
    # what kind of subsidiary it is, and who is among the customers
    (
        "海浜電機は電池子会社の青葉ソリューションズを吸収合併すると発表した。",
        ["青葉ソリューションズ | subsidiaryOf | 海浜電機"],
    ),
    ("海浜電機の主な顧客には北湊重工や三峰商事が名を連ねる。", ["海浜電機 | suppliesTo | 三峰商事"]),
    # what is only talked about
    (
        "北湊重工は、傘下の海浜電機と青葉製作所の経営統合への調整に入った。",
        ["海浜電機 | mergesWith | 青葉製作所 | Possible"],
    ),
    ("海浜電機は青葉製作所の買収に向けた調整に入った。", ["海浜電機 | acquires | 青葉製作所 | Possible"]),
    # departments are of the firm
    (
        "海浜電機の社長に高木誠氏が就く。高木氏は1989年入社。資材部長などを経て2023年から専務。",
        ["高木誠 | holdsPositionAt | 海浜電機 | Ceased | 資材部長"],
    ),
    # names that end in a particle, follow what kind of firm it is or begin in Latin
    (
        "海浜電機は昨年、デンマークのバイオ企業ノルディア・ファーマを買収した。",
        ["海浜電機 | acquires | ノルディア・ファーマ"],
    ),
    ("LGエネルギーは米国で工場を建設中だ。", ["LGエネルギー | builds | 工場"]),
    # the firm that the text is about, not whoever only makes a thing, or what a 社 cannot be
    (
        "海浜電機は決算を発表した。売上高は900億円だった。傘下の青葉化学が手がける樹脂の販売が好調だった。今期の純利益は700億円を見込む。",
        ["海浜電機 | hasProfit | 70000000000 JPY"],
    ),
    (
        "海浜製紙は工場を建てる。取引先の青葉出版が発行する雑誌の部数は減った。同社は2010年に湊紙業を買収した。",
        ["海浜製紙 | acquires | 湊紙業"],
    ),
    (
        "海浜電機は人事を発表した。高木誠社長は4月、日本機械工業会の会長に就いた。同社は三峰商事と提携している。",
        ["三峰商事 | partnerOf | 海浜電機"],
    ),
]


@pytest.mark.parametrize(("text", "facts"), TOLD)
def test_what_is_left_out_is_told_before(extracted, text: str, facts: list[str]) -> None:
    assert missing(extracted(text), facts) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("海浜電機の高木誠社長は「強くする」と話した。青葉化学と提携している。", "高木誠 | partnerOf"),
        ("海浜電機は配当を見送ると発表した。7月の貿易収支は500億円の赤字だった。", "hasProfit"),
        (
            "海浜電機は統合を急ぐ。中国や韓国の造船会社との競争が激しくなるなか、規模の拡大を急ぐ。",
            "中国 | competesWith",
        ),
        ("海浜電機は増産する。高木誠社長は、熊本に工場を建設する考えを示した。", "高木誠 | builds"),
        (
            "海浜電機は世界で社員を2万人程度（国内では8000人で、正社員が4000人）の人員削減を行うと発表した。",
            "hasEmployees",
        ),
        ("海浜電機は23日、民事再生法の適用申請を地裁に行った。", "startDate"),
        ("海浜電機は青葉製作所の買収を決めた。売上高は80億円。", "hasRevenue"),
        ("海浜電機は45億円を調達した。競合は82億円を集め、評価額は300億円に達した。", "hasValuation"),
    ],
)
def test_what_is_told_of_another(extracted, text: str, wrong: str) -> None:
    assert not any(wrong in line for line in told(extracted(text)))
