"""What clauses and lists before a noun say of the names beside them: HのNである、X; Hで…を担うNのX; AやBなどのH企業."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_a_comma_behind_what_somebody_is_changes_nothing = says(
    [
        ("海浜電機のCEOである、高木誠氏は講演した。", ["高木誠 | ceoOf | 海浜電機 | Actual"]),
        ("海浜電機の子会社である、青葉電池は工場を建てる。", ["青葉電池 | subsidiaryOf | 海浜電機 | Actual"]),
        ("若草党の前議長である、高木誠氏は批判した。", ["高木誠 | chairpersonOf | 若草党 | Ceased"]),
        ("ドイツの電機メーカーである、海浜電機は減産する。", ["海浜電機 | locatedIn | ドイツ | Actual"]),
    ]
)

test_what_players_are_besides_says_of_which_state_they_are = says(
    [
        ("日本のプロボクサー、高木誠選手(19歳)が判定で勝った。", ["高木誠 | citizenOf | 日本 | Actual"]),
        ("チリの世界王者、リンド選手が引退した。", ["リンド | citizenOf | チリ | Actual"]),
    ]
)

test_the_next_of_a_row_is_not_what_stands_before_the_comma = keeps_out(
    [("青葉FCの監督、高木誠選手らが会見に臨んだ。", "高木誠 | holdsPositionAt")]
)

test_two_posts_joined_by_a_conjunction_are_of_one_person = says(
    [
        ("海浜電機の創業者および会長である高木誠氏は語った。", [
            "高木誠 | founds | 海浜電機 | Actual", "高木誠 | chairpersonOf | 海浜電機 | Actual"]),
        # a particle typed twice is one
        ("高木誠氏は、青葉財団、北湊研究所のの設立者および理事としての地位を保っている。", [
            "高木誠 | founds | 北湊研究所 | Actual", "高木誠 | holdsPositionAt | 青葉財団 | Actual"]),
        ("海浜電機の会長及び社長の高木誠氏は語った。", [
            "高木誠 | chairpersonOf | 海浜電機 | Actual", "高木誠 | presidentOf | 海浜電機 | Actual"]),
    ]
)  # fmt: skip

test_a_post_is_where_its_duties_are = says(
    [
        ("青葉研究所でアジア経済を研究する上級研究員の高木誠氏は語った。", [
            "高木誠 | holdsPositionAt | 青葉研究所 | Actual"]),
        ("海浜銀行で市場分析を担うチーフエコノミストの高木誠氏は指摘した。", [
            "高木誠 | holdsPositionAt | 海浜銀行 | Actual"]),
    ]
)  # fmt: skip

test_examples_of_firms_of_a_state_are_there = says(
    [
        ("海浜電機、青葉製作所などの韓国企業は投資を増やす。", [
            "海浜電機 | locatedIn | 韓国 | Actual", "青葉製作所 | locatedIn | 韓国 | Actual"]),
        ("海浜電機や青葉製作所といった韓国の大手企業は投資を増やす。", [
            "海浜電機 | locatedIn | 韓国 | Actual", "青葉製作所 | locatedIn | 韓国 | Actual"]),
        ("海浜電機、青葉製作所をはじめ、英国の電機メーカー各社は、増税に反発した。", [
            "海浜電機 | locatedIn | 英国 | Actual", "青葉製作所 | locatedIn | 英国 | Actual"]),
        ("海浜電機、青葉製作所をはじめとする英国の電機メーカー各社は減産する。", [
            "青葉製作所 | locatedIn | 英国 | Actual"]),
    ]
)  # fmt: skip

test_what_is_sold_to_a_firm_is_sold_by_another = says(
    [("若草薬局は北湊製薬に売却された。", ["北湊製薬 | acquires | 若草薬局 | Actual"])]
)

test_each_of_a_row_that_a_firm_agrees_with_is_with_that_firm = says(
    [
        ("海浜電機は青葉製作所、北湊重工との新しい契約を発表した。", [
            "海浜電機 | contractsWith | 青葉製作所 | Actual", "北湊重工 | contractsWith | 海浜電機 | Actual"]),
        ("海浜電機は青葉製作所や北湊重工との提携を発表した。", ["海浜電機 | partnerOf | 青葉製作所 | Actual"]),
        ("青葉製作所と北湊重工との提携が発表された。", ["北湊重工 | partnerOf | 青葉製作所 | Actual"]),
        ("海浜電機による青葉製作所、北湊重工の買収が明らかになった。", [
            "海浜電機 | acquires | 青葉製作所 | Actual", "海浜電機 | acquires | 北湊重工 | Actual"]),
        ("海浜電機と青葉製作所の両方が湊計画に参加した。", [
            "海浜電機 | participatesIn | 湊計画 | Actual", "青葉製作所 | participatesIn | 湊計画 | Actual"]),
    ]
)  # fmt: skip

test_what_a_post_is_in_charge_of_is_not_where_it_is = says(
    [
        ("海浜電機のアジア担当副社長の高木誠氏は語った。", ["高木誠 | holdsPositionAt | 海浜電機 | Actual"]),
        ("海浜電機の北米事業責任者、高木誠氏は語った。", ["高木誠 | holdsPositionAt | 海浜電機 | Actual"]),
        ("高木誠氏は海浜電機の欧州統括部長に就任した。", ["高木誠 | holdsPositionAt | 海浜電機 | Actual"]),
    ]
)

test_is_not_said = keeps_out(
    [
        ("海浜電機で不正を調査する弁護士の佐伯健氏は語った。", "海浜電機"),
        ("海浜電機などの韓国子会社は赤字だった。", "海浜電機 | locatedIn"),
        ("海浜電機などの韓国工場は閉鎖された。", "海浜電機 | locatedIn"),
        ("海浜電機などは韓国企業と提携した。", "海浜電機 | locatedIn"),
        ("若草薬局は北湊製薬に売却された。", "北湊製薬 | sells"),
        ("若草号は海浜電機に譲渡された。", "海浜電機 | sells"),
        ("海浜電機は青葉製作所、北湊重工との新しい契約を発表した。", "北湊重工 | contractsWith | 青葉製作所"),
        ("海浜電機のアジア担当副社長の高木誠氏は語った。", "アジア"),
        ("海浜電機のFacebookページに広告が公開された。", "develops"),
    ]
)
