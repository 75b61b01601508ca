"""What reports of sport, prizes and lives say, resolved."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status [| role])
SAID = [
    # one verb for several rows of arguments
    ("殊勲賞は高木誠、敢闘賞は佐伯恵子が受賞した。", [
        "高木誠 | awardReceived | 殊勲賞 | Actual", "佐伯恵子 | awardReceived | 敢闘賞 | Actual"]),
    ("最優秀選手に高木誠、新人王に水沢丈が選ばれた。", [
        "高木誠 | awardReceived | 最優秀選手 | Actual", "水沢丈 | awardReceived | 新人王 | Actual"]),
    ("海浜電機は青葉製作所を、北湊重工はライン自動車を買収した。", [
        "海浜電機 | acquires | 青葉製作所 | Actual", "北湊重工 | acquires | ライン自動車 | Actual"]),
    ("準決勝で日本は韓国に、米国はキューバに勝った。", ["日本 | defeats | 韓国 | Actual", "米国 | defeats | キューバ | Actual"]),
    ("高木誠は佐伯健に勝てなかった。", ["高木誠 | defeats | 佐伯健 | Negated"]),
    ("青葉高校(青森県)対若草高校(広島県)の決勝が24日行われ、青葉高校が10-9で勝った。", ["青葉高校 | defeats | 若草高校 | Actual"]),
    ("北湊SCは青葉FCとの準決勝に敗れた。", ["青葉FC | defeats | 北湊SC | Actual"]),
    ("横綱青葉山は湊富士と海浜山に敗れた。", ["湊富士 | defeats | 青葉山 | Actual", "海浜山 | defeats | 青葉山 | Actual"]),
    ("青葉FCは若草リーグを制した。", ["青葉FC | wins | 若草リーグ | Actual"]),
    # the score between whom one beat and the verb, which of two who play won, and whose match it is
    ("湊FC戦に4-2で勝利した青葉FCが首位に立った。", ["青葉FC | defeats | 湊FC"]),
    ("青葉FCと湊FCが対戦し、青葉FCが3-1で勝利した。", ["青葉FC | defeats | 湊FC"]),
    ("青葉FCと湊FCの入れ替え戦が行われる。", ["青葉FC | participatesIn | 入れ替え戦", "湊FC | participatesIn | 入れ替え戦"]),
    ("金賞は佐伯花選手と森涼子選手によるペアが獲得した。", ["佐伯花 | awardReceived | 金賞", "森涼子 | awardReceived | 金賞"]),
    ("除幕式では、佐伯健会長を始め、新人騎手の森淳騎手が出席した。", ["佐伯健 | participatesIn | 除幕式", "森淳 | participatesIn | 除幕式"]),
    ("第10回若草マラソンが10日、開かれた。2位はカナダのマリー・ベルクだった。", ["マリー・ベルク | participatesIn | 第10回若草マラソン"]),
    ("第10回青葉駅伝が10日、開かれた。若草電力は2位だった。", ["若草電力 | participatesIn | 第10回青葉駅伝"]),
    # a club by its nickname, which a known one bears as well
    ("バスケットボールの海浜ブレーブスが会見した。ブレーブスの親会社は北湊重工。", ["海浜ブレーブス | subsidiaryOf | 北湊重工 | Actual"]),
    # a league before a club with a dot is no part of its name
    ("メジャーリーグ・ドジャースの佐伯健選手が本塁打を打った。", ["佐伯健 | worksFor | ロサンゼルス・ドジャース | Actual"]),
    # a league is no team of its name, and a day of it is the league's
    ("青葉リーグは6日に開幕し、青葉FCが湊ユナイテッドを2―1で下した。", ["青葉FC | defeats | 湊ユナイテッド | Actual"]),
    ("青葉FCは湊リーグの最終節で嵐山FCに勝ち、優勝した。", ["青葉FC | wins | 湊リーグ | Actual"]),
    # where somebody has played is not where his post is
    ("青葉FCは今季、元日本代表の森田健監督が就任した。", [
        "森田健 | holdsPositionAt | 青葉FC | Actual | 監督", "森田健 | worksFor | 日本代表 | Ceased"]),
    # whose somebody is, in brackets
    ("首位の三枝蓮(トヨナミ)が優勝しました。", ["三枝蓮 | affiliatedWith | トヨナミ | Actual"]),
    ("水沢丈(26、北湊重工)が優勝した。", ["水沢丈 | affiliatedWith | 北湊重工 | Actual"]),
    ("高木誠選手(31)=大阪府出身、海浜電機=が会見した。", ["高木誠 | bornIn | 大阪府 | Actual"]),
    ("高木誠選手(31)=海浜電機=が会見した。", ["高木誠 | affiliatedWith | 海浜電機 | Actual"]),
    # reports of a death tell a life without saying whose
    ("作家の水沢丈さんが死去した。喪主は妻で女優の岸本玲子さん。代表作に「霧の港」「夜の橋」など。", [
        "岸本玲子 | spouseOf | 水沢丈 | Actual", "水沢丈 | creatorOf | 霧の港 | Actual", "水沢丈 | creatorOf | 夜の橋 | Actual"]),
    ("歌手の水沢丈さんが死去した。妻は女優の岸本玲子、長女は歌手の水沢愛。", [
        "岸本玲子 | spouseOf | 水沢丈 | Actual", "水沢丈 | hasChild | 水沢愛 | Actual"]),
    ("俳優の水沢丈氏が1日、死去した。喪主は長男健（けん）氏。青葉大学を中退後、海浜電機に入社。", [
        "水沢丈 | hasChild | 健 | Actual", "水沢丈 | educatedAt | 青葉大学 | Actual",
        "水沢丈 | worksFor | 海浜電機 | Actual"]),
    ("作家の水沢丈さんが死去した。「北の灯台」「夜の橋」などの作品で知られた。", [
        "水沢丈 | creatorOf | 北の灯台 | Actual", "水沢丈 | creatorOf | 夜の橋 | Actual"]),
    ("俳優の水沢丈さんが死去した。映画「霧の港」やドラマ「夜の橋」などに出演した。", [
        "水沢丈 | performerOf | 霧の港 | Actual", "水沢丈 | performerOf | 夜の橋 | Actual"]),
    ("水泳の高木誠選手は世界大会で金メダルに輝いた。", ["高木誠 | awardReceived | 金メダル | Actual"]),
    # what stands behind a contest is but a part of it
    ("中村彩が世界選手権女子100メートル平泳ぎで金メダルを獲得した。", ["中村彩 | participatesIn | 世界選手権 | Actual"]),
    ("中村彩はパリ五輪女子柔道57キロ級に出場した。", ["中村彩 | participatesIn | パリ五輪 | Actual"]),
    ("高木誠は全日本選手権男子シングルスで2連覇を果たした。", ["高木誠 | wins | 全日本選手権 | Actual"]),
    # scores alone
    ("海浜ベアーズ0―7北湊ライオンズ", ["北湊ライオンズ | defeats | 海浜ベアーズ | Actual"]),
    ("試合結果：青葉高校（海浜）7－0若草高校（北湊）", ["青葉高校 | defeats | 若草高校 | Actual"]),
    ("第12節の青葉FC対北湊SCは3―1で青葉FCが勝った。", ["青葉FC | defeats | 北湊SC | Actual"]),
    ("○日本 3 - 2 韓国●", ["日本 | defeats | 韓国 | Actual"]),
    ("親善試合は3日、青葉市で行われ、日本1―3（前半1―0）ガーナ。", ["ガーナ | defeats | 日本 | Actual"]),
    ("「波の歌」「丘の歌」などのヒット曲で知られる歌手の水沢丈さんが亡くなった。", [
        "水沢丈 | performerOf | 波の歌 | Actual", "水沢丈 | performerOf | 丘の歌 | Actual"]),
    # whom a club chose is from elsewhere
    ("海浜ベアーズは、ドラフトで指名した若草大学の水沢丈投手と入団に合意した。", ["海浜ベアーズ | appoints | 水沢丈 | Actual"]),
    ("海浜電機は、買収した若草市の北湊電機を解散した。", ["海浜電機 | acquires | 北湊電機 | Actual"]),
    # why somebody is dismissed
    ("若草FCは5日、成績不振を理由に佐伯健監督を解任した。", ["佐伯健 | holdsPositionAt | 若草FC | Ceased | 監督"]),
    # how well, beside where
    ("湊国際マラソンで、高木誠が2時間7分12秒の大会新記録で優勝した。", ["高木誠 | wins | 湊国際マラソン | Actual"]),
    # a title's games, ranks of women players, troupes of common words
    ("高木誠九段が若草戦七番勝負を4勝2敗で制した。", ["高木誠 | wins | 若草戦 | Actual"]),
    ("年間新人王は青葉FCで8得点を挙げた佐伯健選手が選ばれた。", ["佐伯健 | awardReceived | 年間新人王 | Actual"]),
    ("高木誠は日本代表に選ばれた。", ["高木誠 | memberOf | 日本代表 | Actual"]),
    # whoever leaves is no longer there
    ("湊FCのMF高木誠がアヤックスに完全移籍した。", ["高木誠 | worksFor | 湊FC | Ceased", "高木誠 | worksFor | アヤックス | Actual"]),
    ("北湊ベアーズの佐伯健投手（38）が今季限りで現役を引退した。", ["佐伯健 | worksFor | 北湊ベアーズ | Ceased"]),
    ("北湊ベアーズの佐伯健投手（38）が現役引退を表明した。", ["佐伯健 | worksFor | 北湊ベアーズ | Ceased"]),
    ("バンド「若草坂」のボーカル、高木誠が脱退した。", ["高木誠 | memberOf | 若草坂 | Ceased"]),
    # who plays whom is told in the sentence's own relative clause; titles; whose work it is
    ("将棋の高木誠名人（23）が佐伯健九段（41）に挑戦する青葉戦七番勝負の第4局は14日、湊市で行われ、高木が130手で勝った。", [
        "高木誠 | defeats | 佐伯健 | Actual"]),
    ("佐伯健投手は最多勝を獲得した。", ["佐伯健 | awardReceived | 最多勝 | Actual"]),
    ("若草文学賞は、高木誠さん（51）の「夜の橋」（湊書房）に贈られた。", [
        "高木誠 | awardReceived | 若草文学賞 | Actual", "夜の橋 | awardReceived | 若草文学賞 | Actual",
        "高木誠 | creatorOf | 夜の橋 | Actual"]),
    ("小説「青い港」を山本剛監督が「夜の橋」として映画化した。", [
        "夜の橋 | basedOn | 青い港 | Actual", "山本剛 | creatorOf | 夜の橋 | Actual"]),
    ("高木誠さんは短編「青い港」を雑誌に発表した。", ["高木誠 | creatorOf | 青い港 | Actual"]),
    # where and whose: a bracket with a land before the club, a round of a contest, a school by its prefecture
    ("ジャン・ノルド（フランス、マクラーレン）が優勝した。", [
        "ジャン・ノルド | citizenOf | フランス | Actual", "ジャン・ノルド | worksFor | マクラーレン | Actual"]),
    ("高木誠（3年、東京・青葉高）が優勝した。", ["高木誠 | affiliatedWith | 青葉高 | Actual"]),
    ("陸上の湊選手権は13日、海浜市の湊スタジアムで第2日が行われた。", ["湊選手権 | occurredIn | 湊スタジアム | Actual"]),
    ("全国高校野球選手権大会は22日、湊球場で決勝があり、東海大湊洋（神奈川）が仙台湊学院（宮城）を6―4で下した。東海大湊洋はエースの黒川蓮が投げ切った。", [
        "黒川蓮 | worksFor | 東海大湊洋 | Actual"]),
    # what is run on turf is no prize, whatever it is called
    ("青葉競馬場で行われた第10回若草賞は、3番人気のハヤテオー（牡3歳、水沢浩二騎手）が優勝した。", [
        "ハヤテオー | wins | 第10回若草賞 | Actual", "第10回若草賞 | occurredIn | 青葉競馬場 | Actual"]),
    ("第10回若草賞が10日、青葉競馬場で行われ、1番人気のハヤテオーが優勝した。", ["ハヤテオー | wins | 第10回若草賞 | Actual"]),
    ("ハヤテオー（牡3歳、水沢浩二騎手）が若草記念を勝った。", ["ハヤテオー | wins | 若草記念 | Actual"]),
    ("水沢浩二騎手がJRA賞を受賞した。", ["水沢浩二 | awardReceived | JRA賞 | Actual"]),
    # horses race and win
    ("青葉記念は2日、湊競馬場で争われ、3番人気のミナトノホシ（牡4、高木誠騎手）が優勝した。", ["ミナトノホシ | wins | 青葉記念 | Actual"]),
    # a club's own release; seasons; golf
    ("株式会社湊クラブは、2027シーズンのトップチーム監督に、カール・ノルド氏（52）が就任することが決定しましたので、お知らせいたします。", [
        "カール・ノルド | holdsPositionAt | 株式会社湊クラブ | Planned | トップチーム監督"]),
    ("高木誠は、鹿児島FCへ期限付き移籍いたします。", ["高木誠 | worksFor | 鹿児島FC | Planned"]),
    ("女子ゴルフの富士見レディースは17日、静岡県御殿場市の富士見カントリークラブで最終ラウンドが行われました。首位の桐山真央選手が逆転優勝しました。", [
        "桐山真央 | wins | 富士見レディース | Actual"]),
    ("白川祐王将が挑戦者の木下剛八段を破った。", ["白川祐 | defeats | 木下剛 | Actual"]),
    # of one family the first is meant
    ("漫画家の丸岡誠さんが死去した。妻はエッセイストの丸岡和子さん、長男は映画監督の丸岡健太郎さん。丸岡さんは青葉大学の教授を務めた。", [
        "丸岡誠 | holdsPositionAt | 青葉大学 | Ceased | 教授"]),
    # credits of the work that the text is about
    ("映画「遠い汽笛」が公開された。高木誠監督の「夜の橋」以来の大作だ。「遠い汽笛」は北海道が舞台。"
     "主演は片岡鉄平さんで、妻役を二階堂れいさんが演じた。", [
        "片岡鉄平 | performerOf | 遠い汽笛 | Actual", "二階堂れい | performerOf | 遠い汽笛 | Actual"]),
    ("歌手の高木彩は新曲「春の輪郭」を配信する。作曲は川辺拓が手がけた。", ["川辺拓 | creatorOf | 春の輪郭 | Actual"]),
    ("湊テレビ系ドラマ「となりの名探偵」が始まる。ドラマは高木誠が主演する。", ["高木誠 | performerOf | となりの名探偵 | Actual"]),
    ("高木誠さんが「週刊少年ミナト」で連載中の漫画「月の坂道」がアニメ化される。", [
        "高木誠 | creatorOf | 月の坂道 | Actual", "週刊少年ミナト | publishes | 月の坂道 | Actual"]),
    ("映画「遠い汽笛」は作家の有村慶子さんの同名小説が原作。アニメーション制作はスタジオ青葉が担当した。", [
        "有村慶子 | creatorOf | 遠い汽笛 | Actual", "スタジオ青葉 | creatorOf | 遠い汽笛 | Actual"]),
    ("映画「遠い灯台」の観客が100万人を超えた。配給の東洋シネマが10日、発表した。", ["東洋シネマ | publishes | 遠い灯台 | Actual"]),
    ("高木彩は歌手だ。2024年に佐伯健と結婚し、第1子となる女児を出産している。", ["佐伯健 | spouseOf | 高木彩 | Actual"]),
    ("高木花女流名人が佐伯花子女流四段に勝った。", ["高木花 | defeats | 佐伯花子 | Actual"]),
    # what is done together, whatever it leads to
    ("海浜製薬は若草大学との共同研究で、治療薬の候補物質を突き止めた。", ["海浜製薬 | collaboratesWith | 若草大学 | Actual"]),
    # what somebody is known for
    ("「霧の港」「夜の橋」などで知られる漫画家の高木誠さんが会見した。", [
        "高木誠 | creatorOf | 霧の港 | Actual", "高木誠 | creatorOf | 夜の橋 | Actual"]),
    ("俳優の高木誠さんは、映画「夜の橋」や「霧の港」で知られる。", [
        "高木誠 | performerOf | 夜の橋 | Actual", "高木誠 | performerOf | 霧の港 | Actual"]),
    ("高木誠さん(34)の「水の輪郭」で知られる。", ["高木誠 | creatorOf | 水の輪郭 | Actual"]),
    # with whom the clause before contends; games named after the other side; what a clause says of the event
    ("青葉FCは若草ユナイテッドと対戦し、2対1で勝利した。", ["青葉FC | defeats | 若草ユナイテッド | Actual"]),
    ("日本は韓国戦に3-1で勝った。", ["日本 | defeats | 韓国 | Actual"]),
    ("青葉FCは若草ユナイテッドとの試合を行い、3-2で勝利した。", ["青葉FC | defeats | 若草ユナイテッド | Actual"]),
    ("若草FCは敵地で青葉FCとの一戦に臨み、0-3で敗れた。", ["青葉FC | defeats | 若草FC | Actual"]),
    ("若草FCは10日の青葉FCとの試合で、後半に3点を奪われ、2-3で敗れた。", ["青葉FC | defeats | 若草FC | Actual"]),
    ("佐伯選手は高木選手との試合に臨み、4-1で勝利を収めた。", ["佐伯 | defeats | 高木 | Actual"]),
    ("高木誠が初優勝を飾った全日本選手権は、横浜市で開かれた。", ["高木誠 | wins | 全日本選手権 | Actual"]),
    ("日本対韓国の決勝が行われ、日本が2-0で勝った。", ["日本 | defeats | 韓国 | Actual"]),
    ("日本とブラジルの決勝が行われ、ブラジルが勝利した。", ["ブラジル | defeats | 日本 | Actual"]),
    # a title with an age behind it; the team that the clauses are about; parts of names before a dot
    ("藤野颯太棋聖(22)が挑戦者の高木誠氏に勝った。", ["藤野颯太 | defeats | 高木誠 | Actual"]),
    ("青葉FCは高木誠が2得点し、若草ユナイテッドに快勝した。", ["青葉FC | defeats | 若草ユナイテッド | Actual"]),
    ("女優賞はブラジルのアナ・ソウザさんが受賞した。", ["アナ・ソウザ | awardReceived | 女優賞 | Actual"]),
    ("グランプリにはノルウェーのエリック・ハンセン監督の「白夜」が選ばれた。", [
        "エリック・ハンセン | awardReceived | グランプリ | Actual", "エリック・ハンセン | creatorOf | 白夜 | Actual"]),
    # short kana in brackets is no reading of the word before it
    ("高木誠選手(カナダ)が優勝した。", ["高木誠 | citizenOf | カナダ | Actual"]),
    ("北洋リーグは、青葉FCの高木誠選手に対して6試合の出場停止処分を課すことを決めた。", ["北洋リーグ | penalizes | 高木誠 | Planned"]),
    ("漫画『青い港』の作者の漫画家・高木誠さんが引退した。", ["高木誠 | creatorOf | 青い港 | Actual"]),
    ("俳優の水沢丈さんが死去した。映画俳優として「青い港」「夜の橋」などで活躍した。", [
        "水沢丈 | performerOf | 青い港 | Actual", "水沢丈 | performerOf | 夜の橋 | Actual"]),
    # whose work is given a prize
    ("選考会が開かれ、若草賞は桐谷文さん(34)の「水の輪郭」、青葉賞は高木誠さん(51)の小説「月下の帆」に決まった。", [
        "桐谷文 | awardReceived | 若草賞 | Actual", "高木誠 | awardReceived | 青葉賞 | Actual",
        "高木誠 | creatorOf | 月下の帆 | Actual"]),
    # years and places written together
    ("高木誠さんは1990年福岡県生まれ。", ["高木誠 | birthDate | 1990 | Actual", "高木誠 | bornIn | 福岡県 | Actual"]),
    # nouns in a row, each with its own bearer
    ("海浜電機の社長は高木誠氏、会長は佐伯恵子氏だ。", [
        "高木誠 | presidentOf | 海浜電機 | Actual", "佐伯恵子 | chairpersonOf | 海浜電機 | Actual"]),
    # what somebody is known for, whose title is behind the name; a post that one had besides; orders in a row of years
    ("映画『霧の港』で知られる高木誠監督が会見した。", ["高木誠 | creatorOf | 霧の港 | Actual"]),
    ("「霧の港」などで知られる作家の水沢丈さんが死去した。", ["水沢丈 | creatorOf | 霧の港 | Actual"]),
    ("作家の水沢丈さんが1日、死去した。87歳だった。海浜作家協会の会長も務めた。", ["水沢丈 | chairpersonOf | 海浜作家協会 | Ceased"]),
    ("作家の水沢丈さんが1日、死去した。97年に紫綬褒章、2008年に文化功労者。", [
        "水沢丈 | awardReceived | 紫綬褒章 | Actual", "水沢丈 | awardReceived | 文化功労者 | Actual"]),
    # what is settled is to come; a show by its run, told two sentences further back; who died in a mine
    ("高木誠選手に青葉栄誉賞が授与されることになった。", ["高木誠 | awardReceived | 青葉栄誉賞 | Planned"]),
    ("「光の画家たち展」が10日、若草美術館で始まった。60点が並ぶ。会期は9月15日まで。", ["光の画家たち展 | endDate | 2025-09-15 | Planned"]),
    ("中国四川省の炭鉱で3日、ガス爆発が発生した。", ["ガス爆発 | occurredIn | 四川省 | Actual"]),
    # a mountain is no state
    ("インドネシアのムラピ山が噴火した。同国のカール・ノルド副大統領が警告した。", ["カール・ノルド | citizenOf | インドネシア | Actual"]),
    # one more of a kind is another; where a house is, by whose it is
    ("15日、北浜市の住宅から出火した。同市では3日にも、湊町で火事があり、2人が死亡している。", ["火事 | hasCasualties | 2 人 | Actual"]),
    ("北浜市若草町の会社員、高木誠さん（52）の住宅で火災が発生した。", ["火災 | occurredIn | 若草町 | Actual"]),
    ("北浜市の市立若草小学校の体育館で火災があった。", ["火災 | occurredIn | 北浜市 | Actual"]),
    # a known team goes by its town
    ("広島東洋カープは3日、阪神タイガースを下した。広島は日本シリーズに進んだ。", [
        "広島東洋カープ | participatesIn | 日本シリーズ | Actual"]),
    # how or by how much, between a clause and its verb; a verb that the parser takes for a noun
    ("日本代表は11日、ワールドカップアジア最終予選でサウジアラビアと対戦し、2―0で勝った。", ["日本代表 | defeats | サウジアラビア | Actual"]),
    ("横綱豊波が関脇若錦を寄り切り、1敗を守った。", ["豊波 | defeats | 若錦 | Actual"]),
    ("佐伯涼は2回戦で第3シードのカーラ・ノルドをストレートで退けた。", ["佐伯涼 | defeats | カーラ・ノルド | Actual"]),
    # works are given prizes too; who stars, with an honorific; the club behind its league
    ("佐伯薫監督の「夜の記憶」が若草賞を受賞した。", ["夜の記憶 | awardReceived | 若草賞 | Actual"]),
    ("宮園翔さん主演の映画「青い灯台」が公開される。", ["宮園翔 | performerOf | 青い灯台 | Actual"]),
    ("J1青葉FCは10日、ハンス・ノルド監督の解任を発表した。", ["ハンス・ノルド | holdsPositionAt | 青葉FC | Ceased"]),
    # the short form of an obituary, and what stands between double lines
    ("高木誠さん（たかぎ・まこと＝元海浜電機社長）3日、老衰のため死去、95歳。自宅は非公表。喪主は長男一樹さん。", [
        "高木誠 | deathDate | 2025-06-03 | Actual", "高木誠 | hasChild | 一樹 | Actual"]),
    ("高木誠さん＝海浜電機名誉会長＝が3日、老衰のため死去、95歳。", [
        "高木誠 | deathDate | 2025-06-03 | Actual", "高木誠 | holdsPositionAt | 海浜電機 | Actual | 名誉会長"]),
    ("海浜電機の佐伯和良専務が会見した。", ["佐伯和良 | holdsPositionAt | 海浜電機 | Actual"]),
    # the first and the last day; amounts that と joins; what comes of an event; a part of a site
    ("特別展「光の記憶」は7月1日から9月15日まで開かれる。", [
        "光の記憶 | startDate | 2025-07-01 | Planned", "光の記憶 | endDate | 2025-09-15 | Planned"]),
    ("小学校の乱射事件で、児童19人と教師2人が死亡した。", [
        "乱射事件 | hasCasualties | 19 人 | Actual", "乱射事件 | hasCasualties | 2 人 | Actual"]),
    ("台風11号の影響で2人が死亡した。", ["台風11号 | hasCasualties | 2 人 | Actual"]),
    ("東海道新幹線の新青葉駅構内で、保守用車両同士が衝突した。", ["衝突 | occurredIn | 新青葉駅 | Actual"]),
    ("今年のノーベル物理学賞を青葉大の高木誠教授ら3人に授与すると発表した。", ["高木誠 | awardReceived | ノーベル物理学賞 | Planned"]),
    # a team by its town and firm; the clause before in a chain; what somebody was is nobody's name
    ("若草FC対青葉FCの試合が11日、若草ドームで行われ、青葉FCが6-5で勝って優勝を決めた。", ["青葉FC | defeats | 若草FC | Actual"]),
    # schools in their games; whoever stars is no character; a clause of its own between an event and what it did
    ("夏の甲子園は8日、青葉高校が若草商業を5対4で破った。", ["青葉高校 | defeats | 若草商業 | Actual"]),
    ("朝ドラ「青い灯台」のヒロインを永井沙羅さんが務める。", ["永井沙羅 | performerOf | 青い灯台 | Actual"]),
    ("この地震で、倒壊したビルに閉じ込められた9人が死亡、1000人が負傷した。", [
        "地震 | hasCasualties | 9 人 | Actual", "地震 | hasCasualties | 1000 人 | Actual"]),
    # how strong an earthquake was is no name
    ("ハイチで14日に起きたM7.2の地震による死者は2000人を超えた。", ["地震 | occurredIn | ハイチ | Actual"]),
    # for whom somebody plays, told by a play alone
    ("ヤクルトは1回、高木がタイムリーヒットを放ち先制した。", ["高木 | worksFor | ヤクルト | Actual"]),
    ("海浜ベアーズは5回、佐伯の本塁打で2点を追加した。", ["佐伯 | worksFor | 海浜ベアーズ | Actual"]),
    ("海浜ベアーズは、高木、佐伯2選手の連続本塁打で逆転した。", [
        "高木 | worksFor | 海浜ベアーズ | Actual", "佐伯 | worksFor | 海浜ベアーズ | Actual"]),
    ("青葉自動車が佐伯健の左翼席への2点本塁打で勝ち越した。", ["佐伯健 | worksFor | 青葉自動車 | Actual"]),
    ("追う海浜ベアーズは6回表に高木が適時二塁打で1点を返すと、8回には佐伯が勝ち越しの二塁打を放った。", [
        "高木 | worksFor | 海浜ベアーズ | Actual", "佐伯 | worksFor | 海浜ベアーズ | Actual"]),
    ("日本は本田健が前半16分に先制点を挙げた。", ["本田健 | worksFor | 日本 | Actual"]),
    ("後半29分に岩本がゴールを決めて青葉FCが追い上げた。", ["岩本 | worksFor | 青葉FC | Actual"]),
    ("後半、フランスが途中出場のレン・モロー選手のゴールで勝ち越した。", ["レン・モロー | worksFor | フランス | Actual"]),
]  # fmt: skip

# text, then what no fact may have in it
UNSAID = [
    ("日本は韓国と試合を行い、その後それぞれの組から勝ち抜いてきた相手と対戦する。", "defeats"),
    ("日本 1－1 韓国", "defeats"),
    ("青葉ビル3－5北湊ホール", "defeats"),
    ("青葉FCは、北湊SCからMF高木誠が完全移籍で加入すると発表した。", "worksFor | 北湊SC | Actual"),
    ("カール・ノルド氏は警告した。この地域では1994年に66人が死亡した。", "deathDate"),
    ("15日、北浜市の住宅から出火した。同市では3日にも、湊町で火事があり、2人が死亡している。", "出火 | hasCasualties"),
    ("イタリアの高木誠選手の自宅で火事があった。", "occurredIn"),
    ("フランスの化学会社の工場で爆発があった。", "occurredIn | フランス"),
    ("海浜テレビは番組「朝の窓」の放送を9月で終える。", "inceptionDate"),
    ("作家の水沢丈さんが1日、死去した。選手も審判員ともみ合いになった。", "worksFor"),
    ("高木誠投手が青葉ベアーズを完封した。", "defeats"),
    ("声優の水沢丈さんが死去した。他の作品としては『青い港』の船長役がある。", "creatorOf"),
    ("タレント・ウガンダ・トマスさんが東京都で死去した。", "タレント・"),
    ("グランプリにはノルウェーのエリック・ハンセン監督の「白夜」が選ばれた。", "holdsPositionAt"),
    ("歌手の青木良子さんが死去した。「夕焼け列車」でデビューした。", "creatorOf"),
    (
        "選考会が開かれ、若草賞は桐谷文さん(34)の「水の輪郭」、青葉賞は高木誠さん(51)の小説「月下の帆」に決まった。",
        "高木誠 | awardReceived | 若草賞",
    ),
    ("三枝蓮(トヨナミ)が優勝しました。女子では、16歳のリー・ソヨン選手が優勝しています。", "リー・ソヨン | worksFor"),
    ("大リーグ、ドジャースの高木誠投手は3日、先発した。", "メジャーリーグベースボール"),
    ("歌手の水沢丈さんが死去した。妻は女優の岸本玲子、長女は歌手の水沢愛。", "水沢丈 | hasChild | 岸本玲子"),
    ("海浜電機の社長は高木誠氏、会長は佐伯恵子氏だ。", "高木誠 | chairpersonOf"),
    ("温泉で知られる別府市は混雑した。", "creatorOf"),
    ("海浜電機は青葉製作所を、北湊重工はライン自動車を買収した。", "海浜電機 | acquires | ライン自動車"),
    ("高木誠容疑者(42)(会社員)を逮捕した。", "affiliatedWith"),
    ("高木元(はじめ)オーナーが会見した。", "affiliatedWith"),
    ("高木誠さん(写真左)が登壇した。", "affiliatedWith"),
    ("アマチュアレスリングの佐伯健選手が引退した。", "worksFor"),
    ("若草大会は10日、3日目の競技が行われた。", "若草大会 | occurredOn"),
    ("朝ドラ「青い灯台」のヒロインを永井沙羅さんが務める。", "presentInWork"),
    ("元女優・早乙女薫さんが7月20日、亡くなった。", "元女優"),
    ("若草賞には、北湊リーグからは高木誠投手が選出された。", "北湊リーグ"),
    ("2021年の海浜ベアーズ、2022年の若草ホークスに続き、3年連続で優勝した。", "occurredOn"),
    ("化学工業が若草商業を下した。", "defeats"),
    ("若草FCは青葉FCとの試合で勝利した。", "wins"),
    ("高木誠投手はFA権を行使して海浜ベアーズに移籍した。", "FA権"),
    ("準決勝では北山―東浜の勝者と西南工が対戦する。", "北山―東浜"),
    ("海浜電機は、買収した若草市の北湊電機を解散した。", "若草市 | acquires"),
    ("予選リーグG組の高木誠選手は初戦に臨む。", "worksFor"),
    ("ブラジルを下す大金星「湊の夜明け」は語り草だ。", "defeats"),
    # what one reads or adapts is another's; a person follows no book
    ("高木誠氏は小説「青い港」を読んだ。", "creatorOf"),
    ("小説「青い港」を山本剛監督が「夜の橋」として映画化した。", "山本剛 | creatorOf | 青い港"),
    ("高木誠さんの前作「青い港」は映画化された。", "follows"),
    ("川瀬美咲が11秒15の日本新記録で優勝した。", "wins"),
    ("3大会連続優勝を目指したカール・ノルド選手は4位に終わった。", "wins"),
    ("湊国の映画監督だった高木誠氏が死去した。", "Ceased"),
    ("高木誠選手の処分について、佐伯健氏が会見した。", "meets"),
    ("青葉FC・高木誠社長が会見した。", "worksFor"),
    ("桐山真央選手のツアー優勝は去年9月以来だ。", "wins"),
    ("高木誠氏と高木剛氏が会談した。高木氏は青葉電機の社長だ。", "高木誠 | presidentOf"),
    ("映画「遠い汽笛」が公開された。高木誠さんは同作で主演を務めた。", "Ceased"),
    ("高木誠（米国・LIVゴルフ）が優勝した。", "LIVゴルフ | locatedIn"),
    ("高木誠監督は2019年に母校の監督に就いた。", "母校"),
    # a play of the other side's, or after points let in, tells of no side
    ("青葉FCは前半に失点を許し、高木が2点目のゴールを決めた。", "worksFor"),
    ("青葉FCは相手のオウンゴールで先制した。", "worksFor"),
    ("海浜ベアーズは北湊ライオンズの高木に本塁打を打たれた。", "worksFor | 海浜ベアーズ"),
    ("海浜ベアーズは3回、北湊ライオンズの高木が本塁打を放ち、逆転された。", "worksFor | 海浜ベアーズ"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
