"""Whose a clause is and what stands in it, where the parser or the word order hides it."""

from __future__ import annotations

import pytest

from tests.extractions import told

SAID = [
    # what is sold or shown somewhere is not of the place
    ("海浜電機は、ビール「ミナト」の日本国内での生産を開始した。", "海浜電機 | produces | ミナト | Actual"),
    ("海浜電機は、ビール「ミナト」の日本での販売を開始した。", "海浜電機 | sells | ミナト | Actual"),
    # where one speaks opens what is said, though that has a subject or clauses of its own
    ("佐伯健大臣は10日の会見で、橋が老朽化していると指摘した。", "佐伯健 | participatesIn | 会見 | Actual"),
    ("佐伯健大臣は記者会見で橋を架け替えると述べた。", "佐伯健 | participatesIn | 記者会見 | Actual"),
    ("佐伯健知事は年次総会で、支援を広げ、橋も架けると表明した。", "佐伯健 | participatesIn | 年次総会 | Actual"),
    ("海浜電機は青葉製作所と北湊重工を合併させた。", "北湊重工 | mergesWith | 青葉製作所 | Actual"),
    ("経団連会長も務めた高木誠さんが2日、死去した。", "高木誠 | chairpersonOf | 日本経済団体連合会 | Ceased"),
    ("海浜電機元社長で、電機連盟の会長も務めた高木誠さんが2日、死去した。", "高木誠 | presidentOf | 海浜電機 | Ceased"),
    ("海浜電機も創業した高木誠さんが2日、死去した。", "高木誠 | founds | 海浜電機"),
    ("海浜電機も出資する青葉商事は2日、上場した。", "海浜電機 | investsIn | 青葉商事"),
    (
        "海浜電機が欧州委員会から制裁金を科された問題で、調査委員会は報告書をまとめた。",
        "欧州委員会 | penalizes | 海浜電機",
    ),
    ("高木誠氏が2012年から北湊ベアーズの監督を務めた事実はない。", "高木誠 | holdsPositionAt | 北湊ベアーズ | Negated"),
    # what is announced by who stands behind it
    ("青葉製作所を買収したと北湊重工が発表した。", "北湊重工 | acquires | 青葉製作所 | Actual"),
    ("アオバロケットの打ち上げに成功したと海浜重工が発表した。", "海浜重工 | launches | アオバロケット"),
    # what is reproached in a quotation, by whom it is done
    ("佐伯健報道官は、アルデン王国を「挑発的だ」と批判した。", "佐伯健 | opposes | アルデン王国"),
    ("佐伯健報道官は、アルデン王国を「支援をやめた」と非難した。", "佐伯健 | opposes | アルデン王国"),
    ("佐伯健報道官は、アルデン王国によるミサイル発射を強い言葉で非難した。", "佐伯健 | opposes | アルデン王国"),
    ("佐伯健代表は、高木誠知事の姿勢を厳しく批判した。", "佐伯健 | opposes | 高木誠"),
    # what a noun counts, by some of them
    ("高木誠氏ら青葉党の議員が出席した。", "高木誠 | memberOf | 青葉党"),
    (
        "青葉電機や海浜電機など北湊ホールディングスの子会社3社が休業した。",
        "青葉電機 | subsidiaryOf | 北湊ホールディングス",
    ),
    ("高木誠教授（45）ら青葉大の研究者が調べた。", "高木誠 | holdsPositionAt | 青葉大"),
    # what a verbal noun of a name is done to
    ("佐伯健首相はインド入りした。", "佐伯健 | visits | インド"),
    ("高木誠投手は青葉ベアーズ入りした。", "高木誠 | worksFor | 青葉ベアーズ"),
    ("海浜電機の中国撤退が決まった。", "海浜電機 | operatesIn | 中国 | Ceased"),
    ("オルダー・ガス田は海浜商事が権益の47%を持つ。", "海浜商事 | owns | オルダー・ガス田"),
    ("1985年2月5日に生まれたアベル・ロナートは40歳を迎えた。", "アベル・ロナート | birthDate | 1985-02-05"),
    ("高木誠さんは海浜電機に勤務していた。", "高木誠 | worksFor | 海浜電機 | Ceased"),
    # rows that a conjunction or a count of others goes through
    ("マイクロソフトおよびアップルはいずれも生成AIの開発に取り組んでいる。", "マイクロソフト | develops | 生成AI"),
    ("青葉調査委員会は、高木誠氏、佐伯健氏、弁護士2人から成る。", "高木誠 | memberOf | 青葉調査委員会"),
    ("高木誠大統領は、アルデン王国を、選挙に干渉したとして非難した。", "高木誠 | opposes | アルデン王国"),
    # whose post it is that is voted on or decided
    ("自由党の総裁選が20日行われ、高木誠氏が新しい総裁に選ばれた。", "高木誠 | presidentOf | 自由党"),
    ("青葉党の代表選が20日、投開票された。佐伯健氏が新代表に選ばれた。", "佐伯健 | holdsPositionAt | 青葉党"),
    ("海浜電機の新社長は高木誠氏に決まった。", "高木誠 | presidentOf | 海浜電機 | Planned"),
    ("高木誠氏は青葉大学、海浜電機を経て北湊重工に入社した。", "高木誠 | educatedAt | 青葉大学"),
    (
        "北湊計画は海浜電機と青葉銀行が主導し、海浜電機が運営を、青葉銀行が資金提供を担当する。",
        "海浜電機 | operates | 北湊計画",
    ),
    # whose each thing in a row is
    ("大阪府警は海浜電機の工場や、高木誠専務の事務所などを捜索した。", "大阪府警 | investigates | 海浜電機"),
    ("警視庁は海浜電機の本社と工場を捜索した。", "警視庁 | investigates | 海浜電機"),
    ("大阪府警は大阪市北区梅田の海浜電機本社に入った。", "海浜電機 | headquarteredIn | 梅田"),
    # what was founded, by nobody named; what is being held
    ("青葉トイズは2006年に設立し、玩具を販売してきた。", "青葉トイズ | inceptionDate | 2006"),
    ("高木誠厚生労働相はジュネーブで開催中の世界保健総会に出席した。", "世界保健総会 | occurredIn | ジュネーブ"),
    # what is done that comes about as a subject
    ("海浜電機による青葉製作所の買収は昨年行われた。", "海浜電機 | acquires | 青葉製作所 | Actual"),
    ("佐伯健首相とクロウ大統領の会談が来月行われる。", "クロウ | meets | 佐伯健 | Planned"),
    ("海浜電機による青葉製作所の買収が来月完了する。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("海浜電機による青葉製作所の買収が完了した。", "海浜電機 | acquires | 青葉製作所 | Actual"),
    ("海浜電機は青葉製作所の買収に踏み切る。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    # what one plans in the clause before a noun
    ("海浜電機が計画する青葉工場の建設に反対の声が上がった。", "海浜電機 | builds | 青葉工場 | Planned"),
    ("海浜電機が検討している青葉製作所の買収に反対の声が上がった。", "海浜電機 | acquires | 青葉製作所 | Possible"),
    # a longer wording of the same relation, whose complement is the whole argument
    ("若草大学大学院を修了した高木誠さんが着任した。", "高木誠 | educatedAt | 若草大学大学院 | Actual"),
    ("青葉製作所は従業員500人を抱える。", "青葉製作所 | hasEmployees | 500 人"),
    # who is driven from a post, who is let into a body
    ("海浜電機の佐伯健社長が引責辞任に追い込まれた。", "佐伯健 | presidentOf | 海浜電機 | Ceased"),
    ("海洋連合はノルド共和国の加盟を認めた。", "ノルド共和国 | memberOf | 海洋連合 | Planned"),
    ("海浜電機、青葉製作所を500億円で買収へ　年内に手続き完了", "海浜電機 | acquires | 青葉製作所 | Planned"),
    # schools by their short names
    ("高木誠氏は北湊大卒。", "高木誠 | educatedAt | 北湊大 | Actual"),
    ("高木誠氏（北湊大卒）が就任した。", "高木誠 | educatedAt | 北湊大 | Actual"),
    # a time that only ends or begins
    ("青葉大会は7月10日まで開かれる。", "青葉大会 | endDate | 2025-07-10 | Planned"),
    ("青葉大会は7月1日から湊市で開かれる。", "青葉大会 | startDate | 2025-07-01 | Planned"),
    # the works listed behind one of somebody's
    ("高木誠監督の『青い港』や『白い塔』が公開された。", "高木誠 | creatorOf | 白い塔 | Actual"),
    ("林誠の『青い港』、『白い塔』などが知られる。", "林誠 | creatorOf | 白い塔 | Actual"),
    # the name that an action is compounded with, before 後
    ("高木誠氏は青葉大学卒業後、海浜電機に入社した。", "高木誠 | educatedAt | 青葉大学 | Actual"),
    ("青葉大学卒業後に海浜電機に入社した高木誠氏は語った。", "高木誠 | educatedAt | 青葉大学 | Actual"),
    ("高木誠氏は海浜電機退社後、青葉製作所を設立した。", "高木誠 | worksFor | 海浜電機 | Ceased"),
    ("海浜電機は青葉製作所買収後、人員を減らした。", "海浜電機 | acquires | 青葉製作所 | Actual"),
    # for whom something is done by a contract or plan, which the parser hangs on the verb above
    ("海浜電機は北湊重工に、2027年から電池を供給する契約を締結した。", "海浜電機 | suppliesTo | 北湊重工 | Planned"),
    ("海浜電機は20日、北湊重工に、電池を供給すると発表した。", "海浜電機 | suppliesTo | 北湊重工 | Planned"),
    # people counted right behind the last of their names
    ("県警は高木、佐伯2容疑者を逮捕した。", "県警 | penalizes | 高木 | Actual"),
    ("高木誠、佐伯健、田村剛3選手が青葉FCに移籍した。", "田村剛 | worksFor | 青葉FC | Actual"),
    ("高木、佐伯2氏が会談した。", "佐伯 | meets | 高木 | Actual"),
    # clauses in a row before a noun, the first of which the parser hangs on the verb behind it
    ("青葉製作所を創業し、北湊重工に出資した高木誠氏は語った。", "高木誠 | founds | 青葉製作所 | Actual"),
    ("青葉製作所に勤務した後、北湊重工を創業した高木誠氏は語った。", "高木誠 | worksFor | 青葉製作所 | Actual"),
    # the events before a plan in its chain
    ("海浜電機は青葉製作所を買収し、北湊重工と提携する。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("海浜電機は昨年、青葉製作所を買収し、北湊重工と提携する。", "海浜電機 | acquires | 青葉製作所 | Actual"),
    ("海浜電機は青葉製作所を完全子会社にする。", "青葉製作所 | subsidiaryOf | 海浜電機 | Planned"),
    # what is settled, which the parser takes for one phrase
    ("海浜電機は青葉製作所を買収することになった。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("青葉製作所は海浜電機に買収されることとなった。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("海浜電機は青葉製作所を買収することにしている。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("海浜電機は青葉製作所を買収しないことにした。", "海浜電機 | acquires | 青葉製作所 | Negated"),
    ("海浜電機は青葉製作所を買収するほか、工場も建設する。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("海浜電機は青葉製作所を買収する一方、店舗を閉鎖する。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("海浜電機は青葉製作所を買収するとともに、工場を建設する。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    ("海浜電機は青葉製作所を買収したほか、工場も建設する。", "海浜電機 | acquires | 青葉製作所 | Actual"),
    # a team without a name of its own
    ("東都大学と若草大学の研究チームは、新型電池を開発した。", "若草大学 | develops | 新型電池"),
    ("東都大学の研究チームは、新型電池を開発した。", "東都大学 | develops | 新型電池"),
    # the topic that comes after the clause
    ("東都大学を卒業後、高木誠氏は海浜電機に入社した。", "高木誠 | educatedAt | 東都大学"),
    ("青葉製作所を買収したあと、海浜電機は本社を移転した。", "海浜電機 | acquires | 青葉製作所"),
    ("青葉製作所に出資するため、海浜電機は社債を発行した。", "海浜電機 | investsIn | 青葉製作所"),
    # compounds that the parser cuts in two, and verbal nouns inside longer ones
    ("海浜電機、青葉製作所買収へ", "海浜電機 | acquires | 青葉製作所"),
    ("海浜電機による青葉製作所買収計画が明らかになった。", "海浜電機 | acquires | 青葉製作所"),
    # shares by word
    ("海浜電機は青葉製作所の株式の過半数を取得した。", "海浜電機 | acquires | 青葉製作所"),
    ("海浜電機は青葉製作所の株式の大半を取得した。", "海浜電機 | investsIn | 青葉製作所"),
    # causatives that are verbs of their own
    ("海浜電機は高木誠氏を社長に昇格させた。", "高木誠 | presidentOf | 海浜電機"),
    ("海浜電機は高木誠氏を専務に昇格させる人事を固めた。", "高木誠 | holdsPositionAt | 海浜電機"),
    # a complement that goes with an adverbial is the verb's where the verb asks for both
    ("高木花子さんはニューヨークを拠点に活動した。", "高木花子 | workLocation | ニューヨーク"),
    ("海浜電機など8社は青葉製作所を設立した。", "海浜電機 | founds | 青葉製作所"),
    ("高木誠氏は海浜電機の最高技術責任者（CTO）を退任した。", "高木誠 | holdsPositionAt | 海浜電機"),
    # a title that the parser cuts from its name
    ("高木選手は1回戦でサッカリ選手に敗れた。", "サッカリ | defeats | 高木"),
    # the round in which something is done makes no other verb of it
    ("高木は1回戦でマリア・サッカリに敗れたが、次は勝った。", "マリア・サッカリ | defeats | 高木"),
    ("高木誠氏は王座戦を制した。", "高木誠 | wins | 王座戦"),
    ("高木誠八段（34）は北川実名人に勝った。", "高木誠 | defeats | 北川実"),
    ("青葉市は青葉太郎にちなんで命名された。", "青葉市 | namedAfter | 青葉太郎"),
    # whom a court sentences, and which court, the sentence before says
    (
        "大野隆被告の判決公判が10日、前橋地裁であった。高木誠裁判長は懲役18年を言い渡した。",
        "前橋地裁 | penalizes | 大野隆",
    ),
    (
        "最高裁は14日、大野隆被告の上告を退けた。一審の前橋地裁は2022年、無期懲役を言い渡していた。",
        "前橋地裁 | penalizes | 大野隆",
    ),
    # nouns that count the names before them
    ("高木誠容疑者と木村健容疑者の計2人を青葉署が逮捕した。", "青葉署 | penalizes | 高木誠"),
    ("青葉市と北湊市、海浜市の3都市が世界博に参加した。", "青葉市 | participatesIn | 世界博"),
    # the side that another takes of the same thing
    ("立志党は電波法改正案に賛成し、民主連合は反対した。", "民主連合 | opposes | 電波法改正案"),
    ("電波法改正案に立志党などが賛成し、民主連合と新生党は反対した。", "新生党 | opposes | 電波法改正案"),
    # what the sentence is about
    ("海浜電機をめぐっては、東京地検特捜部が昨年9月、本社を捜索した。", "東京地検特捜部 | investigates | 海浜電機"),
    ("海浜電機を巡っては、公正取引委員会が6月に立ち入り検査した。", "公正取引委員会 | investigates | 海浜電機"),
    # a row of candidates, each with what they are
    (
        "桜川市長選に現職の田所浩氏（61）と新人で元県議の山本美咲氏（47）の2人が立候補した。",
        "田所浩 | participatesIn | 桜川市長選",
    ),
    (
        "桜川市長選に現職の田所浩氏（61）と新人で元県議の山本美咲氏（47）の2人が立候補した。",
        "山本美咲 | participatesIn | 桜川市長選",
    ),
    # what a paper says is of whom its own topic tells
    (
        "湊新聞は、これを論拠に、青葉党は改革を続け、若葉党と対立すると予測している。",
        "青葉党 | opposes | 若葉党 | Possible",
    ),
    # two that merged are each other's, not the result's
    ("海浜銀行は2002年に東浜銀行と西浜銀行が合併した銀行だ。", "東浜銀行 | mergesWith | 西浜銀行 | Actual"),
]
UNSAID = [
    ("佐伯健知事は、記者会見で涙を流したと述べた。", "participatesIn"),
    ("海浜電機も出資する青葉商事は2日、上場した。", "青葉商事 | investsIn"),
    ("高木誠氏が2012年から北湊ベアーズの監督を務めた事実はない。", "高木誠 | holdsPositionAt | 北湊ベアーズ | Actual"),
    ("佐伯健氏は会社をつくり、青葉製作所を創業し北湊重工に出資した高木誠氏は語った。", "佐伯健 | investsIn"),
    ("林誠の『青い港』、高木誠監督の『白い塔』が公開された。", "高木誠 | creatorOf | 青い港"),
    ("林誠の『青い港』、高木誠監督の『白い塔』が公開された。", "林誠 | creatorOf | 白い塔"),
    ("青葉市で開いた漫才コンビ海浜・巨人の結成30年記念公演が最後だった。", "巨人 | inceptionDate"),
    ("海浜電機の創業50年の式典があった。", "海浜電機 | inceptionDate"),
    ("北湊市にある海浜電機の工場が止まった。", "海浜電機 | locatedIn | 北湊市"),
    ("青葉製作所が赤字に転落したため、海浜電機は支援を決めた。", "海浜電機 | hasProfit"),
    ("株価が下落した後、海浜電機は青葉製作所を買収した。", "青葉製作所 | acquires"),
    ("海浜電機は青葉製作所の株式の一部を北湊重工に売却した。", "北湊重工 | acquires | 青葉製作所"),
    ("海浜電機は青葉製作所に出資し、北湊重工は撤退した。", "北湊重工 | investsIn | 青葉製作所"),
    # two accused before: which of them is not told
    ("大野隆被告と森健被告の判決公判が前橋地裁であった。高木誠裁判長は懲役8年を言い渡した。", "前橋地裁 | penalizes"),
    # who else acts is not whom something is done to
    ("大野隆被告に前橋地裁は無期懲役を言い渡し、東京高裁も支持した。", "前橋地裁 | supports"),
    # the clubs of a league are not the league
    ("青葉リーグの18チームが若草杯に参加した。", "青葉リーグ | participatesIn"),
    ("湊新聞は、これを論拠に、青葉党は改革を続け、若葉党と対立すると予測している。", "湊新聞 | opposes"),
    ("海浜銀行は2002年に東浜銀行と西浜銀行が合併した銀行だ。", "海浜銀行 | mergesWith"),
    # who sells a thing of somebody's plan may be another
    ("海浜電機が発表した新型車の販売を青葉商事が始めた。", "海浜電機 | suppliesTo"),
    ("青葉大会は7月10日まで開かれる。", "青葉大会 | occurredOn"),
    ("青葉製作所は北湊市を本拠地とする。", "青葉製作所 | headquarteredIn | 北湊市 | Planned"),
    ("高木誠さんは若草大学を出て記者になった。", "高木誠 | worksFor | 若草大学"),
    ("海洋連合はノルド共和国の加盟を認めた。", "海洋連合 | memberOf"),
    ("青葉賞は青葉太郎の名を冠した賞だ。", "青葉太郎 | awardReceived"),
    # how a name from abroad sounds is no body
    ("青葉国代表の牟北湊（モ・ベイシャン）選手が優勝した。", "牟北湊 | affiliatedWith"),
    # where one lives is no body, who is asked for is not had yet
    ("高木誠容疑者（46歳、青葉県北湊市在住）を逮捕した。", "高木誠 | affiliatedWith"),
    ("海浜ベアーズは北湊ライオンズに高木誠選手の獲得を打診した。", "高木誠 | worksFor | 海浜ベアーズ | Actual"),
    # what is sold is the game, not what is named after it
    ("男は海浜ソフトが売り出すパズルゲーム『北国鉄道』のウェブサイトから脅迫した。", "ウェブサイト"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[f"{text} {fact}" for text, fact in SAID])
def test_said(extracted, text: str, wanted: str) -> None:
    assert any(line.startswith(f"{wanted} |") for line in told(extracted(text)))


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), UNSAID, ids=[text for text, _ in UNSAID])
def test_unsaid(extracted, text: str, unwanted: str) -> None:
    assert not any(line.startswith(unwanted) for line in told(extracted(text)))


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    ["青葉製作所は1998年に設立され、従業員は約300人だ。", "青葉製作所は1998年設立で、従業員は約300人。"],
)
def test_what_is_so_now_has_no_date_of_the_founding(extracted, text: str) -> None:
    (staff,) = [f for f in extracted(text).facts if f.relation == "hasEmployees"]
    assert staff.qualifiers.time is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("海浜電機は10日、青葉製作所の高木誠社長と北湊重工の佐伯健社長の2人に青葉賞を授与すると発表した。", None),
        ("海浜電機は来年4月、高木誠氏に青葉賞を授与すると発表した。", "2026-04"),
    ],
)
def test_the_day_of_an_announcement_is_not_that_of_what_is_announced(extracted, text: str, start: str | None) -> None:
    times = [f.qualifiers.time for f in extracted(text).facts if f.relation == "awardReceived"]
    assert times and {time and time.start for time in times} == {start}


@pytest.mark.model
def test_an_open_relation_is_called_by_no_number(extracted) -> None:
    found = extracted("高木誠投手は海浜ベアーズに1月31日提出。高木誠選手は青葉ドームに春夏4回出場した。")
    assert [f.relation for f in found.facts if f.open] == ["提出-に", "出場-に"]
