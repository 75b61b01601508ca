"""Events from raw text to facts: what is held where and when, who takes part and wins, what one event has of another."""

from __future__ import annotations

import datetime

import pytest

from kg.mention import find
from kg.model import Document, MentionKind, Quantity, Time
from kg.pipeline import extract

pytestmark = pytest.mark.model

# text, facts that must be read (subject | relation | object | status), and relations that must not be
READ = [
    # an action under way says what the noun after it does
    ("ドイツを訪問中の安倍晋三首相が会見した。", ["安倍晋三 | visits | ドイツ"], []),
    (
        "ベネズエラで開催中の第4回女子ワールドカップは中断した。",
        ["第4回女子ワールドカップ | occurredIn | ベネズエラ"],
        [],
    ),
    # nor is what falls or bursts in a figure of speech
    ("海浜電機は2024年3月に債務超過に転落した。", [], ["occurredOn"]),
    ("高木大臣の発言が5日、大炎上した。佐伯知事の投稿も6日、炎上した。", [], ["occurredOn"]),
    # where something comes about by an event, the event took place
    ("湊市では7日夕方に起きた停電で信号が止まった。", ["停電 | occurredIn | 湊市"], []),
    ("東京市場では先月起きた地震で株価が下がった。", [], ["occurredIn"]),
    # what is held is not what befell
    ("3日に長野県で雪崩が起きた。この強化合宿は1月31日から開催される予定だった。", [], ["startDate"]),
    ("3日に長野県で雪崩が起きた。この事故で2人が死亡した。", ["雪崩 | hasCasualties | 2"], []),
    # the word names the country
    ("マクロン大統領は10日に来日した。", ["マクロン | visits | 日本"], []),
    # who does the main verb did not undergo what the clause behind says of its noun
    (
        "海浜電機の佐伯健社長が北浜市で開かれた発表会で新型車を披露した。",
        ["発表会 | occurredIn | 北浜市"],
        [],
    ),
    ("海浜FCの森淳選手が3日に若草球場で行なわれた湊FC戦に出場した。", ["湊FC戦 | occurredIn | 若草球場"], []),
    (
        "佐伯健首相が2日に北浜市で始まったサミットに出席した。",
        ["サミット | occurredIn | 北浜市", "佐伯健 | participatesIn | サミット"],
        [],
    ),
    ("森淳選手が招待された大会が開かれた。", ["森淳 | participatesIn | 大会"], []),
    # the two sides of a match behind its name are what it is called by
    (
        "若草杯の決勝・海浜FC対湊FCが10日、北浜ドームで行われ、湊FCが3-1で勝った。",
        ["決勝 | occurredIn | 北浜ドーム", "湊FC | defeats | 海浜FC"],
        [],
    ),
    ("青葉リーグ・海浜FC対湊FCの第2レグが14日、北浜ドームで行われた。", ["第2レグ | occurredIn | 北浜ドーム"], []),
    ("ブラジルでの首脳会談は初めてだ。", ["首脳会談 | occurredIn | ブラジル"], []),
    (
        "若草知事選は、佐伯健氏と森淳（もり・じゅん）氏の全員新人の2人が立候補した。",
        ["佐伯健 | participatesIn | 若草知事選", "森淳 | participatesIn | 若草知事選"],
        [],
    ),
    # the verb is the meeting with the press itself
    (
        "湊銀行の佐伯健頭取は10日、北浜市内で記者会見し、辞任を表明した。",
        ["佐伯健 | participatesIn | 記者会見", "記者会見 | occurredIn | 北浜市"],
        [],
    ),
    ("佐伯健首相は北浜市で森淳大統領と会見した。", ["佐伯健 | meets | 森淳"], ["participatesIn"]),
    # who beat somebody is who has what the noun behind is done to
    ("決定戦では、海浜FCが湊FCを4-1で破り銅メダル獲得を決めている。", ["海浜FC | awardReceived | 銅メダル"], []),
    # of several sentences quoted, what stands before them is of the verb of saying
    (
        "佐伯健社長は会見で「市場は縮みつつある。販売を立て直さなければならない」と述べた。",
        ["佐伯健 | participatesIn | 会見"],
        [],
    ),
    ("開通式で森淳知事は「橋が架かった。長年の願いだ」とコメントした。", ["森淳 | participatesIn | 開通式"], []),
    # likeness before a noun is of that noun alone
    ("北浜市の工場で同じような爆発があり、2人がけがをした。", ["爆発 | occurredIn | 北浜市"], []),
    ("湊市で同様の事件が起きている。", ["事件 | occurredIn | 湊市"], []),
    # one whose own day a clause tells was not at the meeting told of before
    ("9日に党の総会が開かれ、2日に辞意を表明した佐伯健代表の後任が決まった。", [], ["participatesIn"]),
    # 行った is done, not gone
    ("厚生労働省が午後に行った記者会見で明らかになった。", ["厚生労働省 | participatesIn | 記者会見"], []),
    # a quake's casualties in one of its towns are the quake's, a fire's in another town are not
    ("12日、石川県で地震があった。珠洲市で住宅3棟が全壊し、5人がけがをした。", ["地震 | hasCasualties | 5"], []),
    ("12日、石川県で火災があった。珠洲市で5人がけがをした。", [], ["hasCasualties"]),
    # where and when stands before what the vehicle had on board
    ("北湊市で17日夜、客を乗せた海浜航空の旅客機が墜落した。", ["墜落 | occurredIn | 北湊市"], []),
    # a match has the opponent in its name
    ("浦和レッズは鹿島アントラーズとの試合に勝った。", ["浦和レッズ | defeats | 鹿島アントラーズ"], []),
    ("セレッソ大阪は浦和レッズ戦に敗れた。", ["浦和レッズ | defeats | セレッソ大阪"], []),
    ("若草選手権に出場していた佐伯健選手は、決勝で森淳選手を破り優勝した。", ["佐伯健 | wins | 若草選手権"], []),
    ("氷上大会では3日夜、フリープログラムが海浜市で行われた。", ["フリープログラム | occurredIn | 海浜市"], []),
    # where it will be held is told of its venue, whoever decides
    ("若草連盟は、北湊大会の開催都市を海浜市に決定した。", ["北湊大会 | occurredIn | 海浜市"], []),
    # a stage is part of its contest
    ("ブラジル大会の決勝戦が行われた。", ["決勝戦 | partOf | ブラジル大会"], []),
    # the event that the clauses before tell of
    ("決勝が13日に行われ、ドイツが優勝した。", ["ドイツ | wins | 決勝"], []),
    ("横浜市長選挙は30日に投開票され、新人の林文子氏が初当選した。", ["林文子 | wins | 横浜市長選挙"], []),
    ("ニューデリーで爆発があり、59人が死亡した。", ["爆発 | hasCasualties | 59"], []),
    ("福知山線脱線事故が起きた。乗客106人が死亡した。", ["福知山線脱線事故 | hasCasualties | 106"], []),
    # the place and date of the clause that says what happened are the event's
    (
        "川崎市で11日、車2台が絡む接触事故があった。",
        ["接触事故 | occurredIn | 川崎市", "接触事故 | occurredOn | 2014-07-11"],
        [],
    ),
    ("大阪市内で会見が行われた。", ["会見 | occurredIn | 大阪市"], []),
    # who opens a relative clause is its subject
    ("厚生労働省が13日に行った記者会見によると、死者は10人に達した。", ["厚生労働省 | participatesIn | 記者会見"], []),
    # は stands outside of a relative clause
    ("パ・リーグは29日、千葉ロッテを破った北海道日本ハムが優勝した。", ["北海道日本ハム | defeats | 千葉ロッテ"], []),
    # whom something is said to
    ("メンデス大統領は国民に憲法案の支持を呼びかけた。", [], ["supports"]),
    # 議席 is won, not the election
    ("総選挙が行われ、労働者党が1議席を獲得した。", [], ["wins"]),
    # a compound begins with the place
    ("米国がアフガニスタン空爆を続けた。", ["アフガニスタン空爆 | occurredIn | アフガニスタン"], []),
    # an event is named by turns in longer and shorter words
    ("北京オリンピックが開幕した。北京五輪は10日に閉幕した。", ["北京オリンピック | endDate | 2014-07-10"], []),
    ("自民党総裁選挙が近い。同総裁選には麻生太郎氏も立候補した。", ["麻生太郎 | participatesIn | 自民党総裁選挙"], []),
    # a semi-final is no final
    ("準決勝が行われ、横浜高校が勝った。横浜高校は決勝に駒を進めた。", ["横浜高校 | participatesIn | 決勝"], []),
    # a verb tells an event, which a noun may take up afterwards
    (
        "旅客機が10日、ベトナム北部の山林に墜落し、87人が死亡した。",
        ["墜落 | occurredIn | ベトナム", "墜落 | occurredOn | 2014-07-10", "墜落 | hasCasualties | 87"],
        [],
    ),
    ("長野県松本市で10日、バスが横転した。警察は事故の原因を調べている。", ["事故 | occurredIn | 松本市"], []),
    ("松本市で列車が追突する事故があった。12人が負傷した。", ["事故 | hasCasualties | 12"], []),
    # one more of its kind is another event
    ("長野県で10日、列車が脱線した。2009年にも、岐阜県で列車が脱線した。", [], ["partOf"]),
    # a time is no sentence of its own, and where something happens is not where something else lies
    (
        "ペルー北部で現地時間5日午後8時56分(日本時間6日午前10時56分)ごろ、地震があったと当局が発表した。",
        ["地震 | occurredIn | ペルー", "地震 | occurredOn | 2014-07-05"],
        [],
    ),
    (
        "山形県で6日、空港を廃止するかどうか住民投票が行われた。",
        ["住民投票 | occurredIn | 山形県", "住民投票 | occurredOn | 2014-07-06"],
        [],
    ),
    (
        "7日、東京都杉並区の踏切で、立ち往生していた乗用車と電車が衝突した。",
        ["衝突 | occurredIn | 杉並区", "衝突 | occurredOn | 2014-07-07"],
        [],
    ),
    # the date behind the topic is the main verb's, not that of what a clause tells of something else
    (
        "最高裁は7日、海浜電機が青葉製作所を相手取って起こした訴訟で上告を棄却した。",
        ["海浜電機 | sues | 青葉製作所"],
        ["occurredOn", "founds"],
    ),
    # lives are lost in what somebody brings about
    (
        "ムラピ山が10日、噴火を起こし、住民14人が死亡した。",
        ["噴火 | hasCasualties | 14", "噴火 | occurredIn | ムラピ山"],
        [],
    ),
    (
        "贈呈式は9日に帝国ホテルで行われた。",
        ["贈呈式 | occurredIn | 帝国ホテル", "贈呈式 | occurredOn | 2014-07-09"],
        [],
    ),
    # the bare noun is who was presented with it
    ("北都大学は探査機「あおぞら」を公開した。探査機は海浜電機が製造した。", ["海浜電機 | produces | あおぞら"], []),
    # what も marks behind the subject, the number in a series, and who announces what he did
    ("山田太郎監督は作品賞も受賞した。", ["山田太郎 | awardReceived | 作品賞"], []),
    (
        "気象衛星を載せたH2Bロケットの2号機が7日、宇宙航空研究開発機構によって打ち上げられた。",
        ["宇宙航空研究開発機構 | launches | H2Bロケット"],
        [],
    ),
    ("探査機「あおぞら」の打ち上げに成功したと海浜電機が発表した。", ["海浜電機 | launches | あおぞら"], []),
    ("列車を爆破したと警察が発表した。", [], ["leads"]),
    # bodies are held too, and nobody is the meeting that he holds
    (
        "青葉祭の実行委員会が8日(UTC+9)にあり、日程を決めた。",
        ["実行委員会 | occurredOn | 2014-07-08"],
        [],
    ),
    (
        "若草リーグの競技委員会が3日に海浜市で行われた。",
        ["競技委員会 | occurredOn | 2014-07-03", "競技委員会 | occurredIn | 海浜市"],
        [],
    ),
    ("若草県人事委員会は、3日に行われた式で歌わなかった職員を処分した。", [], ["occurredOn"]),
    (
        "日本相撲協会の緊急理事会が8日、東京都内で開かれた。",
        ["緊急理事会 | occurredIn | 東京都", "緊急理事会 | occurredOn | 2014-07-08"],
        [],
    ),
    ("海浜電機は10日に開いた取締役会で、青葉製作所の買収を決めた。", ["取締役会 | occurredOn | 2014-07-10"], []),
    ("理事会は10日、規約の改正を決めた。", [], ["occurredOn"]),
    # who is charged did it, not who arrests; who opens a clause with の acts in it
    ("大阪府警は、飲食店を無許可で経営していたとして、高木誠容疑者を逮捕した。", ["高木誠 | operates | 飲食店"], []),
    ("兵庫県警は、公安委員会の許可を得ずに営業したとして、高木誠容疑者を逮捕した。", [], ["approves"]),
    ("山田太郎大臣は、この高校生の通っている学校を休校にすると述べた。", [], ["educatedAt"]),
    # a place with a name sooner than one without
    ("フランスのアルデシュ県で10日、飛行機が森に墜落した。", ["墜落 | occurredIn | アルデシュ県"], []),
    # the amount behind the noun, not the next one
    (
        "湊市で事故が起きた。事故で7日、遺体が見つかり、事故の死者は28人、行方不明者は2人となった。",
        ["事故 | hasCasualties | 28"],
        [],
    ),
    # a name in other letters is no body
    ("将軍のミラン・ノルドフ被告(Milan Nordov)が拘束された。", [], ["affiliatedWith"]),
    # a noun takes up what verbs have told; the cause opens the chain
    (
        "県庁前で男が発砲した。この襲撃により、警備員3人が死亡、1人が負傷した。",
        ["襲撃 | hasCasualties | 3", "襲撃 | hasCasualties | 1"],
        [],
    ),
    ("乗用車が湊市で川に転落した。この事故で3人が死亡した。", ["事故 | hasCasualties | 3"], []),
    # であった is no copula where an event has a place
    (
        "乗用車が衝突する事故が3日朝、広島県三次市の国道54号でありました。",
        ["事故 | occurredIn | 三次市", "事故 | occurredOn | 2014-07-03"],
        [],
    ),
    ("震源地は三次市であった。", [], ["occurredOn"]),
    # whose subject stands before a comma, and what happened where somebody brought it about
    ("京都府警が、患者の支援を行っていた高木誠容疑者を逮捕した。", ["京都府警 | penalizes | 高木誠"], ["supports"]),
    (
        "1997年に東京湾で起きた「あおぞら丸」による流出事故を上回った。",
        ["流出事故 | occurredIn | 東京湾", "流出事故 | occurredOn | 1997"],
        [],
    ),
    # storms go by their number and their name, and lie somewhere without having happened there
    (
        "台風7号「ファクサイ」は10日、和歌山県田辺市に上陸した。この台風で3人が死亡した。",
        ["台風7号 | occurredIn | 田辺市", "ファクサイ | occurredOn | 2014-07-10", "台風7号 | hasCasualties | 3"],
        [],
    ),
    ("台風7号の中心は10日、千葉県鴨川市付近に上陸した。", ["台風7号 | occurredIn | 鴨川市"], []),
    ("台風8号は10日現在、南シナ海にあって、西に進んでいる。", [], ["occurredOn", "occurredIn"]),
    # lives lost elsewhere are another event's
    ("長野県で列車が脱線した。一方、高知市では車が流され、2人が死亡した。", [], ["hasCasualties"]),
    # what stands before a relative clause with an object of its own is the main verb's
    (
        "研究所は平和賞を、条約の草案を書いた山田太郎氏と、鈴木次郎氏に授与すると発表した。",
        ["山田太郎 | awardReceived | 平和賞", "鈴木次郎 | awardReceived | 平和賞"],
        [],
    ),
    # what is left out is not guessed where something stands in its place
    ("新燃岳で噴火があった。噴火は続いた。気象庁は調査を行った。", [], ["operates"]),
]


@pytest.mark.parametrize(("text", "wanted", "not_wanted"), READ, ids=[text for text, _, _ in READ])
def test_read(text: str, wanted: list[str], not_wanted: list[str]) -> None:
    facts = _facts(text)
    assert {tuple(fact.split(" | ")) for fact in wanted} <= facts, facts
    assert not [fact for fact in facts if fact[1] in not_wanted]


def _facts(text: str) -> set[tuple[str, str, str]]:
    (extraction,) = extract(Document("test", text, date=datetime.date(2014, 7, 15)))
    written: dict[str, set[str]] = {}
    for entity in extraction.entities:
        written[entity.id] = {name for name, _ in (*entity.labels, *entity.aliases)}
    for ident, start, stop in extraction.mentions:
        written.setdefault(ident, set()).add(text[start:stop])

    def names(end: str | Quantity | Time) -> set[str]:
        return written[end] if isinstance(end, str) else {str(getattr(end, "start", None) or end.value)}

    return {(s, f.relation, o) for f in extraction.facts for s in names(f.subject) for o in names(f.object)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("日産は第52回（1999年）の大会に続いて敗れた。", "第52回（1999年）の大会"),
        ("プロ野球の2次ドラフトが行われた。", "2次ドラフト"),
        ("男子400メートルリレーの決勝が行われた。", "男子400メートルリレー"),
        ("青学大は前回大会優勝の実績がある。", "大会"),
    ],
)
def test_events_are_told_apart_by_their_number(analyser, ontology, text: str, event: str) -> None:
    document = Document("test", text)
    found = {m.surface: m.type for m in find(document, analyser(document), ontology)}
    assert found.get(event) == "Event", found


def test_those_who_compete_are_two(analyser, ontology) -> None:
    document = Document("test", "ドイツ対日本の試合と、イングランド対パラグアイ戦が行われた。")
    names = {m.surface for m in find(document, analyser(document), ontology) if m.kind is MentionKind.NAME}
    assert {"ドイツ", "日本"} <= names and not any("ドイツ対" in name for name in names)
