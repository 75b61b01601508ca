"""Reports from abroad: who acts for whom, what somebody is penalized for, parties that govern together, dates beside names."""

from __future__ import annotations

from tests.sayings import keeps_out, says, tells

TOLD = [
    # whose post stands before the name of whoever something is done to
    (
        "カナダはペルーの革命指導者ルイス・カルモン氏に対する支援を表明した。",
        "カナダ | supports | ルイス・カルモン | Actual",
    ),
    ("チリはミャンマーの国防相タントゥン氏への支援を決めた。", "タントゥン | holdsPositionAt | ミャンマー | Actual"),
    # what is penalized is told in another case than を
    ("財務省は10日、北朝鮮を支援したとして若草銀行に罰金を科した。", "財務省 | penalizes | 若草銀行 | Actual"),
    ("裁判所は、暴動に加わったとして起訴された高木被告の保釈を認めた。", "高木 | participatesIn | 暴動 | Possible"),
    # whom a spokesman speaks of goes on
    (
        "外務省の高木報道官は記者会見で、川上外相の中東訪問を発表した。25日にエジプトを訪問する。",
        "川上 | visits | エジプト | Planned",
    ),
    (
        "大統領府のマルカン報道官は会見した。チリの出身で、青葉大学を卒業した。",
        "マルカン | educatedAt | 青葉大学 | Actual",
    ),
    # parties that govern together, and who leads one of them
    ("青葉党と連立を組む若草党の川上代表が会見した。", "青葉党 | collaboratesWith | 若草党 | Actual"),
    ("青葉党は、極右の「海の党」などと連立政権を発足させた。", "青葉党 | collaboratesWith | 海の党 | Actual"),
    ("青葉党は若草党との連立を解消した。", "青葉党 | collaboratesWith | 若草党 | Ceased"),
    ("青葉電機と提携した海浜商事の高木社長が会見した。", "海浜商事 | partnerOf | 青葉電機 | Actual"),
    # the matter of a ministry behind a dot
    ("米国のリック・ペリス・エネルギー長官が辞任した。", "リック・ペリス | holdsPositionAt | 米国 | Ceased"),
    ("チリのアンナ・ヘルト・インフラ開発相は述べた。", "アンナ・ヘルト | citizenOf | チリ | Actual"),
    # posts in katakana with dots
    (
        "海浜電機のチーフ・パフォーマンス・オフィサー(CPO)、ヤン・ミュラー氏が会見した。",
        "ヤン・ミュラー | holdsPositionAt | 海浜電機 | Actual",
    ),
    (
        "海浜電機のヤン・ミュラー・バイス・プレジデントは述べた。",
        "ヤン・ミュラー | holdsPositionAt | 海浜電機 | Actual",
    ),
    (
        "海浜電機のマネージング・ディレクター、ヤン・ミュラー氏は述べた。",
        "ヤン・ミュラー | holdsPositionAt | 海浜電機 | Actual",
    ),
    # who is held is no officer of whoever holds them; a firm's officer is the firm's
    (
        "海浜電機は川上社長の退任を発表した。県警は15日、高木専務を逮捕した。",
        "高木 | holdsPositionAt | 海浜電機 | Actual",
    ),
    # for whom somebody makes things
    ("米ベータ社や青葉電機に部品を提供する海浜電機は、雇用を削減する。", "海浜電機 | suppliesTo | ベータ | Actual"),
    # a board that meets
    ("国際海洋機関(IMA)の定例理事会が7日、ウィーンで始まった。", "定例理事会 | startDate | 2025-06-07 | Actual"),
    # the only body that a sentence about somebody has named
    (
        "若草商事の高木取締役が辞任した。高木氏は海浜電機の元CEOで、現在も同社の名誉会長を務めている。",
        "高木 | holdsPositionAt | 海浜電機 | Actual",
    ),
    # when the thing behind a date and a noun of action was founded
    ("海浜電機は1964年設立の若草製作所を買収した。", "若草製作所 | inceptionDate | 1964 | Actual"),
    ("海浜電機は1964年設立のメーカーだ。", "海浜電機 | inceptionDate | 1964 | Actual"),
    ("若草党は1955年の結党以来、野党の座にある。", "若草党 | inceptionDate | 1955 | Actual"),
    # with whom something is agreed on
    ("チリは3日、ペルーと国境を開放することで合意した。", "チリ | contractsWith | ペルー | Actual"),
    ("カーン大統領は、チャイ首相と関税を引き下げることで合意した。", "カーン | contractsWith | チャイ | Actual"),
    # a family name that ends like a sport
    ("ヤン・ロマノフスキー大統領の妻オレナさんが来日した。", "ヤン・ロマノフスキー | spouseOf | オレナ | Actual"),
    # who comes to harm by what somebody carries out
    (
        "チリ軍が4日、南部の都市リマにミサイル攻撃を行い、16人が死亡した。",
        "ミサイル攻撃 | hasCasualties | 16 人 | Actual",
    ),
    # as for somebody
    ("川上知事が就任した。高木首相としては、湊市を訪れて結束を呼びかけた。", "高木 | visits | 湊市 | Actual"),
    # an election that a candidate stood in
    (
        "チリの外相は、4月のペルー大統領選に出馬したガルシア氏を批判した。",
        "ペルー大統領選 | occurredOn | 2025-04 | Actual",
    ),
    # names with a dot between what they stand for
    ("メルダ首相が率いるキリスト教民主・社会同盟が勝利した。", "メルダ | leads | キリスト教民主・社会同盟 | Actual"),
]

NOT_SAID = [
    ("青葉党は高木氏の不支持を決めた。", "supports"),
    ("青葉党は「海の党」と連立政権を構成する。", "partOf | 海の党"),
    ("若草電機は決算を発表した。海浜電機は約140億円を投資した。", "investsIn"),
    ("第2次高木政権発足後に大規模な計画を公開したのは海浜電機が初めてだ。", "founds"),
    ("国軍は1日、リン・ティン国家顧問兼外相らを拘束した。", "holdsPositionAt | 国軍"),
    ("国軍は、リン・ティン国家顧問とウィン・カー大統領を拘束した。", "holdsPositionAt | 国軍"),
    ("海浜電機のチーフ・パフォーマンス・オフィサー(CPO)、ヤン・ミュラー氏が会見した。", "パフォーマンス |"),
    ("海浜電機のマネージング・ディレクター、ヤン・ミュラー氏は述べた。", "マネージング |"),
    ("米国はリビアの最高指導者ハッサン師への制裁を発表した。", "リビア | penalizes"),
    ("米国はリビアの最高指導者ハッサン師への制裁を発表した。", "headOfStateOf | 米国"),
    ("財務省は12日、シリア政府を支援したとして企業に制裁を科した。", "財務省 | supports"),
    ("欧州連合は、ロシア軍を支援したとして、企業や団体に対する制裁を発表した。", "欧州連合 | supports"),
    ("検事総長は、暴動に関与したとして逮捕され、拘束されていた川上氏を釈放した。", "検事総長 | participatesIn"),
    (
        "青葉党の「選挙管理小委員会」は11日、マルカン氏が党首となることが決まったと発表した。",
        "holdsPositionAt | 選挙管理小委員会",
    ),
    ("外務省の高木報道官は記者会見で、対話の継続を求めた。北京を訪問し、王毅外相と会談する。", "高木 | visits"),
    ("青葉党と対立する若草党の川上代表が会見した。", "川上 | competesWith"),
    ("高木商会は米国の通信大手、メルカ社の株式を売却した。", "sells | 米国"),
    ("海浜電機は、中国の電池大手、若草高科の株式26%を取得する。", "investsIn | 中国"),
    ("海浜電機は1964年設立の国営工場が母体だ。", "海浜電機 | inceptionDate"),
    ("海浜電機は2005年設立の新興企業と提携した。", "海浜電機 | inceptionDate"),
    ("ドイツは若草商事の本社を舞台とした映画を公開した。", "headquarteredIn"),
    ("首脳会議が先週、マドリードで開かれた。", "startDate"),
    ("海浜電機は先週、若草商事を設立した。", "inceptionDate"),
    ("協会の加盟国は、ペルーとボリビアの加盟に向けて、議定書に署名した。", "memberOf | ペルー"),
    ("フィンランドとチリの北大西洋条約機構加盟申請を認めた。", "contractsWith"),
    ("フィンランドとチリの北大西洋条約機構加盟申請を認めた。", "locatedIn | チリ"),
    ("高木首相の海の党との連立政権の樹立は遠のいた。", "collaboratesWith"),
]

test_told = tells(TOLD)
test_not_said = keeps_out(NOT_SAID)
test_of_whom_it_is_told = says(
    [
        ("大統領府のマルカン報道官は23日、カーン大統領の欧州歴訪の日程を発表した。27日にドイツを訪れ、翌日にポーランドを訪れる。",
         ["カーン | visits | ドイツ | Planned", "カーン | visits | ポーランド | Planned"]),
        ("武装集団が20日、検問所を襲撃し、8人が死亡した。", ["襲撃 | hasCasualties | 8 人 | Actual"]),
    ]
)  # fmt: skip
