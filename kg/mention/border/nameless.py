"""What the recogniser takes for a name and is none: common nouns (関連企業), posts (最高執行責任者), doings (渡米し), ranks (第1党)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.body.trades import of_branch
from kg.mention.candidates import DESCRIBED, WITHIN_PLACE
from kg.mention.crf.recogniser import Found
from kg.mention.lexicon import Lexicon
from kg.mention.script import initials, katakana, of_series
from kg.mention.span import text_of
from kg.model import Token

__all__ = ["means_other", "nameless"]

_RANKED = re.compile(r"(?:与党|野党)?第?[0-9０-９一二三四五]+(?:党|軍|勢力|会派)")
_WHEN = re.compile(r"[日月火水木金土]曜日?の?(?:早?朝|昼|夕方?|深?夜|未明)")
_SURE = 0.8  # that a compound in katakana is a firm, whatever words it is made of: マリン + ゲート
_LANDS = frozenset("州県市町村区郡島")  # what the name of a land or town may end in, whatever words it is made of


def nameless(tokens: Sequence[Token], begin: int, end: int, found: Found, lexicon: Lexicon) -> bool:
    """Whether words are nobody's name whatever stands beside them: こと, 関連企業, 第1党, 米 + 半導体大手."""
    text = text_of(tokens, begin, end)
    if tokens[end - 1].surface in ("もの", "こと", "よう") or not any(c.isalpha() for c in text):
        return True
    if of_series(text) or _WHEN.fullmatch(text) is not None:
        return True
    firm = found.type == "Company" and end - begin > 1 and katakana(text) and found.chances["Company"] > _SURE
    if not firm and _common(tokens[begin:end], found.type, lexicon):
        return True
    ranked = _RANKED.fullmatch(text) is not None or of_branch(tokens, begin, end)
    return ranked or _of_a_country(tokens, begin, end, lexicon)


def means_other(tokens: Sequence[Token], begin: int, end: int, kind: str, lexicon: Lexicon) -> bool:
    """Whether words that look like a name mean something else where they stand: 新 + 首相, 東京都内 + 病院, 同社."""
    first = tokens[begin]
    if end - begin == 1 and _one_word(tokens, begin, kind, lexicon):
        return True
    if first.surface in lexicon.common_latin and not any(t.surface[0].isalpha() for t in tokens[begin + 1 : end]):
        return True
    if first.surface in lexicon.anaphors or text_of(tokens, begin, end) in lexicon.pronouns:
        return True
    within = end - begin == 2 and WITHIN_PLACE.fullmatch(first.surface) is not None
    return (within and bool(lexicon.listed(tokens[end - 1].surface))) or _office(tokens, begin, end)


def _one_word(tokens: Sequence[Token], i: int, kind: str, lexicon: Lexicon) -> bool:
    """Whether one word is a post (最高執行責任者, which the dictionary has for a proper noun), an animal, a prefix, or but a
    kind of public body in one character (元 + 党 + 幹事長)."""
    token = tokens[i]
    if kind == "Political" and len(token.surface) == 1 and lexicon.listed(token.surface):
        return True
    if lexicon.titled(token.surface) or _of_state(token, lexicon) or (kind == "Person" and token.tag == "接頭辞"):
        return True
    return _native(tokens, i, lexicon)


def _native(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word in katakana is an animal, a plant or food (サル, ニワトリ): no quotes around it, no title behind it."""
    if tokens[i].surface not in lexicon.native or (i and tokens[i - 1].surface in "「『“・"):
        return False
    return i + 1 >= len(tokens) or not lexicon.title(tokens[i + 1].surface)


def _office(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True for the part of a body within the post that it gives its name to: 主計局 of 財務省の主計局長."""
    if begin < 1 or end >= len(tokens) or tokens[begin - 1].surface != "の" or tokens[end].surface != "長":
        return False
    return tokens[end - 1].surface.endswith(("局", "部", "課", "室")) and "固有名詞" not in tokens[begin].tag


def _common(tokens: Sequence[Token], kind: str, lexicon: Lexicon) -> bool:
    """True for common nouns that say of which kind a thing is (法案, ランナー, 関連企業): no name."""
    head = tokens[-1].surface
    named = initials(tokens[0].surface) and len(tokens) > 1 and tokens[0].surface not in lexicon.common_latin
    common = all(t.tag.startswith("名詞-普通名詞") for t in tokens) and not (
        named and kind == "Company"
    )  # LG + エネルギー
    text = text_of(tokens, 0, len(tokens))
    if text in lexicon.plain or text in lexicon.firms or (common and head in lexicon.plain):
        return True  # チームメイト, ドラッグストア, オンラインチケット
    if common and text.endswith(lexicon.discipline_endings):
        return True  # アマチュアレスリング
    if common and head in lexicon.firms and all(not t.strange for t in tokens):
        return True  # EVファンド
    if len(tokens) > 1 and (
        head in lexicon.generic or (kind != "Company" and len(head) > 1 and lexicon.listed(head) == "Product")
    ):
        tags = (
            ("名詞-普通名詞",) if head in _LANDS else ("名詞-普通名詞", "接尾辞-名詞的")
        )  # 若草町; パチンコ店, 保有国
        return all(t.tag.startswith(tags) and not t.strange for t in tokens)  # インターネット関連企業, 原子力空母
    if len(tokens) > 1 or not tokens[0].tag.startswith("名詞-普通名詞"):
        return False
    given = lexicon.listed(tokens[0].surface)
    return any(lexicon.is_a(given, one) for one in DESCRIBED)


def _of_a_country(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True for a country with the common nouns that say which of its firms is meant, whole or in part: 米 + 半導体 + 大手."""
    if tokens[begin].surface not in lexicon.countries and not tokens[begin].tag.endswith("地名-国"):
        return False
    stop = end
    while stop < len(tokens) and tokens[stop].tag.startswith("名詞-普通名詞") and stop < end + 2:
        stop += 1
    rest = tokens[begin + 1 : stop]
    if any("固有名詞" in t.tag or t.strange for t in rest):
        return False
    kinds = lexicon.appositives | lexicon.firms | lexicon.generic
    return any(begin + 1 + k >= end - 1 and t.surface in kinds for k, t in enumerate(rest))


def _of_state(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is a post with its state before it: アメリカ合衆国大統領."""
    if len(token.parts) < 2 or not lexicon.titled(token.parts[-1]):
        return False
    state = lexicon.ontology.entities.certain("".join(token.parts[:-1]))
    return state is not None and lexicon.is_a(state.type, "Country")
