"""What papers tell of firms in few words: two heads with one title, a plant's figures in a row, initials before a seat."""

from __future__ import annotations

from tests.sayings import keeps_out, says

HEADS = [
    (
        "北浜銀行の村上健一、南港銀行の西田武両頭取が記者会見した。",
        ["村上健一 | presidentOf | 北浜銀行", "西田武 | presidentOf | 南港銀行"],
    ),
    (
        "青葉電機の村上健一氏と北陸製薬の西田武氏の両会長が出席した。",
        ["村上健一 | chairpersonOf | 青葉電機", "西田武 | chairpersonOf | 北陸製薬"],
    ),
    (
        "青葉電機の村上健一、西田武両専務が副社長に昇格する。",
        ["村上健一 | holdsPositionAt | 青葉電機", "西田武 | holdsPositionAt | 青葉電機"],
    ),
    (
        "富山県の村上健一、石川県の西田武両知事が会談した。",
        ["村上健一 | headOfGovernmentOf | 富山県", "西田武 | headOfGovernmentOf | 石川県"],
    ),
    (
        "若草党の村上健一、青葉党の西田武両幹事長が協議した。",
        ["村上健一 | holdsPositionAt | 若草党", "西田武 | holdsPositionAt | 青葉党"],
    ),
    ("青葉電機の西田武中国本部長が述べた。", ["西田武 | holdsPositionAt | 青葉電機"]),
    ("青葉電機の西田武中国事業部長が話した。", ["西田武 | holdsPositionAt | 青葉電機"]),
    ("北浜銀行の寺沢辰弥麿頭取が会見した。", ["寺沢辰弥麿 | presidentOf | 北浜銀行"]),
    ("柴戸隆成頭取は北浜銀行の再建を語った。", []),
]

PAST_A_CLAUSE = [
    (
        "青葉電機と、北陸製薬を傘下に持つ東都ホールディングスは経営統合することで合意した。",
        ["東都ホールディングス | owns | 北陸製薬", "東都ホールディングス | mergesWith | 青葉電機"],
    ),
    (
        "青葉電機（富山市）と、若草商店を買収した東都ゴム（津市）は10日、業務提携した。",
        ["東都ゴム | acquires | 若草商店", "東都ゴム | partnerOf | 青葉電機"],
    ),
    (
        "青葉電機は、若草商事と、北陸製薬を買収した東都商会を提訴した。",
        ["青葉電機 | sues | 若草商事", "青葉電機 | sues | 東都商会", "東都商会 | acquires | 北陸製薬"],
    ),
    (
        "村上健一氏と、若草ベアーズを率いた西田武氏が会談した。",
        ["村上健一 | meets | 西田武", "西田武 | leads | 若草ベアーズ"],
    ),
]

IN_BRACKETS = [
    ("東都ホールディングス（HD、富山市）は若草ゴムを買収する。", ["東都ホールディングス | headquarteredIn | 富山市"]),
    (
        "東都フィナンシャルグループ（FG、津市）は10日発表した。FGは若草証券と提携した。",
        ["東都フィナンシャルグループ | partnerOf | 若草証券"],
    ),
    ("北辰工業（台湾・台南市）は青葉電機と提携した。", ["北辰工業 | headquarteredIn | 台南"]),
    ("北辰工業（中国・広東省深圳市）は青葉電機と提携した。", ["北辰工業 | headquarteredIn | 深圳"]),
]

FIGURES = [
    (
        "青葉電機は津市に新工場「中勢工場」を建設する。敷地面積は約2万平方メートル、設備投資額は約60億円、生産能力は年1億本。",
        ["中勢工場 | hasCost | 6000000000 JPY", "中勢工場 | hasCapacity | 100000000 本"],
    ),
    (
        "青葉電機は津市に物流拠点「中勢ハブ」を建設する。延べ床面積は2万平方メートル、総工費は約60億円を見込む。",
        ["中勢ハブ | hasCost | 6000000000 JPY"],
    ),
    (
        "青葉電機は津市に新工場「中勢工場」を建設する。稼働は2028年4月の予定。",
        ["中勢工場 | startDate | 2028-04"],
    ),
    ("北陸製薬は業績が悪化した。2018年1月期に43億円の純損失を計上した。", ["北陸製薬 | hasProfit | -4300000000 JPY"]),
    ("北陸製薬は10日、決算を発表した。前期は9億円の営業黒字を確保した。", ["北陸製薬 | hasProfit | 900000000 JPY"]),
]

RESULTS = [
    (
        "青葉電機（富山市）が27日発表した4〜6月期連結決算は増収減益だった。売上高は前年同期比4・0%増の2兆7604億円。"
        "営業利益は12・8%減の1533億円だった。経常利益は4・4%減の1896億円、純利益は1・1%減の1349億円。",
        [
            "青葉電機 | hasRevenue | 2760400000000 JPY",
            "青葉電機 | hasProfit | 153300000000 JPY",
            "青葉電機 | hasProfit | 189600000000 JPY",
            "青葉電機 | hasProfit | 134900000000 JPY",
        ],
    ),
    (
        "北陸製薬が10日に公表した2018年3月期の業績は減収だった。販売は国内で落ち込んだ。純利益は5億円だった。",
        ["北陸製薬 | hasProfit | 500000000 JPY"],
    ),
]

FOUNDED = [
    (
        "青葉電機は若草ゴムと新たな合弁会社を設立する。",
        ["青葉電機 | founds | 合弁会社", "若草ゴム | founds | 合弁会社"],
    ),
    ("青葉電機は、富山市の若草ゴムと資本金10億円の販売会社を設立した。", ["若草ゴム | founds | 販売会社"]),
    ("村上氏は西田陽子氏と小さな会社を創業した。", ["村上 | founds | 会社", "西田陽子 | founds | 会社"]),
    ("青葉電機は青葉大学と研究所を設立した。", ["青葉大学 | founds | 研究所"]),
    ("青葉電機は若草ゴムと若草化学を設立した。", ["青葉電機 | founds | 若草ゴム", "青葉電機 | founds | 若草化学"]),
]

VACATED = [
    (
        "村上健一氏が退任する青葉電機の会長には西田武副社長が就く。",
        ["村上健一 | chairpersonOf | 青葉電機 | Ceased", "西田武 | chairpersonOf | 青葉電機 | Planned"],
    ),
    (
        "青葉電機は、村上健一氏が退任した社長に西田武専務が昇格する。",
        ["村上健一 | presidentOf | 青葉電機 | Ceased", "西田武 | presidentOf | 青葉電機 | Planned"],
    ),
    (
        "任期満了で村上健一氏が退く日本青葉協会の会長に西田武氏が就任する。",
        ["村上健一 | chairpersonOf | 日本青葉協会 | Ceased"],
    ),
]

NOTES = [  # how a credit bureau writes of a firm
    (
        "(株)青葉食品(福井市南町300-41、設立2005(平成17)年5月、資本金1000万円、中谷司社長)は7月31日、事業を停止した。",
        [
            "青葉食品 | headquarteredIn | 福井市",
            "青葉食品 | inceptionDate | 2005-05",
            "中谷司 | presidentOf | 青葉食品",
        ],
    ),
    (
        "青葉食品(株)(墨田区緑4-23-4、設立1998(平成10)年5月15日、資本金7900万円)は破産を申請した。",
        ["青葉食品 | headquarteredIn | 墨田区", "青葉食品 | inceptionDate | 1998-05-15"],
    ),
    ("青葉食品は平成17(2005)年5月に設立された。", ["青葉食品 | inceptionDate | 2005-05"]),
    ("青葉食品(富山市総曲輪1の2)は若草ゴムを買収した。", ["青葉食品 | headquarteredIn | 富山市"]),
    (
        "青葉食品は米菓を作る。2000年ごろには2億円を上回る年売上高を計上していた。",
        ["青葉食品 | hasRevenue | 200000000 JPY"],
    ),
    ("青葉食品は、2015年11月期は売上高34億円をあげていた。", ["青葉食品 | hasRevenue | 3400000000 JPY"]),
]

SAID_OF_FIRMS = [
    (
        "北雲キャピタル・パートナーズが青葉食品の買収を検討している。",
        ["北雲キャピタル・パートナーズ | acquires | 青葉食品"],
    ),
    (
        "ヤマダヤは、秋田県を拠点とする同業の若草商事（横手市）の株式を取得する。",
        ["若草商事 | headquarteredIn | 秋田県", "ヤマダヤ | investsIn | 若草商事"],
    ),
    ("ヤマダヤは、富山市に本社を置く老舗の若草商事を買収した。", ["若草商事 | headquarteredIn | 富山市"]),
    ("青葉ビールは25日、主力商品の「みなと搾り」を値上げすると発表した。", ["青葉ビール | produces | みなと搾り"]),
]

WRONG = [
    ("ヤマダヤは、富山市に本社を置く老舗の若草商事を買収した。", "ヤマダヤ | headquarteredIn"),
    ("カナダ系資産運用会社のブルーフィールドが買収を検討している。", "operates"),
    ("青葉電機は若草ゴムと新たな合弁会社を設立する。", "founds | 若草ゴム"),
    ("青葉電機は青葉大学と研究所を設立した。", "founds | 青葉大学"),
    ("青葉電機が27日発表した決算は増収だった。若草ゴムは減収となった。売上高は4億円だった。", "青葉電機 | hasRevenue"),
    ("青葉電機と、北陸製薬を傘下に持つ東都ホールディングスは経営統合することで合意した。", "owns | 青葉電機"),
    ("青葉電機の西田武中国本部長が述べた。", "中国"),
    ("高島屋社長、伊藤忠社長、日立電線社長が出席した。", "presidentOf"),
    ("青葉電機の村上健一社長と西田武副社長が会見した。", "meets"),
    ("台風で農家が被害を受けた。20億円の損失を計上した。", "hasProfit"),
]

test_two_heads_share_a_title = says(HEADS)
test_a_name_is_joined_past_a_clause = says(PAST_A_CLAUSE)
test_brackets_lead_with_initials_or_a_state = says(IN_BRACKETS)
test_figures_of_what_the_text_is_about = says(FIGURES)
test_what_a_bureau_notes = says(NOTES)
test_whose_it_is = says(SAID_OF_FIRMS)
test_results_go_on = says(RESULTS)
test_who_founds_with_another = says(FOUNDED)
test_who_leaves_the_post_that_another_takes = says(VACATED)
test_what_is_not_said = keeps_out(WRONG)
