"""Where a name ends before a post: 田中 + 書記局長, 厚生労働省 + 局長, 山田 + 新監督."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.body.bodies import CHAMBERS, named_whole
from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS, katakana
from kg.mention.span import Span, text_of, touching
from kg.mention.words import words
from kg.model import MentionKind, Token

__all__ = [
    "SENT",
    "before_charge",
    "before_matter",
    "before_post",
    "department",
    "held_once",
    "into_post",
    "leads_post",
    "matter",
    "of_chief",
    "opens_post",
    "presented",
]

_MATTERS, _MINISTERS = frozenset(words("matters")["words"]), tuple(words("matters")["posts"])
SENT = re.compile(
    r"[駐在][日米英仏独伊露中韓豪印加台]"
)  # where an ambassador is sent to, before the state that sends him
_DEPARTMENTS = ("局", "部", "課", "室", "事務局")
_CHIEFS = ("長", "次長", "長補佐")
_OPENERS = frozenset(words("openers")["words"])
_CHARGE = "担当"
_OF_POSTS = frozenset(("新", "元", "前", "現", "旧"))
_TORN = frozenset((*words("offices")["councillors"], *words("offices")["torn"]))
_HELD = ("新", "元", "前")
_LONGEST = 4  # tokens of a post: 国土 + 交通 + 副 + 大臣


def of_chief(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True where the last word belongs to the post of who heads some part of the body: 厚生労働省 + 局 + 長, not 湊署 + 長."""
    if end >= len(tokens) or tokens[end].surface != "長" or tokens[end - 1].surface not in _DEPARTMENTS:
        return False
    return lexicon.is_a(lexicon.class_of(text_of(tokens, begin, end - 1)), "Organization")


def department(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True where common nouns are but the matter of a department, whose head is told: 農林水産 + 部 + 長, 商工労働 + 部 + 次長."""
    if end + 1 >= len(tokens) or tokens[end].surface not in _DEPARTMENTS or tokens[end + 1].surface not in _CHIEFS:
        return False
    matter = all(t.tag.startswith("名詞-普通名詞") and "一" <= t.surface[0] <= "鿿" for t in tokens[begin:end])
    return matter and lexicon.class_of(text_of(tokens, begin, end)) in ("", "Company")


def opens_post(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """True where the last word is the first of the post behind the name: 海浜電機名誉 + 会長."""
    if not touching(tokens, end):
        return False
    first, post = tokens[end - 1].surface, tokens[end].surface
    return lexicon.office(post) and len(first) > 1 and lexicon.office(first + post) and not lexicon.class_of(first)


def before_post(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True where a foreign person's name stands before a post that was cut in two: カラベル事務 + 局長."""
    first = tokens[begin]
    chamber = end - begin == 2 and tokens[begin + 1].surface in CHAMBERS and not lexicon.class_of(first.surface)
    if end - begin < 2:
        return False
    unheard = first.strange and tokens[begin + 1].surface in _OPENERS  # ラヨス + 事務局長
    surely = first.tag.endswith("人名-一般") or (chamber and "地名" not in first.tag) or unheard
    foreigner = katakana(first.surface) and surely
    if not foreigner:
        return False
    last = end
    while last < len(tokens) and tokens[last].tag.startswith(("名詞-普通名詞", "接尾辞-名詞的")):
        last += 1
    post = text_of(tokens, begin + 1, last)
    known = lexicon.ontology.entities.certain(first.surface)
    return lexicon.post(post) and (known is None or known.type == "Person")


def before_charge(tokens: Sequence[Token], begin: int, full: int, end: int, lexicon: Lexicon) -> int:
    """Where a person's name that is whole by `full` ends before the land, town or body that the post behind is for: ウィットコフ +
    中東担当特使, ケロッグ + ・ウクライナ担当特使, 高木哲久 + 福岡支社長; a family name alone before a known body's: 山崎 + 国連大使."""
    if begin + 2 == end < len(tokens) and lexicon.office(tokens[end].surface):
        known = lexicon.ontology.entities.certain(tokens[end - 1].surface)
        if known is not None and lexicon.is_a(known.type, "Organization"):
            return end - 1
    for i in range(full, end):
        dotted = tokens[i - 1].surface in DOTS
        if "地名" not in tokens[i].tag and lexicon.ontology.entities.certain(tokens[i].surface) is None:
            continue
        if katakana(tokens[i].surface) and not (dotted and end < len(tokens) and tokens[end].surface == _CHARGE):
            continue
        if _before_titled(tokens, i + 1, lexicon):
            return i - dotted
    return end


def _compound(tokens: Sequence[Token], begin: int) -> int:
    """Where the common nouns end that begin at a token."""
    last = begin
    while last < len(tokens) and tokens[last].tag.startswith(("名詞-普通名詞", "接尾辞-名詞的", "形状詞")):
        last += 1
    return last


def matter(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word behind a dot tells what the post behind it is for: アンナ・ヘルト・インフラ開発相."""
    if i >= len(tokens) or tokens[i].surface not in _MATTERS or tokens[i - 1].surface not in DOTS:
        return False
    last = _compound(tokens, i + 1)
    return tokens[last - 1].surface.endswith(_MINISTERS) and _before_titled(tokens, i + 1, lexicon)


def before_matter(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where a foreigner's name ends before what the post behind it is for: リック・ペリス + ・エネルギー長官."""
    return next((i - 1 for i in range(begin + 2, end) if matter(tokens, i, lexicon)), end)


def _before_titled(tokens: Sequence[Token], begin: int, lexicon: Lexicon) -> bool:
    """Whether a post ends the compound that begins here: 担当 + 閣 + 外相, 開発 + 相."""
    last = _compound(tokens, begin)
    return any(lexicon.office(text_of(tokens, k, last)) for k in range(begin, last))


def into_post(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where the post begins that a person's name was taken to reach into (田中書記局 + 長, ケリー国連 + 大使); 0 where none."""
    last = end
    while last < len(tokens) and tokens[last].tag.startswith(("名詞-普通名詞", "接尾辞-名詞的")):
        last += 1
    named = begin
    while named < end and ("人名" in tokens[named].tag or (tokens[named].strange and katakana(tokens[named].surface))):
        named += 1
    post = text_of(tokens, named, last)
    opened = named < len(tokens) and tokens[named].surface in _OPENERS  # カラベル暫定 + 首相
    known = lexicon.office(post) or (lexicon.post(post) and (opened or post in lexicon.ontology.frames.nouns))
    return named if begin < named < end <= last and known else 0


def presented(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True where a person's name is followed by the body and the post in it: 河合雅雄 + 京都大学 + 名誉教授."""
    if end - begin < 3 or "人名-姓" not in tokens[begin].tag or "人名-名" not in tokens[begin + 1].tag:
        return False
    last = begin + 3
    while last < len(tokens) and tokens[last].tag.startswith("名詞") and not _titled(tokens[last], lexicon):
        last += 1
    if last >= len(tokens) or not _titled(tokens[last], lexicon):
        return False
    post = _post_begins(tokens, begin + 3, last + 1, lexicon)
    body = text_of(tokens, begin + 2, post)
    if any(lexicon.is_a(kind, "Organization") for kind in (lexicon.class_of(body), lexicon.listed(body))):
        return True
    foreign = katakana(body) and not katakana(tokens[begin + 1].surface)  # 高木誠 + イオン + 社長
    alone = post == begin + 3 and tokens[begin + 2].tag == "名詞-固有名詞-一般"  # 稲盛和夫 + 京セラ + 名誉会長
    return foreign or alone


def of_body(tokens: Sequence[Token], name: Span, end: int, lexicon: Lexicon) -> list[Span]:
    """The description behind a person's full name that holds the firm or school of his post, with its name: 高木誠 + 青葉製作所社長."""
    if name.end - name.begin < 2 or not _titled(tokens[end - 1], lexicon):
        return []
    post = _post_begins(tokens, name.end, end, lexicon)
    text = text_of(tokens, name.end, post)
    foreign = katakana(text) and not katakana(tokens[name.begin].surface) and not lexicon.class_of(text)
    given = "Company" if foreign else lexicon.class_of(text)  # 高木誠 + イオン社長
    common = any(lexicon.listed(t.surface) for t in tokens[name.end : post - 1])  # 大学病院長, 親会社社長
    if (
        post == name.end
        or common
        or (post - name.end < 2 and not foreign)
        or text in lexicon.forms  # 高木誠 + HD社長
        or not lexicon.is_any(given, ("Company", "University", "GovernmentBody"))
    ):
        return []
    body = Span(name.end, post, tokens[name.end].start, tokens[post - 1].end, given, nested=True, confidence=0.6)
    body.vote(given, 1.0)
    return [named_whole(tokens, body, end, "Person", MentionKind.NOMINAL), body]


def _titled(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is a post as a whole, if one that somebody had: 会長, 前会長."""
    return lexicon.titled(token.surface) or (token.surface[0] in _OF_POSTS and lexicon.titled(token.surface[1:]))


def _post_begins(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> int:
    """Where the post begins that ends at `end`, not before `first`: 京セラ + 名誉会長, 海浜電機 + 前会長."""
    post = end - 1
    while post > first and (
        lexicon.office(text_of(tokens, post - 1, end))
        or lexicon.office(tokens[post - 1].surface)  # 執行役 + 副社長
        or tokens[post - 1].surface in (*_OF_POSTS, "副")
    ):
        post -= 1
    return post


def leads_post(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a token belongs to the post after it though it could end a name: 新 in 山田新監督."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or tokens[i].surface not in _OF_POSTS or after.tag.startswith(("接尾辞", "補助記号")):
        return False  # not the 元 of 中谷元氏, 中谷元・防衛相
    return lexicon.title(after.surface) or lexicon.post(text_of(tokens, i + 1, i + 3))  # 衆議院 + 議長


def held_once(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> str:
    """The post behind a person's name with the letter that says when it is held, which a word of the name has taken in: 元首相 of
    小林 + 信元 + 首相, 新社長 of 田中新 + 社長, or with a part of its own, 市議 of 高木 + 誠市 + 議; "" where none or where the word may
    be a family name (森元)."""
    last = tokens[end - 1].surface
    if end - begin > 1 and touching(tokens, end) and last[-1] + tokens[end].surface in _TORN:
        return last[-1] + tokens[end].surface
    if not touching(tokens, end) or last[-1] not in _HELD or len(last) < 2:
        return ""
    if begin == end - 1 and len(last) < 3:
        return ""
    posts = (text_of(tokens, end, stop) for stop in range(end + 1, min(end + _LONGEST, len(tokens)) + 1))
    return next((last[-1] + post for post in posts if lexicon.post(post)), "")
