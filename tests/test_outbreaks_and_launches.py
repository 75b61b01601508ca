"""What reports about warnings, outbreaks, launches and new medicines say, resolved."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # who warns and who lifts it
    ("気象庁は10日、青葉県に大雨特別警報を発表し、11日に解除した。", ["気象庁 | announces | 大雨特別警報 | Actual"]),
    (
        "若草市は避難指示を出した。若草市は9日、山崩れの恐れがなくなったとして避難指示を解除した。",
        ["避難指示 | endDate | 2025-06-09 | Actual"],
    ),
    # where a storm or a quake has hurt people
    (
        "9日、岩手県沖で地震があり、宮城県で4人が死亡した。",
        ["地震 | occurredIn | 宮城県 | Actual", "地震 | hasCasualties | 4 人 | Actual"],
    ),
    ("大雪により、新潟県では約3万戸が停電した。", ["大雪 | occurredIn | 新潟県 | Actual"]),
    # the last day is no thing that one holds
    (
        "海浜テレビは音楽番組「夕凪の時間」を2025年9月30日を持って打ち切る。",
        ["夕凪の時間 | endDate | 2025-09-30 | Planned"],
    ),
    # since when something goes on, and where it has come to
    ("ペルーで起き、2022年から続く紛争が激しくなった。", ["紛争 | startDate | 2022 | Actual"]),
    ("暴動はパリからリヨンに飛び火した。", ["暴動 | occurredIn | リヨン | Actual"]),
    # when and where, told with what burns or breaks
    (
        "3日早朝、北浜市若草町にある建物4棟が焼ける火災があった。",
        ["火災 | occurredOn | 2025-06-03 | Actual", "火災 | occurredIn | 若草町 | Actual"],
    ),
    ("10日、北浜市の公園の遊具が倒れる事故が起きた。", ["事故 | occurredIn | 北浜市 | Actual"]),
    ("北浜市の木造住宅2棟が全焼する火災があった。", ["火災 | occurredIn | 北浜市 | Actual"]),
    (
        "7日朝に4回の小規模爆発が観測され、立ち入りが禁じられた。",
        ["小規模爆発 | occurredOn | 2025-06-07 | Actual"],
    ),
    # the towns of one land in a row, and what struck them
    (
        "青葉県の海原市、若草町、北浜村で停電があった。",
        [
            "海原市 | administrativelyIn | 青葉県 | Actual",
            "若草町 | administrativelyIn | 青葉県 | Actual",
            "北浜村 | administrativelyIn | 青葉県 | Actual",
        ],
    ),
    ("マレーシアとベトナムを襲った台風8号で10人が亡くなった。", ["台風8号 | occurredIn | ベトナム | Actual"]),
    ("宮崎市では竜巻とみられる突風で、住宅など約200棟が損壊した。", ["突風 | occurredIn | 宮崎市 | Actual"]),
    ("茨城県では3月、20代の女性を発端に集団感染が起きた。", ["集団感染 | occurredIn | 茨城県 | Actual"]),
    (
        "北浜市で8日に起きた小型機の墜落事故で、4人が死亡した。",
        ["墜落事故 | occurredIn | 北浜市 | Actual", "墜落事故 | occurredOn | 2025-06-08 | Actual"],
    ),
    # who came to harm in what, told with them
    ("湊市で火災が起きた。火災で逃げ遅れた3人が死亡した。", ["火災 | hasCasualties | 3 人 | Actual"]),
    ("9日に湊市で起きた雪崩に巻き込まれた2人が死亡した。", ["雪崩 | hasCasualties | 2 人 | Actual"]),
    (
        "湊市で土砂崩れが起きた。10日、土砂崩れに巻き込まれて3人がけがをした。",
        ["土砂崩れ | hasCasualties | 3 人 | Actual"],
    ),
    ("ペルー沖で津波が発生した。10日、津波に襲われた村で50人が死亡した。", ["津波 | hasCasualties | 50 人 | Actual"]),
    ("台風8号で増水した川に流され、男性2人が死亡した。", ["台風8号 | hasCasualties | 2 人 | Actual"]),
    ("湊市で銃撃が起きた。銃撃に遭った乗客ら3人が病院に運ばれた。", ["銃撃 | hasCasualties | 3 人 | Actual"]),
    # a market that is of a land is in it
    ("海浜電機は中国の自動車市場に進出した。", ["海浜電機 | operatesIn | 中国 | Actual"]),
    # what is given to those in need
    ("日本政府はノルド政府に薬などの援助物資を送ることを決めた。", ["日本政府 | suppliesTo | ノルド政府 | Planned"]),
    # what is made in another's place
    ("「ミナト」は「アオバ」の後継機として、海浜重工が開発した。", ["ミナト | follows | アオバ | Actual"]),
    ("海浜電機は「ルーナ」の後継車種として「ソラ」を発売した。", ["ソラ | follows | ルーナ | Actual"]),
    ("「ルーナ3」は前モデル「ルーナ2」に比べ軽い。", ["ルーナ3 | follows | ルーナ2 | Actual"]),
    # papers whose names nobody knows
    ("英紙ヘラルドは9月、海浜電機を提訴した。", ["ヘラルド | sues | 海浜電機 | Actual"]),
    ("独誌シュテルンベルクなど3社は9月、海浜電機を提訴した。", ["シュテルンベルク | sues | 海浜電機 | Actual"]),
    # what is offered, called by a name
    ("青葉電機が提供するクラウド「アオゾラ」で障害が起きた。", ["青葉電機 | supplies | アオゾラ | Actual"]),
    ("青葉電機は10日、新サービス「ルーナ」を始めた。利用料は月20ドル。", ["ルーナ | hasCost | 20 USD | Actual"]),
    # what is yet to be launched
    ("インドは探査機「ディーパ」の打ち上げを予定している。", ["インド | launches | ディーパ | Planned"]),
    ("海浜製薬は新薬「ミナモ」を北浜工場で作り、8月の発売を目指す。", ["海浜製薬 | launches | ミナモ | Planned"]),
    # ministers by the short name of their ministry
    ("北川健厚労大臣は会見で述べた。", ["北川健 | holdsPositionAt | 厚生労働省 | Actual | 厚労大臣"]),
    ("森田健国交大臣が訪れた。", ["森田健 | holdsPositionAt | 国土交通省 | Actual | 国交大臣"]),
]

UNSAID = [
    ("観光バスが横転し、1人が搬送された若草市の病院で死亡した。", "occurredIn | 若草市"),
    ("山火事は3日に起き、10日も続いた。", "2025-06-10"),
    ("祭りは千年前から続いている。", "startDate"),
    ("台風8号は10日午後6時現在、グアムの北300キロを北へ進んでいる。", "occurredOn"),
    ("10日、北浜市の男性が溺れる事故があった。", "occurredIn"),
    ("青葉市の若草町と海原市で停電があった。", "海原市 | administrativelyIn"),
    ("横浜市の港北区と川崎市で停電があった。", "川崎市 | administrativelyIn"),
    ("若草食堂は明くる朝6時に営業している。", "occurredOn"),
    ("海浜電機は電気自動車市場に参入した。", "operatesIn"),
    ("若草市の海浜電機所有の土地が売られた。", "owns | 海浜電機"),
    ("会議で発言した3人が死亡した。", "hasCasualties"),
    ("台風8号はフィリピン・台湾島・ベトナムを横切った。", "administrativelyIn | フィリピン"),
    # who tells of the dead is not dead
    ("高木誠知事は10日、県内で3人が死亡したと述べた。", "deathDate"),
    ("高木誠大統領は10日、これまでに130人が死亡し、数は増えると語った。", "deathDate"),
    # nor is it somebody told of before who dies in the next clause of a stranger
    (
        "9日、佐伯由美子さん（44）が入院した。北浜岳では昨年5月にも登山者が滑落して死亡している。",
        "佐伯由美子 | diedIn",
    ),
    # beside it, not in it
    ("若草公園の東側にある北浜美術館で展示が始まった。", "北浜美術館 | locatedIn"),
    ("若草城の西隣に北浜美術館がある。", "北浜美術館 | locatedIn"),
    # the results are published, not the medicine
    ("海浜製薬は新薬「ミナモ」を開発した。治験の結果は専門誌「メディカル」に掲載された。", "publishes | ミナモ"),
    # who does something is not what is given, whatever the name ends in
    ("若草児童基金はワクチンをザンビアに提供した。", "funds"),
    # a ministry that is to approve of it has not developed it
    (
        "海浜製薬は新薬「ミナモ」の承認を申請した。厚生労働省が月内に認める見通しだ。ミナモは米ヘリオラ社と共同開発した。",
        "厚生労働省 | develops",
    ),
]

test_said = says(SAID)
test_unsaid = keeps_out(UNSAID)
