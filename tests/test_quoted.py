"""What is quoted: who says it over several sentences, who 彼 and 私 are in it, and what is left out in it and outside."""

from __future__ import annotations

import pytest

from tests.extractions import told

pytestmark = pytest.mark.model

SPOKEN = [  # acquires is said by 高木誠 or a source, in wordings of newsrooms and translators
    ("海浜電機の高木誠社長は会見後に話した。「我々は青葉製作所を買収した。来年には工場を建てる。」", "高木誠"),
    ("「状況は良い」と高木誠氏は話した。「海浜電機は青葉製作所を買収した。」", "高木誠"),
    ("「状況は良い」と、高木誠氏は話した。「今年は特に良い。海浜電機は青葉製作所を買収した」", "高木誠"),
    ("高木誠氏は次のように述べた：「海浜電機は青葉製作所を買収した。」", "高木誠"),
    ("高木誠氏「海浜電機は青葉製作所を買収した」", "高木誠"),
    ("高木誠氏は11日、会見した。「海浜電機は青葉製作所を買収した。来年には工場を建てる」と語った。", "高木誠"),
    ("高木誠氏の話では、海浜電機は青葉製作所を買収した。", "高木誠"),
    ("警視庁の調べでは、海浜電機は青葉製作所を買収した。", "警視庁"),
    ("青葉新聞が11日付で報じたところでは、海浜電機が青葉製作所を買収した。", "青葉新聞"),
    ("21日付日本経済新聞電子版によると、海浜電機は青葉製作所を買収した。", "日本経済新聞"),
    ("当サイト（ウィキニュース日本語版）によると、海浜電機は青葉製作所を買収した。", "ウィキニュース"),
    ("青葉新聞によると、海浜電機は11日、会見した。それによると、海浜電機は青葉製作所を買収した。", "青葉新聞"),
    ("海浜電機は青葉製作所を買収し、みなと新聞によると来年には工場を建てる。", ""),
    ("みなと新聞によると、海浜電機は青葉製作所を買収したが、高木誠氏によれば負債が残る。", "みなと新聞"),
    ("昨年に火災があり、みなと新聞によれば、海浜電機は青葉製作所を買収した。", "みなと新聞"),
    ("高木誠氏は青葉新聞の取材に、海浜電機が青葉製作所を買収したと語った。", "高木誠"),
    ("海浜電機は青葉製作所を買収した。高木誠氏は会見で涙を流した。", ""),
    ("「状況は良い」と高木誠氏は話した。「海浜電機は青葉製作所を買収した」と佐伯健氏は反論した。", "佐伯健"),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN, ids=[t for t, _ in SPOKEN])
def test_who_says_it(extracted, text: str, speaker: str) -> None:
    found = extracted(text)
    names = {e.id: {name for name, _ in (*e.labels, *e.aliases)} for e in found.entities}
    facts = [f for f in found.facts if f.relation == "acquires"]
    assert [speaker in names.get(f.attribution or "", {""}) for f in facts] == [True], facts


MEANT = [  # a leading ! for what must not be read
    # 彼 is not who speaks, nor one of two
    ("「彼は海浜電機を設立した」と高木誠氏は語った。", "!高木誠 | founds | 海浜電機"),
    ("佐伯健氏は会見した。「彼は海浜電機を設立した」と高木誠氏は語った。", "佐伯健 | founds | 海浜電機"),
    ("高木誠氏と佐伯健氏が会談した。彼は2001年に青葉製作所を設立した。", "! | founds | "),
    ("高木誠氏は1962年に仙台市で生まれた。彼は2001年に青葉製作所を設立した。", "高木誠 | founds | 青葉製作所"),
    (
        "佐伯健氏は海浜電機の株主だ。高木誠氏は会見した。佐伯健氏は批判した。「高木誠氏に問題があるのに、国会は彼を支持した」と木村実氏は語った。",
        "!佐伯健 | supports",
    ),
    # 私 is who speaks, and nobody where a text speaks of its writer
    ("高木誠氏は「私は青葉党を支持する」と語った。", "高木誠 | supports | 青葉党"),
    ("高木誠氏は先週、党を批判した。私は32年前から青葉党を支持してきた。", "! | supports | 青葉党"),
    # left out within: who speaks, or his firm
    ("海浜電機の高木誠社長は11日、会見した。「来年には北湊工場を建設する」と語った。", "海浜電機 | builds | 北湊工場"),
    ("高木誠大統領は会見した。「来月、北湊国を訪問する」と語った。", "高木誠 | visits | 北湊国"),
    # and nobody of whom the text was told before
    (
        "佐伯健選手は木村実選手に杯を渡した。「山川太郎に勝つとは信じられない」と高木誠選手は話した。",
        "!佐伯健 | defeats",
    ),
    (
        "海浜電機は基金を作った。「北湊重工の支援を受けて進む」と青葉製作所の高木誠社長は話した。",
        "! | supports | 海浜電機",
    ),
    # left out behind a quotation: not what that was about
    ("高木誠氏は「青葉製作所は当てにならない」と語った。北湊重工に反対した。", "!青葉製作所 | opposes"),
]


@pytest.mark.parametrize(("text", "wanted"), MEANT, ids=[t for t, _ in MEANT])
def test_who_is_meant(extracted, text: str, wanted: str) -> None:
    lines = told(extracted(text))
    assert any(wanted.removeprefix("!") in line for line in lines) is not wanted.startswith("!"), lines
