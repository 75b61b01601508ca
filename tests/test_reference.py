"""Who is meant by what the text is about: one of several, who is dealt with, what has been announced."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # a party by its class, whatever it is called
    ("日本維新の会は法案に反対する。同党の佐伯健代表は批判した。", ["佐伯健 | holdsPositionAt | 日本維新の会"]),
    # one of whom it is told alone, beside several that are told of together
    ("青葉党と若草党は賛成し、湊党は反対した。同党の佐伯健代表は批判した。", ["佐伯健 | holdsPositionAt | 湊党"]),
    # whom a deal is with, where neither end is written any more
    ("海浜電機は若葉ネットに出資する。全株式を取得し、子会社化する。", ["海浜電機 | acquires | 若葉ネット | Planned"]),
    ("海浜電機は若葉ネットと提携する。発行済み株式の30%を取得する予定だ。", ["海浜電機 | investsIn | 若葉ネット | Planned"]),
    ("海浜電機は若葉ネットの株式の3割を取得し、筆頭株主になる。", ["海浜電機 | owns | 若葉ネット | Planned"]),
    # what was told of just before, by これ
    ("若草大会が10日に始まる。海浜高校はこれには参加せず、北湊祭に出る。", ["海浜高校 | participatesIn | 若草大会 | Negated"]),
    ("北湊市は若草橋を計画した。海浜建設がこれを建設した。", ["海浜建設 | builds | 若草橋"]),
    # the only firm of the text, to which something is done
    ("公正取引委員会は9日、海浜電機に排除措置命令を出した。公取委は昨年、本社を立ち入り検査していた。",
     ["公正取引委員会 | investigates | 海浜電機"]),
    ("白浜エアは新型機「SA90」を発売する。同機は90席だ。エンジンは青葉重工から調達する。", ["青葉重工 | suppliesTo | 白浜エア"]),
    # what is to be built, a sentence about the builder later
    ("海浜エネルギー機構は風力発電所を建設する計画を明らかにした。機構は2021年に発足した。総事業費は3000億円に上る。",
     ["風力発電所 | hasCost | 300000000000 JPY"]),
    # a time as the topic is no subject
    ("洋画家の佐伯健は仙台市で生まれた。帰国後は青葉美術学校で教えた。", ["佐伯健 | worksFor | 青葉美術学校"]),
    # what somebody joined who had a post there when he died
    ("北湊重工元社長の佐伯健氏が1日、死去した。青葉大学を卒業し、1961年に入社。", ["佐伯健 | worksFor | 北湊重工"]),
    ("海浜電機は破産を申請した。親会社の北湊商事は支援を断念した。", ["海浜電機 | subsidiaryOf | 北湊商事"]),
    # what is told of a body that is to be founded is to come
    ("北湊鉄道と海浜バスは持ち株会社「みなとモビリティ」を設立する。本社は北湊市に置き、社長には高木誠氏が就く。",
     ["みなとモビリティ | headquarteredIn | 北湊市 | Planned", "高木誠 | presidentOf | みなとモビリティ | Planned"]),
    # what has been shown is put on sale by whoever showed it
    ("海浜電機は10日、新型端末「ルミナ」を発表した。価格は5万円で、来月に発売する。",
     ["海浜電機 | launches | ルミナ | Planned", "ルミナ | hasCost | 50000 JPY"]),
    # whose manager speaks after a match
    ("北湊FCは10日、青葉FCに2-1で勝った。高木誠監督は「粘り強く戦えた」と話した。", ["高木誠 | holdsPositionAt | 北湊FC"]),
    # the bill that another party's plan was of
    ("若草党は湊法案に賛成する方針を伝えた。青葉党は反対する考えを示した。", ["青葉党 | opposes | 湊法案"]),
    # of a body that has just been brought in its particulars are told
    ("海浜電機はノルウェーのノルド社を買収する。同社はオスロに本社を置き、北欧で販売網を持つ。", ["ノルド | headquarteredIn | オスロ"]),
    ("海浜商事は10日、青葉製作所を提訴した。同社が製造する端末「ルミナ」で損害を受けたとしている。", ["青葉製作所 | produces | ルミナ"]),
    ("海浜電機は青葉製作所の株式の60%を保有する。年内に全株式を売却する方針だ。", ["海浜電機 | sells | 青葉製作所 | Planned"]),
    # 両社 are the partners, not whom they vie with
    ("海浜電機は北湊重工と提携する。首位の青葉製作所を追う。両社はともにベトナムに進出している。",
     ["海浜電機 | operatesIn | ベトナム", "北湊重工 | operatesIn | ベトナム"]),
    # with whom a body is founded
    ("海浜電機は10日、青葉商事と合弁会社「湊電池」を設立すると発表した。",
     ["海浜電機 | founds | 湊電池 | Planned", "青葉商事 | founds | 湊電池 | Planned"]),
    # the only thing that befell anybody, and the word that sums it up
    ("湊市で10日、旅客機が墜落した。青葉航空の便だった。県警は会見を開いた。少なくとも40人が亡くなったと明らかにした。", ["墜落 | hasCasualties | 40 人"]),
    ("湊市の駅で3日、車両が脱線し、死者30人を超す事故が起きた。海浜通信は死者が41人と伝えている。", ["事故 | hasCasualties | 41 人"]),
    # the particulars of who has been brought in, a figure between
    ("海浜電機はノルウェーのノルド社を買収する。取得額は600億円。同社はオスロに本社を置き、従業員は1200人。",
     ["ノルド | headquarteredIn | オスロ", "ノルド | hasEmployees | 1200 人"]),
    # what is made with somebody, the thing being the topic
    ("海浜電機は探査機「ヘイムダル」を公開した。同機は欧州宇宙機関と共同で開発している。",
     ["海浜電機 | develops | ヘイムダル", "欧州宇宙機関 | develops | ヘイムダル"]),
    # what whoever wins an election comes to be
    ("湊市長選は12日投開票され、高木誠氏が現職の佐伯健氏を破り、初当選した。", ["高木誠 | headOfGovernmentOf | 湊市 | Actual"]),
    ("青葉県知事選で高木誠氏が3選を果たした。", ["高木誠 | headOfGovernmentOf | 青葉県 | Actual"]),
    ("チリ大統領選で、ルイス・ソト氏が当選した。", ["ルイス・ソト | headOfStateOf | チリ | Planned"]),
    # the work that a text is about
    ("映画「夏の灯台」が8月に公開される。佐伯健監督の3作目で、水沢玲子が主演する。",
     ["佐伯健 | creatorOf | 夏の灯台", "水沢玲子 | performerOf | 夏の灯台"]),
    ("映画「夏の灯台」が8月に公開される。メガホンを取ったのは佐伯健監督だ。", ["佐伯健 | creatorOf | 夏の灯台"]),
    ("佐伯健さんの新刊「霧の港」が話題だ。青葉書房から4月に出版された。", ["青葉書房 | publishes | 霧の港"]),
    (
        "浅間食品は新商品を発売した。開発を担当した子会社の浅間研究所の田村一郎所長は「自信作」と話す。"
        "同社は昨年、米フーズランドを買収した。",
        ["浅間食品 | acquires | フーズランド | Actual"],
    ),
]  # fmt: skip

UNSAID = [
    ("海浜電機は若葉ネットと青葉製作所に出資する。全株式を取得する。", "海浜電機 | acquires"),
    ("海浜電機は若葉ネットの買収を断念した。青葉製作所は静観する。全株式を取得する。", "acquires | 青葉製作所"),
    ("海浜電機は謝罪した。県警は社員の自宅を捜索した。", "県警 | investigates | 海浜電機"),
    ("湊シネマは10日、映画「夏の灯台」の製作を発表した。佐伯健監督がメガホンを取る。", "佐伯健 | holdsPositionAt"),
    ("映画「海の祭」が公開される。高木誠氏が脚本を書き、佐伯健氏が監督を務めた。", "creatorOf | 脚本"),
    ("海浜電機は10日、決算を発表した。7月に発売する。", "launches"),
    ("海浜電機は10日、青葉商事と合弁会社「湊電池」を設立すると発表した。", "founds | 青葉商事"),
    (
        "海浜電機は北湊重工と提携する。首位の青葉製作所を追う。両社はともにベトナムに進出している。",
        "青葉製作所 | operatesIn",
    ),
    ("湊市長選に高木誠氏が立候補した。", "headOfGovernmentOf"),
    ("湊市議選で高木誠氏が当選した。", "headOfGovernmentOf"),
    ("海浜電機は若葉ネットの発行済み株式の30%を取得した。", "海浜電機 | acquires"),
]

test_whoever_is_meant_is_told_of = says(SAID)
test_nobody_else_is_taken = keeps_out(UNSAID)
