"""Sentences with names nobody has heard of, in the ways of a newsroom, for the recogniser to learn from.

The data that it is trained on are sentences of an encyclopedia. News puts other words around names (X傘下のYは5日, …), and
names in it that no list has. `sentences` fills the lines of invented-ja.toml with names made of syllables and words, and
exchanges the names of the data's own sentences for others of their type (Dai and Adel 2020); the same data gives the same
sentences."""

from __future__ import annotations

import random
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files

__all__ = ["Marked", "sentences"]

Marked = tuple[str, list[tuple[int, int, str]]]  # a text, and (start, end, type) of each name in it

_SEED = 20251128
_FILLED = 11  # times that a line with places is filled
_PLAIN = 3  # times that a line without comes
_EXCHANGED = (0.85, 0.5)  # how many of the data's sentences come with other names, in turn
_PLACE = re.compile(r"\{(\w+)\}")


class _Maker:
    """Names by type: made of parts, or those of the data."""

    def __init__(self, pool: dict[str, list[str]]) -> None:
        text = (files("kg.mention") / "invented-ja.toml").read_text(encoding="utf-8")
        self.words: dict[str, list[str]] = tomllib.loads(text)
        self.pool = pool
        self.draw = random.Random(_SEED)  # noqa: S311

    def any(self, key: str) -> str:
        return self.draw.choice(self.words[key])

    def heard(self, kind: str) -> str:
        """A name of the data."""
        return self.draw.choice(self.pool[kind])

    def syllables(self, least: int, most: int) -> str:
        """A word in katakana that nobody knows."""
        out = "".join(self.any("syllables") for _ in range(self.draw.randint(least, most)))
        i = self.draw.randrange(1, len(out) + 1)
        if self.draw.random() < 0.6:
            out = out[:i] + self.draw.choice(["ー", "ン", "ッ" if i < len(out) else "ン"]) + out[i:]
        return out.replace("ッー", "ー").replace("ーー", "ー").replace("ンン", "ン")

    def foreign(self) -> str:
        """One or two words in katakana that everybody knows."""
        return "".join(self.draw.sample(self.words["foreign"], 2)) if self.draw.random() < 0.75 else self.any("foreign")

    def latin(self) -> str:
        if self.draw.random() < 0.6:
            word = self.any("latin") + self.draw.choice([*self.words["latin_last"], "", ""]).lower()
        else:
            word = self.any("latin") + self.any("latin_last")
        letters = "".join(self.draw.choice("ABCDEFGHKLMNPRSTVZ") for _ in range(self.draw.randint(3, 4)))
        return self.draw.choice([word, word, word.upper(), letters])

    def company(self) -> str:
        at = self.draw.random()
        if at < 0.34:
            name = self.any("first") + self.any("last")
        elif at < 0.42:
            name = self.any("families") + self.draw.choice(self.words["last"][:80])
        elif at < 0.57:
            name = self.syllables(3, 5)
        elif at < 0.66:
            name = self.syllables(2, 4) + self.any("foreign_last")
        elif at < 0.80:
            name = self.foreign()
        elif at < 0.86:
            name = self.foreign() + self.any("foreign_last")
        elif at < 0.91:
            name = self.latin()
        else:
            name = self.heard("Company")
        return "株式会社" + name if self.draw.random() < 0.03 else name

    def product(self) -> str:
        at = self.draw.random()
        if at < 0.3:
            return self.syllables(2, 4)
        if at < 0.55:
            return self.foreign()
        if at < 0.65:
            name = self.latin()
            if self.draw.random() < 0.5:
                name += self.draw.choice([" ", "", "-"]) + str(self.draw.randint(1, 9))
            return name
        if at < 0.72:
            name = self.draw.choice([self.syllables(2, 3), self.foreign()])
            return name + self.draw.choice([" ", ""]) + self.any("numbers")
        return self.any("quiet") if at < 0.76 else self.heard("Product")

    def person(self) -> str:
        return self.any("families") + self.any("given") if self.draw.random() < 0.8 else self.heard("Person")

    def stranger(self) -> str:
        if self.draw.random() < 0.5:
            return self.syllables(2, 4) + "・" + self.syllables(2, 4)
        return self.syllables(2, 4)

    def either(self, key: str, kind: str, share: float) -> str:
        return self.any(key) if self.draw.random() < share else self.heard(kind)

    def facility(self) -> str:
        made = self.any("first") + self.any("facilities")
        return self.draw.choice([made, self.heard("Facility")])

    def seat(self) -> list[tuple[str, str]]:
        if self.draw.random() < 0.3:
            return [("東京", "Place"), ("・", ""), (self.any("wards"), "Place")]
        return [(self.any("places"), "Place")]

    def pieces(self, place: str) -> list[tuple[str, str]]:
        """What fills a place of a line: texts with their types, "" for what is no name."""
        if place == "Q":
            return self.seat()
        ways: dict[str, tuple[Callable[[], str], str]] = {
            "C": (self.company, "Company"),
            "T": (self.product, "Product"),
            "P": (self.person, "Person"),
            "p": (self.person, "Person"),
            "f": (lambda: self.any("families"), "Person"),
            "pf": (self.stranger, "Person"),
            "L": (lambda: self.either("places", "Place", 0.6), "Place"),
            "G": (lambda: self.either("public", "Political", 0.6), "Political"),
            "O": (lambda: self.either("bodies", "Organization", 0.4), "Organization"),
            "F": (self.facility, "Facility"),
            "E": (lambda: self.heard("Event"), "Event"),
            "D": (lambda: self.any("days"), ""),
            "M": (lambda: self.any("months"), ""),
            "n": (lambda: str(self.draw.randint(20, 80)), ""),
            "trade": (lambda: self.any("trades"), ""),
        }
        make, kind = ways[place]
        return [(make(), kind)]

    def fill(self, line: str) -> Marked:
        text, names = "", []
        for k, piece in enumerate(_PLACE.split(line)):
            for word, kind in self.pieces(piece) if k % 2 else [(piece, "")]:
                if kind:
                    names.append((len(text), len(text) + len(word), kind))
                text += word
        return text, names

    def exchange(self, text: str, names: Iterable[tuple[int, int, str]]) -> Marked:
        """A sentence with each of its names exchanged for another of its type."""
        made = {"Company": self.company, "Product": self.product, "Person": self.person}
        out, at, marked = "", 0, []
        for start, end, kind in sorted(names):
            if start < at:
                continue
            out += text[at:start]
            name = self.heard(kind) if self.draw.random() < 0.7 or kind not in made else made[kind]()
            marked.append((len(out), len(out) + len(name), kind))
            out, at = out + name, end
        return out + text[at:], marked


def sentences(data: Sequence[Marked]) -> list[Marked]:
    """Invented sentences, and the data's own with other names."""
    pool: dict[str, list[str]] = defaultdict(list)
    for text, names in data:
        for start, end, kind in names:
            pool[kind].append(text[start:end])
    maker = _Maker(pool)
    out = [maker.fill(line) for line in maker.words["lines"] for _ in range(_FILLED if _PLACE.search(line) else _PLAIN)]
    for share in _EXCHANGED:
        out += [maker.exchange(text, names) for text, names in data if names and maker.draw.random() < share]
    return out
