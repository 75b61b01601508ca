"""The town or prefecture that a name right before a mayor's post is, though a family is called so: 川崎市長の高木誠氏,
川崎市長選, 川崎市長に就任した. In 高木市長は it is the mayor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.span import Span, covering, marked, text_of
from kg.model import Sentence, Token

__all__ = ["behind_given", "governed", "heads_of_towns", "takes_office", "towns_of_mayors"]

_POST = re.compile(r"(?:前|元|副)?(?:(?P<town>[市町村区])(?:長|議(?:会(?:議員|議長))?)|知事)(?!会)")
_OFFICE = re.compile(r"に(?:就任|当選|初当選|選出|選ば|立候補|出馬|転身|な[っり])|を(?:務め|つとめ|歴任|経て)|だった")
_HEAD = re.compile(r"[市町村区]長")
_BEFORE_POST = frozenset("新元前現副同")
_BEHIND_TOWN = re.compile(
    r"(?<=[一-龥々ヶぁ-んァ-ヴ])(?P<kind>[都道府県市町村区])の(?P<name>[一-龥々ヶ]{1,4})(?P<post>[市町村区]長|知事)(?=[はがもをにへとの、。・ら（(])"
)
_NOBODY = re.compile(r"歴代|女性|現職|新人|現役|当時|初代|次期|民間|若手")
_NO_NAME = frozenset("前元新現副同各両首全名")
_ELECTION = re.compile(r"選(?!出)")


def behind_given(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is the town of a mayor whose whole name stands right before it: 高木 + 誠 + みやま + 町長."""
    if i < 2 or i + 1 >= len(tokens) or tokens[i + 1].surface[0] not in "長市町村区":
        return False
    word = tokens[i]
    whole = word.surface[-1] in "市町村区" and tokens[i + 1].surface == "長"  # みどり町 + 長
    if not whole and _HEAD.match(text_of(tokens, i + 1, i + 3)) is None:
        return False
    if word.surface in _BEFORE_POST or (len(word.surface) == 1 and "地名" not in word.tag):
        return False  # 高木 + 一 + 實 + 市長
    family, given = tokens[i - 2].tag, tokens[i - 1].tag
    placed = "地名" in word.tag and "地名" in family  # 若草 + 久三 + 大川 + 町長
    named = "人名-名" in given or (("人名-姓" in family or placed) and given.startswith("名詞-普通名詞-一般"))
    return named and ("人名" in family or "地名" in family)


def towns_of_mayors(sentence: Sentence) -> Iterator[Span]:
    """The towns written between the whole name of somebody and the mayor's post: みやま町 of 高木誠みやま町長."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens if "長" in sentence.text else ()):
        if behind_given(tokens, i):
            whole = tokens[i + 1].surface == "長"
            stop = token.end if whole else tokens[i + 1].start + 1
            yield marked(i, i + 1 if whole else i + 2, token.start, stop, "City", 2.0, 0.8)


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


def heads_of_towns(sentence: Sentence) -> Iterator[Span]:
    """The mayors and governors by family names that no dictionary has, right behind their town or prefecture: 湊市の清元市長."""
    for found in _BEHIND_TOWN.finditer(sentence.text):
        post = found["post"]
        if found["kind"] not in ("都道府県" if post == "知事" else post[0]) or _NOBODY.search(found["name"]):
            continue
        start, stop = (sentence.start + at for at in found.span("name"))
        begin, end = covering(sentence.tokens, start, stop)
        whole = end - begin == 1 and sentence.tokens[begin].surface == found["name"] and stop - start > 1  # 清元
        if sentence.tokens[begin].start == start and (whole or found["name"][-1] not in _NO_NAME):
            yield marked(begin, end, start, stop, "Person", 3.0, 0.8, title=post)
