"""Whether a katakana name is a Latin one written by ear.

Both are reduced to the consonants that survive borrowing into Japanese (b and v, l and r, th and s fall together; r
after a vowel is lost) and compared by edit distance, as in Knight and Graehl's (1998) view of back-transliteration as a
noisy channel, here with a hand-made channel. It is evidence inside one document, never enough across documents.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.resolve.entity.names import key, script

__all__ = ["sounds_like"]

_ROWS = {
    "": "アイウエオァィゥェォ",
    "k": "カキクケコ",
    "g": "ガギグゲゴ",
    "s": "サスセソ",
    "š": "シ",
    "z": "ザズゼゾ",
    "j": "ジヂ",
    "t": "タテト",
    "č": "チ",
    "ţ": "ツ",
    "d": "ダデド",
    "n": "ナニヌネノ",
    "h": "ハヒヘホ",
    "f": "フ",
    "b": "バビブベボヴ",
    "p": "パピプペポ",
    "m": "マミムメモ",
    "y": "ヤユヨャュョ",
    "r": "ラリルレロ",
    "w": "ワヲ",
    "N": "ン",
}
_CONSONANT = {kana: c for c, row in _ROWS.items() for kana in row}
# Latin spelling to the same alphabet, applied in order; vowels are dropped at the end.
_LATIN = [
    (re.compile(p), r)
    for p, r in (
        (r"sch|sh", "š"),
        (r"ti(?=on)|ci(?=[aou])", "š"),
        (r"tch|ch", "č"),
        (r"^kn", "n"),
        (r"^wr", "r"),
        (r"ph", "f"),
        (r"gh(?=t|$)", ""),
        (r"th", "s"),
        (r"ck", "k"),
        (r"q(?:u)?", "kw"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"g(?=[eiy])", "j"),
        (r"(?<=[aeiouy])w", ""),
        (r"l", "r"),
        (r"v", "b"),
        (r"(?<=[aeiou])y|y(?![aeiou])", ""),
        (r"h(?![aeiou])", ""),
    )
]
_LOST_R = re.compile(r"(?<=[aeiouy])r(?![aeiouyr])")
_BLUR = str.maketrans({"š": "s", "č": "t", "ţ": "t", "j": "z", "N": "n", "y": "", "w": "", "h": "f"})


@lru_cache(maxsize=16384)
def _kana_skeleton(name: str) -> str:
    return re.sub(r"(.)\1", r"\1", "".join(_CONSONANT.get(c, "") for c in name).translate(_BLUR))


@lru_cache(maxsize=16384)
def _latin_skeletons(name: str) -> tuple[str, ...]:
    """With r after a vowel as English loses it, and as other languages keep it."""
    return tuple(dict.fromkeys(_reduced(n) for n in (_LOST_R.sub("", name), name)))


def _reduced(name: str) -> str:
    for pattern, replacement in _LATIN:
        name = pattern.sub(replacement, name)
    return re.sub(r"(.)\1", r"\1", re.sub(r"[aeiou]", "", name.translate(_BLUR)))


def _spelled(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isascii() and c.isalpha())


def sounds_like(katakana: str, latin: str) -> bool:
    """Whether the two can be one name; both need three consonants that tell, and the lengths must agree.

    >>> sounds_like("ベルトラム", "Bertram"), sounds_like("カルミナ", "Carmina"), sounds_like("ベルトラム", "Bolton")
    (True, True, False)
    """
    if script(katakana) != "katakana" or script(latin) != "latin":
        return False
    if not _first_agrees(katakana, latin):
        return False
    a = _kana_skeleton(key(katakana))
    return any(_close(a, b) for b in _latin_skeletons(_spelled(latin)))


def _close(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 3:
        return False
    allowed = 0 if min(len(a), len(b)) < 5 else 1
    return abs(len(a) - len(b)) <= allowed and _distance(a, b, allowed) <= allowed


def _first_agrees(katakana: str, latin: str) -> bool:
    """Both begin with a vowel, or neither does."""
    kana, letter = key(katakana)[:1], _spelled(latin)[:1]
    return (kana in _ROWS[""]) == (letter in "aeiou") or kana in "ユヨヤウワ" or letter in "hwy"


def _distance(a: str, b: str, most: int) -> int:
    """Levenshtein distance, given up beyond `most`."""
    if a == b:
        return 0
    if not most:
        return 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
