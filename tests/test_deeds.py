"""Deeds without a name as the ends of stances, and stances that leave out what they are on."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_deeds_are_opposed_supported_approved = says(
    [
        ("海浜市の森田浩市長は、県の増税に反対した。", ["森田浩 | opposes | 県の増税"]),
        ("若草党は健康保険料の引き下げを支持した。", ["若草党 | supports | 健康保険料の引き下げ"]),
        ("木島国は北湊国への経済制裁に反対する考えを示した。", ["木島国 | opposes | 北湊国への経済制裁"]),
        ("水田光氏は国有林の売却を批判した。", ["水田光 | opposes | 国有林の売却"]),
        ("国土交通省はバス運賃の値上げを認可した。", ["国土交通省 | approves | バス運賃の値上げ"]),
        ("湊労働組合は賃金削減の撤回を求めた。", ["湊労働組合 | opposes | 賃金削減"]),
    ]
)

test_who_acts_is_opposed_and_not_what_he_does_besides = keeps_out(
    [
        ("若草党は政府の対応を批判した。", "対応"),
        ("北浜新聞は、市民の8割は増税に反対していると伝えた。", "opposes"),
        ("若草党はこの提案に反対した。", "提案"),
        ("高木選手は主審の判定に抗議し、審判に抗議した。", "審判"),
    ]
)

test_nobody_is_opposed_who_only_suffers = keeps_out(
    [
        ("高木誠氏が死亡した。若草党は「許せない」と非難した。", "opposes"),
        ("高木誠氏が逮捕された。若草党は強く反発した。", "opposes | 高木誠"),
        ("若草党は法案を提出した。高木誠氏は佐伯健氏について「何もしない」と批判した。", "opposes | 若草党"),
    ]
)

# Who acts by, upon or after a deed that is one's own has done it.
test_own_deeds = says(
    [
        ("佐伯健さんは、若草賞の受賞を機に会社を辞めた。", ["佐伯健 | awardReceived | 若草賞 | Actual"]),
        ("佐伯健氏は、海浜電機への入社後、営業を担った。", ["佐伯健 | worksFor | 海浜電機 | Actual"]),
        ("佐伯健氏は湊大学の卒業後に渡米した。", ["佐伯健 | educatedAt | 湊大学 | Actual"]),
        ("佐伯健選手は青葉FCからの移籍後、初めて得点した。", ["佐伯健 | worksFor | 青葉FC | Ceased"]),
        ("海浜電機は、北湊製作所の買収を通じて販路を広げた。", ["海浜電機 | acquires | 北湊製作所 | Actual"]),
        ("海浜電機は北湊製作所の買収をてこに販路を広げた。", ["海浜電機 | acquires | 北湊製作所 | Actual"]),
        ("佐伯健氏は海浜電機の社長就任後、工場を閉めた。", ["佐伯健 | presidentOf | 海浜電機 | Actual"]),
        ("佐伯健氏は海浜電機の社長退任に伴い、故郷に戻った。", ["佐伯健 | presidentOf | 海浜電機 | Ceased"]),
    ]
)

test_deeds_of_others_or_to_come = keeps_out(
    [
        ("海浜電機は北湊製作所の買収後、社名を変えた。", "acquires"),
        ("海浜電機は北湊製作所の買収を通じて販路を広げる。", "acquires | 北湊製作所 | Actual"),
        ("佐伯健氏は、大谷進氏の社長就任後に海浜電機を去った。", "佐伯健 | presidentOf"),
        ("海浜電機は北湊製作所の提訴を機に制度を改めた。", "海浜電機 | sues"),
    ]
)
