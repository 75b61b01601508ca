"""Whole names of persons where the recogniser's borders are unsure: before a post of several words (高木誠 + 港湾局長), with a given name that
is a common word (佐伯成人官房長) or is torn (松下まり + かさん), a family name before a bureau's head (大川 + 鉄道局長)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.script import hiragana
from kg.mention.span import Span, marked, text_of, touching
from kg.mention.triggers import FAMILY, triggered
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["whole"]

_GIVEN = frozenset(words("given")["words"])
_ONCE = frozenset("元前現新")
_NOUNS = ("名詞-普通名詞", "名詞-固有名詞", "接尾辞-名詞的", "接頭辞", "名詞-数詞")
_GOES_ON = frozenset("前元新現副総党県市町村区府都道州国局部課室")  # what stands alone before the rest of a post
_SEATS = frozenset("市区町村県府都道州省庁")
_HEADED = re.compile(r"(?:局|部|課|室)長")
_CASES = ("助詞-格助詞", "助詞-係助詞")
_AGE = re.compile(r"[（(]\d{1,3}[）)、歳]")
_LONGEST = 9  # tokens of a post
_SURE = 3.0  # more than the recogniser says of anything else


@triggered(tag=FAMILY)
def whole(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The persons of a sentence whose names end where a post or what only follows names begins."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:-1]):
        if "人名-姓" not in token.tag or not touching(tokens, i + 1):
            continue
        end = _given(sentence, i, lexicon) or _before_bureau(tokens, i, lexicon)
        if end:
            yield marked(i, end, token.start, tokens[end - 1].end, "Person", _SURE, 0.85)


def _given(sentence: Sentence, i: int, lexicon: Lexicon) -> int:
    """Where the given name ends behind the family name at token i; 0 where none is sure that others would miss."""
    tokens, last = sentence.tokens, i + 1
    if tokens[last].tag.endswith("人名-名"):
        if hiragana(tokens[last].surface) and touching(tokens, last + 1) and len(tokens[last + 1].surface) == 1:
            part = hiragana(tokens[last + 1].surface) and tokens[last + 1].tag not in _CASES  # 高木なつ + は
            torn = part and _presented(sentence, last + 2, lexicon)
            return last + 2 if torn else 0
        holds = len(tokens[last].surface) > 1 and tokens[last].surface[-1] in _ONCE  # 高木 + 健元 + 環境相
        return last + 1 if not holds and _long_post(tokens, last + 1, lexicon) else 0
    if tokens[last].surface in _GIVEN and _presented(sentence, last + 1, lexicon):
        return last + 1
    return 0


def _post_end(tokens: Sequence[Token], begin: int) -> int:
    """Where the compound ends that begins at a token."""
    end = begin
    while end < min(begin + _LONGEST, len(tokens)) and touching(tokens, end) and tokens[end].tag.startswith(_NOUNS):
        end += 1
    return end


def _long_post(tokens: Sequence[Token], begin: int, lexicon: Lexicon) -> bool:
    """Whether a post of several words, with what it is in, stands behind a full name: 地区 + 長, HD + 社長."""
    end = _post_end(tokens, begin)
    if end - begin < 2 or not lexicon.post(text_of(tokens, begin, end)):
        return False
    first = tokens[begin]
    odd = len(first.surface) == 1 and "一" <= first.surface <= "鿿" and first.surface not in _GOES_ON
    return not odd and "人名-名" not in first.tag and not tokens[begin].tag.startswith("名詞-数詞")


def _presented(sentence: Sentence, begin: int, lexicon: Lexicon) -> bool:
    """Whether what stands at a token follows persons' names alone: さん, a post as a whole, the age."""
    tokens = sentence.tokens
    if not touching(tokens, begin):
        return False
    if lexicon.honorific(tokens[begin].surface) == "Person" or tokens[begin].surface == "両氏":
        return True
    end = _post_end(tokens, begin)
    rest = (text_of(tokens, k, end) for k in (begin, begin + (tokens[begin].surface in _ONCE)) if k < end)
    return any(
        lexicon.office(post) or (end - begin > 1 and lexicon.post(post)) or lexicon.class_of(post) == "Person"
        for post in rest
    )


def _before_bureau(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> int:
    """Where a family name ends that stands before the head of a bureau or division, of nothing that is called by it."""
    if touching(tokens, i) and not tokens[i - 1].tag.startswith(("助詞", "補助記号")):
        return 0
    end = _post_end(tokens, i + 1)
    if tokens[i + 1].surface[0] in _SEATS:
        return 0  # 北浜 + 市建設部長
    post = text_of(tokens, i + 1, end)
    plain = all(t.tag.startswith(("名詞-普通名詞", "接尾辞-名詞的")) for t in tokens[i + 1 : end])
    return i + 1 if plain and end > i + 2 and _HEADED.search(post[-2:]) and lexicon.post(post) else 0
