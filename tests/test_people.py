"""What articles say of people, resolved: posts and who succeeds whom, lives, families, honours."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status [| role])
SAID = [
    # a school by its short name, told by who plays for it
    ("萩北高の浅野剛投手が7回を抑えた。", ["浅野剛 | worksFor | 萩北高 | Actual"]),
    ("萩西高・浅野剛監督は選手をたたえた。", ["浅野剛 | holdsPositionAt | 萩西高 | Actual | 監督"]),
    # two of one body side by side, each with a title
    ("梢大の浅野剛教授や栗田葵准教授らが発表した。", ["栗田葵 | holdsPositionAt | 梢大 | Actual | 准教授"]),
    ("梢新聞の浅野剛記者と岡部健記者が取材した。", ["浅野剛 | worksFor | 梢新聞 | Actual", "岡部健 | worksFor | 梢新聞 | Actual"]),
    ("梢大で博士号を取った浅野剛氏が語った。", ["浅野剛 | educatedAt | 梢大 | Actual"]),
    # between whom somebody is born
    ("浅野花は浅野剛と栗田葵の間に生まれた。", ["浅野剛 | hasChild | 浅野花 | Actual", "栗田葵 | hasChild | 浅野花 | Actual"]),
    # within a state
    ("浅野剛氏はポルトガル国内で死去した。", ["浅野剛 | diedIn | ポルトガル | Actual"]),
    # of whom a party or a side that the sentence is about has something told
    ("一方の梢党は浅野剛氏が2人を抑えて勝利した。", ["浅野剛 | memberOf | 梢党 | Actual"]),
    ("優秀選手には梢ベアーズから浅野剛選手が選ばれた。", ["浅野剛 | worksFor | 梢ベアーズ | Actual"]),
    # a body and somebody of it at a dot
    ("往路4位の梢大学・浅野剛が2人を抜いた。", ["浅野剛 | affiliatedWith | 梢大学 | Actual"]),
    # in which year of which school, and what else
    ("襲われたのは梢小学校2年生で、同市在住の浅野花ちゃん。", ["浅野花 | educatedAt | 梢小学校 | Actual"]),
    # how somebody died, told before that they did
    ("浅野剛氏が萩市の旅館で首をつって死んでいるのを従業員が見つけた。", ["浅野剛 | diedIn | 萩市 | Actual"]),
    ("俳優の浅野剛さんは萩市の酒場で刺し殺された。", ["浅野剛 | diedIn | 萩市 | Actual"]),
    # one of several
    ("梢楽団のメンバーの一人・浅野剛氏が加わった。", ["浅野剛 | memberOf | 梢楽団 | Actual"]),
    ("梢楽団のメンバーの一人だった浅野剛さんが新曲を出した。", ["浅野剛 | memberOf | 梢楽団 | Ceased"]),
    ("北洋電機の取締役の1人で作家の浅野剛氏が述べた。", ["浅野剛 | holdsPositionAt | 北洋電機 | Actual | 取締役"]),
    # who lives among us and speaks for a state
    ("ルイス・モレノ在日ペルー大使は反論した。", ["ルイス・モレノ | holdsPositionAt | ペルー | Actual | 大使"]),
    # the posts of a house, of a university's young, of a cabinet office
    ("梢美術館の浅野剛顧問は語った。", ["浅野剛 | holdsPositionAt | 梢美術館 | Actual | 顧問"]),
    ("元北洋大学助手で作家の浅野剛さんが死去した。", ["浅野剛 | holdsPositionAt | 北洋大学 | Ceased | 助手"]),
    ("内閣府特命担当大臣の浅野剛議員が再任された。", ["浅野剛 | holdsPositionAt | 内閣府 | Actual | 特命担当大臣"]),
    ("北洋電機のジェネラルマネージャーである浅野剛氏が語った。", [
        "浅野剛 | holdsPositionAt | 北洋電機 | Actual | ジェネラルマネージャー"]),
    # whom a side has, and of what else somebody of it is
    ("梢ベアーズには浅野、栗田の2名の投手がいる。", ["浅野 | worksFor | 梢ベアーズ | Actual", "栗田 | worksFor | 梢ベアーズ | Actual"]),
    ("バスケットボール元日本代表で会社員の浅野剛容疑者が逮捕された。", ["浅野剛 | worksFor | 日本代表 | Ceased"]),
    ("浅野剛氏が所属していた梢党は反発した。", ["浅野剛 | memberOf | 梢党 | Ceased"]),
    # a state between a foreign name and its minister
    ("カルマン・スペイン農相が辞任した。", ["カルマン | holdsPositionAt | スペイン | Ceased | 農相"]),
    ("塚本薫氏は2012年まで若草銀行の頭取に在任した。", ["塚本薫 | presidentOf | 若草銀行 | Ceased | 頭取"]),
    ("塚本薫氏は今も若草銀行の頭取に在任している。", ["塚本薫 | presidentOf | 若草銀行 | Actual | 頭取"]),
    ("栗田氏は山口県出身。栗田氏の出身地の萩市では祭りがあった。", ["栗田 | bornIn | 山口県 | Actual"]),
    ("岡部氏は山口県出身。浅野氏は長崎県生まれ。", ["岡部 | bornIn | 山口県 | Actual", "浅野 | bornIn | 長崎県 | Actual"]),
    # what only says which one is not whose it is
    ("北洋電機は会見した。田中一郎氏が次の社長に就任する。", ["田中一郎 | presidentOf | 北洋電機 | Planned"]),
    # the head of a government is a state's, not its capital's
    ("ドイツの首都ベルリンで会見があった。新首相にはアルノルト・メルク氏が就く。", [
        "アルノルト・メルク | headOfGovernmentOf | ドイツ | Planned"]),
    # one verb for several posts; a verbal noun between post and verb
    ("共同持ち株会社、青葉HDの会長には三島電機の山田一郎社長、社長には北洋電機の佐藤次郎社長が就任の予定だ。", [
        "山田一郎 | chairpersonOf | 青葉HD | Planned", "佐藤次郎 | presidentOf | 青葉HD | Planned",
        "佐藤次郎 | presidentOf | 北洋電機 | Actual"]),
    # the body that the sentence is about
    ("北洋電機は20日、田中一郎社長が会長に就き、後任の社長に山田次郎専務が昇格すると発表した。", [
        "田中一郎 | chairpersonOf | 北洋電機 | Planned", "山田次郎 | presidentOf | 北洋電機 | Planned",
        "山田次郎 | holdsPositionAt | 北洋電機 | Actual | 専務"]),
    # who goes, as is announced, and who comes, in the next sentence
    ("北洋電機は20日、田中一郎社長が6月に退任すると発表した。後任には山田次郎専務が就任する。", [
        "田中一郎 | presidentOf | 北洋電機 | Ceased", "山田次郎 | follows | 田中一郎 | Planned",
        "山田次郎 | presidentOf | 北洋電機 | Planned | 社長"]),
    ("北洋電機は社長の田中一郎氏が退任し、後任に山田次郎専務が就くと発表した。", [
        "田中一郎 | presidentOf | 北洋電機 | Ceased", "山田次郎 | presidentOf | 北洋電機 | Planned | 社長"]),
    ("北洋電機の田中一郎会長は3日、辞任した。後任は山田次郎副会長。", [
        "山田次郎 | follows | 田中一郎 | Actual", "山田次郎 | chairpersonOf | 北洋電機 | Actual | 会長"]),
    ("北洋電機は田中一郎社長が退任する人事を決めた。", ["田中一郎 | presidentOf | 北洋電機 | Ceased"]),
    ("北洋電機の田中一郎社長が退任する見通しだ。", ["田中一郎 | presidentOf | 北洋電機 | Actual"]),
    # several posts of one person at one body
    ("日本卓球協会の専務理事、会長の要職を歴任した高木健さんが死去した。", [
        "高木健 | holdsPositionAt | 日本卓球協会 | Ceased | 専務理事",
        "高木健 | chairpersonOf | 日本卓球協会 | Ceased | 会長"]),
    # a list that ends in whose people they are
    ("海浜電機の山田一郎前会長、佐藤次郎・前副社長（61歳）ら同社の旧役員は損失を隠した。", [
        "佐藤次郎 | holdsPositionAt | 海浜電機 | Ceased | 副社長"]),
    # ministers of a Japanese paper
    ("枝野幸男経済産業相は会見した。", ["枝野幸男 | holdsPositionAt | 経済産業省 | Actual"]),
    ("山田一郎・厚生労働大臣、佐藤次郎・環境大臣が再任された。", [
        "山田一郎 | holdsPositionAt | 厚生労働省 | Actual", "佐藤次郎 | holdsPositionAt | 環境省 | Actual"]),
    # what is said of a life in a row
    ("宮田氏は岐阜県出身で1961年生まれの58歳。", ["宮田 | bornIn | 岐阜県 | Actual", "宮田 | birthDate | 1961 | Actual"]),
    ("近藤氏は東京都生まれ、早稲田大学卒。", ["近藤 | bornIn | 東京都 | Actual", "近藤 | educatedAt | 早稲田大学 | Actual"]),
    # obituaries give reading and post in a bracket
    ("田中一郎さん（たなか・いちろう＝元青葉電機社長）が3日、肺炎のため死去した。", [
        "田中一郎 | presidentOf | 青葉電機 | Ceased"]),
    # posts told by their body, in turn, as topic
    ("佐藤太郎氏が会長を務める青葉電機は投資を続ける。", ["佐藤太郎 | chairpersonOf | 青葉電機 | Actual"]),
    ("自民党は1日、幹事長に麻生太郎氏、政調会長に石原伸晃氏を起用する人事を決めた。", [
        "麻生太郎 | holdsPositionAt | 自由民主党 | Planned | 幹事長", "石原伸晃 | holdsPositionAt | 自由民主党 | Planned | 政調会長"]),
    ("第21代自民党総裁に山田氏が選出された。", ["山田 | presidentOf | 自由民主党 | Actual"]),
    ("歌舞伎俳優の村瀬九州男氏の娘として名古屋市に生まれた村瀬文代さんが死去した。", [
        "村瀬文代 | bornIn | 名古屋市 | Actual", "村瀬九州男 | hasChild | 村瀬文代 | Actual"]),
    ("レッシング氏は1919年にイラン生まれ。", ["レッシング | birthDate | 1919 | Actual", "レッシング | bornIn | イラン | Actual"]),
    # the family name alone, before another of the family is named
    ("後藤田正晴氏が死去した。後藤田氏は徳島県出身。おいの後藤田正純氏が会見した。", ["後藤田正晴 | bornIn | 徳島県 | Actual"]),
    # several works
    ("宮田氏は『冬の手紙』(1971年)や『夜の港』(1984年)などの映画に出演した。", [
        "宮田 | performerOf | 冬の手紙 | Actual", "宮田 | performerOf | 夜の港 | Actual"]),
    # names run together with country and title
    ("トランプ大統領とプーチン露大統領が会談した。", ["プーチン | headOfStateOf | ロシア | Actual"]),
    ("マルコ・ルビオ米国務長官は東京に到着した。", ["マルコ・ルビオ | holdsPositionAt | 米国 | Actual | 国務長官"]),
    ("ヨルダンのアリー・フセイン3世国王が死去した。", ["アリー・フセイン3世 | headOfStateOf | ヨルダン | Actual"]),
    ("町村官房長官は会見した。", ["町村 | holdsPositionAt | 内閣官房 | Actual"]),
    # posts that the parser hangs on the verb of saying
    ("横浜DeNAベイスターズは1日、三浦大輔監督が退任し、後任に相川亮二コーチが就任すると発表した。", [
        "相川亮二 | follows | 三浦大輔 | Planned", "相川亮二 | holdsPositionAt | 横浜DeNAベイスターズ | Planned | 監督"]),
    # whose kin, the text says before
    ("作家の水原千鶴さんが死去した。水原さんは長崎市に生まれた。夫は映画監督の水原耕作さんで、長女は俳優の水原かおりさん。", [
        "水原千鶴 | spouseOf | 水原耕作 | Actual", "水原千鶴 | hasChild | 水原かおり | Actual"]),
    ("漫画「ドラゴンボール」の作者の鳥山明さんが死去した。", ["鳥山明 | creatorOf | ドラゴンボール | Actual"]),
    ("NTTドコモの社長に前田義晃副社長が昇格する。", ["前田義晃 | holdsPositionAt | NTTドコモ | Actual | 副社長"]),
    ("高木純一氏が引退する。岐阜県高山市出身で1951年5月3日生まれの70歳。", [
        "高木純一 | bornIn | 高山市 | Actual", "高木純一 | birthDate | 1951-05-03 | Actual"]),
    ("朴美京さんは1999年から韓国女子テニス協会副会長、2008年には同協会の会長を務めた。", [
        "朴美京 | holdsPositionAt | 韓国女子テニス協会 | Ceased | 副会長"]),
    ("同球団のOB・野村健一氏が広島カープの監督に就いた。", ["野村健一 | holdsPositionAt | 広島東洋カープ | Actual"]),
    # nationality
    ("ポルトガル人のロナウド選手が出場した。", ["ロナウド | citizenOf | ポルトガル | Actual"]),
    ("中国人の会社員、王強容疑者が逮捕された。", ["王強 | citizenOf | 中国 | Actual"]),
    ("フランス大統領ピエール・マルタンは演説した。", ["ピエール・マルタン | headOfStateOf | フランス | Actual"]),
    # listed posts, the same body, whom something is done to beside the body
    ("宮田四郎氏は1968年より東北大学理学部教授、1983年より同学部長に就任した。", [
        "宮田四郎 | holdsPositionAt | 東北大学理学部 | Actual | 教授"]),
    ("名古屋地検は海浜電機本社や、高木誠社長の自宅を捜索した。", ["高木誠 | presidentOf | 海浜電機 | Actual"]),
    ("広島カープOBの大野豊氏が会見した。", ["大野豊 | worksFor | 広島東洋カープ | Ceased"]),
    # succession
    ("プーチン氏に代わってメドベージェフ氏が大統領に就任した。", ["メドベージェフ | follows | プーチン | Actual"]),
    ("青葉電機の山田太郎社長は会長に退き、後任には鈴木誠専務が就任する。", [
        "鈴木誠 | follows | 山田太郎 | Planned", "鈴木誠 | presidentOf | 青葉電機 | Planned"]),
    ("阪神タイガースは岡田武史氏の監督就任を発表した。", ["岡田武史 | holdsPositionAt | 阪神タイガース | Actual | 監督"]),
    # families told by clauses between noun and name
    ("作家の山田太郎さんの長男で、映画監督として活動した山田次郎さんが死去した。", ["山田太郎 | hasChild | 山田次郎 | Actual"]),
    # where somebody died, by the named place
    ("国王が東京都内の病院で死去した。山田太郎氏も3日、カナダのモントリオールにある病院で死去した。", [
        "山田太郎 | diedIn | モントリオール | Actual"]),
    # careers and honours
    ("近藤氏は松江地方裁判所所長や広島高等裁判所長官などを経て、2013年から最高裁判事を務めた。", [
        "近藤 | holdsPositionAt | 松江地方裁判所 | Ceased | 所長", "近藤 | holdsPositionAt | 広島高等裁判所 | Ceased | 長官",
        "近藤 | holdsPositionAt | 最高裁 | Ceased | 判事"]),
    ("東京大学法学部教授を務めた伊藤正雄氏が死去した。", ["伊藤正雄 | holdsPositionAt | 東京大学法学部 | Ceased | 教授"]),
    # endorsements
    ("国民新党推薦、社民党の支持を受けた金子陽介氏が当選した。", [
        "国民新党 | supports | 金子陽介 | Actual", "社会民主党 | supports | 金子陽介 | Actual"]),
    ("長嶋茂雄監督率いる南海が優勝した。", ["長嶋茂雄 | leads | 南海 | Actual"]),
    # of whom nobody is written: the person that the text is about
    ("近藤隆二氏が死去した。最高裁が発表した。66歳だった。近藤氏の通夜は12日。葬儀は13日に営まれる。喪主は妻。"
     "近藤氏を悼む声が広がった。最高裁は談話を出した。東京都生まれ。", ["近藤隆二 | bornIn | 東京都 | Actual"]),
    # parts in works
    ("高木誠主演の映画「霧の港」が公開された。", ["高木誠 | performerOf | 霧の港 | Actual"]),
    ("『霧の港』は、高木誠主演、森田修監督のドラマ。", ["高木誠 | performerOf | 霧の港", "森田修 | creatorOf | 霧の港"]),
    ("ドラマ「霧の港」は、高木誠が主演し、森田修が監督した。", ["高木誠 | performerOf | 霧の港 | Actual"]),
    ("「霧の港」には高木誠、森田修らが出演した。", ["高木誠 | performerOf | 霧の港", "森田修 | performerOf | 霧の港"]),
    # 新 is of the post, not of the name
    ("岡田新監督は大阪府の出身。", ["岡田 | bornIn | 大阪府 | Actual"]),
]  # fmt: skip

# text, and a relation of which it must give no fact
UNSAID = [
    ("日本画家の岡田剛さんが受賞した。", "citizenOf"),
    ("史上最高の浅野投手が登板した。", "worksFor"),
    ("梢大の浅野剛教授と栗田葵弁護士が発表した。", "栗田葵 | "),
    ("梢党は、浅野剛氏が辞任すべきだと主張した。", "memberOf"),
    ("梢ベアーズは浅野選手が、楓ベアーズは栗田選手が本塁打を放った。", "栗田 | worksFor | 梢ベアーズ"),
    # whence somebody comes, where another place is told for the birth
    ("浅野氏は長崎県生まれ、山口県出身。", "山口県"),
    ("神戸地検は会社役員の山田一郎容疑者を逮捕した。", "holdsPositionAt"),  # a trade, not a post there
    ("共産党も弁護士の山田一郎氏を推薦した。", "worksFor"),
    ("山田一郎・厚生労働大臣、佐藤次郎・環境大臣が再任された。", "佐藤次郎 | holdsPositionAt | 厚生労働省"),
    ("「ゴルフ女王、朴セリの道をつくった」と韓国の新聞は伝えた。", "headOfStateOf"),
    ("大阪府警生安特捜隊は、雑貨会社社長の山田一郎容疑者を逮捕した。", "presidentOf"),
    ("ヤクルト(セントラル・リーグ)は、古田敦也捕手が監督に就任すると発表した。", "古田敦也 | holdsPositionAt | セ"),
    ("共産党公認候補で同党役員の岡田氏を、新人の林文子氏が破った。", "林文子 | memberOf"),
    ("4月に長女を殺害したとして、山田太郎容疑者が逮捕された。", "deathDate"),
    ("江藤智選手はFA制度を行使して巨人に移籍した。", "worksFor | FA"),
    ("京都府警はアルバイト社員・丸山隆容疑者を逮捕した。", "worksFor"),
    ("青葉電機の元埼玉支店長・山田一郎容疑者が逮捕された。", "holdsPositionAt | 埼玉"),
    ("フィギュアスケートの宮田静選手が優勝した。", "worksFor"),
    ("農林水産大臣に起用された高木誠議員が入閣した。", "appoints"),
    ("アニメ「霧の港」の太郎役などの声優で知られた高木誠さんが死去した。", "太郎 | performerOf"),
    # of two bodies joined before somebody's post the last is his
    ("西南蹴球連合と海浜卓球協会の高木誠会長が会談した。", "高木誠 | chairpersonOf | 西南蹴球連合"),
    # how somebody writes his own name is nobody else
    ("北浜市の仲原元庸（仲原げん）市長が辞任した。", "affiliatedWith"),
    ("民進党の太田代表は「総理として熟慮を重ねた結果だ」と述べた。", "headOfGovernmentOf"),  # somebody else is 総理
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
