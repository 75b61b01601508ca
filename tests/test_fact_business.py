"""What sentences of business and court news say, in the constructions that newsrooms write."""

from __future__ import annotations

import pytest

from kg.model import Claim

# sentence, then the claims that it must yield (subject | relation | object | status); ∅ is what is not written
SAID = [
    # the name before its reading and title
    ("京都府警は無職の高木誠(たかぎ・まこと)容疑者(20)を逮捕した。", ["京都府警 | penalizes | 高木誠"]),
    # what was done stands in the quotation, though the parser hangs it on the verb of saying
    ("横浜地検は、係長・佐伯恵一容疑者(43)を、横領容疑で逮捕したと説明した。", [
        "横浜地検 | penalizes | 佐伯恵一"]),
    # a note in brackets is no clause
    ("名古屋地検は、元社員の村瀬健介容疑者を、6月14日(現地時間、以下同じ)に逮捕した。", ["名古屋地検 | penalizes | 村瀬健介"]),
    # long verbal nouns are read by their end
    ("海浜電機は5月7日、青葉製作所を連結子会社化することを公表した。", [
        "海浜電機 | acquires | 青葉製作所 | Planned"]),
    # counts sum up the names before them
    ("大阪府警は北川英介容疑者(30)と山田太郎容疑者(41)の計2人を逮捕した。", [
        "大阪府警 | penalizes | 北川英介", "大阪府警 | penalizes | 山田太郎"]),
    ("京都府警は、森一樹容疑者(35)ら3人を逮捕したと発表した。", ["京都府警 | penalizes | 森一樹"]),
    ("大阪府警は、会社社長の田中博之容疑者や同社社員ら12人を詐欺の疑いで逮捕した。", ["大阪府警 | penalizes | 田中博之"]),
    ("埼玉県警は、無職の高木誠容疑者(45)と、会社員の佐藤次郎容疑者(33)の2人を詐欺容疑で逮捕し、20日に送検した。", [
        "埼玉県警 | penalizes | 高木誠", "埼玉県警 | penalizes | 佐藤次郎"]),
    # a section of the police
    ("警視庁捜査2課は、会社役員の高木誠容疑者(45)を逮捕した。", ["警視庁 | penalizes | 高木誠"]),
    # officers act for their body
    ("茨城県警土浦署員が、金川真広容疑者を殺人の疑いで逮捕した。", ["茨城県警土浦署 | penalizes | 金川真広"]),
    ("警視庁の捜査員が高木誠容疑者を逮捕した。", ["警視庁 | penalizes | 高木誠"]),
    # a judge speaks for the court, and sentences whose trial it is
    ("東京地裁の秋山康一裁判長は、山田太郎被告に対し、懲役15年の判決を言い渡した。", ["東京地裁 | penalizes | 山田太郎"]),
    ("山田太郎被告の判決公判が10日、大阪地裁で開かれ、西田真一裁判長は懲役2年を言い渡した。", [
        "大阪地裁 | penalizes | 山田太郎"]),
    # against whom the clause before says
    ("海浜電機が、青葉製作所に対し、販売の差し止めと廃棄を求め、5月9日に札幌地裁に提訴した。", [
        "海浜電機 | sues | 青葉製作所"]),
    ("青葉製作所を相手取り、海浜電機が損害賠償を求めて提訴した。", ["海浜電機 | sues | 青葉製作所"]),
    # cleft sentences
    ("逮捕されたのは、会社員の村瀬健介容疑者(41)。", ["∅ | penalizes | 村瀬健介"]),
    # what a description says of the topic, and topics of two clauses
    ("ライブドアは東京都に本社を置くネット企業で、2005年に楽天に出資した。", ["ライブドア | headquarteredIn | 東京都"]),
    ("ライブドアは1996年に設立された。本社は東京都にあり、従業員は850人だ。", ["∅ | hasEmployees | 850人"]),
    ("ライブドアは東京都にあり、従業員は850人だ。", ["ライブドア | hasEmployees | 850人"]),
    # その means the nearest name
    ("海浜電機と、その子会社の青葉製作所が上場廃止となった。", [
        "青葉製作所 | subsidiaryOf | 海浜電機"]),
    # a relative clause before a row
    ("7月1日に経営統合する海浜電機と北湊重工は、取締役会を開いた。", [
        "海浜電機 | mergesWith | 北湊重工 | Planned"]),
    # heading for
    ("ソニーはシャープとの経営統合に向けて協議している。", ["ソニー | mergesWith | シャープ | Possible"]),
    # the subject of a relative clause in の
    ("みずほ銀行の融資したスカイマークは再建を進めた。", ["みずほ銀行 | funds | スカイマーク"]),
    # plain nouns that say what is done
    ("ニトリホールディングスによる島忠へのTOBが成立した。", ["ニトリホールディングス | acquires | 島忠"]),
    # a compound cut in two
    ("田辺製薬が三菱ウェルファーマを吸収合併した。", ["田辺製薬 | acquires | 三菱ウェルファーマ"]),
    # whom the clause of reason speaks of
    ("港北署は、宮田浩二容疑者(39)が詐欺に加わったとして、窃盗容疑で逮捕した。", ["港北署 | penalizes | 宮田浩二"]),
    # with whom stands beside the verb that embeds the clause
    ("海浜電機は北湊重工と2024年4月をめどに経営統合することで大筋合意した。", [
        "海浜電機 | mergesWith | 北湊重工 | Planned"]),
    # clauses of time without a verb
    ("ソニーがバイオ事業の新会社VAIOを投資会社の日本産業パートナーズに売却後、従業員は減った。", [
        "ソニー | sells | VAIO", "日本産業パートナーズ | acquires | VAIO"]),
    # a gloss between the noun and する
    ("海浜電機は青葉製作所株を公開買い付け(TOB)すると公表した。", [
        "海浜電機 | acquires | 青葉製作所 | Planned"]),
    # 行った is of 行う where it has an object
    ("名古屋地検は高木誠社長の自宅などの家宅捜索を同時に行った。", ["名古屋地検 | investigates | 高木誠"]),
    ("北湊重工は2023年9月期決算で42億円もの赤字を計上していた。", ["北湊重工 | hasProfit | 42億円"]),
    # a former post after the name
    ("ペルー政府は5日、カルロス・メンデス元上院議員を訴追した。", [
        "ペルー政府 | sues | カルロス・メンデス"]),
    # two verbal nouns with one する
    ("海浜電機は、青葉製作所を来春に吸収・合併する計画を決めた。", ["海浜電機 | acquires | 青葉製作所 | Planned"]),
    ("マイクロソフトはゲーム機「Xbox 360」を開発・販売している。", [
        "マイクロソフト | develops | Xbox 360", "マイクロソフト | sells | Xbox 360"]),
    # who did what a noun says stands in its relative clause
    ("東京電力は、日立製作所から受けていた買収提案を拒否した。", ["日立製作所 | acquires | 東京電力 | Negated"]),
    ("欧州委員会は、マイクロソフトが法に違反しているとして、2億8050万ユーロの罰金を科した。", [
        "欧州委員会 | penalizes | マイクロソフト"]),
    ("海浜電機はソニーの株式7.2%を保有する筆頭株主として関与する。", ["海浜電機 | owns | ソニー"]),
    # figures in a row, each with its own amount
    ("海浜電機の連結決算は、売上高が2.4%増となる5120億円、営業利益は7.5%減の310億円、純利益は12.3%減の96億円となった。", [
        "海浜電機 | hasRevenue | 5120億円", "海浜電機 | hasProfit | 310億円", "海浜電機 | hasProfit | 96億円"]),
    ("シャープの営業損益は120億円の赤字(前年同期は30億円の黒字)だった。", ["シャープ | hasProfit | 120億円"]),
    ("富士通は2025年3月期の売上高を3兆円と見込む。", ["富士通 | hasRevenue | 3兆円 | Planned"]),
    ("キヤノンは純利益を従来予想の300億円から400億円に上方修正した。", ["キヤノン | hasProfit | 400億円 | Planned"]),
    # how firms announce
    ("株式会社サイバーエージェント(本社:東京都渋谷区、代表取締役:藤田晋)は、株式会社リクルートと資本業務提携契約を締結いたしました。", [
        "株式会社サイバーエージェント | partnerOf | 株式会社リクルート",
        "株式会社サイバーエージェント | headquarteredIn | 渋谷区", "藤田晋 | presidentOf | 株式会社サイバーエージェント"]),
    # the body whose shares the clause before speaks of
    ("KKRは富士ソフトの株式の58%を取得し、子会社化した。", ["KKR | acquires | 富士ソフト"]),
    # a verbal noun inside a compound that says how it stands
    ("日本製鉄によるUSスチールの買収計画が承認された。", ["日本製鉄 | acquires | USスチール | Planned"]),
    ("ニューヨーク・タイムズは、著作権を侵害されたとして、オープンAIとマイクロソフトを相手取り、損害賠償を求める訴訟を起こした。", [
        "ニューヨーク・タイムズ | sues | オープンAI", "ニューヨーク・タイムズ | sues | マイクロソフト"]),
    ("フォルクスワーゲンは、リビアンと合弁会社を設立した。", ["フォルクスワーゲン | founds | 合弁会社"]),
    # what belongs to the quotation, or stands beside the verb that embeds the clause
    ("欧州委員会は、メタに対して約8億ユーロの制裁金を科すと発表した。", ["欧州委員会 | penalizes | メタ | Planned"]),
    ("日本航空は、ボーイングから旅客機「ボーイング787」を10機購入する契約を結んだ。", [
        "ボーイング | suppliesTo | 日本航空 | Planned"]),
    ("国土交通省は、トヨタ自動車の本社に立ち入り検査を行った。", ["国土交通省 | investigates | トヨタ自動車"]),
]  # fmt: skip

# sentences of which nothing of the kind may be read
UNSAID = [
    ("朝日新聞と毎日新聞によると、電機大手である海浜電機は交渉を進めている。", "meets"),
    ("ライブドアは強制捜査を受けた。東京証券取引所は取引を止めた。", "investigates"),
    ("ユーチューブがグーグルへの売却を決めた。", "sells"),
    ("海浜電機は監査役会を開き、その考えに同意した。", "approves"),
    ("日本生命は介護事業を目的に設立した。", "founds"),
    ("丸井今井は最大7店舗を展開していたが、2005年10月23日には2店舗が閉店した。", "endDate"),
    ("楽天証券が業務停止を検討していると毎日新聞は報じた。", "sues"),
    ("日本テレビは「相撲中継」の衛星での放送を2026年9月に終了する方針だ。", "endDate"),
    (
        "警視庁は、楽天社長の小川正男容疑者と、ソニーの子会社で靴修理会社のヒント社長の橋本修二容疑者を逮捕した。",
        "acquires",
    ),
    ("最高裁判所は今年9月、凍結精子によって誕生した子について判決を出した。", "inceptionDate"),
    ("最高裁第一小法廷は、国に賠償を命じた二審判決を破棄した。", "penalizes"),
    ("マンナンライフは製品を製造している。", "produces"),
    ("住民は差し止めを求める訴訟を名古屋地裁に起こした。", "sues"),
    ("会社員の村瀬健介容疑者は容疑を認めた。", "worksFor"),
]


def written(claim: Claim) -> str:
    ends = f"{claim.subject.surface or '∅'} | {claim.relation} | {claim.object.surface or '∅'}"
    return ends if claim.status == "Actual" else f"{ends} | {claim.status}"


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[text for text, _ in SAID])
def test_said(read, text: str, wanted: list[str]) -> None:
    found = {written(claim) for claim in read(text)}
    assert set(wanted) <= found


@pytest.mark.model
@pytest.mark.parametrize(("text", "relation"), UNSAID, ids=[text for text, _ in UNSAID])
def test_unsaid(read, text: str, relation: str) -> None:
    assert relation not in {claim.relation for claim in read(text)}
