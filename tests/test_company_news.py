"""How company news names firms, shares their parts out and goes on about them."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_a_firm_with_the_code_of_its_shares = says(
    [
        (
            "北湊自動車<9201.T>と海浜電池<6999.T>は、部品会社を共同で設立する。",
            ["北湊自動車 | founds | 部品会社 | Planned", "海浜電池 | founds | 部品会社 | Planned"],
        ),
        ("海浜電機 <6999.T>による青葉計器の買収は7月に終わる。", ["海浜電機 | acquires | 青葉計器"]),
        ("高木氏が創業した「ミナモAI」に、北湊自動車<K.N>が10億円を投資する。", ["北湊自動車 | investsIn | ミナモAI"]),
        ("海浜電機<KAIHN.O>傘下の青葉ソフトは若草計器を買収した。", ["青葉ソフト | subsidiaryOf | 海浜電機"]),
    ]
)

test_a_code_names_nothing = keeps_out(
    [
        ("北湊自動車<9201.T>は海浜電池<6999.T>を買収する方針を固めた。", "9201"),
        ("海浜電機<KAIHN.O>傘下の青葉ソフトは若草計器を買収した。", "KAIHN"),
    ]
)

test_who_comes_from_another_firm = says(
    [
        (
            "青葉銀行では、財務省などを経て2016年に入行した西田陽子氏が頭取に就任した。",
            ["西田陽子 | presidentOf | 青葉銀行 | Actual"],
        ),
        (
            "青葉銀行は湊商事を経て2016年に入行した西田陽子氏が頭取に就く。",
            ["西田陽子 | presidentOf | 青葉銀行 | Planned", "西田陽子 | worksFor | 湊商事 | Ceased"],
        ),
        (
            "海浜電機と湊商事は部品会社を設立する。社長には湊商事の西田陽子副社長が就く。",
            ["西田陽子 | presidentOf | 部品会社 | Planned", "西田陽子 | holdsPositionAt | 湊商事"],
        ),
    ]
)

test_who_sends_the_head_is_not_headed = keeps_out(
    [
        ("会社の本店は高松市に置き、社長には湊商事の西田陽子副社長が就く。", "presidentOf"),
        ("海浜電機は青葉ソフトを買収した。社長には海浜電機の西田陽子専務が就く。", "presidentOf | 海浜電機"),
    ]
)

test_who_holds_a_body_whose_shares_are_to_be_taken = says(
    [
        (
            "若草空港の運営会社には、北湊電鉄が30%、湊商事が20%を出資する方向で検討している。",
            ["北湊電鉄 | investsIn | 運営会社", "湊商事 | investsIn | 運営会社"],
        ),
        ("電力の販売は、海浜電機が全額出資する「湊ウインド」が担う。", ["湊ウインド | subsidiaryOf | 海浜電機"]),
        ("海浜電機が新会社を設立する。", ["海浜電機 | founds | 会社 | Planned"]),
        (
            "海浜電機、湊電器、それに北湊重工が新会社を設立する。",
            ["海浜電機 | founds | 会社", "湊電器 | founds | 会社", "北湊重工 | founds | 会社"],
        ),
    ]
)

test_of_whom_a_clause_before_a_name_tells = says(
    [
        ("海浜電機は、翻訳ソフトを手掛ける米ルミナスを買収した。", ["ルミナス | develops | 翻訳ソフト"]),
        ("海浜電機は、画像認識を手掛けるフランスの「ルミナス」を買収した。", ["海浜電機 | acquires | ルミナス"]),
        (
            "ともに高松市に本社を置く海浜電機と湊電器は合併する。",
            ["海浜電機 | headquarteredIn | 高松市", "湊電器 | headquarteredIn | 高松市"],
        ),
        (
            "海浜電機は、青葉ソフトや、医療機器を手掛ける北湊重工を買収した。",
            ["海浜電機 | acquires | 青葉ソフト", "海浜電機 | acquires | 北湊重工"],
        ),
        (
            "海浜ストアは14日、高松市が4月に開館した複合施設「みなもプラザ」に琴平店をオープンした。",
            ["海浜ストア | operates | 琴平店", "高松市 | operates | みなもプラザ"],
        ),
    ]
)

test_of_whom_it_does_not = keeps_out(
    [
        ("海浜電機は、翻訳ソフトを手掛ける米ルミナスを買収した。", "米国 | develops"),
        ("新会社は、研究で提携している湊電器や青葉計器にも部品を供給する。", "partnerOf"),
        (
            "海浜ストアは14日、高松市が4月に開館した複合施設「みなもプラザ」に琴平店をオープンした。",
            "高松市 | operates | 琴平店",
        ),
    ]
)

test_figures_of_another_year = says(
    [
        ("海浜ストアの売上高は年々減り、2024年3月期は43億円だった。", ["海浜ストア | hasRevenue | 4300000000 JPY"]),
        (
            "海浜ストアは来店客が減少し、売り上げも落ち込み、2024年3月期には43億円にとどまった。",
            ["海浜ストア | hasRevenue | 4300000000 JPY"],
        ),
        ("青葉屋は約1500人いる社員の一部を湊商事に移す。", ["青葉屋 | hasEmployees | 1500 人"]),
    ]
)

test_what_a_town_that_is_told_of_does = says(
    [
        (
            "高松市は13日、図書館を開いた。子育てに力を入れる市は、26億円で若草プラザも整備した。",
            ["高松市 | builds | 若草プラザ | Actual"],
        ),
        (
            "市内では3月に青葉百貨店が開業するなど、競争が激しくなっている。",
            ["青葉百貨店 | inceptionDate | 2025-03 | Actual"],
        ),
    ]
)

test_who_takes_which_post_at_whose_firm = says(
    [
        (
            "湊薬品は、若草製薬の元社長で弁護士の西田陽子氏を社長に起用する。9月までにCEOになる。",
            ["西田陽子 | presidentOf | 湊薬品 | Planned", "西田陽子 | ceoOf | 湊薬品 | Planned"],
        ),
        (
            "湊薬品は、若草製薬社長の西田陽子氏を社長に起用する。大沢健社長は会長に就く。",
            ["大沢健 | presidentOf | 湊薬品 | Actual", "大沢健 | chairpersonOf | 湊薬品 | Planned"],
        ),
    ]
)

test_whose_post_it_is_not = keeps_out(
    [("湊薬品は、若草製薬の元社長で弁護士の西田陽子氏を社長に起用する。", "若草製薬 | Planned")]
)

test_what_is_being_built = says(
    [
        # what a clause in the present says before the noun is still to come, whatever verb of building it has
        (
            "海浜電機が若草市に設ける新工場は来年動き出す。",
            ["海浜電機 | builds | 工場 | Planned", "工場 | locatedIn | 若草市 | Planned"],
        ),
        ("湊市が駅前に整備する複合施設の設計者が決まった。", ["湊市 | builds | 複合施設 | Planned"]),
        (
            "湊電力は若草県に「若草発電所」を稼働させており、さらに高松市に「みなもウインドファーム」を建設中。",
            ["湊電力 | builds | みなもウインドファーム | Actual", "みなもウインドファーム | locatedIn | 高松市"],
        ),
        ("湊電鉄は高松市に若草車庫の新設を計画している。", ["湊電鉄 | builds | 若草車庫 | Planned"]),
        (
            "海浜食品は、子会社の海浜フーズが菓子店を買い取り、新工場を建設すると発表した。",
            ["海浜フーズ | builds | 工場 | Planned"],
        ),
    ]
)

test_with_whom_a_venture_is_founded = says(
    [
        (
            "湊薬品は、若草製薬や海浜商事との合弁会社を設立した。",
            ["湊薬品 | founds | 合弁会社", "若草製薬 | founds | 合弁会社", "海浜商事 | founds | 合弁会社"],
        ),
        (
            "湊薬品が高松市に建設する新薬の工場を知事が視察した。",
            ["湊薬品 | builds | 工場", "工場 | locatedIn | 高松市"],
        ),
        (
            "湊地所は、高松市で複合ビル「北浜東地区計画1街区」を着工した。",
            ["湊地所 | builds | 北浜東地区計画1街区", "北浜東地区計画1街区 | locatedIn | 高松市"],
        ),
    ]
)

test_what_a_body_does_not_have = keeps_out(
    [
        ("湊機構が持つ大学や企業との人脈を生かす。", "owns | 大学"),
        ("湊薬品は、若草製薬との合弁会社を子会社にした。", "若草製薬 | acquires"),
        ("湊薬品は、若草製薬や海浜商事との合弁会社を設立した。", "founds | 若草製薬"),
        ("湊地所は、高松市で複合ビル「北浜東地区計画1街区」を着工した。", "administrativelyIn"),
        ("湊地所は雑貨店を誘致する。", "builds"),
    ]
)

test_firms_and_their_heads_in_brackets = says(
    [
        ("背景には「宅配の急増」(海浜運輸の西田陽子社長)がある。", ["西田陽子 | presidentOf | 海浜運輸"]),
        (
            "北湊電鉄の子会社の(株)あおいやま(本社:高松市、西田陽子社長)は店を増やす。",
            [
                "あおいやま | subsidiaryOf | 北湊電鉄",
                "あおいやま | headquarteredIn | 高松市",
                "西田陽子 | presidentOf | あおいやま",
            ],
        ),
        (
            "海浜電機<6999.T>が12日に決算を発表。純利益は前年同期比9%減の707億円だった。",
            ["海浜電機 | hasProfit | 70700000000 JPY"],
        ),
    ]
)

test_people_who_join_are_not_all = keeps_out([("海浜食品は新たに従業員100人を雇用した。", "hasEmployees")])

test_which_firm_the_next_sentence_goes_on_about = says(
    [
        (
            "ラジオ局を営む「湊放送株式会社」は、清算の手続きに入った。同社は2009年に設立された。"
            "靴を売る「若草シューズ株式会社」も8日、清算に入った。若草シューズは店を閉めた。同社は1947年の創業。",
            ["湊放送株式会社 | inceptionDate | 2009", "若草シューズ株式会社 | inceptionDate | 1947"],
        ),
        (
            "海浜電機は10日、湊工機に出資すると発表した。湊工機は1950年の設立。同社は高松市に本社を置く。",
            ["湊工機 | headquarteredIn | 高松市"],
        ),
    ]
)

test_whose_president_speaks_behind_another_firm = says(
    [
        (
            "谷口電機は8日、減産すると発表した。北湊商事は納期を早めるよう求めている。谷口社長は「急ぐ」と語った。",
            ["谷口 | presidentOf | 谷口電機"],
        ),
        (
            "谷口電機は8日、減産すると発表した。納入先の北湊商事は増産を求めている。江川社長は「急ぐ」と語った。",
            ["江川 | presidentOf | 谷口電機"],
        ),
    ]
)

test_a_base_for_some_work_is_no_seat = keeps_out(
    [("海浜化学は高松市に生産拠点「若草製造所」を建設する。", "headquarteredIn")]
)
