"""Of whom a clause tells: nobody who only stands near it, speaks of it or calls for it."""

from __future__ import annotations

from tests.sayings import keeps_out, tells

SAID = [
    # rows whose last argument has と, as a list would
    ("湊FCが若草FCと、北湊ジェッツは海浜FCとそれぞれ対戦した。", "湊FC | competesWith | 若草FC | "),
    ("湊FCが若草FCと、北湊ジェッツは海浜FCとそれぞれ対戦した。", "北湊ジェッツ | competesWith | 海浜FC | "),
    ("海浜電機は老舗の北湊重工と、青葉化学は湊製薬と提携した。", "海浜電機 | partnerOf | 北湊重工 | "),
    # a topic within quotation marks that are over
    ("高木誠市長は「青葉港は市の宝だ」として大谷進知事を批判した。", "高木誠 | opposes | 大谷進 | "),
    ("海浜電機は「北湊重工は信用できない」との声明を出した。", "海浜電機 | announces | 声明 | "),
    # a clause with の for the subject
    ("観測船は、若草天文台のある北湊市に寄港した。", "若草天文台 | locatedIn | 北湊市 | "),
    ("火災のあった倉庫は湊市が管理する。", "火災 | occurredIn | 倉庫 | "),
    # where something lies that is a mention
    ("海浜電機は、若草市にある青葉工場を閉める。", "青葉工場 | locatedIn | 若草市 | "),
    # whoever does what another speaks of, where he is written
    ("大谷進大臣は海浜電機による青葉製作所の買収を歓迎した。", "海浜電機 | acquires | 青葉製作所 | "),
    ("高木誠氏は北湊市長選に立候補した。", "高木誠 | participatesIn | 北湊市長選 | "),
    ("第3回停戦協議は2031年6月20日に再開する。", "第3回停戦協議 | startDate | 2031-06-20 | "),
    ("若草市の海浜電機本社で会見が開かれた。", "海浜電機 | headquarteredIn | 若草市 | "),
    # a state abroad beside the one at home, whose people or embassy the text names last
    (
        "タイで爆発があった。日本人も巻き込まれた。同国のソンポン首相は会見した。",
        "ソンポン | headOfGovernmentOf | タイ | ",
    ),
    (
        "ペルーで豪雨が続く。在ペルー日本大使館が調べている。同国のリオス大統領が話した。",
        "リオス | headOfStateOf | ペルー | ",
    ),
    (
        "チリで列車が止まった。日本の外務省が発表した。同国の鉄道会社、若草鉄道は復旧を急ぐ。",
        "若草鉄道 | locatedIn | チリ | ",
    ),
    # two firms, of which two papers tell
    (
        "海浜電機と青葉製作所が提携する。北湊新聞と若草新聞によると、両社は10日、新会社を設立した。",
        "海浜電機 | founds | 会社 | ",
    ),
    ("北湊新聞と若草新聞が提携する。両社は来月、基金を設立する。", "若草新聞 | founds | 基金 | "),
    # what somebody is glad to have done; what is done here and there
    ("高木誠選手は「青葉賞を受賞できて光栄だ」と話した。", "高木誠 | awardReceived | 青葉賞 | Actual"),
    ("高木誠選手は「北湊大会に出場できて光栄だ」と述べた。", "高木誠 | participatesIn | 北湊大会 | Actual"),
    ("海浜電機がロボット「若丸」を採用しているケースがある。", "海浜電機 | uses | 若丸 | Actual"),
    ("海浜電機が青葉製作所を買収すると、国内で最大となる。", "海浜電機 | acquires | 青葉製作所 | Hypothetical"),
    (
        "海浜電機は2010年に青葉製作所を買収すると、以来、部品を生産している。",
        "海浜電機 | acquires | 青葉製作所 | Actual",
    ),
    ("若草駅は2031年8月24日に開業した。", "若草駅 | inceptionDate | 2031-08-24 | Actual"),
    ("海浜電機が青葉製作所を買収するケースもある。", "海浜電機 | acquires | 青葉製作所 | Hypothetical"),
]

UNSAID = [
    ("海浜電機は老舗の北湊重工と、青葉化学は湊製薬と提携した。", "北湊重工 | partnerOf | 湊製薬"),
    ("海浜電機は老舗の北湊重工と、青葉化学は湊製薬と提携した。", "湊製薬 | partnerOf | 北湊重工"),
    # a topic within quotation marks that are over
    ("高木誠市長は「青葉港は市の宝だ」として大谷進知事を批判した。", "青葉港 | opposes"),
    ("海浜電機は「北湊重工は信用できない」との声明を出した。", "北湊重工 | announces"),
    ("高木誠氏は「青葉製作所は古い」と話し、北湊重工を支持した。", "青葉製作所 | supports"),
    # where something lies that is no mention
    ("海浜電機は若草市にある空き地を買った。", "海浜電機 | locatedIn"),
    ("青葉大学は、北湊島にある装置と計器を使った。", "青葉大学 | locatedIn"),
    ("若草博物館は青葉岳付近にある雪の厚さを測った。", "若草博物館 | locatedIn"),
    ("同盟はノルド国だ。若草国は、ノルド国に位置する飛び地の開発を認めた。", "若草国 | locatedIn"),
    ("海浜電機が歓迎した。青葉市を通って港に至る道ができる。", "海浜電機 | locatedIn"),
    # what somebody calls for
    ("高木誠候補は若草線の建設の中止を訴えた。", "高木誠 | builds"),
    ("大谷進氏は青葉空港の建設凍結を主張した。", "大谷進 | builds"),
    ("国際食糧基金は若草国への支援を呼びかけた。", "国際食糧基金 | supports | 若草国"),
    ("大谷進大臣は青葉製作所の買収を歓迎した。", "大谷進 | acquires"),
    ("高木誠氏は北湊重工の合併を評価した。", "高木誠 | mergesWith"),
    # who ends something does not end, nor does a firm whose shares are no longer listed
    ("海浜鉄道は、乗車券の利用も2010年春に廃止する。", "海浜鉄道 | endDate"),
    ("海浜製菓は2010年6月に上場廃止となった。", "海浜製菓 | endDate"),
    # what opens again has begun before
    ("若草空港は11日の昼に再開した。", "startDate"),
    ("連盟は15日から試合を再開する。", "startDate"),
    # a town that bids for games is in none
    ("2034年冬季五輪には若草市と青葉市が立候補した。", "participatesIn"),
    # whose site is somewhere
    ("海浜電機は増益だ。若草市の同社工場を広げる。", "海浜電機 | locatedIn"),
    ("若草市の青葉宇宙機構(AJA)白鳥センターで試験があった。", "青葉宇宙機構 | locatedIn"),
    ("ノルドの使節団が北湊市を訪れた。", "使節団 | locatedIn"),
    # the state at home is not taken up abroad, nor are the papers that tell
    ("タイで爆発があった。日本人も巻き込まれた。同国のソンポン首相は会見した。", "| 日本 |"),
    ("海浜電機と青葉製作所が提携する。北湊新聞と若草新聞によると、両社は10日、新会社を設立した。", "新聞 | founds"),
    ("日本時間の22日夜に列車が脱線した。現場を訪れた同国のリオス首相は会見した。", "| 日本 |"),
    ("若草市にある海浜百貨店前に列ができた。北湊新聞は驚いた。", "北湊新聞 | locatedIn"),
]

test_said = tells(SAID)
test_unsaid = keeps_out(UNSAID)
