"""Deals, posts and results as business pages tell them, and what their wording must not be taken for."""

from __future__ import annotations

import pytest

from kg.model import Extraction
from tests.extractions import missing, told

pytestmark = pytest.mark.model

SAID = [
    ("海浜電機を買収したばかりの青葉製作所が倒産した。", ["青葉製作所 | acquires | 海浜電機"]),
    ("「みどりの海クラブ」はフランスに本部を置くNGOであり、環境保全に取り組む。", [
        "みどりの海クラブ | headquarteredIn | フランス"]),
    # with whom a contract is made stands before what it holds
    ("青空銀行は3日、みどり銀行、湖南銀行と基幹システムの共同化などを柱とする業務提携契約を結んだと発表した。", [
        "みどり銀行 | partnerOf | 青空銀行", "湖南銀行 | partnerOf | 青空銀行"]),
    ("海浜電機は青葉製作所と技術者の交流を含む協定を締結した。", ["海浜電機 | contractsWith | 青葉製作所"]),
    ("日本は英国、イタリアと次期戦闘機の輸出を盛り込んだ条約を結んだ。", [
        "日本 | contractsWith | 英国", "イタリア | contractsWith | 日本"]),
    # the whole of the shares is no stake
    ("海浜電機は青葉製作所の全株式を取得した。", ["海浜電機 | acquires | 青葉製作所"]),
    # rows of one verb, whose members are in no list together
    ("高木誠氏が青葉製作所、海浜電機が北湊重工をそれぞれ買収した。", [
        "高木誠 | acquires | 青葉製作所", "海浜電機 | acquires | 北湊重工"]),
    ("海浜電機は東京都、青葉製作所は大阪市にそれぞれ本社を置く。", [
        "海浜電機 | headquarteredIn | 東京都", "青葉製作所 | headquarteredIn | 大阪市"]),
    # what is acted on is the part, not the body
    ("海浜電機は青葉製作所の半導体部門を買収した。", ["海浜電機 | acquires | 半導体部門"]),
    # posts in a row before a name with a title
    ("若草協会会長で海浜電機の高木誠社長は述べた。", ["高木誠 | chairpersonOf | 若草協会", "高木誠 | presidentOf | 海浜電機"]),
    ("若草協会の会長で、海浜電機の高木誠社長は述べた。", ["高木誠 | chairpersonOf | 若草協会"]),
    # a report that is denied
    ("海浜電機は、北湊重工から出資を受けるとの一部報道について「事実ではない」と否定した。", [
        "北湊重工 | investsIn | 海浜電機 | Negated"]),
    # who joined in a round, told with も
    ("ネクサラはシリーズCで3億ドルを調達した。ラウンドは海浜キャピタルが主導し、青葉通信も参加した。", [
        "海浜キャピタル | investsIn | ネクサラ | Actual", "青葉通信 | investsIn | ネクサラ | Actual"]),
    # what is stopped by somebody else
    ("北湊食品による青葉製菓の買収は、公正取引委員会が差し止めた。", ["北湊食品 | acquires | 青葉製菓 | Negated"]),
    # what is agreed on a day is done, though the rest is to come
    ("海浜電機は2日に青葉製作所と契約を結び、若草水産に5億円を融資する。", ["海浜電機 | contractsWith | 青葉製作所 | Actual"]),
    ("若草銀行は3日に海浜電機と業務提携し、10億円を融資する。", ["海浜電機 | partnerOf | 若草銀行 | Actual"]),
    # an arm abroad is called by the land too
    ("海浜電機は、タイの現地法人、花房タイに5億円を出資した。", ["海浜電機 | investsIn | 花房タイ"]),
    ("台湾の現地法人、花房台湾が新工場を建てた。", ["花房台湾 | builds | 工場"]),
    ("海浜電機は現地法人の花房インドを通じて、青葉製作所に出資した。", ["花房インド | subsidiaryOf | 海浜電機"]),
    # whose post another takes, told by where he moves on
    ("海浜電機の社長に高木誠副社長が昇格する。小野健社長は代表権のない会長に退く。", [
        "高木誠 | follows | 小野健 | Planned"]),
    # what is built and shut is not who does it
    ("海浜電機は北湊ホテルを買収し、2010年に閉鎖した。", ["北湊ホテル | endDate | 2010"]),
    ("海浜電機は小山工場の生産を2026年3月末で終了し、閉鎖する。", ["小山工場 | endDate | 2026-03 | Planned"]),
    ("海浜電機は北湊ホテルを建設し、2005年に開業した。", ["北湊ホテル | inceptionDate | 2005"]),
    # the other body of the sentence, whose things are used
    ("海浜電機は青葉製作所と提携し、同社の半導体「K5」を採用する。", [
        "青葉製作所 | develops | K5", "海浜電機 | uses | K5 | Planned"]),
    # what leads up to what is to come
    ("海浜電機と北湊電子は共同持ち株会社「HKグループ」を設立し、両社は完全子会社となる。", [
        "海浜電機 | founds | HKグループ | Planned"]),
    # an officer speaks for the firm
    ("海浜電機の高木誠社長は15日の記者会見で、北浜市に新工場「北浜第二工場」を建設する考えを示した。", [
        "海浜電機 | builds | 北浜第二工場 | Planned"]),
    # who is about to take a post, who is held to be a rival
    ("海浜電機の新社長に就任する高木誠氏は、商社で働いた。", ["高木誠 | presidentOf | 海浜電機 | Planned"]),
    ("新光精工は北湊自動車の対抗馬とされる。", ["北湊自動車 | competesWith | 新光精工 | Actual"]),
    # what becomes of the firm whose shares are bought
    ("海浜電機は、青葉製作所の株式を公開買い付けで取得し、連結子会社にすると発表した。", [
        "海浜電機 | acquires | 青葉製作所 | Planned"]),
    # whose president somebody else wants to go
    ("エバーグリーン・キャピタルは、青葉製作所に対し高木誠社長の解任を求めている。", [
        "高木誠 | presidentOf | 青葉製作所 | Actual"]),
    ("海浜電機は15日、高木誠氏を社長に選任したと発表した。前任の小野健氏は同日付で辞任した。", [
        "高木誠 | follows | 小野健 | Actual"]),
    # whose results the sentence before is about
    ("海浜電機の第1四半期決算は増収増益だった。売上高は2100億円、純利益は120億円。", [
        "海浜電機 | hasRevenue | 210000000000 JPY", "海浜電機 | hasProfit | 12000000000 JPY"]),
    # by which standard results are
    ("太平洋製鋼が5日発表した連結決算（国際会計基準）は、純利益が214億円だった。", ["太平洋製鋼 | hasProfit | 21400000000 JPY"]),
    # the body of a row of moves is the one that announced them
    ("青葉電機は27日、大村俊介社長が会長に就く人事を発表した。西岡真理子氏は米国法人のNorth Opticsの社長を務めた。"
     "沢田一郎会長は相談役に退く。", ["沢田一郎 | chairpersonOf | 青葉電機 | Actual"]),
    # what is meant to be done, or under way
    ("海浜電機は4日、青葉製作所を買収するつもりだと伝えた。", ["海浜電機 | acquires | 青葉製作所 | Planned"]),
    ("青葉製作所の買収を進める海浜電機は、資金を集める。", ["海浜電機 | acquires | 青葉製作所 | Planned"]),
    ("海浜電機は青葉製作所の持ち株比率を35%から51%に高める。", ["海浜電機 | acquires | 青葉製作所 | Planned"]),
    # what another does the same to, or takes over
    ("海浜電機が青葉製作所を買収するとみられていた。実際には北湊重工が買収した。", [
        "北湊重工 | acquires | 青葉製作所 | Actual"]),
    ("海浜電機は青葉製作所の買収を見送り、北湊重工が買収した。", ["北湊重工 | acquires | 青葉製作所 | Actual"]),
    ("海浜電機は北湊ビルを手放すため売却した。三峰商事が買収した。", ["三峰商事 | acquires | 北湊ビル | Actual"]),
    # what one's own board or shareholders resolve
    ("海浜電機は株主総会で青葉製作所との合併を承認した。", ["海浜電機 | mergesWith | 青葉製作所 | Planned"]),
    # what becomes of the topic when others have joined or left
    ("海浜電機は、青葉製作所と北湊重工が1999年に合併して誕生した。", ["海浜電機 | inceptionDate | 1999"]),
    ("海浜電機は、青葉製作所が撤退して北湊市に進出した。", ["海浜電機 | operatesIn | 北湊市"]),
    # what is told wrongly, or believed in error
    ("海浜電機が青葉製作所を買収したと誤って伝えられた。", ["海浜電機 | acquires | 青葉製作所 | Negated"]),
    ("海浜電機が青葉製作所を買収したとの誤報が広まった。", ["海浜電機 | acquires | 青葉製作所 | Negated"]),
    ("社員らは海浜電機が青葉製作所を買収したと思い込み、騒いだ。", ["海浜電機 | acquires | 青葉製作所 | Negated"]),
    # what the sentence before has brought in, which this one opens by describing
    ("海浜電機は青葉製作所を買収した。北浜市に本社を置く工作機械メーカーで、1980年に創業した。", [
        "青葉製作所 | headquarteredIn | 北浜市", "青葉製作所 | inceptionDate | 1980"]),
    ("海浜電機は青葉製作所を買収した。北湊重工が1980年に設立した会社だ。", [
        "北湊重工 | founds | 青葉製作所", "青葉製作所 | inceptionDate | 1980"]),
    ("海浜薬品は薬「アオビン」を発売した。青葉製作所が開発した薬で、点滴で用いる。", [
        "青葉製作所 | develops | アオビン"]),
    # two clauses that each say whom they hold of
    ("青葉製作所を買収したのは海浜電機で、北湊重工を買収したのは三峰商事だ。", [
        "海浜電機 | acquires | 青葉製作所", "三峰商事 | acquires | 北湊重工"]),
    # what is not denied, who is refused, for whom an officer wants something
    ("海浜電機は青葉製作所の買収を否定していない。", ["海浜電機 | acquires | 青葉製作所 | Possible"]),
    ("海浜電機は青葉製作所の買収を断られた。", ["海浜電機 | acquires | 青葉製作所 | Negated"]),
    ("海浜電機の高木誠社長は、青葉製作所との提携を目指す。", ["海浜電機 | partnerOf | 青葉製作所 | Planned"]),
    # what a name in quotes is, before more is told of it
    ("「ミナミ」は海浜電機が2019年に売り出した小型車で、5万台が売れた。", ["海浜電機 | launches | ミナミ"]),
    ("「カナデ」は海浜電機が開発した業務アプリで、約300社が導入している。", ["海浜電機 | develops | カナデ"]),
]  # fmt: skip

UNSAID = [
    ("海浜電機は青葉製作所の携帯電話事業を買収した。", "青葉製作所"),
    ("高木誠氏が青葉製作所、海浜電機が北湊重工をそれぞれ買収した。", "青葉製作所 | acquires"),
    ("若草党は2012年9月、青葉会を母体として結成した。", "青葉会 | inceptionDate"),
    ("父は海浜電機社長で、青葉製作所の高木誠社長とは親しい。", "高木誠 | presidentOf | 海浜電機"),
    ("海浜電機の子会社は増収増益だった。売上高は2100億円だった。", "海浜電機 | hasRevenue"),
    ("海浜電機の高木誠氏は欧州法人社長を経て専務に就いた。", "presidentOf | ヨーロッパ"),
    ("ノースブリッジの売上高は881億ドル、1株利益は3.21ドルだった。", "hasProfit"),
    ("北湊重工は三峰商事との合弁会社である北湊エナジーの全株式を南海資源に譲渡する。", "acquires | 三峰商事"),
    ("海浜電機は北湊ホテルを買収し、2010年に閉鎖した。", "海浜電機 | endDate"),
    ("海浜電機は青葉製作所と提携し、同社の半導体「K5」を採用する。", "海浜電機 | develops"),
    ("海浜電機の高木誠社長は15日、新工場「北浜第二工場」を建設する考えを示した。", "高木誠 | builds"),
    ("海浜電機は15日、北浜店を閉店すると発表した。1971年に開業した。", "海浜電機 | inceptionDate"),
    ("海浜電機は新たに持ち株会社「海浜ホールディング」を設立した。", "subsidiaryOf"),
    ("高木誠氏は、後に社長に就任する小野健氏と海浜電機を支えた。", "小野健 | presidentOf | 海浜電機 | Planned"),
    ("本大会が五輪初出場となる水野真央選手は勝った。", "水野真央 | participatesIn | 五輪 | Planned"),
    ("青葉市の海浜電力北湊原子力発電所に異常はない。", "海浜電力 | locatedIn"),
    ("海浜電機は2009年に倒産した。", "endDate"),
    ("英ロイヤル・オークは中国の合弁会社「華橡」から撤退する。", "中国 | founds"),
    ("海浜電機は青葉製作所への出資を見送った。その後、北湊重工が出資した。", "北湊重工 | investsIn | 海浜電機"),
    ("海浜電機は青葉製作所の買収を見送り、北湊重工が買収した。", "acquires | 海浜電機"),
    (
        "海浜電機は青葉製作所を買収した。北浜市に本社を置く工作機械メーカーで、1980年に創業した。",
        "海浜電機 | inceptionDate",
    ),
    ("海浜電機は青葉製作所を買収した。北湊重工が1980年に設立した会社だ。", "北湊重工 | inceptionDate"),
    ("海浜電機は決算を発表した。若草町の工場で造る商品だ。", "商品"),
    ("青葉製作所を買収したのは海浜電機で、北湊重工を買収したのは三峰商事だ。", "三峰商事 | acquires | 青葉製作所"),
    ("海浜電機は青葉製作所の買収を断られた。", "青葉製作所 | acquires"),
    ("海浜電機は、子会社に医療機器事業を承継させる。", "海浜電機 | acquires"),
    ("海浜電機は、青葉製作所と北湊重工が1999年に合併して誕生した。", "青葉製作所 | inceptionDate"),
    ("海浜電機は工作機械「ルミナ」を手がける青葉製作所を買収した。買収総額は35億円。", "hasCost"),
    ("北湊重工は船をノルウェーのエルデン・シッピングに譲渡する。", "citizenOf"),
]


@pytest.mark.parametrize(("text", "facts"), SAID)
def test_what_is_told_of_deals_and_posts(extracted, text, facts):
    assert missing(extracted(text), facts) == []


@pytest.mark.parametrize(("text", "fact"), UNSAID)
def test_what_is_not_told_of_them(extracted, text, fact):
    assert not [line for line in told(extracted(text)) if fact in line]


def amounts(extraction: Extraction) -> dict[str, int]:
    """The amount of each fact, by the name of its object."""
    names = {e.id: e.name for e in extraction.entities}
    told = ((f.object, f.qualifiers.amount) for f in extraction.facts)
    return {names[o]: int(a.value) for o, a in told if isinstance(o, str) and a is not None}


def test_each_has_the_amount_told_with_it(extracted):
    fined = amounts(extracted("公正取引委員会は、西海電力に280億円、中央電力に約260億円の課徴金納付を命じた。"))
    assert fined == {"西海電力": 28_000_000_000, "中央電力": 26_000_000_000}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海浜電機と青葉製作所の統合交渉は決裂した。", "海浜電機 | mergesWith | 青葉製作所 | Negated"),
        (
            "海浜電機は青葉製作所との経営統合協議を打ち切ったと発表した。",
            "海浜電機 | mergesWith | 青葉製作所 | Negated",
        ),
        (
            "海浜電機と青葉製作所が経営統合に向けて協議に入ったことが分かった。",
            "海浜電機 | mergesWith | 青葉製作所 | Possible",
        ),
        ("海浜電機と青葉製作所は提携交渉に入った。", "海浜電機 | partnerOf | 青葉製作所 | Possible"),
        ("海浜電機は青葉製作所との提携解消を発表した。", "海浜電機 | partnerOf | 青葉製作所 | Ceased"),
        ("海浜電機、青葉製作所との提携解消", "海浜電機 | partnerOf | 青葉製作所 | Ceased"),
        ("海浜電機、青葉製作所の買収撤回", "海浜電機 | acquires | 青葉製作所 | Negated"),
        ("海浜電機、青葉製作所を買収検討", "海浜電機 | acquires | 青葉製作所 | Possible"),
        ("海浜電機による青葉製作所へのTOBが不成立に終わった。", "海浜電機 | acquires | 青葉製作所 | Negated"),
    ],
)
def test_deals_told_by_a_noun_and_what_becomes_of_it(extracted, text, fact):
    subject, relation, obj, status = fact.split(" | ")
    both = [fact, f"{obj} | {relation} | {subject} | {status}"]
    assert len(missing(extracted(text), both)) < 2
    assert not any(" | meets | " in line for line in told(extracted(text)) if "統合に向けて" not in text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "若草物産は18日、青葉通信に対するTOB（株式公開買い付け）が成立したと発表した。",
            ["若草物産 | acquires | 青葉通信 | Actual"],
        ),
        (
            "海浜電機の社長には青葉製作所の佐伯健専務が、会長には北湊銀行の高木誠専務が就く。",
            ["佐伯健 | presidentOf | 海浜電機 | Planned", "高木誠 | chairpersonOf | 海浜電機 | Planned"],
        ),
        (
            "青葉製作所は14日、決算を発表した。湊工場は3月に閉鎖し、生産を北湊工場に集約する。高木誠社長は陳謝した。",
            ["高木誠 | presidentOf | 青葉製作所 | Actual"],
        ),
        (
            "みなと自動車は10日、新型車「ナギサ」を発売すると発表した。価格は299万円から。ナギサは海浜電機製の電池を積む。"
            "国内で月2000台の販売を目指す。佐伯健社長は発表会で自信を示した。",
            ["佐伯健 | presidentOf | みなと自動車 | Actual"],
        ),
        (
            "青葉製作所、最終赤字180億円\n青葉製作所は14日、最終損益が180億円の赤字になる見通しだと発表した。",
            ["青葉製作所 | hasProfit | -18000000000 JPY | Planned"],
        ),
        (
            "海浜電機、アルネス社を買収\n海浜電機は3日、アルネス社を買収すると発表した。今回の買収は過去最大となる。",
            ["海浜電機 | acquires | アルネス | Planned"],
        ),
        ("海浜電機は従業員を現在の180人から300人に増やす。", ["海浜電機 | hasEmployees | 300 人 | Planned"]),
    ],
)
def test_in_a_whole_report(extracted, text, facts):
    found = extracted(text)
    assert missing(found, facts) == []
    relations = {fact.split(" | ")[1] for fact in facts}
    assert len({(f.subject, f.relation, str(f.object)) for f in found.facts if f.relation in relations}) == len(facts)
    assert {f.status.value for f in found.facts if f.relation in relations} == {facts[0].split(" | ")[3]}


@pytest.mark.parametrize("told", ["維持する", "変更しない"])
def test_what_is_done_with_a_name_is_none(extracted, told):
    found = extracted(f"海浜電機は青葉製作所を買収した。社名は{told}。")
    assert {e.name for e in found.entities} == {"海浜電機", "青葉製作所"}


def test_a_share_has_the_amount_that_it_comes_to(extracted):
    raised = extracted("海浜電機は青葉製作所への出資比率を20%から34%に引き上げた。")
    assert amounts(raised) == {"青葉製作所": 34}


def test_the_date_of_one_clause_is_not_that_of_the_next(extracted):
    found = extracted("海浜電機が設立されたのは1980年で、本社は湊市にある。").facts
    assert {f.relation for f in found if f.qualifiers.time} == {"inceptionDate"}
