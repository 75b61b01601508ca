"""How far a report commits itself to what it tells: one deed in the wordings that newsrooms have for its standing."""

from __future__ import annotations

import pytest

from tests.extractions import told

pytestmark = pytest.mark.model

TOLD = [
    ("青葉電機が海浜電機の買収に向けて最終調整に入ったことが分かった。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機による海浜電機の買収が大詰めを迎えている。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機が海浜電機の買収を模索していることが明らかになった。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機の買収に関心を示している。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機の買収を断念した。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機による海浜電機の買収は幻に終わった。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機の買収計画を白紙撤回した。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は「海浜電機を買収する考えはない」と強調した。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収する可能性も排除しない。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機の買収も視野に入れる。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は年内に海浜電機を買収する運びだ。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機を買収する腹を固めた。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機が海浜電機を買収するのではないかとの見方が広がっている。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収したとのうわさが流れた。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機を買収する見込みだという。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機を買収することで基本合意に達した。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機の買収を終えたと発表した。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を傘下に収めたばかりだ。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機の買収を見送ることにした。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収するか否かを年内に決める。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("高木誠氏は昨年まで海浜電機の社長だった。", "高木誠 | presidentOf | 海浜電機 | Ceased"),
    ("高木誠氏が海浜電機の社長の座を追われた。", "高木誠 | presidentOf | 海浜電機 | Ceased"),
    ("海浜電機の社長を8年にわたって務めた高木誠氏が亡くなった。", "高木誠 | presidentOf | 海浜電機 | Ceased"),
    ("高木誠氏は6月の株主総会後に海浜電機の社長に就く。", "高木誠 | presidentOf | 海浜電機 | Planned"),
    ("海浜電機は高木誠専務を社長に昇格させる人事を固めた。", "高木誠 | presidentOf | 海浜電機 | Planned"),
    ("高木誠氏が海浜電機の社長に内定した。", "高木誠 | presidentOf | 海浜電機 | Planned"),
    ("高木誠氏が青葉党に復党する方向となった。", "高木誠 | memberOf | 青葉党 | Planned"),
    ("北湊国は国際青葉機構への加盟を目指している。", "北湊国 | memberOf | 国際青葉機構 | Planned"),
    ("北湊国が国際青葉機構からの脱退を正式に通告した。", "北湊国 | memberOf | 国際青葉機構 | Ceased"),
    ("海浜電機は青葉工場を閉鎖した。", "海浜電機 | operates | 青葉工場 | Ceased"),
    ("海浜電機は青葉工場を建てる用地を取得した。", "海浜電機 | builds | 青葉工場 | Planned"),
    ("海浜電機は青葉工場の建設を取りやめた。", "海浜電機 | builds | 青葉工場 | Negated"),
    ("海浜電機は青葉電機を提訴する構えだ。", "海浜電機 | sues | 青葉電機 | Planned"),
    ("海浜電機は青葉電機に対する訴えを取り下げた。", "海浜電機 | sues | 青葉電機 | Ceased"),
    ("海浜電機は新型端末「アオゾラ」を9月に世に送り出す。", "海浜電機 | launches | アオゾラ | Planned"),
    ("海浜電機は端末「アオゾラ」の販売から撤退した。", "海浜電機 | sells | アオゾラ | Ceased"),
    ("高木誠首相は来週にも北湊国を訪れる方向で調整している。", "高木誠 | visits | 北湊国 | Planned"),
    ("高木誠首相は予定していた北湊国訪問を取りやめた。", "高木誠 | visits | 北湊国 | Negated"),
    ("高木誠首相と佐伯健大統領の会談は実現しなかった。", "高木誠 | meets | 佐伯健 | Negated"),
    ("高木誠首相と佐伯健大統領の会談が来月に予定されている。", "高木誠 | meets | 佐伯健 | Planned"),
    ("高木誠首相は佐伯健大統領との会談を拒んだ。", "高木誠 | meets | 佐伯健 | Negated"),
    ("国会は青葉法案を可決できないまま閉会した。", "国会 | approves | 青葉法案 | Negated"),
    ("青葉市は湊計画を承認するかどうか検討している。", "青葉市 | approves | 湊計画 | Possible"),
    ("規制当局が承認すれば、青葉電機は海浜電機を買収する。", "青葉電機 | acquires | 海浜電機 | Hypothetical"),
    ("規制当局が承認した場合、青葉電機は海浜電機を買収する。", "青葉電機 | acquires | 海浜電機 | Hypothetical"),
    (
        "高木誠社長は、承認されれば青葉電機が海浜電機を買収すると述べた。",
        "青葉電機 | acquires | 海浜電機 | Hypothetical",
    ),
    ("早ければ来月にも青葉電機は海浜電機を買収する。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("関係者によれば、青葉電機は海浜電機を買収する。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("海浜電機を買収する青葉電機は2日、決算を発表した。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機が青葉工場を建設する土地は北湊市にある。", "青葉電機 | builds | 青葉工場 | Planned"),
    ("のちに青葉電機を設立する高木誠は1950年に生まれた。", "高木誠 | founds | 青葉電機 | Actual"),
    ("元海浜電機の高木誠氏が講演した。", "高木誠 | affiliatedWith | 海浜電機 | Ceased"),
    (
        "高木誠氏は海浜電機の部長を経て、2003年に青葉電機の社長に就任した。",
        "高木誠 | holdsPositionAt | 海浜電機 | Ceased",
    ),
    ("元日本代表選手として、高木誠氏は国際試合45試合に出場した。", "高木誠 | citizenOf | 日本 | Actual"),
]


@pytest.mark.parametrize(("text", "fact"), TOLD)
def test_stands_as_it_is_worded(extracted, text: str, fact: str) -> None:
    subject, relation, obj, status = fact.split(" | ")
    lines = [line.split(" | ") for line in told(extracted(text))]
    ends = {subject, obj}
    assert [x[3] for x in lines if x[1] == relation and {x[0], x[2]} == ends] == [status], lines
