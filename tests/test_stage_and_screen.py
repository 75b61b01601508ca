"""What reports on prizes, funerals, transfers and premieres say: whose each work of a row is, who came, whom one left."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # two clauses that tell of one work or body, the first without its object, the other of a part or a post in it
    ("森田花が主演し、佐伯健が監督を務める映画「霧の港」が上映される。", [
        "森田花 | performerOf | 霧の港 | Actual", "佐伯健 | creatorOf | 霧の港 | Actual"]),
    ("佐伯健が監督を、森田花が音楽を担当した「霧の港」が上映された。", [
        "佐伯健 | creatorOf | 霧の港 | Actual", "森田花 | creatorOf | 霧の港 | Actual"]),
    ("佐伯健が社長を、森田花が会長を務める海浜電機は、増益だった。", [
        "佐伯健 | presidentOf | 海浜電機 | Actual", "森田花 | chairpersonOf | 海浜電機 | Actual"]),
    ("佐伯健が社長を務め、森田花が会長を務める海浜電機は、増益だった。", ["佐伯健 | presidentOf | 海浜電機 | Actual"]),
    # each of a row of works is somebody's, written with の or right before the title
    ("若草賞は高木花さんの「山の声」と西尾健さんの「夜汽車」に決まった。", [
        "西尾健 | awardReceived | 若草賞", "高木花 | awardReceived | 若草賞"]),
    ("「若草賞」は、大谷進氏(36)『地図の海』と佐伯茜氏(43)『銀の森』に決定した。", [
        "佐伯茜 | awardReceived | 若草賞", "大谷進 | awardReceived | 若草賞"]),
    ("若草賞に高木花さん(26)の「山の声」(文林9月号)と西尾健さん(43)の「夜汽車」(文林12月号)、青葉賞に佐伯茜さん(43)の「砂の歌」が選ばれた。", [
        "佐伯茜 | awardReceived | 青葉賞", "西尾健 | awardReceived | 若草賞", "高木花 | awardReceived | 若草賞"]),
    ("大谷進による恋愛小説「夜の灯台」が映画化される。", ["大谷進 | creatorOf | 夜の灯台"]),
    # all of a row play in what is made with them
    ("「夜の灯台」は、2019年に高木誠さん(44)、佐伯花さん(41)ら主演で映画化された。", [
        "高木誠 | performerOf | 夜の灯台", "佐伯花 | performerOf | 夜の灯台"]),
    ("主演が高木誠さんの映画「銀の森」が公開された。", ["高木誠 | performerOf | 銀の森"]),
    ("「銀の森」が大谷進監督、高木誠さん主演で映画化された。", ["高木誠 | performerOf | 銀の森"]),
    # who belongs to a body of any kind
    ("人気グループ「MINATO LINE」の高木誠(28)が出演する。", ["高木誠 | affiliatedWith | MINATO LINE | Actual"]),
    ("元MINATO LINEの俳優・高木誠が会見した。", ["高木誠 | affiliatedWith | MINATO LINE | Ceased"]),
    # a funeral of which the sentence before tells
    ("歌手の大谷進さんの葬儀が9日営まれた。この日は、佐伯花(77)、西尾健(61)ら250人が参列した。", [
        "佐伯花 | participatesIn | 葬儀", "西尾健 | participatesIn | 葬儀"]),
    # in the capital, which goes without its name
    ("告別式は9日、都内の青山寺で営まれた。", ["青山寺 | locatedIn | 東京都"]),
    ("俳優の高木誠さんが9日、都内の病院で死去した。", ["高木誠 | diedIn | 東京都"]),
    # whence somebody came to a club
    ("北湊FCは海浜SCから新加入したFW高木誠の得点で勝った。", [
        "高木誠 | worksFor | 北湊FC | Actual", "高木誠 | worksFor | 海浜SC | Ceased"]),
    # over whom, where only the sentence before says who plays
    ("青葉FCは海浜SCと対戦。後半に佐伯健選手の得点で2-0で勝利。", ["青葉FC | defeats | 海浜SC"]),
    ("青葉代表は10日、海浜代表と対戦した。0-1で敗れた。", ["海浜代表 | defeats | 青葉代表"]),
    # the last round of a tournament is but a part of it
    ("青葉オープンは15日、湊市で最終ラウンドが行われた。", ["青葉オープン | occurredIn | 湊市", "青葉オープン | occurredOn | 2025-06-15"]),
    # the weekday says which year
    ("映画「青い谷」は10月24日(金)から全国で公開。", ["青い谷 | inceptionDate | 2025-10-24"]),
    # a film that has the title of the book, and where it is shown
    ("佐伯花さんの人気漫画が原作のテレビアニメ「海の星」が、10月7日深夜からTBS、BS11で放送される。", [
        "佐伯花 | creatorOf | 海の星", "海の星 | inceptionDate | 2025-10-07", "BS11 | publishes | 海の星"]),
    ("アニメ「海の星」が放送される。西尾健さんがモルド役、高木花さんがノール役、佐伯茜さんがエリス役として出演する。", [
        "佐伯茜 | performerOf | 海の星", "西尾健 | performerOf | 海の星", "高木花 | performerOf | 海の星"]),
    ("映画「海の星」で高木花さんは主人公の医師・青井音を演じる。", ["青井音 | presentInWork | 海の星"]),
    # the film that somebody made, not the state's side; what is quoted and ends as prizes do; a note's own date
    ("最高賞は、フランスのジュリア・トレモン監督の法廷劇『夜の岸』が受賞した。", ["ジュリア・トレモン | citizenOf | フランス"]),
    ("西尾健監督の『青い港』は「国際批評家連盟賞」に輝いた。", ["青い港 | awardReceived | 国際批評家連盟賞"]),
    ("西尾健監督の「青い港」(8月1日公開)は受賞を逃した。", ["青い港 | inceptionDate | 2025-08-01"]),
    # people side by side, each with an age
    ("西尾花(30)高木花(27)佐伯茜(23)が主演した「青い港」が公開された。", [
        "佐伯茜 | performerOf | 青い港", "西尾花 | performerOf | 青い港", "高木花 | performerOf | 青い港"]),
    # the work that is named, not its kind that is the topic; whom one plays
    ("大河ドラマは15年の「花の道」が高木花(28)主演で幕末を描いた。", ["高木花 | performerOf | 花の道"]),
    ("ドラマ「夏の空」のヒロイン・青井なつ役に高木花が決まった。", [
        "青井なつ | presentInWork | 夏の空", "高木花 | performerOf | 夏の空"]),
    # who runs so fast is somebody
    ("男子100メートル決勝は、デリック・モーガン(ジャマイカ)が9秒83で優勝した。", [
        "デリック・モーガン | citizenOf | ジャマイカ"]),
    # who died, past the post that he had, and not when the funeral was
    ("10日に53歳で死去した青葉製鋼会長の平田誠二氏の葬儀が営まれた。", ["平田誠二 | deathDate | 2025-06-10"]),
    # how long what was opened two sentences before goes on
    ("湊美術館で企画展「湊の書」が10日、開幕した。書家の作品60点が並ぶ。8月25日まで(火曜休館)。", [
        "湊の書 | endDate | 2025-08-25"]),
    ("高木聡太七段(17)が永田拓三二冠(王位、王座)に勝利した。", ["高木聡太 | defeats | 永田拓三"]),
    # what is held apart from the greater event that it is for
    ("3月に行われた青葉五輪の代表選考の大会で、高木誠選手は敗れた。", ["大会 | occurredOn | 2025-03"]),
    # whom a clause before a comma describes, past what they are; the next death in a column of them
    ("歌手の森川花子さんが6日、死去した。「港の灯」で若草大賞を受賞した、作曲家で歌手の中村安士さんが20日、死去した。", [
        "中村安士 | awardReceived | 若草大賞"]),
    # the club in a player's bracket, called like its town
    ("サッカーの試合で優勝した選手が出場した。MF三村薫(27=ブライトン)が得点した。投手と監督が対戦した。", [
        "三村薫 | worksFor | ブライトン"]),
    # whose each prize of a film is
    ("「青い港」が、佐伯朗監督(71)の最優秀監督賞、西尾健(58)の最優秀助演男優賞など4冠を受賞した。", [
        "佐伯朗 | awardReceived | 最優秀監督賞", "西尾健 | awardReceived | 最優秀助演男優賞"]),
    # by which works somebody is introduced
    ("原作は「青い港」「夜の岸」などの作家・高木誠さん。", ["高木誠 | creatorOf | 青い港", "高木誠 | creatorOf | 夜の岸"]),
    ("アニメ「海の星」は、「青い港」などの高木誠さんが監督を務める。", [
        "高木誠 | creatorOf | 海の星", "高木誠 | creatorOf | 青い港"]),
    ("脚本は「青い港」などの高木誠氏。", ["高木誠 | creatorOf | 青い港"]),
    ("「青い港」などの俳優、高木誠さんが出演する。", ["高木誠 | performerOf | 青い港"]),
    # places far down, and a title that one has become
    ("青葉オープンは、湊市で最終ラウンドが行われた。西尾花選手は通算3アンダーで25位だった。", ["西尾花 | participatesIn | 青葉オープン"]),
    ("佐伯花選手は5位に入り、2年ぶりに賞金女王になった。", ["佐伯花 | awardReceived | 賞金女王"]),
    ("海浜ストアは5月1日、若草市青葉区に「海浜ストア青葉店」を開店する。", ["海浜ストア青葉店 | locatedIn | 青葉区"]),
]  # fmt: skip

UNSAID = [
    ("主演が高木誠さんの映画「銀の森」が公開された。", "高木誠 | creatorOf"),
    ("映画「霧の港」は佐伯健が監督を、森田花が主演を務めた。", "森田花 | creatorOf"),
    ("「銀の森」が大谷進監督、高木誠さん主演で映画化された。", "大谷進 | performerOf"),
    ("海浜FCはベルギーから復帰した高木誠選手を起用した。", "| worksFor | ベルギー"),
    ("青葉FCは来週、海浜SCと対戦する。前節は2-0で勝った。", "| defeats |"),
    ("3月に行われた青葉五輪の代表選考の大会で、高木誠選手は敗れた。", "青葉五輪 | occurredOn"),
    (
        "今月2日に亡くなった俳優・高木誠さん(享年82)の通夜が、5日午後6時より、東京・湊葬儀所でしめやかに営まれた。",
        "通夜 | occurredOn | 2025-06-02",
    ),
    ("西尾健さんは大学卒業後、学習塾に勤めた。", "| worksFor |"),
    ("最高賞は、フランスのジュリア・トレモン監督の法廷劇『夜の岸』が受賞した。", "| holdsPositionAt |"),
    ("日本からは西尾健監督の最新作『青い港』が選ばれた。", "| holdsPositionAt |"),
    ("最高賞は、地元フランスの映画「夜の岸」(ジャン・オディール監督)が受賞した。", "| holdsPositionAt |"),
    ("映画『青い港』は独立部門「若草賞」と脚本賞を受賞した。", "若草賞 | awardReceived"),
    ("西尾健投手はメジャーリーグへの移籍を望んでいた。", "| worksFor |"),
    ("連続テレビ小説「夏の空」で女優の高木花(19)がヒロインを務める。", "| creatorOf |"),
    ("ドラマ「夏の空」のヒロイン・青井なつ役に高木花が決まった。", "青井なつ | performerOf"),
    ("西尾健は昨年の湊五輪金のノア・ライスと同じ組で走った。", "五輪金"),
    ("10日に死去した俳優の平田誠二氏の葬儀が営まれた。", "葬儀 | occurredOn"),
    ("師匠の尾川親方(元大関琴海)の止めばさみで切り落とされた。", "| affiliatedWith |"),
    ("青葉リーグの高木誠選手が会見した。", "| affiliatedWith | 青葉リーグ"),
    (
        "歌手の森川花子さんが6日、死去した。78歳だった。東京都内で葬儀が営まれた。作曲家の中村安士さんが20日、死去した。奈良市出身。",
        "森川花子 | bornIn",
    ),
    ("歌手の森川花子さんが6日、死去した。作曲家の中村安士さんは奈良市出身。", "森川花子 | bornIn"),
    ("FW上原世(フェイエノールト)が代表に初選出された。", "| holdsPositionAt |"),
    (
        "サッカーの試合で優勝した選手が出場した。MF三村薫(27=ブライトン)が得点した。投手と監督が対戦した。",
        "| citizenOf |",
    ),
    (
        "「青い港」が、佐伯朗監督(71)の最優秀監督賞、西尾健(58)の最優秀助演男優賞など4冠を受賞した。",
        "佐伯朗 | awardReceived | 最優秀助演",
    ),
    ("作曲家の高木誠さんは楽曲「青い港」を手掛けた。", "| develops |"),
    ("主演は「青い港」の高木誠さん。", "| creatorOf |"),
    ("料理店「青い港」の高木誠さんが語った。", "| creatorOf |"),
    ("市民団体「青い港」などの高木誠さんの小説が話題だ。", "| creatorOf | 青い港"),
]

test_said = says(SAID)
test_unsaid = keeps_out(UNSAID)
