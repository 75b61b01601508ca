"""What newsrooms write in passing: where a firm is at home, whose figure it is, what one applies for, with whom one does it."""

from __future__ import annotations

import pytest

from kg.model import Extraction, Time
from tests.extractions import told

pytestmark = pytest.mark.model

SAID = [
    # how many of a thing
    ("ドイツは防空システム「IRIS-T」4基を追加供与すると表明した。", "ドイツ | supplies | IRIS-T | Planned | "),
    # what has no name of its own says where the name beside it is at home
    ("三峰商事は米クラウド大手のルミナ・システムズと提携した。", "ルミナ・システムズ | locatedIn | 米国 | Actual | "),
    ("海浜製薬はスイス製薬大手のセルヴィア社と提携した。", "セルヴィア | locatedIn | スイス | Actual | "),
    ("韓国の鉄鋼最大手、漢南製鉄は減産する。", "漢南製鉄 | locatedIn | 韓国 | Actual | "),
    # of what is said to be one, a clause tells that the parser hangs the topic on
    ("「ハヤテ」は海浜電機が手がけるドローンだ。", "海浜電機 | produces | ハヤテ | Actual | "),
    # what stands right before a verb is its object, whichever verb comes next
    ("海浜電機は青葉製作所の株式の51%を取得して子会社化する。", "海浜電機 | acquires | 青葉製作所 | Planned | "),
    ("海浜電機と激しいシェア争いを繰り広げる青葉製作所は値下げした。", "海浜電機 | competesWith | 青葉製作所 | Actual | "),
    ("海浜電機は青葉製作所向けにモーターを納入している。", "海浜電機 | suppliesTo | 青葉製作所 | Actual | "),
    # a firm is what the clause before says, and what comes after is told of it
    ("青葉製作所は海浜電機の子会社で、福岡市に本社がある。", "青葉製作所 | subsidiaryOf | 海浜電機 | Actual | "),
    ("湊重工業は12日、基幹ロケット「ひばり」3号機を打ち上げた。", "湊重工業 | launches | ひばり | Actual | "),
    # what leads up to something still to come is to come itself
    ("海浜電機は栃木工場を新設し、来年2月に運転を始める。", "海浜電機 | builds | 栃木工場 | Planned | "),
    ("海浜電機は青葉製作所の全株式を取得し、完全子会社にする。", "海浜電機 | acquires | 青葉製作所 | Planned | "),
    ("海浜電機は青葉製作所の全株式を取得し、社名を変えた。", "海浜電機 | acquires | 青葉製作所 | Actual | "),
    # from whom, beside the contract; from whom a share is bought
    ("海浜電機は青葉製作所から、電力の供給を受ける20年間の契約を結んだ。", "青葉製作所 | suppliesTo | 海浜電機 | Actual | "),
    ("海浜電機は三峰商事から青葉製作所の株式を取得した。", "三峰商事 | sells | 青葉製作所 | Actual | "),
    # an obituary's bracket; a part of a country before a state
    ("高木誠さん（たかぎ・まこと＝海浜電機元社長）が4日死去した。", "高木誠 | presidentOf | 海浜電機 | Ceased | 社長"),
    ("アメリカ西部カリフォルニア州で火事があった。", "カリフォルニア州 | administrativelyIn | 米国 | Actual | "),
    # a career in a row of nouns
    ("高木誠氏は1985年青葉大学卒業、同年海浜電機入社。", "高木誠 | educatedAt | 青葉大学 | Actual | "),
    ("高木誠氏は1985年青葉大学卒業、同年海浜電機入社。", "高木誠 | worksFor | 海浜電機 | Actual | "),
    # whose a figure is, another figure or the cause beside it says
    ("海浜電機の株価は一時6%上昇し、時価総額は初めて1兆円を超えた。", "海浜電機 | hasValuation | 1000000000000 JPY | Actual | "),
    ("九州北部の大雨で死者は5人となった。", "大雨 | hasCasualties | 5 人 | Actual | "),
    ("12人の兵士が北湊市の銃撃で死亡した。", "銃撃 | hasCasualties | 12 人 | Actual | "),
    ("北湊市で爆発があり、3人の市民が負傷した。", "爆発 | hasCasualties | 3 人 | Actual | "),
    ("8月に北湊刑務所で起きた騒動で、看守6人が怪我を負った。", "騒動 | hasCasualties | 6 人 | Actual | "),
    ("海浜電機の最終損益は35億円の黒字（前年同期は21億円の赤字）だった。", "海浜電機 | hasProfit | -2100000000 JPY | Actual | "),
    # a verbal noun has a date of its own, and what it is of may be left out
    ("栃木工場は2027年の運転開始を予定する。", "栃木工場 | startDate | 2027 | Planned | "),
    ("海浜電機は栃木工場を建設している。2027年春の稼働を目指す。", "栃木工場 | startDate | 2027 | Planned | "),
    # the last of a chain of places is where the seat is
    ("海浜製薬株式会社（本社：東京都港区、社長：高木誠）は発表した。", "海浜製薬株式会社 | headquarteredIn | 港区 | Actual | "),
    ("九州北部の大雨で死者は5人となった。", "大雨 | occurredIn | 九州 | Actual | "),
    # a seat or a post stands alone
    ("海浜電機は新製品を発売した。本社は松本市。", "海浜電機 | headquarteredIn | 松本市 | Actual | "),
    ("青葉製作所は1951年創業のメーカーで、本社は松本市。", "青葉製作所 | headquarteredIn | 松本市 | Actual | "),
    ("海浜電機は新製品を発売した。社長は高木誠氏。", "高木誠 | presidentOf | 海浜電機 | Actual | 社長"),
    # whose the noun is in a bracket
    ("青葉運輸（海浜電機の完全子会社、松本市）が値上げする。", "青葉運輸 | subsidiaryOf | 海浜電機 | Actual | "),
    ("西海機工（SK、松本市）が値上げする。", "西海機工 | headquarteredIn | 松本市 | Actual | "),
    ("西海機工（東証プライム、松本市）が値上げする。", "西海機工 | headquarteredIn | 松本市 | Actual | "),
    # what a relative clause with a subject of its own was done to
    ("青葉製作所は2018年に研究者らが設立した企業だ。", "青葉製作所 | inceptionDate | 2018 | Actual | "),
    # a country before a foreign firm, initials with what they stand for, a firm by its first word
    ("海浜電機は韓国ハンビット電子を買収した。", "海浜電機 | acquires | ハンビット電子 | Actual | "),
    ("WXO＝世界交易機関のモーリス事務局長は会見した。WXOは湊銀行を支援した。", "世界交易機関 | supports | 湊銀行 | Actual | "),
    ("海浜電機の子会社の物流会社春名運輸が値上げする。", "春名運輸 | subsidiaryOf | 海浜電機 | Actual | "),
    ("会計ソフト販売会社春名の社長に高木氏が就任した。", "高木 | presidentOf | 春名 | Actual | 社長"),
    # a reading or an age between a name and its post; one of several
    ("海浜電機は、森川洋一（もりかわ・よういち）副社長が社長に昇格すると発表した。", "森川洋一 | presidentOf | 海浜電機 | Planned | 社長"),
    ("高木誠氏は海浜電機の創業者の一人だ。", "高木誠 | founds | 海浜電機 | Actual | "),
    ("海浜電機の創業者の1人である高木誠氏が会見した。", "高木誠 | founds | 海浜電機 | Actual | "),
    ("湊放送（MBC）（本社・東京都）は増配する。", "湊放送 | headquarteredIn | 東京都 | Actual | "),
    # who is told to do it is not what the sentence goes on about, nor what was made
    ("青葉製作所は、高木誠氏が設立し、三峰商事に部品を供給する。", "青葉製作所 | suppliesTo | 三峰商事 | Actual | "),
    ("青葉製作所は1933年に山本房太郎が創業した。", "青葉製作所 | inceptionDate | 1933 | Actual | "),
    ("三峰商事は砂漠に建設した望遠鏡「ハルタ」を使う。", "三峰商事 | builds | ハルタ | Actual | "),
    ("玩具の青葉製作所が発売したごく近い中身の商品「トーク」が人気だ。", "青葉製作所 | launches | トーク | Actual | "),
    # posts behind an address, of the second in a row, said to be taken, of whose colleagues the text told, alone
    ("海浜電機（東京都港区）社長の大石圭吾容疑者が逮捕された。", "大石圭吾 | presidentOf | 海浜電機 | Actual | 社長"),
    ("警察は、海浜電機社長の大石圭吾容疑者と元取締役の辻本勝也容疑者を逮捕した。", "辻本勝也 | holdsPositionAt | 海浜電機 | Ceased | 取締役"),
    ("海浜電機の社長に4月1日付で森川洋一副社長が就任すると発表した。", "森川洋一 | presidentOf | 海浜電機 | Planned | 社長"),
    ("海浜電機の社長に森川洋一氏が就任する。高木誠社長は会長に就く。", "高木誠 | chairpersonOf | 海浜電機 | Planned | 会長"),
    ("海浜電機は2020年に創業。創業者の高木誠会長は話した。", "高木誠 | founds | 海浜電機 | Actual | "),
    ("元海浜電機の社員の高木誠氏が会見した。", "高木誠 | worksFor | 海浜電機 | Ceased | 社員"),
    # who is fined is told by the clause of reason, whatever says that it is
    ("公正取引委員会は、海浜電機が値上げを強要したとして、課徴金を科すと発表した。", "公正取引委員会 | penalizes | 海浜電機 | Planned | "),
    ("海浜電機は3日、決算を発表した。26年2月期は純利益280億円を見込む。", "海浜電機 | hasProfit | 28000000000 JPY | Planned | "),
    # a life told without its subject; a press release's short form; who owns, of whom one buys, who else has a share
    ("高木氏は61歳。大阪府出身で、青葉大学を卒業後、海浜電機に入社し、現在は社長を務める。", "高木 | bornIn | 大阪府 | Actual | "),
    ("高木誠氏は、青葉大学大学院博士課程を修了し、海浜電機に入社した。", "高木誠 | educatedAt | 青葉大学大学院 | Actual | "),
    ("春名製作所（本社：燕市、以下「ハルナ」）は上場した。ハルナは1950年に設立された。", "春名製作所 | inceptionDate | 1950 | Actual | "),
    ("海浜電機は筆頭株主の仏プレミエールと提携する。", "プレミエール | owns | 海浜電機 | Actual | 筆頭株主"),
    ("新会社には海浜電機が51%、湊重工が34%、大手商社の三峰商事が15%を出資する。", "海浜電機 | investsIn | 会社 | Planned | "),
    ("海浜電機は新会社「ハルカ」を設立し、発電所を2030年に稼働させる。", "海浜電機 | founds | ハルカ | Planned | "),
    ("海浜電機は人事を発表した。社長には高木誠副社長が就き、森川洋一社長は会長に就任する。", "森川洋一 | chairpersonOf | 海浜電機 | Planned | 会長"),
    ("消費者庁は、海浜電機に、再発防止を求める措置命令を出した。", "消費者庁 | penalizes | 海浜電機 | Actual | "),
    # what is under way; whom a clause between parts from the post; who pays whom; two banks; a firm like a program
    ("海浜電機は松本市に工場を建設中だ。", "海浜電機 | builds | 工場 | Actual | "),
    ("海浜電機は松本市に工場を建設中で、27年の稼働を目指す。", "工場 | locatedIn | 松本市 | Actual | "),
    ("海浜電機は、高木誠氏を、新設する部門の責任者に起用すると発表した。", "海浜電機 | appoints | 高木誠 | Planned | 責任者"),
    ("海浜電機は契約を湊商事と結んだ。湊商事は約180億円を出資し、全株式を取得する。", "湊商事 | investsIn | 海浜電機 | Planned | "),
    ("検索大手の米メトロソフトは値上げした。", "メトロソフト | locatedIn | 米国 | Actual | "),
    ("海浜電機は、公正取引委員会から下請法違反で勧告を受けた。", "公正取引委員会 | penalizes | 海浜電機 | Actual | "),
    ("阿南銀行と讃州銀行は合併する。持ち株会社「四国ブリッジ」を作る。両行は2016年に提携した。", "讃州銀行 | partnerOf | 阿南銀行 | Actual | "),
    # the new firm is the one just founded; where a firm is at home parts it from its noun
    ("海浜電機は新会社「アオバ」を設立する。新会社の社長には高木誠氏が就く。", "高木誠 | presidentOf | アオバ | Planned | 社長"),
    ("湊軒の運営会社である米国の企業・ノイマン社は撤退する。", "ノイマン | operates | 湊軒 | Actual | "),
    # subsidiaries somewhere, whose they are left out; parents and rivals of whom the text is about
    ("海浜電機は経営破綻した。日本法人の海浜ジャパンは黒字だ。", "海浜ジャパン | subsidiaryOf | 海浜電機 | Actual | "),
    ("海浜電機は米子会社のグリーン・フーズを売却する。", "グリーン・フーズ | subsidiaryOf | 海浜電機 | Actual | "),
    ("湊航空は増益だった。親会社は海浜ホールディングス。", "湊航空 | subsidiaryOf | 海浜ホールディングス | Actual | "),
    ("湊楽器は、ドイツ・ベッケル社を買収する。", "ベッケル | locatedIn | ドイツ | Actual | "),
    ("ノイマン・フォトニクスが工場を建てる。ノイマンは青葉製作所を買収した。", "ノイマン・フォトニクス | acquires | 青葉製作所 | Actual | "),
    # all the shares are the body itself; shares that a body issues are a stake in it
    ("海浜電機は青葉製作所の全株を取得する。", "海浜電機 | acquires | 青葉製作所 | Planned | "),
    ("海浜電機は青葉製作所の優先株を引き受けた。", "海浜電機 | investsIn | 青葉製作所 | Actual | "),
    # from whom something is taken is not who takes it; with whom, though what the contract is of stands between
    ("海浜電機は青葉製作所からの家電事業の取得を終えた。", "海浜電機 | acquires | 家電事業 | Actual | "),
    ("海浜電機は青葉製作所と、電池の量産に向けた基本合意書を締結しました。", "海浜電機 | contractsWith | 青葉製作所 | Actual | "),
    ("海浜電機は青葉大学と、人材の育成に関する協定を結んだ。", "海浜電機 | contractsWith | 青葉大学 | Actual | "),
    # a line of goods is goods; what a president says is to be is the firm's doing
    ("海浜電機はスマートフォン「ソラ」シリーズを発売した。", "海浜電機 | launches | 「ソラ」シリーズ | Actual | "),
    ("海浜電機の高木誠社長は、新会社を設立する考えを示した。", "海浜電機 | founds | 会社 | Planned | "),
    # what a topic is said to be is not what is named behind it; what a land's firm is, is
    ("海浜電機は青葉食品の子会社で、米国のノイマン社を買収した。", "海浜電機 | subsidiaryOf | 青葉食品 | Actual | "),
    ("青葉食品の親会社で、米国の食品会社・ノイマンの高木誠社長が謝罪した。", "青葉食品 | subsidiaryOf | ノイマン | Actual | "),
    ("青葉食品の親会社で米国のノイマン社が謝罪した。", "青葉食品 | subsidiaryOf | ノイマン | Actual | "),
    # whoever takes new shares, written with a verb; founders who have a post, too
    ("海浜電機は青葉銀行を引き受け先とした増資を行った。", "青葉銀行 | investsIn | 海浜電機 | Actual | "),
    ("米ノイマンの創業者・会長兼CEOのマイク・ベルナー氏が来日した。", "マイク・ベルナー | founds | ノイマン | Actual | "),
    # names in short that more is told behind
    ("西海電鉄（西電、本社・湊市）は増資する。西電は青葉バスを買収した。", "西海電鉄 | acquires | 青葉バス | Actual | "),
    ("国立深海資源研究所（深資研、湊市）の薬を使う。深資研の高木誠所長が話した。", "高木誠 | holdsPositionAt | 国立深海資源研究所 | Actual | 所長"),
]  # fmt: skip

UNSAID = [
    ("海浜電機は青葉製作所の全株を取得する。", "investsIn"),
    ("青葉製作所の創業家の高木誠氏は反対した。", "founds"),
    ("海浜電機は新製品が主力で、食品大手の青葉食品を買収した。", "subsidiaryOf"),
    ("海浜電機は工場を売却し、青葉製作所が取得する。", "acquires"),
    ("海浜電機は新会社を設立する。青葉製作所は新会社に反対した。", "foundedBy"),
    ("海浜電機の社員約2000人が青葉製作所に転籍する。", "hasEmployees"),
    ("海浜電機の半導体部門社員は約3800人になる。", "hasEmployees"),
    ("海浜電機元社長の高木誠氏が死去した。広島県出身。", "educatedAt"),
    ("海浜電機の欧州本社はダブリンにある。", "headquarteredIn"),
    ("海浜電機の企業買収を担当する高木誠氏が会見した。", "acquires"),
    ("青葉県の農家の高木誠さんは別の鶏肉を使った。", "uses"),
    ("海浜電機は青葉製作所を買収した。青葉製作所の子会社は業績が悪い。本社は古い。", "headquarteredIn"),
    ("愛知県豊川市の自動車部品メーカー「三河プレス工業」が増産する。", "suppliesTo"),
    ("青葉製作所は海浜電機にドア部品を納めていて、海浜電機は操業を停止すると発表しました。", "announces"),
    ("大洋ビールは、飲料「ソラシタ」を全国で発売する。", "platform"),
    ("リンク電機は海浜電機の子会社だ。三崎電機は観測衛星「みのり」を開発した。", "operates"),
    ("中国企業、海浜電機に出資\n中国企業が海浜電機に出資した。", "locatedIn"),
    ("海浜製薬は厚生労働省に製造販売の承認を申請した。", "approves"),
    ("海浜電機は同じ敷地で青葉製作所と同じ製品を作る。", "competesWith"),
]


@pytest.mark.parametrize(("text", "line"), SAID, ids=[f"{text} {line}" for text, line in SAID])
def test_said(extracted, text: str, line: str) -> None:
    assert line in told(extracted(text))


@pytest.mark.parametrize(("text", "relation"), UNSAID, ids=[text for text, _ in UNSAID])
def test_unsaid(extracted, text: str, relation: str) -> None:
    found: Extraction = extracted(text)
    assert relation not in {fact.relation for fact in found.facts}


def test_a_first_shop_is_not_the_firm(extracted):
    lines = told(extracted("海浜軒は1980年に銀座に1号店が開業した。"))
    assert not any(line.startswith("海浜軒 | inceptionDate") for line in lines)


def test_the_day_from_which_on_is_the_day_of_the_beginning(extracted):
    found: Extraction = extracted(
        "海浜電機は7月1日から新型ゲーム機「ソラ」の販売を開始する。青葉大会は7月1日から湊市で開かれる。"
    )
    begun = [f.object for f in found.facts if f.relation in ("startDate", "inceptionDate")]
    assert begun and all(isinstance(time, Time) and time.point == "2025-07-01" for time in begun)
