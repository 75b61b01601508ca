"""The borders of a recognised name, corrected by what is written beside names rather than in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.mention.body.clubs import past_league
from kg.mention.body.trades import leads_firm, past_country
from kg.mention.border.bare import bare, within_quotes
from kg.mention.border.leading import QUARTER
from kg.mention.crf.recogniser import Found
from kg.mention.lexicon import Lexicon
from kg.mention.person.posted import (
    before_charge,
    before_post,
    into_post,
    leads_post,
    of_chief,
    opens_post,
    presented,
)
from kg.mention.script import DOTS, foreign, hiragana, katakana
from kg.mention.span import text_of
from kg.mention.words import words
from kg.model import Token

__all__ = ["apart", "trimmed"]

_BODIES = ("Political", "Organization", "Company")  # what the recogniser takes 事務局 for
_ORDINAL = re.compile(r"第?[0-9０-９一二三四五六七八九十]+代")
_LATEST = frozenset(("新型", "次期", "改良型"))  # 新型 + CX-5
_IN_NAMES = frozenset(words("troupes")["words"])

Cut = tuple[int, int, str]


def trimmed(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> Cut:
    """Where the name itself begins and ends, and the class that what was cut off gives it ("" where none).

    投資ファンド・サーベラス -> サーベラス, Company; 枝野幸男 + 経済産業相 -> 枝野幸男, Person; no bracket is left open.
    """
    begin, end = bare(tokens, found.begin, found.end, found.type, lexicon)
    if found.type == "Product" and within_quotes(tokens, begin, end):
        return begin, end, ""  # 「アナと雪の女王」: no woman
    return _Name(tokens, begin, end, found, lexicon).cut()


class _Name:
    """A name with what may still stand around it. Each question cuts something off, and answers with the name where that
    settles it."""

    def __init__(self, tokens: Sequence[Token], begin: int, end: int, found: Found, lexicon: Lexicon) -> None:
        self.tokens, self.begin, self.end, self.found, self.lexicon = tokens, begin, end, found, lexicon
        self.kind = found.type

    def cut(self) -> Cut:
        """The name by the first question that settles it."""
        cuts = (question(self) for question in _QUESTIONS)
        return next((cut for cut in cuts if cut is not None), None) or self._described()

    def _again(self, begin: int, kind: str) -> Cut:
        """What is left from `begin` on, asked everything once more."""
        return trimmed(self.tokens, replace(self.found, begin=begin, end=self.end, type=kind), self.lexicon)

    def by_quarter(self) -> Cut | None:
        """A place before the part of it that is meant: ベトナム + 北部."""
        begin, end, tokens = self.begin, self.end, self.tokens
        quarter = end - begin > 1 and QUARTER.fullmatch(tokens[end - 1].surface) and "地名" in tokens[end - 2].tag
        return (begin, end - 1, "Place") if quarter else None

    def of_state(self) -> Cut | None:
        """A province behind its state, which is no ministry: 中国 + 四川省."""
        begin, end, tokens = self.begin, self.end, self.tokens
        two = self.kind == "Political" and end - begin == 2 and tokens[begin].tag.endswith("地名-国")
        return (begin, end, "Place") if two and "地名" in tokens[begin + 1].tag else None

    def before_post(self) -> Cut | None:
        """A name before a post that reaches into it: 厚生労働省 + 局長, カラベル + 事務局長, 田中 + 書記局長, 山田 + 新監督."""
        tokens, begin, lexicon = self.tokens, self.begin, self.lexicon
        if self.end - begin > 1 and self._opens_post():
            self.end -= 1
        if self.kind in _BODIES and before_post(tokens, begin, self.end, lexicon):
            return begin, begin + 1, "Person"
        if self.kind not in ("Place", "Event") and (post := into_post(tokens, begin, self.end, lexicon)):
            return begin, post, "Person"
        if self.end - begin > 1 and leads_post(tokens, self.end - 1, lexicon):
            self.end -= 1
        return None

    def _opens_post(self) -> bool:
        """Whether the last word is the first of a post, or what a priest is called: 海浜電機名誉 + 会長, 高木康隆 + 師."""
        tokens, end = self.tokens, self.end
        master = tokens[end - 1].surface == "師" and "人名-名" in tokens[end - 2].tag
        return master or of_chief(tokens, self.begin, end, self.lexicon) or opens_post(tokens, end, self.lexicon)

    def counted(self) -> Cut | None:
        """Behind the number of its holder: 第21代 + 自民党, 第26代 + 北国大統領."""
        for i in range(self.begin + 1, min(self.begin + 4, self.end)):
            if _ORDINAL.fullmatch(text_of(self.tokens, self.begin, i)):
                return self._again(i, self.kind)
        return None

    def single(self) -> Cut | None:
        """One word, of which nothing is left to cut."""
        return (self.begin, self.end, "") if self.end - self.begin < 2 else None

    def presented(self) -> Cut | None:
        """A person before the body and the post in it: 河合雅雄 + 京都大学名誉教授."""
        whole = presented(self.tokens, self.begin, self.end, self.lexicon)
        return (self.begin, self.begin + 2, "Person") if whole else None

    def of_paper(self) -> Cut | None:
        """A paper behind what kind of paper it is: 英科学誌 + X."""
        for i in range(self.begin + 1, min(self.begin + 4, self.end)) if self.kind != "Person" else ():
            if self.tokens[i - 1].surface[-1] in "誌紙" and foreign(self.tokens[i].surface):
                return i, self.end, "MediaOrganization"
        return None

    def of_trade(self) -> Cut | None:
        """A person behind a trade and a dot: プロレスラー・グレート若草."""
        if self.end - self.begin < 3 or self.tokens[self.begin + 1].surface not in DOTS:
            return None
        trade, name = self.tokens[self.begin].surface, self.tokens[self.begin + 2].surface
        if self.lexicon.listed(name) or not self.lexicon.is_a(self.lexicon.listed(trade), "Person"):
            return None
        return self._again(self.begin + 2, "Person")

    def behind_post(self) -> Cut | None:
        """A person behind a post: アメリカ大統領 + ドナルド・トランプ."""
        for i in range(self.begin, self.end - 1):
            post, name = self.tokens[i], self.tokens[i + 1]
            if "人名" in name.tag and "人名" not in post.tag and self.lexicon.title(post.surface):
                return i + 1, self.end, "Person"
        return None

    def of_person(self) -> Cut | None:
        """What the recogniser has for a person: 共和党 + ジェフ・ディール + 氏."""
        return (*_person(self.tokens, self.begin, self.end, self.lexicon), "") if self.kind == "Person" else None

    def of_firm(self) -> Cut | None:
        """A firm or what it makes, behind its country, league or news: 前 + 海浜電機 + 社長, 元 + 青葉ライオンズ, 新型 + CX-5."""
        tokens, end, lexicon = self.tokens, self.end, self.lexicon
        if self.kind not in ("Company", "Product", "Organization", "Political"):
            return None
        first = tokens[self.begin].surface
        if first == "元" or (first == "前" and lexicon.office(text_of(tokens, end, end + 1))):
            self.begin += 1
        if self.kind == "Political":
            return None
        begin = self.begin = past_league(tokens, past_country(tokens, self.begin, end, lexicon), end)
        latest = tokens[begin].surface in _LATEST and end - begin > 1 and foreign(tokens[begin + 1].surface)
        unsaid = latest and not lexicon.class_of(text_of(tokens, begin + 1, end))
        return (begin + 1, end, "Product") if unsaid else None

    def _described(self) -> Cut:
        """The name behind a noun that says what it is, without a title behind: 検索大手・X, ネバダ州・クラブX, 田中 + 監督."""
        tokens, end, lexicon = self.tokens, self.end, self.lexicon
        begin, said = _described(tokens, self.begin, end, self.kind, lexicon)
        if self.kind != "Place" and _behind_town(tokens, begin, end, lexicon):
            begin += 2
        if end - begin < 2:
            return begin, end, said
        if given := lexicon.honorifics.get(tokens[end - 1].surface):
            return begin, end - 1, given
        if lexicon.is_a(lexicon.class_of(text_of(tokens, begin, end)), "Person"):
            return _titled(tokens, begin, end, said, lexicon)
        return begin, end, said


# What is asked of a name, in order.
_QUESTIONS: tuple[Callable[[_Name], Cut | None], ...] = (
    _Name.by_quarter,
    _Name.of_state,
    _Name.before_post,
    _Name.counted,
    _Name.single,
    _Name.presented,
    _Name.of_paper,
    _Name.of_trade,
    _Name.behind_post,
    _Name.of_person,
    _Name.of_firm,
)


def _titled(tokens: Sequence[Token], begin: int, end: int, said: str, lexicon: Lexicon) -> Cut:
    """A name without the word for a person that it ends in: 枝野幸男 + 経済産業相; JAXA + 宇宙飛行士 is the body and no person."""
    named = begin
    while named < end and ("人名" in tokens[named].tag or (named > begin and _joined(tokens, named))):
        named += 1
    if begin < named < end and not lexicon.is_a(said, "Person"):
        return begin, named, "Person"
    known = lexicon.ontology.entities.certain(tokens[begin].surface)
    if known is not None and lexicon.title(text_of(tokens, begin + 1, end)):
        return begin, begin + 1, ""
    while end - begin > 1 and lexicon.title(tokens[end - 1].surface):
        end -= 1
    return begin, end, said


def _behind_town(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name stands behind its town and a dot: ネバダ州・クラブX, but テムズ・ウォーター, 日暮里・舎人線."""
    town = tokens[begin]
    if end - begin < 3 or tokens[begin + 1].surface not in DOTS or "地名" not in town.tag:
        return False
    known = not katakana(town.surface) or bool(lexicon.ontology.entities.match(town.surface))
    return known and not tokens[end - 1].surface.endswith("線")


def apart(
    tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon, kind: str = "Organization"
) -> Iterator[tuple[int, int]]:
    """Bodies, places or prizes that were taken for one, each with its kind in its name: 青葉新聞・海浜新聞, but メリル・バンク."""
    for i in range(begin + 1, end - 1):
        if (tokens[i].surface in DOTS or tokens[i].surface == "と") and all(
            lexicon.is_a(lexicon.class_of(name), kind) and not lexicon.listed(name) and not katakana(name)
            for name in (text_of(tokens, begin, i), text_of(tokens, i + 1, end))
        ):
            yield begin, i
            begin = i + 1
    yield begin, end


def _person(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """Without the party before a person's name and the title behind it: 共和党 + ジェフ・ディール + 氏."""
    for i in range(begin + 1, end - 1):  # 高木謙次郎=けんじろう
        if tokens[i].surface in "=＝" and hiragana(text_of(tokens, i + 1, end)):
            end = i
            break
    if end - begin < 2:
        return begin, end
    begin, _ = _described(tokens, begin, end, "Person", lexicon)
    while end - begin > 1 and "固有名詞" not in tokens[end - 1].tag and lexicon.titled(tokens[end - 1].surface):
        end -= 1
    party = end - begin > 1 and lexicon.class_of(tokens[end - 1].surface) == "PoliticalParty"
    if party and "人名" in tokens[begin].tag:
        end -= 1  # 高木誠 + 共産党 + 政治局員
    full = begin + (1 if katakana(tokens[begin].surface) else 2)
    end = before_charge(tokens, begin, full, end, lexicon)
    if katakana(tokens[begin].surface) and any(t.surface in DOTS for t in tokens[begin:end]):
        while end - begin > 1 and not (
            foreign(tokens[end - 1].surface)
            or "人名" in tokens[end - 1].tag
            or tokens[end - 1].surface in ("世", "Jr.", ".")
        ):
            end -= 1  # マルコ・ルビオ + 米国務長官
    return begin, end


def _described(tokens: Sequence[Token], begin: int, end: int, kind: str, lexicon: Lexicon) -> tuple[int, str]:
    """Where the name begins after a common noun that says what it is: 検索大手・X, イスラム主義団体X."""
    for i in range(begin + 1, end):
        if "固有名詞" in tokens[i - 1].tag:
            break
        dotted = tokens[i].surface in DOTS and i + 1 < end
        unknown = foreign(tokens[i].surface) and tokens[i].strange and not foreign(tokens[i - 1].surface)
        led = leads_firm(tokens, i, lexicon) or (kind != "Person" and _kind_before(tokens, begin, i, end, lexicon))
        if not dotted and not unknown and not led:
            continue
        given = lexicon.class_of(text_of(tokens, begin, i))
        if not dotted and lexicon.is_a(given, "Place") and kind in ("Company", "Organization", "Event"):
            break  # 海浜ロジスティクス
        if dotted and kind != "Person" and _ending(text_of(tokens, i + 1, end), lexicon):
            break  # XYキャピタル・パートナーズ
        if dotted and given == kind == "Event" and i - begin > 1:
            break  # 全国高校野球選手権・湊大会
        plain = not tokens[i - 1].strange or len(tokens[i - 1].parts) > 1
        after = tokens[i + 1].surface if dotted else ""
        if after and plain and kind in ("Company", "Person") and foreign(after) and not foreign(tokens[i - 1].surface):
            return i + 1, given  # 紳士服・フタタ
        if given and plain and (kind != "Person" or lexicon.is_a(given, "Person")):
            return (i + 1 if dotted else i), given
        if not katakana(tokens[i - 1].surface):
            break
    return begin, ""


def _ending(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is but what names of a kind end in."""
    return not lexicon.class_of(word) and lexicon.is_a(lexicon.class_of(f"・{word}"), "Organization")


def _kind_before(tokens: Sequence[Token], begin: int, i: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name in katakana that is made of known words begins behind common nouns that say what it is (人権団体ヒューマン・ウィンドウ,
    潜水艦ポラリス); companies of players have the noun in their names (劇団ロマンス)."""
    before, name = tokens[i - 1], tokens[i:end]
    script = all(foreign(t.surface) or t.surface in DOTS for t in name)
    if foreign(before.surface) or before.surface in _IN_NAMES or not script:
        return False
    kind = lexicon.listed(before.surface)
    told = any(lexicon.is_a(kind, one) for one in ("Organization", "Product", "Event")) and len(before.surface) > 1
    common = all(t.tag.startswith(("名詞-普通名詞", "接尾辞-名詞的")) for t in tokens[begin:i])
    return told and common and not lexicon.class_of(text_of(tokens, i, end)) and len(text_of(tokens, i, end)) > 2


def _joined(tokens: Sequence[Token], i: int) -> bool:
    """True for a dot, and for what is in katakana after one: ・オルティス."""
    return tokens[i].surface in DOTS or (tokens[i - 1].surface in DOTS and katakana(tokens[i].surface))
