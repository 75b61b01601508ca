"""What police and court reports tell: where a crime was, whose kin its victims are, which station acts."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # an outfit called by a family, and two who play together
    ("湊地検は、小暮組など十数社を捜索した。", ["湊地検 | investigates | 小暮組"]),
    ("湊杯の男子ダブルスで、小暮誠・沖田進組が優勝した。", ["小暮誠 | wins", "沖田進 | wins"]),
    # a crime is where and when the clause before its noun says
    ("2010年4月に北浜市内のビルで夫妻が殺害され、自宅が放火された事件で、県警は高木誠容疑者を逮捕した。", [
        "事件 | occurredIn | 北浜市 | Actual", "事件 | occurredOn | 2010-04 | Actual"]),
    ("2年前に青葉市の山林で佐伯裕子さんの遺体が見つかった事件の公判が開かれた。", ["事件 | occurredIn | 青葉市 | Actual"]),
    ("昨年3月に青葉市の銀行から現金が奪われた事件で、高木誠容疑者が書類送検された。", ["事件 | occurredIn | 青葉市 | Actual"]),
    # just so many as a number says are in the row, though somebody is told of between
    ("海浜地検は、歌手の高木誠容疑者(49)と青葉社の社長・佐伯健容疑者(45)、同社役員で広告会社代表の大谷進容疑者(56)の計3人を逮捕した。", [
        "海浜地検 | penalizes | 高木誠 | Actual", "海浜地検 | penalizes | 佐伯健 | Actual",
        "海浜地検 | penalizes | 大谷進 | Actual"]),
    ("海浜県警は、湊社の佐伯健元社長(69)ら元役員の4人の容疑者を逮捕した。", ["海浜県警 | penalizes | 佐伯健 | Actual"]),
    # whom a force arrests stands in が, with an age or others, before what they are suspected of
    ("海浜県警は、無職の高木誠容疑者(45)が、隣家に火を放った疑いで逮捕した。", ["海浜県警 | penalizes | 高木誠 | Actual"]),
    ("海浜県警は、高木誠容疑者らが、客を脅した疑いにより現行犯逮捕した。", ["海浜県警 | penalizes | 高木誠 | Actual"]),
    ("俳優の高木誠容疑者(45)が、銃を持っていたとして北湊署が27日に逮捕した。", ["北湊署 | penalizes | 高木誠 | Actual"]),
    ("海浜県警は高木誠容疑者(45)が、魚を密漁したとする漁業法違反の疑いで2日、逮捕した。", ["海浜県警 | penalizes | 高木誠 | Actual"]),
    # kin that stand in a row behind a dot
    ("高木誠さん(62)と妻・和子さん(60)が自宅で死亡していた。", ["和子 | spouseOf | 高木誠 | Actual"]),
    ("高木誠さん(62)、妻・和子さん(60)、長男・健さん(30)の3人が死亡した。", [
        "和子 | spouseOf | 高木誠 | Actual", "高木誠 | hasChild | 健 | Actual"]),
    ("高木誠さんと弟・健二さんは、会社を設立した。", ["健二 | siblingOf | 高木誠 | Actual"]),
    # whose kin a victim is, who is charged tells
    ("北湊署は4日、母親の高木澄子さん(70)を殺害したとして、無職の高木誠容疑者(42)を逮捕した。", [
        "高木澄子 | hasChild | 高木誠 | Actual"]),
    ("夫の佐伯健さんの首を絞めたとして、北湊署は佐伯花子容疑者を逮捕した。", ["佐伯健 | spouseOf | 佐伯花子 | Actual"]),
    ("妻の花子さんを溺れさせた罪に問われた佐伯健被告の公判があった。", ["佐伯健 | spouseOf | 花子 | Actual"]),
    ("青葉銀行の株を買い増した罪に問われた佐伯健被告が出廷した。", ["佐伯健 | investsIn | 青葉銀行 | Possible"]),
    # a station goes by its own name after it was named with its force
    ("警視庁青葉署は高木誠容疑者を逮捕した。青葉署は佐伯健容疑者も逮捕した。", [
        "警視庁青葉署 | penalizes | 高木誠 | Actual", "警視庁青葉署 | penalizes | 佐伯健 | Actual"]),
    ("海浜県警湊警察署は高木誠容疑者を逮捕した。湊警察署は佐伯健容疑者も逮捕した。", [
        "湊警察署 | penalizes | 高木誠 | Actual", "湊警察署 | penalizes | 佐伯健 | Actual"]),
    # who dies is whom the culprit makes to, and never the culprit
    ("高木被告は2007年6月、車で佐伯健さんをはねて死亡させたとして起訴された。", ["佐伯健 | deathDate | 2007-06 | Possible"]),
    ("高木被告は2007年6月、佐伯健さんを殴って死亡させた。", ["佐伯健 | deathDate | 2007-06 | Actual"]),
    ("高木被告は佐伯健さんを海浜市で死亡させた。", ["佐伯健 | diedIn | 海浜市 | Actual"]),
    ("高木監督は佐伯健選手を海浜大会に出場させた。", ["佐伯健 | participatesIn | 海浜大会 | Actual"]),
    ("佐伯容疑者夫人で歌手の高木裕子さん(30歳)は逮捕を受けて家を出たと、事務所は説明した。", [
        "佐伯 | spouseOf | 高木裕子 | Actual"]),
    ("佐伯首相夫人の裕子さんが会見した。", ["佐伯 | spouseOf | 裕子 | Actual"]),
    # where and when something was that であった tells of
    ("高木知事は2024年6月11日に北浜市であった会議で発言した。", [
        "会議 | occurredIn | 北浜市 | Actual", "会議 | occurredOn | 2024-06-11 | Actual"]),
    # a post takes up who was called by it, whatever of theirs is told
    ("高木誠首相は5日、帰国した。首相の訪米は中止された。", ["高木誠 | visits | 米国 | Negated"]),
    ("カール・ベルガー元大統領が死去した。元大統領の故郷の北浜市で集会が開かれた。", [
        "カール・ベルガー | bornIn | 北浜市 | Actual"]),
    ("高木誠市長が訴えられた。市長の妻の裕子さんは会見した。", ["裕子 | spouseOf | 高木誠 | Actual"]),
    # a row that それに goes on
    ("海浜県警は高木誠(62)と、佐伯健(46)、それに森田進(47)の3容疑者を逮捕した。", [
        "海浜県警 | penalizes | 高木誠 | Actual", "海浜県警 | penalizes | 佐伯健 | Actual", "海浜県警 | penalizes | 森田進 | Actual"]),
    ("海浜電機、青葉製作所、それに若草商事が新会社「アオバ」を設立した。", [
        "海浜電機 | founds | アオバ | Actual", "青葉製作所 | founds | アオバ | Actual", "若草商事 | founds | アオバ | Actual"]),
    # what else somebody in a row is stands before the name, of whom the one before is not told
    ("若草県警は、海浜電機社長の高木誠容疑者(45)と、元監査役で広告会社代表の佐伯隆容疑者(56)の2人を詐欺の疑いで逮捕した。", [
        "若草県警 | penalizes | 高木誠 | Actual", "若草県警 | penalizes | 佐伯隆 | Actual"]),
    ("湊県警は、旅行会社「青葉堂」社長の高木誠容疑者(45)と、その子会社で貸金業「若草屋」社長の佐伯修容疑者の2人を逮捕した。", [
        "湊県警 | penalizes | 高木誠 | Actual", "湊県警 | penalizes | 佐伯修 | Actual"]),
    # a penalty is decided, given or told, of whichever kind it is
    ("青葉競技連盟は高木誠選手に対し、来年3月までの出場停止の処分を決めた。", ["青葉競技連盟 | penalizes | 高木誠 | Actual"]),
    ("語学学校大手の若草学院について、経産省は業務を2カ月止める処分を出した。", ["経済産業省 | penalizes | 若草学院 | Actual"]),
    # with whom somebody founds something, though the parser takes the two for a row
    ("高木誠氏は佐伯健氏、森田進氏と青葉新党を結成した。", [
        "高木誠 | founds | 青葉新党 | Actual", "佐伯健 | founds | 青葉新党 | Actual", "森田進 | founds | 青葉新党 | Actual"]),
    # the election that was told of is the one that somebody lost
    ("北浜市長選で高木誠氏が当選した。敗れた佐伯健氏は会見した。", ["佐伯健 | participatesIn | 北浜市長選 | Actual"]),
    ("北浜市長選で高木誠氏が当選した。佐伯健氏は敗北を認めた。", ["佐伯健 | participatesIn | 北浜市長選 | Actual"]),
    # several clauses that tell of the event behind them
    ("2024年5月5日に北浜市の飲食店で4人が死亡し、19人が負傷した火災で、県警は男を逮捕した。", [
        "火災 | occurredIn | 北浜市 | Actual", "火災 | occurredOn | 2024-05-05 | Actual",
        "火災 | hasCasualties | 4 人 | Actual", "火災 | hasCasualties | 19 人 | Actual"]),
    # the place and the day that open a report are of what happened, and not of what was done about it
    ("若草新聞によると、2024年9月18日、北浜市の青葉公園で、小学生の高木健君が殺された事件で、海浜県警は男を逮捕した。", [
        "事件 | occurredIn | 青葉公園 | Actual", "事件 | occurredOn | 2024-09-18 | Actual"]),
    ("北浜市若草区で2008年10月に、高木誠さんが車にはねられた後、死亡した事件で、判決公判が湊地裁で開かれた。", [
        "事件 | occurredIn | 若草区 | Actual", "事件 | occurredOn | 2008-10 | Actual",
        "判決公判 | occurredIn | 湊地裁 | Actual"]),
    # the day before the hour
    ("2024年6月2日の午前1時25分ごろに、海浜市で爆発事故が起きた。", ["爆発事故 | occurredOn | 2024-06-02 | Actual"]),
    ("高木誠社長は2024年6月2日の夜に死去した。", ["高木誠 | deathDate | 2024-06-02 | Actual"]),
    # who puts up whom where the election was told of before
    ("参議院選挙が告示された。若草党は30の選挙区に39人を擁立している。", ["若草党 | participatesIn | 参議院選挙 | Actual"]),
]  # fmt: skip
UNSAID = [
    (
        "北浜市若草区で2008年10月に、高木誠さんが車にはねられ死亡した事件で、判決公判が海浜地裁で開かれた。",
        "公判 | occurredIn | 若草区",
    ),
    ("高木首相は法案を提出し、それに佐伯氏が反対した。", "佐伯 | announces"),
    ("佐伯健氏は特定の政党から推薦を受けなかった。", "supports"),
    ("北浜杯で高木誠が優勝した。敗れた佐伯健は泣いた。", "佐伯健 | participatesIn | 北浜杯"),
    ("高木誠社長が会見した。社長の佐伯健氏も青葉大学の出身だ。", "高木誠 | educatedAt"),
    ("高木被告は2007年6月、車で佐伯健さんをはねて死亡させたとして起訴された。", "高木 | deathDate"),
    ("高木監督は佐伯健選手を海浜大会に出場させた。", "高木 | participatesIn"),
    ("佐伯健会長と妻、高木誠社長が出席した。", "spouseOf"),
    ("警視庁湊署は高木誠容疑者を逮捕した。警視庁は佐伯健容疑者を逮捕した。", "警視庁湊署 | penalizes | 佐伯健"),
]

test_said = says(SAID)
test_unsaid = keeps_out(UNSAID)
