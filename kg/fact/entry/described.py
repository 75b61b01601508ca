"""What a description says by its own words of the thing that it describes: ドイツ人女性のX, インドを代表する製薬会社のX.

The claim is about the description; `resolve` finds the name beside it or before it, and drops the claim where there is none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind
from kg.ontology import Ontology, PairFrame

__all__ = ["DESCRIBED", "read_described"]

DESCRIBED = "pair_described"  # the rule's name
_NUMBER = "[0-9０-９一二三四五六七八九十]+"
_RANK = (  # ahead of others of its kind there: 最大の, 有数の, 第2の, で最も古い, を代表する
    r"で?(?:国内|域内)?(?:最大手?|最大級|最古|最長|最高峰|最北|最南|最東|最西|屈指|有数|唯一|随一|指折り|きって|"
    rf"第{_NUMBER}|{_NUMBER}位)(?:の|である|、|(?=[^のはがを、。]))"
    rf"|を代表する|で(?:最も|もっとも|一番|いちばん|{_NUMBER}番目に)[^\s、。（）「」をがはに]{{1,10}}?[いなるた]"
)
_KINDS = (MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN)
_IS = ("である", "でもある")  # 日本のメーカーである同社
_FARTHEST = 20  # characters of a rank


@lru_cache(maxsize=64)
def _between(pattern: str) -> re.Pattern[str]:
    """What stands between A and B."""
    between = pattern.removeprefix("A").removesuffix("B")
    return re.compile("".join(_RANK if part == "最大の" else re.escape(part) for part in re.split("(最大の)", between)))


def read_described(make: ClaimMaker) -> None:
    """Claims of the pair frames that are marked `described`."""
    for a in make.clause.mentions:
        if a.kind is not MentionKind.NAME:
            continue
        beside = [
            b
            for b in make.clause.mentions
            if b.kind in _KINDS and b is not a and b.end > a.end and b.start <= a.end + _FARTHEST
        ]
        for b in beside:
            _claim(make, a, b)


@lru_cache(maxsize=1)
def _frames(ontology: Ontology) -> tuple[PairFrame, ...]:
    """The frames marked `described`."""
    return tuple(f for frames in ontology.frames.pairs.values() for f in frames if f.described)


@lru_cache(maxsize=4096)
def _of(a: str, b: str, ontology: Ontology) -> tuple[PairFrame, ...]:
    """Those whose A and B may be of two classes."""
    return tuple(f for f in _frames(ontology) if _is(a, f.A, ontology) and _is(b, f.B, ontology))


def _claim(make: ClaimMaker, a: Mention, b: Mention) -> None:
    for frame in _of(a.type, b.type, make.ontology):
        if b.surface.endswith(frame.without):
            continue
        if frame.only and (b.kind is MentionKind.NAME or not b.surface.endswith(frame.only)):
            continue
        shape = _between(frame.pattern)
        if b.start >= a.end:
            found = shape.fullmatch(make.clause.between(a, b).removeprefix(a.title)) is not None
        else:  # A leads B's own words
            pointed = b.kind is MentionKind.PRONOUN  # このドイツ人; a bare ドイツ人 is anybody
            found = b.kind is not MentionKind.NAME and _RANK not in shape.pattern and (pointed or b.start == a.start)
            words = shape.match(make.clause.text(a.end, b.end)) if found else None
            found = words is not None and (pointed or a.end + words.end() < b.end)
        if found:
            who = _meant(make, b)
            s, o = (a, who) if frame.subject == "A" else (who, a)
            relation = make.ontology.relations[frame.relation]
            make.of_expression(frame.relation, s, o, rule=DESCRIBED, slots=(relation.domain, relation.range))
            return


def _meant(make: ClaimMaker, b: Mention) -> Mention:
    """The pro-form that a description is said of, as the sentence has it right behind; else the description."""
    for other in make.clause.mentions:
        if other.kind is MentionKind.PRONOUN and other.start > b.end and make.clause.between(b, other) in _IS:
            return other
    return b


def _is(type_: str, classes: tuple[str, ...], ontology: Ontology) -> bool:
    return ontology.is_any(type_, classes)
