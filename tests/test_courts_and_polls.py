"""Reports on courts, elections and diplomacy: who stands for what, who is one of many, whose post names its own body."""

from __future__ import annotations

import pytest

from tests.extractions import missing, told

SAID = [
    # a note behind a name tells nothing of who comes next
    (
        "高木誠氏（61）＝自民推薦＝が、元市議の佐伯健氏（48）＝立民推薦＝、会社役員の宮本直樹氏（39）を破った。",
        "立憲民主党 | supports | 佐伯健 | Actual",
    ),
    (
        "高木誠氏（61）が、元市議の佐伯健氏（48、立民推薦）、会社役員の宮本直樹氏（39）を破った。",
        "立憲民主党 | supports | 佐伯健 | Actual",
    ),
    # who is named as one of those whom a common noun means
    ("佐伯健外相は12日、高木誠社長ら経営陣と会談した。", "佐伯健 | meets | 高木誠 | Actual"),
    ("北浜県警は12日、高木誠容疑者（45）ら幹部を逮捕した。", "北浜県警 | penalizes | 高木誠 | Actual"),
    ("米財務省は12日、高木誠氏ら政府高官を制裁対象に指定した。", "米財務省 | penalizes | 高木誠 | Actual"),
    # what one is to enter, written before who does
    (
        "任期満了に伴う青葉県知事選に、元副知事の高木誠氏（58）が立候補する意向を固めた。",
        "高木誠 | participatesIn | 青葉県知事選 | Planned",
    ),
    ("青葉市長選に高木誠氏が立候補すると表明した。", "高木誠 | participatesIn | 青葉市長選 | Planned"),
    # a foreign name ends before the land or body that its bearer's post is for
    ("佐伯健首相は米国のウィットコフ中東担当特使と会談した。", "佐伯健 | meets | ウィットコフ | Actual"),
    ("佐伯健首相はグリフィス国連特使と会談した。", "佐伯健 | meets | グリフィス | Actual"),
    # posts that name their own body
    ("フォンデアライエン欧州委員長が演説した。", "ウルズラ・フォンデアライエン | chairpersonOf | 欧州委員会 | Actual"),
    (
        "参議院議員や国家公安委員長などを務めた、青葉党の高木誠氏が発言した。",
        "高木誠 | chairpersonOf | 国家公安委員会 | Ceased",
    ),
    # of whom nobody in particular says what
    ("佐伯健氏は辞任した。青葉会を設立したとされる高木誠氏は話した。", "高木誠 | founds | 青葉会 | Possible"),
    (
        "北湊重工は発表した。青葉製作所を買収すると報じられた海浜電機は公表した。",
        "海浜電機 | acquires | 青葉製作所 | Planned",
    ),
    ("海浜電機が買収したとされる青葉製作所は公表した。", "海浜電機 | acquires | 青葉製作所 | Possible"),
    # the ground of a suit is that of whoever brings it
    (
        "最高裁は12日、海浜電機が特許を侵害したとして、青葉製作所が賠償を求めた訴訟で上告を棄却した。",
        "青葉製作所 | sues | 海浜電機 | Actual",
    ),
    # the prefecture in the word for one of its assembly
    ("元千葉県議の高木誠氏が当選した。", "高木誠 | holdsPositionAt | 千葉県 | Ceased"),
    # whose doing is the topic is whom the next sentence is about
    (
        "日本政府は12日、カナダのマーク・カーニー首相が来日すると発表した。同氏の来日は初めて。17日に石破茂首相と会談する。",
        "マーク・カーニー | meets | 石破茂 | Planned",
    ),
    # what two clauses before a name say of it, each with a subject of its own
    (
        "若草市長選は、青葉党が推薦し、緑の党が支持した元県議の高木誠氏が当選した。",
        "青葉党 | supports | 高木誠 | Actual",
    ),
    ("湊製薬が開発し、白浜薬品が販売する新薬「アオバリン」が承認された。", "湊製薬 | develops | アオバリン | Actual"),
    ("海浜食品が主催し、白浜銀行が協賛した若草マラソンが開かれた。", "海浜食品 | operates | 若草マラソン | Actual"),
    # who is elected, decided as it is
    ("若草市長選は、元市議の高木誠氏（48）が初当選を決めた。", "高木誠 | wins | 若草市長選 | Actual"),
    ("白浜県知事選で佐伯健氏が再選を決めた。", "佐伯健 | wins | 白浜県知事選 | Actual"),
    ("元外務官僚の佐伯健氏が講演した。", "佐伯健 | worksFor | 外務省 | Ceased"),
    # what somebody is, before what he does
    ("高木誠氏は若草産業の部長で、新しい計画に反対している。", "高木誠 | holdsPositionAt | 若草産業 | Actual"),
    ("高木誠容疑者は白浜銀行の行員で、「間違いない」と話している。", "高木誠 | worksFor | 白浜銀行 | Actual"),
    ("佐伯健容疑者は、若草高校の教諭で、市内に住んでいた。", "佐伯健 | holdsPositionAt | 若草高校 | Actual"),
    (
        "佐伯健氏は若草委員会の委員で、計画に反対している。",
        "佐伯健 | holdsPositionAt | 若草委員会 | Actual",
    ),
    ("指定暴力団若草会系元組員、佐伯健被告の公判が開かれた。", "佐伯健 | memberOf | 指定暴力団若草会 | Ceased"),
    ("特殊詐欺グループ「黒潮」のリーダー格、佐伯健被告が起訴された。", "佐伯健 | leads | 黒潮 | Actual"),
    # what two are joined in
    ("湊社と白浜社が合併し、「湊白浜銀行」として来年4月に発足する。", "湊白浜銀行 | inceptionDate | 2026-04 | Planned"),
    (
        "若草商業高と青葉工業高が統合し、「若草青葉高校」として来年4月に開校する。",
        "若草青葉高校 | inceptionDate | 2026-04 | Planned",
    ),
    (
        "青葉県警は7日、高木誠容疑者（82）、大沢光容疑者（76）、市内で店を経営する佐伯健容疑者（72）の3人を逮捕した。",
        "青葉県警 | penalizes | 高木誠 | Actual",
    ),
    ("現職の高木誠氏（54）＝自民、立民、青嵐、公明推薦＝が立候補した。", "立憲民主党 | supports | 高木誠 | Actual"),
    # a member with a post, and one of theirs with another
    ("高木誠衆院議員の佐伯健秘書が会見した。", "高木誠 | memberOf | 衆議院 | Actual"),
    ("若草党の幹事長も務めた高木誠衆院議員の佐伯健元政策秘書が話した。", "高木誠 | holdsPositionAt | 若草党 | Ceased"),
    ("湊銀行の頭取を務めた高木健氏の長男の高木誠氏が就任した。", "高木健 | presidentOf | 湊銀行 | Ceased"),
    # whom a party puts up in a place of which somebody else has withdrawn
    (
        "青葉党は候補者を発表した。大沢光氏が出馬を見送った青葉3区で、佐伯健氏を公認した。",
        "青葉党 | supports | 佐伯健 | Actual",
    ),
    (
        "青葉党は、白浜党を離党した高木誠氏（青葉6区）と緑の党を離党した佐伯健氏（北浜1区）を推薦した。",
        "青葉党 | supports | 高木誠 | Actual",
    ),
    ("会見には、湊社を創業した高木誠氏と白浜社を率いる佐伯健氏が出席した。", "高木誠 | founds | 湊 | Actual"),
    (
        "東京地検特捜部は、高木誠参院議員（若草選挙区）と佐伯健衆院議員（湊3区）を立件する方針だ。",
        "東京地検特捜部 | penalizes | 佐伯健 | Planned",
    ),
    (
        "若草県警は24日、若草市湊町の会社員、高木誠容疑者を詐欺などの疑いで逮捕し、発表した。",
        "若草県警 | penalizes | 高木誠 | Actual",
    ),
]

UNSAID = [
    # something said to be there with a former head is none of who tells so
    ("湊大は会見した。佐伯健理事は、前学長に横領の疑いがあることを明らかにした。", "佐伯健 | presidentOf"),
    ("白浜電機の高木誠専務は、前社長に責任があると述べた。", "高木誠 | presidentOf"),
    ("若草病院の高木誠院長は、元事務長に着服の疑いがあると説明した。", "高木誠 | holdsPositionAt | 若草病院 | Ceased"),
    ("湊大は不正を認めた。入試をめぐる文部科学省の調査は続いている。", "湊大 | investigates"),
    ("カルテルをめぐる公正取引委員会の調査に対し、白浜物産は関与を否定した。", "白浜物産 | investigates"),
    ("若草市長選は、青葉党が推薦し、緑の党が支持した元県議の高木誠氏が当選した。", "青葉党 | supports | 若草市長選"),
    ("法廷に入った佐伯健被告は、裁判長に頭を下げた。", "佐伯健 | worksFor"),
    ("東部選挙区の佐伯健議員が副議長に選ばれた。", "佐伯健 | holdsPositionAt | 東部選挙区"),
    ("高木誠衆院議員の佐伯健秘書が会見した。", "佐伯健 | memberOf"),
    ("湊銀行の頭取を務めた高木健氏の長男の高木誠氏が就任した。", "高木誠 | presidentOf"),
    ("白浜社を創業した高木健氏の秘書の佐伯実氏が語った。", "佐伯実 | founds"),
    ("青葉党は候補者を発表した。大沢光氏が出馬を見送った青葉3区で、佐伯健氏を公認した。", "大沢光 | supports"),
    ("湊地検は、市民で構成する北湊審査会の議決を受けて起訴した。", "湊地検 | partOf"),
    ("会見には、湊社を創業した高木誠氏と白浜社を率いる佐伯健氏が出席した。", "高木誠 | leads"),
    ("県は災害対策本部会議を7日に開いた。", "策本部会議"),
    ("湊社と白浜社が合併し、「湊白浜銀行」として来年4月に発足する。", "湊 | inceptionDate"),
    ("県教育長の佐伯健氏は、県立湊高を統合して再来年に開校する高校の名称を募ると話した。", "佐伯健 | founds"),
    ("湊県は会見した。元町議の佐伯健容疑者が逮捕された。", "佐伯健 | holdsPositionAt"),
    # of another time than the clause before
    ("10月1日に失職し、40日以内に市長選が行われる。", "市長選 | occurredOn | 2025-10-01"),
    ("若草会は2001年に発足し、白浜会を設立した。", "白浜会 | inceptionDate"),
    ("湊製薬は2010年に設立され、新薬「ミナト」を発売した。", "ミナト | inceptionDate"),
    # of the bureau, and of no ministry that is no more
    (
        "国土交通省は人事を発表した。佐伯健東北地方整備局長が道路局長に就任する。",
        "佐伯健 | holdsPositionAt | 東北地方 |",
    ),
    ("旧若草省事務官の高木誠審議官は留任する。官房長には佐伯健次長が昇格する。", "佐伯健 | holdsPositionAt | 旧若草省"),
    ("高木誠若草庁長官が辞職し、後任には総括監が昇格する。", "高木誠 | holdsPositionAt | 若草庁 | Planned"),
    (
        "高木誠氏（61）が、元市議の佐伯健氏（48、立民推薦）、会社役員の宮本直樹氏（39）を破った。",
        "立憲民主党 | supports | 宮本直樹",
    ),
    ("参議院議員や国家公安委員長などを務めた、青葉党の高木誠氏が発言した。", "青葉党 | memberOf"),
    ("高木誠氏が当選した。青葉国の国会議員に当たる立法委員選挙が12日行われた。", "高木誠 | memberOf"),
    ("佐伯健氏は辞任した。青葉会を設立したとされる高木誠氏は話した。", "佐伯健 | founds"),
    (
        "名古屋高裁は12日、愛知県警に誤認逮捕されたとして、大野豊さんが青葉市に損害賠償を求めた訴訟で請求を棄却した。",
        "愛知県警察 | penalizes | 名古屋",
    ),
    (
        "連邦最高裁は20日、トランプ大統領が緊急権限法に基づいて発動した関税を違法とする判断を示した。トーマス判事は反対した。",
        "トーマス | opposes",
    ),
    ("元千葉県議の高木誠氏が当選した。", "高木誠 | memberOf | 千葉"),
    # the ministry that a post alone names has no other post to give
    (
        "小泉氏の推薦人には加藤勝信財務相らが名を連ねた。加藤氏は選挙対策本部長を務める。",
        "加藤勝信 | holdsPositionAt | 財務省 | Actual | 選挙対策本部長",
    ),
    ("ラモス瑠偉監督が青葉市を訪れた。", "ラモス | visits"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[f"{text} {fact}" for text, fact in SAID])
def test_said(extracted, text: str, wanted: str) -> None:
    extraction = extracted(text)
    s, relation, o, status = wanted.split(" | ")
    turned = f"{o} | {relation} | {s} | {status}" if relation == "meets" else wanted
    assert not missing(extraction, [wanted]) or not missing(extraction, [turned])


@pytest.mark.model
@pytest.mark.parametrize(("text", "unwanted"), UNSAID, ids=[text for text, _ in UNSAID])
def test_unsaid(extracted, text: str, unwanted: str) -> None:
    assert not any(line.startswith(unwanted) for line in told(extracted(text)))
