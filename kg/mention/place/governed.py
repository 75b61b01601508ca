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


def takes_office(tokens: Sequence[Token], name: Span, end: int, post: str) -> bool:
    """Whether the mayor's post behind a name up to `end` is what somebody takes or had (川崎市長に就任した), or that of whoever is
    named behind it (川崎市議の高木誠氏) or before it (高木誠・川崎市長), so that the name is the town's, which it is then made."""
    if _POST.fullmatch(post) is None:
        return False
    k = name.begin - 1
    k -= k > 1 and tokens[k].surface in "元前"
    if (
        k > 1
        and (tokens[k].surface == "・" or k < name.begin - 1)
        and "人名-名" in tokens[k - (tokens[k].surface == "・")].tag
    ):
        name.type = "City" if post[0] in "市町村区" else "Region"
        name.votes = {name.type: 2.0}
        return True
    if text_of(tokens, end, end + 1) == "の" and "人名" in "".join(t.tag for t in tokens[end + 1 : end + 2]):
        return True
    return _OFFICE.match(text_of(tokens, end, end + 3)) is not None
