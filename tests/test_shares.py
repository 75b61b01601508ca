"""Who holds how much of a body, suits told in nouns, notes with the number of staff, and posts in headlines without a verb."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海浜電機の湊商事への出資比率は34%に上がった。", "海浜電機 | investsIn | 湊商事 | Actual"),
        ("湊商事に対する海浜電機の出資比率は34%だ。", "海浜電機 | investsIn | 湊商事 | Actual"),
        ("湊エナジーの出資比率は海浜電機60%、青葉製作所40%。", "青葉製作所 | investsIn | 湊エナジー | Actual"),
        ("湊エナジーの持ち株比率は海浜電機が60%、青葉製作所が40%だ。", "海浜電機 | investsIn | 湊エナジー | Actual"),
        ("海浜電機が湊商事に対して起こした訴訟は和解した。", "海浜電機 | sues | 湊商事 | Actual"),
        ("海浜電機が湊商事を相手に賠償を求めた裁判が始まった。", "海浜電機 | sues | 湊商事 | Actual"),
        ("海浜電機が湊商事と結んだ契約は3年間だ。", "海浜電機 | contractsWith | 湊商事 | Actual"),
        ("海浜電機が保有する湊商事の株式は3割に上る。", "海浜電機 | owns | 湊商事 | Actual"),
        ("北湊重工（本社・仙台市、従業員5000人）は増産する。", "北湊重工 | hasEmployees | 5000 人 | Actual"),
        ("北湊重工、新社長に高木誠氏\n北湊重工は5日、決算を発表した。", "高木誠 | presidentOf | 北湊重工 | Planned"),
        ("北湊重工社長に高木誠氏\n北湊重工は5日、決算を発表した。", "高木誠 | presidentOf | 北湊重工 | Planned"),
    ],
)
def test_what_is_told_in_nouns(extracted, text, fact):
    assert missing(extracted(text), [fact]) == []


@pytest.mark.parametrize(
    "text",
    [
        "海浜電機の出資比率は未定だ。",
        "海浜電機の湊商事への出資比率は引き下げられる見込みだ。",
        "北湊重工は社長に高木誠氏の退任を伝えた。",
    ],
)
def test_no_share_and_no_post(extracted, text):
    assert not any(" | investsIn | " in line or " | presidentOf | " in line for line in told(extracted(text)))
