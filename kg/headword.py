"""How an encyclopedia's article opens: its title, a gloss in brackets, and what the thing is.

高木誠（たかぎ まこと、1961年5月3日 - ）は、日本の工学者。
~~~~~~~ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~    ~~~~~~~~~~~~
name    gloss                               definition, whose head noun says the class
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Document, Sentence

__all__ = ["Headword", "bare_title", "headword"]

_DISAMBIGUATION = re.compile(r"\s*[（(][^（()）]*[）)]$")
_GLOSS = r"(?:[（(](?P<gloss>(?:[^（()）]|[（(][^（()）]*[）)])*)[）)])?"
_OR = "(?:または|あるいは|もしくは|ないし|又は|及び)"
_CASES = ("の", "で", "に", "と", "へ", "から", "まで")  # 青葉市では、5日に…
_TOPIC = rf"(?:、{_OR}?[^、。はが]{{2,20}}|{_OR}[^、。はが（(]{{2,24}}(?:[（(][^（()）]*[）)])?)?\s*(?:とは|は)、?"
_OTHER = rf"(?:(?:、?{_OR}|、)[^、。はが（(]{{2,24}})?"
_NICKNAME = r"(?:[「『][^「」『』]{1,24}[」』])?"  # 第9師団「若草」
_FULLER = re.compile(rf"[「『\"“]?(?P<name>[^、。（(「」『』はがを]{{2,40}})[」』\"”]?\s*{_GLOSS}{_TOPIC}")
_COPULA = re.compile(
    r"(?:の(?:一つ|ひとつ|1つ|一種|一人|ひとり|1人|総称|名称|通称|愛称|略称|別名|一員))?"
    r"(?:である|であった|だった|です|だ|をいう|を指す|のこと)*$"
)
_CLAUSES = re.compile(r"(?:で|であり|である)?、")
_TELLS = re.compile(r"(?:[ぁ-ん]た|[うくぐすつぬむるぶ])$")  # ends in a verb
_BEFORE_NOUN = re.compile(r"[ぁ-ん、。・／/「」『』（）()\s]")
_KANA = re.compile(
    r"[一-鿿ァ-ヺー]*(?:戦い|争い|祭り|通り|踊り|まつり|おどり|ぬいぐるみ|すごろく|うた)$"
)  # nouns that end in kana
_NOTED = re.compile(r"\s*[（(](?P<note>[^（()）]*)[）)]$")  # ムニシピオ（基礎自治体）
_LIFE = re.compile(r"[0-9]{3,4}年[^-‐–—―〜～~]*[-‐–—―〜～~]")
_READING = re.compile(r"[ぁ-んー・\s　]{3,}(?:$|[、，,])")  # みなとえき
_SPOKEN = re.compile(
    r"(?:さん|氏|被告|容疑者)(?:の|$)|(?:ら|たち|と|ば|から|まで|より)$"
)  # 青木氏は…, 青木氏の父は…, 県警によると、…は
_SPACE = "[\\s　]*"


@dataclass(frozen=True, slots=True)
class Headword:
    """Offsets into the document: the name, its gloss (empty at the end of the name where there is none) and the
    definition; `nouns` are the nouns that end it and its clauses, the most telling first."""

    start: int
    stop: int
    gloss: tuple[int, int]
    definition: tuple[int, int]
    nouns: tuple[str, ...]


def bare_title(title: str | None) -> str:
    """A title without the bracket that tells it from its namesakes: ポートランド (オレゴン州)."""
    return _DISAMBIGUATION.sub("", title or "").strip()


def _shares(name: str, title: str, said: str) -> bool:
    """Whether a name is the title in full: it has each part of it of two characters or more; or one of them, where
    what is `said` of it is no deed, as in a report (ヤクルトスワローズは…と発表した)."""
    parts = [p for p in re.split(r"[・=＝\s　]", title) if len(p) > 1]
    if any(mark in title for mark in "、。「"):
        return False
    return all(p in name for p in parts) or (any(p in name for p in parts) and not _TELLS.search(said))


def _lived(gloss: str | None, title: str, said: str) -> bool:
    """Whether a name goes with the years of a life and with what somebody was, whatever else the title calls them by."""
    called = len(title) < 20 and not re.search(r"[、。「」はがを]", title)
    return called and bool(gloss and _LIFE.search(gloss)) and bool(said) and not _TELLS.search(said)


def _of_kind(name: str, title: str, said: str) -> bool:
    """Whether a title is a name with what it is said to be: EMD AEM-7形電気機関車 of AEM-7, which is a 電気機関車."""
    _, found, behind = title.rpartition(name)
    ends = len(name) > 2 and found and behind and not re.search(r"[、。「」はがを]", title)
    return bool(ends) and any(noun and behind.endswith(noun) for noun in _last_nouns(said))


def _ends(name: str, title: str, said: str) -> bool:
    """Whether a title is a name with what it is of before it: 北湊電鉄若草線 of 若草線, which is a 鉄道路線."""
    plain = not re.search(r"[、。「」はがを]", title)
    return plain and len(name) > 2 and title.endswith(name) and bool(said) and not _TELLS.search(said)


def _untitled(first: Sentence) -> re.Match[str] | None:
    """The opening of a text without a title, where no report opens so: a name with how it is read or the years of a
    life, or by itself before a pause (青葉橋は、…), and what it is."""
    found = _FULLER.match(first.text)
    if found is None:
        return None
    behind = first.text[found.end() :].rstrip("。 \n")
    said, gloss = _COPULA.sub("", behind), found["gloss"] or ""
    if not said or _TELLS.search(said) or _SPOKEN.search(found["name"]) or behind.endswith(("だ", "だった", "です")):
        return None
    glossed = _READING.match(gloss) or _LIFE.search(gloss)
    of_other = "の" in found["name"] and found["name"] == found[0].rstrip("はとも、")  # 青葉市の人口は、3万人
    apart = gloss or (found[0].endswith("、") and not of_other)
    return found if glossed or (apart and _is_noun(said, behind, found["name"], first)) else None


def _is_noun(said: str, behind: str, name: str, first: Sentence) -> bool:
    """Whether a definition ends in a noun that is no deed (町, but not 起用), and the name is no clause (人気なのは)."""
    at = first.start + first.text.rindex(said[-1], 0, len(first.text) - len(behind) + len(said) + 1)
    last = next((t for t in first.tokens if t.start <= at < t.end), None)
    deed = last is not None and "サ変" in last.tag and said == behind
    return not deed and not re.search(r"[ぁ-ん]$", said) and not name.endswith(_CASES)


def headword(document: Document, sentences: Sequence[Sentence]) -> Headword | None:
    """The headword of a document whose first sentence says of its title what it is; None of any other document."""
    title = bare_title(document.title)
    if not sentences:
        return None
    first = sentences[0]
    if not title:
        opening = _untitled(first)
        return _read(opening, first) if opening is not None else None
    bare = "".join(title.split())
    found = None
    # Looked at first, for a pattern of each title's own takes long to compile.
    if "".join(first.text.split()).lstrip('「『"“').casefold().startswith(bare.lstrip('「『"“').casefold()):
        name = _SPACE.join(map(re.escape, bare))
        pattern = rf"[「『\"“]?(?P<name>{name})[」』\"”]?{_NICKNAME}{_OTHER}\s*{_GLOSS}{_TOPIC}"
        found = re.match(pattern, first.text, re.IGNORECASE)
    if found is None:
        found = _FULLER.match(first.text)
        said = _COPULA.sub("", first.text[found.end() :].rstrip("。 ")) if found is not None else ""
        if found is None or not (
            _shares(found["name"], title, said)
            or _lived(found["gloss"], title, said)
            or _of_kind(found["name"], title, said)
            or _ends(found["name"], title, said)
        ):
            return None
    return _read(found, first)


def _read(found: re.Match[str], first: Sentence) -> Headword:
    """The parts of the first sentence of an entry, from what matched its opening."""
    tail = first.text[found.end() :].rstrip()
    tail = _COPULA.sub("", tail.rstrip("。"))
    noted = _NOTED.search(tail)
    phrase = _COPULA.sub("", _NOTED.sub("", tail))
    nouns = dict.fromkeys((*_last_nouns(phrase), *(_last_nouns(noted["note"]) if noted else ())))
    base = first.start
    gloss = found.span("gloss") if found.group("gloss") else (found.end("name"), found.end("name"))
    return Headword(
        base + found.start("name"),
        base + found.end("name"),
        (base + gloss[0], base + gloss[1]),
        (base + found.end(), base + found.end() + len(phrase)),
        tuple(n for n in nouns if n),
    )


def _last_nouns(phrase: str) -> list[str]:
    """The nouns that a phrase and its clauses end in."""
    return [_last_noun(part) for part in (phrase, *_CLAUSES.split(phrase))]


def _last_noun(phrase: str) -> str:
    """The nouns written together at the end of a phrase."""
    bare = _COPULA.sub("", phrase)
    kana = _KANA.search(bare)
    return kana[0] if kana else _BEFORE_NOUN.split(bare)[-1]
