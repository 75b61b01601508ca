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

__all__ = ["GROUPS", "Marked", "sentences"]

Marked = tuple[str, list[tuple[int, int, str]]]  # a text, and (start, end, type) of each name in it

GROUPS = ("lines", "reports")  # of lines in invented-ja.toml
_SEED = 20251128
_FILLED = 11  # times that a line with places is filled
_PLAIN = 3  # times that a line without comes
_EXCHANGED = (0.85, 0.5)  # how many of the data's sentences come with other names, in turn
_PLACE = re.compile(r"\{(\w+)\}")


class _Maker:
    """Names by type: made of parts, or those of the data."""

    def __init__(self, pool: dict[str, list[str]], seed: int = 0) -> None:
        text = (files(__package__) / "invented-ja.toml").read_text(encoding="utf-8")
        self.words: dict[str, list[str]] = tomllib.loads(text)
        self.pool = pool
        self.draw = random.Random(_SEED + seed)  # noqa: S311

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
        at = self.draw.random()
        if at < 0.7:
            return self.any("families") + self.any("given")
        return self.rare() if at < 0.85 else self.heard("Person")

    def rare(self) -> str:
        """A person of this country whose name is in no dictionary."""
        given = self.any("rare_given") + (self.any("rare_given") if self.draw.random() < 0.85 else "")
        family = self.any("rare_first") + self.any("rare_last")
        return (family if self.draw.random() < 0.75 else self.any("families")) + given.lstrip("々")

    def neighbour(self) -> str:
        """A Chinese or Korean person."""
        return self.any("clans") + "".join(self.draw.sample(self.words["clan_given"], self.draw.choice([1, 2, 2, 2])))

    def stranger(self) -> str:
        first, last = self.syllables(2, 4), self.syllables(2, 4)
        if self.draw.random() < 0.6:
            first, last = self.any("forenames"), self.any("surnames")
        at = self.draw.random()
        if at < 0.45:
            return last
        if at < 0.55:
            return f"{first}・{self.any('forenames')}・{last}"
        return first + self.draw.choice(["・", "・", "・", "・", "・", " "]) + last

    def either(self, key: str, kind: str, share: float) -> str:
        return self.any(key) if self.draw.random() < share else self.heard(kind)

    def facility(self) -> str:
        made = self.any("first") + self.any("facilities")
        return self.draw.choice([made, self.heard("Facility")])

    def school(self) -> tuple[str, str]:
        last = self.any("schools")
        name = self.any(self.draw.choice(["towns", "first", "families"])) + last
        return name, "Company" if last.startswith(("大学", "学院", "体育", "女子")) else "Facility"

    def law(self) -> str:
        if self.draw.random() < 0.6:
            return self.any("topics") + self.any("laws")
        return self.any("pact_first") + self.any("pacts")

    def title(self) -> str:
        """Of a work: words that might as well be a sentence."""
        one, other = self.draw.sample(self.words["title_nouns"], 2)
        return self.draw.choice(
            [one + self.any("title_ends"), one + self.any("title_ends"), f"{one}の{other}", f"{one}と{other}", one]
        )

    def award(self) -> str:
        return self.draw.choice([self.any("first"), self.any("families"), self.foreign()]) + self.any("honours")

    def event(self) -> str:
        number = self.draw.choice(["", "", "", f"第{self.draw.randint(2, 90)}回", f"{self.draw.randint(1990, 2030)}年"])
        return number + self.any("contest_first") + self.any("contests")

    def band(self) -> str:
        return self.draw.choice(
            [self.any("commons"), self.any("title_nouns"), self.foreign(), self.any("quiet"), self.latin()]
        )

    def ship(self) -> str:
        name = self.draw.choice([self.any("quiet"), self.any("first"), self.foreign(), self.syllables(3, 4)])
        return name + self.draw.choice(["", "", "丸", "号"])

    def storm(self) -> str:
        if self.draw.random() < 0.3:
            return f"台風{self.draw.randint(1, 29)}号"
        name = self.draw.choice([self.any("forenames"), self.syllables(2, 3)])
        return self.any("storms") + self.draw.choice([f"・{name}", f"「{name}」", name])

    def site(self) -> str:
        return self.draw.choice([self.any("towns"), self.any("first"), self.syllables(2, 3)]) + self.any("sites")

    def seat(self) -> list[tuple[str, str]]:
        if self.draw.random() < 0.3:
            return [("東京", "Place"), ("・", ""), (self.any("wards"), "Place")]
        return [(self.any("places"), "Place")]

    def pieces(self, place: str) -> list[tuple[str, str]]:
        """What fills a place of a line: texts with their types, "" for what is no name."""
        if place == "Q":
            return self.seat()
        if place == "S":
            return [self.school()]
        ways: dict[str, tuple[Callable[[], str], str]] = {
            "C": (self.company, "Company"),
            "Cn": (lambda: self.any("numerals") + self.any("last"), "Company"),
            "T": (self.product, "Product"),
            "W": (self.title, "Product"),
            "N": (self.law, "Product"),
            "A": (self.award, "Product"),
            "V": (self.ship, "Product"),
            "P": (self.person, "Person"),
            "p": (self.person, "Person"),
            "f": (lambda: self.any("families"), "Person"),
            "pf": (self.stranger, "Person"),
            "J": (self.rare, "Person"),
            "Z": (self.neighbour, "Person"),
            "Y": (lambda: self.any("ring_first") + self.any("ring_last"), "Person"),
            "L": (lambda: self.either("places", "Place", 0.6), "Place"),
            "town": (lambda: self.any("towns"), "Place"),
            "city": (lambda: self.any("towns") + "市", "Place"),
            "ville": (lambda: self.any("towns") + "町", "Place"),
            "abroad": (lambda: self.any("abroad"), "Place"),
            "G": (lambda: self.either("public", "Political", 0.6), "Political"),
            "K": (lambda: self.any("towns") + self.any("offices"), "Political"),
            "O": (lambda: self.either("bodies", "Organization", 0.4), "Organization"),
            "B": (self.band, "Organization"),
            "H": (lambda: self.any("stables") + "部屋", "Organization"),
            "department": (lambda: self.any("departments"), "Organization"),
            "X": (lambda: self.any("press_first") + self.any("press"), "Company"),
            "F": (self.facility, "Facility"),
            "I": (self.site, "Facility"),
            "R": (lambda: self.any(self.draw.choice(["towns", "first"])) + self.any("lines_of_rail"), "Facility"),
            "E": (lambda: self.heard("Event"), "Event"),
            "event": (self.event, "Event"),
            "basho": (lambda: self.draw.choice(["", "大相撲"]) + self.any("basho"), "Event"),
            "D": (lambda: self.any("days"), ""),
            "M": (lambda: self.any("months"), ""),
            "n": (lambda: str(self.draw.randint(20, 80)), ""),
            "trade": (lambda: self.any("trades"), ""),
            "k": (lambda: self.any("commons"), ""),
            "storm": (self.storm, "Event"),
            "thing": (lambda: self.any("things"), ""),
            "post": (lambda: self.any("posts"), ""),
            "job": (lambda: self.any("jobs"), ""),
            "ship": (lambda: self.any("ships"), ""),
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


def sentences(data: Sequence[Marked], groups: Sequence[str] = GROUPS, seed: int = 0) -> list[Marked]:
    """Sentences invented by the lines of `groups`, and the data's own with other names."""
    pool: dict[str, list[str]] = defaultdict(list)
    for text, names in data:
        for start, end, kind in names:
            pool[kind].append(text[start:end])
    maker = _Maker(pool, seed)
    lines = [line for group in groups for line in maker.words[group]]
    out = [maker.fill(line) for line in lines for _ in range(_FILLED if _PLACE.search(line) else _PLAIN)]
    for share in _EXCHANGED:
        out += [maker.exchange(text, names) for text, names in data if names and maker.draw.random() < share]
    return out
