"""What happens at a name and what lies round it say that it is a place: Xで生まれる, Xの北西40km, 州都のX, Xという村.

Places abroad are named once, and the recogniser guesses by their sound: as often a firm or a person as a town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign, katakana
from kg.mention.span import Span
from kg.mention.words import words
from kg.model import MentionKind, Sentence

__all__ = ["of_place", "towns_of", "within"]

_GLOSS = r"[」』]?(?:[（(][^（()）]{1,24}[）)])?"
_SIDE = r"(?:[北南]?[東西]|[北南]|[北南][東西])(?:方|部|側|岸)?"
_AFTER = tuple(
    (re.compile(_GLOSS + pattern), weight)
    for pattern, weight in (
        (r"(?:に|で|にて|において)、?(?:生まれ|生れ|没[すしっ。、]|没$|埋葬され|客死)", 1.6),
        (r"(?:生まれ|生れ)(?:の|で|、|。|$)", 1.6),
        (r"(?:に|へ|にて|で)、?(?:移住|入植|上陸|疎開|亡命|隠棲|定住|隠居|帰郷|上京|流刑|幽閉)", 1.4),
        (r"(?:に|へ)、?(?:移り住|引っ越|赴[いきく任]|到着し|到達し|辿り着|たどり着)", 1.0),
        (r"(?:に|へ)、?(?:本社|本店|本部|本拠地?|拠点|新?工場|支社|支店|事務所|研究所|オフィス)を(?:置|構え|移|設け|開設|建設|建て)", 2.0),
        (r"(?:に(?:収監|収容|抑留|潜伏|滞在|駐留)(?:さ|し)|で(?:開かれ|開催され|拘束され|逮捕され|収監され))", 1.2),
        (r"(?:に|で)、?(?:住[むみんめ]|暮ら[しすせ]|在住|居住し)", 1.2),
        (r"(?:に|へ|で)[^。、「」はがを]{0,8}?(?:工場|店舗|支局|大使館|総?領事館|基地|キャンパス|製油所|発電所|別荘|農園|鉱山|油田)を"
         r"(?:持[ちつっ]|所有し|構え|置[いくか]|設け|開設|建設|建て|新設|稼働)", 2.0),
        (r"で(?:は)?、?[^。、「」はがを]{0,10}?(?:火災|火事|地震|洪水|停電|暴動|デモ|雪崩|土砂崩れ|地滑り|竜巻|銃撃戦?|衝突|戦闘|爆発|テロ)が"
         r"(?:あ[りっる]|起[きこ]|発生|相次|続)", 2.0),
        (r"(?:に|へ)(?:上陸|入港|寄港|着陸)し", 0.6),
        (r"と[一-鿿ァ-ヺー・]{1,12}を結[ぶびん]", 1.2),
        (r"と[一-鿿ァ-ヺー・]{1,12}を結ぶ(?:[^。、はが]{0,8}の)?(?:新|高速|定期|直行)*(?:路線|航路|鉄道|道路|線|便|バス|橋|トンネル|フェリー|列車)", 1.6),
        (r"(?:に|で)(?:オープン|開店|開業)(?:$|[^一-鿿ァ-ヺ])", 1.2),
        (rf"の、?{_SIDE}(?:、|に|へ)?約?[0-9０-９.,]+\s*(?:km|キロ|m|メートル|マイル)", 1.8),
        (rf"(?:から|より)は?、?(?:{_SIDE}(?:へ|に)?)?約?[0-9０-９.,]+\s*(?:km|キロ|マイル)", 1.4),
        (r"の(?:郊外|近郊|中心部|中心街|旧市街|市街地?|市内|町外れ|沖合?|海岸|港|対岸|河口|山中|州都|県都|郡庁所在地)"
         r"(?:の|に|で|は|へ|から|、|を|と)", 1.2),
        (r"(?:国王|王|大公|公|選帝侯|侯|辺境伯|方伯|宮中伯|伯|女王|王妃|公妃)[ァ-ヺ]{2}", 2.0),
        (r"(?:辺境伯|方伯|宮中伯|選帝侯|大公|国王|公|伯|侯)(?:。|、在位|[（(]在位|として|で、|である|であった)", 1.8),
        (r"(?:に|で)、?(?:建設され|建てられ|築かれ|位置[しす]|置かれ(?:て|た|る))", 1.4),
        (r"に(?:ある|あった|所在する)[^、。はが]{0,12}(?:駅|城|寺院?|教会|聖堂|大学|学校|公園|橋|空港|スタジアム|競技場|博物館|美術館|図書館|劇場|町|村|集落|遺跡|城跡|湖|山|病院|修道院|本社|本部|工場|支社|支店|事務所|基地|研究所|施設|オフィス|自宅|別荘|ホテル|ビル|邸宅|倉庫|店舗|刑務所|収容所|拘置所|大使館)", 2.0),
        (r"(?:という|と呼ばれる)(?:名の)?(?:小さな)?(?:町|村|都市|街|島|地区|集落|土地|港町|山村|漁村|地域)", 1.8),
        (r"(?:市内|町内|村内|沿岸|沿海|周辺地域|半島沖)", 1.0),
        (r"の(?:町|村|街|都市|集落|市街)(?:を|に|で|と|が|は|へ|から|、)", 1.8),
        (r"では?、?[^。、「」はを]{0,16}が(?:行われ|開かれ|開催され|催され|予定され)", 1.0),
        (r"を(?:壊滅させ|のみ込[みんむ]|飲み込[みんむ])", 1.4),
        (r"(?:から|を)、?(?:避難し|脱出し|退避し|逃れ|離陸し|出港し)", 1.0),
        (r"の(?:空港|住民|市民|ビーチ|浜辺|海辺|街頭|目抜き通り|市長|町長|市議会)(?:は|が|を|に|で|の|と|から|、)", 1.2),
        (r"の(?:避難所|避難センター|被災地|救援物資)", 1.4),
        (r"(?:を(?:流れ|経て|経由し|通[りっ]|通過し|貫流)|で[^。、はが]{0,12}[川河](?:に|と)(?:合流|注))", 1.4),
        (r"(?:(?:、|や|と|・)[ァ-ヺー・]{2,}(?:市|町|村)?)*(?:など|等|をはじめ|といった)(?:とする|の|、)?(?:主要|近隣|周辺)?(?:な|の)?(?:都市|町|村|自治体|集落|島々?|地域|港)",
         1.4),
    )
)  # fmt: skip
_LAND = r"(?:町|村|都市|街|島|地区|集落|州|県|郡|地域|地方|自治体|港町|教区|山|湖)"
# Where somebody was born or died, behind the date in the gloss: （1871年9月12日 リール - 1944年1月8日 ノルデン）.
_DATED = re.compile(r"[0-9](?:年|月|日)(?:頃|[（(][^（()）]{1,8}[）)])?[、,\s　]{1,2}$")
_DASHED = re.compile(r"[\s　]*(?:[-－–—―‐〜~～](?![ァ-ヺ])|[)）])")
_PEOPLED = re.compile(r"[」』]?[（(](?:[^（）()]{1,12}、)?人口約?[0-9０-９]")  # who lives there: X（人口1282人）
_BEFORE = tuple(
    (re.compile(pattern + r"[「『]?$"), weight)
    for pattern, weight in (
        (r"(?:州都|首都|県都|省都|首府|郡庁所在地|郡都|県庁所在地|中心都市|主都)(?:の|は|である|、)、?(?:[^、。はが]{1,12}(?:の|した|る))?", 1.8),
        (rf"(?:最大の|第[0-9二三]の|つの|小さな|近くの|隣の|隣接する){_LAND}(?:は|の|である)、?", 1.6),
        (rf"{_LAND}である、?", 1.6),
        (r"(?:都市|町|村|集落|自治体|郡|市町村)(?:は|に(?:は)?|として(?:は)?)、?(?:[ァ-ヺー・=＝]+、)*", 1.6),
        (r"(?:^|[、。])(?:北|南|東|西|[北南][東西])(?:部|側|方)?(?:は|で|に)(?:[ァ-ヺー・=＝]+(?:と|や|、))?", 1.0),
        (r"(?:[ァ-ヺー]{2,}|[一-鿿]{1,3})[州県郡省]の", 0.8),
    )
)  # fmt: skip


# What happens at a place that a town or a state leads to: ドイツのXに工場を持つ, 青葉州のXで事故が起きた.
_THERE = re.compile(
    r"(?:に(?:も|は)?、?[^。、「」はがを]{0,12}(?:店舗?|支店|支社|工場|倉庫|事務所|拠点|オフィス|基地|施設|ホテル|本社|本部|本拠)を"
    r"|(?:に|へ)(?:オープン|出店|進出|開店|開業)"
    r"|での(?:集会|大会|会合|会議|会談|演説|公演|コンサート|式典|試合|ラリー)"
    r"|に(?:蒸[留溜]所|醸造所|農場|農園|学校|教会|修道院|アトリエ|スタジオ|診療所|病院|研究所|劇場|別荘|書店)を(?:開|設|建|構|持)"
    r"|で、?[^。「」はを]{0,16}(?:亡くな|死去|死亡|没し|戦死|客死|殺害|暗殺|処刑)"
    r"|で、?(?:[0-9０-９]+[日月年]に?、?)?[^。、「」はを]{0,12}(?:起き|起こ|発生|開かれ|開催|行われ|行なわれ|催され|逮捕さ|発見さ|見つか|撮影さ|射殺さ|があっ|がある))"
)
_LYING = 1.7  # more than the recogniser has for one person
_TOWN = words("places")["towns"]
_BOUNDED = ("Country", "Region", "City")
_TOLD = 1.2  # what speaks for a place that is called by its name alone


def of_place(sentence: Sentence, span: Span, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The votes for a place that the words on either side of a name give; none for who has a title, what a longer name
    holds or says itself what it is, and known entities, whose class is no guess."""
    if span.title or span.nested or span.entity:
        return
    start, stop = span.start - sentence.start, span.stop - sentence.start
    name = sentence.text[start:stop]
    if lexicon.class_of(name) or name.endswith(("家", "氏", "族", "語")):
        return
    for pattern, weight in _AFTER:
        if pattern.match(sentence.text, stop):
            yield "Place", weight
    if not foreign(name[0]):
        return
    if _PEOPLED.match(sentence.text, stop):
        yield "Place", 2.2
    before = sentence.text[max(0, start - 24) : start]
    if _DATED.search(before) and _DASHED.match(sentence.text, stop):
        yield "Place", 2.2
    for pattern, weight in _BEFORE:
        if pattern.search(before):
            yield "Place", weight


def within(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> Iterator[tuple[Span, str, float]]:
    """The names that a town or a state leads to, where what is told happens or stands, with the vote that it gives: ドイツの X
    に工場を持つ; none for known entities and for names that say themselves what they are (マイアミのXホテルで)."""
    ends = {s.end: s for s in spans if s.kind is MentionKind.NAME and not s.title}
    for span in spans:
        around = ends.get(span.begin - 1)
        if around is None or span.kind is not MentionKind.NAME or span.title or span.entity or span.nested:
            continue
        known = lexicon.ontology.entities.get(around.entity)
        place = known.type if known else max(around.votes, key=lambda name: around.votes[name], default="")
        name = span.surface(sentence)
        if sentence.tokens[around.end].surface != "の" or not lexicon.is_any(place, _BOUNDED):
            continue
        plain = katakana(name) and not lexicon.class_of(name) and not _house(span)  # X市のホテルYで
        if plain and _THERE.match(sentence.text, span.stop - sentence.start):
            yield span, "City", _LYING


def _house(span: Span) -> bool:
    """Whether the recogniser takes a name for a house's."""
    return max(span.votes, key=lambda name: span.votes[name], default="") == "Facility"


def towns_of(names: Mapping[str, Sequence[Span]]) -> Iterator[tuple[str, float]]:
    """The names by which a town or a province that a document names in full is called as well: セレノ after セレノ市, unless a
    longer name ends so (高木・セレノ, after whom the town is called)."""
    for key, spans in names.items():
        if len(key) > 2 and not any(s.title or s.entity for s in spans) and foreign(key[0]):
            alone = not any(other.endswith(key) and other != key for other in names)
            if alone and any(key + end in names for end in _TOWN):
                yield key, _TOLD * len(spans)
