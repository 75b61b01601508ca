"""What reports from abroad write in their own way: names spelled out in brackets, posts behind names, states by a character,
lists of clauses and of lands, days of votes."""

from __future__ import annotations

from tests.sayings import keeps_out, says, tells

# text, its fact
TOLD = [
    # a name goes on behind the bracket that it is spelled in
    ("マルソー世界気象機関(WMO)事務局長が述べた。", "マルソー | holdsPositionAt | 世界気象機関 | Actual"),
    ("リンド米連邦捜査局(FBI)長官は15日、演説した。", "リンド | holdsPositionAt | 連邦捜査局 | Actual"),
    ("高木誠首相は、湊国協力会議(MCC)首脳会議に出席した。",
     "高木誠 | participatesIn | 湊国協力会議(MCC)首脳会議 | Actual"),
    ("南洋諸国連合(NSU)外相会合が10日、ペルーのリマで開幕した。", "南洋諸国連合(NSU)外相会合 | occurredIn | リマ | Actual"),
    ("ペルー北部のトルミナ(Tormina)州で10日、地震があった。", "地震 | occurredIn | トルミナ(Tormina)州 | Actual"),
    ("チリ南部ベルカス(Belcas)市で8日、火災が起きた。", "ベルカス(Belcas)市 | administrativelyIn | チリ | Actual"),
    ("ペルー北部トルミナ(Tormina)州知事のカルロス・ディアス(Carlos Diaz)氏が述べた。",
     "カルロス・ディアス | headOfGovernmentOf | トルミナ(Tormina)州 | Actual"),
    ("ペルー北部のトルミナ州知事のカルロス・ディアス氏が述べた。",
     "カルロス・ディアス | headOfGovernmentOf | トルミナ州 | Actual"),
    # a foreign name and the body behind it
    ("コックス国連事務次長は10日、会見した。", "コックス | holdsPositionAt | 国際連合 | Actual"),
    ("マルソー国際通貨基金専務理事が述べた。", "マルソー | holdsPositionAt | 国際通貨基金 | Actual"),
    # a family name before the post told once with the whole name
    ("韓国のパクスンホ大統領は演説した。パク大統領は訪米する。", "パクスンホ | visits | 米国 | Planned"),
    # states by a character each, by what they do
    ("日米が10日、関税の引き下げで合意した。", "日本 | contractsWith | 米国 | Actual"),
    ("日米韓は10日、合同演習を実施した。", "韓国 | operates | 合同演習 | Actual"),
    ("安保理は停戦決議案を採決した。中ロは反対した。", "ロシア | opposes | 停戦決議案 | Actual"),
    # lands listed before what is made to all of them
    ("高木誠首相は10日、英国とオランダ歴訪を終え帰国した。", "高木誠 | visits | 英国 | Actual"),
    ("リンド外相はタイやベトナム訪問から戻った。", "リンド | visits | タイ | Actual"),
    # several clauses of one verb
    ("両社は、青葉電機が海浜製作所を買収することや、共同で工場を設けることで合意した。",
     "青葉電機 | acquires | 海浜製作所 | Planned"),
    ("裁判所は、青葉電機が海浜製作所を買収することや工場を移すことを禁じた。",
     "青葉電機 | acquires | 海浜製作所 | Negated"),
    # the day of a vote
    ("高木誠氏は7月20日投開票の参院選に立候補する意向を示した。", "参院選 | occurredOn | 2025-07-20 | Planned"),
    ("8日投開票のアルデン大統領選で、リンド氏が当選した。", "アルデン大統領選 | occurredOn | 2025-06-08 | Actual"),
    # attacks: who strikes whom, what comes of what befalls somebody, what is by several
    ("湊国軍の砲撃で住民2人が死亡した。", "湊国軍 | operates | 砲撃 | Actual"),
    ("ロシアによるミサイル攻撃が15日、オデッサで続いた。", "ロシア | operates | ミサイル攻撃 | Actual"),
    # what lies in a quarter of the state that is taken up
    ("ドイツの高木誠首相は22日、同国南部ベルク州の村で演説した。", "ベルク州 | administrativelyIn | ドイツ | Actual"),
    ("ペルー政府が発表した。同国西部カルタ州で爆発があった。", "爆発 | occurredIn | カルタ州 | Actual"),
    ("チリの首都サンティアゴが10日、空爆を受け、12人が死亡し、20人がけがをした。", "空爆 | hasCasualties | 12 人 | Actual"),
    ("ペルー北部のピウラで15日、過激派のロケット弾や無人機による攻撃があり、兵士3人が死亡した。",
     "攻撃 | hasCasualties | 3 人 | Actual"),
    # a clause beside another that is said
    ("青葉電機は、海浜製作所を買収するほか、湊工場を建てると発表した。", "青葉電機 | acquires | 海浜製作所 | Planned"),
    ("青葉電機は、海浜製作所を買収する一方、湊工場を閉鎖する方針だ。", "青葉電機 | acquires | 海浜製作所 | Planned"),
    ("青葉電機は海浜製作所を買収したほか、湊工場を建てると発表した。", "青葉電機 | acquires | 海浜製作所 | Actual"),
    ("青葉電機は海浜製作所を傘下に持つほか、湊商事を買収すると発表した。", "青葉電機 | owns | 海浜製作所 | Actual"),
    # those who stand for the rest; a short name before a state's character; drafts; organs of a body
    ("ロハス大統領ら各国首脳がリスボンを訪れた。", "ロハス | visits | リスボン | Actual"),
    ("式典にはリンド首相ら閣僚が出席した。", "リンド | participatesIn | 式典 | Actual"),
    ("レイ英首相は声明で述べた。", "レイ | headOfGovernmentOf | 英国 | Actual"),
    ("欧州連合（EU）は15日、首脳会議で新しい合意案を承認した。", "欧州連合 | approves | 合意案 | Actual"),
    ("EUの執行機関、欧州委員会は15日、発表した。", "欧州委員会 | partOf | 欧州連合 | Actual"),
    # what goes on meanwhile; whose the emperor is
    ("パリを訪問中、リンド大統領は講演した。", "リンド | visits | パリ | Actual"),
    ("チリのロハス大統領は来日した。徳仁天皇が歓迎行事を主催した。", "徳仁 | headOfStateOf | 日本 | Actual"),
    # where and when one is there; two who stand together; who was mayor of a town whose name begins like a prefix
    ("高木誠首相は10日、リマで首脳会議に出席した。", "首脳会議 | occurredIn | リマ | Actual"),
    ("大統領選で民政党のロス氏とリンド氏のペアが当選した。", "リンド | wins | 大統領選 | Actual"),
    ("前橋市長の高木誠氏が会見した。", "高木誠 | headOfGovernmentOf | 前橋市 | Actual"),
    ("高木誠・前青森市長は敗れた。", "高木誠 | headOfGovernmentOf | 青森市 | Ceased"),
    ("青葉電機は業績を発表した。検察は佐伯会長を起訴した。", "佐伯 | chairpersonOf | 青葉電機 | Actual"),
    # a state that nobody knows, by its part of the world and by who heads it
    ("南米サルマ共和国で15日、地震があった。", "サルマ共和国 | locatedIn | 南米 | Actual"),
    ("ザルメニアのハンス首相が来日した。", "ハンス | headOfGovernmentOf | ザルメニア | Actual"),
    # a party that is for two things
    ("ドイツの若草民主・社会同盟（WSU）は15日、「ベルリン宣言」に署名した。",
     "若草民主・社会同盟 | approves | ベルリン宣言 | Actual"),
    # two of one family, told apart by their posts alone
    ("地検は、湊グループの崔英勲首席副会長を逮捕した。崔副会長は崔泰明会長の弟。崔会長は15日、リマを訪れた。",
     "崔泰明 | visits | リマ | Actual"),
    ("海浜電機の高木誠社長と高木健会長が会見した。高木社長は15日、リマを訪れた。高木会長は残った。",
     "高木誠 | visits | リマ | Actual"),
    # a name in quotes with its initials
    ("左派政党の「輝くペルー(KP)」は政党連合「新しい道(AM)」を結成した。", "輝くペルー | founds | 新しい道 | Actual"),
]  # fmt: skip

# text, part of a line that no fact may have
KEPT_OUT = [
    ("リマ(CNN) ペルーの首都リマで10日、爆発があった。爆発はビルの地階で発生した。", "CNN"),
    ("カナダ西部のトルミナ(Tormina)州で10日、地震があった。", "カナダ | administrativelyIn"),
    ("会議にはチリ、ペルーの南米2カ国が参加した。", "administrativelyIn | ペルー"),
    ("ペルー北部のピウラで15日、過激派のロケット弾や無人機による攻撃があり、兵士3人が死亡した。", "ロケット弾"),
    ("林芳夫氏は環境大臣、国土交通大臣、文科大臣を歴任した重鎮だ。", "文科 |"),
    ("東京を離れる前、リンド大統領は会見した。", "worksFor"),
    ("青葉市議会は15日、佐伯健氏を教育長に任命する人事案に同意した。", "青葉市議会 | appoints"),
    ("警視庁は高木会長から事情を聴いた。", "chairpersonOf"),
    ("高木誠首相は会見した。29日には観光客7人も死亡しており、政府は衝撃を受けている。", "deathDate"),
    ("高木誠議員は、警察による調査の結果を受けて賛成を表明した。", "investigates"),
    ("佐伯花子・駐アメリカ代表が副総統に選ばれた。", "アメリカ代表"),
    ("日中は気温が上がった。", "中国"),
    # where somebody is a guest or from
    ("ベトナムを訪問中のロハス外相は演説した。", "holdsPositionAt | ベトナム"),
    ("フィンランドの指揮者マウリ・ランタ氏が来日した。", "holdsPositionAt"),
    # who has no name, in what somebody says
    ("佐伯恵子さんは「父は昨年亡くなった」と話した。", "deathDate"),
    ("佐伯恵子さんは「母は青葉大学を卒業した」と話した。", "educatedAt"),
]

SAID = [
    ("安保理は15日、イランへの制裁決議を採択した。", [
        "国連安全保障理事会 | approves | 制裁決議 | Actual", "国連安全保障理事会 | penalizes | イラン | Actual"]),
    ("フランスのベルナール大統領とチリのロハス大統領は「リスボン宣言」に署名した。", [
        "ベルナール | approves | リスボン宣言 | Actual", "ロハス | approves | リスボン宣言 | Actual",
        "ベルナール | contractsWith | ロハス | Actual"]),
]  # fmt: skip

test_told, test_kept_out, test_said = tells(TOLD), keeps_out(KEPT_OUT), says(SAID)
