"""What reports of prizes, games and talks say: films of several lands, who holds an event, envoys one after another, players by land."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # each of a row of prizes goes to what follows it, whichever particle marks it; a headline that only tells whose it is
    ("若草文学賞には佐伯薫さんの「夜の岸辺」、海浜賞は三浦花子さんが選ばれた。", [
        "夜の岸辺 | awardReceived | 若草文学賞 | Actual", "三浦花子 | awardReceived | 海浜賞 | Actual"]),
    ("絵画部門の大賞は佐伯薫さんの「夜の岸辺」、彫刻部門の大賞は三浦花子さんだった。", [
        "佐伯薫 | awardReceived | 大賞 | Actual", "夜の岸辺 | awardReceived | 大賞 | Actual"]),
    ("若草文学賞に佐伯薫さん", ["佐伯薫 | awardReceived | 若草文学賞 | Actual"]),
    # by whom a body speaks, it takes a stance
    ("ボルドア外務省の報道官は、ノルド共和国を非難した。", ["ボルドア外務省 | opposes | ノルド共和国 | Actual"]),
    # a monarch who leaves the throne; whose party somebody leaves stands before the name
    ("ノルド王国のエルザ3世女王が退位した。", ["エルザ3世 | headOfStateOf | ノルド王国 | Ceased"]),
    # those who die or are hurt with somebody who is named are counted with them
    ("北浜市の工場で爆発があり、従業員の三浦花子さんら5人が死亡した。", ["爆発 | hasCasualties | 5 人 | Actual"]),
    # of what nation the first or the best is; who heads what stands before a dot
    ("佐伯薫さんは日本人初優勝になった。", ["佐伯薫 | citizenOf | 日本"]),
    ("海浜日本ハム・小島武士社長が述べた。", ["小島武士 | presidentOf | 海浜日本ハム"]),
    # a film of one land or of several, with whoever directed it before
    ("審査員賞は、佐伯薫監督の日本映画「夜の岸辺」が選ばれた。", [
        "佐伯薫 | creatorOf | 夜の岸辺 | Actual", "夜の岸辺 | awardReceived | 審査員賞 | Actual"]),
    ("大賞に輝いたのは、メキシコのホセ・リンド監督のスペイン、チリ合作映画「青い岸」だった。", [
        "ホセ・リンド | creatorOf | 青い岸 | Actual", "ホセ・リンド | citizenOf | メキシコ | Actual"]),
    # who is in which year of a school, in the bracket behind
    ("三浦花子選手（若草高2年）が2位に入った。", ["三浦花子 | educatedAt | 若草高 | Actual"]),
    # a prefecture that is called as its chief town is, before another town
    ("福岡・久留米市の体育館で表彰式が開かれた。", ["久留米市 | administrativelyIn | 福岡県 | Actual"]),
    ("静岡・掛川市内で練習が公開された。", ["掛川市 | administrativelyIn | 静岡県 | Actual"]),
    # when and where an event to come begins, in its bracket
    ("連盟は春季若草大会（6月28日初日・湊アリーナ）の組み合わせを発表した。", ["春季若草大会 | startDate | 2025-06-28 | Planned"]),
    # who holds it and who lends it a name
    ("第8回若草マラソン（湊新聞社主催）が10日、開かれた。", ["湊新聞社 | operates | 第8回若草マラソン | Actual"]),
    ("湊映画賞(湊新聞社主催)の授賞式があった。", ["湊新聞社 | operates | 湊映画賞 | Actual"]),
    ("第3回若草音楽祭（湊新聞社、青葉連盟主催、海浜放送後援）が開幕した。", [
        "湊新聞社 | operates | 第3回若草音楽祭 | Actual", "青葉連盟 | operates | 第3回若草音楽祭 | Actual",
        "海浜放送 | supports | 第3回若草音楽祭 | Actual"]),
    # whom one meets, before how
    ("森外相は、スペインのリンド外相やギリシャのベル外相、それにチリのロッシ外相と相次いで会談した。", [
        "リンド | meets | 森 | Actual", "ベル | meets | 森 | Actual", "ロッシ | meets | 森 | Actual"]),
    ("森外相はスペインのリンド外相と昼食を交えて会談した。", ["リンド | meets | 森 | Actual"]),
    # a foreigner whom no dictionary has, before a post of several words
    ("警護隊はカランベド暫定大統領を拘束した。", ["警護隊 | penalizes | カランベド | Actual"]),
    ("森外相は欧州連合のカランベド上級代表と会談した。", ["カランベド | holdsPositionAt | 欧州連合 | Actual"]),
    # a body called by what its people like, with a note behind
    ("高木誠さんは1970年に「風の会」（現在は解散）を創設した。", ["高木誠 | founds | 風の会 | Actual"]),
    # those who play for themselves, each with a land behind
    ("若草オープンテニスは5日、3回戦を行い、第1シードのハンス・ベルガー（スイス）はアレクサンダー・ズベリンク（ドイツ）を"
     "6―3、6―2で下し、ヨハン・リンド（ノルウェー）はトム・ハリス（米国）を6―4、6―4で破った。", [
        "ハンス・ベルガー | defeats | アレクサンダー・ズベリンク | Actual",
        "アレクサンダー・ズベリンク | citizenOf | ドイツ | Actual"]),
    # who joins a party, and whence a player is
    ("高木誠氏は昨年、若草党入りした。", ["高木誠 | memberOf | 若草党 | Actual"]),
    ("主将には佐伯健選手（湊FC）＝若草実高出身＝が選ばれた。", ["佐伯健 | educatedAt | 若草実高 | Actual"]),
    # a game that one side plays with another
    ("日本代表は来月、カナダ代表と親善試合を実施する。", ["カナダ代表 | competesWith | 日本代表 | Planned"]),
    # a house in a prefecture that is called as its chief town is
    ("広島・湊スタジアムで決勝が行われた。", ["湊スタジアム | locatedIn | 広島県 | Actual"]),
    # the state named last before 同国
    ("ロシアの侵攻が続くウクライナへの支援や、同国が発表した「再建計画」を話し合った。", ["ウクライナ | announces | 再建計画 | Actual"]),
    ("米国はカナダの支援を受けるチリに対し、同国が進める「青葉計画」の中止を求めた。", ["米国 | opposes | 青葉計画 | Actual"]),
    ("海浜電機の中国人社員の李明氏が受賞した。", ["李明 | worksFor | 海浜電機 | Actual"]),
    # an attack told by its verb, on what
    ("アルデン軍が北湊市を攻撃し、少なくとも20人が死亡した。", ["攻撃 | occurredIn | 北湊市 | Actual", "攻撃 | hasCasualties | 20 人 | Actual"]),
    ("軍は12日、湊町の市場を空爆し、8人が死亡した。", ["空爆 | hasCasualties | 8 人 | Actual", "空爆 | occurredOn | 2025-06-12 | Actual"]),
    # where an envoy is sent stands before whose he is
    ("外務省は、リンド駐ロシア米大使に抗議した。", ["リンド | holdsPositionAt | 米国 | Actual"]),
    ("米国のリンド駐チリ大使が抗議した。", ["リンド | holdsPositionAt | 米国 | Actual"]),
    # a house behind its town
    ("第1戦は米テキサス州ダラス＝青葉スタジアムで行われた。", ["青葉スタジアム | locatedIn | ダラス | Actual"]),
]  # fmt: skip

UNSAID = [
    (
        "若草文学賞には佐伯薫さんの「夜の岸辺」、海浜賞は三浦花子さんが選ばれた。",
        "三浦花子 | awardReceived | 若草文学賞",
    ),
    ("作品賞は「夜の岸辺」、監督賞は三浦花子監督が受賞した。", "三浦花子 | creatorOf"),
    ("海浜交響楽団は、次期音楽監督に指揮者の佐伯薫氏を迎える。", "佐伯薫 | holdsPositionAt | 海浜交響楽団 | Actual"),
    ("若草党の佐伯薫氏が離党した。", "佐伯薫 | memberOf | 若草党 | Actual"),
    ("ケニアの外務省報道官は、ノルウェーを批判した。", "外務省 | opposes"),
    ("米国のリンド駐チリ大使が抗議した。", "| チリ"),
    ("第1戦は米テキサス州ダラス＝青葉スタジアムで行われた。", "ダラス=青葉"),
    ("海浜電機の中国人社員の李明氏が受賞した。", "人社員"),
    ("高木さんは若草実高出身だ。", "worksFor"),
    ("米国はカナダの支援を受けるチリに対し、同国が進める「青葉計画」の中止を求めた。", "米国 | participatesIn"),
    ("若草賞は高木誠さん、青葉賞は佐伯花さんがそれぞれ講評を述べた。", "awardReceived"),
    ("第3回若草音楽祭（湊新聞社主催、海浜放送後援）が開幕した。", "海浜放送 | operates"),
    ("メキシコのホセ・リンド監督のスペイン、チリ合作映画「青い岸」が公開された。", "ホセ・リンド | holdsPositionAt"),
    ("準決勝は若草高が湊高を破った。湊高は2年ぶりの優勝はならなかった。", "wins | 準決勝"),
    ("後日、「お別れの会」（湊ホテル）を開く。", "お別れの会 | headquarteredIn"),
    ("佐伯薫さんは日本人初優勝を果たした。", "佐伯薫 | worksFor"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
