"""The town or prefecture that a name right before a mayor's post is, though a family is called so: 川崎市長の高木誠氏,
川崎市長選, 川崎市長に就任した. In 高木市長は it is the mayor."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.span import Span, text_of
from kg.model import Sentence, Token

__all__ = ["governed", "takes_office"]

_POST = re.compile(r"(?:前|元|副)?(?:(?P<town>[市町村区])(?:長|議(?:会(?:議員|議長))?)|知事)(?!会)")
_OFFICE = re.compile(r"に(?:就任|当選|初当選|選出|選ば|立候補|出馬|転身|な[っり])|を(?:務め|つとめ|歴任|経て)|だった")
_ELECTION = re.compile(r"選(?!出)")


def governed(sentence: Sentence, span: Span) -> str:
    """The class of the place that a name before a post is whose holder is named behind it, or whose election or taking is
    told; "" where it is none, or nothing tells."""
    post = _POST.match(sentence.text, span.stop - sentence.start)
    if post is None or span.title:
        return ""
    at = post.end()
    if sentence.text.startswith("の", at):
        behind = next((t for t in sentence.tokens if t.start - sentence.start == at + 1), None)
        told = behind is not None and "人名" in behind.tag
    else:
        told = _OFFICE.match(sentence.text, at) is not None or _ELECTION.match(sentence.text, at) is not None
    return ("City" if post["town"] else "Region") if told else ""


def takes_office(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether the mayor's post from `begin` to `end` is what somebody takes or had (川崎市長に就任した), so that the name before
    it is the town's."""
    if _POST.fullmatch(text_of(tokens, begin, end)) is None:
        return False
    return _OFFICE.match(text_of(tokens, end, end + 3)) is not None
