"""Quantities: one value from many ways to write it, bounds, units, and what only looks like a quantity."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mention.value.number import NUMBER, number, plain
from kg.mention.value.quantity import find
from kg.model import Document, Mention, Quantity, Sentence, SentenceKind, Token

# text | surface | value | unit | bound | upper; more quantities of one text follow after ";"
TABLE = """
総額5000億ドルを投資する | 5000億ドル | 500000000000 | USD
5,000億ドル規模 | 5,000億ドル | 500000000000 | USD
資本金は3億2千万円だ | 3億2千万円 | 320000000 | JPY
赤字は1, 541億4, 800万円 | 1, 541億4, 800万円 | 154148000000 | JPY
売上高 4, 480億円 | 4, 480億円 | 448000000000 | JPY
約3兆6400億人民元 | 約3兆6400億人民元 | 3640000000000 | CNY | 約
１兆２３４５億円 | １兆２３４５億円 | 1234500000000 | JPY
1.5兆円規模 | 1.5兆円 | 1500000000000 | JPY
千五百万円の寄付 | 千五百万円 | 15000000 | JPY
九千九百万円 | 九千九百万円 | 99000000 | JPY
一億七千八百二十四万円 | 一億七千八百二十四万円 | 178240000 | JPY
三十七万五千ドル | 三十七万五千ドル | 375000 | USD
37万5,000ドル | 37万5,000ドル | 375000 | USD
1億2,500万ポンド | 1億2,500万ポンド | 125000000 | GBP
28億ポンドの市場 | 28億ポンド | 2800000000 | GBP
1憶ユーロで移籍 | 1憶ユーロ | 100000000 | EUR
20億米ドル | 20億米ドル | 2000000000 | USD
50億豪ドル | 50億豪ドル | 5000000000 | AUD
3000万香港ドル | 3000万香港ドル | 30000000 | HKD
8億カナダドル | 8億カナダドル | 800000000 | CAD
100億元を投じる | 100億元 | 10000000000 | CNY
12兆ウォン | 12兆ウォン | 12000000000000 | KRW
500億ルピー | 500億ルピー | 50000000000 | INR
パキスタンは500億ルピーを借りる | 500億ルピー | 50000000000 | PKR
2億スイスフラン | 2億スイスフラン | 200000000 | CHF
2億フラン | 2億フラン | 200000000 | CHF
9000億ルーブル | 9000億ルーブル | 900000000000 | RUB
フィリピンで100ペソ | 100ペソ | 100 | PHP
アルゼンチンで100ペソ | 100ペソ | 100 | ARS
300億バーツ | 300億バーツ | 30000000000 | THB
70億レアル | 70億レアル | 7000000000 | BRL
5兆ルピア | 5兆ルピア | 5000000000000 | IDR
4億リンギット | 4億リンギット | 400000000 | MYR
1000万ドン | 1000万ドン | 10000000 | VND
110円50銭 | 110円50銭 | 110.5 | JPY
200万ノルウェー・クローネ | 200万ノルウェー・クローネ | 2000000 | NOK
約180億日本円 | 約180億日本円 | 18000000000 | JPY | 約
50セント値下げ | 50セント | 0.5 | USD
$100万を調達 | $100万 | 1000000 | USD
US$5,000 | US$5,000 | 5000 | USD
€200 | €200 | 200 | EUR
£35億 | £35億 | 3500000000 | GBP
￥1,000 | ￥1,000 | 1000 | JPY
¥980の商品 | ¥980 | 980 | JPY
100万USD | 100万USD | 1000000 | USD
EUR 20億 | EUR 20億 | 2000000000 | EUR
600億円/年の効果 | 600億円 | 60000000000 | JPY
1株につき930円を払う | 930円 | 930 | JPY
5分の1の110円に | 5分の1 | 0.2 | ; 110円 | 110 | JPY
3分の2を占める | 3分の2 | 0.6666666666666666 |
100〜200億円 | 100〜200億円 | 10000000000 | JPY | | 20000000000
100億円～200億円 | 100億円～200億円 | 10000000000 | JPY | | 20000000000
1〜2兆5000億円 | 1〜2兆5000億円 | 1000000000000 | JPY | | 2500000000000
5000~1万人 | 5000~1万人 | 5000 | 人 | | 10000
10から20%へ | 10から20% | 10 | % | | 20
5－6社 | 5－6社 | 5 | 社 | | 6
2、3人が残る | 2、3人 | 2 | 人 | | 3
33.29%から56.57%に増やす | 33.29% | 33.29 | % ; 56.57% | 56.57 | %
最大で100億ドル | 最大で100億ドル | 10000000000 | USD | 最大
少なくとも30人が負傷 | 少なくとも30人 | 30 | 人 | 以上
およそ2000戸が停電 | およそ2000戸 | 2000 | 戸 | 約
約約20人 | 約約20人 | 20 | 人 | 約
10万人以上が避難 | 10万人以上 | 100000 | 人 | 以上
1億ドル以上の投資 | 1億ドル以上 | 100000000 | USD | 以上
3割以下に下がる | 3割以下 | 30 | % | 以下
50キロ未満 | 50キロ未満 | 50 | km | 未満
1万人超が参加 | 1万人超 | 10000 | 人 | 超
120人余りが死亡 | 120人余り | 120 | 人 | 超
30余人が加わる | 30余人 | 30 | 人 | 超
2割弱の株式 | 2割弱 | 20 | % | 未満
2割強の株式 | 2割強 | 20 | % | 超
100人前後 | 100人前後 | 100 | 人 | 約
200億円程度 | 200億円程度 | 20000000000 | JPY | 約
1億ドルを超える | 1億ドル | 100000000 | USD | 超
1億ドルを大きく上回る | 1億ドル | 100000000 | USD | 超
500人を下回る | 500人 | 500 | 人 | 未満
500人に満たない | 500人 | 500 | 人 | 未満
数百人が集まる | 数百人 | 100 | 人 | 数
数十万人の雇用 | 数十万人 | 100000 | 人 | 数
数社と交渉 | 数社 | 1 | 社 | 数
十数人 | 十数人 | 10 | 人 | 数
5,000メガワットの電力 | 5,000メガワット | 5000 | MW
2.5ギガワット | 2.5ギガワット | 2.5 | GW
300キロワット時 | 300キロワット時 | 300 | kWh
出力1000kW | 1000kW | 1000 | kW
震源の深さ16 kmに | 16 km | 16 | km
高さ634メートル | 634メートル | 634 | m
重さ5キログラム | 5キログラム | 5 | kg
面積約1.3平方キロメートルの島 | 約1.3平方キロメートル | 1.3 | 平方キロメートル | 約
敷地2万平方メートル | 2万平方メートル | 20000 | 平方メートル
150万トンの原油 | 150万トン | 1500000 | トン
1バレル | 1バレル | 1 | バレル
時速約100キロ | 時速約100キロ | 100 | km/h | 約
秒速20メートル | 秒速20メートル | 20 | m/s
気温は35度 | 35度 | 35 | 度
800℃の炉 | 800℃ | 800 | °C
2ギガヘルツ帯 | 2ギガヘルツ | 2 | GHz
12テラバイト | 12テラバイト | 12 | TB
M 7.3の地震 | M 7.3 | 7.3 | M
マグニチュード6.8 | マグニチュード6.8 | 6.8 | M
震度6強を観測 | 震度6強 | 6 | 震度
定数132の議会 | 定数132 | 132 |
90％が輸出 | 90％ | 90 | %
28.67パーセント | 28.67パーセント | 28.67 | %
三・五%増 | 三・五% | 3.5 | %
0・25ポイント | 0・25ポイント | 0.25 | ポイント
打率は3割5分 | 3割5分 | 35 | %
3割2分5厘 | 3割2分5厘 | 32.5 | %
7割を占める | 7割 | 70 | %
マイナス3.5%成長 | マイナス3.5% | -3.5 | %
▲2%だった | ▲2% | -2 | %
2倍に増やす | 2倍 | 2 | 倍
36歳の会社員 | 36歳 | 36 | 歳
従業員は1万1921人 | 1万1921人 | 11921 | 人
学生3名 | 3名 | 3 | 名
昨年製造された15万台 | 15万台 | 150000 | 台
取引先は40社 | 40社 | 40 | 社
全国に281店舗 | 281店舗 | 281 | 店舗
火災12件 | 12件 | 12 | 件
旅客機20機 | 20機 | 20 | 機
漁船3隻 | 3隻 | 3 | 隻
マンション1294棟 | 1294棟 | 1294 | 棟
発電機4基 | 4基 | 4 | 基
牛200頭 | 200頭 | 200 | 頭
世界15か国 | 15か国 | 15 | か国
191ヶ国が加盟 | 191ヶ国 | 191 | ヶ国
国内8カ所 | 8カ所 | 8 | カ所
76議席を得た | 76議席 | 76 | 議席
464票で当選 | 464票 | 464 | 票
300票以上 | 300票以上 | 300 | 票 | 以上
二人の閣僚 | 二人 | 2 | 人
二万五千人 | 二万五千人 | 25000 | 人
株式120万株 | 120万株 | 1200000 | 株
約10万が避難した | 約10万 | 100000 | | 約
100万ダウンロードを突破 | 100万ダウンロード | 1000000 | ダウンロード | 超
"""

NOTHING = """
第3位 | 3回目 | 3人目 | 東証1部に上場 | 一元化する | 一部の社員 | 一件落着 | A380機 | 一方で
| 青葉第3区 | 海浜12区 | 1株当たり | 2006年3月 | 15日 | 午後3時20分
| 4年間 | 100年 | 1つの案 | 5日間 | 21世紀 | 10分の | GPT-4台 | 1998フランスワールドカップ | 1億分の6秒
"""


def read(text: str) -> tuple[Mention, ...]:
    return find(Sentence(0, 0, len(text), text, SentenceKind.SENTENCE, (), ()), Document("d", text))


def rows() -> list[tuple[str, list[tuple[str, Quantity]]]]:
    out = []
    for line in TABLE.strip().splitlines():
        text, _, rest = line.partition(" | ")
        expected = []
        for part in rest.split(" ; "):
            cells = [c.strip() for c in part.split("|")] + ["", "", ""]
            surface, value, unit, bound, upper = cells[:5]
            number_of = float if "." in value else int
            money = len(unit) == 3 and unit.isascii() and unit.isupper()
            quantity = Quantity(number_of(value), unit, money, bound, int(upper) if upper else None)
            expected.append((surface, quantity))
        out.append((text.strip(), expected))
    return out


@pytest.mark.parametrize(("text", "expected"), rows(), ids=lambda v: v if isinstance(v, str) else "")
def test_reads(text: str, expected: list[tuple[str, Quantity]]) -> None:
    assert [(m.surface, m.quantity) for m in read(text)] == expected


@pytest.mark.parametrize("text", [t.strip() for t in NOTHING.split("|")])
def test_is_no_quantity(text: str) -> None:
    assert read(text) == ()


def tokens(*words: str) -> tuple[Token, ...]:
    out, at = [], 0
    for word in words:
        tag = "名詞-固有名詞-一般" if word == "三社祭" else "名詞-普通名詞-一般"
        out.append(Token(at, at + len(word), word, word, "NOUN", tag, "", "", 0, "dep"))
        at += len(word)
    return tuple(out)


def test_the_tokens_decide_on_counters() -> None:
    """3社 is a count where the tokens end after 社, and none inside 三社祭 or before 社会."""
    for words, expected in ((("3", "社", "が"), ["3社"]), (("3", "社会"), []), (("三社祭", "が"), [])):
        text = "".join(words)
        sentence = Sentence(0, 0, len(text), text, SentenceKind.SENTENCE, tokens(*words), ())
        assert [m.surface for m in find(sentence, Document("d", text))] == expected


KANJI = "〇一二三四五六七八九"


def in_kanji(value: int) -> str:
    """1541 as 千五百四十一."""
    out = ""
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, scale)
        if digit:
            out += ("" if digit == 1 and sign else KANJI[digit]) + sign
    return out


def in_myriads(value: int, write) -> str:
    out = ""
    for scale, sign in ((10**12, "兆"), (10**8, "億"), (10**4, "万"), (1, "")):
        group, value = divmod(value, scale)
        if group:
            out += write(group) + sign
    return out


WRITERS = (
    str,
    lambda v: f"{v:,}",
    lambda v: f"{v:,}".replace(",", ", "),
    lambda v: str(v).translate({ord(str(i)): chr(0xFF10 + i) for i in range(10)}),
    lambda v: in_myriads(v, str),
    lambda v: in_myriads(v, lambda g: f"{g:,}"),
    lambda v: in_myriads(v, in_kanji),
)


@given(st.integers(min_value=1, max_value=10**16 - 1), st.sampled_from(WRITERS))
def test_a_number_is_the_same_however_it_is_written(value: int, write) -> None:
    text = plain(write(value))
    match = re.match(NUMBER, text)
    assert match and match[0] == text
    assert number(match[0]) == (value, False)


@given(
    st.integers(min_value=2, max_value=10**13),
    st.sampled_from(WRITERS),
    st.sampled_from(
        [("円", "JPY"), ("ドル", "USD"), ("ユーロ", "EUR"), ("人", "人"), ("メガワット", "MW"), ("%", "%")]
    ),
    st.text(alphabet="あのがはを、。「」東京社", max_size=8),
    st.text(alphabet="のがはを、。」", max_size=8),
    st.integers(min_value=0, max_value=50),
)
def test_offsets_hold_in_any_context(value, write, unit, before, after, offset) -> None:
    text = f"{before}{write(value)}{unit[0]}{after}"
    document = Document("d", "　" * offset + text)
    found = find(Sentence(3, offset, offset + len(text), text, SentenceKind.SENTENCE, (), ()), document)
    assert [(m.quantity.value, m.quantity.unit) for m in found] == [(value, unit[1])]
    assert all(document.text[m.start : m.end] == m.surface and m.sentence == 3 for m in found)


@given(st.text(alphabet="0123456789,.兆億万千百十一二三約数円ドル人%～、-から年月日時分 割強弱余第", max_size=40))
def test_anything_is_read_without_error_and_in_order(text: str) -> None:
    found = read(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[m.start : m.end] == m.surface for m in found)
