"""How newsrooms report business: what a firm rests on, what is spent where, who is something to the firm told of."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_on_what_a_firm_rests = says(
    [
        (
            "海浜ストアは、徳島県が地盤のスーパー、吉野ストアと合併する。",
            ["吉野ストア | mergesWith | 海浜ストア", "吉野ストア | operatesIn | 徳島県"],
        ),
        ("海浜電機は千葉県が本拠の運送会社、房総運輸を買収した。", ["海浜電機 | acquires | 房総運輸"]),
        ("調味料が主力の食品会社、青葉食品は海浜電機に出資した。", ["青葉食品 | investsIn | 海浜電機"]),
        (
            "船橋市が本拠地の若草FCは10日、青葉FCを破った。",
            ["若草FC | headquarteredIn | 船橋市", "若草FC | defeats | 青葉FC"],
        ),
    ]
)

test_what_is_spent_where_something_is_built = says(
    [
        ("海浜電機は、大垣市に80億円を投じて研究棟を建設する。", ["研究棟 | locatedIn | 大垣市 | Planned"]),
        ("海浜電機は三原市に約200億円をかけて第2工場を新設した。", ["第2工場 | locatedIn | 三原市 | Actual"]),
        ("海浜運輸は、ベトナムに50億円を投じて倉庫を建てた。", ["倉庫 | locatedIn | ベトナム | Actual"]),
    ]
)

test_who_is_something_to_the_firm_told_of = says(
    [
        ("海浜電機は新型の炊飯器を発売する。競合する青葉家電も売り出した。", ["海浜電機 | competesWith | 青葉家電"]),
        ("海浜電機は、提携する青葉家電から部品を調達する。", ["海浜電機 | partnerOf | 青葉家電"]),
        ("海浜電機は福井市に本社を置く。筆頭株主の湊商事は反対している。", ["湊商事 | owns | 海浜電機"]),
        (
            "海浜電機は福井市に本社を置く。約2割を出資する商社の湊商事は反対している。",
            ["湊商事 | investsIn | 海浜電機"],
        ),
        ("海浜電機は福井市に本社を置く。株式の34%を持つ湊商事は反対している。", ["湊商事 | owns | 海浜電機"]),
        ("海浜電機は1968年の設立だ。湊重工を主要顧客に持つ。", ["海浜電機 | suppliesTo | 湊重工"]),
        ("海浜電機は1968年の設立だ。青葉ツールを子会社に持つ。", ["青葉ツール | subsidiaryOf | 海浜電機"]),
    ]
)

test_a_row_that_ends_the_sentence = says(
    [
        (
            "海浜電機の主要株主は湊商事、青葉銀行、若草生命保険。",
            ["湊商事 | owns | 海浜電機", "青葉銀行 | owns | 海浜電機", "若草生命保険 | owns | 海浜電機"],
        ),
        (
            "映画「白い水車」が公開された。出演は高木誠、佐伯健、大沢花。",
            ["高木誠 | performerOf | 白い水車", "佐伯健 | performerOf | 白い水車", "大沢花 | performerOf | 白い水車"],
        ),
    ]
)

test_what_is_made_one = says(
    [
        ("海浜電機は、青葉ツールと湊工機を統合する方針だ。", ["湊工機 | mergesWith | 青葉ツール | Planned"]),
        ("県は、若草大学と湊医科大学を統合した。", ["湊医科大学 | mergesWith | 若草大学 | Actual"]),
        ("三峰グループの青葉電装は14日、社長を交代した。", ["青葉電装 | subsidiaryOf | 三峰グループ"]),
        (
            "海浜ストアの小樽店、旭川店、函館店の3店は閉店する。",
            ["海浜ストア | owns | 小樽店", "海浜ストア | owns | 旭川店", "海浜ストア | owns | 函館店"],
        ),
    ]
)

test_where_an_officer_is_sent = says(
    [
        (
            "湊商事は、常務の西田薫氏を海浜電機に社外取締役として派遣する。",
            ["西田薫 | holdsPositionAt | 海浜電機 | Planned"],
        ),
        ("湊商事は、海浜電機に西田薫氏を社長として送り込んだ。", ["西田薫 | presidentOf | 海浜電機 | Actual"]),
        ("湊証券の西田薫シニアアナリストは慎重だ。", ["西田薫 | holdsPositionAt | 湊証券 | Actual"]),
    ]
)

test_with_whom_and_for_how_long = says(
    [
        (
            "海浜電機は、湊大学と5年かけて開発した新素材「アクア」を製品に採用した。",
            ["湊大学 | develops | アクア", "海浜電機 | develops | アクア"],
        ),
        ("海浜電機の高木社長は「青葉家電に対抗したい」と語った。", ["海浜電機 | competesWith | 青葉家電 | Planned"]),
        (
            "海浜文具では4月、佐伯洋平氏に代わり、大沢花氏が社長に就いた。",
            ["佐伯洋平 | presidentOf | 海浜文具 | Ceased", "大沢花 | presidentOf | 海浜文具 | Actual"],
        ),
    ]
)

test_goods_are_no_firms = says(
    [
        (
            "海浜文具は新型ボールペン「リュード」を発売した。ボールペンは三原市の工場で生産する。",
            ["海浜文具 | launches | リュード | Actual"],
        ),
        (
            "米ファンドのグラナイト・キャピタルは増資した。グラナイトは去年、海浜電機を買収している。",
            ["グラナイト・キャピタル | acquires | 海浜電機 | Actual"],
        ),
    ]
)

test_who_acts_past_the_grounds = says(
    [
        (
            "海浜電機を巡っては、公正取引委員会が違反があったとして排除措置命令を出した。",
            ["公正取引委員会 | penalizes | 海浜電機"],
        ),
        ("海浜電機に対しては、国税庁が申告漏れがあったとして追徴課税した。", ["国税庁 | penalizes | 海浜電機"]),
    ]
)

test_where_one_moves = says(
    [
        ("大沢氏は昨年、海浜電機の営業部門幹部から転じた。", ["大沢 | holdsPositionAt | 海浜電機 | Ceased"]),
        (
            "青葉化学は、西田薫専務が社長に昇格する人事を発表した。現社長の佐伯健氏は若草HDの副会長に転じる。",
            ["佐伯健 | presidentOf | 青葉化学 | Actual", "佐伯健 | holdsPositionAt | 若草HD | Planned"],
        ),
        (
            "青葉ホテルの親会社である湊商事は、海浜電機の株式の約38％を保有する筆頭株主となる。",
            ["湊商事 | owns | 海浜電機 | Planned"],
        ),
        (
            "海浜電機は、データセンターを建てると発表した。湊電力は電気を供給し、青葉データが運営を担う。",
            ["青葉データ | operates | データセンター"],
        ),
        (
            "証券取引等監視委員会が先月から海浜証券に対し検査に入った。",
            ["証券取引等監視委員会 | investigates | 海浜証券"],
        ),
    ]
)

test_what_others_are_made_to_do = says(
    [
        ("海浜電機は、子会社の海浜ロジに湊運輸を買収させた。", ["海浜ロジ | acquires | 湊運輸"]),
        ("海浜電機は米オルダー社への納入を増やした。", ["海浜電機 | suppliesTo | オルダー"]),
        (
            "海浜電機、湊商事の2社は、合弁会社「アオカイ」を設立すると発表した。",
            ["湊商事 | founds | アオカイ | Planned"],
        ),
    ]
)

test_whose_the_posts_are_that_change_hands = says(
    [
        (
            "青葉ペイは情報を漏らした。12月に中谷昇社長が引責辞任し、三友銀行副頭取だった岸田直人氏が後任に就いた。",
            [
                "中谷昇 | presidentOf | 青葉ペイ | Ceased",
                "岸田直人 | presidentOf | 青葉ペイ | Actual",
                "岸田直人 | holdsPositionAt | 三友銀行 | Ceased",
            ],
        ),
        ("松江市で唯一の百貨店「北浜屋」が閉店した。", ["北浜屋 | locatedIn | 松江市"]),
        ("四国で最大の書店「青葉堂」が閉店する。", ["青葉堂 | locatedIn | 四国"]),
    ]
)

test_what_is_not_said = keeps_out(
    [
        # where a house stands that somebody else builds
        ("海浜電機は3日、若草市の新工場の建設に着手した。", "若草市 | builds"),
        # who applies for an examination does not examine
        ("北湊電力は6号機について、若草規制委員会に適合性審査を申請した。", "investigates"),
        ("海浜電機は青葉製作所の監査を金融庁に申請した。", "investigates"),
        ("海浜電機は、子会社の海浜ロジに湊運輸を買収させた。", "海浜電機 | acquires"),
        ("海浜電機、湊商事の2社は、合弁会社「アオカイ」を設立すると発表した。", "founds | アオカイ | Actual"),
        ("青葉ペイは情報を漏らした。三友銀行の会見で、中谷昇社長は謝罪した。", "中谷昇 | presidentOf | 青葉ペイ"),
        ("海浜ストアと、四国が地盤の吉野ストアは合併する。", "海浜ストア | operatesIn"),
        ("湊電力は変電所から電気を供給し、青葉データが運営を担う。", "operates | 湊電力"),
        ("青葉ファンドは、海浜電鉄のTOBに応じる方針だ。", "acquires"),
        ("海浜商事は、県警の捜査が行われていることを認めた。", "investigates | 県警"),
        ("青葉化学の現社長の佐伯健氏は若草HDの副会長に転じる。", "presidentOf | 若草HD"),
        ("海浜ストアは、徳島県が地盤の吉野ストアと合併する。", "徳島県 | mergesWith"),
        ("海浜電機は、大垣市に80億円を投じて工場を建てる。", "investsIn | 大垣市"),
        ("海浜電機は、20%を出資する青葉ツールを子会社にする。", "青葉ツール | investsIn"),
        ("海浜電機は新型の炊飯器を発売する。競合する企業も売り出した。", "competesWith"),
        ("政府は、西田薫局長を特使として湊国に派遣した。", "| 湊国"),
        ("湊物産は海浜地方裁判所から保全管理命令を受け、破産の手続きを取る予定だ。", "operates"),
        ("割烹「北浜」は2024年5月28日に破産手続きの開始決定を受け、店を閉める。", "startDate"),
    ]
)


test_years_that_are_aimed_at_date_nothing_else = says(
    [
        (
            "海浜電機は2028年の実用化を目指し、三原市に研究所を9月に開設する。",
            ["研究所 | inceptionDate | 2025-09", "研究所 | locatedIn | 三原市 | Planned"],
        ),
        ("海浜電機は2027年の上場に向け、8月に三原工場を閉鎖する。", ["三原工場 | endDate | 2025-08"]),
        ("海浜電機は2018年に三原工場を建て、10月に稼働させた。", ["三原工場 | startDate | 2018-10"]),
    ]
)

test_whose_doing_goes_on = says(
    [
        (
            "若草電機は新製品を投入する。製造は海浜精工が請け負う。4月に森林工業を買収した。",
            ["若草電機 | acquires | 森林工業 | Actual"],
        ),
        (
            "若草電機は新製品を投入する。運航は海浜航空が担う。台湾にも進出する。",
            ["若草電機 | operatesIn | 台湾 | Planned"],
        ),
    ]
)

test_how_a_figure_stands = says(
    [
        (
            "若草電機は減益になると発表した。売上高は2150億円と、150億円引き下げた。",
            ["若草電機 | hasRevenue | 215000000000 JPY | Planned"],
        ),
        ("若草電機は売上高も3%減の2150億円に落ち込む。", ["若草電機 | hasRevenue | 215000000000 JPY | Planned"]),
        ("若草電機の評価額は約140億円とみられる。", ["若草電機 | hasValuation | 14000000000 JPY | Possible"]),
    ]
)
