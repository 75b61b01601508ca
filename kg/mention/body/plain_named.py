"""Bodies called by common words, which the form of a body leads to: 劇団白い舟, NPO法人こどもの森, 学校法人みどりの丘.

Nothing in such a name tells that it is one but the form before it, so it is read as far as its words may belong together:
an adjective before its noun, and の only before words that names of this kind end in (`plain_names` in words-ja.toml), for
NPO法人こどもの代表 speaks of whom the body こども has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Rank, Span, text_of
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["plain_named"]

_WORDS = words("plain_names")
_TROUPES, _FORMS, _ENDS = (frozenset(_WORDS[key]) for key in ("troupes", "forms", "ends"))
_ALL = _TROUPES | _FORMS
_BEGINS = frozenset(form[:k] for form in _ALL for k in range(1, len(form) + 1))  # what their first token may be
_LONGEST = 3  # tokens of a form: 社会 + 福祉 + 法人


def plain_named(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The bodies of a sentence that are called by common words: with 劇団 as a whole, with 社会福祉法人 what stands behind."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.surface not in _BEGINS:
            continue
        for j in range(i + 1, min(i + _LONGEST, len(tokens) - 1) + 1):
            form = text_of(tokens, i, j)
            if form not in _ALL or tokens[j - 1].end - token.start != len(form):
                continue
            end = _end(tokens, j, lexicon)
            if end == j:
                continue
            begin = i if form in _TROUPES else j
            given = lexicon.before.get(form, "") or lexicon.class_of(form) or "Organization"
            span = Span(begin, end, tokens[begin].start, tokens[end - 1].end, given, confidence=0.9, rank=Rank.MARKED)
            span.vote(given, 2.5)
            yield span


def _end(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> int:
    """Where the name ends that begins with token j: j itself where no adjective and no の makes more than a noun of it."""
    end, several = j, False
    while end < len(tokens) - 1 and tokens[end].start == tokens[end - 1].end:
        token, after = tokens[end], tokens[end + 1]
        noun = after.tag.startswith("名詞-普通名詞-一般") and after.start == token.end
        told = token.tag.startswith("形容詞") and token.surface.endswith("い")
        of = end > j and token.surface == "の" and after.surface in _ENDS
        plain = token.tag.startswith(("名詞-普通名詞-一般", "名詞-普通名詞-副詞可能"))
        if noun and (told or of):
            several = True
        elif not plain or lexicon.titled(token.surface):
            break
        end += 1
    whole = several and end < len(tokens) and tokens[end - 1].tag.startswith("名詞")
    return end if whole and not tokens[end].tag.startswith(("接尾辞", "名詞", "形容詞")) else j
