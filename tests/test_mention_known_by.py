"""Names that are cut, taken for something else or not seen by the recogniser, and what gives them away: parsed sentences."""

from __future__ import annotations

import pytest

from kg.model import MentionKind
from tests.test_mention import found

pytestmark = pytest.mark.model

NAMED = [
    ("関脇の琴ノ峰が大関の朝乃浪を寄り切りで下した。平幕の把瑠山は湊富士に敗れた。大相撲夏場所は千秋楽を迎えた。",
     {"琴ノ峰": "Person", "朝乃浪": "Person", "把瑠山": "Person", "湊富士": "Person"}),
    ("サッカーJ2のモンテナ北湊は5日、新監督に元日本代表の高木誠氏が就任すると発表した。", {"モンテナ北湊": "SportsTeam"}),
    ("高木選手はオランダのヘラクレスを解雇され、9月5日に別のクラブへ移った。高木選手はヘラクレスに入団していた。",
     {"ヘラクレス": "Organization"}),
    ("青葉電機は完全子会社の海浜ロジを北湊運輸に譲渡する。", {"海浜ロジ": "Company"}),
    ("青葉電機はEV向けにE-Axleを供給している。", {"E-Axle": "Product"}),
    ("ライン自動車、新型KX-5を開発へ", {"KX-5": "Product"}),
    ("高木誠は王楚欽に勝てなかった。", {"王楚欽": "Person"}),
    ("在ケニア日本大使館の高木誠公使が話した。", {"在ケニア日本大使館": "GovernmentBody"}),
    ("トルコ・シリア大地震の死者は増えた。", {"トルコ・シリア大地震": "Event"}),
    ("新潟県魚沼郡川入村で4日未明、地震があった。", {"川入村": "City"}),
    ("震源は日向灘とみられる。", {"日向灘": "Place"}),
    ("信濃川が氾濫した。", {"信濃川": "Place"}),
    ("英科学誌サンライズ・マテリアルズに論文を発表した。", {"サンライズ・マテリアルズ": "MediaOrganization"}),
    ("高木誠が富山県出身の佐伯恵子に会った。", {"富山県": "Region"}),
    ("ヨハン・リンドFIFA会長に会った。", {"ヨハン・リンド": "Person"}),
    ("神奈川県横浜市横浜スタジアムで試合があった。", {"神奈川県": "Region", "横浜市": "City", "横浜スタジアム": "Facility"}),
    ("世界交易機関のグロッソ事務局長は評価した。", {"グロッソ": "Person"}),
    ("青葉連合を率いるバルデッラ党首と会談した。", {"バルデッラ": "Person"}),
    ("高木・松永組（北都銀行）が中国の劉聖書、譚寧組を破って優勝した。",
     {"松永": "Person", "劉聖書": "Person", "譚寧": "Person"}),
    ("青葉第三原発の処理水放出で、東都電力は発表した。", {"青葉第三原発": "Facility"}),
    ("高原選手は青葉ユナイテッドで活躍した。", {"高原": "Person"}),
    ("国税省の海外資産管理事務所（FXA）が12月14日に通達した。", {"海外資産管理事務所": "Organization"}),
    ("放送倫理・番組向上機構（BPX）は意見を述べた。", {"放送倫理・番組向上機構": "Organization"}),
    ("県警と航空・鉄道事故調査委員会は捜索した。", {"航空・鉄道事故調査委員会": "GovernmentBody"}),
    ("寝台特急「彗星」を廃止する。", {"彗星": "Product"}),
    ("小倉～博多間の特急を増やす。", {"小倉": "Place", "博多": "Place"}),
    ("熱帯性暴風「アルベルト」が発生した。アルベルトは北上した。", {"アルベルト": "Event"}),
    ("3位のJ.リンドはF.アロンソの追撃をかわした。", {"J.リンド": "Person"}),
]  # fmt: skip

UNNAMED = [
    ("ヨルダンのアリ王子は述べた。", "王子"),
    ("高木選手はチームメイトと接触した。", "チームメイト"),
    ("オンラインチケットを販売する。", "オンラインチケット"),
    ("富山県出身の俳優が主演した。", "出"),
    ("青葉電機は子会社の国内シェアを伸ばした。", "国内シェア"),
    ("横綱審議委員会は大関の地位を守った。大相撲夏場所の千秋楽で力士が土俵に上がった。", "地位"),
    ("東南アジアのEC大手ショッポリーと提携した。", "EC大手"),
    ("北浜鉄道管内で火災があった。", "北浜鉄道管内"),
    ("非政府組織（NGO）が支援した。", "非政府組織"),
    ("コントユニット・オーシャンラジオのメンバーが話した。", "ユニット・オーシャンラジオ"),
    ("新型コロナウイルスの感染が広がった。", "コロナウイルス"),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_named(text: str, names: dict[str, str]) -> None:
    read = found(text)
    assert {name: read.get(name) for name in names} == names


@pytest.mark.parametrize(("text", "name"), UNNAMED, ids=[text for text, _ in UNNAMED])
def test_unnamed(text: str, name: str) -> None:
    assert name not in found(text, MentionKind.NAME)
