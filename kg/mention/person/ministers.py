"""Ministers by a family name that is also a common word or a town: 岩屋 + 外相, 福岡 + 厚労相, 平 + デジタル相."""

from __future__ import annotations

from collections.abc import Iterator

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Span, over, text_of, touching
from kg.mention.triggers import triggered
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["ministers"]

_OF_CABINET = words("offices")["of_cabinet"]
_ENDING = frozenset(word[-1] for word in _OF_CABINET)
_NO_NAMES = words("offices")["no_names"]
_RARE = 12_000  # words have their vectors by how often they are written
_LONGEST = 4  # tokens of a post: こども + 政策 + 担当 + 相
_BEHIND = ("名詞", "接尾辞", "接頭辞")


@triggered(words=_ENDING)
def ministers(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Each word that begins a compound and has nothing but the post of a minister behind it; no state has one of another."""
    tokens = sentence.tokens
    if _ENDING.isdisjoint([t.surface[-1] for t in tokens]):
        return
    for i in range(len(tokens) - 1):
        if touching(tokens, i) and tokens[i - 1].tag.startswith(("名詞", "接頭辞")):
            continue
        stop = next((k for k in range(i + 2, min(i + 2 + _LONGEST, len(tokens))) if _ends(tokens, k)), 0)
        title = text_of(tokens, i + 1, stop) if stop and tokens[stop - 1].surface[-1] in _ENDING else ""
        if title.endswith(_OF_CABINET) and lexicon.office(title) and _family(tokens[i], lexicon):
            yield over(tokens, i, i + 1, "Person", 3.0, 0.85, title=title)


def _ends(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a compound ends before a token; 外相会談 is none of a minister."""
    return tokens[k - 1].end < tokens[k].start or not tokens[k].tag.startswith(_BEHIND) or tokens[k].surface in "らさん"


def _family(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may be a family name: a person's or a town's, or a common word that is hardly ever written."""
    text = token.surface
    held = len(text) > 2 and text[-1] in "前元新"  # 田中前 + 外相: the last letter is of the post
    if len(text) > 4 or held or katakana(text) or text.startswith(_NO_NAMES) or text in lexicon.countries:
        return False
    entity = lexicon.ontology.entities.certain(text)
    if entity is not None and entity.type not in ("Region", "City", "Person"):
        return False
    named = "人名" in token.tag or token.tag.endswith("地名-一般")
    common = token.tag.startswith("名詞-普通名詞-一般") and (token.pos == "PROPN" or token.vector > _RARE)
    return named or (common and all("一" <= c <= "鿿" for c in text) and not lexicon.titled(text))
