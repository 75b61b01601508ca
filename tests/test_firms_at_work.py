"""What business pages tell: firms by the brackets behind them, what is made of what, works that are ordered, joint firms."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status | role)
SAID = [
    # a firm whose name is two nouns or has a number in it, told by who heads it in the bracket, and found again
    (
        "奨励賞は苔と石（大野恵社長）に贈られた。苔と石は2016年に設立。",
        ["大野恵 | presidentOf | 苔と石 | Actual | 社長", "苔と石 | inceptionDate | 2016 | Actual"],
    ),
    ("宿を営む白石町の火と月（ひとつき、大野恵社長）が破産した。", ["大野恵 | presidentOf | 火と月 | Actual | 社長"]),
    ("金賞に白石300年（大野恵社長）が選ばれた。", ["大野恵 | presidentOf | 白石300年 | Actual | 社長"]),
    # where a firm is, behind how its name is read, who heads it or what it is worth
    ("谷津木工（やつもっこう、白石市）が工房を開いた。", ["谷津木工 | headquarteredIn | 白石市 | Actual"]),
    ("谷津木工（大野恵社長、白石市）が工房を開いた。", ["谷津木工 | headquarteredIn | 白石市 | Actual"]),
    ("谷津木工（資本金2000万円、白石市）が破産した。", ["谷津木工 | headquarteredIn | 白石市 | Actual"]),
    # what a relative clause with て before its verb made of something else
    ("白石市が谷津沼を埋め立てて造った白石球場が開場した。", ["白石市 | builds | 白石球場 | Actual"]),
    ("谷津製紙が大野紙業を吸収して設立した谷津ペーパーが上場した。", ["谷津製紙 | founds | 谷津ペーパー | Actual"]),
    # of all in a row that a number counts, and of all that work as one
    (
        "銀賞を受けた谷津木工、大野紙業、白石窯の3社が展示した。",
        [
            "谷津木工 | awardReceived | 銀賞 | Actual",
            "大野紙業 | awardReceived | 銀賞 | Actual",
            "白石窯 | awardReceived | 銀賞 | Actual",
        ],
    ),
    (
        "白石橋は谷津建設と大野組の共同企業体が建設した。",
        ["谷津建設 | builds | 白石橋 | Actual", "大野組 | builds | 白石橋 | Actual"],
    ),
    # who orders the works that somebody does, and from whom a thing comes
    ("谷津建設は白石電力より変電所の改修工事を受注した。", ["谷津建設 | suppliesTo | 白石電力 | Actual"]),
    ("谷津木工は刃物「キレ」を大野製作所から仕入れている。", ["大野製作所 | supplies | キレ | Actual"]),
    # what is put into a firm that is founded with it
    ("谷津製紙が7割を出資し、大野紙業と新会社「ヤツオ」を設立する。", ["谷津製紙 | investsIn | ヤツオ | Planned"]),
    # posts in one word; a post that is new
    (
        "谷津製紙の大野恵社長CEOが講演した。",
        ["大野恵 | presidentOf | 谷津製紙 | Actual | 社長CEO", "大野恵 | ceoOf | 谷津製紙 | Actual | 社長CEO"],
    ),
    (
        "谷津製紙は、大野恵氏が会長CEO（最高経営責任者）に就くと発表した。",
        ["大野恵 | chairpersonOf | 谷津製紙 | Planned | 会長CEO"],
    ),
    ("谷津製紙の大野恵会長は新設の特別顧問に就く。", ["大野恵 | holdsPositionAt | 谷津製紙 | Planned | 特別顧問"]),
    ("谷津製紙の大野恵副社長執行役員が会見した。", ["大野恵 | holdsPositionAt | 谷津製紙 | Actual | 副社長執行役員"]),
    # the banks that were named, wherever they are counted
    (
        "谷津銀行と大野銀行は3日、統合で合意した。持ち株会社「ヤツオFG」の傘下に2行が入る。",
        ["谷津銀行 | subsidiaryOf | ヤツオFG | Planned", "大野銀行 | subsidiaryOf | ヤツオFG | Planned"],
    ),
    ("ヤツオFGの傘下にある奈良県の「谷津銀行」が改称した。", ["谷津銀行 | subsidiaryOf | ヤツオFG | Actual"]),
    # brands are things; a house ends before the word for where in it
    (
        "谷津商会は「コケ」や「イシ」などの雑貨ブランドを展開する。",
        ["谷津商会 | operates | コケ | Actual", "谷津商会 | operates | イシ | Actual"],
    ),
    # somebody's full name, the firm and the post in one word; couples and siblings with their ages
    ("大野恵谷津製紙社長が講演した。", ["大野恵 | presidentOf | 谷津製紙 | Actual | 社長"]),
    ("大野恵グリーンゲート会長は退任した。", ["大野恵 | chairpersonOf | グリーンゲート | Ceased | 会長"]),
    ("大野恵さん（35）・三好健さん（37）夫婦が宿を継いだ。", ["三好健 | spouseOf | 大野恵 | Actual"]),
    ("大野恵さん（15）と大野光さん（12）姉妹が入賞した。", ["大野光 | siblingOf | 大野恵 | Actual"]),
    # 同社 is the firm and not whom it asks for advice
    (
        "谷津木工は破産を申請した。代理人は大野総合法律事務所（大阪市）の三好健弁護士が務める。同社は1980年に設立。",
        ["谷津木工 | inceptionDate | 1980 | Actual"],
    ),
    ("会長に谷津銀行の荒木哲頭取が就く。", ["荒木哲 | presidentOf | 谷津銀行 | Actual | 頭取"]),
    # what opens a text is something of a firm, no headword
    (
        "谷津製紙の前身は、1920年に大野恵が創業した大野紙業。",
        ["谷津製紙 | follows | 大野紙業", "大野恵 | founds | 大野紙業"],
    ),
    # a post that a given name may open; procedures that are gone through
    ("谷津大学の大野健助教が講演した。", ["大野健 | holdsPositionAt | 谷津大学 | Actual | 助教"]),
    ("谷津製紙による大野紙業の買収手続きが完了した。", ["谷津製紙 | acquires | 大野紙業 | Actual"]),
    # words of time in kana are no part of a name
    ("三好健氏がおととし谷津製紙の社長に就任した。", ["三好健 | presidentOf | 谷津製紙"]),
    ("三好健氏があす谷津製紙の社長に就任する。", ["三好健 | presidentOf | 谷津製紙 | Planned"]),
    # works, not their site; one of a series; what happens once before the aim that it serves
    ("白石市は、昨年閉鎖した谷津紙工場の跡地を買った。", ["谷津紙工場 | endDate | 2024 | Actual"]),
    ("大野電機は、衛星「ホシ」5号機の打ち上げに成功した。", ["大野電機 | launches | ホシ | Actual"]),
    ("谷津製紙は大野紙業を買収し、九州での事業を広げる。", ["谷津製紙 | acquires | 大野紙業 | Planned"]),
    ("谷津製紙は2010年に大野紙業を買収し、九州での事業を広げる。", ["谷津製紙 | acquires | 大野紙業 | Actual"]),
    # a technology before what a product is presents its name
    ("谷津製紙は大野電子のAI複合機「ルモ7」を導入した。", ["大野電子 | develops | ルモ7", "谷津製紙 | uses | ルモ7"]),
    # the president of 同社 speaks for it
    (
        "海浜電機は増益だった。同社の沖田進社長は「若草製作所を買収する」と述べた。",
        ["海浜電機 | acquires | 若草製作所 | Planned"],
    ),
    (
        "海浜電機は増益だった。同社の沖田進副社長は、湊工場に5億円を投じる考えを示した。",
        ["海浜電機 | investsIn | 湊工場 | Planned"],
    ),
]

# text, then a part of a fact that it must not give
KEPT_OUT = [
    ("白石市が谷津沼を埋め立てて造った白石球場が開場した。", "builds | 谷津沼"),
    ("谷津製紙が大野紙業を吸収して設立した谷津ペーパーが上場した。", "founds | 大野紙業"),
    ("谷津木工は白石窯に工房を売った。賞は、ぴかり（三好健社長）が受けた。", "三好健 | presidentOf"),
    ("谷津木工は、店で使う台「ダイ」を開発した。", "uses"),
    ("ヤツオFGの傘下にある奈良県の「谷津銀行」が改称した。", "奈良県 | subsidiaryOf"),
    ("谷津製紙の大野恵副社長執行役員が会見した。", "presidentOf"),
    ("谷津製紙は売上高を12億円伸ばした。", "hasRevenue"),
    ("谷津製紙は利益を12億円の植林事業に充てた。", "hasProfit"),
    ("谷津製紙は予約アプリ「ヨヤク」を出した。ヨヤクは谷津大学と共同で開発したアプリだ。", "ヨヤク | collaboratesWith"),
    ("谷津大学内に図書室を設けた。", "谷津大学内"),
    ("大野恵さんは福岡県で就職した。", "worksFor"),
    ("谷津製紙の大野恵名誉会長が講演した。", "名誉 |"),
    ("谷津製紙は大野紙業を買った。6割を出資して、新会社「ヤツオ」を設立する。", "investsIn | 大野紙業"),
]

test_what_is_said = says(SAID)
test_what_is_not_said = keeps_out(KEPT_OUT)


def test_a_day_behind_the_topic_dates_what_a_relative_clause_stands_in(extracted) -> None:
    found = extracted("谷津製紙は3日、1995年に大野紙業を買収して伸びたヤツオ社と提携した。")
    dates = {f.relation: f.qualifiers.time.text for f in found.facts if f.qualifiers.time}
    assert dates == {"acquires": "1995年", "partnerOf": "3日"}
