"""What local desks report: what is due on a day, who came to what is held, what the police search, where shops are, resolved."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # what is due, as a noun of action with 予定
    ("湊重工は8月に青葉精機を買収予定だ。", ["湊重工 | acquires | 青葉精機 | Planned"]),
    ("北浜大橋は2028年5月に完成予定で、工事が進む。", ["北浜大橋 | inceptionDate | 2028-05 | Planned"]),
    ("高木誠氏は7月に湊重工の会長に就任予定です。", ["高木誠 | chairpersonOf | 湊重工 | Planned"]),
    (
        "来月20日に開館予定の北浜図書館で、内覧会が開かれた。",
        ["北浜図書館 | inceptionDate | 2025-07-20 | Planned", "内覧会 | occurredIn | 北浜図書館 | Actual"],
    ),
    ("9月に公開予定の映画「青い塔」が賞を受けた。", ["青い塔 | inceptionDate | 2025-09 | Planned"]),
    ("来月発売予定の電気自動車「ミナト」を体験した。", ["ミナト | inceptionDate | 2025-07 | Planned"]),
    ("湊重工が買収予定の青葉精機は赤字だった。", ["湊重工 | acquires | 青葉精機 | Planned"]),
    ("10月に運行開始予定の北浜線で訓練があった。", ["北浜線 | startDate | 2025-10 | Planned"]),
    # who came, before what it is that the next clause says was held
    (
        "8日、佐伯健市長や大谷進議長ら約80人が出席し、北浜大橋の開通式が行われた。",
        ["佐伯健 | participatesIn | 開通式 | Actual", "大谷進 | participatesIn | 開通式 | Actual"],
    ),
    ("佐伯健知事らが参列して、新庁舎の落成式があった。", ["佐伯健 | participatesIn | 落成式 | Actual"]),
    ("湊重工や青葉精機が参加し、北浜市で就職説明会が開かれた。", ["青葉精機 | participatesIn | 就職説明会 | Actual"]),
    # whose places are searched, of which there are so many
    ("青葉県警は湊重工の本店など6カ所を家宅捜索した。", ["青葉県警 | investigates | 湊重工 | Actual"]),
    ("青葉県警は佐伯健容疑者の自宅など約10カ所を捜索した。", ["青葉県警 | investigates | 佐伯健 | Actual"]),
    # of which event a clause before the name of one tells, and not of what came of it
    ("気象庁は、昨年9月に起きた湊地震の余震とみている。", ["湊地震 | occurredOn | 2024-09 | Actual"]),
    # a shop behind its address
    ("新潟市東町3の洋食店「みなと軒」で食中毒があった。", ["みなと軒 | locatedIn | 新潟市 | Actual"]),
    # whose flight it is, written in one
    ("那覇発の日航318便が引き返した。", ["日本航空 | operates | 日航318便 | Actual"]),
    # who is made to go on in a post
    ("高木誠首相は佐伯健氏を財務相として続投させた。", ["佐伯健 | holdsPositionAt | 財務省 | Actual"]),
    (
        "高木誠首相は佐伯健氏について、法相として留任させることも考えた。",
        ["佐伯健 | holdsPositionAt | 法務省 | Possible"],
    ),
    # what an assembly's posts are at, told with the party of whoever is chosen
    (
        "北浜県議会の臨時会が12日開かれた。議長には自民党の高木誠氏が、副議長には公明党の佐伯健氏が選ばれた。",
        ["高木誠 | chairpersonOf | 北浜県議会 | Actual", "佐伯健 | holdsPositionAt | 北浜県議会 | Actual"],
    ),
    ("市議会は9日、役員を改めた。高木誠・新議長は抱負を語った。", ["高木誠 | chairpersonOf | 市議会 | Actual"]),
    # after which event something was, of which a clause tells
    ("4月に投開票が行われた若草県議選後、初の会合が開かれた。", ["若草県議選 | occurredOn | 2025-04 | Actual"]),
    # until when it is to go on
    ("北浜展は8月31日までの予定だ。", ["北浜展 | endDate | 2025-08-31 | Planned"]),
    # where an island is, by the prefecture's short name
    ("屋久島(鹿児島)を訪れる人が増えた。", ["屋久島 | locatedIn | 鹿児島 | Actual"]),
    # mayors and governors whose family names no dictionary has
    ("北浜市の清元市長は会見した。", ["清元 | headOfGovernmentOf | 北浜市 | Actual"]),
    ("滋賀県の三日月知事が視察した。", ["三日月 | headOfGovernmentOf | 滋賀県 | Actual"]),
    # of when a charge is, however the sentence ends
    (
        "送検容疑は9月3日、青葉市の建設現場で2人が死亡した事故で、点検を怠った、としている。",
        ["事故 | occurredOn | 2024-09-03 | Actual"],
    ),
    # what an assembly agrees to; firms that plan by name
    ("函館市議会は10日、佐伯氏を充てる人事案に同意した。", ["函館市議会 | approves | 人事案 | Actual"]),
    ("湊労働基準監督署は、北浜企画と社長の男性を書類送検した。", ["湊労働基準監督署 | penalizes | 北浜企画 | Actual"]),
    # once in a post of the party spoken of
    ("自民党は会合を開いた。元党幹事長の佐伯健氏も顔を見せた。", ["佐伯健 | holdsPositionAt | 自由民主党 | Ceased"]),
]

KEPT_OUT = [
    ("来年3月に開業予定の北浜駅で火災があった。", "火災 | occurredOn"),
    ("2030年に完成予定の北浜大橋で事故が起きた。", "事故 | occurredOn"),
    ("高木誠氏が優勝し、表彰式が行われた。", "participatesIn | 表彰式"),
    ("佐伯健知事は出席せず、開通式が行われた。", "participatesIn"),
    ("気象庁は、昨年9月に起きた湊地震の余震とみている。", "余震 | occurredOn"),
    ("自民党の高木誠氏が議長に就任した。", "chairpersonOf | 自由民主党"),
    ("4月に投開票が行われた若草県議選後、初の会合が開かれた。", "会合 | occurredOn | 2025-04"),
    ("北浜市の歴代市長が集まった。", "headOfGovernmentOf"),
    ("北浜市の元市長が逮捕された。", "headOfGovernmentOf"),
    # where somebody lives or is elected is no body of theirs
    ("県警は、町職員、佐伯健容疑者(41)=同町東浜=を逮捕した。", "affiliatedWith"),
    ("衆院議員の佐伯花子氏(50)=比例北陸信越=が会見した。", "affiliatedWith"),
    # an officer of a town is none of the police
    ("県警は26日、町課長佐伯健(34)=同町東浜=、会社役員高木誠(63)=湊市=の2容疑者を逮捕した。", "holdsPositionAt | 県警"),
    ("高木誠首相は佐伯健氏を財務相として続投させた。", "高木誠 | holdsPositionAt | 財務省"),
    ("北浜線の品川・横浜駅間で運転を見合わせた。", "横浜駅 | locatedIn"),
]

test_said = says(SAID)
test_kept_out = keeps_out(KEPT_OUT)
