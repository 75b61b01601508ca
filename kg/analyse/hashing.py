"""How spaCy numbers words: MurmurHash (Appleby 2008) of their letters, and of those numbers with a seed.

Vectors of words are found by these numbers, so the same ones must come out; the tests compare them with spaCy's.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

__all__ = ["hashed", "number", "shape"]

_ALL = 0xFFFFFFFFFFFFFFFF
_M = 0xC6A4A7935BD1E995


def number(word: str, symbols: Mapping[str, int]) -> int:
    """The number of a word: MurmurHash64A with seed 1 of its UTF-8, but for `symbols`, which have numbers of their own,
    and nothing, which is 0."""
    if not word:
        return 0
    found = symbols.get(word)
    return _murmur(word.encode("utf-8", "surrogatepass"), 1) if found is None else found


def _murmur(data: bytes, seed: int) -> int:
    whole = len(data) & ~7
    h = seed ^ (len(data) * _M & _ALL)
    for i in range(0, whole, 8):
        k = int.from_bytes(data[i : i + 8], "little") * _M & _ALL
        k = (k ^ k >> 47) * _M & _ALL
        h = (h ^ k) * _M & _ALL
    if whole < len(data):
        h = (h ^ int.from_bytes(data[whole:], "little")) * _M & _ALL
    h = (h ^ h >> 47) * _M & _ALL
    return h ^ h >> 47


def hashed(numbers: np.ndarray, seed: int) -> np.ndarray:
    """Four 32-bit numbers for each of `numbers` (uint64): MurmurHash3 as thinc has it, n × 4."""
    of, rest = np.uint64(seed), np.uint64(8)
    with np.errstate(over="ignore"):
        a = numbers * np.uint64(0x87C37B91114253D5)
        a = (a << np.uint64(31)) | (a >> np.uint64(33))
        a = a * np.uint64(0x4CF5AD432745937F) ^ of ^ rest
        b = np.full_like(a, of ^ rest)
        a = a + b
        b = b + a
        a, b = _mixed(a), _mixed(b)
        a = a + b
        b = b + a
    low, up = np.uint64(0xFFFFFFFF), np.uint64(32)
    return np.stack([a & low, a >> up, b & low, b >> up], axis=1).astype(np.uint32)


def _mixed(h: np.ndarray) -> np.ndarray:
    by = np.uint64(33)
    h = (h ^ (h >> by)) * np.uint64(0xFF51AFD7ED558CCD)
    h = (h ^ (h >> by)) * np.uint64(0xC4CEB9FE1A85EC53)
    return h ^ (h >> by)


def shape(word: str) -> str:
    """The kinds of a word's characters, X x d or themselves, runs of one kind four at the most."""
    if len(word) >= 100:
        return "LONG"
    out: list[str] = []
    last, run = "", 0
    for c in word:
        kind = ("X" if c.isupper() else "x") if c.isalpha() else "d" if c.isdigit() else c
        run = run + 1 if kind == last else 0
        last = kind
        if run < 4:
            out.append(kind)
    return "".join(out)
