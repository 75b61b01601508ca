"""Koreans' and Chinese people's names in katakana, as they are read abroad: 朴成哲（パク・ソンチョル）."""

from __future__ import annotations

import re

from kg.mention.words import words

__all__ = ["heard"]

_HAN = re.compile("[一-鿿]{2,4}")
_DOTTED = re.compile("[・･＝=　 ]")
_LONGEST = 9  # characters that a given name of two syllables is heard as
_SURNAMES = [
    (found[0], found[1]) for w in words("surnames")["heard"] if (found := re.findall("[ァ-ヴー]+|[一-鿿]+", w))
]


def heard(name: str, kana: str) -> bool:
    """Whether katakana is how a name in Chinese characters sounds: the surname as it is read, then something of a given name.

    >>> heard("朴成哲", "パク・ソンチョル"), heard("朴成哲", "パクソンチョル"), heard("高木誠", "レアル・マドリード")
    (True, True, False)
    """
    if _HAN.fullmatch(name) is None:
        return False
    parts = _DOTTED.split(kana)
    readings = [reading for reading, surnames in _SURNAMES if name[0] in surnames]
    if len(parts) == 2:
        return parts[0] in readings and 0 < len(parts[1]) <= _LONGEST
    return len(parts) == 1 and any(kana.startswith(r) and 1 < len(kana) - len(r) <= _LONGEST for r in readings)
