"""What the words right beside a name say of its class: 検索大手・X, Xは述べた, プロ野球・X, 小倉～湊間.

`beside` adds up testimonies. Those that speak for one class are the table `_TOLD_SO`, a question with its class and weight
a line; the others tell which class themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.mention.body.clubs import LEAGUE
from kg.mention.body.dotted import by_part
from kg.mention.lexicon import Lexicon
from kg.mention.person.holders import holds
from kg.mention.place.governed import governed
from kg.mention.script import foreign, initials, katakana
from kg.mention.span import Span, text_of, touching
from kg.mention.thing.works import of_person
from kg.mention.votes.ending import by_ending, class_by_ending
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["AGED", "beside"]

# What the noun right before a name tells, surer than the sound of the name: 過激派組織X, 空母ロナルド・リンド.
_BEFORE = {"Organization": 1.6, "Product": 1.4}
# What only a person does or is, right behind a name: 若葉海は青葉部屋に入門した, 若葉海は青森県出身の24歳.
_ONLY_PEOPLE = re.compile(
    r"(?:[（(][0-9]{1,2}歳?[）)])?(?:は|が)、?[^。、はがも「」]{0,24}?"
    r"(?:(?:入門|入団|死去|急逝|入学|卒業|中退|留学|結婚|離婚|現役を?引退|入社|俳優デビュー)し|に生まれ|出身(?:の|、|で、?)(?:[0-9]{2}歳|本名))"
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
_CLUB_OF_TOWN = re.compile(r"^(?:FC|ＦＣ)[一-龥]|[一-龥ァ-ヺー](?:FC|ＦＣ|SC|ＳＣ|F\.C\.)$")
_ROAD = re.compile(r"(?:国道|[都道府県市州]道)[0-9０-９]+号線?")
_SECTION = re.compile(r"賞.{0,12}(?:部門|部門賞)$")
# A school by its short name, and what tells it of who came out of it or works there.
_SCHOOL = re.compile(r"[一-龥]{2}[大高]$")
_OF_SCHOOL = {
    "大": ("卒", "中退", "教授", "准教授", "講師", "名誉", "学長", "医学"),
    "高": ("卒", "中退", "野球部"),
}
_CLUB = re.compile(
    r"(?:1\.)?(?:FC|AC|AS|SC|SV|SS|SSC|CF|CD|RC|UD|TSV|VfB|VfL|FK|NK|HNK|AFC|RB)[・\s]?(?!ジャパン)[ァ-ヺ][ァ-ヺー・]+"
)
_STORM = re.compile(r"(?:ハリケーン|サイクロン|スーパー台風)[・\s]?(?!センター)[ァ-ヺ]{2}")
_INITIAL = re.compile(r"[A-ZＡ-Ｚ][.．・][ァ-ヺー・]{2,}")
_DIVISION = re.compile(r"リーグ(?:[1-3１-３]部|[東西南北中]地区)$")  # Bリーグ1部の + 湊フェニックス
_MAY_PLAY = ("", "SportsTeam", "Company", "University", "Place", "City", "Region")
_FROM, _TO = ("~", "〜", "～"), re.compile(r"[~〜～][一-龥ァ-ヺー]{1,8}間")
AGED = re.compile(r"[（(][1-9][0-9]歳?[、,=＝]")  # an age opens the note behind a name: 高木誠（26、
_PAPER = 2.2  # more than a firm's last word and the recogniser say
_LEADING = ("Organization", "Company", "PoliticalParty", "InternationalOrganization", "SportsTeam")  # a kind of body
_RULED = re.compile(rf"の(?:[ァ-ヺー・＝]{{2,20}})?(?:{'|'.join(words('offices')['of_nation'])})")
_MADE = ("Product", "Service")
_SIDES = frozenset("はがをにとも")
_OF_FIRMS_TOO = frozenset(words("sports")["of_firms_too"])
_HELD_AT = words("happenings")["taking_place"]

Testimony = Iterator[tuple[str, float]]


def beside(sentence: Sentence, span: Span, surface: str, lexicon: Lexicon) -> Testimony:
    """What a name's own last part says (横浜地裁), and the words around it: classes with their weight, a negative one where
    they speak against it.

    Xの社長 makes X a body, 検索大手・X and Xという団体 say what X is, Xは銀行だ too, Xは述べた that X can speak.
    """
    name = _Name(sentence, span, surface, lexicon)
    yield from by_ending(sentence, span, surface, name.given, lexicon)
    for told, kind, weight in _TOLD_SO:
        if told(name):
            yield kind, weight
    yield from name.led()
    yield from name.in_parts()
    yield from name.governing()
    yield from name.going_on()


class _Name:
    """One name where it stands, and what may be asked of it. `given` is the class that its last part gives it."""

    def __init__(self, sentence: Sentence, span: Span, surface: str, lexicon: Lexicon) -> None:
        self.sentence, self.span, self.surface, self.lexicon = sentence, span, surface, lexicon
        self.text, self.tokens = sentence.text, sentence.tokens
        self.start, self.stop = span.start - sentence.start, span.stop - sentence.start
        self.given = class_by_ending(sentence, span, surface, lexicon)

    def of_town(self) -> bool:
        """A club by its town: 湊FC, FC東京."""
        return _CLUB_OF_TOWN.search(self.surface) is not None

    def of_prize(self) -> bool:
        """A part of a prize: 青葉賞基礎科学部門."""
        return _SECTION.search(self.surface) is not None

    def of_road(self) -> bool:
        """A road by its number: 国道16号."""
        return _ROAD.fullmatch(self.surface) is not None

    def of_party(self) -> bool:
        """A party with a part of it behind: 自民党本部, 社民党静岡県連合; 青葉党総裁選 is none."""
        lexicon, span = self.lexicon, self.span
        party = span.end - span.begin > 1 and lexicon.class_of(self.tokens[span.begin].surface) == "PoliticalParty"
        return party and not lexicon.is_a(self.given or lexicon.class_of(self.surface), "Event")

    def by_somebody(self) -> bool:
        """A work by who made it: 高木誠さんの「X」."""
        return "Product" in self.span.votes and of_person(self.text[: max(self.start - 1, 0)])

    def in_post(self) -> bool:
        """A foreign name that is said of a post: 党首はリンド。"""
        foreigner = not self.given and not self.span.entity and foreign(self.surface[0])
        return foreigner and holds(self.sentence, self.span, self.lexicon)

    def is_state(self) -> bool:
        """A state by who is at its head: ノルダニアのハンス首相."""
        strange = not self.given and not self.span.entity and katakana(self.surface)
        return strange and _RULED.match(self.text, self.stop) is not None

    def of_line(self) -> bool:
        """An end of a line: 小倉～湊間."""
        if _TO.match(self.text, self.stop):
            return True
        return self.text.startswith("間", self.stop) and self.text[: self.start].endswith(_FROM)

    def of_school(self) -> bool:
        """A school by its short name: 北湊大卒, 北湊高野球部, 北湊大教授."""
        of_school = self.text.startswith(_OF_SCHOOL.get(self.surface[-1], ()), self.stop)
        return of_school and _SCHOOL.search(self.surface) is not None

    def is_club(self) -> bool:
        """A club whose name begins with what kind of club it is: FCトルム, ASローマ."""
        return self.span.entity is None and _CLUB.fullmatch(self.surface) is not None

    def is_storm(self) -> bool:
        """A storm by its name: ハリケーン・カルム."""
        named = self.span.entity is None and self.given in ("", "Event")
        return named and _STORM.match(self.surface) is not None

    def with_initial(self) -> bool:
        """A person by an initial and the family name: F.アロンソ."""
        return _INITIAL.fullmatch(self.surface) is not None

    def is_river(self) -> bool:
        """A river after which a family may be called: 信濃川が氾濫した."""
        flows = "人名" in self.tokens[self.span.begin].tag and _WATERS.match(self.text, self.stop) is not None
        return flows and self.lexicon.is_a(self.lexicon.class_of(self.surface), "Place")

    def plays(self) -> bool:
        """A team by its league or by what it does: プロ野球・X, 横浜オルカは神戸ヴェントを破った."""
        if self.span.nested:
            return False
        return _league(self, self.lexicon) or _competes(self.tokens, self.span, self.lexicon)

    def lives(self) -> bool:
        """Somebody of whom it is told what only people do, or where they are from: 若葉海は青葉部屋に入門した, 湊市出身の若葉海."""
        native = not self.given and self.text[: self.start].endswith("出身の")
        return native or _ONLY_PEOPLE.match(self.text, self.stop) is not None

    def lived(self) -> bool:
        """Somebody with the years of a life, or so many years old: リンド（1890年 - 1960年）, リンド(24、モルド国)."""
        if self.given or self.span.entity is not None or (years := _LIVED.match(self.text, self.stop)) is None:
            return AGED.match(self.text, self.stop) is not None and foreign(self.surface[0])
        return int(years["died"]) - int(years["born"]) in _A_LIFE

    def led(self) -> Testimony:
        """What the noun before it says, right before (科学誌ネイチャー, 検索大手・X) or with の (国際環境NGOのGEW, 検索エンジンのX)."""
        span, lexicon = self.span, self.lexicon
        if span.nested:
            return
        if told := _before(self.tokens, span.begin, lexicon):
            kind = next((kind for kind in _BEFORE if lexicon.is_a(told, kind) and not self.given), "")
            paper = self.given == "Company" and self.tokens[span.begin - 1].surface[-1] in "誌紙"
            yield told, _PAPER if paper else _BEFORE.get(kind, 0.8)
        if foreign(self.surface[0]) and (told := _kind_of(self.tokens, span, lexicon)):
            if told in _LEADING and initials(self.surface):
                yield told, 0.8
            elif told in _MADE and not span.entity:
                yield told, 1.0

    def in_parts(self) -> Testimony:
        """What a part of a dotted name says: ホテル・ヴェルデ."""
        if not self.span.entity and (told := by_part(self.surface)):
            yield told, 1.2
            yield "Person", -1.6

    def governing(self) -> Testimony:
        """What the post behind it says: 川崎市長の高木誠氏."""
        if town := governed(self.sentence, self.span):
            yield town, 2.0
            yield "Person", -0.8

    def going_on(self) -> Testimony:
        """What the words behind it say: Xで開かれた, Xの社長, Xという団体, Xなどの企業, Xは銀行だ, 「X」は…番組だ."""
        tokens, span = self.tokens, self.span
        closed = span.begin > 0 and tokens[span.begin - 1].surface in "「『" and span.end < len(tokens)
        end = span.end + (closed and tokens[span.end].surface in "」』")
        after = [t.surface for t in tokens[end : end + 4]]
        if len(after) < 2 or tokens[span.end - 1].end != span.stop:
            return
        first, second = after[:2]
        if first == "で" and second in _HELD_AT:
            yield "Place", 1.5
        elif first == "の" and self.lexicon.post(second):
            yield "Organization", 0.3
        elif (first == "と" and second in ("いう", "呼ば")) or (first == "など" and second == "の"):
            noun = "" if len(after) < 3 else after[2] if first == "など" else after[-1]
            if said := self.lexicon.class_of(noun):
                yield said, 0.6
        elif first in ("は", "が", "も"):
            yield from _predicate(self.sentence, end, first, self.lexicon)


# Who asks what of a name, the class that a yes speaks for, and how much.
_TOLD_SO: tuple[tuple[Callable[[_Name], bool], str, float], ...] = (
    (_Name.of_town, "SportsTeam", 1.8),
    (_Name.of_prize, "Award", 2.0),
    (_Name.of_road, "Facility", 3.0),
    (_Name.of_party, "PoliticalParty", 2.5),
    (_Name.by_somebody, "Work", 1.2),
    (_Name.in_post, "Person", 1.5),
    (_Name.is_state, "Country", 2.0),
    (_Name.of_line, "Place", 1.4),
    (_Name.of_school, "University", 2.0),
    (_Name.is_club, "SportsTeam", 2.0),
    (_Name.is_storm, "Event", 3.0),
    (_Name.with_initial, "Person", 2.0),
    (_Name.is_river, "Place", 1.5),
    (_Name.plays, "SportsTeam", 1.2),
    (_Name.lives, "Person", 0.8),
    (_Name.lived, "Person", 1.5),
)


def _league(name: _Name, lexicon: Lexicon) -> bool:
    """Whether a name that may be a body's stands behind the league that teams play in: プロ野球・X, J1のX."""
    before = name.text[: name.start]
    if before[-1:] not in {"・", "の", "、"}:
        return False
    if not before[:-1].endswith(lexicon.leagues) and _DIVISION.search(before[:-1]) is None:
        return False
    if LEAGUE.fullmatch(name.surface) or lexicon.class_of(name.surface) not in _MAY_PLAY:
        return False
    return not any(name.span.votes.get(kind, 0.0) > 0.3 for kind in ("Person", "Event", "Product", "Award"))


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
    while touching(tokens, start) and tokens[start - 1].tag.startswith("名詞-普通名詞"):
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
    while begin and tokens[begin - 1].tag.startswith("名詞-普通名詞") and touching(tokens, begin):
        begin -= 1
    told = lexicon.class_of(text_of(tokens, begin, k + 1))
    common = lexicon.listed(tokens[k].surface) and "固有名詞" not in tokens[k].tag
    return told if common else ""


def _predicate(sentence: Sentence, end: int, particle: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """What a sentence says that its subject, which ends at token `end`, is or does: Xは銀行だ, Xは小型車で、…が造る."""
    tokens = sentence.tokens
    for noun, copula, comma in zip(tokens[end:], tokens[end + 1 :], tokens[end + 2 :], strict=False):
        if (particle, copula.surface, comma.surface) == ("は", "で", "、"):
            if lexicon.is_any(said := lexicon.class_of(noun.surface), ("Product", "Work")):
                yield said, 0.4
            break
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
