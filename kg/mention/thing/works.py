"""What the words around a quoted title say of it: 代表作に「X」「Y」, 「X」で若草賞を受賞, 「X」などの作品, 高木さんの「X」."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.span import Span
from kg.mention.words import words
from kg.model import Token

__all__ = ["genre", "is_kind_of_work", "of_person", "work_around"]

_KIND = re.compile(r"用[^用]{0,16}(?:ゲーム|ソフト|ソフトウェア|アプリ)$")
_GENRES = words("genres")["words"]

_KINDS = (
    "代表作|代表曲|著書|著作|主著|近著|自著|作品|作|曲|楽曲|歌|新曲|主題歌|番組|シングル|アルバム|映画|小説|漫画|マンガ|ドラマ|アニメ|"
    "ミュージカル|舞台|連載|戯曲|詩集|歌集|句集|絵本|童話|童謡|唱歌|校歌|随筆|自伝|回顧録|長編|短編|名作|名曲|監督作|主演作|出演作|新作|話題作|前作|次作|続編|続篇|一人芝居|朝ドラ|大河|バラード|デビュー曲|カバー曲|テーマ曲|エンディングテーマ|オープニングテーマ|交響曲|組曲|歌劇|オペラ|"
    "短編集|短篇集|写真集|画集|ノンフィクション|エッセー|エッセイ|絵巻|油絵|日本画|版画|自信作|最新作|意欲作|連作"
)
_KIND_NOUNS = frozenset(_KINDS.split("|"))
_MADE = r"(?:歌[っいう]た?|(?:映画|ドラマ|アニメ|舞台|実写|漫画|映像|ミュージカル)化(?:した|する)|主演(?:した|する|の)|監督した|作詞した|作曲した|執筆した|著した|演出した|脚本を手[がか]けた|原作の|作曲の|受賞作(?:は|に(?:は)?|の|、)|(?:公開|上映|上演|刊行|出版|放送|放映|初演|連載|配信)(?:(?:さ?れ|し)て?い?[たる]|(?:予定|中)の)|撮った)"
_OF = r"(?:に(?:は)?|は|の|として|では|などに)?、?(?:[0-9]{2,4}年の)?|は[^、。「」]{1,16}の"  # 主題歌はバンドXの「Y」
# A director or a broadcaster right before a title: 高木誠監督「X」, 海浜テレビ系「X」.
_BROUGHT = r"(?:[一-鿿々ァ-ヺーぁ-ん・]{2,10}監督|(?:NHK|TBS|WOWOW|日テレ|テレ朝|テレ東|[一-鿿ァ-ヺーA-Z]{0,6}テレビ(?:東京|朝日|大阪)?)(?:総合|BS|系)?の?|(?<!サブ)タイトルは|興行収入(?:ランキング)?[0-9０-９]位は|賞(?:[＝=：:　]|は、?)[一-鿿々ァ-ヺーぁ-ん・]{2,12}の?)"
_BEFORE = re.compile(rf"(?:(?:{_KINDS})(?:{_OF})|{_MADE}、?|{_BROUGHT})$")
_AFTER = re.compile(
    r"(?:[、・やと]?[「『][^」』]{1,30}[」』])*"  # the titles listed with it
    rf"(?:など|等|シリーズ)?(?:、?(?:(?:数?多く|数々|一連)の)(?:{_KINDS}|ヒット曲|作品)|の(?:人気|ヒット|長編|新作)?(?:{_KINDS}|ヒット曲|監督|主演|主役|主人公|ヒロイン|脚本|原作|作者|著者|作曲|作詞|続編|前編|後編|再演|共演者|最終話|新シーズン|最終シーズン|ショーランナー|[制製]作総指揮|プロデューサー|キャスト|映画版|ドラマ版|舞台版|演出|出演|配給|主題歌|原作者|著者|初演|上映|興行収入|最終回|視聴率|音楽|登場人物|登場キャラクター|キャラクター|悪役|敵役|前作|次作)"
    r"|は、?[^。、「」はがを]{2,16}の(?:代表作|監督作|出世作|遺作|デビュー作|最新作|新作|小説|絵本|漫画|楽曲)"
    r"|[（(][^（()）]{2,12}(?:監督|著|原作|主演)[、,）)]|(?:の)?(?:エンディング|オープニング)(?:テーマ|曲)|を(?:歌唱|披露し、|オンエア|独唱|合唱)"
    r"|(?:に|で)(?:も)?(?:主演|出演|特別出演|声の出演)|に(?:も|は)?(?:初)?登場(?:する|した|し、|しない|人物)"
    r"|で[^、。「」]{0,16}(?:活躍|好演|役を(?:演じ|務め|好演)|を演じ|賞を|新人賞|文学賞|デビュー|知られ)"
    r"|を(?:出版|刊行|上梓|執筆|連載|歌[いっう]|作詞|作曲|監督|初演|上演|放映|書き下ろ|閣議決定|採択|制定|公布)"
    r"|を(?:原作|原案|下敷き)(?:に|と)|は、?前作[「『]"
    r"|は、?[^。、「」『』]{0,16}[「『][^」』]{1,30}[」』]を(?:原作|原案|下敷き|モチーフ|題材)(?:に|と)"
    r"|(?:は|が|も)、?[^。「」『』]{0,60}(?:映画|ドラマ|アニメ|舞台|実写|漫画|映像|ミュージカル)化(?:さ|が|、|。)"
    r"|が(?:原作|遺作|代表作|出世作|デビュー作|大ヒット|ベストセラー|ヒットし)|(?:は|が)(?:[^。、「」はがを]{0,12}(?:に|から|で))?(?:公開|上映|刊行|出版|上演|放映|初演)され|を撮[りっる]|は、?[^。「」]{0,30}を(?:描[くいき]|題材に|モチーフに)|の[一-鿿ァ-ヺー・]{2,10}監督(?!賞)|として(?:映画|ドラマ|アニメ|舞台|実写|漫画)化)"
)
_CHOSEN = re.compile(
    r"[がはも、][^。、「」]{0,16}(?:選ばれ|受賞|輝[いき]|大賞|賞を)|に(?:決ま|選ばれ|贈ら|授与)|を(?:選[んびぶ]|選出|大賞に|受賞作に)"
)  # 高木さんの「X」が選ばれた
_LISTED = re.compile(  # who published it, and the others listed with it
    r"^(?:[（(][^（）()]{2,14}[）)])?(?:[とや、][^。「」]{1,14}[「『][^」』]{1,30}[」』](?:[（(][^（）()]{2,14}[）)])?)*"
)
_PRIZES = (
    r"(?:作品賞|男優賞|女優賞|俳優賞|監督賞|脚本賞|アニメ賞|映画賞|文学賞|芥川賞|直木賞|パルムドール|金獅子賞|金熊賞)"
)
_PRIZED = re.compile(rf"{_PRIZES}(?:に(?:は)?|は)、?(?:[^。、「」はがを]{{0,8}}の)?$")  # 主演男優賞は「X」のY
_WON = re.compile(rf"(?:が|は)[^。「」]{{0,16}}{_PRIZES}")  # 「X」が作品賞など3部門を
_YEAR = re.compile(r"[0-9０-９]{4}年に(?:は)?、?$")  # 2020年に「海の底で会おう」を発表した
_PRESENTED = ("を発表し", "を発表。", "を発表、")
_WRITERS = "作家|小説家|漫画家|劇作家|マンガ家|脚本家|作曲家|作詞家|演出家|映画監督|俳優|女優|声優|歌手|シンガー・?ソングライター"
_PARTS = "監督|脚本|演出|原作|音楽|主演|脚色"
_NAMED = r"[一-鿿々ァ-ヺーぁ-ん・]{2,12}?"
_CREDITED = re.compile(rf"(?:{_PARTS})(?:・(?:{_PARTS}))*(?:は|に(?:は)?|を)、?$")  # 脚本は「X」などのA氏
_MAKER = re.compile(rf"(?:[、・やと]?[「『][^」』]{{1,30}}[」』])*(?:など|等)?の{_NAMED}(?:氏|さん|[（(]|。|$)")
_INTRODUCED = re.compile(  # 「X」などの作家・A氏, 「X」などのA氏が監督を務める
    rf"(?:[、・やと]?[「『][^」』]{{1,30}}[」』])*(?:など|等)?の(?:(?:人気)?(?:{_WRITERS})[・、の]{_NAMED}(?:氏|さん|[（(がは])"
    rf"|{_NAMED}(?:氏|さん)(?:[（(][0-9]{{1,2}}歳?[）)])?[がの](?:{_PARTS}|漫画|マンガ|コミック|小説|メガホン|書き下ろし))"
)
_OF_PERSON = re.compile(r"(?:さん|氏|監督|先生)(?:[（(][^（()）]{1,8}[）)])?の$")


def work_around(before: str, after: str) -> bool:
    """Whether what stands before the opening quotation mark, or after the closing one, makes what is quoted a work."""
    chosen = _OF_PERSON.search(before) is not None and _CHOSEN.match(_LISTED.sub("", after, count=1)) is not None
    prized = _PRIZED.search(before) is not None or _WON.match(after) is not None
    presented = _YEAR.search(before) is not None and after.startswith(_PRESENTED)
    maker = _INTRODUCED.match(after) or (_CREDITED.search(before) and _MAKER.match(after))
    return chosen or prized or presented or bool(maker or _BEFORE.search(before) or _AFTER.match(after))


def is_kind_of_work(noun: str) -> bool:
    """Whether a noun says of what kind a work is that has a title: 曲, 小説, not 記事."""
    return noun in _KIND_NOUNS


def of_person(before: str) -> bool:
    """Whether what is quoted is somebody's: 高木誠さん(34)の「X」."""
    return bool(_OF_PERSON.search(before))


def genre(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a span says of what kind a work is and names none, unless it is quoted: a state and what is made there
    (日本映画, アメリカ文学), a game for a console (アオバ2用ソフト), a genre right before a title in quotes (SF映画『X』)."""
    if span.begin > 0 and tokens[span.begin - 1].surface in "「『":
        return False
    inside = [t.surface for t in tokens[span.begin : span.end]]
    made = len(inside) == 2 and tokens[span.begin].tag.endswith("地名-国") and inside[1] in _GENRES
    titled = span.end < len(tokens) and tokens[span.end].surface in "「『"
    made = made or (titled and inside[-1] in _GENRES and span.end - span.begin > 1)
    return made or _KIND.search("".join(inside)) is not None
