"""What the sport and culture pages say: who did what to whom in a report's long sentences, notes between lines, titles."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # who acts, past a clause that describes whom it is done to
    ("海浜ベアーズが西リーグを制した北湊ライオンズに5―3で逆転勝ちした。", ["海浜ベアーズ | defeats | 北湊ライオンズ | Actual"]),
    ("高木誠選手がベアーズを率いた佐伯健監督を批判した。", [
        "高木誠 | opposes | 佐伯健 | Actual", "佐伯健 | leads | ベアーズ | Actual"]),
    # a note between lines, with whence somebody is before whom they are of
    ("大関青葉山（28）＝本名高木誠、海浜県若草市出身、若草部屋＝が優勝を果たした。", ["青葉山 | worksFor | 若草部屋 | Actual"]),
    # the last day of a tournament is but a day of it
    ("大相撲秋場所千秋楽が27日、両国国技館で行われ、大関青葉山が優勝した。", ["青葉山 | wins | 大相撲秋場所 | Actual"]),
    # a town that no dictionary has, whence somebody is
    # a foreign player behind his place in the team
    ("青葉FCはスウェーデン代表FWのエリック・ノルド（26）を獲得した。", ["エリック・ノルド | worksFor | スウェーデン代表 | Actual"]),
    ("日本代表MFのロベルトが得点した。", ["ロベルト | worksFor | 日本代表 | Actual"]),
    # a player of a state's side, of which he was one whatever he did, and whose verb stands past another's clause
    ("元日本代表選手の高木誠氏は横浜で育った。", ["高木誠 | worksFor | 日本代表 | Ceased"]),
    ("高木誠はサッカーブラジル代表選手として活躍した。", ["高木誠 | worksFor | ブラジル代表 | Actual"]),
    ("高木誠さんが死去した。青葉FCの主将としては1990年のカップ（国内大会）出場をかけた予選に臨んだ。", ["高木誠 | holdsPositionAt | 青葉FC | Actual"]),
    # what is quoted behind a verb that brings works out is one
    ("昨年公開された「帰港」が大谷進さんの遺作となった。", ["大谷進 | creatorOf | 帰港 | Actual"]),
    ("若手には「水の輪郭」の小川恵監督らがいる。", ["小川恵 | creatorOf | 水の輪郭 | Actual"]),
    # a prize that whoever is spoken of was given in the clause before
    ("沢村賞に輝いた高木誠投手も駆けつけた。", ["高木誠 | awardReceived | 沢村賞 | Actual"]),
    ("小説「青い港」に基づく映画「夜の橋」が公開された。", ["夜の橋 | basedOn | 青い港 | Actual"]),
    # a post is at what such posts are at, whoever is named since
    ("県立近代美術館が17日、開館した。施工は北湊建設が担当した。館長には大谷恵氏が就いた。", [
        "大谷恵 | holdsPositionAt | 県立近代美術館 | Actual"]),
    # a title match goes by its number; its game is but a part of it
    ("第67期王位戦七番勝負（新聞三社連合主催）の第5局は北湊市で指され、高木誠七段が勝ち、タイトルを獲得した。", [
        "高木誠 | wins | 第67期王位戦七番勝負 | Actual"]),
    # a family name in the headline is whom the report then names first, not his father
    ("全豪テニス　高木が4強入り逃す\n\n世界18位の高木誠（海浜電機）は敗れた。高木は昨年10月の湊オープンで優勝した。父は元サッカー選手の高木太郎氏。", [
        "高木誠 | wins | 湊オープン | Actual", "高木太郎 | hasChild | 高木誠 | Actual"]),
    # who it is that does something is whom the next sentence is about
    ("昨年の大会で優勝したのは佐伯健だった。北湊市出身。", ["佐伯健 | bornIn | 北湊市 | Actual"]),
    ("アテネ五輪銅メダリストの佐伯健コーチが指導する。", ["佐伯健 | participatesIn | アテネ五輪 | Actual"]),
    # what somebody is by trade, and whence: of the topic
    ("佐伯太郎氏は横浜市出身の洋画家で、青潮会を結成した。", ["佐伯太郎 | bornIn | 横浜市 | Actual"]),
    ("佐伯太郎氏は早稲田大学出身の作家だ。", ["佐伯太郎 | educatedAt | 早稲田大学 | Actual"]),
    ("青葉大在学中に高木誠さんは映画研究会に所属した。", ["高木誠 | educatedAt | 青葉大 | Actual"]),
    # rows of a verb with how often behind each
    ("殊勲賞に高木誠選手が2度目、敢闘賞に佐伯健選手が初めて選ばれた。", [
        "高木誠 | awardReceived | 殊勲賞 | Actual", "佐伯健 | awardReceived | 敢闘賞 | Actual"]),
    ("前回北京五輪で銅メダルだった佐伯花選手が引退した。", ["佐伯花 | participatesIn | 北京五輪 | Actual"]),
    ("1番人気で皐月賞馬のミナトノホシは2着だった。", ["ミナトノホシ | wins | 皐月賞 | Actual"]),
    ("競馬のG1レース、第93回青葉記念は31日、青葉競馬場で行われ、1番人気のミナトノホシが優勝した。", [
        "ミナトノホシ | wins | 第93回青葉記念 | Actual"]),
    ("青葉県が海浜市の臨海地区に建設していた県立近代美術館が開館した。", ["青葉県 | builds | 県立近代美術館 | Actual"]),
    ("大谷進監督の「夜の波止場」は港町のやくざの抗争を描く。", ["大谷進 | creatorOf | 夜の波止場 | Actual"]),
    # a team's 監督, where no work is told of
    ("SVハルツは昨季5位だった。監督はオーストリア人のマルティン・ベルガー氏が務める。", ["マルティン・ベルガー | holdsPositionAt | SVハルツ | Actual"]),
    # whoever made the work that the text is about; who is played against in the name of the game
    ("漫画「星屑の航海」が完結する。作者の小川恵さん（41）が喜んだ。", ["小川恵 | creatorOf | 星屑の航海 | Actual"]),
    ("北湊SCは4日の若草ユナイテッド戦で1―4と大敗した。", ["若草ユナイテッド | defeats | 北湊SC | Actual"]),
]  # fmt: skip

UNSAID = [
    ("高木誠選手が青葉賞を受けた佐伯健氏と会談した。", "高木誠 | awardReceived"),
    ("高木誠さんは隣町出身だ。", "bornIn"),
    (
        "県立近代美術館が17日、開館した。施工は北湊建設が担当した。館長には大谷恵氏が就いた。",
        "大谷恵 | holdsPositionAt | 北湊建設",
    ),
    ("アテネ五輪銅メダリストの佐伯健コーチが指導する。", "holdsPositionAt"),
    ("佐伯は青葉銀行に入行後は、元五輪代表の大谷健監督の下で力をつけた。", "大谷健 | holdsPositionAt"),
    ("高木誠七段が佐伯健八段に勝った。", "amount"),
    ("競馬のG1レース、第93回青葉記念は31日、青葉競馬場で行われ、1番人気のミナトノホシが優勝した。", "G1レース"),
    ("佐伯太郎氏は横浜市出身の男性を雇った。", "bornIn"),
    ("映画「灯」の大谷進監督が死去した。湊芸術大で小川恵さんらが学んだ。大谷監督は人気だった。", "holdsPositionAt"),
    ("浜田氏は海浜FCのU-18監督などを務めた。", "U-18"),
    ("控え部屋で横綱が待った。", "控え部屋"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
