"""What the business pages tell of firms: who pays for whom, who makes what, who heads a body just founded, whose 同社 is."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model

TOLD = [
    # new shares go to whoever takes them
    (
        "ミナト精機は20日、海浜電機や北湊ベンチャーズなどを引受先とする第三者割当増資で計45億円を調達したと発表した。",
        ["海浜電機 | investsIn | ミナト精機", "北湊ベンチャーズ | investsIn | ミナト精機"],
    ),
    ("ミナト精機は海浜電機を引受先とする第三者割当増資を実施した。", ["海浜電機 | investsIn | ミナト精機"]),
    # a firm that is called after a technology: what it does says that it is one
    (
        "ミナトAIは、クラウドサービス「ミナトデスク」を提供し、北都銀行や青葉生命保険など約200社が導入している。",
        [
            "ミナトAI | supplies | ミナトデスク",
            "北都銀行 | uses | ミナトデスク",
            "青葉生命保険 | uses | ミナトデスク",
        ],
    ),
    # whoever stops, takes up, recalls or renews a thing makes it; a count of kinds stands for the named one
    (
        "北湊自動車は、青葉製作所の部品を搭載した乗用車「アオバ」など4車種の出荷を停止した。",
        ["北湊自動車 | produces | アオバ"],
    ),
    (
        "北湊自動車は20日、ブレーキに不具合があるとして「アオバ」など3車種計12万台のリコールを国土交通省に届け出た。",
        ["北湊自動車 | produces | アオバ"],
    ),
    ("どら焼き「湊月」で知られる湊堂本舗は20日、民事再生法の適用を申請した。", ["湊堂本舗 | produces | 湊月"]),
    (
        "湊堂本舗は、看板商品のどら焼き「湊月」が人気を集める。",
        ["湊堂本舗 | produces | 湊月"],
    ),
    # the drug is approved, not the firm
    (
        "海浜製薬は20日、解熱剤「ミナトール」の製造販売承認を厚生労働省から取得したと発表した。",
        ["厚生労働省 | approves | ミナトール"],
    ),
    # a rival of whom the text is about, not of the state that it is from
    (
        "ミナト精機は海外展開を急ぐ。競合の米オルダー・ラボは昨年、日本に進出した。",
        ["オルダー・ラボ | competesWith | ミナト精機"],
    ),
    # 同社 is the other firm where the sentence is about its owner
    (
        "海浜電機の大株主である北湊キャピタルは、同社の高木誠社長の再任に反対すると表明した。",
        ["高木誠 | presidentOf | 海浜電機"],
    ),
    (
        "海浜電機は北湊重工に出資し、同社の高木誠社長を取締役に迎える。",
        ["高木誠 | presidentOf | 北湊重工"],
    ),
    # posts in a row at a body just founded
    (
        "海浜電機と青葉製作所は、共同持ち株会社「湊ホールディングス」を設立すると発表した。"
        "会長に海浜電機の高木誠社長、社長に青葉製作所の佐伯健社長が就く。",
        [
            "高木誠 | chairpersonOf | 湊ホールディングス | Planned",
            "佐伯健 | presidentOf | 湊ホールディングス | Planned",
        ],
    ),
    # whose sales to somebody are told of, what is made for somebody
    ("青葉製作所は、売上高の4割を輝自動車向けが占める。", ["青葉製作所 | suppliesTo | 輝自動車"]),
    ("青葉製作所は湊工場で輝自動車向けの車載電池を生産している。", ["青葉製作所 | suppliesTo | 輝自動車"]),
    # money for a firm's plant, who stands by a firm that has failed
    ("経済産業省は海浜電機の半導体工場に最大1200億円を補助する。", ["経済産業省 | funds | 海浜電機 | Planned"]),
    (
        "湊堂本舗は民事再生法の適用を申請した。営業は続けており、食品大手の青葉フーズがスポンサーとして支援する方針だ。",
        ["青葉フーズ | supports | 湊堂本舗 | Planned"],
    ),
    # a shop opened, a service ended, a firm set up in a land
    (
        "青葉百貨店は20日、湊市に「青葉百貨店湊中央店」を開いた。",
        ["青葉百貨店 | operates | 青葉百貨店湊中央店"],
    ),
    (
        "海浜通信は2027年3月末で、メッセージアプリ「うみトーク」のサービスを終了する。",
        ["海浜通信 | operates | うみトーク | Ceased"],
    ),
    ("米オルダー・ラボは昨年、日本法人を設立した。", ["オルダー・ラボ | operatesIn | 日本"]),
    # a relative clause that the parser took for a sentence of its own; など leads on to what else was done
    (
        "海浜電機は、ミナト精機が手がける生成AI「ミナトGPT」を導入した。",
        ["ミナト精機 | develops | ミナトGPT", "海浜電機 | uses | ミナトGPT"],
    ),
    ("高木氏は家電事業を青葉製作所に売却するなど構造改革を進めた。", ["高木 | sells | 家電事業"]),
    # whoever has done what is looked into
    (
        "自動車部品大手の青葉製作所が、エンジン部品の検査データを改ざんしていた問題で、国土交通省は20日、"
        "湊市にある本社と湊工場に立ち入り検査に入りました。",
        ["国土交通省 | investigates | 青葉製作所"],
    ),
    # the lines of somebody's life are of him whom they begin with
    (
        "海浜電機は高木誠専務が社長に昇格すると発表した。佐伯健社長は「新しい体制に期待する」と話した。\n"
        "高木誠（たかぎ・まこと）　1992年（平成4年）青葉大学卒業、海浜電機入社。2018年執行役員。22年海浜電池社長。神奈川県出身。58歳",
        [
            "高木誠 | educatedAt | 青葉大学",
            "高木誠 | presidentOf | 海浜電池",
            "高木誠 | bornIn | 神奈川県",
        ],
    ),
    # who calls itself so from here on
    (
        "株式会社海浜電機（本社：横浜市、以下「当社」）は、株式会社ミナト精機と業務提携契約を締結いたしました。"
        "ミナト精機は、部品の開発を行っております。当社は今後も、北湊重工との協業を推進してまいります。",
        ["北湊重工 | partnerOf | 海浜電機"],
    ),
    # a body that one of the next sentences calls by its name
    (
        "青葉自動車と海浜電機は20日、電池を生産する合弁会社を米ノースカロライナ州に設立すると発表した。"
        "総投資額は約35億ドル。新会社の名称は「AKバッテリー・ノースアメリカ」。社長には海浜電機の佐伯健常務執行役員が就任する。",
        [
            "青葉自動車 | founds | AKバッテリー・ノースアメリカ | Planned",
            "海浜電機 | founds | AKバッテリー・ノースアメリカ | Planned",
            "佐伯健 | presidentOf | AKバッテリー・ノースアメリカ | Planned",
        ],
    ),
    (
        "海浜電機は20日、電池の新会社を設立した。社名は海浜バッテリーで、本社は横浜市。",
        ["海浜電機 | founds | 海浜バッテリー", "海浜バッテリー | headquarteredIn | 横浜市"],
    ),
    # 両社 are those whom the text opens with, not a firm and one that it buys from
    (
        "青葉自動車と海浜電機は20日、電池の合弁会社を設立すると発表した。投資額は約35億ドル。青葉自動車は現在、電池を漢湊電池から"
        "調達している。両社は2018年に電池の合弁会社、ミナトエナジーを立ち上げている。",
        ["青葉自動車 | founds | ミナトエナジー", "海浜電機 | founds | ミナトエナジー"],
    ),
    # putting money in together; what a topic is said to be, with what is done to it
    (
        "海浜電機と青葉自動車が共同で出資する湊バッテリーは20日、新工場を建設すると発表した。",
        ["海浜電機 | investsIn | 湊バッテリー", "青葉自動車 | investsIn | 湊バッテリー"],
    ),
    (
        "北湊キャピタルは青葉製作所株の約12%を持つ大株主で、経営陣と対立している。",
        ["北湊キャピタル | owns | 青葉製作所"],
    ),
    (
        "海浜電機は北湊重工が2015年に買収した会社で、家電を手がける。",
        ["北湊重工 | acquires | 海浜電機", "海浜電機 | produces | 家電"],
    ),
    (
        "公正取引委員会は20日、北日本電力に課徴金納付を命じた。公取委は2021年4月に同社の本社などを立ち入り検査した。",
        ["公正取引委員会 | investigates | 北日本電力"],
    ),
    # who served is whom the clause modifies
    (
        "高木誠委員が日本銀行副総裁を務めた佐伯健氏を推薦した。",
        ["佐伯健 | holdsPositionAt | 日本銀行 | Ceased", "高木誠 | supports | 佐伯健"],
    ),
    # below the body that the clause before makes
    (
        "海浜電機と青葉製作所は持ち株会社「湊ホールディングス」を設立し、両社がその傘下に入る。",
        [
            "海浜電機 | subsidiaryOf | 湊ホールディングス | Planned",
            "青葉製作所 | subsidiaryOf | 湊ホールディングス | Planned",
        ],
    ),
]


@pytest.mark.parametrize(("text", "facts"), TOLD)
def test_what_is_told(extracted, text: str, facts: list[str]) -> None:
    assert missing(extracted(text), facts) == []


NOT_TOLD = [
    ("海浜航空は北湊重工から旅客機「アオゾラ」10機を購入する。", "海浜航空 | produces | アオゾラ"),
    ("海浜製薬は、解熱剤「ミナトール」の承認を厚生労働省から得た。", "厚生労働省 | approves | 海浜製薬"),
    ("ミナト精機は海外展開を急ぐ。競合の米オルダー・ラボは昨年、日本に進出した。", "competesWith | 米国"),
    ("海浜電機に出資する北湊キャピタルは、同社の高木誠社長の解任を求めた。", "高木誠 | presidentOf | 北湊キャピタル"),
    ("経済産業省は海浜電機の半導体工場に最大1200億円を補助する。", "funds | 工場"),
    (
        "東京証券取引所は20日、ドローン開発のソラミナトの新規上場を承認した。公開価格に基づく時価総額は約320億円となる見込みだ。",
        "東京証券取引所 | hasValuation",
    ),
    ("高木誠委員が日本銀行副総裁を務めた佐伯健氏を推薦した。", "高木誠 | holdsPositionAt | 日本銀行"),
    ("海浜電機は北湊重工が2015年に買収した会社で、家電を手がける。", "北湊重工 | produces"),
    (
        "青葉自動車と海浜電機は20日、合弁会社を設立すると発表した。投資額は約35億ドル。青葉自動車は現在、電池を漢湊電池から"
        "調達している。両社は2018年にミナトエナジーを立ち上げている。",
        "漢湊電池 | founds",
    ),
    ("海浜通信は動画配信「うみトーク」の後継サービスを始める。", "launches | うみトーク"),
    ("青葉製作所は弁護士らによる第三者委員会を設けて原因を調べている。", "investigates"),
    ("青葉製作所は北米向けの出荷が落ち込んだ。", "suppliesTo"),
    (
        "海浜電機は高木誠専務が社長に昇格すると発表した。佐伯健社長は「期待する」と話した。\n"
        "▼高木誠氏（たかぎ・まこと）92年（平成4年）青葉大工卒、海浜電機入社。24年取締役。横浜市出身。",
        "佐伯健 | bornIn",
    ),
    (
        "海浜電機と青葉製作所は持ち株会社を設立する。会長に海浜電機の高木誠社長、社長に青葉製作所の佐伯健社長が就く。",
        "佐伯健 | presidentOf | 海浜電機",
    ),
]


@pytest.mark.parametrize(("text", "wrong"), NOT_TOLD)
def test_what_is_not_told(extracted, text: str, wrong: str) -> None:
    assert not any(wrong in line for line in told(extracted(text)))
