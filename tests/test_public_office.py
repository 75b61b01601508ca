"""What reports say of offices of state, candidates, parties in rows and inquiries, with what qualifies it."""

from __future__ import annotations

import pytest

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status | role)
SAID = [
    # the land that the sentence is about, sooner than another; no island has a 知事
    ("愛媛県の南を台風が進んでいる。青葉県は対策本部を設置し、三宅健知事が避難を呼びかけた。", [
        "三宅健 | headOfGovernmentOf | 青葉県 | Actual | 知事"]),
    ("青空島の南を台風が進んでいる。青葉県は対策本部を設置し、三宅健知事が避難を呼びかけた。", [
        "三宅健 | headOfGovernmentOf | 青葉県 | Actual | 知事"]),
    # a bare post is at its ministry or chamber
    ("三宅健農林水産副大臣が視察した。", ["三宅健 | holdsPositionAt | 農林水産省 | Actual | 農林水産副大臣"]),
    ("元財務事務次官の三宅健氏が死去した。", ["三宅健 | holdsPositionAt | 財務省 | Ceased"]),
    ("三宅健氏は厚生労働副大臣や環境政務官を歴任した。", [
        "三宅健 | holdsPositionAt | 厚生労働省 | Ceased", "三宅健 | holdsPositionAt | 環境省 | Ceased"]),
    ("県警は、衆議院議員の三宅健容疑者を逮捕した。", ["三宅健 | memberOf | 衆議院 | Actual"]),
    ("三宅健氏は参議院議員を3期務めた。", ["三宅健 | memberOf | 参議院 | Ceased"]),
    ("大橋巌容疑者は国土交通副大臣だった2022年に現金を受け取った。", ["大橋巌 | holdsPositionAt | 国土交通省 | Ceased"]),
    # parties in a row, by the short names that they have only there, and what counts them
    ("元県議の西川由美氏（48）＝立憲民主、共産推薦＝が敗れた。", [
        "立憲民主党 | supports | 西川由美 | Actual", "日本共産党 | supports | 西川由美 | Actual"]),
    ("岡田誠氏は自民、公明両党の推薦を受けた。", [
        "自由民主党 | supports | 岡田誠 | Actual", "公明党 | supports | 岡田誠 | Actual"]),
    ("立民、国民、共産各党は「海浜法案」に賛成した。", [
        "立憲民主党 | supports | 海浜法案 | Actual", "国民民主党 | supports | 海浜法案 | Actual",
        "日本共産党 | supports | 海浜法案 | Actual"]),
    ("岡田誠氏は、自民・公明両党の推薦を受け初当選した。", ["自由民主党 | supports | 岡田誠 | Actual"]),
    ("青葉県警は、茂木・中野両容疑者を逮捕した。", [
        "青葉県警 | penalizes | 茂木 | Actual", "青葉県警 | penalizes | 中野 | Actual"]),
    ("海浜電機と北湊重工両社は提携した。", ["北湊重工 | partnerOf | 海浜電機 | Actual"]),
    # who once sat for a party may still be of it
    ("若草党の中村修元参議院議員が演説した。", ["中村修 | memberOf | 参議院 | Ceased", "中村修 | memberOf | 若草党 | Actual"]),
    # states by one character, and what counts them
    ("日比両政府は円滑化協定に署名した。", ["日本 | contractsWith | フィリピン | Actual"]),
    ("日本とフィリピンの両政府は、円滑化協定に署名した。", ["日本 | contractsWith | フィリピン | Actual"]),
    ("日米韓3カ国は合意した。", ["日本 | contractsWith | 韓国 | Actual", "日本 | contractsWith | 米国 | Actual"]),
    # for whom somebody is there
    ("式には青葉日報社から佐伯健社長と、若草通信社から森淳会長、中村修社長が出席した。", [
        "佐伯健 | presidentOf | 青葉日報社", "森淳 | chairpersonOf | 若草通信社", "中村修 | presidentOf | 若草通信社",
    ]),
    ("米国からはマルケス特使、イランからはバルドゥル外相が出席した。", [
        "マルケス | holdsPositionAt | 米国 | Actual", "バルドゥル | holdsPositionAt | イラン | Actual"]),
    # X・元N, Y: the post is that of who stands before it
    ("大木美里・元衆議院議長、黒田栄・元自由民主党政調会長ら5人が会見した。", [
        "大木美里 | chairpersonOf | 衆議院 | Ceased", "黒田栄 | holdsPositionAt | 自由民主党 | Ceased"]),
    ("チャスコビッチ・ワルシャワ市長（53）が敗れた。", ["チャスコビッチ | headOfGovernmentOf | ワルシャワ | Actual"]),
    ("石川良三都知事は会見した。", ["石川良三 | headOfGovernmentOf | 東京都 | Actual"]),
    # the post that a predecessor leaves, beside the one that the successor has
    ("政府は斉藤浩経済産業相の辞任を了承した。後任には自民党の吉井俊介政調会長代理を充てる。", [
        "吉井俊介 | follows | 斉藤浩 | Planned", "吉井俊介 | holdsPositionAt | 経済産業省 | Planned",
        "吉井俊介 | holdsPositionAt | 自由民主党 | Actual | 政調会長代理"]),
    # how somebody stands to a thing holds as soon as it is said
    ("民和党は大谷誠氏を支持すると表明した。", ["民和党 | supports | 大谷誠 | Actual"]),
    ("民和党は大谷誠氏を支持する方針だ。", ["民和党 | supports | 大谷誠 | Planned"]),
    # whom a clause of reason speaks of is whom something was done to
    ("大谷誠氏は昨年12月に戒厳を宣言し、国会に軍を投入したとして、青葉地検に起訴されていた。", [
        "青葉地検 | penalizes | 大谷誠 | Actual"]),
    ("消費者庁は海浜電機に対し、特定商取引法違反で3カ月の業務停止を命じている。", ["消費者庁 | penalizes | 海浜電機 | Actual"]),
    ("青葉県警は海浜電機に対し、同法違反の疑いで営業所の捜索を始めた。", ["青葉県警 | investigates | 海浜電機 | Actual"]),
    # who heads a body by its initials; a minister is at the government that is written
    ("マルケスWHO事務局長は会見した。", ["マルケス | holdsPositionAt | 世界保健機関 | Actual"]),
    ("中国外務省の孫衛国外務次官が抗議した。", ["孫衛国 | holdsPositionAt | 中国外務省 | Actual | 外務次官"]),
    # the state whose organ elects
    ("ドイツ連邦議会は6日、マルケス氏を首相に選出した。", ["マルケス | headOfGovernmentOf | ドイツ | Actual"]),
    # an election that is not named again is the last one
    ("代表選が7日告示され、枝本幸男前代表、泉本健太代表の2人が立候補を届け出た。", [
        "枝本幸男 | participatesIn | 代表選 | Actual", "泉本健太 | participatesIn | 代表選 | Actual"]),
    ("高木誠氏は1960年生まれ。弁護士を経て参議院議員となった。", ["高木誠 | memberOf | 参議院 | Actual"]),
    # a section of a police force that has no name
    ("県警捜査2課は8日、現金を受け取ったとして、早坂実容疑者を収賄容疑で、藤堂隆容疑者を贈賄容疑でそれぞれ逮捕した。", [
        "県警 | penalizes | 早坂実 | Actual", "県警 | penalizes | 藤堂隆 | Actual"]),
    # a governor right behind a family name, of the town that the post tells
    ("山崎福岡市長が述べた。", ["山崎 | headOfGovernmentOf | 福岡市 | Actual"]),
    # whose a post is though the parser hung it on what is done
    ("大阪地裁は25日、学校法人「清海学園」の元理事長、藤倉亮被告（68）に懲役3年の有罪判決を言い渡した。", [
        "藤倉亮 | chairpersonOf | 清海学園 | Ceased", "大阪地裁 | penalizes | 藤倉亮 | Actual"]),
    # so many suspects
    ("青葉県警は、桑原望元社長（56）と、当時総務担当の戸倉敏男元次長（49）の2人の容疑者を逮捕した。", [
        "青葉県警 | penalizes | 桑原望 | Actual", "青葉県警 | penalizes | 戸倉敏男 | Actual"]),
    # what a term is told of is no successor
    ("政府は青葉銀行の副総裁に三宅健氏を充てる人事案を決めた。任期は5年で、4月に退任する中島浩副総裁の後任となる。", [
        "三宅健 | follows | 中島浩 | Planned"]),
    # of a branch is of the firm
    ("青葉県警は、海浜証券大阪支店の部長・茂木亨容疑者を逮捕した。", ["茂木亨 | holdsPositionAt | 海浜証券 | Actual"]),
    ("青葉県警は、東浜署交通課警部補・水沢清容疑者を逮捕した。", ["水沢清 | worksFor | 東浜署 | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("高木誠知事は記者団に対し、海浜原発の再稼働を支持すると述べた。", "記者団"),
    ("青葉党のロカール党首は同日、新首相の任命に反発した。", "新 |"),
    ("ロハス氏はヨーロッパ各国の指導者に訴えた。", "leads"),
    ("任期は5年で、4月に退任する中島浩副総裁の後任となる。", "任期"),
    ("県民は現知事を支持している。", "国民民主党"),
    ("日中の最高気温は30度を超えた。", "中国"),
    ("米司法省は海浜電機を提訴した。カリフォルニアなど8州も原告に加わった。", "participatesIn"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)


# text, then relation and object with the date that the fact has; None for none
DATED = [
    ("大橋巌氏は海浜電機の社長だった2010年、青葉製作所を買収した。", "presidentOf", "2010"),
    ("海浜電機が青葉製作所を買収した2010年、大橋巌氏が入社した。", "acquires", "2010"),
    ("青葉県警は3日、男性を殺害し山中に遺棄したとして、大西拓容疑者を再逮捕した。", "penalizes", "2025-06-03"),
    ("崖崩れが起きた翌日の8月25日、現地を撮影した。", "occurredOn", None),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation", "date"), DATED, ids=[t for t, _, _ in DATED])
def test_dated(extracted, text: str, relation: str, date: str | None) -> None:
    found = [f.qualifiers.time for f in extracted(text).facts if f.relation == relation]
    assert [time.point for time in found if time is not None] == ([date] if date else [])


# text, then the amount that its facts have
COUNTED = [
    ("日米韓3カ国は合意した。", None),
    ("青葉県警は、松井亮容疑者（35）ら4人を詐欺容疑で逮捕した。", None),
    ("東京地裁は海浜電機に3億円の賠償を命じた。", 300_000_000),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "amount"), COUNTED, ids=[t for t, _ in COUNTED])
def test_counted(extracted, text: str, amount: float | None) -> None:
    """How many those are whom a name stands for is no amount of what is done."""
    amounts = {f.qualifiers.amount.value if f.qualifiers.amount else None for f in extracted(text).facts if not f.open}
    assert amounts == {amount}
