"""Local news: fires, quakes, plants and zoos, of which a text tells in short sentences that leave out what was told before."""

from __future__ import annotations

import pytest

from tests.extractions import told
from tests.sayings import says

# text, then facts that it must give (subject | relation | object | status | role)
SAID = [
    # a quake's casualties are not those of a wave that was not seen
    ("8日、石川県で地震があった。津波は観測されなかった。輪島市で住民4人がけがをした。", [
        "地震 | hasCasualties | 4 人 | Actual"]),
    # what a trade says of somebody does not part him from his town
    ("青葉市若草町の無職、高木誠さん（78）方から出火した。", ["出火 | occurredIn | 若草町 | Actual"]),
    ("青葉市若草町の農業、高木誠さん方で火災があった。", ["火災 | occurredIn | 若草町 | Actual"]),
    # a region without a government has no governor
    ("石川県能登地方で地震があった。石川県の能登地方では断水が続く。馳浩知事は会見した。", [
        "馳浩 | headOfGovernmentOf | 石川県 | Actual"]),
    # a place of common words is in the one that it is of
    ("高木誠首相は12日、青葉市の避難所を訪れた。", ["高木誠 | visits | 青葉市 | Actual"]),
    # what a body is may be told in a sentence of its own
    ("海浜航空は2009年に設立された。若草航空の子会社で、6路線を運航している。", [
        "海浜航空 | subsidiaryOf | 若草航空 | Actual"]),
    ("海浜電機は1950年創業で、本社は青葉市。若草重工の子会社だ。", ["海浜電機 | subsidiaryOf | 若草重工 | Actual"]),
    # a house acts as the body that runs it
    ("北湊動物園は1966年に開園した。2028年に新施設「もりの家」を整備する計画だ。", [
        "北湊動物園 | builds | もりの家 | Planned"]),
    ("若草病院は1980年に開院した。青葉大学と連携している。", ["若草病院 | collaboratesWith | 青葉大学 | Actual"]),
    # a name in quotes is what a clause before its noun is said of
    ("NASAが主導する有人月探査「アルテミス計画」に日本も参加している。", ["NASA | leads | アルテミス計画 | Actual"]),
    # what was made or approved before is brought out
    ("北湊電機は新薬「レムナーゼ」を開発した。北湊電機は4月にも発売する予定で、年間800億円の売上高を見込む。", [
        "北湊電機 | launches | レムナーゼ | Planned"]),
    ("厚生労働省は新薬「レムナーゼ」を承認した。製造は若草工場が担う。", [
        "若草工場 | produces | レムナーゼ | Actual"]),
    # a unit of a plant is named with it once, and then by its number
    ("海浜電力は北湊原発2号機を再稼働させた。2号機は1989年2月に運転を始めた。", [
        "海浜電力 | operates | 北湊原発2号機 | Actual", "北湊原発2号機 | partOf | 北湊原発 | Actual",
        "北湊原発2号機 | startDate | 1989-02 | Actual"]),
    ("関西電力は20日、高浜原子力発電所1号機（福井県高浜町、出力82万キロワット）の原子炉を起動した。", [
        "関西電力 | operates | 高浜原子力発電所1号機 | Actual", "高浜原子力発電所1号機 | locatedIn | 高浜町 | Actual",
        "高浜原子力発電所1号機 | hasCapacity | 820000 kW | Actual"]),
    # the place that opens a chain of clauses is that of what happens in the first of them
    ("奥穂高岳では5月にも大阪市の女性が転落して重傷を負っている。", ["転落 | occurredIn | 奥穂高岳 | Actual"]),
    ("能登地方では2024年1月1日に地震が発生し、600人以上が死亡した。", ["地震 | occurredIn | 能登地方 | Actual"]),
    ("青葉市では昨年5月にも住宅で火災があった。", ["火災 | occurredIn | 青葉市 | Actual"]),
    # many prefectures suffer from the storm, not from a fall in one of them
    ("台風12号は1日、鹿児島県に上陸した。鹿児島県では住宅の屋根から転落した男性が死亡し、九州7県で計48人がけがをした。", [
        "台風12号 | hasCasualties | 48 人 | Actual"]),
    # a foundation has the contract of which its head speaks
    ("保育園を運営する青葉会の高木誠理事長は会見で陳謝し、佐藤フーズとの契約を解除する方針を示した。", [
        "佐藤フーズ | contractsWith | 青葉会 | Ceased"]),
    ("若草市教委は2024年度から青葉大学と共同で調査を進めている。", ["若草市教委 | collaboratesWith | 青葉大学 | Actual"]),
    ("米スタンフォード大学の研究チームが発表した。", ["スタンフォード大学 | locatedIn | 米国 | Actual"]),
    # others who are only counted are arrested, or there, beside those named
    ("若草署は7日、強盗致傷の疑いで、無職、山田翔容疑者（22）と16〜19歳の少年3人を逮捕した。", [
        "若草署 | penalizes | 山田翔 | Actual"]),
    ("開通式典は若草市で行われ、佐伯健氏や青葉県の高木誠知事、両市の市長ら約150人が出席した。", [
        "佐伯健 | participatesIn | 開通式典 | Actual", "高木誠 | participatesIn | 開通式典 | Actual"]),
    # a body's seat is told in passing
    ("世界保健機関のテドロス事務局長はジュネーブの本部で記者会見した。", ["世界保健機関 | headquarteredIn | ジュネーブ | Actual"]),
    ("海浜電機は20日、東京都港区の本社で株主総会を開いた。", ["海浜電機 | headquarteredIn | 港区 | Actual"]),
    # 始め、 is a verb behind what is begun
    ("北湊工場は1968年に操業を始め、約420人が働いている。", ["北湊工場 | startDate | 1968 | Actual"]),
    ("青葉市は「青葉水族館」を建設した。運営は海浜鉄道の子会社、海浜アクアが担う。", [
        "海浜アクア | operates | 青葉水族館 | Actual"]),
    # a bypass is a road
    ("国道16号の青葉バイパスが14日、全線開通した。", ["青葉バイパス | partOf | 国道16号 | Actual"]),
    # a body's name has a dot in it
    ("農業・食品産業技術総合研究機構は新品種「ひかり」を開発した。", [
        "農業・食品産業技術総合研究機構 | develops | ひかり | Actual"]),
    ("理事長・湊協会は新品種「ひかり」を開発した。", ["湊協会 | develops | ひかり | Actual"]),
    ("業界団体・湊協会は新品種「ひかり」を開発した。", ["湊協会 | develops | ひかり | Actual"]),
]  # fmt: skip

# text, then what none of its facts may have
UNSAID = [
    ("海浜航空の本社は青葉市。若草航空の完全子会社だ。", "本社 | subsidiaryOf"),
    ("高木誠氏は会見した。若草航空の子会社で不正が見つかった。", "subsidiaryOf"),
    ("海浜電機は業績を発表した。青葉製作所は9月にも発売する予定で、準備を進める。", "launches"),
    ("夫の坂本浩さんは北湊大学教授で、長男は海浜製薬の研究員を務める。", "worksFor"),
    ("田村さんは旅行会社が企画した2泊3日のツアーに参加した。", "occurredOn"),
    ("海浜電機の高木誠社長は20日、北湊重工の青葉市の本社で佐伯健社長と会談した。", "headquarteredIn"),
    ("海浜電機は増収だった。渋滞による経済損失が年間約40億円に上ると試算されていた。", "hasProfit"),
    ("高木誠知事は、住民100人を前に会議に出席した。", "住民"),
    ("H3ロケット9号機が打ち上げられた。8号機は昨年12月に失敗した。", "partOf"),
]

test_said = says(SAID)


@pytest.mark.model
@pytest.mark.parametrize(("text", "part"), UNSAID, ids=[t for t, _ in UNSAID])
def test_unsaid(extracted, text: str, part: str) -> None:
    assert [line for line in told(extracted(text)) if part in line] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("12日、輪島市で地震があり、4人が死亡した。2024年1月1日にM7.6の地震が発生し、200人が死亡した。", 2),
        ("12日、若草市で事故があり、4人が死亡した。2023年5月の事故では3人が死亡した。", 2),
        ("12日夜、若草市で事故があり、4人が死亡した。13日の事故で運転手が死亡した。", 1),
        ("12日、若草市で事故があり、4人が死亡した。6月の事故で運転手が死亡した。", 1),
    ],
)
def test_what_happened_at_another_time_is_another_event(extracted, text: str, events: int) -> None:
    facts = extracted(text).facts
    assert len({f.subject for f in facts if f.relation == "occurredOn"}) == events
