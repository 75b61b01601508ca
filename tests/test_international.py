"""What newsrooms tell of states and bodies between them: envoys, forces, meetings, whose organ does what, when things happened."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status)
SAID = [
    # the next in a post is not yet in it, whosever it is
    ("次期国連事務総長の西岡薫氏は湊国を訪れた。", ["西岡薫 | holdsPositionAt | 国際連合 | Planned"]),
    # what is done by saying it is done with the resolution that says it
    ("国連総会は湊国を非難する決議を賛成多数で採択した。", ["国連総会 | opposes | 湊国 | Actual"]),
    # when an event was that is told with where it was or whose
    ("昨年8月のアルデン王国での工場爆発を受け、当局は点検を始めた。", ["工場爆発 | occurredOn | 2024-08 | Actual"]),
    ("2003年の長野県・松本での列車事故を機に規制が強まった。", ["列車事故 | occurredOn | 2003 | Actual"]),
    ("1987年のソウルの大規模デモは民主化につながった。", ["大規模デモ | occurredOn | 1987 | Actual"]),
    ("5日の上院の公聴会で高木誠長官が証言した。", ["公聴会 | occurredOn | 2025-06-05 | Actual"]),
    # whose organ acts
    ("韓国の政府は海浜電機を提訴した。日本の政府は青葉製作所を提訴した。", [
        "韓国政府 | sues | 海浜電機 | Actual", "日本政府 | sues | 青葉製作所 | Actual"]),
    ("スペインの警察は高木誠容疑者を逮捕した。", ["スペイン警察 | penalizes | 高木誠 | Actual"]),
    ("タイの軍は洪水の被災地で救援活動を始めた。", ["タイ軍 | operates | 救援活動 | Actual"]),
    # posts of envoys and ministries, heads with their spouses, the head of a secretariat
    ("ピーター・ウェルズ米国防次官補は北京で会談した。", ["ピーター・ウェルズ | holdsPositionAt | 米国 | Actual"]),
    ("ホセ・マルティン国連特使がミャンマーに着いた。", ["ホセ・マルティン | holdsPositionAt | 国際連合 | Actual"]),
    ("オランダのデ・フリース首相夫妻が出席した。", ["デ・フリース | headOfGovernmentOf | オランダ | Actual"]),
    ("ペドロ・ナバロ世界気象機関事務局長がイランを訪れた。", ["ペドロ・ナバロ | holdsPositionAt | 世界気象機関 | Actual"]),
    # what forces do; verbs in kana
    ("国連は平和維持活動をレバノンで行っている。", [
        "国際連合 | operates | 平和維持活動 | Actual", "平和維持活動 | occurredIn | レバノン | Actual"]),
    ("NATOはアフガニスタンで軍事作戦を行っており、批判が出ている。", ["NATO | operates | 軍事作戦 | Actual"]),
    ("ソマリアでおこっている内戦で、100万人が家を失った。", ["内戦 | occurredIn | ソマリア | Actual"]),
    # who comes beside others; states by those who speak for them, of a number of states
    ("晩さん会には政府関係者に加え、フランスのデュボワ元大統領やキム前韓国外相が出席した。", [
        "デュボワ | participatesIn | 晩さん会 | Actual", "キム | participatesIn | 晩さん会 | Actual"]),
    ("会議にはフランス、ドイツ、イタリアなど欧州8カ国の外相が出席した。", [
        "フランス | participatesIn | 会議 | Actual", "イタリア | participatesIn | 会議 | Actual"]),
    ("式典には、米国、カナダ、メキシコなど12か国の代表が参加した。", ["カナダ | participatesIn | 式典 | Actual"]),
    # what goes on between two, or by both
    ("海浜電機は青葉製作所との間で契約を結んだ。", ["海浜電機 | contractsWith | 青葉製作所 | Actual"]),
    ("トルコはロシアとの間に協定を結んだ。", ["ロシア | contractsWith | トルコ | Actual"]),
    ("インドとパキスタンとの間で外相会談が行われた。", ["インド | meets | パキスタン | Actual"]),
    ("米国と北朝鮮の間で開かれた高官協議が終わった。", ["北朝鮮 | meets | 米国 | Actual"]),
    ("日本と韓国により開かれた漁業協議はまとまらなかった。", ["日本 | meets | 韓国 | Actual"]),
    ("フランスとドイツによる首脳会談が開かれた。", ["フランス | meets | ドイツ | Actual"]),
    ("アルデン王国とノルド共和国の間で条約が締結された。", ["アルデン王国 | contractsWith | ノルド共和国 | Actual"]),
    ("タイとカンボジアの間で武力衝突が続いている。", ["カンボジア | competesWith | タイ | Actual"]),
    # a state between a name and the post in it, a town behind its province
    ("ルブラン・フランス前大統領の葬儀がパリで行われた。", ["ルブラン | headOfStateOf | フランス | Ceased"]),
    ("ハンセン・ノルウェー元首相が死去した。", ["ハンセン | headOfGovernmentOf | ノルウェー | Ceased"]),
    ("会議は長野県・松本や静岡県・浜松で開かれる。", ["松本 | administrativelyIn | 長野県 | Actual"]),
    ("途中の駅は、四川省・成都や陝西省・西安にある。", ["成都 | administrativelyIn | 四川省 | Actual"]),
    # from when to when; whose capital a city is; where it happened, told in the next sentence
    ("アルデン戦争(1950年から1953年)で多くの家族が離散した。", [
        "アルデン戦争 | startDate | 1950 | Actual", "アルデン戦争 | endDate | 1953 | Actual"]),
    ("銃撃事件が起きた。現場は首都ナイロビの商店街だった。", [
        "銃撃事件 | occurredIn | ナイロビ | Actual", "ナイロビ | capitalOf | ケニア | Actual"]),
    ("列車が脱線する事故があった。現場は青葉市の踏切。", ["事故 | occurredIn | 青葉市 | Actual"]),
    # a post behind the reading of a name; offices elsewhere
    ("高木花さんは高木誠(たかぎ・まこと)元首相の長女である。", ["高木誠 | hasChild | 高木花 | Actual"]),
    ("海浜新聞のナイロビ支局長の高木誠氏が報告した。", [
        "ナイロビ支局 | partOf | 海浜新聞 | Actual", "高木誠 | holdsPositionAt | ナイロビ支局 | Actual"]),
    ("高木誠外相は隣国を通り、8日にカイロに入った。", ["高木誠 | visits | カイロ | Actual"]),
    # the place between a full foreign name and the post there; what is supposed; what is to be
    ("マイク・ハント・シカゴ市長は会見した。", ["マイク・ハント | headOfGovernmentOf | シカゴ | Actual"]),
    ("カルロス・ソト・チリ大統領が来日した。", ["カルロス・ソト | headOfStateOf | チリ | Actual"]),
    ("地震の震源は熊本県阿蘇市付近とみられる。", ["地震 | occurredIn | 阿蘇市 | Possible"]),
    ("決選投票は今月28日に予定されている。", ["決選投票 | occurredOn | 2025-06-28 | Planned"]),
    ("来月に北浜市で予定されていた首脳会談は中止となった。", ["首脳会談 | occurredIn | 北浜市 | Negated"]),
    # posts told with their branch, of people whose names are words too
    ("ノルド外務省のザカロビ情報局長は反論した。", ["ザカロビ | holdsPositionAt | ノルド外務省 | Actual"]),
    ("欧州委員会のレーベン副委員長は辞任した。", ["レーベン | holdsPositionAt | 欧州委員会 | Ceased"]),
    ("在ケニア米国大使館のホワイト代理大使が講演した。", ["ホワイト | holdsPositionAt | 在ケニア米国大使館 | Actual"]),
    ("中国外務省の華報道官が会見した。", ["華 | holdsPositionAt | 中国外務省 | Actual"]),
    # in office where somebody goes
    ("トルコのデミル大統領は3日、ハンガリーを訪問し、コヴァーチ首相と会談した。", [
        "コヴァーチ | headOfGovernmentOf | ハンガリー | Actual"]),
    ("ドイツのミュラー外相はケニアの首都ナイロビを訪れ、オティエノ大統領と会談した。", [
        "オティエノ | headOfStateOf | ケニア | Actual"]),
    ("韓国の青葉通信は、文世光外相が訪米すると報じた。", ["文世光 | holdsPositionAt | 韓国 | Actual"]),
    # what a paper or a ministry says that somebody else does, one thing after another
    ("外務省は5日、山田外相がドイツを訪問し、ミュラー外相と会談すると発表した。", [
        "ミュラー | meets | 山田 | Planned", "山田 | visits | ドイツ | Planned"]),
    ("北湊新聞は3日、海浜電機が来月に工場を建設し、青葉製作所と提携すると報じた。", [
        "海浜電機 | partnerOf | 青葉製作所 | Planned"]),
    ("リンド大統領は再選を目指す。対立候補として有力なのは、ノルド前首相だ。同氏は昨年、青葉党を結成した。", [
        "ノルド | founds | 青葉党 | Actual"]),
    # where and since when there is war; sanctions, memberships, talks
    ("スーダンでは2023年4月から国軍と青葉解放戦線の戦闘が続く。", [
        "戦闘 | occurredIn | スーダン | Actual", "戦闘 | startDate | 2023-04 | Actual",
        "国軍 | competesWith | 青葉解放戦線 | Actual"]),
    ("チュニジアでは2011年の革命で政権が倒れた。", ["革命 | occurredIn | チュニジア | Actual"]),
    ("八雲海運は2022年に米国の制裁対象に指定された。", ["米国 | penalizes | 八雲海運 | Actual"]),
    ("アフリカ連合はガボンの加盟資格停止を決めた。", ["ガボン | memberOf | アフリカ連合 | Ceased"]),
    ("カタールは昨年5月、ジュネーブで停戦協議を仲介した。", [
        "カタール | participatesIn | 停戦協議 | Actual", "停戦協議 | occurredIn | ジュネーブ | Actual"]),
    # whose minister speaks after its government; whom a state elects, by what is said of the election; missions abroad
    ("ドイツ政府は2日、ボルニアの外交官を国外追放すると発表した。ショルテン外相は会見で非難した。", [
        "ショルテン | holdsPositionAt | ドイツ | Actual"]),
    ("インド政府はパキスタンへの渡航を禁じた。シャルマ内相が議会で説明した。", ["シャルマ | holdsPositionAt | インド | Actual"]),
    ("アルゼンチンの大統領選でリンド氏が当選した。", ["リンド | headOfStateOf | アルゼンチン | Planned"]),
    ("在ウクライナ日本大使館は避難を呼びかけた。山下太郎大使は残る。", [
        "山下太郎 | holdsPositionAt | 在ウクライナ日本大使館 | Actual"]),
    ("ポーランドはドイツの決定を支持した。", ["ポーランド | supports | ドイツ | Actual"]),
    ("国連はイスラエルに攻撃の停止を求めた。", ["国際連合 | opposes | イスラエル | Actual"]),
    # what is put off, and who is kept at home
    ("暫定政府は17日、総選挙を12月27日に延期すると発表した。", ["総選挙 | occurredOn | 2025-12-27 | Planned"]),
    ("軍はリンド首相を自宅軟禁下に置いた。", ["軍 | penalizes | リンド | Actual"]),
    ("青葉党や湊の会がリンド氏の支持を表明した。", ["青葉党 | supports | リンド | Actual"]),
    ("パキスタン軍は声明を出した。カーン参謀総長が会見した。", ["カーン | holdsPositionAt | パキスタン軍 | Actual"]),
    # in office where a known town is; who is stationed where; whom one congratulates
    ("トルコのデミル外相はカイロを訪れ、アブデル外相と会談した。", ["アブデル | holdsPositionAt | エジプト | Actual"]),
    ("米軍は韓国に駐留している。", ["アメリカ軍 | locatedIn | 韓国 | Actual"]),
    ("ロシアやキューバはリンド氏の当選を祝福した。", ["ロシア | supports | リンド | Actual", "キューバ | supports | リンド | Actual"]),
    # who replies to whom; whose deed it is that a day parts from its subject
    ("高木氏が昨年、青葉党を離党した佐伯氏と新党を結成した。", ["佐伯 | memberOf | 青葉党 | Ceased"]),
    # posts that one state alone has; bodies within a land
    ("ロシアのペトロフ外相は、ウィルクス国務長官と会談した。", ["ウィルクス | holdsPositionAt | 米国 | Actual"]),
    ("イラク国内の民兵組織「青葉隊」が攻撃した。", ["青葉隊 | locatedIn | イラク | Actual"]),
    # what is done already; relations of states
    ("ドイツ議会は「青葉条約」を批准済みである。", ["ドイツ議会 | approves | 青葉条約 | Actual"]),
    ("海浜電機が買収済みの青葉製作所は、破綻した。", ["海浜電機 | acquires | 青葉製作所 | Actual"]),
    ("海浜電機は青葉製作所を買収済みではない。", ["海浜電機 | acquires | 青葉製作所 | Negated"]),
    # a post of the time told of; a name that ends in what may stand for a state
    ("韓国の朴正憲大統領(当時)は北京を訪れた。", ["朴正憲 | headOfStateOf | 韓国 | Ceased"]),
    ("タイのソムチャイ首相＝当時＝は逮捕された。", ["ソムチャイ | headOfGovernmentOf | タイ | Ceased"]),
    ("北朝鮮の朴成日外務次官は会見した。", ["朴成日 | holdsPositionAt | 北朝鮮 | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    # for whom others act, or at whose wish, is not where they do
    ("両国は、カタールの仲介で和平会議を開いた。", "occurredIn"),
    ("ボルドア議会は、ノルド共和国のNATO加盟を認めた。", "ボルドア議会 | memberOf"),
    ("ボルドア議会は、ノルド共和国のNATO加盟を承認した。", "approves | NATO"),
    ("検察は、ハンス・ミュラー氏(3月4日)とジャン・デュラン氏(4月2日)を起訴した。", "birthDate"),
    ("会議にはフランス、ドイツなど欧州8カ国が参加した。", "ヨーロッパ | participatesIn"),
    ("フランスとドイツによる首脳会談が開かれた。", "首脳会談 | occurredIn"),
    ("タイとカンボジアの間で国境紛争が起きた。", "国境紛争 | occurredIn"),
    ("広東省・福建省で大雨が降った。", "administrativelyIn"),
    ("5日も戦闘が続いた。", "startDate"),
    ("米国は中国を非難した。中国の王志毅外相は反発した。", "王志毅 | opposes | 中国"),
    ("ボルドアが今年1月、ノルドから独立を宣言している「湊地方」と覚書を交わした。", "ボルドア | partOf"),
    ("サウジアラビアのファイサル外相は、アラブディ外相と協議した。", "アラブディ | holdsPositionAt"),
    ("青葉同盟の加盟国は32カ国となる。", "memberOf"),
    ("米国はボルドアに通信施設を建設しており、2026年に完成する予定だ。", "米国 | inceptionDate"),
    ("3日、雨で青葉大会が延期された。", "occurredOn"),
    ("海浜新聞によると、議員からは「青葉新法に反対だ」との声が出ている。", "海浜新聞 | opposes"),
    ("海浜新聞によると、青葉党の役員からは「新政権には参加しない」という声も出ている。", "participatesIn"),
    ("英政府は援助を中断した。リンド司令官は会見した。", "リンド | holdsPositionAt"),
    ("2019年に行われたペルーの大統領選でリンド氏が当選した。", "headOfStateOf"),
    ("日本政府は3日、ロシアに抗議した。ペトロフ外相は会見した。", "ペトロフ | holdsPositionAt | 日本"),
    ("インド政府は中国を批判した。李外相はこれに反論した。", "李 | holdsPositionAt | インド"),
    ("北湊新聞は3日、海浜電機が工場を建設し、青葉製作所と提携すると報じた。", "北湊新聞 | partnerOf"),
    ("香港に本社を置く青葉海運と、同社の李副社長を指定した。", "李 | holdsPositionAt | 本社"),
    ("昨年のアルデン王国による会議の中止を受け、日程が見直された。", "occurredOn"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
