"""What dispatches about accidents, lines, plants, universities and medicines say, resolved."""

from __future__ import annotations

from tests.sayings import keeps_out, says

# text, then facts that it must give (subject | relation | object | status [| role])
SAID = [
    # who develops something together, in a clause before what it is, with more behind it
    (
        "「ミナモ」は青葉機構と海浜電機が共同開発した大型ロケットで、2023年3月の初号機は打ち上げに失敗した。",
        ["青葉機構 | develops | ミナモ | Actual", "海浜電機 | develops | ミナモ | Actual"],
    ),
    # a report to the coast guard tells what happened, where and when
    (
        "海上保安本部によると、30日午後11時すぎ、北約20キロの日本海で、漁協所属の底引き網漁船「第三海神丸」（19トン、乗組員8人）が転覆したと僚船から通報があった。",
        ["転覆 | occurredIn | 日本海 | Actual", "転覆 | occurredOn | 2025-05-30 | Actual"],
    ),
    # the body that has just been founded puts no money into anything
    (
        "青葉大学は1日、2028年4月に「情報デザイン学部」を新設すると発表した。若草キャンパスに約45億円を投じて新校舎を建てる。",
        ["青葉大学 | investsIn | 若草キャンパス | Planned"],
    ),
    # whose professor somebody is, is not whom the text goes on about
    (
        "青葉大学は1日、発表した。学部長には佐伯健・北都工業大教授が就任する。同大は1949年に設立された。",
        ["青葉大学 | inceptionDate | 1949 | Actual"],
    ),
    # a line that is given up is run until then
    ("海浜電鉄は青葉線の若草―北浜間で計画運休を実施した。", ["海浜電鉄 | operates | 青葉線 | Actual"]),
    (
        "海浜電鉄は1日、青葉線の若草―北浜間（12.4キロ）を2028年3月末で廃止すると発表した。",
        ["海浜電鉄 | operates | 青葉線 | Actual", "青葉線 | endDate | 2028-03 | Planned"],
    ),
    # a note behind one of several reactors or plants
    (
        "海浜電力の青葉原子力発電所3号機（青葉県青葉町、出力118万キロワット）が1日、再稼働した。",
        ["青葉原子力発電所 | locatedIn | 青葉町 | Actual", "青葉原子力発電所3号機 | hasCapacity | 1180000 kW | Actual"],
    ),
    # a building's name, whatever happens at it; posts whose section begins with a common word
    ("上野動物園（東京都台東区）は30日、発表した。", ["上野動物園 | locatedIn | 台東区 | Actual"]),
    ("海浜機構の高木誠防災課長は会見した。", ["高木誠 | holdsPositionAt | 海浜機構 | Actual | 防災課長"]),
    # whom a storm struck, place by place; what alone has happened is looked into
    (
        "台風7号は1日、和歌山県田辺市に上陸した。新宮市では川が氾濫した。大阪府内では足場が倒れ、4人が負傷した。",
        ["台風7号 | hasCasualties | 4 人 | Actual"],
    ),
    (
        "30日、青葉市で小型機が墜落した。機体は北湊空港を出発した。目撃者は「翼から火が出た」と話した。国は委員会を設け、原因を調べている。",
        ["国 | investigates | 墜落 | Actual"],
    ),
    # for whom the head of a university or a town speaks
    (
        "青葉大学の高木誠学長は「ほっとしている」と語った。来年4月に新校舎「青葉ホール」を建設する。",
        ["青葉大学 | builds | 青葉ホール | Planned"],
    ),
    (
        "青葉市の高木誠市長は「ほっとしている」と語った。来年4月に新校舎「青葉ホール」を建設する。",
        ["青葉市 | builds | 青葉ホール | Planned"],
    ),
    # what is done before somebody else speaks is done
    (
        "青葉機構は衛星「ミナモ」を打ち上げ、高木理事長は「成功する」と語った。",
        ["青葉機構 | launches | ミナモ | Actual"],
    ),
    ("海浜電機は青葉製作所を買収し、「成長を続ける」と発表した。", ["海浜電機 | acquires | 青葉製作所 | Actual"]),
    ("海浜電機は青葉製作所を買収し、子会社化すると発表した。", ["海浜電機 | acquires | 青葉製作所 | Planned"]),
    # the one medicine that a text is about, put on sale and approved elsewhere
    (
        "厚生労働省は30日、海浜製薬が開発した新薬「アルゼブ」の製造販売を承認した。早期の患者の症状を抑える。海浜製薬は9月にも発売する。米国では食品医薬品局（FDA）が昨年7月に承認している。",
        ["海浜製薬 | launches | アルゼブ | Planned", "食品医薬品局 | approves | アルゼブ | Actual"],
    ),
    # an expert with the body behind a dot, and what is taught in brackets
    (
        "研究を率いる高木誠・国立天文台准教授（惑星科学）は「調べたい」と話す。",
        ["高木誠 | holdsPositionAt | 国立天文台 | Actual | 准教授"],
    ),
    ("高木誠・青葉大教授は「調べたい」と話す。", ["高木誠 | holdsPositionAt | 青葉大 | Actual | 教授"]),
    ("佐伯健・東京工業大教授（地球惑星科学）の話", ["佐伯健 | holdsPositionAt | 東京工業大 | Actual | 教授"]),
    # telescopes are made; what a plant makes is not what has the capacity
    (
        "ウェッブ望遠鏡は青葉機構と海浜電機が共同で開発し、2021年に打ち上げられた。",
        ["青葉機構 | develops | ウェッブ望遠鏡 | Actual", "海浜電機 | develops | ウェッブ望遠鏡 | Actual"],
    ),
    (
        "青葉製鉄所は1961年に操業を始め、粗鋼の年間生産能力は450万トン。",
        ["青葉製鉄所 | hasCapacity | 4500000 トン | Actual"],
    ),
    # where somebody has the post of which no body is written
    (
        "北浜動物園でゾウが死んだ。高木誠園長は「ありがとう」と話した。",
        ["高木誠 | holdsPositionAt | 北浜動物園 | Actual"],
    ),
    ("青葉寺で火災があった。高木誠住職は「残念だ」と話した。", ["高木誠 | holdsPositionAt | 青葉寺 | Actual"]),
    # the school that is to open is what a body will run
    (
        "文部科学省は1日、「北浜看護大学」（北浜市）の2027年4月開設を審議会に諮問した。学校法人若草学園が運営する。",
        ["若草学園 | operates | 北浜看護大学 | Actual"],
    ),
    # 同市 is a town of that kind, however near another place stands
    (
        "2日、岐阜県高山市国府町上広瀬の国道41号で同市下岡本町に住む男性の乗用車が衝突した。",
        ["下岡本町 | administrativelyIn | 高山市 | Actual"],
    ),
    # who makes, builds or runs what the sentence before is about
    (
        "海浜電機は新型端末「ミナモ」を発表した。価格は5万円だ。製造は台湾の鴻海精密工業と中国の立訊精密工業が担う。",
        ["鴻海精密工業 | produces | ミナモ | Actual", "立訊精密工業 | produces | ミナモ | Actual"],
    ),
    ("海浜電機は新工場「青葉工場」を建設する。施工は北湊建設が担当する。", ["北湊建設 | builds | 青葉工場 | Actual"]),
    # the sea off a prefecture, which the dictionary may have as one word; temples of old
    ("福島県沖で1日、マグニチュード7の地震があった。", ["地震 | occurredIn | 福島県沖 | Actual"]),
    (
        "清水寺は778年の創建で、世界文化遺産「古都京都の文化財」の一つとして登録された。",
        ["清水寺 | inceptionDate | 0778 | Actual"],
    ),
    ("美術館は英国人技師のジョン・スミスが設計した。", ["ジョン・スミス | citizenOf | 英国 | Actual"]),
]

# text, then a part of a line that no fact may have
UNSAID = [
    ("青葉大学は1日、2028年4月に「情報デザイン学部」を新設すると発表した。若草キャンパスに約45億円を投じて新校舎を建てる。",
     "情報デザイン学部 | investsIn"),
    ("海浜ガスの北浜工場（青葉市、従業員120人）で火災があった。", "海浜ガス | hasEmployees"),
    ("30日、青葉市で小型機が墜落した。目撃者は「翼から火が出た」と話した。国は委員会を設け、原因を調べている。", "investigates | 火"),
    ("台風7号は1日、和歌山県田辺市に上陸した。新宮市では川が氾濫した。大阪府内では足場が倒れ、4人が負傷した。", "氾濫 | hasCasualties"),
    ("海浜電機はタッチパネルを公開した。このタッチパネルは、青葉製作所が先行して発売し驚異的な売れ行きを見せている携帯電話機「ミナモ」と同じものだ。", "launches"),
    ("文部科学省は1日、「北浜看護大学」（北浜市）の2027年4月開設を審議会に諮問した。学校法人若草学園が運営する。", "operates | 文部科学省"),
    ("青葉製鉄所は1961年に操業を始め、粗鋼の年間生産能力は450万トン。", "粗鋼 | hasCapacity"),
    ("インド国鉄によると、脱線した車両に対向列車が衝突した。", "日本国有鉄道"),
    ("新潟県沖の日本海で1日、地震があった。また、4時31分ごろにも同県沖を震源とする地震があった。", "occurredIn | 沖"),
    ("清水寺は778年の創建で、世界文化遺産「古都京都の文化財」の一つとして登録された。", "administrativelyIn"),
    ("脱原発を訴える市民団体「さよなら原発青葉」は1日、集会を開いた。", "sues"),
]  # fmt: skip

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)


def test_an_amount_told_of_something_else_is_not_what_is_done_with(extracted) -> None:
    """What stands in a note on who acts, or in a clause of its own, is no amount of the act."""
    for text in (
        "海浜電機（売上高5000億円）は青葉製作所を買収した。",
        "海浜電機は青葉製作所（売上高50億円）を買収した。",
        "海浜電機は青葉製作所を買収した。県と沿線8市町が出資する。",
    ):
        facts = [f for f in extracted(text).facts if f.relation == "acquires"]
        assert facts and all(f.qualifiers.amount is None for f in facts)
    facts = [f for f in extracted("海浜電機は50億円で青葉製作所を買収した。").facts if f.relation == "acquires"]
    assert [f.qualifiers.amount.value for f in facts] == [5_000_000_000]
