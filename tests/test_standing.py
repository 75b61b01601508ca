"""How far a report commits itself to what it tells: one deed in the wordings that newsrooms have for its standing."""

from __future__ import annotations

import pytest

from tests.extractions import told

pytestmark = pytest.mark.model

TOLD = [
    (
        "海浜電機はサイト「アオゾラ」を運営しており、停止して経緯を調査するとしている。",
        "海浜電機 | operates | アオゾラ | Actual",
    ),
    ("青葉電機は海浜電機を買収することに同意した。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機を買収したことを理由に提案を断った。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を買収したことをきっかけに支店を閉じる。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を買収することを目的に資金を集めた。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機の買収を目的として資金を集めた。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機を買収することができた。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を買収できる。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機の買収を「検討している」と説明した。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機の買収を「検討中」とした。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機の買収を検討中だ。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機を買収しようとして失敗した。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収する予定だったが、中止した。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収する予定だったが、延期した。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機を買収したもようだ。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収したと噂されている。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機を買収したに過ぎない。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を買収せざるを得なかった。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を買収するために、資金を集めた。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機を買収するには、資金が要る。", "青葉電機 | acquires | 海浜電機 | Hypothetical"),
    ("青葉電機は海浜電機を買収するのに必要な資金を集めた。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機を買収しても、業績は上向かない。", "青葉電機 | acquires | 海浜電機 | Hypothetical"),
    # of the clause before ため or とき nothing is denied
    ("青葉電機が海浜電機を買収したため、残る同業者は一社しかない。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機が海浜電機を買収したとき、反対の声はなかった。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を買収したくない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収するには至らなかった。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収することが求められる。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機を買収する許可を得た。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機を買収する方向で検討している。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機の買収について合意した。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機の買収に関する契約を結んだ。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機の買収に関する基本合意書を交わした。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機の買収を公正取引委員会に届け出た。", "青葉電機 | acquires | 海浜電機 | Planned"),
    (
        "青葉電機は海浜電機に対する公開買い付け(TOB)に関する届け出を提出した。",
        "青葉電機 | acquires | 海浜電機 | Planned",
    ),
    ("青葉電機は海浜電機への出資の計画を撤回した。", "青葉電機 | investsIn | 海浜電機 | Negated"),
    ("高木誠市長は「青葉計画」に反対する考えを示した。", "高木誠 | opposes | 青葉計画 | Actual"),
    ("高木誠市長は「青葉計画」に反対する立場を示した。", "高木誠 | opposes | 青葉計画 | Actual"),
    ("青葉党は佐伯健氏を支持する方針を決めた。", "青葉党 | supports | 佐伯健 | Planned"),
    ("青葉電機は海浜電機の買収の認可を当局に申請した。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機の買収案を撤回した。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機の買収の手続きを終えた。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機の買収を急いでいる。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機による海浜電機の買収が難航している。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機による海浜電機の買収が承認された。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機の買収に意欲を示した。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("海浜電機による北湊重工への部品の供給が決まった。", "海浜電機 | suppliesTo | 北湊重工 | Planned"),
    ("海浜電機による北湊重工への部品の供給が遅れている。", "海浜電機 | suppliesTo | 北湊重工 | Actual"),
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
    ("青葉電機が海浜電機を買収する案が浮上している。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収する案が取りざたされている。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収するとの報道は事実ではない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したとの報道は誤りだ。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したことは確認されていない。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収したかは確認できていない。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機を買収したことを認めていない。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収したとは言えない。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収したとは限らない。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収した形跡はない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したという証拠はない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("政府は青葉電機による海浜電機の買収を認めなかった。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収したことを認めた。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を買収したと偽った。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したとしても、業績は上向かない。", "青葉電機 | acquires | 海浜電機 | Hypothetical"),
    ("青葉電機は海浜電機を買収しかねない。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機は海浜電機を買収する気はない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収するのは難しい。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収するのは確実だ。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機が海浜電機を買収することは不可能だ。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("青葉電機が海浜電機を買収したことは当然だ。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機による海浜電機の買収は宙に浮いている。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("海浜電機は昨年まで大阪市に本社を置いていた。", "海浜電機 | headquarteredIn | 大阪市 | Ceased"),
    ("海浜電機は昨年まで電池「アオゾラ」を生産していた。", "海浜電機 | produces | アオゾラ | Ceased"),
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
    ("北湊重工は来春にも湊大橋の建設に取りかかる。", "北湊重工 | builds | 湊大橋 | Planned"),
    ("北湊重工による湊大橋の建設は2027年の完成を見込む。", "北湊重工 | builds | 湊大橋 | Planned"),
    ("北湊重工による湊大橋の建設は日の目を見なかった。", "北湊重工 | builds | 湊大橋 | Negated"),
    ("湊大橋の建設を北湊重工は諦めざるを得なかった。", "北湊重工 | builds | 湊大橋 | Negated"),
    ("北湊重工が湊大橋を建設することが正式に決まった。", "北湊重工 | builds | 湊大橋 | Planned"),
    ("湊大橋の建設を北湊重工が請け負うことになった。", "北湊重工 | builds | 湊大橋 | Planned"),
    ("湊大橋は北湊重工が建設するとみられている。", "北湊重工 | builds | 湊大橋 | Possible"),
    ("北湊重工が湊大橋を建設できるかは不透明だ。", "北湊重工 | builds | 湊大橋 | Possible"),
    ("北湊重工は青葉精機への出資を近く正式発表する。", "北湊重工 | investsIn | 青葉精機 | Planned"),
    ("北湊重工は取締役会で青葉精機への出資を決議した。", "北湊重工 | investsIn | 青葉精機 | Planned"),
    ("北湊重工は青葉精機への出資に応じなかった。", "北湊重工 | investsIn | 青葉精機 | Negated"),
    ("北湊重工は青葉精機への出資を引き揚げた。", "北湊重工 | investsIn | 青葉精機 | Ceased"),
    ("北湊重工が青葉精機に出資していることが明らかになった。", "北湊重工 | investsIn | 青葉精機 | Actual"),
    ("北湊重工は青葉精機には出資していないと説明した。", "北湊重工 | investsIn | 青葉精機 | Negated"),
    ("青葉電機は年末商戦に「ソラリス」を投入する構えだ。", "青葉電機 | launches | ソラリス | Planned"),
    ("青葉電機は「ソラリス」の発売を来年3月に延期した。", "青葉電機 | launches | ソラリス | Planned"),
    ("青葉電機は「ソラリス」の発売を中止した。", "青葉電機 | launches | ソラリス | Negated"),
    ("青葉電機は「ソラリス」をこのほど発売した。", "青葉電機 | launches | ソラリス | Actual"),
    ("青葉電機が「ソラリス」を発売するとの情報が流れている。", "青葉電機 | launches | ソラリス | Possible"),
    ("青葉電機は「ソラリス」の開発を急いでいる。", "青葉電機 | develops | ソラリス | Actual"),
    ("青葉電機は「ソラリス」の開発に乗り出す。", "青葉電機 | develops | ソラリス | Planned"),
    ("青葉電機は「ソラリス」の開発を打ち切った。", "青葉電機 | develops | ソラリス | Ceased"),
    ("佐伯健氏は6月1日付で海浜電機の会計監査人に就く予定だ。", "佐伯健 | holdsPositionAt | 海浜電機 | Planned"),
    ("佐伯健社長は代表権のある海浜電機の会長に就く。", "佐伯健 | chairpersonOf | 海浜電機 | Planned"),
    ("佐伯健氏は海浜電機の社長にとどまる。", "佐伯健 | presidentOf | 海浜電機 | Actual"),
    ("佐伯健氏は海浜電機の社長就任を固辞した。", "佐伯健 | presidentOf | 海浜電機 | Negated"),
    ("佐伯健氏が海浜電機の社長に返り咲いた。", "佐伯健 | presidentOf | 海浜電機 | Actual"),
    ("佐伯健氏は海浜電機の次期社長だ。", "佐伯健 | presidentOf | 海浜電機 | Planned"),
    ("かつて海浜電機の社長だった佐伯健氏が出資した。", "佐伯健 | presidentOf | 海浜電機 | Ceased"),
    ("佐伯健氏は「自分は海浜電機の社長ではない」と述べた。", "佐伯健 | presidentOf | 海浜電機 | Negated"),
    ("佐伯健氏は近く民和党に入党届を出す。", "佐伯健 | memberOf | 民和党 | Planned"),
    ("民和党は佐伯健氏を除名した。", "佐伯健 | memberOf | 民和党 | Ceased"),
    ("佐伯健氏は民和党を離れ、無所属となった。", "佐伯健 | memberOf | 民和党 | Ceased"),
    ("佐伯健選手が来季から青葉FCでプレーすることが決まった。", "佐伯健 | worksFor | 青葉FC | Planned"),
    ("佐伯健選手の青葉FC入りが取り沙汰されている。", "佐伯健 | worksFor | 青葉FC | Possible"),
    ("若草国は青葉同盟に加わらない方針だ。", "若草国 | memberOf | 青葉同盟 | Negated"),
    ("高木誠首相は北湊国への訪問を終え、帰国の途に就いた。", "高木誠 | visits | 北湊国 | Actual"),
    ("高木誠首相と佐伯健大統領は来週、顔を合わせる。", "高木誠 | meets | 佐伯健 | Planned"),
    ("高木誠首相は佐伯健大統領との会談に臨む。", "高木誠 | meets | 佐伯健 | Planned"),
    ("海浜電機は10月に青葉電機の完全子会社となる。", "海浜電機 | subsidiaryOf | 青葉電機 | Planned"),
    ("海浜電機は昨年まで青葉電機の子会社だった。", "海浜電機 | subsidiaryOf | 青葉電機 | Ceased"),
    ("海浜電機は青葉電機の傘下から外れた。", "海浜電機 | subsidiaryOf | 青葉電機 | Ceased"),
    ("海浜電機と青葉電機は2026年4月の合併に向けて準備を進めている。", "海浜電機 | mergesWith | 青葉電機 | Planned"),
    ("海浜電機と青葉電機の合併は解消された。", "海浜電機 | mergesWith | 青葉電機 | Ceased"),
    ("海浜電機と青葉電機の合併は破談となった。", "海浜電機 | mergesWith | 青葉電機 | Negated"),
    ("海浜電機は来年から電池を青葉電機に供給する。", "海浜電機 | supplies | 電池 | Planned"),
    ("海浜電機は来年、本社を北湊市に移す。", "海浜電機 | headquarteredIn | 北湊市 | Planned"),
    ("海浜電機は本社を仙台市から北湊市に移した。", "海浜電機 | headquarteredIn | 仙台市 | Ceased"),
    ("海浜電機は本社を北湊市に移転することを検討している。", "海浜電機 | headquarteredIn | 北湊市 | Possible"),
    ("民和党は知事選で高木誠氏を推薦する方針を固めた。", "民和党 | supports | 高木誠 | Planned"),
    ("民和党は知事選で高木誠氏を支援しないことを決めた。", "民和党 | supports | 高木誠 | Negated"),
    ("民和党は湊法案に反対する構えだ。", "民和党 | opposes | 湊法案 | Planned"),
    ("高木誠選手は青葉杯の優勝を逃した。", "高木誠 | wins | 青葉杯 | Negated"),
    ("高木誠選手は青葉杯の連覇を狙う。", "高木誠 | wins | 青葉杯 | Planned"),
    ("高木誠選手はけがのため青葉杯を欠場する。", "高木誠 | participatesIn | 青葉杯 | Negated"),
    ("高木誠選手が青葉杯の出場権を獲得した。", "高木誠 | participatesIn | 青葉杯 | Planned"),
    ("高木誠首相は青葉会議への出席を見送る。", "高木誠 | participatesIn | 青葉会議 | Negated"),
    ("高木誠首相は青葉会議に出席するため羽田を発った。", "高木誠 | participatesIn | 青葉会議 | Planned"),
    ("高木誠首相は青葉会議への出席を検討している。", "高木誠 | participatesIn | 青葉会議 | Possible"),
    ("高木誠さんは青葉賞の受賞を辞退した。", "高木誠 | awardReceived | 青葉賞 | Negated"),
    ("高木誠さんに青葉賞が贈られることが決まった。", "高木誠 | awardReceived | 青葉賞 | Planned"),
    ("高木誠さんに青葉賞が贈られた。", "高木誠 | awardReceived | 青葉賞 | Actual"),
    ("青葉党は湊法案を支持する方向で調整している。", "青葉党 | supports | 湊法案 | Planned"),
    ("青葉党は湊法案に反発を強めている。", "青葉党 | opposes | 湊法案 | Actual"),
    ("青葉党は湊法案には反対しないと表明した。", "青葉党 | opposes | 湊法案 | Negated"),
    ("青葉協定は2026年1月1日に発効する。", "青葉協定 | startDate | 2026-01-01 | Planned"),
    ("青葉電機は全社で「ソラリス」の導入を決めた。", "青葉電機 | uses | ソラリス | Planned"),
    ("青葉電機は「ソラリス」の使用をやめた。", "青葉電機 | uses | ソラリス | Ceased"),
    ("青葉電機は電池の供給を止めた。", "青葉電機 | supplies | 電池 | Ceased"),
    ("俳優の高木誠さんと歌手の佐伯恵子さんが離婚した。", "高木誠 | spouseOf | 佐伯恵子 | Ceased"),
    ("俳優の高木誠さんと歌手の佐伯恵子さんが来春結婚する。", "高木誠 | spouseOf | 佐伯恵子 | Planned"),
    ("高木誠さんは妻の佐伯恵子さんと出席した。", "高木誠 | spouseOf | 佐伯恵子 | Actual"),
    ("高木誠氏は海浜電機を退職した後、会社を設立した。", "高木誠 | worksFor | 海浜電機 | Ceased"),
    ("海浜航空は湊線の運航を終了した。", "海浜航空 | operates | 湊線 | Ceased"),
    ("海浜航空は湊線の運航を再開する。", "海浜航空 | operates | 湊線 | Planned"),
    ("北湊市の湊美術館建設は住民投票で否決された。", "北湊市 | builds | 湊美術館 | Negated"),
    ("若草国は北湊国への制裁を解除した。", "若草国 | penalizes | 北湊国 | Ceased"),
    ("若草国は北湊国への制裁を見送った。", "若草国 | penalizes | 北湊国 | Negated"),
    ("青葉電機は海浜電機と提携していることになる。", "青葉電機 | partnerOf | 海浜電機 | Actual"),
    ("青葉電機は海浜電機と提携することになる。", "青葉電機 | partnerOf | 海浜電機 | Planned"),
    ("青葉電機が海浜電機を買収したというのは誤りだ。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したというのは事実ではない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したのは間違いだった。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機を買収したがっている。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は海浜電機の買収を余儀なくされた。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("歌手の佐伯恵子さんは俳優の高木誠さんと結婚する。", "佐伯恵子 | spouseOf | 高木誠 | Planned"),
    ("若草国会は湊協定を承認する。", "若草国会 | approves | 湊協定 | Planned"),
    ("青葉電機の広報担当者は、海浜電機を買収したと認めた。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機幹部は「海浜電機を買収する」と述べた。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉財団が湊美術館の運営を行う。", "青葉財団 | operates | 湊美術館 | Actual"),
    ("青葉電機が海浜電機の買収を行う。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機は米国からの撤退を余儀なくされた。", "青葉電機 | operatesIn | 米国 | Ceased"),
    ("青葉協会は来月10日の試合のほか、式典も中止した。", "試合 | occurredOn | 2025-07-10 | Negated"),
    ("青葉協会は来月10日の試合や式典を中止した。", "試合 | occurredOn | 2025-07-10 | Negated"),
    ("青葉電機は海浜電機を買収する寸前だった。", "青葉電機 | acquires | 海浜電機 | Possible"),
    ("承認なら、青葉電機は海浜電機を買収する。", "青葉電機 | acquires | 海浜電機 | Hypothetical"),
    ("青葉電機が計画していた湊工場は白紙となった。", "青葉電機 | builds | 湊工場 | Negated"),
    ("青葉電機は、北浜町に計画していた湊工場の建設を断念した。", "湊工場 | locatedIn | 北浜町 | Negated"),
    ("青葉電機が買収する予定だった海浜電機は支援を断った。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("青葉電機が海浜電機を買収したとの投稿は虚偽だった。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したとの偽情報が広がった。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したとする記事は事実と異なる。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機の高木誠社長は辞任を余儀なくされた。", "高木誠 | presidentOf | 青葉電機 | Ceased"),
    # は and も before the verb that denies; what had to be done; what is not weighed; what nearly happened
    ("青葉電機は海浜電機を買収してはいない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収してもいない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収するしかなかった。", "青葉電機 | acquires | 海浜電機 | Actual"),
    ("青葉電機は海浜電機との提携を検討していない。", "青葉電機 | partnerOf | 海浜電機 | Negated"),
    ("青葉電機は海浜電機の買収は考えていない。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収するところだった。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機が海浜電機を買収したかのような印象を与えた。", "青葉電機 | acquires | 海浜電機 | Negated"),
    # a clause made an argument by の
    ("青葉電機は海浜電機を買収するのを断念した。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("海浜電機は青葉電機に買収されるのを避けた。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("青葉電機は海浜電機を買収するのを目指している。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("政府は青葉電機が海浜電機を買収するのを認めた。", "青葉電機 | acquires | 海浜電機 | Planned"),
    ("政府は青葉電機が海浜電機を買収するのを認めなかった。", "青葉電機 | acquires | 海浜電機 | Negated"),
    ("高木氏は青葉電機が海浜電機を買収するのを見届けた。", "青葉電機 | acquires | 海浜電機 | Actual"),
    # on a condition that stands before the chain, or before the noun that carries it
    (
        "当局が認可すれば、青葉電機は海浜電機を買収し、高木誠氏を社長に起用する方針だ。",
        "青葉電機 | acquires | 海浜電機 | Hypothetical",
    ),
    (
        "青葉電機は承認が得られれば、海浜電機を買収し、高木誠氏を社長に起用する。",
        "青葉電機 | appoints | 高木誠 | Hypothetical",
    ),
    # a report that somebody denies, by a verb or in quoted words
    ("青葉電機が海浜電機を買収したと報じられたが、同社は否定した。", "青葉電機 | acquires | 海浜電機 | Negated"),
    (
        "青葉電機が海浜電機を買収したとの報道について、同社は「事実ではない」とした。",
        "青葉電機 | acquires | 海浜電機 | Negated",
    ),
    (
        "青葉電機が海浜電機を買収するとの報道について、高木誠社長は「そうした事実はない」と述べた。",
        "青葉電機 | acquires | 海浜電機 | Negated",
    ),
]


@pytest.mark.parametrize(("text", "fact"), TOLD)
def test_stands_as_it_is_worded(extracted, text: str, fact: str) -> None:
    subject, relation, obj, status = fact.split(" | ")
    lines = [line.split(" | ") for line in told(extracted(text))]
    ends = {subject, obj}
    assert [x[3] for x in lines if x[1] == relation and {x[0], x[2]} == ends] == [status], lines


@pytest.mark.parametrize(
    "text",
    [
        "青葉電機は海浜電機を買収してほしい。",
        "青葉電機は海浜電機を買収しなければならない。",
        "青葉電機は海浜電機を買収せざるを得ない。",
        "青葉電機は海浜電機を買収したかった。",
        "青葉電機は海浜電機を支援する代わりに譲歩を引き出した。",
    ],
)
def test_what_is_but_wished_or_needed_is_no_fact(extracted, text: str) -> None:
    assert not extracted(text).facts


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("する可能性が高いと述べた", "Possible"),
        ("する可能性もあるとみる", "Possible"),
        ("する計画があると明らかにした", "Planned"),
        ("する考えはないと述べた", "Negated"),
        ("する恐れがあると警告した", "Possible"),
        ("したと結論づけた", "Actual"),
        ("したと判断した", "Actual"),
        ("したと繰り返した", "Actual"),
        ("したとほのめかした", "Possible"),
        ("するとの報道を否定した", "Negated"),
    ],
)
def test_who_says_what_may_be_or_is_not_says_so(extracted, said: str, status: str) -> None:
    found = extracted(f"佐伯恵子氏は、青葉電機が海浜電機を買収{said}。")
    (fact,) = (f for f in found.facts if f.relation == "acquires")
    speakers = {e.name for e in found.entities if e.id == fact.attribution}
    assert (fact.status.value, speakers) == (status, {"佐伯恵子"})


def test_who_gives_a_deed_up_does_not_say_that_it_is_not_done(extracted) -> None:
    (fact,) = extracted("青葉電機は海浜電機の買収を断念した。").facts
    assert (fact.status.value, fact.attribution) == ("Negated", None)


@pytest.mark.parametrize("who", ["高木社長", "海浜電機の高木誠氏（45）", "広報担当者"])
def test_whose_name_alone_stands_behind_a_quotation_says_it(extracted, who: str) -> None:
    found = extracted(f"「青葉電機は海浜電機を買収した」と{who}。")
    (fact,) = (f for f in found.facts if f.relation == "acquires")
    assert fact.attribution is not None and next(e for e in found.entities if e.id == fact.attribution).name in who


def test_who_did_what_a_report_carries_does_not_report_it(extracted) -> None:
    found = extracted("青葉電機が海浜電機を買収したとする記事は誤りだと、佐伯恵子氏は述べた。")
    (fact,) = (f for f in found.facts if f.relation == "acquires")
    assert {e.name for e in found.entities if e.id == fact.attribution} == {"佐伯恵子"}


def test_nobody_tells_that_he_died(extracted) -> None:
    found = extracted("海浜電機によると、社長の高木誠氏が、5日、病院で死去したと発表した。")
    (fact,) = (f for f in found.facts if f.relation == "deathDate")
    assert {e.name for e in found.entities if e.id == fact.attribution} == {"海浜電機"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("青葉電機は海浜電機を買収した後も、工場を売却しない方針だ。", "Actual"),
        ("青葉電機は海浜電機を買収した2020年以降、配当を出していない。", "Actual"),
        ("青葉電機は2036年に海浜電機を買収した後、工場を売却する。", "Planned"),
        ("青葉電機は、2036年に海浜電機を買収した後、工場を売却したとしている。", "Actual"),
    ],
)
def test_what_is_done_first_does_not_hang_on_the_rest(extracted, text: str, status: str) -> None:
    (fact,) = (f for f in extracted(text).facts if f.relation == "acquires")
    assert fact.status.value == status
