"""Which script a word is written in."""

from __future__ import annotations

__all__ = ["DOTS", "capital", "foreign", "hiragana", "initials", "katakana", "latin"]

DOTS = frozenset("・･·=＝-")  # what joins the parts of a foreign name


def katakana(text: str) -> bool:
    """True where every character is katakana (middle dots and long vowel signs included)."""
    return all("ァ" <= c <= "ヿ" for c in text)


def hiragana(text: str) -> bool:
    """True where every character is hiragana or a long vowel sign."""
    return all("ぁ" <= c <= "ゟ" or c == "ー" for c in text)


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
