"""What a name's own last part says of its class, and the words right beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.mention.clubs import LEAGUE
from kg.mention.dotted import by_part
from kg.mention.governed import governed
from kg.mention.holders import holds
from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign, initials, katakana
from kg.mention.span import Span, text_of
from kg.mention.words import words
from kg.mention.works import of_person
from kg.model import Sentence, Token

__all__ = ["beside", "whose"]

# How much a name's own last part says of it, against what the recogniser and its neighbours say.
_OWN = {
    "Project": 2.5,
    "Award": 1.5,
    "Work": 1.5,
    "Event": 1.5,
    "Organization": 1.5,
    "GovernmentBody": 1.8,
    "PoliticalParty": 1.8,
    "University": 1.8,
    "MediaOrganization": 1.8,
}
# What the noun right before a name tells, surer than the sound of the name: 過激派組織X, 空母ロナルド・リンド.
_BEFORE = {"Organization": 1.6, "Product": 1.4}
# What only a person does or is, right behind a name: 若葉海は青葉部屋に入門した, 若葉海は青森県出身の24歳.
_ONLY_PEOPLE = re.compile(
    r"(?:[（(][0-9]{1,2}歳?[）)])?(?:は|が)、?[^。、はがも「」]{0,24}?"
    r"(?:(?:入門|入団|死去|急逝|入学|卒業|中退|留学|結婚|離婚|現役を?引退|入社|俳優デビュー)し|に生まれ|出身の[0-9]{2}歳)"
)
# Years of a life behind a name.
_LIVED = re.compile(
    r"[（(](?:[^（）()]{1,20}、)?\s*\*?(?P<born>1[0-9]{3})年[^（）()]{0,10}?[-‐–—―〜～~]\s*†?(?P<died>[12][0-9]{3})年[^（）()]{0,8}[）)]"
)
_A_LIFE = range(20, 100)  # years; a war is shorter, most empires are longer
_MADE_MODELS = ("AI", "モデル")  # kinds of technology of which one that has a name is a product: 対話型AI「X」
_WATERS = re.compile(
    r"[はがのにでを]、?[^。、はが]{0,10}?(?:氾濫|かかる|架かる|沿い|増水|水位|流域|河川敷|堤防|河口|上流|下流|中流|支流|水系|決壊|流れる|流れ込|源流|堆積)"
)
_FEATURE = re.compile(
    r"(?:灘|湾|湖|海峡|海溝|半島|諸島|列島|群島|山脈|断層帯?|盆地|平野|火山|原発|発電所|空港|駅|球場|スタジアム|競技場|ダム|大橋|トンネル|飛行場|動物園|植物園|水族館|公園|遊園地|美術館|博物館|図書館|病院|体育館|工場|刑務所|拘置所|天文台|灯台|浄水場|処分場|製鉄所|製油所|変電所)$"
)  # nobody and no firm is called so
_CLUB_OF_TOWN = re.compile(r"^(?:FC|ＦＣ)[一-龥]|[一-龥ァ-ヺー](?:FC|ＦＣ|SC|ＳＣ|F\.C\.)$")
_SECTION = re.compile(r"賞.{0,12}(?:部門|部門賞)$")
_FAITHS = words("faiths")["words"]
# A school by its short name, told by who came out of it: 北湊大卒, 北湊高卒, 北湊大教授.
_SCHOOL = re.compile(r"[一-龥]{2}(?:大 (?:卒|中退|教授|准教授|講師|名誉|学長|医学)|高 (?:卒|中退|野球部))")
# A club whose name begins with what kind of club it is: FCトルム, ASローマ.
_CLUB = re.compile(
    r"(?:1\.)?(?:FC|AC|AS|SC|SV|SS|SSC|CF|CD|RC|UD|TSV|VfB|VfL|FK|NK|HNK|AFC|RB)[・\s]?(?!ジャパン)[ァ-ヺ][ァ-ヺー・]+"
)
_INITIAL = re.compile(r"[A-ZＡ-Ｚ][.．・][ァ-ヺー・]{2,}")  # F.アロンソ
_MAY_PLAY = ("", "SportsTeam", "Company", "University", "Place", "City", "Region")
_FROM = ("~", "〜", "～")
_TO = re.compile(r"[~〜～][一-龥ァ-ヺー]{1,8}間")
_LAND = 1.8
_PAPER = 2.2  # more than a firm's last word and the recogniser say
_TOWNS = ("City", "Region")
_TOWN = re.compile(r"[^\s都]{2}[市県区町村]$")  # 北湊市; few people are called so
_LIKELY = 0.6  # of a person's name, what makes 村 at its end say nothing
_MAYBE = 0.25  # of a person's name, what makes 島 or 川 at its end say nothing
_NOTE = re.compile(r"[（(][^（）()]*[）)]$")  # 競技場（モスクワ）
_LEADING = ("Organization", "Company", "PoliticalParty", "InternationalOrganization", "SportsTeam")  # a kind of body
_MADE = ("Product", "Service")
_SIDES = frozenset("はがをにとも")
_OF_FIRMS_TOO = frozenset(words("sports")["of_firms_too"])
_HELD_AT = words("happenings")["taking_place"]


def beside(sentence: Sentence, span: Span, surface: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """What a name's own last part says (横浜地裁), and the words around it.

    Xの社長 makes X a body, 検索大手・X and Xという団体 say what X is, Xは銀行だ too, Xは述べた that X can speak.
    """
    tokens = sentence.tokens
    given = lexicon.class_of(_NOTE.sub("", surface))
    place = span.end - span.begin == 1 and "地名" in tokens[span.begin].tag
    known = lexicon.ontology.entities.get(span.entity)
    if known is not None and not (lexicon.is_a(known.type, given) or lexicon.is_a(given, known.type)):
        given = ""  # 巨人軍 is no army
    if "Person" in span.votes and all("人名" in t.tag for t in tokens[span.begin : span.end]):
        given = ""  # 宮本 is no book
    if span.votes.get("Person", 0.0) > 0.5 and "人名-姓" in tokens[span.begin].tag and len(surface) < 5:
        if lexicon.class_of("〇" + surface[-1]) == given and not _FEATURE.search(surface):
            given = ""  # 劉聖書 is none either
    if given and not lexicon.is_a(given, "Person"):
        municipal = given in _TOWNS and _TOWN.search(surface) is not None and span.votes.get("Person", 0.0) < _LIKELY
        sound = place or municipal or span.votes.get("Person", 0.0) < _MAYBE or _FEATURE.search(surface) is not None
        sound = lexicon.is_a(given, "Place") if place else sound or not lexicon.is_a(given, "Place")
        if sound:
            if given == "Organization":  # 協会, 連盟: a body that is no business
                yield "Company", -0.6
                if surface.endswith(_FAITHS):
                    yield "GovernmentBody", -0.6
            land = municipal or (lexicon.is_a(given, "Place") and _FEATURE.search(surface) is not None)
            yield given, _LAND if land else _OWN.get(given, 1.2 if lexicon.is_a(given, "Organization") else 0.8)
    if _CLUB_OF_TOWN.search(surface):
        yield "SportsTeam", 1.8
    if _SECTION.search(surface):
        yield "Award", 2.0  # 青葉賞基礎科学部門
    party = span.end - span.begin > 1 and lexicon.class_of(tokens[span.begin].surface) == "PoliticalParty"
    if party and not lexicon.is_a(given or lexicon.class_of(surface), "Event"):  # 青葉党総裁選 is no party
        yield "PoliticalParty", 2.5  # 自民党本部, 社民党静岡県連合
    if "Product" in span.votes and of_person(sentence.text[: max(span.start - sentence.start - 1, 0)]):
        yield "Work", 1.2  # 高木誠さんの「X」
    if (told := _before(tokens, span.begin, lexicon)) and not span.nested:
        kind = next((kind for kind in _BEFORE if lexicon.is_a(told, kind) and not given), "")
        paper = tokens[span.begin - 1].surface[-1] in "誌紙" and given == "Company"  # 科学誌ネイチャー・マテリアルズ
        yield told, _PAPER if paper else _BEFORE.get(kind, 0.8)
    if not given and not span.entity and foreign(surface[0]) and holds(sentence, span, lexicon):
        yield "Person", 1.5
    if told := by_part(surface) if not span.entity else "":  # ホテル・ヴェルデ
        yield told, 1.2
        yield "Person", -1.6
    if not span.nested and (told := _kind_of(tokens, span, lexicon)):
        if told in _LEADING and initials(surface):
            yield told, 0.8
        elif told in _MADE and not span.entity and foreign(surface[0]):
            yield told, 1.0  # 検索エンジンのX
    start, stop = span.start - sentence.start, span.stop - sentence.start
    if _TO.match(sentence.text, stop) or (
        sentence.text[:start].endswith(_FROM) and sentence.text[stop:].startswith("間")
    ):
        yield "Place", 1.4  # 小倉～湊間
    if _SCHOOL.search(surface + " " + sentence.text[stop : stop + 3]):
        yield "University", 2.0
    if span.entity is None and _CLUB.fullmatch(surface):
        yield "SportsTeam", 2.0
    if _INITIAL.fullmatch(surface):
        yield "Person", 2.0
    if "人名" in tokens[span.begin].tag and _WATERS.match(sentence.text, span.stop - sentence.start):
        if lexicon.is_a(lexicon.class_of(surface), "Place"):
            yield "Place", 1.5  # 信濃川が氾濫した: a family may be called so
    if _league(sentence, span, lexicon) or (not span.nested and _competes(tokens, span, lexicon)):
        yield "SportsTeam", 1.2
    if _ONLY_PEOPLE.match(sentence.text, span.stop - sentence.start):
        yield "Person", 0.8
    if not given and span.entity is None and (lived := _LIVED.match(sentence.text, span.stop - sentence.start)):
        if int(lived["died"]) - int(lived["born"]) in _A_LIFE:
            yield "Person", 1.5
    if town := governed(sentence, span):
        yield town, 2.0
        yield "Person", -0.8
    closed = span.begin > 0 and tokens[span.begin - 1].surface in "「『" and span.end < len(tokens)
    end = span.end + (closed and tokens[span.end].surface in "」』")  # 「X」は…番組だ
    after = [t.surface for t in tokens[end : end + 4]]
    if len(after) < 2 or tokens[span.end - 1].end != span.stop:
        return
    if after[0] == "で" and after[1] in _HELD_AT:
        yield "Place", 1.5
    elif after[0] == "の" and lexicon.post(after[1]):
        yield "Organization", 0.3
    elif (after[0] == "と" and after[1] in ("いう", "呼ば")) or after[:2] == ["など", "の"]:
        said = lexicon.class_of(
            after[-1] if after[1] in ("いう", "呼ば") and len(after) > 3 else after[2] if len(after) > 2 else ""
        )
        if said:
            yield said, 0.6
    elif after[0] in ("は", "が", "も"):
        yield from _predicate(sentence, after[0], lexicon)


def _league(sentence: Sentence, span: Span, lexicon: Lexicon) -> bool:
    """Whether a name that may be a body's stands behind the league that teams play in: プロ野球・X, J1のX."""
    before = sentence.text[: span.start - sentence.start]
    if before[-1:] not in {"・", "の", "、"} or not before[:-1].endswith(lexicon.leagues) or span.nested:
        return False
    name = sentence.text[span.start - sentence.start : span.stop - sentence.start]
    if LEAGUE.fullmatch(name) or lexicon.class_of(name) not in _MAY_PLAY:
        return False
    return not any(span.votes.get(kind, 0.0) > 0.3 for kind in ("Person", "Event", "Product", "Award"))


def _competes(tokens: Sequence[Token], span: Span, lexicon: Lexicon) -> bool:
    """Whether a town with a word in katakana behind it does what teams do: 横浜オルカは神戸ヴェントを破った."""
    if span.end - span.begin != 2 or span.entity is not None or span.end >= len(tokens):
        return False
    town, word, after = (t for t in tokens[span.begin : span.end + 1])
    if "地名" not in town.tag or "地名-国" in town.tag or katakana(town.surface) or not katakana(word.surface):
        return False
    if lexicon.class_of(word.surface):
        return False
    deeds = lexicon.deeds - _OF_FIRMS_TOO
    return after.surface in _SIDES and any(t.lemma in deeds for t in tokens[span.end :])


def whose(
    tokens: Sequence[Token], span: Span, posts: Mapping[int, str], lexicon: Lexicon
) -> Iterator[tuple[str, float]]:
    """What a name is whose somebody is named behind it: XのY社長, 海浜ベアーズ・高木誠投手. `posts` holds the titles of the
    sentence's persons by the tokens that they begin at."""
    if span.title or span.nested or span.entity or span.end >= len(tokens) or span.votes.get("Place", 0.0) > 0.5:
        return
    between, title = tokens[span.end].surface, posts.get(span.end + 1, "")
    if any(span.votes.get(kind, 0.0) > 0.3 for kind in ("Event", "Product", "Technology", "Award")):
        return
    if any(token.ner.endswith("-Sport") for token in tokens[span.begin : span.end]):  # 柔道の高木誠選手
        return
    if between in ("の", "・") and title in lexicon.sports:
        yield "SportsTeam", 1.5
        yield "Person", -0.6
    elif between == "の" and lexicon.post(title):
        yield "Organization", 0.8
        yield "Person", -0.8


def _before(tokens: Sequence[Token], begin: int, lexicon: Lexicon) -> str:
    """The class of the noun right before a name, across a dot: 検索大手・X, 週刊誌X."""
    i = begin - 1
    if i > 0 and tokens[i].surface in "・「":
        i -= 1
    if (
        i < 0
        or not tokens[i].tag.startswith(("名詞-普通名詞", "接尾辞-名詞的"))
        or tokens[i].end < tokens[begin].start - 1
    ):
        return ""
    start = i
    while (
        start > 0 and tokens[start - 1].end == tokens[start].start and tokens[start - 1].tag.startswith("名詞-普通名詞")
    ):
        start -= 1
    told = lexicon.class_of(text_of(tokens, start, i + 1))
    quoted = tokens[begin - 1].surface == "「"
    return "Product" if quoted and told == "Technology" and tokens[i].surface.endswith(_MADE_MODELS) else told


def _kind_of(tokens: Sequence[Token], span: Span, lexicon: Lexicon) -> str:
    """The class of the common noun that leads with の to initials that stand alone: 国際環境NGOの + GEW."""
    k = span.begin - 2
    if k < 0 or tokens[k + 1].surface != "の" or span.end >= len(tokens) or tokens[span.end].tag.startswith("名詞"):
        return ""
    begin = k
    while begin and tokens[begin - 1].tag.startswith("名詞-普通名詞") and tokens[begin - 1].end == tokens[begin].start:
        begin -= 1
    told = lexicon.class_of(text_of(tokens, begin, k + 1))
    common = lexicon.listed(tokens[k].surface) and "固有名詞" not in tokens[k].tag
    return told if common else ""


def _predicate(sentence: Sentence, particle: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """What a sentence says that its subject is or does."""
    tokens = sentence.tokens
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i]
        if token.tag.startswith("名詞-普通名詞") and "サ変可能" not in token.tag:
            if particle == "は" and (said := lexicon.class_of(token.surface)):
                yield said, 0.4
            return
        if token.tag.startswith("動詞-一般"):
            if token.lemma in ("述べる", "語る", "話す", "訴える", "明かす"):
                yield "Person", 0.4
            return
