"""Known entities: `entities.tsv`, names across scripts, found at a cost that does not grow with their number."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

from kg.errors import OntologyError

__all__ = ["Known", "KnownEntities", "normalise", "read_entities"]

COLUMNS = ("id", "class", "ja", "en", "aliases", "prefix", "wikidata", "within")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_ABROAD = re.compile(r"[ァ-ヴー・＝]+")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_DOTS = frozenset("・･·‧")
_BEGINNINGS = 16384  # kept at most


@lru_cache(maxsize=16384)
def normalise(name: str) -> str:
    """The form under which names are compared: NFKC, case-folded, without spaces and middle dots."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in folded if c not in _DOTS and not c.isspace())


_STATE = "Country"


@dataclass(frozen=True)
class Known:
    """A known entity. `type` is a class of the ontology; `ja` and `en` its preferred names ("" where there is none);
    `aliases` the others; `doubtful` those of its names that may well mean something else (中日, the team or the two
    countries); `prefixes` its one-character forms (米), which mean it only before a word; `within` the id of the place
    or body that it is in."""

    id: str
    type: str
    ja: str
    en: str
    aliases: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    wikidata: str | None = None
    within: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names but the one-character prefixes, the preferred ones first, each once."""
        return tuple(dict.fromkeys(name for name in (self.ja, self.en, *self.aliases, *self.doubtful) if name))


class KnownEntities:
    """Entities by id and by name. A name that two entities bear is certain for neither, unless one is of `own`, the
    user's entities, whose ids and names go before all others."""

    def __init__(self, entities: Iterable[Known] = (), own: Iterable[Known] = ()) -> None:
        self.by_id: dict[str, Known] = {}
        self._names: dict[str, tuple[Known, ...]] = {}
        self._certain: dict[str, Known] = {}
        self._prefixes: dict[str, Known] = {}
        self._reach: dict[str, int] = {}  # first two and three characters of certain names -> length of the longest
        self._thirds: dict[str, set[str]] = {}  # first two characters of certain names -> their third ones
        self._begins: dict[str, Container[str] | Literal[True]] = {}  # what was asked of two letters of texts
        own = tuple(own)
        replaced = {entity.id for entity in own}
        for entity in entities:
            if entity.id not in replaced:
                self._add(entity)
        for key in {normalise(name) for entity in own for name in entity.names}:
            self._names.pop(key, None)
        for entity in own:
            self._add(entity)

    def _add(self, entity: Known) -> None:
        self.by_id[entity.id] = entity
        doubtful = {normalise(name) for name in entity.doubtful}
        for key in dict.fromkeys(map(normalise, entity.names)):
            self._names[key] = (*self._names.get(key, ()), entity)
            if key not in doubtful and len(self._names[key]) == 1:
                self._certain[key] = entity
                for start in {key[:2], key[:3]}:
                    self._reach[start] = max(len(key), self._reach.get(start, 0))
                self._thirds.setdefault(key[:2], {""}).add(key[2:3])  # "" also for what names leave out
            else:
                self._certain.pop(key, None)
        for prefix in entity.prefixes:
            self._prefixes[prefix] = entity

    def __len__(self) -> int:
        return len(self.by_id)

    def __iter__(self) -> Iterator[Known]:
        return iter(self.by_id.values())

    def __getitem__(self, id: str) -> Known:
        return self.by_id[id]

    def get(self, id: str | None) -> Known | None:
        """The entity of an identifier; None where there is none."""
        return self.by_id.get(id) if id is not None else None

    def match(self, name: str) -> tuple[Known, ...]:
        """Every entity that bears `name`, doubtful names included; empty where none does."""
        return self._names.get(normalise(name), ())

    def certain(self, name: str) -> Known | None:
        """The one entity that `name` is certain to mean, else None."""
        return self._certain.get(normalise(name))

    def state_of(self, known: Known) -> Known | None:
        """The state that something known is or lies in, None where that is not known."""
        place: Known | None = known
        while place is not None and place.type != _STATE:
            place = self.get(place.within)
        return place

    def prefix(self, character: str) -> Known | None:
        """The entity that a one-character form means before a word: 米 in 米オープンAI."""
        return self._prefixes.get(character)

    def at(self, text: str, start: int) -> tuple[int, Known] | None:
        """The longest certain name that begins at `start`, as (end, entity), or None.

        A name in Latin letters, digits or katakana is never a piece of a longer run of its script (アーム in
        アームストロング), nor one part of a dotted name (デル in デル・ピエロ; but トヨタ・ホンダ are two). Kanji run
        into each other; there the caller's words decide.
        """
        two = text[start : start + 2]
        if (thirds := self._begins.get(two)) is None:
            thirds = self._after(two)
        if not thirds or (thirds is not True and normalise(text[start + 2 : start + 3])[:1] not in thirds):
            return None
        if (found := self._longest(text, start)) is None:
            return None
        before, after = _dotted_word_before(text, start), _dotted_word_after(text, found[0])
        if any(word is not None and self._longest(text, word) is None for word in (before, after)):
            return None
        return found

    def _after(self, two: str) -> Container[str] | Literal[True]:
        """What may be the third letter of a name that begins with these two, True for anything; most words begin none."""
        if len(self._begins) >= _BEGINNINGS:
            self._begins.clear()
        first = normalise(two[0])
        both = first + normalise(two[1:])
        sure = len(first) == 1 and len(both) == 2 and self._certain.keys().isdisjoint((first, both))
        self._begins[two] = self._thirds.get(both, ()) if sure else True
        return self._begins[two]

    def _longest(self, text: str, start: int) -> tuple[int, Known] | None:
        if start and _joined(text[start - 1], text[start]):
            return None
        found = None
        key = ""
        reach = -1  # the length of the longest name that begins so; known from two letters on
        for end in range(start + 1, len(text) + 1):
            character = normalise(text[end - 1])
            key += character
            if not key:
                return None
            if (
                character
                and (entity := self._certain.get(key))
                and not (end < len(text) and _joined(*text[end - 1 : end + 1]))
            ):
                found = end, entity
            if (reach < 0 and len(key) > 1) or len(key) == 3:
                reach = self._reach.get(key[:3], 0)
            if 0 <= reach <= len(key):
                break
        return found


def _dotted_word_after(text: str, end: int) -> int | None:
    """Where the katakana word begins that a middle dot joins to the one that ends at `end`, None without one."""
    after = end + 1
    if after < len(text) and text[end] in _DOTS and _script(text[end - 1]) == _script(text[after]) == "katakana":
        return after
    return None


def _dotted_word_before(text: str, start: int) -> int | None:
    """Where the katakana word begins that a middle dot joins to the one that begins at `start`, None without one."""
    if start < 2 or _dotted_word_after(text, start - 1) is None:
        return None
    begin = start - 2
    while begin and _joined(text[begin - 1], text[begin]):
        begin -= 1
    return begin


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one run of Latin letters and digits, or of katakana."""
    script = _script(left)
    return bool(script) and script == _script(right)


@lru_cache(maxsize=8192)
def _script(character: str) -> str:
    if "ァ" <= character <= "ヺ" or character == "ー" or "ｦ" <= character <= "ﾟ":
        return "katakana"
    if unicodedata.normalize("NFKC", character).isascii() and character.isalnum():
        return "latin"
    return ""


def read_entities(path: Path, text: str, classes: Mapping[str, object], known: Iterable[Known] = ()) -> list[Known]:
    """Entities of a tab-separated file, whose first line names its columns; id, class and one of ja, en are needed.

    In `aliases`, names are separated by |, and one that may well mean something else ends in ?. An `id` of `known` may
    stand in `within`. Raises OntologyError with the line's number.
    """

    def fail(number: int, problem: str, remedy: str) -> OntologyError:
        return OntologyError(f"{path.name} line {number}: {problem}; {remedy}")

    lines = text.splitlines()
    header = lines[0].split("\t") if lines else []
    for column in header:
        if column not in COLUMNS:
            raise fail(1, f"unknown column {column!r}", f"use {', '.join(COLUMNS)}, separated by tabs")
    for column in ("id", "class"):
        if column not in header:
            raise fail(1, f"no column {column!r}", "name the columns in the first line, separated by tabs")
    found: dict[str, Known] = {}
    places: dict[str, int] = {}
    for number, cells in enumerate(csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE), start=2):
        if not any(cells) or cells[0].startswith("#"):
            continue
        if len(cells) > len(header):
            raise fail(number, f"{len(cells)} cells under {len(header)} columns", "separate cells by one tab each")
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        if row["id"] in found:
            raise fail(number, f"id {row['id']} is that of line {places[row['id']]} too", "rename one")
        if wrong := _wrong(row, classes):
            raise fail(number, *wrong)
        found[row["id"]] = _of_row(row)
        places[row["id"]] = number
    ids = {entity.id for entity in known} | found.keys()
    for entity in found.values():
        if entity.within is not None and entity.within not in ids:
            raise fail(places[entity.id], f"within {entity.within!r}, which is no id", "add that entity or correct it")
    return list(_otherwise(list(found.values())))


def _otherwise(entities: list[Known]) -> Iterator[Known]:
    """The entities, towns and states abroad with the names that they have without being listed, where nothing else has them:
    シカゴ市 of シカゴ, and of モンタナ州 the bare name, which may well mean something else."""
    taken = Counter(normalise(name) for entity in entities for name in dict.fromkeys(entity.names))
    for entity in entities:
        bare = entity.ja.removesuffix("州")
        town = entity.type == "City" and taken[normalise(bare)] == 1 and f"{bare}市"
        form = town or (entity.type == "Region" and entity.ja != bare and bare)
        if not form or not _ABROAD.fullmatch(bare) or normalise(form) in taken:
            yield entity
        elif town:
            yield replace(entity, aliases=(*entity.aliases, form))
        else:
            yield replace(entity, doubtful=(*entity.doubtful, form))


def _wrong(row: Mapping[str, str], classes: Mapping[str, object]) -> tuple[str, str] | None:
    """What is wrong with a row, and the remedy; None where nothing is."""
    if not _ID.fullmatch(row["id"]):
        return f"id {row['id']!r} cannot end an IRI", "use ASCII letters, digits, - and _"
    if row.get("class") not in classes:
        return f"unknown class {row.get('class')!r}", "use a class of core.ttl"
    if not (row.get("ja") or row.get("en")):
        return f"{row['id']} has no name", "fill ja or en"
    if row.get("wikidata") and not _WIKIDATA.fullmatch(row["wikidata"]):
        return f"{row['wikidata']!r} is no Wikidata item", "write it as Q42"
    return None


def _of_row(row: Mapping[str, str]) -> Known:
    aliases = [alias for alias in row.get("aliases", "").split("|") if alias]
    return Known(
        id=row["id"],
        type=row["class"],
        ja=row.get("ja", ""),
        en=row.get("en", ""),
        aliases=tuple(alias for alias in aliases if not alias.endswith("?")),
        doubtful=tuple(alias[:-1] for alias in aliases if alias.endswith("?")),
        prefixes=tuple(prefix for prefix in row.get("prefix", "").split("|") if prefix),
        wikidata=row.get("wikidata") or None,
        within=row.get("within") or None,
    )
