"""What political reports tell: when a poll or a congress is, whose post a note or 両 gives, who backs and faces whom."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# The report is of 15 June 2025.
test_days_to_come = says(
    [
        (
            "若草党代表選(20日告示、28日投開票)の説明会が開かれた。",
            ["若草党代表選 | occurredOn | 2025-06-28 | Planned"],
        ),
        (
            "若草市長選(22日告示、29日投開票)に高木誠氏が出馬を表明した。",
            ["若草市長選 | occurredOn | 2025-06-29 | Planned"],
        ),
        ("新しい綱領は、29日に湊市で行う臨時党大会で承認される。", ["臨時党大会 | occurredOn | 2025-06-29 | Planned"]),
    ]
)

test_posts = says(
    [
        ("若草党に所属する高木誠市議が会見した。", ["高木誠 | memberOf | 若草党 | Actual"]),
        (
            "若草党の高木誠、佐伯健両参院議員が会見した。",
            ["高木誠 | memberOf | 参議院 | Actual", "佐伯健 | memberOf | 参議院 | Actual"],
        ),
        (
            "海浜電機の高木誠、佐伯健両常務が退任する。",
            ["高木誠 | holdsPositionAt | 海浜電機", "佐伯健 | holdsPositionAt | 海浜電機"],
        ),
        (
            "佐伯健・若草市長(青葉党政調会長)が陳謝した。",
            ["佐伯健 | headOfGovernmentOf | 若草市", "佐伯健 | holdsPositionAt | 青葉党"],
        ),
        (
            "高木誠・海浜電機会長(若草商工会議所会頭)が講演した。",
            ["高木誠 | chairpersonOf | 海浜電機", "高木誠 | holdsPositionAt | 若草商工会議所"],
        ),
    ]
)

test_sides = says(
    [
        ("高木誠知事の続投を後押しする青葉党県連が会合を開いた。", ["青葉党県連 | supports | 高木誠"]),
        ("高木誠知事は県議会との対立を深めている。", ["高木誠 | opposes | 県議会"]),
        (
            "若草村長選が告示され、高木誠氏と佐伯健氏が届け出た。",
            ["高木誠 | participatesIn | 若草村長選", "佐伯健 | participatesIn | 若草村長選"],
        ),
        ("与党は放送法改正案を参院本会議で可決する動きを強めた。", ["参議院 | approves | 放送法改正案 | Planned"]),
    ]
)

test_personnel = says(
    [
        (
            "知事は、高木進県教育長(62)の後任に佐伯健氏を起用する。",
            ["佐伯健 | follows | 高木進 | Planned"],
        ),
        (
            "知事は、高木進副知事の後任に総務部長の佐伯健氏(58)、大橋直教育長の後任に政策監の森田浩氏(60)をそれぞれ起用する。",
            ["佐伯健 | follows | 高木進 | Planned", "森田浩 | follows | 大橋直 | Planned"],
        ),
        ("県警は、会社役員の高木進容疑者(36)=湊市東区=ら男3人を逮捕した。", ["県警 | penalizes | 高木進 | Actual"]),
        ("高木進氏は7月の参院選青葉選挙区に出馬した。", ["高木進 | participatesIn | 参院選"]),
    ]
)

test_told_of_several = says(
    [
        (
            "湊県警は17日、若草町長の高木進容疑者(82)を逮捕した。ほかに逮捕したのは町議、佐伯健容疑者(76)と、無職、大橋直容疑者(72)。",
            ["湊県警 | penalizes | 佐伯健 | Actual", "湊県警 | penalizes | 大橋直 | Actual"],
        ),
        ("若草県は29日、来春に開校を予定する湊北高校の校章を発表した。", ["湊北高校 | inceptionDate | 2026 | Planned"]),
        ("「みずほコンサルタント」社員の佐伯健氏が話した。", ["佐伯健 | worksFor | みずほコンサルタント"]),
    ]
)

test_nobody_meant = keeps_out(
    [
        (
            "知事は、高木進副知事の後任に総務部長の佐伯健氏(58)、大橋直教育長の後任に政策監の森田浩氏(60)をそれぞれ起用する。",
            "follows | 佐伯健",
        ),
        ("県警は、高木氏の支援者4人を書類送検した。うち1人は元青葉県議。", "高木 | holdsPositionAt"),
        ("県警は、支援者の女2人=いずれも湊市=を公選法違反容疑で書類送検した。", "penalizes | 湊市"),
        ("高木進氏は農林水産部長などを務めてきた。", "農林水産"),
        ("若草県は29日、来春に開校を予定する湊北高校の校章を発表した。", "若草県 | inceptionDate"),
        ("高木進文部科学相は、学部の設置を計画している大学36校について諮問した。", "founds"),
        ("審議会は、青葉医療大(青葉市)、湊アジア大(湊市)の2校の新設を認めるよう答申した。", "founds"),
    ]
)

# A clause before the subject that says what he took part in says nothing of whom he then chooses.
test_chosen_by_whom_a_clause_describes = keeps_out(
    [
        ("代表選を勝ち抜いた佐伯健氏は、幹事長に水野蓮氏を選んだ。", "水野蓮 | wins"),
        ("代表選で敗れた高木誠氏は、後継者に水野蓮氏を選んだ。", "水野蓮 | wins"),
        # nor does it make a leader of a party leave
        ("最大勢力となった若草党の佐伯健党首が会見した。", "佐伯健 | holdsPositionAt | 若草党 | Ceased"),
        # a body beats nobody whom it does not choose
        ("若草党は高木誠氏を新代表に選出した。佐伯健氏を大差で退けた。", "若草党 | defeats"),
    ]
)

test_bodies_and_what_they_are_in = says(
    [
        (
            "昨年3月に始まった戦闘では、計140人が亡くなった。",
            ["戦闘 | startDate | 2024-03", "戦闘 | hasCasualties | 140 人"],
        ),
        ("水野蓮氏が率いる「北の声」は予算案に反対した。", ["水野蓮 | leads | 北の声", "北の声 | opposes | 予算案"]),
        ("全国若草労組会議の高木誠会長は会見した。", ["高木誠 | chairpersonOf | 全国若草労組会議"]),
        ("カリン・ベック欧州委員は5日、若草社を訪れた。", ["カリン・ベック | holdsPositionAt | 欧州委員会"]),
    ]
)

# Some parties are called by their state, which does nothing that they do.
test_parties_with_their_state_in_the_name = says(
    [
        ("野党の「改革ペルー」は予算案に反対した。", ["改革ペルー | opposes | 予算案"]),
        ("希望フランスの党首に水野蓮氏が選ばれた。", ["水野蓮 | holdsPositionAt | 希望フランス"]),
        ("連帯チリの重鎮である佐伯健上院議員は増税に反発した。", ["佐伯健 | memberOf | 連帯チリ"]),
    ]
)

test_a_post_at_a_body_that_is_not_named = keeps_out(
    [
        (
            "ペルーで5日、新内閣が発足した。経済相には前中央銀行総裁のカルロス・リオス氏が就いた。",
            "カルロス・リオス | presidentOf",
        ),
    ]
)
