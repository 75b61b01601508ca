"""Parties by the short names that are theirs only among parties: 共産 in （立民、共産推薦）, 国民 in 自民、国民両党."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.mention.body.bodies import CHAMBERS
from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, marked, over, spelling, text_of, touching
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["before_side", "in_chamber", "of_states", "parties", "past_side"]

_SIDES = frozenset(words("sides")["words"])
_THERE = frozenset(words("sides")["of_chambers"])
_COUNCILLORS = frozenset(words("offices")["councillors"])
_HOPES = frozenset(words("sides")["hopes"])
_FIRST = re.compile(r"第?[一二三四1-4１-４]党")  # 野党第一党
_CUED = re.compile(r"推薦|公認|支持|支援|[両各2-9２-９]党")
_LANDS = frozenset(words("places")["over"])
_SOMEWHERE = "固有名詞-地名-一般"  # no state
_ELECTED = "選出"  # behind the place for which a party's member sits
_CUE = r"(?=の?推薦|の?公認|(?:の?支持|の?支援)(?!率|者|層|金)|(?:の|など)?(?:両|各|[2-9２-９])党)"


@lru_cache(maxsize=4)
def _rows(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, str]]:
    """What a row of parties looks like, and the known party of each name; 民主党 may be one of several states'."""
    named: dict[str, str] = {}
    for party in lexicon.ontology.entities:
        if party.type == "PoliticalParty":
            short = (name for name in party.doubtful if not name.endswith("党"))
            named |= {name: party.id for name in (party.ja, *party.aliases, *short) if name}
    one = "(?:" + "|".join(map(re.escape, sorted(named, key=len, reverse=True))) + ")"
    return re.compile(rf"(?<![一-龥ァ-ヶー]){one}(?:[、・]{one})*{_CUE}"), named


def parties(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The parties of each row that what stands behind it says to be one."""
    pattern, named = _rows(lexicon)
    for row in pattern.finditer(sentence.text) if _CUED.search(sentence.text) else ():
        start = row.start() + sentence.start
        for name in re.split("[、・]", row[0]):
            if (place := spelling(sentence.tokens, start, start + len(name))) is not None:
                yield marked(*place, start, start + len(name), "PoliticalParty", 2.0, 0.9, entity=named[name])
            start += len(name) + 1


def of_states(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The parties that are called by what they want and the state that they want it for: 改革 + チリ."""
    tokens = sentence.tokens
    for i in range(len(tokens) - 1):
        if tokens[i].surface not in _HOPES or not touching(tokens, i + 1) or _goes_on(tokens, i):
            continue
        state = lexicon.ontology.entities.certain(tokens[i + 1].surface)
        if state is not None and state.type == "Country" and not _goes_on(tokens, i + 2):
            yield over(tokens, i, i + 2, "PoliticalParty", 3.0, 0.9)


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token goes on with the noun before it."""
    return touching(tokens, i) and all(t.tag.startswith(("名詞", "接尾辞", "接頭辞")) for t in tokens[i - 1 : i + 1])


def past_side(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where a party's name begins behind where it stands: 野党 + 労働党; no 与党 by itself."""
    at = begin
    while at < end - 1 and tokens[at].surface in _SIDES:
        at += 1
    rest = text_of(tokens, at, end)
    named = (tokens[end - 1].surface.endswith("党") and len(rest) > 2) or lexicon.ontology.entities.certain(rest)
    return at if named and not _FIRST.match(rest) else begin


def before_side(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where a chamber's name ends behind which it is told what a party is there: 下院 + 少数党."""
    return begin + 1 if tokens[begin].surface in CHAMBERS and text_of(tokens, begin + 1, end) in _THERE else end


def in_chamber(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where the chamber or place begins that a party's name was taken to reach into before the post of one of its members: 若草党 +
    参院 before 議員, 若草党 + 湊 before 県議, 若草党 + 湊県 before 選出; or the name of whom one of them sits for: オレゴン + 上院
    before 議員, but オレゴン州上院, which is the state's own. 0 where none."""
    if begin + 2 == end and tokens[begin].tag.endswith(_SOMEWHERE) and tokens[begin].surface[-1] not in _LANDS:
        seats = tokens[begin + 1].surface in CHAMBERS and text_of(tokens, end, end + 1) == "議員"
        return begin + 1 if seats else 0
    for i in range(begin + 1, end):
        if not tokens[i - 1].surface.endswith("党") or lexicon.class_of(text_of(tokens, begin, i)) != "PoliticalParty":
            continue
        seats = text_of(tokens, i, end) in CHAMBERS and text_of(tokens, end, end + 1) == "議員"
        town = all("固有名詞" in t.tag for t in tokens[i:end]) and text_of(tokens, end, end + 1) in _COUNCILLORS
        return i if seats or town or text_of(tokens, end, end + 1) == _ELECTED else 0
    return 0
