"""A deed without a name that somebody approves, opposes or supports: 増税に反対した, 鉄道の廃止を批判した, 制裁の解除を求めた.

Nothing is such a deed but the end of a stance, so it is made here and is no mention before. It is called by its verbal noun
with the nearest noun that says of what it is (鉄道の廃止); the verbal noun alone and the whole of what leads to it (湊市による
鉄道の廃止) are names of it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.syntax.heads import in_brackets
from kg.fact.syntax.phrase import Phrase
from kg.fact.words import Words
from kg.model import Mention, MentionKind, Token

__all__ = ["deed"]

_FARTHEST = 3  # phrases that lead to a deed
_LEAST = 2  # characters of a verbal noun


def deed(arguments: Arguments, holders: Sequence[Phrase], cases: Sequence[str]) -> Argument | None:
    """The deed that stands in one of the cases beside one of the holders, the nearest where there are several."""
    for child in (c for holder in holders for c in reversed(holder.children)):
        told = child.mention is None or child.mention.type == "Thing"
        if child.case in cases and told and not child.dated and (found := _read(arguments, child)) is not None:
            return Argument((found,), child, "direct")
    return None


def _read(arguments: Arguments, phrase: Phrase) -> Mention | None:
    clause, words = arguments.clause, arguments.words
    tokens = clause.tokens
    end = phrase.stop
    while end > phrase.begin and tokens[end - 1].surface in words.deed_trailers:
        end -= 1
    begin = end
    while begin > phrase.begin and _joins(tokens[begin - 1]):
        begin -= 1
    if begin == end or not _verbal(tokens[end - 1], words):
        return None
    start, stop = tokens[begin].start, tokens[end - 1].end
    noun = clause.text(start, stop)
    offset = clause.sentence.start
    if len(noun) < _LEAST or noun.endswith(words.deed_vague) or in_brackets(clause.sentence.text, 0, start - offset):
        return None
    starts = (
        [start, *(tokens[p.begin].start for p in _leading(arguments, phrase, words))]
        if begin == phrase.begin
        else [start]
    )
    names = [clause.text(at, stop).lstrip("「『“（(") for at in starts]
    name = names[min(1, len(names) - 1)]
    return Mention(
        MentionKind.NOMINAL, stop - len(name), stop, name, "Event", clause.sentence.index, end - 1,
        aliases=tuple(n for n in dict.fromkeys((names[0], names[-1])) if n != name), confidence=0.7,
    )  # fmt: skip


def _leading(arguments: Arguments, phrase: Phrase, words: Words) -> Iterator[Phrase]:
    """The phrases right before a deed that say of what or whose it is, the nearest first."""
    for _ in range(_FARTHEST):
        if not phrase.index:
            return
        before = arguments.clause.phrases[phrase.index - 1]
        pointing = before.mention is not None and before.mention.kind is MentionKind.PRONOUN
        if before.func not in words.deed_links or before.comma or before.dated or pointing:
            return
        yield before
        phrase = before


def _verbal(token: Token, words: Words) -> bool:
    return "サ変可能" in token.tag or token.surface in words.deed_nouns


def _joins(token: Token) -> bool:
    return token.tag.startswith(("名詞", "接頭辞", "接尾辞", "記号", "形状詞"))
