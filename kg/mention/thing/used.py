"""What is done with a thing, and what it does, says of which kind it is: Xを発売する, Xを運営する, X製の, Yが設立したX.

Names of products, services and firms are often heard of for the first time in the very report that is read; the
recogniser then guesses by their sound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.model import Sentence, Token

__all__ = ["made", "of_use"]

_IS = r"は、?(?:[^。、「」はがを]{1,16}[のるた])?(?:最大の|小さな)?"  # Xは、米国北部の + 都市で、
_ENDS = r"(?:で、|である|です|だ。|だ$|。)"
_NEAR = r"[^。、「」はがをも]{0,14}?"  # between a thing and what is done with it: Xを国内で発売する
_GLOSS = r"[」』]?(?:[（(][^（）()]{1,20}[）)])?"
_AFTER = tuple(
    (re.compile(_GLOSS + pattern), name, weight)
    for pattern, name, weight in (
        (
            rf"(?:を|も|(が)){_NEAR}(?:発売|量産|増産|減産|製品化|商品化|搭載|出荷|生産|製造|投入|自主回収|リコール|値上げ|値下げ|服用|投与)"
            "(?(1)(?!する|した|し[、て]))(?:$|[^一-鿿元会])",  # 青葉堂が製造した: who makes it
            "Product",
            0.9,
        ),
        (
            r"の(?:発売日?|量産|後継機|後継車|後継モデル|新型|新モデル|最新機種|次期モデル|販売台数|出荷台数|試作機)(?:[^一-鿿ァ-ヺA-Za-z]|$)",
            "Product",
            0.7,
        ),
        (
            rf"を{_NEAR}(?:運営|提供|配信|展開|リリース)(?:し|する|して)|の(?:利用者|ユーザー|会員数|加入者|登録者|アプリ)"
            r"(?:数|は|が|を|に|の)",
            "Service",
            0.6,
        ),
        (
            r"(?:は|が)、?[^。「」は]{0,40}?を(?:[^。、「」はがを]{0,10}で)?(?:発売|子会社化|完全子会社化|自主回収|増産|減産|量産|吸収合併)"
            r"(?:し|する|した|すると)",
            "Company",
            0.6,
        ),
        (
            r"(?:(?<!アルファ)(?<!ベータ)(?<!デルタ)(?<!オミクロン)(?<!ガンマ)株|の全?株式|の発行済み株式|の株価|の社員|の元社員|の親会社|の子会社|の経営陣|の社外取締役|の広報担当者|の日本法人|の取締役会)"
            r"(?:[^一-鿿]|[\d０-９]|を)",
            "Company",
            0.7,
        ),
        (
            r"(?:は|が)、?[^。「」は]{0,60}?(?:買収|子会社化|量産|発売|増資|増産|減産|出店|参入|値上げ|資本提携|業務提携)"
            r"(?:する|した|を始める|を始めた|を開始した|を開始する)と(?:発表|明らか)",
            "Company",
            0.9,
        ),
        (r"(?:は|が)、?[^。「」]{0,60}?(?:第三者割当増資を|[円ルロ元]を調達し|市場に(?:新規)?上場し)", "Company", 1.2),
        (r"の(?:新型|最新型|次期|主力)(?:の)?[ァ-ヺー一-鿿A-Z]{2,8}(?:「|『|、)", "Company", 0.9),
        (r"(?:は|が)、?[^。「」はが]{0,24}?(?:に|から)(?:買収|吸収合併|子会社化|完全子会社化)され", "Company", 1.0),
        (r"(?:は|が)、?[^。「」]{0,40}?(?:本社|本店|本拠)を(?:置|構え|移)", "Company", 2.0),
        (r"は、?[^。「」はが]{0,30}?(?:完全|連結)?(?:子会社|関連会社|グループ会社)(?:の|を|、|「)", "Company", 1.6),
        (r"(?:は|が)、?[^。「」はが]{0,16}?(?:に|で|が)(?:設立|創業)され", "Company", 0.9),
        (r"は[0-9０-９]{4}年(?:の|に)?(?:[0-9]{1,2}月)?(?:創業|設立)(?:で|。|、|し|の|と)", "Company", 0.9),
        (rf"{_IS}(?:都市|港町|町|村|小都市|地方都市){_ENDS}", "City", 2.0),
        (rf"{_IS}(?:島|山|川|湖|半島){_ENDS}", "Place", 2.0),
        (rf"{_IS}(?:[公私国]立)?(?:大学|高校|中学校){_ENDS}", "University", 2.0),
        (rf"{_IS}[一-龥ァ-ヺー]{{0,6}}(?:企業|会社|メーカー|大手|銀行|商社){_ENDS}", "Company", 2.0),
        (rf"{_IS}(?:政党|地域政党|右派政党|左派政党){_ENDS}", "PoliticalParty", 2.0),
        (r"製(?:の|[一-鿿ァ-ヺ])", "Company", 0.6),
        (r"(?:[、と][ァ-ヺー]{2,})*を(?:もうけ(?:た|る|て|、|。)|儲け|出産)", "Person", 1.4),
        (r"(?:から|より|により|によって)[^。、「」はがを]{0,8}(?:刊行|出版|発刊|上梓|復刊|発行)", "Company", 1.2),
        (
            r"(?:が|は)[^。「」はが]{0,12}?(?:第[1-3１-３一二三]党|与党|野党|最大会派)(?:に|と)な[りっる]",
            "PoliticalParty",
            2.0,
        ),
        (r"から[^。、「」はがを]{0,12}を(?:調達|購入|仕入れ)", "Company", 0.7),
        (
            r"(?:は|が)、?[^。「」]{0,36}?(?:最終ラウンド|最終日|第[1-4１-４]ラウンド|第[0-9０-９]+日|初日)(?:が行われ|を迎え)",
            "Event",
            2.5,
        ),
        (
            r"(?<=[」』）)])(?:が|は|も)、?[^。「」はがも]{0,24}?(?:(?:開催|挙行)され|開かれ|行われ|催され|開幕し|閉幕し|発生し)",
            "Event",
            1.6,
        ),  # 「レディースデー」が競馬場で開催された
        (r"(?<=[」』）)])を[^。、「」はがを]{0,14}(?:開催|主催|共催)", "Event", 1.4),
        (r"[」』]?(?:[（(][^（()）]{2,10}[）)])?(?:で|に|にて)(?:好評)?連載", "MediaOrganization", 2.0),
        (r"[」』](?:に|で|には|では|にも)、?[^。「」]{0,30}?(?:出演|主演)(?:し|す|を|の|。|$)", "Work", 0.9),
        (
            r"[」』]の(?:脚本|主題歌|原作|映画化|ドラマ化|アニメ化|舞台化|最終回|主人公|登場人物|作者|作曲|作詞)",
            "Work",
            0.9,
        ),
        (
            r"[」』](?:[（(][^（）()]{1,20}[）)])?の(?:[^。、「」はがをにでと]{2,10}?)?[元前現新副]?(?:社長|専務|常務|取締役|代表取締役)"
            r"(?=[（(、はがをにのらで]|容疑者|被告|$)",
            "Company",
            1.8,
        ),  # 人材派遣「X」の高木誠社長
        (
            r"の[一-龥々]{2,6}(?:副?社長|副?会長|専務|常務|取締役|執行役員|最高[一-龥]{2,4}責任者|C[EFOT]O)(?=[（(、はがをにのらも]|$)",
            "Organization",
            1.4,
        ),  # 青葉の高木誠社長
        (r"[」』]?の[元前]?(?:役員|従業員)(?=[（(、はがをにのら]|$)", "Organization", 0.9),
        (r"(?:を|に)(?:離党|入党)|公認の?候補", "PoliticalParty", 1.0),
        (
            r"(?:が|は|も)、?(?:[^。「」はがを]{0,20}(?:で|に|を))?(?:沈没|座礁|転覆|出港|入港|進水|就役|就航)(?:し|中に)|の(?:乗組員|甲板|船体|機体|船室)"
            r"|を(?:建造|進水|就役)(?:し|す|さ)",
            "Product",
            1.4,
        ),  # アオバ・クイーンが沈没した
        (
            r"は[^。、「」はがを]{2,14}が(?:[^。「」はがを]{0,10}(?:に|で))?(?:開発|製造|製作|生産|設計|発売)し(?:た|ている)。",
            "Product",
            1.4,
        ),
        (r"は[^。、「」はがを]{0,12}[0-9０-９万億]+(?:台|個|本|枚|足)(?:以上)?が(?:売れ|出荷さ)", "Product", 1.2),
        (
            r"[がは][^。、「」はがを]{0,14}(?:(?:先制|決勝|同点|勝ち越し|追加)?(?:ゴール|本塁打|ホームラン|アーチ)を(?:決め|放[っちつ]|奪[っい]|挙げ)"
            r"|ハットトリックを|ヘディングで|ドリブルで|PKを(?:決め|外し))",
            "Person",
            1.5,
        ),
        (
            r"の[^。、「」はがを]{0,10}?(?:[23２３]?点?本塁打|ホームラン|ソロ|[23２３]ラン|安打|[二三23２３]塁打|適時打|タイムリー|犠飛|フライ|ヒット|先制点|同点弾|シュート|ヘディング)"
            r"(?=[でが、]|など)",
            "Person",
            1.2,
        ),  # ヴァルガスの犠牲フライで
        (
            r"[がはも][^。「」]{0,16}?[0-9０-９]+(?:秒[0-9０-９]{1,2}|分[0-9０-９]+秒|メートル[0-9０-９]{2}|アンダー)",
            "Person",
            1.8,
        ),  # オレグ・セベル（ジャマイカ）が9秒77で
        (r"[」』]を(?:[^。、「」はがを]{0,12}で)?(?:買収|(?:完全)?子会社化|傘下に)", "Company", 1.2),
        (r"[」』]?(?:は|が|も)、?[^。「」はがを]{0,14}(?:倒産|(?:経営)?破綻|自己破産|民事再生法)", "Company", 1.2),
        (r"に、?(?:業務改善|業務停止|排除措置|課徴金納付|是正)を?(?:命[じず]|勧告)", "Company", 1.2),
        (
            rf"(?:(?:に|へ|への){_NEAR}(?:入団|移籍|加入|入社|所属|在籍|入隊|入会)(?:$|[^一-鿿])"
            rf"|を{_NEAR}(?:退団|退社|脱退|解雇さ|戦力外)|から{_NEAR}(?:移籍|加入|放出さ|解雇さ|独立し))",
            "Organization",
            1.6,
        ),  # ヘラクレスに入団した: nobody is joined
        (
            rf"(?:と|との){_NEAR}(?:提携|合併|経営統合|合弁会社|合弁事業|共同開発|株式交換|売買契約|供給契約)(?:$|[^一-鿿])",
            "Organization",
            1.4,
        ),  # スイスのネルヴァと提携した: no person's deed
    )
)
_BEFORE = tuple(
    (re.compile(pattern + r"[「『]?$"), name, weight)
    for pattern, name, weight in (
        (r"(?:コンビ|バンド|ユニット|トリオ|デュオ|アイドルグループ|劇団|楽団)の", "Organization", 1.0),
        (r"(?:で|に|から)(?:開催(?:された|される|中の)|開かれ[たる]|行われ[たる])(?=[「『])", "Event", 1.4),
        (r"を?(?:設立|創業|起業|買収|子会社化)(?:した|する|している)(?:[米英独仏伊加豪蘭韓中])?", "Company", 0.9),
        (r"(?:[全出]額|折半)?出資(?:する|した|している)(?=[「『])", "Company", 1.6),
        (r"(?:社名|会社名|商号|会社の名称)は", "Company", 4.0),
        (r"(?:の|[ァ-ヺー一-鿿A-Za-z])(?:傘下|系列|完全子会社|日本法人)(?:の|で)", "Company", 1.2),
        (r"(?:企業|会社|メーカー|銀行|スタートアップ|最?大手)である", "Company", 1.2),
        (r"を(?:手掛ける|手がける|営む)(?:[ァ-ヺー]{2,8}の|[米英独仏伊韓中]国?の?|各地の)?", "Company", 1.2),
        (
            r"(?:スター|選手|監督|俳優|女優|歌手|作家|教授|議員|弁護士|記者|外交官|研究者|創業者|専門家|友人|知人|同僚|息子|娘)である",
            "Person",
            1.4,
        ),
        (r"に(?:本社|本店|拠点)を(?:置く|構える|置いている)(?:[ァ-ヺー]{2,8}の)?", "Company", 1.6),
        (r"率いる(?=[「『])", "Organization", 1.4),
        (r"(?:運営|製造|販売|開発|発売|提供|配給|発行|運行|納入|輸入)元の", "Company", 1.2),
        (r"(?:親会社|子会社|関連会社|持ち株会社|運営会社|合弁会社|新会社|グループ会社)(?:の|、|で)", "Company", 1.0),
        (
            r"(?:派遣|製造|販売|卸売?|小売り?|加工|建設|建築|土木|解体|運送|運輸|警備|清掃|芸能|代理|仲介|投資顧問|経営コンサルタント|(?<![事作産授])業)(?=[「『])",
            "Company",
            1.4,
        ),  # 食品加工「X」
        (r"[ァ-ヺー一-鿿]{2}[東西南北]{1,2}部の?", "City", 1.6),  # ハンガリー東部デブレツェン
        (r"(?:新型車|新車|新薬|新商品|新製品|新型機|主力車|主力車種|主力商品|主力製品)(?:の|「)", "Product", 1.0),
    )
)

_NOTE = re.compile(r"[（(][^（()）]{1,60}[）)]")  # X（青葉市）が買収した
_ANY_AFTER, _ANY_BEFORE = (
    re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _, _ in told)) for told in (_AFTER, _BEFORE)
)
_ALONE = {"Company": 0.7, "Product": 1.2}  # from where on it is said of such and of nobody: X株が急落した, Xが沈没した
_NEVER = 9.0
_WHOSE = ("」の", "』の")
_MADE = (
    "Product",
    "Service",
)  # common nouns are sold and run too: what nothing takes for a name gets no vote for these


def of_use(sentence: Sentence, span: Span, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The votes for classes that the words on either side of a name give; none for who has a title, what a longer name
    holds, and known entities, whose class is no guess."""
    if span.title or span.nested or span.entity:
        return
    start, stop = span.start - sentence.start, span.stop - sentence.start
    heard = bool(span.votes) or _presented(sentence.tokens, span.begin, lexicon)
    noted = _NOTE.match(sentence.text, stop)
    ends = [at for at in (stop, noted.end() if noted else 0) if at and _ANY_AFTER.match(sentence.text, at)]
    for pattern, name, weight in _AFTER if ends else ():
        if (heard or name not in _MADE) and any(pattern.match(sentence.text, at) for at in ends):
            yield name, weight
            if name == "Organization" or weight >= _ALONE.get(name, _NEVER):
                yield "Person", -weight
    before = sentence.text[max(0, start - 16) : start]
    for pattern, name, weight in _BEFORE if _ANY_BEFORE.search(before) else ():
        whose = name == "Event" and sentence.text[stop : stop + 2] in _WHOSE  # 開かれた「若草会」の総会
        if not whose and pattern.search(before):
            yield name, weight


def made(text: str, stop: int) -> str:
    """Product or Service where what ends at `stop` of a sentence's text is sold or run as one, else ""."""
    return next((name for pattern, name, _ in _AFTER if name in _MADE and pattern.match(text, stop)), "")


def _presented(tokens: Sequence[Token], begin: int, lexicon: Lexicon) -> bool:
    """Whether a noun for what is made leads to a name: 電子書籍端末のX."""
    if begin < 2 or tokens[begin - 1].surface != "の":
        return False
    return any(lexicon.is_a(lexicon.class_of(tokens[begin - 2].surface), name) for name in _MADE)
