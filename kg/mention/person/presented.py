"""Persons told by what is written behind their names: titles, posts, what newspapers write after names alone."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import foreign, katakana
from kg.mention.span import Rank, Span, marked, over, text_of
from kg.mention.words import words
from kg.model import Token

__all__ = [
    "addressed",
    "called",
    "heads",
    "likely",
    "may_be_person",
    "sited",
    "statesman",
    "unheard",
    "unwritten",
]

_PEOPLE = words("people")
_ONLY_NAMES, _FOREIGN, _WHICH, _WORDS_TOO = (
    frozenset(_PEOPLE[key]) for key in ("after_names", "after_foreign", "which", "one_character")
)
_OF_STATE = words("offices")["of_state"]
_OF_NATION = words("offices")["of_nation"]
_OF_BODIES = words("offices")["of_bodies"]
_CALLED = words("vessels")["words"]
_SEATS = frozenset(words("vessels")["seats"])
_RARE = 12_000  # words have their vectors by how often they are written
_SELDOM = 7_500  # of a word behind 新型, which is hardly ever any but a thing's kind or its name
_LATEST = frozenset(("新型", "次期型"))
_NO_PERSON = 2.0  # more than the recogniser is ever sure
_AREAS = frozenset("州県府都道市区町村郡国")
_ONCE = frozenset("元前現新")
_IN_TWO_MINDS = 0.2
_MEMBERS = ("議員", "県議", "市議", "区議", "都議")  # no body is called by a full name before them
_OF_A_TRADE = words("offices")["of_trade"]


def addressed(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> Span | None:
    """The person whom a title behind a name presents though nothing else took it for one: 高木選手, ノルド選手; the body
    where the title is that of a person behind it."""
    stop = end
    while stop > begin + 1 and tokens[stop - 1].surface in lexicon.trailers:
        stop -= 1
    if stop - begin < 2:
        return None
    k = begin
    while k < stop and ("人名" in tokens[k].tag or tokens[k].ner[2:] == "Person"):
        k += 1
    if not any("人名" in t.tag or t.strange or katakana(t.surface) for t in tokens[begin:k]):
        k = begin  # 舞台 + 女優
    if (post := _posted(tokens, begin, stop, lexicon)) is not None:
        k = post
    elif k == begin and stop - begin < 4 and _called(tokens[begin:stop], lexicon):  # マスク + 氏
        k = stop - 1
    elif not begin < k < stop or lexicon.class_of(text_of(tokens, begin, k)):
        return None
    title = text_of(tokens, k, stop)
    if lexicon.titled(text_of(tokens, begin, stop)):
        return None  # ジェネラル + マネージャー
    if not lexicon.titled(title) and not _office(title, lexicon) and post is None:
        return None
    span = over(tokens, begin, k, "Person", 0.0, 0.8, rank=Rank.DICTIONARY, title=title)
    if lexicon.office(title) and stop + 1 < len(tokens) and tokens[stop].surface == "の":
        if "人名" in tokens[stop + 1].tag and "人名-姓" not in tokens[begin].tag and tokens[begin - 1].surface == "の":
            return None  # A社のコマーシャルディレクターのX氏
    span.vote(span.type, 2.0)
    span.rank = Rank.RECOGNISED
    return span


def _office(title: str, lexicon: Lexicon) -> bool:
    """Whether a title is an office, held or not: 国防相, 元CEO."""
    return lexicon.office(title) or (title[0] in _ONCE and lexicon.office(title[1:]))


def _posted(tokens: Sequence[Token], begin: int, stop: int, lexicon: Lexicon) -> int | None:
    """Where a post begins behind what no dictionary has for a name, though it is written like one: an unheard word in
    katakana (バルドゥル + 国防相), or a family name and single characters (黄 + 仁 + 哲 + 首相)."""
    if _of_branch(tokens, begin, stop, lexicon):
        return begin + 1
    post = next((k for k in range(begin + 1, stop) if _office(text_of(tokens, k, stop), lexicon)), None)
    if post is None or text_of(tokens, post, stop).endswith(_OF_A_TRADE):
        return None
    first, text = tokens[begin], text_of(tokens, begin, post)
    rare = post == begin + 1 and first.vector > _RARE and first.tag.startswith("名詞-普通名詞-一般")  # グロッソ
    strange = all(katakana(t.surface) for t in tokens[begin:post]) and (unheard(first) or rare or "人名" in first.tag)
    spelled = 1 < post - begin == len(text) < 4 and "人名-姓" in first.tag and all("一" <= c <= "鿿" for c in text)
    return post if (strange or spelled) and not lexicon.class_of(text) else None


def _of_branch(tokens: Sequence[Token], begin: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a word in katakana has behind it a post told with its branch or its rank, which is no word of its own:
    ノルディア + 情報局長, バルク + 代理大使; a word that is heard otherwise only before what no trade goes by."""
    name = tokens[begin]
    if not katakana(name.surface) or len(name.surface) < 2 or katakana(tokens[stop - 1].surface):
        return False
    title = text_of(tokens, begin + 1, stop)
    if not lexicon.post(title):
        return False
    if unwritten(name):
        return not title.endswith(_OF_A_TRADE)
    return title.endswith(_OF_BODIES) and _family_name(name, lexicon)


def _called(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """True for nouns of no known class with what only follows a name: マスク氏, 木下容疑者, but not 両氏, 患者さん."""
    *name, last = tokens
    spelled = [t.surface for t in name]
    if len(name) == 1 and _by_family_name(name[0], last.surface, lexicon):
        return True
    if not name or last.surface not in _ONLY_NAMES or not all(t.tag.startswith("名詞") for t in name):
        return False
    return not any(s in lexicon.quantifiers or s in lexicon.leaders or lexicon.listed(s) for s in spelled)


def _by_family_name(name: Token, title: str, lexicon: Lexicon) -> bool:
    """Whether a word that is no proper noun to the parser is the family name before a title: バック投手, ロック議員, 東知事; not
    エース投手, サッカー選手, フランス大統領."""
    word = name.surface
    if word in _WORDS_TOO:
        return title in _ONLY_NAMES or (lexicon.office(title) and not title.endswith(_OF_NATION))
    return title in _FOREIGN and katakana(word) and len(word) > 1 and _family_name(name, lexicon)


def _family_name(name: Token, lexicon: Lexicon) -> bool:
    """Whether a word in katakana can be a family name: no kind of thing, nothing known, nothing that tells which is meant."""
    word = name.surface
    if word in _WHICH or word in lexicon.plain or word.endswith(lexicon.discipline_endings):
        return False
    return lexicon.ontology.entities.certain(word) is None


def heads(tokens: Sequence[Token], names: Sequence[Span], lexicon: Lexicon) -> None:
    """Votes against the person in a name whose post is the next one's: in X社長のY氏 X is the body, whatever it sounds like."""
    people = {n.begin for n in names if n.type == "Person"}
    for name in names:
        stop = next((k for k in range(name.end + 1, min(name.end + 5, len(tokens))) if tokens[k].surface == "の"), None)
        if stop is None or stop + 1 not in people or name.nested or name.entity is not None:
            continue
        seated = tokens[stop - 1].surface.endswith(_MEMBERS)
        if _full_name(tokens, name) and (seated or _with_post(tokens, stop + 1, lexicon)):
            continue  # 高木誠社長の佐伯健秘書: two people
        if lexicon.office(text_of(tokens, name.end, stop)) and lexicon.is_a(name.type, "Person"):
            name.type = "Organization"
            name.vote("Person", -_NO_PERSON)
            name.vote("Company", 1.0)


def _full_name(tokens: Sequence[Token], name: Span) -> bool:
    """Whether a name is made of a family name and a given one."""
    first, *rest = tokens[name.begin : name.end]
    return first.tag.endswith("人名-姓") and bool(rest) and all(t.tag.endswith("人名-名") for t in rest)


def _with_post(tokens: Sequence[Token], begin: int, lexicon: Lexicon) -> bool:
    """Whether the full name that begins here has a post of its own behind it, and not only 氏."""
    end = begin
    while end < len(tokens) and "人名" in tokens[end].tag:
        end += 1
    after = range(end + 1, min(end + 4, len(tokens)) + 1) if end - begin > 1 else ()
    ends = (tokens[k - 1].surface for k in after)
    return any(end not in _ONLY_NAMES and lexicon.titled(end) for end in ends)


def called(tokens: Sequence[Token], found: Span, lexicon: Lexicon) -> Span | None:
    """What a common noun right before it says that a word in katakana names, which is hardly ever written: 宇宙船 + オーロラ,
    新型 + シビック."""
    last = found.end - 1
    if found.type != "Thing" or last == found.begin or not katakana(tokens[last].surface):
        return None
    before, name = tokens[last - 1], tokens[last]
    told = lexicon.class_of(text_of(tokens, found.begin, last))
    seat, latest = before.surface in _SEATS, before.surface in _LATEST
    told = "Product" if latest else told
    rare = seat or name.strange or name.vector > (_SELDOM if latest else _RARE)
    if not told or not (seat or latest or before.surface.endswith(_CALLED)) or not rare:
        return None
    return marked(last, found.end, name.start, found.stop, told, 1.5, 0.7, rank=Rank.DICTIONARY)


def sited(tokens: Sequence[Token], found: Span, lexicon: Lexicon) -> Span | None:
    """The house to which its town leads with a dot, though its name is made of common words: 大阪・ + 若草ホール + で."""
    k = found.begin - 1
    if not lexicon.is_a(found.type, "Facility") or found.end - found.begin < 2 or k < 1 or tokens[k].surface != "・":
        return None
    if "地名" not in tokens[k - 1].tag or (k > 1 and tokens[k - 2].surface == "・"):
        return None
    return marked(found.begin, found.end, found.start, found.stop, "Facility", 1.5, 0.7, rank=Rank.DICTIONARY)


def may_be_person(tokens: Sequence[Token], name: Span, lexicon: Lexicon) -> bool:
    """True for a name of a person, of nothing that is known, or made of persons' names alone (近藤太香巳 + 社長)."""
    if name.votes.get("Person", 0.0) < 0:
        return False
    known = lexicon.ontology.entities.get(name.entity)
    if lexicon.is_a(name.type, "Person") or (known is not None and known.type == "Person"):
        return True
    first, *rest = tokens[name.begin : name.end]
    given = "".join(t.surface for t in rest)
    named = "人名" in first.tag and all("人名" in t.tag for t in rest)
    spelled = "人名-姓" in first.tag and 0 < len(given) < 4 and all("一" <= c <= "鿿" for c in given)  # 北村 + 英 + 剛
    if spelled and not named:
        spelled = not lexicon.class_of(first.surface + given)
    unknown = name.type == "Thing" and not lexicon.is_a(
        lexicon.class_of(text_of(tokens, name.begin, name.end)), "Organization"
    )
    return name.entity is None and (named or spelled or unknown)


def statesman(tokens: Sequence[Token], name: Span, stop: int, lexicon: Lexicon) -> bool:
    """Whether a word in katakana that was taken for a body is the holder of the office of state right behind it: バルデッラ + 党首;
    what has a class, a known name or a person named behind its post (リクルド党首のX氏) is none."""
    if name.end >= stop or name.entity is not None or lexicon.is_a(name.type, "Place"):
        return False
    word = text_of(tokens, name.begin, name.end)
    title = next((text_of(tokens, name.end, k) for k in range(stop, name.end, -1)
                  if lexicon.office(text_of(tokens, name.end, k))), "")  # fmt: skip
    if not title.endswith(_OF_STATE) or not katakana(word) or lexicon.class_of(word):
        return False
    return not (stop < len(tokens) and tokens[stop].surface == "の")


def likely(tokens: Sequence[Token], name: Span, end: int, title: str, lexicon: Lexicon) -> bool:
    """Whether one unknown word before an office is who holds it though it is taken for a body, where the recogniser is in two
    minds (青葉連の御手洗会長); not X社長のヨハン・リンド氏."""
    if name.entity is not None:
        return False
    if name.end - name.begin > 1 or name.votes.get("Person", 0.0) < _IN_TWO_MINDS:
        return False
    if (
        not lexicon.office(title)
        or title[0] in _AREAS
        or lexicon.class_of(tokens[name.begin].surface)
        or "組織名" in tokens[name.begin].tag
    ):
        return False
    presents = end + 1 < len(tokens) and tokens[end].surface in ("の", "・", "、")
    return not (presents and ("人名" in tokens[end + 1].tag or katakana(tokens[end + 1].surface)))


def unheard(token: Token) -> bool:
    """Whether no dictionary has a token that is written as foreign names are."""
    return token.strange and not token.parts and foreign(token.surface) and len(token.surface) > 2


def unwritten(token: Token) -> bool:
    """Whether the language model has never met such a token either."""
    return unheard(token) and token.vector < 0  # the language model knows many a misspelling
