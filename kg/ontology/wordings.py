"""The wordings of verbs by the word that each must have, so that a text is asked once for each word and not for each frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.ontology.frames import VerbFrame

    _Placed = tuple[int, VerbFrame]
    _Fixed = dict[str, list[tuple[str, list[_Placed]]]]

__all__ = ["Wordings"]


class Wordings:
    """The frames of verbs by the noun of their first fixed complement (契約 of 契約を結ぶ), put in order when first asked for;
    of several words with の, which may stand apart in a text, by the first (株式 of 株式の過半数)."""

    def __init__(self, verbs: Mapping[str, tuple[VerbFrame, ...]]) -> None:
        self._verbs = verbs
        self._kept: dict[str, tuple[list[_Placed], _Fixed]] = {}
        self._asked: tuple[str, frozenset[str]] = ("", frozenset())  # the last text, with its letters

    def within(self, lemma: str, text: str) -> list[VerbFrame]:
        """The frames of a verb, in their order, but for those whose noun does not stand in a text."""
        if lemma not in self._kept:
            self._kept[lemma] = _by_noun(self._verbs.get(lemma, ()))
        free, fixed = self._kept[lemma]
        found = list(free)
        for letter in fixed.keys() & self._letters(text) if fixed else ():
            for noun, frames in fixed[letter]:
                if noun in text:
                    found += frames
        found.sort()  # by place, which no two have in common
        return [frame for _, frame in found]

    def _letters(self, text: str) -> frozenset[str]:
        if self._asked[0] != text:
            self._asked = text, frozenset(text)
        return self._asked[1]


def _by_noun(frames: Iterable[VerbFrame]) -> tuple[list[_Placed], _Fixed]:
    """Frames with their places: those that may be said whatever stands in a text, the others by the first letter of their
    noun and by noun."""
    free: list[_Placed] = []
    fixed: dict[str, list[_Placed]] = {}
    for placed in enumerate(frames):
        noun = placed[1].fixed[0][1].partition("の")[0] if placed[1].fixed else ""
        (fixed.setdefault(noun, []) if noun else free).append(placed)
    begins: _Fixed = {}
    for noun, found in fixed.items():
        begins.setdefault(noun[0], []).append((noun, found))
    return free, begins
