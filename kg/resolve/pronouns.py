"""What Japanese pro-forms ask for: a class, a number, a noun that the antecedent shares, or the speaker.

The words are in `pronouns-ja.toml`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

__all__ = [
    "Asks",
    "asks",
    "is_common",
    "is_source",
    "points_back",
    "reports",
    "stands_alone",
    "taken_up_otherwise",
    "without_faculty",
    "written_out",
]

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九十")}


@dataclass(frozen=True, slots=True)
class Asks:
    """What a pro-form asks for. `count` 0 means that it cannot be told how many are meant; `noun` is a noun that the
    antecedent's name or description may share, and must end in where `named`, unless its class tells as much
    (`classed`); `speaker` asks for who is quoted, `own` for the subject of the same sentence; `bare` says that the words ask for nothing, `possessive` that the
    noun may be of the antecedent and not the antecedent (その同盟国), `many` that whoever speaks does so for others too."""

    classes: tuple[str, ...] = ()
    count: int = 1
    noun: str = ""
    named: bool = False
    classed: bool = False
    speaker: bool = False
    own: bool = False
    bare: bool = False
    possessive: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    lists: dict[str, frozenset[str]]
    classes: dict[str, tuple[str, ...]]
    pointer: re.Pattern[str]
    count: re.Pattern[str]
    reporting: tuple[str, ...]
    source: re.Pattern[str]
    short: dict[str, str]
    unlike: dict[str, tuple[str, ...]]


_FACULTY = re.compile(r"大(?:大学院.*|.*(?:学部|研究科|病院))")


@cache
def _words() -> _Words:
    raw = tomllib.loads(files(__package__).joinpath("pronouns-ja.toml").read_text(encoding="utf-8"))
    classes: dict[str, tuple[str, ...]] = {}
    for name, nouns in raw["classes"].items():
        for noun in nouns:
            classes[noun] = (*classes.get(noun, ()), name)
    pointer = "|".join(sorted(raw["pointers"], key=len, reverse=True))
    return _Words(
        lists={
            name: frozenset(raw[name])
            for name in ("speaker", "we", "self", "person", "persons", "bare", "plain", "named", "classed")
        },
        classes=classes,
        pointer=re.compile(f"^(?:{pointer})"),
        count=re.compile(rf"^(?:{pointer})?([0-9]+|[一二三四五六七八九十])(?=\D)"),
        reporting=tuple(raw["reporting"]["verbs"]),
        short=raw["short"],
        unlike={noun: tuple(ends) for noun, ends in raw["unlike"].items()},
        source=re.compile(
            rf"(?:[」』]|[（(][^（()）]{{1,15}}[)）]|紙|誌|通信|など|等|の?各(?:紙|社|局|メディア)|(?:の?報道)?各?(?:機関|メディア)|の報道)*(?:{'|'.join(raw['reporting']['after'])})"
        ),
    )


def points_back(surface: str) -> bool:
    """Whether the words are 同 or 両 with a listed noun and nothing else (同省; not 同志社)."""
    return surface[:1] in ("同", "両") and surface[1:] in _words().classes


def is_common(surface: str) -> bool:
    """Whether the words are a listed noun and no name (党, 協会, 大会)."""
    return surface in _words().classes


def stands_alone(noun: str) -> bool:
    """Whether a noun takes up a name that ends in it though it is one letter (党 after 青葉党)."""
    return len(noun) > 1 or noun in _words().lists["named"]


def without_faculty(noun: str) -> str:
    """大 of 大医学部 and 大大学院: the university that was named before, whatever part of it is written behind."""
    return "大" if _FACULTY.fullmatch(noun) else noun


@lru_cache(maxsize=8192)
def taken_up_otherwise(noun: str, name: str) -> bool:
    """Whether a name is of those that are taken up by another noun than this: 社 and 青葉証券取引所."""
    return name.endswith(_words().unlike.get(noun, ("\0",)))


@lru_cache(maxsize=8192)
def written_out(noun: str) -> str:
    """A noun without its abbreviation: 規制委員会 of 規制委, 信用金庫 of 信金; "" where it has none."""
    short = next((s for s in _words().short if noun.endswith(s)), "")
    return noun.removesuffix(short) + _words().short[short] if short else ""


def reports(sentence: str) -> bool:
    """Whether a sentence tells what a paper or agency reports."""
    return any(verb in sentence for verb in _words().reporting)


def is_source(after: str) -> bool:
    """Whether what follows a name makes it the source of the news (X紙によると)."""
    return _words().source.match(after) is not None


@lru_cache(maxsize=4096)
def asks(surface: str, type_: str = "Thing") -> Asks:
    """Reads a pro-form; `type_` is the class that its mention has been given, used where the words give none.

    >>> asks("同社").classes, asks("両社").count, asks("この計画").noun, asks("当社").speaker
    (('Company', 'MediaOrganization'), 2, '計画', True)
    """
    words = _words()
    surface = unicodedata.normalize("NFKC", surface)
    typed = (type_,) if type_ not in ("", "Thing", "Agent") else ()
    if surface in words.lists["speaker"]:
        return Asks(typed, speaker=True, many=surface in words.lists["we"])
    if surface in words.lists["self"]:
        return Asks(typed, own=True)
    if surface in words.lists["person"]:
        return Asks(("Person",))
    if surface in words.lists["persons"]:
        return Asks(("Person",), count=0)
    if surface in words.lists["bare"]:
        return Asks(typed, count=0 if surface.endswith("ら") else 1, bare=True)
    count = 2 if surface.startswith("両") else 0 if surface.startswith(("これら", "それら", "各")) else 1
    noun = without_faculty(words.pointer.sub("", surface))
    if found := words.count.match(surface):
        count, noun = _DIGITS.get(found[1]) or int(found[1]), surface[found.end() :]
    suffix = next(
        (noun[i:] for i in range(len(noun)) if noun[i:] in words.classes and (i == 0 or len(noun) - i > 1)), ""
    )
    classes = typed if typed and len(suffix) != len(noun) else words.classes.get(suffix, typed)
    return Asks(
        classes,
        count,
        "" if noun in words.lists["plain"] else noun,
        noun in words.lists["named"],
        noun in words.lists["classed"],
        possessive=surface.startswith("その"),
    )
