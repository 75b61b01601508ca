"""Who stands for what, enters which cabinet, heads which new body, and what is only meant to be done, as newsrooms tell it."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status)
SAID = [
    # whoever leads, founds or runs a body stands right before it, with a title or without
    ("高木誠氏率いる若草党が躍進した。", ["高木誠 | leads | 若草党 | Actual"]),
    ("佐伯健監督率いる青葉FCが優勝した。", ["佐伯健 | leads | 青葉FC | Actual"]),
    ("高木誠氏創業の海浜電機が倒産した。", ["高木誠 | founds | 海浜電機 | Actual"]),
    # ministers without a ministry
    ("高木誠金融相は会見した。", ["高木誠 | holdsPositionAt | 内閣府 | Actual | 金融相"]),
    ("高木誠防災担当相は現地を視察した。", ["高木誠 | holdsPositionAt | 内閣府 | Actual | 防災担当相"]),
    ("官房長官に高木誠議員、財務相に佐伯健議員が入った。", [
        "高木誠 | holdsPositionAt | 内閣官房 | Actual", "佐伯健 | holdsPositionAt | 財務省 | Actual"]),
    # a university by its short name, and the state of a foreign minister, right behind the name
    ("高木誠東京大教授は説明した。", ["高木誠 | holdsPositionAt | 東京大 | Actual | 教授"]),
    ("高木誠九州大准教授は批判した。", ["高木誠 | holdsPositionAt | 九州大 | Actual | 准教授"]),
    ("メフメット・ヤルドゥム・トルコ外相は会見した。", ["メフメット・ヤルドゥム | holdsPositionAt | トルコ | Actual | 外相"]),
    ("高木誠首相はエルド・ハンソン・スウェーデン首相と会談した。", [
        "エルド・ハンソン | headOfGovernmentOf | スウェーデン | Actual", "エルド・ハンソン | meets | 高木誠 | Actual"]),
    # of two who are to stand, the first with と and a comma
    ("総裁選には高木誠経済産業相と、前外相の三浦由紀氏が立候補する見通しだ。", [
        "高木誠 | participatesIn | 総裁選 | Planned", "三浦由紀 | participatesIn | 総裁選 | Planned"]),
    # who enters a cabinet, as what and from which party
    ("公明党からは大塚徹氏が国土交通相として入閣した。", [
        "大塚徹 | memberOf | 公明党 | Actual", "大塚徹 | holdsPositionAt | 国土交通省 | Actual"]),
    ("経済産業相に野田浩二氏、農林水産相に小川恵子氏が初入閣した。", [
        "野田浩二 | holdsPositionAt | 経済産業省 | Actual", "小川恵子 | holdsPositionAt | 農林水産省 | Actual"]),
    # posts that name their ministry, of somebody whom the sentence before names
    ("佐伯健氏は当選5回。環境相、国家公安委員長などを歴任した。", ["佐伯健 | holdsPositionAt | 環境省 | Ceased"]),
    ("ドイツのクラウゼ氏は当選5回。財務相、首相などを歴任した。", ["クラウゼ | holdsPositionAt | ドイツ | Ceased"]),
    # who heads what towns founded
    ("湊市と北浜町は20日、「湊北浜合併協議会」を設立した。会長には湊市の高木誠市長が就いた。", [
        "高木誠 | chairpersonOf | 湊北浜合併協議会 | Actual"]),
    # what leads up to what is meant to be done is meant too
    ("海浜電機の高木誠社長は「青葉製作所と協力して、新しい電池を開発したい」と述べた。", [
        "海浜電機 | collaboratesWith | 青葉製作所 | Planned"]),
    ("環境省は「海浜電機と協議して適切に対応する」とのコメントを出した。", ["環境省 | meets | 海浜電機 | Planned"]),
    ("スウェーデンのNATO加盟が確実となった。", ["スウェーデン | memberOf | NATO | Planned"]),
    # a party by its name, not with where it stands
    ("英国の総選挙で野党労働党が勝利した。", ["労働党 | wins | 総選挙 | Actual"]),
    ("与党人民行動党のロー党首は法案を批判した。", ["ロー | holdsPositionAt | 人民行動党 | Actual"]),
    # who holds the post that is voted on, and who held it
    ("湊市長選は19日投開票され、新人の岡本真理氏が、3選を目指した現職の谷川進氏を破った。", [
        "谷川進 | headOfGovernmentOf | 湊市 | Actual", "岡本真理 | defeats | 谷川進 | Actual"]),
    ("北浜町長選が16日告示された。現職の高木誠氏（67）、元職の佐伯健氏（45）の2人が立候補を届け出た。", [
        "高木誠 | headOfGovernmentOf | 北浜町 | Actual", "佐伯健 | headOfGovernmentOf | 北浜町 | Ceased"]),
    # what whoever went before held
    ("北湊銀行の頭取に高木誠氏が就任した。前任の佐伯健氏は退任した。", [
        "佐伯健 | presidentOf | 北湊銀行 | Ceased", "高木誠 | follows | 佐伯健 | Actual"]),
    # two governments are the states that met, or those that are named
    ("高木首相はフランスのデュポン大統領と会談しました。両政府は共同研究に関する覚書に署名しました。", [
        "フランス | contractsWith | 日本 | Actual"]),
    ("日本政府と韓国政府は協議を開き、両政府は協定を結んだ。", ["日本政府 | contractsWith | 韓国政府 | Actual"]),
    # names end where posts, parties and quarters begin
    ("中国の王毅共産党政治局員兼外相とソウルで会談した。", ["王毅 | memberOf | 共産党 | Actual"]),
    ("南米ペルーの大統領選は19日行われた。", ["大統領選 | occurredIn | ペルー | Actual"]),
    ("北東部シャン州で空爆があった。", ["空爆 | occurredIn | シャン州 | Actual"]),
    ("高木誠外相は佐伯健外相とも会談した。", ["佐伯健 | meets | 高木誠 | Actual"]),
    ("谷川元・防衛相は会見した。", ["谷川元 | holdsPositionAt | 防衛省 | Actual"]),
    ("防衛省は謝罪した。同省整備計画局の課長補佐、高木誠容疑者（45）が逮捕された。", [
        "高木誠 | holdsPositionAt | 整備計画局 | Actual"]),
    ("ホワイトハウスのレビット報道官は報道を否定した。", ["レビット | holdsPositionAt | ホワイトハウス | Actual"]),
    ("湯川英彦知事は県議会で述べた。湯川氏は福井県出身だ。", ["湯川英彦 | bornIn | 福井県 | Actual"]),
    # whom a clause tells of is the person, not the party that they are of; parties in quotes by where they stand
    ("東京地検特捜部の捜索を受けた青葉党の高木誠参院議員は21日、辞職願を提出した。", [
        "東京地検特捜部 | investigates | 高木誠 | Actual"]),
    ("急進左派「不屈の湊」のリンド氏は辞任を求めた。", ["リンド | memberOf | 不屈の湊 | Actual"]),
    ("携帯電話販売会社「湊モバイル」の元店長で浜松市の佐伯健容疑者を逮捕した。", [
        "佐伯健 | holdsPositionAt | 湊モバイル | Ceased"]),
    # who signs is the topic, not who acts in the clause about what is signed; treaties with their initials
    ("日本とフィリピンは20日、自衛隊とフィリピン軍が物資を融通し合う物品役務相互提供協定（ACSA）に署名した。", [
        "日本 | contractsWith | フィリピン | Actual"]),
    # persons with their bodies behind dots, in a row; whose leaving a party accepts; an election with its constituency
    ("記念式典には、高木誠・青葉県知事や佐伯健・海浜市長、三浦徹・湊高速道路会長らが出席した。", [
        "高木誠 | participatesIn | 記念式典 | Actual", "三浦徹 | chairpersonOf | 湊高速道路 | Actual"]),
    ("青葉党は20日の臨時党大会で、高木誠代表の辞任を了承し、後任に佐伯健幹事長を選出した。", [
        "高木誠 | holdsPositionAt | 青葉党 | Ceased", "佐伯健 | follows | 高木誠 | Actual"]),
    ("高木誠氏は2012年の衆院選青森1区で初当選した。", ["高木誠 | wins | 衆院選 | Actual"]),
    # at which court one is sued is not who sues
    ("ミャンマーは、条約に違反したとしてガンビアから国際司法裁判所に提訴された。", ["ガンビア | sues | ミャンマー | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("モラン氏は2014年の軍事クーデターで実権を握り、2016年の大統領選で当選した。", "wins | 軍事クーデター"),
    ("北海道や東京などの同性カップルらが国に損害賠償を求めた訴訟で、最高裁は21日、弁論を開いた。", "sues"),
    ("イスラエルとイランの軍事衝突を受けて、米国が仲介した。", "occurredIn"),
    ("東京高裁は昨年、合憲と判断した。原告側弁護団長の寺原真由美弁護士は批判した。", "寺原真由美 | holdsPositionAt"),
    ("高木誠兵庫県知事は答えた。次期会長選には、佐伯健知事を推す声がある。", "supports"),
    ("日本とフィリピンは20日、自衛隊とフィリピン軍が物資を融通し合う協定に署名した。", "自衛隊"),
    ("高木氏は会長に就任し、海浜電機で3年間任期を勤める。", "worksFor"),
    ("参院選の青葉選挙区は、現職の高木誠氏が当選した。", "headOfGovernmentOf"),
    ("製薬会社「青葉製薬」の薬で健康被害が出た。厚生労働省は2015年、この薬の販売を承認した。", "approves | 青葉製薬"),
    ("谷川氏は、自民党県連の幹部や公明党の県議らの応援を受けた。", "公明党 | partOf"),
    ("2人は以前、海浜電機に勤めていた。", "hasEmployees"),
    ("ドイツのクラウゼ氏は当選5回。財務相、首相などを歴任した。", "財務省"),
]


test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)

test_a_body_between_a_name_and_the_post_there = says(
    [
        ("伸一郎を継いだ山中伸一青葉大教授が会見した。", ["山中伸一 | holdsPositionAt | 青葉大 | Actual"]),
        (
            "式典には福井弘白樺商工会議所会頭らが出た。",
            ["福井弘 | holdsPositionAt | 白樺商工会議所 | Actual"],
        ),
        ("大谷進青葉電機社長は10日、会見した。", ["大谷進 | presidentOf | 青葉電機 | Actual"]),
        ("後任には広部正和県国際交流協会専務理事が就く。", ["広部正和 | holdsPositionAt | 県国際交流協会 | Actual"]),
        ("小池ゆり青葉大学病院院長が述べた。", ["小池ゆり | holdsPositionAt | 青葉大学病院 | Actual"]),
    ]
)

test_a_department_or_a_branch_is_no_body = keeps_out(
    [("高木誠総務部長が述べた。", "高木誠 |"), ("高木誠大阪支店長が述べた。", "高木誠 |")]
)

test_an_officer_of_the_firm_that_a_text_is_about = says(
    [
        (
            "海浜自動車が27日発表した連結決算は増収減益だった。売上高は2兆7604億円。世界販売台数は5%増の135万台で、"
            "前年同期に青葉自動車の不正問題の影響で苦戦した国内販売が回復。北米は4%増だった。"
            "同日、湊市の本社で会見した高木丈二常務執行役員は「満足だ」と総括した。",
            ["高木丈二 | holdsPositionAt | 海浜自動車 | Actual"],
        ),
    ]
)
test_beside_a_title = says(
    [
        ("来賓の大谷進農林水産大臣は祝辞を述べた。", ["大谷進 | holdsPositionAt | 農林水産省"]),
        ("海浜市建設課の高木誠課長が講演した。", ["高木誠 | holdsPositionAt | 海浜市"]),
        ("湊高校の先発、高木誠投手は完投した。", ["高木誠 | worksFor | 湊高校"]),
        ("海浜高校の主将、佐伯健捕手が打った。", ["佐伯健 | holdsPositionAt | 海浜高校"]),
        (
            "若草劇団の代表を務め、舞台で活躍した俳優で演出家の高木誠氏が死去した。",
            ["高木誠 | leads | 若草劇団"],
        ),
    ]
)
test_nobody_named = keeps_out(
    [
        ("高木誠首相は演説した。値上げ法案に反対して離党した8人は全員、高木首相に従った。", "opposes"),
        ("高木誠首相は会見した。増税法案に反対し、離党した議員が当選した。", "opposes"),
        ("海浜町長、高木誠議長らが出席した。", "高木誠 | headOfGovernmentOf"),
    ]
)  # fmt: skip
