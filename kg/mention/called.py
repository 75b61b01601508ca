"""Names in katakana right behind the noun that says what they are: 妻ペネロペイア, 主人公カイル, 町トルスビー, コンビ・ツービート."""

from __future__ import annotations

from collections.abc import Iterator

from kg.mention.lexicon import Lexicon
from kg.mention.script import DOTS, katakana
from kg.mention.span import Rank, Span, over
from kg.mention.triggers import triggered
from kg.mention.words import tables, words
from kg.model import Sentence, Token

__all__ = ["called", "without_callers"]

_REIGNING = frozenset(words("reigning")["titles"])
_CALLERS = {word.removeprefix("・") for found in tables()["callers"].values() for word in found}
_LEAST = 3  # characters of a name: fewer are as often a common word


@triggered(tokens=_CALLERS | _REIGNING)
def called(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The names, each with the class of the noun before it. A place must be no word of the dictionary (都市インフラ); with a
    dot between them the noun may be any for a few people (ユニット・アオバーズ)."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:-1]):
        given = lexicon.callers.get(token.surface)
        behind = i > 0 and _touching(tokens[i - 1], token) and _noun(tokens[i - 1])
        if behind and token.surface in _REIGNING and katakana(tokens[i - 1].surface[0]):
            given = "Person"  # スウェーデン王カール
        elif given is None or behind:
            dotted = tokens[i + 1].surface in DOTS and lexicon.callers.get("・" + token.surface)
            given = dotted or None
        begin = i + 1 if given is None or tokens[i + 1].surface not in DOTS else i + 2
        if given is None or begin >= len(tokens) or not katakana(tokens[begin].surface[0]):
            continue
        end = begin
        while end < len(tokens) and _touching(tokens[end - 1], tokens[end]) and _part(tokens, end):
            end += 1
        whole = "".join(t.surface for t in tokens[begin:end])
        if len(whole) < _LEAST or (
            end < len(tokens) and _touching(tokens[end - 1], tokens[end]) and _noun(tokens[end])
        ):
            continue
        sure = any(map(_proper, tokens[begin:end]))
        if lexicon.class_of(whole) or (not sure and (given == "City" or (given != "Place" and len(whole) == _LEAST))):
            continue
        yield over(tokens, begin, end, given, 1.5, 0.6, rank=Rank.RECOGNISED)


def without_callers(sentence: Sentence, spans: list[Span], names: list[Span]) -> list[Span]:
    """The spans without those that take the noun before one of the `names`, and the dot, for the beginning of it; or
    the land and the title of a monarch."""
    begins = {name.stop: name.begin for name in names}

    def takes(span: Span) -> bool:
        begin = begins.get(span.stop, -1)
        if begin > 0 and span.begin < begin and sentence.tokens[begin - 1].surface in _REIGNING:
            return True
        return span.begin == begin - 2 and sentence.tokens[begin - 1].surface in DOTS

    return [span for span in spans if not takes(span)]


def _part(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a token goes on with a name in katakana: a word of it, or a dot before one."""
    word = tokens[at].surface
    if word in DOTS:
        return at + 1 < len(tokens) and katakana(tokens[at + 1].surface[0])
    return katakana(word)


def _proper(token: Token) -> bool:
    return token.strange or "固有名詞" in token.tag


def _noun(token: Token) -> bool:
    return token.tag.startswith(("名詞", "接尾辞-名詞的", "接頭辞"))


def _touching(one: Token, other: Token) -> bool:
    return one.end == other.start
