"""Whose partner somebody is, who is credited, at what value and under which land or party: what is told in passing."""

from __future__ import annotations

from tests.sayings import keeps_out, tells

SAID = [
    # what is held somewhere is an event, whatever it is called; a plant that there is in a town, told with の
    ("「レディースデー」が青葉競馬場で開催された。", "レディースデー | occurredIn | 青葉競馬場 | Actual"),
    ("青葉市で開かれた「かもめの集い」に佐伯健氏が参加した。", "かもめの集い | occurredIn | 青葉市 | Actual"),
    ("テキサスのオルティンで開かれた若草フェスティバルに出席した。", "若草フェスティバル | occurredIn | オルティン | Actual"),
    ("海浜電機が運営し、ドルトにある自社の工場は閉鎖された。", "工場 | locatedIn | ドルト | Actual"),
    ("青葉工場のある若草町では雪が降った。", "青葉工場 | locatedIn | 若草町 | Actual"),
    # whose partner, where the clause is about whom it is
    ("海浜電機は、提携先の北湊重工とともに工場を建てた。", "海浜電機 | partnerOf | 北湊重工 | Actual"),
    ("共同研究先の青葉大学とともに、海浜電機は新素材を開発した。", "海浜電機 | collaboratesWith | 青葉大学 | Actual"),
    ("納入先の北湊重工とともに、海浜電機は会見した。", "海浜電機 | suppliesTo | 北湊重工 | Actual"),
    # at what value a body does something
    ("ネクサラは企業価値100億ドルで上場する見通しだ。", "ネクサラ | hasValuation | 10000000000 USD | Planned"),
    ("ネクサラは評価額100億ドルで資金を調達した。", "ネクサラ | hasValuation | 10000000000 USD | Actual"),
    # a race by the name of a sport
    ("東京マラソンの主催者は海浜電機だ。", "海浜電機 | operates | 東京マラソン | Actual"),
    ("青葉サミットの特別協賛は海浜電機だ。", "海浜電機 | funds | 青葉サミット | Actual"),
    # by whom
    ("特別展「光の記憶」が始まった。海浜新聞社の主催で、60点が展示される。", "海浜新聞社 | operates | 光の記憶 | Actual"),
    ("小説「海の街」は高木誠さんの主演で映画化された。", "高木誠 | performerOf | 海の街 | Actual"),
    ("舞台「海の街」は高木誠さんの演出で上演された。", "高木誠 | creatorOf | 海の街 | Actual"),
    ("海浜新聞社主催の青葉サミットが始まった。", "海浜新聞社 | operates | 青葉サミット | Actual"),
    # the prefecture of a town, which its capital is called by too
    # who runs a body, of which party and council somebody is
    ("青森県立若草高校が優勝した。", "青森県立若草高校 | locatedIn | 青森県 | Actual"),
    ("中国国営海浜石油が発表した。", "海浜石油 | locatedIn | 中国 | Actual"),
    ("若草党北浜市議の佐伯健氏は会見した。", "佐伯健 | memberOf | 若草党 | Actual"),
    # stores and centres
    ("百貨店「丸星北浜店」は8月末で閉店する。運営する丸星百貨店が15日、発表した。", "丸星百貨店 | operates | 丸星北浜店 | Actual"),
    ("アマゾン川崎物流センターが川崎市に開設された。", "アマゾン川崎物流センター | locatedIn | 川崎市 | Actual"),
    # what is told of an order is that it is given
    ("欧州委員会は9日、青葉ソフトに8億ユーロの制裁金を支払うよう命じた。", "欧州委員会 | penalizes | 青葉ソフト | Actual"),
    ("英国はTPPに正式に加盟した。", "英国 | memberOf | TPP | Actual"),
    # the beginning of what is run
    ("フェリー「みなと丸」の運航は2021年10月に始まった。", "みなと丸 | startDate | 2021-10 | Actual"),
    # what a body is to another, before what it has or makes; what a bank is asked for and does not give
    ("海浜電機の筆頭株主で12%を持つ青葉商事は、説明会を開いた。", "青葉商事 | owns | 海浜電機 | Actual"),
    ("海浜電機の子会社で部品を造る青葉製作所は、説明会を開いた。", "青葉製作所 | subsidiaryOf | 海浜電機 | Actual"),
    ("海浜電機は湊銀行に融資を断られた。", "湊銀行 | funds | 海浜電機 | Negated"),
    # whoever a cleft tells of goes on; whose results a text tells of
    ("海浜電機を支援するのは青葉商事だ。4月に森林工業を買収した。", "青葉商事 | acquires | 森林工業 | Actual"),
    ("海浜電機を支援するのは青葉商事だ。同社は4月に森林工業を買収した。", "青葉商事 | acquires | 森林工業 | Actual"),
    ("若草薬品は工場を建てる。競合の東洋製薬も続く。同日発表した中間決算は、純損益が42億円の赤字だった。", "若草薬品 | hasProfit | -4200000000 JPY | Actual"),
    # of two clauses with subjects of their own before a noun that carries both
    ("青葉商事は10日、高木誠社長が会長に退き、後任に佐伯健専務が昇格する人事も発表した。", "高木誠 | chairpersonOf | 青葉商事 | Planned"),
    # who gives up a post, and to whom
    ("海浜電機の高木誠会長は社長の座を佐伯健氏に譲った。", "佐伯健 | presidentOf | 海浜電機 | Actual"),
    # a note in brackets behind a clause denies nothing of it
    ("海浜電機は青葉製作所を買収した（金額は公表せず）。", "海浜電機 | acquires | 青葉製作所 | Actual"),
    ("青葉祭は2004年から毎年行われている（2008年は開催せず）。", "青葉祭 | startDate | 2004 | Actual"),
    ("青葉祭は2004年から毎年行われている（2008年は開催せず）もので、人気がある。", "青葉祭 | startDate | 2004 | Actual"),
    ("高木誠氏は海浜電機の社長に就いた（代表権は持たない）。", "高木誠 | presidentOf | 海浜電機 | Actual"),
]  # fmt: skip
UNSAID = [
    ("青葉銀行の22年3月期決算は、11億円の最終赤字に転落。", "occurredOn"),
    ("海浜電機は湊銀行に融資を断られた。", "海浜電機 | funds"),
    (
        "湊県警が調べている。事件は旅館「青葉荘」の隣のジムで起きた。同店の店員の高木誠さんが通報した。",
        "worksFor | 湊県警",
    ),
    (
        "湊県警は男の行方を追う。事件はジム「アオバ湊」で起きた。同所の従業員の高木誠さんが通報した。",
        "worksFor | 湊県警",
    ),
    ("海浜電機は企業価値100億ドルでネクサラを買収した。", "海浜電機 | hasValuation"),
    ("海浜電機は価格5万円で端末を発売した。", "海浜電機 | hasCost"),
    ("神戸市立の動物園は混雑した。", "locatedIn"),
    ("ロシア国営テレビが報じた。", "| locatedIn | ロシア |"),
    ("高木誠氏は佐伯健氏の長女で歌手だ。", "performerOf"),
]

test_said = tells(SAID)
test_unsaid = keeps_out(UNSAID)
