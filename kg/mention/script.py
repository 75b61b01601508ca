"""Which script a word is written in."""

from __future__ import annotations

import re

__all__ = ["DOTS", "capital", "foreign", "hiragana", "initials", "katakana", "latin", "lettered", "of_series"]

DOTS = frozenset("・･·=＝-")  # what joins the parts of a foreign name
_KATAKANA = re.compile("[ァ-ヿ]*")
_LETTERED = re.compile("[A-Za-zＡ-Ｚａ-ｚ]+[ァ-ヶー一-鿿]+")
_SERIES = re.compile("第[0-9０-９一二三四五六七八九十]+[部章話巻幕]")
_HIRAGANA = re.compile("[ぁ-ゟー]*")


def katakana(text: str) -> bool:
    """True where every character is katakana (middle dots and long vowel signs included)."""
    return not text or ("ァ" <= text[0] <= "ヿ" and _KATAKANA.fullmatch(text) is not None)


def hiragana(text: str) -> bool:
    """True where every character is hiragana or a long vowel sign."""
    return not text or (("ぁ" <= text[0] <= "ゟ" or text[0] == "ー") and _HIRAGANA.fullmatch(text) is not None)


def latin(text: str) -> bool:
    """True where a word begins with a Latin letter, half or full width."""
    return (text[0].isascii() and text[0].isalpha()) or "Ａ" <= text[0] <= "ｚ"


def capital(text: str) -> bool:
    """True where a capital letter occurs."""
    return any("A" <= c <= "Z" or "Ａ" <= c <= "Ｚ" for c in text)


def foreign(text: str) -> bool:
    """True for a word in katakana or Latin letters."""
    return katakana(text) or latin(text)


def initials(text: str) -> bool:
    """True for a word in Latin capitals alone, half or full width: JAXA, ＥＵ."""
    return len(text) > 1 and all("A" <= c <= "Z" or "Ａ" <= c <= "Ｚ" for c in text)


def lettered(text: str) -> bool:
    """True for a word that begins in Latin letters and goes on in Japanese: ICカード, Tシャツ."""
    return _LETTERED.fullmatch(text) is not None


def of_series(text: str) -> bool:
    """True for a part of a series by its number: 第2部, 第三章."""
    return _SERIES.fullmatch(text) is not None
