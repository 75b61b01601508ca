"""Posts in a row, of one body or of several, that share what is said of the last: A社の会長とB大の理事を務める, 専務理事、会長を務めた."""

from __future__ import annotations

import re

from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.syntax.phrase import Phrase

__all__ = ["last_of_list", "listed_before"]

_AND = re.compile(r"^(?:および|及び|ならびに|並びに|かつ|また|そして|さらに)?、?$")


def last_of_list(reader: RoleClaims, role: Role) -> Phrase | None:
    """The phrase whose case holds for the noun: its own, or that of the last of several posts (専務理事、会長を務めた)."""
    phrase = role.phrase
    after = reader.clause.text(role.end, reader.clause.tokens[phrase.stop - 1].end)
    if not role.head and not after.startswith(("・", "、", "兼")):
        return None
    for _ in range(6):
        following = _next(reader, phrase)
        if following is None:
            return phrase
        phrase = following
    return phrase


def listed_before(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The post right before one in a row, where that one is of nobody of its own: 会長 in A社の会長および理事."""
    before = reader.clause.phrases[max(phrase.index - 2, 0) : phrase.index]
    bare = (p for p in reversed(before) if not p.named)
    return next((p for p in bare if _is_post(reader, p) and _next(reader, p) is phrase), None)


def _is_post(reader: RoleClaims, phrase: Phrase) -> bool:
    named = phrase.named
    body = named and phrase.mention is not None and reader.ontology.is_a(phrase.mention.type, "Organization")
    return reader.posts(phrase) and not body


def _next(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The next post of a row: the one that this hangs on, or the one after a conjunction and whose it is."""
    phrases = reader.clause.phrases
    joined = phrase.case in {"や", "と"} or bool(phrase.func and _AND.match(phrase.func))
    parent = phrase.parent
    if (joined or (not phrase.func and phrase.comma)) and parent is not None and parent.index > phrase.index:
        if _is_post(reader, parent):
            return parent
    for after in phrases[phrase.index + 1 : phrase.index + 5]:
        if not after.mention and _AND.match(after.content) and not after.func:
            joined = True
        elif not joined:
            return None
        elif _is_post(reader, after):
            return after
        elif after.func != "の" or after.mention is None:
            return None
    return None
