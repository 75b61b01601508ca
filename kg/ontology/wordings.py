"""The wordings of verbs by the word that each must have, so that a text is asked once for each word and not for each frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.ontology.frames import VerbFrame

    _Placed = tuple[int, VerbFrame]
    _Fixed = dict[str, list[_Placed]]

__all__ = ["Wordings"]


class Wordings:
    """The frames of verbs by the noun of their first fixed complement (契約 of 契約を結ぶ), put in order when first asked for;
    of several words with の, which may stand apart in a text, by the first (株式 of 株式の過半数)."""

    def __init__(self, verbs: Mapping[str, tuple[VerbFrame, ...]]) -> None:
        self._verbs = verbs
        self._kept: dict[str, tuple[list[_Placed], _Fixed]] = {}
        self._begun: dict[str, set[str]] = {}  # the nouns by their first letter
        for frames in verbs.values():
            for noun in filter(None, map(_noun, frames)):
                self._begun.setdefault(noun[0], set()).add(noun)
        self._asked: tuple[str, frozenset[str]] = ("", frozenset())  # the last text, with the nouns that stand in it

    def within(self, lemma: str, text: str) -> list[VerbFrame]:
        """The frames of a verb, in their order, but for those whose noun does not stand in a text."""
        if lemma not in self._kept:
            self._kept[lemma] = _by_noun(self._verbs.get(lemma, ()))
        free, fixed = self._kept[lemma]
        present = fixed.keys() & self._standing(text) if fixed else ()
        if not present:
            return [frame for _, frame in free]
        found = list(free)
        for noun in present:
            found += fixed[noun]
        found.sort()  # by place, which no two have in common
        return [frame for _, frame in found]

    def _standing(self, text: str) -> frozenset[str]:
        """The nouns that stand in a text."""
        if self._asked[0] is not text:
            begun = (self._begun.get(letter, ()) for letter in set(text))
            self._asked = text, frozenset([noun for nouns in begun for noun in nouns if noun in text])
        return self._asked[1]


def _noun(frame: VerbFrame) -> str:
    """What must stand in a text for a frame, "" for nothing."""
    return frame.fixed[0][1].partition("の")[0] if frame.fixed else ""


def _by_noun(frames: Iterable[VerbFrame]) -> tuple[list[_Placed], _Fixed]:
    """Frames with their places: those that may be said whatever stands in a text, the others by their noun."""
    free: list[_Placed] = []
    fixed: _Fixed = {}
    for placed in enumerate(frames):
        noun = _noun(placed[1])
        (fixed.setdefault(noun, []) if noun else free).append(placed)
    return free, fixed
