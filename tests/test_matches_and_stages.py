"""Reports of matches and announcements of films and programmes: what stands in the bracket of an event, whose player
somebody is sentences later, what of a work somebody has charge of, prizes by division."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # whoever is called a player and does something for the side that the sentence is about
    ("ノルウェーは試合終了間際に、オスロ選手が1点を返すにとどまった。", ["オスロ | worksFor | ノルウェー | Actual"]),
    (
        "緑山ベアーズは3回に若草ライオンズの佐伯から水野が2点本塁打を放った。",
        ["水野 | worksFor | 緑山ベアーズ | Actual"],
    ),
    ("緑山大学は、水野悠が首位のまま湊中継所に入った。", ["水野悠 | worksFor | 緑山大学 | Actual"]),
    ("緑山工業は先発した水野が9回を投げ切った。", ["水野 | worksFor | 緑山工業 | Actual"]),
    # all whom a bracket names do what their side does
    (
        "女子リレーでは日本(水野悠、高木彩、佐伯花)が2位に入り、銀メダルを手にした。",
        [
            "日本 | awardReceived | 銀メダル | Actual",
            "水野悠 | awardReceived | 銀メダル | Actual",
            "佐伯花 | awardReceived | 銀メダル | Actual",
        ],
    ),
    ("緑山ベアーズ(水野悠選手、高木誠選手)は準決勝で敗れた。", ["高木誠 | participatesIn | 準決勝 | Actual"]),
    ("水野悠選手は準々決勝で優勢負けした。", ["水野悠 | participatesIn | 準々決勝 | Actual"]),
    ("水野悠選手はフリープログラムで130点をマークした。", ["水野悠 | participatesIn | フリープログラム | Actual"]),
    # a post behind a dot, before how many there are
    (
        "高木誠・元市長、水野悠・元助役ら4人が記者会見した。",
        ["高木誠 | participatesIn | 記者会見 | Actual", "水野悠 | participatesIn | 記者会見 | Actual"],
    ),
    # a league or a country before whoever plays in it
    ("日本プロ野球・緑山ベアーズは本拠地を移した。", ["緑山ベアーズ | memberOf | 日本プロ野球 | Actual"]),
    ("また日本勢では水野悠選手が5位に入った。", ["水野悠 | citizenOf | 日本 | Actual"]),
    ("2位には水野悠選手（元緑山ベアーズ）が選ばれた。", ["水野悠 | worksFor | 緑山ベアーズ | Ceased"]),
    ("賞はオーレ・ハンセン氏（米）に贈られた。", ["オーレ・ハンセン | citizenOf | 米国 | Actual"]),
    (
        "緑山FCは9日、湊スタジアムで行われた若草FCとの試合で先制されたが、3-1で勝利した。",
        ["緑山FC | defeats | 若草FC"],
    ),
    (
        "海浜ドームで開かれた若草ライオンズ対緑山ベアーズの11回戦は、4対2で緑山ベアーズが勝利した。",
        ["緑山ベアーズ | defeats | 若草ライオンズ"],
    ),
    ("第12回緑山選手権が3日、北湊市で開かれた。緑山選手権は緑山FCが優勝した。", ["緑山FC | wins | 第12回緑山選手権"]),
    (
        "湊市で2032年の夏季五輪が開かれることが決まった。2032年夏季五輪には4市が立候補していた。",
        ["2032年夏季五輪 | occurredIn | 湊市 | Planned"],
    ),
    ("2032年の夏季五輪開催都市は若草国の湊市に決定", ["夏季五輪 | occurredIn | 湊市 | Planned"]),
    ("3日の午前開かれた若草協議会の総会で、規則の改正が決まった。", ["総会 | occurredOn | 2025-06-03"]),
    (
        "緑山FCは若草FCとの試合で前半は先行を許したが、佐伯選手が得点を挙げて逆転し、3-2で勝利し、首位を守った。",
        ["緑山FC | defeats | 若草FC"],
    ),
    ("若草FCは緑山FCとの試合に臨んだ。試合は0-3で敗れた。", ["緑山FC | defeats | 若草FC"]),
    (
        "会見には緑山電機から高木誠社長と、若草電機から石田健社長、佐伯昭会長が出席した。",
        ["高木誠 | participatesIn | 会見", "石田健 | participatesIn", "佐伯昭 | participatesIn"],
    ),
    (
        "若草理事会が6日にあり、違反して契約した場合、3年間登録を認めない取り決めを決めた。",
        ["若草理事会 | occurredOn | 2025-06-06 | Actual"],
    ),
    # when and where an event is, in its bracket
    (
        "若草ゴルフ選手権（5月15日から18日に海浜市の若草カントリークラブで開催）の代表に選ばれた。",
        ["若草ゴルフ選手権 | startDate | 2025-05-15 | Actual", "若草ゴルフ選手権 | endDate | 2025-05-18 | Actual"],
    ),
    (
        "大相撲名古屋場所（7月13日初日・青葉県体育館）の入場券を売り出す。",
        [
            "大相撲名古屋場所 | startDate | 2025-07-13 | Planned",
            "大相撲名古屋場所 | occurredIn | 青葉県体育館 | Planned",
        ],
    ),
    (
        "青葉国際マラソン（11月3日・北湊市）に高木誠選手が出場する。",
        ["青葉国際マラソン | occurredOn | 2025-11-03 | Planned", "青葉国際マラソン | occurredIn | 北湊市 | Planned"],
    ),
    (
        "若草町長選（6月24日告示、29日投開票）に高木誠氏が立候補する。",
        ["若草町長選 | occurredOn | 2025-06-29 | Planned"],
    ),
    # whose player somebody is, where the sentence before is about one side
    (
        "青葉FCは10日、海浜ユナイテッドを2―1で下した。前半12分、エースの高木が頭で合わせて先制した。",
        ["高木 | worksFor | 青葉FC | Actual"],
    ),
    (
        "青葉ベアーズが海浜ライオンズに5―2で快勝した。先発の高木が7回を1失点に抑えた。打線は三回、佐伯の2点本塁打で先制した。",
        ["高木 | worksFor | 青葉ベアーズ | Actual", "佐伯 | worksFor | 青葉ベアーズ | Actual"],
    ),
    ("青葉FCは海浜FCに敗れた。後半、途中出場の新人・高木誠がゴールを決めた。", ["高木誠 | worksFor | 青葉FC | Actual"]),
    # a club behind its league and a dot
    ("大リーグ・ボルドーズの高木誠投手は10日、先発した。", ["高木誠 | worksFor | ボルドーズ | Actual"]),
    # whoever has charge of a part of the work that was told of
    (
        "海浜テレビは10月に放送する連続ドラマ「青い岬」の出演者を発表した。主演は俳優の高木誠で、脚本は映画「白い舟」で知られる佐伯健が担当する。",
        ["佐伯健 | creatorOf | 青い岬 | Actual", "高木誠 | performerOf | 青い岬 | Actual"],
    ),
    # credits in brackets, with a sign between
    (
        "舞台「沈む橋」（作・演出＝高木誠、主演＝佐伯健）が始まった。",
        ["高木誠 | creatorOf | 沈む橋 | Actual", "佐伯健 | performerOf | 沈む橋 | Actual"],
    ),
    (
        "映画「青い岬」の監督は高木誠、主演は佐伯健が務めた。",
        ["高木誠 | creatorOf | 青い岬 | Actual", "佐伯健 | performerOf | 青い岬 | Actual"],
    ),
    # a troupe is a body, whatever its name ends in
    ("高木誠は劇団青葉座を経て1995年にフリーとなった。", ["高木誠 | worksFor | 劇団青葉座 | Ceased"]),
    # whose kin somebody is, of the one person named before
    ("功労賞は演出家の高木誠さんが受けた。妻の花子さんが出席した。", ["花子 | spouseOf | 高木誠 | Actual"]),
    # games of a round are the round
    (
        "青葉大会の準決勝2試合が8日に青葉球場で行われた。",
        ["準決勝 | occurredIn | 青葉球場 | Actual", "準決勝 | occurredOn | 2025-06-08 | Actual"],
    ),
    ("大相撲秋場所3日目は8日、青葉国技館で行われた。", ["大相撲秋場所 | occurredIn | 青葉国技館 | Actual"]),
    # what is to take place in a year to come, whatever was done for it
    (
        "若草委員会は2041年世界水泳選手権の開催都市に湊市を選んだ。",
        ["2041年世界水泳選手権 | occurredIn | 湊市 | Planned"],
    ),
    ("木村実は2041年世界水泳選手権の代表に選ばれた。", ["木村実 | participatesIn | 2041年世界水泳選手権 | Planned"]),
    # a play past whither the ball goes, of a side that is a state
    (
        "キューバは終盤に並んだ。オルテガのライトへの犠飛で逆転した。",
        ["オルテガ | worksFor | キューバ | Actual"],
    ),
    # who wins the contest of which a day, a round or a game of two sides takes place
    (
        "大相撲名古屋場所の14日目が8日、青葉国技館で行われ、横綱青葉山が7場所連続10回目の優勝を決めた。",
        ["青葉山 | wins | 大相撲名古屋場所 | Actual"],
    ),
    (
        "第5回青葉ワールドカップの決勝・ペルー対チリが8日行われ、ペルーが2度目の優勝を飾った。",
        ["ペルー | wins | 第5回青葉ワールドカップ | Actual"],
    ),
    (
        "日本シリーズ・海浜ベアーズ対北湊シャークスの第6戦が9日に青葉ドームであり、北湊シャークスが日本一を決めた。",
        ["北湊シャークス | wins | 日本シリーズ | Actual"],
    ),
    # when a work comes out, in its bracket
    ("映画「青い岬」（7月2日公開）の試写会が開かれた。", ["青い岬 | inceptionDate | 2025-07-02 | Planned"]),
    # a contest taken up by what it is
    ("青葉選手権の代表が発表された。大会は9月10日に開幕する。", ["青葉選手権 | startDate | 2025-09-10 | Planned"]),
    (
        "第4回青葉カップの代表が決まった。今大会は6月20日に閉幕する。",
        ["第4回青葉カップ | endDate | 2025-06-20 | Planned"],
    ),
    (
        "第4回青葉カップの代表が決まった。今回の大会は6月20日に閉幕する。",
        ["第4回青葉カップ | endDate | 2025-06-20 | Planned"],
    ),
    # receptions are events
    (
        "5月8日に落成式と内覧会が行われた。",
        ["内覧会 | occurredOn | 2025-05-08 | Actual", "落成式 | occurredOn | 2025-05-08 | Actual"],
    ),
    # one after another finishes the race that was told before
    (
        "第5回青葉駅伝は5日、湊市で行われた。選手は雨の中を走った。往路9位だった海浜大学は総合11位となった。北湊大学が5位に入った。"
        "前回の覇者は苦しんだ。若狭大学は17位に終わった。",
        ["海浜大学 | participatesIn | 第5回青葉駅伝 | Actual", "若狭大学 | participatesIn | 第5回青葉駅伝 | Actual"],
    ),
    # a station ends a programme and begins another
    (
        "海浜テレビは情報番組「夕方の港」を9月で終了し、10月から新番組「朝の港」を始める。",
        ["海浜テレビ | publishes | 夕方の港 | Actual", "海浜テレビ | publishes | 朝の港 | Planned"],
    ),
    # a stage is an event
    ("プレーオフの第2ステージが12日、青葉ドームで行われた。", ["第2ステージ | occurredIn | 青葉ドーム | Actual"]),
    # a club behind the division of its league
    (
        "Bリーグ1部の若狭オルカは10日、デレク・ホーンヘッドコーチの退任を発表した。高木誠アシスタントコーチが指揮を執る。",
        ["高木誠 | holdsPositionAt | 若狭オルカ | Actual"],
    ),
    # a division of the prize told before
    (
        "若草文学賞が高木花子氏に決まった。評論部門には佐伯恵氏の『翻訳の海』が選ばれた。",
        ["佐伯恵 | awardReceived | 若草文学賞 | Actual"],
    ),
    ("若草賞の新人部門で水野葵さんが選ばれた。", ["水野葵 | awardReceived | 若草賞 | Actual"]),
    # a first and a last day are reached
    (
        "大相撲名古屋場所は8日、青葉国技館で初日を迎えた。",
        ["大相撲名古屋場所 | occurredIn | 青葉国技館 | Actual", "大相撲名古屋場所 | startDate | 2025-06-08 | Actual"],
    ),
]
KEPT_OUT = [
    ("緑山協会は10日、水野選手が会見を開くと発表した。", "worksFor"),
    ("緑山ベアーズは先発の水野が打たれ、若草ライオンズの佐伯選手が本塁打を放った。", "佐伯 | worksFor | 緑山"),
    ("第12回緑山選手権が3日に開かれた。2003年の緑山選手権は若草FCが優勝した。", "若草FC | wins | 第12回"),
    ("第12回緑山賞展が3日に開かれた。緑山賞展はこれまで若草市で開かれてきた。", "第12回緑山賞展 | occurredIn"),
    ("青葉県の人口は全国で12位となった。", "participatesIn"),
    ("火曜日に放送されていた「青い岬」は9月で終了した。", "inceptionDate"),
    ("最優秀作品賞には高木誠監督の「水の国境」が輝いた。", "高木誠 | awardReceived"),
    ("青葉カップと湊カップの代表が発表された。大会は9月10日に開幕する。", "カップ | startDate"),
    ("小説『白い庭』（2010年受賞）が話題だ。", "inceptionDate"),
    ("映画「青い岬」の監督は高木誠、主演は佐伯健が務めた。", "佐伯健 | creatorOf"),
    ("ペルーがボリビア、チリがパラグアイを下し、決勝に進んだ。", "ボリビア | participatesIn"),
    ("若草賞（2010年受賞）の高木誠氏が語った。", "occurredOn"),
    ("緑山ベアーズ(高木誠監督、水野悠主将、本拠は湊市)は準決勝で敗れた。", "水野悠 | participatesIn"),
    ("緑山ベアーズ(水野悠の古巣)は準決勝で敗れた。", "水野悠 | participatesIn"),
    ("若草町長選（6月24日告示、29日投開票）に高木誠氏が立候補する。", "2025-06-24"),
    ("青葉FCは海浜ユナイテッドを下した。北湊FCはDF高木のゴールで追いついた。", "高木 | worksFor | 青葉FC"),
    ("青葉FCは海浜ユナイテッドを下した。高木選手は「悔しい」と話した。", "worksFor"),
    ("青葉FCと海浜ユナイテッドが引き分けた。DF高木がゴールを決めた。", "worksFor"),
    ("海浜テレビは連続ドラマ「青い岬」を放送する。脚本は高木誠が担当する。", "creatorOf | 脚本"),
]

test_reports_of_matches_and_stages_say = says(SAID)
test_reports_of_matches_and_stages_do_not_say = keeps_out(KEPT_OUT)
