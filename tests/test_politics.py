"""What articles say of states, parties, elections and treaties, resolved."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status)
SAID = [
    # whom an order is against, before the reasons
    ("国土交通省は27日、愛宕自動車に対し、不正があったとして、是正命令を出した。", [
        "国土交通省 | penalizes | 愛宕自動車 | Actual"]),
    # names that no dictionary has, before a public post
    ("トルコのバルドゥル国防相は、慎重な姿勢を示した。", ["バルドゥル | holdsPositionAt | トルコ | Actual"]),
    ("韓国の黄仁哲首相が会見した。", ["黄仁哲 | headOfGovernmentOf | 韓国 | Actual"]),
    ("世界貿易機関（WTO）は21日、会合を開いた。カラハン事務局長は会合後に語った。", [
        "カラハン | holdsPositionAt | 世界貿易機関 | Actual"]),
    ("韓国の裁判所は10日、決定を出した。李仁哲首相が会見した。", ["李仁哲 | headOfGovernmentOf | 韓国 | Actual"]),
    ("外相には高木誠首相が指示した。", ["高木誠 | headOfGovernmentOf | 日本 | Actual"]),
    # the head of a part is at the whole that is written
    ("外務省の中野俊介中南米局長が会見した。", ["中野俊介 | holdsPositionAt | 外務省 | Actual"]),
    ("元総務省課長の大木美里氏が当選した。", ["大木美里 | holdsPositionAt | 総務省 | Ceased"]),
    # who backs a candidate stands between lines behind the name, and does not hide the name
    ("三崎市長選は10日投開票され、現職の大木美里氏（46）が、新人の黒田栄一氏（71）＝自民、公明推薦＝を破り、再選を果たした。", [
        "大木美里 | defeats | 黒田栄一 | Actual", "自由民主党 | supports | 黒田栄一 | Actual",
        "公明党 | supports | 黒田栄一 | Actual"]),
    ("新人の中野俊介氏（41）が、現職の黒田栄一氏（自民、公明推薦）を破り、初当選した。", [
        "中野俊介 | defeats | 黒田栄一 | Actual", "自由民主党 | supports | 黒田栄一 | Actual"]),
    ("維新新人の大木美里氏が、自民前職の黒田栄一氏を破って当選した。", [
        "大木美里 | memberOf | 日本維新の会 | Actual", "黒田栄一 | memberOf | 自由民主党 | Actual"]),
    # a sitting is its house's; what is passed there is approved by it
    ("参議院本会議は12日、改正電波法を可決した。", ["参議院 | approves | 改正電波法 | Actual"]),
    ("改正電波法は衆院本会議で可決、成立した。", ["衆議院 | approves | 改正電波法 | Actual"]),
    ("青葉市議会本会議は12日、公園条例案を可決した。", ["青葉市議会 | approves | 公園条例案 | Actual"]),
    # a capital has a name, however strange
    ("イオネスク外相は10日、首都キシナウを訪れた。", ["イオネスク | visits | キシナウ | Actual"]),
    # the police that it is known from made the arrest
    ("北湊県警によりますと、逮捕されたのは、会社員の西田勇容疑者（45）ら3人です。", ["北湊県警 | penalizes | 西田勇 | Actual"]),
    ("北湊県警は八雲銀行と幹部2人を書類送検した。", ["北湊県警 | penalizes | 八雲銀行 | Actual"]),
    ("東京地裁は西田勇被告に無罪判決を言い渡した。", ["東京地方裁判所 | penalizes | 西田勇 | Negated"]),
    # a state with the word for its form is the state
    ("セルビア共和国の高木誠大統領が声明を出した。", ["高木誠 | headOfStateOf | セルビア | Actual"]),
    # names that stand for a number of their kind
    ("海浜電機は横浜市や川崎市など18の自治体に対して、損害賠償を求める訴えを東京地裁に起こした。", [
        "海浜電機 | sues | 横浜市 | Actual", "海浜電機 | sues | 川崎市 | Actual"]),
    # who goes to court is not the court that the sentence is about
    ("最高裁は、海浜電機が特許を侵害されたとして青葉製作所に損害賠償を求めた訴訟で、上告を棄却した。", [
        "海浜電機 | sues | 青葉製作所 | Actual"]),
    # whom sanctions are against
    ("日本政府は、石油会社スラブネフチに対する資産凍結などの制裁を科していた。", [
        "日本政府 | penalizes | スラブネフチ | Actual"]),
    ("欧州連合（EU）は北朝鮮への追加制裁で合意した。", ["欧州連合 | penalizes | 北朝鮮 | Actual"]),
    # what goes on is not planned because something else is
    ("ロハス大統領は14日までの日程で英国を訪れており、13日には国王に面会する予定。", ["ロハス | visits | 英国 | Actual"]),
    ("ロハス大統領は英国を訪れ、13日に国王に面会する予定だ。", ["ロハス | visits | 英国 | Planned"]),
    ("スウェーデンのNATO加盟は実現した。", ["スウェーデン | memberOf | 北大西洋条約機構 | Actual"]),
    # what both do, they do with each other
    ("インドのロイ首相はフランスのクレマン大統領と会談した。両首脳は協定に署名した。", ["クレマン | contractsWith | ロイ | Actual"]),
    ("海浜電機は青葉製作所を提訴した。両社は10日、和解した。", ["海浜電機 | contractsWith | 青葉製作所 | Actual"]),
    # the bill is what everybody has in mind
    ("国連安保理は停戦決議案を採択した。ロシアは棄権した。インドは賛成した。", ["インド | supports | 停戦決議案 | Actual"]),
    # one more is arrested by who arrested the first
    ("青葉県警は20日、西尾健容疑者を逮捕した。建設会社「湊組」の社長、倉田正雄容疑者（58）も逮捕した。", [
        "青葉県警 | penalizes | 倉田正雄 | Actual"]),
    ("青葉県警は西尾健容疑者を逮捕し、倉田正雄容疑者も逮捕した。", [
        "青葉県警 | penalizes | 西尾健 | Actual", "青葉県警 | penalizes | 倉田正雄 | Actual"]),
    # a party is done with a bill though another clause says what it is after
    ("青葉党も改正案を了承し、両党は成立を目指す。", ["青葉党 | approves | 改正案 | Actual"]),
    ("財務省の前の事務次官の宮下浩一氏が会見した。", ["宮下浩一 | holdsPositionAt | 財務省 | Ceased"]),
    ("若草党の田中書記局長が会見した。", ["田中 | holdsPositionAt | 若草党 | Actual"]),
    # whoever leaves a post is called by it; who follows is the one who takes it, wherever he stands in the sentence before
    ("青葉銀行の副総裁に、財務省の宮下浩一氏を起用する人事案を決めた。7月に退任する大谷進副総裁の後任となる。", [
        "宮下浩一 | follows | 大谷進 | Planned", "大谷進 | holdsPositionAt | 青葉銀行 | Ceased"]),
    ("先月解任された海浜電機の大谷進社長が会見した。", ["大谷進 | presidentOf | 海浜電機 | Ceased"]),
    # the body is one of the kind that the post is at
    ("大阪地裁は若草製薬に賠償を命じた。原告は控訴する。吉岡誠裁判長は「危険は予見できた」と述べた。", [
        "吉岡誠 | holdsPositionAt | 大阪地裁 | Actual"]),
    ("文部科学省は青葉国際大学への処分を決めた。佐々木副学長が会見した。", [
        "佐々木 | holdsPositionAt | 青葉国際大学 | Actual"]),
    ("韓国の国会は法案を可決した。李大統領は同法を公布する。", ["李 | headOfStateOf | 韓国 | Actual"]),
    # with whom one meets one agrees
    ("青葉党の高木誠代表は若草党の佐伯浩代表と協議し、覚書を交わした。", ["佐伯浩 | contractsWith | 高木誠 | Actual"]),
    # the election of a party's head is no party
    ("青葉党総裁選は10日投開票された。", ["青葉党総裁選 | occurredOn | 2025-06-10 | Actual"]),
    # a row of people with their posts has one verb
    ("海浜電機は、高木誠氏が社長、佐伯浩氏が会長に就くと発表した。", [
        "高木誠 | presidentOf | 海浜電機 | Planned", "佐伯浩 | chairpersonOf | 海浜電機 | Planned"]),
    ("海浜電機の共同創業者であり前CEOのリチャード・ヘイル氏が死去した。", [
        "リチャード・ヘイル | ceoOf | 海浜電機 | Ceased"]),
    # 同党 in a noun phrase is the party that it begins with
    ("自民党は反対した。共産党公認で同党幹部の岡田政彦氏が敗れた。", ["岡田政彦 | holdsPositionAt | 共産党 | Actual"]),
    ("北湊市の職員が逮捕された。黒木達夫市長は謝罪した。", ["黒木達夫 | headOfGovernmentOf | 北湊市 | Actual"]),
    # who is put out of a post has a successor in it; what is announced of the post is settled
    ("海浜電機は、高木誠社長を解任し、後任に佐伯浩専務を充てると発表した。", [
        "高木誠 | presidentOf | 海浜電機 | Ceased", "佐伯浩 | follows | 高木誠 | Planned",
        "佐伯浩 | presidentOf | 海浜電機 | Planned"]),
    ("アルゼンチンの大統領は3日、高木経済相を更迭し、後任に中央銀行の佐伯総裁を充てると発表した。", [
        "佐伯 | follows | 高木 | Planned", "佐伯 | presidentOf | 中央銀行 | Actual"]),
    # the other posts of a body are at it too, those of a party at the party
    ("北洋学術協会は3日、新しい会長に光岡由美教授を選んだ。副会長には磯野博子学長が就いた。", [
        "磯野博子 | holdsPositionAt | 北洋学術協会 | Actual"]),
    ("自民党は4日、総裁選の投開票を行った。高城氏は幹事長に鈴村俊輔総務会長を起用する方針だ。", [
        "鈴村俊輔 | holdsPositionAt | 自由民主党 | Planned"]),
    # a day with a comma stands apart
    ("教授の坂井志文さんが2日、老衰のため京都市の自宅で死去した。", ["坂井志文 | deathDate | 2025-06-02 | Actual"]),
    ("北洋学術協会は13日、新しい会長に光岡由美氏を選んだ。", ["光岡由美 | chairpersonOf | 北洋学術協会 | Actual"]),
    # where people meet is nobody who meets; what a day is told with is no post
    ("吉村防衛大臣は10日、来日中のオーストラリアのマールズ国防相と防衛省で会談し、覚書に署名した。", [
        "マールズ | meets | 吉村 | Actual", "マールズ | contractsWith | 吉村 | Actual"]),
    ("議会は9月に高木氏を首相に選出していた。", ["議会 | appoints | 高木 | Actual | 首相"]),
    # lives are told in the plain present
    ("高木誠さんは1985年にバンド「青い鳥」のメンバーとなる。", ["高木誠 | memberOf | 青い鳥 | Actual"]),
    # a relative clause is of the person, not of what is theirs
    ("青葉県警に逮捕された高木誠容疑者の自宅を調べた。", ["青葉県警 | penalizes | 高木誠 | Actual"]),
    ("10日に死去した高木誠さんの葬儀が営まれた。", ["高木誠 | deathDate | 2025-06-10 | Actual"]),
    # what a bill says is to come
    ("県は教育長に西岡典子氏を任命する議案を提出した。", ["県 | appoints | 西岡典子 | Planned"]),
    # a date with the plain present is to come
    ("授賞式は12月10日にオスロで開かれる。", ["授賞式 | occurredOn | 2025-12-10 | Planned"]),
    # a minister whose family name is also a common word or a town
    ("岩屋外相は訪問先のマニラで、マナロ外相と会談した。", ["マナロ | meets | 岩屋 | Actual"]),
    ("福岡厚労相は記者会見で述べた。", ["福岡 | holdsPositionAt | 厚生労働省 | Actual"]),
    ("小野田経済安保相は訪米した。", ["小野田 | visits | 米国 | Actual"]),
    # who once headed a state that is written by one character
    ("カーター元米大統領が29日、自宅で死去した。", ["カーター | headOfStateOf | 米国 | Ceased"]),
    # what is blamed stands before the marks of what is said of it
    (
        "クロウ大統領は、アルデン王国の侵略を「許し難い暴挙だ」と非難した。",
        ["クロウ | opposes | アルデン王国 | Actual"],
    ),
    ("クロウ大統領はアルデン王国の対応を「不十分だ」と批判した。", ["クロウ | opposes | アルデン王国 | Actual"]),
    # both are the two who were told to meet, or the states that they stand for
    ("高木誠首相はマルタを訪れ、ノルド共和国のクロウ首相と会談した。両国は協定に署名した。", ["日本 | contractsWith | ノルド共和国 | Actual"]),
    ("中国の習近平国家主席は訪中したノルド共和国のクロウ大統領と会談し、両国は鉄道建設の協定に署名した。", ["中国 | contractsWith | ノルド共和国 | Actual"]),
    ("海浜電機は北湊商事の仲介で青葉製作所と提携した。両社は工場を新設した。", ["海浜電機 | partnerOf | 青葉製作所 | Actual"]),
    # a summit with a name of its own takes place somewhere
    ("日米首脳会談は7日、ワシントンで約2時間行われた。", ["日米首脳会談 | occurredIn | ワシントンD.C. | Actual"]),
    # whose 知事 or 市長 one is, an election of it tells
    ("青葉県知事選は27日告示され、現職の高木誠知事が立候補を届け出た。", ["高木誠 | headOfGovernmentOf | 青葉県 | Actual"]),
    ("北湊町長選で新人の水沢玲子氏が現職の佐伯健町長を破った。", ["佐伯健 | headOfGovernmentOf | 北湊町 | Actual"]),
    # who is arrested stands in が beside it, or does what they are arrested for
    ("青葉県警は佐伯健容疑者が現金を盗んだ疑いで逮捕した。", ["青葉県警 | penalizes | 佐伯健 | Actual"]),
    ("青葉県警は、高木誠容疑者が男性を脅した恐喝未遂の疑いで逮捕した。", ["青葉県警 | penalizes | 高木誠 | Actual"]),
    # a body before which 元 stands, and another name of it
    ("後任を務めるのは元アメリカ中央情報局（CIA）長官のロバート・リンド氏。", ["ロバート・リンド | holdsPositionAt | 中央情報局 | Ceased"]),
    # in what one stands, one wins
    ("高木誠氏は青葉市長選に出馬し、初当選を果たした。", ["高木誠 | wins | 青葉市長選 | Actual"]),
    ("高木誠氏は若草市議補選に出馬、当選した。", ["高木誠 | wins | 若草市議補選 | Actual"]),
    # against whom something is brought
    ("水沢玲子さんは大阪府を相手に、損害賠償を求める訴訟を起こした。", ["水沢玲子 | sues | 大阪府 | Actual"]),
    ("水沢玲子さんが、大阪府に損害賠償を求める訴えを起こした。", ["水沢玲子 | sues | 大阪府 | Actual"]),
    # all whom a cleft sentence names
    ("青葉県警は2人を逮捕した。逮捕されたのは佐伯健容疑者（31）と、水沢玲子容疑者（43）の2人。", ["青葉県警 | penalizes | 佐伯健 | Actual", "青葉県警 | penalizes | 水沢玲子 | Actual"]),
    # a party behind a title with a chamber in it
    ("高木誠参院議員（若草党、比例）が質問した。", ["高木誠 | memberOf | 若草党 | Actual"]),
    # where an ambassador is sent is in the post
    ("政府は高木誠氏を駐米大使に任命した。", ["高木誠 | holdsPositionAt | 米国 | Actual"]),
    # a measure that goes by a number
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("自民党は新人の大木美里氏の擁立を断念した。", "memberOf"),
    ("5社のうち青葉道路は免除された。", "hasCost"),
    ("新人の黒田栄一氏（71）＝自民、公明推薦＝が敗れた。", "affiliatedWith"),
    ("スウェーデンのNATO加盟は実現した。", "locatedIn"),
    ("参院本会議は20日、改正港湾法を賛成多数で可決、成立させた。", "参議院 | inceptionDate"),
    ("ロジスティクス部長が説明した。", "ロジスティクス |"),
    (
        "岩谷外相はタイを訪れた。岩谷外相はインドネシアの外相と会談し、両国の協力を強化することで一致した。",
        "タイ | collaboratesWith",
    ),
    ("総選挙で青葉同盟が第1党となった。党首のボンテンバル氏は勝利を宣言した。", "第1党"),
    ("連立が成立すれば、ボンテンバル氏が勝つ。同氏が首相に就任する。", "日本"),
    ("7月に選挙が行われ、高木大統領が誕生した。", "birthDate"),
    ("みなと新聞とあおば新聞によると、地裁は業者と家主の責任を認め、両者に賠償を命じた。", "みなと新聞"),
    ("衆院予算委員会は20日に開かれ、石川首相が答弁した。", "occurredOn"),
    ("授賞式は毎年12月10日にオスロで開かれる。", "2025-12-10"),
    ("コソボは2008年2月、セルビアからの独立を宣言した。", "セルビア | inceptionDate"),
    ("各省大臣は会見した。", "holdsPositionAt"),
    ("韓国外相は会見した。", "holdsPositionAt"),
    ("若草党は参院選に元アナウンサーの高木誠氏を擁立する。", "worksFor"),
    ("東京地検特捜部は元副大臣の高木誠容疑者を逮捕した。", "holdsPositionAt"),
    (
        "中国の習近平国家主席は訪中したノルド共和国のクロウ大統領と会談し、両国は鉄道建設の協定に署名した。",
        "contractsWith | クロウ",
    ),
    ("海浜電機は北湊商事の仲介で青葉製作所と提携した。両社は展示会に参加した。", "北湊商事 | participatesIn"),
    ("高木誠氏は若草党を除名され、無所属で出馬した。", "affiliatedWith"),
    ("対立候補は31%だった。同候補はボリビアの出身。", "対立候補"),
    ("高木誠選手が海浜杯に出場し、佐伯健選手が青葉杯で優勝した。", "佐伯健 | wins | 海浜杯"),
    ("政府は高木誠氏を駐フランス大使に起用した。", "holdsPositionAt | 政府"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
