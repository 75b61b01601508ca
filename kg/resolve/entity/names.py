"""Forms of a name: what of it must be equal for two spellings to be one name, and what a newspaper shortens it to.

All functions are pure and know nothing of the document; `cast` decides which of them count as evidence there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from kg.resolve.lexicon import any_of, words

__all__ = [
    "event_name",
    "event_stem",
    "head_of",
    "head_stem",
    "key",
    "legal_stem",
    "opens_name",
    "organization_stem",
    "parts",
    "place_stem",
    "plain_stem",
    "script",
    "shortens",
    "spelled",
    "surname_of",
]

_IGNORED = re.compile(r"[\s・·･=＝‐‑–—―\-\"'“”‘’「」『』《》〈〉]")
_DRAWN = re.compile(r"(?<=[ァ-ヺ])[―—]")
_PART = re.compile(r"[\s・·･=＝]+")
_KATAKANA = re.compile(r"[ァ-ヺー・･\s=＝]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ0-9&.'’\-\s・]+")
_KANJI = re.compile(r"[一-鿿々〆ヶ]+")

_FORMS = words("forms")
_LEGAL = any_of(_FORMS["legal"])
_LEGAL_EDGE = re.compile(rf"^{_LEGAL}\s*|\s*{_LEGAL}$")
_LATIN_LEGAL = re.compile(
    r"[\s,.・]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|plc|gmbh|ag|s\.?a|n\.?v|s\.?p\.?a|"
    r"oyj|ab|a/s)\.?$"
)
_BODY_EDGE = re.compile(r"(?<=[a-zァ-ヺー])社$")
_GROUP_EDGE = re.compile(rf"{any_of(_FORMS['groups'])}$")
_HEADS = words("heads")["plans"]
_HEAD_EDGE = re.compile(rf"^(?:the)?{any_of(_HEADS)}|{any_of(_HEADS)}+$|^the(?=[a-z])")


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """The name without what spellings vary in: width, case, spaces, middle dots, hyphens and quotation marks, a dash for the
    mark of a long vowel.

    >>> key("ダン・ベルトラム") == key("ダンベルトラム"), key("ＣａｌｍｉＮＡ"), key("ミラ―") == key("ミラー")
    (True, 'calmina', True)
    """
    folded = _DRAWN.sub("ー", unicodedata.normalize("NFKC", name).casefold())
    return _IGNORED.sub("", folded) or folded


_FOLDS = (
    (re.compile("ヴァ"), "バ"),
    (re.compile("ヴィ"), "ビ"),
    (re.compile("ヴェ"), "ベ"),
    (re.compile("ヴォ"), "ボ"),
    (re.compile("ヴ"), "ブ"),
    (re.compile(r"[ーッ]"), ""),
    (re.compile(r"グ$"), "ク"),
    (re.compile(r"ズ$"), "ス"),
)
_FULL_SIZE = str.maketrans("ァィゥェォャュョ", "アイウエオヤユヨ")
_SPELLED = 6  # characters by which a foreign name is told from others that sound like it


@lru_cache(maxsize=8192)
def spelled(name: str) -> str:
    """The key of a name in katakana without what is heard of its letters in several ways: long vowels and stops, v and b, a
    last g or z; "" for other names and for short ones.

    >>> spelled("ロマーノ・カヴェルティ") == spelled("ロマノ・カベルティ"), spelled("ハインベルグ") == spelled("ハインベルク")
    (True, True)
    >>> spelled("ラーム"), spelled("高木誠")
    ('', '')
    """
    sound = key(name)
    if script(sound) != "katakana":
        return ""
    for pattern, replacement in _FOLDS:
        sound = pattern.sub(replacement, sound)
    return sound.translate(_FULL_SIZE) if len(sound) >= _SPELLED else ""


@lru_cache(maxsize=8192)
def legal_stem(name: str) -> str:
    """The key of an organization's name without its legal form.

    >>> legal_stem("株式会社メルカリ"), legal_stem("Acme Robotics, Inc."), legal_stem("アーム社")
    ('メルカリ', 'acmerobotics', 'アーム')
    """
    folded = unicodedata.normalize("NFKC", name).casefold().strip()
    bare = _LATIN_LEGAL.sub("", _LATIN_LEGAL.sub("", _LEGAL_EDGE.sub("", _LEGAL_EDGE.sub("", folded))))
    stem = key(bare.rstrip(",. ") or folded)
    return _BODY_EDGE.sub("", stem) or stem


@lru_cache(maxsize=8192)
def organization_stem(name: str) -> str:
    """The key without legal form and without the words for a group of companies.

    >>> organization_stem("ソニーグループ株式会社"), organization_stem("広島球団")
    ('ソニー', '広島')
    """
    stem = legal_stem(name)
    while (bare := _GROUP_EDGE.sub("", stem)) != stem and len(bare) >= 2:
        stem = bare
    return stem


@lru_cache(maxsize=8192)
def head_stem(name: str) -> str:
    """The key of a plan's name without the word that says it is one.

    >>> head_stem("プロジェクト・ルーン"), head_stem("「ルーン」計画")
    ('ルーン', 'ルーン')
    """
    stem = key(name)
    bare = _HEAD_EDGE.sub("", stem)
    return bare if len(bare) >= 2 else stem


_EVENT_EDGE = re.compile(r"(?<=選)挙$|(?<=決勝)戦$|(?<=選手権)大会$")


@lru_cache(maxsize=8192)
def event_stem(name: str) -> str:
    """`head_stem` of an event's name in the shorter of the words that papers use by turns.

    >>> event_stem("自民党総裁選挙"), event_stem("北京オリンピック"), event_stem("決勝戦")
    ('自民党総裁選', '北京五輪', '決勝')
    """
    stem = head_stem(name)
    for long, (short,) in words("games").items():
        stem = stem.replace(long, short)
    return _EVENT_EDGE.sub("", stem)


def event_name(name: str) -> str:
    """An event's name in one of the words that papers use by turns, else as it is written.

    >>> event_name("トルム五輪"), event_name("市長選挙"), event_name("若草選手権大会")
    ('トルムオリンピック', '市長選', '若草選手権')
    """
    for long, (short,) in words("games").items():
        name = name.replace(short.upper(), long)
    return _EVENT_EDGE.sub("", name)


@lru_cache(maxsize=8192)
def head_of(name: str) -> str:
    """The word of a plan's name that says it is one, "" where there is none.

    >>> head_of("「ルーン」計画"), head_of("プロジェクト・ルーン"), head_of("ルーン")
    ('計画', 'プロジェクト', '')
    """
    stem = key(name)
    return next((h for h in _HEADS if stem != h and (stem.endswith(h) or stem.startswith(h))), "")


_PLACE_EDGE = re.compile(r"(?<=.)[都道府県市区町村州郡]$")


def place_stem(name: str) -> str:
    """The key of a place's name without the word for what it is.

    >>> place_stem("静岡県"), place_stem("北海道"), place_stem("京都")
    ('静岡', '北海道', '京都')
    """
    stem = key(name)
    bare = _PLACE_EDGE.sub("", stem)
    return bare if len(bare) >= 2 and stem != "北海道" and stem != "京都" else stem


def plain_stem(name: str) -> str:
    """`head_stem` of a name that says what it is (カルミナ計画), else the name itself.

    >>> plain_stem("カルミナ・プロジェクト"), plain_stem("ダン・ベルトラム")
    ('カルミナ', 'ダン・ベルトラム')
    """
    stem = head_stem(name)
    return stem if stem != key(name) else name


@lru_cache(maxsize=8192)
def parts(name: str) -> tuple[str, ...]:
    """The keys of the parts that spaces and middle dots divide a name into."""
    return tuple(filter(None, map(key, _PART.split(unicodedata.normalize("NFKC", name).strip()))))


@lru_cache(maxsize=8192)
def script(name: str) -> str:
    """ "katakana", "latin", "kanji" or "mixed"."""
    name = unicodedata.normalize("NFKC", name)
    for label, pattern in (("katakana", _KATAKANA), ("latin", _LATIN), ("kanji", _KANJI)):
        if pattern.fullmatch(name):
            return label
    return "mixed"


_REGNAL = re.compile(r"[0-9ivx]+世$")


def surname_of(short: str, full: str) -> bool:
    """Whether `short` is what a newspaper calls the person `full` after the first mention.

    A part of a name with parts (the last one of a Western name, but also a first one: 金 of 金・正恩), or the
    beginning of an undivided kanji name that leaves a given name of one to three characters; of a name of two or
    more kanji also the end, as historical persons are called (信長); a monarch's name without the number.

    >>> surname_of("ベルトラム", "ダン・ベルトラム"), surname_of("森", "森義正"), surname_of("森義正", "森")
    (True, True, False)
    """
    pieces = parts(full)
    bare = key(short)
    if _REGNAL.sub("", key(full)) == bare != key(full):
        return True
    if len(pieces) > 1:
        return (bare in pieces and not _half(short, full)) or (
            len(parts(short)) > 1 and key(full).endswith(bare) and bare != key(full)
        )
    whole = key(full)
    if not (len(bare) < len(whole) <= len(bare) + 3) or script(whole) == "latin":
        return False
    if whole.startswith(bare):
        return len(bare) <= 3 and script(whole) != "katakana"
    return whole.endswith(bare) and len(bare) >= 2 and len(whole) - len(bare) <= 3 and script(whole) == "kanji"


def opens_name(short: str, full: str) -> bool:
    """Whether a name in katakana that nothing parts begins so, as one of the far east does with the family name.

    >>> opens_name("パク", "パクスンホ"), opens_name("スミス", "アンナスミス")
    (True, False)
    """
    a, b = key(short), key(full)
    return 1 < len(a) < len(b) - 1 and b.startswith(a) and len(parts(full)) == 1 and script(b) == "katakana"


def _half(short: str, full: str) -> bool:
    """Whether a name is but a half of a given name in two parts: ポール of ジャン=ポール・メリエール."""
    return re.search(rf"(?:^|[・=＝]){re.escape(short)}[=＝]|[=＝]{re.escape(short)}[・ 　]", full) is not None


def shortens(
    short: str, full: str, units: tuple[str, ...] = (), is_head: Callable[[str], bool] = lambda rest: False
) -> bool:
    """Whether `short` abbreviates the organization `full`: its beginning, cut within the last unit (みずほ銀 of
    みずほ・銀行) or before a noun that only says what it is (みずほ), the first characters of its units in order (日銀 of
    日本・銀行), or the initials of its Latin words.

    `units` are the short units (Sudachi mode A) that the full name is made of; `is_head` tells the nouns that say what a
    thing is (銀行; not トイズ).
    """
    a, b = key(short), key(full)
    if len(a) < (3 if a.isascii() else 2) or len(a) >= len(b) or a[0] != b[0]:
        return False
    if script(full) == "latin":
        words = parts(full)
        return len(words) >= 3 and len(a) >= 3 and a == "".join(w[0] for w in words if w not in _SMALL)
    keys = tuple(map(key, units))
    if b.startswith(a):
        last = len(b) - len(keys[-1]) if keys and "".join(keys) == b else len(b) - 2
        rest = b[len(a) :]
        return len(a) == last + 1 or (is_head(rest) and not rest.endswith(_FORMS["branches"]))
    return len(keys) > 1 and script(a) == "kanji" and _PLAIN.fullmatch(full) is not None and _initials(a, keys)


_PLAIN = re.compile(r"[一-鿿々ァ-ヺー]+")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "&"})


def _initials(a: str, units: tuple[str, ...]) -> bool:
    """Whether `a` takes at least one character from the beginning of each of at least two units, in order, and not all
    of each: 日本大学 is no short form of 日本体育大学."""
    i = taken = 0
    whole = True
    for unit in units:
        n = 0
        while i + n < len(a) and n < len(unit) and a[i + n] == unit[n]:
            n += 1
        if n:
            i, taken = i + n, taken + 1
            whole = whole and n == len(unit)
    return i == len(a) and taken >= 2 and not whole
