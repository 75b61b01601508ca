"""Whom the reports of parliaments and courts mean by a bare post, a party, a sum of several or nothing at all."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

SAID = [
    # the date of a deed parts nobody from it, and what is dated after the report is yet to come
    (
        "海浜電機は佐伯誠社長の3月末での退任と、評論家・高木修氏の来年度からの新社長就任を発表した。",
        "高木修 | presidentOf | 海浜電機 | Planned",
    ),
    ("海浜電機は青葉製作所の来年4月の買収を発表した。", "海浜電機 | acquires | 青葉製作所 | Planned"),
    # a bare post acts for whom it has been said of
    ("石川首相は会見した。首相は26日、フランスを訪問する。", "石川 | visits | フランス | Planned"),
    ("石川首相は会見した。高木氏は25日朝、首相と会い、辞表を提出した。", "石川 | meets | 高木 | Actual"),
    ("石川首相は会見した。立憲民主党の高木誠代表は首相を批判した。", "高木誠 | opposes | 石川 | Actual"),
    # who is told to take a post has it when the next sentence speaks of it
    (
        "スロベニアの議会は4日、ヘッセル元財務相を首相に選出した。父のカール・レンツ氏は実業家。新首相は演説した。今月ウィーンを訪れる。",
        "ヘッセル | visits | ウィーン | Planned",
    ),
    # several who are summed up right behind their row
    (
        "田中一郎さん（76）と妻の和子さん（72）が殺害された事件で、青葉県警は14日、高木誠（24）、佐伯健（22）両容疑者を逮捕した。",
        "青葉県警 | penalizes | 佐伯健 | Actual",
    ),
    # who undergoes what a body does where only the body is written
    ("高木誠氏は社員だった。2024年に青葉県警に逮捕され、罪に問われた。", "青葉県警 | penalizes | 高木誠 | Actual"),
    ("海浜電機は2001年に工場を建てた。2020年に北湊重工に買収された。", "北湊重工 | acquires | 海浜電機 | Actual"),
    # somebody has a post of his party and one of the state
    (
        "スロベニアの議会が開かれた。外相には自由民主党のアンナ・リース代表が就く。",
        "アンナ・リース | holdsPositionAt | スロベニア | Planned",
    ),
    (
        "スロベニアの議会が開かれた。社会民主党のヤン・ドレイク前首相は退任した。",
        "ヤン・ドレイク | headOfGovernmentOf | スロベニア | Ceased",
    ),
    # the head of whom one visits, beside our own
    (
        "スロベニアを訪問中の石川首相は6日、首相府でマルク・ヘッセル首相と会談した。",
        "マルク・ヘッセル | headOfGovernmentOf | スロベニア | Actual",
    ),
    # the only state that a text has named, however long ago
    (
        "スロベニアで選挙があった。投票率は高かった。雨が降った。混乱はなかった。開票は遅れた。結果は翌日に出た。佐伯氏は話した。"
        "高木誠氏は同国の元外相。",
        "高木誠 | holdsPositionAt | スロベニア | Ceased",
    ),
    # a party is that of whom the sentence is about
    # of two of one family the one who has been named, though the other has the same honorific
    (
        "佐伯健前幹事長が総裁に選ばれた。佐伯氏は福島県出身。祖父は元首相の佐伯一郎氏。",
        "佐伯健 | bornIn | 福島県 | Actual",
    ),
    # where it happens says whose president
    (
        "フランスと日本は賛成した。ロシアは棄権した。マリでは軍が実権を握り、アシミ・ゴイタ大佐が暫定大統領に就任した。",
        "アシミ・ゴイタ | headOfStateOf | マリ | Actual",
    ),
    # a figure in a clause of its own is no amount of the next
    (
        "海浜ビルは総事業費400億円で、青葉市と海浜電機が2023年に協定を結んだ。",
        "海浜ビル | hasCost | 40000000000 JPY | Actual",
    ),
    # what people die in is that which the clause stands before
    ("1月に砲撃があった。2016年には40人以上が死亡する衝突が起きている。", "衝突 | hasCasualties | 40 人 | Actual"),
    (
        "西アフリカ諸国経済共同体は会合を開いた。カナダは今年1月に同共同体から脱退した。",
        "カナダ | memberOf | 西アフリカ諸国経済共同体 | Ceased",
    ),
    # whose ministry has spoken
    (
        "チェコ外務省は7月、ロシアの外交官2人を追放すると発表した。ヤン・リパフスキー外相は会見した。",
        "ヤン・リパフスキー | holdsPositionAt | チェコ | Actual",
    ),
    # whose wife: of whom the sentence before is about, not of whom the text is about
    (
        "ディエゴ・ロハス氏が当選した。ロハス氏は勝利を宣言した。ロハス氏は演説した。ホルヘ・ディアス大統領は捜査を受けている。"
        "妻のアナ・ディアス副大統領も起訴された。",
        "アナ・ディアス | spouseOf | ホルヘ・ディアス | Actual",
    ),
    # a judge's court, and the accused of the trial that is told of
    (
        "高木誠被告（34）は殺人の罪に問われました。裁判で被告は内容を認めました。青葉地方裁判所の佐々木進裁判長は「身勝手だ」と述べました。"
        "そのうえで、懲役18年を言い渡しました。",
        "青葉地方裁判所 | penalizes | 高木誠 | Actual",
    ),
    ("NATOのルッテ事務総長は1日、チェコへの連帯を表明した。", "マルク・ルッテ | supports | チェコ | Actual"),
    # a post that is handed down, or given to somebody left out
    (
        "若草フーズは田中一郎氏が創業した。現在は長男の健一さんが社長を継いでいる。",
        "健一 | presidentOf | 若草フーズ | Actual",
    ),
    ("佐伯健氏は外相を務めた。2005年に首相に任命された。", "佐伯健 | headOfGovernmentOf | 日本 | Actual"),
    # several in the first of two rows
    (
        "東京地検特捜部は18日、海浜電機元専務の高木誠容疑者（66）ら3人を贈賄容疑で、組織委元理事の佐伯健容疑者（72）を受託収賄容疑で"
        "それぞれ逮捕した。",
        "東京地検特捜部 | penalizes | 高木誠 | Actual",
    ),
    # the town in the name of its council is that of a bare mayor
    (
        "青葉県若草市議会は14日、決議案を可決した。高木誠市長（55）は話した。",
        "高木誠 | headOfGovernmentOf | 若草市 | Actual",
    ),
    ("青葉県若草市議会は14日、決議案を可決した。", "若草市 | administrativelyIn | 青葉県 | Actual"),
    ("四日市市議会は14日、意見書を可決した。佐伯健市議は話した。", "佐伯健 | holdsPositionAt | 四日市市 | Actual"),
    # 同社 goes back to the name that it is joined to
    (
        "北湊重工など3社を巡っては、東京地検が海浜電機と同社元常務の佐伯健被告を起訴した。",
        "佐伯健 | holdsPositionAt | 海浜電機 | Ceased",
    ),
]

UNSAID = [
    ("首相は佐伯健氏を外相に起用した。", "佐伯健 | headOfGovernmentOf"),
    (
        "石川首相は25日夜、官邸で記者団に「責任は私にある。国民におわびする」と述べた。",
        "石川 | headOfGovernmentOf | 官邸",
    ),
    (
        "田中一郎さん（76）と妻の和子さん（72）が殺害された事件で、青葉県警は14日、高木誠（24）、佐伯健（22）両容疑者を逮捕した。",
        "青葉県警 | penalizes | 田中一郎",
    ),
    ("諏訪、岡谷の両市で目撃された。", "諏訪"),
    ("海浜電機の高木誠社長は会見した。社長は佐伯健氏が務めていた。佐伯氏は北湊重工に移る。", "高木誠 | worksFor"),
    ("1月に砲撃があった。2016年には40人以上が死亡する衝突が起きている。", "砲撃 | hasCasualties"),
    ("チェコは、情報総局が爆発に関与したとしてロシアの外交官18人を追放した。", "チェコ | penalizes | 情報総局"),
    (
        "東京地検特捜部は18日、海浜電機元専務の高木誠容疑者（66）を贈賄容疑で、組織委元理事の佐伯健容疑者（72）を受託収賄容疑で逮捕した。",
        "佐伯健 | holdsPositionAt | 海浜電機",
    ),
    ("憲法裁判所が決定を出して罷免され、同年4月に検察に逮捕された。", "検察 | penalizes"),
    ("石川首相は会見した。カナダの首相はフランスを訪問した。", "石川 | visits"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[f"{text} {fact}" for text, fact in SAID])
def test_said(extracted, text: str, wanted: str) -> None:
    extraction = extracted(text)
    s, relation, o, status = wanted.split(" | ")
    turned = f"{o} | {relation} | {s} | {status}" if relation in {"meets", "spouseOf"} else wanted
    assert not missing(extraction, [wanted]) or not missing(extraction, [turned])


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), UNSAID, ids=[text for text, _ in UNSAID])
def test_unsaid(extracted, text: str, unwanted: str) -> None:
    assert not any(line.startswith(unwanted) for line in told(extracted(text)))


@pytest.mark.model
@pytest.mark.parametrize("text", ["理事は2007年4月から法人を含む、", "会長の由来については、平安時代において、"])
def test_a_text_may_end_in_a_comma(extracted, text: str) -> None:
    assert extracted(text) is not None
