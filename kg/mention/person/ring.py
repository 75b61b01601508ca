"""The names that wrestlers of sumo bear in the ring and horses race under: no dictionary has them (琴ノ峰, 3番人気のミナトノホシ)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, over, spelled
from kg.mention.words import words
from kg.model import Sentence

__all__ = ["horses", "named_in_ring", "of_sumo", "stables", "wrestlers"]

_SUMO = re.compile(
    r"大相撲|力士|横綱|大関|親方|土俵|寄り切|押し出し|上手投げ|はたき込み|送り出し|千秋楽|関脇|平幕|相撲協会|[初春夏秋州]場所"
)
_RANK = re.compile(
    r"(?P<rank>(?:新|元|東|西|東の|西の)?(?:横綱|大関|関脇|小結|平幕|(?:前頭|十両|幕下|三段目|序二段)(?:(?:東|西)?[0-9０-９一二三四五六七八九十]+枚目|筆頭)?|新入幕))"
    r"(?P<of>の|・|、)?(?P<name>[一-龥々ヶ]{1,4}(?:[ノの乃之][一-龥々]{1,2})?)(?=[はがをにともへやで（()）、・]|関[はがをにと、]|$)"
)
_STABLE = re.compile(r"(?<![一-龥々])[一-龥々ヶノ]{2,4}部屋")
_LAST = frozenset("山海川里花島国士錦龍竜鵬翔馬豪城峰浪嵐桜光輝皇州天若勝力風昇剛王司丸霧岩洋浦潮東雄道葉")
_NAME = re.compile(r"[一-龥々ヶ]{1,3}(?:[ノの乃之][一-龥々]{1,2}|[一-龥々]{1,2})?")
_RARE = 12_000  # words have their vectors by how often they are written
_NO_NAME = frozenset(words("sports")["behind_ranks"])
_TELLING = re.compile("|".join(words("sports")["racing"]))
_HORSE = r"(?P<name>[ァ-ヴー]{2,9})"
_LED = re.compile(
    rf"(?:[0-9０-９一二三四五六七八九十]+番人気(?:の|、|で)|[牡牝]馬の?|競走馬の?|名馬の?|(?:賞|ダービー|オークス|杯|優勝|勝ち)馬[の・、]?)「?{_HORSE}(?![ァ-ヴー・])"
)
_PARENT = re.compile(r"[父母](?P<name>[ァ-ヴー]{2,9})(?=、[母牡牝]|の[牡牝])")  # 父ミナトカゼ、母アオバノハナの牡3歳
_RACE = re.compile(
    r"(?<![一-龥ァ-ヴー])(?P<name>[一-龥ァ-ヴー]{2,8}(?:賞|ダービー|オークス|杯|記念|カップ))馬(?=[ので・、]|[ァ-ヴー])"
)
_ON_TURF = re.compile(
    r"競馬場|出走|騎手|[牡牝]馬|[牡牝][0-9０-９]|厩舎|馬身|競走馬|馬券|番人気|芝[0-9０-９]|ダート|障害レース"
)
_RUN = re.compile(  # 第10回若草賞, 若草記念: what is run, not what is given to a jockey
    r"(?<![一-龥ァ-ヴー])(?P<name>(?:第[0-9０-９]+回[\s　]?)?(?!最優秀|優秀|特別|功労|年度)[一-龥ァ-ヴー]{2,10}(?<!騎手)(?<!馬)(?<!新人)(?<!功労)"
    r"(?:賞|記念|杯|ステークス|大障害|グランドジャンプ))(?=[」』]?(?:[（(][^（）()]{1,24}[）)])?(?:[はが]、?[^。]{0,40}|(?:が|は|に|へ|で|を|の|も|、)?"
    r"(?!受賞|受け|贈|授与)[^。、]{0,16})(?:行わ|開催|出走|参戦|制[しす覇]|優勝|勝[っちつ利]|連覇|[0-9０-９]着|挑[みむん]|発走|出場|騎乗|敗れ))"
)
_NOTED = re.compile(
    rf"(?<![ァ-ヴー・]){_HORSE}」?号?[（(](?:[牡牝セ騸][馬\s0-9０-９]|[^（()）]{{1,10}}騎手|[0-9０-９]+番人気)"
)
_MOUNT = r"(?P<name>[ァ-ヴー]{3,9})"
# What is done with none but horses, and what is theirs: Xに騎乗, Xの馬主, 調教師が管理するX, 父にXを持つ.
_RIDDEN = re.compile(
    rf"(?<![ァ-ヴー・]){_MOUNT}」?号?(?:[へに](?:騎乗|乗り続け)|で騎乗|の(?:馬主|初仔|鞍上|生産者)|を(?:管理する|父に|母に)|が[0-9０-９]+(?:着|位で入線))"
)
_OWNED = re.compile(
    rf"(?:厩舎が管理する|師が管理する|競馬(?:場|会)?に?所属(?:の|する)|[0-9０-９]着[のはに]、?|[父母]に「?|[父母]・){_MOUNT}"
    r"(?=」?号?(?:[（(、。はがをにともで]|$))(?!を[^。]{0,8}騎)"
)
_HORSES = (
    *((pattern, "Agent") for pattern in (_LED, _NOTED, _PARENT, _RIDDEN, _OWNED)),
    (_RACE, "Event"),
)


def of_sumo(sentences: Sequence[Sentence]) -> bool:
    """Whether a document reports on sumo."""
    return sum(len(_SUMO.findall(s.text)) for s in sentences) > 2


def wrestlers(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The names behind a wrestler's rank: 大関の朝乃浪, 関脇琴ノ峰, 前頭三枚目の青葉山."""
    for found, place in spelled(sentence, _RANK, "name"):
        if found["name"] not in _NO_NAME and _sounds(sentence, *place, found["name"], lexicon):
            yield over(sentence.tokens, *place, "Person", 3.0, 0.85)


def stables(sentence: Sentence) -> Iterator[Span]:
    """The stables of a report of sumo, which are called by a word or a name: 若草部屋の青葉山, 荒磯（若草部屋）."""
    if "部屋" not in sentence.text or not _SUMO.search(sentence.text):
        return
    for _, place in spelled(sentence, _STABLE):
        yield over(sentence.tokens, *place, "SportsTeam", 4.0, 0.85)


def _sounds(sentence: Sentence, begin: int, end: int, name: str, lexicon: Lexicon) -> bool:
    """Whether words can be a wrestler's name: unknown, a proper noun, or several that end as such names do."""
    tokens = sentence.tokens[begin:end]
    rare = any(t.strange or t.vector > _RARE or "固有名詞" in t.tag for t in tokens)
    return len(name) > 1 and (rare or (len(tokens) > 1 and name[-1] in _LAST))


def named_in_ring(sentence: Sentence, span: Span) -> Iterator[tuple[str, float]]:
    """In a report of sumo, the vote for a person of what is named like a wrestler and does or suffers something."""
    text = span.surface(sentence)
    if span.entity or span.nested or span.votes.get("Event", 0.0) > 0.5 or not _NAME.fullmatch(text):
        return
    after = sentence.behind(span.stop)[:1]
    places = all("地名" in t.tag for t in sentence.tokens[span.begin : span.end])
    if (
        text[-1] in _LAST
        and len(text) > 1
        and not places
        and after in ("は", "が", "を", "に", "と", "も", "、", "（", "(")
    ):
        yield "Person", 1.6


def horses(sentence: Sentence) -> Iterator[Span]:
    """The horses of a sentence, which race and win as teams and people do, the races that they are called by (皐月賞馬) and those that are run (第10回若草賞)."""
    patterns = list(_HORSES) if _TELLING.search(sentence.text) else []
    if _ON_TURF.search(sentence.text):
        patterns.append((_RUN, "Event"))
    if not patterns:
        return
    for pattern, kind in patterns:
        for _, place in spelled(sentence, pattern, "name"):
            yield over(sentence.tokens, *place, kind, 4.0, 0.9)
