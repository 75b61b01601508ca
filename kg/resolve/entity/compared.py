"""How descriptions and names are compared: whether a name ends in a description's noun, numbers it, abbreviates it."""

from __future__ import annotations

import re

from kg.model import Mention
from kg.resolve.entity import names
from kg.resolve.lexicon import words
from kg.resolve.pronouns import written_out

__all__ = ["OTHER", "abbreviates", "ends_in", "headed", "numbers"]

OTHER = words("heads")["other"]
_NUMBERED = re.compile(r"第?[0-9０-９]+号")


def ends_in(name: str, mention: Mention) -> bool:
    """Whether a name ends in the noun of a description and is more than it."""
    noun = mention.surface
    if mention.type == "Event":
        name, noun = names.event_stem(name), names.event_stem(noun)
    whole = written_out(noun)
    if whole and len(noun) > 2 and name.endswith(whole):
        return name != whole
    return name.endswith(noun) and name != noun and not name.removesuffix(noun).endswith(OTHER)


def numbers(name: str, noun: str) -> bool:
    """Whether a name is a noun with a number: 台風9号 for 台風."""
    return name.startswith(noun) and _NUMBERED.fullmatch(name, len(noun)) is not None


def abbreviates(short: str, phrase: str) -> bool:
    """Latin capitals for a phrase that has none: 公開買付け（TOB）."""
    return short.isascii() and short.isupper() and 2 <= len(short) <= 6 and not phrase.isascii()


def headed(surface: str) -> bool:
    """Whether a name ends in a noun that says what it is of."""
    return names.head_stem(surface) != names.key(surface)
