"""The pair frames by pattern: what a pattern asks to stand between two names, and which frames the classes of two fit."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.model import Mention, MentionKind
from kg.ontology import Ontology, PairFrame

__all__ = ["PairTable", "pair_table", "shape"]

_QUOTES = r"[「『\"“」』”]?"
# 日本の公共放送NHK; not A党の幹部や B党, A大学のような B大学
_DESCRIPTION = (
    r"(?P<described>(?!よう[なに]|\S{0,14}(?:から|まで|より))[^\s、。（）()のはがをにでと]{1,14}(?<!や)[・]?)?"
)
_DESCRIBED_TAIL = r"の(?:[^、。（）()はがをに]{1,6}[のなたる])?"
_Class = tuple[MentionKind, str]
_Fitting = tuple[str, tuple[PairFrame, ...], str, str]


_STANDS_FOR = {
    "（": "[（(]",
    "）": "(?:[）)=＝]|[、,，・].*[）)=＝])",
    "－": r"\s*[-－–—〜~－―]\s*",
    "：": r"\s*[:：=＝は]\s*",
    ":": r"\s*[:：]\s*",
    "対": "(?:[（(][^（）()]{1,12}[）)])?対",
    "…": r"(?:[^\s、。（）()「」はがをにへとでもの]{1,16})?",
    "〇": "[1-6１-６一二三四五六](?:年(?:次?生)?|回生)(?:の?(?:[男女]子)?(?:学生|生徒))?",
}


@cache
def shape(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What must stand between A and B, and after B, as regular expressions."""
    between, after = pattern.removeprefix("A").split("B")
    if after.startswith("の"):  # AとBの(既存の)提携関係
        tail = _DESCRIBED_TAIL + "".join(_literal(c) for c in after[1:])
        return re.compile(f"{_QUOTES}{''.join(_literal(c) for c in between)}{_QUOTES}"), re.compile(tail)
    middle = "".join(_literal(c) for c in between)
    if between.endswith(("の", "による", "にした", "とした", "とする")):
        middle += _DESCRIPTION
    if not between:  # two in quotes are a list: 「二戸市」「三戸町」
        return re.compile(_QUOTES), re.compile("".join(_literal(c) for c in after))
    return re.compile(f"{_QUOTES}{middle}{_QUOTES}"), re.compile("".join(_literal(c) for c in after))


def _literal(character: str) -> str:
    return _STANDS_FOR.get(character) or re.escape(character)


@cache
def _said(pattern: str) -> tuple[str, str]:
    """What stands between A and B by its letters wherever a pattern fits, and what begins right after B: hardly any fits,
    and these are asked for in no time."""
    between, after = (re.split(f"[{''.join(_STANDS_FOR)}]", part) for part in pattern.removeprefix("A").split("B"))
    return max(between, key=len), "の" if after[0].startswith("の") else after[0]


class PairTable:
    """The pair frames of an ontology by pattern, and those that two mentions' classes fit."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        read = {p: frames for p, frames in ontology.frames.pairs.items() if not p.startswith("AはB")}  # topics: equated
        self.frames = {p: fs for p, frames in read.items() if (fs := tuple(f for f in frames if not f.described))}
        self._opening: dict[_Class, dict[str, list[PairFrame]]] = {}
        self._fitting: dict[tuple[_Class, _Class], list[_Fitting]] = {}

    def fitting(self, a: Mention, b: Mention) -> list[_Fitting]:
        """The patterns with frames for these two, in their order; of spans of dates, those for the first. With each goes
        what it says by its letters, between the two and right behind them."""
        key = first, second = _class(a), _class(b)
        found = self._fitting.get(key)
        if found is None:
            told, dated = self._above(second), second[0] is MentionKind.TIME
            found = self._fitting[key] = [
                (pattern, kept, *_said(pattern))
                for pattern, frames in self._opened_by(first).items()
                if (kept := tuple(f for f in frames if second[1] not in f.barred
                                  and ((dated and "－" in pattern) or not told.isdisjoint(f.B))))
            ]  # fmt: skip
        return found

    def _opened_by(self, first: _Class) -> dict[str, list[PairFrame]]:
        """The frames by pattern that something of a class may open."""
        if first not in self._opening:
            told = self._above(first)
            fit = {p: [f for f in frames if not told.isdisjoint(f.A)] for p, frames in self.frames.items()}
            self._opening[first] = {p: frames for p, frames in fit.items() if frames}
        return self._opening[first]

    def _above(self, known: _Class) -> frozenset[str]:
        """The classes that something of a class is of; a value is of its own alone."""
        kind, type_ = known
        return self._ontology.above.get(type_, frozenset()) if kind is MentionKind.NAME else frozenset((type_,))


def _class(m: Mention) -> _Class:
    """What classes ask of a mention: of a value, which one it is, a date that is not known being none."""
    if m.kind is MentionKind.TIME:
        return m.kind, "Date" if m.time is not None and m.time.start is not None else ""
    return (m.kind, "Quantity") if m.kind is MentionKind.QUANTITY else (MentionKind.NAME, m.type)


@lru_cache(maxsize=4)
def pair_table(ontology: Ontology) -> PairTable:
    """The table of an ontology, made once."""
    return PairTable(ontology)
