"""The ends of a fact: who and what is meant, where the nearest name or the nearest topic is not."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

NAMES = [  # where a person's name ends before the town or the branch that he heads
    ("高木氏の長男で鳩山二郎大川市長が出席した。", ["鳩山二郎 | headOfGovernmentOf | 大川市"], "鳩山二郎大川"),
    ("若草党の寺田学秋田県連代表は会見した。", ["寺田学 | memberOf | 若草党"], "寺田学秋田"),
]
WHOLE = [  # names of which the dictionary makes a common noun in part, or that a reading parts
    ("若草党の北側一雄幹事長は会見した。", ["北側一雄 | memberOf | 若草党"], "\n一雄"),
    (
        "若草国の環境・食料・農村地域省は9日、海浜電機を捜査した。",
        ["環境・食料・農村地域省 | investigates | 海浜電機"],
        "\n農村",
    ),
    ("寒川（かんがわ）進さんは海浜電機を提訴した。", ["寒川進 | sues | 海浜電機"], "寒川（"),
    ("鹿沼市に樅山（もみやま）町がある。", ["樅山町 | locatedIn | 鹿沼市"], "| 樅山（"),
    ("高木康隆師の後任として、佐伯俊映師が門主に就任した。", ["佐伯俊映 | follows | 高木康隆"], "師 |"),
    ("高木誠氏は早稲田大学卒業後毎日新聞社に入社した。", ["高木誠 | worksFor | 毎日新聞社"], "卒業後"),
    ("湊県警は今後捜査本部を立ち上げる。", [], "今後捜査本部"),
]
CUT = [  # where the dictionary joins a body and its head, and where a name goes on too far
    ("湊新聞社会長の高木誠氏は会見した。", ["高木誠 | chairpersonOf | 湊新聞社"], "社会 |"),
    ("青葉国選手団団長の高木誠氏は会見した。", ["高木誠 | leads | 青葉国選手団"], "団団"),
    ("湊県の各本拠地球場を会場に試合を行う。", [], "地球"),
    ("青葉国の朴志明国連大使は会見した。", ["朴志明 | citizenOf | 青葉国"], "朴志明国連"),
    ("海浜電鉄の嶋哲久福岡支社長は述べた。", ["嶋哲久 | affiliatedWith | 海浜電鉄"], "嶋哲久福岡"),
    ("高木誠選手（青葉ボトラーズ所属）が優勝した。", ["高木誠 | affiliatedWith | 青葉ボトラーズ"], "所属"),
    ("ホンジュラス国境の湊岬に接近した。", [], "国境"),
    ("阪神は青葉大会期間中甲子園を使用できない。", ["阪神 | uses | 甲子園 | Negated"], "期間"),
    ("湊大学は11月9日夜会見を開いた。", [], "夜会見"),
    ("ルフト航空が運航するデュッセルドルフ行の9525便が墜落した。", [], "デュッセルドルフ行"),
    ("国際海洋機関（IMA）理事会は若草国を非難する決議を採択した。", [], "\n理事会"),
    (
        "調査は青葉電力湊原発（湊県）、同東通原発（青森県）で行われた。",
        ["東通原発 | locatedIn | 青森県"],
        "湊原発 | locatedIn | 青森県",
    ),
]
BESIDE = [  # what stands nearer to a clause than what the parser hangs it on, and whose a title is
    ("高木誠さんが経営していたうどん店近くの建具店が全焼した。", [], "建具店"),
    ("園芸業者を営む男性の作業所が全焼した。", [], "operates"),
    ("同会が運営する障害者の施設「青葉の家」が全焼した。", [], "障害者 |"),
    ("青葉会は会見した。同会が運営する障害者の施設「若草の家」が全焼した。", ["青葉会 | operates | 若草の家"], ""),
    (
        "式にはクリントン前米大統領、リンド前英首相が参列した。",
        ["リンド | headOfGovernmentOf | 英国", "クリントン | headOfStateOf | 米国"],
        "リンド | headOfState",
    ),
    ("15日から湊市のスーパーなどに投票所が設置された。", [], "builds"),
    (
        "湊連盟に設置された青葉改革委員会が案をまとめた。",
        ["湊連盟 | founds | 青葉改革委員会"],
        "青葉改革委員会 | founds",
    ),
    ("準決勝・決勝は湊球場で行われる。", ["決勝 | occurredIn | 湊球場"], "partOf"),
    ("台風で開幕が一日順延していた青葉大会が湊球場で開幕した。", [], "一日"),
    ("選手は「米国に3年住み、抜き打ち検査も受けている」と訴えた。", [], "investigates"),
]
SEATS = [  # whose seat is whose: a party's, a chamber's, nobody's yet; and where a title or a place belongs
    (
        "若草党参院議員の佐伯健氏は会見した。",
        ["佐伯健 | memberOf | 若草党", "佐伯健 | memberOf | 参議院"],
        "若草党参院 |",
    ),
    ("民主党上院議員のジョン・リンド氏は会見した。", ["ジョン・リンド | memberOf | 民主党"], "民主党上院"),
    ("佐伯健氏は、ヨハン・リンド大統領を批判した。", ["佐伯健 | opposes | ヨハン・リンド"], "リンド大統領"),
    (
        "佐伯健氏は、ドナルド・トランプ大統領を批判した。",
        ["佐伯健 | opposes | ドナルド・トランプ"],
        "opposes | ドナルド・トランプ大統領",
    ),
    ("高木誠氏は最高裁判所裁判官の候補者、佐伯健氏を支持した。", ["高木誠 | supports | 佐伯健"], "holdsPositionAt"),
    ("監督は、湊市の若草ベアーズとの開幕戦に高木誠選手が出場すると発表した。", [], "locatedIn"),
    ("高木誠氏は湊県の若草党候補、佐伯健氏を支援する。", [], "locatedIn"),
    (
        "海浜電機は青葉製作所による湊商事の買収に反対した。",
        ["青葉製作所 | acquires | 湊商事 | Planned"],
        "acquires | 海浜電機",
    ),
    ("若草国は青葉国のEU加盟に反対した。", ["青葉国 | memberOf | 欧州連合 | Planned"], "Actual"),
]
SUBJECTS = [  # who acts is counted, and nobody else does; what is acted on is the topic
    ("青葉観光は競輪場を所有している。1998年に3自治体が競輪組合を設立した。", [], "青葉観光 | founds"),
    ("湊県組合は会見した。青葉競輪場は1950年に地元の青葉観光が開設した。", [], "founds | 湊県組合"),
]
GOING_ON = [  # what is heard to go on is no plan
    (
        "海浜電機は青葉製作所との連携を進めているという。",
        ["海浜電機 | collaboratesWith | 青葉製作所 | Actual"],
        "Planned",
    ),
    ("海浜電機は青葉製作所への支援を続けているという。", ["海浜電機 | supports | 青葉製作所 | Actual"], "Planned"),
]
NOTES = [  # what is noted behind the second of two teams is where they play
    ("組み合わせは、横浜ベイスターズ対読売ジャイアンツ（横浜）となる。", [], "headquarteredIn"),
    (
        "決勝戦は青葉高校（北湊県）対若草高校（大分県）となった。",
        ["若草高校 | headquarteredIn | 大分県"],
        "青葉高校 | headquarteredIn | 大分県",
    ),
]
RELATIVE = [  # a clause that modifies whoever acts, named or not, is not said of the topic nor of anybody before
    ("総務省は29日、期日前投票に参加した人数を発表した。", [], "総務省 | participatesIn"),
    ("高木容疑者らは、「青葉くん」をデザインした巾着袋を所持していた。", [], "高木 | creatorOf"),
    ("海浜電機は会見した。若草賞を受賞した若者の作品が展示された。", [], "海浜電機 | awardReceived"),
    ("高木誠氏は青葉杯に出場した時に骨折した。", ["高木誠 | participatesIn | 青葉杯"], "Planned"),
    ("海浜電機は青葉製作所を買収する方針を決めた。", ["海浜電機 | acquires | 青葉製作所 | Planned"], "Actual"),
]
TAKEN = [  # what 同局 may be; in whose election; whose the takeovers are; what a relative clause dates
    (
        "みなと新聞によると、フジテレビの高木彩アナウンサーが12月末で同局を退社する。",
        ["高木彩 | worksFor | フジテレビ | Ceased"],
        "高木彩 | worksFor | みなと新聞",
    ),
    ("高木氏が湊県知事選で勝った。若い知事は1951年に佐賀県知事に当選した佐伯健氏以来だ。", [], "佐伯健 | wins"),
    ("高木容疑者は海浜電機の企業買収などを担当する部署にいた。", [], "acquires"),
    ("湊高校を下した札幌第一は、8月8日から開催される甲子園で初勝利を狙う。", [], "札幌第一 | startDate"),
]
MINISTERS = [  # whose post the recogniser took for a piece of the name
    ("若草国のシン・ウンサン統一相は青葉国を訪問した。", ["シン・ウンサン | visits | 青葉国"], "統一 |"),
]
ACTING = [  # a line that runs another, two nouns behind one clause, whose の is a subject's
    ("ロンドンで混乱が続く。湊地下鉄は若草線の運行を見合わせている。", [], "ロンドン | operates"),
    ("海浜電機は会見した。襲撃のあった付近の投票所では投票が中止された。", [], "海浜電機 | locatedIn"),
    ("若草国で開催中の青葉大会の男子フィギュアスケートが行われた。", [], "operates"),
]
APART = [  # a seat within which something is, a border, a branch abroad, what somebody is in charge of: none is the end
    ("高木誠さんは市内の飲食店で働いている。", [], "worksFor | 市 |"),
    ("高木誠さんは県内の病院に勤めている。", [], "worksFor | 県 |"),
    ("チリとの国境にある青葉国の北浜市で地震があった。", [], "locatedIn | チリ"),
    ("海浜電機は青葉製作所との合弁会社を設立した。", [], "founds | 青葉製作所"),
    ("湊テレビの佐伯健取締役（営業担当）が辞任した。", [], "営業担当"),
    ("佐伯恵氏は湊市で会見を行い、議員を辞めないと述べた。", [], "holdsPositionAt | 湊市"),
    ("湊県教委は、音楽会で演奏を止めた教諭をもう処分しない。", [], "湊県教委 | performerOf"),
    ("北海道代表若草高校は北湊高校と対戦した。", ["北湊高校 | competesWith | 若草高校"], "代表若草"),
]
BEHIND_A_TOPIC = [  # who is described behind a topic with a comma, who only speaks of others, whose branch somebody heads
    (
        "委員会は、青葉大学の教授で、作家の高木誠氏を起用した。",
        ["高木誠 | holdsPositionAt | 青葉大学"],
        "委員会 | holdsPositionAt",
    ),
    (
        "佐伯健氏は、「アオ」の一員で、湊県出身の高木恵さんと結婚した。",
        ["佐伯健 | spouseOf | 高木恵"],
        "佐伯健 | memberOf",
    ),
    (
        "佐伯健氏は、海浜電機の社長で、妻の高木恵さんと暮らす。",
        ["佐伯健 | presidentOf | 海浜電機"],
        "高木恵 | presidentOf",
    ),
    ("高木誠氏は、海浜電機が協議を行うよう求めた。", [], "meets"),
    ("若草党の佐伯健秋田県連会長は述べた。", ["佐伯健 | chairpersonOf | 秋田県連"], "chairpersonOf | 秋田県 |"),
]
DRILLS = [  # what a drill only supposes
    (
        "訓練は、湊空港で航空機が墜落したとの想定で行われた。",
        ["墜落 | occurredIn | 湊空港 | Hypothetical"],
        "墜落 | occurredIn | 湊空港 | Actual",
    ),
]
SQUADS = [  # a club's first or second team is no army; what a name is now is nobody's body; where a school is from
    ("三村誠氏は青葉カープの選手で、1988年から1軍を率いた。", [], "| 軍 |"),
    ("高木誠氏は1995年に平塚（現・湘南）に入団した。", [], "現・湘南"),
    ("青葉杯に出場していた湊県の若草高校の生徒が入院した。", [], "湊県 | participatesIn"),
    ("青葉杯に出場した湊県の若草高校は敗れた。", ["若草高校 | participatesIn | 青葉杯"], "湊県 | participatesIn"),
]
HANDED = [  # what is handed over in the passive is written, and is not who gets it
    ("海浜電機から湊工場を譲渡された湊商事が会見した。", ["海浜電機 | sells | 湊工場"], "sells | 湊商事"),
    ("青葉社に株式を譲渡された湊商事が会見した。", [], "acquires | 湊商事"),
    ("湊商事に譲渡された青葉工場が再開した。", ["湊商事 | acquires | 青葉工場"], ""),
]
POSTS_BEHIND = [  # who has which post in a row of people with theirs behind a dot, a state before it
    (
        "賞は佐伯英一・米国ミード大学教授（75）、ロイド・ヘス・米国ノースレイク大学名誉教授（79）に贈られる。",
        ["佐伯英一 | holdsPositionAt | ミード大学", "ロイド・ヘス | holdsPositionAt | ノースレイク大学"],
        "ヘス | holdsPositionAt | ミード",
    ),
]
OWNED = [  # a possession is its owner's, and no place by itself
    (
        "会議はデンマーク領フェロー諸島で開かれた。",
        ["フェロー諸島 | administrativelyIn | デンマーク"],
        "デンマーク領",
    ),
]
NAMED = [  # what people call a body that they make for a purpose; games by their year
    ("「住民投票に反対する会」の佐伯健会長は会見した。", ["佐伯健 | chairpersonOf | 住民投票に反対する会"], "| 会 |"),
    ("海浜電機の佐伯健選手がマラソン代表に選ばれた。", ["佐伯健 | worksFor | 海浜電機"], "マラソン代表"),
    ("佐伯健氏は1998年の長野五輪に出場した。", ["佐伯健 | participatesIn | 長野五輪"], "2020"),
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted", "wrong"),
    [
        *CUT,
        *BESIDE,
        *WHOLE,
        *RELATIVE,
        *TAKEN,
        *MINISTERS,
        *ACTING,
        *OWNED,
        *APART,
        *POSTS_BEHIND,
        *HANDED,
        *SQUADS,
        *DRILLS,
        *BEHIND_A_TOPIC,
        *NAMED,
        *NAMES,
        *SUBJECTS,
        *GOING_ON,
        *NOTES,
    ],
)
def test_the_ends_are_those_that_the_text_means(extracted, text: str, wanted: list[str], wrong: str) -> None:
    found = extracted(text)
    assert not wrong or not any(wrong in "\n" + line for line in told(found)), told(found)
    assert not missing(found, wanted), told(found)
