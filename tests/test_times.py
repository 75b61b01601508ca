"""Times: what a date, a span or a duration means, counted from the report's date and from what was named before."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mention.value import quantity
from kg.mention.value.times import find, find_all
from kg.model import Document, Mention, Sentence, SentenceKind

REPORT = datetime.date(2025, 1, 22)  # a Wednesday

# text | surface | a point, a span "start..end", a duration, or "?" for words only; more after ";"
TABLE = """
2025年1月21日に発表した | 2025年1月21日 | 2025-01-21
２０２５年１月２１日 | ２０２５年１月２１日 | 2025-01-21
2016年に設立 | 2016年 | 2016
二〇〇七年十二月二十四日 | 二〇〇七年十二月二十四日 | 2007-12-24
平成21年3月 | 平成21年3月 | 2009-03
平成元年 | 平成元年 | 1989
令和6年能登半島地震 | 令和6年 | 2024
明治元年 | 明治元年 | 1868
昭和60年(1985年)8月12日 | 昭和60年(1985年)8月12日 | 1985-08-12
2005年(平成17年)に | 2005年(平成17年) | 2005
西暦645年 | 西暦645年 | 0645
紀元前44年 | 紀元前44年 | -0043
西暦57年 | 西暦57年 | 0057
紀元20年に没した | 紀元20年 | 0020
'09年に移籍 | '09年 | 2009
08年4月に入社 | 08年4月 | 2008-04
17年に買収した | 17年 | 2017
元日に起きた | 元日 | 2025-01-01
2023年の大みそかに | 2023年の大みそか | 2023-12-31
昨年の元日 | 昨年の元日 | 2024-01-01
1月18日の夜から19日の明け方にかけて | 1月18日の夜から19日の明け方 | 2025-01-18..2025-01-19
1月18日午後3時ごろから20日朝まで | 1月18日午後3時ごろから20日朝 | 2025-01-18..2025-01-20
96年から03年にかけて務めた | 96年から03年 | 1996..2003
07年4～6月期 | 07年4～6月期 | 2007-04..2007-06
16日、社長が会見した | 16日 | 2025-01-16
２０日に開かれた | ２０日 | 2025-01-20
26日召集の国会 | 26日 | 2025-01-26
28日に発表した | 28日 | 2024-12-28
2月3日に公示され、25日に投開票される | 2月3日 | 2025-02-03 ; 25日 | 2025-02-25
3月30日に開幕し、5日に閉幕する | 3月30日 | 2025-03-30 ; 5日 | 2025-04-05
1月30日に就任すると21日発表した | 1月30日 | 2025-01-30 ; 21日 | 2025-01-21
28日に発表する予定だ | 28日 | 2025-01-28
1月9日に開幕した | 1月9日 | 2025-01-09
10月16日(日)に開催した | 10月16日(日) | 2024-10-16
12月に就任した | 12月 | 2024-12
4月に就任した | 4月 | 2024-04
4月に就任する予定だ | 4月 | 2025-04
3月末に離脱するなら | 3月末 | 2025-03
来る2月3日に | 来る2月3日 | 2025-02-03
去る5日 | 去る5日 | 2025-01-05
今年 | 今年 | 2025
今年初めに | 今年初め | 2025
今年後半に開く | 今年後半 | 2025
ことし3月 | ことし3月 | 2025-03
昨年の秋 | 昨年の秋 | 2024
昨年12月に | 昨年12月 | 2024-12
昨年12月24日に | 昨年12月24日 | 2024-12-24
昨年末の取引 | 昨年末 | 2024-12
去年 | 去年 | 2024
一昨年 | 一昨年 | 2023
来年3月 | 来年3月 | 2026-03
再来年 | 再来年 | 2027
今夏に移籍 | 今夏 | 2025
昨秋 | 昨秋 | 2024
来春の開業 | 来春 | 2026
今季は | 今季 | 2025
今シーズンから | 今シーズン | 2025..
昨年度の決算 | 昨年度 | 2024
今年度中に | 今年度中 | 2025
来年度から | 来年度 | 2026..
先月25日 | 先月25日 | 2024-12-25
先月 | 先月 | 2024-12
今月 | 今月 | 2025-01
来月上旬に | 来月上旬 | 2025-02
昨日 | 昨日 | 2025-01-21
本日、公開した | 本日 | 2025-01-22
明日 | 明日 | 2025-01-23
一昨日 | 一昨日 | 2025-01-20
昨夜の試合 | 昨夜 | 2025-01-21
今朝 | 今朝 | 2025-01-22
先週火曜日 | 先週火曜日 | 2025-01-14
火曜日に語った | 火曜日 | 2025-01-21
金曜日に開く予定だ | 金曜日 | 2025-01-24
10月31日(金)より公開 | 10月31日(金) | 2025-10-31..
10月31日(木)に公開 | 10月31日(木) | 2024-10-31
先週 | 先週 | 2025-01-13..2025-01-19
週末 | 週末 | 2025-01-25..2025-01-26
年内に | 年内 | 2025
年末に | 年末 | 2025-12
年度末 | 年度末 | 2025-03
2010年度末時点で | 2010年度末 | 2011-03
2025年度の売上高 | 2025年度 | 2025
2007年3月期の売上高 | 2007年3月期 | 2007-03
９月期決算 | ９月期 | 2024-09
4～6月期の利益 | 4～6月期 | 2024-04..2024-06
2010年上半期 | 2010年上半期 | 2010
2010年夏に | 2010年夏 | 2010
2006年内の統合 | 2006年内 | 2006
2016年以来の連携 | 2016年以来 | 2016..
1984年以降 | 1984年以降 | 1984..
2004年以前 | 2004年以前 | ..2004
2003年から提携している | 2003年 | 2003..
1977年より学部長 | 1977年 | 1977..
2030年までに | 2030年 | ..2030
2019年10月まで再延期する | 2019年10月 | ..2019-10
2004年から2007年まで務めた | 2004年から2007年 | 2004..2007
2004年4月から6月まで | 2004年4月から6月 | 2004-04..2004-06
1599年-1600年 | 1599年-1600年 | 1599..1600
2006年〜2007年 | 2006年〜2007年 | 2006..2007
2007-08年 | 2007-08年 | 2007..2008
1月14－15日 | 1月14－15日 | 2025-01-14..2025-01-15
14-15日 | 14-15日 | 2025-01-14..2025-01-15
14、15の両日 |
9月24日から29日まで | 9月24日から29日 | 2024-09-24..2024-09-29
23日(UTC+7)から24日にかけて | 23日(UTC+7)から24日 | 2025-01-23..2025-01-24
10月末~11月始め | 10月末~11月始め | 2024-10..2024-11
12月から翌年2月 | 12月から翌年2月 | 2024-12..2025-02
１９３０年代 | １９３０年代 | 1930..1939
90年代後半 | 90年代後半 | 1990..1999
21世紀初頭 | 21世紀初頭 | 2001..2100
19世紀 | 19世紀 | 1801..1900
早ければ2028年に | 2028年 | 2028
2028年ごろ | 2028年ごろ | 2028
2009年10月をめどに | 2009年10月 | 2009-10
2年前に購入 | 2年前 | 2023
3か月前 | 3か月前 | 2024-10
3日前 | 3日前 | 2025-01-19
2週間前 | 2週間前 | 2025-01-08
半年前 | 半年前 | 2024-07
5年後 | 5年後 | 2030
数年前 | 数年前 | ?
4年間 | 4年間 | P4Y
今後4年間で | 今後4年間 | P4Y
過去10年 | 過去10年 | P10Y
約20年 | 約20年 | P20Y
18年間勤める | 18年間 | P18Y
19日間で構築 | 19日間 | P19D
十年間 | 十年間 | P10Y
三か月 | 三か月 | P3M
6ヶ月 | 6ヶ月 | P6M
２カ月 | ２カ月 | P2M
2週間 | 2週間 | P2W
半年 | 半年 | P6M
2年半 | 2年半 | P2Y6M
1年6か月 | 1年6か月 | P1Y6M
10時間 | 10時間 | PT10H
3時間30分 | 3時間30分 | PT3H30M
90分間 | 90分間 | PT90M
半世紀にわたり | 半世紀 | P50Y
懲役10年の判決 | 10年 | P10Y
10年に及ぶ内戦 | 10年 | P10Y
300年の歴史 | 300年 | P300Y
1000年以上前から |  1000年 | P1000Y
1年契約 | 1年 | P1Y
3年以内に | 3年 | P3Y
数日 | 数日 | ?
数年間 | 数年間 | ?
2月30日 | 2月30日 | ?
2009年に設立、翌2010年4月に開業した | 2009年 | 2009 ; 翌2010年4月 | 2010-04
1月9日に開幕。翌10日に再開した | 1月9日 | 2025-01-09 ; 翌10日 | 2025-01-10
2001年9月11日に起き、同じ年の10月に始めた | 2001年9月11日 | 2001-09-11 ; 同じ年の10月 | 2001-10
2008年に設立し、翌年撤退した | 2008年 | 2008 ; 翌年 | 2009
2008年3月に設立し、12月に撤退した | 2008年3月 | 2008-03 ; 12月 | 2008-12
1960年4月に入学、同月退学 | 1960年4月 | 1960-04 ; 同月 | 1960-04
昨年12月31日、翌日 | 昨年12月31日 | 2024-12-31 ; 翌日 | 2025-01-01
1991年から2003年の13年間 | 1991年から2003年 | 1991..2003 ; 13年間 | P13Y
5年前の2020年 | 5年前 | 2020 ; 2020年 | 2020
この日、会見した | この日 | 2025-01-22
2010年3月4日の事件で、この日判決があった | 2010年3月4日 | 2010-03-04 ; この日 | 2025-01-22
2010年3月に起きた事件で、地検は1月20日に起訴した | 2010年3月 | 2010-03 ; 1月20日 | 2025-01-20
懲役1年4月の実刑判決 | 1年4月 | P1Y4M
あくる12月2日まで | あくる12月2日 | ..2024-12-02
昨年より6日早い | 昨年 | 2024.. ; 6日 | 2025-01-06
6秒早い3分野 | 6秒 | PT6S
"""

NOTHING = """
36歳の会社員 | 午後3時20分 | 第3四半期 | 20年ぶり | 5周年 | 3年目 | 2年連続 | 前年同期比
| 前年比3割増 | 1日5回 | 1日当たり | 3割5分
| 10分の1 | 3年生 | 200メートル | 5000億ドル | 第10回 | 3人 | 7月面 | 日曜劇場 | 10年に1度
"""


def read(text: str, date: datetime.date | None = REPORT) -> tuple[Mention, ...]:
    return find(Sentence(0, 0, len(text), text, SentenceKind.SENTENCE, (), ()), Document("d", text, date=date))


def meaning(mention: Mention) -> str:
    time = mention.time
    if time is None or time.duration:
        return time.duration if time and time.duration else "?"
    if not (time.start or time.end):
        return "?"
    return time.point or f"{time.start or ''}..{time.end or ''}"


def rows() -> list[tuple[str, list[tuple[str, str]]]]:
    out = []
    for line in TABLE.strip().splitlines():
        text, _, rest = line.partition(" |")
        pairs = [part.split("|") for part in rest.split(" ; ") if part.strip()]
        out.append((text.strip(), [(surface.strip(), value.strip()) for surface, value in pairs]))
    return out


@pytest.mark.parametrize(("text", "expected"), rows(), ids=lambda v: v if isinstance(v, str) else "")
def test_reads(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.surface, meaning(m)) for m in read(text)] == expected


@pytest.mark.parametrize("text", [t.strip() for t in NOTHING.split("|")])
def test_is_no_time(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("text", ["昨年", "16日", "来月", "先週", "3年前", "火曜日", "年内", "今夏"])
def test_without_a_report_date_a_relative_time_keeps_its_words(text: str) -> None:
    [mention] = read(text, None)
    assert mention.time is not None
    assert (mention.time.text, mention.time.start, mention.time.end) == (text, None, None)


def test_without_a_report_date_months_follow_the_last_year() -> None:
    assert [meaning(m) for m in read("1998年4月に入社、9月に退社した", None)] == ["1998-04", "1998-09"]


def read_two(first: str, second: str) -> tuple[str, tuple[Mention, ...]]:
    text = first + second
    sentences = [
        Sentence(0, 0, len(first), first, SentenceKind.SENTENCE, (), ()),
        Sentence(1, len(first), len(text), second, SentenceKind.SENTENCE, (), ()),
    ]
    return text, find_all(sentences, Document("d", text, date=REPORT))


def test_what_happened_on_the_same_day_is_not_to_come() -> None:
    _, found = read_two("21日、来年3月1日に閉館すると発表した。", "同日夕、会議を開いた。")
    assert meaning(found[-1]) == "2025-01-21"
    _, found = read_two("期間は13日から3月25日まで。", "同日夜に会議を開き、反対を表明することを決めた。")
    assert meaning(found[-1]) == "2025-01-13"
    _, found = read_two("21日、来年3月1日に閉館すると発表した。", "同日、催しを開く予定だ。")
    assert meaning(found[-1]) == "2026-03-01"


def test_what_a_noun_carries_is_to_come_though_it_is_announced() -> None:
    _, found = read_two(
        "海浜電機は減益を見込む。", "高木社長が3月1日付で会長に退き、佐伯専務が昇格する人事を発表した。"
    )
    assert meaning(found[-1]) == "2025-03-01"


def test_the_same_day_counts_from_the_sentence_before() -> None:
    text, found = read_two("3月10日に発足した。", "同日、会見した。翌11日に始まる。")
    assert [meaning(m) for m in found] == ["2024-03-10", "2024-03-10", "2024-03-11"]
    assert [m.sentence for m in found] == [0, 1, 1]
    assert all(text[m.start : m.end] == m.surface for m in found)


KANJI = "〇一二三四五六七八九"


def in_kanji(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("" if not tens else ("" if tens == 1 else KANJI[tens]) + "十") + (KANJI[ones] if ones else "")


@given(
    st.dates(min_value=datetime.date(1989, 1, 8), max_value=datetime.date(2019, 4, 30)),
    st.sampled_from(
        [
            lambda d: f"{d.year}年{d.month}月{d.day}日",
            lambda d: f"{d.year}年 {d.month}月 {d.day}日",
            lambda d: f"平成{d.year - 1988}年{d.month}月{d.day}日",
            lambda d: f"平成{in_kanji(d.year - 1988)}年{in_kanji(d.month)}月{in_kanji(d.day)}日",
            lambda d: "".join(KANJI[int(c)] for c in str(d.year)) + f"年{in_kanji(d.month)}月{in_kanji(d.day)}日",
            lambda d: f"{d.year}年{d.month}月{d.day}日".translate({ord(str(i)): chr(0xFF10 + i) for i in range(10)}),
        ]
    ),
)
def test_a_date_is_the_same_however_it_is_written(date: datetime.date, write) -> None:
    text = f"{write(date)}、社長が会見した。"
    assert [meaning(m) for m in read(text)] == [date.isoformat()]


@given(
    st.text(alphabet="0123456789年月日週時分間昨今来同翌前後の、から～-()平成元三十か半末期代", max_size=30),
    st.booleans(),
)
def test_anything_is_read_without_error_in_order_and_apart_from_quantities(text: str, dated: bool) -> None:
    found = read(text, REPORT if dated else None)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[m.start : m.end] == m.surface for m in found)
    for mention in found:
        time = mention.time
        assert time is not None
        assert not (time.start and time.end) or time.start[:4] <= time.end[:4] or "-" in time.start[:1] + time.end[:1]


@given(st.text(alphabet="0123456789年月日分割人%メートル間億円の、三十", max_size=24))
def test_times_and_quantities_never_share_text(text: str) -> None:
    sentence = Sentence(0, 0, len(text), text, SentenceKind.SENTENCE, (), ())
    document = Document("d", text, date=REPORT)
    for time in find(sentence, document):
        for amount in quantity.find(sentence, document):
            assert time.end <= amount.start or amount.end <= time.start, (time.surface, amount.surface)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("永禄9年に死去した。", "1566"),
        ("明和8年（1771年）に死去した。", "1771"),
        ("慶長5年9月15日（1600年10月21日）に戦死した。", "1600-10-21"),
        ("天正14年5月3日に没した。", "1586"),
        ("明治38年9月5日に調印した。", "1905-09-05"),
    ],
)
def test_a_year_of_any_era_is_one_of_ours_and_a_day_by_the_moon_is_none(text: str, iso: str) -> None:
    assert [meaning(m) for m in read(text)] == [iso]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "time", "duration"),
    [
        ("海浜電機は2020年から2023年まで北湊重工と提携していた。", ("2020", "2023"), None),
        ("海浜電機は2020年から2023年にかけて北湊重工に出資した。", ("2020", "2023"), None),
        ("海浜電機は3年間にわたって北湊重工に出資した。", None, "P3Y"),
        ("海浜電機は3年かけて北湊重工に出資した。", None, "P3Y"),
    ],
)
def test_how_long_something_went_on(extracted, text: str, time: tuple[str, str] | None, duration: str | None) -> None:
    (told,) = [f.qualifiers for f in extracted(text).facts if not f.open]
    assert (told.time and (told.time.start, told.time.end), told.duration) == (time, duration)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "amount", "duration"),
    [
        ("海浜電機は北湊重工を買収した。買収額は500億円。", 5e10, None),
        ("海浜電機は北湊重工を買収した。取得額は約500億円で、手続きを終えた。", 5e10, None),
        ("海浜電機は北湊重工と提携した。提携期間は5年間。", None, "P5Y"),
        ("海浜電機は北湊重工を買収した。買収額は非公表で、昨年の配当は50億円だった。", None, None),
        ("海浜電機は北湊重工と青葉製作所を買収した。買収額は100億円。", None, None),
    ],
)
def test_the_terms_of_a_deed_in_a_sentence_of_their_own(extracted, text: str, amount: float, duration: str) -> None:
    deeds = [f for f in extracted(text).facts if f.relation in {"acquires", "partnerOf"}]
    terms = {(f.qualifiers.amount and f.qualifiers.amount.value, f.qualifiers.duration) for f in deeds}
    assert terms == {(amount, duration)}
    assert all((len(f.evidence) == 2) == bool(amount or duration) for f in deeds)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2024 年 12 月 26 日に 20 歳の高木誠が 5 人と会った。", ["2024-12-26", 20, 5]),
        ("海浜電機は推定 1 億 4 千万ドルと 3 万 2,000 人を失った。", [140_000_000, 32_000]),
        ("高木誠は 10 日本で暮らす。", []),  # a blank before a name parts
    ],
)
def test_numbers_set_off_by_blanks(parsed, text: str, values: list[str | int]) -> None:
    document = Document("d", text, date=REPORT)
    sentences = parsed(document)
    found = [*find_all(sentences, document), *quantity.find(sentences[0], document)]
    assert [m.quantity.value if m.quantity else m.time and m.time.start for m in found] == values
    assert all(document.text[m.start : m.end] == m.surface for m in found)


def test_a_bare_day_that_was_just_named_with_its_month_is_that_day() -> None:
    first, second = "大会は3月15・16日に開かれる。", "15日の試合は夜に始まる。"
    document = Document("d", first + second, date=REPORT)
    sentences = [
        Sentence(0, 0, len(first), first, SentenceKind.SENTENCE, (), ()),
        Sentence(1, len(first), len(first + second), second, SentenceKind.SENTENCE, (), ()),
    ]
    assert [m.time.start for m in find_all(sentences, document) if m.time is not None][-1] == "2025-03-15"


@pytest.mark.model
@pytest.mark.parametrize(("text", "starts"), [
    ("海浜電機は提携の2日後に青葉製作所を買収した。", [None]),
    ("高木誠氏は事故発生3日後に青葉町を訪れた。", [None]),
    ("海浜電機は3日後、青葉製作所を買収した。", [None]),
    ("海浜電機は2日後に青葉製作所を買収する。", ["2025-01-24"]),
    ("海浜電機は9日に提携を発表し、2日後に青葉製作所を買収した。", ["2025-01-09", "2025-01-11"]),
    ("高木誠氏は事故の30分後に5時間遅れで到着した。", []),
])  # fmt: skip
def test_what_something_is_later_than_tells_when(parsed, text: str, starts: list[str | None]) -> None:
    document = Document("d", text, date=REPORT)
    assert [m.time and m.time.start for m in find_all(parsed(document), document)] == starts
